"""What the frozen program does before anything else, so that the rest starts sooner.

Python and PySide6 work a lot of things out anew at every start, and they come out the same
each time; see `remembered` and `quick_enums`. Measured together, they save a quarter of the
processor's time to the window, and a third of that to a summary in the terminal. Where the
modules are is known beforehand too, see `quick_modules`: a tenth of what is left to the window.
"""

from __future__ import annotations

import os
import sys

FORK = "--multiprocessing-fork"
TRACKER = "from multiprocessing.resource_tracker import main"
# What others import for what they seldom do: a signature, an address in brackets, a checksum,
# for which all of OpenSSL is loaded, an archive; and what shiboken would unpack its own files
# with, if they were not here.
SELDOM = ("base64", "bz2", "hashlib", "inspect", "ipaddress", "lzma", "traceback", "zipfile")


def prepare() -> None:
    """Take the shortcuts."""
    if hasattr(sys, "setdlopenflags"):
        # Look up each of PySide6's ten thousand calls into Qt when it is made, which few are.
        sys.setdlopenflags(os.RTLD_LAZY)
    import quick_modules

    quick_modules.install(sys._MEIPASS)  # type: ignore[attr-defined]  # noqa: SLF001
    import remembered

    remembered.put_off(*SELDOM)
    from pathlib import Path

    import quick_enums

    remembered.install(Path(sys._MEIPASS))  # type: ignore[attr-defined]  # noqa: SLF001
    quick_enums.install()


def serve_parent(arguments: list[str]) -> None:
    """Be what the window's process started this one for, if it did, and end with it.

    An executable has no Python of its own to start, so `multiprocessing` starts it once more:
    for the other process, and on Unix for one that clears up shared memory after both. The
    reader shares none; its keeper only waits for the end.
    """
    if arguments[:1] == [FORK]:
        prepare()
        from multiprocessing import spawn

        spawn.freeze_support()
    if len(arguments) > 1 and arguments[-2] == "-c" and arguments[-1].startswith(TRACKER):
        pipe = int(arguments[-1].rpartition("(")[2].rstrip(")"))
        while os.read(pipe, 4096):
            pass
        sys.exit()
