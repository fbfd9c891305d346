"""The query language: what is typed into the search field, taken apart.

    climate summit         both words; the last one may still be typed, so it is a beginning
    "climate summit"       these words in this order
    clim*                  any word that begins so
    -summit  summit OR g7  not this one; one of these
    title:, site:, author: only there
    tag:, lang:            articles with that tag, in that language
    is:                    unread, read, favorite, archived
    in:bin                 what was thrown away
    saved:2026-11          saved in that month (or year, or day); also >2026-10-01, <2026, 7d
    minutes:<5             shorter than that; also 5, >5, <=5, >=5

Every string is a query. What can't be understood as written is looked for as words, and what
has no words in it is passed over. OR binds closer than the space between words.
"""

from __future__ import annotations

import calendar
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from types import MappingProxyType

from reader.library.folding import fold, query_tokens, run, tag_key
from reader.library.records import storable

_MOST_TERMS = 48
_LONGEST = 1000
_BEGINNING = range(3, 5)

_TERM = re.compile(
    r"""(?P<minus>-?)(?:(?P<field>[A-Za-z]{2,7}):(?=\S))?"""
    r"""(?:"(?P<quoted>[^"]*)(?P<closed>"?)|(?P<bare>[^\s"]+))(?P<space>\s*)"""
)
_COLUMNS = MappingProxyType({"title": "title", "site": "site", "author": "byline"})
_STATES = frozenset({"unread", "read", "favorite", "archived"})
_COMPARED = re.compile(r"(?P<sign><=|>=|<|>|)(?P<value>.+)")
_AGO = re.compile(r"(?P<count>\d{1,4})(?P<unit>[dwmy])")
_DAYS = MappingProxyType({"d": 1, "w": 7, "m": 30, "y": 365})
_DAY = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d?))?(?:-(?P<day>\d\d?))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words in a row as the index holds them, and as the text does when it is folded.

    `column` is empty for anywhere.
    """

    tokens: tuple[str, ...]
    folded: str
    column: str = ""
    is_prefix: bool = False

    @property
    def is_short(self) -> bool:
        """Whether it is the beginning of far too many words to look for it in texts."""
        token = self.tokens[0]
        longest = 1 if run().match(token) else 2
        return self.is_prefix and len(self.tokens) == 1 and len(token) <= longest

    @property
    def is_beginning(self) -> bool:
        """Whether it is the first three or four letters of a word."""
        alone = self.is_prefix and len(self.tokens) == 1 and not self.column
        return alone and len(self.tokens[0]) in _BEGINNING and not run().match(self.tokens[0])


@dataclass(frozen=True, slots=True, kw_only=True)
class Tagged:
    """A tag, or the beginning of one."""

    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language, with all its regions."""

    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """One of unread, read, favorite, archived."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InBin:
    """What was thrown away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """Saved from a moment (inclusive) to another (exclusive)."""

    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes:
    """Whole minutes of reading, both ends included."""

    least: int = 0
    most: int = 1_000_000


