"""Neither a cookie nor a password that passed by is found in the library or in an export."""

import http.server
import threading

import pytest

from reader import paths, saving, transfer
from reader.article import Query, SavedLink
from reader.errors import ReaderError
from reader.exporters import FORMATS
from reader.library import Library

SECRET = "canary-5b1d"
TEXT = "<p>This paragraph has enough words, with a comma or two, to be an article.</p>" * 6


@pytest.fixture
def site():
    """Sets a cookie, wants it back, and fails where it is asked to."""

    class Site(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            if "session=" not in (self.headers["Cookie"] or ""):
                self.send_response(302)
                self.send_header("Set-Cookie", f"session={SECRET}; Path=/")
                self.send_header("Location", self.path)
                self.end_headers()
                return
            self.send_response(404 if "missing" in self.path else 200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Set-Cookie", f"token={SECRET}")
            self.end_headers()
            self.wfile.write(f"<title>T</title><article>{TEXT}<img src=/a.png></article>".encode())

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def files_with_the_secret(folder):
    secret = SECRET.encode()
    return [path for path in folder.rglob("*") if path.is_file() and secret in path.read_bytes()]


@pytest.mark.parametrize("path", ["/story", "/missing"])
def test_no_secret_stays(tmp_path, site, path):
    said = []
    with Library.open(tmp_path / "library") as library:
        for address in (f"http://{site}{path}", f"http://me:{SECRET}@{site}{path}?x"):
            try:
                saving.add(library, address, allow_private=True)
            except ReaderError as error:
                said.append(str(error))
        library.save_link(SavedLink(url=f"https://me:{SECRET}@a.example/b", title="Imported"))
        saving.add(library, str(paths.sample()))
        articles = library.ids(Query())
        assert len(articles) == 4
        for number in articles:
            article = library.article(number)
            assert SECRET not in f"{article.draft.url} {article.failure}"
        for form in FORMATS:
            transfer.export_articles(library, articles, tmp_path / f"out-{form.name}", form.name)
        library.backup(tmp_path / "backup.zip")
    assert SECRET not in " ".join(said)
    assert bool(said) == (path == "/missing")
    assert files_with_the_secret(tmp_path) == []
