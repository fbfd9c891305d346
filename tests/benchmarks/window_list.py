"""How long the list takes to show, scroll and search 100,000 articles.

    python tests/benchmarks/window_list.py [ARTICLES]

Headlines are made up in memory, so that the figures are those of the model and the view
alone. Printed: laying out all rows, going to the end, one step of scrolling painted (median
and 95th percentile), and removing one row in the middle; beside each, what Qt's own model of an
item for each row takes for it in the same run. All but scrolling grow with the rows: the view is
told of each, and the numbers are compared to keep what is chosen.
"""

import os
import statistics
import sys
import time
from array import array
from datetime import UTC, datetime

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QListView

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


def timed(act):
    started = time.process_time()
    act()
    return (time.process_time() - started) * 1000


def stepped(view):
    """The times of steps of scrolling, the shortest first."""
    view.scrollToTop()
    frames = []
    for step in range(STEPS):
        view.verticalScrollBar().setValue(step * 60)
        frames.append(timed(view.viewport().repaint))
    return sorted(frames)


def ours(count, app):
    """Show, end, step, 95th percentile of steps, one row less: of our model and view."""
    model = ArticleListModel(lambda ids: [headline(number) for number in ids])
    view = ArticleListView(model, ArticleDelegate(theme.LIGHT, lambda _digest: None))
    view.resize(364, 740)
    view.show()
    app.processEvents()
    ids = array("q", range(1, count + 1))
    yield timed(lambda: (view.show_articles(ids), view.grab()))
    yield timed(lambda: (view.scrollToBottom(), view.grab()))
    frames = stepped(view)
    yield statistics.median(frames)
    yield frames[int(len(frames) * 0.95)]
    middle = count // 2
    without = ids[:middle] + ids[middle + 1 :]
    yield timed(lambda: (view.show_articles(without), view.grab()))


def plain(count, app):
    """The same of an item for each row, without pictures and second lines."""
    model = QStandardItemModel()
    view = QListView()
    view.setModel(model)
    view.resize(364, 740)
    view.show()
    app.processEvents()

    def fill():
        for number in range(1, count + 1):
            model.appendRow(QStandardItem(headline(number).title))
        view.grab()

    yield timed(fill)
    yield timed(lambda: (view.scrollToBottom(), view.grab()))
    frames = stepped(view)
    yield statistics.median(frames)
    yield frames[int(len(frames) * 0.95)]
    yield timed(lambda: (model.removeRow(count // 2), view.grab()))


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    app = QApplication([])
    theme.apply(app, theme.LIGHT)
    acts = (
        f"show {count:,} rows, painted",
        "go to the end, painted",
        "one step of scrolling, p50",
        "one step of scrolling, p95",
        "take one row away, painted",
    )
    print(f"{'milliseconds of processor time':<34}{'ours':>9}{'an item a row':>16}")
    for act, our, their in zip(acts, ours(count, app), plain(count, app), strict=True):
        print(f"{act:<34}{our:9.1f}{their:16.1f}")


if __name__ == "__main__":
    main()
