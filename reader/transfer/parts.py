"""What lies in the files, folders and archives that a person wants to import.

Archives are unpacked into a scratch folder; folders are gone through in order of names,
without following links. Each file becomes a part: an export with its importer, a list of
feeds, or a saved page. Files that belong to a page (its pictures and styles) and what can't
be an article are passed over in folders; a file that was named itself is always a part.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from reader.errors import ImportFileError
from reader.importers import ExportFile, Importer, RowFailure, archives, feeds, recognize
from reader.importers.glimpse import glimpse

_PAGES = frozenset(
    {".html", ".htm", ".xhtml", ".xht", ".mhtml", ".mht", ".eml", ".mbox", ".warc", ".arc",
     ".wacz", ".epub", ".pdf", ".md", ".markdown", ".txt", ".rtf", ".odt", ".docx",
     ".webarchive"}
)  # fmt: skip
_PACKED_PAGES = (".warc.gz", ".arc.gz")
_COMPANION = re.compile(r"(.+)[_\-.](files|Dateien|fichiers|archivos|bestanden)", re.IGNORECASE)
_DOCUMENTS = frozenset(
    {"mimetype", "[Content_Types].xml", "datapackage.json", "META-INF/container.xml"}
)
_FILES_LIMIT = 200_000


class Sort(StrEnum):
    """What kind of thing a part is."""

    EXPORT = "export"
    FEEDS = "feeds"
    PAGE = "page"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A file to import, what it is, who reads it, and how reports call it."""

    file: ExportFile
    sort: Sort
    importer: Importer | None = None
    name: str = ""
    size: int = 0


def parts_of(paths: Iterable[Path], scratch: Path) -> Iterator[Part | RowFailure]:
    """The parts of all *paths*; what can't be taken is told.

    Those that only add to others come last.
    """
    late: list[Part] = []
    for number, path in enumerate(paths):
        for part in _in_path(path, scratch / str(number)):
            if isinstance(part, Part) and part.importer and part.importer.is_late:
                late.append(part)
            else:
                yield part
    yield from late


def _in_path(path: Path, scratch: Path) -> Iterator[Part | RowFailure]:
    try:
        if path.is_dir():
            yield from _in_folder(path, path.name)
        elif _is_package(path):
            scratch.mkdir(parents=True)
            yield from archives.unpack(path, scratch)
            yield from _in_folder(scratch, path.name)
        else:
            part = _part(path, path.name, is_named=True)
            assert part is not None
            yield part
    except ImportFileError as error:
        yield RowFailure(reason=str(error), file=path.name)


def _is_package(path: Path) -> bool:
    """Whether this is an archive of files and not a document that happens to be one.

    Raises:
        ImportFileError: when it can't be read.
    """
    file = ExportFile(path)
    if not archives.is_archive(file.head()):
        return False
    return _DOCUMENTS.isdisjoint(archives.names(path))


def _in_folder(folder: Path, name: str) -> Iterator[Part | RowFailure]:
    parts: list[Part] = []
    for path in _files(folder):
        label = f"{name}: {path.relative_to(folder)}"
        if path.is_symlink():
            yield RowFailure(reason="It is a link to another file; it was not read.", file=label)
            continue
        try:
            part = _part(path, label, is_named=False)
        except ImportFileError as error:  # the files beside it may be read
            yield RowFailure(reason=str(error), file=label)
            continue
        if part is not None:
            parts.append(part)
    whole = [part for part in parts if part.importer and part.importer.is_whole]
    yield from whole or parts
    if not parts:
        yield RowFailure(reason="Nothing that can be imported was found in it.", file=name)


def _files(folder: Path) -> Iterator[Path]:
    """The files in a folder that may be articles, in order."""
    count = 0
    for place, folders, files in os.walk(folder):
        pages = {Path(name).stem for name in files}
        folders[:] = sorted(f for f in folders if not f.startswith(".") and not _is_of(f, pages))
        for name in sorted(files):
            if not name.startswith("."):
                count += 1
                yield Path(place, name)
            if count > _FILES_LIMIT:
                raise ImportFileError(
                    f"The folder {folder.name} holds more than {_FILES_LIMIT:,} files; "
                    "import its folders one by one.",
                    folder,
                )


def _is_of(folder: str, pages: set[str]) -> bool:
    """Whether a folder holds the pictures of the page beside it."""
    found = _COMPANION.fullmatch(folder)
    return found is not None and found[1] in pages


def _part(path: Path, name: str, *, is_named: bool) -> Part | None:
    """What a file is; None when it is nothing that articles are in."""
    file = ExportFile(path)
    if path.is_symlink() and not is_named:
        return None
    size = path.stat().st_size if path.exists() else 0
    importer = recognize(file)
    if importer is not None:
        return Part(file=file, sort=Sort.EXPORT, importer=importer, name=name, size=size)
    if feeds.claims(glimpse(file)):
        return Part(file=file, sort=Sort.FEEDS, name=name, size=size)
    if is_named or _may_be_page(path, size):
        return Part(file=file, sort=Sort.PAGE, name=name, size=size)
    return None


def _may_be_page(path: Path, size: int) -> bool:
    lowered = path.name.lower()
    return size > 0 and (path.suffix.lower() in _PAGES or lowered.endswith(_PACKED_PAGES))
