"""The window's main states as pictures, compared with those that a person has looked at.

After a change that is meant to be seen, make the pictures again, look at every one, and keep
them with the change:

    STANDFIRST_WRITE_SCREENSHOTS=1 python -m pytest tests/ui/test_screenshots.py

The pictures are half as large as the window. Letters are drawn a little differently on other
systems, so what is compared is a mosaic of both: each of its tiles is the mean of a patch.
"""

import io
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from PIL import Image, ImageChops, ImageStat
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QFontDatabase

from reader.article import View
from reader.library import Library
from reader.settings import ThemeChoice

from . import gallery

FOLDER = Path(__file__).parent / "screenshots"
IS_WRITING = bool(os.environ.get("STANDFIRST_WRITE_SCREENSHOTS"))

WIDE, NARROW = (1280, 832), (860, 700)
COLORS = 128
LARGEST = 60_000
"""Bytes that a kept picture may have."""

ARABIC_FONT = "Noto Sans Arabic"
"""The fonts that we bring hold no Arabic, so the system's is in the pictures."""

PATCH = 10
"""Pixels of a kept picture that make one tile of the mosaic, each way."""

MEAN, WORST = 1.6, 70
"""How much the mosaics may differ, of 255: on the whole, and in any one tile."""


def start(_desktop):
    """As it is after the start."""


def article(desktop):
    open_title(desktop, gallery.MAIN)


def summary(desktop):
    article(desktop)
    desktop.actions.toggle_summary()


def tinted(desktop):
    summary(desktop)
    desktop.view.go_to(2, pulse=False)


def end(desktop):
    article(desktop)
    while desktop.view.page_down():
        pass


def from_the_right(desktop):
    open_title(desktop, gallery.FROM_THE_RIGHT)


def type_settings(desktop):
    article(desktop)
    desktop.actions.show_type()


def found(desktop):
    article(desktop)
    desktop.view.setFocus()
    desktop.actions.find()
    desktop.view.find_bar.field.setText("summary")


def searched(desktop):
    desktop.window.list_pane.search.search("ferry")
    desktop.list.choose_row(0)


def notice(desktop):
    end(desktop)
    desktop.notices.say("“A short history of the index card” archived", "Undo", lambda: None)


def open_title(desktop, title):
    model = desktop.model
    row = next(n for n in range(model.rowCount()) if model.headline(n).title == title)
    desktop.list.choose_row(row)


class Shot(NamedTuple):
    """A state in a look; its picture has a name of both."""

    state: Callable
    theme: str
    size: tuple[int, int] = WIDE
    is_empty: bool = False

    @property
    def name(self):
        words = "empty" if self.is_empty else self.state.__name__.replace("_", "-")
        return f"{words}-{self.theme}-{self.size[0]}"


SHOTS = (
    Shot(start, "light", is_empty=True),
    Shot(start, "dark", is_empty=True),
    Shot(start, "sepia", NARROW, is_empty=True),
    Shot(start, "light"),
    Shot(article, "light"),
    Shot(article, "sepia", NARROW),
    Shot(summary, "light"),
    Shot(summary, "dark"),
    Shot(summary, "sepia"),
    Shot(summary, "dark", NARROW),
    Shot(tinted, "light"),
    Shot(tinted, "dark", NARROW),
    Shot(end, "light", NARROW),
    Shot(end, "dark"),
    Shot(from_the_right, "light"),
    Shot(from_the_right, "dark", NARROW),
    Shot(type_settings, "light"),
    Shot(type_settings, "dark", NARROW),
    Shot(found, "light"),
    Shot(found, "sepia"),
    Shot(searched, "light"),
    Shot(searched, "dark", NARROW),
    Shot(notice, "sepia"),
    Shot(notice, "light", NARROW),
)


@pytest.fixture(scope="module")
def gallery_folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("gallery") / "library"
    gallery.build(folder)
    return folder


@pytest.fixture
def shown_library(gallery_folder, tmp_path, shot):
    """A copy of the gallery, for looking at an article keeps its place."""
    folder = tmp_path / "gallery"
    if not shot.is_empty:
        shutil.copytree(gallery_folder, folder)
    with Library.open(folder) as library:
        yield library


@pytest.fixture
def photograph(open_desktop, qtbot):
    """Opens a window of this look, brings it into a state, and takes its picture."""

    def take(library, shot):
        if shot.state is from_the_right and ARABIC_FONT not in QFontDatabase.families():
            pytest.skip(f"a whole page of Arabic is compared as {ARABIC_FONT} sets it")
        width, height = shot.size
        desktop = open_desktop(
            library,
            theme=ThemeChoice(shot.theme),
            view=View.ALL,
            window_width=width,
            window_height=height,
        )
        for clocked in (desktop.model, desktop.delegate):
            clocked._clock = lambda: gallery.NOW
        desktop.reading.set_patience(1_000_000)
        shot.state(desktop)
        qtbot.wait(50)
        return half_size(desktop.window)

    return take


def half_size(window):
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    window.grab().save(buffer, "PNG")
    picture = Image.open(io.BytesIO(bytes(buffer.data()))).convert("RGB")
    return picture.resize((picture.width // 2, picture.height // 2), Image.Resampling.LANCZOS)


def mosaic(picture):
    size = (picture.width // PATCH, picture.height // PATCH)
    return picture.convert("RGB").resize(size, Image.Resampling.BOX)


def check(picture, name):
    """Compare with the kept picture, or keep this one."""
    file = FOLDER / f"{name}.png"
    if IS_WRITING:
        FOLDER.mkdir(exist_ok=True)
        picture.quantize(COLORS, dither=Image.Dither.NONE).save(file, optimize=True)
        return
    kept = Image.open(file)
    assert kept.size == picture.size
    difference = ImageChops.difference(mosaic(kept), mosaic(picture)).convert("L")
    mean, worst = ImageStat.Stat(difference).mean[0], difference.getextrema()[1]
    assert (mean <= MEAN, worst <= WORST) == (True, True), f"{name}: {mean:.2f}, {worst}"


@pytest.mark.parametrize("shot", SHOTS, ids=lambda shot: shot.name)
def test_a_state_looks_as_it_did(shown_library, photograph, shot):
    check(photograph(shown_library, shot), shot.name)


@pytest.mark.skipif(IS_WRITING, reason="they are being written")
def test_every_kept_picture_is_one_that_is_compared_and_small():
    kept = {file.stem: file.stat().st_size for file in FOLDER.glob("*")}
    assert set(kept) == {shot.name for shot in SHOTS}
    assert max(kept.values()) < LARGEST


@pytest.mark.skipif(IS_WRITING, reason="they are being written")
def test_the_comparison_sees_a_missing_button():
    kept = Image.open(FOLDER / "notice-sepia-1280.png").convert("RGB")
    changed = kept.copy()
    changed.paste(kept.getpixel((430, 200)), (360, 382, 566, 407))
    assert (
        ImageChops.difference(mosaic(kept), mosaic(changed)).convert("L").getextrema()[1] > WORST
    )
