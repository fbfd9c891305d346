"""Tables as programs and people leave them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.exporters.cells import harmless, table_line
from reader.importers import ExportFile, RowFailure, tables


@pytest.fixture
def table(tmp_path):
    def make(content):
        path = tmp_path / "table.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return list(tables.read(ExportFile(path)))

    return make


def test_rows_know_their_lines_through_line_breaks_in_cells(table):
    first, second, third = table('title,url\r\n"a\r\nb",https://x.org\r\nc,d\r\n"e",f\r\n')
    assert first.cells == {"title": "a\r\nb", "url": "https://x.org"}
    assert [row.line for row in (first, second, third)] == [2, 4, 5]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_every_encoding_and_mark(table, encoding):
    (row,) = table("title,url\nÉté 🌍,https://x.org\n".encode(encoding))
    assert row.cells["title"] == "Été 🌍"


def test_a_windows_code_page_is_told_from_utf_8(table):
    (row,) = table("title,url\nÉté,https://x.org\n".encode("cp1252"))
    assert row.cells["title"] == "Été"


def test_a_stray_byte_of_windows_in_utf_8_keeps_its_meaning(table):
    lines = "".join(f"Story {n},https://x.org/{n}\n" for n in range(5000))
    *_, row = table(f"title,url\n{lines}".encode() + b"It\x92s,https://x.org\n")
    assert row.cells["title"] == "It’s"


def test_commas_in_a_title_that_nobody_quoted(table):
    (row,) = table("title,url,time_added,tags\nOne, two, three,https://x.org,1700000000,a\n")
    assert row.cells["title"] == "One, two, three"
    assert row.cells["time_added"] == "1700000000"


def test_tags_that_nobody_quoted(table):
    (row,) = table("title,url,tags,created\nOne,https://x.org,a,b,c,2024-01-01T00:00:00Z\n")
    assert row.cells["tags"] == "a,b,c"


def test_a_missing_cell_is_found_by_the_time(table):
    (row,) = table("title,url,id,tags,created\nOne,https://x.org,['a'],2024-01-01T00:00:00Z\n")
    assert (row.cells["id"], row.cells["tags"]) == ("", "['a']")


def test_a_row_that_nobody_can_straighten_fails_with_its_line_and_text(table):
    good, bad = table("title,url,created\nOne,https://x.org,1700000000\nx,y,z,1,2\n")
    assert isinstance(good, tables.TableRow)
    assert isinstance(bad, RowFailure)
    assert bad.line == 3
    assert bad.row == "x,y,z,1,2\n"


def test_an_unclosed_quote_costs_no_other_row(table):
    lines = "".join(f"Story {n},https://x.org/{n}\n" for n in range(50))
    rows = table(f'title,url\n"Unclosed,https://x.org/a\n{lines}')
    found = [row.cells["url"] for row in rows if isinstance(row, tables.TableRow)]
    assert found[-50:] == [f"https://x.org/{n}" for n in range(50)]


def test_nul_bytes_are_nothing(table):
    (row,) = table(b"title,url\na\x00b,https://x.org\n")
    assert row.cells["title"] == "ab"


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@a", "\ta", "\ra", "'=1", "''@x"])
def test_formulas_are_text_on_the_way_out_and_themselves_again_on_the_way_in(cell):
    assert harmless(cell).startswith("'")
    assert tables.restored(harmless(cell)) == cell


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_every_cell_comes_back_as_it_was(tmp_path_factory, cell):
    path = tmp_path_factory.mktemp("cells") / "table.csv"
    path.write_bytes(table_line(["title", "url"]) + table_line([cell, "https://x.org"]))
    (row,) = tables.read(ExportFile(path))
    assert row.cells["title"] == cell


@given(st.binary(max_size=300))
def test_no_bytes_make_it_fail(tmp_path_factory, data):
    path = tmp_path_factory.mktemp("cells") / "table.csv"
    path.write_bytes(b"title,url\n" + data)
    for row in tables.read(ExportFile(path)):
        assert isinstance(row, (tables.TableRow, RowFailure))


RAINDROP = "id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n"


def test_a_row_bent_before_and_behind_its_address_is_straightened(table):
    (row,) = table(f"{RAINDROP}1,One, two,N,E,https://x.org,F,a, b,2024-01-01T00:00:00Z,,true\n")
    assert (row.cells["title"], row.cells["tags"]) == ("One, two", "a, b")
    assert (row.cells["created"], row.cells["favorite"]) == ("2024-01-01T00:00:00Z", "true")


def test_a_row_that_ends_too_early_keeps_what_it_has(table):
    (row,) = table(f"{RAINDROP}1,T,N,E,https://x.org,F\n")
    assert (row.cells["folder"], row.cells["favorite"]) == ("F", "")


def test_a_row_with_another_address_in_it_is_not_bent(table):
    (row,) = table(
        f"{RAINDROP}1,T,N,E,javascript:x,F,a,2024-01-01T00:00:00Z,https://x.org/c.jpg,,true\n"
    )
    assert row.cells["url"] == "javascript:x"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_system(table, end):
    lines = ('"sep=;"', "title;url", '"One', 'more";https://x.org/a', "Two;https://x.org/b", "")
    first, second = table(end.join(lines))
    assert first.cells == {"title": f"One{end}more", "url": "https://x.org/a"}
    assert second.cells["title"] == "Two"
