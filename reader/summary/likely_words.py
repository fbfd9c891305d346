"""How likely it is that a person who summarizes an article uses a word of it.

People take over words that stand in the title, near the start, and in many sentences, names
more than others. How much each of these says was learned from news and its summaries by
logistic regression; the idea of rating a summary by the likely words it covers is that of
Yih et al. 2007 ("Multi-Document Summarization by Maximizing Informative Content-Words") and
Hong and Nenkova 2014 ("Improving the Estimation of Word Importance").
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from itertools import repeat

from reader.summary.uses import Uses
from reader.summary.weights import WORDS, WordWeights

_USUAL = 20  # sentences of an article; its length counts from here
_LONGEST = 12  # letters; longer words count as these
_SIXTH, _THIRD = 3, 10  # sentences after which an early place is worth half


def likely_words(uses: Uses, weights: WordWeights = WORDS) -> dict[str, float]:
    """The stems of an article, each with the chance (0 to 1) that a summary has it."""
    return {stem: 1 / (1 + math.exp(-odds)) for stem, odds in log_odds(uses, weights).items()}


def log_odds(uses: Uses, weights: WordWeights) -> dict[str, float]:
    """The sum of *weights*, each times how far it applies, for every stem in order."""
    size = math.log(max(len(uses.rows), 1) / _USUAL)
    places = _table(_place, uses.first.values(), weights)
    spreads = _table(_spread, uses.sentences.values(), weights, size)
    common_places = _table(_common_place, uses.first.values(), weights)
    common_spreads = _table(_common_spread, uses.sentences.values(), weights, size)
    odds = {}
    for stem, found in uses.sentences.items():
        first = uses.first[stem]
        length = min(len(stem), _LONGEST) / _LONGEST
        if stem in uses.common:
            value = common_places[first] + common_spreads[found] + weights.common_length * length
            odds[stem] = value + weights.common_title if stem in uses.title else value
            continue
        value = places[first] + spreads[found] + weights.length * length
        times = uses.times[stem]
        if times > found:
            value += weights.repeated * math.log(times / found)
        if stem in uses.capitals:
            value += weights.capital * uses.capitals[stem] / times
        if stem in uses.title:
            value += weights.title + weights.title_early / (1 + first / _SIXTH)
        odds[stem] = value
    return odds


def _table(act: Callable[..., float], numbers: Iterable[int], *others: object) -> dict[int, float]:
    """What *act* gives for each of *numbers*, worked out once."""
    each = dict.fromkeys(numbers)
    return dict(zip(each, map(act, each, *map(repeat, others)), strict=True))


def _place(i: int, weights: WordWeights) -> float:
    """What it says of a word that it is met first in sentence number *i*."""
    return (
        weights.at_once / (1 + i)
        + weights.early / (1 + i / _SIXTH)
        + weights.rising / (1 + i / _THIRD)
    )


def _spread(found: int, weights: WordWeights, size: float) -> float:
    """What it says of a word that it is in *found* sentences of an article of that *size*."""
    return (
        weights.content
        + weights.article * size
        + (weights.spread + weights.article_spread * size) * math.log(found)
    )


def _common_place(i: int, weights: WordWeights) -> float:
    """What it says of a common word that it is met first in sentence number *i*."""
    return weights.common_early / (1 + i / _SIXTH)


def _common_spread(found: int, weights: WordWeights, size: float) -> float:
    """What it says of a common word that it is in *found* sentences."""
    return weights.common + weights.common_article * size + weights.common_spread * math.log(found)
