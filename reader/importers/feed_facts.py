"""What a feed's item tells of itself beside its text: who wrote it, when, in which language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from reader.importers import feed_texts, fields
from reader.importers.feed_names import children, name_of, namespace, said_by

Given = Sequence[tuple[str, Any]]
"""Elements, each with its name (see `feed_names`)."""

_TIMES = ("pubdate", "published", "issued", "dc:date", "dcterms:issued", "dcterms:created",
    "created", "date", "updated", "modified", "dcterms:modified")  # fmt: skip
_AUTHORS = ("author", "dc:creator", "dc:author", "itunes:author")
_CATEGORIES = frozenset({"category", "dc:subject"})
_YEAR = re.compile(r"(\d{4})(?:-(\d\d))?")
_MAIL = re.compile(r"<?[\w.+-]{1,100}@[\w.-]{1,100}>?")
_PICTURE = re.compile(r"\.(jpe?g|png|gif|webp|avif)(\?|$)", re.IGNORECASE)
_SHOWN = frozenset({"media:thumbnail", "media:content", "enclosure"})


def named(given: Given, *names: str) -> list[Any]:
    """The elements with these names, in the order of the names."""
    return [element for name in names for found, element in given if found == name]


def text(given: Given, *names: str) -> str:
    """The first of these elements' texts that isn't empty, as one line."""
    found = (fields.line(each.text, fields.ADDRESS_LIMIT) for each in named(given, *names))
    return next(filter(None, found), "")


def seen_from(element: Any, value: str | None, base: str) -> str:
    """A web address as it is seen from an element, in a feed that is at *base*."""
    address = fields.line(value, fields.ADDRESS_LIMIT)
    if not address:
        return ""
    around = feed_texts.joined(base, element.base or "")
    return fields.address(address) or fields.address(feed_texts.joined(around, address))


def byline(given: Given) -> str:
    """The authors, each once."""
    names = (_name(each) for each in named(given, *_AUTHORS)[:20])
    return ", ".join(dict.fromkeys(filter(None, names)))


def _name(author: Any) -> str:
    """An author's name; RSS writes mail addresses with the name in brackets or before it."""
    name = next((each for found, each in children(author) if found == "name"), author)
    words = fields.line(name.text, 200)
    without = _MAIL.sub("", words).strip()
    return without.strip("()<> ") if without else words


def language(item: Any, given: Given, texts: Sequence[str]) -> str:
    """The language that the item, one of its *texts* or what is around it names."""
    said = text(given, "dc:language", "language")
    if not said:
        bodies = [each for each in named(given, *texts) if _xml_lang(each)]
        around = [*bodies[:1], item, *item.iterancestors()]
        said = next(filter(None, map(_xml_lang, around)), "")
    return tongue(said)


def _xml_lang(element: Any) -> str:
    return element.get("{http://www.w3.org/XML/1998/namespace}lang") or ""


def tongue(said: str) -> str:
    """A language as we write it."""
    return fields.line(said, 35).replace("_", "-")


def published(given: Given, item: Any) -> datetime | None:
    """When the item was published, else changed; the year may stand alone (W3C's date form)."""
    told = [text([pair], pair[0]) for pair in _ordered(given)]
    told.append(said_by(item, "lastmod", "LastMod"))
    return next(filter(None, map(_when, told)), None)


def _ordered(given: Given) -> list[tuple[str, Any]]:
    return [(name, each) for name in _TIMES for each in named(given, name)]


def _when(written: str) -> datetime | None:
    year = _YEAR.fullmatch(written)
    return fields.when(f"{year[1]}-{year[2] or '01'}-01" if year else written)


def tags(given: Given) -> tuple[str, ...]:
    """The categories; those that are addresses tell a program what sort of thing an item is."""
    found = (each for name, each in given if name in _CATEGORIES)
    names = (each.get("label") or each.get("term") or each.text or "" for each in found)
    return fields.unique(name for name in names if not fields.address(name))


def picture(item: Any, given: Given, base: str) -> str:
    """The picture that stands for the item."""
    own = namespace(item)
    shown = [_shown(each, name_of(each, own)) for each in item.iter()]
    shown += [text(list(children(each)), "url") for each in named(given, "image")]
    return next(filter(None, (seen_from(item, value, base) for value in shown)), "")


def _shown(element: Any, name: str) -> str:
    """The address of the picture that an element names, if any."""
    if name == "itunes:image":
        return element.get("href") or ""
    is_attached = name in _SHOWN or (name == "link" and element.get("rel") == "enclosure")
    is_shown = is_attached and _is_picture(element, name)
    return element.get("url") or element.get("href") or "" if is_shown else ""


def _is_picture(element: Any, name: str) -> bool:
    if name == "media:thumbnail" or element.get("medium") == "image":
        return True
    kind = (element.get("type") or "").lower()
    address = element.get("url") or element.get("href") or ""
    return kind.startswith("image/") or (not kind and bool(_PICTURE.search(address)))
