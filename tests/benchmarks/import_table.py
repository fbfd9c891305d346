"""What comes out of every sample export: expected and obtained, file by file.

    python tests/benchmarks/import_table.py [--pages] [FOLDER]

The expected numbers are counted in the file's text by regular expressions that know nothing
of the importers. With `--pages` the saved pages are imported too, and the slowest file and
the memory are told; FOLDER is the material's `imports` or `hostile`, or any other.
"""

import csv
import io
import json
import os
import re
import resource
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from reader.errors import ReaderError
from reader.importers import ExportFile, RowFailure, feeds, recognize
from reader.importers.files import decode
from reader.importers.glimpse import glimpse
from reader.library import Library
from reader.transfer import import_paths

COLUMNS = ("articles", "bodies", "tagged", "highlights", "dates")
PAGE_FOLDERS = ("mhtml", "warc", "epub", "feeds")
LONGEST = 10
_DATED = re.compile(r"(add_date|time_added)=\"[1-9]", re.IGNORECASE)
_EMPTY_NOTE = re.compile(r"<en-note\b[^>]*(/>|>(\s|<[^>]*>)*</en-note>)(?!.*<en-media)", re.DOTALL)
_SOURCE = re.compile(r"<source-url>|<a\s[^>]*href=[\"']https?:")
_SHELVES = frozenset({"Unread", "Archive", "Starred"})
_ADDRESS_CELL = re.compile(r"(?:^|,)\"?https?://\S+?\"?(?=,|$)", re.MULTILINE)


def material() -> Path:
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return Path(os.environ.get("STANDFIRST_TEST_DATA") or cache / "standfirst-data") / "imports"


def expected(text: str) -> dict[str, int]:
    """Counts that need no importer, for the forms whose text shows them."""
    if re.search(r"dt>\s*<(a|h3)\b", text, re.IGNORECASE) or "time_added=" in text:
        return of_bookmarks(text)
    if "<en-export" in text:
        return of_notes(text)
    if text.lstrip().startswith(("[", "{")):
        try:
            found = json.loads(text)
        except ValueError:
            return {}
        return of_objects(found if isinstance(found, list) else found.get("bookmarks", found))
    head = text.split("\n", 1)[0].lower()
    return of_table(text) if "url" in head.split(",") else {}


def of_bookmarks(text: str) -> dict[str, int]:
    pattern = r"<(?:dt|li)>\s*(?:<dd>)?\s*<a\b(?:[^>\"]|\"[^\"]*\")*"
    links = re.findall(pattern, f"<{text}", re.IGNORECASE)
    links = [link for link in links if re.search(r'href="https?://', link, re.IGNORECASE)]
    return {"articles": len(links), "dates": sum(bool(_DATED.search(link)) for link in links)}


def of_notes(text: str) -> dict[str, int]:
    """Notes that hold a text, a picture or an address; one that is a title alone is none."""
    notes = re.findall(r"<note>.*?</note>", text, re.DOTALL)
    full = [note for note in notes if _SOURCE.search(note) or not _EMPTY_NOTE.search(note)]
    return {
        "articles": len(full),
        "bodies": sum(not _EMPTY_NOTE.search(note) for note in full),
        "tagged": sum("<tag>" in note for note in full),
        "dates": sum("<created>" in note for note in full),
    }


def of_objects(found) -> dict[str, int]:
    if not isinstance(found, list):
        return {"articles": len(re.findall(r'"(?:uri|url)": "https?:', json.dumps(found)))}
    counts = {
        "articles": len(found),
        "tagged": sum(bool(entry.get("tags")) for entry in found),
        "highlights": sum(len(entry.get("annotations") or ()) for entry in found),
        "dates": sum("created_at" in entry or "date_added" in entry for entry in found),
    }
    if any("content" in entry for entry in found):
        counts["bodies"] = sum(bool(entry.get("content")) for entry in found)
    return counts


