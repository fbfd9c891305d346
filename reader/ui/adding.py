"""Saving what the reader pastes, drops or types: the row at once, its text when it is here.

An address gets its row before anything is fetched; the row says that it is being fetched,
and afterwards shows the article or the reason why there is none. A file has nothing to show
before it was read, so it gets its row then. All of the work is done in the other process.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader import saving
from reader.article import ArticleId, SavedLink, Status
from reader.errors import PrivateAddressError, ReaderError
from reader.library import Library
from reader.library.addresses import host_of
from reader.ui import errands
from reader.ui.jobs import Job, Jobs
from reader.ui.notices import Notices
from reader.ui.sentences import said

Rules = Callable[[], tuple[Path, ...]]
"""Gives the reader's folders of site rules."""


class Adding(QObject):
    """Brings articles in. `added` carries a new row's id, `changed` one whose text came."""

    added = Signal(object)
    changed = Signal(object)
    fetching_changed = Signal(object)
    export_found = Signal(list)

    def __init__(
        self,
        library: Library,
        jobs: Jobs,
        notices: Notices,
        rules: Rules,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library, self._jobs, self._notices, self._rules = library, jobs, notices, rules
        self._fetching: dict[ArticleId, Job] = {}
        self._allowed: set[str] = set()

    @property
    def fetching(self) -> frozenset[ArticleId]:
        """The articles that are being fetched."""
        return frozenset(self._fetching)

    def add(self, sources: Sequence[str]) -> None:
        """Save addresses and files."""
        for source in sources:
            try:
                self._add_one(source)
            except ReaderError as error:
                self._notices.say(said(str(error)))

    def fetch_again(self, article: ArticleId) -> None:
        """Fetch the page of an article that has an address, if it has changed."""
        address = self._library.article(article).draft.url
        if address and article not in self._fetching:
            self._fetch(article, address)

    def allow(self, article: ArticleId) -> None:
        """Fetch an article's page although its site is in the reader's own network.

        The site stays allowed as long as the window is open.
        """
        self._allowed.add(host_of(self._library.article(article).draft.url))
        self.fetch_again(article)

    def stop_fetching(self, article: ArticleId) -> bool:
        """Wait no longer for a page; the article says so, and can be fetched again."""
        job = self._fetching.get(article)
        if job is None:
            return False
        job.cancel()
        self._fail(article, saving.stopped(article))
        return True

    def _add_one(self, source: str) -> None:
        if not saving.is_address(source):
            self._take_file(source)
            return
        saved = self._library.save_link(SavedLink(url=source.strip()))
        self.added.emit(saved.id)
        status = self._library.article(saved.id).status
        if saved.is_new or status is not Status.COMPLETE:
            self._fetch(saved.id, source)
        else:
            self._notices.say(self.tr("This article is in your library already"))

    def _take_file(self, file: str) -> None:
        """Save a file, unless it is another program's export."""

        def take(arrival: saving.Arrival | None) -> None:
            if arrival is None:
                self.export_found.emit([file])
            else:
                self._keep(None, arrival)

        self._jobs.run(
            self,
            errands.bring_in_file,
            file,
            self._rules(),
            done=take,
            failed=partial(self._fail, None),
        )

    def _fetch(self, article: ArticleId, address: str) -> None:
        self._fetching[article] = self._jobs.run(
            self,
            errands.bring_in_allowed if host_of(address) in self._allowed else errands.bring_in,
            address,
            self._rules(),
            self._library.folder,
            article,
            done=partial(self._keep, article),
            failed=partial(self._fail, article),
        )
        self.fetching_changed.emit(self.fetching)

    def _keep(self, article: ArticleId | None, arrival: saving.Arrival) -> None:
        try:
            saved = saving.keep(self._library, arrival, article)
        except ReaderError as error:
            self._fail(article, error)
            return
        self._is_done(article)
        if article is None:
            self.added.emit(saved.id)
        self.changed.emit(saved.id)

    def _fail(self, article: ArticleId | None, error: Exception) -> None:
        self._is_done(article)
        if not isinstance(error, ReaderError):
            raise error
        if article is None:
            self._notices.say(said(str(error)))
            return
        if isinstance(error, PrivateAddressError):
            allow = partial(self.allow, article)
            self._notices.say(said(str(error)), self.tr("Allow"), allow)
        elif self._library.article(article).status is Status.COMPLETE:
            # Its text stays, and so the row says nothing of this.
            self._notices.say(said(str(error)))
        self._library.fail(article, str(error))
        self.changed.emit(article)

    def _is_done(self, article: ArticleId | None) -> None:
        if article is not None:
            self._fetching.pop(article, None)
            self.fetching_changed.emit(self.fetching)
