"""Archives that want to do harm."""

import io
import stat
import warnings
import zipfile

import pytest

from reader.errors import ImportFileError
from reader.importers import archives


@pytest.fixture
def unpacked(tmp_path):
    def make(members, **options):
        path = tmp_path / "export.zip"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in members:
                archive.writestr(name, data, **options)
        folder = tmp_path / "out"
        folder.mkdir()
        failures = list(archives.unpack(path, folder))
        files = {str(p.relative_to(folder)): p for p in folder.rglob("*") if p.is_file()}
        return files, failures

    return make


@pytest.mark.parametrize(
    "name", ["../evil.csv", "a/../../evil.csv", "/evil.csv", "..\\evil.csv", "C:\\evil.csv"]
)
def test_no_name_leads_out_of_the_folder(unpacked, tmp_path, name):
    files, (failed,) = unpacked([(name, "x"), ("good.csv", "y")])
    assert list(files) == ["good.csv"]
    assert "leads out" in failed.reason
    assert not list(tmp_path.parent.glob("evil*"))


def test_links_are_not_followed(unpacked):
    link = zipfile.ZipInfo("link.csv")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    files, (failed,) = unpacked([(link, "/etc/passwd"), ("good.csv", "y")])
    assert list(files) == ["good.csv"]
    assert "link" in failed.reason


def test_an_archive_in_the_archive_stays_closed(unpacked):
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("part.csv", "x")
    files, (failed,) = unpacked([("inner.zip", inner.getvalue()), ("good.csv", "y")])
    assert list(files) == ["good.csv"]
    assert "archive in the archive" in failed.reason


def test_a_bomb_is_stopped_while_it_unpacks(unpacked, monkeypatch):
    monkeypatch.setattr(archives, "RATIO_FREE", 1 << 20)
    with pytest.raises(ImportFileError, match="far more than"):
        unpacked([(f"{n}.csv", b"\0" * (1 << 20)) for n in range(8)])


def test_a_size_that_the_directory_belittles_is_counted(tmp_path, monkeypatch):
    monkeypatch.setattr(archives, "RATIO_FREE", 1 << 16)
    path = tmp_path / "liar.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.csv", b"\0" * (64 << 20))
    raw = bytearray(path.read_bytes())
    for place in (22, raw.rindex(b"PK\x01\x02") + 24):
        raw[place : place + 4] = (100).to_bytes(4, "little")
    path.write_bytes(raw)
    (tmp_path / "out").mkdir()
    list(archives.unpack(path, tmp_path / "out"))
    assert sum(p.stat().st_size for p in (tmp_path / "out").iterdir()) <= 1 << 16


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_of_two_members_with_one_name_both_are_kept(unpacked):
    files, failures = unpacked(
        [("metadata_0_to_20.json", "[1]"), ("metadata_0_to_20.json", "[2]")]
    )
    assert sorted(p.read_text() for p in files.values()) == ["[1]", "[2]"]
    assert not failures


def test_names_that_systems_refuse_are_changed(unpacked):
    files, failures = unpacked([("con.csv", "a"), ("a?b:c.csv", "b"), ("x" * 300 + ".csv", "c")])
    assert len(files) == 3
    assert not failures
    assert all(len(name) <= 200 and name.endswith(".csv") for name in files)


def test_a_damaged_member_costs_only_itself(tmp_path):
    path = tmp_path / "damaged.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("bad.csv", "title,url\nOne,https://x.org\n")
        archive.writestr("good.csv", "y")
    path.write_bytes(path.read_bytes().replace(b"One", b"Two", 1))
    (tmp_path / "out").mkdir()
    (failed,) = archives.unpack(path, tmp_path / "out")
    assert "damaged" in failed.reason
    assert (tmp_path / "out" / "good.csv").read_text() == "y"


def test_what_is_no_archive_is_refused_with_its_name(tmp_path):
    path = tmp_path / "torn.zip"
    path.write_bytes(b"PK\x03\x04 and nothing else")
    with pytest.raises(ImportFileError, match=r"torn\.zip is damaged"):
        list(archives.unpack(path, tmp_path))


def test_a_thousand_members_of_one_name_are_all_kept(tmp_path):
    path = tmp_path / "same.zip"
    with zipfile.ZipFile(path, "w") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for number in range(1000):
            archive.writestr("a/part.csv", str(number))
    (tmp_path / "out").mkdir()
    assert list(archives.unpack(path, tmp_path / "out")) == []
    found = {file.read_text() for file in (tmp_path / "out" / "a").iterdir()}
    assert found == set(map(str, range(1000)))


def test_only_a_bundle_may_hold_files_by_the_ten_thousands(tmp_path):
    path = tmp_path / "many.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(archives.MEMBERS_LIMIT + 1):
            archive.writestr(f"{number}.txt", b"")
    with pytest.raises(ImportFileError, match="unpack it and import the folder"):
        archives.names(path)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(archives.BUNDLE, b"{}")
    assert len(archives.names(path)) == archives.MEMBERS_LIMIT + 2
