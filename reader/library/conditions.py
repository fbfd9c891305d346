"""Each condition of a query as a piece of SQL about one row of `article`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from types import MappingProxyType

from reader.library.listing import Sql, all_of, joined, minutes_between, tagged
from reader.library.query import (
    Condition,
    Group,
    InBin,
    Language,
    Minutes,
    Saved,
    State,
    Tagged,
    Term,
    Words,
)
from reader.library.records import moment
from reader.library.schema import ARCHIVED, BINNED, FAVORITE, READ

_STATES = MappingProxyType(
    {
        "read": f"state & {READ}",
        "unread": f"NOT state & {READ}",
        "favorite": f"state & {FAVORITE}",
        "archived": f"state & {ARCHIVED}",
    }
)


def any_of(parts: Iterable[Sql]) -> Sql:
    """What holds where one of the parts holds."""
    either = joined(" OR ", tuple(parts))
    return Sql(text=f"({either.text})", values=either.values)


def none_of(part: Sql) -> Sql:
    """What holds where *part* doesn't."""
    return Sql(text=f"NOT ({part.text})", values=part.values)


# --- words, in one of the indexes ----------------------------------------------------------


def table_of(words: Words) -> str:
    """The index that finds *words* quickest."""
    if words.column or words.is_short:
        return "heading"
    return "beginnings" if words.is_beginning else "fulltext"


def match_group(group: Group, table: str) -> str:
    """The FTS5 expression for words of which one must be found."""
    words = (term.condition for term in group)
    return f"({' OR '.join(_match(w, table) for w in words if isinstance(w, Words))})"


def _match(words: Words, table: str) -> str:
    # Tokens hold letters, digits and marks only, so that nothing in them needs escaping.
    column = f"{words.column} : " if words.column else ""
    star = " *" if words.is_prefix and table != "beginnings" else ""
    return f'{column}"{" ".join(words.tokens)}"{star}'


def found_in(group: Group, table: str) -> Sql:
    """What holds for articles that an index finds."""
    # The plus keeps SQLite from going through what was found instead of through the list.
    return Sql(
        text=f"+place IN (SELECT rowid FROM {table} WHERE {table} MATCH ?)",  # noqa: S608
        values=(match_group(group, table),),
    )


def _words(words: Words) -> Sql:
    return found_in((Term(condition=words),), table_of(words))


# --- what isn't in an index ----------------------------------------------------------------


def _language(language: Language) -> Sql:
    text = "(lower(language) = ? OR substr(lower(language), 1, ?) = ?)"
    start = language.code + "-"
    return Sql(text=text, values=(language.code, len(start), start))


def _saved(saved: Saved) -> Sql:
    limits = (("added >= ?", saved.since), ("added < ?", saved.until))
    return all_of(Sql(text=text, values=(moment(time),)) for text, time in limits if time)


_MAKERS: MappingProxyType[type, Callable[..., Sql]] = MappingProxyType(
    {
        Words: _words,
        Tagged: lambda condition: tagged(condition.key),
        Language: _language,
        State: lambda condition: Sql(text=_STATES[condition.name]),
        InBin: lambda _: Sql(text=f"state & {BINNED}"),
        Saved: _saved,
        Minutes: lambda condition: minutes_between(condition.least, condition.most),
    }
)


def sql_of(condition: Condition) -> Sql:
    """What holds where *condition* does."""
    return _MAKERS[type(condition)](condition)
