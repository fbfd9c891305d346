"""Highlights listed, a digest read: quotations that lead to their places."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QInputDialog

from reader.article import Highlight, Query, View
from reader.ui.dialogs.digest import DigestDialog
from reader.ui.dialogs.highlights import HighlightsDialog
from reader.ui.dialogs.note import NoteDialog

from .conftest import SENTENCES, draft


@pytest.fixture
def marked(desktop, library):
    """Words marked in Beta and in Gamma, one of them with a note."""
    for row, (paragraph, note) in enumerate(((2, "Ask the harbor master."), (4, "")), start=1):
        article = desktop.model.ids[row]
        text = SENTENCES[paragraph]
        library.add_highlight(
            article,
            Highlight(
                paragraph=paragraph,
                start=0,
                end_paragraph=paragraph,
                end=len(text),
                quote=text,
                note=note,
            ),
        )
    desktop.shelf.reload()
    return desktop


def shown(kind):
    (dialog,) = (
        one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()
    )
    return dialog


def quotes(dialog):
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def enter(dialog, row):
    dialog.list.setCurrentRow(row)
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)


def test_the_highlights_of_all_articles_lead_to_their_places(marked):
    marked.actions.show_highlights()
    dialog = shown(HighlightsDialog)
    assert quotes(dialog) == [
        f"{SENTENCES[4]}. Gamma",
        f"{SENTENCES[2]}. Ask the harbor master.. Beta",
    ]
    enter(dialog, 1)
    assert marked.reading.article.draft.title == "Beta"
    assert marked.view.sheet.marks.pulsing[:2] == (2, 0)
    assert not dialog.isVisible()


def test_the_open_articles_highlights_come_first(marked):
    marked.list.choose_row(1)
    marked.actions.show_highlights()
    dialog = shown(HighlightsDialog)
    assert quotes(dialog) == [f"{SENTENCES[2]}. Ask the harbor master."]
    dialog.scope.setCurrentIndex(1)
    assert len(quotes(dialog)) == 2
    dialog.close()


def test_a_note_is_edited_from_the_list(marked):
    marked.list.choose_row(2)
    marked.actions.show_highlights()
    dialog = shown(HighlightsDialog)
    dialog.edit.click()
    note = shown(NoteDialog)
    note._note.setPlainText("To be checked.")
    note._save()
    assert quotes(dialog) == [f"{SENTENCES[4]}. To be checked."]
    dialog.close()


def test_all_that_is_listed_is_copied_as_markdown(marked):
    marked.actions.show_highlights()
    dialog = shown(HighlightsDialog)
    dialog.copy.click()
    text = QGuiApplication.clipboard().text()
    assert text.index("## [Gamma]") < text.index(f"> {SENTENCES[4]}") < text.index("## [Beta]")
    dialog.close()


def test_without_highlights_it_is_said_how_to_make_one(desktop):
    desktop.actions.show_highlights()
    dialog = shown(HighlightsDialog)
    assert not dialog.list.isVisible()
    assert not dialog.copy.isEnabled()
    dialog.close()


def test_a_digest_of_what_is_listed_leads_to_its_articles(desktop, library, qtbot):
    rivers = (
        "The river rose by two meters in the night and took the old bridge with it.",
        "Engineers had warned of the bridge for years, but there was no money to mend it.",
        "A ferry will carry the pupils until the army has built another one in spring.",
        "Nobody was hurt, because the baker heard the timber crack and stopped the bus.",
    )
    library.save(draft("River", paragraphs=rivers))
    desktop.shelf.reload()
    desktop.actions.digest()
    dialog = shown(DigestDialog)
    qtbot.waitUntil(lambda: dialog.list.count() > 0, timeout=20_000)
    said = quotes(dialog)
    assert any("River" in one for one in said)
    assert any(all(name in one for name in ("Alpha", "Beta", "Gamma")) for one in said)
    row = next(n for n, one in enumerate(said) if "River" in one)
    enter(dialog, row)
    assert desktop.reading.article.draft.title == "River"
    paragraph, start, end = desktop.view.sheet.marks.pulsing
    assert rivers[paragraph][start:end] in said[row]


def test_a_digest_of_nothing_says_so(open_desktop, empty_library, qtbot):
    desktop = open_desktop(empty_library)
    desktop.actions.digest()
    dialog = shown(DigestDialog)
    qtbot.waitUntil(lambda: "No article was found" in dialog._about.text(), timeout=20_000)
    dialog.close()
    assert len(empty_library.ids(Query())) == 0


def test_the_dialog_may_be_closed_before_the_digest_is_there(desktop, qtbot):
    desktop.actions.digest()
    dialog = shown(DigestDialog)
    dialog.done(QDialog.DialogCode.Rejected)
    qtbot.waitUntil(lambda: not desktop.jobs.is_busy(), timeout=20_000)


def test_an_earlier_text_comes_back(desktop, library):
    desktop.actions.show_view(View.ALL)
    desktop.list.choose_row(0)
    desktop.actions.show_versions()
    assert "no other text" in desktop.notices.accessibleName()

    longer = (*SENTENCES, "And a week later the first ferry of the spring was on time again.")
    library.save(draft("Alpha", paragraphs=longer, words=1000))
    desktop.shelf.reload()
    desktop.reading.reload()
    assert len(desktop.reading.article.draft.paragraphs) == len(longer)
    desktop.actions.show_versions()
    dialog = shown(QInputDialog)
    assert "920 words · Replaced when the article was saved again." in dialog.textValue()
    dialog.accept()
    assert desktop.reading.article.draft.paragraphs == SENTENCES
