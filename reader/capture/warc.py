"""A web archive (WARC, ARC): every page in it, with its pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from typing import BinaryIO

from reader.article import Page, Resource
from reader.capture.records import Record, Response, records, response_in
from reader.capture.saved import bind, by_address
from reader.capture.source import Source
from reader.errors import NetworkError

LARGEST_PICTURES = 100 << 20
_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_KEPT = frozenset({"response", "resource"})
_FOUND = 200

Open = Callable[[], BinaryIO]


def read(source: Source) -> Iterator[Page]:
    """The pages of *source*, in its order.

    Raises:
        CaptureError: the file can't be read, is damaged, or holds no page.
    """
    return pages_of(source, [source.open])


def pages_of(
    source: Source, files: Iterable[Open], wanted: frozenset[str] = frozenset()
) -> Iterator[Page]:
    """The pages in several archive files that belong together.

    Read twice, first for the pictures, so that never more than one page is held.

    Args:
        source: the whole, for its name.
        files: how to open each archive file.
        wanted: the pages' addresses, where a list of them is known; otherwise all are.

    Raises:
        FormatError: it is damaged or holds no page.
    """
    files = list(files)
    pictures = _pictures(source, files)
    found = damaged = 0
    for record, response in _responses(source, files):
        is_page = response.headers.get_content_type() in _PAGES
        if not is_page or (wanted and record.address not in wanted):
            continue
        data = response.body() if record.is_whole else None
        if data is None:
            damaged += 1
        elif data.strip():
            found += 1
            yield _page(source, record, response, data, pictures)
    if not found:
        what = "holds only damaged pages." if damaged else "is a web archive without a page."
        raise source.unreadable(what)


def _page(
    source: Source, record: Record, response: Response, data: bytes, pictures: dict[str, Resource]
) -> Page:
    markup, resources = bind(data, by_address(pictures, record.address))
    return source.page(
        markup,
        asked=record.address,
        address=record.address,
        resources=resources,
        media_type=response.headers.get_content_type(),
        charset=response.headers.get_content_charset(),
        captured=_moment(record.time) or source.captured,
    )


def _pictures(source: Source, files: list[Open]) -> dict[str, Resource]:
    pictures: dict[str, Resource] = {}
    left = LARGEST_PICTURES
    for record, response in _responses(source, files):
        media_type = response.headers.get_content_type()
        if not media_type.startswith("image/"):
            continue
        data = response.body() or b""
        left -= len(data)
        if left < 0:
            break
        if data:
            pictures[record.address] = Resource(media_type=media_type, data=data)
    return pictures


def _responses(source: Source, files: list[Open]) -> Iterator[tuple[Record, Response]]:
    """The records with a page or another file in them, and what they hold."""
    for open_file in files:
        with open_file() as file:
            try:
                for record in records(file):
                    if record.kind in _KEPT and record.content:
                        response = response_in(record)
                        if response.status == _FOUND:
                            yield record, response
            except NetworkError as error:
                raise source.unreadable("is a damaged web archive.") from error


def _moment(text: str) -> datetime | None:
    try:
        when = (
            datetime.strptime(text, "%Y%m%d%H%M%S")  # noqa: DTZ007 - ARC's times are in UTC
            if text.isdigit()
            else datetime.fromisoformat(text)
        )
        return when.astimezone(UTC) if when.tzinfo else when.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None
