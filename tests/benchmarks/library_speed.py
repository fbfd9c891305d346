"""How fast and how large a library is, beside its bounds and a baseline of the same run.

    python tests/benchmarks/library_speed.py                          # the whole table
    python tests/benchmarks/library_speed.py --sizes 1000 10000 --headlines 0
    python tests/benchmarks/library_speed.py --keep FOLDER            # made once, used again

Times are milliseconds of processor time, and of the clock in brackets, since the machine may be
busy with something else. The baseline is what a plain program would do (`library_plain`): LIKE
for a search, an object for each row of a list, SQLite's full-text index as it comes. Its times
grow with the library, ours mostly don't; so the ratio is what holds on any machine.

What isn't flat, and why:

- To switch view or sort gives all numbers, which are as many as there are articles: about 0.2 µs
  each, read from an index that holds all that a view asks for. Only forty rows are fetched.
- To open shows a list, so it grows as that does.
- The memory of a list is eight bytes for each article, and what SQLite keeps of its file.
- A search stops at 500 matches, the newest first, and doesn't grow where words are frequent;
  where they are rare it reads the whole list of places of a word, which is short. What grows is
  a beginning of many words (five letters: there is an index of three and four), a phrase, and two
  words that are frequent apart and rare together.
- A search for all, or in another order than that of saving, looks up each match: it grows with
  the matches.
- The best match weighs every match, up to 30,000: it grows with how frequent a word is. It is
  interrupted between two matches; but first FTS5 counts in how many articles each word is, and
  doesn't listen meanwhile: 25 ms for a word that is in all of 100,000.
- Only to save takes longer than its baseline, which writes one index of an almost empty library;
  ours writes three, addresses, seals and six orders of the list. It grows with the logarithm of
  what is there, as FTS5 merges what it wrote before.
- A small library is larger beside its text: FTS5 has merged little of it yet, and a word costs
  most where it is met first.
- Counts are taken by going through an index of states: they grow with the articles.
"""

from __future__ import annotations

import argparse
import contextlib
import itertools
import json
import random
import resource
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import library_generator as generator
from library_figures import HEAD, Figure, Times, growth, measure
from library_making import fill, measure_making
from library_plain import Plain

from reader.article import Draft, Kind, Order, Query, SavedLink, View
from reader.errors import LibraryError
from reader.library import Library

LISTED = 500
LIKE = "LIKE"
OBJECTS = "an object a row"


# --- measuring it --------------------------------------------------------------------------


def in_a_process(code: str) -> list[float]:
    """What a fresh process prints, run seven times, sorted."""
    runs = (
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            check=True,
            text=True,
            cwd=Path(__file__).parents[2],
        )
        for _ in range(7)
    )
    return sorted(float(run.stdout) for run in runs)


def measure_opening(folder: Path) -> Iterator[Figure]:
    """The time until the first rows are there, and the memory of the whole list."""
    start = f"""
import sys, time
sys.path.insert(0, {str(Path(__file__).parent)!r})
from pathlib import Path
from reader.library import Library
from reader.article import Query, View
from library_plain import Plain
folder = Path({str(folder)!r})
def used():
    return int(Path("/proc/self/statm").read_text().split()[1]) * {resource.getpagesize()} / 1e6
before, started = used(), time.process_time()
"""
    first_rows = f"{start}\nlibrary = Library.open(folder)\nlibrary.headlines(library.ids("
    first_rows += "Query(view=View.UNREAD))[:40])\nprint((time.process_time() - started) * 1000)"
    objects = f"{start}\nrows = Plain(folder).objects()\n"
    yield Figure(
        act="open and list the first rows, p50",
        unit="ms",
        value=in_a_process(first_rows)[3],
        bound=50,
        baseline=in_a_process(f"{objects}print((time.process_time() - started) * 1000)")[3],
        beside=OBJECTS,
    )
    whole = f"{start}\nlibrary = Library.open(folder)\nids = library.ids(Query())\n"
    yield Figure(
        act="memory for the whole list, most",
        unit="MB",
        value=in_a_process(f"{whole}library.headlines(ids[:100])\nprint(used() - before)")[-1],
        bound=20,
        baseline=in_a_process(f"{objects}print(used() - before)")[-1],
        beside=OBJECTS,
    )


