"""The scorer's tuned constants, in one place.

They were fitted to news with summaries that people wrote, in English, French and German, by
`python tests/benchmarks/summary_tune.py`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class WordWeights:
    """What makes it likely that a person's summary has a word of the article (log odds).

    The first group is about words that carry meaning, the second about the common words that
    every text has. `spread` is about the number of sentences that have it (its logarithm),
    `repeated` about more than one in a sentence; `at_once`, `early` and `rising` about where
    it is met first, near the start, at it, or in the first third; `article` about the
    article's length and `length` about the word's own.
    """

    content: float = -4.61
    spread: float = 1.34
    repeated: float = 0.46
    at_once: float = -1.02
    early: float = 1.9
    rising: float = 1.72
    title: float = 3.36
    title_early: float = -2.74
    capital: float = 0.37
    article: float = -0.32
    article_spread: float = -0.22
    length: float = -0.24

    common: float = -2.97
    common_spread: float = 1.02
    common_early: float = 1.21
    common_title: float = 1.19
    common_article: float = -0.76
    common_length: float = -1.32


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceWeights:
    """What else counts for a sentence, beside the likely words that it adds.

    `own_words` is how many words a person's summary of three sentences' worth has: the
    smaller, the more a sentence must say for its length. A place is worth `place` / (1 +
    i / `decay`) for the sentence number i. A sentence with fewer than `few` words loses
    `too_short` for the missing share.
    """

    own_words: float = 30.0
    place: float = 0.012
    decay: float = 6.0
    centrality: float = 0.013
    few: float = 4.5
    too_short: float = 0.015
    quotation: float = 0.012
    leaning: float = 0.012


WORDS = WordWeights()
SENTENCES = SentenceWeights()
