"""Saving one article: what is kept, and what a failure leaves."""

import http.server
import threading

import pytest

from reader import paths
from reader.article import Query, Status
from reader.errors import CaptureError
from reader.library import Library
from reader.saving import add, bring_in, is_address, keep


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library") as library:
        yield library


@pytest.fixture
def missing_page():
    class Nothing(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_error(404)

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Nothing)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/story"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.mark.parametrize("source", ["https://example.org/a", "http://example.org"])
def test_addresses_are_told_from_files(source):
    assert is_address(source)


@pytest.mark.parametrize("source", ["notes.txt", "/tmp/story.html", "C:\\story.html"])
def test_files_are_told_from_addresses(source):
    assert not is_address(source)


def test_what_was_brought_in_is_kept_with_its_page(library):
    arrival = bring_in(str(paths.sample()))
    saved = keep(library, arrival)
    assert library.article(saved.id).draft.title == arrival.draft.title
    original = library.original(saved.id)
    assert original is not None
    assert original.data == paths.sample().read_bytes()


def test_an_address_that_fails_leaves_a_row_that_says_why(library, missing_page):
    with pytest.raises(CaptureError) as caught:
        add(library, missing_page, allow_private=True)
    (headline,) = library.headlines(library.ids(Query()))
    assert headline.status is Status.FAILED
    assert headline.failure == str(caught.value)
    assert headline.url == missing_page


def test_a_file_that_fails_leaves_nothing(library, tmp_path):
    with pytest.raises(CaptureError):
        add(library, str(tmp_path / "missing.html"))
    assert list(library.ids(Query())) == []
