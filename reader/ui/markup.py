"""Reading the sanitized fragment: tags and text, one after the other.

The fragment was written by the sanitizer, so it is well formed and small in its means: names
in lower case, attributes in double quotes. A regular expression reads it many times faster
than a parser that forgives everything; what it doesn't know is shown as the text it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

LONGEST_TEXT = 4_000
"""Characters in one piece, so that who reads them can pause."""

_TOKEN = re.compile(r'<(/?)([a-z][a-z0-9]*+)((?:[^>"]++|"[^"]*+")*+)>|([^<]++)|<')
_ATTRIBUTE = re.compile(r'([a-z][a-z-]*+)(?:="([^"]*+)")?')
_UNSHOWABLE = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\u2029\ufdd0\ufdd1\ufffc\ud800-\udfff]")
"""Characters that mean a block, a frame or an object to a text document, or nothing at all."""


class Tag(NamedTuple):
    """An opening or closing tag; a closing one has no attributes."""

    name: str
    is_end: bool
    rest: str

    @property
    def attributes(self) -> dict[str, str]:
        """Its attributes by name."""
        return {name: unescaped(text) for name, text in _ATTRIBUTE.findall(self.rest)}


def tokens(fragment: str) -> Iterator[Tag | str]:
    """The tags and texts of a sanitized fragment; long texts come in pieces."""
    for match in _TOKEN.finditer(fragment):
        slash, name, rest, text = match.groups()
        if name:
            yield Tag(name, bool(slash), rest)
            continue
        text = unescaped(text or "<")
        for start in range(0, len(text), LONGEST_TEXT):
            yield text[start : start + LONGEST_TEXT]


def unescaped(text: str) -> str:
    """The text with its character references resolved."""
    if "&" not in text:
        return text
    # The table of all references is large, and an open article may have none.
    from html import unescape

    return unescape(text)


def showable(text: str) -> str:
    """The text, of the same length, nothing shown for what would break a document."""
    return _UNSHOWABLE.sub("\u200b", text) if _UNSHOWABLE.search(text) else text
