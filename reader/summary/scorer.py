"""Our own summarizer: the sentences that together have most of a good summary's words.

Each word of an article has a chance to be in a summary that a person would write, by its
place, its spread over the article and the title (`likely_words`). Sentences are taken one
after the other, each time the one that makes the expected F1 with that person's words the
best; what is covered already counts no more, so that nothing is told twice. A sentence's own
place, its nearness to the middle of all sentences (Radev et al. 2004, "Centroid-based
summarization of multiple documents") and its form count a little beside that. The cost grows
with the length of the text alone.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from reader.summary.document import Document, Sentence
from reader.summary.languages import primary
from reader.summary.leaning import openers
from reader.summary.likely_words import likely_words
from reader.summary.sumy_base import AbstractSummarizer
from reader.summary.uses import Uses, uses_of
from reader.summary.weights import SENTENCES, WORDS, SentenceWeights, WordWeights

_OPENING_QUOTES = frozenset("\"“«„»'‘「『")
_TOLD_APART = 60  # sentences weighed against each other; more would be no summary
_DIGITS = 9  # of a value; what differs after them is noise
_NOISE = 1e-9
_THREE = 3  # sentences of the summaries that the weights were fitted to


class StandfirstSummarizer(AbstractSummarizer):  # type: ignore[misc]
    """A sumy summarizer for news, in plain Python and linear time."""

    def __init__(
        self, weights: SentenceWeights = SENTENCES, word_weights: WordWeights = WORDS
    ) -> None:
        super().__init__()
        self._weights = weights
        self._word_weights = word_weights

    def __call__(self, document: Document, sentences_count: Any) -> tuple[Sentence, ...]:
        """The best sentences in reading order; *sentences_count* is as in all of sumy."""
        whole = len(document.sentences)
        wanted = sentences_count if isinstance(sentences_count, int) else whole
        places = {part: -place for place, part in enumerate(self.rank(document, wanted))}
        best: tuple[Sentence, ...] = self._get_best_sentences(
            document.sentences, sentences_count, lambda part: places.get(part, -whole)
        )
        return best

    def rank(self, document: Document, wanted: int) -> list[Sentence]:
        """The *wanted* sentences that say most together, the most important one first."""
        uses = uses_of(document)
        own_words = self._weights.own_words * max(1.0, wanted / _THREE)
        likely = likely_words(uses, self._word_weights)
        cover = _Cover(document.sentences, uses, likely, self.form(document, uses), own_words)
        return [document.sentences[i] for i in cover.take(wanted)]

    def form(self, document: Document, uses: Uses) -> list[float]:
        """What each sentence is worth beside the words that it adds."""
        weights = self._weights
        leaning = openers(primary(document.language))
        form = [
            weights.place / (1 + i / weights.decay) + weights.centrality * central
            for i, central in enumerate(centrality(uses))
        ]
        for i, sentence in enumerate(document.sentences):
            if len(sentence.stems) < weights.few:
                form[i] -= weights.too_short * (1 - len(sentence.stems) / weights.few)
            if sentence.text[0] in _OPENING_QUOTES:
                form[i] -= weights.quotation
            if sentence.stems[:1] in leaning:
                form[i] -= weights.leaning
        return form


class _Cover:
    """Sentences being taken, and what those left would still add."""

    def __init__(
        self,
        sentences: Sequence[Sentence],
        uses: Uses,
        likely: Mapping[str, float],
        form: Sequence[float],
        own_words: float,
    ) -> None:
        self._rows = uses.rows
        self._likely = dict(likely)
        self._form = form
        self._sizes = [max(1, len(sentence.stems)) for sentence in sentences]
        self._adds = [self._added(i) for i in range(len(sentences))]
        self._covered = 0.0
        self._size = own_words

    def take(self, wanted: int) -> list[int]:
        """The *wanted* best sentences in the order in which they were taken."""
        taken: list[int] = []
        left = list(range(len(self._rows)))
        while left and len(taken) < min(wanted, _TOLD_APART):
            best = self._best(left)
            left.remove(best)
            taken.append(best)
            self._covered += self._adds[best]
            self._size += self._sizes[best]
            self._likely.update(dict.fromkeys(self._rows[best], 0.0))
        if len(taken) == wanted:
            return taken
        for i in left:
            self._adds[i] = self._added(i)
        return taken + sorted(left, key=self._value, reverse=True)[: wanted - len(taken)]

    def _best(self, left: Sequence[int]) -> int:
        """The sentence that adds most to those taken, the first one of equals.

        What a sentence adds only falls as others are taken, so that its last known value is a
        bound. Those with the highest bounds are looked at again, until no other can be better.
        """
        covered, size, adds, sizes, form = (
            self._covered, self._size, self._adds, self._sizes, self._form
        )  # fmt: skip
        bounds = [2 * (covered + adds[i]) / (size + sizes[i]) + form[i] for i in left]
        best, most = -1, -math.inf
        for place in sorted(range(len(left)), key=bounds.__getitem__, reverse=True):
            i = left[place]
            if bounds[place] + _NOISE < most:
                break
            adds[i] = self._added(i)
            value = self._value(i)
            if value > most or (value == most and i < best):
                best, most = i, value
        return best

    def _added(self, i: int) -> float:
        """The likely words of sentence *i* that aren't told yet."""
        return sum(map(self._likely.__getitem__, self._rows[i]))

    def _value(self, i: int) -> float:
        """The expected F1 with sentence *i*, and what speaks for it beside that."""
        words = 2 * (self._covered + self._adds[i]) / (self._size + self._sizes[i])
        return round(words + self._form[i], _DIGITS)


def centrality(uses: Uses) -> list[float]:
    """How near each sentence is to the middle of all, the nearest being 1.

    Sentences are vectors of how rare their words are; common words don't count.
    """
    count = len(uses.rows)
    square = {
        stem: 0.0 if stem in uses.common else math.log1p(count / (found + 0.5)) ** 2
        for stem, found in uses.sentences.items()
    }
    middle = {stem: square[stem] * found for stem, found in uses.sentences.items()}
    near = [
        sum(map(middle.__getitem__, row)) / (math.sqrt(sum(map(square.__getitem__, row))) or 1.0)
        for row in uses.rows
    ]
    most = max(near, default=0.0) or 1.0
    return [value / most for value in near]
