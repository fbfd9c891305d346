"""A PDF (ISO 32000): its lines, put together again to the paragraphs that they once were."""

from __future__ import annotations

import ctypes
import functools
import re
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from reader.article import Page
from reader.capture import reflow
from reader.capture.made import Known, document
from reader.capture.reflow import Line
from reader.capture.source import Source

LARGEST = 100 << 20
MOST_PAGES = 2_000
_MOST_CHARACTERS = 10_000_000
_PASSWORD = 4
"""pdfium's FPDF_ERR_PASSWORD."""

_DATE = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:Z|([+-])(\d\d)'?(\d\d)?)?")
_NO_TITLE = re.compile(
    r"untitled|microsoft (?:word|powerpoint)|.{0,200}\.(?:docx?|indd|pdf|tex|dvi|qxd|odt|pptx?)$",
    re.IGNORECASE,
)
_SHORTEST_TITLE = 4


def read(source: Source) -> Iterator[Page]:
    """The one page of *source*.

    Raises:
        CaptureError: the file can't be read, is protected, or holds no text.
    """
    data = source.read(LARGEST)
    # pdfium keeps state of its own and may be in one thread only.
    with _alone():
        known, sheets = _opened(source, data)
    if not any(sheet.lines for sheet in sheets):
        raise source.unreadable("holds pictures of pages (a scan) and no text.")
    title, body = reflow.as_html(sheets, _title(known.get("Title", "")))
    yield source.page(
        document(
            body,
            Known(
                title=title,
                author=known.get("Author", "").strip(),
                description=known.get("Subject", "").strip(),
                published=_moment(known.get("CreationDate", "")),
            ),
        ),
        charset="utf-8",
        media_type="text/html",
    )


@functools.cache
def _alone() -> threading.Lock:
    return threading.Lock()


def _opened(source: Source, data: bytes) -> tuple[dict[str, str], list[reflow.Sheet]]:
    import pypdfium2

    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        is_locked = (
            getattr(error, "err_code", None) == _PASSWORD or "password" in str(error).lower()
        )
        what = "is protected with a password." if is_locked else "is a damaged PDF."
        raise source.unreadable(what) from error
    try:
        if len(pdf) > MOST_PAGES:
            raise source.unreadable(f"has more than {MOST_PAGES:,} pages; it is a book or a list.")
        known = {str(key): str(value) for key, value in pdf.get_metadata_dict().items()}
        return known, list(_sheets(source, pdf))
    finally:
        pdf.close()


def _sheets(source: Source, pdf: Any) -> Iterator[reflow.Sheet]:
    import pypdfium2

    characters = 0
    for number in range(len(pdf)):
        try:
            page = pdf[number]
            text_page = page.get_textpage()
        except pypdfium2.PdfiumError:
            continue
        lines = list(_lines(text_page))
        characters += sum(len(line.text) for line in lines)
        if characters > _MOST_CHARACTERS:
            raise source.unreadable("holds more text than an article has.")
        yield reflow.Sheet(height=page.get_height(), lines=lines)
        text_page.close()
        page.close()


def _lines(text_page: Any) -> Iterator[Line]:
    """The lines of one page in reading order, each with its place."""
    text = text_page.get_text_range()
    place = 0
    for raw in re.split(r"(\r?\n)", text):
        stripped = raw.strip()
        if stripped:
            first = place + len(raw) - len(raw.lstrip())
            last = place + len(raw.rstrip()) - 1
            yield _line(text_page.raw, stripped, first, last)
        place += len(raw)


def _line(text_page: Any, text: str, first: int, last: int) -> Line:
    left, bottom, _, top = _box(text_page, first)
    _, end, right, _ = _box(text_page, last)
    return Line(text=text, left=left, right=right, top=top, bottom=bottom, end=end)


def _box(text_page: Any, index: int) -> tuple[float, float, float, float]:
    """Left, bottom, right and top, in points, of a character's box as its font has it."""
    from pypdfium2 import raw

    rectangle = raw.FS_RECTF()
    at = raw.FPDFText_GetCharIndexFromTextIndex(text_page, index)
    raw.FPDFText_GetLooseCharBox(text_page, max(0, at), ctypes.byref(rectangle))
    return rectangle.left, rectangle.bottom, rectangle.right, rectangle.top


def _title(text: str) -> str:
    text = " ".join(text.split())
    return "" if len(text) < _SHORTEST_TITLE or _NO_TITLE.match(text) else text


def _moment(text: str) -> str:
    """A PDF's date (ISO 32000-1, 7.9.4) in ISO 8601, or nothing."""
    match = _DATE.match(text)
    if match is None:
        return ""
    year, month, day, hour, minute, second = (
        int(part) if part else 0 for part in match.groups()[:6]
    )
    offset = timedelta(hours=int(match[8] or 0), minutes=int(match[9] or 0))
    try:
        zone = timezone(-offset if match[7] == "-" else offset) if match[7] else UTC
        return datetime(year, month or 1, day or 1, hour, minute, second, tzinfo=zone).isoformat()
    except ValueError:
        return ""
