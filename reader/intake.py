"""An address, a file or a text in, a draft out; the window and the commands share it.

What strangers wrote is read by `article_at` and `guarded_draft`, in a process that is limited
(see `guard`); the other functions do the same work here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.article import THUMBNAIL_ADDRESS, Draft, Image, Page
from reader.errors import CaptureError

if TYPE_CHECKING:
    from reader.capture.source import Source

_MARKUP = frozenset({"", "text/html", "application/xhtml+xml"})

_TEASER = 400
"""Words that a text which breaks off has at most."""
_CLOSING = " \t\n\xa0»›>→)]"
_GOES_ON = (
    *("…", "...", "[…", "[...", "read more", "read on", "continue reading", "read the full story"),
    *("weiterlesen", "mehr lesen", "lire la suite", "leer más", "seguir leyendo", "leia mais"),
    *("continua a leggere", "leggi tutto", "lees verder", "läs mer", "czytaj dalej"),
    *("читать далее", "читать дальше", "続きを読む", "もっと読む", "阅读全文", "더 보기"),
)


def draft_from_html(
    data: bytes,
    url: str | None = None,
    content_type: str | None = None,
    *,
    rules: Sequence[Path] = (),
) -> Draft:
    """The readable article of a page that is already here.

    Args:
        data: the page as it came.
        url: where it is from; relative addresses are seen from there.
        content_type: the Content-Type header that came with it.
        rules: the reader's folders of site rules.
    """
    from reader.extract.decode import charset_of

    media_type = (content_type or "text/html").partition(";")[0].strip().lower()
    return draft_from(
        Page(
            asked=url or "",
            address=url or "",
            data=data,
            media_type=media_type,
            charset=charset_of(content_type),
        ),
        rules,
    )


def draft_from(page: Page, rules: Sequence[Path] = ()) -> Draft:
    """The readable article of a captured page, be it markup or plain text."""
    from reader.extract import extract, extract_text
    from reader.extract.decode import decode

    if page.media_type == "text/plain":
        text = decode(page.data, page.charset)
        return in_its_language(extract_text(text, page.address or page.asked))
    return in_its_language(extract(page, rules))


def draft_of_body(page: Page) -> Draft:
    """The article in a page that holds nothing else, as other programs keep it: all of it."""
    from reader.extract.everything import everything

    return in_its_language(everything(page))


def guarded_draft(page: Page, rules: Sequence[Path] = ()) -> Draft:
    """`draft_from`, in the limited process.

    Raises:
        FormatError: to read it took too long or too much memory, or ended that process.
    """
    from reader.guard import guarded

    draft: Draft = guarded(draft_from, page, rules, subject=name_of(page))
    return draft


def name_of(page: Page) -> str:
    """What to call a page in a sentence."""
    return page.address or page.asked or "the page"


def article_at(
    source: str | Path,
    *,
    url: str = "",
    rules: Sequence[Path] = (),
    allow_private: bool = False,
    known: Page | None = None,
) -> tuple[Page, Draft]:
    """The page at an address or in a saved file, and its article, read in the limited process.

    From an address come the pages too that the article goes on in.

    Args:
        source: an http(s) address or a file.
        url: where it is from, if the person knows better than the page.
        rules: the reader's folders of site rules.
        allow_private: whether the address may be in the person's own network.
        known: an earlier copy, returned itself when the site says that it is still good.

    Raises:
        CaptureError: it can't be had, or can't be read; the sentence says why.
    """
    from reader.capture import fetched

    found = fetched(source, allow_private=allow_private, known=known)
    if found is None:
        assert known is not None
        page, draft = known, guarded_draft(known, rules)
    else:
        page, draft = _guarded_article(found, url, rules)
    is_known = page is known and not draft.partial
    if is_known or isinstance(source, Path) or address_in(source) is None:
        return page, draft
    whole = _whole_page(page, draft, rules, allow_private=allow_private)
    return (page, draft) if whole is page else (whole, guarded_draft(whole, rules))


def article_of(
    data: bytes, url: str = "", name: str = "The text", *, rules: Sequence[Path] = ()
) -> tuple[Page, Draft]:
    """The page in the bytes of a saved file, and its article, read in the limited process.

    Args:
        data: what was read.
        url: where it is from, if that is known.
        name: what to call it in a sentence.
        rules: the reader's folders of site rules.

    Raises:
        CaptureError: it can't be read; the sentence says why.
    """
    from reader.capture.source import Source

    return _guarded_article(Source(name=name, data=data), url, rules)


def _guarded_article(source: Source, url: str, rules: Sequence[Path]) -> tuple[Page, Draft]:
    from reader.capture.recognize import Format, recognize
    from reader.guard import guarded

    # Text is taken line by line, by us; nothing in it is built or unpacked.
    if recognize(source) is Format.TEXT:
        return article_in(source, url, rules)
    article: tuple[Page, Draft] = guarded(article_in, source, url, rules, subject=source.name)
    return article


def article_in(source: Source, url: str = "", rules: Sequence[Path] = ()) -> tuple[Page, Draft]:
    """The first page in the bytes of *source*, and its article, read here."""
    from reader.capture.formats import read

    page = next(read(source))
    if url:
        page = replace(page, address=url)
    return page, draft_from(page, rules)


def _whole_page(page: Page, draft: Draft, rules: Sequence[Path], *, allow_private: bool) -> Page:
    """*page* with the pages that its article goes on in, and its lean twin where it has less.

    What is fetched is of the page's own site. Strangers wrote these pages too: what they lead
    to is looked up in the limited process, anew for each of the few that an article has.
    """
    from reader.capture.rest import Rest
    from reader.extract.addresses import same_site
    from reader.extract.following import lacking
    from reader.guard import guarded

    if page.media_type not in _MARKUP:
        return page
    rest, words = Rest(page, same_site, allow_private=allow_private), draft.word_count
    tried: frozenset[str] = frozenset()
    while True:
        whole = rest.whole()
        address = guarded(lacking, whole, words, tried, rules, subject=name_of(page))
        if not address:
            return whole
        rest.get(address)
        tried |= {address}


def draft_from_text(text: str, url: str | None = None) -> Draft:
    """The article in a pasted text: its title, its paragraphs, and no line of a widget."""
    from reader.extract import extract_text

    return in_its_language(extract_text(text, url or ""))


def is_teaser(draft: Draft) -> bool:
    """Whether a text that a feed or another program had breaks off where the page goes on."""
    last = draft.paragraphs[-1].rstrip(_CLOSING).casefold() if draft.paragraphs else ""
    return draft.word_count < _TEASER and last.endswith(_GOES_ON)


def in_its_language(draft: Draft) -> Draft:
    """The draft with the language of its text; what the page said decides where that is unsure."""
    from reader.summary.languages import UNKNOWN, language_of
    from reader.summary.summarize import sample_of

    found = language_of(sample_of(draft.paragraphs), draft.language or None)
    return replace(draft, language="" if found == UNKNOWN else found)


def no_article(page: Page, draft: Draft, *, is_from_web: bool) -> CaptureError | None:
    """Why *draft* is no article, and what else can be done; None where it is one.

    A file with any text at all is what its reader chose; a site may have given something else
    than it was asked for.
    """
    from reader.capture import outcomes
    from reader.extract.instead import FEW, Instead, instead_of_article
    from reader.guard import guarded

    is_empty = not draft.paragraphs and not draft.images
    if not is_empty and not is_from_web:
        return None
    found: Instead | None = None
    if draft.word_count <= FEW:
        found = guarded(instead_of_article, page, draft, subject=name_of(page))
    if is_empty and found is None:
        found = Instead.SCRIPTS
    failures = {
        Instead.SCRIPTS: outcomes.empty_page,
        Instead.LOG_IN: outcomes.wants_log_in,
        Instead.ROBOTS: outcomes.wants_a_person,
    }
    return failures[found](page.address or page.asked) if found else None


def address_in(text: str) -> str | None:
    """The web address in *text*, with its scheme; None where it names a file or nothing."""
    from reader.capture import address_in as find

    return find(text)


def images_for(
    draft: Draft, page: Page, *, allow_private: bool = False
) -> tuple[tuple[Image, ...], tuple[str, ...]]:
    """The pictures that *draft* shows, ready to be kept, and a sentence for each missing one.

    They come from *page*'s own files where it brought them, otherwise from the web. A small
    one for the list, at the address `THUMBNAIL_ADDRESS`, is made of the lead picture.
    """
    from reader.capture.images import images_of

    shown = frozenset(draft.images)
    images, missing = images_of(draft.images, page, allow_private=allow_private)
    lead = images
    if draft.lead_image and draft.lead_image not in shown:
        lead, _ = images_of((draft.lead_image,), page, allow_private=allow_private)
    return (*images, *_thumbnail(lead, draft.lead_image)), missing


def _thumbnail(images: Sequence[Image], lead: str) -> tuple[Image, ...]:
    """A small one of the picture at *lead*, or of the first that is no icon; or nothing."""
    from reader.capture.picture import THUMBNAIL, thumbnail

    leading = (image for image in images if image.address == lead)
    large = (image for image in images if min(image.width, image.height) >= THUMBNAIL)
    chosen = next(leading, None) or next(large, None)
    if chosen is None:
        return ()
    small = thumbnail(chosen)
    return (
        Image(
            address=THUMBNAIL_ADDRESS,
            media_type="image/jpeg",
            width=THUMBNAIL,
            height=THUMBNAIL,
            data=small,
        ),
    )
