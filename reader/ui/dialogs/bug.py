"""The report of a fault of ours: what happened, in a form that can be copied and sent."""

from __future__ import annotations

import platform

from PySide6.QtCore import QCoreApplication, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from reader import __version__
from reader.ui import fonts
from reader.ui.dialogs.base import Dialog
from reader.ui.theme import Theme


class BugDialog(Dialog):
    """Shows a traceback; nothing is sent anywhere."""

    def __init__(self, trace: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("BugDialog", "Something went wrong"), theme, parent
        )
        words = QLabel(
            self.tr(
                "Standfirst made a mistake. Your library is safe, and you can go on reading. "
                "This report helps to find the mistake; it is not sent by itself."
            )
        )
        words.setWordWrap(True)
        self._text = QPlainTextEdit(f"{versions()}\n\n{trace}")
        self._text.setReadOnly(True)
        self._text.setFont(fonts.monospace(13))
        self._text.setAccessibleName(self.tr("Report"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(
            self.tr("Copy the report"), QDialogButtonBox.ButtonRole.ActionRole
        )
        copy.clicked.connect(self.copy)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(16)
        column.addWidget(words)
        column.addWidget(self._text, 1)
        column.addWidget(buttons)
        self.resize(640, 420)

    def copy(self) -> None:
        """Put the report into the clipboard."""
        QGuiApplication.clipboard().setText(self._text.toPlainText())


def versions() -> str:
    """What ran, on what."""
    return (
        f"Standfirst {__version__}, Python {platform.python_version()}, Qt {qVersion()}, "
        f"{platform.platform()}"
    )
