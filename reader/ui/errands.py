"""Jobs for the other process that need more than one call, or a library of their own.

They import no Qt, and what they need only when they run, for the window imports this module
to name them. A library that is opened here is another connection to the same file; the
window notices what it changes as it notices any change from outside.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader import saving
from reader.article import ArticleId, Query
from reader.library import Library

if TYPE_CHECKING:
    from reader import transfer


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportProgress:
    """How far an import is: rows done and in a second, the share that was read, and of what.

    The window is told by values of this module, for to unpack one of `transfer`'s it would
    have to load all of that first, and stall.
    """

    done: int
    fraction: float
    rate: float
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What an import did: new articles, rows that could not be read, and all of it in words.

    `run` is its name, by which it can be undone, or gone on with where it was stopped.
    """

    run: str
    is_stopped: bool
    new: int
    failed: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestLine:
    """A sentence of a digest, its place, and the articles that tell its story, its own first."""

    article: ArticleId
    titles: tuple[str, ...]
    text: str
    paragraph: int
    start: int
    end: int


def bring_in_allowed(
    address: str, rules: tuple[Path, ...], folder: Path, article: ArticleId
) -> saving.Arrival:
    """Make an article of a page that may be in the reader's own network.

    Raises:
        CaptureError: it could not be had, or is no article; the sentence says why.
    """
    return _bring_in(address, rules, folder, article, allow_private=True)


ARCHIVES = (".zip", ".tar", ".tar.gz", ".tgz")


def bring_in(
    address: str, rules: tuple[Path, ...], folder: Path, article: ArticleId
) -> saving.Arrival:
    """Fetch the page at an address and make an article of it.

    What the library in *folder* has of the page already isn't sent again by a site that knows
    how to say so.

    Raises:
        CaptureError: it could not be had, or is no article; the sentence says why.
    """
    return _bring_in(address, rules, folder, article, allow_private=False)


def _bring_in(
    address: str,
    rules: tuple[Path, ...],
    folder: Path,
    article: ArticleId,
    *,
    allow_private: bool,
) -> saving.Arrival:
    with Library.open(folder, read_only=True) as library:
        known = library.original(article)
    is_same = known is not None and address in {known.asked, known.address}
    return saving.bring_in(
        address, rules=rules, allow_private=allow_private, known=known if is_same else None
    )


def bring_in_file(file: str, rules: tuple[Path, ...]) -> saving.Arrival | None:
    """Make an article of a file; None where it is another program's export, or a folder.

    Raises:
        CaptureError: it is neither; the sentence says why.
    """
    return None if is_export(Path(file)) else saving.bring_in(file, rules=rules)


def is_export(path: Path) -> bool:
    """Whether a file is to be imported and not saved as an article."""
    from reader.importers import ExportFile, recognize

    if not path.is_file():
        return path.is_dir()
    return path.name.lower().endswith(ARCHIVES) or recognize(ExportFile(path)) is not None


def import_files(
    folder: Path, files: list[Path], stop: Path, *, report: Callable[[ImportProgress], None]
) -> ImportReport:
    """Import exports, folders and archives, until the file *stop* is there."""
    from reader import transfer

    with Library.open(folder) as library:
        outcome = transfer.import_paths(
            library,
            files,
            on_progress=lambda progress: report(_progress(progress)),
            should_stop=stop.exists,
        )
    return _told(outcome)


def resume_import(
    folder: Path, run: str, stop: Path, *, report: Callable[[ImportProgress], None]
) -> ImportReport:
    """Go on with an import that was stopped or broken off, until the file *stop* is there."""
    from reader import transfer

    with Library.open(folder) as library:
        outcome = transfer.resume(
            library,
            run,
            on_progress=lambda progress: report(_progress(progress)),
            should_stop=stop.exists,
        )
    return _told(outcome)


def _told(outcome: transfer.Report) -> ImportReport:
    return ImportReport(
        run=outcome.run,
        is_stopped=outcome.is_stopped,
        new=outcome.tally.new,
        failed=outcome.tally.failed,
        text=outcome.text(),
    )


def _progress(progress: transfer.Progress) -> ImportProgress:
    return ImportProgress(
        done=progress.tally.done,
        fraction=progress.fraction,
        rate=progress.rate,
        name=progress.name,
    )


def export_articles(
    folder: Path, articles: tuple[ArticleId, ...], target: Path, form: str, title: str
) -> int:
    """Write articles to a file or folder; returns how many."""
    from reader import transfer

    with Library.open(folder, read_only=True) as library:
        return transfer.export_articles(library, articles, target, form, title=title)


def digest(folder: Path, query: Query, length: int) -> tuple[int, tuple[DigestLine, ...]]:
    """How many articles a query found to make a digest of, and the digest.

    Raises:
        SummaryError: it finds none.
    """
    from reader import briefing

    with Library.open(folder, read_only=True) as library:
        articles = briefing.articles_for(library, query)
    titles = {article.id: article.draft.title for article in articles}
    lines = (
        DigestLine(
            article=ArticleId(part.article),  # type: ignore[arg-type]  # the key that we gave
            titles=tuple(titles[one] for one in (part.article, *part.also)),  # type: ignore[index]
            text=" ".join(part.sentence.text.split()),
            paragraph=part.sentence.paragraph,
            start=part.sentence.start,
            end=part.sentence.end,
        )
        for part in briefing.digest_of(articles, length)
    )
    return len(articles), tuple(lines)


def look_after(folder: Path) -> str:
    """Do the day's work for a library; the name of an import that was broken off, or nothing."""
    from reader import library, transfer

    library.tend(folder)
    with Library.open(folder, read_only=True) as opened:
        return next((run.name for run in transfer.broken_off(opened)), "")


def undo_import(folder: Path, run: str) -> int:
    """Take an import back; returns how many articles went."""
    from reader import transfer

    with Library.open(folder) as library:
        return transfer.undo_import(library, run)


def fetch_waiting(
    folder: Path, stop: Path, rules: tuple[Path, ...], *, report: Callable[[int], None]
) -> int:
    """Fetch the pages of links that wait; tells and returns how many still do."""
    from reader import transfer

    with Library.open(folder) as library:
        outcome = transfer.fetch_waiting(
            library,
            fetch=partial(saving.bring_in, rules=rules),
            on_progress=lambda fetching: report(fetching.waiting),
            should_stop=stop.exists,
        )
    return outcome.waiting
