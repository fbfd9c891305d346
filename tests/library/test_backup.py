"""Copies are whole, are read back, turn, and become the library again."""

import json
import zipfile
from datetime import date

import pytest

from reader.article import Image, Page, Query
from reader.errors import DamagedError, LibraryError
from reader.library import Library, restore, tend
from reader.library.backup import copies
from reader.library.database import FILE_NAME


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


def test_an_open_library_is_not_restored_over(library, full, tmp_path):
    library.backup(tmp_path / "b.zip")
    with pytest.raises(LibraryError, match="open in another window"):
        restore(tmp_path / "b.zip", library.folder)
    assert library.article(full)
    assert not list((library.folder / "set-aside").iterdir())


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
