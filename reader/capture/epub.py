"""An electronic book (EPUB 2 and 3): its chapters in reading order, as one article."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from reader.article import Page, Resource
from reader.capture import xml
from reader.capture.made import Known, document
from reader.capture.saved import bind
from reader.capture.source import Source
from reader.capture.text import decoded
from reader.capture.zips import Archive
from reader.errors import FormatError

LARGEST_TEXT = 40 << 20
MOST_CHAPTERS = 2_000
_CHAPTERS = frozenset(
    {
        "application/xhtml+xml",
        "text/html",
        "text/x-oeb1-document",
        "application/x-dtbook+xml",
    }
)
_BODY = re.compile(r"<body\b[^>]*>(.*?)(?:</body\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_ENTITY = re.compile(r"&(?!amp;|lt;|gt;|quot;|apos;)[A-Za-z]\w{1,30};")
_ENCODING = re.compile(rb"""<\?xml[^>]{0,100}encoding\s*=\s*["']([\w.:-]{1,40})["']""")
_FONT_ONLY = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")


def read(source: Source, archive: Archive) -> Iterator[Page]:
    """The one page of *source*, a whole book.

    Raises:
        FormatError: the book is damaged, protected, or empty.
    """
    package, folder = _package(source, archive)
    _refuse_protected(source, archive)
    resources: dict[str, Resource] = {}
    chapters: list[str] = []
    size = 0
    names = _spine(package, folder)
    if len(names) > MOST_CHAPTERS:
        raise source.unreadable("is a book of too many chapters to be read as one article.")
    for name in names:
        if name not in archive.names:
            continue
        body, found = _chapter(source, archive, name)
        size += len(body)
        if size > LARGEST_TEXT:
            raise source.unreadable("is a book too long to be read as one article.")
        chapters.append(body)
        resources.update(found)
    if not any(chapter.strip() for chapter in chapters):
        raise source.unreadable("is a book without a text.")
    yield source.page(
        document("\n<hr>\n".join(chapters), _known(package)),
        charset="utf-8",
        media_type="text/html",
        resources=resources,
    )


def _package(source: Source, archive: Archive) -> tuple[Any, str]:
    """The list of what the book holds, and the folder that its names start from."""
    container = xml.parsed(source, archive.read("META-INF/container.xml"))
    for rootfile in xml.named(container, "rootfile"):
        path = posixpath.normpath(unquote(xml.attribute(rootfile, "full-path")))
        if path in archive.names:
            return xml.parsed(source, archive.read(path)), posixpath.dirname(path)
    raise source.unreadable("is a book without a list of its chapters.")


def _refuse_protected(source: Source, archive: Archive) -> None:
    if "META-INF/encryption.xml" not in archive.names:
        return
    protection = xml.parsed(source, archive.read("META-INF/encryption.xml"))
    for method in xml.named(protection, "EncryptionMethod"):
        if not xml.attribute(method, "Algorithm").startswith(_FONT_ONLY):
            raise source.unreadable("is a protected book (DRM), which only its shop's app opens.")


def _spine(package: Any, folder: str) -> list[str]:
    """The chapters' names in the archive, in reading order, side matter last."""
    items = {
        xml.attribute(item, "id"): posixpath.normpath(
            posixpath.join(folder, unquote(xml.attribute(item, "href")))
        )
        for item in xml.named(package, "item")
        if xml.attribute(item, "media-type") in _CHAPTERS
        and "nav" not in xml.attribute(item, "properties").split()
    }
    entries = xml.named(package, "itemref")
    entries.sort(key=lambda entry: xml.attribute(entry, "linear") == "no")
    names = [items.get(xml.attribute(entry, "idref"), "") for entry in entries]
    return list(dict.fromkeys(name for name in names if name))


def _chapter(source: Source, archive: Archive, name: str) -> tuple[str, dict[str, Resource]]:
    data = archive.read(name)
    declared = _ENCODING.match(data.lstrip(b"\xef\xbb\xbf"))
    text = decoded(data, declared[1].decode() if declared else None)
    markup = _as_html(source, text).encode("utf-8", "replace")
    bound, resources = bind(markup, archive.lookup(name))
    return bound.decode("utf-8", "replace"), resources


def _as_html(source: Source, text: str) -> str:
    """The body of an XHTML chapter in HTML's spelling, in which `<a/>` would stay open."""
    from lxml import etree

    spelled = _ENTITY.sub(lambda match: html.escape(html.unescape(match[0])), text)
    spelled = re.sub(r"\A\s*<\?xml[^>]*\?>", "", spelled)
    try:
        root = xml.parsed(source, spelled.encode("utf-8", "replace"))
    except FormatError:
        # Not well-formed, or nested too deep for the parser: take it as it is spelled.
        body = _BODY.search(text)
        return body[1] if body else text
    for element in root.iter():
        element.tag = xml.local(element) or element.tag
    body = root.find("body")
    shown = root if body is None else body
    inner = html.escape(shown.text or "", quote=False)
    return inner + "".join(etree.tostring(one, method="html", encoding="unicode") for one in shown)


def _known(package: Any) -> Known:
    creators = [xml.words(one) for one in xml.named(package, "creator")]
    return Known(
        title=xml.first_words(package, "title"),
        author=", ".join(creator for creator in creators if creator),
        language=xml.first_words(package, "language"),
        site=xml.first_words(package, "publisher"),
        published=xml.first_words(package, "date"),
    )
