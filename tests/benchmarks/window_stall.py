"""The largest gap of the window's event loop while the other process is hard at work.

    python tests/benchmarks/window_stall.py [PAGES] [ARTICLES]

A timer of one millisecond notes when it is called. A gap grows with whatever else the machine
does; the window's own part in it is the processor time that its thread took between two calls,
which is printed too. Measured are: at rest; while an article of 2,000 sentences is summarized;
while PAGES (500 unless told) pages are imported, in the window that follows the import as it
does for a reader, into a library of ARTICLES (none unless told).
"""

import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer

from reader import paths, settings
from reader.article import Draft, Kind
from reader.library import Library
from reader.ui.desktop import Desktop
from reader.ui.frame import Frame
from reader.ui.start import make_application

WORDS = [
    "harbor",
    "winter",
    "council",
    "ferry",
    "island",
    "school",
    "heating",
    "coast",
    "expert",
    "weekend",
    "ice",
    "fisherman",
    "price",
    "market",
    "election",
    "river",
    "bridge",
    "museum",
    "garden",
    "railway",
    "night",
    "summer",
    "report",
    "budget",
]


def sentence(number):
    chosen = [WORDS[(number * 7 + step * (number % 5 + 3)) % len(WORDS)] for step in range(14)]
    return " ".join(chosen).capitalize() + f" number {number}."


def long_draft(sentences=2000):
    paragraphs = tuple(
        " ".join(sentence(number) for number in range(start, start + 5))
        for start in range(0, sentences, 5)
    )
    html = "".join(f'<p data-p="{n}">{text}</p>' for n, text in enumerate(paragraphs))
    return Draft(
        url="https://example.org/long",
        title="A long story of the winter on the coast",
        language="en",
        html=html,
        paragraphs=paragraphs,
        kinds=(Kind.TEXT,) * len(paragraphs),
        word_count=sentences * 15,
    )


def short_draft(number):
    text = " ".join(sentence(number * 20 + n) for n in range(20))
    return Draft(
        url=f"https://example.org/{number}",
        title=f"Story number {number} of the long winter",
        language="en",
        html=f'<p data-p="0">{text}</p>',
        paragraphs=(text,),
        kinds=(Kind.TEXT,),
        word_count=300,
    )


def write_pages(folder, count):
    for number in range(count):
        body = "".join(
            f"<p>{' '.join(sentence(number * 100 + part * 4 + n) for n in range(4))}</p>"
            for part in range(12)
        )
        (folder / f"page{number}.html").write_text(
            f"<html lang=en><head><title>Page {number} of many</title></head>"
            f"<body><article><h1>Page {number} of many</h1>{body}</article></body></html>"
        )


class Pulse:
    """Notes the gaps between the calls of a timer."""

    def __init__(self):
        self.gaps, self.turns = [], []
        self._last, self._last_cpu = time.perf_counter(), time.thread_time()
        self._timer = QTimer(interval=1)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self):
        now, cpu = time.perf_counter(), time.thread_time()
        self.gaps.append((now - self._last) * 1000)
        self.turns.append((cpu - self._last_cpu) * 1000)
        self._last, self._last_cpu = now, cpu

    def during(self, name, is_over, seconds=300):
        self.gaps.clear()
        self.turns.clear()
        self._last = started = time.perf_counter()
        self._last_cpu = time.thread_time()
        loop = QEventLoop()
        watch = QTimer(interval=50)
        watch.timeout.connect(
            lambda: loop.quit() if is_over() or time.perf_counter() - started > seconds else None
        )
        watch.start()
        loop.exec()
        gaps = sorted(self.gaps)
        print(
            f"{name:<40}{time.perf_counter() - started:7.1f} s, largest gap {gaps[-1]:6.1f} ms, "
            f"99.9th percentile {gaps[int(len(gaps) * 0.999)]:.1f} ms, "
            f"most CPU between two beats {max(self.turns):.1f} ms",
            flush=True,
        )


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    before = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    chosen = settings.Settings(view=settings.View.ALL)
    app = make_application(chosen)
    with tempfile.TemporaryDirectory() as name:
        folder, pages = Path(name) / "library", Path(name) / "pages"
        pages.mkdir()
        write_pages(pages, count)
        with Library.open(folder) as library, library.batch():
            for number in range(before):
                library.save(short_draft(number))
        with Library.open(folder) as library:
            library.save(long_draft())
            measure(app, library, folder, pages, chosen)


def after(seconds):
    end = time.perf_counter() + seconds
    return lambda: time.perf_counter() > end


def measure(app, library, folder, pages, chosen):
    made = []
    frame = Frame(app, library, paths.locate(folder), chosen)
    frame.show(lambda: made.append(Desktop(frame)))
    pulse = Pulse()
    pulse.during("start", lambda: made and not made[0].jobs.is_busy())
    (desktop,) = made
    pulse.during("at rest", after(3))
    desktop.list.choose_row(0)
    pulse.during(
        "an article of 2,000 sentences opens",
        after(2),
    )
    desktop.actions.toggle_summary()
    pulse.during("its summary is made and shown", lambda: desktop.summaries.is_shown)
    desktop.importing.import_files([str(pages)])
    pulse.during("pages are imported", lambda: desktop.importing.report is not None)
    print(
        desktop.importing.report.text.splitlines()[0] if desktop.importing.report else "not ended"
    )
    desktop.window.close()


if __name__ == "__main__":
    main()
