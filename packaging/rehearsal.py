"""Rehearse a start while packaging, and write down what comes out the same at every start.

Run by the build in its environment as `python -OO packaging/rehearsal.py FOLDER`: the window is
opened, everything is imported, and the self-check does the program's work once, while
`remembered` takes notes. What the window needs comes first, for its notes are a file of their own.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

import head_start

Key = TypeVar("Key")
Value = TypeVar("Value")


# With what is imported only when it is needed, which is at every start.
START = (
    "reader.app",
    "reader.cli.parser",
    "reader.cli.run",
    "reader.ui.display",
    "reader.ui.start",
    "reader.ui.desktop",
    "reader.library.surroundings",
    "quick_enums",
    "socket",
)
# The file with the names of what was imported for the window.
NAMES = "first.names"


def main(folder: Path) -> int:
    """Import and do everything, and keep the notes; returns the self-check's exit status."""
    here = Path(__file__).resolve().parent
    sys.path.insert(0, str(here.parent))
    import remembered

    remembered.put_off(*head_start.SELDOM)
    patterns, texts = remembered.record()
    _import(START)
    (folder / NAMES).write_text("\n".join(sorted(sys.modules)), "utf-8")
    import self_check

    _start(self_check.window)
    first = dict(patterns), dict(texts)
    import trim

    _import(name for name in trim.modules(here.parent / "reader") if "__main__" not in name)
    status = self_check.run()
    remembered.write(folder / remembered.FIRST, *first)
    later = (_without(patterns, first[0]), _without(texts, first[1]))
    remembered.write(folder / remembered.LATER, *later)
    return status


def _start(window: Callable[[], object]) -> None:
    from reader import cli

    for words in ([], ["--data-dir", "here", "open", "page.html"], ["list"]):
        cli.parse(words)
    window()


def _import(names: Iterable[str]) -> None:
    for name in names:
        importlib.import_module(name)


def _without(table: dict[Key, Value], other: dict[Key, Value]) -> dict[Key, Value]:
    return {key: value for key, value in table.items() if key not in other}


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
