"""Where in an article the words stand that were looked for, and a piece of text around them.

SQLite's own snippet() takes time by the square of the text's length; this looks through the
text once. The text is folded as the index folds it, and places are traced back.
"""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from reader.library.folding import fold, run
from reader.library.outcomes import Snippet
from reader.library.query import Words, parse, positive_words

_BEFORE = 60
_LENGTH = 220
_PIECE = 20_000
_MOST_FOLDED = 500_000
_MOST_MARKS = 20_000

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finder:
    """Finds words in a row in folded text; the last may be the beginning of a word."""

    pattern: re.Pattern[str]
    is_prefix: bool

    def spans(self, folded: str) -> Iterator[Span]:
        """Every place, where whole words are whole."""
        for match in self.pattern.finditer(folded):
            start, end = match.span()
            if _joins(folded, start - 1, start):
                continue
            if self.is_prefix:
                while _joins(folded, end - 1, end):
                    end += 1
            if not _joins(folded, end - 1, end):
                yield start, end

    def is_in(self, folded: str) -> bool:
        """Whether there is such a place."""
        return next(self.spans(folded), None) is not None


Finders = tuple[Finder, ...]


def _joins(text: str, left: int, right: int) -> bool:
    """Whether two neighbors are of one word: no space between them and no run beside them."""
    if left < 0 or right >= len(text):
        return False
    pair = text[left] + text[right]
    return " " not in pair and run().search(pair) is None


def finders(words: str, now: datetime) -> Finders:
    """For every word or phrase that a found text has, what finds it."""
    asked = positive_words(parse(words, now))
    return tuple(dict.fromkeys(_finder(w) for w in asked if not w.column))


def _finder(words: Words) -> Finder:
    return Finder(
        pattern=re.compile(" +".join(map(_word_pattern, words.folded.split()))),
        is_prefix=words.is_prefix,
    )


def _word_pattern(word: str) -> str:
    pieces = filter(None, re.split(f"({run().pattern})", word))
    return " *".join(map(re.escape, pieces))


def matches(paragraphs: Sequence[str], words: Finders) -> tuple[tuple[int, int, int], ...]:
    """Paragraph, start and end (exclusive) of every place where one of *words* is found."""
    if not words:
        return ()
    found = (
        (number, start, end)
        for number, text in enumerate(paragraphs)
        for start, end in spans(text, words)
    )
    return tuple(itertools.islice(found, _MOST_MARKS))


def spans(text: str, words: Finders) -> list[Span]:
    """Where *words* are found in *text*, in order and without overlaps."""
    folded = fold(text)
    each = (itertools.islice(finder.spans(folded), _MOST_MARKS) for finder in words)
    found = sorted(set(itertools.chain.from_iterable(each)))
    if found and not text.isascii():
        found = _traced_back(text, found)
    return list(_apart(found))


def _traced_back(text: str, folded_spans: list[Span]) -> list[Span]:
    """Places in *text* for places in its folded form, where a character may be many or none."""
    ends = list(itertools.accumulate(len(fold(character)) for character in text))
    return [
        # Up to the character that gives the last of it, with the marks that give nothing.
        (
            bisect.bisect_right(ends, start),
            max(bisect.bisect_right(ends, end), bisect.bisect_left(ends, end) + 1),
        )
        for start, end in folded_spans
    ]


def _apart(found: list[Span]) -> Iterator[Span]:
    last = 0
    for start, end in found:
        if start >= last:
            yield start, end
            last = end


def snippet(paragraphs: Sequence[str], words: Finders) -> Snippet:
    """A piece of the text with as many of *words* as one place has."""
    text, found = _best_piece(paragraphs, words)
    middle = found[0][0] if found else 0
    start = _word_start(text, max(0, middle - _BEFORE)) if middle > _BEFORE else 0
    end = min(len(text), start + _LENGTH)
    before, after = "…" if start else "", "…" if end < len(text) else ""
    shift = len(before) - start
    shown = text[start:end].replace("\n", " ")
    return Snippet(
        text=f"{before}{shown}{after}",
        spans=tuple((s + shift, e + shift) for s, e in found if e <= end),
    )


def _best_piece(paragraphs: Sequence[str], words: Finders) -> tuple[str, list[Span]]:
    """The piece in which the most of *words* are found; the first where none is."""
    best, best_spans, most = next(iter(paragraphs), "")[:_PIECE], list[Span](), 0
    for piece in _pieces(paragraphs):
        folded = fold(piece)
        count = sum(1 for finder in words if finder.is_in(folded))
        if count > most:
            best, best_spans, most = piece, spans(piece, words), count
        if most == len(words):
            break
    return best, best_spans


def _pieces(paragraphs: Sequence[str]) -> Iterator[str]:
    """The text in pieces short enough to look at; folding what isn't ASCII has its limit."""
    folded = 0
    for text in paragraphs:
        for at in range(0, len(text), _PIECE):
            piece = text[at : at + _PIECE + _LENGTH]
            folded += 0 if piece.isascii() else len(piece)
            if folded > _MOST_FOLDED:
                return
            yield piece


def _word_start(text: str, at: int) -> int:
    space = text.find(" ", at, at + _BEFORE // 2)
    return space + 1 if space >= 0 else at
