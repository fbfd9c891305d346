"""What a reader puts right: a text of the kept page that is theirs, and the rule that makes it.

The page is looked at a second time, in the limited process as at first (see `guard`). What
comes of it is kept in one step of the library's history: the text, and an instruction in the
rule of its site, by which the site's other pages are read from now on.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from reader import intake
from reader.article import ArticleId, Correction, Draft, Image, Page
from reader.errors import NotFoundError
from reader.guard import guarded
from reader.library import Library
from reader.library.undo import FileChange, text_of_file
from reader.paths import SITE_RULES


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """An article as its reader wants it, and the rule of its site that makes it so."""

    rule: FileChange
    draft: Draft
    images: tuple[Image, ...] = ()


def original_of(library: Library, article: ArticleId) -> Page:
    """The page that an article was made of.

    Raises:
        NotFoundError: it wasn't kept.
    """
    page = library.original(article)
    if page is None:
        raise NotFoundError("The page that this article was made of was not kept.", article)
    return page


def original_text(page: Page) -> Draft:
    """All that *page* says, as text: its article, and what stands around it."""
    from reader.extract.everything import everything

    if page.media_type == "text/plain":
        return intake.draft_from(page)
    whole: Draft = _on(page, everything)
    return whole


def choices(page: Page, rules: Sequence[Path] = ()) -> tuple[Correction, ...]:
    """The parts of *page* that may be its article, the likeliest first.

    Raises:
        SettingsError: no rule can be made for this page; the sentence says why.
    """
    from reader.extract import corrections

    found: tuple[Correction, ...] = _on(page, corrections.choices, rules)
    return found


def remove_from(
    library: Library,
    article: ArticleId,
    texts: Sequence[str],
    images: Sequence[str],
    rules: Sequence[Path],
) -> Corrected:
    """An article without some of its paragraphs and pictures.

    Raises:
        ReaderError: that can't be done; the sentence says why.
    """
    from reader.extract.corrections import removal

    page = original_of(library, article)
    made, draft = _on(page, removal, texts, images, rules)
    return _corrected(library, page, made, draft)


def remove_box(
    library: Library, article: ArticleId, text: str, rules: Sequence[Path]
) -> Corrected:
    """An article without the box that one of its paragraphs stands in.

    Raises:
        ReaderError: that can't be done; the sentence says why.
    """
    from reader.extract.corrections import box_removal

    page = original_of(library, article)
    made, draft = _on(page, box_removal, text, rules)
    return _corrected(library, page, made, draft)


def choose_text(
    library: Library, article: ArticleId, correction: Correction, rules: Sequence[Path]
) -> Corrected:
    """An article whose text is another part of its page, with the pictures of that part.

    Raises:
        ReaderError: that can't be done; the sentence says why.
    """
    from reader.extract.corrections import corrected

    page = original_of(library, article)
    draft: Draft = _on(page, corrected, (correction,), rules)
    known = library.article(article).draft.images
    new = replace(draft, images=tuple(one for one in draft.images if one not in known))
    images, _ = intake.images_for(new, page)
    return replace(_corrected(library, page, (correction,), draft), images=images)


def keep_correction(library: Library, article: ArticleId, corrected: Corrected) -> None:
    """Give an article its corrected text, and keep the rule for its site's other pages.

    Raises:
        ReaderError: it could not be kept; the sentence says why.
    """
    library.correct(article, corrected.draft, corrected.images, corrected.rule)


def _on(page: Page, function: Callable[..., Any], *arguments: object) -> Any:
    return guarded(function, page, *arguments, subject=intake.name_of(page))


def _corrected(
    library: Library, page: Page, corrections: Sequence[Correction], draft: Draft
) -> Corrected:
    from reader.extract.corrections import file_name, rule_text

    file = library.folder / SITE_RULES / file_name(page.address or page.asked)
    before = text_of_file(file)
    rule = FileChange(file=file, before=before, after=rule_text(before or "", corrections))
    return Corrected(rule=rule, draft=intake.in_its_language(draft))
