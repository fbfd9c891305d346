"""Grow the trees of `reader.extract.judge` from saved pages, by gradient boosting in numpy.

    python tests/benchmarks/train_blocks.py --folds 3     # honest figures, split by host
    python tests/benchmarks/train_blocks.py --write       # grow on all pages, write the arrays

Each text block of a page is a row; it is right to keep it when it is in the page's reference
text. Rows weigh by their words, so that every page counts alike. Figures are those of the whole
extraction.
"""

from __future__ import annotations

import argparse
import json
import sys
import zlib
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

import numpy as np
from lxml import html as lxml_html

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

import extraction  # noqa: E402
from block_labels import labels  # noqa: E402

from reader.extract import judge  # noqa: E402

DEPTH = 4
ROUNDS = 100
RATE = 0.13
STEEP, OTHERS = 0.2, 0.15
"""Each tree is grown on the rows with the steepest slopes and on some of the others, which
weigh more for it (LightGBM's sampling, Ke and others 2017)."""
BINS = 48
RIDGE = 3.0
POOR = 0.5
CORPORA = ("wcxb", "scrapinghub", "mozilla", "newspaper4k")


@dataclass
class Sample:
    """A page with its blocks' rows, whether each is right to keep, and how much it weighs."""

    case: extraction.Case
    wanted: str
    texts: list[str]
    rows: np.ndarray
    rights: np.ndarray
    weights: np.ndarray

    @property
    def host(self) -> str:
        """The site, whose pages are all learned from or all tried on."""
        return str(self.case.known["splitkey"])

    @property
    def kind(self) -> tuple[str, str]:
        """What its figures are counted with."""
        known = self.case.known
        return known["corpus"], known.get("page_type", "article")


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
    blocks, rows = numbered_blocks(Page(address=case.known["url"], data=case.data))
    texts = [block.text for block in blocks]
    sizes = np.array([len(extraction.WORD.findall(text)) for text in texts], float)
    total = max(50.0, len(extraction.WORD.findall(wanted)))
    weights = np.sqrt(sizes + 1) * 10 / total**0.5 + sizes * 20 / total
    return Sample(case, wanted, texts, np.array(rows, np.float32), labels(texts, wanted), weights)


def reference(html: str) -> str:
    if not html.strip():
        return ""
    return " ".join(lxml_html.fragment_fromstring(html, create_parent="div").itertext())


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


# --- figures ---------------------------------------------------------------------------------


def fold_of(host: str, folds: int) -> int:
    return zlib.crc32(host.encode()) % folds


def train(chosen: list[Sample]) -> dict:
    chosen = [one for one in chosen if one.texts]
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
    """Print how the whole extraction fares with trees that have not seen a page's host."""
    results = defaultdict(list)
    for fold in range(folds):
        forest = train([one for one in found if fold_of(one.host, folds) != fold])
        trees = judge.from_arrays(forest | {"cut": 0.0})
        with patch.object(judge, "forest", lambda trees=trees: trees):
            for one in found:
                if fold_of(one.host, folds) == fold:
                    text = extraction.standfirst(one.case).text
                    results[one.kind].append(extraction.f1(text, one.wanted))
    for kind, values in sorted(results.items()):
        pages = [one for one in found if one.kind == kind]
        poor = np.mean(np.array(values) < POOR)
        print(
            f"{' '.join(kind)}: {np.mean(values):.4f} under {POOR} {poor:.1%} n {len(values)} "
            f"(at most {np.mean([best(one) for one in pages]):.4f})"
        )


def best(sample: Sample) -> float:
    """The figure of the blocks that are right to keep."""
    kept = zip(sample.texts, sample.rights, strict=True)
    return extraction.f1("\n".join(text for text, right in kept if right), sample.wanted)


if __name__ == "__main__":
    main()
