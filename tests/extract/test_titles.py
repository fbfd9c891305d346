"""What an article is called, wherever its page says so."""

import pytest

from reader.intake import draft_from_html

BODY = "<p>" + "A sentence of an article, with a comma, that is long enough. " * 6 + "</p>"


def title(document, body, head="", url="https://site.example/post/17"):
    page = f"<title>{document}</title>{head}<body>{body}{BODY}</body>"
    return draft_from_html(page.encode(), url).title


def test_the_only_heading_wins_over_a_title_for_search_engines():
    assert title("10 Best Bridges | Where To Walk", "<h1>Our ten best bridges to walk</h1>") == (
        "Our ten best bridges to walk"
    )


def test_a_heading_that_shares_nothing_with_the_page_does_not():
    assert title("How bridges are built", "<h1>Sign up for our letter</h1>") == (
        "How bridges are built"
    )


def test_a_heading_of_one_word_is_the_title_when_the_address_ends_so():
    found = title(
        "BRIDGE Definition & Meaning", "<h1>bridge</h1>", url="https://site.example/browse/bridge"
    )
    assert found == "bridge"


@pytest.mark.parametrize(
    "heading",
    [
        "<h1><span>Bridges</span> Old bridge closes</h1>",
        "<h1>Old bridge closes <small>3 May 2019 • Press</small></h1>",
        "<h1><div>Exclusive</div>Old bridge closes</h1>",
    ],
)
def test_a_line_above_or_below_the_title_is_not_part_of_it(heading):
    head = '<meta property="og:title" content="Old bridge closes">'
    assert title("Old bridge closes - Site", heading, head) == "Old bridge closes"


def test_a_heading_that_leads_home_is_the_site():
    body = '<h1><a href="/">Four years of bridges</a></h1><h2>Old bridge closes</h2>'
    assert title("Four years of bridges » Blog Archive » Old bridge closes", body) == (
        "Old bridge closes"
    )


def test_a_heading_that_stands_beside_a_lower_one_in_the_title_is_the_site():
    body = "<h1>Bridge Builders</h1><h2>Old bridge closes today</h2>"
    assert title("Old bridge closes today - Bridge Builders", body) == "Old bridge closes today"


def test_sections_behind_a_bar_are_no_part_of_a_title():
    head = '<meta property="og:title" content="Old bridge closes | News | Site">'
    assert title("Old bridge closes | News | Site", "", head) == "Old bridge closes"


def test_marks_and_buttons_in_a_heading_are_not_read():
    body = '<h1>Build a bridge<button>Copy</button><a class="headerlink" href="#b">¶</a></h1>'
    assert title("Build a bridge — Docs", body) == "Build a bridge"


def test_a_heading_of_a_thousand_spans_is_read():
    deep = "<span>" * 1_500 + "Old bridge closes" + "</span>" * 1_500
    assert title("Old bridge closes", f"<h1>{deep}</h1>") == "Old bridge closes"
