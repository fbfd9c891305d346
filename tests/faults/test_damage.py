"""A damaged file: no crash, no altered text shown, and what is whole is carried over."""

import contextlib
import random
import shutil
import sqlite3
from contextlib import closing

import pytest

from reader.article import Query, View
from reader.errors import ReaderError
from reader.library import Library, check
from reader.library.database import FILE_NAME

PAGE = 4096
ARTICLES = 150


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """A closed library, and one with a log that was never written back."""
    from reader.article import Draft, Kind

    folder = tmp_path_factory.mktemp("whole")
    with Library.open(folder / "closed") as library:
        for number in range(ARTICLES):
            text = (f"Text {number} of words that go on and on. " * 60, f"End of {number}.")
            draft = Draft(
                title=f"Title {number}",
                html="".join(f"<p>{part}</p>" for part in text),
                paragraphs=text,
                kinds=(Kind.TEXT,) * 2,
                word_count=700,
            )
            library.save(draft)
            if number == ARTICLES - 20:
                shutil.copytree(library.folder, folder / "open")
        library.tag(library.ids(Query()), add=["all"])
        # A copy of the open library, log and all, as a power cut leaves it.
        shutil.rmtree(folder / "open")
        shutil.copytree(library.folder, folder / "open")
    return folder


def flip_byte(folder, source):
    data = bytearray((folder / FILE_NAME).read_bytes())
    data[source.randrange(len(data))] ^= 1 << source.randrange(8)
    (folder / FILE_NAME).write_bytes(data)


def spoil_page(folder, source):
    data = bytearray((folder / FILE_NAME).read_bytes())
    page = source.randrange(len(data) // PAGE)
    data[page * PAGE : (page + 1) * PAGE] = source.randbytes(PAGE)
    (folder / FILE_NAME).write_bytes(data)


def cut_tail(folder, source):
    data = (folder / FILE_NAME).read_bytes()
    (folder / FILE_NAME).write_bytes(data[: source.randrange(len(data))])


def swap_log(folder, source):
    """The log of another library."""
    other = folder.parent / "other"
    with Library.open(other) as library:
        for number in range(5):
            library.save_link(_link(number))
        shutil.copyfile(other / f"{FILE_NAME}-wal", folder / f"{FILE_NAME}-wal")
    shutil.rmtree(other)


def _link(number):
    from reader.article import SavedLink

    return SavedLink(url=f"https://example.com/{number}")


def spoil_log(folder, source):
    log = folder / f"{FILE_NAME}-wal"
    if log.exists():
        data = bytearray(log.read_bytes())
        data[source.randrange(len(data))] ^= 0xFF
        log.write_bytes(data)


def texts(folder):
    """The titles and texts of all articles that can be read; the others are sentences."""
    found, refused = {}, 0
    with Library.open(folder) as library:
        for number in (*library.ids(Query()), *library.ids(Query(view=View.BIN))):
            try:
                article = library.article(number)
            except ReaderError:
                refused += 1
            else:
                found[article.draft.title] = article.draft.paragraphs
    return found, refused


def expected(title):
    number = title.removeprefix("Title ")
    return (f"Text {number} of words that go on and on. " * 60, f"End of {number}.")


def rows_on_pages(folder):
    """The pages of articles and their texts, and how many rows stand on each."""
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        return connection.execute(
            "SELECT pageno, ncell FROM dbstat WHERE name IN ('article', 'body')"
        ).fetchall()


@pytest.mark.parametrize("damage", [flip_byte, spoil_page, cut_tail, swap_log, spoil_log])
@pytest.mark.parametrize("state", ["closed", "open"])
def test_damage_is_found_and_what_is_whole_is_carried_over(whole, tmp_path, times, damage, state):
    source = random.Random(f"{damage.__name__}{state}")
    for number in range(times(2, 100)):
        folder = tmp_path / str(number) / "library"
        shutil.copytree(whole / state, folder)
        damage(folder, source)
        originals = {expected(f"Title {n}") for n in range(ARTICLES)}
        with contextlib.suppress(ReaderError):
            found, _ = texts(folder)
            assert {text for text in found.values() if text} <= originals, "altered text is shown"
        report = check(folder)
        found, refused = texts(folder)
        assert refused == 0, report
        assert {text for text in found.values() if text} <= originals, report
        if damage in {flip_byte, spoil_page} and state == "closed":
            # What stood on the page itself is gone; a text whose line is lost has a new one.
            most = max(cells for _, cells in rows_on_pages(whole / "closed"))
            assert sum(map(bool, found.values())) >= ARTICLES - most, report
        assert check(folder).is_sound
        shutil.rmtree(folder)


def test_ninety_nine_in_a_hundred_of_the_intact_rows_survive_a_bad_page(whole, tmp_path, times):
    source = random.Random(5)
    for number in range(times(8, 200)):
        folder = tmp_path / str(number)
        shutil.copytree(whole / "closed", folder)
        page, cells = source.choice(rows_on_pages(folder))
        with (folder / FILE_NAME).open("r+b") as raw:
            raw.seek((page - 1) * PAGE)
            raw.write(source.randbytes(PAGE))
        check(folder)
        found, _ = texts(folder)
        kept = len({text for text in found.values() if text})
        assert kept >= 0.99 * (ARTICLES - max(cells, 1)), (page, cells, kept)
        shutil.rmtree(folder)
