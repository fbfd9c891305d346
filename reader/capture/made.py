"""HTML that is written here, for documents that have none: PDF, books, letters, notes.

Titles and authors go where extraction looks for them, in the head.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

BARE = '<meta name="generator" content="Standfirst">'
_META = (
    ("author", "name", "author"),
    ("published", "property", "article:published_time"),
    ("site", "property", "og:site_name"),
    ("description", "name", "description"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a document says of itself, as text; `published` in ISO 8601, `language` in BCP 47."""

    title: str = ""
    author: str = ""
    published: str = ""
    site: str = ""
    description: str = ""
    language: str = ""


def document(body: str, known: Known, *, is_bare: bool = True) -> bytes:
    """A whole page in UTF-8 around *body*, which is HTML.

    Args:
        body: the markup of the text.
        known: what goes into its head.
        is_bare: whether there is nothing around the text, so that all of it is the article.
    """
    values = ((kind, name, getattr(known, field)) for field, kind, name in _META)
    meta = "".join(
        f'<meta {kind}="{name}" content="{escaped(value)}">\n'
        for kind, name, value in values
        if value
    )
    lang = f' lang="{escaped(known.language)}"' if known.language else ""
    title = escaped(known.title)
    mark = f"{BARE}\n" if is_bare else ""
    heading = f"<h1>{title}</h1>\n" if title else ""
    return (
        f'<!DOCTYPE html>\n<html{lang}>\n<head>\n<meta charset="utf-8">\n{mark}'
        f"<title>{title}</title>\n{meta}</head>\n<body>\n<article>\n{heading}"
        f"{clean(body)}\n</article>\n</body>\n</html>\n"
    ).encode()


def clean(text: str) -> str:
    """*text* without the characters that HTML may not hold."""
    return _CONTROL.sub("", text)


def escaped(text: str) -> str:
    """*text* as HTML, in text or in an attribute."""
    return html.escape(clean(text))