def measure_lists(library: Library, plain: Plain) -> Iterator[Figure]:
    """Every view in every order, when nothing is remembered of it."""
    flips = itertools.cycle((True, False))
    first = library.ids(Query(), limit=1)[:1]

    def change() -> None:
        library.mark_read(first, read=next(flips))

    queries = [Query(view=view, order=order) for view in View for order in Order] * 3
    cpu, wall = measure([lambda q=q: library.ids(q) for q in queries], change).p95
    orders = ("added DESC", "published DESC", "title", "words")
    yield Figure(
        act="switch view or sort, p95",
        unit="ms",
        value=cpu,
        wall=wall,
        bound=30,
        baseline=measure([lambda o=o: plain.objects(o) for o in orders]).p95[0],
        beside=OBJECTS,
    )
    cpu, wall = measure([library.counts] * 7, change).median
    yield Figure(act="count all anew after a change, p50", unit="ms", value=cpu, wall=wall)


def typed(source: random.Random, letters: int, count: int) -> list[str]:
    """Beginnings of words, as often as the words are."""
    drawn = generator.vocabulary().draw(source, count * 40)
    return [word[:letters] for word in drawn if len(word) > letters][:count]


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What is typed for one kind of search, with the bound of its time."""

    act: str
    words: list[str]
    bound: float = 40
    order: Order = Order.NEWEST
    most: int | None = LISTED
    like: str = "texts"


def searches() -> Iterator[Typed]:
    """All kinds of searches."""
    source = random.Random(5)

    def some(letters: int) -> list[str]:
        return typed(source, letters, 100)

    titles = [f"title:{word}" for letters in (1, 2, 3, 4) for word in some(letters)]
    yield Typed(act="titles as typed, any prefix", words=titles, bound=5, like="titles")
    act = "one or two letters, tags and sites too"
    yield Typed(act=act, words=some(1) + some(2), bound=5, like="titles")
    for letters in (3, 4, 5, 7):
        yield Typed(act=f"texts from {letters} letters, newest {LISTED}", words=some(letters))
    yield Typed(act="texts from 3 letters, all of them", words=some(3), most=None)
    two = [f"{a} {b}" for a, b in zip(some(6), some(3), strict=True)]
    yield Typed(act="a word and a beginning", words=two)
    drawn = generator.vocabulary().draw(source, 200)
    pairs = zip(drawn[::2], drawn[1::2], strict=True)
    yield Typed(act="a phrase of two words", words=[f'"{a} {b}"' for a, b in pairs])
    without = [f"{word} -{other}" for word, other in zip(some(5), drawn, strict=False)]
    yield Typed(act="a word and not another", words=without)
    han = ["".join(generator.han().draw(source, 2)) for _ in range(100)]
    yield Typed(act="two Chinese characters", words=han)
    yield Typed(act="texts from 4 letters, by title", words=some(4), order=Order.TITLE)
    words, order = some(4) + some(6), Order.BEST_MATCH
    act = "best match from 4 letters"
    yield Typed(act=act, words=words, bound=150, order=order, like="ranked")


def measure_searches(library: Library, plain: Plain) -> Iterator[Figure]:
    """Each kind of search, beside LIKE for some of the same words and one that is nowhere."""
    scans: dict[str, float] = {}
    for kind in searches():
        asked = [Query(words=one, order=kind.order) for one in kind.words]
        looked = measure([lambda q=q, k=kind: library.ids(q, limit=k.most) for q in asked])
        cpu, wall = looked.p95
        if kind.like not in scans:
            words = [one.removeprefix("title:") for one in kind.words]
            scans[kind.like] = scan(plain, kind.like, words)
        yield Figure(
            act=f"{kind.act}, p95",
            unit="ms",
            value=cpu,
            wall=wall,
            bound=kind.bound,
            baseline=scans[kind.like],
            beside=f"{LIKE}, {kind.like}",
        )


def scan(plain: Plain, how: str, words: list[str]) -> float:
    """The milliseconds that LIKE takes at most for a few words."""
    look = {"titles": plain.titles_like, "ranked": plain.ranked, "texts": plain.texts_like}[how]
    some = ["zqz" + words[0], *words[:3]]
    return max(measure([lambda w=w: look(w, LISTED) for w in some]).cpu)


def measure_interrupting(library: Library) -> Iterator[Figure]:
    """How long a best match of the most frequent words goes on once it was told to stop."""
    lasted = Times()
    common = generator.vocabulary().words
    for word in (*common[:30], *(f"{common[n]} {common[n + 50]}" for n in range(10))):
        told: list[tuple[float, float]] = []

        def stop(told: list[tuple[float, float]] = told) -> None:
            told.append((time.process_time(), time.perf_counter()))
            library.interrupt()

        timer = threading.Timer(0.004, stop)
        timer.start()
        with contextlib.suppress(LibraryError):
            library.ids(Query(words=f"{word} ", order=Order.BEST_MATCH), limit=LISTED)
        ended = time.process_time(), time.perf_counter()
        timer.join()
        lasted.cpu.append(max(0.0, ended[0] - told[0][0]) * 1000)
        lasted.wall.append(max(0.0, ended[1] - told[0][1]) * 1000)
    cpu, wall = lasted.p95
    act = "best match once interrupted, p95"
    yield Figure(act=act, unit="ms", value=cpu, wall=wall, bound=50)


def measure_snippets(library: Library) -> Iterator[Figure]:
    """A snippet of one very long text."""
    text = ("word " * 19 + "nëëdle. ") * 28_000
    draft = Draft(title="Huge", html="", paragraphs=(text,), kinds=(Kind.TEXT,), word_count=1)
    article = library.save(draft).id
    cpu, wall = measure([lambda: library.snippet(article, "needle absent")] * 5).median
    library.delete_forever([article])
    yield Figure(act="snippet from 2.9 MB, p50", unit="ms", value=cpu, wall=wall)


def all_figures(folder: Path) -> Iterator[Figure]:
    """All that is measured of the library in *folder*."""
    yield from measure_making(folder)
    yield from measure_opening(folder)
    plain = Plain(folder)
    with contextlib.closing(plain.connection), Library.open(folder) as library:
        yield from measure_lists(library, plain)
        yield from measure_searches(library, plain)
        yield from measure_interrupting(library)
        yield from measure_snippets(library)


def headline_figures(folder: Path) -> Iterator[Figure]:
    """What is measured of links without texts; the bounds are for a hundred thousand."""
    yield from (replace(figure, bound=None) for figure in _of_headlines(folder))


def _of_headlines(folder: Path) -> Iterator[Figure]:
    yield from measure_opening(folder)
    plain = Plain(folder)
    with contextlib.closing(plain.connection), Library.open(folder) as library:
        yield from measure_lists(library, plain)
        yield from itertools.islice(measure_searches(library, plain), 2)


def report(folder: Path, links: Iterable[SavedLink], figures: Iterator[Figure]) -> list[Figure]:
    """Make a library unless it is there, measure it, and print each figure once it is known."""
    print(f"\n{HEAD}")
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / "made").exists():
        fill(folder, links)
    found = []
    for figure in figures:
        print(figure.row(), flush=True)
        found.append(figure)
    return found


def main() -> None:
    """Measure every size, and print how the figures grow."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--sizes", type=int, nargs="*", default=[1000, 10_000, 100_000])
    parser.add_argument("--headlines", type=int, default=1_000_000)
    parser.add_argument("--keep", type=Path, help="make the libraries here, or use what is here")
    arguments = parser.parse_args()
    yardstick = measure([lambda: sum(range(1_000_000))] * 9).median[0]
    about = {"sqlite": sqlite3.sqlite_version, "python": sys.version.split()[0]}
    print(json.dumps({**about, "ms to add up a million numbers": round(yardstick, 1)}))
    with tempfile.TemporaryDirectory() as temporary:
        place = arguments.keep or Path(temporary)
        found = {}
        for size in arguments.sizes:
            print(f"\n{size:,} articles")
            folder = place / str(size)
            found[size] = report(folder, generator.links(size), all_figures(folder))
        if found:
            print(f"\n{growth(found)}")
        if arguments.headlines:
            print(f"\n{arguments.headlines:,} headlines")
            folder = place / f"headlines-{arguments.headlines}"
            report(folder, generator.headlines(arguments.headlines), headline_figures(folder))
    missed = [figure.act for figures in found.values() for figure in figures if not figure.holds]
    print(f"\n{'Not held: ' + '; '.join(missed) if missed else 'Every bound holds.'}")


if __name__ == "__main__":
    main()
