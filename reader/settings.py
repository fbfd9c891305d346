"""The reader's choices: one frozen value, loaded at start and written whole when it changes.

The file is JSON, so that a person can read it. A program that starts must not fail over its
own settings: a value of the wrong kind or out of range falls back to its default, and a file
that can't be understood at all is set aside beside itself (`settings.damaged.json`) and
replaced by the defaults. Writing goes to a second file that is flushed to the disk and then
takes the first one's place, so a crash leaves either the old choices or the new ones.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Any

from reader.article import Order, View
from reader.errors import SettingsError


class ThemeChoice(StrEnum):
    """Which colors the reader wants; AUTO follows the system."""

    AUTO = "auto"
    LIGHT = "light"
    SEPIA = "sepia"
    DARK = "dark"


class FontChoice(StrEnum):
    """What articles are set in; SYSTEM is the desktop's own font."""

    LITERATA = "literata"
    INTER = "inter"
    SYSTEM = "system"


RANGES: Mapping[str, tuple[float, float]] = MappingProxyType(
    {
        "size": (14, 32),
        "line_height": (1.4, 2.0),
        "width": (45, 90),
        "list_width": (280, 480),
        "window_width": (1, 32767),
        "window_height": (1, 32767),
    }
)
"""The least and the most that a number may be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that the reader chose, and where the window was left.

    `size` is in pixels at 100 %, `line_height` a multiple of it, and `width` a line's length
    in characters. `summary_length` is a number of sentences, a share ("20%") or words ("60w").
    `language` is the interface's, as in "es", empty for the system's. `site_rules` is a folder of
    rules for sites besides the reader's own, such as ftr-site-config's. `article` is the one
    that was open when the window closed, 0 for none.
    """

    theme: ThemeChoice = ThemeChoice.AUTO
    font: FontChoice = FontChoice.LITERATA
    size: int = 19
    line_height: float = 1.6
    width: int = 66
    justify: bool = False

    summary_open: bool = False
    summary_length: int | str = 3
    summary_method: str = "standfirst"

    single_keys: bool = True
    reduce_motion: bool = False
    language: str = ""
    site_rules: str = ""

    view: View = View.UNREAD
    tag: str = ""
    order: Order = Order.NEWEST
    article: int = 0

    window_x: int | None = None
    window_y: int | None = None
    window_width: int = 1280
    window_height: int = 832
    maximized: bool = False
    sidebar: bool = True
    list_width: int = 364


_UNION_TYPES: Mapping[str, tuple[type, ...]] = MappingProxyType(
    {
        "summary_length": (int, str),
        "window_x": (int, type(None)),
        "window_y": (int, type(None)),
    }
)


def load(file: Path) -> Settings:
    """The choices kept in *file*, with the default for each one that is missing or wrong."""
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
    except OSError:
        return Settings()
    except ValueError:
        kept = None
    if not isinstance(kept, dict):
        _set_aside(file)
        return Settings()
    return from_mapping(kept)


def from_mapping(kept: Mapping[str, Any]) -> Settings:
    """Settings of the entries in *kept* that are known and sound."""
    defaults = Settings()
    chosen = {}
    for entry in fields(Settings):
        if entry.name in kept:
            default = getattr(defaults, entry.name)
            chosen[entry.name] = _sound(entry.name, kept[entry.name], default)
    return Settings(**chosen)


def save(settings: Settings, file: Path) -> None:
    """Write all of *settings* to *file*, or leave what it held before.

    Raises:
        SettingsError: the disk is full, or the folder may not be written to.
    """
    text = json.dumps(
        {entry.name: getattr(settings, entry.name) for entry in fields(settings)}, indent=2
    )
    new = file.with_name(f"{file.name}.new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with new.open("w", encoding="utf-8") as stream:
            stream.write(text + "\n")
            stream.flush()
            os.fsync(stream.fileno())
        new.replace(file)
        _sync_folder(file.parent)
    except OSError as error:
        sentence = f"The settings could not be kept in {file}: {error.strerror}."
        raise SettingsError(sentence, file) from error


def _sync_folder(folder: Path) -> None:
    """Make the names in *folder* durable, where the system can."""
    if os.name != "nt":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _sound(name: str, value: Any, default: Any) -> Any:
    """*value*, or *default* where it is of the wrong kind; numbers are brought into range."""
    if isinstance(default, StrEnum):
        try:
            return type(default)(value)
        except ValueError:
            return default
    types = _UNION_TYPES.get(name, (type(default),))
    if float in types and type(value) is int:
        value = float(value)
    # A JSON true is an int to isinstance, which it must not be here.
    if type(value) not in types or value != value:  # noqa: PLR0124 (NaN differs from itself)
        return default
    return _in_range(name, value)


def _in_range(name: str, value: Any) -> Any:
    if name not in RANGES:
        return value
    least, most = RANGES[name]
    return type(value)(min(max(value, least), most))


def _set_aside(file: Path) -> None:
    # Failing to move it only means that the damaged file is overwritten later.
    with contextlib.suppress(OSError):
        file.replace(file.with_name(f"{file.stem}.damaged{file.suffix}"))
