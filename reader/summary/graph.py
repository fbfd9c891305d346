"""LexRank, TextRank and Reduction with sumy's ranking in a fraction of its time, without numpy.

All three compare every sentence with every other. Here an inverted index, from a stem to the
sentences that have it, finds the few that share anything (Erkan and Radev 2004, "LexRank";
Mihalcea and Tarau 2004, "TextRank").
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence

from reader.summary.document import Document, Sentence
from reader.summary.sumy_base import stand_ins
from reader.summary.vectors import Edges, products, unit_rows

with stand_ins():
    from sumy.summarizers.lex_rank import LexRankSummarizer
    from sumy.summarizers.reduction import ReductionSummarizer
    from sumy.summarizers.text_rank import TextRankSummarizer

_DIGITS = 12  # of a rating; what differs after them is noise
_STEPS = 1000  # of the power method, which ends long before


class FastLexRank(LexRankSummarizer):  # type: ignore[misc]
    """sumy's LexRank: a random walk between sentences with a cosine above its threshold."""

    def __call__(self, document: Document, sentences_count: object) -> tuple[Sentence, ...]:
        """The best sentences in reading order."""
        sentences = document.sentences
        ratings = dict(zip(sentences, self.ratings(sentences), strict=True))
        best: tuple[Sentence, ...] = self._get_best_sentences(sentences, sentences_count, ratings)
        return best

    def ratings(self, sentences: Sequence[Sentence]) -> list[float]:
        """How often the walk is at each sentence."""
        rows = unit_rows([sentence.content for sentence in sentences])
        steps: list[Edges] = []
        for shared in products(rows, rows):
            near = [j for j, cosine in shared.items() if cosine > self.threshold]
            steps.append([(j, 1 / len(near)) for j in near])
        return _walk(steps, self.epsilon)


class FastTextRank(TextRankSummarizer):  # type: ignore[misc]
    """sumy's TextRank: PageRank over sentences, by the words they share."""

    def __call__(self, document: Document, sentences_count: object) -> tuple[Sentence, ...]:
        """The best sentences in reading order."""
        sentences = document.sentences
        ratings = dict(zip(sentences, self.ratings(sentences), strict=True))
        best: tuple[Sentence, ...] = self._get_best_sentences(sentences, sentences_count, ratings)
        return best

    def ratings(self, sentences: Sequence[Sentence]) -> list[float]:
        """The page rank of each sentence."""
        steps: list[Edges] = []
        for edges in _shared_words(sentences, alone=1.0):
            total = sum(weight for _, weight in edges) + self._ZERO_DIVISION_PREVENTION
            steps.append([(j, weight / total) for j, weight in edges])
        return _walk(steps, self.epsilon, damping=self.damping)


class FastReduction(ReductionSummarizer):  # type: ignore[misc]
    """sumy's Reduction: a sentence is worth the sum of its edges."""

    def rate_sentences(self, document: Document) -> dict[Sentence, float]:
        """The sum of the words each sentence shares with the others."""
        rows = _shared_words(document.sentences, alone=0.0)
        return {
            sentence: round(sum(weight for j, weight in edges if j != i), _DIGITS)
            for i, (sentence, edges) in enumerate(zip(document.sentences, rows, strict=True))
        }


def _shared_words(sentences: Sequence[Sentence], alone: float) -> Iterator[Edges]:
    """For each sentence, how much it shares with those it shares words with.

    That is the number of pairs of equal words over the sum of the logarithms of the lengths;
    *alone* for two sentences of one word each.
    """
    rows = [Counter(sentence.content) for sentence in sentences]
    logs = [math.log(max(1, len(sentence.content))) for sentence in sentences]
    for i, shared in enumerate(products(rows, rows)):
        yield [
            (j, pairs / (logs[i] + logs[j]) if logs[i] + logs[j] else alone)
            for j, pairs in shared.items()
        ]


def _walk(steps: Sequence[Edges], epsilon: float, damping: float | None = None) -> list[float]:
    """Where a walk by *steps* is in the end (the power method).

    With *damping* it jumps anywhere now and then; without, its length is kept at 1.
    """
    count = len(steps)
    here = [1 / count] * count if count else []
    for _ in range(_STEPS):
        there = [0.0] * count
        for place, edges in zip(here, steps, strict=True):
            for j, weight in edges:
                there[j] += place * weight
        if damping is not None:
            jump = (1 - damping) / count * sum(here) if count else 0.0
            there = [damping * place + jump for place in there]
        else:
            length = math.sqrt(sum(place * place for place in there))
            if not length:
                break
            there = [place / length for place in there]
        moved = math.dist(there, here)
        here = there
        if moved <= epsilon:
            break
    return [round(place, _DIGITS) for place in here]
