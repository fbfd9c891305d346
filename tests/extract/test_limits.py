"""No silent loss, and no page that takes minutes."""

import time

import pytest

from reader.article import Page
from reader.extract.tree import MAX_CHARACTERS, MAX_TAGS, parse
from reader.intake import draft_from, draft_from_html
from reader.library import Library

SECONDS = 8.0
"""Far from the minutes that these took, and far enough for a slow machine."""


def cpu_seconds(page):
    start = time.process_time()
    draft_from_html(page)
    return time.process_time() - start


@pytest.mark.parametrize("name", ["div", "b", "span", "section"])
def test_text_below_any_depth_is_kept(name):
    page = f"<{name}>" * 5000 + "far below" + f"</{name}>" * 5000 + "<p>after</p>"
    draft = draft_from_html(page.encode())
    assert " ".join(draft.paragraphs) == "far below after"


def test_text_below_any_depth_of_a_huge_page_is_kept():
    page = f"<p>{'word ' * 2_000_000}</p>" + "<div>" * 1500 + "far below"
    assert "".join(parse(page).root.itertext()).endswith("far below")


def test_characters_that_stand_in_for_others_are_put_back():
    text = "« à l’eau » & “b” 5\xa0° \x80 \U000f0026 " * 600
    draft = draft_from_html(f"<p>{text.replace('&', '&amp;')}</p>".encode())
    shown = draft.html.replace("&nbsp;", "\xa0").replace("&amp;", "&")
    assert draft.paragraphs[0] in shown
    assert draft.paragraphs[0].count("\U000f0026 «") == 599


def test_text_after_a_huge_data_address_is_kept():
    page = '<p>before</p><img src="data:image/png;base64,' + "A" * 11_000_000 + '"><p>after</p>'
    assert draft_from_html(page.encode()).paragraphs == ("before", "after")


@pytest.mark.parametrize(
    "address",
    [
        "data:image/svg+xml,%3Csvg%3E" + "%20" * 4_000_000,
        "data:image/png;base64," + "A" * 30_000_000,
        "data:text/plain," + "x y " * 3_000_000,
    ],
    ids=["drawing", "picture", "text"],
)
def test_text_after_a_huge_data_address_of_any_kind_is_kept(address):
    page = f"<p>before</p><a href='{address}'>link</a><img src='{address}'><p>after</p>"
    assert draft_from_html(page.encode()).paragraphs[-1] == "after"


@pytest.mark.parametrize(
    "page",
    [
        "<html><title>t</title><article><p>first</p><p>second</p></article><p>third",
        "<title>t</title><main><h2>first</h2><p>second</p></main>third",
        (
            "<!doctype html><meta charset=utf-8><title>t</title><section>first<p>second</section>"
            "<footer>third</footer>"
        ),
        "<head><title>t</title><my-element><p>first</p></my-element></head><body>second<p>third",
    ],
)
def test_a_page_needs_no_body_tag(page):
    body = parse(page).root.find("body")
    assert " ".join(" ".join(body.itertext()).split()) == "first second third"


def test_a_head_stays_a_head():
    root = parse("<head><title>t</title><noscript>n</noscript><script>s</script></head>x").root
    assert [element.tag for element in root.find("head")] == ["title", "noscript", "script"]


def test_a_page_that_is_cut_says_so():
    assert parse("<i>x</i>" * MAX_TAGS).is_cut
    assert parse("<p " + " ".join(f"a{n}=1" for n in range(2000)) + ">x").is_cut
    assert parse("x" * (MAX_CHARACTERS + 1)).is_cut
    assert not parse("<p>x</p>").is_cut
    assert not parse(f"<p title='{'x ' * 5000}'>x</p>").is_cut


def test_what_was_cut_makes_the_article_partial_and_its_page_stays_whole(tmp_path):
    markup = "<p>The first words.</p>" + "<i>x</i>" * MAX_TAGS + "<p>The last words.</p>"
    page = Page(asked="https://a.example/1", address="https://a.example/1", data=markup.encode())
    draft = draft_from(page)
    assert draft.partial
    with Library.open(tmp_path / "library") as library:
        number = library.save(draft, page=page).id
        assert library.article(number).draft.partial
        assert library.original(number).data == page.data


@pytest.mark.parametrize(
    "page",
    [
        b"<p>" + b"&" * 1_000_000,
        b"<p>" + b"&amp;" * 1_000_000,
        b"<p " + b" ".join(b"a%d=1" % n for n in range(50_000)) + b">x",
        b"<" * 1_000_000,
        b'<script type="application/ld+json">' + b"[" * 100_000 + b"</script><p>x",
        b"<title>" + b"x" * 1_000_000 + b"</title><h1>" + b"y" * 1_000_000 + b"</h1>",
        b"<p>" + "« word »".encode() * 300_000,
        b"<p>\xf3\xb0\x80\x80" + b"&" * 1_000_000,
        b"<ul><li>" * 50_000 + b"x",
        b"<ul><li>" * 900 + b"x",
        (b"<ul><li>" * 120 + b"x" + b"</li></ul>" * 120) * 100,
        b"<table><tr><td>" * 30_000 + b"x",
        b"<img src=http://a.example/a.png>" * 100_000,
    ],
    ids=[
        "ampersands", "escaped ampersands", "attributes", "angles", "brackets", "titles",
        "quotation marks", "a private character", "nested lists", "lists near the limit",
        "many nested lists", "nested tables", "images",
    ],
)  # fmt: skip
def test_hostile_pages_are_bounded(page):
    assert cpu_seconds(page) < SECONDS


@pytest.mark.parametrize("page", [b"", b"   ", b"\x00\xff", b"<frameset></frameset>", b"<!-- -->"])
def test_an_empty_page_is_an_empty_draft(page):
    draft = draft_from_html(page)
    assert len(draft.paragraphs) <= 1


@pytest.mark.parametrize("address", ["https://[a/", "http://a]b/c", "https://[::1", "x:[", "\0"])
def test_an_address_that_is_none_spoils_no_page(address):
    page = f"<title>T</title><base href='{address}'><p>Some words <a href='{address}'>x</a></p>"
    draft = draft_from_html(page.encode(), address)
    assert draft.paragraphs == ("Some words x",)
    assert draft.url == ""


@pytest.mark.parametrize("name", ["article", "main", "section", "x-app", "div", "p"])
@pytest.mark.parametrize("head", ["<title>T</title>", "<head><meta charset=utf-8></head>", ""])
def test_a_page_whose_body_does_not_say_so_keeps_its_text(head, name):
    page = f"{head}<{name}>one</{name}> two <{name}>three</{name}><p>four"
    assert " ".join(draft_from_html(page.encode()).paragraphs) == "one two three four"
