"""An import as a reader meets it: watched, stopped, resumed, repeated, taken back."""

import base64
import io
import json
import os
import random
import signal
import socket
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from reader.article import Query, Status, View
from reader.errors import ImportFileError
from reader.library import Library
from reader.transfer import import_paths, importing, journal, resume, undo_import, unfinished


def urls(library, view=View.ALL):
    return {library.article(n).draft.url for n in library.ids(Query(view=view))}


def test_rows_become_articles_with_all_that_the_export_knew(library, export):
    seen = []
    report = import_paths(library, [export(range(3))], on_progress=seen.append)
    assert (report.tally.new, report.tally.failed) == (3, 0)
    assert report.sources == ("Pocket",)
    first = library.article(library.find_url("https://x.org/1"))
    assert (first.draft.title, first.tags, first.status) == ("Story 1", ("a", "b"), Status.WAITING)
    assert first.added.timestamp() == 1_704_110_401
    assert seen[-1].tally.new == 3
    assert seen[-1].fraction == pytest.approx(1.0)


def test_twice_the_same_doubles_nothing_and_overwrites_nothing(library, export):
    path = export(range(3))
    import_paths(library, [path])
    number = library.find_url("https://x.org/1")
    library.tag([number], drop=["a"])
    library.archive([number])
    library.remove([library.find_url("https://x.org/2")])
    report = import_paths(library, [path])
    assert (report.tally.new, report.tally.merged, report.tally.skipped) == (0, 0, 3)
    assert library.article(number).tags == ("b",)
    assert library.article(number).archived
    assert urls(library, View.BIN) == {"https://x.org/2"}


def test_what_another_export_adds_is_merged(library, export, tmp_path):
    import_paths(library, [export(range(2))])
    other = tmp_path / "bookmarks.html"
    other.write_text('<DT><A HREF="https://x.org/1" TAGS="c">Other</A>\n<DD>A note\n')
    report = import_paths(library, [other])
    assert (report.tally.new, report.tally.merged) == (0, 1)
    found = library.article(library.find_url("https://x.org/1"))
    assert (found.draft.title, set(found.tags)) == ("Story 1", {"a", "b", "c"})
    assert found.highlights[0].note == "A note"


def test_bad_rows_stop_nothing_and_can_be_mended(library, export, tmp_path):
    path = export(range(2))
    path.write_text(
        path.read_text() + "Bad,no address,1,,,unread\nStory 9,https://x.org/9,1,,,unread\n"
    )
    report = import_paths(library, [path])
    assert (report.tally.new, report.tally.failed) == (3, 1)
    (failed,) = report.failures
    assert (failed.line, failed.file) == (4, "part_000000.csv")
    assert "part_000000.csv, line 4: This row has no web address." in report.text()
    (saved,) = report.failed_files
    mended = tmp_path / "mended.csv"
    mended.write_text(Path(saved).read_text().replace("no address", "https://x.org/bad"))
    assert import_paths(library, [mended]).tally.new == 1
    assert library.article(library.find_url("https://x.org/bad")).draft.title == "Bad"


def test_stopping_keeps_what_was_done_and_resuming_does_the_rest(library, export, monkeypatch):
    monkeypatch.setattr(importing, "BATCH_ROWS", 10)
    asked = iter(range(1000))
    report = import_paths(library, [export(range(100))], should_stop=lambda: next(asked) >= 34)
    assert report.is_stopped
    assert 0 < report.tally.new < 100
    (run,) = unfinished(library)
    again = resume(library, run.name)
    assert (again.tally.new, again.tally.skipped, again.is_stopped) == (100, 0, False)
    assert len(library.ids(Query())) == 100
    assert unfinished(library) == []


def test_a_batch_that_the_journal_missed_counts_as_new(library, export, monkeypatch):
    monkeypatch.setattr(importing, "BATCH_ROWS", 10)
    report = import_paths(library, [export(range(30))])
    file = library.folder / journal.FOLDER / f"{report.run}.jsonl"
    lines = file.read_bytes().splitlines(keepends=True)
    file.write_bytes(b"".join(lines[:2]) + lines[2][:20])  # as a crash would leave it
    again = resume(library, report.run)
    assert (again.tally.new, again.tally.skipped) == (30, 0)
    assert undo_import(library, report.run) == 30


