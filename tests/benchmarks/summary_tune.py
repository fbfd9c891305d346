"""Fit the scorer's constants to news with summaries that people wrote.

    python tests/benchmarks/summary_tune.py [--folds 2]

The word weights are fitted by logistic regression: is a word of the article in the person's
summary? A feature's value is what the scorer itself computes when that weight alone is 1. The
sentence weights are then searched one by one. With folds, each part is measured with weights
that were fitted to the others. What is printed is for `reader/summary/weights.py`.
"""

import argparse
from dataclasses import asdict, fields, replace

import numpy as np
from summary_data import FEWEST, folder, references, rouge_1, rows

from reader.summary.document import document_of
from reader.summary.furniture import without_furniture
from reader.summary.languages import language_of, primary
from reader.summary.likely_words import log_odds
from reader.summary.scorer import StandfirstSummarizer
from reader.summary.uses import uses_of
from reader.summary.weights import SENTENCES, WORDS, WordWeights
from reader.summary.words import stemmer, words

SHARES = {"en_cnndm": 1.0, "fr_orangesum": 1.0, "en_web": 0.7, "de_web": 0.25}
NAMES = [field.name for field in fields(WordWeights)]
STEPS = {"own_words": 4.0, "place": 0.008, "centrality": 0.006, "leaning": 0.006}


def cases():
    """Each document, whole and without furniture, with its set, row and references."""
    found = []
    for name in SHARES:
        for row in rows(folder("summaries") / f"{name}.jsonl"):
            language = language_of(row["text"], row["lang"])
            whole = document_of(row["text"].split("\n"), row["title"] or "", language)
            if len(whole.sentences) >= FEWEST:
                found.append((name, row, whole, without_furniture(whole), references(row)))
    return found


def features(document) -> tuple[list[str], np.ndarray]:
    """The stems of a document, and each one's features, a column per weight."""
    nothing = dict.fromkeys(NAMES, 0.0)
    uses = uses_of(document)
    columns = [log_odds(uses, WordWeights(**{**nothing, name: 1.0})) for name in NAMES]
    stems = list(columns[0])
    return stems, np.array([[column[stem] for column in columns] for stem in stems])


def targets(stems: list[str], document, row) -> np.ndarray:
    """Which of *stems* a person's summary has."""
    stem = stemmer(primary(document.language))
    told = {
        stem(word.lower())
        for text in row.get("summaries") or [row["summary"]]
        for word in words(text, document.language)
    }
    return np.array([one in told for one in stems], float)


def fit_words(chosen) -> WordWeights:
    """Weighted logistic regression by Newton's method; every document counts alike."""
    sizes = {name: sum(case[0] == name for case in chosen) for name in SHARES}
    parts = []
    for name, row, _, document, _ in chosen:
        stems, matrix = features(document)
        share = np.full(len(stems), 1e4 * SHARES[name] / sizes[name] / len(stems))
        parts.append((matrix, targets(stems, document, row), share))
    matrix = np.vstack([part[0] for part in parts])
    target, share = (np.concatenate([part[i] for part in parts]) for i in (1, 2))
    weights = np.zeros(len(NAMES))
    for _ in range(12):
        chance = 1 / (1 + np.exp(-matrix @ weights))
        slope = matrix.T @ (share * (target - chance)) - 1e-3 * weights
        curve = (matrix * (share * chance * (1 - chance))[:, None]).T @ matrix
        weights += np.linalg.solve(curve + 1e-3 * np.eye(len(NAMES)), slope)
    return WordWeights(
        **{name: round(float(w), 2) for name, w in zip(NAMES, weights, strict=True)}
    )


def gains(chosen, sentence_weights, word_weights) -> dict[str, float]:
    """How far the summaries are above the lead, by set."""
    scorer = StandfirstSummarizer(sentence_weights, word_weights)
    above: dict[str, list[float]] = {name: [] for name in SHARES}
    for name, row, whole, document, wanted in chosen:
        ours = [part.text for part in scorer.rank(document, 3)]
        lead = [part.text for part in whole.sentences[:3]]
        above[name].append(rouge_1(ours, row, wanted) - rouge_1(lead, row, wanted))
    return {name: float(np.mean(found)) for name, found in above.items() if found}


def total(by_set: dict[str, float]) -> float:
    return sum(SHARES[name] * gain for name, gain in by_set.items()) / sum(SHARES.values())


def fit_sentences(chosen, word_weights):
    """One search up and down for each sentence weight."""
    weights, best = SENTENCES, total(gains(chosen, SENTENCES, word_weights))
    for name, step in STEPS.items():
        for sign in (1, -1):
            value = round(getattr(weights, name) + sign * step, 4)
            tried = replace(weights, **{name: max(0.0, value)})
            found = total(gains(chosen, tried, word_weights))
            if found > best + 0.01:
                weights, best = tried, found
                break
    return weights


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--folds", type=int, default=0, help="measure on what wasn't fitted")
    parser.add_argument("--words-only", action="store_true", help="leave the sentence weights")
    arguments = parser.parse_args()
    everything = cases()
    print("as it is:", gains(everything, SENTENCES, WORDS), flush=True)
    for fold in range(arguments.folds):
        rest = [case for i, case in enumerate(everything) if i % arguments.folds != fold]
        held = [case for i, case in enumerate(everything) if i % arguments.folds == fold]
        print(f"fold {fold}, held back:", gains(held, SENTENCES, fit_words(rest)), flush=True)
    word_weights = fit_words(everything)
    print(asdict(word_weights))
    print("fitted:", gains(everything, SENTENCES, word_weights), flush=True)
    if not arguments.words_only:
        print(asdict(fit_sentences(everything, word_weights)))


if __name__ == "__main__":
    main()
