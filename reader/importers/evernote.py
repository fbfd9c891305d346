"""Notes in Evernote's ENEX: clipped pages with their source, tags, time and pictures.

The grammar is `evernote-export4.dtd`; a note's content is a document of its own in ENML, XHTML
with `en-media` for the pictures, which are given by the MD5 of their bytes. A note that isn't
from the web has no address and keeps its text alone.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from collections.abc import Iterator, Mapping
from html import escape, unescape
from typing import Any

from reader.article import SavedLink
from reader.importers import fields, trees
from reader.importers.files import ExportFile, decode
from reader.importers.glimpse import Glimpse
from reader.importers.rows import Row, failure

PICTURE_LIMIT = 20 * 1024 * 1024
_PROLOG = re.compile(r"^\s*(<\?xml[^>]*\?>)?\s*(<!DOCTYPE[^>\[]*>)?", re.IGNORECASE)
_MEDIA = re.compile(r"<en-media\b(?P<given>[^<>]*)>(?:\s{0,20}</en-media>)?", re.IGNORECASE)
_HASH = re.compile(r"""\bhash\s*=\s*["']([0-9a-fA-F]{32})["']""")
_LINK = re.compile(r"""<a\s[^<>]*?\bhref=["'](https?://[^"'<>]+)["']""", re.IGNORECASE)
_CHECKBOX = re.compile(r"<en-todo\b(?P<given>[^<>]*)>(?:\s{0,20}</en-todo>)?", re.IGNORECASE)


def claims(seen: Glimpse) -> bool:
    """Whether it is ENEX, or a single note's content."""
    return seen.has("<en-export") or seen.has("<en-note")


def read(file: ExportFile) -> Iterator[Row]:
    """The notes."""
    if b"<en-export" not in file.head().lower():
        yield _note_alone(file)
        return
    for note in trees.elements(file, "note"):
        yield _note(note)


def _note_alone(file: ExportFile) -> Row:
    return SavedLink(url="", title=file.path.stem, body=_body(decode(file.whole()), {}))


def _note(note: Any) -> Row:
    given = {child.tag: child.text for child in note.iterfind("note-attributes/*")}
    body = _body(note.findtext("content") or "", _pictures(note))
    url = fields.address(given.get("source-url"))
    title = fields.line(note.findtext("title"))
    is_empty = not re.sub(r"<[^<>]*>|\s", "", body) and "<img" not in body
    if not url and is_empty:
        url = _only_link(body)
    if not url and is_empty:
        return failure("This note has neither an address nor a text.", row=title)
    return SavedLink(
        url=url,
        title="" if url and title in {"Untitled", "Untitled Note"} else title,
        byline=fields.line(given.get("author")),
        saved=fields.when(note.findtext("created")),
        tags=fields.unique(tag.text for tag in note.iterfind("tag")),
        body="" if is_empty else body,
    )


def _only_link(body: str) -> str:
    """Where a note leads that holds a link and no word."""
    found = _LINK.search(body)
    return fields.address(unescape(found[1])) if found else ""


def _pictures(note: Any) -> dict[str, str]:
    """The note's pictures as data addresses, by hash."""
    found: dict[str, str] = {}
    for resource in note.iterfind("resource"):
        media_type = fields.line(resource.findtext("mime"), 100)
        data = _decoded(resource.findtext("data") or "")
        if data and media_type.startswith("image/"):
            digest = hashlib.md5(data, usedforsecurity=False).hexdigest()
            encoded = base64.b64encode(data).decode()
            found[digest] = f"data:{media_type};base64,{encoded}"
    return found


def _decoded(text: str) -> bytes:
    if len(text) > PICTURE_LIMIT * 4 // 3:
        return b""
    try:
        return base64.b64decode(text)
    except (binascii.Error, ValueError):
        return b""


def _body(content: str, pictures: Mapping[str, str]) -> str:
    """The content as HTML."""

    def picture(found: re.Match[str]) -> str:
        digest = _HASH.search(found["given"])
        address = pictures.get(digest[1].lower(), "") if digest else ""
        return f'<img src="{escape(address)}">' if address else ""

    html = _MEDIA.sub(picture, _PROLOG.sub("", content, count=1))
    html = _CHECKBOX.sub(lambda todo: "☑ " if "true" in todo["given"] else "☐ ", html)
    return re.sub(r"(</?)en-note\b", r"\1div", html).strip()
