"""Which library a command works on."""

from __future__ import annotations

import argparse
from pathlib import Path

from reader import paths
from reader.library import Library, require_library


def folders(arguments: argparse.Namespace) -> paths.Paths:
    """The folders that the arguments and the environment name."""
    return paths.locate(arguments.data_dir, portable=arguments.portable)


def open_library(arguments: argparse.Namespace, *, must_exist: bool = False) -> Library:
    """The library that the arguments name, made if it isn't there; a context manager.

    Args:
        arguments: what was typed.
        must_exist: don't make one, since there would be nothing in it to work on.

    Raises:
        LibraryError: it can't be opened; the sentence says why.
    """
    folder = Path(folders(arguments).data)
    if must_exist:
        require_library(folder)
    return Library.open(folder)


def rules(arguments: argparse.Namespace) -> tuple[Path, ...]:
    """The reader's folders of site rules."""
    from reader import settings

    places = folders(arguments)
    return paths.site_rules(places.data, settings.load(places.settings).site_rules)
