"""The elements of a sanitized fragment, and how each is set."""

from __future__ import annotations

from types import MappingProxyType

from reader.ui.typography import Inline, Role

ROLES = MappingProxyType(
    {
        "h1": Role.H2,
        "h2": Role.H2,
        "h3": Role.H3,
        "h4": Role.H4,
        "h5": Role.H4,
        "h6": Role.H4,
        "pre": Role.CODE,
        "figcaption": Role.CAPTION,
        "caption": Role.CAPTION,
        "dt": Role.TERM,
        "dd": Role.MEANING,
        "td": Role.CELL,
        "th": Role.HEADER,
    }
)
BLOCKS = frozenset({"p", "li", "ul", "ol", "div", "blockquote", "figure", "dl", "hr", *ROLES})
INLINE = MappingProxyType(
    {
        "b": Inline.BOLD,
        "strong": Inline.BOLD,
        "em": Inline.ITALIC,
        "i": Inline.ITALIC,
        "cite": Inline.ITALIC,
        "var": Inline.ITALIC,
        "u": Inline.UNDERLINE,
        "ins": Inline.UNDERLINE,
        "s": Inline.STRIKE,
        "del": Inline.STRIKE,
        "sub": Inline.SUB,
        "sup": Inline.SUPER,
        "code": Inline.CODE,
        "kbd": Inline.CODE,
        "samp": Inline.CODE,
        "small": Inline.SMALL,
        "rt": Inline.SMALL,
        "mark": Inline.MARK,
    }
)
