"""A file packed with gzip: a web archive, or one saved page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePath
from typing import BinaryIO

from reader.article import Page
from reader.capture import formats, unpack, warc
from reader.capture.source import HEAD, LARGEST, Source
from reader.errors import NetworkError

_NESTED = (b"\x1f\x8b", b"PK\x03\x04")


def read(source: Source) -> Iterator[Page]:
    """The pages of what is packed in *source*.

    Raises:
        CaptureError: the file can't be read, is damaged, or is packed twice.
    """
    with source.open() as file:
        head = next(_unpacked(source, file), b"")[:HEAD]
    if head.startswith(b"WARC/"):
        return warc.read(source)
    if head.startswith(_NESTED):
        raise source.unreadable("is an archive within an archive; unpack it first.")
    with source.open() as file:
        data = unpack.capped(_unpacked(source, file), LARGEST, source.path or source.address)
    if not data.strip():
        raise source.unreadable("is empty.")
    name = PurePath(source.name).stem or source.name
    return formats.read(replace(source, name=name, path=None, data=data))


def _unpacked(source: Source, file: BinaryIO) -> Iterator[bytes]:
    try:
        yield from unpack.gunzipped(iter(lambda: file.read(unpack.PIECE), b""))
    except NetworkError as error:
        raise source.unreadable("is a damaged archive.") from error
