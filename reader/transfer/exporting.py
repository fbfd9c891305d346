"""What a query finds, written in one of the formats."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from reader.article import Article, ArticleId, EarlierText, Query, Status, View
from reader.errors import DamagedError, ExportError, NotFoundError
from reader.exporters import Shelf, exporter
from reader.library import Library


@dataclass(frozen=True, slots=True)
class _Found:
    """Articles of a library, read one at a time whenever they are gone through."""

    library: Library
    ids: tuple[ArticleId, ...]
    wants_text: bool

    def __iter__(self) -> Iterator[Article]:
        for number in self.ids:
            article = self.library.article(number)
            if article.status is Status.COMPLETE or not self.wants_text:
                yield article


def export(  # noqa: PLR0913 - what, from where, to where, how
    library: Library,
    query: Query,
    target: Path,
    form: str,
    *,
    title: str = "Standfirst",
    limit: int | None = None,
) -> int:
    """Write the articles that *query* finds to *target*; how many there were.

    Args:
        library: where they are.
        query: which ones, and in which order.
        target: a file, or a folder for formats of several files.
        form: the name of one of `reader.exporters.FORMATS`.
        title: what a book or an index of them is called.
        limit: at most so many.

    Raises:
        ExportError: when nothing was found, or it can't be written; nothing is there then.
        LibraryError: when an article can't be read.
    """
    ids = tuple(ArticleId(number) for number in library.ids(query, limit=limit))
    if query == Query() and limit is None and exporter(form).has_everything:
        ids += tuple(library.ids(Query(view=View.BIN)))
    return export_articles(library, ids, target, form, title=title)


def export_articles(
    library: Library,
    ids: tuple[ArticleId, ...],
    target: Path,
    form: str,
    *,
    title: str = "Standfirst",
) -> int:
    """Write these articles; see `export`."""
    chosen = exporter(form)
    found = _Found(library, ids, chosen.wants_text)
    if next(iter(found), None) is None:
        raise ExportError("There is no article with a text to be exported.", target)
    shelf = Shelf(
        articles=found,
        find=library.image,
        original=library.original,
        earlier=partial(_earlier, library),
        title=title,
    )
    return chosen.write(shelf, target)


def _earlier(library: Library, article: ArticleId) -> Iterator[EarlierText]:
    """The other texts of an article, but for those that are damaged or have just gone."""
    for version in library.versions(article):
        with suppress(DamagedError, NotFoundError):
            yield library.earlier_text(article, version)
