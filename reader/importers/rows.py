"""What an importer yields: a saved link for each row that it understood, a failure for others.

A failure keeps the row itself, so that it can be mended and imported again.
"""

from __future__ import annotations

from dataclasses import dataclass

from reader.article import SavedLink

ROW_LIMIT = 20_000
"""Code points of a failed row that are kept; nobody mends more by hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowFailure:
    """A row that couldn't be read: its line (1 is the first, 0 unknown), why, and the row."""

    line: int = 0
    reason: str
    row: str = ""
    file: str = ""


Row = SavedLink | RowFailure


def failure(reason: str, line: int = 0, row: str = "", file: str = "") -> RowFailure:
    """A failure whose row is short enough to keep."""
    return RowFailure(line=line, reason=reason, row=row[:ROW_LIMIT], file=file)
