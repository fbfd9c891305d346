"""The second opinion: a hundred small trees that learned from pages what articles keep.

The trees were grown by `tests/benchmarks/train_blocks.py` (gradient boosting, Friedman
2001) and ship as plain arrays in `resources/extract/blocks.json`.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from reader.paths import resources

_DEPTH = 4
_STEP = 12
_CERTAIN = 3.0
"""Log odds so far from even that the later trees, which only refine, can't turn them."""

Tree = tuple[int, float, Any, Any]
"""A column, a threshold, and what holds up to it and above it: trees, and at last numbers."""


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees of four levels whose numbers add up to log odds; all are asked round by round."""

    bias: float
    cut: float
    rounds: tuple[tuple[Tree, ...], ...]


@cache
def forest() -> Forest:
    """The trees that ship with the program."""
    file = resources() / "extract" / "blocks.json"
    return from_arrays(json.loads(file.read_text(encoding="utf-8")))


def from_arrays(raw: dict[str, Any]) -> Forest:
    """A forest from the arrays that training writes: splits level by level, then leaves."""
    assert raw["depth"] == _DEPTH  # as `odds` is written
    arrays = zip(raw["columns"], raw["thresholds"], raw["leaves"], strict=True)
    trees = tuple(_nested(*tree) for tree in arrays)
    return Forest(
        bias=raw["bias"],
        cut=raw["cut"],
        rounds=tuple(trees[start : start + _STEP] for start in range(0, len(trees), _STEP)),
    )


def _nested(
    columns: Sequence[int], thresholds: Sequence[float], leaves: Sequence[float], node: int = 0
) -> Any:
    if node >= len(columns):
        return leaves[node - len(columns)]
    below, above = (_nested(columns, thresholds, leaves, 2 * node + side) for side in (1, 2))
    return columns[node], thresholds[node], below, above


def odds(row: Sequence[float], forest: Forest) -> float:
    """The logarithm of the odds that a block belongs to the article, above the cut.

    Far from 0 it is only as exact as needed to tell on which side it lies.
    """
    total = forest.bias - forest.cut
    for trees in forest.rounds:
        for tree in trees:
            # Level by level: a loop over the levels would take a quarter longer.
            column, limit, below, above = tree
            column, limit, below, above = above if row[column] > limit else below
            column, limit, below, above = above if row[column] > limit else below
            column, limit, below, above = above if row[column] > limit else below
            total += above if row[column] > limit else below
        if abs(total) > _CERTAIN:
            break
    return total
