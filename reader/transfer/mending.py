"""Failed rows as files of the form that they came in, to be mended and imported again."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from reader.importers import ExportFile
from reader.importers.files import decode
from reader.importers.tables import first_line, header_of
from reader.transfer import journal
from reader.transfer.journal import Run


def save_failed_rows(library: Path, run: Run, heads: Mapping[str, str]) -> tuple[str, ...]:
    """Write the failed rows beside the journal, by the file that they are from.

    Args:
        library: the library's folder.
        run: the import.
        heads: the first lines of tables, without which rows mean nothing, by file.
    """
    by_file: dict[str, list[str]] = {}
    for failed in journal.failures(library, run.name):
        if failed.row:
            by_file.setdefault(failed.file, []).append(failed.row)
    folder = library / journal.FOLDER / f"{run.name}-failed"
    return tuple(
        str(_write(folder, number, name, rows, heads.get(name, "")))
        for number, (name, rows) in enumerate(by_file.items(), start=1)
    )


def head_of(file: ExportFile) -> str:
    """The line with a table's column names; empty for what is no table."""
    head = decode(file.head())
    return f"{first_line(head)}\n" if header_of(head) else ""


def _write(folder: Path, number: int, name: str, rows: list[str], head: str) -> Path:
    folder.mkdir(mode=0o700, exist_ok=True)
    stem = re.sub(r"[^A-Za-z0-9.]+", "-", Path(name).stem)[:60].strip("-.") or "rows"
    path = folder / f"{number}-{stem}{_suffix(rows, head)}"
    path.write_text(_joined(rows, head), encoding="utf-8", errors="replace", newline="")
    return path


def _suffix(rows: list[str], head: str) -> str:
    if head:
        return ".csv"
    if rows[0].lstrip().startswith("{"):
        return ".json"
    return ".html" if rows[0].lstrip().startswith("<") else ".txt"


def _joined(rows: list[str], head: str) -> str:
    if not head and rows[0].lstrip().startswith("{"):
        return "[\n" + ",\n".join(rows) + "\n]\n"
    return head + "".join(row if row.endswith("\n") else f"{row}\n" for row in rows)
