"""The fetcher against an honest and a hostile server: a page, or a sentence in time."""

import contextlib
import socket
import time
import tracemalloc
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from reader.article import Page
from reader.capture import addresses, capture, outcomes, transport, web
from reader.capture.deadline import Deadline
from reader.errors import CaptureError, FormatError, NetworkError, PrivateAddressError, ReaderError

QUICK = web.Limits(seconds=1.0, size=2 << 20, pauses=())


def fetch(address, **options):
    options = {"allow_private": True, "limits": QUICK, **options}
    return web.fetch(address, **options)


def places(*numeric):
    return [
        (socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP, "", (one, port))
        for one, port in numeric
    ]


def test_page_comes_with_its_headers(hostile):
    page = fetch(hostile.url("/news"))
    assert page.asked == page.address == hostile.url("/news")
    assert (page.media_type, page.charset, page.etag) == ("text/html", "utf-8", '"1"')
    assert b"A page" in page.data
    assert f"User-Agent: {web.USER_AGENT}" in hostile.asked[0]


@pytest.mark.parametrize("path", ["/gzip", "/deflate", "/br", "/zstd"])
def test_packed_pages_are_unpacked(hostile, path):
    assert b"A page" in fetch(hostile.url(path)).data


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/slow-header", "did not finish within 1 seconds"),
        ("/slow-body", "did not finish within 1 seconds"),
        ("/silent", "did not finish within 1 seconds"),
        ("/endless", "larger than 2 MB"),
        ("/endless-header", "broke off"),
        ("/gzip-bomb", "larger than 2 MB"),
        ("/gzip-twice", "larger than 2 MB"),
        ("/gzip-thrice", "packed many times"),
        ("/br-bomb", "larger than 2 MB"),
        ("/zstd-bomb", "larger than 2 MB"),
        ("/damaged-gzip", "broke off"),
        ("/unknown-encoding", "unknown way"),
        ("/bad-chunk", "made no sense"),
        ("/short", "broke off"),
        ("/loop", "redirects more than 10 times"),
        ("/to-file", "Only http and https"),
        ("/to-script", "Only http and https"),
        ("/nonsense", "made no sense"),
        ("/video", "not a page but a 40 MB video"),
        ("/huge", "it was not fetched"),
        ("/picture", "not a page but a picture"),
        ("/status/401", "log-in"),
        ("/status/403", "Open it in your browser"),
        ("/status/404", "no page at this address"),
        ("/status/410", "removed"),
        ("/status/429", "too often"),
        ("/status/500", "error 500"),
    ],
)
def test_failures_are_sentences_in_time(hostile, path, words):
    begun = time.monotonic()
    with pytest.raises(CaptureError, match=words) as caught:
        fetch(hostile.url(path))
    assert time.monotonic() - begun < 5
    assert str(caught.value)[0].isupper() or str(caught.value)[0].isdigit()
    assert str(caught.value).endswith(".")


@pytest.mark.parametrize("path", ["/gzip-bomb", "/br-bomb", "/zstd-bomb", "/gzip-twice"])
def test_bombs_never_fill_memory(hostile, path):
    fetch(hostile.url("/warm-up"))
    # A busy machine unpacks slowly while memory is traced, and time isn't the matter here.
    patient = replace(QUICK, seconds=60.0)
    tracemalloc.start()
    try:
        with pytest.raises(FormatError):
            web.fetch(hostile.url(path), allow_private=True, limits=patient)
        assert tracemalloc.get_traced_memory()[1] < 15 << 20
    finally:
        tracemalloc.stop()


def test_loop_is_asked_eleven_times(hostile):
    with pytest.raises(NetworkError):
        fetch(hostile.url("/loop"))
    assert len(hostile.asked) == 1 + QUICK.redirects


def test_redirect_with_letters_is_followed(hostile):
    page = fetch(hostile.url("/to-letters"))
    assert page.asked.endswith("/to-letters")
    assert page.address.endswith("/stra%C3%9Fe?q=%C3%A4")


def test_cookie_is_kept_through_one_load_only(hostile):
    fetch(hostile.url("/cookie"))
    fetch(hostile.url("/cookie"))
    assert [("canary" in request) for request in hostile.asked] == [False, True, False, True]


