"""Pages and texts as files: where they are from, and what lies beside them."""

import base64
from datetime import UTC, datetime

import pytest

from reader.capture import capture
from reader.capture.saved import SAVED_HOST

SINGLE_FILE = """<!--
 Page saved with SingleFile
 url: {0}
 saved date: Sun Nov 22 2026 10:30:00 GMT+0100 (Central European Standard Time)
-->"""


@pytest.mark.parametrize(
    ("mark", "captured"),
    [
        (
            SINGLE_FILE,
            datetime(2026, 11, 22, 9, 30, tzinfo=UTC),
        ),
        ("<!-- saved from url=(0037){0} -->", None),
        (
            "<!-- Saved from {0} at 2026-11-22T10:30:00Z using monolith v2.8.1 -->",
            datetime(2026, 11, 22, 10, 30, tzinfo=UTC),
        ),
        ('<meta name="savepage-url" content="{0}">', None),
        ('<meta data-scrapbook-source="{0}">', None),
    ],
)
def test_saved_page_knows_where_it_is_from(made, keep, mark, captured):
    page = capture(keep("a.html", mark.format(made.address) + made.markup()))
    assert page.asked == page.address == made.address
    assert captured in {None, page.captured}


def test_page_without_a_mark_has_no_address(made, keep):
    page = capture(keep("a.html", made.markup()))
    assert (page.asked, page.address, page.media_type) == ("", "", "text/html")


def test_pictures_beside_a_page_come_along(made, keep, png):
    keep("Harbor_files/ship one.png", png)
    page = capture(keep("Harbor.html", made.markup('<img src="./Harbor_files/ship%20one.png">')))
    address, data = made.only_picture(page)
    assert address.startswith(f"https://{SAVED_HOST}/")
    assert data == png


def test_picture_beside_a_page_with_an_address_has_it_too(made, keep, png):
    keep("a_files/ship.png", png)
    saved = f"<!-- saved from url=(0037){made.address} -->"
    page = capture(keep("a.html", saved + made.markup('<img src="a_files/ship.png">')))
    assert made.only_picture(page) == ("https://news.example/world/a_files/ship.png", png)


@pytest.mark.parametrize(
    "reference",
    ["../secret.png", "/etc/passwd", "file:///etc/passwd", "link.png", "..%2fsecret.png"],
)
def test_page_reaches_for_nothing_outside_its_folder(made, keep, png, reference):
    secret = keep("secret.png", png)
    page = keep("saved/a.html", made.markup(f'<img src="{reference}">'))
    (page.parent / "link.png").symlink_to(secret)
    assert not capture(page).resources


def test_large_data_picture_is_lifted_out(made, keep, png):
    data = base64.b64encode(png).decode()
    body = (
        f'<img alt="a > b" src="data:image/png;base64,{data}" srcset="https://x.example/b.png 2x">'
    )
    page = capture(keep("a.html", made.markup(body)))
    assert made.only_picture(page)[1] == png
    assert b"x.example" not in page.data
    assert b'alt="a > b"' in page.data


def test_small_data_picture_stays_a_placeholder(made, keep):
    body = (
        '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="https://x.example/a.png">'
    )
    page = capture(keep("a.html", made.markup(body)))
    assert body.encode() in page.data


def test_set_of_sizes_gives_way_to_the_one_that_is_here(made, keep, png):
    keep("a_files/big,1.png", png)
    body = '<img srcset="small.png 1x, a_files/big,1.png 2x" src="https://x.example/small.png">'
    page = capture(keep("a.html", made.markup(body)))
    assert made.only_picture(page)[1] == png
    assert b"x.example" not in page.data


# --- text ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "windows-1252", "koi8-r"]
)
def test_text_is_read_in_any_letters(keep, encoding):
    text = {
        "koi8-r": "Порт снова открылся в понедельник, через два года после бури. " * 5,
    }.get(encoding, "Le café ouvre à huit heures, même en été, près du marché. " * 5)
    page = capture(keep("a.txt", text.encode(encoding)))
    assert page.media_type == "text/plain"
    assert page.data.decode("utf-8") == text


def test_markdown_is_written_as_html(made, keep, png):
    keep("ship.png", png)
    page = capture(
        keep(
            "note.md",
            f"---\ntitle: Harbor\nauthor: 'Ann Lee'\ndate: 2026-11-22\nurl: {made.address}\n---\n"
            f"# Harbor\n\n{made.text}\n\n- one\n- two\n\n![Ship](ship.png)\n\n"
            "<script>x</script>\n",
        )
    )
    assert page.address == made.address
    assert b'<meta name="author" content="Ann Lee">' in page.data
    assert b'content="2026-11-22"' in page.data
    assert page.data.count(b"<h1>Harbor</h1>") == 1
    assert b"<li>one</li>" in page.data
    assert b"<script" not in page.data
    assert made.only_picture(page)[1] == png


def test_rich_text_is_read(keep):
    page = capture(
        keep(
            "a.rtf",
            rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\info{\title Caf\'e9}{\author Ann}}"
            rb"\pard Hello {\b bold} w\'f6rld \u8212? dash\par Second \u-10179?\u-8704?"
            rb"{\*\generator hidden;}{\pict 0a0b} para & <b>\par}",
        )
    )
    text = page.data.decode()
    assert "<h1>Café</h1>" in text
    assert "<p>Hello <strong>bold</strong> wörld — dash</p>" in text
    assert "<p>Second 😀 para &amp; &lt;b&gt;</p>" in text
    assert "hidden" not in text
