"""Lists of what was saved, for other programs: Pocket's table, bookmarks, wallabag's, JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date, datetime
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from reader.article import Article, Highlight
from reader.exporters.cells import table_line
from reader.exporters.shelf import Shelf
from reader.exporters.whole import whole_file

_BOOKMARKS_HEAD = """\
<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
"""


def write_pocket(shelf: Shelf, target: Path) -> int:
    """Write Pocket's table; articles without an address stay out."""
    count = 0
    with whole_file(target) as file:
        file.write(table_line(["title", "url", "time_added", "tags", "status"]))
        for article in shelf.articles:
            if article.draft.url:
                file.write(table_line(_pocket_cells(article)))
                count += 1
    return count


def _pocket_cells(article: Article) -> list[str]:
    return [
        article.draft.title,
        article.draft.url,
        str(int(article.added.timestamp())),
        "|".join(article.tags),
        "archive" if article.archived else "unread",
    ]


def write_bookmarks(shelf: Shelf, target: Path) -> int:
    """Write a bookmark file that every browser reads; articles without an address stay out."""
    count = 0
    with whole_file(target) as file:
        file.write(_BOOKMARKS_HEAD.encode())
        for article in shelf.articles:
            if article.draft.url:
                file.write(_bookmark(article).encode("utf-8", "replace"))
                count += 1
        file.write(b"</DL><p>\n")
    return count


def _bookmark(article: Article) -> str:
    given = {
        "HREF": article.draft.url,
        "ADD_DATE": str(int(article.added.timestamp())),
        "TAGS": ",".join(article.tags),
        "TOREAD": "0" if article.archived else "1",
        "DATA-IMPORTANT": "true" if article.favorite else "",
        "DATA-COVER": article.draft.lead_image,
    }
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in given.items() if value)
    title = escape(article.draft.title or article.draft.url)
    notes = "\n".join(mark.note for mark in article.highlights if mark.note and not mark.quote)
    below = f"<DD>{escape(notes)}\n" if notes else ""
    return f"<DT><A{attributes}>{title}</A>\n{below}"


def write_wallabag(shelf: Shelf, target: Path) -> int:
    """Write wallabag's JSON of version 2."""
    return _write_list(shelf, target, _wallabag_entry)


def write_json(shelf: Shelf, target: Path) -> int:
    """Write a list of objects with all that is known of each article, its text included."""
    return _write_list(shelf, target, json_fields)


def _write_list(shelf: Shelf, target: Path, fields_of: Callable[[Article], dict[str, Any]]) -> int:
    count = 0
    with whole_file(target) as file:
        for piece in _list_pieces(shelf, fields_of):
            file.write(piece.encode("utf-8", "replace"))
            count += 1
        file.write(b"\n]\n" if count else b"[]\n")
    return count


def _list_pieces(shelf: Shelf, fields_of: Callable[[Article], dict[str, Any]]) -> Iterator[str]:
    before = "[\n"
    for article in shelf.articles:
        yield before + json.dumps(fields_of(article), ensure_ascii=False)
        before = ",\n"


def _wallabag_entry(article: Article) -> dict[str, Any]:
    draft = article.draft
    return {
        "id": article.id,
        "title": draft.title,
        "url": draft.url,
        "is_archived": int(article.archived is not None),
        "archived_at": iso(article.archived),
        "is_starred": int(article.favorite),
        "content": draft.html,
        "created_at": iso(article.added),
        "updated_at": iso(article.added),
        "published_at": iso(draft.published),
        "published_by": [draft.byline] if draft.byline else [],
        "annotations": [
            _annotation(mark, number) for number, mark in enumerate(article.highlights, start=1)
        ],
        "mimetype": "text/html",
        "language": draft.language,
        "reading_time": article.minutes,
        "domain_name": _host(draft.url),
        "preview_picture": draft.lead_image or None,
        "tags": list(article.tags),
    }


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:  # a bracket in the wrong place
        return ""


def _annotation(mark: Highlight, number: int) -> dict[str, Any]:
    return {
        "id": number,
        "annotator_schema_version": "v1.0",
        "text": mark.note,
        "quote": mark.quote,
        "created_at": iso(mark.created),
        "updated_at": iso(mark.created),
        "ranges": [],
    }


def json_fields(article: Article) -> dict[str, Any]:
    """What is known of an article, under the names that the command line uses."""
    draft = article.draft
    return {
        "id": article.id,
        "url": draft.url,
        "title": draft.title,
        "byline": draft.byline,
        "site": draft.site,
        "language": draft.language,
        "published": iso(draft.published),
        "added": iso(article.added),
        "read": iso(article.read),
        "archived": iso(article.archived),
        "favorite": article.favorite,
        "progress": article.progress,
        "tags": list(article.tags),
        "status": str(article.status),
        "words": draft.word_count,
        "highlights": [
            {"quote": mark.quote, "note": mark.note, "created": iso(mark.created)}
            for mark in article.highlights
        ],
        "text": "\n\n".join(draft.paragraphs),
        "html": draft.html,
    }


def iso(time: datetime | date | None) -> str | None:
    """A time or a day in ISO 8601."""
    return time.isoformat() if time else None
