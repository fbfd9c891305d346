"""Cells of a table that no spreadsheet computes.

A spreadsheet runs a cell that begins with one of a few signs as a formula, which may start
programs ("CSV injection", OWASP). An apostrophe before it makes it text; one before cells
that already look so lets the importer restore them all exactly.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence

_FORMULA = re.compile(r"'*[=+\-@\t\r\n]")


def harmless(cell: str) -> str:
    """The cell, with an apostrophe before it if a spreadsheet would compute it."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def table_line(cells: Sequence[str]) -> bytes:
    """One row of a comma-separated table (RFC 4180, UTF-8) with harmless cells."""
    text = io.StringIO(newline="")
    csv.writer(text).writerow([harmless(cell).replace("\x00", "") for cell in cells])
    return text.getvalue().encode("utf-8", "replace")
