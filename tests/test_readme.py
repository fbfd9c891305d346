"""Whatever a reader can type, press or set is in the README."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from reader.cli import parser
from reader.settings import Settings

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def section(title: str) -> str:
    return re.split(r"^## ", README.split(f"\n## {title}\n")[1], flags=re.MULTILINE)[0]


def test_the_quick_start_is_two_commands_that_exist():
    blocks = re.findall(r"^```\n(.*?)^```$", section("Quick start"), re.MULTILINE | re.DOTALL)
    commands = [line for block in blocks for line in block.splitlines()]
    assert commands == ["python3 packaging/start.py", "python3 packaging/test.py"]
    assert all((ROOT / command.split()[1]).is_file() for command in commands)


def test_ci_runs_the_test_command():
    assert "python3 packaging/test.py" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_every_command_is_documented():
    _, commands = parser.parsers()
    documented = re.findall(r"^\| `standfirst ([\w-]+)", section("Commands"), re.MULTILINE)
    assert set(documented) == commands


def test_every_setting_is_documented():
    text = section("Settings")
    assert [entry.name for entry in fields(Settings) if f"`{entry.name}`" not in text] == []


def test_every_key_is_documented():
    pytest.importorskip("PySide6")
    from reader.ui.commands import COMMANDS

    text = section("Keys")
    keys = [key for command in COMMANDS for key in command.keys]
    assert [key for key in keys if f"`{key}`" not in text] == []


def test_no_key_is_documented_that_does_nothing():
    pytest.importorskip("PySide6")
    from reader.ui.commands import COMMANDS

    keys = {key for command in COMMANDS for key in command.keys}
    rows = [line.split("|")[1] for line in section("Keys").splitlines() if line.startswith("| `")]
    assert {key for row in rows for key in re.findall(r"`([^`]+)`", row)} == keys
