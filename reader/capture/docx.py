"""A letter or essay from Word (`.docx`, Office Open XML, ECMA-376)."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType
from typing import Any

from reader.article import Page, Resource
from reader.capture import xml
from reader.capture.made import Known, document, escaped
from reader.capture.saved import bind
from reader.capture.source import Source
from reader.capture.zips import Archive

_BODY = "word/document.xml"
_MARKS = (("b", "strong"), ("i", "em"), ("strike", "s"))
_SIGNS = MappingProxyType({"tab": " ", "br": "<br>", "cr": "<br>", "noBreakHyphen": "-"})
_TRANSPARENT = frozenset({"ins", "smartTag", "sdt", "sdtContent", "customXml"})
"""Elements that hold text but say nothing about its looks; deleted text is not among them."""

_OFF = frozenset({"0", "false", "none"})


def read(source: Source, archive: Archive) -> Iterator[Page]:
    """The one page of *source*.

    Raises:
        FormatError: it is damaged or holds no text.
    """
    body = xml.named(xml.parsed(source, archive.read(_BODY)), "body")
    writer = _Writer(links=_links(source, archive))
    try:
        text = writer.blocks(body[0]) if body else ""
    except RecursionError as error:
        raise source.unreadable("is nested too deep to be read.") from error
    if not text.strip():
        raise source.unreadable("holds no text.")
    markup, resources = _bound(text, archive)
    yield source.page(
        document(markup, _known(source, archive)),
        charset="utf-8",
        media_type="text/html",
        resources=resources,
    )


def _bound(text: str, archive: Archive) -> tuple[str, dict[str, Resource]]:
    markup, resources = bind(text.encode("utf-8", "replace"), archive.lookup(_BODY))
    return markup.decode("utf-8"), resources


def _links(source: Source, archive: Archive) -> dict[str, str]:
    """What the text's references lead to: addresses, and names of pictures."""
    name = "word/_rels/document.xml.rels"
    if name not in archive.names:
        return {}
    return {
        xml.attribute(one, "Id"): xml.attribute(one, "Target")
        for one in xml.named(xml.parsed(source, archive.read(name)), "Relationship")
    }


def _known(source: Source, archive: Archive) -> Known:
    if "docProps/core.xml" not in archive.names:
        return Known()
    core = xml.parsed(source, archive.read("docProps/core.xml"))
    return Known(
        title=xml.first_words(core, "title"),
        author=xml.first_words(core, "creator"),
        published=xml.first_words(core, "created"),
        language=xml.first_words(core, "language"),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Writer:
    """Writes WordprocessingML as HTML."""

    links: dict[str, str]

    def blocks(self, parent: Any) -> str:
        """The paragraphs and tables in *parent*; neighboring list items make one list."""
        written = [(self._kind(one), one) for one in self._children(parent)]
        pieces = []
        for kind, group in groupby(written, key=lambda pair: pair[0]):
            inner = "\n".join(self._block(kind, one) for _, one in group)
            pieces.append(f"<ul>\n{inner}\n</ul>" if kind == "li" else inner)
        return "\n".join(pieces)

    def _children(self, parent: Any) -> Iterator[Any]:
        for child in parent:
            name = xml.local(child)
            if name in {"p", "tbl"}:
                yield child
            elif name in _TRANSPARENT:
                yield from self._children(child)

    def _kind(self, element: Any) -> str:
        if xml.local(element) == "tbl":
            return "table"
        properties = next((one for one in element if xml.local(one) == "pPr"), ())
        for one in properties:
            if xml.local(one) == "numPr":
                return "li"
            if xml.local(one) == "pStyle":
                style = xml.attribute(one, "val")
                if match := re.fullmatch(r"(?:Heading|berschrift|Titre)(\d)", style):
                    return f"h{min(6, int(match[1]) + 1)}"
                if style == "Title":
                    return "h1"
                if "Quote" in style:
                    return "blockquote"
        return "p"

    def _block(self, kind: str, element: Any) -> str:
        if kind == "table":
            return self._table(element)
        inner = self._inline(element)
        return f"<{kind}>{inner}</{kind}>" if inner.strip() else ""

    def _table(self, table: Any) -> str:
        rows = []
        for row in (one for one in table if xml.local(one) == "tr"):
            cells = (one for one in row if xml.local(one) == "tc")
            rows.append("".join(f"<td>{self.blocks(cell)}</td>" for cell in cells))
        return "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"

    def _inline(self, parent: Any) -> str:
        return "".join(self._run(child) for child in parent)

    def _run(self, element: Any) -> str:
        name = xml.local(element)
        if name == "t":
            return escaped(element.text or "")
        if name == "r":
            return self._marked(element)
        if name == "hyperlink":
            address = self.links.get(xml.attribute(element, "id"), "")
            inner = self._inline(element)
            return f'<a href="{escaped(address)}">{inner}</a>' if address else inner
        if name in {"drawing", "pict"}:
            return "".join(self._picture(one) for one in xml.named(element, "blip"))
        if name in _TRANSPARENT:
            return self._inline(element)
        return _SIGNS.get(name, "")

    def _marked(self, run: Any) -> str:
        text = self._inline(run)
        properties = next((one for one in run if xml.local(one) == "rPr"), ())
        on = {xml.local(one) for one in properties if xml.attribute(one, "val") not in _OFF}
        for mark, tag in _MARKS:
            if mark in on and text.strip():
                text = f"<{tag}>{text}</{tag}>"
        return text

    def _picture(self, blip: Any) -> str:
        name = self.links.get(xml.attribute(blip, "embed"), "")
        return f'<img src="{escaped(posixpath.normpath(name))}" alt="">' if name else ""
