"""What every part of the library works with: the connection, the files, the index, the time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from reader.article import ArticleId
from reader.errors import NotFoundError
from reader.library.database import Database
from reader.library.files import FileStore
from reader.library.index import Index
from reader.library.records import moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Store:
    """An open library's parts, handed to those who do its work."""

    folder: Path
    database: Database
    files: FileStore
    index: Index
    clock: Callable[[], datetime]

    @property
    def moment(self) -> int:
        """The time, as it is stored."""
        return moment(self.clock())

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of the block's changes, the index's among them, or none."""
        try:
            with self.database.transaction():
                yield
                if not self.index.may_wait:
                    self.index.flush()
        except BaseException:
            self.index.forget_waiting()
            raise

    @contextmanager
    def batch(self) -> Iterator[None]:
        """Like `transaction`, faster for many articles; the index is written at the end."""
        if self.index.may_wait:
            yield
            return
        self.index.may_wait = True
        try:
            with self.database.transaction():
                yield
                self.index.flush()
        finally:
            self.index.may_wait = False
            self.index.forget_waiting()


def require(store: Store, article: ArticleId) -> None:
    """Make sure that *article* is there.

    Raises:
        NotFoundError: if it isn't.
    """
    if store.database.row("SELECT 1 FROM article WHERE id = ?", article) is None:
        raise missing(article)


def missing(article: ArticleId) -> NotFoundError:
    """What to raise for an article that isn't there."""
    return NotFoundError(f"There is no article number {article} in the library.", article)
