"""Sentence ends in scripts that write stops: where a stop is one, and where it isn't.

Each stop is looked at with the word before it and the word after it. What comes after decides
most: a small letter goes on. Abbreviations, initials, numbered days and list markers go on
too, unless the next word is one that starts sentences. The rules follow Mikheev (2002,
"Periods, Capitalized Words, etc.") in using only what stands around the stop; the lists are
the languages' own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from types import MappingProxyType

from reader.summary.marks import (
    CALLS,
    CLOSING,
    DASHES,
    OPENING,
    STOPS,
    SURE_STOPS,
    WIDE_STOPS,
)
from reader.summary.periods import ends_period
from reader.summary.stop import Rules, Stop, rules_of

_CLOSE = re.escape(CLOSING)
_OPEN = re.escape(OPENING)
_DASH = re.escape(DASHES)
_NOTE = r"(?:\s?\[\d{1,3}(?:\s?[-–,]\s?\d{1,3})*\])*"  # [12], as encyclopedias write it

_CANDIDATE = re.compile(
    f"(?P<stop>[{re.escape(STOPS)}]++)(?P<close>[{_CLOSE}]*+{_NOTE}[{_CLOSE}]*+)"
    f"|(?P<wide>[{WIDE_STOPS}]++[!?…]*+[{_CLOSE}]*+)"
    "|\n"
)
_BETWEEN = re.compile(f"[\\s{_OPEN}{_DASH}]*+(?:,,)?")

_UPPER = "A-ZÀ-ÖØ-ÞĄĆĘŁŃÓŚŹŻČĎŘŠŤŽА-ЯЁІЇЄҐΑ-Ω"
_LOWER = "a-zà-öø-ÿąćęłńóśźżčďěňřšťůžа-яёіїєґўα-ωάέήίόύώ"
_GLUED_BEFORE = re.compile(f"[{_LOWER}]{{3}}")
_GLUED_AFTER = re.compile(f"[{_UPPER}][^\\W\\d_A-ZА-Я]{{2,}}[\\s,]")
_ARTICLE_N = re.compile(f"['\u2019]n [{_UPPER}]")

_GOES_ON = frozenset(",;:)»”")
_PAUSES = frozenset(",;:")

_LATE_QUOTE = re.compile(r"\s([\"”»])(?=\s|$)")
_OPENERS = MappingProxyType({'"': '"', "”": "“„”", "»": "«"})
_PAIRED_WITHIN = 1000  # code points that a quotation lasts

_MOST = 150_000  # stops that are looked at; a text with more of them is no prose
_LONGEST = 40  # code points that a word with a stop of its own can have


def ends(text: str, language: str) -> Iterator[int]:
    """The code points after each sentence of *text* but the last, in order."""
    rules = rules_of(language)
    start = done = 0
    for found in islice(rules.places.finditer(text), _MOST):
        at = found.start()
        if at < done:
            continue
        if _is_plain_end(text, at, start, rules):
            start = done = at + 1
            yield start
            continue
        match = _match(text, at, rules)
        if match is None:
            continue
        done = match.end()
        if _is_end(text, match, start, rules):
            start = done = _past_late_quote(text, done)
            yield start


def _match(text: str, at: int, rules: Rules) -> re.Match[str] | None:
    """The stop at *at* with what it closes."""
    match = _CANDIDATE.match(text, at)
    if match is None and rules.own_stop is not None:
        match = rules.own_stop.match(text, at)
    return match


def _past_late_quote(text: str, end: int) -> int:
    """The end of the sentence when a closing quotation mark stands apart: « … . »."""
    late = _LATE_QUOTE.match(text, end)
    if late is None:
        return end
    before = text[max(0, end - _PAIRED_WITHIN) : end]
    closing = late[1]
    opening = sum(map(before.count, _OPENERS[closing]))
    is_open = opening % 2 == 1 if closing == '"' else opening > before.count(closing)
    return late.end() if is_open else end


def _is_plain_end(text: str, at: int, start: int, rules: Rules) -> bool:
    """Whether a period stands between a plain word and a capital, as most do.

    It is only faster: the rules for all stops would say the same.
    """
    if text[at : at + 2] != ". " or not text[at + 2 : at + 3].isupper():
        return False
    word = text[max(start, at - _LONGEST) : at].rpartition(" ")[2]
    is_plain = len(word) > 1 and word.isalpha() and not word.isupper()
    return is_plain and word.lower() not in rules.stopped


def _is_end(text: str, match: re.Match[str], start: int, rules: Rules) -> bool:
    """Whether the sentence that began at *start* ends with *match*."""
    at, end = match.span()
    first = text[at]
    if first == "\n":
        return True
    if match.re is not _CANDIDATE:
        following = text[_skip(text, end)]
        return following.isupper() or following.isdigit()
    mark = match["stop"]
    if mark is None or mark[-1] in SURE_STOPS:
        return True
    spaced = end == len(text) or text[end].isspace()
    if not spaced:
        return _is_glued_end(text, at, end, mark)
    next_at = _skip(text, end)
    if next_at == len(text):
        return any(map(str.isalnum, text[end:]))
    words = text[max(start, at - _LONGEST) : at].rsplit(None, 1)
    stop = Stop(
        text=text,
        start=start,
        at=at,
        end=end,
        next_at=next_at,
        mark=mark,
        close=match["close"],
        gap=text[end:next_at],
        next=text[next_at],
        word=words[-1] if words and not text[at - 1].isspace() else "",
        rules=rules,
    )
    return _judge(stop)


def _skip(text: str, end: int) -> int:
    """Where the words after *end* begin."""
    found = _BETWEEN.match(text, end)
    return found.end() if found else end


def _is_glued_end(text: str, at: int, end: int, mark: str) -> bool:
    """Whether a stop without a space after it ends a sentence, as where a page lost its spaces."""
    return (
        len(mark) == 1
        and mark in ".!?"
        and end == at + 1
        and _GLUED_BEFORE.match(text, max(0, at - 3)) is not None
        and _GLUED_AFTER.match(text, end) is not None
    )


def _judge(stop: Stop) -> bool:
    """Whether a stop with words after it ends the sentence."""
    if any(mark in CALLS for mark in stop.mark):
        return _ends_call(stop)
    if stop.next in _GOES_ON:
        return False
    if stop.next.islower():
        return stop.rules.language == "af" and _is_afrikaans_article(stop)
    if stop.mark != ".":
        return _ends_ellipsis(stop)
    return ends_period(stop)


def _is_afrikaans_article(stop: Stop) -> bool:
    """Whether "'n" follows, which is never a capital, with a capital after it."""
    return _ARTICLE_N.match(stop.text, stop.next_at - 1) is not None


def _ends_call(stop: Stop) -> bool:
    """A question or exclamation ends unless what was said is told on: "Why?" he asked."""
    if stop.next in _PAUSES:
        return False
    if not stop.next.islower():
        return stop.at > stop.start and not stop.is_told_on
    if stop.close or any(mark in DASHES or mark in OPENING for mark in stop.gap):
        return False
    return stop.mark[-1] in CALLS and stop.rules.language != "de"


def _ends_ellipsis(stop: Stop) -> bool:
    """An ellipsis ends before a capital, unless it opens the sentence or stands for a gap."""
    if stop.at == stop.start:
        return False
    is_gap = stop.close[-1:] in {")", "]"} and stop.text[stop.at - 1] in "(["
    return not is_gap
