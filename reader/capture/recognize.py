"""Which format a saved file has, told by its content; its name is asked only about plain text.

Signatures are those of the formats' specifications. Markup is looked for last, because letters
and archives contain it too.
"""

from __future__ import annotations

import json
import re
from enum import StrEnum
from pathlib import PurePath
from types import MappingProxyType

from reader.capture.source import Source


class Format(StrEnum):
    """The forms in which a page or document may be kept."""

    HTML = "html"
    TEXT = "text"
    MARKDOWN = "markdown"
    MHTML = "mhtml"
    MAIL = "mail"
    MAILBOX = "mailbox"
    WARC = "warc"
    ZIP = "zip"
    GZIP = "gzip"
    PDF = "pdf"
    WEBARCHIVE = "webarchive"
    RTF = "rtf"


_SIGNATURES = (
    (b"PK\x03\x04", Format.ZIP),
    (b"PK\x05\x06", Format.ZIP),
    (b"\x1f\x8b", Format.GZIP),
    (b"WARC/", Format.WARC),
    (b"filedesc://", Format.WARC),
    (b"{\\rtf", Format.RTF),
    (b"bplist", Format.WEBARCHIVE),
)
_OTHERS = (
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"BM", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"8BPS", "a picture"),
    (b"%!PS", "a PostScript file"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"SQLite format 3\x00", "a database"),
    (b"Rar!", "an archive; unpack it first"),
    (b"7z\xbc\xaf", "an archive; unpack it first"),
    (b"\xfd7zXZ", "an archive; unpack it first"),
    (b"BZh", "an archive; unpack it first"),
    (b"(\xb5/\xfd", "an archive; unpack it first"),
    (b"\xd0\xcf\x11\xe0", "an old Office file; save it as .docx or PDF first"),
    (b"ID3", "a sound recording"),
    (b"OggS", "a recording"),
    (b"\x1aE\xdf\xa3", "a video"),
)
_FOREIGN_ROOTS = MappingProxyType(
    {
        b"rss": "is a feed and not one article.",
        b"feed": "is a feed and not one article.",
        b"rdf": "is a feed and not one article.",
        b"svg": "is a drawing and not a page.",
        b"en-export": "is another program's export; bring it in with Import.",
        b"opml": "is another program's export; bring it in with Import.",
    }
)
_BOOKMARKS = re.compile(rb"<!DOCTYPE NETSCAPE-Bookmark", re.IGNORECASE)
_ROOT = re.compile(
    rb"(?>\s*(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*+(?:\[.*?\]\s*)?>))*+\s*<([\w-]+)",
    re.DOTALL | re.IGNORECASE,
)
_CONTROLS = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_HEADER = re.compile(rb"[!-9;-~]{1,76}:[ \t]?[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*(?:\r?\n|$)")
_MAIL_HEADER = re.compile(
    rb"^(?:from|to|subject|date|received|message-id|mime-version|return-path|delivered-to|"
    rb"content-type|content-location|snapshot-content-location):",
    re.IGNORECASE | re.MULTILINE,
)
_SAVED_PAGE = re.compile(
    rb"^(?:content-type:\s*multipart/related|snapshot-content-location:|content-location:)",
    re.IGNORECASE | re.MULTILINE,
)
_TAG = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|title|meta|link|script|style|article|main|section|"
    rb"div|p|h[1-6]|ul|ol|table|br|span|a|img|blockquote|pre|center|font|base)[\s/>]",
    re.IGNORECASE,
)
_MARKDOWN = re.compile(
    r"^(?:#{1,6} \S|```|\* \S.*\n\* \S|---\n[\w-]+:)|\[[^\[\]\n]{1,200}\]\(https?://", re.MULTILINE
)
_MARKDOWN_NAMES = frozenset({".md", ".markdown", ".mdown", ".mkd"})
_HTML_TYPES = frozenset({"text/html", "application/xhtml+xml"})
_HTML_NAMES = frozenset({".html", ".htm", ".xhtml", ".xht", ".shtml"})
_FEWEST_MAIL_HEADERS = 2
_FEWEST_TAGS = 3
"""Tags near the start that make a file without a beginning a page and not a text about them."""


