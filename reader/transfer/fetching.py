"""The pages of waiting links, fetched a few at a time and kept as they come.

A link stays waiting until its page is here or its site has said no for good, so that closing
the program loses nothing: what waits is fetched the next time. A person's own list is no
crawl; each site is asked for one page at a time, with a pause (see `rota`).
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass

from reader.article import ArticleId
from reader.errors import CaptureError, ReaderError
from reader.library import Library
from reader.saving import Arrival, bring_in, keep
from reader.transfer.rota import Rota, Turn

AT_ONCE = 4
LONGEST_NAP = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetching:
    """How far the fetching is; `is_offline` says that it waits for the network."""

    complete: int = 0
    failed: int = 0
    waiting: int = 0
    is_offline: bool = False


def _ignore(_: Fetching) -> None:
    """Watch nothing."""


def _never() -> bool:
    return False


def fetch_waiting(  # noqa: PLR0913 - each may be chosen
    library: Library,
    *,
    only: Sequence[ArticleId] | None = None,
    fetch: Callable[[str], Arrival] = bring_in,
    on_progress: Callable[[Fetching], None] = _ignore,
    should_stop: Callable[[], bool] = _never,
    is_patient: bool = True,
) -> Fetching:
    """Fetch the pages of waiting links.

    Args:
        library: where they wait; it belongs to this thread.
        only: these articles and no other, if named.
        fetch: how a page is brought in; called in other threads.
        on_progress: told after each page.
        should_stop: asked about once a second.
        is_patient: wait for sites and the network to come back; otherwise leave those
            links waiting and return.
    """
    chosen = None if only is None else frozenset(only)
    links = [link for link in library.waiting() if chosen is None or link[0] in chosen]
    return _Fetch(library, links, fetch, on_progress).go(should_stop, is_patient=is_patient)


class _Fetch:
    """The fetching at work."""

    def __init__(
        self,
        library: Library,
        links: list[tuple[ArticleId, str]],
        fetch: Callable[[str], Arrival],
        on_progress: Callable[[Fetching], None],
    ) -> None:
        self._library = library
        self._rota = Rota(links)
        self._fetch = fetch
        self._on_progress = on_progress
        self._under_way: dict[Future[Arrival], Turn] = {}
        self._complete = 0
        self._failed = 0
        self._waiting = len(links)

    def go(self, should_stop: Callable[[], bool], *, is_patient: bool) -> Fetching:
        pool = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="fetch")
        try:
            while not should_stop():
                self._start(pool)
                if not self._under_way and not self._may_wait(is_patient=is_patient):
                    break
                self._finish_some()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)
        return self._state()

    def _may_wait(self, *, is_patient: bool) -> bool:
        """Whether anything is left that time may bring."""
        seconds = self._rota.wait(time.monotonic())
        return seconds is not None and (is_patient or seconds <= LONGEST_NAP * 3)

    def _start(self, pool: ThreadPoolExecutor) -> None:
        while len(self._under_way) < AT_ONCE:
            turn = self._rota.next(time.monotonic())
            if turn is None:
                return
            self._under_way[pool.submit(self._fetch, turn.url)] = turn

    def _finish_some(self) -> None:
        if not self._under_way:
            nap = self._rota.wait(time.monotonic()) or 0.0
            time.sleep(min(LONGEST_NAP, nap))
            return
        ended, _ = wait(self._under_way, timeout=LONGEST_NAP, return_when=FIRST_COMPLETED)
        for future in ended:
            self._finish(self._under_way.pop(future), future)
            self._on_progress(self._state())

    def _finish(self, turn: Turn, future: Future[Arrival]) -> None:
        now = time.monotonic()
        try:
            keep(self._library, future.result(), turn.article)
        except ReaderError as error:
            is_passing = isinstance(error, CaptureError) and error.retriable
            if is_passing and self._rota.failed(turn, now):
                return
            if not is_passing:
                self._rota.done(turn, now)
            self._library.fail(turn.article, str(error))
            self._failed += 1
        else:
            self._rota.done(turn, now)
            self._complete += 1
        self._waiting -= 1

    def _state(self) -> Fetching:
        return Fetching(
            complete=self._complete,
            failed=self._failed,
            waiting=self._waiting,
            is_offline=self._rota.is_offline,
        )
