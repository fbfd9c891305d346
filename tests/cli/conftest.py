"""Commands are run in this process, each test on a library of its own."""

import re
from pathlib import Path

import pytest

from reader import cli


@pytest.fixture
def standfirst(tmp_path, capsys):
    """Runs a command on a library of its own; gives status, output and errors."""

    def call(*arguments: str) -> tuple[int, str, str]:
        status = cli.run(cli.parse(["--data-dir", str(tmp_path / "library"), *arguments]))
        shown = capsys.readouterr()
        return status, shown.out, shown.err

    return call


@pytest.fixture
def documented_fields():
    """The names that the README's table gives for a command, those in brackets apart."""
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    section = readme.split("## JSON")[1].split("\n## ")[0]

    def of(command: str) -> set[str]:
        (row,) = (line for line in section.splitlines() if line.startswith(f"| `{command}`"))
        return set(re.findall(r"`(\w+)`", re.sub(r"\(.*?\)", "", row.split("|")[2])))

    return of
