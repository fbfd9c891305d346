"""What the library answers with, beyond the values that everyone speaks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from reader.article import ArticleId, View


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """What became of something that was given to the library.

    `is_new` says that the article was not there before. `kept_old_body` says that a better
    text was kept and the new one lies among the versions. `unchanged` says that exactly this
    saved link came before, and nothing was done.
    """

    id: ArticleId
    is_new: bool
    kept_old_body: bool = False
    unchanged: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many articles each shelf, tag and site holds; tags and sites by name."""

    views: Mapping[View, int]
    unread: int
    tags: Mapping[str, int]
    sites: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Snippet:
    """A piece of an article around the words that were looked for.

    `spans` are the starts and ends (exclusive) of those words in `text`, in code points.
    """

    text: str
    spans: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """An earlier or another text of an article, kept so that it can come back."""

    number: int
    kept: datetime
    reason: str
    title: str
    word_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reextraction:
    """What a newer extractor changed: articles looked at, changed, kept as they were, failed."""

    looked_at: int
    changed: tuple[ArticleId, ...] = ()
    worse: tuple[ArticleId, ...] = ()
    failed: tuple[tuple[ArticleId, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a check found and did, one sentence each.

    `problems` is what was wrong, `repairs` what was done about it, and `lost` what could not
    be brought back.
    """

    articles: int
    problems: tuple[str, ...] = ()
    repairs: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()

    @property
    def is_sound(self) -> bool:
        """Whether nothing was wrong."""
        return not self.problems
