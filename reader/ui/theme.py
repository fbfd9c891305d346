"""The colors of the window: light, dark and sepia, and what high contrast changes in them.

A theme is a frozen set of tokens, each `#RRGGBB`. The palette and the style sheet are made
from it; widgets that paint themselves take their colors from it directly. Auto follows
the system and means light where the system doesn't say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QToolTip

from reader.ui import fonts


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """One set of colors.

    `text` is for titles and the interface, `body` for the article, `text2` for what is less
    important; `mark` lies under a summary's sentences, `highlight` under the reader's own.
    """

    name: str
    is_dark: bool = False
    high_contrast: bool = False
    page: str
    list: str
    side: str
    line: str
    text: str
    body: str
    text2: str
    accent: str
    accent_deep: str
    on_accent: str
    selection: str
    hover: str
    card: str
    card_line: str
    link: str
    quote: str
    code: str
    mark: str
    highlight: str
    find: str
    find_current: str
    star: str
    dot: str
    field: str
    field_line: str
    focus: str
    danger: str
    snack: str
    on_snack: str
    snack_action: str


LIGHT = Theme(
    name="light",
    page="#FFFFFF",
    list="#FAFAF8",
    side="#F1F2EF",
    line="#E3E5E0",
    text="#1B1F1E",
    body="#1F2423",
    text2="#59615E",
    accent="#0B6B66",
    accent_deep="#095955",
    on_accent="#FFFFFF",
    selection="#DCEBE8",
    hover="#ECEEEA",
    card="#F1F7F5",
    card_line="#CFE3DF",
    link="#0A6560",
    quote="#A9C7C2",
    code="#F4F5F2",
    mark="#DFF1ED",
    highlight="#FFF0A8",
    find="#FFE3B8",
    find_current="#FFC266",
    star="#AD6F15",
    dot="#0B7C76",
    field="#FFFFFF",
    field_line="#808884",
    focus="#0B6B66",
    danger="#B3261E",
    snack="#26302E",
    on_snack="#F2F5F4",
    snack_action="#8FE0D6",
)
DARK = Theme(
    name="dark",
    is_dark=True,
    page="#171A1A",
    list="#1B1F1F",
    side="#131616",
    line="#2A302F",
    text="#E8ECEA",
    body="#D3D9D6",
    text2="#98A29E",
    accent="#5CC4BA",
    accent_deep="#7AD3CA",
    on_accent="#06201E",
    selection="#213A38",
    hover="#242A29",
    card="#1B2726",
    card_line="#2C4442",
    link="#74CFC6",
    quote="#3F5F5B",
    code="#20262A",
    mark="#1D3936",
    highlight="#4A3E10",
    find="#523A12",
    find_current="#6B470C",
    star="#E3B341",
    dot="#4FC3B8",
    field="#1F2424",
    field_line="#6B7572",
    focus="#5CC4BA",
    danger="#F2857C",
    snack="#E6EAE8",
    on_snack="#1B1F1E",
    snack_action="#0B6B66",
)
SEPIA = Theme(
    name="sepia",
    page="#F9F2E4",
    list="#F4EBDA",
    side="#ECE1CC",
    line="#DFD2B9",
    text="#2F2518",
    body="#3A2E20",
    text2="#66563F",
    accent="#7A4A0E",
    accent_deep="#633B09",
    on_accent="#FFF9EC",
    selection="#E6D5B4",
    hover="#EBDFC8",
    card="#F3E7CF",
    card_line="#DECBA4",
    link="#7A4A0E",
    quote="#CDB88F",
    code="#F0E5CF",
    mark="#EEDDB6",
    highlight="#F5DE8F",
    find="#F3D3A0",
    find_current="#EBBA66",
    star="#94600A",
    dot="#8A5410",
    field="#FBF6EA",
    field_line="#8C7B5E",
    focus="#7A4A0E",
    danger="#A3241B",
    snack="#3A2E20",
    on_snack="#F9F2E4",
    snack_action="#EBC47E",
)
THEMES: Mapping[str, Theme] = MappingProxyType(
    {theme.name: theme for theme in (LIGHT, DARK, SEPIA)}
)
AUTO = "auto"


def choose(name: str = AUTO, scheme: Qt.ColorScheme | None = None) -> Theme:
    """The theme of this name; Auto and unknown names follow the system.

    Args:
        name: what the reader chose.
        scheme: what the system says that it is now; asked for unless given.
    """
    hints = QApplication.styleHints()
    is_dark = (scheme or hints.colorScheme()) is Qt.ColorScheme.Dark
    theme = THEMES.get(name) or (DARK if is_dark else LIGHT)
    preference = hints.accessibility().contrastPreference()
    wants_contrast = preference is Qt.ContrastPreference.HighContrast
    return with_high_contrast(theme) if wants_contrast else theme


def with_high_contrast(theme: Theme) -> Theme:
    """The theme with visible lines; panes also underline its marks."""
    strong = theme.text2
    return replace(theme, high_contrast=True, line=strong, card_line=strong, quote=strong)


def apply(app: QApplication, theme: Theme) -> None:
    """Give the whole application this theme's palette, style sheet and fonts."""
    app.setPalette(palette(theme))
    app.setFont(fonts.interface(14))
    QToolTip.setFont(fonts.interface(12))
    app.setStyleSheet(style_sheet(theme))


