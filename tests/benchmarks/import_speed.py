"""How long a large Pocket export takes into the library, and how much memory.

    python tests/benchmarks/import_speed.py [ROWS]

The bound: 100,000 rows in 60 seconds of processor time, with memory that doesn't grow with
the rows.
"""

import random
import resource
import sys
import tempfile
import time
from pathlib import Path

from reader.library import Library
from reader.transfer import import_paths

BOUND_ROWS = 100_000
BOUND_SECONDS = 60
WORDS = ("the", "of", "news", "city", "and", "a", "river", "report", "why", "house", "light")


def write_export(path: Path, rows: int) -> None:
    chance = random.Random(7)
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write("title,url,time_added,tags,status\r\n")
        for number in range(rows):
            title = " ".join(chance.choices(WORDS, k=9)).capitalize()
            tags = "|".join(chance.sample(WORDS, chance.randrange(4)))
            status = chance.choice(("unread", "archive"))
            site = chance.randrange(3000)
            url = f"https://www.site{site}.example/2023/{number}/{title.replace(' ', '-')}"
            added = 1_400_000_000 + number * 3000
            file.write(f'"{title}, {number}",{url},{added},{tags},{status}\r\n')


def peak_megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else BOUND_ROWS
    with tempfile.TemporaryDirectory() as folder:
        export = Path(folder, "part_000000.csv")
        write_export(export, rows)
        peaks = []

        def watch(progress):
            peaks.append((progress.tally.done, peak_megabytes()))

        with Library.open(Path(folder, "library")) as library:
            for name in ("first run", "second run"):
                before, wall = time.process_time(), time.monotonic()
                report = import_paths(library, [export], on_progress=watch)
                used = time.process_time() - before
                print(
                    f"{name}: {report.tally.sentence()}; {used:.1f} s CPU, "
                    f"{time.monotonic() - wall:.1f} s, {rows / used:,.0f} rows/s CPU"
                )
        quarter = next(peak for done, peak in peaks if done >= rows // 4)
        print(f"memory: {quarter:.0f} MB at a quarter, {peaks[-1][1]:.0f} MB at the end")
        print(f"bound: {BOUND_ROWS:,} rows in {BOUND_SECONDS} s CPU")


if __name__ == "__main__":
    main()
