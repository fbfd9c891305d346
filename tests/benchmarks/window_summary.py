"""How long a reader waits for a summary: a stored one, and one of a 1,000-word article made then.

    python tests/benchmarks/window_summary.py [ARTICLES]

Milliseconds of clock and of the window's processor time from the key to the painted pane, for
ARTICLES (15 unless told) that differ; the other process is warm, as it is while somebody
reads. Bounds: a frame (16 ms) where it is stored, 100 ms where it isn't.
"""

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop
from window_stall import sentence

from reader import paths, settings
from reader.article import Draft, Kind, Query
from reader.library import Library
from reader.ui.desktop import Desktop
from reader.ui.frame import Frame
from reader.ui.start import make_application

SENTENCES = 66
"""Of fifteen or sixteen words each."""


def draft(number):
    first = number * 1000
    texts = tuple(
        " ".join(sentence(n) for n in range(start, min(start + 6, first + SENTENCES)))
        for start in range(first, first + SENTENCES, 6)
    )
    return Draft(
        url=f"https://example.org/{number}",
        title=f"Story number {number} of the harbor in winter",
        language="en",
        html="".join(f'<p data-p="{n}">{text}</p>' for n, text in enumerate(texts)),
        paragraphs=texts,
        kinds=(Kind.TEXT,) * len(texts),
        word_count=sum(len(text.split()) for text in texts),
    )


def waited(app, desktop, row):
    """Open a row's article with the summary closed, press G, and wait for the pane."""
    desktop.choices.change(summary_open=False)
    desktop.list.choose_row(row)
    settle(app)
    clock, cpu = time.perf_counter(), time.process_time()
    desktop.actions.toggle_summary()
    while not desktop.summaries.is_shown:
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    desktop.view.page.viewport().repaint()
    return (time.perf_counter() - clock) * 1000, (time.process_time() - cpu) * 1000


def settle(app, seconds=0.3):
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        app.processEvents()


def report(name, runs, bound):
    clock, cpu = (sorted(column) for column in zip(*runs, strict=True))
    print(
        f"{name:<28} clock median {statistics.median(clock):6.1f} ms, most {clock[-1]:6.1f}; "
        f"CPU median {statistics.median(cpu):5.1f} ms   (bound {bound} ms)"
    )


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    chosen = settings.Settings(view=settings.View.ALL)
    app = make_application(chosen)
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder)) as library:
        for number in range(count):
            library.save(draft(number))
        words = library.article(library.ids(Query(view=settings.View.ALL))[0]).draft.word_count
        print(f"{count} articles of {words} words")
        made = []
        frame = Frame(app, library, paths.locate(Path(folder)), chosen)
        frame.show(lambda: made.append(Desktop(frame)))
        while not made:
            app.processEvents()
        (desktop,) = made
        desktop.list.choose_row(0)
        while desktop.jobs.is_busy():
            settle(app, 0.05)
        report("made then", [waited(app, desktop, row) for row in range(count)], 100)
        report("stored", [waited(app, desktop, row) for row in range(count)], 16)
        desktop.window.close()


if __name__ == "__main__":
    main()
