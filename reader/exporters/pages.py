"""Articles as HTML: one self-contained file, or a folder that opens without our program."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable
from html import escape, unescape
from itertools import islice
from pathlib import Path

from reader.article import Article
from reader.errors import ExportError
from reader.exporters.plain import iso
from reader.exporters.shelf import Picture, Shelf, file_stem
from reader.exporters.whole import whole_file, whole_folder

STYLE = """\
body { max-width: 38em; margin: 2em auto; padding: 0 1em; line-height: 1.6;
  font-family: Literata, Georgia, serif; color: #222; background: #fff; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; }
img { max-width: 100%; height: auto; }
figure { margin: 1.5em 0; }
figcaption, .about { color: #666; font-size: 0.85em; font-family: Inter, sans-serif; }
pre { overflow-x: auto; }
blockquote { margin-left: 0; padding-left: 1em; border-left: 3px solid #ccc; }
@media (prefers-color-scheme: dark) { body { color: #ddd; background: #1b1b1b; }
  a { color: #8ab4f8; } }
"""
_IMAGE = re.compile(r'(<img\b[^>]*?\bsrc=")([^"]*)(")')
_OWN = re.compile(r' data-p="\d+"')


def write_files(shelf: Shelf, target: Path) -> int:
    """Write each article as a file with its pictures inside.

    A *target* that ends in `.html` takes one article; more become a folder of its name.
    """
    if target.suffix.lower() in {".html", ".htm"}:
        return _write_one(shelf, target)
    count = 0
    with whole_folder(target) as folder:
        for article in shelf.articles:
            page = self_contained(article, shelf)
            (folder / f"{file_stem(article)}.html").write_bytes(page)
            count += 1
    return count


def _write_one(shelf: Shelf, target: Path) -> int:
    found = list(islice(shelf.articles, 2))
    if not found:
        raise ExportError("There is no article to export.", target)
    if len(found) > 1:
        return write_files(shelf, target.with_suffix(""))
    with whole_file(target) as file:
        file.write(self_contained(found[0], shelf))
    return 1


def self_contained(article: Article, shelf: Shelf) -> bytes:
    """The article as one file of HTML that needs no other."""
    inside = {p.address: data_address(p) for p in shelf.pictures(article)}
    return page(article, inside.get)


def data_address(picture: Picture) -> str:
    """The picture as an address that holds it."""
    return f"data:{picture.media_type};base64,{base64.b64encode(picture.data).decode()}"


def write_folder(shelf: Shelf, target: Path) -> int:
    """Write a folder: `index.html`, the articles, and their pictures beside them."""
    entries: list[str] = []
    with whole_folder(target) as folder:
        (folder / "articles").mkdir()
        (folder / "images").mkdir()
        for article in shelf.articles:
            beside = {p.address: f"../{_kept(p, folder)}" for p in shelf.pictures(article)}
            name = f"articles/{file_stem(article)}.html"
            (folder / name).write_bytes(page(article, beside.get))
            entries.append(_entry(article, name))
        (folder / "index.html").write_bytes(_index(shelf.title, entries))
    return len(entries)


def _kept(picture: Picture, folder: Path) -> str:
    """Where in the folder the picture lies."""
    name = f"images/{hashlib.sha256(picture.data).hexdigest()[:24]}{picture.suffix}"
    if not (folder / name).exists():
        (folder / name).write_bytes(picture.data)
    return name


def _entry(article: Article, name: str) -> str:
    return f'<li><a href="{name}">{escape(_title(article))}</a>{_about(article)}</li>'


def _index(title: str, entries: list[str]) -> bytes:
    body = f"<h1>{escape(title)}</h1>\n<ol>\n" + "\n".join(entries) + "\n</ol>"
    return _document(title, "", body)


def page(article: Article, picture: Callable[[str], str | None]) -> bytes:
    """The article as a document; *picture* gives the address of each picture that is here."""
    url = article.draft.url
    source = f'<p class="about"><a href="{escape(url)}">{escape(url)}</a></p>' if url else ""
    body = (
        f"<article>\n<h1>{escape(_title(article))}</h1>{_about(article)}\n"
        f"{local(article.draft.html, picture)}\n</article>\n{_highlights(article)}{source}"
    )
    return _document(_title(article), article.draft.language, body)


def local(html: str, picture: Callable[[str], str | None]) -> str:
    """The HTML with the pictures that are here and with no other, so that nothing is loaded."""

    def replaced(found: re.Match[str]) -> str:
        address = picture(unescape(found[2]))
        return f"{found[1]}{escape(address)}{found[3]}" if address else "<img"

    return _OWN.sub("", _IMAGE.sub(replaced, html))


def _title(article: Article) -> str:
    return article.draft.title or article.draft.url or f"Article {article.id}"


def _about(article: Article) -> str:
    published = iso(article.draft.published)
    parts = (article.draft.byline, article.draft.site, published[:10] if published else "")
    words = " · ".join(escape(part) for part in parts if part)
    return f'\n<p class="about">{words}</p>' if words else ""


def _highlights(article: Article) -> str:
    if not article.highlights:
        return ""
    marks = "\n".join(
        (f"<blockquote>{escape(mark.quote)}</blockquote>" if mark.quote else "")
        + (f"<p>{escape(mark.note)}</p>" if mark.note else "")
        for mark in article.highlights
    )
    return f'<section class="highlights">\n<h2>Highlights</h2>\n{marks}\n</section>\n'


def _document(title: str, language: str, body: str) -> bytes:
    lang = f' lang="{escape(language)}"' if language else ""
    text = (
        f'<!DOCTYPE html>\n<html{lang} dir="auto">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "img-src data: 'self' file:; style-src 'unsafe-inline'\">\n"
        f"<title>{escape(title)}</title>\n<style>\n{STYLE}</style>\n</head>\n"
        f"<body>\n{body}\n</body>\n</html>\n"
    )
    return text.encode("utf-8", "replace")
