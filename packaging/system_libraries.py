"""What Qt needs of the system, and how a Debian or Ubuntu gets it.

PySide6 brings Qt itself, but leaves to the system what belongs to its display: graphics
drivers' front doors, fonts, keyboards and the X11 protocol's extensions. A desktop has them
all; a server or a container has none.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from types import MappingProxyType

# Every library that Qt's Core, Gui and Widgets and its xcb, wayland and offscreen plugins load
# (as ldd lists them) and that a bare Debian 12 lacks, with the package that brings it.
PACKAGE_OF = MappingProxyType(
    {
        "libglib-2.0.so.0": "libglib2.0-0",
        "libgthread-2.0.so.0": "libglib2.0-0",
        "libdbus-1.so.3": "libdbus-1-3",
        "libEGL.so.1": "libegl1",
        "libGL.so.1": "libgl1",
        "libfontconfig.so.1": "libfontconfig1",
        "libfreetype.so.6": "libfreetype6",
        "libX11.so.6": "libx11-6",
        "libX11-xcb.so.1": "libx11-xcb1",
        "libxkbcommon.so.0": "libxkbcommon0",
        "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
        "libxcb.so.1": "libxcb1",
        "libxcb-cursor.so.0": "libxcb-cursor0",
        "libxcb-icccm.so.4": "libxcb-icccm4",
        "libxcb-image.so.0": "libxcb-image0",
        "libxcb-keysyms.so.1": "libxcb-keysyms1",
        "libxcb-randr.so.0": "libxcb-randr0",
        "libxcb-render.so.0": "libxcb-render0",
        "libxcb-render-util.so.0": "libxcb-render-util0",
        "libxcb-shape.so.0": "libxcb-shape0",
        "libxcb-shm.so.0": "libxcb-shm0",
        "libxcb-sync.so.1": "libxcb-sync1",
        "libxcb-util.so.1": "libxcb-util1",
        "libxcb-xfixes.so.0": "libxcb-xfixes0",
        "libxcb-xkb.so.1": "libxcb-xkb1",
        "libwayland-client.so.0": "libwayland-client0",
        "libwayland-cursor.so.0": "libwayland-cursor0",
    }
)
# What freezing the program and trying its window takes, with the package that brings it.
TOOL_OF = MappingProxyType({"objdump": "binutils", "Xvfb": "xvfb"})
# What tests of the real window, of screen readers' bus and of power cuts take; they are left out
# where it can't be had.
TESTED_WITH = MappingProxyType(
    {
        "Xvfb": ("xvfb",),
        "xdotool": ("xdotool",),
        "dbus-run-session": ("dbus-daemon", "at-spi2-core"),
        "gdbus": ("libglib2.0-bin",),
        "strace": ("strace",),
        "cc": ("gcc", "libc6-dev"),
    }
)


def lacking_tools() -> tuple[str, ...]:
    """The packages of the tools that are still missing when installing them was tried."""
    packages = _packages_of_tools()
    if packages and install(packages):
        packages = _packages_of_tools()
    return packages


def _packages_of_tools() -> tuple[str, ...]:
    packages = [package for tool, package in TOOL_OF.items() if shutil.which(tool) is None]
    # Debian's Python does without the library that a frozen program starts with.
    python = f"libpython{sys.version_info.major}.{sys.version_info.minor}"
    if sys.base_prefix == "/usr" and not _loads(f"{python}.so.1.0"):
        packages.append(python)
    return tuple(packages)


def provide_test_tools() -> None:
    """Install what some tests need, where that is allowed without asking."""
    if sys.platform.startswith("linux"):
        lacking = [
            packages for tool, packages in TESTED_WITH.items() if shutil.which(tool) is None
        ]
        if lacking:
            install(sorted({package for packages in lacking for package in packages}))


def provide() -> None:
    """Install what Qt lacks where that is allowed without asking; else say what brings it.

    Nothing is raised: reading in the terminal works without Qt.
    """
    names = missing()
    if not names:
        return
    packages = sorted({PACKAGE_OF[name] for name in names})
    if not install(packages):
        _say(_advice(names, packages))


def missing(names: Iterable[str] = PACKAGE_OF) -> tuple[str, ...]:
    """Those of the libraries that this system can't load; none on Windows and macOS."""
    if not sys.platform.startswith("linux"):
        return ()
    return tuple(name for name in names if not _loads(name))


def install(packages: Sequence[str]) -> bool:
    """Install Debian packages, as root or with a sudo that asks nothing; whether it worked."""
    prefix = _rights()
    if prefix is None or shutil.which("apt-get") is None:
        return False
    _say(f"Installing system packages: {' '.join(packages)}.")
    command = [*prefix, "apt-get", "install", "-qq", "--yes", "--no-install-recommends", *packages]
    if _quietly(command):
        return True
    # A fresh system's list of packages is empty or old.
    return _quietly([*prefix, "apt-get", "update", "-qq"]) and _quietly(command)


def _rights() -> list[str] | None:
    """What to put before a command that only root may run; None if that can't be had."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and _quietly(["sudo", "--non-interactive", "true"]):
        return ["sudo", "--non-interactive"]
    return None


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _quietly(command: Sequence[str]) -> bool:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    result = subprocess.run(
        command, check=False, stdin=subprocess.DEVNULL, capture_output=True, env=environment
    )
    return result.returncode == 0


def _advice(names: Sequence[str], packages: Sequence[str]) -> str:
    if shutil.which("apt-get"):
        return (
            "The window needs system libraries that are missing here; "
            f"this brings them: sudo apt install {' '.join(packages)}"
        )
    return f"The window needs system libraries that are missing here: {', '.join(names)}."


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)
