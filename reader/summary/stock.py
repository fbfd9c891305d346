"""sumy's own methods, kept from stumbling.

They rank as sumy ranks. What is changed is what fails a reader: KL and SumBasic rate every
sentence again for each that they take, in cubic time, where only the sentences asked for need
to be taken; Luhn looks words up in a list; LSA's matrix follows the order of a set. Methods
that compare all sentences look at the first `MOST` of them.
"""

from __future__ import annotations

import importlib.util
import math
from collections import Counter
from collections.abc import Callable, Sequence
from types import MappingProxyType
from typing import Any

from reader.errors import SummaryError
from reader.summary.document import Document, Paragraph, Sentence
from reader.summary.graph import FastLexRank, FastReduction, FastTextRank
from reader.summary.languages import primary
from reader.summary.sumy_base import AbstractSummarizer, stand_ins
from reader.summary.wordlists import stop_words
from reader.summary.words import stemmer

with stand_ins():
    from sumy.summarizers.edmundson import EdmundsonSummarizer
    from sumy.summarizers.kl import KLSummarizer
    from sumy.summarizers.luhn import LuhnSummarizer
    from sumy.summarizers.sum_basic import SumBasicSummarizer

MOST = MappingProxyType(
    {"lex-rank": 2000, "text-rank": 2000, "reduction": 2000, "kl": 2000, "sum-basic": 2000}
    | {"lsa": 400}
)
_TAKEN_APART = 60  # sentences that KL and SumBasic take one by one
_KEY_WORDS = 20
_NOTHING = frozenset({"\0"})  # a set that sumy takes for filled, and no word is in


def stock_ranking(
    document: Document, method: str, wanted: int
) -> tuple[list[Sentence], list[str]]:
    """The *wanted* best sentences by one of sumy's methods, and what was done beside it.

    Raises:
        SummaryError: LSA was asked for and numpy isn't installed.
    """
    notes = []
    most = MOST.get(method, len(document.sentences))
    if len(document.sentences) > most:
        document = _first(document, most)
        notes.append(f"The method {method} looked at the first {most} sentences only.")
    ranked: list[Sentence] = []

    def take(infos: Sequence[Any]) -> Sequence[Any]:
        ranked.extend(info.sentence for info in infos[:wanted])
        return infos

    summarizer = _SUMMARIZERS[method](document, wanted)
    summarizer(document, take)
    return ranked, notes


def _first(document: Document, most: int) -> Document:
    """The document of the first *most* sentences."""
    kept = frozenset(document.sentences[:most])
    return Document(
        [
            Paragraph(tuple(one for one in part.sentences if one in kept), part.headings)
            for part in document.paragraphs
        ],
        document.language,
    )


class _Taking(AbstractSummarizer):  # type: ignore[misc]
    """A summarizer that takes sentences one after the other, and no more than are wanted."""

    wanted = _TAKEN_APART

    def _take(
        self, sentences: Sequence[Sentence], best: Callable[[dict[int, Sentence]], int]
    ) -> dict[Sentence, int]:
        """Ratings that fall in the order in which *best* took the sentences."""
        left = dict(enumerate(sentences))
        ratings: dict[Sentence, int] = {}
        while left and len(ratings) < min(self.wanted, _TAKEN_APART):
            ratings[left.pop(best(left))] = -len(ratings)
        return ratings | dict.fromkeys(left.values(), -len(sentences))


class _Kl(_Taking, KLSummarizer):  # type: ignore[misc]
    """sumy's KL, each divergence from sums that are kept instead of all words again."""

    def _compute_ratings(self, sentences: Sequence[Sentence]) -> dict[Sentence, int]:
        chances = self.compute_tf(sentences)
        told: Counter[str] = Counter()
        texts = {part: Counter(self._get_content_words_in_sentence(part)) for part in sentences}

        def divergence(sentence: Sentence, sums: tuple[float, float]) -> float:
            """Of the article's words from those told and this sentence's together."""
            mass, weighted = sums
            for word, times in texts[sentence].items():
                chance = chances[word]
                before = told[word]
                if before:
                    mass -= chance
                    weighted -= chance * math.log(chance / before)
                mass += chance
                weighted += chance * math.log(chance / (before + times))
            size = told.total() + texts[sentence].total()
            return round(weighted + mass * math.log(size), 12) if size else 0.0

        def best(left: dict[int, Sentence]) -> int:
            known = [(chances[word], times) for word, times in told.items() if word in chances]
            mass = math.fsum(chance for chance, _ in known)
            weighted = math.fsum(chance * math.log(chance / times) for chance, times in known)
            chosen = min(left, key=lambda i: divergence(left[i], (mass, weighted)))
            told.update(left[chosen].words)
            return chosen

        return self._take(sentences, best)


class _SumBasic(_Taking, SumBasicSummarizer):  # type: ignore[misc]
    """sumy's SumBasic, for the sentences that are wanted."""

    def _compute_ratings(self, sentences: Sequence[Sentence]) -> dict[Sentence, int]:
        chances = self._compute_tf(sentences)

        def best(left: dict[int, Sentence]) -> int:
            chosen = max(
                left,
                key=lambda i: self._compute_average_probability_of_words(chances, left[i].content),
            )
            self._update_tf(chances, left[chosen].content)
            return chosen

        return self._take(sentences, best)


class _Luhn(LuhnSummarizer):  # type: ignore[misc]
    """sumy's Luhn with its significant words in a set."""

    def _get_significant_words(self, words: Sequence[str]) -> frozenset[str]:
        return frozenset(super()._get_significant_words(words))


def _prepared(summarizer_class: Any) -> Callable[[Document, int], Any]:
    """A maker of summarizers that know the document's language and how many are wanted."""

    def make(document: Document, wanted: int) -> Any:
        code = primary(document.language)
        summarizer = summarizer_class(stemmer(code))
        summarizer.stop_words = stop_words(code)
        summarizer.wanted = wanted
        return summarizer

    return make


def _edmundson(document: Document, wanted: int) -> Any:
    """Edmundson's method, its cue words taken from the document's most frequent ones."""
    del wanted
    code = primary(document.language)
    summarizer = EdmundsonSummarizer(stemmer(code))
    counts = Counter(stem for part in document.sentences for stem in part.content)
    summarizer.bonus_words = [stem for stem, _ in counts.most_common(_KEY_WORDS)] or _NOTHING
    summarizer.stigma_words = _NOTHING
    summarizer.null_words = stop_words(code) or _NOTHING
    return summarizer


def _lsa(document: Document, wanted: int) -> Any:
    if importlib.util.find_spec("numpy") is None:
        raise SummaryError(
            "The method lsa needs numpy, which isn't installed; install standfirst[lsa] or use "
            "another method.",
            "lsa",
        )
    from reader.summary.lsa import SteadyLsa

    return _prepared(SteadyLsa)(document, wanted)


_SUMMARIZERS: MappingProxyType[str, Callable[[Document, int], Any]] = MappingProxyType(
    {
        "lex-rank": _prepared(FastLexRank),
        "text-rank": _prepared(FastTextRank),
        "reduction": _prepared(FastReduction),
        "luhn": _prepared(_Luhn),
        "sum-basic": _prepared(_SumBasic),
        "kl": _prepared(_Kl),
        "edmundson": _edmundson,
        "lsa": _lsa,
    }
)
