"""The text of an article: written, replaced by a better one, kept as a version, brought back."""

from __future__ import annotations

import json
from dataclasses import replace

from reader.article import (
    THUMBNAIL_ADDRESS,
    Article,
    ArticleId,
    Draft,
    Highlight,
    HighlightId,
    Status,
)
from reader.errors import DamagedError, NotFoundError
from reader.library.anchors import Moves, move_anchor, move_highlight
from reader.library.folding import fold
from reader.library.outcomes import Version
from reader.library.records import (
    Body,
    anchor_of,
    anchor_text,
    body_of,
    date_text,
    moment,
    pack,
    seal,
    storable,
    time_of,
    unpack,
)
from reader.library.store import Store

MOST_VERSIONS = 8
"""So many other texts of an article are kept."""

_MUCH_SHORTER = 0.6
_TITLE_KEY_LENGTH = 32

SEALED = "url, title, site, byline, language, published, lead_image, words"
"""The columns of an article that its seal is made of."""


def title_key(title: str) -> str:
    """What titles are sorted by."""
    return " ".join(fold(title).split())[:_TITLE_KEY_LENGTH]


def is_worse(new: Draft, words: int, *, partial: bool) -> bool:
    """Whether *new* is a worse text than one of so many *words*: cut, or much shorter."""
    return new.word_count < _MUCH_SHORTER * words or (
        new.partial and not partial and new.word_count <= words
    )


def read_body(store: Store, article: ArticleId) -> Body:
    """The text of an article, an empty one where it isn't here yet.

    Raises:
        DamagedError: it was altered on the disk.
    """
    row = store.database.row("SELECT hash, packed FROM body WHERE article = ?", article)
    return unpack(row[0], row[1], article) if row else Body()


def hash_of(store: Store, article: ArticleId) -> bytes:
    """What tells the text of an article apart from others, empty where it has none."""
    row = store.database.row("SELECT hash FROM body WHERE article = ?", article)
    return bytes(row[0]) if row else b""


def write(store: Store, article: ArticleId, draft: Draft, original: int | None) -> None:
    """Make *draft* the text of an article, in the indexes too, and move what points into it."""
    old = _paragraphs_of(store, article)
    store.index.take_out(article)
    write_columns(store, article, draft, original)
    digest, packed = pack(body_of(draft))
    store.database.run("INSERT OR REPLACE INTO body VALUES (?, ?, ?)", article, digest, packed)
    store.index.put_stored(article)
    _move_places(store, article, draft.paragraphs, Moves(old, draft.paragraphs))
    _forget_images(store, article)


def _paragraphs_of(store: Store, article: ArticleId) -> tuple[str, ...]:
    try:
        return read_body(store, article).paragraphs
    except DamagedError:
        return ()


def write_columns(store: Store, article: ArticleId, draft: Draft, original: int | None) -> None:
    """Set the columns of an article that come from its draft; an empty one clears nothing."""
    store.database.run(
        """UPDATE article SET url = coalesce(nullif(?, ''), url), title = ?, title_key = ?,
             site = coalesce(nullif(?, ''), site), byline = coalesce(nullif(?, ''), byline),
             language = coalesce(nullif(?, ''), language),
             published = coalesce(nullif(?, ''), published), lead_image = ?, words = ?,
             partial = ?, status = ?, failure = '', original = coalesce(?, original)
           WHERE id = ?""",
        draft.url,
        draft.title,
        title_key(draft.title),
        draft.site,
        draft.byline,
        draft.language,
        date_text(draft.published),
        draft.lead_image,
        draft.word_count,
        draft.partial,
        Status.COMPLETE,
        original,
        article,
    )
    seal_article(store, article)


def seal_article(store: Store, article: ArticleId) -> None:
    """Seal the texts of an article's row as they are now."""
    row = store.database.row(f"SELECT {SEALED} FROM article WHERE id = ?", article)  # noqa: S608
    store.database.run("UPDATE article SET seal = ? WHERE id = ?", seal(*row or ()), article)


def _move_places(
    store: Store, article: ArticleId, paragraphs: tuple[str, ...], moves: Moves
) -> None:
    row = store.database.row("SELECT position FROM article WHERE id = ?", article)
    position = anchor_of(row[0]) if row else None
    if position:
        moved = anchor_text(move_anchor(position, paragraphs, moves))
        store.database.run("UPDATE article SET position = ? WHERE id = ?", moved, article)
    for highlight in highlights(store, article):
        new = move_highlight(highlight, paragraphs, moves)
        if new != highlight:
            store.database.run(
                """UPDATE highlight SET paragraph = ?, start = ?, end_paragraph = ?, "end" = ?
                   WHERE id = ?""",
                new.paragraph,
                new.start,
                new.end_paragraph,
                new.end,
                new.id,
            )


def highlights(store: Store, article: ArticleId) -> tuple[Highlight, ...]:
    """The highlights of an article in reading order."""
    rows = store.database.rows(
        """SELECT id, paragraph, start, end_paragraph, "end", quote, note, created
           FROM highlight WHERE article = ? ORDER BY paragraph, start, id""",
        article,
    )
    return tuple(map(highlight_of, rows))


