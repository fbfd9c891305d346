"""Several processes write at once: every write is there, and nobody hears of a lock."""

import os
import time

from reader.article import Query
from reader.library import Library

PROCESSES = 3


def test_every_write_of_every_process_is_there(tmp_path, times, make_draft):
    seconds = times(3, 60)
    with Library.open(tmp_path):
        pass
    readers = [_start(tmp_path, number, seconds, make_draft) for number in range(PROCESSES)]
    counts = []
    for pid, reader in readers:
        with os.fdopen(reader) as told:
            counts.append(told.read())
        _, status = os.waitpid(pid, 0)
        assert status == 0, counts[-1]
    with Library.open(tmp_path) as library:
        assert len(library.ids(Query())) == sum(map(int, counts)) > PROCESSES
        assert library.counts().views == {**library.counts().views, "all": sum(map(int, counts))}
        assert len(library.ids(Query(words="process"))) == sum(map(int, counts))
        assert library.check().is_sound


def _start(folder, number, seconds, make_draft):
    reader, writer = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writer)
        return pid, reader
    status, told = 1, ""
    try:
        told = str(_write(folder, number, seconds, make_draft))
        status = 0
    except BaseException as error:  # noqa: BLE001 - told to the parent
        told = repr(error)
    finally:
        os.write(writer, told.encode())
        os._exit(status)


def _write(folder, number, seconds, make_draft):
    """Save, read and undo until the time is over; say how many articles were saved."""
    saved = 0
    end = time.monotonic() + seconds
    with Library.open(folder) as library:
        while time.monotonic() < end:
            article = library.save(make_draft(f"Process {number}", (f"{saved} " * 200,))).id
            saved += 1
            library.tag([article], add=[f"t{saved % 5}"])
            library.mark_read([article])
            library.undo()
            assert library.article(article).read is None
    return saved
