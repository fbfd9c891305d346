"""What an import is doing, or what it did: numbers, failures, and ways to stop or undo it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from reader.ui import fonts
from reader.ui.dialogs.base import Dialog
from reader.ui.errands import ImportProgress, ImportReport
from reader.ui.importing import Importing
from reader.ui.theme import Theme


class ImportDialog(Dialog):
    """Follows an import while it runs, and shows its report afterwards."""

    def __init__(self, importing: Importing, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("ImportDialog", "Import"), theme, parent)
        self._importing = importing
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._bar = QProgressBar()
        self._bar.setRange(0, 1000)
        self._bar.setAccessibleName(self.tr("Progress of the import"))
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setAccessibleName(self.tr("Report"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._stop = buttons.addButton(self.tr("Stop"), QDialogButtonBox.ButtonRole.ActionRole)
        self._stop.clicked.connect(importing.stop)
        self.resume_button = buttons.addButton(
            self.tr("Continue"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.resume_button.clicked.connect(self._go_on)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(12)
        for widget in (self._words, self._bar, self._text, buttons):
            column.addWidget(widget)
        self.resize(round(520 * fonts.scale()), round(320 * fonts.scale()))
        # Methods and no lambdas, for those would be called after the dialog is gone.
        importing.progressed.connect(self._show)
        importing.ended.connect(self._show)
        self._show()

    def _show(self, _news: object = None) -> None:
        is_running = self._importing.is_running
        self._bar.setVisible(is_running)
        self._stop.setVisible(is_running)
        self._text.setVisible(not is_running)
        report = self._importing.report
        self.resume_button.setVisible(not is_running and report is not None and report.is_stopped)
        if is_running:
            self._show_progress(self._importing.progress)
        else:
            self._show_report(self._importing.report)

    def _go_on(self) -> None:
        if self._importing.report is not None:
            self._importing.resume(self._importing.report.run)

    def _show_progress(self, progress: ImportProgress | None) -> None:
        if progress is None:
            self._words.setText(self.tr("Looking at the files…"))
            self._bar.setRange(0, 0)
            return
        self._bar.setRange(0, 1000)
        self._bar.setValue(round(progress.fraction * 1000))
        self._words.setText(
            self.tr("{name}: {count} done, {rate} a second")
            .replace("{name}", progress.name)
            .replace("{count}", QLocale().toString(progress.done))
            .replace("{rate}", QLocale().toString(round(progress.rate)))
        )

    def _show_report(self, report: ImportReport | None) -> None:
        self._words.setText(
            self.tr("No import is running.") if report is None else self.tr("The import ended.")
        )
        self._text.setPlainText("" if report is None else report.text)
