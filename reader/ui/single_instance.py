"""One window for one library: a second start hands its arguments to the first and ends.

Whoever holds a lock on a file in the data folder is the first. It listens on a socket whose
address stands in a file beside the lock: a Unix socket where there are any, else a port on
the loopback interface (Windows). A random token in the same file, which only the same person
can read, is the proof that a message comes from a second start and not from some other
program. The system drops the lock when a process ends in whatever way, so nothing is stale.

No Qt is needed for a second start; the window watches `socket` with a notifier. It begins to
listen when it has been painted, so a second start that comes sooner tries for a while.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import IO, TYPE_CHECKING

from reader.errors import ReaderError

if TYPE_CHECKING:
    import socket

LONGEST_PATH = 100
"""Bytes that a Unix socket's path may have on every system (108 on Linux, 104 on macOS)."""

SILENT = "Standfirst is open already, but its window does not answer."

PATIENCE = 3.0
"""Seconds to wait for a window that is busy, or that is only being opened."""

PAUSE = 0.05
"""Seconds between two tries."""


class InstanceError(ReaderError):
    """Another window has the library open and doesn't answer."""


class Instance:
    """This process's claim to be the one with the window.

    Args:
        folder: the library's folder; each has a window of its own.
    """

    def __init__(self, folder: Path) -> None:
        self._lock_file = folder / "window.lock"
        self._address_file = folder / "window.address"
        self._lock: IO[bytes] | None = None
        self._socket_file: Path | None = None
        self._token = ""
        self.socket: socket.socket | None = None

    def claim(self) -> bool:
        """Become the first; False where there is one already.

        A folder that can't be written to has no lock; then every start is a first one.
        """
        try:
            self._lock_file.parent.mkdir(parents=True, exist_ok=True)
            self._lock = self._lock_file.open("ab")
        except OSError:
            return True
        if not _lock(self._lock):
            self._lock.close()
            self._lock = None
            return False
        return True

    def listen(self) -> None:
        """Wait for later starts; where that isn't possible, they say that nobody answers."""
        if self._lock is not None:
            with contextlib.suppress(OSError):
                self._listen()

    def hand_over(self, sources: Sequence[str], patience: float = PATIENCE) -> None:
        """Give the first window these addresses and files, and bring it to the front.

        Args:
            sources: addresses and files.
            patience: seconds for a window that doesn't listen yet.

        Raises:
            InstanceError: it doesn't answer.
        """
        end = time.monotonic() + patience
        while not self._tell(sources):
            if time.monotonic() > end:
                raise InstanceError(SILENT)
            time.sleep(PAUSE)

    def _tell(self, sources: Sequence[str]) -> bool:
        with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
            place = json.loads(self._address_file.read_text(encoding="utf-8"))
            with _connect(place["address"]) as line:
                message = {"token": place["token"], "sources": list(sources)}
                line.sendall(json.dumps(message).encode() + b"\n")
                return line.recv(2) == b"ok"
        return False

    def receive(self) -> list[str] | None:
        """What a second start hands over; None for a message that isn't from one."""
        if self.socket is None:
            return None
        import secrets

        with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
            line, _address = self.socket.accept()
            with line:
                line.settimeout(0.3)
                message = json.loads(line.makefile("rb").readline(1_000_000))
                if secrets.compare_digest(str(message["token"]), self._token):
                    line.sendall(b"ok")
                    return [str(source) for source in message["sources"]]
        return None

    def release(self) -> None:
        """Give the claim up."""
        if self.socket is not None:
            self.socket.close()
            self.socket = None
            self._address_file.unlink(missing_ok=True)
        if self._socket_file is not None:
            self._socket_file.unlink(missing_ok=True)
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def _listen(self) -> None:
        import socket

        self._token = os.urandom(16).hex()
        if hasattr(socket, "AF_UNIX") and sys.platform != "win32":
            self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            self._socket_file = self._socket_path()
            self._socket_file.unlink(missing_ok=True)
            self.socket.bind(str(self._socket_file))
            address: object = str(self._socket_file)
        else:
            self.socket = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
            self.socket.bind(("127.0.0.1", 0))
            address = self.socket.getsockname()[1]
        self.socket.listen()
        self.socket.setblocking(False)
        content = json.dumps({"address": address, "token": self._token})
        descriptor = os.open(self._address_file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(content)

    def _socket_path(self) -> Path:
        beside = self._lock_file.with_name("window.socket")
        if len(os.fsencode(beside)) <= LONGEST_PATH:
            return beside
        import tempfile

        return Path(tempfile.mkdtemp(prefix="standfirst-")) / "window.socket"


def _connect(address: object) -> socket.socket:
    import socket

    if isinstance(address, str):
        line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        line.settimeout(PATIENCE)
        try:
            line.connect(address)
        except OSError:
            line.close()
            raise
        return line
    return socket.create_connection(("127.0.0.1", int(str(address))), PATIENCE)


def _lock(file: IO[bytes]) -> bool:
    """Lock a file until it is closed; False where somebody else has."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
