"""The words that sites put around articles, in many languages.

`resources/furniture/LANGUAGE.txt` lists what a reader sees there: lines of summary widgets,
share bars, newsletter boxes, cookie notes. A page in one language carries widgets in
another, so all lists are used at once.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from reader.paths import resources

MAX_LINE = 160
_FIRST_TO_LAST_LETTER = re.compile(r"[^\W\d_](?:.*[^\W\d_])?", re.DOTALL)
_BYLINE_WORDS = "byline"


@dataclass(frozen=True, slots=True, kw_only=True)
class Starred:
    """Some phrases with stars as one expression, a group for each, and the groups' sections."""

    pattern: re.Pattern[str]
    sections: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """All phrases: whole ones with their sections, those with a star by their first letters."""

    whole: Mapping[str, str]
    starred: Mapping[str, Starred]
    bylines: tuple[str, ...]


def section_of(line: str) -> str:
    """Which kind of furniture *line* is ("share", "related" …); empty when it is none."""
    if len(line) > MAX_LINE:
        return ""
    key = _key(line)
    if not key:
        return ""
    phrases = load()
    return phrases.whole.get(key, "") or _starred(key, phrases)


def _starred(key: str, phrases: Phrases) -> str:
    for first in (key[:2], ""):
        starred = phrases.starred.get(first)
        found = starred.pattern.fullmatch(key) if starred else None
        if starred and found and found.lastindex:
            return starred.sections[found.lastindex - 1]
    return ""


def byline_words() -> tuple[str, ...]:
    """The words that introduce an author, longest first."""
    return load().bylines


@cache
def load() -> Phrases:
    """Read the lists of all languages."""
    whole: dict[str, str] = {}
    starred: dict[str, list[tuple[str, str]]] = {}
    bylines: set[str] = set()
    for phrase, section in _entries():
        if section == _BYLINE_WORDS:
            bylines.add(phrase)
        elif "*" in phrase:
            first = "" if "*" in phrase[:2] else phrase[:2]
            starred.setdefault(first, []).append((phrase, section))
        else:
            whole.setdefault(_key(phrase), section)
    whole.pop("", None)
    return Phrases(
        whole=MappingProxyType(whole),
        starred=MappingProxyType(
            {first: _starred_as_one(found) for first, found in starred.items()}
        ),
        bylines=tuple(sorted(bylines, key=lambda word: (-len(word), word))),
    )


def _entries() -> Iterator[tuple[str, str]]:
    for file in sorted((resources() / "furniture").glob("*.txt")):
        section = ""
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.startswith("["):
                section = line.strip("[]")
            elif line and not line.startswith("#"):
                yield _normal(line), section


def _starred_as_one(phrases: Sequence[tuple[str, str]]) -> Starred:
    expressions = (".{1,80}".join(map(re.escape, phrase.split("*"))) for phrase, _ in phrases)
    return Starred(
        pattern=re.compile("|".join(f"({expression})" for expression in expressions)),
        sections=tuple(section for _, section in phrases),
    )


def _normal(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold().replace("’", "'")
    return " ".join(folded.split())


def _key(text: str) -> str:
    found = _FIRST_TO_LAST_LETTER.search(_normal(text))
    return found[0] if found else ""
