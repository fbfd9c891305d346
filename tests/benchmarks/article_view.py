"""How long the article pane takes: opening, scrolling, the summary, very long and hostile pages.

    python tests/benchmarks/article_view.py [--long] [--hostile]

CPU time of this process; gaps are wall time between two turns of the event loop. Run it on a
quiet machine.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtWidgets import QApplication

from reader.article import Article, ArticleId, Draft, Kind, Summary, SummarySentence
from reader.ui import theme
from reader.ui.article_view import ArticleView

PROSE = (
    "On Thursday the council of the harbor city voted to keep its oldest tram line running, "
    "although the new bridge would have been cheaper, and engineers from three countries were "
    "asked to look at the tracks once more before winter comes to the valley again"
)
WORDS = tuple(PROSE.split())


def article(words: int) -> Article:
    """An article of so many words, with links and emphasis as news has them."""
    paragraphs, markup = [], []
    for number in range(max(1, words // 80)):
        turn = [WORDS[(number * 7 + place) % len(WORDS)] for place in range(80)]
        paragraphs.append(" ".join(turn) + ".")
        turn[11] = f'<a href="https://example.org/{number}">{turn[11]}</a>'
        turn[30] = f"<em>{turn[30]}</em>"
        markup.append(f'<p data-p="{number}">{" ".join(turn)}.</p>')
    return wrapped("".join(markup), tuple(paragraphs))


def wrapped(markup: str, paragraphs: tuple[str, ...]) -> Article:
    """The article with this body."""
    draft = Draft(
        title="An article to measure with",
        html=markup,
        paragraphs=paragraphs,
        kinds=(Kind.TEXT,) * len(paragraphs),
        word_count=sum(len(text.split()) for text in paragraphs),
    )
    return Article(id=ArticleId(1), draft=draft, added=datetime.now(UTC))


def settle(view: ArticleView) -> float:
    """Run the event loop until all is laid out and painted; the longest gap in ms."""
    clock, longest, last = QElapsedTimer(), 0.0, time.perf_counter()
    clock.start()
    turns = 0
    while not view.sheet.is_complete or turns < 3:
        QApplication.processEvents()
        now = time.perf_counter()
        longest, last = max(longest, now - last), now
        turns += view.sheet.is_complete
    return longest * 1000


def opened(view: ArticleView, shown: Article) -> tuple[float, float, float]:
    """CPU until all is laid out and painted, until the first look, and the longest gap, in ms."""
    view.show_article(None)
    QApplication.processEvents()
    start = time.process_time()
    wall = time.perf_counter()
    view.show_article(shown)
    view.repaint()
    first = (time.process_time() - start) * 1000
    first_wall = (time.perf_counter() - wall) * 1000
    longest = settle(view)
    return (time.process_time() - start) * 1000, first, max(longest, first_wall)


def scrolled(view: ArticleView, step: int = 60) -> list[float]:
    """CPU of each frame in ms while scrolling through an article."""
    bar, frames = view.page.verticalScrollBar(), []
    for value in range(0, min(bar.maximum(), 400 * step), step):
        start = time.process_time()
        bar.setValue(value)
        QApplication.processEvents()
        frames.append((time.process_time() - start) * 1000)
    return frames


def summary_of(shown: Article) -> Summary:
    """Five sentences, marked in the text."""
    texts = list(enumerate(shown.draft.paragraphs))[:: max(1, len(shown.draft.paragraphs) // 5)]
    sentences = tuple(
        SummarySentence(text=text[:120], paragraph=number, start=0, end=120, rank=1)
        for number, text in texts[:5]
    )
    return Summary(sentences=sentences, language="en", method="standfirst")


def row(name: str, *figures: str) -> None:
    print(f"{name:<44}" + "".join(f"{figure:>14}" for figure in figures))


def usual(view: ArticleView) -> None:
    row("words", "all ms", "first ms", "gap ms", "bound")
    for words, bound in ((1_000, ""), (4_600, "≤ 50"), (19_000, "≤ 200")):
        shown = article(words)
        runs = [opened(view, shown) for _ in range(5)]
        row(
            f"open {words:,}",
            *(f"{statistics.median(c):.1f}" for c in zip(*runs, strict=True)),
            bound,
        )
    opened(view, article(4_600))
    frames = sorted(scrolled(view))
    row(
        "scroll: p50, p95, max of a frame",
        *(f"{frames[int(len(frames) * q)]:.2f}" for q in (0.5, 0.95, 0.999)),
        "p95 ≤ 5",
    )
    view.show_summary(summary_of(article(4_600)))
    view.open_summary(True)
    frames = sorted(scrolled(view))
    row(
        "scroll with marks",
        *(f"{frames[int(len(frames) * q)]:.2f}" for q in (0.5, 0.95, 0.999)),
        "p95 ≤ 5",
    )
    toggles = []
    for turn in range(20):
        start = time.process_time()
        view.open_summary(turn % 2 == 0)
        view.repaint()
        toggles.append((time.process_time() - start) * 1000)
    row("open or close the summary", f"{statistics.median(toggles):.2f}")
    start = time.process_time()
    view.show_summary(summary_of(article(4_600)))
    view.repaint()
    row("show a stored summary", f"{(time.process_time() - start) * 1000:.2f}", "", "", "≤ 16")
    view.open_summary(False)


def long(view: ArticleView) -> None:
    everything, first, gap = opened(view, article(500_000))
    row("open 500,000", f"{everything:.0f}", f"{first:.0f}", f"{gap:.0f}", "gap ≤ 100")


def hostile_pages() -> dict[str, Article]:
    """Pages that stop an ordinary text widget for half a minute and more."""
    word = "a" * 1_000_000
    cjk = "漢" * 1_000_000
    deep = '<table><tr><td data-p="0">x</td><td>' * 20 + "y" + "</td></tr></table>" * 20
    lists = "<ul><li>" * 10_000 + '<p data-p="0">x</p>' + "</li></ul>" * 10_000
    items = "".join(f'<ul><li data-p="{n}">x</li></ul>' for n in range(10_000))
    images = '<img src="https://e.org/x.png" alt="x">' * 100_000
    many = "".join(f'<p data-p="{n}">a</p>' for n in range(200_000))
    bold = '<p data-p="0">' + "<b>x</b> " * 200_000 + "</p>"
    nested = '<p data-p="0">' + "<b>" * 100_000 + "x" + "</b>" * 100_000 + "</p>"
    wide = "<table>" + ("<tr>" + "<td>x</td>" * 1000 + "</tr>") * 100 + "</table>"
    quotes = "<blockquote>" * 10_000 + '<p data-p="0">x</p>' + "</blockquote>" * 10_000
    lines = '<pre data-p="0">' + "x\n" * 500_000 + "</pre>"
    links = "".join(
        f'<p data-p="{n}"><a href="https://e.org/{n}">x</a></p>' for n in range(50_000)
    )
    return {
        "a word of 1,000,000 letters": wrapped(f'<p data-p="0">{word}</p>', (word,)),
        "1,000,000 ideographs": wrapped(f'<p data-p="0">{cjk}</p>', (cjk,)),
        "20 tables in each other": wrapped(deep, ("x",)),
        "10,000 lists in each other": wrapped(lists, ("x",)),
        "10,000 lists": wrapped(items, ("x",) * 10_000),
        "100,000 pictures": wrapped(images, ()),
        "200,000 paragraphs": wrapped(many, ("a",) * 200_000),
        "200,000 bold letters in a paragraph": wrapped(bold, (" ".join("x" * 200_000),)),
        "100,000 elements in each other": wrapped(nested, ("x",)),
        "a table of 100,000 cells": wrapped(wide, ()),
        "10,000 quotations in each other": wrapped(quotes, ("x",)),
        "500,000 lines of code": wrapped(lines, ("x\n" * 500_000,)),
        "50,000 links": wrapped(links, ("x",) * 50_000),
    }


def hostile(view: ArticleView) -> None:
    row("page", "all ms", "first ms", "gap ms", "gap ≤ 200")
    for name, shown in hostile_pages().items():
        row(name, *(f"{figure:.0f}" for figure in opened(view, shown)))


def main() -> None:
    app = QApplication([])
    app.setStyle("Fusion")
    theme.apply(app, theme.LIGHT)
    view = ArticleView()
    view.set_motion(False)
    view.resize(706, 777)
    view.show()
    opened(view, article(200))
    usual(view)
    if "--long" in sys.argv:
        long(view)
    if "--hostile" in sys.argv:
        hostile(view)
    QTimer.singleShot(0, app.quit)
    app.exec()


if __name__ == "__main__":
    main()
