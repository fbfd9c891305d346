"""Articles as the world makes them: without a title, with far too much of one, of one word."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.article import View
from reader.ui import lines
from reader.ui.fonts import reading

from .conftest import draft, titles

ENDLESS = "A title that goes on " * 60
EMOJI = (
    "A family 👨‍👩‍👧‍👦 waits for the ferry that brings the flags 🇩🇪 of its island over the ice. ",
    "Nobody knows when the ferry 🛳️ will sail again, and the harbor has been frozen for a week. ",
    "The council 🏛️ promised an icebreaker before the weekend, which costs the town a fortune. ",
    "Until then the children 👧🏽 walk over the ice to school, and their teachers wait for them. ",
)


def open_one(open_desktop, library, odd, **chosen):
    saved = library.save(odd)
    desktop = open_desktop(library, view=View.ALL, **chosen)
    desktop.list.choose(saved.id)
    return desktop


@pytest.fixture
def nameless(open_desktop, library):
    odd = replace(draft("Nameless", url="https://example.org/nameless"), title=" ")
    return open_one(open_desktop, library, odd)


def test_an_article_without_a_title_is_called_by_its_address(nameless, qtbot):
    name = "https://example.org/nameless"
    assert titles(nameless)[0] == name
    assert nameless.view.head.title.text() == name
    assert nameless.window.windowTitle() == f"{name} – Standfirst"
    QTest.keyClick(nameless.list, Qt.Key.Key_E)
    assert nameless.notices.accessibleName() == f"“{name}” archived"
    QTest.keyClick(nameless.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    nameless.list.choose_row(1)
    assert nameless.view.foot.previous.accessibleName() == f"Previous article: {name}"


def test_an_article_without_title_and_address_is_untitled(open_desktop, library):
    odd = replace(draft("Nameless"), title="", url="")
    desktop = open_one(open_desktop, library, odd)
    assert desktop.view.head.title.text() == "Untitled"


def test_an_endless_title_leaves_room_for_the_text(open_desktop, library):
    desktop = open_one(open_desktop, library, draft(ENDLESS, url="https://example.org/endless"))
    assert desktop.view.head.title.accessibleName() == " ".join(ENDLESS.split())
    text = desktop.view.page.text_top()
    assert text < desktop.view.page.viewport().height()
    desktop.list.choose_row(1)
    assert desktop.view.foot.previous.height() < 200


def test_a_title_in_the_largest_type_leaves_room_in_the_smallest_window(open_desktop, library):
    odd = draft("A ferry is a bridge with manners")
    desktop = open_one(
        open_desktop, library, odd, size=32, width=90, window_width=720, window_height=520
    )
    title = desktop.view.head.title
    assert title.height_for(title.width()) < desktop.view.page.viewport().height() / 2


def test_lines_that_are_too_many_end_in_an_ellipsis(qapp):
    made = lines.lay_out("😀 " * 400, reading(19), 300, 31, most=3)
    assert made.layout.lineCount() == 3
    assert made.layout.text().endswith("…")
    assert made.height == 93
    whole = lines.lay_out("One line", reading(19), 300, 31, most=3)
    assert whole.layout.text() == "One line"


def test_an_article_of_one_word_is_read_whole_and_finished(open_desktop, library, qtbot):
    odd = draft("One word", paragraphs=("Word",), words=1)
    desktop = open_one(open_desktop, library, odd)
    article = desktop.reading.article.id
    desktop.reading.set_patience(10)
    desktop.list.choose_row(1)
    desktop.list.choose_row(0)
    qtbot.waitUntil(lambda: library.article(article).read is not None)
    desktop.list.choose_row(1)
    assert library.article(article).progress == 1
    QTest.keyClick(desktop.list, Qt.Key.Key_K)
    QTest.keyClick(desktop.list, Qt.Key.Key_G)
    qtbot.waitUntil(lambda: desktop.summaries.is_shown, timeout=20_000)
    pane = desktop.view.upper_pane
    assert [button.text() for button in pane.sentences] == ["Word"]
    assert "no longer than a summary" in pane.note.text()


def test_sentences_with_emoji_are_marked_from_their_first_to_their_last_letter(
    open_desktop, library, qtbot
):
    odd = draft("Emoji 👨‍👩‍👧‍👦", paragraphs=("".join(EMOJI).strip(),) * 3)
    desktop = open_one(open_desktop, library, odd, summary_open=True)
    qtbot.waitUntil(lambda: desktop.summaries.is_shown, timeout=20_000)
    page, sheet = desktop.view.page, desktop.view.sheet
    shown = [button.text() for button in desktop.view.upper_pane.sentences]
    marked = []
    for one in sheet.marks.sentences:
        cursor = page.textCursor()
        cursor.setPosition(sheet.map.position(one.paragraph, one.start))
        end = sheet.map.position(one.paragraph, one.end)
        cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
        marked.append(cursor.selectedText())
    assert marked == shown
    assert all(text.endswith(".") for text in marked)


def test_selected_emoji_become_a_highlight_of_just_them(open_desktop, library):
    odd = draft("Emoji", paragraphs=("".join(EMOJI).strip(),) * 3)
    desktop = open_one(open_desktop, library, odd)
    page, sheet = desktop.view.page, desktop.view.sheet
    start = EMOJI[0].index("👨")
    cursor = page.textCursor()
    cursor.setPosition(sheet.map.position(0, start))
    cursor.setPosition(sheet.map.position(0, start + 7), cursor.MoveMode.KeepAnchor)
    page.setTextCursor(cursor)
    page.setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_H)
    (kept,) = library.article(desktop.reading.article.id).highlights
    assert kept.quote == "👨‍👩‍👧‍👦"
    desktop.actions.copy_highlights()
    assert "> 👨‍👩‍👧‍👦" in QGuiApplication.clipboard().text()
