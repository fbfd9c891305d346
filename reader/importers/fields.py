"""The dialects in which other programs write titles, addresses, times, tags and yes or no.

Times are in seconds, milliseconds or microseconds since 1970, in Chrome's microseconds since
1601, in ISO 8601, RFC 5322, Apache's log form or day/month/year. Tags are a JSON or Python
list, or words between `|`, `;`, commas or spaces. What can't be understood is left out; only
an address is indispensable.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from urllib.parse import parse_qs, urlsplit

from reader.article import Highlight

TITLE_LIMIT = 1_000
TAG_LIMIT = 100
TAGS_LIMIT = 200
ADDRESS_LIMIT = 8_000
MARKS_LIMIT = 5_000
NOTE_LIMIT = 50_000

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
_SPACE = re.compile(r"\s+")
_ADDRESS = re.compile(r"https?://[^\s/?#]+[^\s]*", re.IGNORECASE)
_LEADING = frozenset({"/redirect", "/extredirect"})
_NUMBER = re.compile(r"-?\d{1,18}(\.\d*)?")
_YES = frozenset({"1", "true", "yes", "y", "on"})
_TIME_FORMS = (
    "%Y/%m/%d %H:%M:%S",
    "%Y/%m/%d",
    "%d.%m.%Y %H:%M:%S",
    "%d.%m.%Y %H:%M",
    "%d.%m.%Y",
    "%Y-%m-%d %H:%M:%S UTC",
    "%d/%b/%Y:%H:%M:%S %z",
    "%d/%m/%Y %H:%M:%S",
    "%d/%m/%Y %I:%M:%S",
    "%a %b %d %Y %H:%M:%S GMT%z",
    "%a %b %d %H:%M:%S %Y",
    "%B %d, %Y",
    "%b %d, %Y",
    "%B %d, %Y %I:%M %p",
    "%b %d, %Y %I:%M %p",
    "%b %d, %Y, %I:%M:%S %p",
    "%d %B %Y",
    "%d %b %Y",
    "%m/%d/%Y",
    "%m/%d/%Y %H:%M",
    "%m/%d/%Y, %I:%M:%S %p",
    "%m/%d/%Y %I:%M:%S %p",
    "%d/%m/%Y",
)
_WEBKIT = datetime(1601, 1, 1, tzinfo=UTC)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LAST_YEAR = 2200


def text(value: object) -> str:
    """The value as text without what no text should hold: NULs, halves of pairs, controls."""
    if value is None or isinstance(value, (dict, list)):
        return ""
    return _UNFIT.sub("", str(value)).strip()


def line(value: object, limit: int = TITLE_LIMIT) -> str:
    """The value as one line of at most *limit* code points."""
    return _SPACE.sub(" ", text(value))[:limit].strip()


def note(value: object) -> str:
    """The value as a note, with its line breaks."""
    return text(value)[:NOTE_LIMIT]


def address(value: object) -> str:
    """The value as a web address, empty when it is none.

    Bookmarklets, browsers' own pages, files and addresses relative to a site are none. An
    address of Pocket's that only led on is where it led to: it leads nowhere any more.
    """
    found = text(value).strip("<>")
    if "getpocket.com/" in found:
        found = _led_to(found)
    if found.lower().startswith("www."):
        found = f"https://{found}"
    if len(found) > ADDRESS_LIMIT or not _ADDRESS.fullmatch(found) or not _has_host(found):
        return ""
    return found


def _led_to(address: str) -> str:
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    if parts.path not in _LEADING:
        return address
    return next(iter(parse_qs(parts.query).get("url", ())), address)


def _has_host(found: str) -> bool:
    """Whether the address can be taken apart, which a bracket in the wrong place prevents."""
    try:
        return bool(urlsplit(found).hostname)
    except ValueError:
        return False


def truth(value: object) -> bool:
    """Whether the value says yes."""
    return str(value).strip().lower() in _YES


def number(value: object) -> float:
    """The value as a number, 0 when it is none."""
    try:
        found = float(str(value).strip().rstrip("%"))
    except ValueError:
        return 0.0
    return found if abs(found) < 1e18 else 0.0  # noqa: PLR2004 - also leaves out inf and nan


def share(percent: object) -> float:
    """A progress from 0 to 1, written as a share or in percent."""
    found = number(percent)
    return min(1.0, max(0.0, found / 100 if found > 1 else found))


def percent(value: object) -> float:
    """A progress from 0 to 1, written in percent."""
    return min(1.0, max(0.0, number(value) / 100))


def when(value: object) -> datetime | None:
    """The time that the value means, aware and in UTC; None when it can't be told."""
    written = value.isoformat() if isinstance(value, datetime) else line(value, 100)
    if not written or written in {"0", "-1"}:
        return None
    try:
        found = _counted(float(written)) if _NUMBER.fullmatch(written) else _written(written)
        found = found.replace(tzinfo=found.tzinfo or UTC).astimezone(UTC)
    except (ValueError, OverflowError, TypeError):
        return None
    return found if found.year <= _LAST_YEAR else None


