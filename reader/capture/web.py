"""The fetcher: from an address to a `Page`, or to a sentence that says why not.

One load has one deadline, one cookie jar and one gate, through all its redirects. What comes
is counted while it is unpacked, so neither endless answers nor compression bombs fill memory.
Nothing else in the program touches the network.
"""

from __future__ import annotations

import http.client
import http.cookiejar
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, replace
from email.message import Message
from typing import TYPE_CHECKING

from reader import __version__
from reader.article import Page
from reader.capture import outcomes, refresh, unpack
from reader.capture.addresses import Target, target
from reader.capture.deadline import Deadline
from reader.errors import FormatError, NetworkError

if TYPE_CHECKING:
    from urllib3.response import BaseHTTPResponse

    from reader.capture.transport import Resolve

USER_AGENT = f"Mozilla/5.0 (compatible; Standfirst/{__version__})"
PAGE_ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
IMAGE_ACCEPT = "image/avif,image/webp,image/png,image/jpeg,image/gif,*/*;q=0.5"

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_NOT_MODIFIED = 304


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much one load may take: seconds in all, bytes once unpacked, redirects.

    `pauses` are the seconds before each further attempt after a failure that may pass.
    """

    seconds: float = 30.0
    size: int = 50 << 20
    redirects: int = 10
    pauses: tuple[float, ...] = (0.5, 2.0)


IMAGE_LIMITS = Limits(seconds=20.0, size=25 << 20, pauses=(0.5,))


@dataclass(frozen=True, slots=True, kw_only=True)
class Permission:
    """What the person allowed for one load: hosts of their own network that may be asked."""

    hosts: frozenset[str] = frozenset()
    resolve: Resolve | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a site sent in the end: where it was reached, its headers, its unpacked body."""

    address: str
    headers: Message
    data: bytes


def permission(address: str, *, allow_private: bool) -> Permission:
    """Let the host of *address*, and it alone, be private when the person said so."""
    return Permission(hosts=frozenset({target(address).host}) if allow_private else frozenset())


def fetch(
    address: str,
    *,
    allow_private: bool = False,
    known: Page | None = None,
    limits: Limits | None = None,
) -> Page:
    """Fetch the page at *address*.

    Args:
        address: an http(s) address.
        allow_private: whether its host may be in the person's own network.
        known: an earlier copy; it is returned itself when the site says it is still good.
        limits: how much the load may take.

    Raises:
        NetworkError: the network or the site failed.
        PrivateAddressError: it leads into the person's own network.
        FormatError: what is there is no page.
    """
    conditions = _conditions(known) if known else {}
    permitted = permission(address, allow_private=allow_private)
    load = Load(permitted, limits or Limits(), refuses_media=True)
    answer = load.get(address, {"Accept": PAGE_ACCEPT, **conditions})
    if answer is None:
        assert known is not None, "only a conditional request is answered with nothing"
        return known
    return Page(
        asked=address,
        address=answer.address,
        data=answer.data,
        media_type=media_type(answer.headers),
        charset=answer.headers.get_content_charset(),
        etag=answer.headers.get("ETag", ""),
        last_modified=answer.headers.get("Last-Modified", ""),
    )


def fetch_image(address: str, *, page: Page, allow_private: bool, limits: Limits) -> bytes:
    """Fetch a picture that *page* shows.

    Its host may be private only where it is the page's own and the person allowed that.

    Raises:
        CaptureError: as `fetch`, but nothing is said about what was found.
    """
    permitted = permission(page.asked, allow_private=allow_private)
    home = target(page.address or page.asked)
    # Some sites give pictures only to their own pages; which page it is, is no one's business.
    referer = replace(home, path="/").address
    answer = Load(permitted, limits, refuses_media=False).get(
        address, {"Accept": IMAGE_ACCEPT, "Referer": referer}
    )
    assert answer is not None, "nothing was asked under a condition"
    return answer.data


def media_type(headers: Message) -> str:
    """The media type that the headers declare, or nothing when they declare none."""
    return headers.get_content_type() if headers.get("Content-Type") else ""


def _conditions(known: Page) -> dict[str, str]:
    conditions = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
    return {name: value for name, value in conditions.items() if value}


