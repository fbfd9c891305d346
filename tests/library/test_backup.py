"""Copies are whole, are read back, turn, and become the library again."""

import json
import os
import sqlite3
import time
import zipfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from reader.article import Image, Page, Query
from reader.errors import DamagedError, ForeignFileError, LibraryError
from reader.library import Library, restore, schema, tend
from reader.library.backup import copies
from reader.library.database import FILE_NAME
from reader.paths import SITE_RULES


@pytest.fixture
def full(library, draft):
    image = Image(address="https://e.com/i", media_type="image/png", width=1, height=1, data=b"i")
    page = Page(asked="https://e.com/a", address="https://e.com/a", data=b"<p>page</p>")
    saved = library.save(draft("Kept", url="https://e.com/a"), page=page, images=(image,))
    library.tag([saved.id], add=["t"])
    return saved.id


def test_a_backup_brings_everything_back_elsewhere(library, full, tmp_path):
    file = tmp_path / "backup.zip"
    library.backup(file)
    assert restore(file, tmp_path / "new") is None
    with Library.open(tmp_path / "new") as restored:
        assert restored.article(full) == library.article(full)
        assert restored.image(full, "https://e.com/i") == ("image/png", b"i")
        assert restored.original(full).data == b"<p>page</p>"
        assert list(restored.ids(Query(words="kept"))) == [full]
        assert restored.check().is_sound


def test_a_backup_is_made_while_others_write(library, full, draft, tmp_path):
    with Library.open(library.folder) as other, other.batch():
        other.save(draft("Unfinished"))
        library.backup(tmp_path / "b.zip")
    restore(tmp_path / "b.zip", tmp_path / "new")
    with Library.open(tmp_path / "new") as restored:
        assert list(restored.ids(Query())) == [full]


def test_the_readers_site_rules_are_in_a_backup(library, full, tmp_path):
    rules = library.folder / SITE_RULES
    rules.mkdir()
    (rules / "e.com.txt").write_text("strip: //aside\n")
    library.backup(tmp_path / "b.zip")
    restore(tmp_path / "b.zip", tmp_path / "new")
    assert (tmp_path / "new" / SITE_RULES / "e.com.txt").read_text() == "strip: //aside\n"
    (rules / "e.com.txt").write_text("strip: //nav\n")
    (rules / "f.com.txt").write_text("body: //main\n")
    aside = restore(tmp_path / "b.zip", library.folder)
    assert (rules / "e.com.txt").read_text() == "strip: //aside\n"
    assert (aside / SITE_RULES / "e.com.txt").read_text() == "strip: //nav\n"
    assert (rules / "f.com.txt").read_text() == "body: //main\n"


def test_restoring_sets_aside_what_was_there(tmp_path, draft):
    folder = tmp_path / "library"
    with Library.open(folder) as library:
        library.save(draft("Old"))
        library.backup(tmp_path / "b.zip")
        library.save(draft("New"))
    aside = restore(tmp_path / "b.zip", folder)
    with Library.open(folder) as library:
        assert [h.title for h in library.headlines(library.ids(Query()))] == ["Old"]
    with Library.open(aside) as library:
        assert [h.title for h in library.headlines(library.ids(Query()))] == ["New", "Old"]


def test_a_library_is_restored_while_a_window_has_it_open(library, full, draft, tmp_path):
    library.backup(tmp_path / "b.zip")
    late = library.save(draft("Late")).id
    library.changed_outside()
    aside = restore(tmp_path / "b.zip", library.folder)
    assert library.changed_outside()
    assert list(library.ids(Query())) == [full]
    assert not library.ids(Query(words="late"))
    assert library.counts().unread == 1
    assert library.save(draft("Later")).is_new
    assert library.check().is_sound
    with Library.open(aside) as before:
        assert list(before.ids(Query())) == [late, full]


def test_restoring_waits_for_a_window_that_is_writing(library, full, draft, tmp_path):
    library.backup(tmp_path / "b.zip")
    with ThreadPoolExecutor(1) as pool:
        with library.batch():
            library.save(draft("Late"))
            restored = pool.submit(restore, tmp_path / "b.zip", library.folder)
            time.sleep(0.3)
            assert not restored.done()
        restored.result()
    assert list(library.ids(Query())) == [full]


def foreign(folder):
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        connection.execute("CREATE TABLE theirs (x)")


def newer(folder):
    with Library.open(folder):
        pass
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        connection.execute(f"PRAGMA user_version = {schema.VERSION + 1}")


@pytest.mark.parametrize("make", [foreign, newer])
def test_what_is_not_ours_is_not_restored_over(library, full, tmp_path, make):
    library.backup(tmp_path / "b.zip")
    folder = tmp_path / "theirs"
    folder.mkdir()
    make(folder)
    before = (folder / FILE_NAME).read_bytes()
    with pytest.raises(ForeignFileError, match="left as it is"):
        restore(tmp_path / "b.zip", folder)
    assert [p.name for p in folder.iterdir()] == [FILE_NAME]
    assert (folder / FILE_NAME).read_bytes() == before


def test_a_backup_of_a_newer_version_is_refused_by_its_name(library, tmp_path):
    newer(tmp_path / "newer")
    with pytest.raises(ForeignFileError, match=r"newer/library\.db was written by a newer"):
        restore(tmp_path / "newer" / FILE_NAME, library.folder)


