"""The file of every shipped version opens with all that was in it; the old one is copied first."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from reader.article import Query, Status, View
from reader.errors import ReadOnlyError
from reader.library import Library, schema
from reader.library.backup import FOLDER_NAME
from reader.library.database import FILE_NAME, Database

SHIPPED = sorted((Path(__file__).parents[1] / "libraries").glob("version-*.db"))


def test_the_file_of_every_version_is_kept():
    assert [path.name for path in SHIPPED] == [
        f"version-{number}.db" for number in range(1, schema.VERSION + 1)
    ]


@pytest.mark.parametrize("shipped", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_version_opens_with_everything(tmp_path, shipped):
    shutil.copyfile(shipped, tmp_path / FILE_NAME)
    with Library.open(tmp_path) as library:
        shown = {h.title: h for h in library.headlines(library.ids(Query()))}
        assert sorted(shown) == [
            *("Failed", "Title 0", "Title 1 again", "Title 2", "Title 3", "Title 4", "Waiting")
        ]
        first = library.article(shown["Title 0"].id)
        assert first.tags == ("Science", "sea")
        assert first.position.quote.startswith("ferry leaves")
        assert first.progress == 0.4
        assert [(h.quote, h.note) for h in first.highlights] == [("ferry", "why?")]
        assert first.draft.paragraphs[2] == "渡し船は六時に出る"
        assert library.summary(first.id, "standfirst/3/1").sentences[0].text.endswith("six.")
        assert [v.title for v in library.versions(shown["Title 1 again"].id)] == ["Title 1"]
        assert shown["Failed"].status is Status.FAILED
        assert len(library.waiting()) == 1
        counted = library.counts().views
        assert (counted[View.FAVORITES], counted[View.ARCHIVE], counted[View.BIN]) == (2, 1, 1)
        assert len(library.ids(Query(words="gulls"))) == 4
        assert len(library.ids(Query(words="六時"))) == 2
        assert library.check().is_sound


def a_new_step(connection):
    connection.execute("CREATE TABLE extra (x)")


def a_failing_step(connection):
    connection.execute("CREATE TABLE half (x)")
    connection.execute("INSERT INTO missing_table VALUES (1)")


@pytest.fixture
def old(tmp_path, draft):
    with Library.open(tmp_path) as library:
        library.save(draft("Old"))
    return tmp_path


def add_step(monkeypatch, step):
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, step))
    monkeypatch.setattr(schema, "VERSION", schema.VERSION + 1)


def test_an_old_file_is_copied_before_it_is_changed(old, monkeypatch):
    before = schema.VERSION
    add_step(monkeypatch, a_new_step)
    with Library.open(old) as library:
        assert len(library.ids(Query())) == 1
    (copy,) = (old / FOLDER_NAME).glob("before-migration-*.db")
    with closing(Database(copy)) as database:
        assert database.number("PRAGMA user_version") == before
        assert database.number("SELECT count(*) FROM article") == 1


def test_a_failing_step_leaves_the_old_file(old, monkeypatch):
    before = schema.VERSION
    add_step(monkeypatch, a_failing_step)
    with pytest.raises(Exception, match="no such table"):
        Library.open(old)
    with closing(Database(old / FILE_NAME)) as database:
        assert database.number("PRAGMA user_version") == before
        assert database.row("SELECT 1 FROM sqlite_schema WHERE name = 'half'") is None


def test_an_old_file_that_may_only_be_read_is_a_sentence(old, monkeypatch):
    add_step(monkeypatch, a_new_step)
    with pytest.raises(ReadOnlyError, match="older version"):
        Library.open(old, read_only=True)
