"""Who wrote it: names only, without "By", dates, roles and addresses.

What is declared for machines is asked first, then what the page shows (`signatures`). A
publisher's name counts only where nobody else is named: many sites declare themselves and show
the writer to readers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import urlsplit

from reader.extract.furniture import byline_words
from reader.extract.markup import Element
from reader.extract.names import clean_name, is_introduced
from reader.extract.signatures import signatures
from reader.extract.structured import Structured, texts_of, types_of

_MOST = 12
_LAST_FIRST = re.compile(r"^([^\W\d_][\w'’-]+), ([^\W\d_][\w.'’-]*[a-z.]\w*(?: \w\.)?)$")
_META = (
    "author", "article:author_name", "parsely-author", "sailthru.author", "byl", "byline",
    "dc.creator", "dcterms.creator", "dc.author", "dc:creator", "citation_author",
    "article:author", "og:author", "cxenseparse:author", "twitter:creator:name", "creator",
    "authors", "bt:author", "article.author", "article_author", "mediator_author",
    "dable:author", "publisher-author", "rbauthors",
)  # fmt: skip
_TEAM = re.compile(r"^(?:the)?|(?:editorial)?(?:team|staff|editors?|redaktion|redaction)$")


def byline_of(root: Element, structured: Structured, site: str, address: str = "") -> str:
    """The authors, joined by commas; empty where nobody is named."""
    publishers = _publishers(structured, site, address)
    fallback: list[str] = []
    for source in _sources(root, structured):
        names = _names(source, site)
        people = [name for name in names if _TEAM.sub("", _key(name)) not in publishers]
        if people:
            return ", ".join(people)
        fallback = fallback or names
    return ", ".join(fallback)


def _sources(root: Element, structured: Structured) -> Iterator[Iterable[str]]:
    yield _declared(structured)
    for name in _META:
        yield map(_first_last, structured.metas(name))
    yield _labelled(structured)
    body = root.find("body")
    if body is not None:
        yield from signatures(body)


def _publishers(structured: Structured, site: str, address: str) -> set[str]:
    """The names of the site and of those who publish it, as keys."""
    host = (urlsplit(address).hostname or "").removeprefix("www.")
    found = {site, host, host.partition(".")[0], *structured.site_names()}
    found.update(
        text
        for thing in structured.things
        if {"Organization", "NewsMediaOrganization", "Corporation", "WebSite"} & {*types_of(thing)}
        for text in texts_of(thing)
    )
    return {_key(name) for name in found if name}


def _key(name: str) -> str:
    return re.sub(r"\W|(?:gmbh|inc|ltd|llc|ev)$", "", clean_name(name).casefold())


def _names(values: Iterable[str], site: str) -> list[str]:
    found: dict[str, str] = {}
    for value in values:
        name = clean_name(value)
        head, comma, tail = name.rpartition(", ")
        if comma and _key(tail) == _key(site):
            name = head
        if name:
            found.setdefault(name.casefold(), name)
        if len(found) >= _MOST:
            break
    return list(found.values())


# --- what is declared --------------------------------------------------------------------------


def _declared(structured: Structured) -> Iterator[str]:
    for thing in structured.articles:
        found = list(_people(thing.get("author"), structured)) or list(
            _people(thing.get("creator"), structured)
        )
        if found:
            yield from found
            return


def _people(value: Any, structured: Structured) -> Iterator[str]:
    for one in value if isinstance(value, list) else [value]:
        yield from texts_of(structured.resolve(one))


def _labelled(structured: Structured) -> Iterator[str]:
    """What the page's card for social networks says was written by whom."""
    label = structured.meta("twitter:label1").casefold().strip(" :")
    if label in byline_words() or is_introduced(f"{label} X"):
        yield structured.meta("twitter:data1")


def _first_last(name: str) -> str:
    """A name such as "Hill, Ada" in the order in which people say it."""
    match = _LAST_FIRST.match(name.strip())
    return f"{match[2]} {match[1]}" if match else name
