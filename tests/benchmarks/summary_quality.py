"""ROUGE-1 F1 at three sentences: ours, the lead and sumy's stock methods, same sentences.

    python tests/benchmarks/summary_quality.py [--most N] [--sample 100] [--methods lex-rank,…]

Each line says how far a method is above the lead, with the 95 % interval of a paired
bootstrap, and how far ours is above the method. The stock methods are sumy's own classes on
the same split and stemmed sentences; they are slow, KL in the cube of a text's length, so that
they see the first documents of at most 60 sentences of each set, and are compared on these.
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

OURS = "standfirst"
LONGEST = 60  # sentences of a document that the stock methods see
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


def measure(name: str, most: int | None, methods: list[str], sample: int) -> None:
    scores: dict[str, dict[int, float]] = {method: {} for method in ("lead", OURS, *methods)}
    lengths: list[float] = []
    sampled = 0
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
        number = len(lengths)
        scores["lead"][number] = rouge_1(lead, row, wanted)
        scores[OURS][number] = rouge_1([part.text for part in ours], row, wanted)
        if sampled == sample or len(document.sentences) > LONGEST:
            continue
        sampled += 1
        for method in methods:
            scores[method][number] = rouge_1(by_stock(method, document), row, wanted)
    show(name, scores, statistics.mean(lengths))


def show(name: str, scores: dict[str, dict[int, float]], length: float) -> None:
    lead = scores["lead"]
    print(f"\n{name}: {len(lead)} documents, {length:.0f} words a sentence of ours")
    for method, found in scores.items():
        if not found:
            continue
        mean, low, high = above(found, lead)
        ours, lowest, highest = above(scores[OURS], found)
        print(
            f"  {method:12} {statistics.mean(found.values()):6.2f} on {len(found):3}, "
            f"above the lead {mean:+.2f} ({low:+.2f} to {high:+.2f}), "
            f"below ours {ours:+.2f} ({lowest:+.2f} to {highest:+.2f})",
            flush=True,
        )


def above(one: dict[int, float], other: dict[int, float]) -> tuple[float, float, float]:
    """How far *one* is above *other* on the documents that both saw."""
    return interval([one[i] - other[i] for i in one if i in other])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--most", type=int, help="documents of each set")
    parser.add_argument("--sample", type=int, default=100, help="of them for the stock methods")
    parser.add_argument("--methods", default=",".join(STOCK), help="stock methods, or none")
    arguments = parser.parse_args()
    methods = [one for one in arguments.methods.split(",") if one and one != "none"]
    for name in SETS:
        measure(name, arguments.most, methods, arguments.sample)


if __name__ == "__main__":
    main()
