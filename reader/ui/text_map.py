"""Where the article's text stands in the document that shows it, and back.

Everyone else speaks of a paragraph and a code point in it; Qt speaks of UTF-16 units from
the document's start. A paragraph is usually one run of the document; one that is very long,
or has empty lines in it, is several. Places that aren't shown (yet) fall on the nearest
text that is.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

ASTRAL = "\uffff"
"""The last code point that takes one UTF-16 unit; those above take two."""


def utf16_length(text: str) -> int:
    """How many UTF-16 units *text* takes."""
    if text.isascii() or max(text, default="") <= ASTRAL:
        return len(text)
    return len(text) + sum(letter > ASTRAL for letter in text)


def code_points(text: str, units: int) -> int:
    """How many code points of *text* end within its first *units* UTF-16 units."""
    if text.isascii() or max(text, default="") <= ASTRAL:
        return min(units, len(text))
    for number, letter in enumerate(text):
        units -= 2 if letter > ASTRAL else 1
        if units < 0:
            return number
    return len(text)


class Run(NamedTuple):
    """A piece of a paragraph, shown without a break in its numbering.

    `start` counts code points in the paragraph, `position` UTF-16 units in the document.
    """

    paragraph: int
    start: int
    position: int
    text: str

    @property
    def end(self) -> int:
        """The code point after the last one."""
        return self.start + len(self.text)

    @property
    def end_position(self) -> int:
        """The document's position after the last character."""
        return self.position + utf16_length(self.text)

    def position_of(self, offset: int) -> int:
        """The document's position of the paragraph's code point *offset*."""
        inside = min(max(offset - self.start, 0), len(self.text))
        return self.position + utf16_length(self.text[:inside])


class TextMap:
    """The runs of one document, added in its order."""

    def __init__(self) -> None:
        self._runs: list[Run] = []
        self._positions: list[int] = []
        self._places: list[tuple[int, int]] = []

    def __len__(self) -> int:
        return len(self._runs)

    def add(self, paragraph: int, start: int, position: int, text: str) -> None:
        """Note that *text* of a paragraph, from its code point *start*, stands at *position*."""
        self._runs.append(Run(paragraph, start, position, text))
        self._positions.append(position)
        self._places.append((paragraph, start))

    def has(self, paragraph: int) -> bool:
        """Whether the document reaches as far as this paragraph."""
        return bool(self._runs) and self._runs[-1].paragraph >= paragraph

    def position(self, paragraph: int, offset: int = 0) -> int:
        """The document's position of a code point in a paragraph."""
        if not self._runs:
            return 0
        index = max(0, bisect_right(self._places, (paragraph, offset)) - 1)
        run = self._runs[index]
        if run.paragraph < paragraph:
            following = self._runs[min(index + 1, len(self._runs) - 1)]
            return following.position if following.paragraph > paragraph else run.end_position
        return run.position_of(offset)

    def place(self, position: int) -> tuple[int, int]:
        """The paragraph, and the code point in it, at the document's *position*."""
        if not self._runs:
            return 0, 0
        run = self._runs[max(0, bisect_right(self._positions, position) - 1)]
        return run.paragraph, run.start + code_points(run.text, max(0, position - run.position))

    def spans(self, start: tuple[int, int], end: tuple[int, int]) -> Iterator[tuple[int, int]]:
        """The document's pieces between two places, from and to, gaps left out."""
        first = max(0, bisect_right(self._places, start) - 1)
        for run in self._runs[first:]:
            if (run.paragraph, run.start) >= end:
                return
            low = start[1] if run.paragraph == start[0] else 0
            high = end[1] if run.paragraph == end[0] else run.end
            is_before = (run.paragraph, run.end) <= start
            if not is_before and max(low, run.start) < min(high, run.end):
                yield run.position_of(low), run.position_of(high)
