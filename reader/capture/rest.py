"""What belongs to a page but lies at other addresses of its site: the pages that follow it.

Whoever reads pages says which ones are wanted; here they are fetched, within what one article
may take, and put beside the page's other files, so that all of it is kept as it came.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from types import MappingProxyType
from urllib.parse import urlsplit

from reader.article import Page, Resource
from reader.errors import CaptureError

MOST_SECONDS = 90.0
MOST_BYTES = 60 << 20
_PAUSE = 0.3
"""Seconds between two pages of one site, which isn't to be hurried."""
SameSite = Callable[[str, str], bool]
_HTML = frozenset({"", "text/html", "application/xhtml+xml"})


class Rest:
    """Fetches further pages of one site for *page*, and gives the page with all of them.

    Args:
        page: the page that they belong to.
        same_site: whether two addresses are of one site.
        allow_private: whether its own host may be in the person's own network.
    """

    def __init__(self, page: Page, same_site: SameSite, *, allow_private: bool = False) -> None:
        self._page, self._same_site = page, same_site
        self._allow_private = allow_private
        self._found: dict[str, Page] = {}
        self._left = MOST_BYTES
        self._end = time.monotonic() + MOST_SECONDS

    def get(self, address: str) -> Page | None:
        """The page at *address*; None where it can't be had or isn't what was asked for."""
        if address in self._found:
            return self._found[address]
        if not self._may_fetch(address):
            return None
        page = self._fetched(address)
        if page is not None:
            self._left -= len(page.data)
            self._found[address] = page
        return page

    def whole(self) -> Page:
        """The page with what was fetched among its files."""
        if not self._found:
            return self._page
        resources = {address: _resource(page) for address, page in self._found.items()}
        return replace(
            self._page, resources=MappingProxyType({**self._page.resources, **resources})
        )

    def _may_fetch(self, address: str) -> bool:
        is_here = self._same_site(address, self._page.address or self._page.asked)
        return is_here and self._left > 0 and time.monotonic() < self._end

    def _fetched(self, address: str) -> Page | None:
        from reader.capture import web

        limits = web.Limits()
        seconds = min(limits.seconds, max(1.0, self._end - time.monotonic()))
        if self._found:
            time.sleep(_PAUSE)
        private = self._allow_private and _host(address) == _host(self._page.asked)
        try:
            page = web.fetch(
                address,
                allow_private=private,
                limits=replace(limits, seconds=seconds, size=min(limits.size, self._left)),
            )
        except CaptureError:
            return None
        return page if page.media_type in _HTML and self._is_same(page.address, address) else None

    def _is_same(self, reached: str, asked: str) -> bool:
        """Whether a redirect led to the same place, be it spelled a little differently."""
        ours, theirs = urlsplit(reached), urlsplit(asked)
        return self._same_site(reached, asked) and (
            (ours.path.rstrip("/"), ours.query) == (theirs.path.rstrip("/"), theirs.query)
        )


def _resource(page: Page) -> Resource:
    charset = f"; charset={page.charset}" if page.charset else ""
    return Resource(media_type=f"text/html{charset}", data=page.data)


def _host(address: str) -> str:
    return urlsplit(address).hostname or ""
