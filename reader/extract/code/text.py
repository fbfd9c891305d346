"""Code in a page: its text with its own white space, and the language it is written in."""

from __future__ import annotations

import re

from reader.extract.code.names import languages_around
from reader.extract.markup import Element

_BLANK_LINE = re.compile(r"^[ \t\u200b]+$", re.MULTILINE)
"""What editors put into a line with nothing in it."""


def text_of_code(element: Element) -> str:
    """The text of a `pre` as it would be shown, without empty lines at its ends."""
    text = _BLANK_LINE.sub("", "".join(_pieces(element)).replace("\xa0", " "))
    return text.strip("\n").rstrip() if text.strip() else ""


def _pieces(element: Element) -> list[str]:
    pieces = [element.text or ""]
    for child in element:
        pieces += ["\n"] if child.tag == "br" else _pieces(child)
        pieces.append(child.tail or "")
    return pieces


def language_of_code(element: Element) -> str:
    """The language named on a `pre`, on its `code` or on what wraps it; empty if none is."""
    return next((found for found in languages_around(element) if found), "")
