"""Files are named by their bytes, kept once, and leave when nobody wants them."""

import hashlib

import pytest

from reader.errors import StorageError
from reader.library.files import FileStore


@pytest.fixture
def store(tmp_path):
    return FileStore(tmp_path)


def test_the_same_bytes_are_kept_once(store):
    digest = store.add(b"bytes")
    assert digest == store.add(b"bytes") == hashlib.sha256(b"bytes").hexdigest()
    assert list(store.digests()) == [digest]
    assert store.get(digest) == b"bytes"


def test_altered_and_missing_files_are_no_files(store):
    digest = store.add(b"bytes")
    store.path(digest).write_bytes(b"bytez")
    assert store.get(digest) is None
    assert store.get("0" * 64) is None


def test_what_was_cut_short_is_written_again(store):
    digest = store.add(b"bytes")
    store.path(digest).write_bytes(b"by")
    store.add(b"bytes")
    assert store.get(digest) == b"bytes"


def test_only_what_nobody_wants_is_collected_and_not_too_young(store):
    kept, gone = store.add(b"kept"), store.add(b"gone")
    assert store.collect({kept}) == 0
    assert store.collect({kept}, youngest=0) == 1
    assert list(store.digests()) == [kept]
    assert store.get(gone) is None


def test_a_quarantined_file_is_moved_and_not_deleted(store):
    digest = store.add(b"x")
    moved = store.quarantine(digest)
    assert moved.read_bytes() == b"x"
    assert not list(store.digests())


def test_a_folder_that_can_not_be_written_is_a_sentence(tmp_path):
    (tmp_path / "files").write_text("in the way")
    with pytest.raises(StorageError, match="could not be kept"):
        FileStore(tmp_path).add(b"x")


def test_no_half_file_is_left_where_writing_fails(store, monkeypatch):
    def fail(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(StorageError, match="disk is full"):
        store.add(b"x")
    assert not [p for p in store.folder.rglob("*") if p.is_file()]
