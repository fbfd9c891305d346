"""Articles as Markdown notes with front matter, as Obsidian and its like read them.

CommonMark with tables and strike-through from GitHub's dialect; the front matter is YAML,
its texts written as JSON strings, which YAML 1.2 takes. Highlights are quoted at the end.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from pathlib import Path

from reader.article import Article, Highlight
from reader.exporters.marked import to_markdown
from reader.exporters.plain import iso
from reader.exporters.shelf import Picture, Shelf, file_stem
from reader.exporters.whole import whole_file, whole_folder

_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
"""What JSON lets stand in texts and YAML 1.2 doesn't call printable."""


def write(shelf: Shelf, target: Path) -> int:
    """Write a folder of notes with `images/` beside them.

    A *target* that ends in `.md` becomes one note, its pictures left at their addresses.
    """
    if target.suffix.lower() in {".md", ".markdown"}:
        return _write_one(shelf, target)
    count = 0
    with whole_folder(target) as folder:
        for article in shelf.articles:
            beside = {p.address: _kept(p, folder) for p in shelf.pictures(article)}
            (folder / f"{file_stem(article)}.md").write_bytes(note_of(article, beside))
            count += 1
    return count


def _write_one(shelf: Shelf, target: Path) -> int:
    notes = [note_of(article, {}) for article in shelf.articles]
    with whole_file(target) as file:
        file.write(b"\n\n".join(notes))
    return len(notes)


def _kept(picture: Picture, folder: Path) -> str:
    name = f"images/{hashlib.sha256(picture.data).hexdigest()[:24]}{picture.suffix}"
    path = folder / name
    if not path.exists():
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(picture.data)
    return name


def note_of(article: Article, beside: Mapping[str, str]) -> bytes:
    """The article as a note; *beside* has the files of those pictures that lie beside it."""
    body = to_markdown(article.draft.html, lambda address: beside.get(address, address))
    title = to_markdown_line(article.draft.title)
    parts = (_front_matter(article), f"# {title}" if title else "", body, _highlights(article))
    return ("\n\n".join(part for part in parts if part) + "\n").encode("utf-8", "replace")


def to_markdown_line(text: str) -> str:
    """Plain text as one line of Markdown."""
    from reader.exporters.marked import escaped

    return escaped(" ".join(text.split()))


def _front_matter(article: Article) -> str:
    draft = article.draft
    fields = {
        "title": draft.title,
        "source": draft.url,
        "author": draft.byline,
        "site": draft.site,
        "language": draft.language,
        "published": iso(draft.published),
        "saved": iso(article.added),
        "read": iso(article.read),
        "archived": iso(article.archived),
        "favorite": article.favorite or None,
        "tags": [tag.replace(" ", "-") for tag in article.tags],
    }
    lines = [f"{name}: {_yaml(value)}" for name, value in fields.items() if value]
    return "\n".join(("---", *lines, "---"))


def _yaml(value: object) -> str:
    """The value as JSON whose every sign YAML takes; controls that JSON lets stand are escaped."""
    written = json.dumps(value, ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda sign: f"\\u{ord(sign[0]):04x}", written)


def _highlights(article: Article) -> str:
    if not article.highlights:
        return ""
    return "\n\n".join(("## Highlights", *map(_mark, article.highlights)))


def _mark(mark: Highlight) -> str:
    quote = "\n".join(f"> {to_markdown_line(line)}" for line in mark.quote.splitlines())
    return "\n\n".join(part for part in (quote, mark.note.strip()) if part)
