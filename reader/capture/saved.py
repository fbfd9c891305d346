"""The pictures that came with a saved page, tied to the markup that shows them.

Saved formats name their pictures in many ways: relative file names, `cid:` (RFC 2392),
`data:` (RFC 2397), names in an archive. Each reference that can be answered from the file is
written anew as an absolute address, which is then the key in `Page.resources`: its own where
it has one in the web, otherwise one under `saved.invalid`, a name that never leads anywhere
(RFC 6761). What extraction makes of the page needs no knowledge of the format it came from.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import html
import re
from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from types import MappingProxyType
from urllib.parse import quote, unquote, unquote_to_bytes, urljoin, urlsplit

from reader.article import Resource

SAVED_HOST = "saved.invalid"

Lookup = Callable[[str], tuple[str, Resource] | None]
"""From a reference in the markup to the address to use and the file; None when unknown."""

_SAFE = "!#$%&'()*+,/:;=?@[]~"
MOST_PICTURES = 20_000
"""Tags that are looked at; an article keeps far fewer pictures."""

_LARGEST_DATA = 30 << 20
_SMALLEST_DATA = 1500
"""Shorter `data:` addresses stay: they are placeholders and icons, known as such by them."""

_TAG_START = re.compile(rb"<(?:img|source|image|input|video|object|embed)(?=[\s/])", re.IGNORECASE)
# Possessive, so that a tag that never ends costs one look and not a search through all ways.
_TAG_REST = re.compile(rb"""(?:[^>"']++|"[^"]*+"|'[^']*+')*+>""")
_ATTRIBUTE = re.compile(
    rb"""(?<=[\s"'/])(src|srcset|data-src|data-srcset|data-original|data-lazy-src|data|"""
    rb"""poster|href|xlink:href)\s*=\s*("[^"]*"|'[^']*'|[^\s>"']+)""",
    re.IGNORECASE,
)
_CHOICES = frozenset(
    {b"src", b"srcset", b"data-src", b"data-srcset", b"data-original", b"data-lazy-src"}
)
_DATA = re.compile(r"data:([\w.+-]+/[\w.+-]+)?((?:;[^,;]{0,100}){0,5}),", re.IGNORECASE)
_SUFFIXES = MappingProxyType(
    {"image/jpeg": ".jpg", "image/svg+xml": ".svg", "image/x-icon": ".ico"}
)


def own_address(data: bytes, media_type: str, name: str = "") -> str:
    """An address for a picture that has none in the web, always the same for the same bytes."""
    digest = hashlib.sha256(data).hexdigest()[:24]
    suffix = _SUFFIXES.get(media_type, "." + media_type.partition("/")[2][:10])
    label = name.replace("\\", "/").rpartition("/")[2][-60:]
    tail = quote(label, safe="") if label else f"picture{quote(suffix)}"
    return f"https://{SAVED_HOST}/{digest}/{tail}"


def by_address(resources: Mapping[str, Resource], base: str) -> Lookup:
    """Finds pictures by their addresses, however these are spelled, seen from *base*.

    Args:
        resources: the files by absolute address, or by `cid:` and their Content-ID.
        base: the page's address.
    """
    index = {comparable(address): address for address in reversed(list(resources))}

    def lookup(reference: str) -> tuple[str, Resource] | None:
        try:
            address = index.get(comparable(urljoin(base, reference)))
        except ValueError:
            return None
        if address is None:
            return None
        resource = resources[address]
        if is_web(address):
            return quote(address, safe=_SAFE), resource
        return own_address(resource.data, resource.media_type), resource

    return lookup


def comparable(address: str) -> str:
    """*address* without what may be spelled one way or another (RFC 3986, 6.2.2)."""
    address = address.partition("#")[0]
    if not is_web(address):
        return unquote(address)
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return address
    standard = {"http": 80, "https": 443}[parts.scheme]
    shown = "" if port in {None, standard} else f":{port}"
    query = f"?{unquote(parts.query)}" if parts.query else ""
    return f"{parts.scheme}://{parts.hostname}{shown}{unquote(parts.path) or '/'}{query}"


def is_web(address: str) -> bool:
    """Whether *address* is one in the web."""
    return address[:8].lower().startswith(("http://", "https://"))


def bind(markup: bytes, lookup: Lookup) -> tuple[bytes, dict[str, Resource]]:
    """Rewrite the references in *markup* that are answered by *lookup*, or are `data:`.

    Returns:
        The markup, and by the addresses now used in it the files.
    """
    found: dict[str, Resource] = {}

    def answer(reference: str) -> str | None:
        hit = from_data(reference) or lookup(reference)
        if hit is None:
            return None
        found[hit[0]] = hit[1]
        return hit[0]

    pieces: list[bytes] = []
    end = 0
    for start, stop in islice(_tags(markup), MOST_PICTURES):
        pieces += markup[end:start], _rewritten(markup[start:stop], answer)
        end = stop
    pieces.append(markup[end:])
    return b"".join(pieces), found


def from_data(reference: str, smallest: int = _SMALLEST_DATA) -> tuple[str, Resource] | None:
    """The picture in a `data:` address of *smallest* or more characters, with its new address."""
    if len(reference) < smallest or len(reference) > _LARGEST_DATA:
        return None
    match = _DATA.match(reference)
    if match is None:
        return None
    media_type = (match[1] or "text/plain").lower()
    try:
        data = unquote_to_bytes(reference[match.end() :])
        if match[2].lower().endswith(";base64"):
            data = base64.b64decode(data + b"==", validate=False)
    except (binascii.Error, ValueError):
        return None
    return own_address(data, media_type), Resource(media_type=media_type, data=data)


def _tags(markup: bytes) -> Iterator[tuple[int, int]]:
    place = 0
    while begin := _TAG_START.search(markup, place):
        rest = _TAG_REST.match(markup, begin.end())
        if rest is None:
            return
        place = rest.end()
        yield begin.start(), place


def _rewritten(tag: bytes, answer: Callable[[str], str | None]) -> bytes:
    """*tag* with the file's own picture in place of all that the page offers to choose from."""
    own: dict[bytes, str] = {}
    for match in _ATTRIBUTE.finditer(tag):
        name = match[1].lower()
        value = html.unescape(match[2].strip(b"\"'").decode("utf-8", "surrogateescape")).strip()
        address = _first_of_set(value, answer) if name.endswith(b"srcset") else answer(value)
        if address is not None:
            own[name] = address
    if not own:
        return tag
    name = b"src" if b"src" in own else next(iter(own))
    shown = name
    if name in _CHOICES:
        shown = b"srcset" if tag[:7].lower() == b"<source" else b"src"
    written = b'%b="%b"' % (shown, _attribute(own[name]))
    return _with_one(tag, name, written)


def _with_one(tag: bytes, name: bytes, written: bytes) -> bytes:
    """*tag* with the attribute *name* replaced by *written*, and no other choice of pictures."""

    def replace(match: re.Match[bytes]) -> bytes:
        found = match[1].lower()
        if found == name:
            return written
        return b"" if found in _CHOICES else match[0]

    return _ATTRIBUTE.sub(replace, tag)


def _attribute(address: str) -> bytes:
    return html.escape(address).encode("utf-8", "surrogateescape")


def _first_of_set(value: str, answer: Callable[[str], str | None]) -> str | None:
    """The largest picture of a `srcset` that is here, taken as the last that is."""
    best: str | None = None
    for candidate in _candidates(value):
        best = answer(candidate) or best
    return best


def _candidates(value: str) -> Iterator[str]:
    # HTML, 4.8.4.2.1: an address holds no white space; commas end it only at its end.
    for candidate in re.findall(r"[^\s,]\S*", value)[:100]:
        if not re.fullmatch(r"[\d.]+[wxh],?", candidate):
            yield candidate.rstrip(",")
