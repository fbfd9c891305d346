"""The summary pane: what it says in each state, and what its buttons tell."""

import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from reader.article import Summary, SummarySentence
from reader.ui.summary_pane import HEADER, SummaryPane
from reader.ui.theme import DARK

WORDS = "Eleven words stand in this sentence so that time can pass. "


def summary(count, note="", length=3, method="standfirst"):
    sentences = tuple(
        SummarySentence(text=f"{number} {WORDS}", paragraph=number, start=0, end=9, rank=number)
        for number in range(count)
    )
    return Summary(sentences=sentences, language="en", method=method, length=length, note=note)


@pytest.fixture
def pane(qtbot):
    made = SummaryPane()
    qtbot.addWidget(made)
    made.set_theme(DARK)
    made.resize(600, 600)
    made.show()
    return made


def test_closed_it_is_only_its_header(pane):
    pane.show_summary(summary(3))
    assert pane.height_for(600) == HEADER
    assert not pane.sentences[0].isVisible()
    pane.set_open(True)
    assert pane.height_for(600) > HEADER + 3 * 25
    assert pane.sentences[0].isVisible()


def test_sentences_are_numbered_and_tell_which_was_chosen(pane, qtbot):
    pane.show_summary(summary(3))
    pane.set_open(True)
    assert pane.sentences[2].accessibleName() == f"Key sentence 3: 2 {WORDS}"
    with qtbot.waitSignal(pane.sentence_chosen) as chosen:
        qtbot.mouseClick(pane.sentences[2], Qt.MouseButton.LeftButton)
    assert chosen.args == [2]
    with qtbot.waitSignal(pane.sentence_chosen):
        qtbot.keyClick(pane.sentences[0], Qt.Key.Key_Space)


def test_count_and_time_are_shown(pane):
    pane.show_summary(summary(3))
    assert pane.foot.info.text() == "3 sentences · 9 sec"
    pane.show_summary(summary(40))
    assert pane.foot.info.text() == "40 sentences · 2 min"


@pytest.mark.parametrize(("name", "length"), [("Short", 3), ("Medium", 6), ("Long", 10)])
def test_lengths_are_chosen_by_button(pane, qtbot, name, length):
    pane.show_summary(summary(3, length=6 if length == 3 else 3))
    pane.set_open(True)
    button = next(
        chip for chip in pane.foot.buttons if chip.accessibleName() == f"Summary length: {name}"
    )
    with qtbot.waitSignal(pane.length_chosen) as chosen:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert chosen.args == [length]
    assert button.isChecked()


def test_the_shown_length_is_the_checked_one(pane):
    pane.show_summary(summary(3, length=10))
    checked = [chip.text() for chip in pane.foot.buttons if chip.isChecked()]
    assert checked == ["Long"]
    pane.show_summary(summary(3, length="20%"))
    assert not any(chip.isChecked() for chip in pane.foot.buttons)


def actions(menu):
    """All actions of a menu and the menus in it, by text."""
    found = {}
    for action in menu.actions():
        inner = action.menu()
        found.update(actions(inner) if isinstance(inner, QMenu) else {action.text(): action})
    return found


def test_the_menu_offers_numbers_shares_and_methods(pane, qtbot):
    pane.show_summary(summary(3, length=5, method="lex-rank"))
    menu = pane.foot.menu()
    qtbot.addWidget(menu)
    offered = actions(menu)
    assert offered["5"].isChecked()
    assert offered["LexRank"].isChecked()
    with qtbot.waitSignal(pane.length_chosen) as chosen:
        offered["20 %"].trigger()
    assert chosen.args == ["20%"]
    with qtbot.waitSignal(pane.method_chosen) as method:
        offered["Standfirst"].trigger()
    assert method.args == ["standfirst"]


def test_copy_is_told(pane, qtbot):
    pane.show_summary(summary(2))
    pane.set_open(True)
    with qtbot.waitSignal(pane.copy_chosen):
        qtbot.mouseClick(pane.foot.copy_button, Qt.MouseButton.LeftButton)


def test_while_it_is_made_bars_are_shown(pane):
    pane.set_open(True)
    pane.show_busy()
    assert pane.sentences == []
    assert not pane.foot.isVisible()
    bar = pane.grab().toImage().pixelColor(60, HEADER + 10)
    assert bar.name().upper() == DARK.card_line


def test_a_note_stands_where_sentences_would(pane):
    pane.set_open(True)
    pane.show_note("This article is too short to be summarized.")
    assert pane.note.isVisible()
    assert pane.note.text() == "This article is too short to be summarized."
    assert not pane.foot.isVisible()


def test_a_note_stands_beside_sentences_too(pane):
    pane.set_open(True)
    pane.show_summary(summary(3, note="Language not fully supported."))
    assert pane.note.isVisible()
    assert len(pane.sentences) == 3
    assert pane.note.geometry().top() >= pane.sentences[2].geometry().bottom()


def test_nothing_overlaps_at_any_width(pane):
    pane.set_open(True)
    pane.show_summary(summary(5, note="A note."))
    for width in (260, 320, 400, 605, 900):
        pane.resize(width, pane.height_for(width))
        parts = [pane.header, *pane.sentences, pane.note, pane.foot]
        for upper, lower in itertools.pairwise(parts):
            assert upper.geometry().bottom() < lower.geometry().top() + 1
        assert pane.foot.geometry().bottom() <= pane.height()
        chips = sorted(
            (chip.geometry() for chip in pane.foot.buttons),
            key=lambda place: (place.y(), place.x()),
        )
        for left, right in itertools.pairwise(chips):
            assert left.y() != right.y() or left.right() < right.left()


def test_it_mirrors_with_the_interface(pane):
    pane.set_open(True)
    pane.show_summary(summary(2))
    short = pane.foot.buttons[0]
    assert short.x() < 100
    pane.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    pane.show_summary(summary(2))
    assert pane.foot.buttons[0].geometry().right() > pane.foot.width() - 100
