"""A reader puts an article right: by a right click, by keys, in a dialog; and takes it back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from reader.article import Anchor, Highlight, Page
from reader.intake import draft_from
from reader.paths import site_rules
from reader.ui.dialogs.pick import PickDialog
from reader.ui.dialogs.settings import SettingsDialog

# A screen in memory can't raise a menu or give it the keyboard, and says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

URL = "https://news.example/ice"
PROMO = "The museum of the harbor is open on every day of the year but one."


def page(word="Snow", url=URL):
    body = "".join(
        f"<p>{word} {n}: the ice came early this year, and the harbor, which never froze before, "
        f"was white from pier to pier by the {n}th of the month.</p>"
        for n in range(1, 6)
    )
    markup = (
        f"<html lang=en><head><title>{word} and ice</title></head><body><article>"
        f"<h1>{word} and ice</h1><p>{PROMO}</p>{body}"
        "<p>Subscribe to our newsletter</p></article>"
        "<footer>All rights reserved.</footer>"
    )
    return Page(asked=url, address=url, data=markup.encode(), charset="utf-8")


@pytest.fixture
def article(empty_library, clock):
    """The newest article; its third sentence of snow is highlighted, and was read last."""
    empty_library.save(draft_from(page("Frost", f"{URL}-2")), page=page("Frost", f"{URL}-2"))
    clock.wait(hours=1)
    number = empty_library.save(draft_from(page()), page=page()).id
    paragraphs = empty_library.article(number).draft.paragraphs
    at = next(n for n, text in enumerate(paragraphs) if text.startswith("Snow 3"))
    highlight = Highlight(paragraph=at, start=0, end_paragraph=at, end=6, quote=paragraphs[at][:6])
    empty_library.add_highlight(number, highlight)
    empty_library.set_position(number, Anchor(paragraph=at), 0.4)
    return number


@pytest.fixture
def desktop(empty_library, article, open_desktop):
    opened = open_desktop(empty_library)
    opened.list.choose(article)
    assert texts(opened)[0] == PROMO
    return opened


def press(desktop, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget() or desktop.window, key, modifier)


def texts(desktop):
    return desktop.reading.article.draft.paragraphs


def menu_at(desktop, paragraph):
    """The menu that a right click on a paragraph opens, by what its entries say."""
    view = desktop.view.page
    desktop.view.go_to(paragraph, 0, 0, pulse=False)
    cursor = QTextCursor(view.document())
    cursor.setPosition(desktop.view.sheet.map.position(paragraph, 3))
    point = view.cursorRect(cursor).center()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, point, view.viewport().mapToGlobal(point)
    )
    QApplication.sendEvent(view.viewport(), event)
    [menu] = [one for one in view.findChildren(QMenu) if one.isVisible()]
    return {action.text(): action for action in menu.actions()}, menu


def close(desktop, menu):
    """Close a menu, and give the keyboard back to the article, as a screen does."""
    menu.close()
    desktop.window.activateWindow()
    desktop.view.setFocus()


def remove(desktop, qtbot, paragraph=0):
    entries, menu = menu_at(desktop, paragraph)
    assert entries["Remove this element"].isEnabled()
    entries["Remove this element"].trigger()
    close(desktop, menu)
    text = texts(desktop)[paragraph]
    qtbot.waitUntil(lambda: text not in texts(desktop), timeout=20_000)


def test_a_right_click_removes_and_highlights_and_place_stay(desktop, qtbot, empty_library):
    remove(desktop, qtbot)
    assert len(texts(desktop)) == 5
    [highlight] = desktop.view.sheet.marks.highlights
    assert texts(desktop)[highlight.paragraph][highlight.start : highlight.end] == "Snow 3"
    assert desktop.notices.accessibleName() == "Corrected for all of news.example"
    rules = site_rules(empty_library.folder)
    assert PROMO not in draft_from(page("Rain", f"{URL}-3"), rules).paragraphs


def test_a_right_click_removes_a_whole_box(empty_library, open_desktop, qtbot):
    lines = (
        "We write a letter of our own every week, and send it to whoever wants to have it.",
        "Nobody has to pay for it, but you may, and then the harbor has one lamp more.",
    )
    box = f"<div class='join-in'><p>{lines[0]}</p><p>{lines[1]}</p></div>".encode()
    whole = Page(
        asked=URL, address=URL, data=page().data.replace(b"<p>Snow 3", box + b"<p>Snow 3")
    )
    number = empty_library.save(draft_from(whole), page=whole).id
    desktop = open_desktop(empty_library)
    desktop.list.choose(number)
    entries, menu = menu_at(desktop, texts(desktop).index(lines[0]))
    entries["Remove the box around it"].trigger()
    close(desktop, menu)
    qtbot.waitUntil(lambda: lines[1] not in texts(desktop), timeout=20_000)
    assert lines[0] not in texts(desktop)
    assert len(texts(desktop)) == 6
    press(desktop, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert set(lines) < set(texts(desktop))


def test_ctrl_z_brings_back_what_was_removed_and_forgets_the_rule(desktop, qtbot, empty_library):
    before = texts(desktop)
    remove(desktop, qtbot)
    press(desktop, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert texts(desktop) == before
    assert not list(site_rules(empty_library.folder)[0].glob("*.txt"))
    press(
        desktop,
        Qt.Key.Key_Z,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert PROMO not in texts(desktop)


def test_the_notice_takes_it_back_too(desktop, qtbot):
    remove(desktop, qtbot)
    qtbot.mouseClick(desktop.notices.act, Qt.MouseButton.LeftButton)
    assert PROMO in texts(desktop)


def test_the_selected_paragraphs_go_with_a_key(desktop, qtbot):
    first, second = texts(desktop)[:2]
    place = desktop.view.sheet.map.position
    cursor = desktop.view.page.textCursor()
    cursor.setPosition(place(0, 4))
    cursor.setPosition(place(1, 4), QTextCursor.MoveMode.KeepAnchor)
    desktop.view.page.setTextCursor(cursor)
    press(desktop, Qt.Key.Key_X)
    qtbot.waitUntil(lambda: first not in texts(desktop), timeout=20_000)
    assert second not in texts(desktop)
    assert len(texts(desktop)) == 4


def test_without_a_selection_the_key_says_what_to_do(desktop):
    press(desktop, Qt.Key.Key_X)
    assert desktop.notices.accessibleName().startswith("Select words of what shall go")
    assert PROMO in texts(desktop)


def test_v_shows_the_original_and_the_article_again(desktop, qtbot):
    press(desktop, Qt.Key.Key_V)
    qtbot.waitUntil(lambda: desktop.actions.is_original_shown, timeout=20_000)
    original = desktop.window.article.instead
    assert original.isVisible()
    assert not desktop.view.isVisible()
    assert original.page.verticalScrollBar().value() == 0
    shown = original.page.toPlainText()
    assert "Subscribe to our newsletter" in shown
    assert "All rights reserved." in shown
    assert desktop.window.article.strip.isVisible()
    press(desktop, Qt.Key.Key_V)
    assert desktop.view.isVisible()
    assert not desktop.window.article.strip.isVisible()


def test_words_are_found_in_the_original(desktop, qtbot):
    press(desktop, Qt.Key.Key_V)
    qtbot.waitUntil(lambda: desktop.actions.is_original_shown, timeout=20_000)
    original = desktop.window.article.instead
    press(desktop, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert original.find_bar.field.hasFocus()
    QTest.keyClicks(original.find_bar.field, "newsletter")
    [(paragraph, start, end)] = original.sheet.marks.matches
    assert original.sheet.paragraphs[paragraph][start:end] == "newsletter"
    assert not desktop.view.find_bar.isVisible()
    QTest.keyClick(original.find_bar.field, Qt.Key.Key_Escape)
    assert not original.find_bar.isVisible()
    assert desktop.actions.is_original_shown
    assert original.page.hasFocus()


def test_the_place_in_the_article_is_not_lost_to_the_original(desktop, qtbot, empty_library):
    # Or on a busy machine it becomes read meanwhile, and with it its place is its end.
    desktop.reading.set_patience(60_000)
    before = desktop.view.position()
    desktop.actions.toggle_original()
    qtbot.waitUntil(lambda: desktop.actions.is_original_shown, timeout=20_000)
    original = desktop.window.article.instead
    original.page.verticalScrollBar().setValue(original.page.verticalScrollBar().maximum())
    desktop.reading.keep_place()
    kept = empty_library.article(desktop.reading.article.id).position
    assert kept.quote.startswith("Snow 3")
    QTest.keyClick(original.page, Qt.Key.Key_Escape)
    assert desktop.view.isVisible()
    assert desktop.view.position() == before


def test_the_original_stays_while_its_article_is_marked_read_and_goes_with_it(desktop, qtbot):
    desktop.actions.toggle_original()
    qtbot.waitUntil(lambda: desktop.actions.is_original_shown, timeout=20_000)
    desktop.actions.note_read(desktop.reading.article.id)
    assert desktop.actions.is_original_shown
    assert desktop.window.article.instead.isVisible()
    desktop.actions.next_article()
    assert not desktop.actions.is_original_shown
    assert desktop.view.isVisible()


def test_another_text_is_picked_in_a_dialog(desktop, qtbot, empty_library):
    entries, menu = menu_at(desktop, 0)
    entries["Wrong article text? Pick it…"].trigger()
    close(desktop, menu)
    dialog = desktop.window.findChild(PickDialog)
    qtbot.waitUntil(lambda: dialog.list.count() > 0, timeout=20_000)
    row = next(
        n for n in range(dialog.list.count()) if "rights reserved" in dialog.list.item(n).text()
    )
    dialog.list.setCurrentRow(row)
    qtbot.mouseClick(dialog.use, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "All rights reserved." in texts(desktop), timeout=20_000)
    assert list(site_rules(empty_library.folder)[0].glob("news.example.txt"))
    press(desktop, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "All rights reserved." not in texts(desktop)


def test_an_article_whose_page_was_not_kept_says_so(open_desktop, empty_library, qtbot):
    number = empty_library.save(draft_from(page())).id
    desktop = open_desktop(empty_library)
    desktop.list.choose(number)
    desktop.actions.toggle_original()
    qtbot.waitUntil(desktop.notices.isVisible, timeout=20_000)
    assert "was not kept" in desktop.notices.accessibleName()
    assert desktop.view.isVisible()


def test_a_partial_article_says_so_and_leads_to_the_original(open_desktop, empty_library, qtbot):
    whole = page(url=URL)
    more = whole.data + b"<a href='/ice/2'>Next page</a>"
    partial = Page(asked=URL, address=URL, data=more, charset="utf-8")
    draft = draft_from(partial)
    assert draft.partial
    number = empty_library.save(draft, page=partial).id
    desktop = open_desktop(empty_library)
    desktop.list.choose(number)
    strip = desktop.window.article.strip
    assert "Only a part" in strip.words.text()
    qtbot.mouseClick(strip.buttons[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desktop.actions.is_original_shown, timeout=20_000)
    assert "Original" in strip.words.text()
    qtbot.mouseClick(strip.buttons[0], Qt.MouseButton.LeftButton)
    assert not desktop.actions.is_original_shown


def test_a_folder_of_rules_is_named_in_the_settings_and_used(desktop, tmp_path, qtbot):
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "news.example.txt").write_text(
        "strip: //p[contains(., 'museum')]", encoding="utf-8"
    )
    desktop.actions.show_settings()
    dialog = desktop.window.findChild(SettingsDialog)
    assert not dialog.rules.forget.isVisible()
    dialog.rules.take(str(tmp_path / "rules"))
    assert dialog.rules.ask.text() == "rules"
    folders = desktop.choices.rule_folders(desktop.library.folder)
    assert PROMO not in draft_from(page(), folders).paragraphs
    qtbot.mouseClick(dialog.rules.forget, Qt.MouseButton.LeftButton)
    assert desktop.choices.now.site_rules == ""
    dialog.reject()


def test_themes_reach_the_original(desktop, qtbot):
    desktop.actions.toggle_original()
    qtbot.waitUntil(lambda: desktop.actions.is_original_shown, timeout=20_000)
    from reader.settings import ThemeChoice

    desktop.choices.change(theme=ThemeChoice.DARK)
    assert desktop.window.article.instead.sheet.theme == desktop.window.theme
