"""A packed web archive (WACZ 1.1.1, webrecorder): web archives with a list of their pages."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial

from reader.article import Page
from reader.capture import warc
from reader.capture.source import Source
from reader.capture.zips import Archive

_LIST = "pages/pages.jsonl"


def read(source: Source, archive: Archive) -> Iterator[Page]:
    """The pages of *source* that its list names, or all when it has none.

    Raises:
        FormatError: it is damaged or holds no page.
    """
    names = sorted(name for name in archive.names if name.endswith((".warc", ".warc.gz")))
    return warc.pages_of(source, [partial(archive.open, name) for name in names], _listed(archive))


def _listed(archive: Archive) -> frozenset[str]:
    if _LIST not in archive.names:
        return frozenset()
    addresses = set()
    for line in archive.read(_LIST).splitlines():
        try:
            entry = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(entry, dict) and isinstance(entry.get("url"), str):
            addresses.add(entry["url"])
    return frozenset(addresses)
