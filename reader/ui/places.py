"""Finding a place again after the article was extracted anew, and words in its text.

A place is kept with the words found there. When they no longer stand where they stood, they
are looked for everywhere, and the occurrence nearest to the old place is taken.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.article import Anchor, Highlight

QUOTE_LENGTH = 40
"""Code points that an anchor quotes."""

Span = tuple[int, int, int]
"""A paragraph, and where in it something starts and ends."""


def anchor_at(paragraphs: Sequence[str], paragraph: int, offset: int) -> Anchor:
    """The anchor of a place that is there now."""
    text = paragraphs[paragraph] if 0 <= paragraph < len(paragraphs) else ""
    return Anchor(paragraph=paragraph, offset=offset, quote=text[offset : offset + QUOTE_LENGTH])


def find_again(paragraphs: Sequence[str], anchor: Anchor) -> tuple[int, int]:
    """The paragraph and code point where an anchor's words stand now."""
    if not paragraphs:
        return 0, 0
    here = min(max(anchor.paragraph, 0), len(paragraphs) - 1)
    if not anchor.quote or paragraphs[here].startswith(anchor.quote, anchor.offset):
        return here, min(anchor.offset, len(paragraphs[here]))
    found = [
        (abs(number - here), number, text.find(anchor.quote))
        for number, text in enumerate(paragraphs)
        if anchor.quote in text
    ]
    if not found:
        return here, min(anchor.offset, len(paragraphs[here]))
    _, number, offset = min(found)
    return number, offset


def place_again(paragraphs: Sequence[str], highlight: Highlight) -> Highlight:
    """The highlight where its words stand now; unchanged where they are gone."""
    if text_between(paragraphs, highlight) == highlight.quote or not highlight.quote:
        return highlight
    start = Anchor(
        paragraph=highlight.paragraph,
        offset=highlight.start,
        quote=highlight.quote.split("\n", 1)[0],
    )
    paragraph, offset = find_again(paragraphs, start)
    if not paragraphs or not paragraphs[paragraph].startswith(start.quote, offset):
        return highlight
    down = highlight.end_paragraph - highlight.paragraph
    last = min(paragraph + down, len(paragraphs) - 1)
    end = highlight.end if down else offset + len(start.quote)
    return replace(highlight, paragraph=paragraph, start=offset, end_paragraph=last, end=end)


def all_again(paragraphs: Sequence[str], highlights: Sequence[Highlight]) -> tuple[Highlight, ...]:
    """The highlights where their words stand now."""
    return tuple(place_again(paragraphs, one) for one in highlights)


def highlight(
    paragraphs: Sequence[str], start: tuple[int, int], end: tuple[int, int]
) -> Highlight:
    """A new highlight of the words between two places."""
    made = Highlight(
        paragraph=start[0], start=start[1], end_paragraph=end[0], end=end[1], quote=""
    )
    return replace(made, quote=text_between(paragraphs, made))


def text_between(paragraphs: Sequence[str], highlight: Highlight) -> str:
    """The words that a highlight covers now, paragraphs on lines of their own."""
    first, last = highlight.paragraph, highlight.end_paragraph
    if not 0 <= first <= last < len(paragraphs):
        return ""
    if first == last:
        return paragraphs[first][highlight.start : highlight.end]
    middle = paragraphs[first + 1 : last]
    return "\n".join(
        (paragraphs[first][highlight.start :], *middle, paragraphs[last][: highlight.end])
    )


def occurrences(paragraphs: Sequence[str], words: str, most: int = 10_000) -> list[Span]:
    """Where *words* stand, in any case and with any white space between them."""
    parts = words.split()
    if not parts:
        return []
    pattern = re.compile(r"\s+".join(map(re.escape, parts)), re.IGNORECASE)
    found: list[Span] = []
    for number, text in enumerate(paragraphs):
        found += ((number, match.start(), match.end()) for match in pattern.finditer(text))
        if len(found) >= most:
            break
    return found[:most]
