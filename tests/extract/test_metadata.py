"""What a page says of itself, and what is better left unsaid."""

from datetime import date

import pytest

from reader.extract.dates import parse_date
from reader.extract.metadata import language_tag
from reader.extract.names import clean_name
from reader.extract.titles import without_site
from reader.intake import draft_from_html

BODY = "<p>" + "A sentence of an article, with a comma, that is long enough. " * 6 + "</p>"


def read(head, body=BODY, url="https://site.example/2026/story"):
    page = f"<html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>"
    return draft_from_html(page.encode(), url)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-02-29", date(2024, 2, 29)),
        ("May 12, 2017", date(2017, 5, 12)),
        ("12 May 2017", date(2017, 5, 12)),
        ("12. März 2019", date(2019, 3, 12)),
        ("1er août 2020", date(2020, 8, 1)),
        ("3 de mayo de 2018", date(2018, 5, 3)),
        ("5 декабря 2021", date(2021, 12, 5)),
        ("2019年10月2日", date(2019, 10, 2)),
        ("2020년 3월 4일", date(2020, 3, 4)),
        ("02/03/2020", date(2020, 2, 3)),
        ("02.03.2020", date(2020, 3, 2)),
        ("2019-02-31", None),
        ("1066-10-14", None),
        ("2999-01-01", None),
        ("version 12 of 2017", None),
    ],
)
def test_dates_of_many_languages(text, expected):
    assert parse_date(text) == expected


def test_a_time_without_a_zone_is_only_a_date():
    assert parse_date("2024-02-03T10:11:12") == date(2024, 2, 3)
    moment = parse_date("2024-02-03T10:11:12+05:30")
    assert moment is not None
    assert moment.isoformat() == "2024-02-03T10:11:12+05:30"


def test_no_date_is_better_than_a_wrong_one():
    assert read("", BODY + "<footer>© 2019 Site</footer>").published is None
    several = "<p>Meeting on 3 May 2019</p><p>Meeting on 7 May 2019</p>"
    assert read("", BODY + several).published is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("By Ada Hill", "Ada Hill"),
        ("Von Jule Anders", "Jule Anders"),
        ("by Ada Hill, Senior Reporter", "Ada Hill"),
        ("Ada Hill | ada@site.example", "Ada Hill"),
        ("https://site.example/ada", ""),
        ("Ada Hill 12.3.2020", "Ada Hill"),
    ],
)
def test_bylines_are_names(text, name):
    assert clean_name(text) == name


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("A story | Site", "A story"),
        ("Site: A story", "Site: A story"),
        ("Site - A story", "A story"),
        ("One | two | Site", "One | two"),
        ("A story - with a dash", "A story - with a dash"),
    ],
)
def test_titles_lose_the_name_of_the_site(title, expected):
    assert without_site(title, "Site") == expected


def test_the_heading_wins_when_the_page_agrees():
    head = (
        "<title>Old bridge closes: all you need to know - Site</title>"
        '<meta property="og:title" content="Old bridge closes">'
    )
    assert read(head, f"<h1>Old Bridge Closes</h1>{BODY}").title == "Old Bridge Closes"


@pytest.mark.parametrize(
    ("declared", "tag"),
    [("en_us", "en-US"), ("DE", "de"), ("zh-hant-tw", "zh-Hant-TW"), ("", ""), ("und", "")],
)
def test_languages_are_tags(declared, tag):
    assert language_tag(declared) == tag


def test_a_canonical_address_of_another_site_is_not_believed():
    head = '<link rel="canonical" href="https://elsewhere.test/story">'
    assert read(head).url == "https://site.example/2026/story"


def test_broken_declarations_are_passed_over():
    head = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>'
    assert read(head + "<title>Fine</title>").title == "Fine"


DECLARATIONS = (
    b'[1, null, {"@type": ["Article", 5], "author": [[7]], "publisher": {"@id": 3}, '
    b'"datePublished": 2020, "image": {"url": 5}}]'
)
ODD_PAGES = (
    b"",
    b"\0\0",
    b"only words",
    b'{"a": 1}',
    b"<frameset><frame src=a></frameset>",
    b'<script type="application/ld+json">' + DECLARATIONS + b"</script><h1>A b c</h1>",
    b'<h1><a href="http://[bad">A b c</a></h1><link rel=canonical href="http://[bad"><p>x</p>',
    b'<meta name=date content="2020-13-45"><time datetime="2020-02-30T99:99:99+99:99">x</time>',
)


@pytest.mark.parametrize("url", [None, "", "x", "http://", "http://[bad", "javascript:alert(1)"])
@pytest.mark.parametrize("content_type", [None, "; ;", "image/png", "text/html; charset=bogus"])
def test_odd_pages_from_odd_places_are_articles_without_metadata(url, content_type):
    for page in ODD_PAGES:
        draft = draft_from_html(page, url, content_type)
        assert (draft.byline, draft.published, draft.url, draft.site) == ("", None, "", "")
