"""An object of a JSON export as a link: one form with many names for the same things.

Its fields are looked for under all the names that programs use, in the order of how sure
they are. A text that a person typed and that has no address is an article of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from html import escape
from types import MappingProxyType

from reader.article import Highlight, SavedLink
from reader.importers import fields, objects
from reader.importers.rows import Row, failure

ADDRESSES = ("url", "href", "article__url", "resolved_url", "given_url", "originalUrl", "link",
    "uri", "canonicalUrl", "source_url")  # fmt: skip
TAGS = ("tags", "labels", "tag_names", "tagNames", "tag")
_TITLES = ("title", "name", "article__title", "resolved_title", "given_title", "website_title",
    "description")  # fmt: skip
_TIMES = (
    "importDate", "created_at", "createdAt", "created", "date_added", "dateAdded", "time_added",
    "addedAt", "added", "time", "date", "savedAt", "saved_at", "creationTime", "lastAccessed",
    "addDate", "timestampUsec", "highlightedAt",
)  # fmt: skip
_ARCHIVED = ("archived", "is_archived", "archive", "isArchived")
_READ = ("read", "is_read", "hasBeenRead", "isRead", "is_saved_read")
_READ_AT = ("readAt", "read_at", "date_read", "time_read")
_ARCHIVED_AT = ("date_archived", "archived_at", "archivedAt")
_FAVORITES = (
    "favorite", "favourite", "favourited", "is_starred", "starred", "is_marked", "isFavourite",
    "isFavorite", "important", "pinned",
)  # fmt: skip
_NOTES = ("note", "notes", "extended", "comment", "comments", "annotation", "description")
_PICTURES = ("preview_picture", "cover", "thumbnail", "top_image_url", "lead_image", "imageUrl",
    "website_image", "preview_image_url")  # fmt: skip
_PERCENTS = ("read_progress", "readingProgress", "readingProgressPercent")
_MARKS = ("highlights", "annotations")
_BLOCK = re.compile(r"<(p|div|h[1-6]|article|section|ul|ol|br|blockquote)\b", re.IGNORECASE)
_NO_TITLES = frozenset({"No title found", "Untitled"})


_BY_LETTERS = MappingProxyType({
    re.sub(r"[^a-z0-9]", "", name.lower()): name
    for name in (*ADDRESSES, *_TITLES, *_TIMES, *_ARCHIVED, *_READ, *_READ_AT, *_ARCHIVED_AT,
                 *_FAVORITES, *_PICTURES, *_PERCENTS, "siteName", "publishedAt")
})  # fmt: skip


def link(entry: objects.JsonObject) -> Row:
    """The link that an object tells of, under whatever names."""
    inner = entry["content"] if isinstance(entry.get("content"), dict) else {}
    url = _address(entry) or _address(inner)
    body, quote = _body(entry, inner, url)
    if not url and (not body or first(entry, ADDRESSES)):
        return failure("This entry has no web address.", row=objects.written(entry))
    tags = first(entry, TAGS)
    title = fields.line(first(entry, _TITLES) or inner.get("title"))
    is_archived, archived_at = _told(entry, _ARCHIVED, _ARCHIVED_AT)
    is_read, read_at = _told(entry, _READ, _READ_AT)
    is_archived = is_archived or _is_shelved(entry)
    return SavedLink(
        url=url,
        title="" if title == url or title in _NO_TITLES else title,
        site=fields.line(first(entry, ("site_name", "siteName", "publisher", "site"))),
        byline=_byline(first(entry, ("author", "authors", "byline"))),
        language=fields.line(first(entry, ("lang", "language")), 35).replace("_", "-"),
        published=fields.when(first(entry, ("published", "published_at", "publishedAt"))),
        saved=fields.when(first(entry, _TIMES)),
        tags=fields.tags(tags, spaces="," not in str(tags)) or _stream_tags(entry),
        read=is_archived or is_read or entry.get("unread") is False,
        read_at=read_at if is_read else None,
        archived=is_archived,
        archived_at=archived_at if is_archived else None,
        favorite=fields.truth(first(entry, _FAVORITES)),
        progress=fields.percent(first(entry, _PERCENTS)) or fields.share(entry.get("progress")),
        highlights=_highlights(entry, title, quote, is_text=not url),
        lead_image=fields.address(first(entry, _PICTURES)),
        body=body,
    )


def known_name(column: str) -> str:
    """The name that a table's column would have in an object: "Saved at" is `savedAt`."""
    return _BY_LETTERS.get(_letters(column), column)


