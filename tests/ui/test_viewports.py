"""Viewports made here are to readers what Qt's own are."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QTextBrowser

from reader.ui import viewports
from reader.ui.browser import Browser

Attribute = Qt.WidgetAttribute
ATTRIBUTES = (
    Attribute.WA_SetCursor,
    Attribute.WA_AcceptTouchEvents,
    Attribute.WA_NoMousePropagation,
)


def picture(viewport):
    """What decides on how a viewport looks and what it listens to."""
    return {
        "name": viewport.objectName(),
        "ground": (viewport.backgroundRole(), viewport.autoFillBackground()),
        "cursor": viewport.cursor().shape(),
        "pointer": viewport.hasMouseTracking(),
        "drops": viewport.acceptDrops(),
        "keyboard": (viewport.focusPolicy(), viewport.focusProxy() is viewport.parent()),
        "attributes": [viewport.testAttribute(attribute) for attribute in ATTRIBUTES],
    }


def test_the_text_is_shown_in_a_viewport_like_that_of_any_browser(qtbot):
    ours, theirs = Browser(), QTextBrowser()
    qtbot.addWidget(ours)
    qtbot.addWidget(theirs)
    assert picture(ours.viewport()) == picture(theirs.viewport())


def test_a_browser_lays_its_first_document_out_for_its_own_viewport(qtbot):
    ours = Browser()
    qtbot.addWidget(ours)
    assert ours.document().documentLayout().paintDevice() is ours.viewport()
    ours.setPlainText("word " * 500)
    ours.resize(300, 200)
    ours.show()
    assert ours.document().size().height() > ours.height()


@pytest.mark.parametrize("part", ["name", "ground", "cursor", "keyboard"])
def test_a_list_is_shown_in_a_viewport_like_that_of_any_list(qtbot, part):
    ours, theirs = QListView(), QListView()
    qtbot.addWidget(ours)
    qtbot.addWidget(theirs)
    made = viewports.take(ours)
    assert ours.viewport() is made
    assert picture(made)[part] == picture(theirs.viewport())[part]
