"""What the elements of feeds are called, whatever namespace and prefix they come with.

Feeds have used many addresses for one vocabulary, declared none of them, or bound prefixes
of their own. Here a name is that of RSS and Atom in lower case, with a prefix for each
vocabulary beside them: `title`, `dc:creator`, `content:encoded`, `media:thumbnail`.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType
from typing import Any

_PREFIXES = MappingProxyType({
    "": "",
    "http://purl.org/rss/1.0": "",
    "http://my.netscape.com/rdf/simple/0.9": "",
    "http://channel.netscape.com/rdf/simple/0.9": "",
    "http://backend.userland.com/rss": "",
    "http://backend.userland.com/rss2": "",
    "http://blogs.law.harvard.edu/tech/rss": "",
    "http://www.w3.org/2005/atom": "",
    "http://purl.org/atom/ns#": "",
    "http://example.com/newformat#": "",
    "http://example.com/necho": "",
    "http://purl.org/echo": "",
    "uri/of/echo/namespace#": "",
    "http://purl.org/pie": "",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf:",
    "http://purl.org/rss/1.0/modules/content": "content:",
    "http://search.yahoo.com/mrss": "media:",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes:",
    "http://www.w3.org/1999/xhtml": "xhtml:",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner:",
    "http://purl.org/dc/terms": "dcterms:",
})  # fmt: skip
_DUBLIN_CORE = "http://purl.org/dc/elements/"
_KNOWN = frozenset(prefix.rstrip(":") for prefix in _PREFIXES.values() if prefix) | {"dc"}


def name_of(element: Any, own: str = "") -> str:
    """The name of an element, nothing for any other node and in unknown vocabularies.

    Args:
        element: an element, a comment or the like.
        own: the namespace that the item itself is in, taken for the feed's.
    """
    tag = element.tag
    if not isinstance(tag, str):
        return ""
    space, _, local = tag.rpartition("}")
    space, local = space.removeprefix("{"), local.lower()
    if not space and ":" in local:  # its prefix was declared nowhere
        prefix, _, local = local.partition(":")
        return f"{prefix}:{local}" if prefix in _KNOWN else local if prefix == "rss" else ""
    known = "" if space == own else _prefix(space)
    return "" if known is None else known + local


def _prefix(space: str) -> str | None:
    lowered = space.lower().rstrip("/")
    return "dc:" if lowered.startswith(_DUBLIN_CORE.rstrip("/")) else _PREFIXES.get(lowered)


def namespace(element: Any) -> str:
    """The namespace that an element is in."""
    return str(element.tag).rpartition("}")[0].removeprefix("{")


def children(element: Any) -> Iterator[tuple[str, Any]]:
    """The elements in an element that have a name, with it."""
    own = namespace(element)
    for child in element:
        name = name_of(child, own)
        if name:
            yield name, child


def said_by(element: Any, *names: str) -> str:
    """The first of these attributes that an element has, in this case or in capitals.

    They are asked for by name: to list a hundred thousand of them takes libxml2 minutes.
    """
    forms = (form for name in names for form in (name, name.upper()))
    return next(filter(None, map(element.get, forms)), "")
