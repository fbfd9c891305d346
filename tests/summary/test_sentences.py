"""Sentences are cut where a reader would cut them, and no character is lost."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.summary.sentences import spans


def cut(text, language="en"):
    return [text[start:end] for start, end in spans(text, language)]


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("en", ["Dr. Lee met Mr. J. R. Smith at 5 p.m. on Jan. 3.", "It cost $3.5 million."]),
        ("en", ["Apple Inc. rose 2.4%.", "The U.S. market fell, e.g. in tech."]),
        ("en", ["“Why?” he asked.", "“Because it is late.”", "Nobody spoke…", "Then all did!"]),
        ("en", ["See https://example.org/a.b?c=d for more.", "It is v. 2.0.1 of 12 files."]),
        ("en", ["1. The first point.", "It stands alone."]),
        ("en", ["The hall was full [12].", "Nobody left."]),
        ("de", ["Am 3. Oktober kam z. B. Dr. Meier.", "Er blieb bis zum 5. Mai."]),
        ("fr", ["M. Dupont est parti.", "« Pourquoi ? » demanda-t-elle.", "Rien, dit-il."]),
        ("es", ["¿Qué pasa?", "¡Nada!", "El Sr. Pérez vive en la av. Colón."]),
        ("cs", ["Narodil se 3. května v Brně.", "Bydlí tam."]),
        ("ru", ["Он родился в 1990 г. в Москве.", "Потом уехал."]),
        ("el", ["Τι κάνεις;", "Είμαι καλά."]),
        ("hy", ["Սա առաջինն է։", "Սա երկրորդն է։"]),
        ("hi", ["यह पहला वाक्य है।", "यह दूसरा है।"]),
        ("ur", ["یہ پہلا جملہ ہے۔", "کیا یہ دوسرا ہے؟"]),
        ("ar", ["هل وصل القطار؟", "نعم وصل."]),
        ("am", ["ይህ የመጀመሪያው ነው።", "ይህ ሁለተኛው ነው።"]),
        ("af", ["Dit het gereën.", "'n Man het gestap."]),
        ("und", ["One thing.", "Another thing."]),
    ],
)
def test_a_language_s_own_stops(language, sentences):
    assert cut(" ".join(sentences), language) == sentences


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("zh", ["“走吧。我们回家。”他说道，大家都笑了。", "天黑了！", "他走了吗？"]),
        ("ja", ["「行こう。」と彼は言った。", "雨が降った。"]),
    ],
)
def test_chinese_and_japanese_stop_outside_quotations(language, sentences):
    assert cut("".join(sentences), language) == sentences


def test_thai_is_cut_at_spaces_once_a_piece_is_long_enough():
    piece = "รัฐบาลประกาศมาตรการใหม่เพื่อช่วยเหลือเกษตรกรที่ได้รับผลกระทบจากน้ำท่วมหนัก"
    assert cut(f"{piece} {piece}", "th") == [piece, piece]


def test_a_line_end_ends_a_sentence():
    assert cut("A heading\nThe text begins here.") == ["A heading", "The text begins here."]


def test_a_lost_space_is_noticed_but_a_name_is_not_cut():
    assert cut("The talks ended.Nobody signed anything. See Booking.com now.") == [
        "The talks ended.",
        "Nobody signed anything.",
        "See Booking.com now.",
    ]


@pytest.mark.parametrize("language", ["en", "de", "zh", "ja", "th", "hy", "el", "mr", "af", "xx"])
@given(text=st.text(alphabet=st.characters() | st.sampled_from(". !?。「」“”\"»«\n1Aa'n:;")))
@example(text="\x00\ud800. A")
@example(text="'n. 'n B")
@settings(max_examples=60, deadline=None)
def test_spans_are_lossless_and_in_order(language, text):
    end = 0
    for start, stop in spans(text, language):
        assert not text[end:start].strip()
        assert start < stop
        assert text[start:stop] == text[start:stop].strip()
        end = stop
    assert not text[end:].strip()


def test_gold_treebanks_keep_their_floor(test_data):
    """The mean over 48 languages does not fall below what was reached."""
    import json
    from collections import Counter

    right, total = Counter(), Counter()
    for file in (test_data / "sentences").glob("*.jsonl"):
        with file.open(encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                gold = {tuple(span) for span in row["spans"]}
                found = set(spans(row["text"], row["lang"]))
                right[row["lang"]] += 2 * len(gold & found)
                total[row["lang"]] += len(gold) + len(found)
    scores = [right[language] / total[language] for language in total]
    assert sum(score >= 0.98 for score in scores) >= 34
    assert sum(score >= 0.95 for score in scores) >= 42
