"""Found words amid their text: one line for a row, looked up when the row is painted."""

from __future__ import annotations

from collections.abc import Callable

from reader.article import ArticleId
from reader.errors import ReaderError
from reader.library import Snippet

BEFORE = 18
"""Characters at most that stand before the first found word; a row is narrow."""


class Snippets:
    """What one search found, by article.

    Args:
        find: gives a piece of an article around what a query looks for.
        words: the query.
    """

    def __init__(self, find: Callable[[ArticleId, str], Snippet], words: str) -> None:
        self._find, self._words = find, words
        self._found: dict[ArticleId, Snippet | None] = {}

    def of(self, article: ArticleId) -> Snippet | None:
        """The line for an article; None where its title, site or tags were found, or nothing."""
        if article not in self._found:
            self._found[article] = self._look(article)
        return self._found[article]

    def _look(self, article: ArticleId) -> Snippet | None:
        try:
            found = self._find(article, self._words)
        except ReaderError:
            # Gone or damaged; the article itself says so when it is opened.
            return None
        return near_first(found) if found.spans else None


def near_first(snippet: Snippet) -> Snippet:
    """The same piece, begun shortly before the first found word."""
    text, first = snippet.text, snippet.spans[0][0]
    if first <= BEFORE:
        return snippet
    cut = text.rfind(" ", first - BEFORE, first) + 1 or first
    return Snippet(
        text="…" + text[cut:],
        spans=tuple((start - cut + 1, end - cut + 1) for start, end in snippet.spans),
    )
