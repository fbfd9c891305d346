"""One stack of what the reader did in this session, so that everything can be taken back.

An act notes for every row that it changed what stood there before and after. Undoing writes
the old value only where the new one still stands: what another window, or a later act, changed
since is not trampled on. The stack ends with the session; the bin doesn't.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from reader.article import ArticleId, Highlight, HighlightId
from reader.errors import StorageError
from reader.library import bodies, reading, tags
from reader.library.store import Store

_MOST = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnChange:
    """A column of some articles that got one new value in the place of these old ones."""

    column: str
    before: tuple[tuple[ArticleId, object], ...]
    after: object

    def take_back(self, store: Store) -> None:
        """Write the old values."""
        store.database.run_each(
            f"UPDATE article SET {self.column} = ? WHERE id = ? AND {self.column} IS ?",  # noqa: S608
            ((old, article, self.after) for article, old in self.before),
        )

    def redo(self, store: Store) -> None:
        """Write the new value again."""
        store.database.run_each(
            f"UPDATE article SET {self.column} = ? WHERE id = ? AND {self.column} IS ?",  # noqa: S608
            ((self.after, article, old) for article, old in self.before),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TagChange:
    """Tags that articles got and lost."""

    added: tags.Pairs = ()
    dropped: tags.Pairs = ()

    def take_back(self, store: Store) -> None:
        """Give back what was dropped and drop what was added."""
        _tag(store, self.dropped, self.added)

    def redo(self, store: Store) -> None:
        """Add and drop again."""
        _tag(store, self.added, self.dropped)


@dataclass(frozen=True, slots=True, kw_only=True)
class Respelling:
    """A tag that is written in another way."""

    before: str
    after: str

    def take_back(self, store: Store) -> None:
        """Write it as before."""
        tags.respell(store, self.before)

    def redo(self, store: Store) -> None:
        """Write it as after."""
        tags.respell(store, self.after)


@dataclass(frozen=True, slots=True, kw_only=True)
class HighlightChange:
    """A highlight that came (no `before`), went (no `after`) or got another note."""

    article: ArticleId
    before: Highlight | None
    after: Highlight | None

    def take_back(self, store: Store) -> None:
        """Put the old one in the place of the new one."""
        self._put(store, self.after, self.before)

    def redo(self, store: Store) -> None:
        """Put the new one in the place of the old one."""
        self._put(store, self.before, self.after)

    def _put(self, store: Store, old: Highlight | None, new: Highlight | None) -> None:
        if old is not None:
            remove_highlight(store, old.id)
        is_there = store.database.row("SELECT 1 FROM article WHERE id = ?", self.article)
        if new is not None and is_there:
            bodies.add_highlight(store, self.article, new)


@dataclass(frozen=True, slots=True, kw_only=True)
class TextChange:
    """An article that got another text, both told by their hashes; the other is a version."""

    article: ArticleId
    before: bytes
    after: bytes

    def take_back(self, store: Store) -> None:
        """Bring the old text back."""
        self._put(store, self.after, self.before)

    def redo(self, store: Store) -> None:
        """Bring the new text again."""
        self._put(store, self.before, self.after)

    def _put(self, store: Store, old: bytes, new: bytes) -> None:
        row = store.database.row("SELECT hash FROM body WHERE article = ?", self.article)
        version = store.database.row(
            "SELECT id FROM version WHERE article = ? AND hash = ? ORDER BY id DESC LIMIT 1",
            self.article,
            new,
        )
        if row and row[0] == old and version:
            bodies.bring_back(store, reading.article(store, self.article), version[0])


@dataclass(frozen=True, slots=True, kw_only=True)
class FileChange:
    """A small text file of the reader's, beside the library's own; None where there is none."""

    file: Path
    before: str | None
    after: str | None

    def take_back(self, store: Store) -> None:  # noqa: ARG002 - as every change
        """Write the old text."""
        self._put(self.after, self.before)

    def redo(self, store: Store) -> None:  # noqa: ARG002 - as every change
        """Write the new text again."""
        self._put(self.before, self.after)

    def _put(self, old: str | None, new: str | None) -> None:
        if text_of_file(self.file) == old:
            write_file(self.file, new)


Change = ColumnChange | TagChange | Respelling | HighlightChange | TextChange | FileChange


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Something that the reader did, in words and as changes."""

    sentence: str
    changes: tuple[Change, ...]

    def erased(self) -> list[ArticleId]:
        """The articles that it deleted forever."""
        columns = (c for c in self.changes if isinstance(c, ColumnChange) and c.column == "erased")
        return [article for change in columns for article, _ in change.before]


class History:
    """What can be undone and redone, the last act last."""

    def __init__(self) -> None:
        self._done: list[Act] = []
        self._undone: list[Act] = []

    def done(self) -> tuple[Act, ...]:
        """The acts that weren't taken back."""
        return tuple(self._done)

    def note(self, act: Act) -> None:
        """Remember an act; what was undone before can't be redone after it."""
        self._done = [*self._done[-_MOST:], act]
        self._undone.clear()

    def undo(self, store: Store) -> str | None:
        """Take the last act back and say which it was; None if there is none."""
        if not self._done:
            return None
        act = self._done[-1]
        with store.transaction():
            for change in reversed(act.changes):
                change.take_back(store)
        self._undone.append(self._done.pop())
        return act.sentence

    def redo(self, store: Store) -> str | None:
        """Do what was last undone again and say what it was; None if there is nothing."""
        if not self._undone:
            return None
        act = self._undone[-1]
        with store.transaction():
            for change in act.changes:
                change.redo(store)
        self._done.append(self._undone.pop())
        return act.sentence


def text_of_file(file: Path) -> str | None:
    """What a small text file holds, None where there is none."""
    try:
        return file.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise StorageError(f"{file} can't be read.", file) from error


def write_file(file: Path, text: str | None) -> None:
    """Let a small text file hold *text*, whole or not at all; None takes it away."""
    try:
        if text is None:
            file.unlink(missing_ok=True)
            return
        file.parent.mkdir(parents=True, exist_ok=True)
        new = file.with_name(f"{file.name}.new")
        new.write_text(text, encoding="utf-8")
        new.replace(file)
    except OSError as error:
        raise StorageError(f"{file} could not be written: {error.strerror}.", file) from error


def remove_highlight(store: Store, number: HighlightId) -> None:
    """Drop a highlight, whether it is there or not."""
    store.database.run("DELETE FROM highlight WHERE id = ?", number)


def _tag(store: Store, add: tags.Pairs, drop: tags.Pairs) -> None:
    for name, articles in _by_name(drop).items():
        tags.drop(store, articles, [name])
    for name, articles in _by_name(add).items():
        tags.add(store, articles, [name])


def _by_name(pairs: Iterable[tuple[ArticleId, str]]) -> dict[str, list[ArticleId]]:
    by_name: dict[str, list[ArticleId]] = {}
    for article, name in pairs:
        by_name.setdefault(name, []).append(article)
    return by_name