def test_an_import_is_undone_as_a_whole_and_can_come_again(library, export, tmp_path):
    import_paths(library, [export([1], "old.csv")])
    number = library.find_url("https://x.org/1")
    other = tmp_path / "bookmarks.html"
    other.write_text(
        '<DT><A HREF="https://x.org/1" TAGS="c">T</A>\n<DD>N\n<DT><A HREF="https://x.org/2">U</A>'
    )
    report = import_paths(library, [other])
    assert undo_import(library, report.run) == 1
    assert urls(library) == {"https://x.org/1"}
    assert set(library.article(number).tags) == {"a", "b"}
    assert library.article(number).highlights == ()
    with pytest.raises(ImportFileError, match="to be undone"):
        undo_import(library, report.run)
    import_paths(library, [other])
    assert urls(library) == {"https://x.org/1", "https://x.org/2"}


def test_bodies_become_articles(library, tmp_path):
    body = "".join(
        f"<p>Paragraph {n} of a story about rivers and the people there.</p>" for n in range(6)
    )
    path = tmp_path / "wallabag.json"
    path.write_text(
        json.dumps(
            [
                {
                    "is_archived": 0,
                    "is_starred": 1,
                    "url": "https://x.org/a",
                    "title": "Rivers",
                    "content": body + "<script>alert(1)</script>",
                    "annotations": [{"quote": "about rivers", "text": "why"}],
                }
            ]
        )
    )
    report = import_paths(library, [path])
    article = library.article(library.find_url("https://x.org/a"))
    assert report.tally.new == 1
    assert (article.status, article.draft.title, article.favorite) == (
        Status.COMPLETE,
        "Rivers",
        True,
    )
    assert article.draft.paragraphs[0].startswith("Paragraph 0")
    assert "script" not in article.draft.html
    mark = article.highlights[0]
    assert article.draft.paragraphs[mark.paragraph][mark.start : mark.end] == "about rivers"
    assert import_paths(library, [path]).tally.skipped == 1


def test_a_body_is_kept_whole(library, tmp_path):
    """Another program took the article out of its page; what we would leave out stays."""
    body = (
        "<p>Short.</p><ul><li><a href='https://y.org/1'>A link</a></li></ul><p>Share this</p>"
        "<table><tr><td>1</td><td>2</td></tr></table>"
    )
    path = tmp_path / "wallabag.json"
    entry = {"is_archived": 0, "is_starred": 0, "url": "https://x.org/a", "title": "T"}
    path.write_text(json.dumps([{**entry, "content": body}]))
    notes = tmp_path / "cards.csv"
    notes.write_text("id,type,title,url,content,note,tags,created\n1,Note,,,Buy milk,,home,\n")
    report = import_paths(library, [path, notes])
    assert (report.tally.new, report.tally.failed) == (2, 0)
    words = [" ".join(library.article(n).draft.paragraphs) for n in report.articles]
    assert words == ["Short. A link Share this 1 2", "Buy milk"]


