"""Articles go out: whole, as rows of a list, counted, and with their images."""

from __future__ import annotations

import json
from collections.abc import Sequence
from types import MappingProxyType

from reader.article import (
    Article,
    ArticleId,
    Draft,
    Headline,
    Highlight,
    View,
    reading_minutes,
)
from reader.library import bodies, tags
from reader.library.outcomes import Counts
from reader.library.records import (
    Body,
    altered,
    anchor_of,
    date_of,
    optional_time,
    seal,
    status_of,
    time_of,
)
from reader.library.schema import ARCHIVED, BINNED, ERASED, FAVORITE, READ
from reader.library.store import Store, missing

_COLUMNS = """url, title, byline, site, language, published, lead_image, words, partial, status,
  failure, added, read, archived, binned, favorite, progress, position"""


def article(store: Store, number: ArticleId) -> Article:
    """One article, whole; see `Library.article`."""
    row = store.database.row(
        f"SELECT {_COLUMNS} FROM article WHERE id = ? AND erased IS NULL",  # noqa: S608
        number,
    )
    if row is None:
        raise missing(number)
    sealed = store.database.row(
        f"SELECT seal, {bodies.SEALED} FROM article WHERE id = ?",  # noqa: S608
        number,
    )
    if sealed and sealed[0] != seal(*sealed[1:]):
        raise altered(number)
    return Article(
        id=number,
        draft=_draft(row, bodies.read_body(store, number)),
        status=status_of(row[9]),
        failure=row[10],
        added=time_of(row[11]),
        read=optional_time(row[12]),
        archived=optional_time(row[13]),
        binned=optional_time(row[14]),
        favorite=bool(row[15]),
        progress=row[16],
        position=anchor_of(row[17]),
        tags=tags.of(store, number),
        highlights=bodies.highlights(store, number),
    )


def _draft(row: Sequence[object], body: Body) -> Draft:
    url, title, byline, site, language, published, lead_image, words, partial = map(str, row[:9])
    return Draft(
        url=url,
        title=title,
        byline=byline,
        site=site,
        language=language,
        published=date_of(published),
        lead_image=lead_image,
        html=body.html,
        paragraphs=body.paragraphs,
        kinds=body.kinds,
        word_count=int(words),
        images=body.images,
        partial=partial != "0",
    )


def headlines(store: Store, numbers: Sequence[ArticleId]) -> list[Headline]:
    """Rows of the list, in the order of *numbers*; what isn't there is left out."""
    rows = store.database.rows(
        """SELECT article.id, title, site, url, added, published, words, state, progress,
             thumbnail, status, failure
           FROM json_each(?) JOIN article ON article.id = value WHERE erased IS NULL
           ORDER BY json_each.key""",
        json.dumps(list(numbers)),
    )
    return [
        Headline(
            id=ArticleId(row[0]),
            title=row[1],
            site=row[2],
            url=row[3],
            added=time_of(row[4]),
            published=date_of(row[5]),
            minutes=reading_minutes(row[6]),
            is_read=bool(row[7] & READ),
            favorite=bool(row[7] & FAVORITE),
            archived=bool(row[7] & ARCHIVED),
            progress=row[8],
            thumbnail=row[9],
            status=status_of(row[10]),
            failure=row[11],
        )
        for row in rows
    ]


def counts(store: Store) -> Counts:
    """How many articles each shelf, tag and site holds, the bin's not among tags and sites."""
    states = store.database.rows("SELECT state, count(*) FROM article GROUP BY state")
    views = dict.fromkeys(View, 0)
    for state, count in states:
        for view in _views_of(state):
            views[view] += count
    views[View.HIGHLIGHTS] = store.database.number(
        """SELECT count(*) FROM (SELECT DISTINCT article FROM highlight)
           JOIN article ON id = article WHERE state < ?""",
        BINNED,
    )
    sites = store.database.rows(
        """SELECT site, count(*) FROM article WHERE site <> '' AND state < ?
           GROUP BY site ORDER BY count(*) DESC, site""",
        BINNED,
    )
    return Counts(
        views=MappingProxyType(views),
        unread=views[View.UNREAD],
        tags=MappingProxyType(_tag_counts(store)),
        sites=MappingProxyType(dict(sites)),
    )


def _tag_counts(store: Store) -> dict[str, int]:
    """Counting all and taking off what lies in the bin looks at a fraction of the articles."""
    tagged = store.database.rows(
        """SELECT name, tag.id, count(*) FROM tagging JOIN tag ON tag.id = tag
           GROUP BY tag ORDER BY key"""
    )
    hidden = dict(
        store.database.rows(
            """SELECT tag, count(*) FROM article CROSS JOIN tagging ON article = id
               WHERE state >= ? GROUP BY tag""",
            BINNED,
        )
    )
    counted = ((name, count - hidden.get(tag, 0)) for name, tag, count in tagged)
    return {name: count for name, count in counted if count}


def _views_of(state: int) -> list[View]:
    if state & ERASED:
        return []
    if state & BINNED:
        return [View.BIN]
    views = [View.ALL]
    if state & FAVORITE:
        views.append(View.FAVORITES)
    if state & ARCHIVED:
        views.append(View.ARCHIVE)
    elif not state & READ:
        views.append(View.UNREAD)
    return views


def image(store: Store, number: ArticleId, address: str) -> tuple[str, bytes] | None:
    """The media type and bytes of a picture of an article, None if they aren't here."""
    row = store.database.row(
        "SELECT media_type, digest FROM image WHERE article = ? AND address = ?", number, address
    )
    data = store.files.get(row[1]) if row else None
    return (row[0], data) if row and data is not None else None


def waiting(store: Store) -> list[tuple[ArticleId, str]]:
    """Articles whose page was never had, the newest first, with their addresses."""
    rows = store.database.rows(
        """SELECT id, url FROM article WHERE status <> 'complete' AND status = 'waiting'
           AND NOT state & ? ORDER BY place DESC""",
        BINNED | ERASED,
    )
    return [(ArticleId(number), url) for number, url in rows]


def highlights(store: Store) -> list[tuple[ArticleId, str, Highlight]]:
    """All highlights of articles that aren't thrown away, the newest first."""
    rows = store.database.rows(
        """SELECT h.id, paragraph, start, end_paragraph, "end", quote, note, created, article,
             title FROM highlight h JOIN article ON article.id = article
           WHERE NOT state & ? ORDER BY created DESC, h.id DESC""",
        BINNED | ERASED,
    )
    return [(ArticleId(row[8]), row[9], bodies.highlight_of(row[:8])) for row in rows]
