"""The dialects of times, tags, addresses and text."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.importers import fields

NOON = datetime(2024, 1, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    "written",
    [
        1704110400,
        "1704110400",
        "1704110400.0",
        "1704110400000",
        "1704110400000000",
        "13348584000000000",
        "2024-01-01T12:00:00Z",
        "2024-01-01T12:00:00+00:00",
        "2024-01-01T14:00:00+0200",
        "20240101T120000Z",
        "2024-01-01 12:00:00 UTC",
        "2024-01-01 12:00:00",
        "01/Jan/2024:13:00:00 +0100",
        "01/01/2024 12:00:00",
        "Mon, 01 Jan 2024 12:00:00 GMT",
        "Mon Jan 01 2024 12:00:00 GMT+0000",
        "Jan 1, 2024 12:00 PM",
        "1/1/2024, 12:00:00 PM",
        "2024/01/01 12:00:00",
        "01.01.2024 12:00",
        datetime(2024, 1, 1, 13, tzinfo=timezone(timedelta(hours=1))),
    ],
)
def test_a_time_is_understood_in_every_dialect(written):
    assert fields.when(written) == NOON


@pytest.mark.parametrize("written", [None, "", "0", "-1", "yesterday", "9" * 30, "{0}", [], {}])
def test_what_is_no_time_is_none(written):
    assert fields.when(written) is None


@pytest.mark.parametrize(
    ("written", "tags"),
    [
        ("news|long read", ("news", "long read")),
        ("news, long read ,", ("news", "long read")),
        ("news;long", ("news", "long")),
        ('["news", "long"]', ("news", "long")),
        ("['news', \"it's\"]", ("news", "it's")),
        ("['tag\\'s', 'another']", ("tag's", "another")),
        (["news", {"name": "long"}, {"label": "x"}], ("news", "long", "x")),
        ("News,news, NEWS", ("News",)),
        ("['news', 'long", ("news", "long")),
        ('{news,"long read"}', ("news", "long read")),
        ("#news, #long", ("news", "long")),
        ("[]", ()),
        (None, ()),
        ("", ()),
    ],
)
def test_tags_in_every_dialect(written, tags):
    assert fields.tags(written) == tags


def test_spaces_divide_tags_only_where_no_other_sign_does():
    assert fields.tags("one two", spaces=True) == ("one", "two")
    assert fields.tags("one two,three", spaces=True) == ("one two", "three")
    assert fields.tags("one two") == ("one two",)


def test_a_million_tags_are_contained():
    assert len(fields.tags(",".join(map(str, range(1_000_000))))) <= fields.TAGS_LIMIT


@pytest.mark.parametrize(
    "written",
    [
        "javascript:alert(1)",
        "place:type=6",
        "file:///etc/passwd",
        "?lY47tw",
        "not a url",
        "",
        None,
        "https://",
        "https:// example.org",
        f"https://example.org/{'x' * 9000}",
        "data:text/html,x",
        "\u2028javascript:alert(1)",
    ],
)
def test_what_is_no_web_address_is_none(written):
    assert fields.address(written) == ""


def test_web_addresses_are_kept_as_they_are():
    assert fields.address(" https://example.com&center=123 ") == "https://example.com&center=123"
    assert fields.address("www.example.org/a") == "https://www.example.org/a"
    assert fields.address("HTTP://Example.org") == "HTTP://Example.org"


@pytest.mark.parametrize("host", ["https://getpocket.com", "http://www.getpocket.com"])
def test_pocket_s_leading_addresses_lead_to_the_page(host):
    leading = f"{host}/extredirect?http=1&url=https%3A%2F%2Fx.org%2Fa%3Fb"
    assert fields.address(leading) == "https://x.org/a?b"
    assert fields.address(f"{host}/explore/item/a") == f"{host}/explore/item/a"


def test_text_holds_nothing_that_no_text_should():
    assert fields.line("a\x00b\ud800c\u202ed\r\n e") == "abcd e"
    assert len(fields.line("x" * 1_000_000)) == fields.TITLE_LIMIT


@given(st.one_of(st.text(), st.integers(), st.floats(), st.binary(), st.lists(st.text())))
def test_no_value_is_too_odd(value):
    moment = fields.when(value)
    assert moment is None or moment.tzinfo is UTC
    assert all(tag and len(tag) <= fields.TAG_LIMIT for tag in fields.tags(value))
    assert fields.address(value) == "" or fields.address(value).lower().startswith("http")
    assert 0 <= fields.share(value) <= 1
    fields.line(value).encode()


@pytest.mark.parametrize("url", ["https://[a.example/", "http://a]b/", "http://[::1", "http://@/"])
def test_an_address_that_can_not_be_taken_apart_is_none(url):
    assert fields.address(url) == ""
