"""Extraction doesn't get worse: pages that we wrote, with what must and must not be kept."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from reader.intake import draft_from_html

PAGES = Path(__file__).parent / "pages"
NAMES = sorted(file.stem for file in PAGES.glob("*.html"))
FLOOR = 0.97


def load(name):
    known = json.loads((PAGES / f"{name}.json").read_text(encoding="utf-8"))
    return draft_from_html((PAGES / f"{name}.html").read_bytes(), known["url"]), known


def f1(found, wanted):
    ours, theirs = (Counter(re.findall(r"\w+", text)) for text in (found, wanted))
    common = (ours & theirs).total()
    return 2 * common / (ours.total() + theirs.total())


@pytest.mark.parametrize("name", NAMES)
def test_keeps_what_the_author_wrote(name):
    draft, known = load(name)
    assert f1("\n".join(draft.paragraphs), "\n".join(known["text"])) >= FLOOR


@pytest.mark.parametrize("name", NAMES)
def test_keeps_nothing_that_the_site_added(name):
    draft, known = load(name)
    text = "\n".join(draft.paragraphs)
    assert [phrase for phrase in known["absent"] if phrase in text] == []


@pytest.mark.parametrize("name", NAMES)
def test_reads_what_the_page_says_of_itself(name):
    draft, known = load(name)
    for field in ("title", "byline", "site", "language"):
        assert getattr(draft, field) == known.get(field, getattr(draft, field))
    if "published" in known:
        assert draft.published is not None
        assert draft.published.isoformat() == known["published"]


def test_structure_is_kept():
    draft, _ = load("queue")
    for piece in (
        '<code class="language-python">',
        "<code>put</code>",
        "<table><thead><tr><th",
        "<dl><dt",
        'href="#fn-note1"',
        'id="fn-note1"',
    ):
        assert piece in draft.html, piece


def test_a_lazy_picture_is_found_with_its_caption():
    draft, _ = load("ferry")
    assert draft.images == ("https://harbourpost.example/media/ferry.jpg",)
    assert re.search(r"<figure><img [^>]+><figcaption data-p", draft.html)
    assert draft.lead_image == "https://harbourpost.example/media/ferry-large.jpg"
    assert draft.url == "https://harbourpost.example/news/night-ferry"
