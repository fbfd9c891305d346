"""A mail, such as a newsletter, saved as a file (`.eml`, RFC 5322): its HTML, or its text."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message

from reader.article import Page
from reader.capture.made import Known, document
from reader.capture.mhtml import body, header, lookup_in, moment, parsed
from reader.capture.saved import bind
from reader.capture.source import Source
from reader.capture.text import decoded

_SENDER = re.compile(r"""\s*"?([^"<]{1,200})"?\s*<""")


def read(source: Source) -> Iterator[Page]:
    """The one page of *source*.

    Raises:
        CaptureError: the file can't be read, or holds no text.
    """
    yield page_of(source, parsed(source))


def page_of(source: Source, message: Message) -> Page:
    """The page that a mail is: its text under its subject, sender and date.

    Raises:
        FormatError: it holds no text.
    """
    parts = [part for part in message.walk() if not part.is_multipart()]
    shown = _first(parts, "text/html") or _first(parts, "text/plain")
    text = decoded(body(shown), shown.get_content_charset()) if shown else ""
    if shown is None or not text.strip():
        raise source.unreadable("is a mail without a text.")
    is_html = shown.get_content_type() == "text/html"
    if not is_html:
        text = _paragraphs(text)
    markup, resources = bind(text.encode("utf-8", "replace"), lookup_in(parts))
    sent = moment(header(message, "Date"))
    sender = _words(header(message, "From"))
    return source.page(
        document(
            markup.decode("utf-8", "replace"),
            Known(
                title=_words(header(message, "Subject")),
                author=_name(sender),
                published=sent.isoformat() if sent else "",
            ),
            is_bare=not is_html,
        ),
        charset="utf-8",
        media_type="text/html",
        resources=resources,
        captured=sent or source.captured,
    )


def _first(parts: list[Message], media_type: str) -> Message | None:
    for part in parts:
        is_attached = str(part.get("Content-Disposition", "")).lower().startswith("attachment")
        kind = part.get_content_type()
        if kind.startswith("multipart/"):
            kind = "text/plain"  # says that it has parts, but has none
        if kind == media_type and not is_attached and body(part).strip():
            return part
    return None


def _words(text: str) -> str:
    """The text of a header, its encoded words (RFC 2047) decoded; what can't be stays."""
    try:
        return " ".join(str(make_header(decode_header(text))).split())
    except (MessageError, LookupError, UnicodeError, ValueError):
        return text


def _name(sender: str) -> str:
    """The name before the address, if there is one."""
    match = _SENDER.match(sender)
    return match[1].strip() if match else ""


def _paragraphs(text: str) -> str:
    """Plain mail as paragraphs; its lines are broken for old screens and say nothing."""
    blocks = text.replace("\r\n", "\n").replace("\r", "\n").split("\n\n")
    return "".join(f"<p>{html.escape(block.strip())}</p>\n" for block in blocks if block.strip())
