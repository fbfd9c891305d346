"""How long hostile pages, queries and texts take, each in a process of its own.

    python tests/benchmarks/hostile_bounds.py [pages] [search] [summary] [WORD IN A NAME]

CPU time and the most memory; the bounds are those that we promise ourselves.
"""

from __future__ import annotations

import multiprocessing
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

PAGE_SECONDS, SEARCH_SECONDS, SUMMARY_SECONDS = 8.0, 0.1, 3.0
TEXT = "This paragraph has enough words, with a comma or two, to be taken for an article. "
MANY = 50_000


def pages() -> Iterator[tuple[str, str]]:
    """Pages that are slow to parse, to judge, or to clean."""
    yield "1 MB of ampersands", "<p>" + "&" * 1_000_000
    yield "5 MB of escaped ampersands", "<p>" + "&amp;" * 1_000_000
    yield "4 MB of escaped angles", "<p>" + "&lt;" * 1_000_000
    yield "quotation marks in one text", "<p>" + "« word »" * 300_000
    yield "soft hyphens in one text", "<p>" + "wo\xadrd " * 300_000
    for name in ("div", "b", "a", "blockquote", "table><tr><td", "ul><li", "dl><dd", "span"):
        yield f"{MANY:,} nested {name}", f"<{name}>" * MANY + TEXT
    yield "lists near the limit of depth", "<ul><li>" * 900 + TEXT
    yield "200 × 120 nested lists", ("<ul><li>" * 120 + TEXT + "</li></ul>" * 120) * 200
    yield "200 × 100 nested tables", ("<table><tr><td>" * 60 + TEXT + "</table>" * 60) * 200
    attributes = " ".join(f"a{n}=1" for n in range(MANY))
    yield f"{MANY:,} attributes", f"<p {attributes}>{TEXT}"
    yield "2,000 × 150 attributes", (f"<p {attributes[:1000]}>" + TEXT) * 2000
    yield "tags that never close", "<" * 1_000_000
    yield "quotes that never close", "<p title='" * 100_000 + TEXT
    yield "comments that never close", "<!--" * 200_000 + TEXT
    yield "misnested elements", "<a><b><i><p>" * 20_000 + TEXT
    yield "100,000 images", "<img src=http://a.example/a.png>" * 100_000 + TEXT
    yield "a word of a million letters", "<p>" + "x" * 1_000_000
    yield "45,000 links", "<p>" + "<a href='http://a.example/'>link</a> " * 45_000
    yield "45,000 items", "<ul>" + "<li>an item</li>" * 45_000 + "</ul>"
    yield "40,000 cells", "<table>" + ("<tr>" + "<td>x</td>" * 10) * 4000 + "</table>"
    yield "cells that span all", "<table><tr>" + "<td colspan=1000 rowspan=60000>x" * 1000
    yield "brackets in JSON", '<script type="application/ld+json">' + "[" * 100_000 + "</script>"
    yield "45,000 metas", '<meta name=author content="x y">' * 45_000 + TEXT
    yield "20,000 headings", ("<h2>A heading</h2><p>" + TEXT) * 20_000
    yield "a title of a million letters", "<title>" + "x - " * 300_000 + "</title><p>" + TEXT
    yield "a srcset of 300,000", '<img srcset="' + "a.png 1x, " * 300_000 + '">' + TEXT
    yield "23 MB of text", "<p>" + TEXT * 280_000


def queries() -> Iterator[tuple[str, str]]:
    """What is asked of an article of 3 MB."""
    yield "a word that is everywhere", "paragraph"
    yield "a word that is at the end", "needle"
    yield "a word that is nowhere", "haystack"
    yield "many words", " ".join(f"word{n}" for n in range(2000))
    yield "a phrase", '"taken for an article"'
    yield "a prefix", "t*"
    yield "one letter", "a"
    yield "quotes", '"' * 5000
    yield "brackets", "(" * 5000


def texts() -> Iterator[tuple[str, str]]:
    """A megabyte of one piece."""
    for piece in ("A. B. ", "1. ", "!?", "a ", "x", "…", "。", "word ", "A.", "\n", TEXT, "Dr. "):
        yield f"a megabyte of {piece[:12]!r}", piece * (2**20 // len(piece.encode()))


def of_page(page: str) -> str:
    from reader.intake import draft_from_html

    draft_from_html(b"<p>x")
    began = time.process_time()
    draft = draft_from_html(page.encode(), "https://a.example/b")
    return f"{time.process_time() - began:8.2f}  {len(draft.paragraphs):,} paragraphs"


def of_query(words: str) -> str:
    from reader.article import Query
    from reader.intake import draft_from_text
    from reader.library import Library

    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder)) as library:
        article = library.save(draft_from_text("A title\n" + TEXT * 36_000 + "\nneedle")).id
        slowest = 0.0
        for act in (
            lambda: library.ids(Query(words=words)),
            lambda: library.snippet(article, words),
            lambda: library.matches(article, words),
        ):
            began = time.process_time()
            act()
            slowest = max(slowest, time.process_time() - began)
    return f"{slowest:8.2f}  the slowest of list, snippet and matches"


def of_text(text: str) -> str:
    from reader.summary import summarize
    from reader.summary.methods import METHODS

    took = {}
    for method in METHODS:
        began = time.process_time()
        summarize(text, method=method)
        took[method] = time.process_time() - began
    slowest = max(took, key=took.__getitem__)
    return f"{took[slowest]:8.2f}  by {slowest}, the slowest method"


def measure(work: Callable[[str], str], value: str) -> None:
    said = work(value)
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    print(f"{said}, {most} MB", flush=True)


def table(name: str, bound: float, work: Callable[[str], str], cases: Iterator[tuple[str, str]]):
    print(f"\n{name}, CPU seconds, each ≤ {bound}")
    wanted = [word for word in sys.argv[1:] if word not in TABLES]
    for label, value in cases:
        if wanted and not any(word in label for word in wanted):
            continue
        print(f"  {label:34}", end="", flush=True)
        child = multiprocessing.get_context("fork").Process(target=measure, args=(work, value))
        child.start()
        child.join(120)
        if child.exitcode != 0:
            child.kill()
            print(f"ended with {child.exitcode}", flush=True)


TABLES = ("pages", "search", "summary")


def main() -> None:
    chosen = [word for word in sys.argv[1:] if word in TABLES] or TABLES
    if "pages" in chosen:
        table("Pages", PAGE_SECONDS, of_page, pages())
    if "search" in chosen:
        table("Search in 3 MB", SEARCH_SECONDS, of_query, queries())
    if "summary" in chosen:
        table("Summaries", SUMMARY_SECONDS, of_text, texts())


if __name__ == "__main__":
    main()
