"""Blocks are not chosen one by one: what belongs together stays together.

A list or a table is kept whole or not at all, a table in the text is kept, a small hole in it is
filled, a heading stays with the text below it, and a short line that stands alone goes, as do
rows of teasers. Filling holes, keeping headings and dropping teasers raised the figures of
`tests/benchmarks/train_blocks.py` on hosts that the trees had not seen; the others left them as
they were, and spare the reader half a list.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from reader.extract.blocks import Block, mean_odds
from reader.extract.lineage import BOX
from reader.extract.markup import Element, class_and_id
from reader.extract.tables import is_data_table
from reader.extract.teasers import teasers

_HOLE, _DOUBTFUL, _LINKS = 2, -1.0, 0.8
_ALONE, _SURE = 60, 1.5
_BESIDE, _SOME_LINKS, _NEVER = 2, 0.5, -3.0
_NEAR = 3
_BEFORE = 6
_POOR = -2.0
_ITEMS = frozenset({"li", "dt", "dd"})


def settled(blocks: Sequence[Block], odds: Sequence[float]) -> list[bool]:
    """Which of *blocks* to keep.

    Args:
        blocks: a page's text blocks, in its order.
        odds: for each the logarithm of the odds that it belongs to the article.

    Returns:
        Whether each is kept.
    """
    groups = _groups(blocks)
    tables = [places for element, places in groups.items() if element.tag == "table"]
    odds = _of_groups(blocks, odds, groups.values())
    kept = [value > 0 for value in odds]
    for at in teasers(blocks, odds):
        kept[at] = False
    _add_tables(blocks, odds, kept, tables)
    _drop_islands(blocks, odds, kept)
    _fill_holes(blocks, odds, kept)
    _add_headings(blocks, odds, kept)
    return kept


def _groups(blocks: Sequence[Block]) -> dict[Element, list[int]]:
    """The lists and data tables among *blocks*, with the places of their items and cells."""
    groups: dict[Element, list[int]] = {}
    is_data: dict[Element, bool] = {}
    for at, block in enumerate(blocks):
        group = _group_of(block, is_data)
        if group is not None:
            groups.setdefault(group, []).append(at)
    return groups


def _of_groups(
    blocks: Sequence[Block], odds: Sequence[float], groups: Iterable[Sequence[int]]
) -> list[float]:
    """The odds, where all blocks of a group have their mean, weighed by length."""
    found = list(odds)
    for places in groups:
        if len(places) < 2:  # noqa: PLR2004 - a single one has itself for its mean
            continue
        mean = mean_odds(blocks, odds, places)
        for at in places:
            found[at] = mean
    return found


def _group_of(block: Block, is_data: dict[Element, bool]) -> Element | None:
    """The data table or the list that *block* is a cell or an item of."""
    for table in block.element.iterancestors("table"):
        if table not in is_data:
            is_data[table] = is_data_table(table)
        if is_data[table]:
            return table
    return block.element.getparent() if block.element.tag in _ITEMS else None


def _add_tables(
    blocks: Sequence[Block],
    odds: Sequence[float],
    kept: list[bool],
    tables: Iterable[Sequence[int]],
) -> None:
    """Keep the tables that stand in kept text, unless they hold links or surely don't belong."""
    for places in tables:
        start, stop = places[0], places[-1] + 1
        is_inside = any(kept[max(0, start - _BESIDE) : start]) and any(kept[stop : stop + _BESIDE])
        linked = sum(blocks[at].linked for at in places) / len(places)
        if is_inside and linked < _SOME_LINKS and odds[start] > _NEVER:
            for at in places:
                kept[at] = True


def _drop_islands(blocks: Sequence[Block], odds: Sequence[float], kept: list[bool]) -> None:
    """Drop the kept runs that are short, and of which no block is sure."""
    for start, stop in list(_runs(kept, of=True)):
        length = sum(len(block.text) for block in blocks[start:stop])
        if length < _ALONE and max(odds[start:stop]) < _SURE:
            kept[start:stop] = [False] * (stop - start)


def _fill_holes(blocks: Sequence[Block], odds: Sequence[float], kept: list[bool]) -> None:
    """Keep one or two doubtful blocks between kept ones, unless they are links or in boxes."""
    for start, stop in list(_runs(kept, of=False)):
        is_small = start > 0 and stop < len(kept) and stop - start <= _HOLE
        if (
            is_small
            and min(odds[start:stop]) > _DOUBTFUL
            and not any(block.linked > _LINKS or _is_in_box(block) for block in blocks[start:stop])
        ):
            kept[start:stop] = [True] * (stop - start)


def _is_in_box(block: Block) -> bool:
    """Whether the names around *block* are those of a site's boxes: newsletters, cookies."""
    around = islice(block.element.iterancestors(), _NEAR)
    return any(one.tag == "aside" or BOX.search(class_and_id(one)) for one in around)


def _runs(kept: Sequence[bool], *, of: bool) -> Iterator[tuple[int, int]]:
    """The first block of each run that is kept, or isn't, and the one after its last."""
    start = 0
    for at in range(1, len(kept) + 1):
        if at == len(kept) or kept[at] is not kept[start]:
            if kept[start] is of:
                yield start, at
            start = at


def _add_headings(blocks: Sequence[Block], odds: Sequence[float], kept: list[bool]) -> None:
    """Keep the headings of what is kept; the first ones may be the site's own."""
    for at in range(len(blocks) - 2, 0, -1):
        if blocks[at].is_heading and not kept[at] and kept[at + 1] and odds[at] > _POOR:
            kept[at] = any(kept[max(0, at - _BEFORE) : at])
