#!/usr/bin/env python3
"""Check the frozen program as its readers run it: `python3 packaging/check.py [FOLDER]`.

The folder is the one that build.py froze (build/frozen/standfirst) or that a package laid
out. The program's own `--self-check` runs as it is, without a network, and from a read-only
folder; the window opens on a virtual display and has to paint; its other process has to end
with it; and nothing may be written outside of the reader's own folders. Needs Xvfb and unshare;
checks whose tool is missing are named as skipped.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import product

ALLOWED = (".local/share/standfirst", ".config/standfirst", ".cache")
LARGEST = 125_000_000
# A painted window shows far more colors than an empty screen with a cursor.
COLORS = 40
PATIENCE = 30.0


class CheckError(Exception):
    """A check found something; the text says what."""


class SkippedError(Exception):
    """A check can't run here; the text says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """A program to try, and a home that is thrown away."""

    program: Path
    home: Path

    def environment(self, **more: str) -> dict[str, str]:
        """What the program sees of the world: the bare minimum."""
        base = {"HOME": str(self.home), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
        return {**base, "TMPDIR": str(self.home / "tmp"), **more}

    def run(self, *arguments: str, before: tuple[str, ...] = (), status: int = 0) -> str:
        """Run the program to its end; returns what it printed."""
        result = subprocess.run(
            [*before, self.program, *arguments],
            check=False,
            capture_output=True,
            text=True,
            env=self.environment(),
            cwd=self.home,
        )
        if result.returncode != status:
            told = f"{result.stdout}{result.stderr}"
            raise CheckError(f"{' '.join(arguments)} ended with {result.returncode}:\n{told}")
        return result.stdout


def main() -> int:
    """Run every check; returns 0 if none of them found anything."""
    parser = argparse.ArgumentParser(description=__doc__)
    default = product.BUILD / "frozen" / product.NAME
    parser.add_argument("folder", nargs="?", type=Path, default=default, help="what to check")
    parser.add_argument("--short", action="store_true", help="only what every change has to pass")
    arguments = parser.parse_args()
    wanted = SHORT if arguments.short else CHECKS
    outcomes = [_passes(check, arguments.folder.resolve()) for check in wanted]
    return 0 if all(outcomes) else 1


def _passes(check: Callable[[Trial], str], folder: Path) -> bool:
    name = (check.__doc__ or "").splitlines()[0].rstrip(".")
    with tempfile.TemporaryDirectory(prefix="standfirst-check-") as home:
        (Path(home) / "tmp").mkdir()
        try:
            found = check(Trial(program=folder / product.NAME, home=Path(home)))
        except CheckError as error:
            print(f"FAILED   {name}: {error}", flush=True)
            return False
        except SkippedError as error:
            found = f"skipped: {error}"
    print(f"ok       {name}: {found}", flush=True)
    return True


def self_check(trial: Trial) -> str:
    """It does its work."""
    return _last(trial.run("--self-check"))


def without_network(trial: Trial) -> str:
    """It does its work without a network."""
    return _last(trial.run("--self-check", before=_unshared("--net")))


def read_only(trial: Trial) -> str:
    """It does its work from a folder that can't be written to."""
    folder = str(trial.program.parent)
    script = (
        f'mount --bind "{folder}" "{folder}" && mount -o remount,bind,ro "{folder}" && exec "$@"'
    )
    before = (*_unshared("--mount"), "sh", "-c", script, "sh")
    return _last(trial.run("--self-check", before=before))


def commands(trial: Trial) -> str:
    """Its commands work, and touch only the reader's own folders."""
    before = _listing(trial.program.parent)
    trial.run("add", str(_sample(trial)))
    rows = json.loads(trial.run("list", "--json"))
    number = str((rows[0] if isinstance(rows, list) else rows["articles"][0])["id"])
    trial.run("show", number)
    trial.run("summary", number)
    trial.run("remove", number)
    trial.run("show", "999999", status=1)
    trial.run("--no-such-option", status=2)
    if _listing(trial.program.parent) != before:
        raise CheckError("it wrote into its own folder")
    return _only_own_files(trial)


def window(trial: Trial) -> str:
    """Its window paints, touches only the reader's own folders, and ends whole."""
    with screen() as (display, picture), opened(trial, display) as process:
        began = time.monotonic()
        until(lambda: colors(picture) > COLORS, "the window painted nothing")
        painted = time.monotonic() - began
        process.send_signal(signal.SIGTERM)
        if process.wait(PATIENCE) != 0:
            raise CheckError(f"it ended with {process.returncode}")
    return f"painted after {painted:.1f} s; {_only_own_files(trial)}"


def other_process(trial: Trial) -> str:
    """Its other process starts frozen and dies with a killed window."""
    with screen() as (display, _), opened(trial, display) as process:
        until(lambda: bool(_family(trial)), "no other process started")
        process.kill()
        process.wait()
        until(lambda: not _family(trial), "the other process outlived the window")
    return "none is left"


def portable(trial: Trial) -> str:
    """It keeps the library beside itself when asked to, and nothing elsewhere."""
    stick = trial.home / "stick"
    # Links are as good as copies, for the program never writes to its own files.
    shutil.copytree(trial.program.parent, stick, copy_function=os.link, symlinks=True)
    moved = Trial(program=stick / product.NAME, home=trial.home)
    before = _listing(stick)
    moved.run("--portable", "add", str(_sample(moved)))
    if json.loads(moved.run("list", "--json")):
        raise CheckError("the usual library was written to")
    if not (stick / "standfirst-data").is_dir():
        raise CheckError("there is no folder beside the program")
    others = [file for file in stick.iterdir() if file.name != "standfirst-data"]
    after = [each for each in _listing(stick) if "standfirst-data" not in each[0]]
    # The folder that holds them all has one more in it.
    if after != before or len(others) != len(list(trial.program.parent.iterdir())):
        raise CheckError("it wrote into its own folder")
    shutil.rmtree(stick)
    return _only_own_files(trial)


def size(trial: Trial) -> str:
    """It is no larger than it may be."""
    files = [file for file in trial.program.parent.rglob("*") if not file.is_symlink()]
    total = sum(file.stat().st_size for file in files if file.is_file())
    if total > LARGEST:
        raise CheckError(f"{total / 1e6:.1f} MB are more than {LARGEST / 1e6:.0f}")
    return f"{total / 1e6:.1f} MB"


CHECKS = (
    self_check,
    without_network,
    read_only,
    commands,
    portable,
    window,
    other_process,
    size,
)
# Without what changes only with the packaging itself, or needs a kernel that grants namespaces.
SHORT = (self_check, commands, window, other_process, size)


def _sample(trial: Trial) -> Path:
    return trial.program.parent / "_internal" / "resources" / "sample" / "sample.html"


def _unshared(*what: str) -> tuple[str, ...]:
    if shutil.which("unshare") is None:
        raise SkippedError("unshare is not installed")
    # Who is not root becomes it in a namespace of their own.
    return ("unshare", *(() if os.geteuid() == 0 else ("--user", "--map-root-user")), *what)


@contextmanager
def screen() -> Iterator[tuple[str, Path]]:
    """A virtual display, and the file that holds its picture (XWD)."""
    if shutil.which("Xvfb") is None:
        raise SkippedError("Xvfb is not installed")
    with tempfile.TemporaryDirectory() as folder:
        reading, writing = os.pipe()
        server = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x900x24"]
        server += ["-fbdir", folder, "-nolisten", "tcp", "-noreset"]
        process = subprocess.Popen(server, pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        try:
            number = os.read(reading, 16).decode().strip()
            yield f":{number}", Path(folder, "Xvfb_screen0")
        finally:
            os.close(reading)
            process.terminate()
            process.wait()


@contextmanager
def opened(trial: Trial, display: str) -> Iterator[subprocess.Popen[bytes]]:
    """The program's window, ended by force if it is still there."""
    process = subprocess.Popen(
        [trial.program],
        env=trial.environment(DISPLAY=display, QT_QPA_PLATFORM="xcb"),
        cwd=trial.home,
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def colors(screen: Path) -> int:
    """How many colors a screen shows, by a sample of its picture's pixels of four bytes."""
    picture = screen.read_bytes()[-1400 * 900 * 4 :]
    return len({picture[place : place + 4] for place in range(0, len(picture), 4 * 7)})


def _family(trial: Trial) -> list[int]:
    """The processes that run this program as the window's other process."""
    found = []
    for entry in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = entry.read_bytes().split(b"\0")
            home = str(trial.home).encode() in (entry.parent / "environ").read_bytes()
        except OSError:
            continue
        if home and b"--multiprocessing-fork" in words:
            found.append(int(entry.parent.name))
    return found


def until(holds: Callable[[], bool], otherwise: str) -> None:
    """Wait until something holds.

    Raises:
        CheckError: it didn't in half a minute.
    """
    end = time.monotonic() + PATIENCE
    while not holds():
        if time.monotonic() > end:
            raise CheckError(otherwise)
        time.sleep(0.05)


def _only_own_files(trial: Trial) -> str:
    files = [file.relative_to(trial.home) for file in trial.home.rglob("*") if file.is_file()]
    strange = [str(file) for file in files if not str(file).startswith(ALLOWED)]
    if strange:
        raise CheckError(f"it wrote {', '.join(strange)}")
    return f"{len(files)} files, all in the reader's folders"


def _listing(folder: Path) -> list[tuple[str, int, int]]:
    entries = sorted(folder.rglob("*"))
    return [(str(entry), entry.lstat().st_size, entry.lstat().st_mtime_ns) for entry in entries]


def _last(text: str) -> str:
    return text.strip().splitlines()[-1]


if __name__ == "__main__":
    sys.exit(main())
