"""The word lists that come with the program: abbreviations and stop words, by language.

Only the lists of a language that is met are read; where they come from is written in
`resources/languages/SOURCES.md`.
"""

from __future__ import annotations

from functools import cache
from types import MappingProxyType

from reader.paths import resources

# Near relatives whose common words are mostly spelled alike.
_LENT = MappingProxyType({"nn": "nb", "bs": "hr"})


@cache
def abbreviations(language: str) -> frozenset[str]:
    """Lower-case words that are written with a stop, without that stop ("dr", "e.g")."""
    return _words_of("abbreviations", language)


@cache
def stop_words(language: str) -> frozenset[str]:
    """Lower-case words that are in every text and say nothing of what it is about."""
    return _words_of("stop_words", language) or _words_of("stop_words", _LENT.get(language, ""))


@cache
def shared(name: str) -> frozenset[str]:
    """A short list that the sentence rules use for all languages, such as "titles"."""
    return _words_of("shared", name)


def _words_of(folder: str, name: str) -> frozenset[str]:
    """The words of one file, one a line; none where there is no file."""
    if not name.replace("_", "").isalpha():
        return frozenset()
    file = resources() / "languages" / folder / f"{name}.txt"
    if not file.is_file():
        return frozenset()
    return frozenset(file.read_text(encoding="utf-8").split())
