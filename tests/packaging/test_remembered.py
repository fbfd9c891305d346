"""What was written down while packaging is what Python would have worked out."""

import marshal
import subprocess
import sys

import pytest

RECORD = """
import sys
sys.path.insert(0, sys.argv[1])
import remembered
patterns, texts = remembered.record()
import re, dataclasses, collections
exec(compile(open(sys.argv[2]).read(), "room", "exec"), {"__name__": "room"})
from pathlib import Path
remembered.write(Path(sys.argv[3], remembered.FIRST), patterns, {})
remembered.write(Path(sys.argv[3], remembered.LATER), {}, texts)
"""
INSTALL = """
import builtins, sys
sys.path.insert(0, sys.argv[1])
import remembered
from pathlib import Path
remembered.put_off('inspect')
remembered.install(Path(sys.argv[3]))
import re
if len(sys.argv) > 4:
    def refuse(*_):
        raise RuntimeError("it was compiled")
    remembered._compile = refuse
exec(compile(open(sys.argv[2]).read(), "room", "exec"), {"__name__": "room"})
print("inspect" in sys.modules and type(sys.modules["inspect"]).__name__)
"""
ROOM = r"""
import collections, dataclasses, re
Point = collections.namedtuple("Point", "x y")
@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    name: str
    count: int = 3
    def shout(self): return self.name.upper()
word = re.compile(r"(?P<first>[a-zäß]+)[ \t]+(\d{2,5}?)(?:x|\w)*$", re.IGNORECASE | re.MULTILINE)
assert word.search("Straße  123x")["first"] == "Straße"
assert word.groupindex == {"first": 1} and word.groups == 2
assert word.flags == (re.IGNORECASE | re.MULTILINE | re.UNICODE)
assert re.compile(rb"[\x80-\xff]+").findall(b"a\xe9b") == [b"\xe9"]
value = Value(name="a")
assert value == Value(name="a", count=3) and hash(value) == hash(Value(name="a"))
assert repr(value) == "Value(name='a', count=3)", value
assert dataclasses.replace(value, count=4).count == 4 and Point(1, 2).y == 2
try:
    value.name = "b"
except dataclasses.FrozenInstanceError:
    pass
else:
    raise SystemExit("it is not frozen")
"""


@pytest.fixture
def room(tmp_path):
    file = tmp_path / "room.py"
    file.write_text(ROOM, "utf-8")
    return file


@pytest.fixture
def run(scripts, room, tmp_path):
    def act(program, *more):
        command = [sys.executable, "-c", program, str(scripts), str(room), str(tmp_path), *more]
        return subprocess.run(command, check=False, capture_output=True, text=True)

    return act


def test_what_is_looked_up_works_like_what_is_made(run, tmp_path):
    assert run(RECORD).stderr == ""
    assert {file.name for file in tmp_path.glob("*.notes")} == {"first.notes", "later.notes"}
    result = run(INSTALL, "refusing to compile patterns")
    assert result.stderr == ""
    # A module that only signatures need is left until one is asked for.
    assert result.stdout.split() == ["_Later"]


def test_what_nobody_wrote_down_goes_the_usual_way(run, tmp_path):
    for name in ("first.notes", "later.notes"):
        tmp_path.joinpath(name).write_bytes(marshal.dumps(({}, {})))
    assert run(INSTALL).stderr == ""
    assert "it was compiled" in run(INSTALL, "refusing to compile patterns").stderr


def test_the_notes_are_the_same_each_time(run, tmp_path):
    run(RECORD)
    first = [file.read_bytes() for file in sorted(tmp_path.glob("*.notes"))]
    run(RECORD)
    assert [file.read_bytes() for file in sorted(tmp_path.glob("*.notes"))] == first


def test_a_module_for_later_is_the_real_one_when_asked(scripts):
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); import remembered; "
        "remembered.put_off('wave', 'sys'); import wave; "
        "assert sys.path and type(wave) is not type(sys); "
        "assert wave.Wave_read.__module__ == 'wave'; "
        "assert sys.modules['wave'].Wave_read is wave.Wave_read"
    )
    subprocess.run([sys.executable, "-c", code, str(scripts)], check=True)
