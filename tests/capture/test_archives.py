"""Pages in messages and archives, with the pictures that came with them."""

import email.message
import gzip
import json
import plistlib
from datetime import UTC, datetime

import pytest

from reader.capture import capture, pages
from reader.capture.saved import SAVED_HOST


def mhtml(made, png: bytes, reference: str, header: tuple[str, str]) -> bytes:
    message = email.message.EmailMessage()
    message["Snapshot-Content-Location"] = made.address
    message["Date"] = "Sun, 22 Nov 2026 10:30:00 +0100"
    message["Subject"] = "Harbor"
    message.set_content(made.markup(f'<p>{made.text}</p><img src="{reference}">'), subtype="html")
    message.add_related(png, "image", "png")
    message.get_payload()[0]["Content-Location"] = made.address
    name, value = header
    message.get_payload()[1][name] = value
    return bytes(message)


@pytest.mark.parametrize(
    ("reference", "header", "address"),
    [
        ("ship.png", ("Content-Location", "https://news.example/world/ship.png"), "news.example"),
        ("/ship.png", ("Content-Location", "https://NEWS.example:443/ship.png"), "NEWS.example"),
        ("cid:ship@here", ("Content-ID", "<ship@here>"), SAVED_HOST),
    ],
)
def test_mhtml_brings_its_pictures(made, keep, reference, header, address):
    picture = b"the picture's bytes"
    page = capture(keep("a.mhtml", mhtml(made, picture, reference, header)))
    assert page.asked == page.address == made.address
    assert page.captured == datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
    assert made.text.encode() in page.data
    found, data = made.only_picture(page)
    assert data == picture
    assert found.startswith(f"https://{address}")


def mail(subject: str, **parts: str) -> bytes:
    message = email.message.EmailMessage()
    message["From"] = "Ann Lee <ann@news.example>"
    message["To"] = "reader@home.example"
    message["Subject"] = subject
    message["Date"] = "Sun, 22 Nov 2026 10:30:00 +0100"
    message.set_content(parts.get("plain", "Plain."))
    if "html" in parts:
        message.add_alternative(parts["html"], subtype="html")
    return bytes(message)


def test_newsletter_is_its_html_under_its_subject(made, keep):
    page = capture(keep("a.eml", mail("Häfen offen", html=f"<p>{made.text}</p>")))
    text = page.data.decode()
    assert "<title>Häfen offen</title>" in text
    assert 'content="Ann Lee"' in text
    assert f"<p>{made.text}</p>" in text
    assert "Plain." not in text
    assert page.address == ""


def test_plain_mail_has_paragraphs(keep):
    page = capture(keep("a.eml", mail("S", plain="One\nline.\n\nTwo <b>.")))
    assert b"<p>One\nline.</p>\n<p>Two &lt;b&gt;.</p>" in page.data


def test_every_mail_of_a_mailbox_is_a_page(keep):
    mails = [mail(f"Mail {number}", plain=f"Text {number}\n>From here") for number in (1, 2, 3)]
    box = b"".join(b"From ann Sun Nov 22 10:30:00 2026\n" + one + b"\n" for one in mails)
    found = list(pages(keep("box", box)))
    assert [f"Mail {number}" in page.data.decode() for number, page in enumerate(found, 1)] == [
        True
    ] * 3


# --- archives --------------------------------------------------------------------------------


def warc_record(kind: str, address: str, block: bytes, media_type: str) -> bytes:
    head = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\n"
        f"WARC-Date: 2026-11-22T10:30:00Z\r\nContent-Type: {media_type}\r\n"
        f"Content-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def response(address: str, body: bytes, media_type: str = "text/html", extra: str = "") -> bytes:
    head = f"HTTP/1.1 200 OK\r\nContent-Type: {media_type}\r\n{extra}\r\n".encode()
    return warc_record("response", address, head + body, "application/http; msgtype=response")


def warc(made, png: bytes) -> list[bytes]:
    second = made.address.replace("story", "second")
    chunked = f"{len(made.markup()):x}\r\n{made.markup()}\r\n0\r\n\r\n".encode()
    return [
        warc_record("warcinfo", "", b"software: ours\r\n", "application/warc-fields"),
        response(
            made.address,
            gzip.compress(made.markup('<img src="a.png">').encode()),
            extra="Content-Encoding: gzip\r\n",
        ),
        response("https://news.example/world/a.png", png, "image/png"),
        response(second, chunked, extra="Transfer-Encoding: chunked\r\n"),
    ]


@pytest.mark.parametrize("pack", ["none", "each", "whole"])
def test_every_page_of_a_web_archive(made, keep, png, pack):
    records = warc(made, png)
    data = {
        "none": b"".join(records),
        "each": b"".join(map(gzip.compress, records)),
        "whole": gzip.compress(b"".join(records)),
    }[pack]
    first, second = pages(keep("a.warc", data))
    assert first.address == made.address
    assert first.captured == datetime(2026, 11, 22, 10, 30, tzinfo=UTC)
    assert made.only_picture(first) == ("https://news.example/world/a.png", png)
    assert made.text.encode() in second.data
    assert not second.resources


def test_damaged_record_costs_only_itself(made, keep, png):
    _, first, picture, second = warc(made, png)
    data = first + b"WARC/1.1\r\nContent-Length: nonsense\r\n\r\nrubbish\r\n" + picture + second
    assert len(list(pages(keep("a.warc", data)))) == 2


def test_old_arc_files_are_read(made, keep):
    body = b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n" + made.markup().encode()
    head = "filedesc://a.arc 0.0.0.0 20261122103000 text/plain 2\n1\n\n"
    line = f"{made.address} 1.2.3.4 20261122103000 text/html {len(body)}\n"
    page = capture(keep("a.arc", head.encode() + line.encode() + body))
    assert (page.address, page.captured.hour) == (made.address, 10)


def test_packed_web_archive_gives_the_pages_of_its_list(made, keep, png):
    listed = json.dumps({"format": "json-pages-1.0"}) + "\n" + json.dumps({"url": made.address})
    data = made.zipped(
        {
            "datapackage.json": "{}",
            "pages/pages.jsonl": listed,
            "archive/data.warc.gz": b"".join(map(gzip.compress, warc(made, png))),
        }
    )
    [page] = pages(keep("a.wacz", data))
    assert page.address == made.address
    assert made.only_picture(page)[1] == png


@pytest.mark.parametrize("form", [plistlib.FMT_BINARY, plistlib.FMT_XML])
def test_web_archive_of_safari(made, keep, png, form):
    archive = {
        "WebMainResource": {
            "WebResourceURL": made.address,
            "WebResourceMIMEType": "text/html",
            "WebResourceTextEncodingName": "UTF-8",
            "WebResourceData": made.markup('<img src="/ship.png">').encode(),
        },
        "WebSubresources": [
            {
                "WebResourceURL": "https://news.example/ship.png",
                "WebResourceMIMEType": "image/png",
                "WebResourceData": png,
            }
        ],
    }
    page = capture(keep("a.webarchive", plistlib.dumps(archive, fmt=form)))
    assert (page.address, page.charset) == (made.address, "UTF-8")
    assert made.only_picture(page)[1] == png


def test_packed_html_is_unpacked(made, keep):
    assert (
        made.text.encode()
        in capture(keep("a.html.gz", gzip.compress(made.markup().encode()))).data
    )


def test_page_in_a_zip_brings_its_pictures(made, keep, png):
    data = made.zipped(
        {"index.html": made.markup('<img src="images/a.png">'), "images/a.png": png}
    )
    assert made.only_picture(capture(keep("a.u.zip", data)))[1] == png
