"""Saving one article: brought in from where it is, then kept in the library.

Bringing in needs no library and takes long (the network, the cleaning of the page), so the
window does it in the background; keeping is quick and belongs to whoever holds the library.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reader import intake
from reader.article import ArticleId, Draft, Image, Page, SavedLink
from reader.errors import CaptureError
from reader.library import Library, Saved


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """An article that is ready to be kept: its page as it came, its draft and its pictures.

    `missing` has a sentence for each picture that could not be had.
    """

    page: Page
    draft: Draft
    images: tuple[Image, ...] = ()
    missing: tuple[str, ...] = ()


def is_address(source: str) -> bool:
    """Whether *source* names a page on the web, and not a file."""
    return intake.address_in(source) is not None


def bring_in(
    source: str,
    *,
    allow_private: bool = False,
    rules: Sequence[Path] = (),
    known: Page | None = None,
) -> Arrival:
    """Fetch or read *source* (an address or a file) and make an article of it.

    Args:
        source: an http(s) address, or the path of a saved page or a text file.
        allow_private: also from addresses of the person's own network.
        rules: the reader's folders of site rules.
        known: an earlier copy of the page, for the site to say that it is still good.

    Raises:
        CaptureError: it could not be had, or is no article; the sentence says why.
    """
    page, draft = article_in(source, allow_private=allow_private, rules=rules, known=known)
    images, missing = intake.images_for(draft, page, allow_private=allow_private)
    return Arrival(page=page, draft=draft, images=images, missing=missing)


def article_in(
    source: str,
    *,
    allow_private: bool = False,
    rules: Sequence[Path] = (),
    known: Page | None = None,
) -> tuple[Page, Draft]:
    """The page at an address or in a file with all that belongs to it, and its article.

    Raises:
        CaptureError: as `bring_in`, which describes the arguments too.
    """
    page, draft = intake.article_at(source, rules=rules, allow_private=allow_private, known=known)
    failure = intake.no_article(page, draft, is_from_web=is_address(source))
    if failure is not None:
        raise failure
    return page, draft


def stopped(article: ArticleId) -> CaptureError:
    """What to say of an article whose page nobody waited for."""
    return CaptureError("The page was not fetched, because you stopped it.", article)


def keep(library: Library, arrival: Arrival, article: ArticleId | None = None) -> Saved:
    """Put *arrival* into the library, in the place of the waiting *article* if one is named."""
    return library.save(arrival.draft, page=arrival.page, images=arrival.images, article=article)


def add(
    library: Library, source: str, *, allow_private: bool = False, rules: Sequence[Path] = ()
) -> Saved:
    """Bring *source* in and keep it.

    An address that could not be had leaves a row that says why and can be tried again.

    Raises:
        CaptureError: it could not be had, or is no article; the sentence says why.
    """
    try:
        arrival = bring_in(source, allow_private=allow_private, rules=rules)
    except CaptureError as error:
        address = intake.address_in(source)
        if address is not None:
            link = library.save_link(SavedLink(url=address))
            library.fail(link.id, str(error))
        raise
    return keep(library, arrival)
