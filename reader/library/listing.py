"""A list of which nothing but a view, tags, a site or a length was asked: plain SQL on `article`.

It is what the window shows first, so it comes without the language of queries (see `search`).
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from types import MappingProxyType

from reader.article import WORDS_PER_MINUTE, Order, Query, View
from reader.library.database import Database
from reader.library.folding import tag_key
from reader.library.schema import ARCHIVED, BINNED, ERASED, FAVORITE, READ

# The hidden ones are those with the highest bits.
VIEWS = MappingProxyType(
    {
        View.UNREAD: f"state < {BINNED} AND NOT state & {READ | ARCHIVED}",
        View.ALL: f"state < {BINNED}",
        View.FAVORITES: f"state < {BINNED} AND state & {FAVORITE}",
        View.ARCHIVE: f"state < {BINNED} AND state & {ARCHIVED}",
        View.BIN: f"state >= {BINNED} AND state < {ERASED}",
        View.HIGHLIGHTS: f"state < {BINNED} AND id IN (SELECT article FROM highlight)",  # noqa: S608
    }
)
ORDERS = MappingProxyType(
    {
        Order.NEWEST: "place DESC",
        Order.OLDEST: "place",
        Order.PUBLISHED: "published DESC, place DESC",
        Order.SHORTEST: "words, place",
        Order.LONGEST: "words DESC, place DESC",
        Order.TITLE: "title_key, place",
        Order.PROGRESS: "progress DESC, place DESC",
        Order.BEST_MATCH: "place DESC",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sql:
    """A piece of SQL with the values of its question marks."""

    text: str
    values: tuple[object, ...] = ()


def all_of(parts: Iterable[Sql]) -> Sql:
    """What holds where all parts hold."""
    return joined(" AND ", tuple(parts))


def joined(word: str, parts: tuple[Sql, ...]) -> Sql:
    """The parts with *word* between them; what holds everywhere if there are none."""
    return Sql(
        text=word.join(part.text for part in parts) or "1",
        values=tuple(chain.from_iterable(part.values for part in parts)),
    )


def ids(database: Database, query: Query, limit: int | None) -> array[int]:
    """The numbers of the articles that *query*, which has no words, asks for, in its order."""
    return numbers(database, statement(query, asked(query), limit), limit)


def statement(query: Query, conditions: Iterable[Sql], limit: int | None) -> Sql:
    """The articles for which all conditions hold, in the order of *query*."""
    where = all_of(conditions)
    text = f"SELECT id FROM article WHERE {where.text} ORDER BY {ORDERS[query.order]} LIMIT ?"  # noqa: S608
    return Sql(text=text, values=(*where.values, -1 if limit is None else limit))


def asked(query: Query, view: View | None = None) -> list[Sql]:
    """What *query* asks for beside its words, in another *view* if one is given."""
    wanted = [Sql(text=VIEWS[view or query.view])]
    wanted += [tagged(tag_key(name)) for name in query.tags]
    if query.site:
        wanted.append(Sql(text="site = ?", values=(query.site,)))
    if query.minutes:
        wanted.append(minutes_between(0, query.minutes))
    return wanted


def numbers(database: Database, wanted: Sql, limit: int | None) -> array[int]:
    """The numbers that a statement gives."""
    if limit is not None:
        return array("q", chain.from_iterable(database.rows(wanted.text, *wanted.values)))
    # One row with all numbers comes over much faster than a row for each.
    found = database.row(f"SELECT json_group_array(id) FROM ({wanted.text})", *wanted.values)  # noqa: S608
    return array("q", json.loads(found[0]) if found else ())


def tagged(key: str) -> Sql:
    """What holds for articles with a tag."""
    text = "id IN (SELECT article FROM tagging JOIN tag ON tag.id = tag WHERE key = ?)"
    return Sql(text=text, values=(key,))


def minutes_between(least: int, most: int) -> Sql:
    """What holds for articles that take so many minutes; a missing text takes none."""
    fewest = _most_words(least - 1) + 1 if least > 1 else 1
    return Sql(text="words BETWEEN ? AND ?", values=(fewest, _most_words(most)))


def _most_words(minutes: int) -> int:
    """How many words are at most rounded to *minutes*; halves go to the even number."""
    return WORDS_PER_MINUTE * minutes + WORDS_PER_MINUTE // 2 - minutes % 2 if minutes > 0 else 0
