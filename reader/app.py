"""The entrance: a command for the terminal, or the window, and what to do when neither can be.

The arguments decide. Commands never load Qt. Where the window is wanted but there is no
display, the sample article's summary is shown in the terminal; where Qt's own system
libraries are missing, one sentence says which package brings them.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import ReaderError

if TYPE_CHECKING:
    from reader.article import ArticleId
    from reader.library import Library


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the arguments ask; returns the exit status (0 done, 1 could not, 2 wrong use)."""
    words = sys.argv[1:] if argv is None else argv
    if not words:
        # What a desktop starts; reading no arguments would take as long as reading the library.
        return _enter()
    from reader import cli

    arguments = cli.parse(words)
    if arguments.command != cli.OPEN:
        arguments.write_pdf = _write_pdf
        return cli.run(arguments)
    return _enter(arguments.sources, data_dir=arguments.data_dir, portable=arguments.portable)


def _enter(
    sources: Sequence[str] = (), *, data_dir: Path | None = None, portable: bool = False
) -> int:
    """Open the window, or show what can be shown where there is no display."""
    from reader.ui import display

    if not display.has_display():
        return _show_in_terminal()
    try:
        return _open_window([_absolute(source) for source in sources], data_dir, portable=portable)
    except display.NoDisplayError:
        return _show_in_terminal()
    except ReaderError as error:
        sys.stderr.write(f"standfirst: {error}\n")
        return 1


def _open_window(sources: Sequence[str], data_dir: Path | None, *, portable: bool) -> int:
    """Hand over to the window that is open already, or open one and wait for its end."""
    # Until the first picture nothing becomes garbage; looking for it took a tenth of the start.
    gc.disable()
    from reader import paths, settings
    from reader.library import Library
    from reader.ui import display
    from reader.ui.single_instance import Instance

    places = paths.locate(data_dir, portable=portable)
    instance = Instance(places.data)
    if not instance.claim():
        instance.hand_over(sources)
        return 0
    try:
        display.check()
        from reader.ui.start import run

        with Library.open(places.data) as library:
            return run(library, places, settings.load(places.settings), sources, instance)
    finally:
        instance.release()


def _write_pdf(library: Library, articles: Sequence[ArticleId], target: Path) -> int:
    """Write articles as PDF for a command; Qt lays the pages out, and needs no display for it."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from reader.ui import display

    display.check()
    from reader.ui.printing import write_without_window

    return write_without_window(library, articles, target)


def _show_in_terminal() -> int:
    from reader import cli

    status = cli.show_sample()
    sys.stderr.write(
        "\nThere is no display here, so this was the summary of the sample article. "
        "Start standfirst in a desktop session to get the window, "
        "or see “standfirst --help” for the commands.\n"
    )
    return status


def _absolute(source: str) -> str:
    """A file's full path, for the window that takes it over may run in another folder."""
    from reader.saving import is_address

    return source if is_address(source) else str(Path(source).absolute())
