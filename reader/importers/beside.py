"""The text in a file beside an export's list, by the name that the list gives it."""

from __future__ import annotations

import re
from pathlib import Path

from reader.importers.files import decode

LIMIT = 32 * 1024 * 1024
_NAME = re.compile(r"[^/\\\x00]{1,255}")


def beside(folder: Path, name: str, *suffixes: str) -> str:
    """The text of the file called *name* in *folder*; empty when there is none.

    No name leads out of the folder, and no link is followed.
    """
    if not _NAME.fullmatch(name) or name in {".", ".."}:
        return ""
    for suffix in suffixes or ("", ".html"):
        path = folder / f"{name}{suffix}"
        if path.is_symlink() or not path.is_file():
            continue
        try:
            with path.open("rb") as file:
                return decode(file.read(LIMIT))
        except OSError:
            continue
    return ""
