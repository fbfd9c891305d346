"""A quota on the size of files: a sentence, the old state whole, and trying again works."""

import resource
import signal

import pytest

from reader.article import Query
from reader.errors import ReaderError, StorageError
from reader.library import Library
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
