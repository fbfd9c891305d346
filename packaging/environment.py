"""The environment that the project runs and is tested in: one folder, made once.

`start.py` and `test.py` ask for it; the second time they find it ready and lose no moment.
Only the standard library is used, since at the first start there is nothing else. How pip
finds packages is the machine's business: its configuration is neither read nor changed.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import build_translations
import system_libraries as system

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".venv"
OLDEST_PYTHON = (3, 11)


class SetUpError(Exception):
    """The environment can't be made; the text says in one sentence what to do about it."""


def interpreter(folder: Path = FOLDER) -> Path:
    """Where an environment's Python is."""
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def install(*, extras: tuple[str, ...] = ()) -> Path:
    """Make the project's environment, unless it is ready, and return its Python.

    The project is installed editable, so that an edit needs no further command.

    Args:
        extras: names of the optional dependencies to install with it.

    Raises:
        SetUpError: Python is too old or incomplete, or pip can't get a package.
    """
    wanted = f"{ROOT}[{','.join(extras)}]" if extras else str(ROOT)
    return make(FOLDER, ("--editable", wanted))


def make(folder: Path, requirements: tuple[str, ...]) -> Path:
    """Make an environment that holds what pip installs for `requirements`, unless it is ready.

    Args:
        folder: the environment's folder.
        requirements: arguments of `pip install`.

    Raises:
        SetUpError: Python is too old or incomplete, or pip can't get a package.
    """
    stamp = folder / f"ready-{_digest(folder, requirements)}"
    python = interpreter(folder)
    if not stamp.exists():
        _require_python()
        _say(f"Setting up {_short(folder)}; this is done once and takes a minute or two.")
        if not _works(folder):
            _run(sys.executable, "-m", "venv", "--clear", str(folder))
        # An older pip takes one package under two spellings for two packages, and fails.
        _pip(python, "--upgrade", "pip")
        _pip(python, *requirements)
        stamp.touch()
    return python


def compile_translations(python: Path) -> None:
    """Compile the interface's languages where an edit, or an earlier set-up, left that undone.

    Qt's tool for it needs the same system libraries as the window; without them there is no
    window whose words could be missed.
    """
    if build_translations.are_stale() and not system.missing():
        command = [python, ROOT / "packaging" / "build_translations.py"]
        subprocess.run(command, check=False, stdout=subprocess.DEVNULL)


def say_and_stop(error: SetUpError) -> int:
    """Show what stands in the way; returns the exit code."""
    print(error, file=sys.stderr)
    return 1


def _digest(folder: Path, requirements: tuple[str, ...]) -> str:
    """Changes with whatever the environment depends on: what to install, with what, and where."""
    files = [
        ROOT / "pyproject.toml",
        *(Path(word) for word in requirements if Path(word).is_file()),
    ]
    texts = (file.read_text("utf-8") for file in files)
    parts = (sys.version, str(folder), *requirements, *texts)
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


def _require_python() -> None:
    """Make sure of a Python that is new enough and can make environments."""
    if sys.version_info < OLDEST_PYTHON:
        oldest = ".".join(map(str, OLDEST_PYTHON))
        raise SetUpError(f"Standfirst needs Python {oldest} or newer; this one is older.")
    # Debian keeps this part of Python in a package of its own.
    if importlib.util.find_spec("ensurepip") is None and not system.install(["python3-venv"]):
        raise SetUpError(
            "Python can't make environments here: install the package python3-venv "
            "(on Debian and Ubuntu: sudo apt install python3-venv) and run this command again."
        )


def _works(folder: Path) -> bool:
    """Whether the folder holds an environment whose making was not cut short."""
    try:
        probe = subprocess.run(
            [interpreter(folder), "-c", "import pip"], check=False, capture_output=True
        )
    except OSError:
        return False
    return probe.returncode == 0


def _pip(python: Path, *arguments: str) -> None:
    _run(str(python), "-m", "pip", "install", "--quiet", *arguments)


def _run(*command: str) -> None:
    """Run a step of the set-up; what it prints is shown only if it fails, or by pip itself."""
    result = subprocess.run(command, check=False)
    if result.returncode != 0:
        raise SetUpError(f"The set-up stopped, for the reason above, at: {' '.join(command)}")


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


def _short(folder: Path) -> str:
    return str(folder.relative_to(ROOT)) if folder.is_relative_to(ROOT) else str(folder)
