"""The tags of one or more articles: those that exist to check, others to type."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.ui import fonts
from reader.ui.dialogs.base import Dialog
from reader.ui.theme import Theme


class TagsDialog(Dialog):
    """Asks for tags; `tags_chosen` carries those to add and those to drop.

    Args:
        known: every tag, and how many articles have it.
        given: the tags of each article that is edited; a tag that only some of them have is
            half checked, and stays so unless it is clicked.
    """

    tags_chosen = Signal(list, list)

    def __init__(
        self,
        known: Mapping[str, int],
        given: Sequence[Sequence[str]],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(QCoreApplication.translate("TagsDialog", "Tags"), theme, parent)
        self._states: dict[str, Qt.CheckState] = {}
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("Find or add a tag"))
        self._field.setAccessibleName(self.tr("Find or add a tag"))
        self._field.textChanged.connect(self._filter)
        self._field.returnPressed.connect(self._add_typed)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Tags"))
        for tag in sorted({*known, *(tag for tags in given for tag in tags)}, key=str.casefold):
            self._add_item(tag, _state(tag, given))
        standard = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(standard.Ok | standard.Cancel)
        buttons.accepted.connect(self._finish)
        buttons.rejected.connect(self.reject)
        # Enter adds the typed tag, so no button may answer to it while one is typed.
        for button in buttons.buttons():
            button.setAutoDefault(False)  # type: ignore[attr-defined]  # they are push buttons
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(12)
        for widget in (self._field, self._list, buttons):
            column.addWidget(widget)
        self.resize(round(320 * fonts.scale()), round(380 * fonts.scale()))

    def _add_item(self, tag: str, state: Qt.CheckState) -> QListWidgetItem:
        item = QListWidgetItem(tag, self._list)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsSelectable)
        item.setCheckState(state)
        self._states[tag] = state
        return item

    def _items(self) -> list[QListWidgetItem]:
        return [self._list.item(row) for row in range(self._list.count())]

    def _filter(self, text: str) -> None:
        for item in self._items():
            item.setHidden(text.strip().casefold() not in item.text().casefold())

    def _add_typed(self) -> None:
        """Check the tag that was typed, or finish when nothing was."""
        tag = " ".join(self._field.text().split())
        if not tag:
            self._finish()
            return
        found = [item for item in self._items() if item.text().casefold() == tag.casefold()]
        item = found[0] if found else self._add_item(tag, Qt.CheckState.Unchecked)
        item.setCheckState(Qt.CheckState.Checked)
        self._field.clear()
        self._list.scrollToItem(item)

    def _finish(self) -> None:
        if self._field.text().strip():
            self._add_typed()
        changed = [
            item for item in self._items() if item.checkState() != self._states[item.text()]
        ]
        checked = Qt.CheckState.Checked
        add = [item.text() for item in changed if item.checkState() == checked]
        drop = [item.text() for item in changed if item.checkState() != checked]
        self.accept()
        self.tags_chosen.emit(add, drop)


def _state(tag: str, given: Sequence[Sequence[str]]) -> Qt.CheckState:
    having = sum(tag in tags for tags in given)
    if having == 0:
        return Qt.CheckState.Unchecked
    return Qt.CheckState.Checked if having == len(given) else Qt.CheckState.PartiallyChecked
