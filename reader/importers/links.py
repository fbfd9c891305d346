"""Plain lists of links: one address a line, OneTab's, and lists in Markdown and Org.

https://example.org/story | A story
- [A story](https://example.org/story) <!-- TAGS: news,long -->
* [[https://example.org/story][A story]] :news:long:
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from reader.article import SavedLink
from reader.importers import fields
from reader.importers.files import ExportFile
from reader.importers.glimpse import Glimpse
from reader.importers.rows import Row, failure

_PLAIN = re.compile(r"(?P<url>https?://\S+)(?:\s+\|\s+(?P<title>.*))?")
_MARKDOWN = re.compile(
    r"[-*+]\s+\[(?P<title>.*)\]\((?P<url>https?://\S+)\)(?:\s*<!--\s*TAGS:\s*(?P<tags>.*?)\s*-->)?"
)
_ORG = re.compile(
    r"\*+\s+\[\[(?P<url>https?://[^\]\s]+)\](?:\[(?P<title>.*)\])?\](?:\s+:(?P<tags>\S+):)?"
)
_FORMS = (_PLAIN, _MARKDOWN, _ORG)
_LINE_LIMIT = 20_000


def claims(seen: Glimpse) -> bool:
    """Whether at least half of the lines are links, and the first or second one is."""
    lines = [line.strip() for line in seen.head.splitlines()[:200] if line.strip()]
    links = [bool(_match(line)) for line in lines]
    return any(links[:2]) and sum(links) * 2 >= len(lines)


def read(file: ExportFile) -> Iterator[Row]:
    """The links; a line that is a time tells when those below it were saved."""
    saved: datetime | None = None
    for number, raw in enumerate(file.lines(), start=1):
        line = raw.strip()[:_LINE_LIMIT]
        if not line:
            continue
        found = _match(line)
        if found:
            yield _link(found, saved)
        elif (time := fields.when(line)) is not None:
            saved = time
        else:
            yield failure("This line has no link.", number, raw)


def _match(line: str) -> re.Match[str] | None:
    return next(filter(None, (form.fullmatch(line) for form in _FORMS)), None)


def _link(found: re.Match[str], saved: datetime | None) -> Row:
    parts = found.groupdict()
    tags = (parts.get("tags") or "").replace(":", ",") if found.re is _ORG else parts.get("tags")
    return SavedLink(
        url=fields.address(parts["url"]) or parts["url"],
        title=fields.line(parts.get("title")),
        saved=saved,
        tags=fields.tags(tags),
    )
