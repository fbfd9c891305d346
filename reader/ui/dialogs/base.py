"""What all dialogs share: the theme's look of fields, boxes and lists, and plain buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QShowEvent
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from reader.ui.theme import Theme
from reader.ui.window import Window


class Dialog(QDialog):
    """A dialog in the window's colors that is gone once it is closed."""

    def __init__(self, title: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setStyleSheet(controls(theme))
        if isinstance(parent, Window):
            parent.theme_changed.connect(self.set_theme)

    def set_theme(self, theme: Theme) -> None:
        """Take these colors, for they may be chosen while the dialog is open."""
        self.setStyleSheet(controls(theme))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Take the icons off the buttons; the words say it."""
        for button in self.findChildren(QPushButton):
            button.setIcon(QIcon())
        super().showEvent(event)

    def done(self, result: int) -> None:
        """Give the keyboard back to the window, for not every system does."""
        super().done(result)
        if (parent := self.parentWidget()) is not None:
            parent.activateWindow()


def controls(theme: Theme) -> str:
    """A style sheet for the controls that only dialogs and popovers have."""
    return _SHEET.format(
        field=theme.field,
        edge=theme.field_line,
        focus=theme.focus,
        accent=theme.accent,
        selection=theme.selection,
        text=theme.text,
        list=theme.list,
        line=theme.line,
    )


_SHEET = """
QPlainTextEdit, QListWidget {{
  background: {field}; border: 1px solid {edge}; border-radius: 9px; padding: 4px 6px;
  selection-background-color: {selection}; selection-color: {text};
}}
QPlainTextEdit:focus, QListWidget:focus {{ border: 2px solid {focus}; padding: 3px 5px; }}
QListWidget::item {{ padding: 6px 6px; border-radius: 8px; color: {text}; }}
QListWidget::item:selected {{ background: {selection}; color: {text}; }}
QCheckBox {{ spacing: 8px; }}
QCheckBox::indicator, QListWidget::indicator {{
  width: 16px; height: 16px; border: 1px solid {edge}; border-radius: 5px; background: {field};
}}
QCheckBox::indicator:checked {{ background: {accent}; border-color: {accent}; }}
QListWidget::indicator:checked {{
  background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,
    stop: 0 {accent}, stop: 0.62 {accent}, stop: 0.66 {field}, stop: 1 {field});
  border-color: {accent};
}}
QListWidget::indicator:indeterminate {{ background: {selection}; border-color: {accent}; }}
QCheckBox:focus {{ text-decoration: underline; }}
QCheckBox::indicator:focus {{ border: 2px solid {focus}; width: 14px; height: 14px; }}
QComboBox, QSpinBox, QDoubleSpinBox {{
  background: {field}; border: 1px solid {edge}; border-radius: 9px; padding: 0 10px;
  min-height: 32px; selection-background-color: {selection}; selection-color: {text};
}}
QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus {{
  border: 2px solid {focus}; padding: 0 9px; min-height: 30px;
}}
QSpinBox QLineEdit, QDoubleSpinBox QLineEdit {{
  border: 0; padding: 0 8px; min-height: 24px; background: transparent;
}}
QComboBox::drop-down {{ border: 0; width: 26px; }}
QSpinBox::up-button, QSpinBox::down-button,
QDoubleSpinBox::up-button, QDoubleSpinBox::down-button {{
  border: 0; background: transparent; width: 26px;
}}
QComboBox QAbstractItemView {{ background: {list}; border: 1px solid {line}; }}
QProgressBar {{
  border: 0; border-radius: 3px; background: {line}; max-height: 6px; min-height: 6px;
  color: transparent;
}}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}
"""
