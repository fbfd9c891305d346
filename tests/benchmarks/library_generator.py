"""A library of any size, always the same, of articles as long as real ones.

Lengths follow a log-normal distribution around 330 words; words follow Zipf's law over 60,000
made-up ones that share beginnings as those of a language do. A tenth of the articles is
written in Chinese characters. Nothing in it was written by anybody.
"""

from __future__ import annotations

import itertools
import math
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from reader.article import Draft, Kind, SavedLink

START = datetime(2016, 1, 1, tzinfo=UTC)
TAGS = tuple(f"{a}{b}" for a in ("deep", "home", "sea", "old", "far") for b in ("craft", "tide"))
_SYLLABLES = tuple(
    "".join(parts)
    for parts in itertools.product(
        ("b", "c", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "tr", "st", "pl", "v", ""),
        ("a", "e", "i", "o", "u", "é", "ai"),
        ("", "", "n", "r", "s", "l", "nd"),
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """Words with the running sum of how often each is used."""

    words: tuple[str, ...]
    weights: tuple[float, ...]

    def draw(self, source: random.Random, count: int) -> list[str]:
        """*count* words as they come in a text."""
        return source.choices(self.words, cum_weights=self.weights, k=count)


def vocabulary(size: int = 60_000, seed: int = 1) -> Vocabulary:
    """Made-up words; the frequent ones are the short ones."""
    source = random.Random(seed)
    words: dict[str, None] = {}
    while len(words) < size:
        most = 1 + min(3, int(math.log10(len(words) + 1) / 1.3))
        words["".join(source.choices(_SYLLABLES, k=source.randint(1, most) + (most > 1)))] = None
    weights = itertools.accumulate(1 / (rank + 2.7) for rank in range(size))
    return Vocabulary(words=tuple(words), weights=tuple(weights))


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
    count = min(8000, max(40, int(source.lognormvariate(5.8, 0.55))))
    space, full_stop = ("", "。") if is_chinese else (" ", ". ")
    count = count * 2 if is_chinese else count
    drawn = words.draw(source, count + 9)
    paragraphs = tuple(
        _paragraph(drawn[at : min(at + 90, count)], space, full_stop) for at in range(0, count, 90)
    )
    site = f"{latin_site(source)}.example"
    return Draft(
        url=f"https://www.{site}/{number}/{'-'.join(drawn[-4:])}",
        title=space.join(drawn[-9:]).capitalize(),
        byline=" ".join(drawn[-2:]).title(),
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
    return _SYLLABLES[int(source.paretovariate(0.8)) % 300] + "news"


def _paragraph(words: list[str], space: str, full_stop: str) -> str:
    sentences = (space.join(words[at : at + 18]).capitalize() for at in range(0, len(words), 18))
    return full_stop.join(sentences) + full_stop.strip()
