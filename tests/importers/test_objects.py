"""JSON one object at a time, damaged or not."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import ImportFileError
from reader.importers import ExportFile, RowFailure, objects


@pytest.fixture
def elements(tmp_path):
    def make(content):
        path = tmp_path / "list.json"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return list(objects.elements(ExportFile(path)))

    return make


def test_elements_of_a_list_that_is_longer_than_the_window(elements):
    entries = [{"n": n, "body": "é" * 3000} for n in range(300)]
    assert elements(json.dumps(entries)) == entries


def test_an_element_that_is_longer_than_the_window(elements):
    entries = [{"body": "x" * (3 * objects.WINDOW)}, {"n": 1}]
    assert elements(json.dumps(entries)) == entries


def test_a_damaged_element_costs_only_itself(elements):
    first, bad, last = elements('[{"n": 1},\n{"n": oops, "t": "x"},\n{"n": 3}]' + " " * 40)
    assert (first, last) == ({"n": 1}, {"n": 3})
    assert isinstance(bad, RowFailure)
    assert bad.line == 2
    assert "JSON" in bad.reason


def test_a_file_that_was_cut_off_gives_what_it_has(elements):
    first, bad = elements('[{"n": 1}, {"n": 2, "title": "cut of')
    assert first == {"n": 1}
    assert isinstance(bad, RowFailure)
    assert "ends" in bad.reason


def test_what_is_no_object_fails_alone(elements):
    number, entry = elements('[17, {"n": 1}]')
    assert isinstance(number, RowFailure)
    assert entry == {"n": 1}


def test_deep_nesting_is_refused(elements, tmp_path):
    assert all(isinstance(row, RowFailure) for row in elements("[" + "[" * 200_000))
    path = tmp_path / "deep.json"
    path.write_text('{"a":' * 200_000)
    with pytest.raises(ImportFileError, match="nested too deeply"):
        objects.whole(ExportFile(path))


def test_an_object_is_no_list(elements):
    with pytest.raises(ImportFileError, match="no list"):
        elements('{"n": 1}')


def test_keys_are_those_of_the_outermost_objects():
    assert objects.keys_of('{"a": {"b": 1}, "c": ["d: {"], "e"') == {"a", "c"}
    assert objects.keys_of('[{"a": {"b": 1}}, {"c": "\\" {"}') == {"a", "c"}
    assert objects.keys_of("no json") == frozenset()


def test_looking_for_keys_stays_quick_in_torn_strings():
    assert objects.keys_of('{"a": 1, "' + '\\"' * 30_000) == {"a"}


@given(st.lists(st.dictionaries(st.text(), st.one_of(st.text(), st.integers(), st.none()))))
def test_any_list_of_objects_comes_through(tmp_path_factory, entries):
    path = tmp_path_factory.mktemp("json") / "list.json"
    path.write_text(json.dumps(entries))
    assert list(objects.elements(ExportFile(path))) == entries


@given(st.text(max_size=200))
def test_no_text_makes_it_fail(tmp_path_factory, text):
    path = tmp_path_factory.mktemp("json") / "list.json"
    path.write_text("[" + text, errors="replace")
    assert isinstance(list(objects.elements(ExportFile(path))), list)
