"""What a page declares for machines: JSON-LD and `meta` elements, read once.

JSON-LD in the wild is often not quite JSON; what can't be read is passed over.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any

from reader.extract.markup import Element, raw_text

_ARTICLE = re.compile(
    r"article|posting|report|story|review|analysis|opinion|recipe|howto|chapter|medicalwebpage|"
    r"discussion|question|podcastepisode|videoobject|book",
    re.IGNORECASE,
)
_BLANK = re.compile(r"\{\{.*\}\}|<%.*%>|^\s*(?:null|undefined|none|n/a)\s*$", re.IGNORECASE)
"""What a site's software forgot to fill in."""
_MAX_LENGTH = 2_000_000
_MAX_DEPTH = 12


class Structured:
    """The page's declarations."""

    def __init__(self, root: Element) -> None:
        self._metas = _metas(root)
        self._things = tuple(_things(root))
        self._articles = tuple(
            thing for thing in self._things if _ARTICLE.search(" ".join(types_of(thing)))
        )

    def meta(self, *names: str) -> str:
        """The content of the first of the named `meta` elements that has any."""
        for name in names:
            for value in self._metas.get(name, ()):
                if value:
                    return value
        return ""

    def metas(self, name: str) -> tuple[str, ...]:
        """All contents under one name."""
        return self._metas.get(name, ())

    @property
    def things(self) -> tuple[Mapping[str, Any], ...]:
        """All that is declared in JSON-LD, of whatever type."""
        return self._things

    @property
    def articles(self) -> tuple[Mapping[str, Any], ...]:
        """The things that say they are an article or the like."""
        return self._articles

    def article_values(self, *names: str) -> Iterator[str]:
        """The texts of an article's properties."""
        for thing in self._articles or self._pages():
            for name in names:
                yield from texts_of(thing.get(name))

    def body_text(self) -> str:
        """The article's whole text where it is declared, with its line breaks."""
        for thing in self._articles:
            for name in ("articleBody", "text"):
                if isinstance(thing.get(name), str) and thing[name].strip():
                    return str(thing[name])
        return ""

    def site_names(self) -> Iterator[str]:
        """What publishers and web sites are called."""
        for thing in self._articles:
            publisher = self.resolve(thing.get("publisher"))
            if not (isinstance(publisher, dict) and "Person" in types_of(publisher)):
                yield from texts_of(publisher)
        for thing in self._things:
            if "WebSite" in types_of(thing):
                yield from texts_of(thing.get("name"))
        for thing in self._things:
            if {"Organization", "NewsMediaOrganization"} & set(types_of(thing)):
                yield from texts_of(thing.get("name"))

    def _pages(self) -> list[Mapping[str, Any]]:
        return [thing for thing in self._things if "WebPage" in types_of(thing)]

    def resolve(self, value: Any) -> Any:
        """The thing that a reference by `@id` means."""
        if isinstance(value, dict) and set(value) == {"@id"}:
            for thing in self._things:
                if thing.get("@id") == value["@id"]:
                    return thing
        return value


def types_of(thing: Mapping[str, Any]) -> list[str]:
    """The declared types of a thing, without their vocabulary's address."""
    found = thing.get("@type", "")
    names = found if isinstance(found, list) else [found]
    return [str(name).rsplit("/", 1)[-1] for name in names]


def texts_of(value: Any) -> Iterator[str]:
    """The texts in a value: itself, or the names of the things that it holds."""
    if isinstance(value, str):
        text = " ".join(unescape(value).split())
        if text and not _BLANK.search(text):
            yield text
    elif isinstance(value, list):
        for one in value:
            yield from texts_of(one)
    elif isinstance(value, dict):
        yield from texts_of(value.get("name") or value.get("@value") or value.get("headline"))


def _metas(root: Element) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for element in root.iter("meta"):
        value = " ".join((element.get("content") or element.get("value") or "").split())
        if not value or _BLANK.search(value):
            continue
        names = " ".join(
            element.get(name) or "" for name in ("property", "name", "itemprop", "http-equiv")
        )
        for name in names.lower().split():
            found[name] = (*found.get(name, ()), value)
    return found


def _things(root: Element) -> Iterator[Mapping[str, Any]]:
    for element in root.iter("script"):
        if "ld+json" in (element.get("type") or "").lower():
            text = raw_text(element).strip()
            if len(text) <= _MAX_LENGTH:
                yield from _flattened(_loaded(text))


def _loaded(text: str) -> Any:
    text = re.sub(r"^\s*(?://)?\s*<!\[CDATA\[|(?://)?\s*\]\]>\s*$|^<!--|-->$", "", text).strip(
        " ;\n"
    )
    for attempt in (text, re.sub(r",\s*([}\]])", r"\1", text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _flattened(value: Any, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    if depth > _MAX_DEPTH:
        return
    if isinstance(value, list):
        for one in value:
            yield from _flattened(one, depth + 1)
    elif isinstance(value, dict):
        if "@type" in value:
            yield value
        for name in (
            "@graph",
            "mainEntity",
            "mainEntityOfPage",
            "hasPart",
            "isPartOf",
            "publisher",
        ):
            if name in value:
                yield from _flattened(value[name], depth + 1)
