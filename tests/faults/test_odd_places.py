"""Places where a library can only be read, and a file that changes under an open window."""

import hashlib
import os
import shutil
import tempfile
from functools import partial
from pathlib import Path

import pytest

from reader import transfer
from reader.article import Page, Query
from reader.errors import LibraryError, ReadOnlyError
from reader.library import Library, care, restoring
from reader.library.database import FILE_NAME

NOBODY = 65534


@pytest.fixture
def public():
    """A folder that everybody may look into, unlike pytest's."""
    folder = Path(tempfile.mkdtemp(prefix="standfirst-test-"))
    folder.chmod(0o755)
    yield folder
    for path in [folder, *folder.rglob("*")]:
        path.chmod(0o755)
    shutil.rmtree(folder)


def forbid_writing(folder):
    for path in folder.rglob("*"):
        path.chmod(0o555 if path.is_dir() else 0o444)
    folder.chmod(0o555)


def hashes(folder):
    files = sorted(p for p in folder.rglob("*") if p.is_file())
    return [(p.name, hashlib.sha256(p.read_bytes()).hexdigest()) for p in files]


@pytest.mark.parametrize("with_log", [False, True])
def test_a_folder_that_may_not_be_written_is_read(public, child, make_draft, with_log):
    folder = public / "library"
    with Library.open(public / "made") as library:
        article = library.save(make_draft("Here")).id
        if with_log:
            shutil.copytree(public / "made", folder)
            (folder / f"{FILE_NAME}-shm").unlink()
    if not with_log:
        shutil.copytree(public / "made", folder)
    forbid_writing(folder)
    before = hashes(folder)

    def work(tell):
        if os.getuid() == 0:
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        with Library.open(folder) as library:
            assert library.read_only
            tell(library.article(article).draft.title)
            tell(len(library.ids(Query(words="some"))))
            with pytest.raises(ReadOnlyError, match="reading only"):
                library.mark_read([article])
            with pytest.raises(ReadOnlyError, match="may not write in"):
                library.save(make_draft("New"), page=Page(data=b"page"))
            with pytest.raises(ReadOnlyError, match="may not write in"):
                transfer.import_paths(library, [public / "export.csv"])

    assert child(work) == ["Here", "1"]
    assert hashes(folder) == before


def test_a_folder_where_nothing_can_be_made_is_a_sentence(public, child):
    forbid_writing(public)

    def work(tell):
        if os.getuid() == 0:
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        for folder in (public, public / "below"):
            with pytest.raises(LibraryError) as caught:
                Library.open(folder)
            tell(str(caught.value))

    assert all(sentence.endswith(".") for sentence in child(work))


def test_a_folder_that_may_not_be_looked_into_is_a_sentence(public, child, make_draft):
    backup = public / "backup.zip"
    with Library.open(public / "library") as library:
        library.save(make_draft("Here"))
        library.backup(backup)
    backup.chmod(0o644)
    (public / "library").chmod(0o000)

    def work(tell):
        if os.getuid() == 0:
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        folder = public / "library"
        acts = (Library.open, care.check, care.tend, partial(restoring.restore, backup))
        for act in acts:
            with pytest.raises(LibraryError) as caught:
                act(folder)
            tell(str(caught.value))

    assert all("Permission denied" in sentence for sentence in child(work))


@pytest.mark.parametrize("way", ["rename", "delete"])
def test_a_file_that_is_replaced_under_an_open_window_is_noticed(tmp_path, make_draft, way):
    with Library.open(tmp_path / "other") as other:
        other.save(make_draft("Other"))
    with Library.open(tmp_path / "library") as library:
        library.save(make_draft("Mine"))
        file = library.folder / FILE_NAME
        if way == "rename":
            (tmp_path / "other" / FILE_NAME).replace(file)
        else:
            file.unlink()
        assert library.changed_outside()
        with pytest.raises(LibraryError, match="replaced"):
            library.save(make_draft("Lost"))
