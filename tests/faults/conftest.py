"""How often each fault is tried: in the test run a few times, by one command thousands.

python -m pytest tests/faults --long
"""

from __future__ import annotations

import os
import signal
import time
import traceback

import pytest


def pytest_addoption(parser):
    parser.addoption("--long", action="store_true", help="try every fault many times")


@pytest.fixture(scope="session")
def times(pytestconfig):
    """How often to try: *short* times in the test run, *long* times in the long form."""
    is_long = pytestconfig.getoption("--long", default=False)
    return lambda short, long: long if is_long else short


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
