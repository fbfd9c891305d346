"""Who wrote it, declared or shown."""

import json

import pytest

from reader.extract.metadata import read_metadata
from reader.extract.tree import parse
from reader.intake import draft_from_html

BODY = "<p>" + "A sentence of an article, with a comma, that is long enough. " * 6 + "</p>"


def byline(body, head="", heading="<h1>Old bridge closes</h1>"):
    page = (
        f"<title>Old bridge closes - Bridge News</title>{head}<body>{heading}{body}{BODY}</body>"
    )
    return draft_from_html(page.encode(), "https://bridges.example/17").byline


def declared(**values):
    thing = {"@type": "NewsArticle", **values}
    return f'<script type="application/ld+json">{json.dumps(thing)}</script>'


def test_a_publisher_gives_way_to_the_writer_that_readers_see():
    publisher = {"@type": "Organization", "name": "Bridge News"}
    head = declared(author=publisher, publisher=publisher)
    assert (
        byline('<p class="byline">By <a href="/authors/ada">Ada Hill</a></p>', head) == "Ada Hill"
    )
    assert byline("", head) == "Bridge News"


def test_one_declaration_is_enough():
    head = (
        '<meta name="author" content="Ada Hill and Bo Lind">'
        '<meta name="article:author" content="Ada Hill">'
    )
    assert byline("", head) == "Ada Hill and Bo Lind"


def test_libraries_put_the_family_name_first():
    head = '<meta name="citation_author" content="Hill, Ada">'
    assert byline("", head) == "Ada Hill"


def test_a_card_for_social_networks_names_who_asked():
    head = (
        '<meta name="twitter:label1" content="Interview by">'
        '<meta name="twitter:data1" content="Ada Hill">'
    )
    assert byline("", head) == "Ada Hill"


@pytest.mark.parametrize(
    "markup",
    [
        '<div class="post-author"><i>Written by</i><b>Ada Hill</b><i>Head of Bridges</i></div>',
        '<div><a href="/people/author/ada-hill">Ada Hill</a></div>',
        "<p>By Ada Hill</p>",
        "<p><span>Story by</span> <span>Ada Hill</span></p>",
        '<div class="meta"><span class="author-name">Ada Hill</span>, Bridge Expert</div>',
        '<h4 class="author-box__name">Ada Hill</h4>',
        "<div>Autor: Ada Hill</div>",
        '<div class="elementor-widget"><span class="byline">von Ada Hill</span></div>',
        '<p class="author">3. Mai 2019 <a href="/autor/ada">Ada Hill</a></p>',
    ],
)
def test_what_stands_below_the_title(markup):
    assert byline(markup) == "Ada Hill"


def test_two_writers_are_both_named():
    markup = '<p class="byline">By <a href="/a">Ada Hill</a> and <a href="/b">Bo Lind</a></p>'
    assert byline(markup) == "Ada Hill and Bo Lind"


@pytest.mark.parametrize(
    "markup",
    [
        "<p>Photo by Ada Hill</p>",
        '<div class="comments"><span class="author">Bo Lind</span></div>',
        "<li>Rust by Example</li>",
        "<p>By the river stood a man, and nobody knew why he did.</p>",
        '<div class="byline"><span class="byline__category">Health & Prevention</span></div>',
        '<a href="/members/login">Member Login</a>',
    ],
)
def test_nobody_is_better_than_somebody_else(markup):
    assert byline(markup) == ""


def test_the_first_post_of_a_thread_is_its_writer_s():
    body = (
        '<div><a class="username" href="/members/bridge4u.1/">bridge4u</a></div>'
        '<div itemprop="acceptedAnswer"><span itemprop="author">Bo Lind</span></div>'
    )
    assert byline(body) == "bridge4u"


def test_a_wrapper_named_for_its_sidebar_holds_the_article():
    body = (
        '<div class="right-sidebar"><h1>Old bridge closes</h1><i class="author">Ada Hill</i></div>'
    )
    assert byline(body, heading="") == "Ada Hill"


def test_a_byline_of_a_thousand_elements_is_passed_over():
    deep = '<div class="author">' * 1_500 + "Ada Hill" + "</div>" * 1_500
    root = parse(f"<h1>Old bridge closes</h1>{deep}<p>By Bo Lind</p>").root
    assert read_metadata(root, "").byline in {"Ada Hill", "Bo Lind"}
