"""Objects of a JSON export, one at a time, however long the file is.

Python's own parser wants the whole text; here each element of a list is parsed from a window
on the file, so that a gigabyte of articles needs the memory of one. A damaged element is
reported and the next one looked for (RFC 8259 for the grammar).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, TextIO

from reader.errors import ImportFileError
from reader.importers.files import ExportFile, decode
from reader.importers.rows import RowFailure, failure

JsonObject = dict[str, Any]

WINDOW = 256 * 1024
FIRST = 4 * 1024 * 1024
"""Bytes in which the first objects of an export are."""

ELEMENT_LIMIT = 64 * 1024 * 1024
_GAP = re.compile(r"[\s,]*")
_NEXT = re.compile(r"}\s*,\s*(?={)")
_SIGN = re.compile(r'["\[\]{}]')
_NAME = re.compile(r'"((?:[^"\\]|\\.)*+)"(\s*:)?', re.DOTALL)


def elements(file: ExportFile) -> Iterator[JsonObject | RowFailure]:
    """The objects in the list that the file is; the line of a failure is counted.

    Raises:
        ImportFileError: when the file is no list.
    """
    with file.text() as text:
        window = _Window(text)
        if not window.skip("["):
            raise ImportFileError(f"The file {file.name} holds no list of articles.", file.path)
        yield from _elements(window)


def _elements(window: _Window) -> Iterator[JsonObject | RowFailure]:
    while window.more():
        if window.at("]"):
            return
        line = window.line
        try:
            element = window.element()
        except _UnreadableError as error:
            yield failure(str(error), line, window.start)
            if not window.resume():
                return
            continue
        if isinstance(element, dict):
            yield element
        else:
            yield failure("This entry is no object.", line, json.dumps(element))


class _UnreadableError(Exception):
    """An element isn't JSON."""


class _Window:
    """A part of the text that moves on with what was read."""

    def __init__(self, text: TextIO) -> None:
        self._text = text
        self._part = ""
        self._ended = False
        self._decoder = json.JSONDecoder(strict=False)
        self.line = 1

    @property
    def start(self) -> str:
        return self._part[:2000]

    def _widen(self) -> bool:
        added = self._text.read(max(WINDOW, len(self._part)))
        self._part += added
        self._ended = not added
        return bool(added)

    def _drop(self, count: int) -> None:
        self.line += self._part.count("\n", 0, count)
        self._part = self._part[count:]

    def more(self) -> bool:
        """Go to the next sign that isn't space or comma; whether there is one."""
        while True:
            gap = _GAP.match(self._part)
            self._drop(gap.end() if gap else 0)
            if self._part or not self._widen():
                return bool(self._part)

    def at(self, sign: str) -> bool:
        return self._part.startswith(sign)

    def skip(self, sign: str) -> bool:
        found = self.more() and self.at(sign)
        if found:
            self._drop(1)
        return found

    def element(self) -> object:
        """The next element.

        Raises:
            _UnreadableError: when it isn't JSON, or far too long.
        """
        while True:
            try:
                found, end = self._decoder.raw_decode(self._part)
            except RecursionError:
                raise _UnreadableError("This entry is nested too deeply.") from None
            except ValueError as error:
                if len(self._part) > ELEMENT_LIMIT or self._is_wrong(error):
                    reason = getattr(error, "msg", str(error))
                    raise _UnreadableError(f"This entry isn't JSON: {reason}.") from None
                if not self._widen():
                    raise _UnreadableError("The file ends in the middle of this entry.") from None
                continue
            if end == len(self._part) and self._widen():
                continue  # a number may go on
            self._drop(end)
            return found

    def _is_wrong(self, error: ValueError) -> bool:
        """Whether the error is in the text and not just at the window's end."""
        place = getattr(error, "pos", 0)
        is_open_string = "Unterminated" in str(error)
        return not is_open_string and place < len(self._part) - 16

    def resume(self) -> bool:
        """Go behind a damaged element; whether anything follows."""
        self._drop(1)
        while True:
            found = _NEXT.search(self._part)
            if found:
                self._drop(found.end())
                return True
            self._drop(max(0, len(self._part) - 64))
            if not self._widen():
                return False


def whole(file: ExportFile) -> Any:
    """All that the file holds.

    Raises:
        ImportFileError: when it isn't JSON.
    """
    try:
        return json.loads(decode(file.whole()), strict=False)
    except RecursionError as error:
        raise ImportFileError(f"The file {file.name} is nested too deeply.", file.path) from error
    except ValueError as error:
        raise ImportFileError(f"The file {file.name} isn't JSON: {error}.", file.path) from error


def keys_of(head: str, *, enough: int = 50) -> frozenset[str]:
    """The names in the outermost object, or in the first objects of a list, in *head*."""
    start = head.lstrip()[:1]
    if start not in {"{", "["}:
        return frozenset()
    deepest, depth, keys = (1 if start == "{" else 2), 0, set()
    objects = 0
    place = 0
    while sign := _SIGN.search(head, place):
        place = sign.end()
        if sign[0] == '"':
            name = _NAME.match(head, sign.start())
            if name is None:
                break
            place = name.end()
            if name[2] and depth == deepest:
                keys.add(name[1])
        else:
            depth += 1 if sign[0] in {"{", "["} else -1
            objects += depth == deepest - 1
            if objects >= enough:
                break
    return frozenset(keys)


def dicts(value: object) -> list[JsonObject]:
    """Those items of a list that are objects."""
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def written(entry: object) -> str:
    """An object as JSON again, to be mended and read."""
    return json.dumps(entry, ensure_ascii=False, default=str)
