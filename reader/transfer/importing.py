"""One import: from files to articles in batches, each durable before the next.

The run can be watched, stopped between rows, gone on with after a crash, and undone. It does
nothing twice: the library knows a link that it was given before, and the journal knows how
far a run has come.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from pathlib import Path

from reader.article import Page, Query, SavedLink, View, now
from reader.errors import CaptureError, ImportFileError, ReaderError
from reader.importers import RowFailure
from reader.library import Library
from reader.paths import site_rules
from reader.transfer import feedlist, journal
from reader.transfer.cleaning import cleaned, pages_in
from reader.transfer.journal import Batch, Journal, Run
from reader.transfer.keeping import Item, Keeper
from reader.transfer.mending import head_of, save_failed_rows
from reader.transfer.parts import Part, Sort, parts_of
from reader.transfer.report import SHOWN_FAILURES, Progress, Report

BATCH_ROWS = 500
BATCH_SECONDS = 2.0
SCRATCH = "unpacked"
QUIET_SECONDS = 60
"""A running import writes its journal every few seconds; after so many it is over."""


def ignore(_: Progress) -> None:
    """Watch nothing."""


def never() -> bool:
    """Go on to the end."""
    return False


def import_paths(
    library: Library,
    paths: Sequence[Path],
    *,
    on_progress: Callable[[Progress], None] = ignore,
    should_stop: Callable[[], bool] = never,
) -> Report:
    """Import files, folders and archives of any kind.

    Nothing is fetched from the network: links whose text didn't come with them wait.

    Args:
        library: where to; it belongs to this thread.
        paths: what was chosen or dropped.
        on_progress: told after each batch.
        should_stop: asked between rows; what was done stays and can be resumed.

    Raises:
        LibraryError: when the library can't keep anything more; the run can be resumed.
    """
    library.need_writing()
    newest = max(library.ids(Query(view=View.ALL)), default=0)
    newest = max(newest, max(library.ids(Query(view=View.BIN)), default=0))
    log = Journal.start(library.folder, paths, newest, now())
    run = journal.find(library.folder, log.name)
    assert run is not None
    return _Import(library, run, log, on_progress, should_stop).go()


def unfinished(library: Library) -> list[Run]:
    """The imports that were stopped or broken off, the oldest first."""
    ended = {journal.FINISHED, journal.UNDONE}
    return [run for run in journal.runs(library.folder) if run.state not in ended]


def broken_off(library: Library) -> list[Run]:
    """The imports that ended with their process, the oldest first.

    One whose journal grew a moment ago may still be running in another process.
    """
    folder, since = library.folder / journal.FOLDER, time.time() - QUIET_SECONDS
    return [
        run
        for run in unfinished(library)
        if run.state == journal.RUNNING and (folder / f"{run.name}.jsonl").stat().st_mtime < since
    ]


def resume(
    library: Library,
    name: str,
    *,
    on_progress: Callable[[Progress], None] = ignore,
    should_stop: Callable[[], bool] = never,
) -> Report:
    """Go on with an import where it stopped.

    Raises:
        ImportFileError: when there is no such import.
    """
    library.need_writing()
    run = journal.find(library.folder, name)
    if run is None:
        raise ImportFileError(f"There is no import called {name}.", name)
    log = Journal(library.folder / journal.FOLDER / f"{name}.jsonl")
    return _Import(library, run, log, on_progress, should_stop).go()


class _Import:
    """A run at work."""

    def __init__(
        self,
        library: Library,
        run: Run,
        log: Journal,
        on_progress: Callable[[Progress], None],
        should_stop: Callable[[], bool],
    ) -> None:
        self._library = library
        self._run = run
        self._log = log
        self._on_progress = on_progress
        self._should_stop = should_stop
        self._scratch = library.folder / journal.FOLDER / SCRATCH / run.name
        self._sources: dict[str, None] = {}
        self._notes: list[str] = []
        self._heads: dict[str, str] = {}
        self._began = time.monotonic()
        self._before = self._size = 0.0
        self._keeper = Keeper(library, run, log)
        self._batch = Batch()
        self._waiting: list[Item | RowFailure] = []
        self._batch_began = self._began

    def go(self) -> Report:
        """Do it all."""
        shutil.rmtree(self._scratch, ignore_errors=True)
        try:
            is_stopped = not self._all_parts()
        finally:
            shutil.rmtree(self._scratch, ignore_errors=True)
        self._log.end(journal.STOPPED if is_stopped else journal.FINISHED)
        return self._report(is_stopped=is_stopped)

    def _all_parts(self) -> bool:
        """Go through the parts; whether it came to the end."""
        parts = list(parts_of(self._run.paths, self._scratch))
        sizes = [part.size if isinstance(part, Part) else 0 for part in parts]
        whole = sum(sizes) or 1
        first, rows = self._run.part, self._run.rows
        for number, (part, end) in enumerate(zip(parts, accumulate(sizes), strict=True)):
            self._name_source(part)
            if number < first:
                continue
            self._before, self._size = (end - sizes[number]) / whole, sizes[number] / whole
            if not self._one_part(number, part, rows if number == first else 0):
                return False
        if parts:
            self._flush(parts[-1])
        return True

    def _name_source(self, part: Part | RowFailure) -> None:
        if isinstance(part, Part):
            name = part.importer.name if part.importer else part.sort.value
            self._sources.setdefault(name)
            if part.importer:
                self._heads[part.name] = head_of(part.file)

    def _one_part(self, number: int, part: Part | RowFailure, skip: int) -> bool:
        """Go through the rows of a part behind the first *skip*; whether it came to its end.

        A batch ends with its rows or its time and not with its part: a thousand small files
        are no more work than one large one.
        """
        for count, item in enumerate(self._items(part), start=1):
            if count <= skip:
                continue
            self._batch.part, self._batch.rows = number, count
            self._waiting.append(item)
            is_stopped = self._should_stop()
            seconds = time.monotonic() - self._batch_began
            if is_stopped or len(self._waiting) >= BATCH_ROWS or seconds > BATCH_SECONDS:
                self._flush(part)
            if is_stopped:
                return False
        return True

    def _flush(self, part: Part | RowFailure) -> None:
        """Keep the rows that wait, and tell how far it is."""
        if self._waiting:
            self._keeper.keep(self._batch, self._waiting)
        self._batch, self._waiting, self._batch_began = Batch(), [], time.monotonic()
        self._tell(part)

    def _tell(self, part: Part | RowFailure) -> None:
        seconds = max(1e-6, time.monotonic() - self._began)
        if isinstance(part, Part):
            name, fraction = part.name, part.file.fraction
        else:
            name, fraction = part.file, 1.0
        self._on_progress(
            Progress(
                tally=self._run.tally,
                fraction=min(1.0, self._before + fraction * self._size),
                rate=self._run.tally.done / seconds,
                name=name,
            )
        )

    def _items(self, part: Part | RowFailure) -> Iterator[Item | RowFailure]:
        """What a part yields; one that can't be read is one failure."""
        if isinstance(part, RowFailure):
            yield part
            return
        try:
            if part.sort is Sort.FEEDS:
                self._notes.append(feedlist.keep(self._library.folder, part.file))
            elif part.sort is Sort.PAGE:
                for link, page in pages_in(
                    part.file, self._run.started, site_rules(self._library.folder)
                ):
                    yield _page_item(link, page, part)
            else:
                yield from self._rows_or_note(part)
        except (ImportFileError, CaptureError) as error:
            yield RowFailure(reason=str(error), file=part.name)
        except OSError as error:
            if error.filename not in {None, str(part.file.path)}:
                raise
            reason = f"The file can't be read: {error.strerror or error}."
            yield RowFailure(reason=reason, file=part.name)

    def _rows_or_note(self, part: Part) -> Iterator[Item | RowFailure]:
        is_empty = True
        for item in _rows(part):
            is_empty = False
            yield item
        if is_empty:
            self._notes.append(f"There is nothing to import in {part.name}.")

    def _report(self, *, is_stopped: bool) -> Report:
        failed = tuple(_some_failures(self._library.folder, self._run.name))
        report = Report(
            run=self._run.name,
            tally=self._run.tally,
            sources=tuple(self._sources),
            notes=tuple(self._notes),
            failures=failed,
            failed_files=save_failed_rows(self._library.folder, self._run, self._heads),
            articles=tuple(sorted(self._run.new)),
            is_stopped=is_stopped,
        )
        path = self._library.folder / journal.FOLDER / f"{self._run.name}.txt"
        path.write_text(report.text(), encoding="utf-8", errors="replace")
        return report


def _rows(part: Part) -> Iterator[Item | RowFailure]:
    assert part.importer is not None
    for row in part.importer.read(part.file):
        if isinstance(row, RowFailure):
            yield replace(row, file=row.file or part.name)
            continue
        try:
            link = cleaned(row)
        except ReaderError as error:
            yield RowFailure(reason=str(error), row=row.url, file=part.name)
            continue
        if link.url or link.draft:
            yield Item(link=link)
        else:
            reason = "It has neither a web address nor a readable text."
            yield RowFailure(reason=reason, row=link.title, file=part.name)


def _page_item(link: SavedLink, page: Page, part: Part) -> Item | RowFailure:
    if link.draft and (link.draft.paragraphs or link.draft.images):
        return Item(link=link, page=page)
    return RowFailure(reason="No readable text was found in it.", file=part.name)


def _some_failures(folder: Path, name: str) -> Iterator[RowFailure]:
    for number, failed in enumerate(journal.failures(folder, name)):
        if number >= SHOWN_FAILURES:
            return
        yield replace(failed, row=failed.row[:2000])
