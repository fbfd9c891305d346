"""Saved feeds in JSON Feed (versions 1 and 1.1, Simmons and Reece)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.article import SavedLink
from reader.importers import feed_texts, fields, objects
from reader.importers.entries import paragraphs
from reader.importers.files import ExportFile
from reader.importers.glimpse import Glimpse
from reader.importers.rows import Row, failure

_VERSION = re.compile(r'"version"\s*:\s*"https?:\\?/\\?/(www\.)?jsonfeed\.org', re.IGNORECASE)
_OWN = frozenset({"feed_url", "home_page_url"})


def claims(seen: Glimpse) -> bool:
    """Whether it is an object with a feed's items."""
    is_feed = bool(_VERSION.search(seen.head)) or bool(seen.keys & _OWN)
    return not seen.is_list and seen.has_keys("items") and is_feed


def read(file: ExportFile) -> Iterator[Row]:
    """The items."""
    feed = objects.whole(file)
    if not isinstance(feed, dict):
        return
    for item in objects.dicts(feed.get("items")):
        yield _link(item, feed)


def _link(item: objects.JsonObject, feed: objects.JsonObject) -> Row:
    base = fields.address(feed.get("home_page_url")) or fields.address(feed.get("feed_url"))
    url = _address(item, base)
    html, is_excerpt = _body(item)
    if not url and not html:
        reason = "This item has neither an address nor a text."
        return failure(reason, row=objects.written(item))
    return SavedLink(
        url=url,
        title=fields.line(item.get("title")),
        site=fields.line(feed.get("title")),
        byline=_byline(item) or _byline(feed),
        language=fields.line(item.get("language") or feed.get("language"), 35).replace("_", "-"),
        published=fields.when(item.get("date_published"))
        or fields.when(item.get("date_modified")),
        tags=fields.tags(item.get("tags")),
        lead_image=_picture(item, url or base),
        body=html if url or not base else feed_texts.absolute(html, base),
        is_excerpt=is_excerpt and bool(url),
    )


def _address(item: objects.JsonObject, base: str) -> str:
    """The item's page; a link blog may name only what it links to, others an identifier."""
    told = (_seen_from(item.get(name), base) for name in ("url", "external_url"))
    return next(filter(None, told), "") or fields.address(item.get("id"))


def _seen_from(value: object, base: str) -> str:
    address = fields.line(value, fields.ADDRESS_LIMIT)
    return fields.address(feed_texts.joined(base, address)) if address else ""


def _body(item: objects.JsonObject) -> tuple[str, bool]:
    """The text in HTML, and whether it is only a summary."""
    html = fields.text(item.get("content_html"))
    words = paragraphs(fields.text(item.get("content_text")))
    if html or words:
        return max(html, words, key=feed_texts.length), False
    return paragraphs(fields.text(item.get("summary"))), True


def _byline(told: objects.JsonObject) -> str:
    author = told.get("author")
    authors = objects.dicts(told.get("authors"))[:20] or objects.dicts([author])
    names = (fields.line(each.get("name"), 200) for each in authors)
    return ", ".join(dict.fromkeys(filter(None, names)))


def _picture(item: objects.JsonObject, base: str) -> str:
    attached = (
        each.get("url")
        for each in objects.dicts(item.get("attachments"))
        if fields.text(each.get("mime_type")).startswith("image/")
    )
    told = (
        _seen_from(each, base) for each in (item.get("image"), item.get("banner_image"), *attached)
    )
    return next(filter(None, told), "")
