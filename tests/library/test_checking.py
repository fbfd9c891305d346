"""A check finds what the disk altered and brings back what else is kept."""

import sqlite3
from contextlib import closing

import pytest

from reader.article import Highlight, Image, Page, Query, SavedLink, Status
from reader.errors import DamagedError
from reader.library import Library, check, tend
from reader.library.backup import copies
from reader.library.database import FILE_NAME


@pytest.fixture
def folder(tmp_path, draft, clock):
    """A library of thirty articles with a copy of today, closed."""
    folder = tmp_path / "library"
    page = Page(data=b"<p>page</p>")
    image = Image(address="https://e.com/i", media_type="image/png", width=1, height=1, data=b"i")
    with Library.open(folder, clock=clock) as library:
        for number in range(30):
            text = draft(f"Title {number}", f"Text number {number} " * 40, "End.")
            library.save(text, page=page, images=(image,))
        library.tag(library.ids(Query()), add=["all"])
        highlight = Highlight(paragraph=1, start=0, end_paragraph=1, end=3, quote="End")
        library.add_highlight(library.ids(Query())[0], highlight)
        library.save_link(SavedLink(url="https://e.com/waiting"))
    tend(folder, clock)
    return folder


def change(folder, sql, *values):
    with closing(sqlite3.connect(folder / FILE_NAME, isolation_level=None)) as connection:
        connection.execute(sql, values)


def without_copies(folder):
    for copy in copies(folder):
        copy.path.unlink()


def flip(data):
    changed = bytearray(data)
    changed[len(changed) // 2] ^= 0x10
    return bytes(changed)


def alter_text(folder, article):
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        (packed,) = connection.execute(
            "SELECT packed FROM body WHERE article = ?", (article,)
        ).fetchone()
    change(folder, "UPDATE body SET packed = ? WHERE article = ?", flip(packed), article)


def test_a_sound_library_is_sound(folder):
    report = check(folder)
    assert report.is_sound
    assert report.articles == 31
    assert report.repairs == report.lost == ()


def test_an_altered_text_is_never_shown(folder):
    alter_text(folder, 3)
    with Library.open(folder) as library:
        with pytest.raises(DamagedError, match="Article 3 was altered"):
            library.article(3)
        assert library.article(4).draft.title == "Title 3"


def test_an_altered_text_comes_back_from_a_copy(folder):
    with Library.open(folder) as library:
        before = library.article(3)
    alter_text(folder, 3)
    report = check(folder)
    assert "came back from a copy" in report.repairs[0]
    assert not report.lost
    assert list((folder / "quarantine").iterdir())
    with Library.open(folder) as library:
        assert library.article(3) == before
    assert check(folder).is_sound


def test_an_altered_text_is_made_anew_from_its_page(folder, draft):
    without_copies(folder)
    alter_text(folder, 3)
    report = check(folder, lambda page: draft("T", page.data.decode()))
    assert "made anew from its page" in report.repairs[0]
    with Library.open(folder) as library:
        assert library.article(3).draft.paragraphs == ("<p>page</p>",)
    assert check(folder).is_sound


def test_a_lost_text_leaves_its_article_to_be_fetched_again(folder):
    without_copies(folder)
    alter_text(folder, 3)
    report = check(folder)
    assert report.lost
    with Library.open(folder) as library:
        article = library.article(3)
        assert article.status is Status.FAILED
        assert "lost" in article.failure
        assert article.tags == ("all",)
    assert check(folder).is_sound


@pytest.mark.parametrize("column", ["title", "url", "byline", "published", "words"])
def test_altered_details_come_back_from_a_copy(folder, column):
    with Library.open(folder) as library:
        before = library.article(5)
    change(folder, f"UPDATE article SET {column} = '99x' WHERE id = 5")
    report = check(folder)
    assert "details of article 5" in report.repairs[0]
    with Library.open(folder) as library:
        assert library.article(5) == before
    assert check(folder).is_sound


def test_altered_details_without_a_copy_are_told(folder):
    without_copies(folder)
    change(folder, "UPDATE article SET title = 'Fake news' WHERE id = 5")
    assert "details of article 5" in check(folder).lost[0]
    assert check(folder).is_sound


def test_an_altered_note_is_told(folder):
    change(folder, "UPDATE highlight SET quote = 'Fnd'")
    assert "highlight" in check(folder).problems[0]
    assert check(folder).is_sound


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM heading WHERE rowid = (SELECT max(place) FROM article)",
        "UPDATE heading SET title = 'other' WHERE rowid = (SELECT max(place) FROM article)",
        "INSERT INTO fulltext(fulltext) VALUES ('delete-all')",
        "DELETE FROM fulltext_docsize WHERE id = (SELECT max(place) FROM article)",
        "DELETE FROM fulltext_data WHERE id > 10",
        "INSERT INTO beginnings(beginnings) VALUES ('delete-all')",
        """INSERT INTO fulltext(fulltext, rowid, heading, body) SELECT 'delete', place, '',
           'text number 7 ' FROM article WHERE title = 'Title 7'""",
    ],
)
def test_a_bad_index_is_made_anew(folder, sql):
    change(folder, sql)
    report = check(folder)
    assert "index was made anew" in report.repairs[0]
    with Library.open(folder) as library:
        assert len(library.ids(Query(words="number"))) == 30
        assert len(library.ids(Query(words="titl"))) == 30
        assert len(library.ids(Query(words="t"))) == 30
    assert check(folder).is_sound


