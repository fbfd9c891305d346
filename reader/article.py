"""The values that everyone speaks: what a page, an article and a summary are made of.

A page comes in (`Page`), becomes readable (`Draft`), is kept (`Article`), listed
(`Headline`) by what was asked for (`Query`), and summarized (`Summary`). All of them are
frozen; times are aware and in UTC.

The one coordinate system is a draft's `paragraphs`: a place in the text is a paragraph's
index and a code point in it. In the draft's HTML the element that holds paragraph *n*
carries the attribute `data-p="n"`, and its text, with white space folded as a browser does
(but kept in `pre`), equals `paragraphs[n]`. Such elements never nest.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import NewType

ArticleId = NewType("ArticleId", int)
HighlightId = NewType("HighlightId", int)

WORDS_PER_MINUTE = 230
"""Silent reading of English prose (Brysbaert 2019, a meta-analysis: 238 for non-fiction)."""


def now() -> datetime:
    """The current time, aware and in UTC."""
    return datetime.now(UTC)


def reading_minutes(words: int) -> int:
    """Whole minutes that *words* words take to read, at least one."""
    return max(1, round(words / WORDS_PER_MINUTE))


# --- capture -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """A file that came with a page: an image, a style sheet, a frame."""

    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What was found at an address or in a file, as it came.

    `asked` and `address` are what was asked for and what was reached after redirects; both
    are empty for a file that doesn't say where it is from. `charset` is what the transport
    declared. `resources` maps the addresses used in the markup to the files themselves.
    """

    asked: str = ""
    address: str = ""
    data: bytes
    media_type: str = "text/html"
    charset: str | None = None
    resources: Mapping[str, Resource] = field(default_factory=lambda: MappingProxyType({}))
    captured: datetime = field(default_factory=now)
    etag: str = ""
    last_modified: str = ""


THUMBNAIL_ADDRESS = "thumbnail:"
"""The address of the small picture that the list shows of an article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A picture ready to be kept: decoded once, scaled and encoded again.

    `address` is the one that the draft's HTML uses; width and height are in pixels.
    """

    address: str
    media_type: str
    width: int
    height: int
    data: bytes


# --- extract -------------------------------------------------------------------------------


class Kind(StrEnum):
    """What a paragraph is in its article."""

    TEXT = "text"
    HEADING = "heading"
    ITEM = "item"
    QUOTE = "quote"
    CODE = "code"
    CELL = "cell"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A readable article that isn't in the library yet.

    `html` is a sanitized fragment; `paragraphs` and `kinds` have one entry per text block of
    it, in its order. `images` are the absolute addresses of the pictures in `html`.
    `published` is a date where the page gave no time. `partial` says that the page held more
    than could be kept.
    """

    url: str = ""
    title: str
    byline: str = ""
    site: str = ""
    language: str = ""
    published: datetime | date | None = None
    lead_image: str = ""
    html: str
    paragraphs: tuple[str, ...]
    kinds: tuple[Kind, ...]
    word_count: int
    images: tuple[str, ...] = ()
    partial: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """An instruction of a site's rule; when it is a choice, the start and end of its text."""

    name: str
    expression: str
    start: str = ""
    end: str = ""
    words: int = 0


