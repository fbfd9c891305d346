"""All settings in one place; each takes effect when it is changed."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from reader.settings import RANGES, FontChoice, ThemeChoice
from reader.ui import fonts
from reader.ui.choices import Choices
from reader.ui.dialogs.base import Dialog
from reader.ui.dialogs.rule_folder import RuleFolder
from reader.ui.fields import ChoiceBox, DecimalBox, NumberBox, Switch
from reader.ui.summary_foot import LONG, MEDIUM, SHORT
from reader.ui.theme import Theme

LANGUAGES = ("en", "es", "ru")


class SettingsDialog(Dialog):
    """Appearance, summaries and keys."""

    def __init__(self, choices: Choices, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("SettingsDialog", "Settings"), theme, parent)
        self._choices = choices
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(24)
        self._form.setVerticalSpacing(12)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._add_text()
        self._add_summary()
        self._add_window()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(20)
        column.addLayout(self._form)
        column.addStretch()
        column.addWidget(buttons)
        self.setMinimumWidth(round(440 * fonts.scale()))

    def _add_text(self) -> None:
        self._add_title(self.tr("Text"))
        self._add_choice(
            self.tr("Theme"),
            "theme",
            (
                (self.tr("As the system"), ThemeChoice.AUTO),
                (self.tr("Light"), ThemeChoice.LIGHT),
                (self.tr("Sepia"), ThemeChoice.SEPIA),
                (self.tr("Dark"), ThemeChoice.DARK),
            ),
        )
        self._add_choice(
            self.tr("Font"),
            "font",
            (
                ("Literata", FontChoice.LITERATA),
                ("Inter", FontChoice.INTER),
                (self.tr("The system's"), FontChoice.SYSTEM),
            ),
        )
        self._add_number(self.tr("Size"), "size", self.tr(" px"))
        self._add_number(self.tr("Width"), "width", self.tr(" characters"))
        self._add_decimal(self.tr("Line spacing"), "line_height")
        self._add_switch(self.tr("Justify both edges"), "justify")

    def _add_summary(self) -> None:
        self._add_title(self.tr("Summary"))
        self._add_choice(
            self.tr("Length"),
            "summary_length",
            [(self._length(length), length) for length in (SHORT, MEDIUM, LONG)],
        )
        self._add_switch(self.tr("Open the summary with every article"), "summary_open")

    def _add_window(self) -> None:
        self._add_title(self.tr("Window"))
        languages = [(QLocale(code).nativeLanguageName().capitalize(), code) for code in LANGUAGES]
        self._add_choice(
            self.tr("Language (after a restart)"),
            "language",
            [(self.tr("The system's"), ""), *languages],
        )
        self.rules = RuleFolder(self._choices)
        self._form.addRow(self.tr("More site rules"), self.rules)
        self._add_switch(self.tr("Single letters are shortcuts"), "single_keys")
        self._add_switch(self.tr("Reduce motion"), "reduce_motion")

    def _add_title(self, text: str) -> None:
        label = QLabel(text)
        label.setFont(fonts.interface(14, 700))
        if self._form.rowCount():
            label.setContentsMargins(0, 12, 0, 0)
        self._form.addRow(label)

    def _add_choice(self, label: str, name: str, options: Iterable[tuple[str, object]]) -> None:
        """A box to choose from; what was chosen elsewhere, as a share, is one more option."""
        chosen = getattr(self._choices.now, name)
        texts, values = map(list, zip(*options, strict=True))
        if chosen not in values:
            text = self._length(chosen) if isinstance(chosen, int) else str(chosen)
            texts, values = [*texts, text], [*values, chosen]
        box = ChoiceBox()
        box.addItems(texts)
        box.setCurrentIndex(values.index(chosen))
        box.activated.connect(lambda row: self._choices.change(**{name: values[row]}))
        self._form.addRow(label, box)

    def _length(self, sentences: int) -> str:
        return self.tr("%n sentences", "", sentences)

    def _add_number(self, label: str, name: str, unit: str) -> None:
        box = NumberBox()
        least, most = RANGES[name]
        box.setRange(int(least), int(most))
        box.setSuffix(unit)
        box.setValue(getattr(self._choices.now, name))
        box.valueChanged.connect(lambda value: self._choices.change(**{name: value}))
        self._form.addRow(label, box)

    def _add_decimal(self, label: str, name: str) -> None:
        box = DecimalBox()
        box.setRange(*RANGES[name])
        box.setSingleStep(0.05)
        box.setValue(getattr(self._choices.now, name))
        box.valueChanged.connect(lambda value: self._choices.change(**{name: round(value, 2)}))
        self._form.addRow(label, box)

    def _add_switch(self, label: str, name: str) -> None:
        box = Switch(label)
        box.setChecked(getattr(self._choices.now, name))
        box.clicked.connect(lambda is_on: self._choices.change(**{name: is_on}))
        self._form.addRow(box)
