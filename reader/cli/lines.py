"""Lines of JSON: one object in, one object out, and one bad line doesn't stop the rest."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from reader.cli import output
from reader.errors import CaptureError, ReaderError

STANDARD_INPUT = "-"


def answer_lines(
    sources: Sequence[str],
    answer: Callable[[dict[str, object]], dict[str, object]],
    expected: str,
) -> int:
    """Print *answer*'s fields for each line of the *sources*; returns the exit status.

    A line that can't be answered is named on standard error and its answer holds its `id`
    and the `error`, so that there is one result for every line.

    Args:
        sources: files, or "-" for standard input.
        answer: from a line's object to the fields of its result.
        expected: what a line must be, for the sentence on one that isn't.
    """
    status = 0
    for place, line in _lines(sources):
        given: object = None
        try:
            given = json.loads(line)
            if not isinstance(given, dict):
                raise CaptureError(f"The line is not {expected}.")
            fields = {"id": given.get("id"), **answer(given)}
        except (ReaderError, ValueError) as error:
            reason = str(error) if isinstance(error, ReaderError) else f"It is not {expected}."
            output.complain(CaptureError(f"{place}: {reason}"))
            fields = {"id": given.get("id") if isinstance(given, dict) else None, "error": reason}
            status = 1
        output.say_json(fields, indent=None)
    return status


def text_of(given: dict[str, object], name: str, expected: str) -> str:
    """The string called *name* in a line's object, empty where it isn't or is null.

    Raises:
        CaptureError: it is there and not a string.
    """
    value = given.get(name)
    if value is not None and not isinstance(value, str):
        raise CaptureError(f'"{name}" is not text; a line is {expected}.')
    return value or ""


def _lines(sources: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each line that isn't empty, after its source and number as a person names them."""
    for source in sources:
        name = "standard input" if source == STANDARD_INPUT else source
        for number, line in enumerate(_read(source), start=1):
            if line.strip():
                yield f"Line {number} of {name}", line


def _read(source: str) -> Iterator[str]:
    if source == STANDARD_INPUT:
        yield from sys.stdin
        return
    try:
        with Path(source).open(encoding="utf-8-sig", errors="replace") as stream:
            yield from stream
    except OSError as error:
        raise CaptureError(f"{source} can't be read: {error.strerror}.", source) from error
