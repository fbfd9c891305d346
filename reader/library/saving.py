"""Articles come in: new ones, ones that were here before, and links whose page comes later.

Files are written first and durably, then all rows in one transaction, so that what was
acknowledged is whole and what wasn't leaves at most a file that a check collects.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.article import (
    THUMBNAIL_ADDRESS,
    ArticleId,
    Draft,
    Highlight,
    Image,
    Page,
    SavedLink,
    Status,
)
from reader.library import bodies, earlier, known, originals, tags
from reader.library.anchors import move_highlight
from reader.library.index import entry
from reader.library.outcomes import Saved
from reader.library.places import dated_place, newest_place
from reader.library.records import (
    anchor_text,
    body_of,
    date_text,
    moment,
    pack,
    seal,
    storable,
    storable_draft,
    without_login,
)
from reader.library.schema import ARCHIVED, BINNED, FAVORITE, READ
from reader.library.store import Store, require


@dataclass(frozen=True, slots=True, kw_only=True)
class _Files:
    """What was written beside the database for one article."""

    page: Page | None
    original: originals.Kept | None
    images: tuple[tuple[Image, str], ...]


def save(  # noqa: PLR0913 - one article has that many parts
    store: Store,
    draft: Draft,
    *,
    page: Page | None = None,
    images: Sequence[Image] = (),
    link: SavedLink | None = None,
    article: ArticleId | None = None,
) -> Saved:
    """Keep *draft* and all that belongs to it; see `Library.save`."""
    store.database.need_writing()
    draft = storable_draft(draft)
    files = _write_files(store, page, images)
    urls = (draft.url, page.address if page else "", page.asked if page else "")
    addresses = known.canonical_all((*urls, link.url if link else ""))
    with store.transaction():
        if article is not None:
            require(store, article)
        there = _target(store, addresses, article)
        if there is None:
            saved = Saved(id=_insert_new(store, draft, files, link), is_new=True)
        else:
            saved = _save_again(store, there, draft, files, link, to_top=article is None)
        known.learn(store, saved.id, addresses)
        if link:
            known.note_seen(store, known.digest_of(link), saved.id)
    return saved


def save_link(store: Store, link: SavedLink) -> Saved:
    """Keep a saved link, and its text where it has one; see `Library.save_link`."""
    if "@" in link.url:
        link = replace(link, url=without_login(link.url))
    digest = known.digest_of(link)
    seen = known.seen(store, digest)
    if seen is not None:
        return Saved(id=seen, is_new=False, unchanged=True)
    if link.draft is not None:
        return save(store, link.draft, page=link.page, images=link.images, link=link)
    addresses = known.canonical_all((link.url,))
    with store.transaction():
        there = known.find(store, addresses)
        if there is None:
            saved = Saved(id=_insert_waiting(store, link), is_new=True)
            known.learn(store, saved.id, addresses)
        else:
            _add_from_link(store, there, link)
            saved = Saved(id=there, is_new=False)
        known.note_seen(store, digest, saved.id)
    return saved


# --- files ---------------------------------------------------------------------------------


def _write_files(store: Store, page: Page | None, images: Sequence[Image]) -> _Files:
    kept_images = tuple((image, store.files.add(image.data)) for image in images)
    without = {image.address for image in images}
    original = originals.keep_files(store, page, without) if page else None
    return _Files(page=page, original=original, images=kept_images)


def _add_original(store: Store, files: _Files) -> int | None:
    if files.page is None or files.original is None:
        return None
    return originals.add_row(store, files.page, files.original)


def _add_images(store: Store, article: ArticleId, files: _Files) -> None:
    if not files.images:
        return
    store.database.run_each(
        "INSERT OR REPLACE INTO image VALUES (?, ?, ?, ?, ?, ?)",
        (
            (article, storable(i.address), i.media_type, i.width, i.height, digest)
            for i, digest in files.images
        ),
    )
    thumbnails = [digest for image, digest in files.images if image.address == THUMBNAIL_ADDRESS]
    if thumbnails:
        store.database.run("UPDATE article SET thumbnail = ? WHERE id = ?", thumbnails[0], article)


# --- new -----------------------------------------------------------------------------------


def _target(store: Store, addresses: Sequence[str], article: ArticleId | None) -> ArticleId | None:
    """The article that is being saved again; two that have met in one address become one."""
    there = known.find(store, addresses)
    if article is None or there in {None, article}:
        return article or there
    assert there is not None
    known.merge(store, article, there)
    return there


def _insert_new(store: Store, draft: Draft, files: _Files, link: SavedLink | None) -> ArticleId:
    draft = _with_what_is_known(draft, link) if link else draft
    article = _insert_row(store, draft, Status.COMPLETE, link, _add_original(store, files))
    digest, packed = pack(body_of(draft))
    store.database.run("INSERT INTO body VALUES (?, ?, ?)", article, digest, packed)
    _add_images(store, article, files)
    if link:
        earlier.keep_all(store, article, link)
    return article


def _insert_waiting(store: Store, link: SavedLink) -> ArticleId:
    empty = Draft(title="", html="", paragraphs=(), kinds=(), word_count=0)
    draft = storable_draft(_with_what_is_known(empty, link))
    return _insert_row(store, draft, Status.WAITING, link)


def _with_what_is_known(draft: Draft, link: SavedLink) -> Draft:
    return replace(
        draft,
        url=draft.url or storable(link.url),
        title=draft.title or storable(link.title) or storable(link.url),
        site=draft.site or storable(link.site),
        byline=draft.byline or storable(link.byline),
        language=draft.language or storable(link.language),
        published=draft.published or link.published,
        lead_image=draft.lead_image or storable(link.lead_image),
    )


def _insert_row(
    store: Store,
    draft: Draft,
    status: Status,
    link: SavedLink | None,
    original: int | None = None,
) -> ArticleId:
    now = store.moment
    saved = moment(link.saved) if link and link.saved else None
    place = (
        newest_place(store.database, now) if saved is None else dated_place(store.database, saved)
    )
    row = {
        "place": place,
        "url": draft.url,
        "title": draft.title,
        "title_key": bodies.title_key(draft.title),
        "site": draft.site,
        "byline": draft.byline,
        "language": draft.language,
        "published": date_text(draft.published),
        "lead_image": draft.lead_image,
        "words": draft.word_count,
        "partial": draft.partial,
        "status": status,
        "added": now if saved is None else saved,
        "original": original,
        "seal": seal(
            draft.url,
            draft.title,
            draft.site,
            draft.byline,
            draft.language,
            date_text(draft.published),
            draft.lead_image,
            draft.word_count,
        ),
        **(_state_of(link, now) if link else {}),
    }
    marks = ", ".join("?" * len(row))
    sql = f"INSERT INTO article({', '.join(row)}) VALUES ({marks})"  # noqa: S608 - our names
    article = ArticleId(store.database.insert(sql, *row.values()))
    store.index.put(entry(place, draft.title, draft.site, draft.byline, body_of(draft)))
    if link:
        tags.add(store, [article], link.tags)
        _add_highlights(store, article, link.highlights, draft.paragraphs)
    return article


def _state_of(link: SavedLink, now: int) -> dict[str, object]:
    read_at = moment(link.read_at) if link.read_at else now
    archived_at = moment(link.archived_at) if link.archived_at else now
    state = READ * link.read | FAVORITE * link.favorite | ARCHIVED * link.archived
    state |= BINNED * (link.binned_at is not None)
    return {
        "read": read_at if link.read else None,
        "archived": archived_at if link.archived else None,
        "binned": moment(link.binned_at) if link.binned_at else None,
        "favorite": link.favorite,
        "state": state,
        "progress": min(1.0, max(0.0, link.progress)),
        "position": anchor_text(link.position),
    }


def _add_highlights(
    store: Store, article: ArticleId, new: Sequence[Highlight], paragraphs: Sequence[str]
) -> None:
    if not new:
        return
    there = {(h.quote, h.note) for h in bodies.highlights(store, article)}
    for highlight in new:
        if (storable(highlight.quote), storable(highlight.note)) not in there:
            bodies.add_highlight(store, article, move_highlight(highlight, paragraphs))


# --- again ---------------------------------------------------------------------------------


def _save_again(  # noqa: PLR0913 - all that may come with an article that is there
    store: Store,
    article: ArticleId,
    draft: Draft,
    files: _Files,
    link: SavedLink | None,
    *,
    to_top: bool,
) -> Saved:
    kept_old = _give_text(store, article, draft, files)
    _add_images(store, article, files)
    if link:
        _add_from_link(store, article, link)
    elif to_top:
        _bring_to_top(store, article)
    return Saved(id=article, is_new=False, kept_old_body=kept_old)


def _give_text(store: Store, article: ArticleId, draft: Draft, files: _Files) -> bool:
    """Give an article a new text unless the old one is better; say whether that was so."""
    row = store.database.row(
        """SELECT words, partial, title, hash, original IS NULL FROM article
           LEFT JOIN body ON body.article = id WHERE id = ?""",
        article,
    )
    assert row is not None
    words, partial, title, digest, has_no_page = row
    # Of a page and what a feed or another program had of it, the longer one wins.
    is_shorter = has_no_page != (files.page is None) and draft.word_count < words
    original = _add_original(store, files)
    if digest == pack(body_of(draft))[0]:
        bodies.write_columns(store, article, replace(draft, title=draft.title or title), original)
        return False
    if digest is not None and (is_shorter or bodies.is_worse(draft, words, partial=partial)):
        reason = "Saved again, but shorter than the text that was there."
        bodies.keep_other(store, article, draft, original, reason)
        store.database.run("UPDATE article SET status = 'complete' WHERE id = ?", article)
        return True
    if digest is not None:
        bodies.keep_current(store, article, "Replaced when the article was saved again.")
    bodies.write(store, article, replace(draft, title=draft.title or title), original)
    return False


def _bring_to_top(store: Store, article: ArticleId) -> None:
    store.index.take_out(article)
    now = store.moment
    store.database.run(
        "UPDATE article SET place = ?, added = ?, binned = NULL WHERE id = ?",
        newest_place(store.database, now),
        now,
        article,
    )
    store.index.put_stored(article)


def _add_from_link(store: Store, article: ArticleId, link: SavedLink) -> None:
    """Add what a link brings to an article that is there; what the reader did stays."""
    tags.add(store, [article], link.tags)
    body = bodies.read_body(store, article)
    _add_highlights(store, article, link.highlights, body.paragraphs)
    store.database.run(
        "UPDATE article SET favorite = 1 WHERE id = ? AND ? AND NOT favorite",
        article,
        link.favorite,
    )
