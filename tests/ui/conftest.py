"""A window over a real library, on a screen that exists only in memory."""

import os
from datetime import UTC, datetime, timedelta

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from reader import paths
from reader.article import Draft, Kind, Status
from reader.library import Library
from reader.settings import Settings, View

SENTENCES = (
    "The harbor of the small town froze over in the first week of January.",
    "Fishermen say that they have not seen such ice since they were children.",
    "The town council voted to send two icebreakers before the weekend.",
    "Schools stay closed until the heating works again in all of their rooms.",
    "Experts expect a slow thaw that will reach the coast in ten days.",
    "Until then, ferries to the islands sail only once a day and carry food first.",
)


def draft(title, *, words=920, site="The Long Line", url="", paragraphs=SENTENCES):
    html = "".join(f'<p data-p="{n}">{text}</p>' for n, text in enumerate(paragraphs))
    return Draft(
        url=url or f"https://example.org/{title.replace(' ', '-')}",
        title=title,
        site=site,
        language="en",
        html=html,
        paragraphs=tuple(paragraphs),
        kinds=(Kind.TEXT,) * len(paragraphs),
        word_count=words,
    )


class Clock:
    """Time that passes only when it is told to."""

    def __init__(self):
        self.now = datetime(2026, 11, 22, 12, tzinfo=UTC)

    def __call__(self):
        return self.now

    def wait(self, **spans):
        self.now += timedelta(**spans)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def library(tmp_path, clock):
    """Three articles: Alpha is the newest, Gamma the oldest."""
    with Library.open(tmp_path / "library", clock=clock) as library:
        for title in ("Gamma", "Beta", "Alpha"):
            library.save(draft(title))
            clock.wait(hours=1)
        yield library


@pytest.fixture
def empty_library(tmp_path, clock):
    with Library.open(tmp_path / "library", clock=clock) as library:
        yield library


@pytest.fixture
def open_desktop(qtbot, qapp, tmp_path):
    """Opens windows, and closes them with all that they started."""
    from reader.ui.desktop import Desktop
    from reader.ui.frame import Frame

    qapp.setStyle("Fusion")
    opened = []

    def open_(library, **chosen):
        settings = Settings(**{"view": View.UNREAD, "reduce_motion": True, **chosen})
        places = paths.locate(tmp_path / "places")
        frame = Frame(qapp, library, places, settings)
        frame.show(lambda: opened.append(Desktop(frame)))
        count = len(opened)
        qtbot.waitUntil(lambda: len(opened) > count, timeout=5000)
        return opened[-1]

    yield open_
    for desktop in opened:
        desktop.close()
        desktop.window.close()
        desktop.window.deleteLater()
        desktop.deleteLater()
    qapp.setStyleSheet("")


@pytest.fixture
def desktop(library, open_desktop):
    return open_desktop(library)


def titles(desktop):
    """What the list shows, from top to bottom."""
    model = desktop.model
    return [model.index(row).data() for row in range(model.rowCount())]


def is_complete(library, article):
    return library.article(article).status is Status.COMPLETE
