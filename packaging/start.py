#!/usr/bin/env python3
"""Set everything up on a fresh machine and start the reader: `python3 packaging/start.py`.

Arguments go to the reader as they are: `python3 packaging/start.py --help`.
"""

from __future__ import annotations

import os
import subprocess
import sys

import environment
import system_libraries


def main(arguments: list[str]) -> int:
    """Start the reader; returns its exit code."""
    system_libraries.provide()
    try:
        python = environment.install()
    except environment.SetUpError as error:
        return environment.say_and_stop(error)
    environment.compile_translations(python)
    # -P: a folder named `reader` where the command is given must not be taken for ours.
    command = [str(python), "-P", "-m", "reader", *arguments]
    if os.name == "posix":
        os.execv(command[0], command)  # noqa: S606 -- becomes the reader, and takes its signals
    return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
