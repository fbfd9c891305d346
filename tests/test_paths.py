"""Where things live, on the system's terms or in one folder."""

from pathlib import Path

from reader import paths


def test_a_named_folder_holds_everything(tmp_path):
    found = paths.locate(tmp_path, environ={paths.DATA_DIR_VARIABLE: "/elsewhere"})
    assert found.data == tmp_path
    assert found.settings.parent == tmp_path
    assert found.cache.is_relative_to(tmp_path)


def test_the_variable_names_a_folder_too(tmp_path):
    assert paths.locate(environ={paths.DATA_DIR_VARIABLE: str(tmp_path)}).data == tmp_path


def test_a_portable_library_lies_beside_the_program(tmp_path):
    elsewhere = {paths.DATA_DIR_VARIABLE: str(tmp_path)}
    assert paths.locate(portable=True, environ=elsewhere).data.name == "standfirst-data"


def test_otherwise_the_system_says_where():
    found = paths.locate(environ={})
    assert "standfirst" in str(found.data)
    assert found.data.is_absolute()


def test_nothing_is_made_by_looking(tmp_path):
    paths.locate(tmp_path / "new", environ={})
    assert not (tmp_path / "new").exists()


def test_the_resources_are_found():
    assert isinstance(paths.resources(), Path)
    assert paths.sample().is_file()
