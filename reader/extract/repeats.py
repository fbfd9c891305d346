"""Texts that a page holds again, once for each width of screen that it is made for."""

from __future__ import annotations

from collections.abc import Sequence

from reader.extract.blocks import Block

_ENOUGH = 1000
"""Characters: a shorter run may be said twice on purpose."""
_SEVERAL = 5
_GAP = 4


def repeated(blocks: Sequence[Block]) -> set[int]:
    """The numbers of the *blocks* that say, in a run, what an earlier run of blocks said.

    A copy may leave out or add a few blocks; what it adds is not among the numbers. Quotations
    are no copies.
    """
    first: dict[str, int] = {}
    found: set[int] = set()
    run: list[tuple[int, int]] = []
    for at, block in enumerate(blocks):
        source = first.setdefault(block.text, at)
        if source == at or next(block.element.iterancestors("blockquote"), None) is not None:
            continue
        if run and not _follows(run[-1], (source, at)):
            found |= _numbers(blocks, run)
            run = []
        run.append((source, at))
    return found | _numbers(blocks, run)


def _follows(last: tuple[int, int], place: tuple[int, int]) -> bool:
    return 0 < place[0] - last[0] <= _GAP and place[1] - last[1] <= _GAP


def _numbers(blocks: Sequence[Block], run: Sequence[tuple[int, int]]) -> set[int]:
    length = sum(len(blocks[at].text) for _, at in run)
    if len(run) < _SEVERAL or length < _ENOUGH:
        return set()
    return {blocks[at].number for _, at in run}
