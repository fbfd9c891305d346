"""Links in a page of bookmarks, as they come: with headings, folders and the text below.

The Netscape bookmark file has no grammar: `<DT>`, `<DD>` and `<p>` are never closed, `<DL>`
only mostly, attributes come in any case. So the page is read as a stream of tags by libxml2,
without a tree, and folders follow from `<DL>` alone.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from reader.importers.files import ExportFile

PIECE = 64 * 1024
FOLDERS_LIMIT = 50
TEXT_LIMIT = 200_000
_ICONS = frozenset({"icon", "icon_uri"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A link: its lower-case attributes, its text, the folders around it, the text below it.

    `heading` is the last heading above it that opened no folder, `line` where it was read.
    """

    attributes: Mapping[str, str]
    text: str
    folders: tuple[str, ...]
    heading: str
    below: str
    line: int

    @property
    def written(self) -> str:
        """The link in the form of a bookmark file, to be mended and read again."""
        attributes = "".join(f' {n.upper()}="{escape(v)}"' for n, v in self.attributes.items())
        below = f"\n<DD>{escape(self.below)}" if self.below else ""
        return f"<DT><A{attributes}>{escape(self.text)}</A>{below}\n"


class Anchors:
    """A reader of such a page."""

    def __init__(self, file: ExportFile) -> None:
        self._file = file

    def read(self) -> Iterator[Anchor]:
        """The links, each when the next one or the end is reached."""
        from lxml import etree

        target = _Target()
        listener: Any = target
        parser = etree.HTMLParser(target=listener, huge_tree=True, recover=True)
        with self._file.text() as text:
            while line := text.readline(PIECE):
                parser.feed(line.replace("\x00", ""))
                yield from target.take()
                target.count(line)
        with contextlib.suppress(etree.XMLSyntaxError):  # there was no element at all
            parser.close()
        yield from target.take()


class _Target:
    """What libxml2 tells while it reads; links are kept until they are taken."""

    def __init__(self) -> None:
        self._done: list[Anchor] = []
        self._link: dict[str, str] | None = None
        self._title: list[str] = []
        self._below: list[str] = []
        self._into = self._below
        self._size = 0
        self._is_below = False
        self._heading = ""
        self._folders: list[str] = []
        self._folder: str | None = None
        self._line = self._started = 1

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "a" and not self._is_below:
            self._finish()
            self._link = {n: v for n, v in attributes.items() if n not in _ICONS}
            self._started = self._line
            self._listen(self._title)
        elif tag in {"h1", "h2", "h3"}:
            self._finish()
            self._listen(self._title)
        elif tag == "dt":
            self._finish()
        elif tag == "dd":
            self._is_below = True
        elif tag == "dl":
            self._finish()
            self._folders.append(self._folder or "")
            self._folder = None
        elif tag == "br" and self._into is self._below:
            self._below.append("\n")

    def end(self, tag: str) -> None:
        if tag == "a" and self._link is not None:
            self._into = self._below
        elif tag in {"h1", "h2", "h3"}:
            self._heading = "".join(self._title).strip()
            self._folder = self._heading if tag == "h3" else None
            self._title.clear()
            self._listen(self._below)
        elif tag == "dl":
            self._finish()
            if self._folders:
                self._folders.pop()

    def data(self, text: str) -> None:
        if self._size < TEXT_LIMIT:
            self._size += len(text)
            self._into.append(text)

    def comment(self, text: str) -> None:
        """Comments are no text."""

    def close(self) -> None:
        self._finish()

    def _listen(self, into: list[str]) -> None:
        self._into = into
        self._size = 0
        into.clear()

    def _finish(self) -> None:
        """The link is complete: the next one, a folder, or the end was reached."""
        if self._link is not None:
            self._done.append(
                Anchor(
                    attributes=self._link,
                    text="".join(self._title),
                    folders=tuple(name for name in self._folders[:FOLDERS_LIMIT] if name),
                    heading=self._heading,
                    below="".join(self._below).strip(),
                    line=self._started,
                )
            )
        self._link = None
        self._is_below = False
        self._title.clear()
        self._listen(self._below)

    def count(self, line: str) -> None:
        """Remember how far the file was read."""
        self._line += line.endswith("\n")

    def take(self) -> list[Anchor]:
        """The links that are complete."""
        done = self._done[:]
        self._done.clear()
        return done
