"""No bytes whatever make a reader fail in any way but its sentence."""

import contextlib
import gzip
import io
import plistlib
import zipfile
import zlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.capture import unpack
from reader.capture.formats import read
from reader.capture.picture import decoded
from reader.capture.records import dechunked
from reader.capture.saved import bind
from reader.capture.source import Source
from reader.errors import ReaderError

QUIETLY = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)

SEEDS = {
    "mhtml": (
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n"
        b"Content-Type: text/html; charset=utf-8\nContent-Location: https://x.example/\n\n"
        b"<p>Text<img src='cid:a'>\n--b\nContent-Type: image/png\nContent-ID: <a>\n"
        b"Content-Transfer-Encoding: base64\n\niVBORw0KGgo=\n--b--\n"
    ),
    "warc": (
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://x.example/\r\n"
        b"WARC-Date: 2026-11-22T10:30:00Z\r\nContent-Length: 79\r\n\r\n"
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
        b"3\r\n<p>\r\n\r\n"
    ),
    "rtf": rb"{\rtf1\ansi{\info{\title T}}\pard\b a\'e9\u8212?{\*\x y}\par}",
    "mail": b"From: a@x.example\nTo: b\nSubject: =?utf-8?q?x?=\nDate: Sun, 22 Nov 2026\n\nText\n",
    "mailbox": b"From a\nFrom: a@x.example\nSubject: s\n\nT\n\nFrom b\nFrom: b\nSubject: t\n\nU\n",
    "html": b"<html><img src='data:image/png;base64,AAAA' srcset='a 1x, b 2x'><p>Text</html>",
    "webarchive": plistlib.dumps(
        {"WebMainResource": {"WebResourceData": b"<p>x", "WebResourceURL": "http://x.example/"}},
        fmt=plistlib.FMT_BINARY,
    ),
    "webarchive-xml": plistlib.dumps({"WebMainResource": {"WebResourceData": b"<p>x"}}),
    "markdown": b"---\ntitle: x\n---\n# T\n\n| a | b |\n|---|---|\n| [l](u) | `c` |\n",
    "pdf": b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>",
}


@contextlib.contextmanager
def may_refuse():
    """A sentence is as good as an answer."""
    sentence = ""
    try:
        yield
    except ReaderError as error:
        sentence = str(error)
    assert not sentence or sentence.endswith(".")


def pages(data: bytes, name: str = "a") -> None:
    """Read whatever is there."""
    with may_refuse():
        for page in read(Source(name=name, data=data)):
            assert isinstance(page.data, bytes)
            assert page.captured.tzinfo is not None


@pytest.fixture(scope="session")
def zips(made, png) -> list[bytes]:
    """The books and letters to be damaged, and what is in them."""
    letter = "<d xmlns:w='w'><w:body><w:p><w:r><w:t>x</w:t></w:r></w:p></w:body></d>"
    open_letter = "<d xmlns:o='o'><o:text><o:p>x</o:p></o:text></d>"
    return [
        made.zipped(made.book(png)),
        made.zipped({"word/document.xml": letter}),
        made.zipped({"content.xml": open_letter}),
        made.zipped({"index.html": "<p>x<img src=a.png>", "a.png": png}),
    ]


def damage(draw_from: bytes):
    """Bytes like the given ones: cut, flipped, repeated, with others in between."""
    return st.builds(
        lambda start, length, between, flips: flipped(
            draw_from[:start] + between + draw_from[start + length :], flips
        ),
        st.integers(0, len(draw_from)),
        st.integers(0, 40),
        st.binary(max_size=20) | st.sampled_from([b"\n--b\n", b"\r\n\r\n", b"\\", b"{", b"\0"]),
        st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), max_size=4),
    )


def flipped(data: bytes, flips: list[tuple[int, int]]) -> bytes:
    out = bytearray(data)
    for place, value in flips:
        if out:
            out[place % len(out)] = value
    return bytes(out)


@QUIETLY
@given(st.binary(max_size=400))
def test_any_bytes(data):
    pages(data)


@pytest.mark.parametrize("kind", SEEDS)
def test_damaged_files(kind):
    @QUIETLY
    @given(damage(SEEDS[kind]))
    def check(data):
        pages(data)
        pages(gzip.compress(data))

    check()


def test_damaged_archives(zips):
    @QUIETLY
    @given(st.sampled_from(zips).flatmap(damage))
    def check(data):
        pages(data)

    check()


def test_damage_within_archives(zips):
    @QUIETLY
    @given(st.sampled_from(zips), st.data())
    def check(whole, data):
        out = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(whole)) as old, zipfile.ZipFile(out, "w") as new:
            for name in old.namelist():
                new.writestr(name, data.draw(damage(old.read(name))))
        pages(out.getvalue())

    check()


@QUIETLY
@given(st.binary(max_size=300), st.sampled_from(["gzip", "deflate", "br", "zstd", "gzip, br"]))
def test_any_packed_bytes(data, encoding):
    with may_refuse():
        for piece in unpack.unpacked([data[:10], data[10:]], encoding):
            assert len(piece) <= unpack.PIECE


@QUIETLY
@given(st.lists(st.binary(max_size=50)), st.binary(max_size=50))
def test_chunks_come_back_whole(chunks, tail):
    chunks = [chunk for chunk in chunks if chunk]
    coded = b"".join(b"%x\r\n%b\r\n" % (len(chunk), chunk) for chunk in chunks)
    assert dechunked(coded + b"0\r\n\r\n" + tail) == b"".join(chunks)


@QUIETLY
@given(st.binary(min_size=1, max_size=3000), st.integers(1, 500))
def test_deflate_in_any_pieces(data, size):
    packed = zlib.compress(data)
    pieces = [packed[place : place + size] for place in range(0, len(packed), size)]
    whole = b"".join(unpack.unpacked(pieces, "deflate"))
    assert whole == data


@QUIETLY
@given(st.lists(st.sampled_from([b"<img ", b"src=", b"'a", b'"', b">", b"srcset=", b" ", b"x"])))
def test_markup_without_files_stays_as_it_is(pieces):
    markup = b"".join(pieces)
    assert bind(markup, lambda _: None) == (markup, {})


@pytest.mark.parametrize("markup", [b"<img " * 200_000, b"<img '" * 200_000, b"<img a=" * 100_000])
def test_markup_that_never_closes_takes_no_time(markup):
    assert bind(markup, lambda _: None)[0] == markup


@QUIETLY
@given(st.data())
def test_damaged_pictures(png, data):
    with may_refuse():
        decoded(data.draw(damage(png)))
