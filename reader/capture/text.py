"""A plain text file: its letters found out, and nothing else done to it."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from types import MappingProxyType

from reader.article import Page
from reader.capture.source import Source

LARGEST = 20 << 20
_NOT_LETTERS = frozenset({"idna", "punycode", "raw-unicode-escape", "unicode-escape", "undefined"})
"""Python's own encodings that no text is in, some of them slow beyond measure."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


_WIDE = MappingProxyType(
    {
        (False, True, True, True): "utf-32-le",
        (True, True, True, False): "utf-32-be",
        (False, True, False, True): "utf-16-le",
        (True, False, True, False): "utf-16-be",
    }
)
"""Which bytes of every four are zero in Latin text."""


def read(source: Source) -> Iterator[Page]:
    """The one page of *source*, as plain text in UTF-8.

    Raises:
        CaptureError: the file can't be read.
    """
    text = decoded(source.read(LARGEST), source.charset)
    if not text.strip():
        raise source.unreadable("holds no text.")
    yield as_page(source, text)


def as_page(source: Source, text: str) -> Page:
    """A page of plain text."""
    data = text.encode("utf-8", "replace")
    return source.page(data, media_type="text/plain", charset="utf-8")


def decoded(data: bytes, charset: str | None = None) -> str:
    """The text of *data* by its mark, the *charset* declared, UTF-8, or what it looks like."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name, "replace")
    for candidate in (charset, "utf-8", _wide(data)):
        if candidate and candidate.lower().replace("_", "-") not in _NOT_LETTERS:
            try:
                return data.decode(candidate)
            except (LookupError, UnicodeError, ValueError):
                continue
    return data.decode(_detected(data), "replace")


def _wide(data: bytes) -> str | None:
    """UTF-16 or UTF-32 without a mark, by where the zeros of Latin text lie."""
    head = data[:4096]
    most = len(head) // 4 * 0.7
    first, second, third, fourth = (head[place::4].count(0) > most for place in range(4))
    return _WIDE.get((first, second, third, fourth))


def _detected(data: bytes) -> str:
    import cchardet

    name = cchardet.detect(data[: 1 << 20])["encoding"]
    try:
        codecs.lookup(name or "")
    except LookupError:
        return "windows-1252"
    return str(name)
