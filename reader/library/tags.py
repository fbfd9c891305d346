"""Tags: names that the reader gives, in any number, the same in upper and lower case."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from reader.article import ArticleId
from reader.library.folding import index_text, tag_key
from reader.library.records import storable
from reader.library.store import Store

Pairs = tuple[tuple[ArticleId, str], ...]
"""Articles with the name of a tag."""

_LONGEST = 200


def _clean(name: str) -> str:
    return " ".join(storable(name).split())[:_LONGEST]


def add(store: Store, articles: Sequence[ArticleId], names: Iterable[str]) -> Pairs:
    """Tag articles, and say which of them had not been tagged so before."""
    added: list[tuple[ArticleId, str]] = []
    for name in dict.fromkeys(filter(None, map(_clean, names))):
        rows = store.database.rows(
            """INSERT INTO tagging(tag, article, place)
               SELECT ?, article.id, place FROM json_each(?) JOIN article ON article.id = value
               WHERE true
               ON CONFLICT DO NOTHING RETURNING article""",
            _number(store, name),
            json.dumps(list(articles)),
        )
        added.extend((ArticleId(row[0]), name) for row in rows)
    return tuple(added)


def drop(store: Store, articles: Sequence[ArticleId], names: Iterable[str]) -> Pairs:
    """Take tags off articles, and say which of them had been tagged so."""
    dropped: list[tuple[ArticleId, str]] = []
    for key in dict.fromkeys(map(tag_key, map(_clean, names))):
        row = store.database.row("SELECT id, name FROM tag WHERE key = ?", key)
        if row is None:
            continue
        rows = store.database.rows(
            """DELETE FROM tagging WHERE tag = ? AND article IN (SELECT value FROM json_each(?))
               RETURNING article""",
            row[0],
            json.dumps(list(articles)),
        )
        dropped.extend((ArticleId(found[0]), row[1]) for found in rows)
    _forget_unused(store)
    return tuple(dropped)


def tagged(store: Store, name: str) -> list[ArticleId]:
    """All articles with a tag."""
    rows = store.database.rows(
        "SELECT article FROM tagging JOIN tag ON tag.id = tag WHERE key = ?", tag_key(_clean(name))
    )
    return [ArticleId(row[0]) for row in rows]


def of(store: Store, article: ArticleId) -> tuple[str, ...]:
    """The tags of an article by name."""
    rows = store.database.rows(
        "SELECT name FROM tagging JOIN tag ON tag.id = tag WHERE article = ? ORDER BY key", article
    )
    return tuple(row[0] for row in rows)


def _number(store: Store, name: str) -> int:
    key = tag_key(name)
    there = store.database.number("SELECT id FROM tag WHERE key = ?", key)
    return there or store.database.insert(
        "INSERT INTO tag(key, folded, name) VALUES (?, ?, ?)",
        key,
        " ".join(index_text(name).split()),
        name,
    )


def respell(store: Store, name: str) -> None:
    """Write a tag as in *name* from now on, where only case or white space differ."""
    store.database.run(
        "UPDATE tag SET name = ? WHERE key = ?", _clean(name), tag_key(_clean(name))
    )


def _forget_unused(store: Store) -> None:
    store.database.run("DELETE FROM tag WHERE id NOT IN (SELECT tag FROM tagging)")
