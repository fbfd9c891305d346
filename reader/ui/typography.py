"""How each kind of text is set: the formats of blocks and of characters.

Lines have a fixed height, so that scripts and inline code keep an even rhythm; sizes follow
the reader's choice in proportion to the design's, which was drawn at 19 px.
"""

from __future__ import annotations

import re
from enum import Enum, IntFlag
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTableCellFormat,
    QTextTableFormat,
)

from reader.ui import fonts
from reader.ui.fonts import TypeStyle
from reader.ui.theme import Theme

DRAWN_AT = 19
QUOTE = int(QTextFormat.Property.UserProperty) + 1
"""Block property: how many quotations a block stands in."""
PANEL = QUOTE + 1
"""Block property: the number of the code panel that a block belongs to."""
RULE = QUOTE + 2
"""Block property: whether a line is drawn instead of text."""
ROW_LINE = QUOTE + 3
"""Block property: whether a hairline is drawn above, as between a folded table's rows."""

ITEM = QUOTE + 4
"""Block property: the bullet or number before a list's item."""

QUOTE_INDENT = 22
PANEL_PADDING = 16
LIST_INDENT = 28
DEEPEST_INDENT = 6

_UPRIGHT = re.compile("[\u0590-\u08ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\ufb1d-\ufefc]")
"""Scripts without italics, and not in our fonts: Hebrew, Arabic, Chinese, Japanese, Korean."""


class Role(Enum):
    """What a block is."""

    BODY = "p"
    ITEM = "li"
    H2 = "h2"
    H3 = "h3"
    H4 = "h4"
    CODE = "pre"
    CAPTION = "figcaption"
    LABEL = "label"
    CELL = "td"
    HEADER = "th"
    TERM = "dt"
    MEANING = "dd"


class Inline(IntFlag):
    """What a stretch of text is inside its block."""

    PLAIN = 0
    BOLD = 1
    ITALIC = 2
    CODE = 4
    SUB = 8
    SUPER = 16
    SMALL = 32
    UNDERLINE = 64
    STRIKE = 128
    LINK = 256
    QUOTED = 512
    MARK = 1024
    FOREIGN = 2048


class Setting(NamedTuple):
    """A role's figures in the design: size, line, weight, space above and below."""

    size: float
    line: float
    weight: int
    above: int
    below: int
    families: tuple[str, ...] = ()


