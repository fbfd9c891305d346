"""A letter or essay from LibreOffice (`.odt`, OpenDocument 1.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from reader.article import Page
from reader.capture import xml
from reader.capture.made import Known, document, escaped
from reader.capture.saved import bind
from reader.capture.source import Source
from reader.capture.zips import Archive

_DEEPEST = 50
_SKIPPED = frozenset({"tracked-changes", "annotation", "sequence-decls", "forms", "note-citation"})
_GROUPS = MappingProxyType(
    {
        "list": "ul",
        "list-item": "li",
        "list-header": "li",
        "table": "table",
        "table-row": "tr",
    }
)


def read(source: Source, archive: Archive) -> Iterator[Page]:
    """The one page of *source*.

    Raises:
        FormatError: it is damaged or holds no text.
    """
    content = xml.parsed(source, archive.read("content.xml"))
    bodies = xml.named(content, "text")
    text = _Writer(marks=_marks(content)).blocks(bodies[0], 0) if bodies else ""
    if not text.strip():
        raise source.unreadable("holds no text.")
    markup, resources = bind(text.encode("utf-8", "replace"), archive.lookup("content.xml"))
    yield source.page(
        document(markup.decode("utf-8"), _known(source, archive)),
        charset="utf-8",
        media_type="text/html",
        resources=resources,
    )


def _known(source: Source, archive: Archive) -> Known:
    if "meta.xml" not in archive.names:
        return Known()
    meta = xml.parsed(source, archive.read("meta.xml"))
    return Known(
        title=xml.first_words(meta, "title"),
        author=xml.first_words(meta, "initial-creator") or xml.first_words(meta, "creator"),
        published=xml.first_words(meta, "creation-date") or xml.first_words(meta, "date"),
        language=xml.first_words(meta, "language"),
    )


def _marks(content: Any) -> dict[str, str]:
    """The tags that the document's own styles stand for, by the styles' names."""
    marks = {}
    for style in xml.named(content, "style"):
        for properties in xml.named(style, "text-properties"):
            if xml.attribute(properties, "font-weight") == "bold":
                marks[xml.attribute(style, "name")] = "strong"
            elif xml.attribute(properties, "font-style") == "italic":
                marks[xml.attribute(style, "name")] = "em"
    return marks


@dataclass(frozen=True, slots=True, kw_only=True)
class _Writer:
    """Writes OpenDocument text as HTML."""

    marks: dict[str, str]

    def blocks(self, parent: Any, depth: int) -> str:
        """The paragraphs, lists and tables in *parent*."""
        if depth > _DEEPEST:
            return f"<p>{escaped(xml.words(parent))}</p>"
        return "".join(self._block(child, depth + 1) for child in parent)

    def _block(self, element: Any, depth: int) -> str:
        name = xml.local(element)
        if name == "h":
            return _wrapped(_heading(element), self._inline(element, depth))
        if name == "p":
            return _wrapped("p", self._inline(element, depth))
        inner = "" if name in _SKIPPED else self.blocks(element, depth)
        if name == "table-cell":
            return f"<td>{inner}</td>"
        return _wrapped(_GROUPS[name], inner) if name in _GROUPS else inner

    def _inline(self, element: Any, depth: int) -> str:
        if depth > _DEEPEST:
            return escaped("".join(element.itertext()))
        pieces = [escaped(element.text or "")]
        for child in element:
            pieces += self._run(child, depth + 1), escaped(child.tail or "")
        return "".join(pieces)

    def _run(self, element: Any, depth: int) -> str:
        name = xml.local(element)
        sign = {"s": " ", "tab": " ", "line-break": "<br>"}.get(name)
        if sign is not None or name in _SKIPPED:
            return sign or ""
        if name == "image":
            return f'<img src="{escaped(xml.attribute(element, "href"))}" alt="">'
        inner = self._inline(element, depth)
        if name == "a":
            return f'<a href="{escaped(xml.attribute(element, "href"))}">{inner}</a>'
        mark = self.marks.get(xml.attribute(element, "style-name"))
        return f"<{mark}>{inner}</{mark}>" if mark and inner.strip() else inner


def _heading(element: Any) -> str:
    level = xml.attribute(element, "outline-level")
    return f"h{min(6, int(level) + 1)}" if re.fullmatch("[0-9]", level) else "h2"


def _wrapped(tag: str, inner: str) -> str:
    return f"<{tag}>{inner}</{tag}>\n" if inner.strip() else ""
