"""The entrance decides between terminal and window, and says what is missing."""

import os
import subprocess
import sys

import pytest

from reader.app import main
from reader.ui import display


def run(
    *arguments,
    code="from reader.app import main; import sys; sys.exit(main(sys.argv[1:]))",
    **environ,
):
    """Run the program in a process of its own, with these variables and no display."""
    kept = {k: v for k, v in os.environ.items() if k not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    kept.pop("QT_QPA_PLATFORM", None)
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env={**kept, **environ},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_commands_do_not_load_qt(tmp_path):
    code = (
        "import sys; from reader.app import main; status = main(sys.argv[1:]);"
        "sys.exit(9 if any(name.startswith('PySide6') for name in sys.modules) else status)"
    )
    done = run("--data-dir", str(tmp_path), "list", code=code)
    assert (done.returncode, done.stderr) == (0, "")


def test_wrong_use_is_status_2(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["list", "--sort", "sideways"])
    assert ended.value.code == 2


def test_without_a_display_the_sample_is_summarized_in_the_terminal(tmp_path):
    done = run("--data-dir", str(tmp_path))
    assert done.returncode == 0
    assert "desktop session" in done.stderr
    assert len(done.stdout) > 200


@pytest.mark.skipif(sys.platform != "linux", reason="asks an X server")
def test_a_display_that_does_not_answer_is_no_display(tmp_path):
    done = run("--data-dir", str(tmp_path), DISPLAY=":4242")
    assert done.returncode == 0
    assert "desktop session" in done.stderr


@pytest.mark.parametrize(
    ("environ", "platform", "expected"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_where_there_is_a_display(environ, platform, expected):
    assert display.has_display(environ, platform) is expected


@pytest.mark.parametrize(
    ("library", "package"), [("libEGL.so.1", "libegl1"), ("libxcb-cursor.so.0", "libxcb-cursor0")]
)
def test_a_missing_library_names_its_package(library, package):
    error = ImportError(f"{library}: cannot open shared object file: No such file or directory")
    assert f"apt install {package}" in str(display.explained(error))


def test_an_unknown_library_is_named_all_the_same():
    error = OSError("libstrange.so.3: cannot open shared object file")
    assert "libstrange.so.3" in str(display.explained(error))


def test_another_import_error_is_a_bug():
    assert display.explained(ImportError("No module named 'reader.nowhere'")) is None
