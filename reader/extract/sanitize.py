"""The second fence: what was written passes an allow-list in a browser's own parser.

`fragment` writes nothing but what it knows; nh3 (ammonia, on html5ever) then reads it as a
browser would and takes out whatever is not listed here, should the first fence ever fail.
"""

from __future__ import annotations

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
_AMPERSAND = "\ue3ff"
"""Stands in for `&amp;` while nh3 works: it takes seconds for a megabyte of them."""


def fence(html: str) -> str:
    """*html* with nothing in it but the elements, attributes and schemes of the lists above."""
    import nh3

    has_many = html.count("&amp;") > 1000 and _AMPERSAND not in html  # noqa: PLR2004
    cleaned = nh3.clean(
        html.replace("&amp;", _AMPERSAND) if has_many else html,
        tags=set(ELEMENTS),
        attributes=dict(ATTRIBUTES),
        attribute_filter=_filtered,
        url_schemes={*SCHEMES, "cid"},
        link_rel=None,
        strip_comments=True,
    )
    return cleaned.replace(_AMPERSAND, "&amp;") if has_many else cleaned


def _filtered(element: str, attribute: str, value: str) -> str | None:
    if attribute == "id":
        return value if value.startswith("fn-") else None
    if attribute == "class":
        return value if element == "code" and value.startswith("language-") else None
    if attribute == "data-p":
        return value if value.isdecimal() else None
    if attribute == "href":
        return (
            value
            if value.startswith("#fn-")
            or value[:8].lower().startswith(("http://", "https://", "mailto:"))
            else None
        )
    return value
