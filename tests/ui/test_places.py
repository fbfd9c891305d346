"""Places are found again, words are found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Anchor, Highlight
from reader.ui import places

TEXT = ("A first paragraph.", "The ferry sails once a day.", "The ferry carries food 😀 first.")


def test_an_anchor_quotes_what_stands_there():
    anchor = places.anchor_at(TEXT, 2, 23)
    assert anchor.quote == "😀 first."
    assert places.find_again(TEXT, anchor) == (2, 23)


def test_a_place_is_found_where_its_words_went():
    anchor = places.anchor_at(TEXT, 2, 4)
    moved = ("An advertisement.", *TEXT[:2], "Now " + TEXT[2])
    assert places.find_again(moved, anchor) == (3, 8)


def test_the_nearest_of_equal_words_is_taken():
    same = ("The ferry sails.",) * 9
    anchor = Anchor(paragraph=6, offset=4, quote="ferry")
    assert places.find_again(("x", *same), anchor) == (6, 4)


@pytest.mark.parametrize(
    "anchor", [Anchor(paragraph=99, offset=99, quote="gone"), Anchor(paragraph=-1)]
)
def test_a_place_that_is_gone_falls_inside_the_text(anchor):
    paragraph, offset = places.find_again(TEXT, anchor)
    assert 0 <= paragraph < 3
    assert 0 <= offset <= len(TEXT[paragraph])
    assert places.find_again((), anchor) == (0, 0)


def test_a_highlight_moves_with_its_words():
    quote = "once a day.\nThe ferry carries"
    marked = Highlight(paragraph=1, start=16, end_paragraph=2, end=17, quote=quote)
    assert places.text_between(TEXT, marked) == quote
    assert places.place_again(TEXT, marked) == marked
    moved = places.place_again(("New.", *TEXT), marked)
    assert places.text_between(("New.", *TEXT), moved) == quote


def test_a_highlight_whose_words_are_gone_stays():
    marked = Highlight(paragraph=1, start=0, end_paragraph=1, end=4, quote="Nothing like it")
    assert places.place_again(TEXT, marked) == marked


def test_words_are_found_in_any_case_and_spacing():
    assert places.occurrences(TEXT, "  the   FERRY ") == [(1, 0, 9), (2, 0, 9)]
    assert places.occurrences(TEXT, " ") == []
    assert places.occurrences(TEXT, ".*") == []


@given(st.lists(st.text(max_size=20), max_size=5), st.text(max_size=5))
def test_what_is_found_is_what_was_looked_for(texts, words):
    for paragraph, start, end in places.occurrences(texts, words):
        found = texts[paragraph][start:end]
        assert "".join(found.split()).casefold() == "".join(words.split()).casefold() or (
            len("".join(found.split())) == len("".join(words.split()))
        )
