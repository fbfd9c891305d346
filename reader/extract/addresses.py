"""Where links lead and pictures are: absolute, on the web, or not at all.

Browsers forgive much in an address (spaces, control characters, odd white space before the
scheme), and that forgiveness is how `javascript:` slips past lists of schemes. Here an
address is accepted by what it is after such clean-ups, or it is dropped.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from html import escape
from urllib.parse import urljoin, urlsplit

from reader.extract.headings import ANCHOR
from reader.extract.markup import Element

MAX_LENGTH = 4_000
_SCHEMES = frozenset({"http", "https"})
_JUNK = re.compile(
    "[\x00-\x20\x7f-\xa0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]+"
)
_ESCAPED = re.compile("[\"'<>`\\\\{}|^]")
_ICON_SIDE = 32
_SHARED = frozenset({"ac", "co", "com", "edu", "go", "gob", "gov", "ne", "net", "or", "org"})


def absolute(address: str | None, base: str = "") -> str:
    """*address* seen from *base* as an http or https address, or an empty string."""
    found = _resolved(address, base)
    return found if _scheme_and_host(found) else ""


def link_target(address: str | None, base: str = "") -> str:
    """Like `absolute`, with `mailto:` allowed."""
    found = _resolved(address, base)
    if found.lower().startswith("mailto:") and "@" in found:
        return found
    return found if _scheme_and_host(found) else ""


def same_site(address: str, other: str) -> bool:
    """Whether two addresses are below one registered name, as far as that shows without a list."""
    return _registered(address) == _registered(other) != ""


def _registered(address: str) -> str:
    """A host's last two labels; three where `co` or `com` stands below a country's letters."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return ""
    labels = host.split(".")
    if labels[-1].isdigit() or ":" in host:
        return host
    is_shared = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SHARED  # noqa: PLR2004
    return ".".join(labels[-3 if is_shared else -2 :])


def _resolved(address: str | None, base: str) -> str:
    raw = (address or "").strip()
    cleaned = _JUNK.sub("", raw) if not raw.lower().startswith(("http://", "https://")) else raw
    cleaned = _JUNK.sub(lambda found: "%20" if found[0].strip("\t\n\r") else "", cleaned)
    if not cleaned or len(cleaned) > MAX_LENGTH:
        return ""
    try:
        joined = urljoin(base, cleaned) if base else cleaned
    except ValueError:
        return ""
    return _ESCAPED.sub(lambda found: f"%{ord(found[0]):02X}", joined)


def _scheme_and_host(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme.lower() in _SCHEMES and bool(parts.hostname)


class WebAddresses:
    """The addresses of one page's links, pictures and footnotes.

    Args:
        base: the address that relative ones start from; empty for a file from nowhere.
        files: the addresses of the files that came with the page, as its markup names them.
        targets: ids that the article's own links lead to.
    """

    def __init__(
        self, base: str = "", files: Collection[str] = (), targets: Collection[str] = ()
    ) -> None:
        self._base = base
        self._files = files
        self._targets = frozenset(targets)
        self.images: list[str] = []

    def link(self, element: Element) -> str:
        """Where an `a` leads; footnotes lead to a place in the article."""
        href = (element.get("href") or "").strip()
        _, mark, target = href.partition("#")
        if mark and target in self._targets:
            return f"#{anchor_name(target)}"
        if href.startswith("#"):
            return ""
        return link_target(href, self._base)

    def anchor(self, element: Element) -> str:
        """The id of a footnote's target."""
        own = element.get("id") or element.get(ANCHOR) or ""
        if not own and element.tag == "a":
            own = element.get("name") or ""
        return anchor_name(own) if own in self._targets else ""

    def image(self, element: Element) -> str:
        """The `img` tag of a picture; an emoji's own character instead of its picture."""
        alt = " ".join((element.get("alt") or "").split())[:1000]
        width, height = (_pixels(element.get(name)) for name in ("width", "height"))
        if 0 < max(width, height) <= _ICON_SIDE or "emoji" in (element.get("class") or ""):
            return alt if len(alt) <= 4 and not alt.isascii() else ""  # noqa: PLR2004
        source = (element.get("src") or "").strip()
        address = absolute(source, self._base) or (source if source in self._files else "")
        if not address:
            return ""
        if address not in self.images:
            self.images.append(address)
        size = "".join(
            f' {name}="{value}"' for name, value in (("width", width), ("height", height)) if value
        )
        return f'<img src="{escape(address)}" alt="{escape(alt)}"{size}>'


def anchor_name(target: str) -> str:
    """A footnote's id as it is written, with our own prefix so that it can't clash."""
    return "fn-" + re.sub(r"[^\w.-]", "_", target)[:100]


def _pixels(value: str | None) -> int:
    found = re.match(r"\s*(\d{1,5})(?:px)?\s*$", value or "")
    return int(found[1]) if found else 0
