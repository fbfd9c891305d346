"""One journey in a real window: an X server, a pointer-less reader, and what is left afterwards.

The program runs as its own process; xdotool presses the keys, and the library is read through
the command line, as another program would.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from reader import paths

from .real_window import PATIENCE, needs, open_screen, running, wait_for

pytestmark = [pytest.mark.slow, needs["Xvfb"], needs["xdotool"]]

SAMPLE = "The few lines under the headline"
ICE, TRAMS = "Ice in the harbor", "Trams return to the old bridge"

STORY = (
    "The council met on Monday evening and voted by a wide margin for the second plan. "
    "Engineers had measured the ground for three weeks before they gave their report. "
    "Shopkeepers fear a long summer without customers, and ask for help with the rent. "
    "The mayor promised an answer before the first snow falls on the northern districts."
)


@pytest.fixture
def stories(tmp_path):
    """Two texts and the sample article: three files to open."""
    files = []
    for title in (ICE, TRAMS):
        file = tmp_path / f"{title}.txt"
        file.write_text("\n\n".join([title, *[STORY] * 6]), encoding="utf-8")
        files.append(file)
    return [paths.sample(), *files]


@pytest.fixture
def screen():
    with open_screen() as screen:
        yield screen


@pytest.fixture
def program(screen, stories, tmp_path):
    with running(screen.environ, tmp_path / "data", *stories) as process:
        yield process


def listed(folder, view="all"):
    """What the library holds, by title, as the command line tells it."""
    done = subprocess.run(
        [sys.executable, "-m", "reader", "list", "--data-dir", folder, "--view", view, "--json"],
        capture_output=True,
        text=True,
        check=True,
        timeout=PATIENCE,
    )
    return {entry["title"]: entry for entry in json.loads(done.stdout)}


def in_session(session):
    """The processes of a session that still live, zombies aside."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _parent, _group, its = stat.read_text().rpartition(")")[2].split()[:4]
        except OSError:
            continue
        if int(its) == session and state != "Z":
            found.append(int(stat.parent.name))
    return found


def test_a_reader_opens_reads_archives_and_leaves(screen, program, tmp_path):
    data = tmp_path / "data"
    window = screen.window(".* – Standfirst")
    screen.tool("windowfocus", "--sync", window)
    wait_for(lambda: set(listed(data)) == {SAMPLE, ICE, TRAMS}, "the three articles")

    screen.press("Escape", "k", "k", "k")
    first = screen.tool("getwindowname", window)
    screen.press("j")
    wait_for(lambda: screen.tool("getwindowname", window) != first, "the next article")
    screen.press("k")
    wait_for(lambda: screen.tool("getwindowname", window) == first, "the article before")

    # The sample is the longest: read it to its end, mark it, and look at its summary.
    while " ".join(screen.tool("getwindowname", window)) != f"{SAMPLE} – Standfirst":
        before = screen.tool("getwindowname", window)
        screen.press("j")
        wait_for(lambda: screen.tool("getwindowname", window) != before, "another article")  # noqa: B023 (asked at once)
    screen.press("s")
    wait_for(lambda: SAMPLE in listed(data, "favorites"), "the favorite")
    screen.press("g", "Return", "End")
    wait_for(lambda: listed(data)[SAMPLE]["progress"] >= 0.9, "the end of the article")
    wait_for(lambda: SAMPLE not in listed(data, "unread"), "the article to count as read")

    screen.press("e")
    wait_for(lambda: SAMPLE in listed(data, "archive"), "the archived article")
    screen.press("ctrl+z")
    wait_for(lambda: SAMPLE not in listed(data, "archive"), "the archived article to come back")

    assert len(in_session(program.pid)) > 1, "the summary was made in no other process"
    screen.press("ctrl+q")
    _, said = program.communicate(timeout=PATIENCE)
    assert (program.returncode, said) == (0, "")
    wait_for(lambda: not in_session(program.pid), "the other processes to end")

    chosen = json.loads((data / "settings.json").read_text(encoding="utf-8"))
    assert chosen["summary_open"] is True
