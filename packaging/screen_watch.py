"""A virtual display, and when a program's window appears and is painted on it.

The moments are the X server's own: a window's map, and the first damage of at least a fifth of
it. Damage is asked for when a window is created and still hidden. Asked for later, the server
would report the whole window as damaged at once, whether anything was painted or not.
"""

from __future__ import annotations

import os
import select
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

SMALLEST = (250, 150)


@contextmanager
def screen() -> Iterator[str]:
    """A virtual display's name."""
    reading, writing = os.pipe()
    server = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x900x24", "-noreset"]
    process = subprocess.Popen(
        [*server, "-nolisten", "tcp"], pass_fds=[writing], stderr=subprocess.DEVNULL
    )
    os.close(writing)
    try:
        display = f":{os.read(reading, 16).decode().strip()}"
        # As long as somebody is there the server doesn't start over between two programs.
        holder = Watcher(display)
        yield display
        holder.close()
    finally:
        process.terminate()
        process.wait()


class Watcher:
    """Listens to an X server for the first window that is mapped, and its first paint."""

    def __init__(self, display: str) -> None:
        from Xlib import X  # type: ignore[import-untyped]
        from Xlib.display import Display  # type: ignore[import-untyped]

        self._display: Any = Display(display)
        self._create_notify, self._map_notify = X.CreateNotify, X.MapNotify
        self._display.screen().root.change_attributes(event_mask=X.SubstructureNotifyMask)
        self._display.damage_query_version()
        self._display.set_error_handler(lambda *_: None)
        self._display.sync()

    def wait(self, end: float) -> tuple[float, float]:
        """The moments of the first map and the first paint.

        Raises:
            TimeoutError: nothing was painted by the moment *end*.
        """
        mapped: dict[int, float] = {}
        while time.monotonic() < end:
            if not self._display.pending_events():
                select.select([self._display.fileno()], [], [], 0.02)
                continue
            event, now = self._display.next_event(), time.monotonic()
            if event.type == self._create_notify:
                self._watch(event.window)
            elif event.type == self._map_notify:
                mapped[event.window.id] = now
            elif type(event).__name__ == "DamageNotify" and _is_paint(event):
                number = event.drawable.id
                if number in mapped:
                    return mapped[number], now
        raise TimeoutError

    def close(self) -> None:
        """Leave the server."""
        self._display.close()

    def _watch(self, window: Any) -> None:
        """Ask for a window's damage; the window may be gone again already."""
        from Xlib.ext import damage  # type: ignore[import-untyped]

        window.damage_create(damage.DamageReportRawRectangles)
        self._display.flush()


def _is_paint(event: Any) -> bool:
    """Whether at least a fifth of a window that is large enough to count was painted."""
    width, height = int(event.drawable_geometry.width), int(event.drawable_geometry.height)
    is_large = width >= SMALLEST[0] and height >= SMALLEST[1]
    return is_large and int(event.area.width) * int(event.area.height) * 5 >= width * height
