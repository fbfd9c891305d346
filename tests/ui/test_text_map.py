"""Places in the text and positions in the document lead to each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ui.text_map import TextMap, code_points, utf16_length

letters = st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from("😀🏳️‍🌈𝔘漢é"),
    min_size=1,
    max_size=30,
)


def mapped(*texts, gap=1):
    """A map of paragraphs that follow each other with a gap."""
    places, position = TextMap(), 1
    for number, text in enumerate(texts):
        places.add(number, 0, position, text)
        position += utf16_length(text) + gap
    return places


def test_an_emoji_takes_two_positions_and_one_code_point():
    places = mapped("a😀b", "c")
    assert [places.position(0, offset) for offset in range(4)] == [1, 2, 4, 5]
    assert places.place(2) == (0, 1)
    assert places.place(4) == (0, 2)
    assert places.position(1) == 6


@given(letters, st.integers(0, 30))
def test_code_points_is_the_inverse_of_utf16_length(text, cut):
    cut = min(cut, len(text))
    assert code_points(text, utf16_length(text[:cut])) == cut


@given(st.lists(letters, min_size=1, max_size=6), st.data())
def test_every_place_comes_back(texts, data):
    places = mapped(*texts)
    number = data.draw(st.integers(0, len(texts) - 1))
    offset = data.draw(st.integers(0, len(texts[number]) - 1))
    assert places.place(places.position(number, offset)) == (number, offset)


@given(st.lists(letters, min_size=1, max_size=6), st.data())
def test_spans_cover_exactly_the_text_between_two_places(texts, data):
    places = mapped(*texts)
    whole = "\n" + "\n".join(texts)
    units = whole.encode("utf-16-le")
    first = data.draw(st.integers(0, len(texts) - 1))
    last = data.draw(st.integers(first, len(texts) - 1))
    start = data.draw(st.integers(0, len(texts[first])))
    end = data.draw(st.integers(0, len(texts[last])))
    if (first, start) >= (last, end):
        return
    found = [
        units[2 * low : 2 * high].decode("utf-16-le")
        for low, high in places.spans((first, start), (last, end))
    ]
    if first == last:
        expected = [texts[first][start:end]]
    else:
        expected = [texts[first][start:], *texts[first + 1 : last], texts[last][:end]]
    assert found == [piece for piece in expected if piece]


def test_a_paragraph_in_several_runs_is_one():
    places = TextMap()
    places.add(0, 0, 1, "first ")
    places.add(0, 6, 20, "second")
    assert places.position(0, 6) == 20
    assert places.place(22) == (0, 8)
    assert list(places.spans((0, 3), (0, 9))) == [(4, 7), (20, 23)]


def test_places_that_are_not_shown_fall_on_their_neighbors():
    places = TextMap()
    places.add(1, 0, 5, "one")
    places.add(3, 0, 10, "three")
    assert places.position(0) == 5
    assert places.position(2) == 10
    assert places.position(9) == 15
    assert list(places.spans((2, 0), (2, 4))) == []


@pytest.mark.parametrize("paragraph", [0, 5])
def test_an_empty_map_answers(paragraph):
    places = TextMap()
    assert places.position(paragraph) == 0
    assert places.place(7) == (0, 0)
    assert not places.has(paragraph)
