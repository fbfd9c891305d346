"""How long the window takes to its first painted list, and what it holds in memory then.

    python tests/benchmarks/window_start.py [ARTICLES] [RUNS]

Each run is the program itself, in a process of its own, over a library of ARTICLES (10,000
unless told). Printed are the seconds of processor and clock from the process's birth to the end
of the first paint, and until the article's part is there too; the proportional memory (PSS) of
the window and of its other process ten seconds later; and which heavy modules were loaded by
the time of the first paint (there should be none).
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HEAVY = ("sumy", "nltk", "numpy", "lxml", "urllib3", "trafilatura", "PIL", "ssl", "http.client")

CHILD = """
import os, sys, time
from reader import app

def since_birth():
    ticks = int(open('/proc/self/stat').read().rsplit(')', 1)[1].split()[19])
    return float(open('/proc/uptime').read().split()[0]) - ticks / os.sysconf('SC_CLK_TCK')

def pss(process):
    with open(f'/proc/{process}/smaps_rollup') as file:
        return sum(int(line.split()[1]) for line in file if line.startswith('Pss:')) / 1024

def measured(frame, then):
    # Called when the window and the list in it have been painted.
    from PySide6.QtCore import QTimer
    painted = time.process_time(), since_birth()
    heavy = [name for name in %r if name in sys.modules]
    then()
    usable = time.process_time(), since_birth()
    print(*painted, *usable, ','.join(heavy) or '-', sep='\t', flush=True)
    QTimer.singleShot(%d, lambda: rest(frame))

def rest(frame):
    me = os.getpid()
    others = []
    for thread in os.listdir(f'/proc/{me}/task'):
        others += open(f'/proc/{me}/task/{thread}/children').read().split()
    print(pss(me), sum(pss(other) for other in set(others)), sep='\t', flush=True)
    frame.window.close()

class Finder:
    # Reaches into the frame as it is shown, and loads nothing before the program does.
    def find_spec(self, name, path=None, target=None):
        if name == 'reader.ui.start':
            sys.meta_path.remove(self)
            from reader.ui.frame import Frame
            show = Frame.show
            Frame.show = lambda frame, then: show(frame, lambda: measured(frame, then))

sys.meta_path.insert(0, Finder())
app.main(['--data-dir', sys.argv[1]])
"""


def fill(folder, count):
    from reader.article import Draft, Kind
    from reader.library import Library

    with Library.open(folder) as library, library.batch():
        for number in range(count):
            text = f"Story number {number} tells of a town on the coast and of its winter."
            library.save(
                Draft(
                    url=f"https://example.org/{number}",
                    title=f"Story number {number} of the long winter on the coast",
                    site="The Long Line",
                    language="en",
                    html=f'<p data-p="0">{text}</p>',
                    paragraphs=(text,),
                    kinds=(Kind.TEXT,),
                    word_count=800 + number % 900,
                )
            )


def run(folder, rest=0):
    environ = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    done = subprocess.run(
        [sys.executable, "-c", CHILD % (HEAVY, rest), str(folder)],
        env=environ,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 7
    with tempfile.TemporaryDirectory() as folder:
        started = time.monotonic()
        fill(Path(folder), count)
        print(f"{count:,} articles saved in {time.monotonic() - started:.1f} s")
        firsts = [run(folder)[0].split("\t") for _ in range(runs)]
        for column, what in enumerate(
            (
                "CPU to the first painted list",
                "clock to the first painted list",
                "CPU until it can be used",
                "clock until it can be used",
            )
        ):
            seconds = [float(first[column]) for first in firsts]
            print(
                f"{what:32} median {statistics.median(seconds):.3f} s, "
                f"least {min(seconds):.3f}, most {max(seconds):.3f}"
            )
        print(f"heavy modules loaded by then:    {firsts[0][4]}")
        window, others = run(folder, 10_000)[1].split("\t")
        print(
            f"PSS at rest: window {float(window):.0f} MB, other processes {float(others):.0f} MB"
        )


if __name__ == "__main__":
    main()
