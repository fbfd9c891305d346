#!/usr/bin/env python3
"""Freeze the program and try it, as every change has to: `python3 packaging/frozen.py`.

This is the short form of `build.py` and `check.py`, for Linux: no package is made of what was
frozen. On other systems the workflow of continuous integration does it.
"""

from __future__ import annotations

import subprocess
import sys

import environment
import system_libraries

HERE = environment.ROOT / "packaging"


def main() -> int:
    """Freeze and check; returns 0 if the program does its work."""
    if not sys.platform.startswith("linux"):
        print("Skipped: the frozen program is tried on Linux only.")
        return 0
    lacking = system_libraries.lacking_tools()
    if lacking:
        print(f"To freeze the program install {' '.join(lacking)}, and run this again.")
        return 1
    return _run("build.py", "--only-frozen") or _run("check.py", "--short")


def _run(script: str, argument: str) -> int:
    command = [sys.executable, str(HERE / script), argument]
    return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
