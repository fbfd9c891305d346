"""Whether a window can be opened here, and in one sentence why not.

Where one of Qt's system libraries is missing, or nobody listens on the display, Qt ends the
process without a word that a person could use. So on X11 its plugin is loaded by hand first,
and the display is tried. Nothing here needs Qt before that.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from reader.errors import ReaderError

DEBIAN_PACKAGES: Mapping[str, str] = MappingProxyType(
    {
        "libEGL.so.1": "libegl1",
        "libGL.so.1": "libgl1",
        "libOpenGL.so.0": "libopengl0",
        "libGLX.so.0": "libglx0",
        "libfontconfig.so.1": "libfontconfig1",
        "libfreetype.so.6": "libfreetype6",
        "libxkbcommon.so.0": "libxkbcommon0",
        "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
        "libdbus-1.so.3": "libdbus-1-3",
        "libglib-2.0.so.0": "libglib2.0-0",
        "libX11.so.6": "libx11-6",
        "libX11-xcb.so.1": "libx11-xcb1",
        "libxcb.so.1": "libxcb1",
        "libxcb-cursor.so.0": "libxcb-cursor0",
        "libxcb-icccm.so.4": "libxcb-icccm4",
        "libxcb-image.so.0": "libxcb-image0",
        "libxcb-keysyms.so.1": "libxcb-keysyms1",
        "libxcb-randr.so.0": "libxcb-randr0",
        "libxcb-render-util.so.0": "libxcb-render-util0",
        "libxcb-shape.so.0": "libxcb-shape0",
        "libxcb-xkb.so.1": "libxcb-xkb1",
        "libxcb-xinerama.so.0": "libxcb-xinerama0",
    }
)
"""The Debian package that brings each library that Qt asks the system for."""


class NoDisplayError(ReaderError):
    """There is nothing to open a window on."""


class MissingLibraryError(ReaderError):
    """A system library that the window needs is not installed."""


def has_display(environ: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    """Whether there is something to open a window on, or Qt was told to do without."""
    if platform in {"win32", "darwin"} or environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))


def explained(error: ImportError | OSError) -> MissingLibraryError | None:
    """What to install when a library could not be loaded; None where something else is wrong."""
    library = str(error).partition(":")[0].strip()
    if not library.startswith("lib") or ".so" not in library:
        return None
    package = DEBIAN_PACKAGES.get(library)
    sentence = f"The window needs the system library {library}, which is not installed."
    if package is not None:
        sentence = (
            f"The window needs the system library {library}; "
            f"on Debian and Ubuntu, “sudo apt install {package}” brings it."
        )
    return MissingLibraryError(sentence, library)


def check() -> None:
    """Make sure that Qt can be loaded and will find its display.

    Raises:
        MissingLibraryError: a system library is missing.
        NoDisplayError: nobody listens on the display.
    """
    try:
        from PySide6 import QtWidgets  # noqa: F401 (loaded here so that it may fail here)

        _check_x11()
    except (ImportError, OSError) as error:
        known = explained(error)
        if known is None:
            raise
        raise known from error


def _check_x11() -> None:
    environ = os.environ
    is_x11 = environ.get("QT_QPA_PLATFORM", "xcb") == "xcb" and "WAYLAND_DISPLAY" not in environ
    if sys.platform != "linux" or not is_x11:
        return
    import ctypes

    from PySide6.QtCore import QLibraryInfo

    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    plugin = plugins / "platforms" / "libqxcb.so"
    if not plugin.exists():
        return
    ctypes.CDLL(str(plugin))
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    line = xcb.xcb_connect(None, None)
    is_dead = xcb.xcb_connection_has_error(line)
    xcb.xcb_disconnect(line)
    if is_dead:
        display = environ.get("DISPLAY", "")
        raise NoDisplayError(f"The display {display} does not answer.", display)
