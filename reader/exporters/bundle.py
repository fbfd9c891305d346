"""Standfirst's bundle: everything about articles in a ZIP, to be read by anybody for good.

    standfirst.json         {"format": "standfirst-bundle", "version": 1, "articles": 12}
    articles.jsonl          one JSON object a line for each article, in order
    html/000012-title.html  its text as a fragment of HTML; data-p numbers its paragraphs
    html/000012-title-earlier-1.html
                            another text that it had, likewise
    images/SHA256.jpg       its pictures, each once, named by the hash of their bytes
    originals/SHA256        pages as they came and the files that came with them, likewise

An object of `articles.jsonl` has: url, title, byline, site, language, lead_image (texts);
published (ISO 8601, a day or a time, or null); added, read, archived, removed (times in UTC;
null where it isn't; removed is when it went into the bin); favorite (true or false); progress
(0 to 1); position (null, or paragraph, offset and quote); tags (a list); status and failure;
highlights (paragraph, start, end_paragraph, end, quote, note, created; places count code
points); text (null for a page that wasn't fetched yet, or html: the file's name, paragraphs
and kinds: lists of the same length, word_count, images: addresses used in the HTML, partial);
images (address, file, media_type, width and height in pixels); original (null, or the page
that the text was made of: asked and address, file, media_type, charset or null, captured,
etag, last_modified, and files: address, file and media_type of what came with it); versions
(other texts that the article had, the newest first, and may be left out: kept and reason, when
and why each was put aside; title, text and original as above; images that only it shows).
Readers ignore names that they don't know; `version` grows when old readers would misread a
bundle.
"""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from reader.article import Article, Draft, Highlight, Page
from reader.exporters.plain import iso
from reader.exporters.shelf import Picture, Shelf, file_stem
from reader.exporters.whole import whole_file

FORMAT = "standfirst-bundle"
VERSION = 1
_DEFLATED = frozenset({"image/bmp", "image/svg+xml"})


def write(shelf: Shelf, target: Path) -> int:
    """Write the articles as one bundle."""
    lines: list[str] = []
    written: set[str] = set()
    with whole_file(target) as file, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for article in shelf.articles:
            fields = _fields(archive, article)
            pictures = (*shelf.pictures(article), *shelf.thumbnail(article))
            fields["images"] = [_image(archive, picture, written) for picture in pictures]
            page = shelf.original(article.id)
            fields["original"] = _original(archive, page, written) if page else None
            fields["versions"] = list(_versions(archive, shelf, article, written))
            lines.append(json.dumps(fields, ensure_ascii=False))
        archive.writestr("articles.jsonl", "".join(f"{line}\n" for line in lines).encode())
        about = {"format": FORMAT, "version": VERSION, "articles": len(lines)}
        archive.writestr("standfirst.json", json.dumps(about, indent=1))
    return len(lines)


def _versions(
    archive: zipfile.ZipFile, shelf: Shelf, article: Article, written: set[str]
) -> Iterator[dict[str, Any]]:
    for number, text in enumerate(shelf.earlier(article.id), start=1):
        pictures = shelf.pictures_only_in(text, article)
        yield {
            "kept": iso(text.kept),
            "reason": text.reason,
            "title": text.draft.title,
            "text": _text(archive, text.draft, f"{file_stem(article)}-earlier-{number}"),
            "images": [_image(archive, picture, written) for picture in pictures],
            "original": _original(archive, text.page, written) if text.page else None,
        }


def _image(archive: zipfile.ZipFile, picture: Picture, written: set[str]) -> dict[str, Any]:
    name = f"images/{hashlib.sha256(picture.data).hexdigest()}{picture.suffix}"
    if name not in written:
        written.add(name)
        packing = zipfile.ZIP_DEFLATED if picture.media_type in _DEFLATED else zipfile.ZIP_STORED
        archive.writestr(name, picture.data, packing)
    width, height = _size(picture.data)
    return {
        "address": picture.address,
        "file": name,
        "media_type": picture.media_type,
        "width": width,
        "height": height,
    }


def _original(archive: zipfile.ZipFile, page: Page, written: set[str]) -> dict[str, Any]:
    return {
        "asked": page.asked,
        "address": page.address,
        "file": _kept(archive, page.data, written),
        "media_type": page.media_type,
        "charset": page.charset,
        "captured": iso(page.captured),
        "etag": page.etag,
        "last_modified": page.last_modified,
        "files": [
            {
                "address": address,
                "file": _kept(archive, resource.data, written),
                "media_type": resource.media_type,
            }
            for address, resource in page.resources.items()
        ],
    }


def _kept(archive: zipfile.ZipFile, data: bytes, written: set[str]) -> str:
    name = f"originals/{hashlib.sha256(data).hexdigest()}"
    if name not in written:
        written.add(name)
        archive.writestr(name, data)
    return name


def _size(data: bytes) -> tuple[int, int]:
    """Width and height in pixels, from the picture's header; 0 and 0 if it has none."""
    from PIL import Image

    try:
        with Image.open(io.BytesIO(data)) as image:
            return image.width, image.height
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return 0, 0


def _fields(archive: zipfile.ZipFile, article: Article) -> dict[str, Any]:
    draft, position = article.draft, article.position
    return {
        "url": draft.url,
        "title": draft.title,
        "byline": draft.byline,
        "site": draft.site,
        "language": draft.language,
        "published": iso(draft.published),
        "lead_image": draft.lead_image,
        "added": iso(article.added),
        "read": iso(article.read),
        "archived": iso(article.archived),
        "removed": iso(article.binned),
        "favorite": article.favorite,
        "progress": article.progress,
        "position": position
        and {"paragraph": position.paragraph, "offset": position.offset, "quote": position.quote},
        "tags": list(article.tags),
        "status": str(article.status),
        "failure": article.failure,
        "highlights": [_highlight(mark) for mark in article.highlights],
        "text": _text(archive, draft, file_stem(article)) if draft.html else None,
    }


def _text(archive: zipfile.ZipFile, draft: Draft, stem: str) -> dict[str, Any]:
    name = f"html/{stem}.html"
    archive.writestr(name, draft.html.encode())
    return {
        "html": name,
        "paragraphs": list(draft.paragraphs),
        "kinds": [str(kind) for kind in draft.kinds],
        "word_count": draft.word_count,
        "images": list(draft.images),
        "partial": draft.partial,
    }


def _highlight(mark: Highlight) -> dict[str, Any]:
    return {
        "paragraph": mark.paragraph,
        "start": mark.start,
        "end_paragraph": mark.end_paragraph,
        "end": mark.end,
        "quote": mark.quote,
        "note": mark.note,
        "created": iso(mark.created),
    }
