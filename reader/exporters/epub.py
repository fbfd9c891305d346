"""Articles as an electronic book: EPUB 3.3, one chapter each, with a table of contents.

After the W3C's "EPUB 3.3" and "EPUB Reading Systems": an OCF container whose first member is
the media type, a package document, a navigation document, and XHTML that loads nothing from
elsewhere. Pictures in forms that reading systems needn't know are converted.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from dataclasses import dataclass, field
from datetime import UTC, datetime
from html import escape
from pathlib import Path
from types import MappingProxyType
from uuid import NAMESPACE_URL, uuid5

from reader.article import Article
from reader.exporters.chapter import chapter
from reader.exporters.pages import STYLE
from reader.exporters.shelf import Picture, Shelf, file_stem
from reader.exporters.whole import whole_file

CORE_IMAGES = MappingProxyType({"image/jpeg": ".jpg", "image/png": ".png", "image/gif": ".gif"})
"""What every reading system shows; WebP only came with EPUB 3.3, which few know yet."""

_CONTAINER = """\
<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
    <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
"""


@dataclass(slots=True)
class _Book:
    """What has been put into the archive."""

    archive: zipfile.ZipFile
    chapters: list[tuple[str, str]] = field(default_factory=list)
    images: dict[str, str] = field(default_factory=dict)
    authors: list[str] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)
    identity: list[str] = field(default_factory=list)


def write(shelf: Shelf, target: Path, now: datetime | None = None) -> int:
    """Write one book of all articles; a single one gives the book its title."""
    with whole_file(target) as file, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        archive.writestr("META-INF/container.xml", _CONTAINER)
        archive.writestr("EPUB/style.css", STYLE)
        book = _Book(archive)
        for article in shelf.articles:
            _add(book, article, shelf)
        title = book.chapters[0][1] if len(book.chapters) == 1 else shelf.title
        archive.writestr("EPUB/nav.xhtml", _navigation(book, title))
        archive.writestr("EPUB/package.opf", _package(book, title, now or datetime.now(UTC)))
    return len(book.chapters)


def _add(book: _Book, article: Article, shelf: Shelf) -> None:
    pictures = {p.address: _image(book, p) for p in shelf.pictures(article)}
    name = f"{file_stem(article)}.xhtml"
    title = article.draft.title or article.draft.url or f"Article {article.id}"
    book.archive.writestr(f"EPUB/{name}", chapter(article, title, pictures))
    book.chapters.append((name, title))
    book.identity.append(article.draft.url or title)
    if article.draft.byline:
        book.authors.append(article.draft.byline)
    if article.draft.language:
        book.languages.append(article.draft.language)


def _image(book: _Book, picture: Picture) -> str:
    """The name of a picture in the book; empty if it can't be shown in one."""
    media_type, data = picture.media_type, picture.data
    if media_type not in CORE_IMAGES:
        data, media_type = _converted(data), "image/png"
    if not data:
        return ""
    name = f"images/{hashlib.sha256(data).hexdigest()[:24]}{CORE_IMAGES[media_type]}"
    if name not in book.images:
        book.images[name] = media_type
        book.archive.writestr(f"EPUB/{name}", data, zipfile.ZIP_STORED)
    return name


def _converted(data: bytes) -> bytes:
    from PIL import Image

    try:
        with Image.open(io.BytesIO(data)) as image:
            kept = io.BytesIO()
            image.convert("RGBA").save(kept, "PNG")
            return kept.getvalue()
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return b""


def _navigation(book: _Book, title: str) -> str:
    items = "\n".join(
        f'      <li><a href="{name}">{escape(chapter_title)}</a></li>'
        for name, chapter_title in book.chapters
    )
    return f"""\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">
<head><title>{escape(title)}</title><link rel="stylesheet" href="style.css"/></head>
<body>
  <nav epub:type="toc" id="toc">
    <h1>{escape(title)}</h1>
    <ol>
{items}
    </ol>
  </nav>
</body>
</html>
"""


def _package(book: _Book, title: str, now: datetime) -> str:
    language = _language(book)
    authors = "".join(
        f"    <dc:creator>{escape(name)}</dc:creator>\n" for name in dict.fromkeys(book.authors)
    )
    manifest = "".join(
        f'    <item id="c{n}" href="{name}" media-type="application/xhtml+xml"/>\n'
        for n, (name, _) in enumerate(book.chapters)
    ) + "".join(
        f'    <item id="i{n}" href="{name}" media-type="{media_type}"/>\n'
        for n, (name, media_type) in enumerate(book.images.items())
    )
    spine = "".join(f'    <itemref idref="c{n}"/>\n' for n in range(len(book.chapters)))
    identifier = uuid5(NAMESPACE_URL, "\n".join(book.identity))
    return f"""\
<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"
    xml:lang="{escape(language)}">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:identifier id="id">urn:uuid:{identifier}</dc:identifier>
    <dc:title>{escape(title) or "Standfirst"}</dc:title>
    <dc:language>{escape(language)}</dc:language>
{authors}    <meta property="dcterms:modified">{now.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}</meta>
  </metadata>
  <manifest>
    <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
    <item id="css" href="style.css" media-type="text/css"/>
{manifest}  </manifest>
  <spine>
    <itemref idref="nav"/>
{spine}  </spine>
</package>
"""


def _language(book: _Book) -> str:
    """The language of most articles, "und" if none is known."""
    if not book.languages:
        return "und"
    return max(set(book.languages), key=book.languages.count)