def recognize(source: Source) -> Format:
    """The format of *source*.

    Raises:
        CaptureError: the file can't be read.
        FormatError: it is none that is read here.
    """
    head = source.head()
    if b"%PDF-" in head[:1024]:
        return Format.PDF
    for signature, form in _SIGNATURES:
        if head.startswith(signature):
            return form
    # Mail may hold binary parts, so it is known by its start alone.
    if message := _message(_narrow(head)):
        return message
    _refuse_binary(source, head)
    return _markup(source, _narrow(head))


def _refuse_binary(source: Source, head: bytes) -> None:
    for signature, thing in _OTHERS:
        if head.startswith(signature) and (len(signature) > len(b"MZ") or b"\0" in head[:512]):
            raise source.unreadable(f"is {thing}, not a page.")
    if head[4:8] == b"ftyp":
        raise source.unreadable("is a picture or a video, not a page.")
    controls = len(_CONTROLS.findall(head[:8192]))
    if not _is_wide(head) and (b"\0" in head or controls * 10 > len(head[:8192])):
        raise source.unreadable("is not a page or a text: it holds binary data.")


def _is_wide(head: bytes) -> bool:
    """Whether *head* is text of two or four bytes a character, by its mark or its zeros."""
    if head.startswith((*_BOMS[1:], b"\0\0\xfe\xff")):
        return True
    zeros = [head[place::4].count(0) for place in range(4)]
    quarter = max(1, len(head) // 4)
    return max(zeros) > quarter * 0.7 and min(zeros) < quarter * 0.1


def _narrow(head: bytes) -> bytes:
    """The head with marks and the zeros of wide characters out, for looking at its ASCII."""
    for mark in _BOMS:
        head = head.removeprefix(mark)
    return head.replace(b"\0", b"").lstrip()


def _message(head: bytes) -> Format | None:
    if head.startswith(b"From ") and _MAIL_HEADER.search(head[:4096]):
        return Format.MAILBOX
    headers = _leading_headers(head)
    if len(_MAIL_HEADER.findall(headers)) < _FEWEST_MAIL_HEADERS:
        return None
    return Format.MHTML if _SAVED_PAGE.search(headers) else Format.MAIL


def _leading_headers(head: bytes) -> bytes:
    end = 0
    while match := _HEADER.match(head, end):
        end = match.end()
    return head[:end]


def _markup(source: Source, head: bytes) -> Format:
    declared = source.media_type
    if declared == "text/plain":
        return Format.TEXT
    suffix = PurePath(source.name).suffix.lower()
    if suffix in _MARKDOWN_NAMES or declared == "text/markdown":
        return Format.MARKDOWN
    if head.startswith(b"<?xml") and b"WebMainResource" in head:
        return Format.WEBARCHIVE
    _refuse_data(source, head)
    if declared in _HTML_TYPES or suffix in _HTML_NAMES or _is_html(head):
        return Format.HTML
    return Format.MARKDOWN if _MARKDOWN.search(head.decode("utf-8", "replace")) else Format.TEXT


def _refuse_data(source: Source, head: bytes) -> None:
    """Refuse XML and JSON that is no page."""
    root = _ROOT.match(head)
    name = root[1].lower() if root else b""
    if name in _FOREIGN_ROOTS:
        raise source.unreadable(_FOREIGN_ROOTS[name])
    if _BOOKMARKS.search(head[:500]):
        raise source.unreadable(_FOREIGN_ROOTS[b"opml"])
    if head.startswith((b"<?xml", b"<!DOCTYPE", b"<!ENTITY")):
        if b"<!ENTITY" in head[:8192]:
            raise source.unreadable("declares entities of its own, as no honest page does it.")
        if name != b"html" and not _TAG.search(head):
            raise source.unreadable("is data for programs (XML), not a page.")
    if source.media_type == "application/json" or _is_json(source, head):
        raise source.unreadable(
            "is data for programs (JSON), not a page. If it is another program's export, bring "
            "it in with Import."
        )


def _is_json(source: Source, head: bytes) -> bool:
    if not head.startswith((b"{", b"[")):
        return False
    try:
        json.loads(source.read())
    except (ValueError, RecursionError):
        return False
    return True


def _is_html(head: bytes) -> bool:
    if head.startswith((b"<?xml", b"<!", b"<html")) or (head[:1] == b"<" and _TAG.search(head)):
        return True
    return len(_TAG.findall(head[:8192])) >= _FEWEST_TAGS
