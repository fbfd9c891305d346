"""Bodies that came in an export, made into articles; saved pages likewise.

An export's HTML is as little to be trusted as a page's: it takes the same way through extract,
but whole, since another program took the article out of its page before.
No picture is fetched here: those that came inside the file are taken along, the others are
missed and can be completed later.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from html import escape
from pathlib import Path
from types import MappingProxyType

from reader import intake
from reader.article import Draft, EarlierText, Image, Page, Resource, SavedLink
from reader.errors import CaptureError, FormatError
from reader.guard import guarded
from reader.importers import ExportFile

_WHOLE_PAGE = re.compile(r"<(!doctype|html|head|body)\b", re.IGNORECASE)
_CAPTURED_BEFORE = timedelta(minutes=1)


def cleaned(link: SavedLink) -> SavedLink:
    """The link with its body as a draft; one whose body is no article is left without text.

    Raises:
        FormatError: its body took the limited process too long or too much memory, or ended it.
    """
    if link.draft is None and not link.body:
        return link
    texts = tuple(filter(None, map(_cleaned_text, link.versions)))
    link = replace(link, versions=())
    found: SavedLink = guarded(cleaned_here, link, subject=link.title or link.url or "A body")
    return replace(found, versions=texts)


def _cleaned_text(text: EarlierText) -> EarlierText | None:
    """Another text of an article, cleaned like its own; None if it breaks what cleans it.

    Each goes by itself, so that a bad one costs no article.
    """
    draft = text.draft
    try:
        found = cleaned(
            SavedLink(url=draft.url, title=draft.title, draft=draft, images=text.images)
        )
    except FormatError:
        return None
    if found.draft is None:
        return None
    return replace(text, draft=found.draft, images=found.images)


def cleaned_here(link: SavedLink) -> SavedLink:
    """`cleaned`, in this process."""
    if (draft := link.draft) is not None:
        link = replace(link, images=tuple(filter(None, map(_sound, link.images))))
        return link if _is_clean(draft) else _drafted(replace(link, body=draft.html))
    return _drafted(link) if link.body else link


def _is_clean(draft: Draft) -> bool:
    """Whether a draft that somebody else wrote holds nothing that extract wouldn't write."""
    from reader.extract.sanitize import fence

    return fence(draft.html) == draft.html


def _sound(image: Image) -> Image | None:
    """The picture as it is if we could have written it, otherwise decoded and encoded anew."""
    from reader.capture.picture import decoded, is_ours

    if is_ours(image):
        return image
    try:
        return decoded(image.data, image.address)
    except CaptureError:
        return None


def _drafted(link: SavedLink) -> SavedLink:
    page = _page(link)
    draft: Draft | None
    try:
        is_page = _WHOLE_PAGE.search(link.body[:2000])
        draft = intake.draft_from(page) if is_page else intake.draft_of_body(page)
    except CaptureError:
        draft = None
    if draft is None or not (draft.paragraphs or draft.images):
        return replace(link, body="", draft=None)
    return replace(
        link,
        body="",
        draft=replace(
            draft,
            url=link.url,
            title=link.title or draft.title,
            byline=link.byline or draft.byline,
            site=link.site or draft.site,
            language=draft.language or link.language,
            published=link.published or draft.published,
            lead_image=link.lead_image or draft.lead_image,
        ),
        images=link.images or images_inside(draft, page),
        is_excerpt=link.is_excerpt or intake.is_teaser(draft),
    )


def _page(link: SavedLink) -> Page:
    """The body as a page of its own."""
    from reader.capture.saved import bind

    language = f' lang="{escape(link.language)}"' if link.language else ""
    html = (
        f"<!DOCTYPE html><html{language}><head><meta charset='utf-8'>"
        f"<title>{escape(link.title)}</title></head>"
        f"<body><article>{link.body}</article></body></html>"
    )
    markup, resources = bind(html.encode("utf-8", "replace"), _nothing_beside)
    return Page(
        asked=link.url,
        address=link.url,
        data=markup,
        charset="utf-8",
        resources=MappingProxyType(resources),
    )


def _nothing_beside(_: str) -> tuple[str, Resource] | None:
    return None


def images_inside(draft: Draft, page: Page) -> tuple[Image, ...]:
    """The draft's pictures that came with the page."""
    inside = tuple(address for address in draft.images if address in page.resources)
    lead = draft.lead_image if draft.lead_image in page.resources else ""
    if not inside and not lead:
        return ()
    return intake.images_for(replace(draft, images=inside, lead_image=lead), page)[0]


def pages_in(
    file: ExportFile, started: datetime, rules: Sequence[Path] = ()
) -> Iterator[tuple[SavedLink, Page]]:
    """The articles of a saved page, mailbox or archive, and the pages that they are from.

    Args:
        file: the saved page or archive.
        started: when the import began.
        rules: the reader's folders of site rules.

    Raises:
        CaptureError: when there is none.
    """
    for page, draft in _articles_in(file, rules):
        is_dated = page.captured < started - _CAPTURED_BEFORE
        yield (
            SavedLink(
                url=draft.url,
                title=draft.title,
                saved=page.captured if is_dated else None,
                draft=draft,
                images=guarded(images_inside, draft, page, subject=file.path.name),
            ),
            page,
        )


def _articles_in(file: ExportFile, rules: Sequence[Path]) -> Iterator[tuple[Page, Draft]]:
    """Pages and articles; what is read by a library in C is read in the limited process.

    A document that holds next to nothing is no page of which nothing is an article.
    """
    from reader import capture
    from reader.capture.made import BARE
    from reader.capture.recognize import Format, recognize
    from reader.capture.source import from_file

    if recognize(from_file(file.path)) is Format.PDF:
        yield intake.article_at(file.path, rules=rules)
        return
    for page in capture.pages(file.path):
        draft = intake.guarded_draft(page, rules)
        if not (draft.paragraphs or draft.images) and BARE.encode() in page.data[:500]:
            draft = guarded(intake.draft_of_body, page, subject=file.path.name)
        yield page, draft