# --- places in the text --------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A place in an article: a paragraph, a code point in it, and the words found there.

    `quote` finds the place again when the article was extracted anew and numbers moved.
    """

    paragraph: int
    offset: int = 0
    quote: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Highlight:
    """Words that the reader marked, from a start to an end (exclusive), with a note."""

    id: HighlightId = HighlightId(0)
    paragraph: int
    start: int
    end_paragraph: int
    end: int
    quote: str
    note: str = ""
    created: datetime = field(default_factory=now)


# --- importers -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierText:
    """A text put aside for another one, its page, and the pictures that only it shows."""

    kept: datetime
    reason: str
    draft: Draft
    images: tuple[Image, ...] = ()
    page: Page | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedLink:
    """What another program knew of a saved page; a draft when its export held the text.

    `body` is that text as the export had it, in HTML that isn't clean; whoever cleans it puts
    the `draft` in its place. `highlights` hold at least a quote, or a note alone where it is
    on the whole page; without a draft their places are not known yet. `progress` runs from 0
    to 1. `read_at` and `archived_at` say when, where the other program knew; `binned_at` that
    it was thrown away. `page` is what the draft was made of, `versions` its other texts, newest
    first; `failure` why there is no text. `is_excerpt`: the page has more, and is wanted too.
    """

    url: str
    title: str = ""
    site: str = ""
    byline: str = ""
    language: str = ""
    published: datetime | date | None = None
    saved: datetime | None = None
    tags: tuple[str, ...] = ()
    read: bool = False
    favorite: bool = False
    archived: bool = False
    progress: float = 0.0
    highlights: tuple[Highlight, ...] = ()
    lead_image: str = ""
    body: str = ""
    draft: Draft | None = None
    images: tuple[Image, ...] = ()
    read_at: datetime | None = None
    archived_at: datetime | None = None
    binned_at: datetime | None = None
    position: Anchor | None = None
    page: Page | None = None
    failure: str = ""
    versions: tuple[EarlierText, ...] = ()
    is_excerpt: bool = False


# --- library -------------------------------------------------------------------------------


class Status(StrEnum):
    """Whether an article's text is here."""

    COMPLETE = "complete"
    WAITING = "waiting"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article of the library, whole.

    `status` is WAITING for a link whose page wasn't fetched yet and FAILED, with the
    `failure` as a sentence, when it couldn't be; the draft is then an empty one.
    `position` is where the reader stopped and `progress` how far that is, from 0 to 1.
    """

    id: ArticleId
    draft: Draft
    status: Status = Status.COMPLETE
    failure: str = ""
    added: datetime
    read: datetime | None = None
    archived: datetime | None = None
    binned: datetime | None = None
    favorite: bool = False
    progress: float = 0.0
    position: Anchor | None = None
    tags: tuple[str, ...] = ()
    highlights: tuple[Highlight, ...] = ()

    @property
    def minutes(self) -> int:
        """Whole minutes that the article takes to read."""
        return reading_minutes(self.draft.word_count)


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """What one row of the list shows, and no body.

    `thumbnail` is the digest of a small picture, empty where there is none.
    """

    id: ArticleId
    title: str
    site: str
    url: str
    added: datetime
    published: datetime | date | None = None
    minutes: int = 1
    is_read: bool = False
    favorite: bool = False
    archived: bool = False
    progress: float = 0.0
    thumbnail: str = ""
    status: Status = Status.COMPLETE
    failure: str = ""


class View(StrEnum):
    """The shelves of the library."""

    UNREAD = "unread"
    ALL = "all"
    FAVORITES = "favorites"
    HIGHLIGHTS = "highlights"
    ARCHIVE = "archive"
    BIN = "bin"


class Order(StrEnum):
    """In which order a list shows its articles."""

    NEWEST = "newest"
    OLDEST = "oldest"
    PUBLISHED = "published"
    SHORTEST = "shortest"
    LONGEST = "longest"
    TITLE = "title"
    PROGRESS = "progress"
    BEST_MATCH = "best match"


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What a list shows: the `words` as typed, all the `tags`, so many `minutes` or 0 for any."""

    words: str = ""
    view: View = View.ALL
    tags: tuple[str, ...] = ()
    site: str = ""
    minutes: int = 0
    order: Order = Order.NEWEST


# --- summary -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class SummarySentence:
    """One sentence of a summary, word for word, and where in the article it stands.

    `start` and `end` count code points in paragraph number `paragraph`; rank 1 is the most
    important sentence.
    """

    text: str
    paragraph: int
    start: int
    end: int
    rank: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """A few of an article's own sentences, in reading order.

    `length` is what was asked for (3, "20%", "60w"); `note` is a sentence on what was done
    when something was not possible, otherwise empty.
    """

    sentences: tuple[SummarySentence, ...]
    language: str
    method: str
    length: int | str = 3
    note: str = ""
