"""Addresses that are told apart only by the number of a page: `/story`, `/story/2`, `?page=3`.

A number belongs to a page where sites write it: after a slash of its own, after a word for
page, in a query's `page`, or between a name and its ending (`story-2.html`). Nothing else in
two addresses of one article differs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import parse_qsl, urlencode, urlsplit

from reader.extract.markup import name_set

MOST = 99
"""The largest number of a page; larger ones are years and identities."""

_KEYS = name_set("page p pg pagenum page_no pageno currentpage seite pagina página strona sida s")
_WORD = r"(?:page|seite|pagina|strona|sida|side|sivu|stranica|part|teil|pag|pg|p|s)"
_PATHS = (
    re.compile(rf"^(?P<stem>.*?)/{_WORD}[/_=,.-]?(?P<number>\d{{1,2}})(?P<end>\.\w{{2,5}})?$"),
    re.compile(r"^(?P<stem>.*?)/(?P<number>\d{1,2})(?P<end>\.\w{2,5})?$"),
    re.compile(rf"^(?P<stem>.+?)[_,.-]{_WORD}[_=,.-]?(?P<number>\d{{1,2}})(?P<end>\.\w{{2,5}})?$"),
    re.compile(r"^(?P<stem>.+?)[_,.-](?P<number>\d{1,2})(?P<end>\.\w{2,5})$"),
    re.compile(r"^(?P<stem>.*?/index)(?P<number>\d{1,2})(?P<end>\.\w{2,5})$"),
)
_LISTS = re.compile(
    r"/(?:category|categories|tag|tags|topic|topics|author|authors|archive|archives|search|"
    r"comments?-page|feed|forum|forums|thread|threads|talk|community|viewtopic|showthread|discussion|"
    r"discussions|kategorie|autor|schlagwort|suche)(?:/|-|\.|$)",
    re.IGNORECASE,
)


class Numbered(NamedTuple):
    """An address without its page's number, and the number; 0 where it has none."""

    stem: str
    number: int


def is_list(address: str) -> bool:
    """Whether an address is of a list by what it calls itself, or a site's front page."""
    path = urlsplit(address).path
    return bool(_LISTS.search(path)) or path.strip("/") in {"", "index.html", "index.php", "blog"}


def is_page(address: str, number: int, first: str) -> bool:
    """Whether *address* differs from the *first* page's by nothing but a page's *number*.

    The first page has no number, or 1. Where a site counts from nought, which only a query
    does, the second page has 1.
    """
    stems = {stem for stem, found in numbers_of(first) if found <= 1}
    return any(
        stem in stems and (found == number or ("?" in stem and 0 < found == number - 1))
        for stem, found in numbers_of(address)
    )


def numbers_of(address: str) -> Iterator[Numbered]:
    """The ways to read an address as that of a numbered page."""
    parts = urlsplit(address)
    host = (parts.hostname or "").removeprefix("www.")
    path = re.sub(r"/{2,}", "/", parts.path).rstrip("/")
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    query = urlencode(sorted(pairs))
    yield Numbered(f"{host}{_home(path)} {query}", 0)
    for stem, number in _in_path(path):
        yield Numbered(f"{host}{_home(stem)} {query}", number)
    for key, value in pairs:
        if key.lower() in _KEYS and value.isdecimal() and int(value) <= MOST:
            rest = urlencode(sorted(pair for pair in pairs if pair[0] != key))
            yield Numbered(f"{host}{_home(path)} {rest}", int(value))
            yield Numbered(f"{host}{_home(path)} {rest}?{key}", int(value))
    if not any(key.lower() in _KEYS for key, _ in pairs):
        for key in sorted(_KEYS):
            yield Numbered(f"{host}{_home(path)} {query}?{key}", 0)


def _in_path(path: str) -> Iterator[tuple[str, int]]:
    for pattern in _PATHS:
        found = pattern.match(path)
        if found and 0 < int(found["number"]) <= MOST:
            yield f"{found['stem']}{found['end'] or ''}", int(found["number"])


def _home(path: str) -> str:
    """A path as the first page has it, whether or not it names the file of its folder."""
    return re.sub(r"/index(\.\w{2,5})?$", "", path)
