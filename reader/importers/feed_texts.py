"""The texts in a feed's items: their markup as HTML, or their words alone.

Atom says what a text is (RFC 4287, 3.1; Atom 0.3 had a `mode` as well); RSS says nothing, and
what it holds is HTML wherever it looks like that. Relative addresses in a text are seen from
the `xml:base` around it.
"""

from __future__ import annotations

import base64
import binascii
import re
from html import escape, unescape
from typing import Any
from urllib.parse import urljoin

from reader.importers import fields
from reader.importers.entries import paragraphs

XHTML = "{http://www.w3.org/1999/xhtml}"
_MARKUP = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]{0,15}(\s[^<>]*)?/?>")
_INLINE = re.compile(
    r"</?(?:b|i|u|em|strong|a|span|code|sub|sup|font|br|tt|cite)\b[^<>]*>", re.IGNORECASE
)
_FOOTER = re.compile(
    r"<p>The post <a\b[^<>]*>[^<>]*</a> (?:first )?appeared (?:first )?on"
    r" <a\b[^<>]*>[^<>]*</a>\.?</p>\s*\Z"
)
"""What WordPress writes below each text, and below the place where one breaks off."""
_TAG = re.compile(r"<[a-zA-Z][^<>]*>")
_REFERENCE = re.compile(r"""(\s(?:href|src|poster|cite)\s*=\s*)("[^"]*"|'[^']*')""", re.IGNORECASE)
_SET = re.compile(r"""(\ssrcset\s*=\s*)("[^"]*"|'[^']*')""", re.IGNORECASE)


def html_of(element: Any, *, is_atom: bool) -> str:
    """The text of an element as HTML, with absolute addresses where `xml:base` tells how."""
    kind = _kind(element)
    if element.get("src") or kind.startswith(("image", "audio", "video")):
        return ""
    if any(isinstance(each.tag, str) for each in element):
        html = _inner(element)
    else:
        html = _written(element, kind, is_atom=is_atom)
    html, base = _FOOTER.sub("", html), element.base or ""
    return absolute(html, base) if fields.address(base) else html


def words_of(element: Any, *, is_atom: bool) -> str:
    """The text of an element as one line without markup."""
    kind = _kind(element)
    text = _plain(element)
    if kind in {"html", "text/html"}:
        text = unescape(_MARKUP.sub("", text))
    elif not is_atom:
        text = unescape(_INLINE.sub("", text))
    return fields.line(text)


def length(html: str) -> int:
    """How much text is in some HTML."""
    return len(re.sub(r"<[^<>]*>|\s", "", html))


def absolute(html: str, base: str) -> str:
    """The HTML with its relative addresses as they are seen from *base*."""

    def reference(found: re.Match[str]) -> str:
        return f'{found[1]}"{escape(joined(base, unescape(found[2][1:-1])))}"'

    def candidates(found: re.Match[str]) -> str:
        places = (part.split(None, 1) for part in re.split(r",\s+", unescape(found[2][1:-1])))
        seen = (" ".join([joined(base, part[0]), *part[1:]]) for part in places if part)
        return f'{found[1]}"{escape(", ".join(seen))}"'

    def tag(found: re.Match[str]) -> str:
        return _SET.sub(candidates, _REFERENCE.sub(reference, found[0]))

    return _TAG.sub(tag, html)


def joined(base: str, address: str) -> str:
    """An address as it is seen from *base*."""
    try:
        return urljoin(base, address.strip())
    except ValueError:
        return address


def _kind(element: Any) -> str:
    kind = (element.get("type") or "").partition(";")[0].strip().lower()
    return "base64" if element.get("mode") == "base64" else kind


def _plain(element: Any) -> str:
    return str(element.xpath("string()"))


def _written(element: Any, kind: str, *, is_atom: bool) -> str:
    """The HTML in a text without elements."""
    text = fields.text(_plain(element))
    if kind == "base64":
        return _decoded(text)
    is_html = kind in {"html", "xhtml", "text/html", "application/xhtml+xml"}
    is_text = kind in {"text", "text/plain"} and element.get("mode") != "escaped"
    if is_html or (_MARKUP.search(text) and not is_text):
        return text
    return paragraphs(text if is_atom else unescape(text))


def _decoded(text: str) -> str:
    try:
        return fields.text(base64.b64decode(text).decode())
    except (binascii.Error, ValueError):
        return ""


def _inner(element: Any) -> str:
    """What is in an element, in HTML: the names of XHTML's without their namespace.

    It is moved out of the feed, whose own namespace would be written into it otherwise.
    """
    from lxml import etree

    for each in element.iter(f"{XHTML}*"):
        each.tag = each.tag.removeprefix(XHTML)
    holder = etree.Element("div")
    holder.text = element.text
    holder.extend(list(element))
    etree.cleanup_namespaces(holder)
    html = etree.tostring(holder, encoding="unicode", method="html")
    return fields.text(html.removeprefix("<div>").removesuffix("</div>"))
