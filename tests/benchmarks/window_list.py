"""How long the list takes to show, scroll and search 100,000 articles.

    python tests/benchmarks/window_list.py [ARTICLES]

Headlines are made up in memory, so that the figures are those of the model and the view
alone. Printed: laying out all rows, going to the end, one step of scrolling painted (median
and 95th percentile), and removing one row in the middle.
"""

import os
import statistics
import sys
import time
from array import array
from datetime import UTC, datetime

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from reader.article import Headline
from reader.ui import theme
from reader.ui.article_list import ArticleDelegate, ArticleListModel, ArticleListView

STEPS = 200


def headline(number):
    return Headline(
        id=number,
        title=f"Story number {number} of the long winter on the coast and its ferries",
        site="The Long Line",
        url=f"https://example.org/{number}",
        added=datetime(2026, 11, 1, tzinfo=UTC),
        minutes=1 + number % 20,
        is_read=number % 3 == 0,
        progress=0.4 if number % 5 == 0 else 0.0,
    )


def timed(name, act):
    started = time.process_time()
    act()
    print(f"{name:<34}{(time.process_time() - started) * 1000:8.1f} ms")


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    app = QApplication([])
    theme.apply(app, theme.LIGHT)
    model = ArticleListModel(lambda ids: [headline(number) for number in ids])
    view = ArticleListView(model, ArticleDelegate(theme.LIGHT, lambda _digest: None))
    view.resize(364, 740)
    view.show()
    app.processEvents()
    ids = array("q", range(1, count + 1))
    timed(f"show {count:,} rows, painted", lambda: (view.show_articles(ids), view.grab()))
    timed("go to the end, painted", lambda: (view.scrollToBottom(), view.grab()))
    view.scrollToTop()
    frames = []
    for step in range(STEPS):
        started = time.process_time()
        view.verticalScrollBar().setValue(step * 60)
        view.viewport().repaint()
        frames.append((time.process_time() - started) * 1000)
    frames.sort()
    print(
        f"{'one step of scrolling':<34}{statistics.median(frames):8.1f} ms, "
        f"95th percentile {frames[int(len(frames) * 0.95)]:.1f} ms"
    )
    middle = count // 2
    without = ids[:middle] + ids[middle + 1 :]
    timed("take one row away, painted", lambda: (view.show_articles(without), view.grab()))


if __name__ == "__main__":
    main()
