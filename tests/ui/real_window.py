"""An X server of our own with a hand on its keyboard, and the program in a process of its own."""

import os
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager

import pytest

PATIENCE = 30
"""Seconds after which something that should happen is said not to happen."""

OPTIONS = ("-screen", "0", "1400x900x24", "-nolisten", "tcp", "-noreset")

needs = {
    tool: pytest.mark.skipif(shutil.which(tool) is None, reason=f"needs {tool}")
    for tool in ("Xvfb", "xdotool", "dbus-run-session", "gdbus")
}


def wait_for(found, what):
    """The first true value of *found*; fails with *what* when it does not come."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if value := found():
            return value
        time.sleep(0.05)
    pytest.fail(f"waited in vain for {what}")
    return None


class Screen:
    """An X server of our own, and a hand on its keyboard."""

    def __init__(self, number):
        self.environ = {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        self.environ.pop("WAYLAND_DISPLAY", None)

    def tool(self, *arguments):
        done = subprocess.run(
            ["xdotool", *arguments],
            env=self.environ,
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )
        return done.stdout.split()

    def window(self, title):
        """The window with this title, once it is there."""
        return wait_for(
            lambda: self.tool("search", "--onlyvisible", "--name", f"^{title}"), f"“{title}”"
        )[0]

    def press(self, *keys):
        for key in keys:
            self.tool("key", "--clearmodifiers", key)


@contextmanager
def open_screen():
    """A screen, until the test is over.

    It is told not to reset itself when its last client leaves: it turns new ones away meanwhile.
    """
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), *OPTIONS],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    if not number:
        server.wait()
        pytest.skip("Xvfb does not start here")
    try:
        yield Screen(number)
    finally:
        server.terminate()
        server.wait()


@contextmanager
def running(environ, folder, *sources):
    """The program over a library, in a session of its own so that its children can be told."""
    process = subprocess.Popen(
        [sys.executable, "-m", "reader", "--data-dir", folder, *sources],
        env=environ,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate()
