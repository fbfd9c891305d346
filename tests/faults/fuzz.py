"""Let a fuzzer that watches which lines are reached look for what breaks a reader.

    pip install atheris
    python tests/faults/fuzz.py sanitizer|page|mhtml|warc|csv [SECONDS] [FOLDER OF SEEDS]

It ends with the bytes that broke something, in a file `crash-…` beside it; they become a test.
A refusal with a sentence is no crash. More than ten seconds or 1 GB for one input are.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import atheris

with atheris.instrument_imports(include=["reader"]):
    # Readers are loaded when they are needed, which would be too late to watch them.
    from reader.capture import html, mail, mhtml, records, saved, warc  # noqa: F401
    from reader.capture.formats import read
    from reader.capture.source import Source
    from reader.errors import ReaderError
    from reader.extract import document  # noqa: F401
    from reader.extract.sanitize import ELEMENTS, fence
    from reader.importers import IMPORTERS, ExportFile
    from reader.intake import draft_from_html

SEEDS = {
    "sanitizer": (b"<p data-p='0'><a href='javascript:x'>x</a><img src=x onerror=y>", b"<svg><"),
    "page": (
        b"<title>T</title><article><p>Some words, and more.<table><tr><td>x</table>",
        b'<script type=\'application/ld+json\'>{"@type":"Article"}</script><p>x',
    ),
    "mhtml": (
        (
            b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n"
            b"Content-Type: text/html\nContent-Location: https://x.example/\n\n<p>x\n--b--\n"
        ),
    ),
    "warc": (
        (
            b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://x.example/\r\n"
            b"WARC-Date: 2026-11-22T10:30:00Z\r\nContent-Length: 64\r\n\r\n"
            b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>x\r\n\r\n"
        ),
    ),
    "csv": (
        b"title,url,time_added,tags,status\nT,https://x.example/,1577836800,a|b,unread\n",
        b"URL,Title,Selection,Folder,Timestamp\nhttps://x.example/,T,,Unread,1577836800\n",
    ),
}
_HARMLESS = re.compile(r"(?i)https?://|mailto:|#fn-")
_TAG = re.compile(r"<([a-z0-9]+)([^>]*)>")
_ADDRESS = re.compile(r'\s(?:href|src)="([^"]*)"')


def harmless(html: str) -> None:
    """Nothing but listed elements, no handlers, no address outside the web."""
    for name, rest in _TAG.findall(html):
        assert name in ELEMENTS, name
        assert not re.search(r"\son\w+=", re.sub(r'"[^"]*"', "", rest)), rest
        for address in _ADDRESS.findall(rest):
            assert _HARMLESS.match(address), address


def sanitizer(data: bytes) -> None:
    harmless(fence(data.decode("utf-8", "replace")))


def page(data: bytes) -> None:
    draft = draft_from_html(data, "https://a.example/b")
    harmless(draft.html)
    assert len(draft.paragraphs) == len(draft.kinds)


def file(data: bytes) -> None:
    for found in read(Source(name="a", data=data)):
        assert isinstance(found.data, bytes)


def csv(data: bytes) -> None:
    with tempfile.NamedTemporaryFile(suffix=".csv") as table:
        table.write(data)
        table.flush()
        for importer in IMPORTERS:
            try:
                for _ in importer.read(ExportFile(Path(table.name))):
                    pass
            except ReaderError as refusal:
                sentence(refusal)


READERS: dict[str, Callable[[bytes], None]] = {
    "sanitizer": sanitizer,
    "page": page,
    "mhtml": file,
    "warc": file,
    "csv": csv,
}


def sentence(refusal: ReaderError) -> None:
    assert str(refusal).endswith("."), refusal


def main(name: str, seconds: str = "60", folder: str = "") -> None:
    reader = READERS[name]

    def one(data: bytes) -> None:
        try:
            reader(data)
        except ReaderError as refusal:
            sentence(refusal)

    with tempfile.TemporaryDirectory() as corpus:
        for number, seed in enumerate(SEEDS[name]):
            Path(corpus, str(number)).write_bytes(seed)
        limits = [f"-max_total_time={seconds}", "-timeout=10", "-rss_limit_mb=1024"]
        folders = [corpus, *filter(None, [folder])]
        atheris.Setup(
            [sys.argv[0], *limits, "-max_len=8192", "-print_final_stats=1", *folders], one
        )
        atheris.Fuzz()


if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1] not in READERS:
        sys.exit(__doc__)
    main(*sys.argv[1:])
