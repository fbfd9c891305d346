"""Which addresses may be fetched: what a person types, made an address, and where it may lead.

A page from the web must not make this program knock at doors inside the person's own network
(server-side request forgery, CWE-918). Names prove nothing, because their owner chooses what
they lead to, so the check is made on the numeric address, just before connecting to it.
"""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from reader.errors import FormatError

LONGEST = 8_000
"""Characters of an address; browsers and servers give up at about the same length."""

_HOST = re.compile(r"(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_]{2,}(?::\d{1,5})?(?:[/?#]|$)")
_EMBEDDED = tuple(
    # Prefix, and how far right the IPv4 address lies: NAT64 (RFC 6052) and 6to4 (RFC 3056).
    (ipaddress.IPv6Network(network), shift)
    for network, shift in (("64:ff9b::/96", 0), ("2002::/16", 80), ("::/96", 0))
)

# “notes.txt” is a file that isn't there rather than a host, though some are top-level domains.
_FILES = re.compile(
    r"\.(?:x?html?|mhtml?|txt|md|markdown|pdf|epub|eml|mbox|warc|gz|zip|wacz|webarchive|rtf|odt"
    r"|docx|json|csv|xml)$",
    re.IGNORECASE,
)

Numeric = ipaddress.IPv4Address | ipaddress.IPv6Address


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """An address taken apart; `host` in ASCII, `path` with its query, as it goes on the wire."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def address(self) -> str:
        """The whole address, without a fragment and without a default port."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        standard = {"http": 80, "https": 443}[self.scheme]
        port = "" if self.port == standard else f":{self.port}"
        return f"{self.scheme}://{host}{port}{self.path}"


def as_address(text: str) -> str | None:
    """The web address that a person means by *text*, or None when it looks like no address."""
    text = text.strip()
    if re.match(r"https?://", text, re.IGNORECASE):
        return text
    is_host = _HOST.match(text) and ("/" in text or not _FILES.search(text))
    return f"https://{text}" if is_host else None


def target(address: str, base: str = "") -> Target:
    """Take *address*, which may be relative to *base*, apart.

    A name and password in it are dropped: they belong to no library.

    Raises:
        FormatError: it is no http(s) address.
    """
    from urllib3.exceptions import LocationParseError
    from urllib3.util import parse_url

    if len(address) > LONGEST:
        raise FormatError(f"The address is longer than {LONGEST:,} characters.", address[:200])
    try:
        parts = parse_url(urljoin(base, address.strip()))
    except (LocationParseError, ValueError) as error:
        raise FormatError(f"“{address[:200]}” is not an address in the web.", address) from error
    if parts.scheme not in {"http", "https"} or not parts.host:
        kind = parts.scheme or "no scheme"
        raise FormatError(
            f"Only http and https addresses can be fetched, and this one has {kind}: "
            f"“{address[:200]}”.",
            address,
        )
    port = parts.port or (443 if parts.scheme == "https" else 80)
    host = parts.host.strip("[]").partition("%")[0].rstrip(".")
    return Target(scheme=parts.scheme, host=host, port=port, path=parts.request_uri)


def host_of(address: str) -> str:
    """The site's name in *address* for a sentence, or the address itself."""
    try:
        return urlsplit(address).hostname or address[:100]
    except ValueError:
        return address[:100]


def is_public(numeric: str) -> bool:
    """Whether the numeric address is one of the open internet, embedded ones looked into."""
    try:
        place = ipaddress.ip_address(numeric.partition("%")[0])
    except ValueError:
        return False
    return all(one.is_global and not one.is_multicast for one in _meant(place))


def _meant(place: Numeric) -> tuple[Numeric, ...]:
    if isinstance(place, ipaddress.IPv4Address):
        return (place,)
    if place.ipv4_mapped is not None:
        return (place.ipv4_mapped,)
    inside = (
        ipaddress.IPv4Address((int(place) >> shift) & 0xFFFFFFFF)
        for network, shift in _EMBEDDED
        if place in network
    )
    return (place, *inside)
