"""Standfirst's own bundle, as `reader.exporters.bundle` writes and documents it.

`standfirst.json` names the format and its version, `articles.jsonl` has an object for each
article, and the pictures lie beside it. The text is taken as it stands, but it may come from
anybody: whoever keeps it cleans its HTML again.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import Any

from reader.article import (
    Anchor,
    Draft,
    EarlierText,
    Highlight,
    Image,
    Kind,
    Page,
    Resource,
    SavedLink,
    Status,
)
from reader.errors import ImportFileError
from reader.importers import fields, objects
from reader.importers.files import ExportFile
from reader.importers.glimpse import Glimpse
from reader.importers.rows import Row, failure

FORMAT = "standfirst-bundle"
NEWEST_VERSION = 1
PICTURE_LIMIT = 64 * 1024 * 1024
TAGS_LIMIT = 10_000
TEXT_LIMIT = 64 * 1024 * 1024
VERSIONS_LIMIT = 20
VERSIONS_BYTES = 256 * 1024 * 1024
"""All the files of an article's other texts; the newest come in before the others are left."""
_REASON_LENGTH = 1000
_MISSHAPEN = (KeyError, TypeError, ValueError, AttributeError, RecursionError)


def claims(seen: Glimpse) -> bool:
    """Whether it is a bundle's first file."""
    return seen.has_keys("format", "version") and f'"{FORMAT}"' in seen.head


def read(file: ExportFile) -> Iterator[Row]:
    """The articles.

    Raises:
        ImportFileError: when the bundle is of a newer version, or has no articles' file.
    """
    about = objects.whole(file)
    version = about.get("version") if isinstance(about, dict) else None
    if not isinstance(version, int) or version > NEWEST_VERSION:
        raise ImportFileError(
            "This bundle was written by a newer version of Standfirst; update and try again.",
            file.path,
        )
    listing = ExportFile(file.path.with_name("articles.jsonl"))
    for number, line in enumerate(listing.lines(), start=1):
        if line.strip():
            yield _row(line, number, file.path.parent)


def _row(line: str, number: int, folder: Path) -> Row:
    try:
        return _link(json.loads(line), folder)
    except _MISSHAPEN as error:
        return failure(f"This line isn't an article of a bundle: {error!r}.", number, line)


def _link(entry: dict[str, Any], folder: Path) -> SavedLink:
    position = entry.get("position")
    return SavedLink(
        url=entry["url"],
        title=entry["title"],
        site=entry["site"],
        byline=entry["byline"],
        language=entry["language"],
        published=_day_or_time(entry["published"]),
        saved=_moment(entry["added"]),
        tags=tuple(map(str, entry["tags"][:TAGS_LIMIT])),
        read=entry["read"] is not None,
        read_at=_time(entry["read"]),
        archived=entry["archived"] is not None,
        archived_at=_time(entry["archived"]),
        binned_at=_time(entry.get("removed")),
        favorite=entry["favorite"] is True,
        progress=min(1.0, max(0.0, float(entry["progress"]))),
        position=Anchor(**position) if position else None,
        highlights=tuple(map(_highlight, entry["highlights"][: fields.MARKS_LIMIT])),
        lead_image=entry["lead_image"],
        draft=_draft(entry, entry, folder) if entry["text"] else None,
        images=tuple(_images(entry, folder)),
        page=_page(entry["original"], folder) if entry.get("original") else None,
        failure=str(entry.get("failure") or "") if entry.get("status") == Status.FAILED else "",
        is_excerpt=entry.get("status") == Status.WAITING,
        versions=tuple(_versions(entry, folder)) if entry["text"] else (),
    )


def _page(original: dict[str, Any], folder: Path) -> Page:
    resources = {
        str(each["address"]): Resource(
            media_type=str(each["media_type"]), data=_file(folder, each["file"], PICTURE_LIMIT)
        )
        for each in original["files"]
    }
    charset = original["charset"]
    return Page(
        asked=str(original["asked"]),
        address=str(original["address"]),
        data=_file(folder, original["file"], PICTURE_LIMIT),
        media_type=str(original["media_type"]),
        charset=None if charset is None else str(charset),
        resources=MappingProxyType(resources),
        captured=_moment(original["captured"]),
        etag=str(original["etag"]),
        last_modified=str(original["last_modified"]),
    )


