"""From words to the numbers of the articles with them: one SQL statement, the newest first.

Rows of the indexes are numbered by `place`, so that an index read backwards gives the newest
matches and stops when there are enough. Words that stand in one index are one MATCH; what
else was asked for narrows its rows down. A word may also be (the beginning of) a tag: the
articles that have it by a tag come from a second, usually tiny, set. Where another order was
asked for, the index of the list in that order is gone through, and what the words find is a
set to look into: to fetch what fifty thousand matches are sorted by takes four times as long.

The best match is looked for by bm25 (Robertson and Zaragoza, The Probabilistic Relevance
Framework, 2009) among the newest matches, at most `RANKED` of them: its time grows with their
number, and what is in more articles than that tells none of them apart.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from datetime import datetime
from itertools import chain

from reader.article import Order, Query, View
from reader.library.conditions import any_of, found_in, match_group, none_of, sql_of, table_of
from reader.library.database import Database
from reader.library.listing import ORDERS, Sql, all_of, asked, numbers, statement
from reader.library.query import Group, InBin, Term, Words, parse

RANKED = 30_000
_MOST_TAGS = 100

_LARGER = ("heading", "beginnings", "fulltext")
_BY_PLACE = frozenset({Order.NEWEST, Order.OLDEST, Order.BEST_MATCH})


def ids(database: Database, query: Query, now: datetime, limit: int | None) -> array[int]:
    """The numbers of the articles that *query* asks for, in its order."""
    search = Search(database, query, parse(query.words, now), limit)
    return numbers(database, search.statement(), limit)


@dataclass(frozen=True, slots=True)
class Search:
    """One query on its way to SQL; it looks tags up, because a word may be one."""

    database: Database
    query: Query
    groups: tuple[Group, ...]
    limit: int | None

    @property
    def _most(self) -> int:
        return -1 if self.limit is None else self.limit

    @property
    def _texts(self) -> list[Group]:
        """The groups that one index answers alone."""
        return [group for group in self.groups if _table(group)]

    def statement(self) -> Sql:
        """The whole statement."""
        if not self._texts or self.query.order not in _BY_PLACE:
            return self._listed()
        by_tags = self._by_tags()
        if by_tags:
            return self._together(self._found("id, place"), by_tags)
        found = self._found("id")
        return Sql(text=f"SELECT id FROM ({found.text})", values=found.values)  # noqa: S608

    # --- in the order of the list ----------------------------------------------------------

    def _listed(self) -> Sql:
        texts = map(self._narrowed, self._texts)
        return statement(self.query, [*self._asked(), *texts], self.limit)

    def _asked(self) -> list[Sql]:
        """All that was asked for but the texts."""
        terms = (term for group in self.groups for term in group if not term.negated)
        in_bin = any(isinstance(term.condition, InBin) for term in terms)
        rest = [self._narrowed(group) for group in self.groups if not _table(group)]
        return asked(self.query, View.BIN if in_bin else None) + rest

    def _narrowed(self, group: Group) -> Sql:
        return any_of(self._condition(term) for term in group)

    def _condition(self, term: Term) -> Sql:
        if term.negated:
            return none_of(sql_of(term.condition))
        return any_of((sql_of(term.condition), *self._tag_sets((term,))))

    # --- in the order of the index ---------------------------------------------------------

    def _found(self, columns: str) -> Sql:
        """What one index finds, narrowed by the others and all that was asked for."""
        best = self.query.order is Order.BEST_MATCH
        tables = [_ranking(group) if best else _table(group) for group in self._texts]
        main = max(tables, key=_LARGER.index)
        paired = list(zip(self._texts, tables, strict=True))
        match = " AND ".join(match_group(g, main) for g, table in paired if table == main)
        others = [found_in(g, table) for g, table in paired if table != main]
        where = all_of([Sql(text=f"{main} MATCH ?", values=(match,)), *others, *self._asked()])
        direction = "" if self.query.order is Order.OLDEST else " DESC"
        text = f"""SELECT {columns}, {f"{main}.rank" if best else "0"} AS score
          FROM {main} CROSS JOIN article ON article.place = {main}.rowid
          WHERE {where.text} ORDER BY {main}.rowid{direction} LIMIT ?"""  # noqa: S608
        if best:
            text = f"SELECT * FROM ({text}) ORDER BY score LIMIT ?"  # noqa: S608
            return Sql(text=text, values=(*where.values, RANKED, self._most))
        return Sql(text=text, values=(*where.values, self._most))

    def _together(self, found: Sql, by_tags: list[Sql]) -> Sql:
        """What was found in an index and what was found by tags, each article once."""
        order = ORDERS[self.query.order]
        if self.query.order is Order.BEST_MATCH:
            order = "min(score), place DESC"
        parts = [Sql(text=f"SELECT * FROM ({found.text})", values=found.values), *by_tags]  # noqa: S608
        together = " UNION ALL ".join(part.text for part in parts)
        return Sql(
            text=f"SELECT id FROM ({together}) GROUP BY id ORDER BY {order} LIMIT ?",  # noqa: S608
            values=(*chain.from_iterable(part.values for part in parts), self._most),
        )

    # --- words that are tags ---------------------------------------------------------------

    def _by_tags(self) -> list[Sql]:
        """For each group that tags fulfill: the articles so tagged that fulfill the rest."""
        return [
            self._tagged(tags, [self._narrowed(g) for g in self._texts if g is not group])
            for group in self._texts
            if (tags := self._tags(group))
        ]

    def _tagged(self, tags: str, rest: list[Sql]) -> Sql:
        where = all_of([*rest, *self._asked()])
        text = f"""SELECT * FROM (SELECT id, place, 0 AS score FROM (
            SELECT DISTINCT place AS at FROM tagging WHERE tag IN ({tags}) ORDER BY place DESC)
          CROSS JOIN article ON article.place = at WHERE {where.text} LIMIT ?)"""  # noqa: S608
        is_newest = self.query.order is Order.NEWEST
        return Sql(text=text, values=(*where.values, self._most if is_newest else -1))

    def _tag_sets(self, group: Group) -> list[Sql]:
        tags = self._tags(group)
        text = f"id IN (SELECT article FROM tagging WHERE tag IN ({tags}))"  # noqa: S608
        return [Sql(text=text)] if tags else []

    def _tags(self, group: Group) -> str:
        """The numbers of tags that are, or begin with, words of a group, between commas."""
        plain = (t.condition for t in group if isinstance(t.condition, Words) and not t.negated)
        found: list[int] = []
        for words in plain:
            inside = f" {' '.join(words.tokens)}" + ("" if words.is_prefix else " ")
            if not words.column:
                rows = self.database.rows(
                    "SELECT id FROM tag WHERE instr(' ' || folded || ' ', ?) LIMIT ?",
                    inside,
                    _MOST_TAGS,
                )
                found += [row[0] for row in rows]
        return ", ".join(map(str, found))


def _table(group: Group) -> str:
    """The index that answers a group alone, empty where there is none."""
    tables = {
        table_of(t.condition) if isinstance(t.condition, Words) and not t.negated else ""
        for t in group
    }
    return tables.pop() if len(tables) == 1 else ""


def _ranking(group: Group) -> str:
    """The index that can rank what a group finds."""
    table = _table(group)
    return "fulltext" if table == "beginnings" else table
