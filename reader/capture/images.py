"""An article's pictures for reading offline, from the page's own files or from the web."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from reader.article import Image, Page
from reader.capture.addresses import host_of
from reader.capture.picture import decoded
from reader.capture.saved import SAVED_HOST, from_data
from reader.errors import FormatError, NetworkError, ReaderError

if TYPE_CHECKING:
    from reader.capture.web import Limits

MOST = 300
LARGEST_ALL = 150 << 20
"""Bytes of all pictures of an article as they come; what is kept is a small part of it."""

_AT_ONCE = 6
_SECONDS_ALL = 90.0


def images_of(
    addresses: Iterable[str],
    page: Page,
    *,
    allow_private: bool = False,
    limits: Limits | None = None,
) -> tuple[tuple[Image, ...], tuple[str, ...]]:
    """The pictures at *addresses*, which come from *page*'s own files where it has them.

    Only a page with an address in the web has others fetched: mail, books and papers ask no
    site for anything, so no one learns that they were opened.

    Args:
        addresses: as the draft's HTML has them.
        page: the page that shows them.
        allow_private: whether the page's own host may be in the person's own network.
        limits: how much each load may take.

    Returns:
        The pictures that could be had, in order, and a sentence for each that could not.
    """
    wanted = list(dict.fromkeys(addresses))
    missing = [f"{_label(one)}: The article has over {MOST} pictures." for one in wanted[MOST:]]
    images: list[Image] = []
    budget = _Budget(page, allow_private=allow_private, limits=limits)
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        for address, found in zip(wanted, pool.map(budget.get, wanted[:MOST]), strict=False):
            try:
                images.append(_image(found, address))
            except ReaderError as error:
                missing.append(f"{_label(address)}: {error}")
    return tuple(images), tuple(missing)


def _image(found: bytes | ReaderError, address: str) -> Image:
    if isinstance(found, ReaderError):
        raise found
    return decoded(found, address)


def _label(address: str) -> str:
    return "A picture in the file" if address.startswith("data:") else address[:300]


class _Budget:
    """Gets pictures, side by side, within the bytes and seconds that one article may take."""

    def __init__(self, page: Page, *, allow_private: bool, limits: Limits | None) -> None:
        self._page = page
        self._allow_private = allow_private
        self._limits = limits
        self._left = LARGEST_ALL
        self._end = time.monotonic() + _SECONDS_ALL
        self._lock = threading.Lock()

    def get(self, address: str) -> bytes | ReaderError:
        """The bytes at *address*, or why they can't be had."""
        try:
            return self._spend(self._own(address) or self._fetched(address))
        except ReaderError as error:
            return error

    def _spend(self, data: bytes) -> bytes:
        with self._lock:
            self._left -= len(data)
            if self._left < 0:
                raise FormatError("The article's pictures are too large together.")
        return data

    def _own(self, address: str) -> bytes | None:
        resource = self._page.resources.get(address)
        if resource is None and address.startswith("data:"):
            hit = from_data(address, smallest=0)
            resource = hit[1] if hit else None
        return resource.data if resource else None

    def _fetched(self, address: str) -> bytes:
        from reader.capture import web

        if host_of(address) == SAVED_HOST or address.startswith(("data:", "cid:")):
            raise FormatError("The saved file does not hold the picture.", address)
        base = urlsplit(self._page.asked)
        if base.scheme not in {"http", "https"}:
            raise FormatError(
                f"The picture lies on {host_of(address)}, which was not asked for it, because "
                "this came from a file.",
                address,
            )
        seconds = self._end - time.monotonic()
        if seconds <= 0 or self._left <= 0:
            raise NetworkError("The pictures before it took too long or too much.", address)
        limits = self._limits or web.IMAGE_LIMITS
        limits = replace(limits, seconds=min(limits.seconds, seconds))
        return web.fetch_image(
            address, page=self._page, allow_private=self._allow_private, limits=limits
        )
