"""Addresses of one page are one address; those of two pages stay two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.addresses import canonical

SAME = [
    ("https://example.com/a", "http://www.example.com/a/"),
    ("https://example.com/a", "HTTPS://EXAMPLE.com:443/a#part"),
    ("https://example.com/a", "https://m.example.com/a"),
    ("https://example.com/a", "https://mobile.example.com/a"),
    ("https://example.com/a", "https://amp.example.com/a"),
    ("https://example.com/a", "https://example.com/a/amp"),
    ("https://example.com/a", "https://example.com/a/amp/"),
    ("https://example.com/a", "https://example.com/amp/a"),
    ("https://example.com/a.html", "https://example.com/a.amp.html"),
    ("https://example.com/a", "https://example.com/a?amp=1"),
    ("https://example.com/a", "https://example.com/a?outputType=amp"),
    ("https://example.com/a", "https://www.google.com/amp/s/example.com/a"),
    ("https://example.com/a", "https://example-com.cdn.ampproject.org/c/s/example.com/a"),
    ("https://example.com/a", "https://example.com/a?utm_source=x&utm_medium=y&fbclid=z"),
    ("https://example.com/a?id=1", "https://example.com/a?gclid=3&id=1&mc_cid=2"),
    ("https://example.com/a?x=1&y=2", "https://example.com/a?y=2&x=1"),
    ("https://example.com/a", "https://example.com//a"),
    ("https://example.com/ä", "https://example.com/%C3%A4"),
    ("https://bücher.example/a", "https://xn--bcher-kva.example/a"),
    ("https://en.wikipedia.org/wiki/Fox", "https://en.m.wikipedia.org/wiki/Fox"),
    ("https://www.nytimes.com/a.html", "https://www.nytimes.com/a.html?smid=tw&partner=rss"),
    ("https://example.com/", "https://example.com"),
    ("https://example.com/a", "https://example.com/a?itm_source=x&fb_ref=y&wprov=sfla1&mbid=z"),
    ("https://a.blogspot.com/b.html", "https://a.blogspot.com/b.html?m=1"),
    ("https://medium.com/@a/b-1", "https://medium.com/@a/b-1?source=rss"),
    ("https://a.substack.com/p/b", "https://a.substack.com/p/b?r=1x&utm_medium=web"),
]
DIFFERENT = [
    ("https://example.com/a", "https://example.com/b"),
    ("https://example.com/a", "https://example.com/A"),
    ("https://example.com/a?id=1", "https://example.com/a?id=2"),
    ("https://example.com/a", "https://example.org/a"),
    ("https://example.com/a", "https://blog.example.com/a"),
    ("https://example.com/a", "https://example.com:8080/a"),
    ("https://example.com/a?partner=1", "https://example.com/a?partner=2"),
    ("https://example.com/amplifier", "https://example.com/lifier"),
    ("https://example.com/a?m=1", "https://example.com/a"),
    ("https://example.com/a?source=1", "https://example.com/a?source=2"),
    ("https://m.de/a", "https://de/a"),
    ("https://example.com/a?b", "https://example.com/a?c"),
    ("https://example.com/a%2Fb", "https://example.com/a/b"),
    ("https://example.com/a?v=1%26w", "https://example.com/a?v=1&w"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_page(one, other):
    assert canonical(one) == canonical(other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_two_pages(one, other):
    assert canonical(one) != canonical(other)


@pytest.mark.parametrize(
    "address", ["", "x", "file:///etc/passwd", "mailto:a@b.c", "http://", "http://[", "//x", "\0"]
)
def test_what_is_no_page_is_the_same_as_nothing(address):
    assert canonical(address) is None


@given(st.text(st.characters(codec=None)), st.text(st.characters(codec=None)))
def test_any_address_folds_and_folding_again_changes_nothing(path, query):
    once = canonical(f"https://example.com/{path}?{query}")
    assert once is None or canonical(f"https:{once}") == once
