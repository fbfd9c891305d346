"""Summaries of the open article and of what was just saved."""

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
