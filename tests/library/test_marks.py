"""Found words are marked where they stand, in any script, in time that grows with the text."""

import time

import pytest

from reader.library.marks import finders, matches, snippet, spans

NOW = None


def marked(text, words):
    return [text[start:end] for start, end in spans(text, finders(words, NOW))]


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("The river, the rivers", "river ", ["river"]),
        ("The river, the rivers", "river", ["river", "rivers"]),
        ("Über den Fluß, ÜBER", "uber ", ["Über", "ÜBER"]),
        ("Fluß und Fluss", "fluss ", ["Fluß", "Fluss"]),
        ("œuvre 😀 cœur de ville", "coeur ", ["cœur"]),
        ("a quiet, quiet river", '"quiet river"', ["quiet river"]),
        ("don't stop", "don't ", ["don't"]),
        ("soft\u00adware here", "software ", ["soft\u00adware"]),
        ("今天北京的天气", "北京", ["北京"]),
        ("買了iPhone手机", "iphone手机", ["iPhone手机"]),
        ("कि हिन्दी भाषा", "हिन्दी ", ["हिन्दी"]),
        ("café CAFE\u0301 bar", "cafe ", ["café", "CAFE\u0301"]),
        ("one two", "-one two ", ["two"]),
        ("one two", "title:one two ", ["two"]),
        ("x", "", []),
    ],
)
def test_words_are_marked(text, words, found):
    assert marked(text, words) == found


def test_matches_say_paragraph_start_and_end():
    assert matches(("no", "a fox", "fox fox"), finders("fox ", NOW)) == (
        (1, 2, 5),
        (2, 0, 3),
        (2, 4, 7),
    )


def test_a_snippet_shows_the_place_with_most_of_the_words():
    text = "One alpha. " * 50
    shown = snippet(
        (text, "Here are alpha and omega together.", text), finders("alpha omega", NOW)
    )
    assert shown.text == "Here are alpha and omega together."
    assert [shown.text[start:end] for start, end in shown.spans] == ["alpha", "omega"]


def test_a_snippet_is_short_and_starts_at_a_word():
    text = f"{'before ' * 100}the needle is here {'after ' * 100}"
    shown = snippet((text,), finders("needle ", NOW))
    assert shown.text.startswith("…before")
    assert shown.text.endswith("…")
    assert len(shown.text) < 240
    assert [shown.text[start:end] for start, end in shown.spans] == ["needle"]


def test_a_snippet_of_nothing_found_is_the_beginning():
    assert snippet(("The beginning.",), finders("absent", NOW)).text == "The beginning."
    assert snippet((), finders("absent", NOW)).text == ""


@pytest.mark.parametrize("text", ["needl " * 500_000, "é " * 1_500_000, "北" * 1_000_000])
def test_a_snippet_of_a_huge_text_does_not_take_its_square(text):
    words = finders('needle "é é é needle" 北京', NOW)
    started = time.process_time()
    snippet((text,), words)
    # Seconds where it takes a tenth of one: only a square could need more.
    assert time.process_time() - started < 5


def test_matches_in_a_library_are_those_of_its_text(library, draft):
    article = library.save(draft("T", "A fox.", "Two foxes.")).id
    assert library.matches(article, "fox") == ((0, 2, 5), (1, 4, 9))
    assert library.snippet(article, "two").spans == ((0, 3),)
