"""Grow the trees of `reader.extract.judge` from saved pages, by gradient boosting in numpy.

    python tests/benchmarks/train_blocks.py --folds 3     # honest figures, split by host
    python tests/benchmarks/train_blocks.py --write       # grow on all pages, write the arrays

Each text block of a page is a row; it is right to keep it when its words are in the page's
reference text. Rows weigh by their words, so that every page counts alike.
"""

from __future__ import annotations

import argparse
import json
import sys
import zlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from lxml import html as lxml_html

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

import extraction  # noqa: E402

DEPTH = 4
ROUNDS = 100
RATE = 0.13
STEEP, OTHERS = 0.2, 0.15
"""Each tree is grown on the rows with the steepest slopes and on some of the others, which
weigh more for it (LightGBM's sampling, Ke and others 2017)."""
BINS = 48
RIDGE = 3.0
ENOUGH = 0.5
CORPORA = ("wcxb", "scrapinghub", "mozilla", "newspaper4k")


@dataclass
class Sample:
    """A page's rows, whether each is right to keep, their texts and the reference."""

    host: str
    corpus: str
    kind: str
    rows: np.ndarray
    rights: np.ndarray
    weights: np.ndarray
    kept: np.ndarray
    texts: list[str]
    wanted: str


def samples() -> list[Sample]:
    return [
        sample
        for corpus in CORPORA
        for case in extraction.cases(corpus)
        if (sample := sample_of(case)) is not None
    ]


def sample_of(case: extraction.Case) -> Sample | None:
    from reader.article import Page
    from reader.extract.document import numbered_blocks

    wanted = case.known.get("text") or reference(case.known.get("expected_html", ""))
    if not wanted:
        return None
    blocks, rows, opinion = numbered_blocks(Page(address=case.known["url"], data=case.data))
    if not blocks:
        return None
    right = extraction.shingles(wanted)
    folded = " " + " ".join(extraction.WORD.findall(wanted.lower())) + " "
    rights = np.array([is_wanted(block.text, right, folded) for block in blocks], float)
    sizes = np.array([len(extraction.WORD.findall(block.text)) for block in blocks], float)
    total = max(50.0, len(extraction.WORD.findall(wanted)))
    kind = case.known.get("page_type", "article")
    weights = np.sqrt(sizes + 1) * 10 / total**0.5 + sizes * 20 / total
    return Sample(
        case.known["splitkey"],
        case.known["corpus"],
        kind,
        np.array(rows, np.float32),
        rights,
        weights,
        np.array([block.number in opinion.kept for block in blocks]),
        [block.text for block in blocks],
        wanted,
    )


def reference(html: str) -> str:
    if not html.strip():
        return ""
    return " ".join(lxml_html.fragment_fromstring(html, create_parent="div").itertext())


def is_wanted(text: str, right: dict, folded: str) -> bool:
    ours = extraction.shingles(text)
    words = extraction.WORD.findall(text.lower())
    if len(words) < 8:
        return bool(words) and f" {' '.join(words)} " in folded
    return sum(count for shingle, count in ours.items() if shingle in right) >= ENOUGH * sum(
        ours.values()
    )


# --- boosting --------------------------------------------------------------------------------


