"""Which way a text runs, and how to put one inside another that runs the other way."""

from __future__ import annotations

import unicodedata

_STRONG = frozenset({"L", "R", "AL"})
_FIRST = 1000
"""How many characters are looked at; a longer start without a letter counts as left to right."""


def reads_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction runs to the left (UAX 9, rules P2 and P3)."""
    if text.isascii():
        return False
    kinds = (unicodedata.bidirectional(letter) for letter in text[:_FIRST])
    return next((kind for kind in kinds if kind in _STRONG), "L") != "L"


def isolated(text: str) -> str:
    """The text between marks that keep its direction and its neighbors' apart (UAX 9, FSI)."""
    return f"\u2068{text}\u2069"