def highlight_of(row: tuple[int, int, int, int, int, str, str, int]) -> Highlight:
    """The highlight in a row of the table, without its article."""
    return Highlight(
        id=HighlightId(row[0]),
        paragraph=row[1],
        start=row[2],
        end_paragraph=row[3],
        end=row[4],
        quote=row[5],
        note=row[6],
        created=time_of(row[7]),
    )


def add_highlight(store: Store, article: ArticleId, new: Highlight) -> HighlightId:
    """Keep a highlight, under its own number if it has one, and say which it has."""
    number = store.database.insert(
        """INSERT INTO highlight(id, article, paragraph, start, end_paragraph, "end", quote,
           note, created, seal) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        new.id or None,
        article,
        new.paragraph,
        new.start,
        new.end_paragraph,
        new.end,
        storable(new.quote),
        storable(new.note),
        moment(new.created),
        seal(storable(new.quote), storable(new.note)),
    )
    return HighlightId(number)


# --- versions ------------------------------------------------------------------------------


def keep_current(store: Store, article: ArticleId, reason: str, run: int | None = None) -> None:
    """Put the text that an article has now among its versions, if it has one."""
    store.database.run(
        """INSERT INTO version(article, kept, reason, run, title, words, original, hash, packed)
           SELECT id, ?, ?, ?, title, words, original, hash, packed
           FROM article JOIN body ON body.article = id WHERE id = ?""",
        store.moment,
        reason,
        run,
        article,
    )
    _drop_oldest(store, article)


def keep_other(  # noqa: PLR0913 - a version has that many parts
    store: Store,
    article: ArticleId,
    draft: Draft,
    original: int | None,
    reason: str,
    *,
    kept: int | None = None,
) -> None:
    """Put *draft* among the versions of an article, whose text stays as it is.

    *kept* says since when it is one, where that isn't now.
    """
    digest, packed = pack(body_of(draft))
    store.database.run(
        """INSERT INTO version(article, kept, reason, title, words, original, hash, packed)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
        article,
        store.moment if kept is None else kept,
        reason,
        draft.title,
        draft.word_count,
        original,
        digest,
        packed,
    )
    _drop_oldest(store, article)


def _drop_oldest(store: Store, article: ArticleId) -> None:
    store.database.run(
        """DELETE FROM version WHERE id IN (
             SELECT id FROM version WHERE article = ? ORDER BY id DESC LIMIT -1 OFFSET ?)""",
        article,
        MOST_VERSIONS,
    )


def _forget_images(store: Store, article: ArticleId) -> None:
    """Drop the pictures that neither the text nor a version shows any more.

    Only where versions have begun to be dropped can there be one.
    """
    packed = store.database.rows(
        """SELECT hash, packed FROM version WHERE article = ?1
           UNION ALL SELECT hash, packed FROM body WHERE article = ?1""",
        article,
    )
    if len(packed) <= MOST_VERSIONS:
        return
    try:
        shown = {a for digest, text in packed for a in unpack(digest, text, article).images}
    except DamagedError:
        return
    store.database.run(
        """DELETE FROM image WHERE article = ?1 AND address <> ?2
           AND address NOT IN (SELECT value FROM json_each(?3))
           AND address <> (SELECT lead_image FROM article WHERE id = ?1)""",
        article,
        THUMBNAIL_ADDRESS,
        json.dumps(list(map(storable, shown))),
    )


def versions(store: Store, article: ArticleId) -> tuple[Version, ...]:
    """The other texts of an article, the newest first."""
    rows = store.database.rows(
        """SELECT id, kept, reason, title, words FROM version
           WHERE article = ? ORDER BY id DESC""",
        article,
    )
    return tuple(
        Version(number=n, kept=time_of(kept), reason=reason, title=title, word_count=words)
        for n, kept, reason, title, words in rows
    )


def version(store: Store, current: Article, number: int) -> tuple[Draft, int | None]:
    """What an article would be with the text of version *number*, and the number of its page.

    Raises:
        NotFoundError: the article has no such version.
        DamagedError: its text was altered on the disk.
    """
    row = store.database.row(
        "SELECT hash, packed, title, words, original FROM version WHERE id = ? AND article = ?",
        number,
        current.id,
    )
    if row is None:
        raise NotFoundError(f"The article has no version number {number}.", number)
    body = unpack(row[0], row[1], current.id)
    draft = replace(
        current.draft,
        title=row[2],
        html=body.html,
        paragraphs=body.paragraphs,
        kinds=body.kinds,
        images=body.images,
        word_count=row[3],
    )
    return draft, row[4]


def bring_back(store: Store, current: Article, number: int) -> None:
    """Make version *number* the text of an article; the text it had becomes a version.

    Raises:
        NotFoundError: the article has no such version.
        DamagedError: its text was altered on the disk.
    """
    draft, original = version(store, current, number)
    keep_current(store, current.id, "Replaced by an earlier text.")
    write(store, current.id, draft, original)
    store.database.run("DELETE FROM version WHERE id = ?", number)
