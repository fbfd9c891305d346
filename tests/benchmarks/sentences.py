"""F1 of whole sentences, by language, on gold treebanks.

python tests/benchmarks/sentences.py
"""

import re
import time
from collections import defaultdict

from summary_data import folder, rows

from reader.summary.sentences import spans

_NAIVE = re.compile(r"(?<=[.!?。！？])\s+")


def naive(text: str, _language: str) -> list[tuple[int, int]]:
    found, start = [], 0
    for gap in _NAIVE.finditer(text):
        found.append((start, gap.start()))
        start = gap.end()
    return [*found, (start, len(text))]


def f1(split, name: str) -> tuple[dict[str, float], float]:
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    seconds = characters = 0.0
    for file in sorted(folder("sentences").glob(name)):
        for row in rows(file):
            start = time.process_time()
            found = set(split(row["text"], row["lang"]))
            seconds += time.process_time() - start
            characters += len(row["text"])
            gold = {tuple(span) for span in row["spans"]}
            counts[row["lang"]][0] += len(found & gold)
            counts[row["lang"]][1] += len(found) + len(gold)
    return {lang: 200 * right / all_ for lang, (right, all_) in counts.items()}, (
        characters / seconds
    )


def main() -> None:
    for title, split in (("naive", naive), ("ours", spans)):
        scores, speed = f1(split, "*.jsonl")
        values = scores.values()
        print(
            f"{title}: mean {sum(values) / len(values):.2f} over {len(values)} languages; "
            f"{sum(value >= 98 for value in values)} at 98 or more, "
            f"{sum(value >= 95 for value in values)} at 95 or more; "
            f"{speed / 1e6:.1f} M characters a second"
        )
    print(", ".join(f"{lang} {value:.1f}" for lang, value in sorted(scores.items())))
    golden, _ = f1(spans, "golden/*.jsonl")
    print("golden rules:", ", ".join(f"{lang} {value:.0f}" for lang, value in golden.items()))


if __name__ == "__main__":
    main()
