"""How fast and how large a library is, beside a baseline measured in the same run.

    python tests/benchmarks/library_speed.py --sizes 1000 10000 100000
    python tests/benchmarks/library_speed.py --sizes 100000 --keep FOLDER   # made once, used again
    python tests/benchmarks/library_speed.py --headlines 1000000            # links without texts

Times are milliseconds of processor time (and of the clock in brackets), since the machine may
be busy with something else. The baseline is what a plain program would do: LIKE for a search,
an object for each row of a list, one commit for each article.
"""

from __future__ import annotations

import argparse
import contextlib
import itertools
import json
import random
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import library_generator as generator

from reader.article import Order, Query, SavedLink, View
from reader.library import Library
from reader.library.database import FILE_NAME

BATCH = 500
LISTED = 500


@dataclass(slots=True)
class Times:
    """What each try took, in milliseconds of processor and of clock."""

    cpu: list[float] = field(default_factory=list)
    wall: list[float] = field(default_factory=list)

    @contextlib.contextmanager
    def one(self) -> Iterator[None]:
        cpu, wall = time.process_time(), time.perf_counter()
        yield
        self.cpu.append((time.process_time() - cpu) * 1000)
        self.wall.append((time.perf_counter() - wall) * 1000)

    def at(self, part: float) -> str:
        """The value below which *part* of the tries are."""
        place = min(int(len(self.cpu) * part), len(self.cpu) - 1)
        return f"{sorted(self.cpu)[place]:.1f} ({sorted(self.wall)[place]:.1f})"


def measure(works: list[Callable[[], object]]) -> Times:
    times = Times()
    for work in works:
        with times.one():
            work()
    return times


def row(act: str, bound: str, ours: str, baseline: str = "–") -> None:
    print(f"| {act} | {bound} | {ours} | {baseline} |", flush=True)


# --- making it -----------------------------------------------------------------------------


def fill(folder: Path, count: int) -> None:
    """Save *count* articles in batches, and print how fast and how large."""
    text, spent, wall = 0, 0.0, 0.0
    with Library.open(folder) as library:
        articles = generator.links(count)
        while batch := list(itertools.islice(articles, BATCH)):
            text += sum(len(p.encode()) for link in batch for p in link.draft.paragraphs)
            cpu, clock = time.process_time(), time.perf_counter()
            with library.batch():
                for link in batch:
                    library.save_link(link)
            spent += time.process_time() - cpu
            wall += time.perf_counter() - clock
    (folder / "text-size").write_text(str(text))
    row("bulk save", "≥ 500/s", f"{count / spent:.0f}/s ({count / wall:.0f}/s)", one_by_one())


def one_by_one() -> str:
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder)) as library:
        links = list(generator.links(100))
        times = Times()
        with times.one():
            for link in links:
                library.save_link(link)
    return f"a commit each: {100_000 / times.cpu[0]:.0f}/s ({100_000 / times.wall[0]:.0f}/s)"


# --- measuring it --------------------------------------------------------------------------


def measure_opening(folder: Path) -> None:
    code = f"""
import time
from pathlib import Path
from reader.library import Library
from reader.article import Query, View
start = time.process_time()
with Library.open(Path({str(folder)!r})) as library:
    library.headlines(library.ids(Query(view=View.UNREAD))[:40])
    print((time.process_time() - start) * 1000)
"""
    runs = [
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            check=True,
            text=True,
            cwd=Path(__file__).parents[2],
        )
        for _ in range(7)
    ]
    found = sorted(float(run.stdout) for run in runs)
    row("open and list the first rows", "≤ 50", f"p50 {found[3]:.1f}, most {found[-1]:.1f}")


