"""The second fence: what was written passes an allow-list in a browser's own parser.

`fragment` writes nothing but what it knows; nh3 (ammonia, on html5ever) then reads it as a
browser would and takes out whatever is not listed here, should the first fence ever fail.
"""

from __future__ import annotations

import re
from itertools import islice
from types import MappingProxyType

from reader.extract.markup import name_set

ELEMENTS = name_set(
    "p h2 h3 h4 h5 h6 ul ol li blockquote pre code figure figcaption img table thead tbody tfoot "
    "tr th td caption dl dt dd hr br a em strong b i u s sub sup mark small q cite abbr time kbd "
    "samp var del ins ruby rt rp span div"
)
SCHEMES = frozenset({"http", "https", "mailto"})
_COMMON = frozenset({"data-p", "lang", "dir", "id"})
ATTRIBUTES = MappingProxyType(
    {name: set(_COMMON) for name in ELEMENTS}
    | {
        "a": {*_COMMON, "href", "title"},
        "img": {"src", "alt", "title", "width", "height"},
        "td": {*_COMMON, "colspan", "rowspan"},
        "th": {*_COMMON, "colspan", "rowspan", "scope"},
        "ol": {*_COMMON, "start", "reversed"},
        "li": {*_COMMON, "value"},
        "abbr": {*_COMMON, "title"},
        "code": {"class"},
    }
)
_SLOW = re.compile("&amp;|[\x80-\xbf]")
"""What nh3 takes quadratic time for where one text is full of it: 30 s for a megabyte."""
_MANY = 1000
_PRIVATE = range(0xF0000, 0x10FF00, 0x100)


def fence(html: str) -> str:
    """*html* with nothing in it but the elements, attributes and schemes of the lists above."""
    import nh3

    swapped, back = _with_stand_ins(html)
    cleaned = nh3.clean(
        swapped,
        tags=set(ELEMENTS),
        attributes={**ATTRIBUTES, "*": set()},
        attribute_filter=_filtered,
        url_schemes=set(SCHEMES),
        link_rel=None,
        strip_comments=True,
    )
    return cleaned.translate(back) if back else cleaned


def _with_stand_ins(html: str) -> tuple[str, dict[int, str]]:
    """*html* with private characters for those that nh3 is slow with, and the way back."""
    if next(islice(_SLOW.finditer(html), _MANY, None), None) is None:
        return html, {}
    used = {ord(character) & ~0xFF for character in set(html)}
    base = next((base for base in _PRIVATE if base not in used), None)
    if base is None:
        return html, {}
    swapped = html.replace("&amp;", chr(base))
    back = {base + code: chr(code) for code in range(0x80, 0xC0)}
    return (
        swapped.translate({code: chr(base + code) for code in range(0x80, 0xC0)}),
        back | {base: "&amp;", base + 0xA0: "&nbsp;"},
    )


def _filtered(element: str, attribute: str, value: str) -> str | None:
    if attribute == "id":
        return value if value.startswith("fn-") else None
    if attribute == "class":
        return value if element == "code" and value.startswith("language-") else None
    if attribute == "data-p":
        return value if value.isdecimal() else None
    if attribute == "src":
        return value if value[:8].lower().startswith(("http://", "https://")) else None
    if attribute == "href":
        return (
            value
            if value.startswith("#fn-")
            or value[:8].lower().startswith(("http://", "https://", "mailto:"))
            else None
        )
    return value
