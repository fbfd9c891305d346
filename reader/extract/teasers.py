"""Teasers: the rows of other articles' headlines and first lines that follow an article.

A teaser's lines read like an article's, so each alone is hard to tell from one. Together they
can be told: they stand in boxes alike, side by side, each with a headline that is a link.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, islice

from reader.extract.blocks import Block, mean_odds
from reader.extract.markup import Element

_LEVELS = 5
_BLOCKS, _LENGTH = 8, 600
"""What a teaser holds at most: blocks, and characters of text."""
_WORDS, _LINKS = 4, 0.8
"""A headline has so many words, and nearly all of it is a link."""
_ROW = 3
_SURE = 1.5


def teasers(blocks: Sequence[Block], odds: Sequence[float]) -> Iterator[int]:
    """The places of the teasers among *blocks*, all after the last block that surely belongs.

    Args:
        blocks: a page's text blocks, in its order.
        odds: for each the logarithm of the odds that it belongs to the article.

    Yields:
        The places of the blocks of rows that on the whole don't belong, and hold less of the text
        than the rest does: on a page that is a list of articles, the teasers are what it says.
    """
    last = max((at for at, value in enumerate(odds) if value > _SURE), default=0)
    if not any(value > 0 for value in odds[last + 1 :]):
        return
    whole = _kept_length(blocks, odds, range(len(blocks)))
    for places in _rows(blocks):
        own = _kept_length(blocks, odds, places)
        if places[0] > last and 0 < own <= whole / 2 and mean_odds(blocks, odds, places) < 0:
            yield from places


def _kept_length(blocks: Sequence[Block], odds: Sequence[float], places: Sequence[int]) -> int:
    return sum(len(blocks[at].text) for at in places if odds[at] > 0)


def _rows(blocks: Sequence[Block]) -> Iterator[list[int]]:
    """The rows of three teasers or more, as the places of their blocks; the largest first."""
    alike: dict[tuple[Element | None, str, str], list[list[int]]] = {}
    for element, places in _boxes(blocks).items():
        if _may_be_teaser([blocks[at] for at in places]):
            key = element.getparent(), str(element.tag), element.get("class") or ""
            alike.setdefault(key, []).append(places)
    rows = [list(chain.from_iterable(boxes)) for boxes in alike.values() if len(boxes) >= _ROW]
    taken: set[int] = set()
    for places in sorted(rows, key=len, reverse=True):
        if taken.isdisjoint(places):
            taken.update(places)
            yield places


def _boxes(blocks: Sequence[Block]) -> dict[Element, list[int]]:
    """The elements around each of *blocks*, with the places of what they hold."""
    boxes: dict[Element, list[int]] = {}
    for at, block in enumerate(blocks):
        for element in islice(block.element.iterancestors(), _LEVELS):
            boxes.setdefault(element, []).append(at)
    return boxes


def _may_be_teaser(held: Sequence[Block]) -> bool:
    """Whether a box with *held* in it is small, and one of them a headline that is a link."""
    return (
        1 < len(held) <= _BLOCKS
        and sum(len(block.text) for block in held) <= _LENGTH
        and any(block.linked > _LINKS and len(block.text.split()) >= _WORDS for block in held)
    )
