"""Long work is done elsewhere; its outcome comes home, or nobody is told."""

import os
import sys
import threading
import time
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QObject

from reader.errors import NetworkError
from reader.ui.jobs import Jobs, WorkshopError


def lengths(*words, report):
    for word in words:
        report(len(word))
    return "counted"


def fail_with_sentence(subject):
    raise NetworkError("The site did not answer.", subject)


def never_pickled():
    return threading.Lock()


def end_at_once():
    os._exit(3)


def import_whole(folder):
    sys.path.insert(0, folder)
    import two_ends

    return two_ends.part.NAME


def import_part(folder):
    sys.path.insert(0, folder)
    time.sleep(0.2)
    from two_ends.part import NAME

    return NAME


def is_running(process):
    try:
        with Path(f"/proc/{process}/stat").open() as file:
            return file.read().rsplit(")", 1)[1].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):  # it ended just now
        return False


@pytest.fixture
def jobs(qapp):
    jobs = Jobs()
    yield jobs
    jobs.close()


def test_work_is_done_in_another_process_and_told_on_the_main_thread(jobs, qtbot):
    seen = []
    jobs.run(
        jobs, os.getpid, done=lambda pid: seen.append((pid, threading.get_ident())), failed=print
    )
    qtbot.waitUntil(lambda: bool(seen), timeout=10_000)
    ((pid, thread),) = seen
    assert pid != os.getpid()
    assert thread == threading.get_ident()


def test_a_failure_keeps_its_class_sentence_and_subject(jobs, qtbot):
    errors = []
    jobs.run(jobs, fail_with_sentence, "example.org", done=print, failed=errors.append)
    qtbot.waitUntil(lambda: bool(errors), timeout=10_000)
    (error,) = errors
    assert isinstance(error, NetworkError)
    assert str(error) == "The site did not answer."
    assert error.subject == "example.org"
    assert "fail_with_sentence" in error.__notes__[0]


def test_what_cannot_be_sent_back_is_a_failure_not_a_silence(jobs, qtbot):
    errors = []
    jobs.run(jobs, never_pickled, done=print, failed=errors.append)
    qtbot.waitUntil(lambda: bool(errors), timeout=10_000)
    assert "can't be sent" in str(errors[0])


def test_progress_is_told_in_order(jobs, qtbot):
    told = []
    jobs.run(jobs, lengths, "a", "bb", "ccc", done=told.append, failed=print, progress=told.append)
    qtbot.waitUntil(lambda: "counted" in told, timeout=10_000)
    assert told == [1, 2, 3, "counted"]


def test_many_jobs_all_come_home(jobs, qtbot):
    seen = []
    for number in range(500):
        jobs.run(jobs, abs, -number, done=seen.append, failed=pytest.fail)
    qtbot.waitUntil(lambda: len(seen) == 500, timeout=20_000)
    assert sorted(seen) == list(range(500))
    assert not jobs.is_busy()


def test_a_quick_job_does_not_wait_for_a_long_one(jobs, qtbot):
    seen = []
    jobs.run(jobs, time.sleep, 20, done=seen.append, failed=pytest.fail)
    jobs.run(jobs, abs, -7, done=seen.append, failed=pytest.fail)
    qtbot.waitUntil(lambda: bool(seen), timeout=10_000)
    assert seen == [7]


def test_nobody_hears_of_cancelled_jobs_and_dead_owners(jobs, qtbot):
    heard, last = [], []
    owner = QObject()
    jobs.run(owner, abs, -1, done=heard.append, failed=heard.append)
    shiboken6.delete(owner)
    jobs.run(jobs, abs, -2, done=heard.append, failed=heard.append).cancel()
    jobs.run(jobs, time.sleep, 0.2, done=last.append, failed=pytest.fail)
    qtbot.waitUntil(lambda: bool(last), timeout=10_000)
    assert heard == []


def test_when_the_process_dies_its_jobs_fail_and_a_new_one_serves(jobs, qtbot):
    errors, seen = [], []
    jobs.run(jobs, end_at_once, done=print, failed=errors.append)
    qtbot.waitUntil(lambda: bool(errors), timeout=10_000)
    assert isinstance(errors[0], WorkshopError)
    jobs.run(jobs, abs, -3, done=seen.append, failed=pytest.fail)
    qtbot.waitUntil(lambda: seen == [3], timeout=10_000)


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="looks into /proc")
def test_a_process_that_rests_is_gone_and_the_next_job_gets_another(jobs, qtbot):
    processes, owner = [], QObject()

    def ask():
        count = len(processes)
        jobs.run(owner, os.getpid, done=processes.append, failed=pytest.fail)
        qtbot.waitUntil(lambda: len(processes) > count, timeout=20_000)

    ask()
    jobs.rest()
    qtbot.waitUntil(lambda: not is_running(processes[0]), timeout=5000)
    ask()
    assert processes[1] != processes[0]


def test_a_busy_process_does_not_rest(jobs, qtbot):
    told, owner = [], QObject()
    jobs.run(owner, time.sleep, 0.2, done=told.append, failed=pytest.fail)
    jobs.rest()
    qtbot.waitUntil(lambda: told == [None], timeout=20_000)


def test_closing_ends_the_process_in_the_middle_of_its_work(qapp, qtbot):
    jobs, seen = Jobs(), []
    jobs.run(jobs, os.getpid, done=seen.append, failed=pytest.fail)
    qtbot.waitUntil(lambda: bool(seen), timeout=10_000)
    jobs.run(jobs, time.sleep, 60, done=seen.append, failed=pytest.fail)
    started = time.monotonic()
    jobs.close()
    assert time.monotonic() - started < 5
    assert not is_running(seen[0])


def test_two_jobs_may_load_one_package_from_both_ends(jobs, qtbot, tmp_path):
    package = tmp_path / "two_ends"
    package.mkdir()
    (package / "__init__.py").write_text("import time\ntime.sleep(0.5)\nfrom . import part\n")
    (package / "part.py").write_text(
        "import time\nimport two_ends\ntime.sleep(0.5)\nNAME = 'part'\n"
    )
    seen, failed = [], []
    for job in (import_whole, import_part, import_part, import_whole):
        jobs.run(jobs, job, str(tmp_path), done=seen.append, failed=failed.append)
    qtbot.waitUntil(lambda: len(seen) + len(failed) == 4, timeout=10_000)
    assert (seen, failed) == (["part"] * 4, [])
