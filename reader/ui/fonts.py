"""The type of the window: Inter for the interface, Literata for reading, fallbacks for the rest.

Both come as variable fonts from PyPI packages and are registered by file, which reads
nothing but their names; their glyphs are mapped when first drawn. On X11 and Wayland,
fontconfig offers a file registered this way only at its default weight, so weights are set
on the `wght` axis. Style sheets know no axes: fonts are set with `setFont`, never in them.
"""

from __future__ import annotations

import importlib
import math
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

INTERFACE = (
    "Inter",
    "Noto Sans",
    "Noto Sans CJK SC",
    "Noto Sans Arabic",
    "Noto Sans Hebrew",
    "sans-serif",
)
READING = (
    "Literata",
    "Noto Serif",
    "Noto Serif CJK SC",
    "Noto Naskh Arabic",
    "Noto Serif Hebrew",
    "serif",
)
MONOSPACE = ("DejaVu Sans Mono", "Noto Sans Mono", "Consolas", "Menlo", "monospace")

SYNTHETIC_BOLD = 700
"""From this weight on, Qt's FreeType engine emboldens glyphs even if the axis is set."""

SAMPLE = "the quick brown fox jumps over the lazy dog and runs away, happily"
"""66 characters of ordinary prose, the measure of a column."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeStyle:
    """How the reader wants the text set.

    Args:
        family: "literata", "inter" or "system".
        size: pixels of the body, 14 to 32.
        line_height: as a multiple of the size, 1.4 to 2.0.
        width: characters in a line, 45 to 90.
        justify: whether both edges are straight.
    """

    family: str = "literata"
    size: int = 19
    line_height: float = 1.6
    width: int = 66
    justify: bool = False

    @property
    def line(self) -> int:
        """Whole pixels from one base line to the next."""
        return math.ceil(self.size * self.line_height - 1e-6)


@cache
def load() -> tuple[str, ...]:
    """Register Inter and Literata once; the families that were found."""
    found: list[str] = []
    for package in ("fontpkg_inter", "fontpkg_literata"):
        for file in _files(package):
            number = QFontDatabase.addApplicationFont(str(file))
            found += QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    return tuple(dict.fromkeys(found))


def _files(package: str) -> list[Path]:
    try:
        root = Path(importlib.import_module(package).ROOT)
    except ImportError:  # a distribution's package may rely on the system's fonts
        return []
    return sorted((root / "files").glob("*.ttf"))


@cache
def scale() -> float:
    """How much larger than usual the reader's system wants its text; 1 to 2."""
    wanted = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).pointSizeF()
    usual = 11.0  # GNOME's; KDE says 10, Windows and bare X11 say 9
    return min(2.0, max(1.0, wanted / usual))


def interface(pixels: int = 14, weight: int = 400, *, italic: bool = False) -> QFont:
    """A font of the interface, grown with the system's text size."""
    return font(INTERFACE, round(pixels * scale()), weight, italic=italic)


def reading(
    pixels: int, weight: int = 400, *, family: str = "literata", italic: bool = False
) -> QFont:
    """A font of the text, in the family that the reader chose."""
    return font(reading_families(family), pixels, weight, italic=italic)


def monospace(pixels: int) -> QFont:
    """A font of code."""
    return font(MONOSPACE, pixels)


def reading_families(family: str) -> tuple[str, ...]:
    """The families to try, in order, when the reader chose *family*."""
    if family == "inter":
        return INTERFACE
    if family == "literata":
        return READING
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).families()
    return (*system, *INTERFACE[1:])


def for_language(families: tuple[str, ...], language: str) -> tuple[str, ...]:
    """The families with the Chinese, Japanese or Korean one that *language* is written in.

    The same code points are drawn differently in these four.
    """
    tag = language.lower()
    region = {"ja": "JP", "ko": "KR"}.get(tag[:2], "SC")
    if tag[:2] == "zh" and any(part in tag for part in ("hant", "tw", "hk", "mo")):
        region = "TC"
    return tuple(name.replace("CJK SC", f"CJK {region}") for name in families)


def font(  # noqa: PLR0913 (a font's look, each part with its default)
    families: tuple[str, ...],
    pixels: int,
    weight: int = 400,
    *,
    italic: bool = False,
    spacing: float = 0.0,
    is_foreign: bool = False,
) -> QFont:
    """A font of the first of these families that has each glyph.

    Args:
        families: names, best first.
        pixels: the size.
        weight: 100 to 900, as CSS counts.
        italic: whether slanted.
        spacing: pixels added after each letter.
        is_foreign: whether most of the text is in scripts that Inter and Literata lack.
    """
    made = _made(families, pixels, weight, italic=italic, spacing=spacing, is_foreign=is_foreign)
    return QFont(made)


@lru_cache(maxsize=512)
def _made(  # noqa: PLR0913 (what tells one font from another)
    families: tuple[str, ...],
    pixels: int,
    weight: int,
    *,
    italic: bool,
    spacing: float,
    is_foreign: bool,
) -> QFont:
    load()
    made = QFont()
    made.setFamilies(families)
    made.setPixelSize(max(1, pixels))
    nearest = min(QFont.Weight, key=lambda known: abs(known.value - weight))
    made.setWeight(QFont.Weight.DemiBold if weight >= SYNTHETIC_BOLD else nearest)
    if is_foreign and weight > QFont.Weight.Medium.value:
        made.setWeight(QFont.Weight.Bold)  # a fallback has no axis and nothing between
    else:
        made.setVariableAxis(_axis(), weight)
    made.setItalic(italic)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if spacing:
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing)
    return made


@cache
def _axis() -> QFont.Tag:
    return QFont.Tag("wght")


def without_ligatures(made: QFont) -> QFont:
    """The font with one glyph for one letter, so that text copies out of a PDF as it reads.

    Arabic's own joining (`rlig` and the positional forms) stays.
    """
    plain = QFont(made)
    for feature in ("liga", "clig", "dlig", "hlig", "calt", "rclt", "rvrn"):
        plain.setFeature(QFont.Tag(feature), 0)
    return plain


@cache
def column(style: TypeStyle) -> int:
    """Pixels that *style*'s column of characters takes."""
    body = reading(style.size, family=style.family)
    return round(QFontMetricsF(body).horizontalAdvance(SAMPLE) / len(SAMPLE) * style.width)