def test_passing_failures_are_tried_again(hostile):
    page = fetch(hostile.url("/flaky"), limits=replace(QUICK, pauses=(0.01, 0.01)))
    assert b"A page" in page.data
    assert len(hostile.asked) == 3


def test_lasting_failures_are_not_tried_again(hostile):
    with pytest.raises(NetworkError) as caught:
        fetch(hostile.url("/status/404"), limits=replace(QUICK, pauses=(0.01, 0.01)))
    assert not caught.value.retriable
    assert len(hostile.asked) == 1


def test_a_busy_site_is_left_alone_as_long_as_it_asks(hostile):
    begun = time.monotonic()
    page = fetch(hostile.url("/busy"), limits=replace(QUICK, seconds=30.0, pauses=(0.01,)))
    assert b"A page" in page.data
    assert time.monotonic() - begun >= 1


def test_a_site_that_is_busy_for_long_is_not_waited_for(hostile):
    with pytest.raises(NetworkError, match="too often") as caught:
        fetch(hostile.url("/busy-for-long"), limits=replace(QUICK, pauses=(0.01, 0.01)))
    assert caught.value.retriable
    assert len(hostile.asked) == 1


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("7", 7),
        ("Sun, 22 Nov 2026 10:00:30 GMT", 30),
        ("Sun, 22 Nov 2026 09:00:00 GMT", 0),
        ("soon", 0),
        ("", 0),
    ],
)
def test_how_long_a_site_asks_to_wait(header, seconds):
    now = datetime(2026, 11, 22, 10, tzinfo=UTC)
    assert outcomes.seconds_of(header, now) == seconds


def test_a_page_that_only_leads_on_is_followed(hostile):
    page = fetch(hostile.url("/refresh"))
    assert page.address == hostile.url("/news?a=1&b=2")
    assert b"A page" in page.data


def test_a_page_with_a_text_is_not_left(hostile):
    assert fetch(hostile.url("/refreshed-article")).address.endswith("/refreshed-article")
    assert hostile.paths() == ["/refreshed-article"]


def test_pages_that_lead_on_in_circles_end(hostile):
    with pytest.raises(NetworkError, match="redirects more than 10 times"):
        fetch(hostile.url("/refresh-in-circles"))


def test_a_page_can_not_lead_into_the_own_network(hostile):
    with pytest.raises(PrivateAddressError):
        fetch(hostile.url("/refresh-home"))
    assert hostile.paths() == ["/refresh-home"]


def test_what_a_site_needs_to_tell_changes_is_kept(hostile):
    page = capture(hostile.url("/unchanged"), allow_private=True)
    assert (page.etag, page.last_modified) == ('"1"', "Sun, 22 Nov 2026 10:00:00 GMT")
    assert capture(hostile.url("/unchanged"), allow_private=True, known=page) is page


def test_unchanged_page_is_the_known_one(hostile):
    known = fetch(hostile.url("/unchanged"))
    assert fetch(hostile.url("/unchanged"), known=known) is known
    assert "If-Modified-Since: Sun, 22 Nov 2026" in hostile.asked[1]


def test_own_network_is_closed_until_allowed(hostile):
    with pytest.raises(PrivateAddressError, match="your own network"):
        fetch(hostile.url("/"), allow_private=False)
    assert not hostile.asked


@pytest.mark.parametrize("path", ["/to-localhost", "/to-metadata"])
def test_leave_for_one_host_is_no_leave_for_others(hostile, path):
    with pytest.raises(PrivateAddressError):
        fetch(hostile.url(path))
    assert hostile.paths() == [path]


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "127.1",
        "2130706433",
        "0x7f000001",
        "0177.0.0.1",
        "localhost",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "10.0.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "0.0.0.0",
        "100.64.0.1",
        "[fd00::1]",
        "[fe80::1]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]",
    ],
)
def test_private_addresses_in_every_spelling_are_refused(host):
    with pytest.raises(ReaderError) as caught:
        web.fetch(f"http://{host}:9/", limits=QUICK)
    assert isinstance(caught.value, PrivateAddressError | NetworkError)
    if isinstance(caught.value, NetworkError):
        assert "No site called" in str(caught.value) or "no way to" in str(caught.value)


