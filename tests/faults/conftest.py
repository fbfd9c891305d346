"""How often each fault is tried: a few times in the test run, thousands by one command.

STANDFIRST_FAULTS=2000 python -m pytest tests/faults
"""

from __future__ import annotations

import os
import signal
import time
import traceback

import pytest


@pytest.fixture
def times():
    """How often to try, at least *least* times in the short form."""

    def of(least):
        return int(os.environ.get("STANDFIRST_FAULTS") or least)

    return of


@pytest.fixture
def child():
    """Runs a function in a process of its own, which gets a way to tell, and is killed at will."""
    if not hasattr(os, "fork"):
        pytest.skip("there is no fork here")

    def run(work, kill_after=None):
        """What the child told, line by line, until it ended or was killed."""
        out, into = os.pipe()
        pid = os.fork()
        if pid == 0:
            _child(work, into)
        os.close(into)
        told = []
        with os.fdopen(out) as lines:
            if kill_after is not None:
                lines.readline()
                time.sleep(kill_after)
                os.kill(pid, signal.SIGKILL)
            told += [line.rstrip("\n") for line in lines if line.endswith("\n")]
        _, status = os.waitpid(pid, 0)
        assert kill_after is not None or status == 0, told
        return told

    return run


def _child(work, into):
    status = 1
    try:
        work(lambda line: os.write(into, f"{line}\n".encode()))
        status = 0
    except BaseException:  # noqa: BLE001 - told to the parent
        os.write(into, traceback.format_exc().encode())
    finally:
        os._exit(status)


@pytest.fixture
def make_draft():
    from reader.article import Draft, Kind

    def make(title, paragraphs=("Some text.",), url=""):
        return Draft(
            title=title,
            url=url,
            html="".join(f'<p data-p="{n}">{p}</p>' for n, p in enumerate(paragraphs)),
            paragraphs=tuple(paragraphs),
            kinds=(Kind.TEXT,) * len(paragraphs),
            word_count=sum(len(p.split()) for p in paragraphs),
        )

    return make
