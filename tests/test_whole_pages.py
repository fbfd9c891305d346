"""Articles that lie on more than one page: joined, kept whole, and said to be partial."""

import http.server
import threading

import pytest

from reader.article import Anchor, Query, Status
from reader.errors import CaptureError
from reader.intake import draft_from
from reader.library import Library
from reader.saving import add, bring_in, keep

TEXTS = {
    1: "The harbor froze over in the first week of January, and nobody had seen such ice. ",
    2: "By noon the council had voted, by nine votes to two, to send both of the icebreakers. ",
    3: "In the evening the ferries went out again, slowly, and the town stood on the pier. ",
}
TEASER = "A long winter has come to the coast, and the town is learning to live with the ice."


def body(number):
    paragraphs = "".join(f"<p>{TEXTS[number]}Part {n}. {TEXTS[number]}</p>" for n in range(4))
    return f'<p>{TEASER}</p>{paragraphs}<p><a href="notes/{number}.html">Notes {number}</a></p>'


def page(text, *, title="The winter of the ice", head="", pager=""):
    return (
        f"<!doctype html><html lang=en><head><meta charset=utf-8><title>{title}</title>{head}"
        f"</head><body><nav><a href=/>Home</a></nav><article><h1>{title}</h1>{text}</article>"
        f"<div class=pager>{pager}</div><footer>All rights reserved</footer></body></html>"
    )


class Site:
    """What a server on loopback gives, by path, and what it was asked for."""

    def __init__(self):
        self.pages = {}
        self.asked = []
        self.home = ""
        self.etag = ""
        self.unchanged = 0

    def url(self, path):
        return self.home + path


@pytest.fixture
def site(monkeypatch):
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    served = Site()

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            served.asked.append(self.path)
            found = served.pages.get(self.path)
            if found is None:
                self.send_error(404)
                return
            if served.etag and self.headers["If-None-Match"] == served.etag:
                served.unchanged += 1
                self.send_response(304)
                self.end_headers()
                return
            data = found.encode() if isinstance(found, str) else found
            self.send_response(200)
            if served.etag:
                self.send_header("ETag", served.etag)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    served.home = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield served
    server.shutdown()
    server.server_close()
    thread.join()


def in_three(site):
    pagers = {
        1: "<b>1</b> <a href=/story/2>2</a> <a href=/story/3>3</a> <a href=/story/2>Next</a>",
        2: "<a href=/story>1</a> <b>2</b> <a href=/story/3>3</a> <a href=/story/3>Next</a>",
        3: "<a href=/story>1</a> <a href=/story/2>2</a> <b>3</b>",
    }
    for number, path in ((1, "/story"), (2, "/story/2"), (3, "/story/3")):
        title = "The winter of the ice" + (f" - Page {number}" if number > 1 else "")
        site.pages[path] = page(body(number), title=title, pager=pagers[number])


def test_the_pages_of_an_article_are_joined_in_order(site):
    in_three(site)
    draft = bring_in(site.url("/story"), allow_private=True).draft
    starts = [text[:20] for text in draft.paragraphs]
    for number in (1, 2, 3):
        assert starts.count(TEXTS[number][:20]) == 4
    assert starts.index(TEXTS[1][:20]) < starts.index(TEXTS[2][:20]) < starts.index(TEXTS[3][:20])
    assert draft.paragraphs.count(TEASER) == 1
    assert not draft.partial
    assert draft.url == site.url("/story")
    assert draft.title == "The winter of the ice"
    assert site.asked == ["/story", "/story/2", "/story/3"]


def test_links_of_each_page_start_from_it(site):
    in_three(site)
    draft = bring_in(site.url("/story"), allow_private=True).draft
    assert site.url("/story/notes/3.html") in draft.html
    assert site.url("/notes/1.html") in draft.html


def test_all_pages_are_kept_and_make_the_article_again(site, tmp_path):
    in_three(site)
    arrival = bring_in(site.url("/story"), allow_private=True)
    with Library.open(tmp_path / "library") as library:
        saved = keep(library, arrival)
        library.set_position(saved.id, Anchor(paragraph=7), 0.5)
        original = library.original(saved.id)
        assert original is not None
        assert original.data == site.pages["/story"].encode()
        assert original.resources[site.url("/story/3")].data == site.pages["/story/3"].encode()
        asked = len(site.asked)
        assert draft_from(original) == arrival.draft
        assert library.reextract(draft_from).changed == ()
        assert len(site.asked) == asked


def test_a_page_that_is_missing_makes_the_article_partial(site):
    in_three(site)
    del site.pages["/story/3"]
    draft = bring_in(site.url("/story"), allow_private=True).draft
    assert draft.partial
    assert any(text.startswith(TEXTS[2][:20]) for text in draft.paragraphs)


def test_another_article_behind_a_likely_link_is_not_joined(site):
    site.pages["/story"] = page(body(1), pager="<a href=/story/2>Next</a>")
    site.pages["/story/2"] = page(body(2), title="Spring comes early to the islands")
    draft = bring_in(site.url("/story"), allow_private=True).draft
    assert not any(text.startswith(TEXTS[2][:20]) for text in draft.paragraphs)
    assert not draft.partial


