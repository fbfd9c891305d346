"""Every encoding that pages are written in becomes the same text."""

import pytest

from reader.extract.decode import charset_of, clean, decode

GREEK = "Η γέφυρα είναι παλιά και ο δήμος το ξέρει καλά εδώ και χρόνια. " * 4


@pytest.mark.parametrize("name", ["utf-8", "utf-16", "utf-8-sig", "iso8859-7", "cp1253"])
def test_declared_or_not(name):
    assert decode(GREEK.encode(name), "iso-8859-7") == GREEK


def test_utf8_is_known_whatever_is_declared():
    assert decode("Müller – “ja”".encode(), "iso-8859-1") == "Müller – “ja”"


def test_what_the_markup_declares_is_believed():
    page = '<meta charset="windows-1251"><p>Мост стар</p>'
    assert decode(page.encode("cp1251")) == page


def test_what_nobody_declares_is_guessed():
    text = "Мост через реку закрыт до осени, сообщили в городской управе. " * 8
    assert decode(text.encode("cp1251")) == text


def test_what_was_encoded_twice_is_decoded_twice():
    text = "It’s “open” – says Zoë, who doesn’t know"
    assert decode(text.encode().decode("latin-1").encode()) == text


def test_accents_alone_are_no_sign_of_it():
    text = "Ã© ist selten, Â© auch"
    assert decode(text.encode()) == text


def test_latin1_means_windows_1252():
    assert decode(b"\x93caf\xe9\x94", "latin1") == "“café”"


def test_what_no_page_may_hold_is_taken_out():
    assert clean("a\x00b\ud800c\r\nd\x0b") == "abc\nd"


def test_the_charset_of_a_header():
    assert charset_of('text/html; charset="koi8-r"') == "koi8-r"
    assert charset_of("text/html") is None
