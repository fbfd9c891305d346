"""Does a command, and turns what went wrong into one sentence and an exit status."""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from collections.abc import Callable

from reader import paths
from reader.cli import output
from reader.errors import ReaderError

DONE, COULD_NOT = 0, 1


def run(arguments: argparse.Namespace) -> int:
    """Do the command that `parse` found; returns the exit status."""
    output.prepare()
    module, _, function = arguments.does.partition(".")
    command: Callable[[argparse.Namespace], int] = getattr(
        importlib.import_module(f"reader.cli.{module}"), function
    )
    return _tell(lambda: command(arguments))


def show_sample() -> int:
    """What there is to see without a window: the sample article's summary."""
    from reader.cli.summaries import summarize_file

    output.prepare()
    return _tell(lambda: summarize_file(paths.sample()))


def _tell(work: Callable[[], int]) -> int:
    try:
        status = work()
        sys.stdout.flush()
    except ReaderError as error:
        output.complain(error)
        return COULD_NOT
    except BrokenPipeError:
        # Whoever read our output has seen enough; leave nothing to flush at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return COULD_NOT
    except KeyboardInterrupt:
        return COULD_NOT
    return status
