"""Shiboken's own Python files, compiled before instead of at every start.

The binding library carries some Python source in itself and compiles it whenever it is
imported, which costs 60 ms. Where a folder `files.dir` stands beside it, it takes the modules
from there (see `find_incarnated_files` in shiboken's signature_bootstrap.py). Asked with
SBK_EMBED=false it writes that folder; here this is done on a copy, and the files are compiled.
"""

from __future__ import annotations

import importlib.util
import os
import py_compile
import shutil
import subprocess
import sys
from pathlib import Path

Entry = tuple[str, str, str]

# The package imports a dozen modules ahead, for installations that lack files.dir.
SLIM = "from shiboken6.Shiboken import *\n"


def precompiled(pure: list[Entry], work: Path) -> tuple[list[Entry], list[Entry]]:
    """The program's modules with a slim `shiboken6`, and the compiled files as data entries."""
    slim = work / "slim" / "shiboken6" / "__init__.py"
    slim.parent.mkdir(parents=True, exist_ok=True)
    slim.write_text(_versions() + SLIM, "utf-8")
    modules = [
        (name, str(slim) if name == "shiboken6" else file, kind) for name, file, kind in pure
    ]
    return modules, [_compiled(source, work) for source in _sources(work)]


def _versions() -> str:
    lines = (_package() / "__init__.py").read_text("utf-8").splitlines()
    return "".join(f"{line}\n" for line in lines if line.startswith("__"))


def _sources(work: Path) -> list[Path]:
    """Have a copy of shiboken write out what it carries; returns the files."""
    place = work / "shiboken"
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(_package(), place / "shiboken6")
    subprocess.run(
        [sys.executable, "-c", "import PySide6.QtCore"],
        check=True,
        env={**os.environ, "PYTHONPATH": str(place), "SBK_EMBED": "false"},
    )
    return sorted((place / "shiboken6" / "files.dir").rglob("*.py"))


def _compiled(source: Path, work: Path) -> Entry:
    name = source.relative_to(work / "shiboken").with_suffix(".pyc")
    target = work / "compiled" / name
    target.parent.mkdir(parents=True, exist_ok=True)
    py_compile.compile(
        str(source),
        cfile=str(target),
        dfile=name.with_suffix(".py").as_posix(),
        doraise=True,
        # Docstrings stay: shiboken reads its own.
        optimize=1,
        invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
    )
    return (name.as_posix(), str(target), "DATA")


def _package() -> Path:
    found = importlib.util.find_spec("shiboken6")
    assert found, "shiboken6 is not installed"
    assert found.origin, "shiboken6 is no package on disk"
    return Path(found.origin).parent
