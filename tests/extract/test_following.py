"""Which page is the next of an article, and which only looks so."""

import pytest

from reader.article import Page
from reader.extract.addresses import same_site
from reader.extract.following import lean_twin, next_page, opened
from reader.extract.page_labels import leads_on

STORY = "https://news.example/2026/story"


def link_in(markup, address=STORY, rules=()):
    page = Page(asked=address, address=address, data=markup.encode())
    found = next_page(opened(page, rules))
    return found.address if found else None


@pytest.mark.parametrize(
    ("address", "markup", "next_"),
    [
        (STORY, '<a href="/2026/story/2">Next page</a>', f"{STORY}/2"),
        (STORY, '<a href="/2026/story/2/">2</a>', f"{STORY}/2/"),
        (STORY + "/", '<a href="/2026/story/page/2">Weiter »</a>', f"{STORY}/page/2"),
        (STORY + "/1", '<a href="2">Continue reading →</a>', f"{STORY}/2"),
        (STORY, '<a href="?page=2#top">Page 2 of 3</a>', f"{STORY}?page=2"),
        (STORY + "?id=7", '<a href="?page=2&amp;id=7">Suivant</a>', f"{STORY}?page=2&id=7"),
        (STORY, '<a href="?page=1" aria-label="Next page">›</a>', f"{STORY}?page=1"),
        (STORY + ".html", '<a href="story-2.html">Seite 2</a>', f"{STORY}-2.html"),
        (STORY + ".html", '<a href="story-p2.html">nächste Seite</a>', f"{STORY}-p2.html"),
        (STORY + "/index.html", '<a href="index2.html">次へ</a>', f"{STORY}/index2.html"),
        (STORY, '<link rel="next" href="/2026/story/2">', f"{STORY}/2"),
    ],
)
def test_the_next_page_of_an_article_is_found(address, markup, next_):
    assert link_in(markup, address) == next_


@pytest.mark.parametrize(
    ("address", "markup"),
    [
        (STORY, '<a rel="next" href="/2026/another-story">Next article</a>'),
        (STORY, '<a rel="next" href="/2026/story-2">Next article</a>'),
        (STORY, '<link rel="next" href="/2026/story-2">'),
        (STORY, '<a href="/2026/story/2">More from this author</a>'),
        (STORY, '<a href="/2026/story/3">Next page</a>'),
        (STORY, '<a href="https://elsewhere.example/2026/story/2">Next page</a>'),
        (STORY, '<div class="comments-pages"><a href="/2026/story/2">Next</a></div>'),
        (STORY, '<a href="/2026/story/comment-page-2">Next</a>'),
        ("https://news.example/news/101", '<a href="/news/102">Next</a>'),
        ("https://news.example/", '<a href="/page/2">Next page</a>'),
        ("https://news.example/category/sea", '<a href="/category/sea/page/2">Next page</a>'),
        ("https://board.example/viewtopic.php?id=9", '<a href="?id=9&amp;p=2">Next</a>'),
        (STORY, '<meta property="og:type" content="website"><a href="/2026/story/2">Next</a>'),
        ("", '<a href="/2026/story/2">Next page</a>'),
    ],
)
def test_what_only_looks_like_the_next_page_is_not(address, markup):
    assert link_in(markup, address) is None


def test_a_rule_of_the_site_is_believed(tmp_path):
    (tmp_path / "news.example.txt").write_text("next_page_link: //a[@id='on']", encoding="utf-8")
    markup = '<a id="on" href="/other-name">And then</a>'
    assert link_in(markup, rules=(tmp_path,)) == "https://news.example/other-name"


@pytest.mark.parametrize(
    ("label", "number"), [("Next »", 2), ("Page 3", 3), ("3", 3), ("第2页", 2), ("Siguiente", 5)]
)
def test_labels_lead_on(label, number):
    assert leads_on(label, number)


@pytest.mark.parametrize("label", ["", "Next article", "1", "Older posts", "2026"])
def test_labels_that_lead_elsewhere(label):
    assert not leads_on(label, 2)


@pytest.mark.parametrize(
    ("href", "found"),
    [
        ("/amp/story", "https://news.example/amp/story"),
        ("https://amp.news.example/story", "https://amp.news.example/story"),
        ("https://cdn.example.org/c/story", ""),
        ("", ""),
    ],
)
def test_the_lean_twin_is_of_the_same_site(href, found):
    page = Page(address=STORY, data=f'<link rel="amphtml" href="{href}">'.encode())
    assert lean_twin(opened(page)) == found


@pytest.mark.parametrize(
    ("address", "other", "is_one"),
    [
        ("https://www.news.example/a", "http://amp.news.example/b", True),
        ("https://news.example/a", "https://other.example/a", False),
        ("https://www.post.co.uk/a", "https://amp.post.co.uk/a", True),
        ("https://post.co.uk/a", "https://other.co.uk/a", False),
        ("https://co.uk/a", "https://co.uk/b", True),
        ("http://127.0.0.1:8000/a", "http://127.0.0.1:9000/a", True),
        ("http://10.0.0.1/a", "http://9.0.0.1/a", False),
        ("http://[::1]/a", "http://[::2]/a", False),
        ("http://[bad", "http://[bad", False),
        ("", "", False),
    ],
)
def test_a_site_is_told_by_its_registered_name(address, other, is_one):
    assert same_site(address, other) is is_one
