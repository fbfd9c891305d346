"""What the frozen program leaves out, each part with its reason, and what it keeps of Qt.

The lists of Qt's libraries and plugins say what stays, not what goes: what a build machine
happens to have must not slip in. A large file that nobody foresaw fails the build
(`unforeseen`), so that the size is a decision and not an accident.

An entry of PyInstaller's tables is (name in the program, file on disk, kind).
"""

from __future__ import annotations

import fnmatch
import re
import subprocess
from collections.abc import Callable, Collection, Iterable
from pathlib import Path, PurePosixPath
from types import MappingProxyType

Entry = tuple[str, str, str]

EXCLUDED_MODULES = MappingProxyType(
    {
        "numpy": "only sumy's LSA needs it; it is an extra of the Python package",
        "scipy": "numpy's friends look for it; nothing of ours does",
        "pandas": "the same",
        "matplotlib": "the same",
        "tkinter": "another toolkit",
        "IPython": "progress bars ask whether it is there",
        "PyQt5": "other programs' Qt",
        "PyQt6": "other programs' Qt",
        "setuptools": "for installing, not for reading",
        "pkg_resources": "the same",
        "_distutils_hack": "the same",
        "distutils": "the same",
        "pip": "the same",
        "wheel": "the same",
        "ensurepip": "the same",
        "lib2to3": "Python's own tools",
        "idlelib": "Python's own tools",
        "turtle": "Python's own tools",
        "pydoc_data": "Python's own manual",
        "doctest": "for tests",
        "unittest": "for tests",
        "test": "for tests",
        "pytest": "for tests",
        "hypothesis": "for tests",
        "curses": "no part of ours draws in the terminal",
        "readline": "no part of ours reads from the terminal, and it is under the GPL",
        "dbm": "no part of ours uses it, and gdbm is under the GPL",
        "docopt": "sumy's command line",
        "breadability": "sumy's page parser; ours is in reader/extract",
        "sumy.parsers.html": "the same",
        "sumy.evaluation": "for measuring summaries",
        "sumy.__main__": "sumy's command line",
        "requests": "sumy fetches pages with it; we fetch with urllib3",
        "pycountry": "23 MB for sumy's language names; ours are in reader/summary",
        "nltk": "sumy imports it for stemmers that are not asked for; ours are PyStemmer's",
        "regex": "with nltk",
        "joblib": "with nltk",
        "tqdm": "with nltk",
        "click": "with nltk",
        "lxml.isoschematron": "schema validation",
        "lxml.objectify": "another interface to lxml",
        "lxml.html.diff": "comparing pages",
        "lxml.html.clean": "our sanitizer is nh3",
        "PIL.ImageQt": "Qt draws its own pictures",
        "PIL.ImageTk": "another toolkit",
        "pypdfium2_cli": "its command line",
        "PySide6.scripts": "Qt's tools for developers",
        "xmlrpc": "no part of ours speaks it",
        "zstandard._cffi": "a second way to call the same library",
        "zstandard.backend_cffi": "the same",
        "cffi": "the same",
    }
)

EXCLUDED_DATA = MappingProxyType(
    {
        "PySide6/Qt/translations/*": "the interface brings its own words",
        "PySide6/Qt/qml/*": "no part is written in QML",
        "PySide6/Qt/resources/*": "belongs to the web engine",
        "PySide6/typesystems/*": "for building bindings",
        "PySide6/include/*": "for building bindings",
        "nltk_data/*": "the splitter of sentences is ours",
        "babel/locale-data/*": "with babel",
        "pycountry/*": "with pycountry",
        "pytz/zoneinfo/*": "times are kept in UTC, and shown by Qt and the system",
        "tzdata/*": "the same",
        "dateparser_data/*": "with dateparser",
        "tld/res/old/*": "older lists",
        "lxml/includes/*": "for building against lxml",
        "lxml/isoschematron/*": "schema validation",
        "setuptools/*": "for installing",
        "resources/translations/*.ts": "what the translations are compiled from",
        "*.pyi": "for type checkers",
        "*/tests/*": "for tests",
        "*.dist-info/*": "the licenses are gathered in THIRD-PARTY-LICENSES",
        "_tcl_data/*": "another toolkit",
        "_tk_data/*": "another toolkit",
    }
)
# Packages that look up their own version when they are imported.
KEPT_METADATA = ()

