"""When an article was published: better no date than a wrong one.

What a page declares for machines comes first, then the date in its address, then one that
stands beside its title, and last the only date that its short lines name. Where several
stand in a page and none in such a place, none is believed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from functools import cache
from types import MappingProxyType

from lxml import etree

from reader.extract.markup import Element, class_and_id, elements_at, text_of
from reader.extract.structured import Structured
from reader.paths import resources

Moment = datetime | date
_EARLIEST = date(1990, 1, 1)
_META = (
    "article:published_time", "og:published_time", "og:article:published_time", "datepublished",
    "article:published", "date.published", "dc.date.issued", "dcterms.date", "dcterms.created",
    "dc.date", "dc.date.created", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate",
    "publish-date", "publish_date", "publication_date", "publicationdate", "publicationdateonly",
    "pdate", "cxenseparse:recs:publishtime", "cxense-publishtime", "bt:pubdate",
    "citation_publication_date", "citation_date", "article.published", "article.created",
    "originalpublicationdate", "displaydate", "rnews:datepublished", "date", "datecreated",
    "article_date_original", "timestamp", "ptime", "published", "publisheddate",
    "article:post_date", "article-date",
    "published_at", "published_time", "post_date", "pub_date", "created", "release_date",
    "gentime",
    "og:pubdate", "doc_date", "datum", "last-published",
)  # fmt: skip
_CLASS = re.compile(
    r"publish|pubdate|pub-date|posted|entry-date|post-date|postdate|post_date|article-date|"
    r"article__date|articledate|dateline|date-published|byline|timestamp|datetime|post-meta|"
    r"entry-meta|\bdate\b|_date|-date|time\b|datum|meta\b|submitted|created"
)
_MODIFIED = re.compile(r"updat|modif|edit|revis|aktualis|mise-a-jour")
_ISO = re.compile(
    r"(?<!\d)((?:19|20)\d\d)-?(\d\d)-?(\d\d)(?!\d)"
    r"(?:[T ]+(\d\d):?(\d\d)(?::?(\d\d))?(?:[.,]\d+)?\s*(Z|UTC|[+-]\d\d:?\d\d)?)?"
)
_IN_ADDRESS = re.compile(
    r"[/_-]((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?!\d)"
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
_NEAR = 1_500
_SHORTEST_MONTH = 3
_MIN_DATE = 6
_LINE = 80
_META_LINE = 200
_AFTER = "following::text()[normalize-space()][position() < 60]"
_BEFORE = "preceding::text()[normalize-space()][position() < 8]"
_DATED = ".//text()[string-length() < 200 and (contains(., '20') or contains(., '19'))]"
_SILENT = frozenset({"script", "style", "noscript", "template", "title", "option"})
_IN_SCRIPT = re.compile(
    r"""["'](?:datePublished|published_at|publishedAt|publishDate|pubDate|publicationDate)["']\s*:\s*["']([\d][^"']{7,30})["']"""
)


def published(root: Element, structured: Structured, address: str, language: str) -> Moment | None:
    """The date, with its time where the page gives one, or None."""
    is_american = language.lower() in {"en", "en-us", "en_us", ""}
    for source in (
        structured.article_values("datePublished"),
        (structured.meta(name) for name in _META),
        structured.article_values("dateCreated", "uploadDate"),
        _marked(root),
    ):
        for text in source:
            found = parse_date(text, is_american=is_american)
            if found:
                return found
    return (
        _in_address(address)
        or _beside_title(root, is_american=is_american)
        or _in_scripts(root)
        or _only_one(root)
        or _first(structured.article_values("dateModified"))
    )


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


def _marked(root: Element) -> Iterator[str]:
    """Dates that the page marks up as such: microdata, then `time` elements outside of lists."""
    for element in elements_at(root, ".//*[contains(@itemprop, 'datePublished') or @pubdate]"):
        yield element.get("datetime") or element.get("content") or text_of(element)
    for element in root.iter("abbr"):
        if "published" in (element.get("class") or ""):
            yield element.get("title") or ""
    times = [t for t in root.iter("time") if not _is_elsewhere(t)]
    for element in sorted(times, key=lambda one: bool(_MODIFIED.search(_around(one)))):
        yield element.get("datetime") or text_of(element)
        yield text_of(element)


def _around(element: Element) -> str:
    parent = element.getparent()
    return class_and_id(element) + (class_and_id(parent) if parent is not None else "")


_ELSEWHERE = re.compile(
    r"comment|related|sidebar|footer|recommend|teaser|widget|popular|latest|nav|menu"
)


def _is_elsewhere(element: Element) -> bool:
    for parent in element.iterancestors():
        if parent.tag in {"aside", "footer", "nav", "li"}:
            return True
        if parent.tag in {"body", "article", "main"}:
            return False
        if _ELSEWHERE.search(class_and_id(parent)):
            return True
    return False


def _in_address(address: str) -> date | None:
    match = _IN_ADDRESS.search(address)
    return _worded("/".join(match.groups()), is_american=False) if match else None


def _beside_title(root: Element, *, is_american: bool) -> Moment | None:
    """A date in an element named for one, or one that stands shortly before or after the title."""
    for element in root.iter("span", "div", "p", "a", "em", "small", "td", "dd", "b", "font", "i"):
        if _CLASS.search(class_and_id(element)) and not _is_elsewhere(element):
            text = text_of(element)
            is_near = _MIN_DATE <= len(text) <= _META_LINE
            found = parse_date(text, is_american=is_american) if is_near else None
            if found:
                return found
    return _after_heading(root, is_american=is_american)


def _after_heading(root: Element, *, is_american: bool) -> Moment | None:
    """A date in a short text shortly before or after the title."""
    heading = next((h for name in ("h1", "h2", "h3") for h in root.iter(name)), None)
    if heading is None:
        return None
    seen = 0
    for line in (*_lines(heading, _AFTER), *reversed(_lines(heading, _BEFORE))):
        seen += len(line)
        found = parse_date(line, is_american=is_american) if _is_short(line) else None
        if found or seen > _NEAR:
            return found
    return None


def _lines(element: Element, expression: str) -> list[str]:
    """The texts that an expression finds, except those of other articles and of scripts."""
    found = element.xpath(expression)
    lines = []
    for text in found if isinstance(found, list) else ():
        parent = text.getparent() if isinstance(text, etree._ElementUnicodeResult) else None  # noqa: SLF001 - no public name
        if parent is not None and parent.tag not in _SILENT and not _is_elsewhere(parent):
            lines.append(" ".join(str(text).split()))
    return lines


def _is_short(line: str) -> bool:
    return _MIN_DATE <= len(line) <= _LINE


def _only_one(root: Element) -> Moment | None:
    """The date in a page's short lines, when they all name the same one."""
    body = root.find("body")
    lines = _lines(body, _DATED) if body is not None else []
    days = (parse_date(line, is_american=False) for line in lines if _is_short(line))
    found = {day for day in days if day}
    return found.pop() if len(found) == 1 else None


def _in_scripts(root: Element) -> Moment | None:
    """The one date of publication that the page's own data names, if it names just one."""
    found = {
        day
        for script in root.iter("script")
        for day in _IN_SCRIPT.findall((script.text or "")[:500_000])
    }
    return parse_date(found.pop()) if len(found) == 1 else None


def _first(values: Iterator[str]) -> Moment | None:
    return next((found for found in map(parse_date, values) if found), None)
