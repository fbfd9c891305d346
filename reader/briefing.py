"""The summary of an article in the library: shown at once when it is stored, else made and kept.

Making a summary is a function from values to a value, so that the window can hand it to
another process; looking it up and keeping it belong to whoever holds the library.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.article import Article, ArticleId, Draft, Kind, Query, Summary
from reader.errors import SummaryError
from reader.library import Library

if TYPE_CHECKING:
    from reader.summary import DigestSentence

# What is no prose is no part of a summary: a table's cell or a caption says little alone.
PROSE = frozenset({Kind.TEXT, Kind.QUOTE, Kind.ITEM})

DEFAULT_METHOD = "standfirst"
DEFAULT_LENGTH = 3


def prose(paragraphs: Sequence[str], kinds: Sequence[Kind]) -> list[str]:
    """The paragraphs that a summary may be taken from; the others empty, to keep the places."""
    return [text if kind in PROSE else "" for text, kind in zip(paragraphs, kinds, strict=True)]


def make_summary(
    draft: Draft, length: int | str = DEFAULT_LENGTH, method: str = DEFAULT_METHOD
) -> Summary:
    """A few of an article's own sentences; touches no library, so it may run anywhere.

    Raises:
        SummaryError: the length or the method is not one that we know.
    """
    from reader.summary import summarize

    return summarize(
        prose(draft.paragraphs, draft.kinds),
        title=draft.title,
        language=draft.language or None,
        sentences=length,
        method=method,
    )


def stored_summary(
    library: Library,
    article: ArticleId,
    length: int | str = DEFAULT_LENGTH,
    method: str = DEFAULT_METHOD,
) -> Summary | None:
    """The summary made of this very text before, by the method as it is now, or None."""
    return library.summary(article, _key(length, method))


def keep(library: Library, article: ArticleId, summary: Summary) -> None:
    """Store *summary* with the text that the article has now."""
    library.keep_summary(article, _key(summary.length, summary.method), summary)


def summary_of(
    library: Library,
    article: Article,
    length: int | str = DEFAULT_LENGTH,
    method: str = DEFAULT_METHOD,
) -> Summary:
    """The article's summary: the stored one, or one made now and kept where that is possible."""
    summary = stored_summary(library, article.id, length, method)
    if summary is None:
        summary = make_summary(article.draft, length, method)
        if not library.read_only:
            keep(library, article.id, summary)
    return summary


def digest_of(
    articles: Sequence[Article], length: int | str = 5, method: str = DEFAULT_METHOD
) -> tuple[DigestSentence, ...]:
    """The most important sentences of *articles*, a story that several tell being told once.

    Each part's `article` is an article's number; touches no library.

    Raises:
        SummaryError: the length or the method is not one that we know.
    """
    from reader.summary import Story, digest

    stories = (
        Story(
            key=article.id,
            paragraphs=prose(article.draft.paragraphs, article.draft.kinds),
            title=article.draft.title,
            language=article.draft.language or None,
        )
        for article in articles
    )
    return digest(stories, length, method)


def articles_for(library: Library, query: Query, most: int = 200) -> list[Article]:
    """The articles that *query* finds, the newest *most* of them, to make a digest of.

    Raises:
        SummaryError: it finds none.
    """
    found = [library.article(article) for article in library.ids(query)[:most]]
    if not found:
        raise SummaryError("No article was found to make a digest of.", query.words)
    return found


def _key(length: int | str, method: str) -> str:
    """What a stored summary is filed under, beside the hash of the text that it is of."""
    from reader.summary.version import METHOD_VERSION

    return f"{method}/{length}/{METHOD_VERSION}"
