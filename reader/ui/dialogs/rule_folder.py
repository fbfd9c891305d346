"""The row of the settings that names a folder of site rules."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QWidget

from reader.ui.choices import Choices


class RuleFolder(QWidget):
    """A button that shows the folder and asks for another, and one that forgets it."""

    def __init__(self, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = choices
        self.ask = QPushButton()
        self.forget = QPushButton(QCoreApplication.translate("RuleFolder", "None"))
        for button in (self.ask, self.forget):
            button.setAutoDefault(False)
        self.ask.clicked.connect(self._ask)
        self.forget.clicked.connect(lambda: self.take(""))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.ask, 1)
        row.addWidget(self.forget)
        self._show()

    def take(self, folder: str) -> None:
        """Use the rules in *folder* from now on; an empty one is none."""
        self._choices.change(site_rules=folder)
        self._show()

    def _show(self) -> None:
        folder = self._choices.now.site_rules
        self.ask.setText(Path(folder).name or self.tr("Choose a folder…"))
        self.ask.setToolTip(folder)
        self.ask.setAccessibleName(self.tr("Folder of site rules"))
        self.ask.setAccessibleDescription(folder)
        self.forget.setVisible(bool(folder))

    def _ask(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder of site rules"))
        if folder:
            self.take(folder)
