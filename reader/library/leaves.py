"""The rows of a database read from its pages alone, where the tree above them is broken.

Rows lie in pages that can be read without knowing which table they are of; the
caller tells by what is in a row. Pages that are free hold rows that were deleted and are left
out. The format: sqlite.org/fileformat.html, sections 1.3 (header), 1.5 (free pages), 1.6
(pages and cells) and 2.1 (records).
"""

from __future__ import annotations

import mmap
import struct
from collections.abc import Iterator
from pathlib import Path

_TABLE_LEAF, _INDEX_LEAF, _INDEX_INSIDE = 13, 10, 2
_HEADER = 100
_INTEGER_SIZES = (0, 1, 2, 3, 4, 6, 8)
_REAL, _ZERO, _ONE, _FIRST_BLOB = 7, 8, 9, 12
_LONGEST = 1 << 28

Values = tuple[object, ...]


class Leaves:
    """The pages of a database without a log.

    Args:
        file: the database.
        page_size: in bytes, as the library makes it.
    """

    def __init__(self, file: Path, page_size: int = 4096) -> None:
        with file.open("rb") as opened:
            # An empty file can't be mapped.
            self._data = (
                mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)
                if file.stat().st_size
                else b""
            )
        self._size = page_size
        self._free = self._free_pages()

    def close(self) -> None:
        """Let go of the file."""
        if isinstance(self._data, mmap.mmap):
            self._data.close()

    def rows(self) -> Iterator[tuple[int | None, Values]]:
        """Each row with its number, or None for those of tables and indexes without numbers."""
        for number in range(1, len(self._data) // self._size + 1):
            if number not in self._free:
                yield from self._rows_of(number)

    def _page(self, number: int) -> bytes:
        return self._data[(number - 1) * self._size : number * self._size]

    def _rows_of(self, number: int) -> Iterator[tuple[int | None, Values]]:
        page = self._page(number)
        start = _HEADER if number == 1 else 0
        kind = page[start]
        if kind not in {_TABLE_LEAF, _INDEX_LEAF, _INDEX_INSIDE}:
            return
        # Inside the tree of an index lie rows too, each after the number of a page.
        pointer = 4 if kind == _INDEX_INSIDE else 0
        count = int.from_bytes(page[start + 3 : start + 5], "big")
        for index in range(min(count, self._size // 4)):
            at = start + 8 + pointer + 2 * index
            cell = int.from_bytes(page[at : at + 2], "big")
            try:
                yield self._row(page, cell + pointer, is_table=kind == _TABLE_LEAF)
            except (IndexError, ValueError, struct.error, OverflowError):
                continue

    def _row(self, page: bytes, at: int, *, is_table: bool) -> tuple[int | None, Values]:
        size, at = _varint(page, at)
        number = None
        if is_table:
            number, at = _varint(page, at)
        return number, _record(self._payload(page, at, size, is_table=is_table))

    def _payload(self, page: bytes, at: int, size: int, *, is_table: bool) -> bytes:
        if size > _LONGEST:
            raise ValueError(size)
        usable = self._size
        most = usable - 35 if is_table else (usable - 12) * 64 // 255 - 23
        if size <= most:
            return page[at : at + size]
        least = (usable - 12) * 32 // 255 - 23
        here = least + (size - least) % (usable - 4)
        here = here if here <= most else least
        next_page = int.from_bytes(page[at + here : at + here + 4], "big")
        return page[at : at + here] + self._overflow(next_page, size - here)

    def _overflow(self, number: int, size: int) -> bytes:
        parts: list[bytes] = []
        while size > 0:
            page = self._page(number)
            parts.append(page[4 : 4 + size])
            if not parts[-1]:
                raise ValueError(number)
            size -= len(parts[-1])
            number = int.from_bytes(page[:4], "big")
        return b"".join(parts)

    def _free_pages(self) -> frozenset[int]:
        free: set[int] = set()
        trunk = int.from_bytes(self._data[32:36], "big")
        while trunk and trunk not in free:
            free.add(trunk)
            page = self._page(trunk)
            if len(page) < self._size:
                break
            count = min(int.from_bytes(page[4:8], "big"), self._size // 4 - 2)
            free.update(struct.unpack_from(f">{count}I", page, 8))
            trunk = int.from_bytes(page[:4], "big")
        return frozenset(free)


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for step in range(8):
        byte = data[at + step]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:  # noqa: PLR2004 - the bit that says more follows
            return value, at + step + 1
    value = value << 8 | data[at + 8]
    return value - (1 << 64) if value >> 63 else value, at + 9


def _record(payload: bytes) -> Values:
    end, at = _varint(payload, 0)
    kinds = []
    while at < end:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    values = []
    at = end
    for kind in kinds:
        value, at = _value(payload, at, kind)
        values.append(value)
    return tuple(values)


def _value(payload: bytes, at: int, kind: int) -> tuple[object, int]:
    if kind >= _FIRST_BLOB:
        end = at + (kind - _FIRST_BLOB) // 2
        data = payload[at:end]
        if len(data) != end - at:
            raise ValueError(kind)
        return (data.decode("utf-8", "replace") if kind % 2 else data), end
    if kind == _REAL:
        return struct.unpack_from(">d", payload, at)[0], at + 8
    if kind in {_ZERO, _ONE}:
        return kind - _ZERO, at
    size = _INTEGER_SIZES[kind]
    if kind == 0:
        return None, at
    return int.from_bytes(payload[at : at + size], "big", signed=True), at + size
