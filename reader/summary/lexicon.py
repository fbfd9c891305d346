"""What is known of the words of one language: each is looked at once, however often it comes.

A text is cut at its white space, and what stands between two spaces ("(Berlin," for one) is
looked up as it is: the stems of its words are found once and then known. The lookups are
dictionaries that fill themselves, so that a sentence passes through them without a line of
Python for each word, and equal stems share one string. What is known is kept for the next
article, up to `MOST` pieces.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from itertools import chain, islice

from reader.summary.wordlists import stop_words
from reader.summary.words import has_spaces, stemmer, words

MOST = 50_000

Stems = tuple[str, ...]


def lexicon_of(language: str) -> Lexicon:
    """The lexicon of a language, as it grew with the articles before."""
    lexicon = _grown(language)
    if lexicon.size > MOST:
        _grown.cache_clear()
    return lexicon


@cache
def _grown(language: str) -> Lexicon:
    return Lexicon(language)


class _Known(dict[str, Stems]):
    """Answers by piece of text; one that is new is worked out once."""

    def __init__(self, find: Callable[[str], Stems]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, piece: str) -> Stems:
        found = self[piece] = self._find(piece)
        return found


class Lexicon:
    """The words of one language.

    Attributes:
        language: its code.
        common_words: the stop words, in lower case.
        common_stems: their stems.
    """

    __slots__ = (
        "_names",
        "_shared",
        "_stem",
        "_stems",
        "common_stems",
        "common_words",
        "language",
    )

    def __init__(self, language: str) -> None:
        self.language = language
        self.common_words = stop_words(language)
        self._stem = stemmer(language)
        self.common_stems = frozenset(map(self._stem, self.common_words))
        self._shared: dict[str, str] = {}
        self._stems = _Known(self._stems_in)
        self._names = _Known(self._names_in)

    @property
    def size(self) -> int:
        """How many pieces of text are known."""
        return len(self._stems)

    def stems(self, text: str) -> tuple[Stems, Stems]:
        """The stem of each word of *text*, and of those with a capital after its beginning."""
        if not has_spaces(text):
            return self._stems_in(text), ()
        pieces = text.split()
        return (
            tuple(chain.from_iterable(map(self._stems.__getitem__, pieces))),
            tuple(chain.from_iterable(map(self._names.__getitem__, islice(pieces, 1, None)))),
        )

    def _stems_in(self, piece: str) -> Stems:
        return tuple(self._stem_of(word) for word in words(piece, self.language))

    def _names_in(self, piece: str) -> Stems:
        if piece.islower():
            return ()
        found = words(piece, self.language)
        return tuple(self._stem_of(word) for word in found if word[0].isupper())

    def _stem_of(self, word: str) -> str:
        stem = self._stem(word.lower())
        return self._shared.setdefault(stem, stem)
