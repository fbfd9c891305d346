"""Lists of feeds in OPML, which are kept for later: this program reads articles, not feeds.

OPML 2.0 (Winer); element and attribute names come in any case, and files are damaged often
enough to be read with a forgiving parser.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.importers import fields
from reader.importers.files import ExportFile, decode
from reader.importers.glimpse import Glimpse

_OUTLINE = re.compile(r"<outline\s[^<]{0,20000}", re.IGNORECASE)
_GIVEN = re.compile(r"""([\w:]{1,50})\s*=\s*("[^"<]*"|'[^'<]*')""")


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed's title, its own address, and its site's."""

    title: str
    url: str
    site: str = ""


def claims(seen: Glimpse) -> bool:
    """Whether it is a list of feeds."""
    return seen.has("<opml") or (seen.has("<outline ", "xmlurl="))


def read(file: ExportFile) -> Iterator[Feed]:
    """The feeds that have an address."""
    from html import unescape

    for outline in _OUTLINE.finditer(decode(file.whole())):
        given = {name.lower(): unescape(value[1:-1]) for name, value in _GIVEN.findall(outline[0])}
        url = fields.line(given.get("xmlurl"), fields.ADDRESS_LIMIT)
        if url:
            title = fields.line(given.get("title") or given.get("text")) or url
            yield Feed(title=title, url=url, site=fields.address(given.get("htmlurl")))
