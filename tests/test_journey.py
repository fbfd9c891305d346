"""The whole road on real files: capture, extract, store, close, reopen, list, read, summarize."""

import json
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest

from reader import cli, paths
from reader.article import Query, View
from reader.briefing import stored_summary, summary_of
from reader.library import Library
from reader.saving import add

PASTED = """Harbor Town Opens Its First Tidal Swimming Pool

No time to read?
Get a summary

The harbor town of Lindesund opened a swimming pool on Saturday that fills and empties with \
the tide. Some two thousand people came to the opening, although the water was only eleven \
degrees warm. The mayor was the first to jump in.

The pool cost four million crowns, less than half of what a heated hall would have cost. It \
lies behind a wall of granite blocks that came from the old ferry quay. At high tide the sea \
runs over the wall and changes all of the water within an hour.

Swimmers from the neighboring towns have asked for pools of their own. The county has promised \
to look at three more places along the coast before the spring.

Share this article
No time to read?
Get a summary
Previous Article

Ferry Timetable Changes in December

Next Article

Museum Shows Letters of a Lighthouse Keeper
"""


@pytest.fixture
def server(tmp_path):
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "story.html").write_bytes(paths.sample().read_bytes())

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=folder))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_page_goes_the_whole_road(tmp_path, server):
    with Library.open(tmp_path / "library") as library:
        saved = add(library, f"{server}/story.html", allow_private=True)
        assert saved.is_new

    with Library.open(tmp_path / "library") as library:
        ids = list(library.ids(Query(view=View.UNREAD)))
        assert ids == [saved.id]
        (headline,) = library.headlines(ids)
        assert headline.title == "The few lines under the headline"

        article = library.article(saved.id)
        assert article.draft.language.startswith("en")
        assert "Press the button" in article.draft.paragraphs

        summary = summary_of(library, article)
        assert len(summary.sentences) == 3
        for sentence in summary.sentences:
            paragraph = article.draft.paragraphs[sentence.paragraph]
            assert paragraph[sentence.start : sentence.end] == sentence.text

    with Library.open(tmp_path / "library") as library:
        assert stored_summary(library, saved.id) == summary


def run(capsys, tmp_path, *arguments):
    status = cli.run(cli.parse(["--data-dir", str(tmp_path / "library"), *arguments]))
    return status, capsys.readouterr()


def test_pasted_text_goes_the_whole_road_in_the_terminal(tmp_path, capsys):
    pasted = tmp_path / "pasted.txt"
    pasted.write_text(PASTED, encoding="utf-8")

    status, shown = run(capsys, tmp_path, "add", str(pasted), "--json")
    assert status == 0
    (row,) = json.loads(shown.out)
    assert row["title"] == "Harbor Town Opens Its First Tidal Swimming Pool"

    status, shown = run(capsys, tmp_path, "show", str(row["id"]), "--json")
    (article,) = json.loads(shown.out)
    assert len(article["paragraphs"]) == 3
    assert not any("Museum" in text or "No time" in text for text in article["paragraphs"])

    status, shown = run(capsys, tmp_path, "summary", str(row["id"]), "--json")
    summary = json.loads(shown.out)
    assert status == 0
    assert len(summary["sentences"]) == 3
    assert not any("Museum" in one["text"] for one in summary["sentences"])

    assert run(capsys, tmp_path, "remove", str(row["id"]))[0] == 0
    assert json.loads(run(capsys, tmp_path, "list", "--json")[1].out) == []
    assert run(capsys, tmp_path, "restore", str(row["id"]))[0] == 0
    assert [one["id"] for one in json.loads(run(capsys, tmp_path, "list", "--json")[1].out)] == [
        row["id"]
    ]
