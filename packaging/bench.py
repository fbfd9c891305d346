#!/usr/bin/env python3
"""Measure start and memory beside peers: `python3 packaging/bench.py [PROGRAM]`.

Each program is started in turn on a virtual display, round by round, so that a busy moment of
the machine hits all of them alike; the times are those of `screen_watch`. Processor time is
what the program and its children used until two seconds after the first paint. Memory is their
proportional share (PSS) after twelve seconds, in a last round, when the window has also done
its daily work. Once more the window opens over an article whose summary has to be made; that
is over when the summary is kept. Peers that are not installed are left out
(apt install quiterss rssguard liferea evince xvfb).
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import environment
import product
import screen_watch

PEERS = ("quiterss", "rssguard", "liferea", "evince")
OURS, WITH_SUMMARY = "standfirst", "with summary"
SETTLING, REST = 2.0, 12.0
PATIENCE = 40.0
WORDS = "harbor market council winter bridge library ferry school garden station river road"


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """One start: milliseconds from exec to map and paint, and of processor time; megabytes.

    `summary` is the milliseconds from the paint to the summary; 0 where none is wanted.
    """

    map: float
    paint: float
    processor: float
    memory: float
    summary: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """What to start, in which home, and what to await when it has painted, if anything."""

    command: tuple[str, ...]
    home: Path
    prepare: Callable[[], Callable[[], bool]] | None = None


def main() -> int:
    """Measure, and print one line a program with the medians."""
    parser = argparse.ArgumentParser(description=__doc__)
    default = product.BUILD / "frozen" / product.NAME / product.NAME
    parser.add_argument("program", nargs="?", type=Path, default=default, help="what is measured")
    parser.add_argument("--rounds", type=int, default=7, help="starts of each (default: 7)")
    parser.add_argument("--articles", type=int, default=10_000, help="in the library")
    arguments = parser.parse_args()
    try:
        python = environment.install(extras=("dev", "bench"))
    except environment.SetUpError as error:
        return environment.say_and_stop(error)
    if Path(sys.prefix) != environment.FOLDER:
        return subprocess.run([python, __file__, *sys.argv[1:]], check=False).returncode
    with (
        tempfile.TemporaryDirectory(prefix="standfirst-bench-") as name,
        screen_watch.screen() as display,
    ):
        programs = _programs(Path(name), arguments.program.resolve(), arguments.articles)
        # The first start makes the program's folders and warms the disk's cache.
        waits = [SETTLING] * (1 + arguments.rounds) + [REST]
        rounds = [
            {name: start(each, display, wait) for name, each in programs.items()} for wait in waits
        ]
    for name in programs:
        show(name, [each[name] for each in rounds[1:-1]], rounds[-1][name].memory)
    return 0


def show(name: str, starts: list[Start], memory: float) -> None:
    """Print the medians, and the range of the paint."""
    paint = sorted(each.paint for each in starts)
    median = statistics.median
    summary = median(each.summary for each in starts)
    print(
        f"{name:12} map {median(each.map for each in starts):5.0f} ms"
        f"  paint {median(paint):5.0f} ms ({paint[0]:.0f} to {paint[-1]:.0f})"
        f"  processor {median(each.processor for each in starts):5.0f} ms"
        f"  memory {memory:5.0f} MB" + (f"  summary {summary:5.0f} ms" if summary else "")
    )


def _programs(folder: Path, ours: Path, count: int) -> dict[str, Program]:
    homes = {name: folder / name for name in (OURS, WITH_SUMMARY, *PEERS)}
    for home in homes.values():
        home.mkdir()
    fill(_library(homes[OURS]), count)
    shutil.copytree(_library(homes[OURS]), _library(homes[WITH_SUMMARY]))
    wanted = _Wanted(homes[WITH_SUMMARY])
    programs = {
        OURS: Program(command=(str(ours),), home=homes[OURS]),
        WITH_SUMMARY: Program(
            command=(str(ours),), home=homes[WITH_SUMMARY], prepare=wanted.prepare
        ),
    }
    found = {peer: shutil.which(peer) for peer in PEERS}
    peers = {
        peer: Program(command=(path,), home=homes[peer]) for peer, path in found.items() if path
    }
    return programs | peers


def _library(home: Path) -> Path:
    return home / ".local" / "share" / "standfirst"


def fill(folder: Path, count: int) -> None:
    """Make a library of articles, the same ones every time."""
    from reader.article import Draft, Kind
    from reader.library import Library

    words = WORDS.split()
    with Library.open(folder) as library, library.batch():
        for number in range(count):
            turned = words[number % len(words) :] + words[: number % len(words)]
            paragraph = f"Number {number}: the {' and the '.join(turned)} were in the news."
            draft = Draft(
                url=f"https://example.org/{number}",
                title=f"The {turned[0]} and the {turned[1]}, part {number}",
                site="example.org",
                language="en",
                html=f'<p data-p="0">{paragraph}</p>',
                paragraphs=(paragraph,),
                kinds=(Kind.TEXT,),
                word_count=len(paragraph.split()),
            )
            library.save(draft)


class _Wanted:
    """An article that is open when the window closes, and its summary, each time another one."""

    def __init__(self, home: Path) -> None:
        from reader import paths
        from reader.library import Library
        from reader.saving import add

        self._folder, self._settings = _library(home), home / ".config/standfirst/settings.json"
        with Library.open(self._folder) as library:
            self._article = add(library, str(paths.sample())).id
        self._length = 1

    def prepare(self) -> Callable[[], bool]:
        """Wish for a summary of a new length; returns what tells whether it is kept."""
        from reader import briefing, settings
        from reader.library import Library

        self._length += 1
        wish = settings.Settings(
            article=self._article, summary_open=True, summary_length=self._length
        )
        settings.save(wish, self._settings)
        library = Library.open(self._folder)

        def is_kept() -> bool:
            found = briefing.stored_summary(library, self._article, self._length)
            if found:
                library.close()
            return found is not None

        return is_kept


def start(program: Program, display: str, wait: float) -> Start:
    """Start a program once, wait for its paint, measure, and end it."""
    is_done = program.prepare() if program.prepare else None
    watcher = screen_watch.Watcher(display)
    began = time.monotonic()
    with _running(program, display) as process:
        mapped, painted = watcher.wait(began + PATIENCE)
        summarized = _until(is_done, began + PATIENCE) if is_done else painted
        time.sleep(max(0, painted + wait - time.monotonic()))
        family = descendants(process.pid)
        processor = sum(processor_time(number) for number in family)
        memory = sum(proportional_share(number) for number in family)
    watcher.close()
    return Start(
        map=(mapped - began) * 1000,
        paint=(painted - began) * 1000,
        processor=processor * 1000,
        memory=memory / 1e6,
        summary=(summarized - painted) * 1000,
    )


@contextmanager
def _running(program: Program, display: str) -> Iterator[subprocess.Popen[bytes]]:
    surroundings = {
        "PATH": "/usr/bin:/bin",
        "HOME": str(program.home),
        "DISPLAY": display,
        "LANG": "C.UTF-8",
        # Web engines refuse to start as root otherwise.
        "QTWEBENGINE_DISABLE_SANDBOX": "1",
    }
    process = subprocess.Popen(
        program.command,
        env=surroundings,
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield process
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def _until(is_done: Callable[[], bool], end: float) -> float:
    while not is_done():
        if time.monotonic() > end:
            raise TimeoutError
        time.sleep(0.005)
    return time.monotonic()


def descendants(number: int) -> list[int]:
    """A process and all that it started."""
    found = [number]
    for parent in found:
        for task in Path(f"/proc/{parent}/task").glob("*/children"):
            found += [int(child) for child in task.read_text().split()]
    return found


def processor_time(number: int) -> float:
    """Seconds that a process and its ended children have used, in themselves and the system."""
    fields = Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


def proportional_share(number: int) -> int:
    """Bytes of a process's memory, what it shares counted by its share (PSS)."""
    for line in Path(f"/proc/{number}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1024
    return 0


if __name__ == "__main__":
    sys.exit(main())