def _draft(entry: dict[str, Any], version: dict[str, Any], folder: Path) -> Draft:
    """The article of *entry* with the title and the text of one of its versions, or its own."""
    text = version["text"]
    paragraphs = tuple(map(str, text["paragraphs"]))
    kinds = tuple(map(Kind, text["kinds"]))
    if len(paragraphs) != len(kinds):
        raise ValueError("it has not as many kinds as paragraphs")
    return Draft(
        url=entry["url"],
        title=version["title"],
        byline=entry["byline"],
        site=entry["site"],
        language=entry["language"],
        published=_day_or_time(entry["published"]),
        lead_image=entry["lead_image"],
        html=_file(folder, text["html"], TEXT_LIMIT).decode(),
        paragraphs=paragraphs,
        kinds=kinds,
        word_count=int(text["word_count"]),
        images=tuple(map(str, text["images"])),
        partial=text["partial"] is True,
    )


def _versions(entry: dict[str, Any], folder: Path) -> Iterator[EarlierText]:
    """The other texts of an article; one that can't be read costs no article."""
    found = entry.get("versions")
    room = VERSIONS_BYTES
    for each in found[:VERSIONS_LIMIT] if isinstance(found, list) else ():
        try:
            room -= _weight(each, folder)
            if room < 0:
                return
            yield _version(entry, each, folder)
        except (*_MISSHAPEN, OSError):
            continue


def _version(entry: dict[str, Any], version: dict[str, Any], folder: Path) -> EarlierText:
    return EarlierText(
        kept=_moment(version["kept"]),
        reason=str(version["reason"])[:_REASON_LENGTH],
        draft=_draft(entry, version, folder),
        images=tuple(_images(version, folder)),
        page=_page(version["original"], folder) if version.get("original") else None,
    )


def _weight(version: dict[str, Any], folder: Path) -> int:
    """How many bytes a version's files have together, however often one of them is named."""
    original = version.get("original")
    named = [version["text"]["html"], *(image["file"] for image in version["images"])]
    if original:
        named += [original["file"], *(file["file"] for file in original["files"])]
    return sum(_path(folder, name).stat().st_size for name in named)


def _images(entry: dict[str, Any], folder: Path) -> Iterator[Image]:
    for each in entry["images"]:
        yield Image(
            address=str(each["address"]),
            media_type=str(each["media_type"]),
            width=int(each["width"]),
            height=int(each["height"]),
            data=_file(folder, each["file"], PICTURE_LIMIT),
        )


def _file(folder: Path, name: str, limit: int) -> bytes:
    """A file of the bundle; nothing outside of it."""
    path = _path(folder, name)
    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        raise ValueError(f"the file {name} is missing") from error
    if len(data) > limit:
        raise ValueError(f"the file {name} is too large")
    return data


def _path(folder: Path, name: str) -> Path:
    parts = PurePosixPath(name).parts
    path = folder.joinpath(*parts)
    if len(parts) != 2 or ".." in parts or path.is_symlink():  # noqa: PLR2004 - folder and file
        raise ValueError(f"{name!r} is no file of a bundle")
    return path


def _highlight(mark: dict[str, Any]) -> Highlight:
    return Highlight(
        paragraph=int(mark["paragraph"]),
        start=int(mark["start"]),
        end_paragraph=int(mark["end_paragraph"]),
        end=int(mark["end"]),
        quote=str(mark["quote"]),
        note=str(mark["note"]),
        created=_moment(mark["created"]),
    )


def _moment(written: str) -> datetime:
    """A time, which is in UTC even where it doesn't say so."""
    time = datetime.fromisoformat(written)
    return time if time.tzinfo else time.replace(tzinfo=UTC)


def _time(written: str | None) -> datetime | None:
    return _moment(written) if written else None


def _day_or_time(written: str | None) -> datetime | date | None:
    if not written:
        return None
    is_day = len(written) == len("2026-01-31")
    return date.fromisoformat(written) if is_day else _moment(written)
