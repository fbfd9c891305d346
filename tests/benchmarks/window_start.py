"""How long the window takes to its first painted list, and what it holds in memory then.

    python tests/benchmarks/window_start.py [ARTICLES] [RUNS]

Each run is a process of its own over a library of ARTICLES (10,000 unless told). Printed are
CPU seconds from the process's birth to the end of the first paint, wall-clock seconds, the
proportional memory (PSS) of the window and of its other process ten seconds later, and which
heavy modules were loaded by the time of the first paint (there should be none).
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
from PySide6.QtCore import QEvent, QObject, QTimer
from reader import paths, settings
from reader.library import Library
from reader.ui.frame import Frame
from reader.ui.start import make_application

chosen = settings.Settings(view=settings.View.ALL)
app = make_application(chosen)
places = paths.locate(sys.argv[1])
with Library.open(places.data) as library:
    frame = Frame(app, library, places, chosen)

    class Watch(QObject):
        def eventFilter(self, watched, event):
            if event.type() is QEvent.Type.Paint:
                watched.removeEventFilter(self)
                QTimer.singleShot(0, painted)
            return False

    def painted():
        cpu = sum(os.times()[:2])
        ticks = int(open('/proc/self/stat').read().rsplit(')', 1)[1].split()[19])
        born = ticks / os.sysconf('SC_CLK_TCK')
        wall = float(open('/proc/uptime').read().split()[0]) - born
        heavy = [name for name in %r if name in sys.modules]
        print(cpu, wall, ','.join(heavy) or '-', sep='\\t', flush=True)
        QTimer.singleShot(%d, rest)

    def pss(process):
        with open(f'/proc/{process}/smaps_rollup') as file:
            return sum(int(line.split()[1]) for line in file if line.startswith('Pss:')) / 1024

    def rest():
        me = os.getpid()
        with open(f'/proc/{me}/task/{me}/children') as file:
            others = file.read().split()
        for thread in os.listdir(f'/proc/{me}/task'):
            others += open(f'/proc/{me}/task/{thread}/children').read().split()
        print(pss(me), sum(pss(other) for other in set(others)), sep='\\t', flush=True)
        frame.window.close()

    watch = Watch()
    frame.list.viewport().installEventFilter(watch)

    def furnish():
        from reader.ui.desktop import Desktop
        Desktop(frame)

    frame.show(furnish)
    app.exec()
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
        cpu = [float(first[0]) for first in firsts]
        wall = [float(first[1]) for first in firsts]
        print(
            f"CPU to the first painted list: median {statistics.median(cpu):.3f} s, "
            f"least {min(cpu):.3f}, most {max(cpu):.3f}"
        )
        print(f"wall clock:                    median {statistics.median(wall):.3f} s")
        print(f"heavy modules loaded by then:  {firsts[0][2]}")
        window, others = run(folder, 10_000)[1].split("\t")
        print(
            f"PSS at rest: window {float(window):.0f} MB, other processes {float(others):.0f} MB"
        )


if __name__ == "__main__":
    main()
