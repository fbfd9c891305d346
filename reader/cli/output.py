"""How results look in a terminal and as JSON; the field names are stable."""

from __future__ import annotations

import json
import shutil
import sys
import textwrap
from collections.abc import Hashable, Iterable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING

from reader.article import Article, Draft, Headline, Kind, Summary, reading_minutes
from reader.errors import ReaderError

if TYPE_CHECKING:
    from reader.summary import DigestSentence

MOST_COLUMNS = 80


def prepare() -> None:
    """Let any text be printed, also where the terminal can't show its letters."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def say(text: str = "") -> None:
    """One line, or several, on standard output."""
    sys.stdout.write(text + "\n")


def complain(error: ReaderError) -> None:
    """One sentence on standard error, with what it is about where it doesn't say so itself."""
    sentence = " ".join(str(error).split())
    subject = str(error.subject)
    named = f"{subject}: " if subject and subject not in sentence else ""
    sys.stderr.write(f"standfirst: {named}{sentence}\n")


def warn(sentence: str) -> None:
    """A sentence on standard error about something that is no failure yet."""
    sys.stderr.write(f"standfirst: {sentence}\n")


def say_json(value: object, *, indent: int | None = 2) -> None:
    """*value* as JSON on standard output; without an indent on one line."""
    say(json.dumps(value, ensure_ascii=False, indent=indent))


def say_wrapped(text: str, *, indent: str = "") -> None:
    """*text* folded to the width of the terminal, at most 80 columns."""
    width = min(shutil.get_terminal_size().columns, MOST_COLUMNS)
    lines = textwrap.wrap(
        text,
        max(width, 20),
        initial_indent=indent,
        subsequent_indent=" " * len(indent),
        break_on_hyphens=False,
    )
    say("\n".join(lines))


def time_field(time: datetime | date | None) -> str | None:
    """A time as ISO 8601, or None."""
    return None if time is None else time.isoformat()


def headline_fields(headline: Headline) -> dict[str, object]:
    """A row of the list."""
    return {
        "id": headline.id,
        "title": headline.title,
        "site": headline.site,
        "url": headline.url,
        "added": time_field(headline.added),
        "published": time_field(headline.published),
        "minutes": headline.minutes,
        "read": headline.is_read,
        "favorite": headline.favorite,
        "archived": headline.archived,
        "progress": round(headline.progress, 4),
        "status": headline.status.value,
        "failure": headline.failure,
    }


def draft_fields(draft: Draft) -> dict[str, object]:
    """Everything that was found of a page."""
    return {
        "title": draft.title,
        "byline": draft.byline,
        "site": draft.site,
        "url": draft.url,
        "language": draft.language,
        "published": time_field(draft.published),
        "lead_image": draft.lead_image,
        "images": list(draft.images),
        "word_count": draft.word_count,
        "partial": draft.partial,
        "paragraphs": list(draft.paragraphs),
        "kinds": [kind.value for kind in draft.kinds],
        "html": draft.html,
    }


def article_fields(article: Article) -> dict[str, object]:
    """Everything that the library knows of an article."""
    return {
        "id": article.id,
        **draft_fields(article.draft),
        "added": time_field(article.added),
        "read": time_field(article.read),
        "archived": time_field(article.archived),
        "removed": time_field(article.binned),
        "favorite": article.favorite,
        "progress": round(article.progress, 4),
        "minutes": article.minutes,
        "tags": list(article.tags),
        "highlights": [
            {"quote": one.quote, "note": one.note, "created": time_field(one.created)}
            for one in article.highlights
        ],
        "status": article.status.value,
        "failure": article.failure,
    }


def summary_fields(summary: Summary) -> dict[str, object]:
    """A summary, its sentences with their places in the text."""
    return {
        "sentences": [
            {
                "text": sentence.text,
                "paragraph": sentence.paragraph,
                "start": sentence.start,
                "end": sentence.end,
                "rank": sentence.rank,
            }
            for sentence in summary.sentences
        ],
        "language": summary.language,
        "method": summary.method,
        "note": summary.note,
    }


def digest_fields(part: DigestSentence, titles: Mapping[Hashable, str]) -> dict[str, object]:
    """A sentence of a digest, with its article and the others that tell the same story."""
    return {
        "article": part.article,
        "title": titles[part.article],
        "text": part.sentence.text,
        "paragraph": part.sentence.paragraph,
        "start": part.sentence.start,
        "end": part.sentence.end,
        "rank": part.sentence.rank,
        "also": list(part.also),
    }


def say_digest(part: DigestSentence, titles: Mapping[Hashable, str]) -> None:
    """A sentence of a digest over the articles that tell its story."""
    say_wrapped(" ".join(part.sentence.text.split()))
    for article in (part.article, *part.also):
        say_wrapped(f"{titles[article]} [{article}]", indent="    — ")


def say_summary(title: str, summary: Summary) -> None:
    """A summary as numbered sentences under its title."""
    if title:
        say_wrapped(title)
        say()
    for number, sentence in enumerate(summary.sentences, start=1):
        say_wrapped(" ".join(sentence.text.split()), indent=f"{number}. ")
    if summary.note:
        say_wrapped(summary.note)


def say_article(article: Article) -> None:
    """An article of the library, to be read in a terminal."""
    if article.failure:
        say_wrapped(article.failure)
    say_draft(article.draft)


def say_draft(draft: Draft) -> None:
    """An article to be read in a terminal; code keeps its lines."""
    say_wrapped(draft.title or draft.url)
    minutes = f"{reading_minutes(draft.word_count)} min"
    published = draft.published.strftime("%Y-%m-%d") if draft.published else ""
    say(" · ".join(fact for fact in (draft.site, draft.byline, published, minutes) if fact))
    if draft.url:
        say(draft.url)
    for paragraph, kind in zip(draft.paragraphs, draft.kinds, strict=True):
        say()
        if kind is Kind.CODE:
            say(textwrap.indent(paragraph, "    "))
        else:
            say_wrapped(paragraph)


def say_headlines(headlines: Iterable[Headline]) -> None:
    """The list, a line each: number, marks (• unread, ★ favorite), title, site, minutes."""
    for one in headlines:
        marks = ("•" if not one.is_read else " ") + ("★" if one.favorite else " ")
        facts = " · ".join(fact for fact in (one.site, f"{one.minutes} min") if fact)
        say(f"{one.id:>5} {marks} {one.title or one.url}  ({one.failure or facts})")
