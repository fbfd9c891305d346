"""The records of a web archive: WARC 1.0 and 1.1 (ISO 28500), and ARC, which came before it.

Read in one pass, packed or not, in bounded memory. Between records that make no sense the
reader looks for the next one that does, so one damaged record costs only itself.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from email.parser import BytesHeaderParser
from typing import BinaryIO

from reader.capture import unpack
from reader.errors import FormatError, NetworkError, ReaderError

LARGEST = 30 << 20
_LONGEST_LINE = 1 << 16
_LONGEST_HEAD = 1 << 20
_ARC_HEAD = re.compile(rb"(\S+) \S+ (\d{14}) (\S+) (?:\S+ \S+ \S+ \S+ \S+ )?(\d{1,15})\s*\Z")
_LENGTH = re.compile(r"[0-9]{1,15}")
_CHUNK = re.compile(rb"([0-9A-Fa-f]{1,8})[^\r\n]{0,200}\r?\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One record: its kind and headers, and the bytes that it holds.

    `is_whole` is False when the file ends within it or it is larger than `LARGEST`.
    """

    kind: str
    address: str
    time: str
    media_type: str
    content: bytes
    is_whole: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """What a site answered, its body still packed as it was sent."""

    status: int
    headers: Message
    packed: bytes

    def body(self) -> bytes | None:
        """The body unpacked, or None when it is damaged or too large."""
        data = self.packed
        if "chunked" in str(self.headers.get("Transfer-Encoding", "")).lower():
            data = dechunked(data)
        encoding = str(self.headers.get("Content-Encoding", ""))
        try:
            return unpack.capped(unpack.unpacked(_pieces(data), encoding), LARGEST)
        except ReaderError:
            return None


def records(file: BinaryIO) -> Iterator[Record]:
    """The records in *file*, in its order.

    Raises:
        NetworkError: what is packed is damaged.
        FormatError: a record's head never ends.
    """
    stream = _unpacked(file)
    while line := stream.readline(_LONGEST_LINE):
        if line.startswith(b"WARC/"):
            yield _warc(stream)
        elif match := _ARC_HEAD.match(line):
            address, time, media_type, length = match.groups()
            yield _record(
                stream,
                int(length),
                kind="response",
                time=time.decode(),
                address=address.decode("utf-8", "replace"),
                media_type=media_type.decode("latin-1"),
            )


def response_in(record: Record) -> Response:
    """What *record* holds: an HTTP answer, or a bare file with the record's own media type."""
    if not record.content.startswith(b"HTTP/"):
        headers = Message()
        headers["Content-Type"] = record.media_type
        return Response(status=200, headers=headers, packed=record.content)
    head, gap, body = record.content.partition(b"\r\n\r\n")
    if not gap:
        head, gap, body = record.content.partition(b"\n\n")
    line, _, rest = head.partition(b"\n")
    status = re.match(rb"HTTP/\S+ +(\d{3})", line)
    headers = BytesHeaderParser().parsebytes(rest + b"\n\n")
    return Response(status=int(status[1]) if status else 0, headers=headers, packed=body)


def dechunked(data: bytes) -> bytes:
    """*data* without the chunked transfer coding (RFC 9112, 7.1); as it is if it has none."""
    whole = bytearray()
    place = 0
    while match := _CHUNK.match(data, place):
        size = int(match[1], 16)
        if not size:
            return bytes(whole)
        whole += data[match.end() : match.end() + size]
        place = match.end() + size + len(b"\r\n")
    return bytes(whole) if place else data


def _warc(stream: io.BufferedReader) -> Record:
    head = bytearray()
    while (line := stream.readline(_LONGEST_LINE)).strip():
        head += line
        if len(head) > _LONGEST_HEAD:
            raise FormatError("A record's head in the web archive never ends.")
    headers = _fields(bytes(head))
    length = headers.get("content-length", "")
    return _record(
        stream,
        int(length) if _LENGTH.fullmatch(length) else 0,
        kind=headers.get("warc-type", "").lower(),
        address=headers.get("warc-target-uri", "").strip("<>"),
        time=headers.get("warc-date", ""),
        media_type=headers.get("content-type", ""),
    )


def _fields(head: bytes) -> dict[str, str]:
    """The named fields of a record's head, their names in small letters."""
    fields = {}
    for line in head.decode("utf-8", "replace").splitlines():
        name, _, value = line.partition(":")
        fields[name.strip().lower()] = value.strip()
    return fields


def _record(stream: io.BufferedReader, length: int, **head: str) -> Record:
    content = stream.read(min(length, LARGEST))
    left = length - len(content)
    is_whole = left == 0
    while left > 0 and (skipped := stream.read(min(left, unpack.PIECE))):
        left -= len(skipped)
    return Record(content=content, is_whole=is_whole, **head)


def _pieces(data: bytes) -> Iterator[bytes]:
    view = memoryview(data)
    return (
        bytes(view[place : place + unpack.PIECE]) for place in range(0, len(data), unpack.PIECE)
    )


def _unpacked(file: BinaryIO) -> io.BufferedReader:
    first = file.read(unpack.PIECE)

    def pieces() -> Iterator[bytes]:
        piece = first
        while piece:
            yield piece
            piece = file.read(unpack.PIECE)

    is_packed = first.startswith(b"\x1f\x8b")
    return io.BufferedReader(unpack.Stream(_until_damage(pieces()) if is_packed else pieces()))


def _until_damage(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Unpack *pieces*; a tail that broke off ends the file, a damaged start is an error."""
    came = False
    try:
        for piece in unpack.gunzipped(pieces):
            came = came or bool(piece)
            yield piece
    except NetworkError:
        if not came:
            raise
