"""Places in a text that became another text: found again by the words that stood there.

A reading position, a highlight and an imported quote all carry their words. The paragraph
with the old number is tried first, then the nearest ones, with white space folded, as the
selectors of the W3C's Web Annotation Data Model do with a quote (section 4.2.4).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.article import Anchor, Highlight

_QUOTE_LENGTH = 64


def quote_at(paragraphs: Sequence[str], paragraph: int, offset: int) -> str:
    """The words that start at a place, enough of them to find it again."""
    if not 0 <= paragraph < len(paragraphs):
        return ""
    return paragraphs[paragraph][offset : offset + _QUOTE_LENGTH]


def move_anchor(anchor: Anchor, paragraphs: Sequence[str]) -> Anchor:
    """Where *anchor* is in a new text; as near as can be where its words are gone."""
    found = _find(anchor.quote, anchor.paragraph, paragraphs) if anchor.quote else None
    if found:
        return replace(anchor, paragraph=found[0], offset=found[1])
    last = max(0, min(anchor.paragraph, len(paragraphs) - 1))
    length = len(paragraphs[last]) if paragraphs else 0
    return replace(anchor, paragraph=last, offset=min(anchor.offset, length))


def move_highlight(highlight: Highlight, paragraphs: Sequence[str]) -> Highlight:
    """Where *highlight* is in a new text; unchanged where its words are gone."""
    if _covered(highlight, paragraphs) == _folded(highlight.quote):
        return highlight
    found = _find_across(highlight.quote, max(0, highlight.paragraph), paragraphs)
    if found is None:
        return highlight
    paragraph, start, end_paragraph, end = found
    return replace(
        highlight, paragraph=paragraph, start=start, end_paragraph=end_paragraph, end=end
    )


def _folded(text: str) -> str:
    return " ".join(text.split())


def _covered(highlight: Highlight, paragraphs: Sequence[str]) -> str:
    first, last = highlight.paragraph, highlight.end_paragraph
    if not 0 <= first <= last < len(paragraphs):
        return ""
    if first == last:
        return _folded(paragraphs[first][highlight.start : highlight.end])
    parts = [paragraphs[first][highlight.start :], *paragraphs[first + 1 : last]]
    return _folded(" ".join([*parts, paragraphs[last][: highlight.end]]))


def _find(quote: str, near: int, paragraphs: Sequence[str]) -> tuple[int, int, int] | None:
    pattern = re.compile(r"\s+".join(map(re.escape, quote.split())) or r"(?!)")
    for number in _outwards(near, len(paragraphs)):
        match = pattern.search(paragraphs[number])
        if match:
            return number, match.start(), match.end()
    return None


def _outwards(near: int, count: int) -> Iterator[int]:
    for distance in range(max(near + 1, count - near)):
        for number in dict.fromkeys((near - distance, near + distance)):
            if 0 <= number < count:
                yield number


def _find_across(
    quote: str, near: int, paragraphs: Sequence[str]
) -> tuple[int, int, int, int] | None:
    """Find a quote in one paragraph, or its beginning in one and its end in a later one."""
    whole = _find(quote, near, paragraphs)
    if whole:
        return whole[0], whole[1], whole[0], whole[2]
    lines = [line for line in quote.splitlines() if line.strip()]
    if len(lines) < 2:  # noqa: PLR2004 - a beginning and an end
        return None
    first = _find(lines[0], near, paragraphs)
    last = _find(lines[-1], first[0] + len(lines) - 1, paragraphs) if first else None
    if first is None or last is None or last[0] < first[0]:
        return None
    return first[0], first[1], last[0], last[2]
