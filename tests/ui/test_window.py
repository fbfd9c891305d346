"""The window as a reader uses it: keys and clicks, and what is shown afterwards."""

import socket

import pytest
import shiboken6
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QAccessible,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QToolButton

from reader.article import Anchor, Highlight, View
from reader.library import Library
from reader.ui import reading
from reader.ui.commands import COMMANDS, is_single
from reader.ui.dialogs.importing import ImportDialog
from reader.ui.dialogs.settings import SettingsDialog
from reader.ui.fields import ChoiceBox
from reader.ui.window import sources_in

from .conftest import SENTENCES, draft, titles


def press(desktop, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget() or desktop.window, key, modifier)


def test_the_newest_articles_are_listed_first_with_their_counts(desktop):
    assert titles(desktop) == ["Alpha", "Beta", "Gamma"]
    name = QAccessible.queryAccessibleInterface(desktop.window.sidebar.first()).text(
        QAccessible.Text.Name
    )
    assert name == "Unread, 3 articles"


def test_j_and_k_walk_through_the_list_and_open_what_they_come_to(desktop):
    press(desktop, Qt.Key.Key_J)
    assert desktop.reading.article.draft.title == "Alpha"
    press(desktop, Qt.Key.Key_J)
    assert desktop.reading.article.draft.title == "Beta"
    press(desktop, Qt.Key.Key_K)
    assert desktop.reading.article.draft.title == "Alpha"
    assert not desktop.bar.previous.isEnabled()
    assert desktop.bar.following.isEnabled()


def test_the_cards_at_the_end_name_the_neighbors_and_lead_there(desktop, qtbot):
    desktop.list.choose_row(1)
    assert desktop.view.foot.previous.accessibleName() == "Previous article: Alpha"
    qtbot.mouseClick(desktop.view.foot.following, Qt.MouseButton.LeftButton)
    assert desktop.reading.article.draft.title == "Gamma"


def test_a_summary_opens_with_g_and_is_kept(desktop, library, qtbot):
    press(desktop, Qt.Key.Key_J)
    press(desktop, Qt.Key.Key_G)
    assert desktop.choices.now.summary_open
    qtbot.waitUntil(lambda: desktop.summaries.is_shown, timeout=20_000)
    from reader.briefing import stored_summary

    kept = stored_summary(library, desktop.reading.article.id, 3, "standfirst")
    assert len(kept.sentences) == 3
    press(desktop, Qt.Key.Key_G)
    assert not desktop.choices.now.summary_open


def test_skimming_goes_on_in_the_next_article_and_ends_with_one_key(desktop, qtbot):
    press(desktop, Qt.Key.Key_J)
    press(desktop, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: desktop.summaries.is_shown, timeout=20_000)
    assert desktop.view.page.skim is not None
    press(desktop, Qt.Key.Key_J)
    qtbot.waitUntil(lambda: desktop.summaries.is_shown, timeout=20_000)
    assert desktop.view.page.skim is not None
    press(desktop, Qt.Key.Key_D)
    assert desktop.view.page.skim is None


