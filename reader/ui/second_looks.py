"""Jobs for the other process that look at an article's kept page a second time.

Like `errands` they import no Qt, and open the library by its folder, for reading only: what
they find is kept by the window, so that it can be undone there.
"""

from __future__ import annotations

from pathlib import Path

from reader import correcting
from reader.article import ArticleId, Correction, Draft
from reader.library import Library


def original_text(folder: Path, article: ArticleId) -> Draft:
    """All that an article's page says, as text.

    Raises:
        NotFoundError: the page wasn't kept.
    """
    with Library.open(folder, read_only=True) as library:
        return correcting.original_text(correcting.original_of(library, article))


def remove_from(
    folder: Path,
    article: ArticleId,
    texts: tuple[str, ...],
    images: tuple[str, ...],
    rules: tuple[Path, ...],
) -> correcting.Corrected:
    """An article without some of its paragraphs and pictures.

    Raises:
        ReaderError: that can't be done; the sentence says why.
    """
    with Library.open(folder, read_only=True) as library:
        return correcting.remove_from(library, article, texts, images, rules)


def remove_box(
    folder: Path, article: ArticleId, text: str, rules: tuple[Path, ...]
) -> correcting.Corrected:
    """An article without the box that one of its paragraphs stands in.

    Raises:
        ReaderError: that can't be done; the sentence says why.
    """
    with Library.open(folder, read_only=True) as library:
        return correcting.remove_box(library, article, text, rules)


def choices(folder: Path, article: ArticleId, rules: tuple[Path, ...]) -> tuple[Correction, ...]:
    """The parts of an article's page that may be its text, the likeliest first.

    Raises:
        ReaderError: that can't be done; the sentence says why.
    """
    with Library.open(folder, read_only=True) as library:
        return correcting.choices(correcting.original_of(library, article), rules)


def choose(
    folder: Path, article: ArticleId, correction: Correction, rules: tuple[Path, ...]
) -> correcting.Corrected:
    """An article whose text is another part of its page.

    Raises:
        ReaderError: that can't be done; the sentence says why.
    """
    with Library.open(folder, read_only=True) as library:
        return correcting.choose_text(library, article, correction, rules)