def measure_lists(library: Library, plain: sqlite3.Connection) -> None:
    queries = [Query(view=v, order=o) for v in (View.UNREAD, View.ALL) for o in Order]
    ours = measure([lambda q=q: library.ids(q) for q in queries * 3])
    sql = "SELECT id, title, site, added FROM article WHERE state < 8 ORDER BY added DESC"
    objects = measure([lambda: [dict(r) for r in plain.execute(sql)] for _ in range(3)])
    row("switch view or sort, p95", "≤ 30", ours.at(0.95), f"an object a row: {objects.at(0.5)}")
    counts = measure(
        [lambda n=n: library.mark_read([1], n % 2 == 0) or library.counts() for n in range(6)]
    )
    row("mark read and count all again, p50", "–", counts.at(0.5))


def typed(source: random.Random, letters: int, count: int) -> list[str]:
    drawn = generator.vocabulary().draw(source, count * 30)
    return [word[:letters] for word in drawn if len(word) > letters][:count]


def measure_searches(library: Library, plain: sqlite3.Connection) -> None:
    source = random.Random(5)

    def search(words: list[str], order: Order = Order.NEWEST) -> Times:
        asked = [Query(words=w, order=order) for w in words]
        return measure([lambda q=q: library.ids(q, limit=LISTED) for q in asked])

    def like(words: list[str], sql: str) -> str:
        every = [lambda w=w: plain.execute(sql, (f"%{w}%", LISTED)).fetchall() for w in words]
        return f"LIKE: {measure(every).at(0.95)}"

    titles = [word for n in (1, 2, 3) for word in typed(source, n, 60)]
    by_title = "SELECT id FROM article WHERE title LIKE ? ORDER BY added DESC LIMIT ?"
    row(
        "titles as typed, p95",
        "≤ 5",
        search([f"title:{w}" for w in titles]).at(0.95),
        like(titles[:20], by_title),
    )
    short = typed(source, 1, 60) + typed(source, 2, 60)
    row("one or two letters, tags too, p95", "≤ 5", search(short).at(0.95))
    scan = "SELECT article FROM plain WHERE text LIKE ? ORDER BY article DESC LIMIT ?"
    make_plain(library, plain)
    for letters in (3, 4, 5):
        words = typed(source, letters, 120)
        row(
            f"texts from {letters} letters, newest {LISTED}, p95",
            "≤ 40",
            search(words).at(0.95),
            like(["zzz" + words[0], *words[:2]], scan) if letters == 3 else "–",
        )
    pairs = ["".join(generator.han().draw(source, 2)) for _ in range(100)]
    row("two Chinese characters, p95", "≤ 40", search(pairs).at(0.95))
    two = [f"{a} {b[:4]}" for a, b in zip(typed(source, 6, 60), typed(source, 6, 60), strict=True)]
    row("a word and a beginning, p95", "≤ 40", search(two).at(0.95))
    best = search(typed(source, 4, 80), Order.BEST_MATCH)
    row("best match from 4 letters, p95", "≤ 150", best.at(0.95))


def make_plain(library: Library, plain: sqlite3.Connection) -> None:
    """A table of two thousand texts, for LIKE; its time is that of a fiftieth of 100,000."""
    plain.execute("CREATE TEMP TABLE plain (article, text)")
    some = library.ids(Query())[:2000]
    plain.executemany(
        "INSERT INTO plain VALUES (?, ?)",
        ((number, "\n".join(library.article(number).draft.paragraphs)) for number in some),
    )


def measure_saving(library: Library) -> None:
    links = list(generator.links(60, first=10_000_000))
    ours = measure([lambda link=link: library.save(link.draft) for link in links])
    row("save one article with its index, p50", "≤ 25", ours.at(0.5))
    numbers = [library.find_url(link.url) for link in links]
    library.delete_forever([number for number in numbers if number])


