"""A page's text blocks: the elements that hold text and no other block."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from reader.extract.furniture import section_of
from reader.extract.markup import BLOCKS, HEADINGS, INVISIBLE, Element, text_of
from reader.extract.readability import NUMBER

_MOST = 4.0
"""Odds beyond this weigh no more: one certain block does not decide for all."""


@dataclass(frozen=True, slots=True)
class Block:
    """One text block, its number among the page's elements, and how much of it is links."""

    element: Element
    number: int
    text: str
    linked: float
    section: str

    @property
    def is_heading(self) -> bool:
        """Whether the block heads others."""
        return self.element.tag in HEADINGS


def blocks_of(body: Element) -> list[Block]:
    """The text blocks of *body* in its order."""
    found = []
    elements = list(body.iter(*BLOCKS))
    holding = {element.getparent() for element in elements}
    for element in elements:
        if element in holding or element.tag in INVISIBLE:
            continue
        text = text_of(element)
        if text:
            number = int(element.get(NUMBER, -1))
            found.append(Block(element, number, text, _linked(element, text), section_of(text)))
    return found


def _linked(element: Element, text: str) -> float:
    linked = sum(len(text_of(link)) for link in element.iter("a"))
    return min(1.0, linked / len(text))


def mean_odds(blocks: Sequence[Block], odds: Sequence[float], places: Sequence[int]) -> float:
    """The mean of the *odds* of the *blocks* at *places*, weighed by the root of their length."""
    weights = [math.sqrt(len(blocks[at].text)) for at in places]
    values = [max(-_MOST, min(_MOST, odds[at])) for at in places]
    return sum(map(float.__mul__, weights, values)) / sum(weights)
