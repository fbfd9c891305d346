#!/usr/bin/env python3
"""Set everything up on a fresh machine and pass the tests: `python3 packaging/test.py`.

Every check runs, whatever an earlier one found; the exit code is 0 when all of them passed.
Arguments go to pytest: `python3 packaging/test.py tests/summary -k spans`.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
import tomllib
from pathlib import Path

import environment
import system_libraries

CORE_FOLDER = environment.ROOT / "build" / "environments" / "core"
FROZEN = environment.ROOT / "packaging" / "frozen.py"
# numpy is an extra as well, so what runs here shows that the rest does without it.
NOT_CORE = ("PySide6-Essentials", "pytest-qt", "numpy")


def main(arguments: list[str]) -> int:
    """Run every check; returns 0 if all passed, else 1."""
    system_libraries.provide()
    system_libraries.provide_test_tools()
    try:
        python = environment.install(extras=("dev",))
        core = environment.make(CORE_FOLDER, core_requirements())
    except environment.SetUpError as error:
        return environment.say_and_stop(error)
    environment.compile_translations(python)
    failed = [
        name for name, command in checks(python, core, arguments) if not passes(name, command)
    ]
    if failed:
        print(f"\nFailed: {', '.join(failed)}.")
    return 1 if failed else 0


def checks(python: Path, core: Path, arguments: list[str]) -> tuple[tuple[str, list[str]], ...]:
    """Each check's name and command, in the order that shows most problems soonest."""
    tools = python.parent
    scripts = sorted(str(path) for path in (environment.ROOT / "packaging").glob("*.py"))
    pytest = ["-m", "pytest", "--quiet", "--numprocesses=auto"]
    return (
        ("ruff", [str(tools / "ruff"), "check"]),
        ("formatting", [str(tools / "ruff"), "format", "--check"]),
        ("types", [str(tools / "mypy")]),
        ("types of packaging", [str(tools / "mypy"), *scripts]),
        ("import contracts", [str(tools / "lint-imports")]),
        ("tests", [str(python), *pytest, *arguments]),
        ("core without Qt", [str(core), *pytest]),
        *((("frozen program", [sys.executable, str(FROZEN)]),) if not arguments else ()),
    )


def core_requirements() -> tuple[str, ...]:
    """What pyproject.toml asks for, without Qt, what needs it, and numpy."""
    project = tomllib.loads((environment.ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = (*project["dependencies"], *project["optional-dependencies"]["dev"])
    return tuple(name for name in wanted if not name.startswith(NOT_CORE))


def passes(name: str, command: list[str]) -> bool:
    """Run one check in the project's folder, under a headline; whether it passed."""
    print(f"\n── {name}", flush=True)
    began = time.monotonic()
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    result = subprocess.run(command, check=False, cwd=environment.ROOT, env=surroundings)
    print(f"   {time.monotonic() - began:.0f} s", flush=True)
    return result.returncode == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
