"""The second opinion: a few hundred small trees that learned from pages what articles keep.

The trees were grown by `tests/benchmarks/train_blocks.py` (gradient boosting, Friedman
2001) and ship as plain arrays in `resources/extract/blocks.json`.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from reader.paths import resources


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees of one depth, each a full binary tree of (column, threshold) and its leaves."""

    depth: int
    bias: float
    cut: float
    splits: tuple[tuple[tuple[int, float], ...], ...]
    leaves: tuple[tuple[float, ...], ...]


@cache
def forest() -> Forest:
    """The trees that ship with the program."""
    raw = json.loads((resources() / "extract" / "blocks.json").read_text(encoding="utf-8"))
    return from_arrays(raw)


def from_arrays(raw: dict[str, object]) -> Forest:
    """A forest from the arrays that training writes."""
    columns, cuts = raw["columns"], raw["thresholds"]
    assert isinstance(columns, list)
    assert isinstance(cuts, list)
    assert isinstance(raw["leaves"], list)
    return Forest(
        depth=int(str(raw["depth"])),
        bias=float(str(raw["bias"])),
        cut=float(str(raw["cut"])),
        splits=tuple(
            tuple(zip(tree, marks, strict=True)) for tree, marks in zip(columns, cuts, strict=True)
        ),
        leaves=tuple(tuple(tree) for tree in raw["leaves"]),
    )


def score(row: Sequence[float], trees: Forest) -> float:
    """How much speaks for a block (above the forest's cut) or against it, in log odds."""
    total = trees.bias
    first_leaf = (1 << trees.depth) - 1
    for splits, leaves in zip(trees.splits, trees.leaves, strict=True):
        node = 0
        while node < first_leaf:
            column, threshold = splits[node]
            node = 2 * node + 1 + (row[column] > threshold)
        total += leaves[node - first_leaf]
    return total
