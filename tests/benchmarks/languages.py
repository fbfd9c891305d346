"""How often the language of a text is found, of about 300 characters and of headlines.

    python tests/benchmarks/languages.py

An answer is "exact" when its code is the one that the text is labeled with. "As one" counts
Croatian, Bosnian and Serbian as one language, and Indonesian and Malay: the texts that are
labeled Malay are mostly Indonesian, those labeled Bosnian are from all three countries, so
that no exact figure over all languages means much. Nothing else is forgiven; Nynorsk for
bokmål is wrong, and so is Setswana for Sesotho. "Of the treebanks" are the 48 languages that
the sentence rules are measured in, which have no Bosnian and no Malay: the exact figure there
is the one to go by.
"""

from collections import Counter

from summary_data import folder, rows

from reader.summary.languages import language_of, primary

AS_ONE = {"bs": "hr", "sr": "hr", "ms": "id"}


def main() -> None:
    treebanks = {file.name[:2] for file in folder("sentences").glob("*.jsonl")}
    for kind in ("news", "head"):
        texts = rows(folder("languages") / f"{kind}.jsonl")
        for hinted in (False, True):
            for name, wanted in (("of the treebanks", treebanks), ("all", None)):
                measure(texts, kind, hinted=hinted, name=name, wanted=wanted)


def measure(texts, kind: str, *, hinted: bool, name: str, wanted: set[str] | None) -> None:
    right = as_one = total = 0
    wrong: Counter = Counter()
    for row in texts:
        labeled = primary(row["lang"])
        if wanted is not None and labeled not in wanted:
            continue
        found = primary(language_of(row["text"], row["lang"] if hinted else None))
        total += 1
        right += found == labeled
        as_one += AS_ONE.get(found, found) == AS_ONE.get(labeled, labeled)
        wrong[labeled, found] += found != labeled
    errors = " ".join(f"{a}>{b} {n}" for (a, b), n in wrong.most_common(8) if n)
    print(
        f"{kind} {'with' if hinted else 'without'} a hint, {name} ({total} texts): exact "
        f"{100 * right / total:.2f} %, as one {100 * as_one / total:.2f} %   {errors}",
        flush=True,
    )


if __name__ == "__main__":
    main()
