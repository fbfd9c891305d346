"""The sheet of keys, made from the table of commands."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.ui import fonts
from reader.ui.commands import COMMANDS, KEYS_OF_THE_PANES, Group
from reader.ui.dialogs.base import Dialog
from reader.ui.theme import Theme


def key_text(key: str) -> str:
    """A key as it is written on this system."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


class ShortcutsDialog(Dialog):
    """Every key and what it does, in two columns."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("ShortcutsDialog", "Keyboard shortcuts"), theme, parent
        )
        self._theme = theme
        inner = QWidget()
        columns = QHBoxLayout(inner)
        columns.setContentsMargins(24, 20, 24, 20)
        columns.setSpacing(44)
        for groups in ((Group.MOVE, Group.SUMMARY, Group.LIBRARY), (Group.ARTICLE, Group.WINDOW)):
            column = QVBoxLayout()
            column.setSpacing(20)
            for group in groups:
                column.addLayout(self._section(group))
            column.addStretch()
            columns.addLayout(column, 1)
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        self.resize(round(860 * fonts.scale()), round(600 * fonts.scale()))

    def _section(self, group: Group) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        title = QLabel(QCoreApplication.translate("Commands", group.value))
        title.setFont(fonts.interface(14, 700))
        grid.addWidget(title, 0, 0)
        for row, (words, keys) in enumerate(_lines(group), 1):
            label = QLabel(words)
            label.setWordWrap(True)
            grid.addWidget(label, row, 0)
            grid.addWidget(self._caps(keys), row, 1, Qt.AlignmentFlag.AlignTrailing)
        return grid

    def _caps(self, keys: tuple[str, ...]) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        theme = self._theme
        for key in keys:
            cap = QLabel(key_text(key))
            cap.setFont(fonts.interface(12, 600))
            cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
            cap.setStyleSheet(
                f"background: {theme.page}; color: {theme.text2}; padding: 2px 7px;"
                f" border: 1px solid {theme.line}; border-radius: 6px;"
            )
            row.addWidget(cap)
        return holder


def _lines(group: Group) -> list[tuple[str, tuple[str, ...]]]:
    lines = [
        (command.words, command.keys)
        for command in COMMANDS
        if command.group is group and command.keys
    ]
    if group is Group.MOVE:
        lines += [
            (QCoreApplication.translate("Commands", text), (key,))
            for key, text in KEYS_OF_THE_PANES
        ]
    return lines
