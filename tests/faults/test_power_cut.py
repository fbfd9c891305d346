"""A power cut after any write or sync: what was acknowledged is there, and nothing by half.

A preloaded recorder (recorder.c) writes down what a process does to its files. From that
every state of the disk is built again: only what was synced, all that was written, or any part
of what wasn't synced, in any order and torn at sectors. A name is durable only once its folder
is synced, which is stricter than today's file systems. The method is that of ALICE
(Pillai and others, OSDI 2014).
"""

import itertools
import os
import random
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from reader import settings
from reader.article import Query
from reader.library import Library, restore
from reader.library.database import FILE_NAME

HERE = Path(__file__).parent
SECTOR = 512
HEAD = struct.Struct("<qqIIII")


@pytest.fixture(scope="session")
def recorder(tmp_path_factory):
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None or not sys.platform.startswith("linux"):
        pytest.skip("no C compiler for the recorder")
    built = tmp_path_factory.mktemp("recorder") / "recorder.so"
    source = HERE / "recorder.c"
    subprocess.run([compiler, "-shared", "-fPIC", "-O2", "-o", built, source, "-ldl"], check=True)
    return built


def run(recorder, folder, ack, count, kind="articles", **more):
    """Run the workload under the recorder, and say what it printed."""
    environment = {
        **os.environ,
        "LD_PRELOAD": str(recorder),
        "RECORD_FOLDER": str(folder.parent),
        "PYTHONPATH": str(Path(__file__).parents[2]),
        "PYTHONDONTWRITEBYTECODE": "1",
        **{name.upper(): str(value) for name, value in more.items()},
    }
    command = [sys.executable, HERE / "workload.py", folder, ack, str(count), kind]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


# --- what was written down -----------------------------------------------------------------


def read_log(log):
    data, at, steps = log.read_bytes(), 0, []
    while at < len(data):
        what, where, length, path, other, _ = HEAD.unpack_from(data, at)
        at += HEAD.size
        content, at = data[at : at + length], at + length
        name, at = data[at : at + path].decode(), at + path
        target, at = data[at : at + other].decode(), at + other
        steps.append((chr(what), name, where, content, target))
    return steps


class File:
    """What a file holds for sure, and what was written since it was synced."""

    def __init__(self):
        self.synced = bytearray()
        self.pending = []

    def sync(self):
        for change in self.pending:
            change(self.synced)
        self.pending = []

    def content(self, keep):
        held = bytearray(self.synced)
        for change in self.pending:
            if keep():
                change(held)
        return bytes(held)


def writing(where, content):
    def change(held):
        held.extend(bytes(max(0, where - len(held))))
        held[where : where + len(content)] = content

    return change


def cutting(length):
    def change(held):
        held.extend(bytes(max(0, length - len(held))))
        del held[length:]

    return change


class Disk:
    """The files of a folder, and the names that are durable."""

    def __init__(self):
        self.names, self.durable = {}, {}
        self.acknowledged = 0

    def step(self, what, name, where, content, target):
        if name.endswith("/ACK"):
            self.acknowledged += what == "W"
        elif name.endswith("-shm"):
            return
        elif what in "CUR":
            self._rename(what, name, target)
        elif name not in self.names:
            self._sync_folder(name)
        elif what == "S":
            self.names[name].sync()
        else:
            pieces = sectors(where, content) if what == "W" else [cutting(where)]
            self.names[name].pending += pieces

    def _rename(self, what, name, target):
        file = File() if what == "C" else self.names.pop(name, None)
        if file and what != "U":
            self.names[target or name] = file

    def _sync_folder(self, folder):
        inside = {n: f for n, f in self.names.items() if str(Path(n).parent) == folder}
        outside = {n: f for n, f in self.durable.items() if str(Path(n).parent) != folder}
        self.durable = {**outside, **inside}

    def lay_out(self, below, to, keep, *, all_names):
        for name, file in (self.names if all_names else self.durable).items():
            path = to / os.path.relpath(name, below)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.content(keep))


def sectors(where, content):
    """A write in the pieces that a disk writes at once."""
    return [
        writing(where + at, content[at : at + SECTOR]) for at in range(0, len(content), SECTOR)
    ]


# --- the test ------------------------------------------------------------------------------


def test_every_state_that_a_power_cut_leaves_has_what_was_acknowledged(
    tmp_path, recorder, times, workload
):
    for place, acknowledged, where in states_of(recorder, tmp_path, 12, "articles", times):
        verify(place, acknowledged, workload, where)