def _counted(count: float) -> datetime:
    """A time counted from an epoch, told by its size."""
    for above, start, per_second in (
        (1e16, _WEBKIT, 1e6),
        (1e14, _EPOCH, 1e6),
        (1e11, _EPOCH, 1e3),
    ):
        if abs(count) >= above:
            return start + timedelta(seconds=count / per_second)
    return _EPOCH + timedelta(seconds=count)


def _written(words: str) -> datetime:
    """A time in one of the written forms.

    Raises:
        ValueError: for any other.
    """
    try:
        return datetime.fromisoformat(words)
    except ValueError:
        pass
    for form in _TIME_FORMS:
        try:
            return datetime.strptime(words, form)  # noqa: DTZ007 - `when` adds UTC
        except ValueError:
            continue
    return parsedate_to_datetime(words)


def tags(value: object, *, spaces: bool = False) -> tuple[str, ...]:
    """The tags in a list, or in words; with *spaces* a space divides them too."""
    return unique(_tag_names(value, spaces=spaces))


def unique(names: Iterable[object]) -> tuple[str, ...]:
    """The names as tags: short lines, each once whatever its case, not more than we keep."""
    kept: dict[str, str] = {}
    for name in names:
        tag = line(name, TAG_LIMIT).strip(",|# ")
        if tag and len(kept) < TAGS_LIMIT:
            kept.setdefault(tag.casefold(), tag)
    return tuple(kept.values())


def _tag_names(value: object, *, spaces: bool) -> Iterable[object]:
    if isinstance(value, list):
        return (_name_in(item) for item in value[: TAGS_LIMIT * 10])
    words = text(value)[: TAGS_LIMIT * TAG_LIMIT * 10]
    if words.startswith("["):
        listed = _list(words)
        if listed is not None:
            return _tag_names(listed, spaces=False)
        words = words.strip("[]").replace("'", "").replace('"', "")  # a list that was damaged
    elif words.startswith("{") and words.endswith("}"):  # as PostgreSQL writes lists
        words = words[1:-1].replace('"', "")
    return re.split(_divider(words, spaces=spaces), words)


def _name_in(item: object) -> object:
    """A tag's name, which some programs wrap in an object."""
    if isinstance(item, dict):
        return item.get("name") or item.get("label") or item.get("slug") or ""
    return item


def _list(words: str) -> list[object] | None:
    """A JSON or Python list."""
    for parse in (json.loads, ast.literal_eval):
        try:
            found = parse(words)
        except (ValueError, SyntaxError, RecursionError, MemoryError):
            continue
        return found if isinstance(found, list) else None
    return None


def _divider(words: str, *, spaces: bool) -> str:
    for sign in "|;,":
        if sign in words:
            return re.escape(sign)
    return r"\s+" if spaces else ","


def highlight(quote: object, remark: object = "", created: object = None) -> Highlight:
    """Marked words whose place in the article isn't known yet, or a note on the whole page.

    An unknown time is the epoch and not today, so that a row means the same on every day.
    """
    return Highlight(
        paragraph=0,
        start=0,
        end_paragraph=0,
        end=0,
        quote=note(quote),
        note=note(remark),
        created=when(created) or _EPOCH,
    )


def marks(*highlights: Highlight) -> tuple[Highlight, ...]:
    """Those highlights that hold something, as many as a person can have made."""
    return tuple(each for each in highlights[:MARKS_LIMIT] if each.quote or each.note)
