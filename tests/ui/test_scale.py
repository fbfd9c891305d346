"""A window as small as it gets, for people whose system writes twice as large."""

import pytest
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QScrollArea

from reader.article import View
from reader.ui import fonts
from reader.ui.summary_foot import Chip
from reader.ui.summary_pane import SummaryHeader


@pytest.fixture(params=[1.0, 2.0], ids=["usual", "twice"])
def scaled(request, library, open_desktop, qtbot, monkeypatch):
    """The open article with its summary, in the smallest window."""
    monkeypatch.setattr(fonts, "scale", lambda: request.param)
    desktop = open_desktop(
        library, view=View.ALL, summary_open=True, window_width=720, window_height=520
    )
    desktop.list.choose_row(0)
    qtbot.waitUntil(lambda: desktop.summaries.is_shown, timeout=20_000)
    return desktop


def test_nothing_is_cut_off(scaled):
    window = scaled.window
    for widget in window.findChildren(QAbstractButton) + window.findChildren(QLineEdit):
        if widget.isVisible() and not isinstance(widget.parentWidget(), QScrollArea):
            parent = widget.parentWidget()
            assert parent.rect().contains(widget.geometry()), widget.accessibleName()


def test_chips_do_not_lie_over_each_other(scaled):
    foot = scaled.view.upper_pane.foot
    parts = [*foot.findChildren(Chip), foot.info]
    for number, one in enumerate(parts):
        for other in parts[number + 1 :]:
            assert not one.geometry().intersects(other.geometry())
    assert all(foot.rect().contains(one.geometry()) for one in parts)


def test_targets_are_large_enough(scaled):
    least = round(34 * fonts.scale())
    found = [
        one
        for one in scaled.window.findChildren(QAbstractButton)
        if one.isVisible() and one is not scaled.view.head.meta
    ]
    assert len(found) > 12
    for one in found:
        if one.parentWidget() is not scaled.window.list_pane.search:
            assert one.height() >= least, (one, one.accessibleName())


def test_the_header_has_room_for_its_two_lines(scaled):
    header = scaled.view.upper_pane.findChild(SummaryHeader)
    lines = [QFontMetricsF(fonts.interface(13, 500)), QFontMetricsF(fonts.interface(16, 600))]
    assert header.height() >= sum(line.height() for line in lines)


def test_the_article_keeps_a_good_part_of_the_window(scaled):
    assert scaled.view.width() >= 300
    assert scaled.view.page.column >= 230


def test_a_row_is_as_high_as_its_lines(scaled):
    fonts_used = ((12, 500, 1), (15, 600, 2), (12, 500, 1))
    need = sum(
        QFontMetricsF(fonts.interface(size, weight)).height() * count
        for size, weight, count in fonts_used
    )
    assert scaled.list.sizeHintForRow(0) >= need
