"""A Markdown file (CommonMark 0.31 with tables), with a heading of YAML lines if it has one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType

from reader.article import Page
from reader.capture.html import folder_lookup, nothing
from reader.capture.made import Known, document
from reader.capture.saved import Lookup, bind
from reader.capture.source import Source
from reader.capture.text import as_page, decoded

LARGEST = 20 << 20
_LARGEST_MARKED = 2_000_000
_MOST_MARKS = 60_000
_FRONT = re.compile(
    r"\A---[ \t]*\r?\n(.{0,8000}?)^(?:---|\.\.\.)[ \t]*\r?$\n?", re.DOTALL | re.MULTILINE
)
_ENTRY = re.compile(r"^([\w-]{1,40}):[ \t]*(.*?)[ \t]*\r?$", re.MULTILINE)
_TITLE = re.compile(r"\A\s*# +(.+?)[ #]*$\n?", re.MULTILINE)
_KEYS = MappingProxyType(
    {
        "author": "author",
        "creator": "author",
        "byline": "author",
        "date": "published",
        "published": "published",
        "created": "published",
        "site": "site",
        "description": "description",
        "title": "title",
        "lang": "language",
        "language": "language",
        "url": "address",
        "source": "address",
        "link": "address",
        "canonical_url": "address",
    }
)


def read(source: Source) -> Iterator[Page]:
    """The one page of *source*.

    Raises:
        CaptureError: the file can't be read or holds no text.
    """
    lookup = folder_lookup(source.path, "") if source.path else nothing
    yield page_of(source, source.read(LARGEST), lookup)


def page_of(source: Source, data: bytes, lookup: Lookup) -> Page:
    """The page that the Markdown in *data* makes, its pictures found by *lookup*.

    Raises:
        FormatError: it holds no text.
    """
    from markdown_it import MarkdownIt

    known, text = _front(decoded(data, source.charset))
    heading = _TITLE.match(text)
    if heading and known.get("title", heading[1]) == heading[1]:
        known["title"], text = heading[1], text[heading.end() :]
    if not text.strip():
        raise source.unreadable("holds no text.")
    if len(text) > _LARGEST_MARKED or sum(map(text.count, "[]*_`<&!|\n")) > _MOST_MARKS:
        # The parser would take minutes; the text is worth more than its marks.
        return as_page(source, text)
    # HTML in the text is shown as it is written; CommonMark allows it, notes rarely mean it.
    body = MarkdownIt("commonmark", {"html": False}).enable("table").render(text)
    address = source.address or _web(known.pop("address", ""))
    known.pop("address", None)
    markup, resources = bind(document(body, Known(**known)), lookup)
    return source.page(
        markup,
        charset="utf-8",
        media_type="text/html",
        resources=resources,
        address=address,
        asked=source.asked or address,
    )


def _front(text: str) -> tuple[dict[str, str], str]:
    """What the lines at the top say, and the text below them."""
    match = _FRONT.match(text)
    if match is None:
        return {}, text
    known: dict[str, str] = {}
    for name, value in _ENTRY.findall(match[1]):
        key = _KEYS.get(name.lower())
        if key and value.strip("'\" ") and key not in known:
            known[key] = value.strip("'\" ")
    return known, text[match.end() :]


def _web(address: str) -> str:
    return address if address.lower().startswith(("http://", "https://")) else ""