def test_n_opens_a_closed_summary_and_walks_its_sentences(desktop, library, qtbot):
    long = [
        f"{text} It was the day number {n} of that winter." for n in range(9) for text in SENTENCES
    ]
    saved = library.save(draft("Long", paragraphs=tuple(long)))
    desktop.shelf.reload()
    desktop.list.choose(saved.id)
    press(desktop, Qt.Key.Key_N)
    assert desktop.choices.now.summary_open
    qtbot.waitUntil(lambda: desktop.summaries.is_shown, timeout=20_000)
    desktop.view.go_to(30, pulse=False)
    press(desktop, Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    assert desktop.view.sheet.marks.pulsing is not None


def test_h_without_a_selection_says_what_is_missing(desktop):
    press(desktop, Qt.Key.Key_J)
    press(desktop, Qt.Key.Key_H)
    assert "Select the words" in desktop.notices.accessibleName()


def test_archiving_takes_the_row_away_and_undo_brings_it_back(desktop):
    press(desktop, Qt.Key.Key_J)
    press(desktop, Qt.Key.Key_E)
    assert titles(desktop) == ["Beta", "Gamma"]
    assert desktop.notices.isVisible()
    assert desktop.notices.accessibleName() == "“Alpha” archived"
    assert desktop.reading.article.draft.title == "Beta"
    assert desktop.list.selected() == [desktop.reading.article.id]
    press(desktop, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert titles(desktop) == ["Alpha", "Beta", "Gamma"]


def test_the_notice_itself_undoes(desktop, qtbot):
    press(desktop, Qt.Key.Key_J)
    press(desktop, Qt.Key.Key_Delete)
    assert "Alpha" not in titles(desktop)
    qtbot.mouseClick(desktop.notices.act, Qt.MouseButton.LeftButton)
    assert titles(desktop)[0] == "Alpha"


def test_undo_takes_back_what_was_done_and_not_what_was_read_meanwhile(desktop, library):
    press(desktop, Qt.Key.Key_J)
    press(desktop, Qt.Key.Key_E)
    desktop.actions.note_read(desktop.reading.article.id)
    press(desktop, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert titles(desktop)[0] == "Alpha"
    assert library.article(desktop.model.ids[1]).read is not None


def test_many_are_archived_at_once(desktop):
    desktop.list.selectAll()
    desktop.actions.archive()
    assert titles(desktop) == []
    assert desktop.notices.accessibleName() == "3 articles archived"


def test_an_article_is_read_after_three_seconds_and_stays_where_it_is(
    desktop, library, qtbot, monkeypatch
):
    desktop.reading.set_patience(10)
    press(desktop, Qt.Key.Key_J)
    article = desktop.reading.article.id
    qtbot.waitUntil(lambda: library.article(article).read is not None)
    assert titles(desktop) == ["Alpha", "Beta", "Gamma"]
    assert desktop.shelf.counts.unread == 2
    desktop.window.sidebar.view_chosen.emit(View.ALL)
    desktop.window.sidebar.view_chosen.emit(View.UNREAD)
    assert titles(desktop) == ["Beta", "Gamma"]


def test_an_article_that_was_read_stays_when_it_is_starred_tagged_and_marked(desktop, library):
    press(desktop, Qt.Key.Key_J)
    article = desktop.reading.article.id
    desktop.actions.note_read(article)
    press(desktop, Qt.Key.Key_S)
    assert library.article(article).favorite
    desktop.actions._tag([article], ["Coast"], [])
    desktop.view.setFocus()
    desktop.view.page.selectAll()
    press(desktop, Qt.Key.Key_H)
    assert library.article(article).highlights
    assert desktop.reading.article.id == article
    assert titles(desktop) == ["Alpha", "Beta", "Gamma"]
    press(desktop, Qt.Key.Key_E)
    assert titles(desktop) == ["Beta", "Gamma"]


def test_an_article_is_read_from_a_quarter_on(desktop, library):
    assert reading.READ_FROM == 0.25
    press(desktop, Qt.Key.Key_J)
    article = desktop.reading.article.id
    desktop.view.position_changed.emit(Anchor(paragraph=1), 0.2)
    assert library.article(article).read is None
    desktop.view.position_changed.emit(Anchor(paragraph=2), 0.26)
    assert library.article(article).read is not None


def test_the_progress_line_stays_when_the_article_is_starred_or_becomes_read(desktop):
    press(desktop, Qt.Key.Key_J)
    desktop.view.position_changed.emit(Anchor(paragraph=1), 0.2)
    assert desktop.bar.progress.value() == 200
    press(desktop, Qt.Key.Key_S)
    assert desktop.bar.progress.value() == 200
    desktop.view.position_changed.emit(Anchor(paragraph=2), 0.4)
    assert desktop.reading.article.read is not None
    assert desktop.bar.progress.value() == 400


def test_nothing_is_marked_read_after_the_window_was_closed(desktop, library, qtbot):
    desktop.reading.set_patience(30)
    press(desktop, Qt.Key.Key_J)
    article = desktop.reading.article.id
    desktop.window.close()
    qtbot.wait(60)
    assert library.article(article).read is None


def test_the_place_is_kept_when_another_article_is_opened(desktop, library):
    press(desktop, Qt.Key.Key_J)
    article = desktop.reading.article.id
    desktop.view.position_changed.emit(Anchor(paragraph=3), 0.5)
    press(desktop, Qt.Key.Key_J)
    kept = library.article(article)
    assert kept.position.paragraph == 3
    assert kept.progress == pytest.approx(0.5)


def test_searching_waits_for_a_pause_and_esc_brings_the_row_back(desktop, qtbot):
    desktop.list.choose_row(1)
    press(desktop, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    field = desktop.window.list_pane.search
    assert field.hasFocus()
    QTest.keyClicks(field, "gamma")
    assert titles(desktop) == ["Alpha", "Beta", "Gamma"]
    qtbot.waitUntil(lambda: titles(desktop) == ["Gamma"])
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert titles(desktop) == ["Alpha", "Beta", "Gamma"]
    assert desktop.list.current() == desktop.model.ids[1]
    assert desktop.list.hasFocus()


def test_esc_in_the_list_ends_a_search_too(desktop, qtbot):
    desktop.list.choose_row(1)
    field = desktop.window.list_pane.search
    field.setFocus()
    QTest.keyClicks(field, "gamma")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert titles(desktop) == ["Gamma"]
    assert desktop.list.hasFocus()
    press(desktop, Qt.Key.Key_Escape)
    assert titles(desktop) == ["Alpha", "Beta", "Gamma"]
    assert field.text() == ""
    assert desktop.list.current() == desktop.model.ids[1]


def test_a_search_opens_nothing_before_something_is_chosen(desktop, qtbot):
    desktop.list.choose_row(1)
    field = desktop.window.list_pane.search
    field.setFocus()
    QTest.keyClicks(field, "gamm")
    qtbot.waitUntil(lambda: titles(desktop) == ["Gamma"])
    assert desktop.reading.article.draft.title == "Beta"
    assert desktop.list.selected() == []
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert desktop.reading.article.draft.title == "Gamma"
    assert desktop.list.hasFocus()


def test_a_wider_search_finds_the_open_article_in_the_list_again(desktop, qtbot):
    desktop.list.choose_row(1)
    search = desktop.window.list_pane.search.search
    search("gamma")
    assert desktop.list.current() is None
    search("be")
    assert desktop.list.current() == desktop.reading.article.id


def test_another_shelf_opens_nothing_by_itself(desktop, library):
    library.favorite([desktop.model.ids[2]])
    desktop.list.choose_row(0)
    desktop.window.sidebar.view_chosen.emit(View.FAVORITES)
    assert titles(desktop) == ["Gamma"]
    assert desktop.reading.article.draft.title == "Alpha"
    press(desktop, Qt.Key.Key_J)
    assert desktop.reading.article.draft.title == "Gamma"
    desktop.window.sidebar.view_chosen.emit(View.ARCHIVE)
    assert desktop.reading.article is None
    assert desktop.window.article.empty.accessibleName() == "The archive is empty"


def test_esc_goes_from_the_article_to_what_was_found(desktop, qtbot):
    desktop.window.list_pane.search.search("gamma")
    desktop.list.choose_row(0)
    desktop.view.setFocus()
    press(desktop, Qt.Key.Key_Escape)
    assert titles(desktop) == ["Gamma"]
    assert desktop.list.hasFocus()


def test_the_cross_in_the_search_field_clears_it(desktop, qtbot):
    field = desktop.window.list_pane.search
    cross = field.findChild(QToolButton)
    assert not cross.isVisible()
    QTest.keyClicks(field, "gamma")
    qtbot.waitUntil(lambda: titles(desktop) == ["Gamma"])
    assert cross.isVisible()
    qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert titles(desktop) == ["Alpha", "Beta", "Gamma"]
    assert not cross.isVisible()


def test_a_search_shows_its_words_in_the_rows_and_in_the_article(desktop, qtbot):
    desktop.window.list_pane.search.search("icebreak")
    row = desktop.model.ids[0]
    found = desktop.delegate.snippets.of(row)
    ((start, end),) = found.spans
    assert found.text[start:end] == "icebreakers"
    assert start <= 20
    desktop.list.choose_row(0)
    marks = desktop.view.sheet.marks
    ((paragraph, start, end),) = marks.matches
    assert SENTENCES[paragraph][start:end] == "icebreakers"
    assert marks.current == (paragraph, start, end)

    QTest.keyClick(desktop.window.list_pane.search, Qt.Key.Key_Escape)
    assert desktop.delegate.snippets is None
    assert not desktop.view.sheet.marks.matches


def test_a_row_whose_title_was_found_keeps_its_two_lines(desktop):
    desktop.window.list_pane.search.search("gamma")
    assert desktop.delegate.snippets.of(desktop.model.ids[0]) is None


def test_letters_in_a_text_field_are_letters(desktop):
    press(desktop, Qt.Key.Key_J)
    press(desktop, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(QApplication.focusWidget(), "sejk")
    assert desktop.window.list_pane.search.text() == "sejk"
    assert len(desktop.library.ids(desktop.shelf.query)) == 3
    assert not desktop.reading.article.favorite


def test_single_keys_can_be_switched_off(desktop):
    desktop.choices.change(single_keys=False)
    press(desktop, Qt.Key.Key_J)
    assert desktop.reading.article is None
    for command in COMMANDS:
        for sequence in desktop.commands.action(command.does).shortcuts():
            assert not is_single(sequence.toString())


def test_a_search_without_a_hit_says_so_and_offers_a_way_out(desktop, qtbot):
    desktop.window.list_pane.search.search("zebra")
    assert titles(desktop) == []
    empty = desktop.window.article.empty
    assert empty.accessibleName() == "Nothing matches “zebra”"
    clear = empty.offers()[-1]
    assert clear.text() == "Clear"
    qtbot.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert titles(desktop) == ["Alpha", "Beta", "Gamma"]


def test_an_empty_library_greets_and_opens_the_sample(empty_library, open_desktop, qtbot):
    desktop = open_desktop(empty_library)
    empty = desktop.window.article.empty
    assert empty.isVisible()
    assert [button.text() for button in empty.offers()] == ["Paste a link", "Import…"]
    qtbot.mouseClick(empty.link, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desktop.reading.article is not None, timeout=20_000)
    assert desktop.reading.article.draft.title == "The few lines under the headline"
    assert not empty.isVisible()


def test_a_pasted_link_has_its_row_at_once_and_says_what_failed(
    empty_library, open_desktop, qtbot
):
    desktop = open_desktop(empty_library)
    QGuiApplication.clipboard().setText("see http://127.0.0.1:9/story for more")
    press(desktop, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert desktop.model.rowCount() == 1
    assert desktop.adding.fetching == {desktop.model.ids[0]}
    qtbot.waitUntil(lambda: not desktop.adding.fetching, timeout=20_000)
    row = desktop.model.headline(0)
    assert row.failure.endswith(".")
    assert desktop.model.index(0).data(Qt.ItemDataRole.ToolTipRole) == row.failure


def test_a_dropped_file_becomes_an_article(empty_library, open_desktop, qtbot, tmp_path):
    desktop = open_desktop(empty_library)
    text = "\n\n".join(
        ["A dropped story"]
        + [f"Paragraph {n} tells of the long winter on the coast in many words." for n in range(9)]
    )
    (tmp_path / "story.txt").write_text(text)
    desktop.window.dropped.emit([str(tmp_path / "story.txt")])
    qtbot.waitUntil(lambda: desktop.reading.article is not None, timeout=20_000)
    assert desktop.reading.article.draft.title == "A dropped story"


def test_what_is_dropped_on_the_text_or_the_list_is_saved(desktop, qtbot, tmp_path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.html"))])
    desktop.window.dropped.disconnect()
    dropped = []
    desktop.window.dropped.connect(dropped.append)
    press(desktop, Qt.Key.Key_J)
    for widget in (desktop.view.page.viewport(), desktop.list.viewport(), desktop.window.sidebar):
        drop_on(desktop.window, widget, data)
    assert dropped == [[str(tmp_path / "a.html")]] * 3


def drop_on(window, widget, data):
    """Drag something in from another program and let it go over a widget."""
    place = widget.mapTo(window, widget.rect().center())
    action, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    handle = window.windowHandle()
    enter = QDragEnterEvent(place, action, data, left, none)
    QApplication.sendEvent(handle, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(handle, QDragMoveEvent(place, action, data, left, none))
    QApplication.sendEvent(handle, QDropEvent(QPointF(place), action, data, left, none))


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_lists_menu_offers_what_makes_sense_there(desktop):
    desktop.list.choose_row(0)
    assert "Archive" in offered_by_the_list(desktop)
    assert "Restore from the bin" not in offered_by_the_list(desktop)
    desktop.actions.delete()
    desktop.actions.show_view(View.BIN)
    desktop.list.choose_row(0)
    assert "Restore from the bin" in offered_by_the_list(desktop)


def offered_by_the_list(desktop):
    """What the menu says that a right click on the list opens."""
    desktop.list.customContextMenuRequested.emit(QPoint(20, 20))
    menu = QApplication.activePopupWidget()
    words = [action.text() for action in menu.actions() if action.text()]
    menu.close()
    return words


def test_disabled_buttons_say_why(desktop):
    assert desktop.bar.favorite.toolTip() == "No article is open"
    press(desktop, Qt.Key.Key_J)
    assert desktop.bar.favorite.toolTip() == "Favorite (S)"
    assert desktop.bar.previous.toolTip() == "This is the first article of the list"


def test_what_can_be_pasted_or_dropped():
    urls, text = QMimeData(), QMimeData()
    urls.setUrls([QUrl("https://example.org/a"), QUrl.fromLocalFile("/tmp/b.html")])
    text.setText("Read this: https://example.org/c and https://example.org/c")
    assert sources_in(urls) == ["https://example.org/a", "/tmp/b.html"]
    assert sources_in(text) == ["https://example.org/c"]


def test_another_programs_change_shows_within_a_second(desktop, library, qtbot):
    with Library.open(library.folder) as other:
        other.save(draft("From outside"))
    qtbot.waitUntil(lambda: "From outside" in titles(desktop), timeout=1500)


def test_what_was_open_is_open_again(library, open_desktop):
    first = open_desktop(library, view=View.ALL)
    first.list.choose_row(2)
    first.window.resize(1100, 700)
    first.close()
    again = open_desktop(library, **_fields(first.choices.now))
    assert again.reading.article.draft.title == "Gamma"
    assert again.shelf.query.view is View.ALL
    assert again.window.width() == 1100


def test_an_article_that_became_read_is_open_again_where_it_was_left(library, open_desktop):
    first = open_desktop(library)
    first.list.choose_row(1)
    first.actions.note_read(first.reading.article.id)
    first.view.position_changed.emit(Anchor(paragraph=3), 0.5)
    first.close()
    again = open_desktop(library, **_fields(first.choices.now))
    assert again.reading.article.draft.title == "Beta"
    assert titles(again) == ["Alpha", "Beta", "Gamma"]
    assert again.reading.article.position.paragraph == 3
    again.actions.archive()
    assert titles(again) == ["Alpha", "Gamma"]


def test_an_article_that_was_archived_is_not_open_again(library, open_desktop):
    first = open_desktop(library)
    first.list.choose_row(1)
    library.archive([first.reading.article.id])
    first.close()
    again = open_desktop(library, **_fields(first.choices.now))
    assert titles(again) == ["Alpha", "Gamma"]
    assert again.reading.article is None


def test_the_window_does_not_wander_from_start_to_start(library, open_desktop):
    first = open_desktop(library, window_x=60, window_y=50, window_width=740, window_height=560)
    place = first.window.place()
    assert (place["window_x"], place["window_y"]) == (60, 50)
    assert first.window.pos() == QPoint(60, 50)


def test_a_highlight_is_kept_and_copied_as_markdown(desktop, library):
    press(desktop, Qt.Key.Key_J)
    made = Highlight(paragraph=0, start=4, end_paragraph=0, end=10, quote="harbor")
    desktop.view.highlight_made.emit(made)
    assert library.article(desktop.reading.article.id).highlights[0].quote == "harbor"
    desktop.actions.copy_highlights()
    assert QGuiApplication.clipboard().text() == (
        "## [Alpha](https://example.org/Alpha)\n\n> harbor\n"
    )


def test_f9_hides_the_sidebar_and_its_buttons_move_to_the_list(desktop):
    assert desktop.window.sidebar.isVisible()
    press(desktop, Qt.Key.Key_F9)
    assert not desktop.window.sidebar.isVisible()
    assert desktop.window.list_pane.add_button.isVisible()
    desktop.window.resize(800, 600)
    press(desktop, Qt.Key.Key_F9)
    assert desktop.window.sidebar.isVisible()
    desktop.window.sidebar.view_chosen.emit(View.ALL)
    assert not desktop.window.sidebar.isVisible()


def test_f6_goes_round_the_panes(desktop):
    press(desktop, Qt.Key.Key_J)
    seen = []
    for _ in range(4):
        press(desktop, Qt.Key.Key_F6)
        seen.append(QApplication.focusWidget())
    assert len(set(seen)) == 4
    assert any(isinstance(widget, QLineEdit) for widget in seen)


def test_every_command_has_a_method_and_no_key_is_used_twice(desktop):
    keys = [key for command in COMMANDS for key in command.keys]
    assert len(keys) == len(set(keys))
    for command in COMMANDS:
        assert callable(getattr(desktop.actions, command.does))


def _fields(settings):
    names = ("article", "window_width", "window_height", "list_width", "order")
    return {"view": settings.view, **{name: getattr(settings, name) for name in names}}


def test_the_edge_between_list_and_article_moves_by_keys(desktop):
    before = desktop.window.list_pane.width()
    shift_alt = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    press(desktop, Qt.Key.Key_Right, shift_alt)
    assert desktop.window.list_pane.width() == before + 24
    press(desktop, Qt.Key.Key_Left, shift_alt)
    assert desktop.window.list_pane.width() == before


def test_fetching_is_stopped_and_the_row_says_so(desktop, silent_site, qtbot):
    desktop.adding.add([silent_site])
    (article,) = desktop.adding.fetching
    assert desktop.list.current() == article
    desktop.actions.stop_fetching()
    assert desktop.adding.fetching == frozenset()
    assert desktop.library.article(article).failure.endswith("you stopped it.")
    desktop.actions.stop_fetching()
    assert "No page is being fetched" in desktop.notices.accessibleName()


@pytest.fixture
def silent_site():
    """An address that takes connections and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield f"http://127.0.0.1:{server.getsockname()[1]}/"


def test_a_site_and_what_there_is_time_for_are_gone_to_by_the_palette(desktop, library):
    library.save(draft("Delta", site="Field Notes", words=3000))
    desktop.shelf.reload()
    entries = {entry.text: entry for entry in desktop.actions._entries()}
    entries["Go to Field Notes"].does()
    assert titles(desktop) == ["Delta"]
    assert desktop.window.list_pane.title == "Field Notes"
    desktop.actions.show_view(View.UNREAD)
    entries["I have 5 minutes"].does()
    assert titles(desktop) == ["Alpha", "Beta", "Gamma"]
    assert desktop.window.list_pane.title == "Unread, up to 5 min"
    desktop.actions.show_view(View.UNREAD)
    assert len(titles(desktop)) == 4


def test_a_length_chosen_elsewhere_is_shown_in_the_settings(desktop):
    desktop.choices.change(summary_length="20%")
    dialog = SettingsDialog(desktop.choices, desktop.window.theme, desktop.window)
    box = next(one for one in dialog.findChildren(ChoiceBox) if one.currentText() == "20%")
    box.setCurrentIndex(1)
    box.activated.emit(1)
    assert desktop.choices.now.summary_length == 6
    dialog.close()


def test_the_settings_offer_the_lengths_of_the_summary_pane(desktop):
    dialog = SettingsDialog(desktop.choices, desktop.window.theme, desktop.window)
    box = next(one for one in dialog.findChildren(ChoiceBox) if one.currentText() == "3 sentences")
    offered = [box.itemText(row) for row in range(box.count())]
    assert offered == ["3 sentences", "6 sentences", "10 sentences"]
    dialog.close()


def test_the_words_of_an_empty_place_fit_into_a_narrow_window(desktop):
    desktop.window.resize(720, 520)
    desktop.window.list_pane.search.search("zebra and many other animals of the savanna")
    empty = desktop.window.article.empty
    for label in empty.findChildren(QLabel):
        if label.isVisible():
            assert empty.rect().contains(label.geometry())
            assert label.height() >= label.heightForWidth(label.width())


def test_an_empty_clipboard_holds_no_link(desktop):
    assert sources_in(None) == []
    QGuiApplication.clipboard().clear()
    press(desktop, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert desktop.notices.accessibleName() == "The clipboard holds no link"


def test_an_import_goes_on_after_its_dialog_was_closed(desktop, qtbot, tmp_path):
    desktop.actions.show_import()
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, ImportDialog))
    dialog.reject()
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))
    (tmp_path / "links.csv").write_text("url,title\nhttps://example.org/new,New\n")
    desktop.importing.fetch_waiting = lambda: None
    desktop.importing.import_files([str(tmp_path / "links.csv")])
    qtbot.waitUntil(lambda: desktop.importing.report is not None, timeout=20_000)
