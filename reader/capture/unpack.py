"""Content encodings (RFC 9110, 8.4) taken off in small pieces, so that a bomb can be counted.

Each decoder takes an iterator of bytes and gives one; no piece is longer than `PIECE`, however
strongly the input is packed, so whoever adds up the lengths can stop in time.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

from reader.errors import FormatError, NetworkError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

PIECE = 1 << 16
MOST_ENCODINGS = 2
ACCEPTED = "gzip, deflate, br, zstd"
_ZLIB_MARK = b"\x78"
_BROKEN_OFF = "What came broke off before its end."
_ZSTD_WINDOW = 8 << 20
"""Bytes of history that RFC 9659 lets a sender of zstd ask for."""


def unpacked(pieces: Iterable[bytes], encoding: str) -> Iterator[bytes]:
    """Take the encodings named by a Content-Encoding header off *pieces*, last one first.

    Raises:
        FormatError: an encoding is unknown, or too many are stacked.
        NetworkError: the data is damaged.
    """
    names = [name.strip().lower() for name in encoding.split(",")]
    names = [name for name in names if name and name != "identity"]
    if len(names) > MOST_ENCODINGS:
        raise FormatError("What came is packed many times over, as no honest site does it.")
    stream = iter(pieces)
    for name in reversed(names):
        stream = _decoder(name)(stream)
    return stream


def capped(pieces: Iterable[bytes], most: int, subject: object = "") -> bytes:
    """Join *pieces*.

    Raises:
        FormatError: there are more than *most* bytes.
    """
    whole = bytearray()
    for piece in pieces:
        whole += piece
        if len(whole) > most:
            raise FormatError(
                f"What came is larger than {most >> 20} MB once unpacked, which is more than "
                "an article needs; it was not read.",
                subject,
            )
    return bytes(whole)


def _decoder(name: str) -> Callable[[Iterator[bytes]], Iterator[bytes]]:
    decoders = {
        "gzip": gunzipped,
        "x-gzip": gunzipped,
        "deflate": _inflated,
        "br": _brotli,
        "zstd": _zstd,
    }
    if name in decoders:
        return decoders[name]
    raise FormatError(f"What came is packed in an unknown way (“{name[:40]}”).")


def _damaged(error: Exception) -> NetworkError:
    failure = NetworkError("What came can't be unpacked; it was damaged on the way.")
    failure.__cause__ = error
    return failure


def gunzipped(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Take gzip (RFC 1952), one member or several, off *pieces*; ignore what follows."""
    return _zlib_pieces(iter(pieces), zlib.MAX_WBITS | 16)


def _inflated(pieces: Iterator[bytes]) -> Iterator[bytes]:
    first = b""
    while len(first) < len(_ZLIB_MARK) + 1 and (piece := next(pieces, None)) is not None:
        first += piece
    # RFC 9110 means zlib's wrapping by "deflate"; many servers send the bare stream.
    is_wrapped = first.startswith(_ZLIB_MARK) and int.from_bytes(first[:2], "big") % 31 == 0
    bits = zlib.MAX_WBITS if is_wrapped else -zlib.MAX_WBITS
    return _zlib_pieces(chain((first,), pieces), bits)


def _zlib_pieces(pieces: Iterator[bytes], bits: int) -> Iterator[bytes]:
    inflater = zlib.decompressobj(bits)
    try:
        for piece in pieces:
            left = piece
            while left:
                if inflater.eof:
                    if not left.startswith(b"\x1f\x8b"):
                        return
                    inflater = zlib.decompressobj(bits)
                yield inflater.decompress(left, PIECE)
                left = inflater.unused_data if inflater.eof else inflater.unconsumed_tail
        yield inflater.flush()
    except zlib.error as error:
        raise _damaged(error) from error
    if not inflater.eof:
        raise NetworkError(_BROKEN_OFF)


def _brotli(pieces: Iterator[bytes]) -> Iterator[bytes]:
    import brotli

    decoder = brotli.Decompressor()
    try:
        for piece in pieces:
            yield decoder.process(piece, output_buffer_limit=PIECE)
            while more := decoder.process(b"", output_buffer_limit=PIECE):
                yield more
    except brotli.error as error:
        raise _damaged(error) from error
    if not decoder.is_finished():
        raise NetworkError(_BROKEN_OFF)


class Stream(io.RawIOBase):
    """An iterator of bytes as a file to read from."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self._pieces = iter(pieces)
        self._left = b""

    def readable(self) -> bool:
        """Whether it can be read: always."""
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Fill *buffer* from the next piece; 0 at the end."""
        while not self._left:
            piece = next(self._pieces, None)
            if piece is None:
                return 0
            self._left = piece
        view = memoryview(buffer).cast("B")
        size = min(len(view), len(self._left))
        view[:size] = self._left[:size]
        self._left = self._left[size:]
        return size


def _zstd(pieces: Iterator[bytes]) -> Iterator[bytes]:
    import zstandard

    decoder = zstandard.ZstdDecompressor(max_window_size=_ZSTD_WINDOW)
    stream = io.BufferedReader(Stream(pieces))
    reader = decoder.stream_reader(stream, read_across_frames=True)
    try:
        while piece := reader.read(PIECE):
            yield piece
    except zstandard.ZstdError as error:
        raise _damaged(error) from error
