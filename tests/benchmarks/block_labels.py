"""Which of a page's blocks are in its reference text, found by putting the two side by side.

A long block is in the text when most of its shingles are. A short one ("Home", "Tips") can be
found in any text: it is in this one when its words stand between those of the long blocks
before and after it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from extraction import SHINGLE, WORD

LONG = 8
ENOUGH = 0.5
SLACK = 3


@dataclass(frozen=True)
class _Found:
    """A long block's index, and the word of the reference where it begins."""

    block: int
    word: int


def labels(texts: Sequence[str], wanted: str) -> np.ndarray:
    """For each of a page's blocks 1 if it is in the reference text, else 0; shape (blocks,)."""
    words = WORD.findall(wanted.lower())
    places = defaultdict(list)
    for at in range(len(words) - SHINGLE + 1):
        places[tuple(words[at : at + SHINGLE])].append(at)
    blocks = [WORD.findall(text.lower()) for text in texts]
    rights = np.zeros(len(blocks))
    found: list[_Found] = []
    for number, own in enumerate(blocks):
        if len(own) >= LONG:
            shingles = [tuple(own[at : at + SHINGLE]) for at in range(len(own) - SHINGLE + 1)]
            hits = [places[shingle][0] for shingle in shingles if shingle in places]
            if len(hits) >= ENOUGH * len(shingles):
                rights[number] = 1
                found.append(_Found(number, hits[0]))
    chain = _in_order(found)
    numbers = [one.block for one in chain]
    for number, own in enumerate(blocks):
        if 0 < len(own) < LONG:
            after = bisect_left(numbers, number)
            start = chain[after - 1].word if after else 0
            stop = chain[after].word + SLACK if after < len(chain) else len(words)
            rights[number] = f" {' '.join(own)} " in f" {' '.join(words[start:stop])} "
    return rights


def _in_order(found: Sequence[_Found]) -> list[_Found]:
    """The most blocks that stand in the reference in the page's order (patience sorting)."""
    ends: list[int] = []
    lasts: list[int] = []
    before: list[int] = []
    for at, one in enumerate(found):
        pile = bisect_left(ends, one.word)
        if pile == len(ends):
            ends.append(one.word)
            lasts.append(at)
        else:
            ends[pile], lasts[pile] = one.word, at
        before.append(lasts[pile - 1] if pile else -1)
    chain: list[_Found] = []
    at = lasts[-1] if lasts else -1
    while at >= 0:
        chain.append(found[at])
        at = before[at]
    return chain[::-1]
