"""A page that takes too long, takes all memory or crashes its reader is an error on its row."""

import ctypes
import http.server
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from types import MappingProxyType

import pytest

from reader import guard, intake, saving, transfer
from reader.article import Page, Query, SavedLink, Status
from reader.errors import FormatError, NetworkError
from reader.guard import Guard
from reader.library import Library
from reader.transfer import cleaning


@pytest.fixture
def quick():
    """A guard with some patience, for a busy machine, and little room."""
    made = Guard(seconds=6, memory=1 << 30)
    yield made
    made.close()


def sleep_for_ever():
    while True:
        time.sleep(1)


def take_all_memory():
    return len(bytearray(8 << 30))


def crash():
    ctypes.string_at(0)


def end():
    os._exit(0)


def fail(subject):
    raise NetworkError("The site did not answer.", subject)


def same(value):
    return value


def test_a_value_comes_back(quick):
    page = Page(data=b"x", resources=MappingProxyType({}))
    assert quick.call(same, page) == page
    assert quick.call(os.getpid) != os.getpid()


def test_one_process_serves_many_calls(quick):
    assert quick.call(os.getpid) == quick.call(os.getpid)


def test_an_error_keeps_its_class_its_sentence_and_its_subject(quick):
    with pytest.raises(NetworkError, match="The site did not answer") as caught:
        quick.call(fail, "a.example")
    assert caught.value.subject == "a.example"


@pytest.mark.parametrize(
    ("function", "sentence"),
    [
        (sleep_for_ever, "Reading a.html took too long, so it was given up."),
        (take_all_memory, "Reading a.html took too much memory, so it was given up."),
        (crash, "Reading a.html broke the process that does it."),
        (end, "Reading a.html broke the process that does it."),
    ],
)
def test_whatever_happens_is_a_sentence_and_the_next_page_is_read(quick, function, sentence):
    if function is take_all_memory and not sys.platform.startswith("linux"):
        pytest.skip("only Linux keeps to the limit")
    with pytest.raises(FormatError) as caught:
        quick.call(function, subject="a.html")
    assert str(caught.value) == sentence
    assert quick.call(same, "next") == "next"


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="asks /proc")
@pytest.mark.parametrize("is_busy", [False, True])
def test_the_process_ends_with_whoever_started_it(is_busy):
    code = (
        "import os, threading, time\n"
        "from reader.guard import Guard\n"
        "if __name__ == '__main__':\n"
        "    guard = Guard(seconds=0.5)\n"
        "    print(guard.call(os.getpid), flush=True)\n"
        f"    guard.call(time.sleep, {100 if is_busy else 0})\n"
        "    time.sleep(100)\n"
    )
    owner = subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, cwd=Path(__file__).parents[1]
    )
    with owner:
        process = int(owner.stdout.readline())
        owner.send_signal(signal.SIGKILL)
    until = time.monotonic() + 20
    while is_running(process) and time.monotonic() < until:
        time.sleep(0.05)
    assert not is_running(process)


def is_running(process):
    try:
        return Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):  # it ended just now
        return False


# --- on the road -----------------------------------------------------------------------------


@pytest.fixture
def impatient(monkeypatch):
    """The process's own guard gives up at once."""
    made = Guard(seconds=0.01)
    monkeypatch.setattr(guard, "_guard", lambda: made)
    yield made
    made.close()


SLOW = "<p>" + "".join(f"<b>word {n}</b> <a href=/{n}>a link</a>" for n in range(10_000))


@pytest.fixture
def address():
    class Slow(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(SLOW.encode())

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Slow)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/story"
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_page_that_is_given_up_is_an_error_on_its_row(tmp_path, impatient, address):
    with Library.open(tmp_path) as library:
        with pytest.raises(FormatError, match="took too long"):
            saving.add(library, address, allow_private=True)
        (number,) = library.ids(Query())
        article = library.article(number)
    assert article.status is Status.FAILED
    assert article.failure == f"Reading {address} took too long, so it was given up."


def test_a_body_that_is_given_up_is_a_failed_row(tmp_path, impatient):
    with pytest.raises(FormatError, match=r"Reading A title took too long"):
        cleaning.cleaned(SavedLink(url="https://a.example/", title="A title", body=SLOW))
    export = tmp_path / "export.csv"
    export.write_text(
        'URL,Title,Selection,Folder,Timestamp\nhttps://a.example/,T,"",Unread,1577836800\n'
    )
    with Library.open(tmp_path / "library") as library:
        report = transfer.import_paths(library, [export])
    assert report.tally.new == 1


def test_pages_and_texts_are_the_same_in_both_processes(tmp_path):
    file = tmp_path / "page.html"
    file.write_text(f"<title>T</title><article>{'<p>Some words, and more of them.</p>' * 20}")
    page, draft = intake.article_at(file, url="https://a.example/x")
    assert intake.draft_from(page) == draft == intake.guarded_draft(page)
    assert draft.url == page.address == "https://a.example/x"
    assert intake.article_of(file.read_bytes(), "https://a.example/x")[1] == draft