def test_a_document_of_a_few_words_is_an_article_and_such_a_page_is_not(library, tmp_path):
    book = tmp_path / "book.epub"
    with zipfile.ZipFile(book, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr(
            "META-INF/container.xml",
            '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="a.opf"/></rootfiles></container>',
        )
        archive.writestr(
            "a.opf",
            '<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="a" href="a.xhtml" '
            'media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine>'
            "</package>",
        )
        archive.writestr("a.xhtml", "<html><body><h1>Two words</h1></body></html>")
    page = tmp_path / "page.html"
    page.write_text("<html><body><nav></nav></body></html>")
    report = import_paths(library, [book, page])
    assert (report.tally.new, report.tally.failed) == (1, 1)
    assert library.article(report.articles[0]).draft.paragraphs == ("Two words",)


def test_nothing_is_fetched(library, tmp_path, monkeypatch):
    asked = []
    monkeypatch.setattr(socket, "getaddrinfo", lambda *where, **_: asked.append(where))
    file = io.BytesIO()
    Image.effect_noise((200, 150), 90).save(file, "PNG")  # a plain one may be a placeholder
    inside = f"data:image/png;base64,{base64.b64encode(file.getvalue()).decode()}"
    text = "".join(f"<p>Sentence {n} of a story about rivers goes on here.</p>" for n in range(8))
    body = f'{text}<img src="{inside}"><img src="https://x.org/outside.png">'
    entry = {
        "is_archived": 0,
        "is_starred": 0,
        "url": "https://x.org/a",
        "title": "Rivers",
        "content": body,
        "preview_picture": "https://x.org/lead.png",
    }
    path = tmp_path / "wallabag.json"
    path.write_text(json.dumps([entry]))
    page = tmp_path / "page.html"
    page.write_text(
        '<html><head><link rel="canonical" href="https://x.org/b"><meta property="og:image" '
        f'content="https://x.org/lead.png"></head><body><article>{body}</article></body></html>'
    )
    report = import_paths(library, [path, page])
    assert report.tally.new == 2
    assert asked == []
    for number in report.articles:
        draft = library.article(number).draft
        here = [address for address in draft.images if library.image(number, address)]
        assert len(here) == 1


def test_a_zip_of_parts_with_annotations(library, export, tmp_path):
    path = tmp_path / "pocket.zip"
    with zipfile.ZipFile(path, "w") as archive:
        marks = [{"url": "https://x.org/1", "title": "x", "highlights": [{"quote": "Words"}]}]
        archive.writestr("annotations/part_000000.json", json.dumps(marks))
        archive.write(export(range(2)), "part_000000.csv")
        archive.write(export(range(2, 4)), "part_000001.csv")
        archive.writestr("../evil.csv", "x")
    report = import_paths(library, [path])
    assert (report.tally.new, report.tally.merged, report.tally.failed) == (4, 1, 1)
    found = library.article(library.find_url("https://x.org/1"))
    assert (found.draft.title, found.highlights[0].quote) == ("Story 1", "Words")
    assert not (library.folder / journal.FOLDER / importing.SCRATCH / report.run).exists()


def test_a_folder_of_pages_leaves_their_pictures_alone(library, tmp_path):
    folder = tmp_path / "pages"
    (folder / "story_files").mkdir(parents=True)
    text = "".join(f"<p>Sentence {n} of the story goes on for a while here.</p>" for n in range(8))
    (folder / "story.html").write_text(f"<html><title>Story</title><body><article>{text}")
    (folder / "story_files" / "ad.html").write_text("<html><p>An advertisement</p>")
    (folder / "style.css").write_text("p { color: red }")
    report = import_paths(library, [folder])
    assert (report.tally.new, report.tally.failed) == (1, 0)
    assert report.sources == ("page",)
    assert import_paths(library, [folder]).tally.skipped == 1
    assert library.original(report.articles[0]) is not None


def test_feeds_are_kept_and_it_says_so(library, tmp_path):
    path = tmp_path / "feeds.opml"
    path.write_text('<opml><body><outline text="A" xmlUrl="https://x.org/feed"/></body></opml>')
    for _ in range(2):
        report = import_paths(library, [path])
    assert "kept in a list for later" in report.notes[0]
    assert len(json.loads((library.folder / "feeds.json").read_text())) == 1


def test_what_cannot_be_read_is_named_and_the_rest_goes_on(library, export, tmp_path):
    torn = tmp_path / "torn.zip"
    torn.write_bytes(b"PK\x03\x04 torn")
    report = import_paths(library, [tmp_path / "gone.csv", torn, export(range(2))])
    assert report.tally.new == 2
    assert {failed.file for failed in report.failures} == {"gone.csv", "torn.zip"}


@pytest.mark.skipif(os.name == "nt", reason="Windows has other pipes")
def test_a_pipe_is_not_waited_for(library, export, tmp_path):
    folder = tmp_path / "folder"
    folder.mkdir()
    os.mkfifo(folder / "pipe.html")
    export(range(2)).rename(folder / "part.csv")
    report = import_paths(library, [folder / "pipe.html", folder])
    assert report.tally.new == 2
    assert all("no file" in failed.reason for failed in report.failures)


def test_many_small_files_are_kept_in_few_batches(library, tmp_path, monkeypatch):
    folder = tmp_path / "folder"
    folder.mkdir()
    for number in range(40):
        (folder / f"{number}.txt").write_text(f"https://x.org/{number}\n" * 2)
    monkeypatch.setattr(importing, "BATCH_ROWS", 30)
    monkeypatch.setattr(importing, "BATCH_SECONDS", 1e9)
    asked = iter(range(1000))
    report = import_paths(library, [folder], should_stop=lambda: next(asked) >= 44)
    assert report.is_stopped
    assert report.tally.done == 45
    again = resume(library, report.run)
    assert (again.tally.new, again.tally.done) == (40, 80)
    lines = (library.folder / journal.FOLDER / f"{report.run}.jsonl").read_text().splitlines()
    assert len(lines) == 7  # its beginning, four batches, and two ends


KILLED = """
import sys
from pathlib import Path
from reader.library import Library
from reader.transfer import import_paths, importing
importing.BATCH_ROWS = 20
with Library.open(Path(sys.argv[1])) as library:
    import_paths(library, [Path(sys.argv[2])], on_progress=lambda _: print("!", flush=True))
"""


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is POSIX's")
@pytest.mark.parametrize("delay", [0.0, 0.013, 0.031])
def test_a_kill_loses_nothing_and_doubles_nothing(tmp_path, export, delay):
    folder, path = tmp_path / "killed", export(range(2000))
    child = subprocess.Popen([sys.executable, "-c", KILLED, folder, path], stdout=subprocess.PIPE)
    child.stdout.readline()
    time.sleep(delay)
    child.send_signal(signal.SIGKILL)
    child.wait()
    child.stdout.close()
    with Library.open(folder) as library:
        (run,) = unfinished(library)
        report = resume(library, run.name)
        assert (report.tally.new, report.tally.done) == (2000, 2000)
        assert urls(library) == {f"https://x.org/{n}" for n in range(2000)}
        assert undo_import(library, run.name) == 2000


GOING_ON = """
import sys
from pathlib import Path
from reader.library import Library
from reader.transfer import import_paths, importing, resume, unfinished
importing.BATCH_ROWS = 20
def tell(_):
    print("!", flush=True)
if __name__ == "__main__":
    with Library.open(Path(sys.argv[1])) as library:
        print("!", flush=True)
        runs = unfinished(library)
        for run in runs:
            resume(library, run.name, on_progress=tell)
        if not runs:
            import_paths(library, [Path(sys.argv[2])], on_progress=tell)
"""


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is POSIX's")
def test_kills_of_an_import_and_of_each_of_its_resumptions(tmp_path, export):
    """A ZIP of small parts with bodies and annotations, killed again and again."""
    source = random.Random(7)
    marks = [
        {"url": f"https://x.org/{n}", "title": "x", "highlights": [{"quote": f"Words {n}"}]}
        for n in range(0, 600, 10)
    ]
    bodies = [
        {
            "url": f"https://x.org/{n}",
            "title": f"Body {n}",
            "is_archived": 0,
            "is_starred": 0,
            "content": f"<p>The text of story {n}.",
        }
        for n in range(600, 640)
    ]
    path, folder, script = tmp_path / "all.zip", tmp_path / "killed", tmp_path / "going_on.py"
    script.write_text(GOING_ON)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("annotations/part_000000.json", json.dumps(marks))
        archive.writestr("wallabag.json", json.dumps(bodies))
        for part in range(60):
            archive.write(export(range(part * 10, part * 10 + 10)), f"part_{part:06d}.csv")
    for _ in range(int(os.environ.get("STANDFIRST_KILLS", "6"))):
        child = subprocess.Popen([sys.executable, script, folder, path], stdout=subprocess.PIPE)
        child.stdout.readline()
        time.sleep(source.uniform(0, 0.3))
        child.send_signal(signal.SIGKILL)
        child.wait()
        child.stdout.close()
    with Library.open(folder) as library:
        for run in unfinished(library):
            resume(library, run.name)
        if not library.ids(Query()):
            import_paths(library, [path])
        assert unfinished(library) == []
        assert urls(library) == {f"https://x.org/{n}" for n in range(640)}
        found = [library.article(number) for number in library.ids(Query())]
        assert len(found) == 640
        assert sum(len(article.highlights) for article in found) == 60
        assert sum(article.status is Status.COMPLETE for article in found) == 40
        assert all(article.tags == ("a", "b") for article in found if not article.draft.html)
        assert library.check().is_sound
        for run in list(journal.runs(library.folder)):
            undo_import(library, run.name)
        assert urls(library) == set()
