"""Feeds that came in OPML, kept beside the library until there is something to do with them."""

from __future__ import annotations

import json
import os
from dataclasses import asdict
from pathlib import Path

from reader.importers import ExportFile, feeds
from reader.importers.feeds import Feed

NAME = "feeds.json"


def keep(library: Path, file: ExportFile) -> str:
    """Add the feeds of a list to those that are kept; a sentence on what was done.

    Raises:
        ImportFileError: when the file can't be read.
    """
    known = {feed.url: feed for feed in kept(library)}
    came = list(feeds.read(file))
    if not came:
        return f"The list {file.name} holds no feed."
    known.update((feed.url, feed) for feed in came)
    _write(library / NAME, list(known.values()))
    count = f"{len(came)} feeds" if len(came) > 1 else "One feed"
    were = "were" if len(came) > 1 else "was"
    return f"{count} of {file.name} {were} kept in a list for later; feeds are not followed yet."


def kept(library: Path) -> list[Feed]:
    """The feeds that were kept."""
    try:
        entries = json.loads((library / NAME).read_text(encoding="utf-8"))
        return [Feed(**entry) for entry in entries]
    except (OSError, ValueError, TypeError):
        return []


def _write(path: Path, all_feeds: list[Feed]) -> None:
    beside = path.with_suffix(".new")
    with beside.open("w", encoding="utf-8", errors="replace") as file:
        json.dump([asdict(feed) for feed in all_feeds], file, ensure_ascii=False, indent=1)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)
