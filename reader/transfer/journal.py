"""The memory of an import: enough to go on after a crash and to take it all back.

Each run has a file of JSON lines in the library's folder `imports`: first what is imported
and which number the library's newest article had; then, after each batch that the library
has made durable, what became of its rows and how far they go; then how it ended. A line that
a crash cut off is as if it had never been: the rows of its batch come again, and the library
knows them.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from reader.article import ArticleId, HighlightId
from reader.errors import LibraryError
from reader.importers import RowFailure
from reader.library.trouble import on_disk
from reader.transfer.report import Tally

FOLDER = "imports"
RUNNING, STOPPED, FINISHED, UNDONE = "running", "stopped", "finished", "undone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Addition:
    """What an import added to an article that was there before."""

    article: ArticleId
    tags: tuple[str, ...] = ()
    highlights: tuple[HighlightId, ...] = ()
    favorite: bool = False


@dataclass(slots=True, kw_only=True)
class Batch:
    """What became of some rows, and the place behind the last of them."""

    new: list[ArticleId] = field(default_factory=list)
    additions: list[Addition] = field(default_factory=list)
    merged: int = 0
    skipped: int = 0
    failures: list[RowFailure] = field(default_factory=list)
    part: int = 0
    rows: int = 0


@dataclass(slots=True, kw_only=True)
class Run:
    """An import as its journal tells it."""

    name: str
    paths: tuple[Path, ...]
    started: datetime
    newest: int
    state: str = RUNNING
    part: int = 0
    rows: int = 0
    tally: Tally = field(default_factory=Tally)
    new: set[ArticleId] = field(default_factory=set)
    additions: list[Addition] = field(default_factory=list)

    def take(self, batch: Batch) -> None:
        """Count a batch in."""
        self.part, self.rows = batch.part, batch.rows
        self.new.update(batch.new)
        self.additions += batch.additions
        self.tally = Tally(
            new=self.tally.new + len(batch.new),
            merged=self.tally.merged + batch.merged,
            skipped=self.tally.skipped + batch.skipped,
            failed=self.tally.failed + len(batch.failures),
        )


class Journal:
    """The journal of one run, being written."""

    def __init__(self, file: Path) -> None:
        self._file = file

    @classmethod
    def start(cls, library: Path, paths: Sequence[Path], newest: int, now: datetime) -> Journal:
        """Begin a journal; its name is the time."""
        folder = library / FOLDER
        try:
            folder.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise _could_not(error, folder) from error
        name = now.strftime("%Y%m%d-%H%M%S-%f")
        journal = cls(folder / f"{name}.jsonl")
        journal.write(
            {
                "paths": [str(path.absolute()) for path in paths],
                "started": now.isoformat(),
                "newest": newest,
            }
        )
        return journal

    @property
    def name(self) -> str:
        """What the run is called."""
        return self._file.stem

    def add(self, batch: Batch) -> None:
        """Note what became of a batch."""
        self.write(asdict(batch))

    def end(self, state: str) -> None:
        """Note how the run ended."""
        self.write({"state": state})

    def write(self, entry: dict[str, Any]) -> None:
        """Add a line, durably."""
        line = json.dumps(entry, ensure_ascii=True, separators=(",", ":"))
        try:
            self._write(line)
        except OSError as error:
            raise _could_not(error, self._file) from error

    def _write(self, line: str) -> None:
        is_new = not self._file.exists()
        with self._file.open("ab") as file:
            if is_new:
                self._file.chmod(0o600)
            elif not self._ends_well():
                file.write(b"\n")
            file.write(f"{line}\n".encode())
            file.flush()
            os.fsync(file.fileno())

    def _ends_well(self) -> bool:
        with self._file.open("rb") as file:
            file.seek(-1, os.SEEK_END)
            return file.read(1) == b"\n"


def _could_not(error: OSError, path: Path) -> LibraryError:
    return on_disk(error, f"The import could not be noted in {path}: {error.strerror}.", path)


def runs(library: Path) -> Iterator[Run]:
    """The imports of a library, the oldest first."""
    for file in sorted((library / FOLDER).glob("*.jsonl")):
        run = read(file)
        if run is not None:
            yield run


def undone(library: Path) -> Iterator[Run]:
    """The imports that were undone, told by the ends of their journals."""
    for file in (library / FOLDER).glob("*.jsonl"):
        with file.open("rb") as lines:
            lines.seek(max(0, file.stat().st_size - 64))
            is_undone = UNDONE.encode() in lines.read()
        run = read(file) if is_undone else None
        if run is not None and run.state == UNDONE:
            yield run


def find(library: Path, name: str) -> Run | None:
    """The run of that name."""
    file = library / FOLDER / f"{name}.jsonl"
    return read(file) if file.is_file() else None


def read(file: Path) -> Run | None:
    """What a journal tells; None when not even its beginning is whole."""
    run: Run | None = None
    for entry in _entries(file):
        if run is None:
            run = _run(file.stem, entry)
        elif "state" in entry:
            run.state = str(entry["state"])
        elif "part" in entry:
            run.state = RUNNING
            run.take(_batch(entry))
    return run


def failures(library: Path, name: str) -> Iterator[RowFailure]:
    """The failed rows of a run, read one by one."""
    for entry in _entries(library / FOLDER / f"{name}.jsonl"):
        yield from (RowFailure(**each) for each in entry.get("failures", ()))


def _entries(file: Path) -> Iterator[dict[str, Any]]:
    with file.open(encoding="utf-8", errors="replace") as lines:
        for line in lines:
            try:
                entry = json.loads(line)
            except ValueError:
                continue
            if isinstance(entry, dict):
                yield entry


def _run(name: str, entry: dict[str, Any]) -> Run | None:
    try:
        return Run(
            name=name,
            paths=tuple(map(Path, entry["paths"])),
            started=datetime.fromisoformat(entry["started"]),
            newest=int(entry["newest"]),
        )
    except (KeyError, TypeError, ValueError):
        return None


def _batch(entry: dict[str, Any]) -> Batch:
    additions = [
        Addition(
            article=each["article"],
            tags=tuple(each["tags"]),
            highlights=tuple(each["highlights"]),
            favorite=each["favorite"],
        )
        for each in entry["additions"]
    ]
    failed = [RowFailure(**each) for each in entry["failures"]]
    return Batch(**{**entry, "additions": additions, "failures": failed})
