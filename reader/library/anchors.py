"""Places in a text that became another text: found again by the words that stood there.

A reading position, a highlight and an imported quote all carry their words. Where the old text
is known, its paragraphs are lined up with those of the new one, so that a place stays in its
paragraph wherever that went. The words are looked for there first, then in the nearest
paragraphs, with white space folded, as the selectors of the W3C's Web Annotation Data Model do
with a quote (section 4.2.4).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.article import Anchor, Highlight

_QUOTE_LENGTH = 64
_SHORTER = (_QUOTE_LENGTH, 32, 16)


def quote_at(paragraphs: Sequence[str], paragraph: int, offset: int) -> str:
    """The words that start at a place, enough of them to find it again."""
    if not 0 <= paragraph < len(paragraphs):
        return ""
    return paragraphs[paragraph][offset : offset + _QUOTE_LENGTH]


class Moves:
    """Where the paragraphs of an old text are in a new one.

    Those that are once in either text are known; the others keep their distance to the next
    known one (the anchors of Bram Cohen's patience diff).

    Args:
        old: the old text's paragraphs, none where it isn't known.
        new: the new text's paragraphs.
    """

    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        self._old, self._new = old, new
        places = _once(new)
        self._known = {
            number: places[text] for text, number in _once(old).items() if text in places
        }

    def near(self, paragraph: int) -> int:
        """The number that a paragraph has now, or of what stands in its place."""
        last = max(0, len(self._new) - 1)
        for number in _outwards(paragraph, len(self._old)):
            if number in self._known:
                return max(0, min(self._known[number] + paragraph - number, last))
        return max(0, paragraph)

    def is_kept(self, paragraph: int) -> bool:
        """Whether a paragraph is still there, letter by letter."""
        there = self.near(paragraph)
        is_known = 0 <= paragraph < len(self._old) and there < len(self._new)
        return is_known and self._old[paragraph] == self._new[there]


def _once(paragraphs: Sequence[str]) -> dict[str, int]:
    """The numbers of paragraphs that are there once."""
    counted = Counter(paragraphs)
    return {text: number for number, text in enumerate(paragraphs) if counted[text] == 1}


def move_anchor(anchor: Anchor, paragraphs: Sequence[str], moves: Moves | None = None) -> Anchor:
    """Where *anchor* is in a new text; as near as can be where its words are gone."""
    moves = moves or Moves((), paragraphs)
    near = moves.near(anchor.paragraph)
    if moves.is_kept(anchor.paragraph):
        return replace(anchor, paragraph=near)
    found = _find_beginning(anchor.quote, near, paragraphs)
    if found:
        return replace(anchor, paragraph=found[0], offset=found[1])
    last = max(0, min(near, len(paragraphs) - 1))
    length = len(paragraphs[last]) if paragraphs else 0
    return replace(anchor, paragraph=last, offset=min(anchor.offset, length))


def move_highlight(
    highlight: Highlight, paragraphs: Sequence[str], moves: Moves | None = None
) -> Highlight:
    """Where *highlight* is in a new text; unchanged where its words are gone."""
    near = (moves or Moves((), paragraphs)).near(highlight.paragraph)
    length = highlight.end_paragraph - highlight.paragraph
    there = replace(highlight, paragraph=near, end_paragraph=near + length)
    if _covered(there, paragraphs) == _folded(highlight.quote):
        return there
    found = _find_across(highlight.quote, near, paragraphs)
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


def _find_beginning(
    quote: str, near: int, paragraphs: Sequence[str]
) -> tuple[int, int, int] | None:
    """Find a quote, or as much of its beginning as is still somewhere."""
    beginnings = dict.fromkeys(quote[:length] for length in _SHORTER)
    places = (_find(beginning, near, paragraphs) for beginning in beginnings)
    return next(filter(None, places), None)


def _outwards(near: int, count: int) -> Iterator[int]:
    near = max(0, min(near, count - 1))
    for distance in range(max(near + 1, count - near) if count else 0):
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
