"""Lines that hold a name, and lines that only look so."""

import pytest

from reader.extract.names import clean_name, is_name, is_nickname


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Recipe by Ada Hill", "Ada Hill"),
        ("Ada Hill am", "Ada Hill"),
        ("Ada Hill am 12. März 2020", "Ada Hill"),
        ("Ada (Bell) Hill", "Ada (Bell) Hill"),
        ("Ada Hill (Content Manager)", "Ada Hill"),
        ("Ada Hill, MS, RD", "Ada Hill, MS, RD"),
        ("Ada Hill, Senior Analyst", "Ada Hill"),
        ("archuser38013", "archuser38013"),
        ("dpa/ah", "dpa/ah"),
        ("Author", ""),
    ],
)
def test_only_the_name_is_left(text, name):
    assert clean_name(text) == name


@pytest.mark.parametrize(
    "text", ["Ada Hill", "Juan de la Cruz", "The Bridge editors", "小暮ひさの"]
)
def test_names(text):
    assert is_name(text)


@pytest.mark.parametrize(
    "text",
    ["Read more", "Log in", "a walk by the river", "Sat", "Veröffentlicht von", "Who is it?"],
)
def test_what_is_no_name(text):
    assert not is_name(text)


def test_nicknames_are_one_word():
    assert is_nickname("b.scherer")
    assert not is_nickname("two words")
    assert not is_nickname("2024")
