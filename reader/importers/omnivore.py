"""Omnivore's export: lists of metadata, bodies in `content/`, highlights in `highlights/`.

As its `packages/api/src/jobs/export.ts` wrote them until November 2024:
`metadata_0_to_20.json` and so on (some of them twice), `content/SLUG.html` (a PDF for some)
and `highlights/SLUG.md` with a quote for each highlight, its labels and its note below.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from reader.article import Highlight, SavedLink
from reader.importers import fields, objects
from reader.importers.beside import beside
from reader.importers.files import ExportFile
from reader.importers.glimpse import Glimpse
from reader.importers.rows import Row, RowFailure, failure

_LABELS = re.compile(r"(#[^\s#]+\s*)+")


def claims(seen: Glimpse) -> bool:
    """Whether it is one of the lists of metadata."""
    return (
        seen.is_list
        and seen.has_keys("savedAt")
        and bool(seen.keys & {"url", "originalUrl"})
        and bool(seen.keys & {"slug", "labels", "readingProgress"})
    )


def read(file: ExportFile) -> Iterator[Row]:
    """The articles of one list, with what lies beside it."""
    for entry in objects.elements(file):
        yield entry if isinstance(entry, RowFailure) else _link(entry, file.path.parent)


def _link(entry: objects.JsonObject, folder: Path) -> Row:
    url = fields.address(entry.get("url")) or fields.address(entry.get("originalUrl"))
    if not url:
        return failure("This entry has no web address.", row=objects.written(entry))
    is_archived = str(entry.get("state")).lower() == "archived"
    read_to = entry.get("readingProgress", entry.get("readingProgressPercent"))
    progress = fields.percent(read_to)
    slug = fields.text(entry.get("slug"))
    return SavedLink(
        url=url,
        title=fields.line(entry.get("title")),
        byline=fields.line(entry.get("author")),
        published=fields.when(entry.get("publishedAt")),
        saved=fields.when(entry.get("savedAt")),
        tags=fields.tags(entry.get("labels")),
        read=is_archived or progress == 1,
        archived=is_archived,
        progress=progress,
        highlights=(
            *_highlights(beside(folder / "highlights", slug, ".md"), entry.get("updatedAt")),
            *_told(entry),
        ),
        lead_image=fields.address(entry.get("thumbnail") or entry.get("image")),
        body=beside(folder / "content", slug, ".html") or fields.text(entry.get("content")),
    )


def _told(entry: objects.JsonObject) -> tuple[Highlight, ...]:
    """The highlights that are in the list itself, as its API told them."""
    return fields.marks(
        *(
            fields.highlight(each.get("quote"), each.get("annotation"), each.get("createdAt"))
            for each in objects.dicts(entry.get("highlights"))
        )
    )


def _highlights(text: str, created: object) -> tuple[Highlight, ...]:
    """The quotes, each with the paragraphs of its note that follow."""
    marks: list[Highlight] = []
    quote: list[str] = []
    notes: list[str] = []
    for block in re.split(r"\n\s*\n", text.replace("\r\n", "\n")):
        if block.lstrip().startswith(">"):
            marks.append(fields.highlight("\n".join(quote), "\n\n".join(notes), created))
            quote, notes = [_unquoted(block)], []
        elif block.strip() and not _LABELS.fullmatch(block.strip()):
            notes.append(block.strip())
    marks.append(fields.highlight("\n".join(quote), "\n\n".join(notes), created))
    return fields.marks(*marks)


def _unquoted(block: str) -> str:
    return "\n".join(line.strip().removeprefix(">").strip() for line in block.splitlines()).strip()
