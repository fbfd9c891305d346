"""What a site is called."""

import json

import pytest

from reader.intake import draft_from_html

BODY = "<p>" + "A sentence of an article, with a comma, that is long enough. " * 6 + "</p>"


def site(head, heading="Old bridge closes", url="https://www.bridges.example/17"):
    page = f"<head>{head}</head><body><h1>{heading}</h1>{BODY}</body>"
    return draft_from_html(page.encode(), url).site


def head(publisher="", card="", title="", kind="Organization"):
    thing = {"@type": "Article", "publisher": {"@type": kind, "name": publisher}}
    return (
        f'<script type="application/ld+json">{json.dumps(thing)}</script>'
        f'<meta property="og:site_name" content="{card}"><title>{title}</title>'
    )


@pytest.mark.parametrize(
    ("publisher", "card", "name"),
    [
        ("Bridge News", "bridges.example", "Bridge News"),
        ("Bridge News", "Bridge News - all about bridges", "Bridge News"),
        ("Bridge News - all about bridges", "Bridge News", "Bridge News"),
        ("BRIDGE NEWS", "Bridge News", "Bridge News"),
        ("Bridge Media GmbH", "Bridge News", "Bridge News"),
        ("Bridge Media GmbH", "", "Bridge Media GmbH"),
        ("Bridge &amp; Tunnel", "", "Bridge & Tunnel"),
        ("Bridge News", "{{site.name}}", "Bridge News"),
        ("", "", "bridges.example"),
    ],
)
def test_the_name_for_readers(publisher, card, name):
    assert site(head(publisher, card)) == name


def test_a_person_is_no_publisher():
    assert site(head("Ada Hill", "Bridge News", kind="Person")) == "Bridge News"


def test_what_the_title_says_beside_the_heading_is_the_site():
    assert site(head(title="Old bridge closes | All Bridges")) == "All Bridges"
    assert site(head(title="Old bridge closes | by Ada Hill")) == "bridges.example"
    assert site(head(title="Another story | All Bridges")) == "bridges.example"
