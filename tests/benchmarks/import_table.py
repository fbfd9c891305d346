"""What comes out of every sample export: expected and obtained, file by file.

    python tests/benchmarks/import_table.py [--pages] [FOLDER]

The expected numbers are counted in the file's text by regular expressions that know nothing
of the importers. With `--pages` the saved pages are imported too, and the slowest file and
the memory are told; FOLDER is the material's `imports` or `hostile`, or any other.
"""

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
_ADDRESS_CELL = re.compile(r"(?:^|,)\"?https?://\S+?\"?(?=,|$)", re.MULTILINE)


def material() -> Path:
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return Path(os.environ.get("STANDFIRST_TEST_DATA") or cache / "standfirst-data") / "imports"


def expected(text: str) -> dict[str, int]:
    """Counts that need no parser, for the forms whose text shows them."""
    if re.search(r"dt>\s*<(a|h3)\b", text, re.IGNORECASE) or "time_added=" in text:
        links = re.findall(
            r"<(?:dt|li)>\s*(?:<dd>)?\s*<a\b(?:[^>\"]|\"[^\"]*\")*", f"<{text}", re.IGNORECASE
        )
        links = [link for link in links if re.search(r'href="https?://', link, re.IGNORECASE)]
        return {
            "articles": len(links),
            "dates": sum(
                bool(re.search(r"(add_date|time_added)=\"[^\"0]", link, re.IGNORECASE))
                for link in links
            ),
        }
    if "<en-export" in text:
        notes = re.findall(r"<note>.*?</note>", text, re.DOTALL)
        return {"articles": len(notes), "dates": sum("<created>" in note for note in notes)}
    if text.lstrip().startswith("["):
        entries = json.loads(text)
        return {
            "articles": len(entries),
            "bodies": sum(bool(entry.get("content")) for entry in entries),
            "dates": sum("created_at" in entry for entry in entries),
        }
    if text.lstrip().startswith("{"):
        return {"articles": len(re.findall(r'"(?:uri|url|article__url)"\s*:', text))}
    head = text.split("\n", 1)[0].lower()
    if "url" in head.split(","):
        return {
            "articles": len(re.findall(r"(?:^|,)\"?https?://\S+?\"?(?=,|$)", text, re.MULTILINE))
        }
    return {}


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
