#!/usr/bin/env python3
"""Measure start and memory beside peers: `python3 packaging/bench.py PROGRAM`.

Each program is started in turn on a virtual display, round by round, so that a busy moment of
the machine hits all of them alike. The times come from the X server's own events: the first
map of a window, and the first damage of at least a fifth of it. Memory is the proportional
share (PSS) of the program and its children, two seconds after the first paint. Peers that are
not installed are left out (apt install quiterss rssguard liferea evince xvfb).
"""

from __future__ import annotations

import argparse
import os
import select
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import environment

PEERS = ("quiterss", "rssguard", "liferea", "evince")
SETTLING = 2.0
PATIENCE = 40.0
SMALLEST = (250, 150)
WORDS = "harbor market council winter bridge library ferry school garden station river road"


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """One start: milliseconds from exec to map, to paint, of processor time; and megabytes."""

    map: float
    paint: float
    processor: float
    memory: float


def main() -> int:
    """Measure, and print one line a program with the medians."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", type=Path, help="the frozen program")
    parser.add_argument("--rounds", type=int, default=7, help="starts of each (default: 7)")
    parser.add_argument("--articles", type=int, default=10_000, help="in the library")
    arguments = parser.parse_args()
    try:
        python = environment.install(extras=("bench",))
    except environment.SetUpError as error:
        return environment.say_and_stop(error)
    if Path(sys.prefix) != environment.FOLDER:
        return subprocess.run([python, __file__, *sys.argv[1:]], check=False).returncode
    with tempfile.TemporaryDirectory(prefix="standfirst-bench-") as name, screen() as display:
        programs = {"standfirst": [str(arguments.program.resolve())]}
        programs |= {peer: [found] for peer in PEERS if (found := shutil.which(peer))}
        homes = {program: Path(name) / program for program in programs}
        fill(homes["standfirst"] / ".local" / "share" / "standfirst", arguments.articles)
        rounds = [
            {program: start(programs[program], homes[program], display) for program in programs}
            for _ in range(1 + arguments.rounds)
        ]
    for program in programs:
        # The first start makes the program's folders and warms the disk's cache.
        show(program, [each[program] for each in rounds[1:]])
    return 0


def show(program: str, starts: list[Start]) -> None:
    """Print the medians, and the range of the paint."""
    paint = sorted(each.paint for each in starts)
    median = statistics.median
    print(
        f"{program:12} map {median(each.map for each in starts):5.0f} ms"
        f"  paint {median(paint):5.0f} ms ({paint[0]:.0f} to {paint[-1]:.0f})"
        f"  processor {median(each.processor for each in starts):5.0f} ms"
        f"  memory {median(each.memory for each in starts):5.0f} MB"
    )


def fill(folder: Path, count: int) -> None:
    """Make a library of articles, the same ones every time."""
    from reader.article import Draft, Kind
    from reader.library import Library

    words = WORDS.split()
    with Library.open(folder) as library:
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


@contextmanager
def screen() -> Iterator[str]:
    """A virtual display."""
    reading, writing = os.pipe()
    server = [
        "Xvfb",
        "-displayfd",
        str(writing),
        "-screen",
        "0",
        "1400x900x24",
        "-nolisten",
        "tcp",
    ]
    process = subprocess.Popen(server, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        display = f":{os.read(reading, 16).decode().strip()}"
        # As long as somebody is there the server doesn't start over between two programs.
        holder = Watcher(display)
        yield display
        holder.close()
    finally:
        process.terminate()
        process.wait()


def start(command: list[str], home: Path, display: str) -> Start:
    """Start a program once, wait for its paint, measure, and end it."""
    home.mkdir(exist_ok=True)
    watcher = Watcher(display)
    began = time.monotonic()
    surroundings = {
        "PATH": "/usr/bin:/bin",
        "HOME": str(home),
        "DISPLAY": display,
        "LANG": "C.UTF-8",
        # Web engines refuse to start as root otherwise.
        "QTWEBENGINE_DISABLE_SANDBOX": "1",
    }
    process = subprocess.Popen(
        command,
        env=surroundings,
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        mapped, painted = watcher.wait(began + PATIENCE)
        family = descendants(process.pid)
        processor = sum(processor_time(number) for number in family)
        memory = sum(proportional_share(number) for number in family)
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        watcher.close()
    return Start(
        map=(mapped - began) * 1000,
        paint=(painted - began) * 1000,
        processor=processor * 1000,
        memory=memory / 1e6,
    )


class Watcher:
    """Listens to an X server for the first window that is mapped, and its first paint."""

    def __init__(self, display: str) -> None:
        from Xlib import X  # type: ignore[import-untyped]
        from Xlib.display import Display  # type: ignore[import-untyped]

        self._display: Any = Display(display)
        self._map_notify = X.MapNotify
        self._display.screen().root.change_attributes(event_mask=X.SubstructureNotifyMask)
        self._display.damage_query_version()
        self._display.sync()

    def wait(self, end: float) -> tuple[float, float]:
        """The moments of the first map and the first paint; waits until memory has settled.

        Raises:
            TimeoutError: nothing painted in time.
        """
        mapped = painted = 0.0
        areas: dict[int, int] = {}
        while time.monotonic() < (painted + SETTLING if painted else end):
            if not self._display.pending_events():
                select.select([self._display.fileno()], [], [], 0.02)
                continue
            event, now = self._display.next_event(), time.monotonic()
            if event.type == self._map_notify and (area := self._watch(event.window)):
                areas[event.window.id] = area
                mapped = mapped or now
            elif type(event).__name__ == "DamageNotify" and not painted:
                damaged = event.area.width * event.area.height
                painted = now if damaged * 5 >= areas[event.drawable.id] else 0.0
        if not painted:
            raise TimeoutError
        return mapped, painted

    def close(self) -> None:
        """Leave the server."""
        self._display.close()

    def _watch(self, window: Any) -> int:
        """Ask for a window's damage; its area, or 0 for one that is too small to count."""
        from Xlib.error import XError  # type: ignore[import-untyped]
        from Xlib.ext import damage  # type: ignore[import-untyped]

        try:
            geometry = window.get_geometry()
            if geometry.width < SMALLEST[0] or geometry.height < SMALLEST[1]:
                return 0
            window.damage_create(damage.DamageReportRawRectangles)
            self._display.sync()
        except XError:
            return 0
        return int(geometry.width * geometry.height)


def descendants(number: int) -> list[int]:
    """A process and all that it started."""
    found = [number]
    for parent in found:
        for task in Path(f"/proc/{parent}/task").glob("*/children"):
            found += [int(child) for child in task.read_text().split()]
    return found


def processor_time(number: int) -> float:
    """Seconds that a process has used, in itself and in the system."""
    fields = Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def proportional_share(number: int) -> int:
    """Bytes of a process's memory, what it shares counted by its share (PSS)."""
    for line in Path(f"/proc/{number}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1024
    return 0


if __name__ == "__main__":
    sys.exit(main())
