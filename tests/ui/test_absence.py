"""A link whose page isn't here: the article's place says why, and offers what helps."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from PySide6.QtCore import Qt

from reader.article import SavedLink, View
from reader.ui.article_list import wording

PAGE = (
    "<html lang=en><head><title>Ice in the harbor</title></head><body><article>"
    "<h1>Ice in the harbor</h1>"
    + "".join(
        f"<p>Paragraph {number} tells in many words how the harbor froze over in January, and "
        "how the town waited for an icebreaker that came from the north.</p>"
        for number in range(12)
    )
    + "</article></body></html>"
).encode()


class Site:
    """A site on this machine that first has no page, and then has one; it waits when told to."""

    def __init__(self):
        self.has_page, self.may_answer = False, threading.Event()
        self.may_answer.set()
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                site.may_answer.wait(20)
                self.send_response(200 if site.has_page else 404)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.end_headers()
                self.wfile.write(PAGE if site.has_page else b"")

            def log_message(self, *_arguments):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/story"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


@pytest.fixture
def site():
    site = Site()
    yield site
    site.may_answer.set()
    site.server.shutdown()
    site.server.server_close()


@pytest.fixture
def waiting(library, open_desktop, site):
    """A window with a link that waits for its page, opened."""
    article = library.save_link(SavedLink(url=site.url, title="A link")).id
    desktop = open_desktop(library, view=View.ALL, summary_open=True)
    desktop.list.choose(article)
    return desktop


def absence(desktop):
    return desktop.view.head.absence


def fetch_again(desktop, qtbot):
    """Fetch the open article's page, and allow it, for it is on this very machine."""
    desktop.adding.fetch_again(desktop.reading.article.id)
    qtbot.waitUntil(settled(desktop), timeout=20_000)
    if desktop.notices.act.text() == "Allow":
        qtbot.mouseClick(desktop.notices.act, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(settled(desktop), timeout=20_000)


def settled(desktop):
    return lambda: not desktop.adding.fetching and not desktop.jobs.is_busy()


def test_a_page_that_is_not_here_is_said_to_be_so_without_a_summary(waiting, qtbot):
    qtbot.waitUntil(settled(waiting), timeout=20_000)
    waiting.reading.reload()
    assert absence(waiting).isVisible()
    assert not waiting.view.upper_pane.isVisible()
    assert not waiting.view.lower_pane.isVisible()
    assert "min read" not in waiting.view.head.meta.accessibleName()


def test_a_failure_is_shown_with_its_reason_and_tried_again(waiting, site, qtbot):
    fetch_again(waiting, qtbot)
    assert "404" in absence(waiting).words.text()
    assert absence(waiting).fetch.text() == "Try again"
    row = waiting.model.headline(waiting.model.row_of(waiting.reading.article.id))
    assert wording.outcome(row) == row.failure

    site.has_page = True
    qtbot.mouseClick(absence(waiting).fetch, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(settled(waiting), timeout=20_000)
    assert not absence(waiting).isVisible()
    assert waiting.view.upper_pane.isVisible()
    assert waiting.reading.article.draft.title == "Ice in the harbor"
    row = waiting.model.headline(waiting.model.row_of(waiting.reading.article.id))
    assert wording.outcome(row) == "“Ice in the harbor” saved"


def test_a_page_of_the_own_network_is_fetched_only_when_it_was_allowed(waiting, site, qtbot):
    site.has_page = True
    waiting.adding.fetch_again(waiting.reading.article.id)
    qtbot.waitUntil(settled(waiting), timeout=20_000)
    assert "your own network" in absence(waiting).words.text()
    assert "your own network" in waiting.notices.accessibleName()
    qtbot.mouseClick(waiting.notices.act, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(settled(waiting), timeout=20_000)
    assert not absence(waiting).isVisible()


def test_waiting_for_a_page_is_shown_and_stopped(waiting, site, qtbot):
    qtbot.waitUntil(settled(waiting), timeout=20_000)
    site.may_answer.clear()
    waiting.adding.fetch_again(waiting.reading.article.id)
    assert absence(waiting).words.text() == "The page is being fetched…"
    assert not absence(waiting).fetch.isVisible()
    qtbot.mouseClick(absence(waiting).stop, Qt.MouseButton.LeftButton)
    assert absence(waiting).words.text().endswith("you stopped it.")
    assert absence(waiting).fetch.isVisible()


def test_a_text_that_is_here_stays_when_it_cannot_be_fetched_again(waiting, site, qtbot):
    site.has_page = True
    fetch_again(waiting, qtbot)
    assert not absence(waiting).isVisible()

    site.has_page = False
    fetch_again(waiting, qtbot)
    assert "404" in waiting.notices.accessibleName()
    assert not absence(waiting).isVisible()
    assert waiting.reading.article.draft.paragraphs


def test_the_buttons_are_reached_by_tab_and_have_no_place_where_there_is_a_text(waiting, qtbot):
    qtbot.waitUntil(settled(waiting), timeout=20_000)
    card = absence(waiting)
    assert card.fetch.focusPolicy() & Qt.FocusPolicy.TabFocus
    waiting.list.choose_row(1)
    assert not card.isVisible()
    assert waiting.view.upper_pane.isVisible()