def palette(theme: Theme) -> QPalette:
    """Qt's color roles in this theme."""
    role = QPalette.ColorRole
    made = QPalette()
    for key, color in (
        (role.Window, theme.list),
        (role.WindowText, theme.text),
        (role.Base, theme.field),
        (role.AlternateBase, theme.hover),
        (role.Text, theme.text),
        (role.Button, theme.list),
        (role.ButtonText, theme.text),
        (role.BrightText, theme.danger),
        (role.Highlight, theme.selection),
        (role.HighlightedText, theme.text),
        (role.Accent, theme.accent),
        (role.Link, theme.link),
        (role.LinkVisited, theme.link),
        (role.PlaceholderText, theme.text2),
        (role.ToolTipBase, theme.snack),
        (role.ToolTipText, theme.on_snack),
        (role.Light, theme.hover),
        (role.Midlight, theme.hover),
        (role.Mid, theme.line),
        (role.Dark, theme.field_line),
        (role.Shadow, theme.line),
    ):
        made.setColor(key, QColor(color))
    for key in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, key, QColor(theme.field_line))
    return made


def style_sheet(theme: Theme) -> str:
    """The application's style sheet; it names no fonts (see `fonts`)."""
    return SHEET.format_map(_tokens(theme))


def _tokens(theme: Theme) -> dict[str, str]:
    names = (name for name in Theme.__slots__ if name not in {"is_dark", "high_contrast"})
    return {name: getattr(theme, name) for name in names} | {
        "handle": "#66" + theme.field_line[1:]
    }


SHEET = """
QWidget#side {{ background: {side}; }}
QWidget#listpane {{ background: {list}; }}
QWidget#page, QWidget#topbar {{ background: {page}; }}
QSplitter::handle {{ background: {line}; }}
QToolButton {{
  border: 2px solid transparent; border-radius: 8px; padding: 6px; background: transparent;
}}
QToolButton:hover {{ background: {hover}; }}
QToolButton:pressed, QToolButton:open {{ background: {selection}; }}
QToolButton:focus {{ border-color: {focus}; }}
QToolButton::menu-indicator {{ image: none; }}
QLineEdit {{
  background: {field}; border: 1px solid {field_line}; border-radius: 9px; padding: 0 10px;
  min-height: 32px; selection-background-color: {selection}; selection-color: {text};
}}
QLineEdit:focus {{ border: 2px solid {focus}; padding: 0 9px; min-height: 30px; }}
QLineEdit#search {{
  background: {hover}; border: 1px solid {hover}; padding: 0 10px 0 34px; min-height: 34px;
}}
QLineEdit#search:focus {{
  border: 2px solid {focus}; padding: 0 9px 0 33px; min-height: 32px;
}}
QAbstractItemView {{ border: 0; background: {list}; }}
QTextBrowser {{ border: 0; background: {page}; }}
QPushButton {{
  border: 1px solid {field_line}; border-radius: 10px; padding: 8px 18px;
  background: transparent; color: {text};
}}
QPushButton:hover {{ background: {hover}; }}
QPushButton:pressed {{ background: {selection}; }}
QPushButton:focus {{ border: 2px solid {focus}; padding: 7px 17px; }}
QPushButton:disabled {{ color: {field_line}; border-color: {line}; }}
QPushButton:default {{ background: {accent}; border-color: {accent}; color: {on_accent}; }}
QPushButton:default:hover {{ background: {accent_deep}; }}
QPushButton:default:focus {{ border: 2px solid {text}; }}
QMenu {{ background: {list}; border: 1px solid {line}; padding: 6px; }}
QMenu::item {{ padding: 7px 24px 7px 12px; border-radius: 8px; color: {text}; }}
QMenu::item:selected {{ background: {selection}; }}
QMenu::item:disabled {{ color: {field_line}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 6px 8px; }}
QMenu::icon {{ padding-left: 10px; }}
QSlider::groove:horizontal {{ height: 4px; border-radius: 2px; background: {line}; }}
QSlider::sub-page:horizontal {{ background: {accent}; border-radius: 2px; }}
QSlider::handle:horizontal {{
  width: 14px; height: 14px; margin: -7px 0; border: 2px solid {accent}; border-radius: 9px;
  background: {page};
}}
QSlider::handle:horizontal:focus {{ background: {accent}; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle:vertical {{
  background: {handle}; border-radius: 3px; min-height: 44px; margin: 2px 3px;
}}
QScrollBar::handle:horizontal {{
  background: {handle}; border-radius: 3px; min-width: 44px; margin: 3px 2px;
}}
QScrollBar::handle:hover {{ background: {field_line}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QToolTip {{ background: {snack}; color: {on_snack}; border: 0; padding: 6px 8px; }}
"""
