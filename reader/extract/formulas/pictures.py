"""Formulas as pictures, with their TeX in the words that stand in for them or in their address."""

from __future__ import annotations

import re
from urllib.parse import unquote

from reader.extract.formulas.places import classes_of
from reader.extract.formulas.texts import of_tex
from reader.extract.markup import Element

_NAMES = re.compile(r"mwe-math-fallback-image\S*|latex|tex|math|equation|formula", re.IGNORECASE)
_DRAWERS = re.compile(
    r"codecogs\.com/\w+\.\w+\?(?P<all>.+)|[?&](?:tex|chl)=(?P<one>[^&]+)|/latex\.php|/math/render/"
)
"""Addresses that draw a formula, some of which say which."""
_COMMAND = re.compile(r"\\[A-Za-z]{2,}|[\^_]\{")
_ICON_SIDE = 32


def is_formula(image: Element) -> bool:
    """Whether the class, the address or the words of a picture say that it is a formula's."""
    return (
        bool(_COMMAND.search(image.get("alt") or ""))
        or any(map(_NAMES.fullmatch, classes_of(image)))
        or bool(_DRAWERS.search(image.get("src") or ""))
    )


def text_instead(image: Element) -> str:
    """The text of a picture that will not be kept: a drawing, or one as small as an icon.

    Nothing for any other picture; it looks best as it is.
    """
    address = image.get("src") or ""
    drawn = _DRAWERS.search(address)
    named = (drawn["all"] or drawn["one"] or "") if drawn else ""
    source = (image.get("alt") or "").strip() or unquote(named)
    if not source or not is_formula(image) or not (_is_tiny(image) or "svg" in address.lower()):
        return ""
    return of_tex(source)


def _is_tiny(image: Element) -> bool:
    sizes = (image.get(name) or "" for name in ("width", "height"))
    known = [int(size) for size in sizes if size.isascii() and size.isdigit()]
    return 0 < max(known, default=0) <= _ICON_SIDE
