"""What `quick_modules` keeps in its file, gathered while the program is packaged."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path, PurePosixPath
from typing import Any

import quick_modules
import rehearsal

Entry = tuple[str, str, str]
# By a module's name its marshaled code, and whether it is a package.
Codes = Iterator[tuple[str, tuple[bytes, bool]]]

LIBRARY = "base_library.zip"
# Bytes before the code in a file of compiled Python (PEP 552).
PYC_HEAD = 16
# Imported before the finder is there: by Python, by PyInstaller's bootstrap, by ours.
AHEAD = frozenset(
    {
        *("_collections_abc", "abc", "codecs", "encodings", "encodings.aliases"),
        *("encodings.utf_8", "genericpath", "io", "os", "posixpath", "stat", "zipimport"),
        *("ctypes", "ctypes._endian", "struct", "types"),
        *("__future__", "head_start", "quick_modules"),
    }
)
# Imported in the rehearsal only: by shiboken before it is slimmed, and by what starts Python.
SUPERFLUOUS = frozenset(
    {
        *("ast", "dis", "linecache", "logging", "opcode", "string", "token", "tokenize"),
        *("encodings.cp437", "importlib._abc", "importlib._bootstrap", "importlib.util"),
        *("importlib._bootstrap_external", "site", "subprocess"),
    }
)


def parted(pure: Iterable[Entry], work: Path) -> tuple[list[Entry], list[Entry]]:
    """The modules that every start of the window imports, and the others."""
    names, entries = _names(work), list(pure)
    first = [entry for entry in entries if entry[0] in names]
    return first, [entry for entry in entries if entry[0] not in names]


def write(archive: Any, analysis: Any, work: Path) -> Entry:
    """Make the file of an archive with the first modules, and of what Python brings itself.

    Args:
        archive: PyInstaller's PYZ of the first modules.
        analysis: its Analysis, which knows the archive of Python's own and the extensions.
        work: the folder for generated files.

    Returns:
        The file's entry for the program.
    """
    names = _names(work)
    library = next(file for name, file, _ in analysis.datas if name == LIBRARY)
    codes = {**dict(_in_library(Path(library))), **dict(_in_archive(archive))}
    extensions = dict(_extensions(analysis.binaries))
    file = work / quick_modules.NAME
    quick_modules.write(
        file,
        {name: codes[name] for name in names & codes.keys()},
        {name: extensions[name] for name in names & extensions.keys()},
    )
    return (file.name, str(file), "DATA")


def _names(work: Path) -> set[str]:
    return set((work / rehearsal.NAMES).read_text("utf-8").split()) - AHEAD - SUPERFLUOUS


def _in_archive(archive: Any) -> Codes:
    from PyInstaller.loader.pyimod01_archive import (  # type: ignore[import-untyped]
        PYZ_ITEM_PKG,
        ZlibArchiveReader,
    )

    reader = ZlibArchiveReader(archive.name)
    for name, (kind, *_) in reader.toc.items():
        yield name, (reader.extract(name, raw=True), kind == PYZ_ITEM_PKG)


def _in_library(file: Path) -> Codes:
    with zipfile.ZipFile(file) as library:
        for path in map(PurePosixPath, library.namelist()):
            if path.suffix == ".pyc":
                is_package = path.stem == "__init__"
                name = ".".join((path.parent if is_package else path.with_suffix("")).parts)
                yield name, (library.read(str(path))[PYC_HEAD:], is_package)


def _extensions(binaries: Iterable[Entry]) -> Iterator[tuple[str, str]]:
    """The extension modules' names and files; Python's own lie in a folder of theirs."""
    for file, _, kind in binaries:
        suffix = next((end for end in EXTENSION_SUFFIXES if file.endswith(end)), None)
        if kind == "EXTENSION" and suffix:
            parts = PurePosixPath(file.replace("\\", "/").removesuffix(suffix)).parts
            yield ".".join(parts[2:] if "lib-dynload" in parts else parts), file