def of_table(text: str) -> dict[str, int]:
    """Rows with an address and, by Python's own reader, those with a time and with tags."""
    counts = {"articles": len(_ADDRESS_CELL.findall(text))}
    rows = list(csv.DictReader(io.StringIO(text)))
    times = ("time_added", "Timestamp", "Saved date", "created")
    tags = ("tags", "Tags", "Document tags")
    if not any(None in row or None in row.values() for row in rows):  # no row is bent
        rows = [row for row in rows if row.get("url") or row.get("URL") or row.get("Url")]
        counts["dates"] = sum(any(row.get(name) for name in times) for row in rows)
        folders = sum(row.get("Folder", "Unread") not in _SHELVES for row in rows)
        counts["tagged"] = folders + sum(
            any((row.get(name) or "[]") != "[]" for name in tags) for row in rows
        )
    return counts


def obtained(rows) -> dict[str, int]:
    good = [row for row in rows if not isinstance(row, RowFailure)]
    return {
        "articles": len(good),
        "bodies": sum(bool(row.body or row.draft) for row in good),
        "tagged": sum(bool(row.tags) for row in good),
        "highlights": sum(len(row.highlights) for row in good),
        "dates": sum(row.saved is not None for row in good),
        "failed": len(rows) - len(good),
    }


def row_of(path: Path) -> tuple[str, dict[str, int], dict[str, int]] | None:
    file = ExportFile(path)
    importer = recognize(file)
    if importer is None:
        if feeds.claims(glimpse(file)):
            return "feeds, kept", {}, {"feeds": len(list(feeds.read(file)))}
        return None
    text = decode(file.whole())
    return importer.name, expected(text), obtained(list(importer.read(file)))


def print_exports(root: Path) -> None:
    print("| sample | read as | articles | bodies | tagged | highlights | dates | failed |")
    print("|---|---|---|---|---|---|---|---|")
    differing = 0
    for path in sorted(p for p in root.rglob("*") if p.is_file()):
        if path.relative_to(root).parts[0] in PAGE_FOLDERS:
            continue
        name = str(path.relative_to(root))[-70:]
        try:
            found = row_of(path)
        except ReaderError as error:
            print(f"| {name} | refused: {error} | | | | | | |")
            continue
        if found is None:
            continue
        kind, wanted, got = found
        cells = []
        for column in (*COLUMNS, "failed"):
            count = got.get(column, got.get("feeds", "") if column == "articles" else "")
            differs = column in wanted and wanted[column] != count
            differing += differs
            cells.append(f"{count} (expected {wanted[column]})" if differs else str(count))
        print(f"| {name} | {kind} | {' | '.join(cells)} |")
    print(f"\n{differing} numbers differ from what the text shows.")


def print_pages(root: Path) -> None:
    outcomes: Counter[tuple[str, str]] = Counter()
    slowest = (0.0, "")
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder, "library")) as library:
        for path in sorted(p for p in root.rglob("*") if p.is_file()):
            began = time.process_time()
            report = import_paths(library, [path])
            used = time.process_time() - began
            slowest = max(slowest, (used, str(path.relative_to(root))))
            read = report.tally.new + report.tally.merged + report.tally.skipped
            outcome = "read" if read or report.notes else "refused"
            outcomes[path.relative_to(root).parts[0], outcome] += 1
            assert read or report.notes or report.failures, path
            if used > LONGEST:
                print(f"over {LONGEST} s: {path.relative_to(root)} took {used:.1f} s")
    print("| folder | read | refused with a sentence |\n|---|---|---|")
    for name in sorted({name for name, _ in outcomes}):
        print(f"| {name} | {outcomes[name, 'read']} | {outcomes[name, 'refused']} |")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"\nslowest: {slowest[1]}, {slowest[0]:.1f} s CPU; memory at most {peak:.0f} MB")


def main() -> None:
    named = [Path(each) for each in sys.argv[1:] if not each.startswith("-")]
    root = named[0] if named else material()
    if "--pages" in sys.argv:
        print_pages(root)
    else:
        print_exports(root)


if __name__ == "__main__":
    main()
