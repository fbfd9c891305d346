"""Words keep what they are made of, in every script."""

import pytest

from reader.summary.words import stemmer, words


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "COVID-19 hit the G20 in 2020.", ["COVID-19", "hit", "the", "G20", "in", "2020"]),
        ("en", "It rose 12.5% — don't ask.", ["It", "rose", "12.5", "don't", "ask"]),
        ("en", "Obama’s plan", ["Obama's", "plan"]),
        ("fr", "L'eau d’aujourd'hui", ["eau", "aujourd'hui"]),
        ("hi", "हिन्दी भाषा", ["हिन्दी", "भाषा"]),
        ("zh", "我们的新政府", ["新政", "政府"]),
        ("ja", "東京のニュース", ["東", "京", "東京", "ニュース"]),
        ("ko", "대한민국 정부", ["대한", "한민", "민국", "정부"]),
        ("th", "ประเทศ", ["ประ", "ระเ", "ะเท", "เทศ"]),
    ],
)
def test_words_of_a_language(language, text, expected):
    assert words(text, language) == expected


def test_stems_bring_forms_together():
    assert stemmer("en")("running") == stemmer("en")("runs")
    assert stemmer("xx")("running") == "running"
