"""A summary is the article's own words, in reading order, traceable and always the same."""

import os
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import SummaryError
from reader.summary import METHODS, document, scorer, stops, summarize
from reader.summary.sentences import spans

LONG = [f"Sentence number {i} tells of the harbor and its {i} ships." for i in range(30)]


def test_sentences_stand_where_they_say(texts):
    found = summarize(texts.FERRY, title=texts.FERRY_TITLE)
    assert len(found.sentences) == 3
    for part in found.sentences:
        assert part.text == texts.FERRY[part.paragraph][part.start : part.end]
    places = [(part.paragraph, part.start) for part in found.sentences]
    assert places == sorted(places)
    assert sorted(part.rank for part in found.sentences) == [1, 2, 3]
    assert (found.language, found.method, found.length, found.note) == ("en", "standfirst", 3, "")


def test_one_string_is_split_at_line_ends(texts):
    assert summarize("\n".join(texts.FERRY)).sentences == summarize(list(texts.FERRY)).sentences


def test_empty_paragraphs_keep_their_numbers(texts):
    spread = [piece for text in texts.FERRY for piece in ("", text, "  ")]
    plain = summarize(texts.FERRY)
    places = [part.paragraph for part in summarize(spread).sentences]
    assert places == [3 * part.paragraph + 1 for part in plain.sentences]


@pytest.mark.parametrize(
    ("length", "count"), [(1, 1), (5, 5), ("5", 5), ("20%", 6), ("12.5%", 4), (99, 30)]
)
def test_lengths(length, count):
    found = summarize(LONG, sentences=length)
    assert len(found.sentences) == count
    assert found.length == length


def test_a_length_in_words_is_not_passed():
    found = summarize(LONG, sentences="35w")
    assert 20 < sum(len(part.text.split()) for part in found.sentences) <= 35


@pytest.mark.parametrize("length", [0, -1, "", "many", "0%", "3.5", "%", True, "9" * 50])
def test_a_length_that_is_none_is_refused_with_a_sentence(length):
    with pytest.raises(SummaryError, match=r"give a number of sentences such as 3.*60w\.$"):
        summarize(LONG, sentences=length)


def test_a_method_that_is_none_is_refused_with_a_sentence():
    with pytest.raises(SummaryError, match=r"no method 'magic'.*lex-rank.*\.$"):
        summarize(LONG, method="magic")


@pytest.mark.parametrize("text", [[], "", ["", " "], "\x00", "\ud800"])
def test_nothing_to_summarize_is_said(text):
    found = summarize(text)
    assert found.sentences == ()
    assert found.note == "There is no text to summarize."


def test_a_short_text_is_shown_whole_and_said_so():
    found = summarize("The mill burned down on Friday. Nobody was hurt. Police look for a cause.")
    assert len(found.sentences) == 3
    assert "no longer than a summary" in found.note


def test_more_sentences_than_there_are_is_said(texts):
    found = summarize(texts.FERRY, sentences=500)
    assert found.note == f"The text has no more than these {len(found.sentences)} sentences."


LAO = ["ລັດຖະບານປະກາດແຜນການໃໝ່ເພື່ອຊ່ວຍຊາວນາຫຼັງໄພນ້ຳຖ້ວມໃນພາກໃຕ້. " * 8]


def test_a_language_without_a_list_of_common_words_is_said():
    found = summarize(LAO)
    assert found.language == "lo"
    assert "common words of this language are not known" in found.note


def test_nynorsk_has_common_words():
    sentence = "Byen har ei ny bru nummer {}, og ho er no open for alle som vil reise dit i dag."
    found = summarize([sentence.format(i) for i in range(12)], language="nn")
    assert (found.language, found.note) == ("nn", "")


def test_a_text_of_many_sentences_is_cut_and_said_so(monkeypatch):
    monkeypatch.setattr(document, "MOST_SENTENCES", 40)
    found = summarize([f"The harbor has a new ship {i}. It is a fast one." for i in range(21)])
    assert "very long" in found.note
    assert len(found.sentences) == 3


def test_a_text_of_many_characters_is_cut_and_said_so(monkeypatch):
    monkeypatch.setattr(document, "MOST_CHARACTERS", 1000)
    assert "very long" in summarize(LONG).note


def test_wrong_markup_does_not_spoil_the_language(texts):
    assert summarize(texts.BRUECKE, language="en").language == "de"
    assert summarize(texts.FERRY, language="en-GB").language == "en-GB"


def test_nothing_is_told_twice():
    text = [
        "The dam at Orre broke on Sunday and flooded the lower town.",
        *LONG[:4],
        "The dam at Orre broke on Sunday and flooded the lower town.",
        *LONG[4:8],
    ]
    chosen = [part.text for part in summarize(text, title="Dam at Orre broke").sentences]
    assert len(set(chosen)) == len(chosen)


@given(
    text=st.lists(st.text(max_size=80), max_size=12),
    length=st.sampled_from([1, 3, "50%", "20w"]),
    method=st.sampled_from(["standfirst", "lex-rank", "kl", "sum-basic", "edmundson", "luhn"]),
)
@settings(max_examples=80, deadline=None)
def test_any_text_gives_its_own_words(text, length, method):
    for part in summarize(text, title="".join(text), sentences=length, method=method).sentences:
        assert part.text == text[part.paragraph][part.start : part.end]
        assert part.text


def test_a_text_of_nothing_but_stops_is_looked_at_no_further_than_a_cap(monkeypatch):
    """Such texts are made to take long; what lies after the cap is one sentence."""
    monkeypatch.setattr(stops, "_MOST", 10)
    assert len(spans("It is so. " * 100)) == 11
    assert spans("A. B. " * 100)[-1][1] == 599


def test_few_sentences_are_looked_at_again_for_each_that_is_taken(monkeypatch):
    """What a sentence adds only falls, so that most are ruled out by what they added before."""
    looked = []
    added = scorer._Cover._added
    monkeypatch.setattr(
        scorer._Cover, "_added", lambda self, i: looked.append(i) or added(self, i)
    )
    text = [f"Ship {i} left harbor {i % 7} with {i * 3} tons of ice." for i in range(1000)]
    summarize(text, sentences=5)
    assert 1000 < len(looked) < 2500


def test_summaries_are_the_same_whatever_the_hash_seed(texts):
    code = (
        "import sys; from reader.summary import summarize, METHODS\n"
        "text = sys.stdin.read()\n"
        "for method in METHODS[:-1]:\n"
        "    print([(p.paragraph, p.start, p.rank) for p in "
        "summarize(text, method=method).sentences])\n"
    )
    answers = {
        subprocess.run(
            [sys.executable, "-c", code],
            input="\n".join((*texts.FERRY, *LONG)),
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(answers) == 1
    assert answers.pop().count("\n") == len(METHODS) - 1


def test_the_first_summary_does_not_load_what_it_does_not_need():
    code = (
        "import sys; from reader.summary import summarize\n"
        f"summarize({LONG!r})\n"
        "print(sorted({'nltk', 'numpy', 'requests', 'pycountry', 'PySide6'} & set(sys.modules)))"
    )
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    found = subprocess.run(
        [sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == "[]"


def test_sumy_stays_whole_for_others():
    from sumy.nlp.stemmers import Stemmer

    assert Stemmer("english")("running") == "run"