EXCLUDED_BINARIES = MappingProxyType(
    {
        "lxml/objectify*": "another interface to lxml",
        "lxml/html/diff*": "comparing pages",
        "lxml/html/_difflib*": "comparing pages",
        "lib*/lxml/objectify*": "another interface to lxml",
        "PIL/_imagingtk*": "another toolkit",
        "PySide6/QtDBus*": "Qt speaks to the bus by itself, nothing of ours does",
        "python3*/lib-dynload/_test*": "for tests",
        "python3*/lib-dynload/_ctypes_test*": "for tests",
        "python3*/lib-dynload/_tkinter*": "another toolkit",
        "python3*/lib-dynload/_curses*": "see curses",
        "python3*/lib-dynload/readline*": "see readline",
        "python3*/lib-dynload/_gdbm*": "see dbm",
        "python3*/lib-dynload/_dbm*": "see dbm",
        "python3*/lib-dynload/audioop*": "sound",
        "python3*/lib-dynload/ossaudiodev*": "sound",
        "python3*/lib-dynload/nis*": "a name service of the past",
        "python3*/lib-dynload/spwd*": "passwords",
        "python3*/lib-dynload/_crypt*": "passwords",
    }
)

# pyi_rth_nltk imports all of nltk at every start and pyi_rth_multiprocessing what only the other
# process needs (head_start.py serves it), pyi_rth_pyside6 leaks QT_PLUGIN_PATH to programs that
# ours opens (Qt finds its plugins without it), the others serve what we leave out.
EXCLUDED_RUNTIME_HOOKS = frozenset(
    {
        "pyi_rth_nltk",
        "pyi_rth_multiprocessing",
        "pyi_rth_pyside6",
        "pyi_rth_inspect",
        "pyi_rth_pkgutil",
        "pyi_rth_setuptools",
        "pyi_rth_pkgres",
    }
)

KEPT_QT_LIBRARIES = frozenset(
    {"Core", "Gui", "Widgets", "Svg", "PrintSupport", "DBus", "XcbQpa", "WaylandClient"}
)

KEPT_QT_PLUGINS = (
    "platforms/*qxcb.*",
    "platforms/*qwayland*",
    "platforms/*qoffscreen.*",
    "platforms/qwindows.*",
    "platforms/libqcocoa.*",
    "styles/*",
    "iconengines/*",
    "imageformats/*qgif.*",
    "imageformats/*qjpeg.*",
    "imageformats/*qwebp.*",
    "imageformats/*qsvg.*",
    "imageformats/*qico.*",
    "platformthemes/*qxdgdesktopportal.*",
    "platforminputcontexts/*composeplatforminputcontext*",
    "platforminputcontexts/*ibusplatforminputcontext*",
    "printsupport/*",
    "wayland-shell-integration/*xdg-shell.*",
    "wayland-decoration-client/*bradient.*",
)

# Every Linux desktop has these, and Qt's own build expects the system's; the packages name
# them as dependencies. A second copy would only be older, or at odds with the graphics driver.
SYSTEM_LIBRARIES = frozenset(
    {
        "libstdc++.so.6",
        "libgcc_s.so.1",
        "libX11.so.6",
        "libX11-xcb.so.1",
        "libxcb.so.1",
        "libXau.so.6",
        "libXdmcp.so.6",
        "libbsd.so.0",
        "libmd.so.0",
        "libdbus-1.so.3",
        "libsystemd.so.0",
        "libgcrypt.so.20",
        "libgpg-error.so.0",
        "libcap.so.2",
        "liblz4.so.1",
        "libfontconfig.so.1",
        "libfreetype.so.6",
        "libexpat.so.1",
        "libpng16.so.16",
        "libbrotlidec.so.1",
        "libbrotlicommon.so.1",
        "libglib-2.0.so.0",
        "libgthread-2.0.so.0",
        "libpcre2-8.so.0",
        "libwayland-client.so.0",
        "libwayland-cursor.so.0",
        "libffi.so.8",
        "libEGL.so.1",
        "libGL.so.1",
        "libGLX.so.0",
        "libGLdispatch.so.0",
        "libOpenGL.so.0",
        "libcups.so.2",
        "libavahi-client.so.3",
        "libavahi-common.so.3",
    }
)
# Stays although others bring it: ctypes needs this very version.
STAYS = frozenset({"libffi.so.8"})

LIBRARY_FOLDERS = ("PySide6/Qt/lib/", "pillow.libs/")

