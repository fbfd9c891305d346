"""The document of an article: what Qt needs to know of it, and where its pictures come from."""

from __future__ import annotations

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QTextCursor, QTextDocument, QTextOption

from reader.ui.pictures import Pictures


class Paper(QTextDocument):
    """A document whose pictures come from `Pictures` and from nowhere else.

    Qt's own documents and browsers open files and addresses that a text names; this one
    answers every question with a picture, an empty one if need be.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pictures = Pictures()
        self.setUndoRedoEnabled(False)
        self.setDocumentMargin(0)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setDefaultTextOption(option)

    def picture_at(self, position: int) -> str | None:
        """The address of the picture that stands at a position, None where none does."""
        cursor = QTextCursor(self)
        for after in (position + 1, position):
            if after < self.characterCount():
                cursor.setPosition(after)
                made = cursor.charFormat()
                if made.isImageFormat():
                    return self.pictures.address(made.toImageFormat().name())
        return None

    def loadResource(self, _kind: int, name: QUrl | str) -> object:  # noqa: N802 (Qt's name)
        """The picture that a part of the text shows."""
        return self.pictures.shown(name if isinstance(name, str) else name.toString())
