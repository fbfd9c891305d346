"""Colors can be told apart, and everything that is dressed in them says so."""

import re
from dataclasses import fields

import pytest
from PySide6.QtGui import QPalette

from reader.ui import theme
from reader.ui.theme import THEMES, Theme


def luminance(color):
    """WCAG 2.2's relative luminance."""
    channels = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    """WCAG 2.2's contrast ratio."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


PAIRS = [
    ("text", "page", 4.5),
    ("text", "list", 4.5),
    ("text", "side", 4.5),
    ("text", "selection", 4.5),
    ("text", "hover", 4.5),
    ("body", "page", 7),
    ("body", "card", 4.5),
    ("body", "mark", 4.5),
    ("body", "highlight", 4.5),
    ("body", "find", 4.5),
    ("body", "find_current", 4.5),
    ("body", "code", 4.5),
    ("text2", "page", 4.5),
    ("text2", "list", 4.5),
    ("text2", "side", 4.5),
    ("text2", "selection", 4.5),
    ("text2", "card", 4.5),
    ("accent", "page", 4.5),
    ("accent", "card", 4.5),
    ("on_accent", "accent", 4.5),
    ("link", "page", 4.5),
    ("danger", "page", 4.5),
    ("on_snack", "snack", 4.5),
    ("snack_action", "snack", 4.5),
    ("star", "list", 3),
    ("dot", "list", 3),
    ("focus", "page", 3),
    ("focus", "list", 3),
    ("field_line", "field", 3),
]


@pytest.mark.parametrize("chosen", THEMES.values(), ids=lambda chosen: chosen.name)
@pytest.mark.parametrize(("ink", "ground", "least"), PAIRS)
def test_ink_is_readable_on_its_ground(chosen, ink, ground, least):
    assert contrast(getattr(chosen, ink), getattr(chosen, ground)) >= least


@pytest.mark.parametrize("chosen", THEMES.values(), ids=lambda chosen: chosen.name)
def test_every_token_is_a_color(chosen):
    flags = {"name", "is_dark", "high_contrast"}
    for field in fields(Theme):
        if field.name not in flags:
            assert re.fullmatch("#[0-9A-F]{6}", getattr(chosen, field.name)), field.name


def test_high_contrast_makes_lines_visible():
    for chosen in THEMES.values():
        strong = theme.with_high_contrast(chosen)
        assert strong.high_contrast
        assert contrast(strong.line, strong.page) >= 4.5
        assert contrast(strong.card_line, strong.card) >= 3


def test_named_themes_are_chosen_whatever_the_system_says(qapp):
    assert theme.choose("sepia").name == "sepia"
    assert theme.choose("dark").is_dark


def test_auto_is_light_where_the_system_does_not_say(qapp):
    assert theme.choose().name in {"light", "dark"}
    assert theme.choose("no such theme").name == theme.choose().name


def test_the_palette_follows_the_theme(qapp):
    made = theme.palette(THEMES["dark"])
    assert made.color(QPalette.ColorRole.Text).name().upper() == THEMES["dark"].text
    assert made.color(QPalette.ColorRole.Highlight).name().upper() == THEMES["dark"].selection


def test_the_style_sheet_is_whole_and_names_no_fonts():
    for chosen in THEMES.values():
        sheet = theme.style_sheet(chosen)
        assert sheet.count("{") == sheet.count("}")
        assert chosen.accent in sheet
        assert "font" not in sheet