def grow(rows: np.ndarray, rights: np.ndarray, weights: np.ndarray) -> dict:
    """Boosted full trees of one depth over binned columns."""
    edges = [edges_of(column) for column in rows.T]
    binned = np.stack(
        [
            np.searchsorted(edge, column, side="left")
            for edge, column in zip(edges, rows.T, strict=True)
        ]
    ).astype(np.uint8)
    bias = float(np.log((weights @ rights + 1) / (weights @ (1 - rights) + 1)))
    scores = np.full(len(rows), bias)
    random = np.random.default_rng(7)
    forest: dict = {"depth": DEPTH, "bias": bias, "columns": [], "thresholds": [], "leaves": []}
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-scores))
        slope = weights * (rights - chance)
        curve = weights * chance * (1 - chance) + 1e-6
        picked = random.choice(len(edges), max(1, len(edges) // 3), replace=False)
        chosen, factor = sampled(slope, random)
        tree = one_tree(
            binned[:, chosen], edges, slope[chosen] * factor, curve[chosen] * factor, picked
        )
        scores += np.array(tree["leaves"])[leaves_of(binned, tree)]
        for name in ("columns", "thresholds", "leaves"):
            forest[name].append(tree[name])
    return forest


def edges_of(column: np.ndarray) -> np.ndarray:
    """Where to cut a column: between its values, so that rounding an edge changes nothing."""
    values, counts = np.unique(column.astype(float), return_counts=True)
    wanted = np.arange(1, BINS) / BINS * len(column)
    places = np.unique(np.searchsorted(np.cumsum(counts), wanted))
    places = places[places < len(values) - 1]
    return (values[places] + values[places + 1]) / 2


def sampled(slope: np.ndarray, random: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """The rows that a tree is grown on, and how much more each of them counts."""
    steep = int(STEEP * len(slope))
    order = np.argpartition(-np.abs(slope), steep)
    others = random.choice(order[steep:], int(OTHERS * len(slope)), replace=False)
    factor = np.ones(steep + len(others))
    factor[steep:] = (1 - STEEP) / OTHERS
    return np.concatenate([order[:steep], others]), factor


def leaves_of(binned: np.ndarray, tree: dict) -> np.ndarray:
    """Which leaf each row falls to."""
    columns, cuts = np.array(tree["columns"]), np.array(tree["cuts"])
    nodes = np.zeros(binned.shape[1], np.int64)
    places = np.arange(binned.shape[1])
    for _ in range(DEPTH):
        nodes = 2 * nodes + 1 + (binned[columns[nodes], places] > cuts[nodes])
    return nodes - ((1 << DEPTH) - 1)


def one_tree(binned, edges, slope, curve, picked) -> dict:
    nodes = np.zeros(binned.shape[1], np.int64)
    columns: list[int] = []
    cuts_of: list[int] = []
    thresholds: list[float] = []
    places = np.arange(binned.shape[1])
    for level in range(DEPTH):
        count = 1 << level
        best = [(-1.0, 0, 0)] * count
        for column in picked:
            size = len(edges[column]) + 1
            if size < 2:
                continue
            keys = nodes * size + binned[column]
            slopes = np.bincount(keys, slope, count * size).reshape(count, size).cumsum(1)
            curves = np.bincount(keys, curve, count * size).reshape(count, size).cumsum(1)
            total_s, total_c = slopes[:, -1:], curves[:, -1:]
            left_s, left_c = slopes[:, :-1], curves[:, :-1]
            gain = (
                left_s**2 / (left_c + RIDGE)
                + (total_s - left_s) ** 2 / (total_c - left_c + RIDGE)
                - total_s**2 / (total_c + RIDGE)
            )
            cuts = gain.argmax(1)
            for node in range(count):
                if gain[node, cuts[node]] > best[node][0]:
                    best[node] = (float(gain[node, cuts[node]]), int(column), int(cuts[node]))
        chosen = np.array([column for _, column, _ in best])
        cut = np.array([place for _, _, place in best])
        nodes = nodes * 2 + (binned[chosen[nodes], places] > cut[nodes])
        columns += [int(column) for column in chosen]
        cuts_of += [int(place) for place in cut]
        thresholds += [
            float(edges[column][place]) if len(edges[column]) else 0.0 for _, column, place in best
        ]
    size = 1 << DEPTH
    slopes = np.bincount(nodes, slope, size)
    curves = np.bincount(nodes, curve, size)
    return {
        "columns": columns,
        "cuts": cuts_of,
        "thresholds": thresholds,
        "leaves": list(RATE * slopes / (curves + RIDGE)),
    }


def scores_of(rows: np.ndarray, forest: dict) -> np.ndarray:
    total = np.full(len(rows), forest["bias"])
    first = (1 << forest["depth"]) - 1
    for columns, thresholds, leaves in zip(
        forest["columns"], forest["thresholds"], forest["leaves"], strict=True
    ):
        nodes = np.zeros(len(rows), np.int64)
        tree_columns, tree_cuts = np.array(columns), np.array(thresholds)
        for _ in range(forest["depth"]):
            nodes = (
                2 * nodes
                + 1
                + (rows[np.arange(len(rows)), tree_columns[nodes]] > tree_cuts[nodes])
            )
        total += np.array(leaves)[nodes - first]
    return total


# --- figures ---------------------------------------------------------------------------------


def fold_of(host: str, folds: int) -> int:
    return zlib.crc32(host.encode()) % folds


def page_f1(sample: Sample, keep: np.ndarray) -> float:
    text = "\n".join(text for text, kept in zip(sample.texts, keep, strict=True) if kept)
    return extraction.f1(text, sample.wanted)


def agreed(sample: Sample, keep: np.ndarray) -> np.ndarray:
    """What `reader.extract.content` makes of it: Readability's blocks too if most would go."""
    sizes = np.array([len(text) for text in sample.texts])
    length, shared = sizes[sample.kept].sum(), sizes[sample.kept & keep].sum()
    return keep | sample.kept if length > 500 and shared < length / 2 else keep


def train(chosen: list[Sample]) -> dict:
    return grow(
        np.concatenate([one.rows for one in chosen]),
        np.concatenate([one.rights for one in chosen]),
        np.concatenate([one.weights for one in chosen]),
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--cut", type=float, default=0.0)
    chosen = parser.parse_args()
    found = samples()
    print(f"{len(found)} pages, {sum(len(one.texts) for one in found)} blocks")
    if chosen.folds:
        validate(found, chosen.folds)
    if chosen.write:
        write(train(found) | {"cut": chosen.cut})


def write(forest: dict) -> None:
    """Put the arrays where the reader finds them, rounded."""
    forest["bias"] = round(forest["bias"], 5)
    for name in ("thresholds", "leaves"):
        forest[name] = [[round(float(value), 5) for value in tree] for tree in forest[name]]
    file = ROOT / "resources" / "extract" / "blocks.json"
    file.write_text(json.dumps(forest, separators=(",", ":")) + "\n", encoding="utf-8")


def validate(found: list[Sample], folds: int) -> None:
    cuts = (-0.4, -0.2, 0.0)
    results: dict[tuple[str, str, float], list[float]] = {}
    for fold in range(folds):
        forest = train([one for one in found if fold_of(one.host, folds) != fold])
        for one in found:
            if fold_of(one.host, folds) != fold:
                continue
            scores = scores_of(one.rows, forest)
            for cut in cuts:
                results.setdefault((one.corpus, one.kind, cut), []).append(
                    page_f1(one, agreed(one, scores > cut))
                )
            results.setdefault((one.corpus, one.kind, -9.0), []).append(
                page_f1(one, one.rights > 0)
            )
    for (corpus, kind, cut), values in sorted(results.items()):
        poor = np.mean(np.array(values) < 0.5)
        label = "labels" if cut == -9.0 else f"cut {cut:+.1f}"
        print(
            f"{corpus} {kind} {label}: {np.mean(values):.4f} under .5 {poor:.1%} n {len(values)}"
        )


if __name__ == "__main__":
    main()
