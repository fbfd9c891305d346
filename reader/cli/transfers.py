"""Commands that move collections: import, fetch what waits, export."""

from __future__ import annotations

import argparse
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader.article import Query
from reader.cli import output
from reader.cli.places import open_library, rules
from reader.errors import ExportError

PDF = "pdf"

if TYPE_CHECKING:
    from reader.library import Library
    from reader.transfer import Fetching, Progress, Report


def import_(arguments: argparse.Namespace) -> int:
    """Import exports and saved pages, go on with an import, or take one back."""
    from reader import transfer

    line = _Line(is_wanted=not arguments.json)
    with open_library(arguments) as library, _interruptible() as should_stop:
        if arguments.undo:
            return _undo(library, arguments)
        if arguments.resume:
            reports = [
                transfer.resume(
                    library, run.name, on_progress=line.import_went_on, should_stop=should_stop
                )
                for run in transfer.unfinished(library)
            ]
        else:
            paths = [Path(name).absolute() for name in arguments.paths]
            reports = [
                transfer.import_paths(
                    library, paths, on_progress=line.import_went_on, should_stop=should_stop
                )
            ]
    line.end()
    for report in reports:
        _say_report(report, as_json=arguments.json)
    is_all = not any(report.tally.failed or report.is_stopped for report in reports)
    return 0 if is_all else 1


@contextmanager
def _interruptible() -> Iterator[Callable[[], bool]]:
    """Let Ctrl+C stop the work after the row that it is at; a second one ends it at once."""
    stopped = threading.Event()

    def stop(_signal: int, _frame: object) -> None:
        stopped.set()
        signal.signal(signal.SIGINT, former)

    former = signal.signal(signal.SIGINT, stop)
    try:
        yield stopped.is_set
    finally:
        signal.signal(signal.SIGINT, former)


def fetch(arguments: argparse.Namespace) -> int:
    """Fetch the pages of links that wait."""
    from reader.saving import bring_in
    from reader.transfer import fetch_waiting

    line = _Line(is_wanted=not arguments.json)
    with open_library(arguments, must_exist=True) as library:
        state = fetch_waiting(
            library,
            fetch=partial(bring_in, rules=rules(arguments)),
            on_progress=line.fetching_went_on,
            is_patient=arguments.wait,
        )
    line.end()
    if arguments.json:
        output.say_json(asdict(state))
    else:
        output.say(
            f"{state.complete:,} fetched, {state.failed:,} failed, {state.waiting:,} waiting."
        )
    return 1 if state.failed or state.waiting else 0


def export(arguments: argparse.Namespace) -> int:
    """Write what a query finds to a file or a folder."""
    from reader.transfer import export as write

    query, target = Query(words=" ".join(arguments.words)), Path(arguments.output)
    with open_library(arguments, must_exist=True) as library:
        if arguments.format == PDF:
            count = _write_pdf(arguments, library, query, target)
        else:
            count = write(library, query, target, arguments.format)
    if arguments.json:
        output.say_json({"articles": count, "file": arguments.output})
    else:
        what = "One article was" if count == 1 else f"{count:,} articles were"
        output.say(f"{what} written to {arguments.output}.")
    return 0


def _write_pdf(arguments: argparse.Namespace, library: Library, query: Query, target: Path) -> int:
    """Have the articles laid out by the part of the program that can; it needs Qt."""
    articles = tuple(library.ids(query))
    if not articles:
        raise ExportError("There is no article with a text to be exported.", target)
    count: int = arguments.write_pdf(library, articles, target)
    return count


def _undo(library: Library, arguments: argparse.Namespace) -> int:
    from reader.transfer import undo_import

    count = undo_import(library, arguments.undo)
    if arguments.json:
        output.say_json({"undone": arguments.undo, "removed": count})
    else:
        output.say(f"The import was taken back; {count:,} articles are in the bin.")
    return 0


def _say_report(report: Report, *, as_json: bool) -> None:
    if not as_json:
        output.say(report.text().rstrip("\n"))
        if report.is_stopped:
            output.say("To go on with it: standfirst import --resume")
        output.say(f"To take this import back: standfirst import --undo {report.run}")
        return
    output.say_json(
        {
            "run": report.run,
            **asdict(report.tally),
            "sources": list(report.sources),
            "notes": list(report.notes),
            "failures": [
                {"file": one.file, "line": one.line, "reason": one.reason, "row": one.row}
                for one in report.failures
            ],
            "failed_files": list(report.failed_files),
            "articles": list(report.articles),
            "stopped": report.is_stopped,
        }
    )


class _Line:
    """One line on a terminal that tells how far something is; elsewhere nothing is shown."""

    _CLEAR = "\r\x1b[K"

    def __init__(self, *, is_wanted: bool) -> None:
        self._is_shown = is_wanted and sys.stderr.isatty()

    def import_went_on(self, progress: Progress) -> None:
        bar = "█" * round(progress.fraction * 20)
        self._show(f"{bar:░<20} {progress.tally.sentence()} · {progress.rate:,.0f} a second")

    def fetching_went_on(self, state: Fetching) -> None:
        self._show(f"{state.complete:,} fetched, {state.waiting:,} waiting")

    def end(self) -> None:
        self._show("")

    def _show(self, text: str) -> None:
        if self._is_shown:
            sys.stderr.write(f"{self._CLEAR}{text}")
            sys.stderr.flush()
