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
from reader.importers.files import ExportFile, decode
from reader.importers.glimpse import Glimpse
from reader.importers.rows import Row, RowFailure, failure

BODY_LIMIT = 32 * 1024 * 1024
_SLUG = re.compile(r"[^/\\\x00]{1,255}")
_LABELS = re.compile(r"(#[^\s#]+\s*)+")


def claims(seen: Glimpse) -> bool:
    """Whether it is one of the lists of metadata."""
    return seen.is_list and seen.has_keys("slug", "savedAt", "url")


def read(file: ExportFile) -> Iterator[Row]:
    """The articles of one list, with what lies beside it."""
    for entry in objects.elements(file):
        yield entry if isinstance(entry, RowFailure) else _link(entry, file.path.parent)


def _link(entry: objects.JsonObject, folder: Path) -> Row:
    url = fields.address(entry.get("url"))
    if not url:
        return failure("This entry has no web address.", row=objects.written(entry))
    is_archived = str(entry.get("state")).lower() == "archived"
    progress = fields.share(entry.get("readingProgress"))
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
        highlights=_highlights(
            _beside(folder / "highlights", slug, ".md"), entry.get("updatedAt")
        ),
        lead_image=fields.address(entry.get("thumbnail")),
        body=_beside(folder / "content", slug, ".html"),
    )


def _beside(folder: Path, slug: str, suffix: str) -> str:
    """The text of a slug's file, empty when there is none."""
    path = folder / f"{slug}{suffix}"
    if not _SLUG.fullmatch(slug) or slug in {".", ".."} or path.is_symlink():
        return ""
    try:
        with path.open("rb") as file:
            return decode(file.read(BODY_LIMIT))
    except OSError:
        return ""


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
