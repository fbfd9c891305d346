"""A folder that can't hold a library says so, and what lies there is left as it is."""

import hashlib
import sqlite3
import stat
from contextlib import closing

import pytest

from reader.article import Query
from reader.errors import DamagedError, ForeignFileError, ReadOnlyError, StorageError
from reader.library import Library, schema
from reader.library.database import FILE_NAME


def contents(folder):
    return {
        p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in folder.iterdir() if p.is_file()
    }


def test_folders_and_files_are_the_owners_alone(tmp_path, draft):
    folder = tmp_path / "a" / "library"
    with Library.open(folder) as library:
        library.save(draft())
        library.backup(tmp_path / "b.zip")
        for path in folder.rglob("*"):
            rights = 0o700 if path.is_dir() else 0o600
            assert stat.S_IMODE(path.stat().st_mode) == rights, path
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert stat.S_IMODE((tmp_path / "b.zip").stat().st_mode) == 0o600


def test_a_file_where_the_folder_should_be(tmp_path):
    (tmp_path / "file").write_text("mine")
    for folder in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(StorageError, match="not a folder"):
            Library.open(folder)
    assert (tmp_path / "file").read_text() == "mine"


def test_a_folder_where_the_file_should_be(tmp_path):
    (tmp_path / FILE_NAME).mkdir()
    with pytest.raises(StorageError, match="is not a file"):
        Library.open(tmp_path)


def test_reading_a_library_that_is_not_there(tmp_path):
    with pytest.raises(StorageError, match="no library"):
        Library.open(tmp_path / "none", read_only=True)
    assert not (tmp_path / "none").exists()


def foreign(path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE theirs (x)")
        connection.commit()


def other_id(path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA application_id = 99")


def newer(path):
    with Library.open(path.parent):
        pass
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {schema.VERSION + 1}")


def no_database(path):
    path.write_bytes(b"My dear diary " * 500)


def cut_short(path):
    path.write_bytes(b"SQLite format 3\0" + b"\xff" * 50)


@pytest.mark.parametrize(
    ("make", "kind", "words"),
    [
        (foreign, ForeignFileError, "another program"),
        (other_id, ForeignFileError, "another program"),
        (newer, ForeignFileError, "newer Standfirst"),
        (no_database, DamagedError, "standfirst check"),
        (cut_short, DamagedError, "standfirst check"),
    ],
)
@pytest.mark.parametrize("read_only", [False, True])
def test_what_is_not_ours_is_refused_and_not_touched(tmp_path, make, kind, words, read_only):
    make(tmp_path / FILE_NAME)
    before = contents(tmp_path)
    with pytest.raises(kind, match=words):
        Library.open(tmp_path, read_only=read_only)
    assert contents(tmp_path) == before


def test_an_empty_file_becomes_a_library(tmp_path):
    (tmp_path / FILE_NAME).touch()
    with Library.open(tmp_path) as library:
        assert not library.ids(Query())


def test_a_library_for_reading_can_be_read_and_not_changed(tmp_path, draft):
    with Library.open(tmp_path) as library:
        article = library.save(draft()).id
    with Library.open(tmp_path, read_only=True) as library:
        assert library.read_only
        assert list(library.ids(Query(words="second"))) == [article]
        with pytest.raises(ReadOnlyError, match="reading only"):
            library.mark_read([article])
        with pytest.raises(ReadOnlyError, match="reading only"):
            library.save(draft())


def test_another_process_changing_the_library_is_noticed(tmp_path, draft):
    with Library.open(tmp_path) as window, Library.open(tmp_path) as command:
        assert not window.changed_outside()
        window.save(draft())
        assert not window.changed_outside()
        command.save(draft("Other"))
        assert window.changed_outside()
        assert not window.changed_outside()
        assert window.counts().unread == 2


def test_opening_again_brings_nothing_but_what_was_there(tmp_path, draft):
    with Library.open(tmp_path) as library:
        library.save(draft())
    before = contents(tmp_path)
    with Library.open(tmp_path) as library:
        assert len(library.ids(Query())) == 1
    assert contents(tmp_path) == before
