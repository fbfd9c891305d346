"""A library on a network drive or in a synchronized folder is warned of."""

import pytest

from reader.library.surroundings import warning


@pytest.mark.parametrize("name", ["Dropbox", "OneDrive - Firm", "Google Drive", "Nextcloud"])
def test_synchronized_folders(tmp_path, name):
    assert "synchronized" in warning(tmp_path / name / "library", tmp_path / "none")


def test_a_folder_that_a_program_has_marked(tmp_path):
    (tmp_path / ".stfolder").mkdir()
    assert "synchronized" in warning(tmp_path / "a" / "b", tmp_path / "none")


def test_network_drives(tmp_path):
    mounts = tmp_path / "mounts"
    mounts.write_text(
        "/dev/sda1 / ext4 rw 0 0\nserver:/x /mnt/my\\040share nfs4 rw 0 0\n"
        "/dev/sdb1 /mnt/my\\040share/disk ext4 rw 0 0\n"
    )
    from pathlib import Path

    assert "network" in warning(Path("/mnt/my share/library"), mounts)
    assert warning(Path("/mnt/my share/disk/library"), mounts) == ""
    assert warning(Path("/home/me/library"), mounts) == ""


def test_an_ordinary_folder(library):
    assert library.warning == ""