def _letters(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())


def first(entry: objects.JsonObject, names: Sequence[str]) -> object:
    """The first of these fields that holds something."""
    return next((entry[name] for name in names if entry.get(name) not in (None, "", [])), None)


def _address(entry: objects.JsonObject) -> str:
    found = next(filter(None, (fields.address(entry.get(name)) for name in ADDRESSES)), "")
    if found:
        return found
    places = (*objects.dicts(entry.get("canonical")), *objects.dicts(entry.get("alternate")))
    return next(filter(None, (fields.address(place.get("href")) for place in places)), "")


def _body(entry: objects.JsonObject, inner: objects.JsonObject, url: str) -> tuple[str, str]:
    """The article in HTML, and words that were marked in it.

    Plain text beside an address is a quote from there; without one it is a note.
    """
    summary = entry.get("summary")
    told = [inner.get("htmlContent"), entry.get("html"), entry.get("content_html")]
    told += [inner.get("content"), summary.get("content") if isinstance(summary, dict) else ""]
    html = fields.text(next(filter(None, told), ""))
    words = fields.text(entry.get("content")) or fields.text(inner.get("text"))
    if html or not words:
        return html or ("" if url else paragraphs(fields.note(first(entry, _NOTES)))), ""
    if _BLOCK.search(words):
        return words, ""
    return ("", words) if url else (paragraphs(words), "")


def paragraphs(words: str) -> str:
    """Plain text as HTML."""
    blocks = (block.strip() for block in words.replace("\r\n", "\n").split("\n\n"))
    return "".join(f"<p>{escape(block).replace(chr(10), '<br>')}</p>" for block in blocks if block)


def _byline(value: object) -> str:
    """The authors, who may be in a list or an object."""
    authors = value if isinstance(value, list) else [value]
    names = (each.get("name") if isinstance(each, dict) else each for each in authors[:20])
    return ", ".join(filter(None, (fields.line(name, 200) for name in names)))


def _told(
    entry: objects.JsonObject, names: Sequence[str], times: Sequence[str]
) -> tuple[bool, datetime | None]:
    """Whether something is so, and since when: some say yes, others the time."""
    said, time = first(entry, names), fields.when(first(entry, times))
    if isinstance(said, str) and not said.isdigit() and fields.when(said):
        return True, fields.when(said)
    return (fields.truth(said) if said is not None else time is not None), time


def _is_shelved(entry: objects.JsonObject) -> bool:
    states = {str(entry.get(name)).lower() for name in ("state", "status", "location")}
    return bool(states & {"archive", "archived"}) or entry.get("toread") == "no"


def _stream_tags(entry: objects.JsonObject) -> tuple[str, ...]:
    """The labels among the categories of Google Reader's form."""
    named = entry.get("categories")
    names = map(str, named[: fields.TAGS_LIMIT]) if isinstance(named, list) else ()
    return fields.unique(name.partition("/label/")[2] for name in names)


def _highlights(
    entry: objects.JsonObject, title: str, quote: str, *, is_text: bool
) -> tuple[Highlight, ...]:
    """The note on the whole page, unless it is its title, and what was marked in it."""
    saved = first(entry, _TIMES)
    note = first(entry, _NOTES[:-1] if "has_article" in entry else _NOTES)
    return fields.marks(
        fields.highlight(quote, "" if is_text or fields.line(note) == title else note, saved),
        *(_mark(each, saved) for name in _MARKS for each in objects.dicts(entry.get(name))),
    )


def _mark(mark: objects.JsonObject, saved: object) -> Highlight:
    quote = first(mark, ("quote", "text", "content"))
    note = first(mark, ("note", "annotation", "comment"))
    if mark.get("quote") and not note:  # wallabag's form: the text is what was said of it
        note = mark.get("text")
    return fields.highlight(quote, note, first(mark, _TIMES) or saved)
