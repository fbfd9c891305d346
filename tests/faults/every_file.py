"""Run every file of a folder through the program: read, or refused with its name and a reason.

    python tests/faults/every_file.py [--all] [FOLDER…]

Without folders: hostile/ and imports/ of the test material. Each file is imported into a new
library and, as a person might as well do, its text shown (`import`, `extract`). Said is what
doesn't hold (with --all, what became of each file): more than ten seconds of CPU or 512 MB, a
refusal without the file's name or a reason, a traceback, a file passed over without a word.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import resource
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from reader import cli

SECONDS, MEGABYTES = 10.0, 512


@dataclass
class Outcome:
    """What became of one file under one command."""

    file: Path
    command: str
    became: str = ""
    why: str = ""
    seconds: float = 0.0
    faults: list[str] = field(default_factory=list)


def outcomes(files: list[Path]) -> Iterator[Outcome]:
    for file in files:
        yield run("extract", ["extract", "--json", str(file)], file, of_extract)
        with tempfile.TemporaryDirectory() as folder:
            arguments = ["--data-dir", folder, "import", "--json", str(file)]
            yield run("import", arguments, file, of_import)


def run(command, arguments, file, judge) -> Outcome:
    outcome = Outcome(file=file, command=command)
    said, complained = io.StringIO(), io.StringIO()
    before, began = most(), cpu_seconds()
    try:
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(complained):
            cli.run(cli.parse(arguments))
    except BaseException:  # noqa: BLE001 - told as what it is
        outcome.faults.append(traceback.format_exc())
    outcome.seconds = cpu_seconds() - began
    if not outcome.faults:
        judge(outcome, said.getvalue(), complained.getvalue().strip())
    if "Traceback" in complained.getvalue():
        outcome.faults.append(complained.getvalue())
    if outcome.seconds > SECONDS:
        outcome.faults.append(f"took {outcome.seconds:.1f} s")
    if most() > max(before, MEGABYTES):
        outcome.faults.append(f"took {most()} MB")
    return outcome


def most() -> int:
    """The most megabytes that this process, or the one that reads pages, ever had."""
    who = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    ours = max(resource.getrusage(each).ru_maxrss >> 10 for each in who)
    return max([ours, *map(high_water, children())])


def cpu_seconds() -> float:
    """What this process and the one that reads pages worked, however busy the machine is."""
    spent = os.times()
    ours = spent.user + spent.system + spent.children_user + spent.children_system
    return ours + sum(map(worked, children()))


def worked(pid: int) -> float:
    with contextlib.suppress(OSError):
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return 0.0


def children() -> list[int]:
    pid = os.getpid()
    told = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(number) for number in told.read_text().split()] if told.exists() else []


def high_water(pid: int) -> int:
    with contextlib.suppress(OSError):
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("VmHWM"):
                return int(line.split()[1]) >> 10
    return 0


def of_extract(outcome: Outcome, said: str, complained: str) -> None:
    if complained:
        refused(outcome, complained)
    elif json.loads(said)["paragraphs"] or json.loads(said)["images"]:
        outcome.became = "read"
    else:
        outcome.became = "read, no text in it"


def of_import(outcome: Outcome, said: str, complained: str) -> None:
    if complained:
        refused(outcome, complained)
        return
    report = json.loads(said)
    for failure in report["failures"]:
        if not failure["file"] or not failure["reason"]:
            outcome.faults.append(f"a failed row without file or reason: {failure}")
    if report["new"] or report["merged"]:
        outcome.became = "read"
    elif report["failures"]:
        outcome.became = "refused"
        outcome.why = f"{report['failures'][0]['file']}: {report['failures'][0]['reason']}"
    elif report["notes"]:
        outcome.became, outcome.why = "nothing in it", report["notes"][0]
    else:
        outcome.faults.append(f"not a word was said: {report}")


def refused(outcome: Outcome, sentence: str) -> None:
    outcome.became, outcome.why = "refused", sentence
    if outcome.file.name not in sentence or not sentence.rstrip().endswith("."):
        outcome.faults.append(f"said neither file nor reason: {sentence}")


def material(folders: list[str]) -> list[Path]:
    if not folders:
        cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
        data = Path(os.environ.get("STANDFIRST_TEST_DATA") or cache / "standfirst-data")
        folders = [str(data / "hostile"), str(data / "imports")]
    return sorted(path for name in folders for path in Path(name).rglob("*") if path.is_file())


def main(arguments: list[str]) -> int:
    shows_all = "--all" in arguments
    files = material([name for name in arguments if name != "--all"])
    counts, slowest, faults = Counter(), Outcome(file=Path(), command=""), 0
    for outcome in outcomes(files):
        counts[outcome.command, outcome.became or "fault"] += 1
        slowest = max(slowest, outcome, key=lambda one: one.seconds)
        if shows_all:
            print(f"{outcome.command} {outcome.file}: {outcome.became} {outcome.why}")
        for fault in outcome.faults:
            faults += 1
            print(f"FAULT {outcome.command} {outcome.file}: {fault}", flush=True)
    print(f"\n{len(files):,} files")
    for (command, became), count in sorted(counts.items()):
        print(f"  {command:8} {became:20} {count:6,}")
    print(f"slowest: {slowest.command} {slowest.file.name}, {slowest.seconds:.1f} s")
    print(f"most memory of one process: {most()} MB\nfaults: {faults}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
