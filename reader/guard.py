"""Reading what strangers wrote in a process that may be limited, and die of it.

lxml, nh3, PDFium and Pillow are C and Rust. A page that was made for it can keep them busy
for minutes, fill the memory, or crash them, and a thread can't be stopped from outside. So
pages are read in a process of its own. It may take so much memory and no more; a page that
takes too long ends it, and a page that ends it is an error with a sentence, like any other.
The next page gets a new process.

It is started when the first page comes and kept warm for the next ones, so that an ordinary
page pays for a pipe only; after a minute without a page it ends by itself. It opens no
library, knows no network, and ends with whoever started it.
"""

from __future__ import annotations

import io
import os
import pickle
import threading
import time
from collections.abc import Callable
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from reader.errors import FormatError

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

SECONDS = 30.0
"""For one page; what an ordinary one takes is counted in hundredths."""
MEMORY = 3 << 30
"""Bytes of addresses, about a third of which is code and room that is never touched."""
REST = 60.0
"""Seconds without a page after which the process ends by itself."""
_START = 60.0
_DONE, _FAILED = "done", "failed"


class Guard:
    """Calls functions in the limited process, one after the other.

    Args:
        seconds: after which a call is given up.
        memory: bytes that the process may have, where the system lets us say so.
    """

    def __init__(self, seconds: float = SECONDS, memory: int = MEMORY) -> None:
        self._seconds, self._memory = seconds, memory
        self._lock = threading.Lock()
        self._pipe: Connection | None = None
        self._process: SpawnProcess | None = None
        self._owner = 0
        self._used = 0.0

    def call(self, function: Callable[..., Any], *arguments: object, subject: object = "") -> Any:
        """What *function* returns, or raises, for *arguments*.

        Args:
            function: of a module, so that it can be named to the other process.
            arguments: anything that can be pickled.
            subject: what is read, for the sentence if it can't be.

        Raises:
            FormatError: it took too long or too much memory, or ended the process.
        """
        work = pack((function, arguments))
        with self._lock:
            pipe = self._ready()
            try:
                pipe.send_bytes(work)
                answer = pipe.recv_bytes() if pipe.poll(self._seconds) else None
            except (EOFError, OSError):
                answer = b""
            self._used = time.monotonic()
            if not answer:
                self._stop()
        return _outcome(answer, subject)

    def close(self) -> None:
        """End the process, if there is one."""
        with self._lock:
            self._stop()

    def _ready(self) -> Connection:
        is_fresh = time.monotonic() - self._used < REST / 2 and self._owner == os.getpid()
        if self._pipe is None or not is_fresh:
            self._stop()
            self._start()
        assert self._pipe is not None
        return self._pipe

    def _start(self) -> None:
        import multiprocessing

        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(
            target=serve,
            args=(theirs, self._seconds, self._memory),
            name="standfirst-guarded",
            daemon=True,
        )
        self._process.start()
        # Only the child may hold its end, or the pipe would never report the child's end.
        theirs.close()
        self._owner = os.getpid()
        # The time for starting is not the page's.
        if self._pipe.poll(_START):
            self._pipe.recv_bytes()

    def _stop(self) -> None:
        # A process that was inherited by forking is its parent's to end.
        if self._process is not None and self._owner == os.getpid():
            self._process.kill()
            self._process.join()
            self._process.close()
        if self._pipe is not None:
            self._pipe.close()
        self._pipe = self._process = None


def guarded(function: Callable[..., Any], *arguments: object, subject: object = "") -> Any:
    """What *function* of a module returns for *arguments* in this process's limited one.

    Raises:
        FormatError: it took too long or too much memory, or ended the process.
    """
    return _guard().call(function, *arguments, subject=subject)


@cache
def _guard() -> Guard:
    return Guard()


def _outcome(answer: bytes | None, subject: object) -> Any:
    if answer is None:
        raise FormatError(f"Reading {subject} took too long, so it was given up.", subject)
    if not answer:
        raise FormatError(f"Reading {subject} broke the process that does it.", subject)
    kind, value = pickle.loads(answer)  # noqa: S301 (from our own child)
    if kind == _DONE:
        return value
    if isinstance(value, MemoryError):
        raise FormatError(f"Reading {subject} took too much memory, so it was given up.", subject)
    raise value


# --- in the other process --------------------------------------------------------------------


def serve(pipe: Connection, seconds: float, memory: int) -> None:
    """Answer calls that come through *pipe* until its other end is closed or nothing comes."""
    import faulthandler
    import signal

    # Ctrl+C in a terminal reaches both processes; the other one decides when this one ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _limit(memory)
    with open(os.devnull, "w", encoding="utf-8") as nowhere:  # noqa: PTH123 - no path
        pipe.send_bytes(b"ready")
        while pipe.poll(REST):
            try:
                work = pipe.recv_bytes()
            except (EOFError, OSError):
                break
            # Should nobody be there any more to end it.
            faulthandler.dump_traceback_later(seconds + 5, exit=True, file=nowhere)
            answer = _answer(work)
            faulthandler.cancel_dump_traceback_later()
            pipe.send_bytes(answer)
    os._exit(0)


def _limit(memory: int) -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    wanted = memory if most == resource.RLIM_INFINITY else min(memory, most)
    try:
        resource.setrlimit(resource.RLIMIT_AS, (wanted, most))
    except (OSError, ValueError):  # macOS may refuse
        return


def _answer(work: bytes) -> bytes:
    try:
        function, arguments = pickle.loads(work)  # noqa: S301 (from our own parent)
        return pack((_DONE, function(*arguments)))
    except Exception as error:  # noqa: BLE001 - raised again where it was asked for
        import traceback

        error.add_note("In the process that reads pages:\n" + traceback.format_exc())
        return pack((_FAILED, error))


class _Packer(pickle.Pickler):
    """Packs what our values are made of, read-only mappings among them."""

    def reducer_override(self, value: object) -> Any:
        """How to make a value again on the other side."""
        if isinstance(value, MappingProxyType):
            # The class itself can't be named to pickle, a function of ours can.
            return _read_only, (dict(value),)
        return NotImplemented


def _read_only(mapping: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    return MappingProxyType(mapping)


def pack(value: object) -> bytes:
    """A value as bytes, for `pickle.loads` in another process of ours."""
    stream = io.BytesIO()
    _Packer(stream, pickle.HIGHEST_PROTOCOL).dump(value)
    return stream.getvalue()
