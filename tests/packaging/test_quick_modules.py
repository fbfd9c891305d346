"""Modules come out of the file of a start as they come out of their own."""

import marshal
import subprocess
import sys
from importlib.machinery import EXTENSION_SUFFIXES

import pytest

ROOM = "import house.room as room; print(room.__name__, room.__file__, room.height)"
FIND = """
import sys
sys.path.insert(0, sys.argv[1])
import quick_modules
quick_modules.install(sys.argv[2])
"""


@pytest.fixture
def folder(tmp_path):
    import quick_modules

    sources = {
        "house": ("doors = 2", True),
        "house.room": ("from house import doors\nheight = doors + 1", False),
    }
    codes = {
        name: (marshal.dumps(compile(text, name, "exec")), is_package)
        for name, (text, is_package) in sources.items()
    }
    quick_modules.write(tmp_path / quick_modules.NAME, codes, {"hall": "lib/hall.so"})
    return tmp_path


@pytest.fixture
def run(scripts, folder):
    def act(text):
        command = [sys.executable, "-c", FIND + text, str(scripts), str(folder)]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    return act


def test_a_module_and_its_package_are_imported_from_the_file(run, folder):
    file = folder / "house" / "room.py"
    assert run(ROOM).strip() == f"house.room {file} 3"


def test_a_package_takes_modules_from_elsewhere_too(run, folder):
    (folder / "house").mkdir()
    (folder / "house" / "attic.py").write_text("windows = 1", "utf-8")
    assert run("from house import attic; print(attic.windows)").strip() == "1"


def test_whatever_is_not_in_the_file_takes_the_usual_way(run):
    assert run("import colorsys; print(colorsys.__spec__.loader.__class__.__name__)") == (
        "SourceFileLoader\n"
    )
    assert run("import importlib.util; print(importlib.util.find_spec('attic'))") == "None\n"


def test_an_extension_module_is_known_by_its_file(run, folder):
    text = "import importlib.util; print(importlib.util.find_spec('hall').origin)"
    assert run(text).strip() == str(folder / "lib" / "hall.so")


def test_the_same_modules_make_the_same_file(folder, tmp_path_factory):
    import quick_modules

    other = tmp_path_factory.mktemp("other") / quick_modules.NAME
    codes = {"b": (b"2", False), "a": (b"1", True)}
    quick_modules.write(other, codes, {"d": "d", "c": "c"})
    first = other.read_bytes()
    quick_modules.write(other, dict(reversed(codes.items())), {"c": "c", "d": "d"})
    assert other.read_bytes() == first


def test_names_of_extension_modules_come_from_their_files(scripts):
    import ready

    end = EXTENSION_SUFFIXES[0]
    binaries = [
        (f"python3.11/lib-dynload/_struct{end}", "", "EXTENSION"),
        (f"PySide6/QtCore{end}", "", "EXTENSION"),
        ("libz.so.1", "", "BINARY"),
    ]
    assert [name for name, _ in ready._extensions(binaries)] == ["_struct", "PySide6.QtCore"]
