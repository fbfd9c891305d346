"""Every export and saved page that others wrote is read, or refused with file and reason."""

import os
import time
from pathlib import Path

import pytest

from reader.errors import ReaderError
from reader.importers import ExportFile, RowFailure, recognize
from reader.transfer.parts import parts_of

LONGEST = 10.0


def folders():
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    data = Path(os.environ.get("STANDFIRST_TEST_DATA") or cache / "standfirst-data")
    return [data / "imports", data / "hostile" / "archives", data / "hostile" / "svg-xml"]


FILES = [
    path for folder in folders() if folder.is_dir() for path in folder.rglob("*") if path.is_file()
]


def test_there_is_material(test_data):
    assert FILES


@pytest.mark.parametrize("part", range(8))
def test_every_file_is_read_or_refused_with_a_sentence(part, tmp_path):
    for number, path in enumerate(sorted(FILES)[part::8]):
        began = time.process_time()
        for found in parts_of([path], tmp_path / str(number)):
            if isinstance(found, RowFailure):
                assert found.file
                assert found.reason.endswith(".")
                continue
            read(found.file)
        assert time.process_time() - began < LONGEST, path


def read(file: ExportFile):
    importer = recognize(file)
    if importer is None:
        return
    try:
        for row in importer.read(file):
            if isinstance(row, RowFailure):
                assert row.reason
            else:
                assert row.url.startswith("http") or row.body or row.draft
    except ReaderError as refusal:
        said = str(refusal)
        assert file.name in said
