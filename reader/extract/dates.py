"""Dates in the forms of machines and of many languages.

`parse_date` reads one out of a text; where an article's own stands is for `published` to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from functools import cache, lru_cache
from types import MappingProxyType

from reader.paths import resources

Moment = datetime | date
_EARLIEST = date(1990, 1, 1)
_ISO = re.compile(
    r"(?<!\d)((?:19|20)\d\d)-?(\d\d)-?(\d\d)(?!\d)"
    r"(?:[T ]+(\d\d):?(\d\d)(?::?(\d\d))?(?:[.,]\d+)?\s*(Z|UTC|[+-]\d\d:?\d\d)?)?"
)
_DAY_MONTH = re.compile(
    r"(?<!\d)(\d{1,2})(?:\.|st|nd|rd|th|er|º|°)?[\s,-]+(?:de\s+|of\s+|d')?([^\W\d_]{3,})\.?[\s,-]*(?:de\s+|del\s+)?((?:19|20)\d\d)(?!\d)"
)
_MONTH_DAY = re.compile(r"([^\W\d_]{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)(?!\d)")
_YEAR_FIRST = re.compile(
    r"((?:19|20)\d\d)\s*(?:年|년|[./])\s*(\d{1,2})\s*(?:月|월|[./])\s*(\d{1,2})(?:日|일|(?!\d))"
)
_HUNGARIAN = re.compile(r"((?:19|20)\d\d)\.?\s+([^\W\d_]{3,})\.?\s+(\d{1,2})(?!\d)")
_NUMBERS = re.compile(r"(?<!\d)(\d{1,2})[./-](\d{1,2})[./-]((?:19|20)\d\d)(?!\d)")
_SHORTEST_MONTH = 3


def parse_date(text: str, *, is_american: bool = True) -> Moment | None:
    """The first date in *text*, in the forms of machines and of many languages."""
    text = text.strip()[:300]
    if not text:
        return None
    found = _iso(text) or _rfc(text) or _worded(text, is_american=is_american)
    return found if found and _is_plausible(found) else None


def _is_plausible(found: Moment) -> bool:
    day = found.date() if isinstance(found, datetime) else found
    return _EARLIEST <= day <= datetime.now(UTC).date() + timedelta(days=2)


def _iso(text: str) -> Moment | None:
    match = _ISO.search(text)
    if not match:
        return None
    year, month, day, hour, minute, second, zone = match.groups()
    try:
        if hour is None:
            return date(int(year), int(month), int(day))
        local = datetime(
            int(year), int(month), int(day), int(hour), int(minute), int(second or 0), tzinfo=UTC
        )
    except ValueError:
        return None
    if not zone:
        return local.date()
    return local.replace(tzinfo=_zone(zone))


def _zone(zone: str) -> timezone:
    if not zone.startswith(("+", "-")):
        return UTC
    digits = zone.replace(":", "")
    offset = timedelta(hours=int(digits[1:3]), minutes=int(digits[3:5]))
    return timezone(min(offset, timedelta(hours=14)) * (-1 if digits[0] == "-" else 1))


def _rfc(text: str) -> Moment | None:
    if not re.match(r"[A-Za-z]{3},? \d{1,2} [A-Za-z]{3}", text):
        return None
    from email.utils import parsedate_to_datetime

    try:
        found = parsedate_to_datetime(text)
    except (ValueError, TypeError):
        return None
    return found if found.tzinfo else found.date()


def _worded(text: str, *, is_american: bool) -> date | None:
    lowered = text.casefold()
    for day, month, year in _orders(lowered, is_american=is_american):
        try:
            return date(year, month, day)
        except ValueError:
            continue
    return None


def _orders(text: str, *, is_american: bool) -> Iterator[tuple[int, int, int]]:
    for match in _DAY_MONTH.finditer(text):
        yield int(match[1]), month_number(match[2]), int(match[3])
    for match in _MONTH_DAY.finditer(text):
        yield int(match[2]), month_number(match[1]), int(match[3])
    for match in _YEAR_FIRST.finditer(text):
        yield int(match[3]), int(match[2]), int(match[1])
    for match in _HUNGARIAN.finditer(text):
        yield int(match[3]), month_number(match[2]), int(match[1])
    for match in _NUMBERS.finditer(text):
        first, second, year = (int(part) for part in match.groups())
        is_month_first = is_american and "/" in match[0] and first <= 12  # noqa: PLR2004 - months
        if is_month_first or second > 12:  # noqa: PLR2004 - months
            yield second, first, year
        else:
            yield first, second, year


@lru_cache(maxsize=4096)
def month_number(name: str) -> int:
    """The month of a name, or of three letters or more of one, 1 to 12; else 0."""
    months = _months()
    if name in months:
        return months[name]
    if len(name) < _SHORTEST_MONTH:
        return 0
    found = {number for full, number in months.items() if full.startswith(name)}
    return found.pop() if len(found) == 1 else 0


@cache
def _months() -> Mapping[str, int]:
    found: dict[str, int] = {}
    for line in (resources() / "months" / "months.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            for number, name in enumerate(line.split()[1:], start=1):
                found.setdefault(name.casefold(), number)
    return MappingProxyType(found)
