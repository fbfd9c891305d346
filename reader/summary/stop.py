"""A stop in its text, and what its language says about stops."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from reader.summary.marks import CLOSING, DASHES, OPENING, QUOTES, STOPS, WIDE_STOPS
from reader.summary.wordlists import abbreviations, shared, stop_words

_OPEN = re.escape(OPENING)
_CLOSE = re.escape(CLOSING)
_WORD = re.compile(r"[^\W_]+")
_MARKER = 9  # code points before a list's marker

# Greek asks with a semicolon, Armenian ends with what looks like a colon.
_OWN_STOPS = MappingProxyType(
    {
        "el": re.compile(f"[;\u037e][{_CLOSE}]*+(?=\\s+[{_OPEN}]*+[^\\W\\d_])"),
        "hy": re.compile(f":[{_CLOSE}]*+(?=\\s+[{_OPEN}{re.escape(DASHES)}]*+\\s*+[^\\W_])"),
    }
)
_PLACES = re.compile(f"[{re.escape(STOPS + WIDE_STOPS)}\n]")
_PLACES_WITH_OWN = re.compile(f"[{re.escape(STOPS + WIDE_STOPS)}\n;\u037e:]")
_RELATED = MappingProxyType({"nn": "nb", "bs": "hr"})


@dataclass(frozen=True, slots=True)
class Rules:
    """What one language adds to the rules that all share.

    `ordinal` says that it writes the day of a date with a stop ("3. maja"), `ordinal_years`
    that it writes the year so too. `places` finds what may be a stop;
    `stopped` are all words that a stop may belong to.
    """

    language: str
    abbreviations: frozenset[str]
    starters: frozenset[str]
    ordinal: bool
    ordinal_years: bool
    places: re.Pattern[str]
    own_stop: re.Pattern[str] | None
    stopped: frozenset[str]


@cache
def rules_of(language: str) -> Rules:
    """The rules of a language, by its code."""
    related = _RELATED.get(language, language)
    known = (abbreviations(language) or abbreviations(related)) | shared("everywhere")
    return Rules(
        language=language,
        abbreviations=known,
        starters=stop_words(language) or stop_words(related),
        ordinal=language in shared("ordinal_languages"),
        ordinal_years=language in shared("ordinal_year_languages"),
        places=_PLACES_WITH_OWN if language in _OWN_STOPS else _PLACES,
        own_stop=_OWN_STOPS.get(language),
        stopped=known.union(*map(shared, ("titles", "numbered", "and_so_on", "units"))),
    )


@dataclass(slots=True)
class Stop:
    """A stop, the sentence it may end, and what comes after it."""

    text: str
    start: int  # of the sentence
    at: int  # of the stop
    end: int  # of the stop and the quotes and brackets that it closes
    next_at: int  # of the words that follow
    mark: str
    close: str
    gap: str
    next: str
    word: str
    rules: Rules

    @property
    def opens(self) -> bool:
        """Whether nothing of the sentence stands before the stop's word."""
        before = self.text[self.start : self.at - len(self.word)]
        return len(before) < _MARKER and not before.strip(OPENING + DASHES + " ")

    @property
    def next_word(self) -> str:
        """The letters and digits that follow."""
        found = _WORD.match(self.text, self.next_at)
        return found[0] if found else ""

    def starts_sentence(self) -> bool:
        """Whether the next word is one that sentences start with and no name does."""
        word = self.next_word
        if self.before_initial:
            return False
        if len(word) > 1 and word.lower() in self.rules.abbreviations:
            return False
        return word.lower() in self.rules.starters and (
            self.next.isupper() or not self.next.isalpha()
        )

    @property
    def before_initial(self) -> bool:
        """Whether the next word is a letter with a stop of its own."""
        at = self.next_at
        return self.text[at + 1 : at + 2] == "." and self.text[at].isalpha()

    @property
    def is_told_on(self) -> bool:
        """Whether a quotation is told on in a script of India, which has no small letters."""
        return "\u0900" <= self.next <= "\u0dff" and not QUOTES.isdisjoint(self.close)
