"""The reader's choices survive a restart, a crash and a damaged file."""

import dataclasses
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import View
from reader.errors import SettingsError
from reader.settings import FontChoice, Settings, ThemeChoice, from_mapping, load, save

NAMES = [entry.name for entry in dataclasses.fields(Settings)]
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9)
JSON = SCALARS | st.lists(SCALARS, max_size=2)


def test_what_is_saved_is_loaded(tmp_path):
    chosen = Settings(
        theme=ThemeChoice.SEPIA, font=FontChoice.INTER, size=24, summary_length="20%", window_x=-8
    )
    save(chosen, tmp_path / "deep" / "settings.json")
    assert load(tmp_path / "deep" / "settings.json") == chosen


def test_no_file_means_the_defaults(tmp_path):
    assert load(tmp_path / "settings.json") == Settings()


@pytest.mark.parametrize("content", ["", "{", "[]", "null", '"dark"'])
def test_a_damaged_file_is_set_aside_and_kept(tmp_path, content):
    file = tmp_path / "settings.json"
    file.write_text(content)
    assert load(file) == Settings()
    assert (tmp_path / "settings.damaged.json").read_text() == content
    assert not file.exists()


def test_bytes_that_are_no_text_are_set_aside(tmp_path):
    file = tmp_path / "settings.json"
    file.write_bytes(b"\xff\xfe\x00")
    assert load(file) == Settings()
    assert not file.exists()


def test_one_wrong_value_spoils_no_other(tmp_path):
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"theme": "neon", "size": True, "width": 70, "view": "archive"}))
    assert load(file) == Settings(width=70, view=View.ARCHIVE)


def test_numbers_are_brought_into_range():
    found = from_mapping({"size": 400, "line_height": 1, "width": -3})
    assert (found.size, found.line_height, found.width) == (32, 1.4, 45)


def test_settings_of_a_newer_version_are_understood():
    assert from_mapping({"size": 20, "holograms": "on"}) == Settings(size=20)


@given(st.dictionaries(st.sampled_from(NAMES), JSON, max_size=6))
def test_any_content_gives_sound_settings(kept):
    found = from_mapping(kept)
    assert from_mapping(json.loads(json.dumps(dataclasses.asdict(found)))) == found
    assert 14 <= found.size <= 32


def test_a_folder_that_may_not_be_written_is_said(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(SettingsError, match="could not be kept"):
        save(Settings(), tmp_path / "file" / "settings.json")


def test_the_old_choices_stay_when_writing_fails(tmp_path, monkeypatch):
    file = tmp_path / "settings.json"
    save(Settings(size=20), file)

    def full(_descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(SettingsError):
        save(Settings(size=30), file)
    assert load(file).size == 20