def measure_memory(folder: Path) -> None:
    code = f"""
import resource, sys
from pathlib import Path
from reader.library import Library
from reader.article import Query
def used():
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 1e6
with Library.open(Path({str(folder)!r})) as library:
    library.ids(Query(), limit=10)
    before = used()
    ids = library.ids(Query())
    rows = library.headlines(ids if "objects" in sys.argv else ids[:100])
    print(used() - before)
"""
    found = [
        subprocess.run(
            [sys.executable, "-c", code, *how],
            capture_output=True,
            check=True,
            text=True,
            cwd=Path(__file__).parents[2],
        ).stdout
        for how in ((), ("objects",))
    ]
    row(
        "memory for the list, MB",
        "≤ 20",
        f"{float(found[0]):.1f}",
        f"an object a row: {float(found[1]):.1f}",
    )


def measure_size(folder: Path) -> None:
    text = int((folder / "text-size").read_text())
    size = (folder / FILE_NAME).stat().st_size
    row(
        "database beyond the text",
        "≤ 1.6 × the text",
        f"{(size - text) / text:.2f} × ({size / 1e6:.0f} MB for {text / 1e6:.0f} MB)",
    )


def measure_snippets(library: Library) -> None:
    from reader.article import Draft, Kind

    text = ("word " * 19 + "nëëdle. ") * 28_000
    draft = Draft(title="Huge", html="", paragraphs=(text,), kinds=(Kind.TEXT,), word_count=1)
    article = library.save(draft).id
    ours = measure([lambda: library.snippet(article, "needle absent") for _ in range(5)])
    row(f"snippet from {len(text.encode()) / 1e6:.1f} MB", "≤ 100", ours.at(0.5))
    library.delete_forever([article])


def report(size: int, keep: Path | None) -> None:
    folder = keep or Path(tempfile.mkdtemp())
    print(f"\n{size:,} articles\n\n| act | bound | measured | baseline |\n|---|---|---|---|")
    try:
        if not (folder / "text-size").exists():
            fill(folder, size)
        measure_size(folder)
        measure_opening(folder)
        measure_memory(folder)
        with Library.open(folder) as library:
            plain = sqlite3.connect(f"{(folder / FILE_NAME).as_uri()}?mode=ro", uri=True)
            plain.row_factory = sqlite3.Row
            with contextlib.closing(plain):
                measure_lists(library, plain)
                measure_searches(library, plain)
            measure_saving(library)
            measure_snippets(library)
    finally:
        if keep is None:
            shutil.rmtree(folder)


def report_headlines(count: int) -> None:
    """Links without a text, only to be listed and looked for by title."""
    source, words = random.Random(1), generator.vocabulary()
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder)) as library:
        for start in range(0, count, 20_000):
            with library.batch():
                for number in range(start, min(start + 20_000, count)):
                    title = " ".join(words.draw(source, 9))
                    library.save_link(SavedLink(url=f"https://e.com/{number}", title=title))
        print(f"\n{count:,} headlines\n\n| act | bound | measured | baseline |\n|---|---|---|---|")
        ours = measure([lambda o=o: library.ids(Query(order=o)) for o in Order])
        row("switch view or sort, p50", "–", ours.at(0.5))
        asked = [Query(words=w) for n in (1, 2, 3) for w in typed(source, n, 60)]
        ours = measure([lambda q=q: library.ids(q, limit=LISTED) for q in asked])
        row("titles as typed, p95", "–", ours.at(0.95))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--sizes", type=int, nargs="*", default=[1000])
    parser.add_argument("--keep", type=Path, help="make the library here, or use what is here")
    parser.add_argument("--headlines", type=int, default=0)
    arguments = parser.parse_args()
    yardstick = measure([lambda: sum(range(1_000_000)) for _ in range(9)]).at(0.5)
    about = {"sqlite": sqlite3.sqlite_version, "python": sys.version.split()[0]}
    print(json.dumps({**about, "adding up a million numbers takes": yardstick}))
    for size in arguments.sizes:
        report(size, arguments.keep)
    if arguments.headlines:
        report_headlines(arguments.headlines)
    print(f"\nmost memory used: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


if __name__ == "__main__":
    main()
