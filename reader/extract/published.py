"""When an article was published: better no date than a wrong one.

What a page declares for machines comes first, then the day in its address, then what the page
shows (`datelines`). A day in the address or beside the title that is earlier than the declared
one is right: machines count in UTC, and declare the day on which a page was moved or made anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from reader.extract.datelines import Dateline, anywhere, heading_of, in_times, near_title
from reader.extract.dates import Moment, parse_date
from reader.extract.markup import Element, elements_at, text_of
from reader.extract.structured import Structured

_META = (
    "article:published_time", "og:published_time", "og:article:published_time", "datepublished",
    "article:published", "date.published", "dc.date.issued", "dcterms.date", "dcterms.created",
    "dc.date", "dc.date.created", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate",
    "publish-date", "publish_date", "publication_date", "publicationdate", "publicationdateonly",
    "pdate", "cxenseparse:recs:publishtime", "cxense-publishtime", "bt:pubdate",
    "citation_publication_date", "citation_date", "article.published", "article.created",
    "originalpublicationdate", "displaydate", "rnews:datepublished", "date", "datecreated",
    "article_date_original", "timestamp", "ptime", "published", "publisheddate",
    "article:post_date", "article-date", "published-date", "published_date",
    "published_at", "published_time", "post_date", "pub_date", "created", "release_date",
    "gentime", "og:pubdate", "doc_date", "datum", "last-published", "sw-pubdate",
)  # fmt: skip
_IN_ADDRESS = re.compile(
    r"[/_-]((?:19|20)\d\d)(?:[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])|/(\d)/(\d\d?)|"
    r"/(\d\d)/(\d))(?!\d)"
)
_DAY_IN_ADDRESS = re.compile(r"[/_-]([0-3]\d)[_-]([01]\d)[_-]((?:19|20)\d\d)(?!\d)")
_BESIDE = 400
_MARKED = (
    "descendant::*/@itemprop[contains(., 'datePublished') or contains(., 'dateCreated')]/.. | "
    "descendant::*/@pubdate/.."
)


def published(
    root: Element, structured: Structured, address: str, language: str, title: str = ""
) -> Moment | None:
    """The date, with its time where the page gives one, or None."""
    is_american = language.lower() in {"en", "en-us", "en_us", ""}
    declared = _declared(root, structured, is_american=is_american)
    in_address = _in_address(address)
    heading = heading_of(root, title)
    lines = near_title(heading, is_american=is_american) if heading is not None else iter(())
    if declared:
        return _earlier(declared, in_address, lines)
    seen = list(lines)
    plain = (one for one in seen if not one.is_update)
    return (
        in_address
        or in_times(root, heading)
        or next((one.moment for one in plain), None)
        or anywhere(root, is_american=is_american)
        or next((one.moment for one in seen), None)
        or _first(structured.article_values("dateModified"))
    )


def _earlier(declared: Moment, in_address: date | None, lines: Iterator[Dateline]) -> Moment:
    """What is declared, unless the address or the line below the title knows an earlier day."""
    day = _day(declared)
    if in_address and in_address < day - timedelta(days=1):
        return in_address
    bare = (one for one in lines if not one.is_update and one.is_bare)
    beside = next((_day(one.moment) for one in bare if one.distance <= _BESIDE), day)
    is_turned = (beside.day, beside.month, beside.year) == (day.month, day.day, day.year)
    return beside if beside < day and not is_turned else declared


def _declared(root: Element, structured: Structured, *, is_american: bool) -> Moment | None:
    for source in (
        structured.article_values("datePublished"),
        (structured.meta(name) for name in _META),
        structured.article_values("dateCreated", "uploadDate"),
        _microdata(root),
    ):
        found = _first(source, is_american=is_american)
        if found:
            return found
    return None


def _microdata(root: Element) -> Iterator[str]:
    for element in elements_at(root, _MARKED):
        yield element.get("datetime") or element.get("content") or text_of(element)
    for element in root.iter("abbr"):
        if "published" in (element.get("class") or ""):
            yield element.get("title") or ""


def _day(moment: Moment) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _first(texts: Iterable[str], *, is_american: bool = True) -> Moment | None:
    dates = (parse_date(text, is_american=is_american) for text in texts)
    return next((one for one in dates if one), None)


def _in_address(address: str) -> date | None:
    """The day in a path: `/2026/03/04/`, `/2026/3/4/`, or `/04-03-2026-`."""
    match = _IN_ADDRESS.search(address)
    if match:
        year, month, day = (int(part) for part in match.groups() if part)
    else:
        match = _DAY_IN_ADDRESS.search(address)
        if not match:
            return None
        day, month, year = map(int, match.groups())
    found = parse_date(f"{year}-{month:02}-{day:02}")
    return _day(found) if found else None
