"""Showing an article opens no file that it names and no connection, as the system sees it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).with_name("traced_window.py")
KINDS = ("png", "html", "css", "svg")


@pytest.fixture
def strace():
    found = shutil.which("strace")
    if found is None:
        pytest.skip("needs strace")
    trial = [found, "-f", "-e", "trace=openat", sys.executable, "-c", "pass"]
    if subprocess.run(trial, capture_output=True, check=False).returncode:
        pytest.skip("strace may not trace here")
    return found


@pytest.fixture
def canary(tmp_path, png):
    """Files that a page asks for; the path without the ending."""
    for kind in KINDS:
        (tmp_path / f"canary.{kind}").write_bytes(png)
    return tmp_path / "canary"


@pytest.fixture
def png():
    from PySide6.QtCore import QBuffer
    from PySide6.QtGui import QImage

    image, buffer = QImage(40, 40, QImage.Format.Format_RGB32), QBuffer()
    image.fill(255)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


@pytest.mark.slow
def test_a_window_opens_nothing_that_a_page_names(tmp_path, strace, canary):
    folder, log = tmp_path / "library", tmp_path / "trace"
    traced = "trace=%file,connect,sendto,sendmsg"
    command = [strace, "-f", "-s", "300", "-o", log, "-e", traced]
    subprocess.run(
        [*command, sys.executable, SCRIPT, folder, canary, "9"],
        check=True,
        env={**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache")},
        timeout=300,
    )
    assert int((folder / "shown").read_text()) > 200
    calls = [line for line in log.read_text(errors="replace").splitlines() if "execve" not in line]
    assert any(str(folder / "shown") in line for line in calls), "nothing was traced"
    assert [line for line in calls if "canary" in line] == []
    assert [line for line in calls if "AF_INET" in line] == []
