"""Saved feeds in XML: RSS of all versions, RSS 1.0 in RDF, Atom, and CDF.

Each item is a link with what the feed brought of its text. Where that is a summary, the page
is wanted too. The sources: RSS 2.0 and 0.91 (Winer), RSS 0.90 (Netscape), RSS 1.0 with its
modules, RFC 4287, Atom 0.3, Media RSS (Yahoo), CDF (Microsoft).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from reader.article import SavedLink
from reader.importers import feed_facts, feed_texts, fields, trees
from reader.importers.feed_names import children, name_of, namespace, said_by
from reader.importers.files import ExportFile
from reader.importers.glimpse import Glimpse
from reader.importers.rows import Row, failure

_PROLOG = re.compile(
    r"(?:\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>)", re.DOTALL | re.IGNORECASE
)
_ROOT = re.compile(r"<(?:[\w.-]{1,40}:)?(rss|rdf|feed|channel|entry)[\s>/][^<]*", re.IGNORECASE)
_NEEDED = MappingProxyType({"rdf": ("rss", "<channel", "<item", "netscape"), "entry": ("atom",),
    "feed": ("atom", "<entry", "echo", "pie", "newformat", "version=")})  # fmt: skip
_ITEMS = frozenset({"item", "entry"})
_HOLDERS = frozenset({"channel", "rdf:rdf", "rss", "feed", "items"})

_CONTENTS = ("content:encoded", "content", "xhtml:body", "xhtml:div", "body", "fulltext",
    "fullitem")  # fmt: skip
_SUMMARIES = ("description", "summary", "abstract", "dc:description", "tagline",
    "itunes:summary", "media:description")  # fmt: skip
_TITLES = ("title", "dc:title", "media:title", "itunes:title")
_GROUPS = frozenset({"categories", "media:group"})
_LINKS = frozenset({"", "alternate"})
_PAGES = frozenset({"", "text/html", "application/xhtml+xml"})
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_EXCERPT = 900
"""Signs without spaces up to which a text that is called a summary is taken for one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Feed:
    """What a feed says of all its items."""

    title: str = ""
    byline: str = ""
    language: str = ""
    address: str = ""


def claims(seen: Glimpse) -> bool:
    """Whether the first element is a feed's."""
    place = 0
    while found := _PROLOG.match(seen.head, place):
        place = found.end()
    root = _ROOT.match(seen.head, place)
    if not root:
        return False
    needed = _NEEDED.get(root[1].lower())
    lowered = (root[0] if root[1].lower() == "entry" else seen.head).lower()
    return needed is None or any(word in lowered for word in needed)


def read(file: ExportFile) -> Iterator[Row]:
    """The items, with what the feed had said before the first of them."""
    feed: _Feed | None = None
    for item in trees.chosen(file, _is_item):
        feed = feed or _feed(item)
        yield _link(item, feed)


def _is_item(element: Any) -> bool:
    if str(element.tag).rpartition("}")[2].lower() not in _ITEMS:
        return False
    above = element.getparent()
    return above is None or name_of(above, namespace(element)) in _HOLDERS


def _feed(item: Any) -> _Feed:
    """What the elements around and before the first item say."""
    above = list(item.iterancestors())
    above += [child for each in above for child in each if name_of(child) == "channel"]
    given = [pair for each in above for pair in children(each) if pair[0] not in _ITEMS]
    base = filter(None, (said_by(each, "base") for each in above))
    address = _address(given) or fields.address(next(base, ""))
    is_atom = _is_atom(item)
    return _Feed(
        title=_words(given, _TITLES, is_atom=is_atom),
        byline=feed_facts.byline(given),
        language=_words(given, ("language", "dc:language"), is_atom=is_atom),
        address=address,
    )


def _link(item: Any, feed: _Feed) -> Row:
    given, is_atom = _given(item), _is_atom(item)
    url = _address(given, item, feed.address)
    body, is_excerpt = _body(given, is_atom=is_atom)
    url = url or ("" if body else fields.address(feed_facts.text(given, "id")))
    title = _words(given, _TITLES, is_atom=is_atom)
    if not url and not body:
        return failure("This item has neither an address nor a text.", item.sourceline or 0, title)
    return SavedLink(
        url=url,
        title=title,
        site=feed.title,
        byline=feed_facts.byline(given) or feed.byline,
        language=feed_facts.language(item, given, (*_CONTENTS, *_SUMMARIES))
        or feed_facts.tongue(feed.language),
        published=feed_facts.published(given, item),
        tags=feed_facts.tags(given),
        lead_image=feed_facts.picture(item, given, url or feed.address),
        body=body if url or not feed.address else feed_texts.absolute(body, feed.address),
        is_excerpt=is_excerpt and bool(url),
    )


def _given(item: Any) -> list[tuple[str, Any]]:
    """What an item says, and what stands together in it."""
    given = list(children(item))
    inside = [each for name, each in given if name in _GROUPS]
    own = namespace(item)
    return given + [(name_of(child, own), child) for each in inside for child in each]


def _is_atom(item: Any) -> bool:
    return name_of(item, namespace(item)) == "entry"


def _words(given: feed_facts.Given, names: Sequence[str], *, is_atom: bool) -> str:
    found = (
        feed_texts.words_of(each, is_atom=is_atom) for each in feed_facts.named(given, *names)
    )
    return next(filter(None, found), "")


def _address(given: feed_facts.Given, item: Any = None, base: str = "") -> str:
    """Where the page is: what the links say, else a permanent identifier."""
    original = fields.address(feed_facts.text(given, "feedburner:origlink"))
    links = [each for each in feed_facts.named(given, "link") if (each.get("rel") or "") in _LINKS]
    links.sort(key=lambda each: (each.get("type") or "").lower() not in _PAGES)
    told = [(each, each.get("href") or each.text) for each in links]
    guids = feed_facts.named(given, "guid")
    told += [
        (each, each.text) for each in guids if fields.address(each.text) and _is_permanent(each)
    ]
    if item is not None:
        told.append((item, said_by(item, f"{_RDF}about", "about", "href")))
    seen = (feed_facts.seen_from(each, value, base) for each, value in told)
    return original or next(filter(None, seen), "")


def _is_permanent(guid: Any) -> bool:
    return said_by(guid, "isPermaLink", "ispermalink").strip().lower() != "false"


def _body(given: feed_facts.Given, *, is_atom: bool) -> tuple[str, bool]:
    """The longest of the texts, and whether it is a summary and short."""
    found = [(False, each) for each in feed_facts.named(given, *_CONTENTS)]
    found += [(True, each) for each in feed_facts.named(given, *_SUMMARIES)]
    texts = [(feed_texts.html_of(each, is_atom=is_atom), is_summary) for is_summary, each in found]
    html, is_summary = max(texts, key=lambda text: feed_texts.length(text[0]), default=("", False))
    return html, is_summary and feed_texts.length(html) < _EXCERPT
