"""The other process: does the long work, so that the window never waits for it.

A thread would share Python's lock with the window and make it stumble; a process does not.
There is one, started once and kept warm. It takes (number, function, arguments) from a pipe,
works on a few at a time in threads of its own (most of them wait for the network), and sends
back (number, kind, value). It holds no library of its own and imports no Qt; whatever a job
needs is imported when its function is unpickled.

The process must not outlive the window. The pipe's end tells it that the window closed, and
a thread that waits for the parent's end covers a window that was killed.
"""

from __future__ import annotations

import builtins
import os
import pickle
import threading
import traceback
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from reader.guard import pack

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

AT_ONCE = 4
"""How many jobs are worked on at a time; most of them wait for a site to answer."""

DONE, FAILED, PROGRESS = "done", "failed", "progress"


def serve(pipe: Connection) -> None:
    """Do the jobs that come through *pipe* until its other end is closed.

    A job is its number, a function, its arguments, and whether the function takes a last
    argument `report`, to be called with values that tell how far it is.
    """
    # Here and not above, because the window imports this module too and has no use for them.
    import multiprocessing
    import signal
    from concurrent.futures import ThreadPoolExecutor

    # Or it could not have the process that reads pages; that one ends with the pipe to it.
    multiprocessing.current_process().daemon = False

    # Ctrl+C in a terminal reaches both processes; the window decides when this one ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _import_one_at_a_time()
    threading.Thread(target=_die_with_parent, daemon=True).start()
    sending = threading.Lock()

    def send(number: int, kind: str, value: object) -> None:
        parcel = _parcel(number, kind, value)
        with sending:
            pipe.send_bytes(parcel)

    # The pool's threads must not keep a process alive that nobody waits for.
    with ThreadPoolExecutor(AT_ONCE) as pool:
        while True:
            try:
                job = pipe.recv_bytes()
            except (EOFError, OSError):
                os._exit(0)
            pool.submit(_do, job, send)


def _import_one_at_a_time() -> None:
    """Let one thread import at a time.

    Jobs load what they need when they need it. Two threads that enter a package at different
    ends, one by `import package` and one by `import package.part`, wait for each other; Python
    then hands one of them a module that is half made, and the job fails.
    """
    loading = threading.RLock()
    load = builtins.__import__

    def load_alone(*arguments: Any, **named: Any) -> Any:
        with loading:
            return load(*arguments, **named)

    builtins.__import__ = load_alone


def _do(job: bytes, send: Callable[[int, str, object], None]) -> None:
    number, parcel = pickle.loads(job)  # noqa: S301 (from our own parent)
    try:
        function, arguments, wants_report = pickle.loads(parcel)  # noqa: S301
        if wants_report:
            value = function(*arguments, report=lambda value: send(number, PROGRESS, value))
        else:
            value = function(*arguments)
    except Exception as error:  # noqa: BLE001 (handed to the window whole)
        error.add_note("In the other process:\n" + traceback.format_exc())
        send(number, FAILED, error)
    else:
        send(number, DONE, value)


def _parcel(number: int, kind: str, value: object) -> bytes:
    try:
        return pack((number, kind, value))
    except Exception as error:  # noqa: BLE001 (a value may refuse in any way it likes)
        bug = RuntimeError(f"The outcome of a job can't be sent to the window: {error}")
        return pack((number, FAILED, bug))


def _die_with_parent() -> None:
    import multiprocessing
    from multiprocessing import connection

    parent = multiprocessing.parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(0)