def test_pages_that_lead_in_a_circle_end(site):
    for path in ("/story", "/story/2"):
        pager = "<a href=/story/2>Next</a><a href=/story/3>Next</a>"
        site.pages[path] = page(body(1 if path == "/story" else 2), pager=pager)
    site.pages["/story/3"] = page(body(3), pager="<a href=/story/2>Next</a>")
    bring_in(site.url("/story"), allow_private=True)
    assert site.asked == ["/story", "/story/2", "/story/3"]


def test_the_lean_twin_is_used_when_the_page_has_less(site):
    head = "<link rel=amphtml href=/amp/story>"
    site.pages["/story"] = page(f"<p>{TEASER}</p>", head=head)
    picture = "<amp-img src=ice.jpg width=800 height=500></amp-img>"
    site.pages["/amp/story"] = page(picture + body(1), title="The winter of the ice (AMP)")
    draft = bring_in(site.url("/story"), allow_private=True).draft
    assert sum(text.startswith(TEXTS[1][:20]) for text in draft.paragraphs) == 4
    assert draft.title == "The winter of the ice"
    assert draft.url == site.url("/story")
    assert site.url("/amp/ice.jpg") in draft.images


def test_no_twin_is_asked_for_when_the_page_has_all(site):
    head = "<link rel=amphtml href=/amp/story>"
    site.pages["/story"] = page(body(1) + body(2) + body(3), head=head)
    bring_in(site.url("/story"), allow_private=True)
    assert site.asked == ["/story"]


def test_a_saved_file_asks_no_site_for_more(site, tmp_path):
    in_three(site)
    file = tmp_path / "story.html"
    file.write_text(
        f"<!-- saved from url=(0030){site.url('/story')} -->{site.pages['/story']}", "utf-8"
    )
    draft = bring_in(str(file), allow_private=True).draft
    assert draft.partial
    assert site.asked == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<noscript>Enable JavaScript.</noscript><div id=root></div><script></script>", "scripts"),
        ("<h1>Log in</h1><input type=password>", "log-in"),
        ("<p>Verify you are human.</p>", "a person asks"),
        ("", "Open it in your browser"),
    ],
)
def test_what_stands_in_an_articles_place_is_said_and_leaves_a_row(site, tmp_path, text, words):
    site.pages["/story"] = f"<title>The Pier</title><body>{text}"
    with Library.open(tmp_path / "library") as library:
        with pytest.raises(CaptureError, match=words) as caught:
            add(library, site.url("/story"), allow_private=True)
        assert "browser" in str(caught.value)
        [headline] = library.headlines(library.ids(Query()))
        assert headline.failure == str(caught.value)
        site.pages["/story"] = page(body(1))
        arrival = bring_in(headline.url, allow_private=True)
        keep(library, arrival, headline.id)
        assert library.article(headline.id).status is Status.COMPLETE


def test_a_rule_leads_to_the_one_page_that_has_it_all(site, tmp_path):
    in_three(site)
    site.pages["/story"] = site.pages["/story"].replace(
        "<footer>", "<a id=all href=/all>All</a><footer>"
    )
    site.pages["/all"] = page(body(1) + body(2) + body(3))
    (tmp_path / "127.0.0.1.txt").write_text("single_page_link: //a[@id='all']", encoding="utf-8")
    arrival = bring_in(site.url("/story"), allow_private=True, rules=(tmp_path,))
    assert site.asked == ["/story", "/all"]
    assert any(text.startswith(TEXTS[3][:20]) for text in arrival.draft.paragraphs)
    assert not arrival.draft.partial
    assert arrival.draft.url == site.url("/story")
    assert draft_from(arrival.page, (tmp_path,)) == arrival.draft


def test_what_has_not_changed_is_not_sent_again_and_changes_nothing(site, tmp_path):
    in_three(site)
    site.etag = '"1"'
    with Library.open(tmp_path / "library") as library:
        arrival = bring_in(site.url("/story"), allow_private=True)
        number = keep(library, arrival).id
        before = library.article(number)
        known = library.original(number)
        assert known is not None
        again = bring_in(site.url("/story"), allow_private=True, known=known)
        assert site.unchanged == 1
        assert site.asked[3:] == ["/story"]
        keep(library, again, number)
        assert library.article(number) == before
        assert library.versions(number) == ()


def test_a_page_that_was_missing_is_asked_for_again(site, tmp_path):
    in_three(site)
    site.etag = '"1"'
    third = site.pages.pop("/story/3")
    with Library.open(tmp_path / "library") as library:
        number = keep(library, bring_in(site.url("/story"), allow_private=True)).id
        assert library.article(number).draft.partial
        site.pages["/story/3"] = third
        known = library.original(number)
        keep(library, bring_in(site.url("/story"), allow_private=True, known=known), number)
        article = library.article(number)
    assert not article.draft.partial
    assert any(text.startswith(TEXTS[3][:20]) for text in article.draft.paragraphs)
