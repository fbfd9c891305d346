"""When a period ends a sentence, and when it belongs to the word before it."""

from __future__ import annotations

import re

from reader.summary.marks import CLOSING, DASHES, OPENING, QUOTES
from reader.summary.stop import Stop
from reader.summary.wordlists import shared

_ROMAN = re.compile("[IVXLC]{2,}")
_TAIL = re.compile(r"['(\[]")

_SOME_WORDS = 15  # code points
_DAY = 2  # digits of a day
_YEAR = 4  # digits of a year
_PART = 3  # letters in each part of an abbreviation such as "z.B"
_SHORT = 6  # letters of an abbreviation in a longer word


def ends_period(stop: Stop) -> bool:
    """Whether a period before a capital or a number ends its sentence."""
    if not stop.word:
        return stop.at - stop.start > _SOME_WORDS and not _is_small(stop.next)
    core = stop.word.lstrip(OPENING + DASHES + "/").lower().replace("\u2019", "'")
    if not core:
        return stop.at > stop.start
    if not QUOTES.isdisjoint(stop.close):
        return not stop.is_told_on
    if stop.rules.language == "hy" and "«" in stop.gap:
        return False  # Where others write a colon before what is said.
    return core[-1] in CLOSING or _ends_word(core, stop)


def _ends_word(core: str, stop: Stop) -> bool:
    """Whether the stop after the word *core* isn't the word's own."""
    if core in shared("titles") or (core in shared("numbered") and stop.next.isdigit()):
        return False
    if core[-1].isdigit() and core.replace(".", "").isdigit():
        return _ends_number(stop, core)
    if len(core) == 1 and core.isalpha():
        return _ends_letter(stop)
    if core in shared("and_so_on") or (core in shared("units") and _follows_number(stop)):
        return stop.next.isupper() and not stop.before_initial
    return _ends_abbreviation(core, stop)


def _ends_abbreviation(core: str, stop: Stop) -> bool:
    """Whether a word ends the sentence: after an abbreviation only one that starts some does."""
    if core in stop.rules.abbreviations:
        return not stop.next.isdigit() and stop.starts_sentence()
    is_ordinal = stop.rules.ordinal and _ROMAN.fullmatch(stop.word) is not None
    return not (is_ordinal or _is_abbreviated(core, stop)) or stop.starts_sentence()


def _ends_number(stop: Stop, core: str) -> bool:
    """A number with a stop: a list's marker, a day or an ordinal, or the end."""
    if stop.opens:
        return False
    if not stop.rules.ordinal:
        return True
    if len(core) <= _DAY:
        return stop.starts_sentence()
    if len(core) <= _YEAR and stop.rules.ordinal_years:
        return stop.starts_sentence() or (stop.next.isupper() and len(core) == _YEAR)
    return True


def _ends_letter(stop: Stop) -> bool:
    """A single letter with a stop: an initial, a unit after a number, or a word of its own."""
    if stop.word.isupper():
        return len(stop.next_word) > 1 and stop.starts_sentence() and _is_apart(stop)
    if stop.next.isdigit():
        return False
    if stop.word in stop.rules.starters - stop.rules.abbreviations and not stop.word.isascii():
        return True  # A word such as the Irish "é".
    if stop.word in shared("units") and _follows_number(stop):
        return not stop.before_initial
    return stop.starts_sentence()


def _is_apart(stop: Stop) -> bool:
    """Whether the word isn't the sentence's first, nor the last of several initials."""
    before = stop.text[max(stop.start, stop.at - _SHORT) : stop.at - 1].rstrip()
    return before[-1:] not in {"", "."}


def _is_small(character: str) -> bool:
    """Whether a character has a capital form and isn't one, or is no letter."""
    return not character.isalpha() or character.islower()


def _follows_number(stop: Stop) -> bool:
    """Whether a number stands before the stop's word."""
    at = stop.at - len(stop.word)
    return stop.text[max(stop.start, at - 2) : at].rstrip()[-1:].isdigit()


def _is_abbreviated(core: str, stop: Stop) -> bool:
    """Whether the word has an abbreviation's form, or ends in one."""
    parts = core.split(".")
    if len(parts) > 1:
        if all(len(part) <= _PART for part in parts) and any(map(str.isalpha, parts)):
            return True
        if len(parts[-1]) <= _YEAR and parts[-1] in stop.rules.abbreviations:
            return True
    if core[-2:-1] == "-" and stop.word[-1].isupper():
        return True
    tail = _TAIL.split(core)[-1]
    return tail != core and 0 < len(tail) < _SHORT and tail in stop.rules.abbreviations
