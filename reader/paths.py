"""Where things live: the library, the settings, what can be made again, and our own resources.

The folders are platformdirs' for this system. Naming a data folder (`--data-dir` or
STANDFIRST_DATA_DIR) puts everything in it, so that a library can be carried on a stick.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs

APP_NAME = "standfirst"
DATA_DIR_VARIABLE = "STANDFIRST_DATA_DIR"
SITE_RULES = "site-rules"
"""The folder in the library's that holds the reader's own site rules."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paths:
    """The folders of one reader."""

    data: Path
    config: Path
    cache: Path

    @property
    def settings(self) -> Path:
        """The file that keeps the reader's choices."""
        return self.config / "settings.json"


def locate(
    data_dir: Path | str | None = None,
    *,
    portable: bool = False,
    environ: Mapping[str, str] = os.environ,
) -> Paths:
    """The folders to use; none of them is created.

    Args:
        data_dir: the folder named on the command line, before all others.
        portable: use the folder `standfirst-data` beside the program.
        environ: where STANDFIRST_DATA_DIR is looked up.
    """
    beside = Path(sys.executable).parent / "standfirst-data" if portable else None
    named = data_dir or beside or environ.get(DATA_DIR_VARIABLE)
    if named:
        folder = Path(named).expanduser().absolute()
        return Paths(data=folder, config=folder, cache=folder / "cache")
    system = platformdirs.PlatformDirs(APP_NAME, appauthor=False)
    return Paths(
        data=system.user_data_path, config=system.user_config_path, cache=system.user_cache_path
    )


def resources() -> Path:
    """The folder of icons, fonts, theme and language data, from source, wheel or executable."""
    frozen = getattr(sys, "_MEIPASS", None)
    here = Path(__file__).resolve().parent
    for folder in (Path(frozen) / "resources" if frozen else None, here / "resources"):
        if folder is not None and folder.is_dir():
            return folder
    return here.parent / "resources"


def site_rules(data: Path, other: str = "") -> tuple[Path, ...]:
    """The folders of site rules that a reader has: their own, and another one if it is named."""
    return (data / SITE_RULES, *((Path(other).expanduser(),) if other else ()))


def sample() -> Path:
    """The article that comes with the program and shows what it can do."""
    return resources() / "sample" / "sample.html"
