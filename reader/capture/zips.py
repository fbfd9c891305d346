"""Documents that are zip archives: books, letters, web archives, and a page with its pictures.

Nothing is ever unpacked to disk. Entries are read into memory, counted while they are, and an
archive whose names point out of it (CWE-22), that holds links, or packs in ways that can't be
counted, is refused whole.
"""

from __future__ import annotations

import mimetypes
import posixpath
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing
from importlib import import_module
from typing import BinaryIO
from urllib.parse import unquote

from reader.article import Page, Resource
from reader.capture.saved import Lookup, own_address
from reader.capture.source import Source

LARGEST_ENTRY = 50 << 20
LARGEST_ALL = 250 << 20
_LARGEST_LIST = 4 << 20
"""Bytes of the archive's list of contents, about 50,000 names."""

_READABLE = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_IS_ENCRYPTED = 1
_END = struct.Struct("<4s4H2LH")
_KINDS = (
    ("META-INF/container.xml", "epub"),
    ("word/document.xml", "docx"),
    ("content.xml", "odt"),
    ("datapackage.json", "wacz"),
    ("index.html", "packed_page"),
    ("text.md", "packed_page"),
    ("text.markdown", "packed_page"),
)


def read(source: Source) -> Iterator[Page]:
    """The pages of *source*, by what kind of document it is.

    Raises:
        CaptureError: the file can't be read, is damaged, hostile, or no document.
    """
    with closing(Archive(source)) as archive:
        for name, kind in _KINDS:
            if name in archive.names:
                yield from import_module(f"reader.capture.{kind}").read(source, archive)
                return
        if any(name.endswith((".warc", ".warc.gz")) for name in archive.names):
            yield from import_module("reader.capture.wacz").read(source, archive)
            return
        raise source.unreadable("is an archive of files; unpack it and open the page in it.")


class Archive:
    """A zip archive to read from, within bounds; to be closed."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._left = LARGEST_ALL
        self._file = source.open()
        try:
            self._zip = self._opened()
            self._entries = {_plain(one.filename): one for one in self._zip.infolist()}
            self._check()
        except BaseException:
            self._file.close()
            raise

    @property
    def names(self) -> frozenset[str]:
        """The names of the files in it."""
        return frozenset(self._entries)

    def close(self) -> None:
        """Close the file."""
        self._zip.close()
        self._file.close()

    def read(self, name: str) -> bytes:
        """The file called *name*.

        Raises:
            FormatError: there is none, it is too large, or damaged.
        """
        with self.open(name) as file:
            try:
                data = file.read(min(LARGEST_ENTRY, self._left) + 1)
            except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
                raise self._source.unreadable("is a damaged archive.") from error
        self._left -= len(data)
        if len(data) > LARGEST_ENTRY or self._left < 0:
            raise self._source.unreadable("grows beyond all use when it is unpacked.")
        return data

    def open(self, name: str) -> BinaryIO:
        """The file called *name*, to be read in pieces.

        Raises:
            FormatError: there is none, or it can't be read.
        """
        entry = self._entries.get(_plain(name))
        if entry is None:
            raise self._source.unreadable(f"lacks a file that it needs (“{name[:100]}”).")
        try:
            return self._zip.open(entry)  # type: ignore[return-value]
        except (
            zipfile.BadZipFile,
            RuntimeError,
            NotImplementedError,
            OSError,
            ValueError,
            EOFError,
            struct.error,
        ) as error:
            raise self._source.unreadable("is a damaged archive.") from error

    def lookup(self, base: str) -> Lookup:
        """Finds pictures by names relative to the file *base* in the archive."""
        folder = posixpath.dirname(base)

        def lookup(reference: str) -> tuple[str, Resource] | None:
            if not reference or re.match(r"[\w.+-]+:|#|//", reference):
                return None
            path = unquote(reference.partition("#")[0].partition("?")[0])
            name = _plain(posixpath.join(folder, path))
            media_type = mimetypes.guess_type(name)[0] or ""
            if name not in self._entries or not media_type.startswith("image/"):
                return None
            data = self.read(name)
            address = own_address(data, media_type, name)
            return address, Resource(media_type=media_type, data=data)

        return lookup

    def _opened(self) -> zipfile.ZipFile:
        self._file.seek(0, 2)
        size = self._file.tell()
        self._file.seek(max(0, size - _END.size - 0xFFFF))
        tail = self._file.read()
        place = tail.rfind(b"PK\x05\x06")
        if place < 0 or len(tail) < place + _END.size:
            raise self._source.unreadable("is a damaged archive: its end is missing.")
        if _END.unpack_from(tail, place)[5] > _LARGEST_LIST:
            raise self._source.unreadable("is an archive of too many files.")
        try:
            return zipfile.ZipFile(self._file)
        except (
            zipfile.BadZipFile,
            NotImplementedError,
            ValueError,
            OSError,
            EOFError,
            struct.error,
            IndexError,
            UnicodeError,
            OverflowError,
        ) as error:
            raise self._source.unreadable("is a damaged archive.") from error

    def _check(self) -> None:
        for entry in self._zip.infolist():
            name = entry.filename.replace("\\", "/")
            if name.startswith("/") or re.match(r"[A-Za-z]:", name) or ".." in name.split("/"):
                raise self._source.unreadable("names files outside of itself; it was not read.")
            if stat.S_ISLNK(entry.external_attr >> 16):
                raise self._source.unreadable("holds links to other files; it was not read.")
            if entry.flag_bits & _IS_ENCRYPTED:
                raise self._source.unreadable("is protected with a password.")
            if entry.compress_type not in _READABLE:
                raise self._source.unreadable("is packed in a way that is not read here.")


def _plain(name: str) -> str:
    return posixpath.normpath(name.replace("\\", "/")).lstrip("/")
