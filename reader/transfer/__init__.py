"""Moving in and out: exports of other programs become articles, articles become files.

parts       what lies in the files, folders and archives that were chosen
cleaning    bodies and saved pages become drafts
importing   one run: watched, stopped, resumed, never doubling
journal     the memory of a run; mending, failed rows as files; undoing, all taken back
feedlist    lists of feeds, kept for later
fetching    the pages of links that wait; rota, whose turn it is
audit       what is missing to be complete offline
exporting   what a query finds, in one of the formats
"""

from __future__ import annotations

from reader.transfer.audit import Audit, audit
from reader.transfer.exporting import export, export_articles
from reader.transfer.fetching import Fetching, fetch_waiting
from reader.transfer.importing import broken_off, import_paths, resume, unfinished
from reader.transfer.journal import Run
from reader.transfer.report import Progress, Report, Tally
from reader.transfer.undoing import undo_import

__all__ = [
    "Audit",
    "Fetching",
    "Progress",
    "Report",
    "Run",
    "Tally",
    "audit",
    "broken_off",
    "export",
    "export_articles",
    "fetch_waiting",
    "import_paths",
    "resume",
    "undo_import",
    "unfinished",
]
