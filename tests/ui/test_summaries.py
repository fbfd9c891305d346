"""Summaries of the open article and of what was just saved."""

from PySide6.QtCore import Qt

from reader.article import Query
from reader.briefing import stored_summary

STORY = (
    "Ferry Crosses Without a Captain\n\n"
    "A ferry crossed the sound at Hallnes on Monday with nobody at its wheel. "
    "Forty passengers were on board and drank coffee. "
    "A captain stood by and never touched a lever.\n\n"
    "The crossing took eleven minutes, one more than usual. "
    "The ferry slowed for a sailing boat that had the right of way. "
    "Its makers call that the proof they had waited for.\n\n"
    "The company wants to sail so every night from the spring. "
    "The seamen's union asks who will throw the rope when the engine fails. "
    "An answer is expected in March.\n"
)


def test_what_was_saved_has_its_summary_before_it_is_asked_for(
    empty_library, open_desktop, qtbot, tmp_path
):
    file = tmp_path / "ferry.txt"
    file.write_text(STORY, encoding="utf-8")
    desktop = open_desktop(empty_library, summary_open=False)
    desktop.adding.add([str(file)])

    def has_a_summary():
        return [
            number
            for number in empty_library.ids(Query())
            if stored_summary(empty_library, number)
        ]

    qtbot.waitUntil(lambda: bool(has_a_summary()), timeout=30_000)


def test_the_bars_wait_a_moment_and_go_when_the_summary_is_there(desktop, qtbot):
    desktop.list.choose_row(0)
    qtbot.mouseClick(desktop.view.upper_pane.header, Qt.MouseButton.LeftButton)
    pane = desktop.view.upper_pane
    assert not pane._is_busy
    # The other process is being started for this, which takes longer than a moment.
    qtbot.waitUntil(lambda: pane._is_busy or desktop.summaries.is_shown, timeout=20_000)
    qtbot.waitUntil(lambda: desktop.summaries.is_shown, timeout=20_000)
    assert not pane._is_busy
    assert len(pane.sentences) == 3


def test_a_summary_that_comes_late_is_kept_and_not_shown_with_another_article(
    desktop, library, qtbot
):
    desktop.list.choose_row(0)
    late = desktop.reading.article.id
    desktop.actions.toggle_summary()
    desktop.actions.toggle_summary()
    desktop.list.choose_row(1)
    qtbot.waitUntil(lambda: stored_summary(library, late) is not None, timeout=20_000)
    qtbot.wait(100)
    assert desktop.view.sheet.marks.sentences == ()
    assert desktop.view.upper_pane.sentences == []