class Typography:
    """The formats of one theme, one style of type and one language."""

    def __init__(
        self, theme: Theme, style: TypeStyle, language: str = "", *, is_for_pdf: bool = False
    ) -> None:
        self.theme = theme
        self.style = style
        self._is_for_pdf = is_for_pdf
        self.families = fonts.for_language(fonts.reading_families(style.family), language)
        self.interface = fonts.for_language(fonts.INTERFACE, language)
        self.ratio = style.size / DRAWN_AT
        self._char = lru_cache(maxsize=512)(self._made_char)
        self.block = lru_cache(maxsize=512)(self._block)
        self._settings = self._figures()

    def size(self, role: Role) -> int:
        """Pixels of a role's letters."""
        return round(self._settings[role].size)

    def _block(
        self, role: Role, *, right_to_left: bool = False, indent: int = 0, quotes: int = 0
    ) -> QTextBlockFormat:
        """The format of a block.

        Args:
            role: what it is.
            right_to_left: the direction of its text.
            indent: how many lists it stands in.
            quotes: how many quotations it stands in.
        """
        figures = self._settings[role]
        made = QTextBlockFormat()
        made.setLineHeight(round(figures.line), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        made.setTopMargin(round(figures.above * self.ratio))
        made.setBottomMargin(round(figures.below * self.ratio))
        inset = LIST_INDENT * min(indent, DEEPEST_INDENT)
        inset += QUOTE_INDENT * min(quotes, DEEPEST_INDENT)
        inset += LIST_INDENT if role is Role.MEANING else 0
        padding = PANEL_PADDING if role is Role.CODE else 0
        made.setLeftMargin(padding + (0 if right_to_left else inset))
        made.setRightMargin(padding + (inset if right_to_left else 0))
        if self.style.justify and role in {Role.BODY, Role.ITEM}:
            made.setAlignment(Qt.AlignmentFlag.AlignJustify)
        made.setLayoutDirection(_direction(right_to_left=right_to_left))
        if quotes:
            made.setProperty(QUOTE, min(quotes, DEEPEST_INDENT))
        if role in {Role.H2, Role.H3, Role.H4}:
            made.setHeadingLevel(int(role.value[1]))
        return made

    def table(self) -> QTextTableFormat:
        """The format of a table: as wide as the column, hairlines under its rows."""
        made = QTextTableFormat()
        made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        made.setBorder(0)
        made.setCellSpacing(0)
        made.setCellPadding(0)
        made.setTopMargin(4)
        made.setBottomMargin(round(24 * self.ratio))
        return made

    def cell(self, *, is_header: bool) -> QTextTableCellFormat:
        """The format of a table's cell."""
        made = QTextTableCellFormat()
        made.setTopPadding(8)
        made.setBottomPadding(8)
        made.setLeftPadding(0)
        made.setRightPadding(16)
        made.setBottomBorder(1)
        made.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        line = self.theme.quote if is_header else self.theme.line
        made.setBottomBorderBrush(QBrush(QColor(line)))
        made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignTop)
        return made

    def char(self, role: Role, inline: Inline = Inline.PLAIN, link: str = "") -> QTextCharFormat:
        """The format of characters; with a link, they lead to it."""
        plain = self._char(role, inline)
        if not link:
            return plain
        made = QTextCharFormat(plain)
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        made.setUnderlineColor(QColor(self.theme.quote))
        made.setAnchor(True)
        made.setAnchorHref(link)
        return made

    def _made_char(self, role: Role, inline: Inline) -> QTextCharFormat:
        figures = self._settings[role]
        is_code = Inline.CODE in inline and role is not Role.CODE
        families = fonts.MONOSPACE if is_code else figures.families or self.families
        size = figures.size * (0.82 if is_code else 0.85 if Inline.SMALL in inline else 1)
        weight = max(figures.weight, 650 if Inline.BOLD in inline else 0)
        made = QTextCharFormat()
        italic = Inline.ITALIC in inline
        foreign = Inline.FOREIGN in inline
        font = fonts.font(families, round(size), weight, italic=italic, is_foreign=foreign)
        made.setFont(fonts.without_ligatures(font) if self._is_for_pdf else font)
        made.setForeground(QColor(self._color(role, inline)))
        if Inline.SUPER in inline or Inline.SUB in inline:
            alignment = QTextCharFormat.VerticalAlignment
            is_high = Inline.SUPER in inline
            made.setVerticalAlignment(
                alignment.AlignSuperScript if is_high else alignment.AlignSubScript
            )
        if Inline.STRIKE in inline:
            made.setFontStrikeOut(True)
        if Inline.UNDERLINE in inline:
            made.setFontUnderline(True)
        return made

    def _color(self, role: Role, inline: Inline) -> str:
        if Inline.LINK in inline:
            return self.theme.link
        if role in {Role.H2, Role.H3, Role.H4, Role.TERM, Role.HEADER}:
            return self.theme.text
        quiet = role in {Role.CAPTION, Role.LABEL} or Inline.QUOTED in inline
        return self.theme.text2 if quiet else self.theme.body

    def _figures(self) -> dict[Role, Setting]:
        size, line = self.style.size, self.style.line
        scale = self.ratio
        small = Setting(15 * scale, 21 * scale, 400, 0, 20, self.interface)
        code = round(0.82 * size)
        return {
            Role.BODY: Setting(size, line, 400, 0, 20),
            Role.ITEM: Setting(size, line, 400, 0, 8),
            Role.H2: Setting(26 * scale, 33 * scale, 600, 40, 14),
            Role.H3: Setting(22 * scale, 28 * scale, 600, 32, 10),
            Role.H4: Setting(size, line, 600, 26, 6),
            Role.CODE: Setting(code, round(code * 1.5), 400, 34, 34, fonts.MONOSPACE),
            Role.CAPTION: small,
            Role.LABEL: small._replace(size=13 * scale, line=18 * scale, below=0),
            Role.CELL: small._replace(below=0),
            Role.HEADER: small._replace(below=0, weight=600),
            Role.TERM: Setting(size, line, 600, 0, 2),
            Role.MEANING: Setting(size, line, 400, 0, 12),
        }


def is_foreign(text: str) -> bool:
    """Whether a good part of a text is in a script that has no italics."""
    return not text.isascii() and len(_UPRIGHT.findall(text[:200])) * 4 >= min(len(text), 200)


def _direction(*, right_to_left: bool) -> Qt.LayoutDirection:
    return Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