def test_a_backup_of_an_older_version_is_brought_up_to_date(library, tmp_path):
    shipped = Path(__file__).parents[1] / "libraries" / "version-1.db"
    restore(shipped, library.folder)
    assert len(library.ids(Query())) == 7
    assert library.check().is_sound


def test_a_folder_that_is_none_is_not_restored_into(library, full, tmp_path):
    library.backup(tmp_path / "b.zip")
    with pytest.raises(LibraryError, match="that is not a folder"):
        restore(tmp_path / "b.zip", tmp_path / "b.zip")


def alter(file):
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)


def cut(file):
    file.write_bytes(file.read_bytes()[:-100])


def no_manifest(file):
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(FILE_NAME, b"x")


def wrong_manifest(file):
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("manifest.json", json.dumps({"files": [1]}))


def no_library(file):
    file.write_text("not a backup")


@pytest.mark.parametrize("damage", [alter, cut, no_manifest, wrong_manifest, no_library])
def test_a_damaged_backup_changes_nothing(library, full, tmp_path, damage):
    library.backup(tmp_path / "b.zip")
    damage(tmp_path / "b.zip")
    folder = tmp_path / "other"
    with Library.open(folder):
        pass
    before = sorted(p.name for p in folder.iterdir())
    with pytest.raises(DamagedError):
        restore(tmp_path / "b.zip", folder)
    assert sorted(p.name for p in folder.iterdir()) == before


def test_a_backup_that_can_not_be_written_is_a_sentence(library, tmp_path):
    with pytest.raises(LibraryError, match="could not be written"):
        library.backup(tmp_path / "none" / "b.zip")


@pytest.mark.parametrize("name", [FILE_NAME, f"{FILE_NAME}-wal", "letter.txt", "folder"])
def test_nothing_but_a_backup_is_written_over(library, full, name):
    file = library.folder / name
    if name == "folder":
        file.mkdir()
    elif name == "letter.txt":
        file.write_text("Dear Sir or Madam")
    before = file.read_bytes() if file.is_file() else None
    with pytest.raises(LibraryError, match="choose another name"):
        library.backup(file)
    assert (file.read_bytes() if file.is_file() else None) == before
    assert library.article(full).draft.title == "Kept"


def test_a_backup_is_written_over_by_the_next(library, full, draft, tmp_path):
    library.backup(tmp_path / "b.zip")
    library.save(draft("New"))
    library.backup(tmp_path / "b.zip")
    restore(tmp_path / "b.zip", tmp_path / "new")
    with Library.open(tmp_path / "new") as restored:
        assert len(restored.ids(Query())) == 2


def test_without_room_for_a_copy_the_rest_is_still_done(library, full, clock, monkeypatch):
    library.remove([full])
    clock.forward(days=31)
    monkeypatch.setattr("reader.library.backup._SPARE", 1 << 60)
    with pytest.raises(LibraryError, match="not enough room"):
        tend(library.folder, clock)
    assert library.headlines([full]) == []


def test_daily_copies_turn(library, full, clock):
    for _ in range(40):
        tend(library.folder, clock)
        tend(library.folder, clock)
        clock.forward(days=1)
    kept = copies(library.folder)
    daily = [c for c in kept if c.kind == "daily"]
    weekly = [c for c in kept if c.kind == "weekly"]
    assert [c.day for c in daily] == [date(2026, 12, 31 - n) for n in range(7)]
    assert [c.day.isocalendar().week for c in weekly] == [53, 52, 51, 50]


def test_a_clock_that_is_ten_years_off_loses_no_copy(library, full, clock):
    for _ in range(3):
        tend(library.folder, clock)
        clock.forward(days=1)
    clock.forward(days=3650)
    tend(library.folder, clock)
    clock.forward(days=-3650)
    tend(library.folder, clock)
    daily = [c for c in copies(library.folder) if c.kind == "daily"]
    assert len(daily) == 5
    assert daily[0].day == clock().date()


def test_a_daily_copy_can_be_restored(library, full, clock, tmp_path):
    tend(library.folder, clock)
    (newest, *_) = copies(library.folder)
    restore(newest.path, tmp_path / "new")
    with Library.open(tmp_path / "new") as restored:
        assert restored.article(full).draft.title == "Kept"


def test_tending_empties_the_bin_and_collects_files(library, full, clock):
    library.remove([full])
    clock.forward(days=31)
    tend(library.folder, clock)
    assert library.headlines([full]) == []


def test_the_page_of_an_earlier_fetch_is_collected_once_nothing_was_made_of_it(library, draft):
    pages = [Page(asked="https://e.com/a", data=text) for text in (b"<p>one", b"<p>two")]
    for page in pages:
        library.save(draft(url="https://e.com/a"), page=page)
    files = [path for path in (library.folder / "files").rglob("*") if path.is_file()]
    assert len(files) == 2
    for file in files:
        os.utime(file, (0, 0))
    tend(library.folder)
    assert len([path for path in files if path.exists()]) == 1
    assert library.original(library.ids(Query())[0]).data == b"<p>two"
    assert library.check().is_sound
