"""A full disk or a quota: a sentence, the old state whole, and trying again works."""

import contextlib
import ctypes
import os
import resource
import signal
import sys

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


NEW_MOUNTS, NEW_USERS = 0x20000, 0x10000000


def mount_small_disk(folder, size):
    """Put a disk of so many bytes at *folder*, seen by this process alone; whether it may."""
    system = ctypes.CDLL(None, use_errno=True)
    if system.unshare(NEW_MOUNTS if os.getuid() == 0 else NEW_MOUNTS | NEW_USERS):
        return False
    return not system.mount(b"tmpfs", str(folder).encode(), b"tmpfs", 0, b"size=%d" % size)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="mounts a tmpfs")
def test_a_disk_that_is_full(tmp_path, child, make_draft, times):
    disk = tmp_path / "disk"
    disk.mkdir()

    def work(size):
        def fill(tell):
            if not mount_small_disk(disk, size):
                tell("no mount")
                return
            with Library.open(disk / "library") as library:
                library.save(make_draft("Old"))
                filler = disk / "filler"
                try:
                    filler.write_bytes(bytes(size))
                except OSError:
                    tell("full")
                with pytest.raises(StorageError) as caught:
                    library.save(make_draft("New", BIG))
                tell(str(caught.value))
                with pytest.raises(ReaderError):
                    library.backup(disk / "backup.zip")
                assert [h.title for h in library.headlines(library.ids(Query()))] == ["Old"]
                assert library.article(1).draft.paragraphs
                filler.unlink()
                library.save(make_draft("New", BIG))
            with Library.open(disk / "library") as library:
                assert len(library.ids(Query(words="some OR words"))) == 2
                assert library.check().is_sound
                assert not (disk / "backup.zip").exists()
            tell("whole")

        return fill

    for number in range(times(4, 100)):
        told = child(work((2 << 20) + number * 4096))
        if told == ["no mount"]:
            pytest.skip("nothing may be mounted here")
        assert told[0] == "full"
        assert told[1].endswith(".")
        assert told[2] == "whole"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="mounts a tmpfs")
def test_a_full_disk_is_read_and_said_to_be_full(tmp_path, child, make_draft):
    disk = tmp_path / "disk"
    disk.mkdir()
    folder = disk / "library"

    def work(tell):
        if not mount_small_disk(disk, 1 << 20):
            tell("no mount")
            return
        with Library.open(folder) as library:
            article = library.save(make_draft("Old")).id
            library.backup(tmp_path / "backup.zip")
        with contextlib.suppress(OSError), (disk / "fill").open("wb") as fill:
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
                lambda: Library.open(disk / "new"),
            )
            for act in acts:
                with pytest.raises(LibraryError, match=r"disk is full|not enough room"):
                    act()
        assert (folder / FILE_NAME).read_bytes() == before
        (disk / "fill").unlink()
        with Library.open(folder) as library:
            library.save(make_draft("New"))
            assert library.check().is_sound
        tell("whole")

    told = child(work)
    if told == ["no mount"]:
        pytest.skip("nothing may be mounted here")
    assert told == ["whole"]
