"""A saved feed's items: those with a whole text are kept, of the others the page is fetched."""

import threading
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from reader.article import Query, Status
from reader.library import Library
from reader.saving import bring_in
from reader.transfer import export, fetch_waiting, import_paths

SENTENCE = "The ferry is late again today, and nobody on the pier knows why. "


def paragraphs(count):
    return "".join(f"<p>{SENTENCE * 4}{number}.</p>" for number in range(count))


@pytest.fixture
def site(monkeypatch):
    """A site of one article; its address, and what was asked of it."""
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            page = f"<title>Late</title><article><h1>Late</h1>{paragraphs(6)}</article>".encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(page)))
            self.end_headers()
            self.wfile.write(page)

        def log_message(self, *_):
            """Say nothing."""

    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}", asked
        server.shutdown()
        thread.join()


@pytest.fixture
def imported(library, tmp_path, site):
    """The one article that an item of a feed of that site becomes."""

    def make(item):
        file = tmp_path / "feed.xml"
        file.write_text(
            '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
            f"<channel><title>The Pier</title><link>{site[0]}</link><item><title>Late</title>"
            f"<link>/1</link><category>ferries</category>{item}</item></channel></rss>"
        )
        assert import_paths(library, [file]).tally.new == 1
        [number] = library.ids(Query())
        return number

    return make


def encoded(html):
    return f"<content:encoded><![CDATA[{html}]]></content:encoded>"


@pytest.mark.parametrize(
    "text",
    [
        "<description>The ferry is late.</description>",
        encoded(paragraphs(2) + "<p>And then the captain said […]</p>"),
        encoded(
            paragraphs(2) + "<p>And then the captain said [&#8230;]</p>"
            '<p>The post <a href="/1">Late</a> appeared first on <a href="/">The Pier</a>.</p>'
        ),
        encoded(paragraphs(1) + "<p>And then… <a href='/1'>Read more »</a></p>"),
    ],
)
def test_of_a_text_that_breaks_off_the_page_is_fetched_and_stays(library, imported, site, text):
    number = imported(text)
    before = library.article(number)
    assert (before.status, before.tags) == (Status.WAITING, ("ferries",))
    assert before.draft.paragraphs
    state = fetch_waiting(library, fetch=partial(bring_in, allow_private=True))
    assert state.complete == 1
    assert "/1" in site[1]
    article = library.article(number)
    assert (article.status, article.tags) == (Status.COMPLETE, ("ferries",))
    assert len(article.draft.paragraphs) == 6


def test_a_page_that_has_less_than_the_feed_stays_behind(library, imported, site):
    text = paragraphs(7) + "<p>And then the captain said […]</p>"
    number = imported(encoded(text))
    assert library.article(number).status is Status.WAITING
    fetch_waiting(library, fetch=partial(bring_in, allow_private=True))
    assert "/1" in site[1]
    article = library.article(number)
    assert article.status is Status.COMPLETE
    assert len(article.draft.paragraphs) == 8


def test_a_whole_text_asks_nothing_of_the_site(library, imported, site):
    number = imported(encoded(paragraphs(3) + "<script>alert(1)</script>"))
    article = library.article(number)
    assert article.status is Status.COMPLETE
    assert len(article.draft.paragraphs) == 3
    assert "script" not in article.draft.html
    assert (article.draft.title, article.draft.site) == ("Late", "The Pier")
    assert fetch_waiting(library, fetch=partial(bring_in, allow_private=True)).complete == 0
    assert site[1] == []


@pytest.mark.parametrize("end", ["", " And then the captain said…"])
def test_what_waits_for_its_page_does_so_in_another_library_too(library, imported, tmp_path, end):
    number = imported(f"<description>{SENTENCE}{end}</description>")
    export(library, Query(), tmp_path / "all.zip", "standfirst")
    with Library.open(tmp_path / "other") as other:
        import_paths(other, [tmp_path / "all.zip"])
        [there] = other.ids(Query())
        assert other.article(there).status is library.article(number).status is Status.WAITING
