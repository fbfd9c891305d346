"""Texts as vectors of their words, and which of many have any word in common."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

Row = Mapping[str, float]
Edges = list[tuple[int, float]]


def rarity_in_sumy(texts: int, found_in: int) -> float:
    """What a stem weighs for sumy; nothing where all texts but one have it."""
    return math.log(texts / (1 + found_in))


def smooth_rarity(texts: int, found_in: int) -> float:
    """What a stem weighs where even one of all texts is to count, as few texts may be alike."""
    return math.log(1 + texts / found_in)


def unit_rows(
    texts: Sequence[Sequence[str]], rarity: Callable[[int, int], float] = rarity_in_sumy
) -> list[Row]:
    """Each text's stems with their weights (tf-idf), as a vector of length 1."""
    counts = [Counter(text) for text in texts]
    found_in: Counter[str] = Counter()
    for count in counts:
        found_in.update(count.keys())
    idf = {stem: rarity(len(texts), found) for stem, found in found_in.items()}
    rows: list[Row] = []
    for count in counts:
        most = max(count.values(), default=1)
        row = {stem: times / most * idf[stem] for stem, times in count.items()}
        length = math.sqrt(sum(weight * weight for weight in row.values()))
        rows.append({stem: weight / length for stem, weight in row.items()} if length else {})
    return rows


def products(rows: Sequence[Row], others: Sequence[Row]) -> Iterator[dict[int, float]]:
    """For each row, its products with the others that aren't 0 by nature."""
    holders: dict[str, Edges] = {}
    for j, other in enumerate(others):
        for stem, weight in other.items():
            holders.setdefault(stem, []).append((j, weight))
    for row in rows:
        found: dict[int, float] = {}
        for stem, weight in row.items():
            for j, other_weight in holders[stem]:
                found[j] = found.get(j, 0.0) + weight * other_weight
        yield found
