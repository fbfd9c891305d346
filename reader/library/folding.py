"""Text as it is looked for: without case, diacritics and punctuation, in any script.

The index never sees a text itself but its folded form, and so does whatever is typed into
the search field; what a reader calls the same word is then the same bytes. Folding works
code point by code point (each becomes none, one or a few), so that a place in the folded
text can be traced back.

Scripts that don't put spaces between words (and Korean, whose particles cling to them) are
indexed by overlapping pairs of characters, with the last character of a run alone. A run is
then found by any part of it: one character as the beginning of a pair, more as a phrase of
pairs (Manning, Raghavan, Schütze: Introduction to Information Retrieval, 2008, chapter 2.2).

Case is folded as in chapter 3.13 of the Unicode Standard, compatibility forms by NFKD
(UAX 15).
"""

from __future__ import annotations

import functools
import re
import unicodedata

FOLDING_VERSION = f"1/{unicodedata.unidata_version}"
"""Changes when the same text may fold differently; an index made by another is rebuilt."""

_RUN = (
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff]+"
)

# Marks that readers leave out when they type: accents, Hebrew points, Arabic vowel signs.
# Other marks, such as the vowels of Hindi and the voicing of kana, make another word.
_DIACRITICS = (
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+"
)
# Soft hyphens, joiners and direction marks are inside words and not part of them.
_UNSEEN = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"}
)


@functools.cache
def _beginning() -> re.Pattern[str]:
    """A word as the index has it: what is neither letter nor digit nor beyond ASCII ends it."""
    return re.compile(r"(?<![a-z0-9\x80-\U0010ffff])[a-z0-9\x80-\U0010ffff]{3,4}")


@functools.cache
def _beyond_ascii() -> re.Pattern[str]:
    return re.compile(r"[^\x00-\x7f]+")


@functools.cache
def run() -> re.Pattern[str]:
    """Characters found by any part of a run: Thai, Lao, Burmese, Khmer, kana, Han, Hangul."""
    return re.compile(_RUN)


@functools.cache
def _diacritics() -> re.Pattern[str]:
    return re.compile(_DIACRITICS)


class _Folds(dict[int, str]):
    """Code point → folded text, filled as characters are met."""

    def __missing__(self, point: int) -> str:
        folded = self[point] = _fold_character(chr(point))
        return folded


@functools.cache
def _folds() -> _Folds:
    return _Folds()


def _fold_character(character: str) -> str:
    if character in _UNSEEN or _diacritics().fullmatch(character):
        return ""
    plain = _diacritics().sub("", unicodedata.normalize("NFKD", character.casefold()))
    composed = unicodedata.normalize("NFC", plain).translate(_LETTERS)
    return "".join(c if _is_word(c) else " " for c in composed) or " "


def _is_word(character: str) -> bool:
    return unicodedata.category(character)[0] in "LNM"


def fold(text: str) -> str:
    """*text* without case and diacritics, and spaces for all that isn't part of a word."""
    return text.translate(_folds())


def index_text(text: str) -> str:
    """*text* as it goes into the index, words and pairs of characters.

    What is ASCII and no letter or digit stays, since the index takes it for a space anyway;
    most texts then have little to be looked up.
    """
    lowered = text.lower()
    if lowered.isascii():
        return lowered
    folded = _beyond_ascii().sub(_fold_found, unicodedata.normalize("NFC", lowered))
    return folded if folded.isascii() else run().sub(_all_pairs, folded)


def _fold_found(found: re.Match[str]) -> str:
    return found[0].translate(_folds())


def _all_pairs(found: re.Match[str]) -> str:
    text = found[0]
    return " " + " ".join(text[at : at + 2] for at in range(len(text))) + " "


def beginnings(indexed: str) -> str:
    """The first three and four letters of all words in a text that `index_text` made."""
    four = set(_beginning().findall(indexed))
    return " ".join(four | {start[:3] for start in four})


def query_tokens(text: str) -> tuple[str, ...]:
    """What the index holds where *text* stands; the last may be the beginning of a token.

    The last character of a final run isn't asked for alone, since more may follow it.
    """
    tokens = index_text(fold(text)).split()
    ends_in_run = len(tokens) > 1 and run().fullmatch(tokens[-1]) and len(tokens[-1]) == 1
    if ends_in_run and run().fullmatch(tokens[-2]) and tokens[-2].endswith(tokens[-1]):
        return tuple(tokens[:-1])
    return tuple(tokens)


def tag_key(name: str) -> str:
    """What makes two names of tags the same: all but case and white space."""
    return " ".join(name.casefold().split())
