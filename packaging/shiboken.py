"""Shiboken's own Python files, compiled before instead of at every start.

The binding library carries some Python source in itself and compiles it whenever it is
imported, which costs 60 ms. Where a folder `files.dir` stands beside it, it takes the modules
from there (see `find_incarnated_files` in shiboken's signature_bootstrap.py). Asked with
SBK_EMBED=false it writes that folder; here this is done on a copy, and the files are compiled.

The loader among them imports ahead what is only wanted when a call is refused or a signature is
asked for, and puts a function of its own into the way of every import, for spellings of names
that nobody here uses; a slim one leaves that until it is wanted.
"""

from __future__ import annotations

import importlib.util
import os
import py_compile
import re
import shutil
import subprocess
import sys
from pathlib import Path

Entry = tuple[str, str, str]

# The package imports a dozen modules ahead, for installations that lack files.dir.
SLIM = "from shiboken6.Shiboken import *\n"
# Parts of the loader: what it imports ahead, its aliases for that, and its way into imports.
AHEAD = re.compile(r"^from shibokensupport\.signature(?:\.lib)? import (\w+)\n", re.MULTILINE)
WANTED_AT_ONCE = frozenset({"mapping", "errorhandler", "importhandler"})
ALIASES = re.compile(r"^    put_into_package\(PySide6\.support\.signature\b.*\n", re.MULTILINE)
IN_THE_WAY = re.compile(r"^    def post_init\(\):\n(?:        .*\n|\n)+", re.MULTILINE)
LATER = """

class _Later:
    def __init__(self, name):
        self._name = name

    def __getattr__(self, attribute):
        from importlib import import_module

        module = import_module("shibokensupport.signature." + self._name)
        return getattr(module, attribute)


layout, parser = _Later("layout"), _Later("parser")
"""


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
    sources = sorted((place / "shiboken6" / "files.dir").rglob("*.py"))
    loader = next(file for file in sources if file.name == "loader.py")
    loader.write_text(slim_loader(loader.read_text("utf-8")), "utf-8")
    return sources


def slim_loader(text: str) -> str:
    """The loader's source without what it does ahead.

    Raises:
        SystemExit: the source is no longer what this was written for.
    """
    ahead = set(AHEAD.findall(text))
    if not {"layout", "parser", *WANTED_AT_ONCE} <= ahead or not IN_THE_WAY.search(text):
        raise SystemExit("packaging/shiboken.py does not know this version of shiboken's loader.")
    text = AHEAD.sub(lambda line: line[0] if line[1] in WANTED_AT_ONCE else "", text)
    return IN_THE_WAY.sub("", ALIASES.sub("", text)) + LATER


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
