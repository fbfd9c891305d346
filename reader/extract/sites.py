"""What a site is called: as its publisher declares it, as its titles end, or its host."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from reader.extract.markup import Element, text_of
from reader.extract.structured import Structured

_LONGEST = 80
_SEPARATOR = re.compile(r"\s+[|\-–—»•·:]+\s+|\s*[|｜]\s*")
_COMPANY = re.compile(
    r"\b(?:g?gmbh(?: & co\.? kg)?|inc|ltd|llc|l\.l\.c|plc|corp|ag|kg|se|s\.?l|s\.?a|s\.?r\.?l|"
    r"b\.?v|oy|ab|as|pty|pvt|e\.? ?v)\.?$",
    re.IGNORECASE,
)
_SERVICES = frozenset(
    {"blogger", "wordpress", "wordpress.com", "wix", "squarespace", "medium.com"}
)
_FEW = 4


def site_of(root: Element, structured: Structured, address: str) -> str:
    """The site's name; a publisher's that is a company's gives way to the one for readers."""
    declared = [name for name in structured.site_names() if _is_name(name)]
    public = [name for name in declared if not _COMPANY.search(name)]
    card = structured.meta("og:site_name").strip("\"' -–|")
    for found in (
        card if any(_is_head(card, name) for name in public[:1]) else "",
        *public[:1],
        card,
        *declared[:1],
        structured.meta("application-name", "apple-mobile-web-app-title", "cre", "dc.publisher"),
        *_in_title(root, address),
    ):
        if _is_name(found):
            return found
    return (urlsplit(address).hostname or "").removeprefix("www.")


def _is_name(text: str) -> bool:
    return (
        0 < len(text) < _LONGEST
        and not text.startswith(("http", "@"))
        and text.casefold() not in _SERVICES
    )


def _is_head(card: str, name: str) -> bool:
    """Whether two names are the same, but for a motto that follows one of them."""
    return _key(card) in {_key(name), _key(_SEPARATOR.split(name)[0])}


def _in_title(root: Element, address: str) -> Iterator[str]:
    """The last or first part of the document's title, when the host or a heading says so."""
    element = root.find(".//title")
    title = text_of(element) if element is not None else ""
    parts = [part for part in _SEPARATOR.split(title) if part]
    if len(parts) < 2:  # noqa: PLR2004 - nothing beside the article's own
        return
    host = _key((urlsplit(address).hostname or "").removeprefix("www."))
    yield from (
        part
        for part in (parts[-1], parts[0])
        if len(_key(part)) > 2 and _key(part) in host  # noqa: PLR2004 - two letters are in any host
    )
    own = {_key(text_of(heading)) for heading in root.iter("h1", "h2")}
    for part, rest in ((parts[-1], title[: title.rfind(parts[-1])]), (parts[0], parts[-1])):
        is_short = len(part.split()) <= _FEW and not part.lower().startswith("by ")
        if is_short and _key(rest) and _key(rest) in own:
            yield part.strip("\"'")


def _key(text: str) -> str:
    return re.sub(r"\W", "", text.casefold())
