"""A newer extractor reads the kept pages again, and its work can be taken back."""

import pytest

from reader.article import Highlight, Page, Query
from reader.errors import FormatError, LibraryError


@pytest.fixture
def pages(library, draft):
    ids = []
    for number in range(4):
        page = Page(asked="", address=f"https://e.com/{number}", data=b"page %d" % number)
        text = draft(f"T{number}", "Old text.", url=f"https://e.com/{number}")
        ids.append(library.save(text, page=page).id)
    library.save(draft("No page"))
    return ids


def test_articles_are_made_anew_and_rolled_back(library, draft, pages):
    highlight = Highlight(paragraph=0, start=4, end_paragraph=0, end=8, quote="text")
    library.add_highlight(pages[0], highlight)

    def extract(page):
        number = page.data.decode()[-1]
        if number == "3":
            raise FormatError("No article in it.")
        return {
            "0": draft("New", "A new text, longer."),
            "1": draft("T1", "Old text."),
            "2": draft("Empty", "", words=0),
        }[number]

    result = library.reextract(extract)
    assert result.looked_at == 4
    assert result.changed == (pages[0],)
    assert result.worse == (pages[2],)
    assert result.failed == ((pages[3], "No article in it."),)
    article = library.article(pages[0])
    assert article.draft.title == "New"
    assert article.draft.url == "https://e.com/0"
    assert article.highlights[0].start == 6
    assert list(library.ids(Query(words="longer"))) == [pages[0]]
    assert library.roll_back_extraction() == (pages[0],)
    assert library.article(pages[0]).draft.title == "T0"
    assert library.article(pages[0]).highlights[0].start == 4
    assert not library.ids(Query(words="longer"))
    assert library.check().is_sound


def test_nothing_to_roll_back_is_a_sentence(library, pages):
    with pytest.raises(LibraryError, match="no extraction"):
        library.roll_back_extraction()


def test_the_original_is_kept_by_a_new_text(library, draft, pages):
    library.reextract(lambda page: draft("New", "New text.", "More."))
    assert library.original(pages[1]).data == b"page 1"
    assert len(library.versions(pages[1])) == 1
