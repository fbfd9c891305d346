"""The table of contents of a manual's page is kept where the page says little else."""

import pytest

from reader.article import Page
from reader.extract import extract
from tests.extract.test_body import PROSE

CHAPTERS = (
    "Ropes and where they lie",
    "Knots for every day",
    "Anchors, large and small",
    "Lights at night",
    "Who has the right of way",
)
INTRODUCTION = (
    "This part describes what a crew does on deck before the boat leaves the harbor, and what it "
    "does in a storm. Whoever sails for the first time should read the chapters in their order."
)


def links(address):
    return "".join(
        f"<li><a href='{address.format(name[:5].strip().lower())}'>{at}. {name}</a></li>"
        for at, name in enumerate(CHAPTERS, 1)
    )


def text(markup):
    page = f"<html><body><main><h1>On Deck</h1>{markup}</main></body></html>"
    return extract(
        Page(data=page.encode(), address="https://sail.test/deck/index.html")
    ).paragraphs


def test_links_to_the_pages_below_are_the_text():
    found = text(f"<p>{INTRODUCTION}</p><ul class='toc'>{links('{}.html')}</ul>")
    assert found == (INTRODUCTION, *(f"{at}. {name}" for at, name in enumerate(CHAPTERS, 1)))


@pytest.mark.parametrize("address", ["#{}", "index.html#{}", "/elsewhere/{}.html"])
def test_other_links_are_not(address):
    found = text(f"<p>{INTRODUCTION}</p><ul class='toc'>{links(address)}</ul>")
    assert found == (INTRODUCTION,)


def test_the_menu_beside_is_not():
    menu = f"<nav><ul class='toc'>{links('{}.html')}</ul></nav>"
    assert text(f"<p>{INTRODUCTION}</p>{menu}") == (INTRODUCTION,)


def test_it_goes_where_the_page_says_more():
    story = "".join(f"<p>{part}</p>" for part in PROSE * 2)
    found = text(f"{story}<ul class='toc'>{links('{}.html')}</ul>")
    assert not any("Anchors" in part for part in found)
