"""A quota on the size of files: a sentence, the old state whole, and trying again works."""

import contextlib
import resource
import shutil
import signal
import subprocess

import pytest

from reader.article import Page, Query
from reader.errors import LibraryError, ReaderError, StorageError
from reader.library import Library, restore, tend
from reader.library.database import FILE_NAME

BIG = ("words of a long text that needs room " * 3000,)


@pytest.mark.parametrize("pages", [0, 1, 2, 5, 9, 20])
def test_a_limit_on_the_size_of_files(tmp_path, child, make_draft, pages):
    with Library.open(tmp_path) as library:
        library.save(make_draft("Old"))

    def work(tell):
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        limit = (tmp_path / FILE_NAME).stat().st_size // 8 + pages * 4096
        with Library.open(tmp_path) as library:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
            for number in range(40):
                try:
                    library.save(make_draft(str(number), BIG))
                except StorageError as error:
                    tell(str(error))
                    break
                tell("saved")
            assert library.article(1).draft.title == "Old"
            with pytest.raises(ReaderError):
                library.backup(tmp_path / "backup.zip")
            resource.setrlimit(
                resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
            )
            library.save(make_draft("Again", BIG))
            tell("saved")

    told = child(work)
    assert any(line.endswith(".") for line in told), told
    assert told[-1] == "saved"
    with Library.open(tmp_path) as library:
        assert len(library.ids(Query())) == 1 + told.count("saved")
        assert library.check().is_sound
    assert not (tmp_path / "backup.zip").exists()


@pytest.fixture
def small_disk(tmp_path):
    """A disk of one megabyte."""
    place = tmp_path / "disk"
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(place)]
    is_there = shutil.which("mount") is not None
    if not is_there or subprocess.run(command, check=False, capture_output=True).returncode:
        pytest.skip("a disk can't be mounted here")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_a_full_disk_is_read_and_said_to_be_full(small_disk, tmp_path, make_draft):
    folder = small_disk / "library"
    with Library.open(folder) as library:
        article = library.save(make_draft("Old")).id
        library.backup(tmp_path / "backup.zip")
    with contextlib.suppress(OSError), (small_disk / "fill").open("wb") as fill:
        while True:
            fill.write(bytes(1024))
            fill.flush()
    before = (folder / FILE_NAME).read_bytes()
    with Library.open(folder) as library:
        assert library.read_only
        assert library.article(article).draft.title == "Old"
        assert list(library.ids(Query(words="some"))) == [article]
        acts = (
            lambda: library.save(make_draft("New")),
            lambda: library.save(make_draft("New"), page=Page(data=b"x" * 10_000)),
            lambda: library.remove([article]),
            lambda: tend(folder),
            lambda: restore(tmp_path / "backup.zip", folder),
            lambda: Library.open(small_disk / "new"),
        )
        for act in acts:
            with pytest.raises(LibraryError, match=r"disk is full|not enough room"):
                act()
    assert (folder / FILE_NAME).read_bytes() == before
    (small_disk / "fill").unlink()
    with Library.open(folder) as library:
        library.save(make_draft("New"))
        assert library.check().is_sound
