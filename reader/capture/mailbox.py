"""A mailbox in one file (mbox, RFC 4155): every mail in it is a page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.article import Page
from reader.capture.mail import page_of
from reader.capture.mhtml import parsed
from reader.capture.source import Source
from reader.errors import FormatError

LARGEST_MAIL = 50 << 20
_LONGEST_LINE = 1 << 20
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)


def read(source: Source) -> Iterator[Page]:
    """The pages of *source*, one a mail; mails without a text are passed over.

    Raises:
        CaptureError: the file can't be read, or no mail in it holds a text.
    """
    found = False
    for mail in _mails(source):
        try:
            page = page_of(source, parsed(source, _QUOTED.sub(rb"\1", mail)))
        except FormatError:
            continue
        found = True
        yield page
    if not found:
        raise source.unreadable("is a mailbox without a single text.")


def _mails(source: Source) -> Iterator[bytes]:
    """The mails, cut at each "From " line that follows an empty one."""
    mail = bytearray()
    is_after_gap = True
    with source.open() as file:
        while line := file.readline(_LONGEST_LINE):
            if is_after_gap and line.startswith(b"From "):
                if mail.strip():
                    yield bytes(mail)
                mail.clear()
            else:
                mail += line
            is_after_gap = not line.strip()
            if len(mail) > LARGEST_MAIL:
                raise source.unreadable(f"holds a mail of more than {LARGEST_MAIL >> 20} MB.")
    if mail.strip():
        yield bytes(mail)