Condition = Words | Tagged | Language | State | InBin | Saved | Minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A condition, or its contrary."""

    condition: Condition
    negated: bool = False


Group = tuple[Term, ...]
"""Terms of which at least one must hold."""


def parse(words: str, now: datetime) -> tuple[Group, ...]:
    """What *words* ask for: every group must hold. *now* is what ages are counted from."""
    groups: list[list[Term]] = []
    joins = False
    words = storable(words[:_LONGEST])
    for match in list(_TERM.finditer(words))[:_MOST_TERMS]:
        if match[0].strip() in {"OR", "|"}:
            joins = bool(groups)
            continue
        term = _term(match, now, is_last=match.end() == len(words))
        if term is None:
            continue
        if joins:
            groups[-1].append(term)
        else:
            groups.append([term])
        joins = False
    return tuple(map(tuple, groups))


def positive_words(groups: tuple[Group, ...]) -> tuple[Words, ...]:
    """The words that a found article has, to be marked in it."""
    terms = (term for group in groups for term in group if not term.negated)
    return tuple(t.condition for t in terms if isinstance(t.condition, Words))


def _term(match: re.Match[str], now: datetime, *, is_last: bool) -> Term | None:
    field = (match["field"] or "").lower()
    value = match["bare"] if match["quoted"] is None else match["quoted"]
    still_typed = is_last and not match["closed"] and not match["space"]
    condition = _condition(field, value, now) if field else None
    if condition is None:
        is_prefix = still_typed or bool(match["bare"] and value.endswith("*"))
        condition = _words(field, value, is_prefix=is_prefix)
    return Term(condition=condition, negated=bool(match["minus"])) if condition else None


def _words(field: str, value: str, *, is_prefix: bool) -> Words | None:
    column = _COLUMNS.get(field, "")
    text = value if column or not field else f"{field} {value}"
    tokens = query_tokens(text)
    if not tokens:
        return None
    folded = " ".join(fold(unicodedata.normalize("NFC", text)).split())
    # The last character of a run is the beginning of a pair, whatever follows it.
    is_prefix = is_prefix or bool(run().fullmatch(tokens[-1]) and len(tokens[-1]) == 1)
    return Words(tokens=tokens, folded=folded, column=column, is_prefix=is_prefix)


def _condition(field: str, value: str, now: datetime) -> Condition | None:
    maker = _FIELDS.get(field)
    return maker(value, now) if maker else None


def _tag(value: str, _: datetime) -> Tagged:
    return Tagged(key=tag_key(value))


def _language(value: str, _: datetime) -> Language:
    return Language(code=value.lower())


def _state(value: str, _: datetime) -> State | None:
    return State(name=value.lower()) if value.lower() in _STATES else None


def _in_bin(value: str, _: datetime) -> InBin | None:
    return InBin() if value.lower() == "bin" else None


def _minutes(value: str, _: datetime) -> Minutes | None:
    match = _COMPARED.fullmatch(value)
    if not match or not re.fullmatch(r"[0-9]{1,5}", match["value"]):
        return None
    number = int(match["value"])
    return {
        "<": Minutes(most=number - 1),
        "<=": Minutes(most=number),
        ">": Minutes(least=number + 1),
        ">=": Minutes(least=number),
        "": Minutes(least=number, most=number),
    }[match["sign"]]


def _saved(value: str, now: datetime) -> Saved | None:
    ago = _AGO.fullmatch(value)
    if ago:
        days = int(ago["count"]) * _DAYS[ago["unit"]]
        return Saved(since=now - timedelta(days=days))
    match = _COMPARED.fullmatch(value)
    span = _span(match["value"]) if match else None
    if match is None or span is None:
        return None
    start, end = span
    return {
        "<": Saved(until=start),
        "<=": Saved(until=end),
        ">": Saved(since=end),
        ">=": Saved(since=start),
        "": Saved(since=start, until=end),
    }[match["sign"]]


def _span(text: str) -> tuple[datetime, datetime] | None:
    """The first moment of a year, month or day, and of the next, where the reader lives."""
    match = _DAY.fullmatch(text)
    if not match:
        return None
    year, month, day = int(match["year"]), int(match["month"] or 1), int(match["day"] or 1)
    try:
        first = date(year, month, day)
        last = _last_day(match, first)
        return _midnight(first), _midnight(last + timedelta(days=1))
    except (ValueError, OverflowError):
        return None


def _last_day(match: re.Match[str], first: date) -> date:
    if match["day"]:
        return first
    if match["month"]:
        return first.replace(day=calendar.monthrange(first.year, first.month)[1])
    return first.replace(month=12, day=31)


_FIELDS: MappingProxyType[str, Callable[[str, datetime], Condition | None]] = MappingProxyType(
    {
        "tag": _tag,
        "lang": _language,
        "is": _state,
        "in": _in_bin,
        "saved": _saved,
        "minutes": _minutes,
    }
)


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day).astimezone()
