"""What an import did: how many rows became what, and which ones failed and why."""

from __future__ import annotations

from dataclasses import dataclass

from reader.article import ArticleId
from reader.importers import RowFailure

SHOWN_FAILURES = 1_000
"""Failed rows that a report names; the file has all of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many rows were new, merged with an article that was there, the same, or failed."""

    new: int = 0
    merged: int = 0
    skipped: int = 0
    failed: int = 0

    @property
    def done(self) -> int:
        """All rows so far."""
        return self.new + self.merged + self.skipped + self.failed

    def sentence(self) -> str:
        """The numbers in words."""
        return (
            f"{self.new:,} new, {self.merged:,} merged, {self.skipped:,} skipped, "
            f"{self.failed:,} failed"
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far an import is: its numbers, the share that was read, and rows a second."""

    tally: Tally
    fraction: float
    rate: float
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The outcome of an import.

    `run` names it for resuming and undoing; `sources` are the programs whose exports were
    recognized; `notes` are sentences on what else was done; `failures` are the first failed
    rows and `failed_files` the files that hold all of them, to be mended and imported.
    """

    run: str
    tally: Tally
    sources: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    failures: tuple[RowFailure, ...] = ()
    failed_files: tuple[str, ...] = ()
    articles: tuple[ArticleId, ...] = ()
    is_stopped: bool = False

    def text(self) -> str:
        """The report for reading."""
        came = f"From {', '.join(self.sources)}." if self.sources else "Nothing was recognized."
        lines = [f"{self.tally.sentence()}.", came, *self.notes]
        if self.is_stopped:
            lines.append("The import was stopped; it can be resumed.")
        lines += map(_failure_line, self.failures)
        if self.tally.failed > len(self.failures):
            lines.append(f"… and {self.tally.failed - len(self.failures):,} more.")
        if self.failed_files:
            lines.append("The failed rows were saved, to be mended and imported again:")
            lines += self.failed_files
        return "\n".join(lines) + "\n"


def _failure_line(failed: RowFailure) -> str:
    place = f", line {failed.line}" if failed.line else ""
    return f"{failed.file}{place}: {failed.reason}"
