"""The boxes of dialogs carry our own arrows and tick, in the colors of the theme."""

import pytest

from reader.ui.dialogs.base import controls
from reader.ui.fields import ChoiceBox, DecimalBox, NumberBox, Switch
from reader.ui.theme import THEMES, palette


def inks(widget, left, right):
    """The colors in the middle half of a strip of a widget."""
    picture = widget.grab().toImage()
    return {
        picture.pixelColor(x, y).name().upper()
        for x in range(left, right)
        for y in range(picture.height() // 4, picture.height() * 3 // 4)
    }


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
@pytest.mark.parametrize("kind", [ChoiceBox, NumberBox, DecimalBox])
def test_a_box_has_its_arrow_in_the_color_of_the_text(qtbot, theme, kind):
    box = kind()
    qtbot.addWidget(box)
    box.setPalette(palette(theme))
    box.setStyleSheet(controls(theme))
    box.resize(200, 36)
    seen = inks(box, 176, 194)
    assert theme.field in seen
    assert any(color != theme.field for color in seen)
    assert box.palette().text().color().name().upper() == theme.text


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_a_switch_has_a_tick_only_when_it_is_on(qtbot, theme):
    switch = Switch("On")
    qtbot.addWidget(switch)
    switch.setPalette(palette(theme))
    switch.setStyleSheet(controls(theme))
    switch.resize(120, 30)
    assert theme.accent not in inks(switch, 2, 16)
    switch.setChecked(True)
    seen = inks(switch, 2, 16)
    assert theme.accent in seen
    assert len(seen) > 3
