"""The words of a row: where an article is from, how old it is, how much of it is left.

Ages are those of the saved article: minutes and hours today, then "Yesterday", the weekday,
the day, and with a year once it is another one.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from reader.article import Headline, Status
from reader.ui.sentences import said

translate = QCoreApplication.translate

FINISHED = 0.98
"""The share of an article from which on nothing is left to read."""

DAYS_BY_NAME = 6


def title(headline: Headline) -> str:
    """The title, or the address while there is none."""
    return name(headline.title, headline.url)


def name(title: str, url: str) -> str:
    """What an article is called wherever it is named."""
    return " ".join(title.split()) or url or translate("ArticleList", "Untitled")


def source(headline: Headline) -> str:
    """The site's name, or its host."""
    from reader.library.addresses import host_of

    return headline.site or host_of(headline.url) or translate("ArticleList", "Saved text")


def age(then: datetime, now: datetime) -> str:
    """How long ago *then* was, in as few words as a list has room for."""
    minutes = int((now - then).total_seconds() // 60)
    day, today = then.astimezone().date(), now.astimezone().date()
    if minutes < 1:
        return translate("ArticleList", "now")
    if minutes < 60:  # noqa: PLR2004 (minutes of an hour)
        return translate("ArticleList", "%n min", "", minutes)
    if day == today:
        return translate("ArticleList", "%n h", "", minutes // 60)
    if day == today - timedelta(days=1):
        return translate("ArticleList", "Yesterday")
    return _date(QDate(day.year, day.month, day.day), days=(today - day).days, year=today.year)


def _date(day: QDate, *, days: int, year: int) -> str:
    locale = QLocale()
    if 0 < days <= DAYS_BY_NAME:
        return locale.standaloneDayName(day.dayOfWeek(), QLocale.FormatType.ShortFormat)
    return locale.toString(day, "d MMM" if day.year() == year else "d MMM yyyy")


def is_finished(headline: Headline) -> bool:
    """Whether the article was read to its end."""
    return headline.progress >= FINISHED


def minutes(headline: Headline) -> str:
    """How long the article takes, or what is left of it."""
    if is_finished(headline):
        return translate("ArticleList", "Finished")
    if headline.progress > 0:
        return translate(
            "ArticleList",
            "%n min left",
            "",
            max(1, round(headline.minutes * (1 - headline.progress))),
        )
    return translate("ArticleList", "%n min", "", headline.minutes)


def foot(headline: Headline, *, is_fetching: bool = False) -> str:
    """The last line of a row: the time it takes, or why there is nothing to read yet."""
    if headline.status is Status.FAILED and not is_fetching:
        return said(headline.failure) or translate("ArticleList", "Could not be saved.")
    if headline.status is Status.WAITING or is_fetching:
        return (
            translate("ArticleList", "Fetching…")
            if is_fetching
            else translate("ArticleList", "Not fetched yet")
        )
    return minutes(headline)


def outcome(headline: Headline) -> str:
    """What became of an article that was to be saved, as a screen reader says it."""
    if headline.status is not Status.COMPLETE:
        return foot(headline)
    return translate("ArticleList", "“{title}” saved").replace("{title}", title(headline))


def spoken(headline: Headline, now: datetime) -> str:
    """A row as a screen reader says it."""
    percent = round(headline.progress * 100)
    parts = (
        "" if headline.is_read else translate("ArticleList", "Unread"),
        translate("ArticleList", "Favorite") if headline.favorite else "",
        title(headline),
        source(headline),
        translate("ArticleList", "%n minutes", "", headline.minutes)
        if headline.status is Status.COMPLETE
        else foot(headline),
        age(headline.added, now),
        translate("ArticleList", "%n % read", "", percent) if percent else "",
    )
    return ", ".join(part for part in parts if part)