LARGE = 1_500_000
FORESEEN = (
    "standfirst*",
    "base_library.zip",
    "libpython3*",
    "python3*.dll",
    # Python's own modules, which some builds of it carry unstripped.
    "python3*/lib-dynload/*",
    "libcrypto*",
    "libssl*",
    "*libQt6*",
    "Qt6*.dll",
    "*libicu*",
    "PySide6/Qt*",
    "libpyside6*",
    "libshiboken6*",
    "lxml/etree*",
    "pypdfium2_raw/*pdfium*",
    "nh3/*",
    "gcld3/*",
    "Stemmer*",
    "_brotli*",
    "zstandard/*",
    "PIL/*",
    "pillow.libs/*",
    "resources/*",
    "fontpkg_*/*",
    "libsqlite3*",
    "sqlite3.dll",
)


def modules(package: Path) -> list[str]:
    """The full names of all modules in a package's folder."""
    names = (file.relative_to(package.parent).with_suffix("") for file in package.rglob("*.py"))
    return sorted(".".join(name.parts).removesuffix(".__init__") for name in names)


def without(entries: Iterable[Entry], patterns: Collection[str]) -> list[Entry]:
    """The entries whose names match none of the patterns."""
    return [entry for entry in entries if not _matches(entry[0], patterns)]


def only_our_qt(entries: Iterable[Entry]) -> list[Entry]:
    """The entries without the Qt libraries, bindings and plugins that are not on our lists."""
    return [entry for entry in entries if _is_ours(entry[0])]


def only_needed(binaries: Iterable[Entry]) -> list[Entry]:
    """The binaries without the libraries that nothing kept asks for, on Linux.

    PyInstaller gathered them for plugins that were taken out since. Roots are extension
    modules, plugins, what lies in a package's own folder, and Python; but not the folders in
    which packages keep the libraries of their modules.
    """
    binaries = list(binaries)
    by_name = {PurePosixPath(entry[0]).name: entry for entry in binaries}
    kept = {entry[0] for entry in binaries if _is_root(entry)}
    ahead = [entry for entry in binaries if entry[0] in kept]
    while ahead:
        for name in _asked_for(ahead.pop()[1]):
            entry = by_name.get(name)
            if entry and entry[0] not in kept:
                kept.add(entry[0])
                ahead.append(entry)
    return [entry for entry in binaries if entry[0] in kept]


def without_system_libraries(entries: Iterable[Entry]) -> list[Entry]:
    """The entries without what every Linux desktop has."""
    gone = SYSTEM_LIBRARIES - STAYS
    return [entry for entry in entries if entry[0] not in gone]


def without_dangling(entries: Iterable[Entry], names: Collection[str]) -> list[Entry]:
    """The entries without symbolic links to names that are not there."""
    return [entry for entry in entries if entry[2] != "SYMLINK" or _target(entry) in names]


def replaced(entries: Iterable[Entry], how: Callable[[Entry], str | None]) -> list[Entry]:
    """The entries, each with the file that *how* returns for it, if it returns one."""
    return [(entry[0], how(entry) or entry[1], entry[2]) for entry in entries]


def unforeseen(entries: Iterable[Entry]) -> list[str]:
    """Large files that are on no list; a build that has one has to fail."""
    return [
        f"{name} ({Path(source).stat().st_size:,} bytes)"
        for name, source, kind in entries
        if kind != "SYMLINK"
        and Path(source).stat().st_size > LARGE
        and not _matches(name, FORESEEN)
    ]


def _matches(name: str, patterns: Iterable[str]) -> bool:
    return any(fnmatch.fnmatch(name.replace("\\", "/"), pattern) for pattern in patterns)


def _is_ours(name: str) -> bool:
    name = name.replace("\\", "/")
    plugin = re.match(r"PySide6/(?:Qt/)?plugins/(.*)", name)
    if plugin:
        return _matches(plugin[1], KEPT_QT_PLUGINS)
    library = re.search(r"(?:^|/)(?:lib)?Qt6?(\w+?)(?:\.abi3)?\.(?:so|dll|pyd)\b", name)
    return not library or library[1] in KEPT_QT_LIBRARIES


def _is_root(entry: Entry) -> bool:
    name, _, kind = entry
    if kind == "EXTENSION" or name.startswith("libpython"):
        return True
    return "/" in name and not name.startswith(LIBRARY_FOLDERS)


def _target(entry: Entry) -> str:
    """What a symbolic link leads to, as a name in the program."""
    parts: list[str] = []
    for part in (PurePosixPath(entry[0]).parent / entry[1]).parts:
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return "/".join(parts)


def _asked_for(file: str) -> list[str]:
    result = subprocess.run(["readelf", "-d", file], check=False, capture_output=True, text=True)
    return re.findall(r"\(NEEDED\).*\[(.+?)\]", result.stdout)