def test_one_private_answer_spoils_all():
    with Deadline(1) as deadline:
        gate = transport.Gate(
            deadline, resolve=lambda *_: places(("93.184.216.34", 80), ("127.0.0.1", 80))
        )
        with pytest.raises(PrivateAddressError):
            gate.connect("two-faced.example", 80)


def test_name_is_looked_up_once_and_that_answer_used(hostile):
    answers = iter([[("93.184.216.34", 9)], [("127.0.0.1", hostile.port)]])
    asked = []

    def resolve(host, port):
        asked.append(host)
        return places(*next(answers))

    with Deadline(0.3) as deadline:
        gate = transport.Gate(deadline, resolve=resolve)
        # Nothing answers at the public address, but a network may pretend that something does.
        with contextlib.suppress(OSError):
            gate.connect("rebinding.example", 80).close()
    assert asked == ["rebinding.example"]
    assert not hostile.asked


def test_names_are_looked_up_within_the_deadline():
    def never(host, port):
        time.sleep(30)
        raise OSError

    begun = time.monotonic()
    with Deadline(0.2) as deadline, pytest.raises(TimeoutError):
        transport.Gate(deadline, resolve=never).connect("slow.example", 80)
    assert time.monotonic() - begun < 5


def test_unknown_name_is_said():
    with pytest.raises(NetworkError, match=r"nosuch\.invalid"):
        web.fetch("http://nosuch.invalid/", limits=QUICK)


def test_closed_port_is_said():
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    with pytest.raises(NetworkError, match="no connections at the moment"):
        fetch(f"http://127.0.0.1:{port}/")


def test_server_without_tls_is_said(hostile):
    with pytest.raises(NetworkError, match="No safe connection"):
        fetch(hostile.url("/").replace("http:", "https:"))


def test_proxy_of_the_system_is_used(hostile, monkeypatch):
    monkeypatch.setenv("http_proxy", f"http://reader:secret@127.0.0.1:{hostile.port}")
    page = web.fetch("http://news.example/one", limits=QUICK)
    assert page.address == "http://news.example/one"
    assert hostile.asked[0].startswith("GET http://news.example/one HTTP/1.1")
    assert "Proxy-Authorization: Basic cmVhZGVyOnNlY3JldA==" in hostile.asked[0]


def test_private_address_through_a_proxy_is_refused(hostile, monkeypatch):
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{hostile.port}")
    with pytest.raises(PrivateAddressError):
        web.fetch("http://169.254.169.254/", limits=QUICK)
    assert not hostile.asked


def test_proxy_of_another_kind_is_said(monkeypatch):
    monkeypatch.setenv("http_proxy", "socks5://127.0.0.1:1")
    with pytest.raises(NetworkError, match="socks5"):
        web.fetch("http://news.example/", limits=QUICK)


def test_password_in_an_address_is_not_kept(hostile):
    page = fetch(hostile.url("/").replace("127.0.0.1", "me:canary@127.0.0.1"))
    assert "canary" not in page.address
    assert "canary" not in hostile.asked[0]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://a.example/x", "https://a.example/x"),
        (" HTTP://a.example ", "HTTP://a.example"),
        ("a.example/x", "https://a.example/x"),
        ("bücher.example", "https://bücher.example"),
        ("notes", None),
        ("/home/me/a.html", None),
        ("javascript:alert(1)", None),
    ],
)
def test_what_a_person_types_as_an_address(text, address):
    assert addresses.as_address(text) == address


@pytest.mark.parametrize("bad", ["http://", "http://[::1", "ftp://a.example", "http://a:99999/"])
def test_bad_addresses_are_said(bad):
    with pytest.raises(FormatError):
        addresses.target(bad)


def test_international_name_and_path_go_on_the_wire_in_ascii():
    place = addresses.target("http://Bücher.example/ä b?q=ü#part")
    assert place.host == "xn--bcher-kva.example"
    assert place.address == "http://xn--bcher-kva.example/%C3%A4%20b?q=%C3%BC"


def test_known_without_conditions_is_fetched_anew(hostile):
    known = Page(asked=hostile.url("/"), data=b"old")
    assert fetch(hostile.url("/unchanged"), known=known) is not known