class Load:
    """One load: attempts, redirects and the body of what is finally reached."""

    def __init__(self, permitted: Permission, limits: Limits, *, refuses_media: bool) -> None:
        self._permitted = permitted
        self._limits = limits
        self._refuses_media = refuses_media
        self._cookies = http.cookiejar.CookieJar()

    def get(self, address: str, headers: dict[str, str]) -> Answer | None:
        """Get *address*; None when the site says that the conditions in *headers* hold.

        Raises:
            CaptureError: as `fetch` says.
        """
        with Deadline(self._limits.seconds) as deadline:
            for pause in self._limits.pauses:
                try:
                    return self._follow(address, headers, deadline)
                except NetworkError as error:
                    wait = max(pause, getattr(error, "wait", 0.0))
                    if not error.retriable or deadline.remaining <= wait:
                        raise
                time.sleep(wait)
            return self._follow(address, headers, deadline)

    def _follow(self, address: str, headers: dict[str, str], deadline: Deadline) -> Answer | None:
        place = target(address)
        for _ in range(self._limits.redirects + 1):
            answer = self._hop(place, headers, deadline)
            if not isinstance(answer, Target):
                return answer
            place = answer
        raise outcomes.LastingError(
            f"{place.host} redirects more than {self._limits.redirects} times; the page is "
            "never reached.",
            address,
        )

    def _hop(
        self, place: Target, headers: dict[str, str], deadline: Deadline
    ) -> Answer | Target | None:
        """One request: the answer, or where to ask next."""
        from urllib3.exceptions import HTTPError

        failure: Exception | None = None
        answer: Answer | Target | None = None
        try:
            answer = self._exchange(place, headers, deadline)
        # ValueError is how http.client takes lengths and chunks that are no numbers.
        except (OSError, ValueError, http.client.HTTPException, HTTPError) as error:
            failure = error
        # A connection cut at the deadline looks like the end of what was sent.
        if deadline.expired:
            raise outcomes.too_slow(place.host, place.address, deadline.seconds) from failure
        if failure:
            raise outcomes.failed(failure, place.host, place.address) from failure
        return answer

    def _exchange(
        self, place: Target, headers: dict[str, str], deadline: Deadline
    ) -> Answer | Target | None:
        from reader.capture import transport

        gate = transport.Gate(
            deadline, self._permitted.hosts, self._permitted.resolve or transport.look_up
        )
        asked = urllib.request.Request(place.address)  # noqa: S310 - for the cookie jar only
        self._cookies.add_cookie_header(asked)
        sent = {
            "User-Agent": USER_AGENT,
            "Accept-Encoding": unpack.ACCEPTED,
            "Connection": "close",
            **headers,
            **dict(asked.unredirected_hdrs),
        }
        with transport.answered(place, sent, gate, deadline) as response:
            return self._read(place, response, asked)

    def _read(
        self, place: Target, response: BaseHTTPResponse, asked: urllib.request.Request
    ) -> Answer | Target | None:
        found = _as_message(response)
        self._cookies.extract_cookies(_Cookies(found), asked)  # type: ignore[arg-type]
        # Headers arrive as Latin-1; addresses with other letters in them are sent in UTF-8.
        location = (
            found.get("Location", "").encode("latin-1", "replace").decode("utf-8", "replace")
        )
        if response.status in _REDIRECTS and location:
            return target(location, place.address)
        if response.status == _NOT_MODIFIED:
            return None
        self._refuse(place, response.status, found)
        pieces = unpack.unpacked(_body(response), found.get("Content-Encoding", ""))
        data = unpack.capped(pieces, self._limits.size, place.address)
        if self._refuses_media and (onward := refresh.leads_to(data, media_type(found))):
            return target(onward, place.address)
        return Answer(address=place.address, headers=found, data=data)

    def _refuse(self, place: Target, status: int, headers: Message) -> None:
        if not 200 <= status < 300:  # noqa: PLR2004 - RFC 9110, 15.3: success
            wait = outcomes.seconds_of(headers.get("Retry-After", ""))
            raise outcomes.refused(status, place.host, place.address, wait)
        length = headers.get("Content-Length", "")
        size = int(length) if length.isascii() and length.isdigit() else None
        if self._refuses_media and (
            failure := outcomes.not_a_page(media_type(headers), size, place.address)
        ):
            raise failure
        if size is not None and size > self._limits.size:
            raise FormatError(
                f"What lies at this address is {size >> 20:,} MB large, which is more than an "
                "article needs; it was not fetched.",
                place.address,
            )


class _Cookies:
    """Headers in the shape that the standard library's cookie jar reads."""

    def __init__(self, headers: Message) -> None:
        self._headers = headers

    def info(self) -> Message:
        return self._headers


def _as_message(response: BaseHTTPResponse) -> Message:
    message = Message()
    for name, value in response.headers.iteritems():
        message[name] = value
    return message


def _body(response: BaseHTTPResponse) -> Iterator[bytes]:
    yield from response.stream(unpack.PIECE, decode_content=False)
