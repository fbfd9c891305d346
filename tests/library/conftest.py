"""An empty library, a clock that is moved by hand, and drafts to put in."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from reader.article import Draft, Kind
from reader.library import Library


class Clock:
    """Tells the time that it was set to."""

    def __init__(self):
        self.time = datetime(2026, 11, 22, 12, tzinfo=UTC)

    def __call__(self):
        return self.time

    def forward(self, **span):
        self.time += timedelta(**span)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def library(tmp_path, clock):
    with Library.open(tmp_path / "library", clock=clock) as opened:
        yield opened


@pytest.fixture
def draft():
    """Makes a draft of paragraphs; a URL makes it an article that can be met again."""

    def make(title="A title", *paragraphs, url="", words=None, **more):
        paragraphs = paragraphs or ("The first paragraph.", "The second one.")
        return Draft(
            title=title,
            url=url,
            html="".join(f'<p data-p="{n}">{text}</p>' for n, text in enumerate(paragraphs)),
            paragraphs=paragraphs,
            kinds=(Kind.TEXT,) * len(paragraphs),
            word_count=sum(len(p.split()) for p in paragraphs) if words is None else words,
            **more,
        )

    return make
