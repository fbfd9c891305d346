"""The pictures of an article: their sizes at once, their pixels when they are first seen.

They come from the library only. Each is decoded at the size it is shown in, its corners
rounded, and only the last few are kept.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QPainterPath

FORMATS = frozenset({b"png", b"jpeg", b"gif", b"webp", b"bmp"})
MOST_PIXELS = 100_000_000
KEPT_PIXELS = 12_000_000
RADIUS = 9

Source = Callable[[str], bytes | None]


def no_pictures(_address: str) -> bytes | None:
    """The source of an article without pictures."""
    return None


class Pictures:
    """One article's pictures, by address.

    Args:
        source: gives the bytes of the picture at an address, None when it wasn't kept.
        ratio: device pixels to a logical one.
    """

    def __init__(self, source: Source = no_pictures, ratio: float = 1.0) -> None:
        self._source = source
        self._ratio = ratio
        self._sizes: dict[str, tuple[int, int] | None] = {}
        self._named: list[tuple[str, int, int]] = []
        self._ready: OrderedDict[tuple[str, int, int], QImage] = OrderedDict()

    def size(self, address: str) -> tuple[int, int] | None:
        """Width and height of a picture that can be shown, else None."""
        if address not in self._sizes:
            self._sizes[address] = self._measure(address)
        return self._sizes[address]

    def image(self, address: str, width: int, height: int) -> QImage:
        """The picture, so large and with rounded corners; empty where there is none."""
        key = (address, width, height)
        if key not in self._ready:
            self._ready[key] = self._decode(address, width, height)
            self._forget_oldest()
        self._ready.move_to_end(key)
        return self._ready[key]

    def name(self, address: str, width: int, height: int) -> str:
        """What a document calls the picture, so that `shown` knows it again."""
        self._named.append((address, width, height))
        return f"picture:{len(self._named) - 1}"

    def address(self, name: str) -> str | None:
        """Where the picture is from that a document calls so."""
        number = name.removeprefix("picture:")
        is_known = number.isdecimal() and int(number) < len(self._named)
        return self._named[int(number)][0] if is_known else None

    def shown(self, name: str) -> QImage:
        """The picture that a document calls so; one transparent pixel if there is none."""
        number = name.removeprefix("picture:")
        if number.isdecimal() and int(number) < len(self._named):
            made = self.image(*self._named[int(number)])
            if not made.isNull():
                return made
        empty = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
        empty.fill(Qt.GlobalColor.transparent)
        return empty

    def _measure(self, address: str) -> tuple[int, int] | None:
        opened = self._open(address)
        if opened is None:
            return None
        size = opened[0].size()
        is_sound = 0 < size.width() * size.height() <= MOST_PIXELS
        return (size.width(), size.height()) if is_sound else None

    def _open(self, address: str) -> tuple[QImageReader, QBuffer] | None:
        """A reader of the picture; its buffer must live as long as it does."""
        data = self._source(address)
        if not data:
            return None
        buffer = QBuffer()
        buffer.setData(QByteArray(data))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        reader = QImageReader(buffer)
        reader.setAutoTransform(True)
        return (reader, buffer) if reader.format().data() in FORMATS else None

    def _decode(self, address: str, width: int, height: int) -> QImage:
        opened = self._open(address)
        if opened is None or self.size(address) is None:
            return QImage()
        reader, _buffer = opened
        pixels = QSize(round(width * self._ratio), round(height * self._ratio))
        reader.setScaledSize(pixels)
        decoded = reader.read()
        return _rounded(decoded, RADIUS * self._ratio)

    def _forget_oldest(self) -> None:
        while (
            len(self._ready) > 1
            and sum(made.width() * made.height() for made in self._ready.values()) > KEPT_PIXELS
        ):
            self._ready.popitem(last=False)


def _rounded(image: QImage, radius: float) -> QImage:
    if image.isNull() or min(image.width(), image.height()) < 4 * radius:
        return image
    made = QImage(image.size(), QImage.Format.Format_ARGB32_Premultiplied)
    made.fill(Qt.GlobalColor.transparent)
    outline = QPainterPath()
    outline.addRoundedRect(QRectF(made.rect()), radius, radius)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipPath(outline)
    painter.drawImage(0, 0, image)
    painter.end()
    return made
