"""Each icon can be drawn, in the color asked for."""

import pytest
from PySide6.QtGui import QIcon

from reader import paths
from reader.ui import icons
from reader.ui.theme import DARK, LIGHT

NAMES = sorted(file.stem for file in (paths.resources() / "icons").glob("*.svg"))


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_is_drawn_inside_its_square(qapp, name):
    image = icons.pixmap(name, "#FF0000", 24, 2.0).toImage()
    inked = [(x, y) for x in range(48) for y in range(48) if image.pixelColor(x, y).alpha() > 100]
    assert len(inked) > 20
    assert (min(x for x, _ in inked), min(y for _, y in inked)) >= (1, 1)
    assert max(max(place) for place in inked) <= 46


@pytest.mark.parametrize("name", [name for name in NAMES if name != "standfirst"])
def test_an_icon_takes_its_color(qapp, name):
    image = icons.pixmap(name, "#FF0000", 24).toImage()
    colors = {
        image.pixelColor(x, y).name()
        for x in range(24)
        for y in range(24)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert colors <= {"#ff0000"}


def test_states_have_their_colors(qapp):
    made = icons.icon("star", DARK, checked="star-filled", checked_color=DARK.star)
    off = made.pixmap(24, QIcon.Mode.Normal, QIcon.State.Off).toImage()
    on = made.pixmap(24, QIcon.Mode.Normal, QIcon.State.On).toImage()
    assert off.pixelColor(12, 12).alpha() == 0
    assert on.pixelColor(12, 12).name().upper() == DARK.star
    disabled = made.pixmap(24, QIcon.Mode.Disabled).toImage()
    assert disabled != off


def test_arrows_turn_with_the_interface():
    assert icons.mirrored("arrow-left", right_to_left=True) == "arrow-right"
    assert icons.mirrored("chevron-right", right_to_left=True) == "chevron-left"
    assert icons.mirrored("chevron-right", right_to_left=False) == "chevron-right"
    assert icons.mirrored("star", right_to_left=True) == "star"


def test_the_program_has_an_icon_in_every_size(qapp):
    sizes = {size.width() for size in icons.app_icon().availableSizes()}
    assert {16, 32, 48, 256} <= sizes


def test_icons_are_drawn_once(qapp):
    first = icons.pixmap("plus", LIGHT.text2)
    assert icons.pixmap("plus", LIGHT.text2).cacheKey() == first.cacheKey()
