"""ROUGE-1 F1 at three sentences: ours, the lead and sumy's stock methods, same sentences.

    python tests/benchmarks/summary_quality.py [--most N] [--methods lex-rank,…]

Each line says how far a method is above the lead, with the 95 % interval of a paired
bootstrap. The stock methods are sumy's own classes on the same split and stemmed sentences.
"""

import argparse
import statistics
import warnings

from summary_data import FEWEST, SETS, folder, interval, references, rouge_1, rows

from reader.summary.document import document_of
from reader.summary.languages import language_of, primary
from reader.summary.summarize import summarize
from reader.summary.wordlists import stop_words
from reader.summary.words import stemmer

STOCK = ("lex-rank", "text-rank", "luhn", "sum-basic", "reduction", "edmundson", "kl", "lsa")


def stock(method: str, language: str):
    """sumy's own summarizer, as it comes."""
    import importlib

    module = method.replace("-", "_")
    name = {"kl": "KL"}.get(method, module.title().replace("_", "")) + "Summarizer"
    found = getattr(importlib.import_module(f"sumy.summarizers.{module}"), name)
    summarizer = found(stemmer(language))
    if method == "edmundson":
        summarizer.bonus_words = summarizer.stigma_words = ["\0"]
        summarizer.null_words = stop_words(language) or ["\0"]
    else:
        summarizer.stop_words = stop_words(language)
    return summarizer


def by_stock(method: str, document) -> list[str]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        chosen = stock(method, primary(document.language))(document, 3)
    return [sentence.text for sentence in chosen]


def measure(name: str, most: int | None, methods: list[str]) -> None:
    scores: dict[str, list[float]] = {}
    lengths = []
    for row in rows(folder("summaries") / f"{name}.jsonl", most):
        texts = row["text"].split("\n")
        language = language_of(row["text"], row["lang"])
        document = document_of(texts, row["title"] or "", language)
        if len(document.sentences) < FEWEST:
            continue
        wanted = references(row)
        lead = [sentence.text for sentence in document.sentences[:3]]
        ours = summarize(texts, title=row["title"] or "", language=row["lang"]).sentences
        lengths.append(statistics.mean(len(part.text.split()) for part in ours))
        scores.setdefault("lead", []).append(rouge_1(lead, row, wanted))
        scores.setdefault("standfirst", []).append(
            rouge_1([part.text for part in ours], row, wanted)
        )
        for method in methods:
            chosen = by_stock(method, document)
            scores.setdefault(method, []).append(rouge_1(chosen, row, wanted))
    show(name, scores, statistics.mean(lengths))


def show(name: str, scores: dict[str, list[float]], length: float) -> None:
    lead = scores["lead"]
    print(f"\n{name}: {len(lead)} documents, {length:.0f} words a sentence of ours")
    for method, found in scores.items():
        pairs = [one - other for one, other in zip(found, lead, strict=True)]
        mean, low, high = interval(pairs)
        print(
            f"  {method:12} {statistics.mean(found):6.2f}   above the lead "
            f"{mean:+.2f} ({low:+.2f} to {high:+.2f})",
            flush=True,
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--most", type=int, help="documents of each set")
    parser.add_argument("--methods", default=",".join(STOCK), help="stock methods, or none")
    arguments = parser.parse_args()
    methods = [one for one in arguments.methods.split(",") if one and one != "none"]
    for name in SETS:
        measure(name, arguments.most, methods)


if __name__ == "__main__":
    main()