def test_a_backup_that_was_acknowledged_survives_a_power_cut(tmp_path, recorder, times):
    for place, acknowledged, where in states_of(recorder, tmp_path, 4, "backups", times):
        if acknowledged:
            elsewhere = place / "elsewhere"
            restore(place / "backup.zip", elsewhere)
            with Library.open(elsewhere) as library:
                assert len(library.ids(Query())) >= acknowledged, where
                assert library.check().is_sound, where


def test_settings_that_were_acknowledged_survive_a_power_cut(tmp_path, recorder, times):
    for place, acknowledged, where in states_of(recorder, tmp_path, 8, "settings", times):
        width = settings.load(place / "settings.json").window_width
        if acknowledged:
            assert 1000 + acknowledged - 1 <= width <= 1000 + acknowledged, where


def states_of(recorder, tmp_path, count, kind, times):
    """Folders as a power cut leaves them, what was acknowledged by then, and which state it is."""
    folder = tmp_path / "watched" / "library"
    folder.parent.mkdir()
    ack, log = tmp_path / "watched" / "ACK", tmp_path / "log"
    run(recorder, folder, ack, count, kind, record_log=log)
    steps = read_log(log)
    assert sum(name.endswith("/ACK") for _, name, *_ in steps) > count
    source = random.Random(3)
    states = len(steps) + 1
    chosen = sorted(source.sample(range(states), min(states, times(40, states))))
    disk, done = Disk(), 0
    for number, until in enumerate(chosen):
        for step in itertools.islice(steps, done, until):
            disk.step(*step)
        done = until
        models = {
            "synced": (lambda: False, False),
            "all": (lambda: True, True),
            "some": (lambda: source.random() < 0.5, source.random() < 0.5),
        }
        for model, (keep, all_names) in models.items():
            place = tmp_path / f"{number}-{model}"
            disk.lay_out(str(folder), place, keep, all_names=all_names)
            yield place, disk.acknowledged, (until, model)
            shutil.rmtree(place, ignore_errors=True)


def verify(place, acknowledged, workload, where):
    if not (place / FILE_NAME).exists():
        assert acknowledged == 0, where
        return
    with Library.open(place) as library:
        titles = {h.title: h.id for h in library.headlines(library.ids(Query()))}
        assert len(titles) >= acknowledged, where
        for number in range(len(titles)):
            draft, page, image = workload.article(number)
            article = library.article(titles[draft.title])
            assert article.draft == draft, where
            assert library.image(article.id, "i") == ("image/png", image.data), where
            assert library.original(article.id).data == page.data, where
        assert library.check().is_sound, where


@pytest.fixture(scope="session")
def workload():
    import importlib.util

    spec = importlib.util.spec_from_file_location("workload", HERE / "workload.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


# --- a full or failing disk ----------------------------------------------------------------


def writes_of(recorder, tmp_path):
    """How many writes, cuts and syncs the workload takes."""
    log, folder = tmp_path / "whole.log", tmp_path / "whole" / "library"
    folder.parent.mkdir()
    run(recorder, folder, tmp_path / "ACK", 8, record_log=log)
    return sum(what in "WTS" for what, *_ in read_log(log))


@pytest.mark.parametrize(("error", "how_many"), [(28, 0), (28, 1), (5, 0), (5, 1), (122, 3)])
def test_any_write_may_fail(  # noqa: PLR0913, PLR0917 - fixtures
    tmp_path, recorder, times, workload, error, how_many
):
    """ENOSPC, EIO or EDQUOT at the n-th write, once or from there on: a sentence, no loss."""
    source = random.Random(error * 10 + how_many)
    writes = writes_of(recorder, tmp_path)
    for first in sorted(source.sample(range(1, writes + 1), times(6, writes))):
        folder = tmp_path / str(first) / "library"
        folder.parent.mkdir()
        ack = tmp_path / f"ACK{first}"
        told = run(
            recorder,
            folder,
            ack,
            8,
            fail_from=first,
            fail_count=how_many,
            fail_error=error,
        )
        saved = len(ack.read_bytes()) if ack.exists() else 0
        assert saved == 8 or told.startswith("StorageError: "), (first, told)
        assert told.rstrip().endswith(".") or not told
        with Library.open(folder) as library:
            titles = {h.title for h in library.headlines(library.ids(Query()))}
            assert {f"Title {number}" for number in range(saved)} <= titles
            for number in range(len(titles), 9):
                workload.save(library, number)
            assert len(library.ids(Query())) == 9
            assert library.check().is_sound
        shutil.rmtree(folder.parent)
