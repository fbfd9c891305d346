"""A library of any size, always the same, of articles as long as real ones.

Nothing in it was written by anybody, but it is as hard on an index as what people write:

- Lengths follow a log-normal distribution around 460 words, as long as news articles are.
- Words follow Zipf's law twice over, as large collections do: by the first power down to the
  5,000th word, and more steeply from there on, without an end in sight (Ferrer i Cancho and
  Solé, Two Regimes in the Frequency of Words, 2001). Large libraries so keep meeting words
  that they haven't seen, and frequent words are short.
- Words share their beginnings as those of a language do: a few onsets and vowels are in most of
  them, so that the three letters met most often are in every article.
- An article keeps to its subject: a fifth of its words are said again (Church and Gale,
  Poisson Mixtures, 1995).
- A tenth of the articles is written in Chinese characters, and a few words have accents.
"""

from __future__ import annotations

import functools
import itertools
import math
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from reader.article import Draft, Kind, SavedLink

START = datetime(2016, 1, 1, tzinfo=UTC)
TAGS = tuple(f"{a}{b}" for a in ("deep", "home", "sea", "old", "far") for b in ("craft", "tide"))
_ONSETS = (
    *("s", "c", "p", "", "d", "b", "r", "m", "f", "t", "h", "l", "w", "n", "g", "st", "pr", "v"),
    *("tr", "ch", "sh", "j", "k", "gr", "pl", "br", "cl", "th", "fr", "sp", "bl", "sc", "fl", "y"),
    *("dr", "cr", "gl", "sl", "qu", "sw", "wh", "sm", "sn", "z", "tw", "x"),
)
_VOWELS = ("e", "a", "i", "o", "u", "ea", "ou", "ai", "io", "ee", "oo", "y", "au", "ie", "é", "ö")
_CODAS = ("", "n", "r", "s", "l", "t", "nd", "m", "c", "st", "ng", "nt", "d", "p", "ck", "rt", "x")
_RATHER_RARE = 5_000
_STEEPER = 1.7
_AGAIN = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """Words with the running sum of how often each is used."""

    words: tuple[str, ...]
    weights: tuple[float, ...]

    def draw(self, source: random.Random, count: int) -> list[str]:
        """*count* words, each on its own."""
        return source.choices(self.words, cum_weights=self.weights, k=count)

    def tell(self, source: random.Random, count: int) -> list[str]:
        """*count* words as they come in a text, which says some of them again."""
        told = self.draw(source, count)
        for at in source.sample(range(count), int(count * _AGAIN)):
            told[at] = told[int(source.random() * count)]
        return told


@functools.cache
def vocabulary(size: int = 400_000, seed: int = 1) -> Vocabulary:
    """Made-up words, the frequent ones first."""
    source = random.Random(seed)
    words: dict[str, None] = {}
    while len(words) < size:
        most = 1 + int(math.log10(len(words) + 1) / 1.7)
        words["".join(_syllable(source) for _ in range(source.randint(1 + most // 3, most)))] = (
            None
        )
    weights = itertools.accumulate(map(_frequency, range(size)))
    return Vocabulary(words=tuple(words), weights=tuple(weights))


def _syllable(source: random.Random) -> str:
    return _early(source, _ONSETS, 2) + _early(source, _VOWELS, 3) + _early(source, _CODAS, 3)


def _early(source: random.Random, parts: tuple[str, ...], power: int) -> str:
    """One of *parts*, more often an early one."""
    return parts[int(source.random() ** power * len(parts))]


def _frequency(rank: int) -> float:
    common = 1 / (min(rank, _RATHER_RARE) + 1.75)
    return common * (min(1.0, _RATHER_RARE / (rank + 1)) ** _STEEPER)


@functools.cache
def han() -> Vocabulary:
    """Chinese characters, a few of them most of the time."""
    characters = [chr(point) for point in range(0x4E00, 0x4E00 + 3500)]
    random.Random(2).shuffle(characters)
    weights = itertools.accumulate(1 / (rank + 20) for rank in range(len(characters)))
    return Vocabulary(words=tuple(characters), weights=tuple(weights))


def links(count: int, *, seed: int = 3, first: int = 0) -> Iterator[SavedLink]:
    """*count* saved links with their text, ten years of them, oldest first."""
    source = random.Random(seed + first)
    latin, chinese = vocabulary(), han()
    step = timedelta(days=3650) / max(count, 1)
    for number in range(first, first + count):
        is_chinese = source.random() < 0.1
        draft = _draft(number, source, chinese if is_chinese else latin, is_chinese=is_chinese)
        yield SavedLink(
            url=draft.url,
            saved=START + step * (number - first) + timedelta(seconds=source.random()),
            tags=tuple(tag for tag in TAGS if source.random() < 0.02),
            read=source.random() < 0.4,
            favorite=source.random() < 0.05,
            archived=source.random() < 0.2,
            progress=source.random() if source.random() < 0.3 else 0.0,
            draft=draft,
        )


def _draft(number: int, source: random.Random, words: Vocabulary, *, is_chinese: bool) -> Draft:
    count = min(12_000, max(60, int(source.lognormvariate(math.log(460), 0.6))))
    space, full_stop = ("", "。") if is_chinese else (" ", ". ")
    told = words.tell(source, count + 9)
    paragraphs = tuple(
        _paragraph(told[at : min(at + 90, count)], space, full_stop) for at in range(0, count, 90)
    )
    site = f"{latin_site(source)}.example"
    return Draft(
        url=f"https://www.{site}/{number}/{'-'.join(told[-4:])}",
        title=space.join(told[-9:]).capitalize(),
        byline=" ".join(told[-2:]).title(),
        site=site,
        language="zh" if is_chinese else "en",
        published=START + timedelta(minutes=source.randrange(5_000_000)),
        html="".join(f'<p data-p="{n}">{text}</p>' for n, text in enumerate(paragraphs)),
        paragraphs=paragraphs,
        kinds=(Kind.TEXT,) * len(paragraphs),
        word_count=count,
    )


def latin_site(source: random.Random) -> str:
    """One of three hundred names, some of them often."""
    return vocabulary().words[1000 + int(source.paretovariate(0.8)) % 300] + "news"


def _paragraph(words: list[str], space: str, full_stop: str) -> str:
    sentences = (space.join(words[at : at + 18]).capitalize() for at in range(0, len(words), 18))
    return full_stop.join(sentences) + full_stop.strip()


def headlines(count: int) -> Iterator[SavedLink]:
    """Links without a text, only to be listed and looked for by title."""
    source, words = random.Random(1), vocabulary()
    for number in range(count):
        title = " ".join(words.draw(source, 9))
        yield SavedLink(url=f"https://example.org/{number}", title=title)
