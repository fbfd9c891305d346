"""The program's icon in every size and form that systems ask for, drawn from its one SVG."""

from __future__ import annotations

import struct
from pathlib import Path

import product
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SOURCE = product.ROOT / "resources" / "icons" / "standfirst.svg"
HICOLOR = (16, 22, 24, 32, 48, 64, 128, 256, 512)
ICO = (16, 20, 24, 32, 40, 48, 64, 128, 256)
# What each of Apple's types holds, in pixels; the last four are the doubled ones.
ICNS = (("icp4", 16), ("icp5", 32), ("ic07", 128), ("ic08", 256), ("ic09", 512), ("ic10", 1024))
ICNS_DOUBLED = (("ic11", 32), ("ic12", 64), ("ic13", 256), ("ic14", 512))


def png(size: int) -> bytes:
    """The icon as a PNG picture, *size* pixels wide and high."""
    application = QGuiApplication.instance() or QGuiApplication(["", "-platform", "offscreen"])
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(SOURCE)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    assert application is not None
    return bytes(buffer.data().data())


def write_hicolor(folder: Path) -> None:
    """Fill a theme's folder: `48x48/apps/ID.png` and so on, and the SVG itself."""
    for size in HICOLOR:
        _write(folder / f"{size}x{size}" / "apps" / f"{product.IDENTIFIER}.png", png(size))
    scalable = folder / "scalable" / "apps" / f"{product.IDENTIFIER}.svg"
    _write(scalable, SOURCE.read_bytes())


def ico() -> bytes:
    """The icon for Windows: a directory of pictures, then the pictures."""
    pictures = [png(size) for size in ICO]
    place = 6 + 16 * len(pictures)
    directory = struct.pack("<HHH", 0, 1, len(pictures))
    for size, picture in zip(ICO, pictures, strict=True):
        side = size % 256  # 0 stands for 256
        directory += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), place)
        place += len(picture)
    return directory + b"".join(pictures)


def icns() -> bytes:
    """The icon for macOS: blocks of a four-letter type, the block's length, and a PNG."""
    blocks = b""
    for name, size in (*ICNS, *ICNS_DOUBLED):
        picture = png(size)
        blocks += name.encode() + struct.pack(">I", 8 + len(picture)) + picture
    return b"icns" + struct.pack(">I", 8 + len(blocks)) + blocks


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
