"""Work that would keep the window waiting: handed to the other process, received here.

A job is a function of a module and its arguments, all of which can be pickled; it touches no
widget and no open library. Its outcome arrives on the main thread. Two small threads move
the bytes, so that neither starting the process nor sending a long article stalls the window.
The outcomes of cancelled jobs and of dead owners are dropped. If the process dies, every
job that it had fails with a sentence, and the next job starts a new one.
"""

from __future__ import annotations

import pickle
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QObject, Signal, Slot

from reader.errors import ReaderError
from reader.guard import pack
from reader.ui import workshop

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess


REST = (0, b"")
"""In the place of a job: the process may end."""


class WorkshopError(ReaderError):
    """The process that does the long work ended before it was done."""


@dataclass(eq=False, slots=True, kw_only=True)
class Job:
    """One piece of work and what to do with its outcome."""

    number: int
    owner: QObject
    done: Callable[[Any], None]
    failed: Callable[[Exception], None]
    progress: Callable[[Any], None] | None = None
    cancelled: bool = False

    def cancel(self) -> None:
        """Ignore the outcome; the work itself runs on to its end."""
        self.cancelled = True


class Jobs(QObject):
    """Runs pure functions in the other process; outcomes arrive on the main thread."""

    _arrived = Signal(bytes)
    _lost = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: dict[int, Job] = {}
        self._last = 0
        self._line = _Line(self._arrived.emit, self._lost.emit)
        self._arrived.connect(self._deliver)
        self._lost.connect(self._fail_until)

    def run(
        self,
        owner: QObject,
        function: Callable[..., Any],
        *arguments: object,
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
        progress: Callable[[Any], None] | None = None,
    ) -> Job:
        """Call *function* in the other process, then *done* or *failed* on the main thread.

        Args:
            owner: when it is gone, nobody is told.
            function: of a module, so that it can be named to the other process.
            arguments: anything that can be pickled.
            done: takes what the function returned.
            failed: takes what it raised.
            progress: takes what the function tells its keyword argument `report` meanwhile.
        """
        self._last += 1
        job = Job(number=self._last, owner=owner, done=done, failed=failed, progress=progress)
        self._jobs[job.number] = job
        work = (function, arguments, progress is not None)
        self._line.send(job.number, pack(work))
        return job

    def is_busy(self) -> bool:
        """Whether any job is not done yet."""
        return bool(self._jobs)

    def rest(self) -> None:
        """End the other process if it has nothing to do; the next job starts another one."""
        if not self._jobs:
            self._line.rest()

    def close(self) -> None:
        """End the other process, whatever it does; no outcome arrives any more."""
        for job in self._jobs.values():
            job.cancel()
        self._jobs.clear()
        self._line.close()

    @Slot(bytes)
    def _deliver(self, parcel: bytes) -> None:
        number, kind, value = pickle.loads(parcel)  # noqa: S301 (from our own child)
        job = self._jobs.get(number)
        if kind != workshop.PROGRESS:
            self._jobs.pop(number, None)
        if job is None or job.cancelled or not shiboken6.isValid(job.owner):
            return
        if kind == workshop.DONE:
            job.done(value)
        elif kind == workshop.FAILED:
            job.failed(value)
        elif job.progress is not None:
            job.progress(value)

    @Slot(int)
    def _fail_until(self, last: int) -> None:
        """The process is gone, and with it every job up to number *last*."""
        for number in [number for number in self._jobs if number <= last]:
            job = self._jobs.pop(number)
            if not job.cancelled and shiboken6.isValid(job.owner):
                sentence = "The background process stopped before it was done. Please try again."
                job.failed(WorkshopError(sentence, number))


@dataclass(slots=True, kw_only=True)
class _Shop:
    """One life of the other process, and the number of the last job that it was given.

    It is over when its pipe has ended, which may be a moment before the system says so.
    """

    process: SpawnProcess
    pipe: Connection
    receiver: threading.Thread | None = None
    sent: int = 0
    is_over: bool = False

    def stop(self) -> None:
        self.process.kill()
        self.process.join()
        self.process.close()
        if self.receiver is not None:
            self.receiver.join()
        self.pipe.close()


class _Line:
    """The way to the other process; a thread starts it and sends, another one receives."""

    def __init__(self, arrived: Callable[[bytes], object], lost: Callable[[int], object]) -> None:
        self._arrived = arrived
        self._lost = lost
        self._outgoing: queue.SimpleQueue[tuple[int, bytes] | None] = queue.SimpleQueue()
        self._sender: threading.Thread | None = None
        self._shop: _Shop | None = None
        self._closed = threading.Event()

    def send(self, number: int, parcel: bytes) -> None:
        if self._sender is None:
            self._sender = threading.Thread(target=self._send_all, daemon=True)
            self._sender.start()
        self._outgoing.put((number, parcel))

    def rest(self) -> None:
        """Stop the process when all that was sent has been passed on."""
        self._outgoing.put(REST)

    def close(self) -> None:
        self._closed.set()
        self._outgoing.put(None)
        if self._sender is not None:
            self._sender.join()

    def _send_all(self) -> None:
        while (item := self._outgoing.get()) is not None and not self._closed.is_set():
            if item is not REST:
                self._send_one(*item)
            elif self._shop is not None:
                self._shop.is_over = True
                self._shop.stop()
                self._shop = None
        if self._shop is not None:
            self._shop.stop()

    def _send_one(self, number: int, parcel: bytes) -> None:
        try:
            if self._shop is None or self._shop.is_over:
                self._shop = self._open()
            self._shop.sent = number
            self._shop.pipe.send_bytes(pickle.dumps((number, parcel)))
        except OSError:  # it ended meanwhile, or the system allows no other process
            self._lost(number)

    def _open(self) -> _Shop:
        if self._shop is not None:
            self._shop.stop()
        import multiprocessing

        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(
            target=workshop.serve, args=(theirs,), name="standfirst-workshop", daemon=True
        )
        process.start()
        # Only the child may hold its end, or the pipe would never report the child's end.
        theirs.close()
        shop = _Shop(process=process, pipe=ours)
        shop.receiver = threading.Thread(target=self._receive_all, args=(shop,), daemon=True)
        shop.receiver.start()
        return shop

    def _receive_all(self, shop: _Shop) -> None:
        while True:
            try:
                parcel = shop.pipe.recv_bytes()
            except (EOFError, OSError):
                break
            self._arrived(parcel)
        was_wanted = not shop.is_over
        shop.is_over = True
        if was_wanted and not self._closed.is_set():
            self._lost(shop.sent)