def test_an_index_of_another_version_is_made_anew_and_nothing_is_wrong(folder):
    change(folder, "UPDATE fact SET value = '1/1.0.0' WHERE name = 'folding'")
    report = check(folder)
    assert report.is_sound
    assert "another version" in report.repairs[0]
    with Library.open(folder) as library:
        assert len(library.ids(Query(words="number"))) == 30
    assert check(folder).repairs == ()


def test_altered_and_missing_files_are_found(folder):
    paths = [p for p in (folder / "files").rglob("*") if p.is_file()]
    assert len(paths) == 2
    paths[0].write_bytes(b"altered")
    paths[1].unlink()
    report = check(folder)
    assert len(report.problems) == len(report.lost) == 2
    assert len(list((folder / "quarantine").iterdir())) == 1


def test_rows_that_refer_to_nothing_are_dropped(folder):
    change(folder, "DELETE FROM article WHERE id = 7")
    assert "refer to what isn't there" in check(folder).problems[0]
    assert check(folder).is_sound


def test_an_open_library_can_be_checked(folder):
    alter_text(folder, 3)
    with Library.open(folder) as library:
        assert "came back" in library.check().repairs[0]
        assert library.check().is_sound


def test_damage_to_the_file_is_left_to_a_check_with_all_windows_closed(folder):
    damage_page(folder)
    with Library.open(folder) as library, pytest.raises(DamagedError, match="Close all windows"):
        library.check()


def damage_page(folder):
    """Overwrite the first page of the articles' table that holds rows."""
    file = folder / FILE_NAME
    with closing(sqlite3.connect(file)) as connection:
        (page,) = connection.execute(
            "SELECT min(pageno) FROM dbstat WHERE name = 'article' AND pagetype = 'leaf'"
        ).fetchone()
    with file.open("r+b") as raw:
        raw.seek((page - 1) * 4096)
        raw.write(b"\xa5" * 4096)


def test_a_damaged_page_is_filled_from_the_copy(folder):
    damage_page(folder)
    report = check(folder)
    assert not report.is_sound
    assert "set aside" in report.repairs[0]
    assert not report.lost
    with Library.open(folder) as library:
        assert len(library.ids(Query(words="number"))) == 30
        assert library.counts().tags["all"] == 30
        assert len(library.highlights()) == 1
    assert list((folder / "set-aside" / "1").iterdir())
    assert check(folder).is_sound


def test_a_damaged_page_without_a_copy_costs_what_was_on_it_and_no_text(folder):
    without_copies(folder)
    damage_page(folder)
    check(folder)
    with Library.open(folder) as library:
        # All lines lay on that page; the texts did not, and have new ones.
        found = [library.article(number) for number in library.ids(Query())]
        assert len(found) == 30
        assert found[0].draft.title.startswith("Text number")
    assert check(folder).is_sound


def test_rows_are_read_from_their_pages_where_the_tree_above_them_is_broken(tmp_path, draft):
    with Library.open(tmp_path) as library:
        for number in range(300):
            library.save(draft(f"Title {number}", f"Text {number} " * 300, "long " * 2000))
        library.tag(library.ids(Query()), add=["all"])
    file = tmp_path / FILE_NAME
    with closing(sqlite3.connect(file)) as connection:
        roots = connection.execute(
            """SELECT rootpage FROM sqlite_schema WHERE type = 'table'
               AND name IN ('article', 'body', 'tagging', 'address')"""
        ).fetchall()
    with file.open("r+b") as raw:
        for (page,) in roots:
            raw.seek((page - 1) * 4096)
            raw.write(b"\xa5" * 4096)
    check(tmp_path)
    with Library.open(tmp_path) as library:
        assert len(library.ids(Query(words="long"))) == 300
        assert library.counts().tags == {"all": 300}
        assert library.article(7).draft.paragraphs[1] == "long " * 2000
    assert check(tmp_path).is_sound


@pytest.mark.parametrize("size", [100, 4096, 8192])
def test_a_lost_beginning_is_lent_by_an_empty_library(folder, size):
    without_copies(folder)
    with (folder / FILE_NAME).open("r+b") as raw:
        raw.write(b"\0" * size)
    report = check(folder)
    with Library.open(folder) as library:
        assert len(library.ids(Query())) == 31, report
    assert check(folder).is_sound


def test_a_file_that_is_nothing_any_more_comes_back_from_the_copy(folder):
    (folder / FILE_NAME).write_bytes(b"\0" * 50_000)
    check(folder)
    with Library.open(folder) as library:
        assert len(library.ids(Query())) == 31
    assert check(folder).is_sound
