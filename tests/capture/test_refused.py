"""What is no page, or hostile, is refused with its name and the reason."""

import gzip
import io
import plistlib
import zipfile

import pytest

from reader.capture import capture
from reader.errors import CaptureError, FormatError


def zipped(files):
    """An archive without the time of day: what names a test must be the same in each process."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.html", b"", "empty"),
        ("a.txt", b"  \n ", "no text"),
        ("a.bin", bytes(range(256)) * 8, "binary"),
        ("a.png", b"\x89PNG\r\n\x1a\n" + bytes(50), "a picture"),
        ("a.mp4", b"\0\0\0\x18ftypmp42" + bytes(50), "a video"),
        ("a.db", b"SQLite format 3\0" + bytes(50), "a database"),
        ("a.7z", b"7z\xbc\xaf\x27\x1c" + bytes(50), "unpack it first"),
        ("a.xml", b"<?xml version='1.0'?><rss><channel/></rss>", "a feed"),
        ("a.svg", b"<?xml version='1.0'?><!-- x --><svg xmlns='s'/>", "a drawing"),
        ("a.enex", b"<?xml version='1.0'?><!DOCTYPE en-export SYSTEM 'x'><en-export/>", "Import"),
        ("a.json", b'{"title": "x"}', "data for programs"),
        ("a.xml", b'<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>', "entities"),
        ("a.zip", zipped({"a.txt": "x"}), "archive of files"),
        ("a.zip", zipped({"index.html": "x", "../../evil.png": "x"}), "outside of itself"),
        ("a.zip", zipped({"index.html": "x", "/etc/evil.png": "x"}), "outside of itself"),
        ("a.zip", zipped({"index.html": "x", "C:\\evil.png": "x"}), "outside of itself"),
        ("a.zip", zipped({"index.html": "x"})[:-30], "its end is missing"),
        ("a.epub", zipped({"META-INF/container.xml": "<x/>"}), "without a list"),
        (
            "a.epub",
            zipped({"META-INF/container.xml": '<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>'}),
            "entities",
        ),
        (
            "a.gz",
            gzip.compress(gzip.compress(b"x", mtime=0), mtime=0),
            "archive within an archive",
        ),
        ("a.gz", gzip.compress(b"x" * 999, mtime=0)[:-12], "damaged"),
        ("a.gz", gzip.compress(b" ", mtime=0), "is empty"),
        ("a.pdf", b"%PDF-1.4 nothing more", "a damaged PDF"),
        ("a.webarchive", b"bplist00" + bytes(40), "damaged web archive"),
        (
            "a.webarchive",
            b"<?xml version='1.0' encoding='ATF-8'?><plist>WebMainResource</plist>",
            "damaged web archive",
        ),
        ("a.webarchive", plistlib.dumps(["x"], fmt=plistlib.FMT_BINARY), "without a page"),
        (
            "a.warc",
            b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n",
            "without a page",
        ),
        ("a.eml", b"From: a@b.example\nTo: c@d.example\nSubject: x\n\n", "without a text"),
        ("a.rtf", b"{\\rtf1 }", "no text"),
    ],
)
def test_what_is_no_page_is_refused_by_name(keep, name, data, words):
    with pytest.raises(FormatError, match=words) as caught:
        capture(keep(name, data))
    assert name in str(caught.value)
    assert not caught.value.retriable


def test_links_in_an_archive_are_refused(made, keep):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("index.html", made.markup('<img src="a.png">'))
        link = zipfile.ZipInfo("a.png")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    with pytest.raises(FormatError, match="links"):
        capture(keep("a.zip", out.getvalue()))


def test_bomb_in_an_archive_is_refused(made, keep, png):
    files = made.book(png) | {"OPS/text/one .xhtml": bytes(60 << 20)}
    with pytest.raises(FormatError, match="beyond all use"):
        capture(keep("a.epub", made.zipped(files)))


def test_bomb_of_gzip_is_refused(keep):
    with pytest.raises(FormatError, match="larger than 60 MB"):
        capture(keep("a.html.gz", gzip.compress(bytes(61 << 20), compresslevel=1)))


def test_message_of_countless_parts_is_refused(keep):
    nested = b"Content-Type: multipart/mixed; boundary=a\n\n--a\n" * 5000
    with pytest.raises(FormatError, match="too many parts"):
        capture(keep("a.eml", b"From: a@b.example\nSubject: x\n" + nested))


@pytest.mark.parametrize("path", ["nothing.html", "a\0b"])
def test_file_that_is_not_there_is_said(tmp_path, path):
    with pytest.raises(CaptureError):
        capture(tmp_path / path)


def test_folder_is_said(tmp_path):
    with pytest.raises(FormatError, match="folder"):
        capture(tmp_path)


def test_file_may_be_named_by_its_address(made, keep):
    path = keep("a b.html", made.markup())
    assert made.text.encode() in capture(path.as_uri()).data
    assert made.text.encode() in capture(str(path)).data


def test_page_of_the_web_passes_recognition_too(made, hostile):
    hostile.files["/download"] = made.zipped(made.book(b""))
    page = capture(hostile.url("/download"), allow_private=True)
    assert b"Caf\xc3\xa9" in page.data
    assert page.asked == hostile.url("/download")


def test_header_in_no_known_letters_is_shown_as_it_is(keep):
    data = b"From: a@x.example\nTo: b\nSubject: =?\x80tf-8?q?x?=\n\nText\n"
    assert b"Text" in capture(keep("a.eml", data)).data


@pytest.mark.parametrize("text", ["[" * 300_000, "*a " * 100_000, "> " * 100_000 + "x"])
def test_text_of_marks_alone_takes_no_time(keep, text):
    assert capture(keep("a.md", text)).data
