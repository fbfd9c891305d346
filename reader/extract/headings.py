"""Headings as their authors wrote them: one line, without what a site adds to lead to them."""

from __future__ import annotations

import re

from reader.extract.furniture import section_of
from reader.extract.markup import BLOCKS, HEADINGS, Element, remove, text_of

ANCHOR = "data-anchor"
"""Where an id is kept that only says its heading's words again."""

_LINE = HEADINGS | {"dt"}
_WORDS = re.compile(r"[^\W_]+")
_ENOUGH = 3
_REPEATED = 0.8


def put_in_order(body: Element) -> None:
    """Make each heading of *body* one line, and keep its own words from being taken for names."""
    headed: set[Element] = set()
    for heading in list(body.iter(*_LINE)):
        _drop_marks(heading)
        if heading.tag in HEADINGS:
            _flatten(heading)
            holder = heading.getparent()
            _hide_ids(heading, None if holder in headed else holder)
            if holder is not None:
                headed.add(holder)


def _drop_marks(heading: Element) -> None:
    """Take out the ¶, # or § that leads to the heading itself."""
    links = [link for link in heading.iter("a") if "#" in (link.get("href") or "")]
    whole = text_of(heading) if links else ""
    for link in links:
        text = text_of(link)
        is_mark = text.startswith("#") or not _WORDS.search(text)
        if text and is_mark and text != whole:
            remove(link)


def _flatten(heading: Element) -> None:
    for element in list(heading.iter(*BLOCKS)):
        if element is not heading:
            element.tag = "span"
            element.tail = " " + (element.tail or "")


def _hide_ids(heading: Element, section: Element | None) -> None:
    """Put away the ids that are made of the heading's words, its own and its section's.

    "respond-to-review-comments" is what a section is about: it does not hold comments.
    """
    elements = [heading, *heading.iter("a", "span")]
    if section is not None:
        elements.append(section)
    named = [element for element in elements if element.get("id")]
    text = text_of(heading) if named else ""
    for element in named:
        own = element.get("id", "")
        if _repeats(own, text):
            element.set(ANCHOR, own)
            del element.attrib["id"]


def _repeats(own: str, text: str) -> bool:
    words = _WORDS.findall(own.casefold())
    if len(words) < _ENOUGH or section_of(text):
        return False
    said = set(_WORDS.findall(text.casefold()))
    return sum(word in said for word in words) >= _REPEATED * len(words)
