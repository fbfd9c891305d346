"""What a failed load is called: a sentence that tells a person what happened and what helps."""

from __future__ import annotations

import errno
import socket
import ssl
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from types import MappingProxyType

from reader.errors import CaptureError, FormatError, NetworkError

_BROWSER = "Open it in your browser and save it from there."
_STATUS = MappingProxyType(
    {
        400: "{host} did not understand the request (error 400).",
        401: f"{{host}} shows this page only after a log-in. {_BROWSER}",
        402: f"{{host}} wants to be paid for this page. {_BROWSER}",
        403: f"{{host}} does not give this page to programs, or wants a log-in. {_BROWSER}",
        404: "{host} has no page at this address (error 404).",
        407: "The network's proxy wants a log-in.",
        408: "{host} took too long to answer.",
        410: "The page was removed from {host} (error 410).",
        429: "{host} was asked too often. Try again later.",
        451: "{host} may not show this page for legal reasons (error 451).",
        502: "{host} is out of order at the moment (error 502). Try again later.",
        503: "{host} is out of order at the moment (error 503). Try again later.",
        504: "{host} is out of order at the moment (error 504). Try again later.",
    }
)
_PASSING = frozenset({408, 425, 429})
_SERVER_FAILED = 500
_NOT_PAGES = MappingProxyType(
    {
        "audio": "a sound recording",
        "font": "a font",
        "image": "a picture",
        "model": "a 3-D model",
        "video": "a video",
    }
)
_KINDS: tuple[tuple[type[BaseException], str], ...] = (
    (socket.gaierror, "No site called {host} was found. Check the address and your network."),
    (UnicodeError, "No site can be called {host}. Check the address."),
    (ssl.SSLError, "No safe connection to {host} could be made."),
    (TimeoutError, "{host} did not answer in time."),
    (ConnectionRefusedError, "{host} accepts no connections at the moment."),
)
_NO_NETWORK = frozenset({errno.ENETUNREACH, errno.ENETDOWN, errno.EHOSTUNREACH})
_MEGABYTE = 1_000_000


class LastingError(NetworkError):
    """The site's answer won't be another one tomorrow."""

    retriable = False


class BusyError(NetworkError):
    """The site asks to be left alone for `wait` seconds."""

    wait = 0.0


def seconds_of(header: str, now: datetime | None = None) -> float:
    """The seconds that a Retry-After header asks to wait (RFC 9110, 10.2.3); 0 for none."""
    if header.strip().isdecimal():
        return float(header)
    try:
        until = parsedate_to_datetime(header)
    except (TypeError, ValueError):
        return 0.0
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return max(0.0, (until - (now or datetime.now(UTC))).total_seconds())


def refused(status: int, host: str, address: str, wait: float = 0.0) -> NetworkError:
    """The failure that an HTTP *status* of 400 and more means (RFC 9110, 15.5 and 15.6).

    Args:
        status: the answer's.
        host: who answered.
        address: what was asked for.
        wait: the seconds that the site asks to wait before it is asked again.
    """
    sentence = _STATUS.get(status, "{host} answered with error {status}.")
    may_pass = status in _PASSING or status >= _SERVER_FAILED
    kind = BusyError if may_pass else LastingError
    failure = kind(sentence.format(host=host, status=status), address)
    if isinstance(failure, BusyError):
        failure.wait = wait
    return failure


def not_a_page(media_type: str, length: int | None, address: str) -> FormatError | None:
    """The failure when *media_type* says that this can't be read as a page, else None."""
    thing = _NOT_PAGES.get(media_type.partition("/")[0])
    if thing is None:
        return None
    size = ""
    if length and length >= _MEGABYTE:
        article, _, noun = thing.partition(" ")
        thing, size = noun, f"{article} {round(length / _MEGABYTE):,} MB "
    return FormatError(f"This address holds not a page but {size}{thing}.", address)


def failed(error: Exception, host: str, address: str) -> NetworkError:
    """The failure that an exception from the network means, in words."""
    return NetworkError(_sentence(_innermost(error), host), address)


def too_slow(host: str, address: str, seconds: float) -> NetworkError:
    """The failure of a load whose time ran out."""
    return NetworkError(f"{host} did not finish within {seconds:g} seconds.", address)


def empty_page(address: str) -> CaptureError:
    """The failure of a page that shows its text only with the help of scripts."""
    return FormatError(
        f"The page of {host_or_file(address)} is empty until its scripts have run, which only a "
        "browser does. Open it in your browser, save it from there, and open the saved file.",
        address,
    )


def wants_log_in(address: str) -> CaptureError:
    """The failure of a page that asks for a password in the article's place."""
    return LastingError(
        f"{host_or_file(address)} shows this page only after a log-in. {_BROWSER}", address
    )


def wants_a_person(address: str) -> CaptureError:
    """The failure of a page that first wants to know whether a person asks."""
    return NetworkError(
        f"{host_or_file(address)} wants to make sure that a person asks for this page. {_BROWSER}",
        address,
    )


def host_or_file(address: str) -> str:
    """The site of *address*, or words for a file that has none."""
    from reader.capture.addresses import host_of

    return host_of(address) if address else "this file"


def _innermost(error: BaseException) -> BaseException:
    for inner in (*error.args, error.__cause__, getattr(error, "reason", None)):
        if isinstance(inner, OSError):
            return inner
    return error


def _sentence(cause: BaseException, host: str) -> str:
    if isinstance(cause, socket.gaierror) and cause.errno == socket.EAI_AGAIN:
        return f"There is no network, or the name of {host} can't be looked up right now."
    if isinstance(cause, ssl.SSLCertVerificationError):
        return (
            f"{host} could not prove who it is ({cause.verify_message}), so nothing was taken "
            "from it."
        )
    if isinstance(cause, OSError) and cause.errno in _NO_NETWORK:
        return f"There is no network, or no way to {host}."
    for kind, sentence in _KINDS:
        if isinstance(cause, kind):
            return sentence.format(host=host)
    return f"The connection to {host} broke off, or what came made no sense."
