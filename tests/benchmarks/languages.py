"""How often the language of a text is found, of about 300 characters and of headlines.

    python tests/benchmarks/languages.py

"as one" counts languages that are near relatives (bokmål and nynorsk; Croatian, Bosnian and
Serbian; Indonesian and Malay) as the same.
"""

from collections import Counter

from summary_data import folder, rows

from reader.summary.languages import language_of, primary
from reader.summary.relatives import group_of


def main() -> None:
    treebanks = {file.name[:2] for file in folder("sentences").glob("*.jsonl")}
    for kind in ("news", "head"):
        texts = rows(folder("languages") / f"{kind}.jsonl")
        for hinted in (False, True):
            for name, wanted in (("all", None), ("of the treebanks", treebanks)):
                measure(texts, kind, hinted=hinted, name=name, wanted=wanted)


def measure(texts, kind: str, *, hinted: bool, name: str, wanted: set[str] | None) -> None:
    right = near = total = 0
    wrong: Counter = Counter()
    for row in texts:
        if wanted is not None and row["lang"] not in wanted:
            continue
        found = primary(language_of(row["text"], row["lang"] if hinted else None))
        total += 1
        right += found == primary(row["lang"])
        near += found in group_of(primary(row["lang"]))
        wrong[row["lang"], found] += found != primary(row["lang"])
    errors = " ".join(f"{a}>{b} {n}" for (a, b), n in wrong.most_common(6) if n)
    print(
        f"{kind} {'with' if hinted else 'without'} a hint, {name}: {100 * right / total:.2f} %, "
        f"near relatives as one {100 * near / total:.2f} %   {errors}"
    )


if __name__ == "__main__":
    main()
