"""Where the sentences of a paragraph begin and end.

`spans` cuts a paragraph of any language into its sentences without changing a character: the
spans are in order, don't overlap, and only white space lies between them. Each group of
scripts has rules of its own: alphabets with stops and abbreviations, Chinese and Japanese,
and Thai and its neighbors, who write no stops at all. The cost grows with the text's length
and with nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice

from reader.summary.languages import primary
from reader.summary.stops import ends as ends_by_stops
from reader.summary.unspaced import chinese_ends, thai_ends

Span = tuple[int, int]

_CHINESE = frozenset({"zh", "ja"})
_THAI = frozenset({"th", "lo", "km"})


def spans(text: str, language: str = "en", most: int | None = None) -> list[Span]:
    """The sentences of *text*, as their first code point and the one after their last.

    Args:
        text: one paragraph; a line end in it ends a sentence.
        language: a BCP 47 tag; an unknown one is read by the rules that all share.
        most: how many sentences to look for; all of them if it isn't given.
    """
    return list(islice(_trimmed(text, _ends(text, primary(language))), most))


def _ends(text: str, code: str) -> Iterator[int]:
    """The code points after each sentence but the last, by the rules of the script."""
    if code in _CHINESE:
        return chinese_ends(text, code)
    if code in _THAI:
        return thai_ends(text)
    return ends_by_stops(text, code)


def _trimmed(text: str, ends: Iterable[int]) -> Iterator[Span]:
    """The pieces between *ends*, without the white space around them and without empty ones."""
    begin = 0
    for end in chain(ends, (len(text),)):
        piece = text[begin:end]
        start = end - len(piece.lstrip())
        stop = begin + len(piece.rstrip())
        if start < stop:
            yield start, stop
        begin = end
