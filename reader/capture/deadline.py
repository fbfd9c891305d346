"""A moment by which a whole load is over, whatever the other side does.

Socket timeouts begin anew with every byte, so a server that drips one a second holds a reader
for hours. A deadline watches the load's sockets from outside and shuts them when time is up.
"""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from types import TracebackType
from typing import Self


class Deadline:
    """Shuts the sockets it watches after *seconds*; a context manager."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._end = time.monotonic() + seconds
        self._watched: list[socket.socket] = []
        self._lock = threading.Lock()
        self._timer = threading.Timer(seconds, self._cut)
        self._timer.daemon = True

    @property
    def remaining(self) -> float:
        """Seconds left, never below a hundredth, for use as a socket's timeout."""
        return max(0.01, self._end - time.monotonic())

    @property
    def expired(self) -> bool:
        """Whether time is up."""
        return time.monotonic() >= self._end

    def watch(self, connection: socket.socket) -> None:
        """Shut *connection* too when time is up, also after TLS was put around it."""
        with self._lock:
            self._watched.append(connection.dup())

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._timer.cancel()
        with self._lock:
            while self._watched:
                self._watched.pop().close()

    def _cut(self) -> None:
        with self._lock:
            for connection in self._watched:
                with contextlib.suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)
