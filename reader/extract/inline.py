"""One run of text with its inline markup, white space folded as browsers do.

A run becomes pieces (text, tags, line breaks, pictures); folding them together yields both
the markup and the plain text, so that the two can never differ.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from types import MappingProxyType
from typing import Protocol

from reader.extract.markup import Element, name_set

KEPT = name_set(
    "em strong b i u s sub sup mark small q cite abbr time kbd samp var del ins ruby rt rp code a"
)
_RENAMED = MappingProxyType(
    {"tt": "code", "strike": "s", "acronym": "abbr", "big": "b", "dfn": "i"}
)
_EMPTY_TEXT = re.compile("^[\\s\u200b\u200c\u200d\u2060\ufeff\u00ad\u3164]*$")
_UNFOLDED = re.compile("[\t\n\r\f][ \t\n\r\f]*| [ \t\n\r\f]+")
"""White space that isn't a single space already; those are many."""
_LANGUAGE = re.compile(r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")

Node = str | Element
Piece = tuple[str, str]


class Addresses(Protocol):
    """Where links lead and pictures are, absolute and harmless, or empty."""

    def link(self, element: Element) -> str:
        """The address that an `a` leads to."""

    def image(self, element: Element) -> str:
        """The `img` tag to write for a picture, or nothing."""

    def anchor(self, element: Element) -> str:
        """The id to write when a footnote's link leads here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A folded run: its markup, its text, and the pictures that stand before and after it."""

    html: str
    text: str
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


def is_empty(text: str) -> bool:
    """Whether *text* has nothing that can be seen."""
    return bool(_EMPTY_TEXT.match(text))


def run_of(nodes: Iterable[Node], addresses: Addresses, *, is_linking: bool = True) -> Run:
    """Fold *nodes*, the text and inline elements of one block, into a run."""
    pieces: list[Piece] = []
    for node in nodes:
        pieces.extend(_pieces(node, addresses, is_linking))
    if is_empty("".join(value for kind, value in pieces if kind == "text")):
        images = tuple(value for kind, value in pieces if kind == "image")
        return Run(html="", text="", before=images)
    before, pieces, after = _hoisted(pieces)
    html, text = _folded(pieces)
    return Run(html=html, text=text, before=before, after=after)


def language_attributes(element: Element) -> str:
    """The element's `lang` and `dir`, as markup."""
    found = ""
    lang = element.get("lang") or ""
    if _LANGUAGE.match(lang):
        found += f' lang="{lang}"'
    direction = (element.get("dir") or "").lower()
    if direction in {"ltr", "rtl", "auto"}:
        found += f' dir="{direction}"'
    return found


def _pieces(node: Node, addresses: Addresses, is_linking: bool) -> Iterator[Piece]:  # noqa: FBT001
    if isinstance(node, str):
        yield "text", node
        return
    if node.tag == "img":
        tag = addresses.image(node)
        if tag:
            yield ("image", tag) if tag.startswith("<") else ("text", tag)
    elif node.tag == "br":
        yield "break", ""
    elif node.tag != "wbr":
        yield from _wrapped(node, addresses, is_linking)


def _wrapped(node: Element, addresses: Addresses, is_linking: bool) -> Iterator[Piece]:  # noqa: FBT001
    name = _RENAMED.get(str(node.tag), str(node.tag))
    attributes = _attributes(name, node, addresses, is_linking)
    is_written = (name in KEPT and name != "a") or bool(attributes)
    inner_linking = is_linking and not (name == "a" and is_written)
    inner: list[Piece] = [("text", node.text or "")]
    for child in node:
        inner.extend(_pieces(child, addresses, inner_linking))
        inner.append(("text", child.tail or ""))
    has_content = any(kind == "text" and value.strip() for kind, value in inner)
    if name != "a" and name not in KEPT:
        name = "span"
    if is_written and has_content:
        yield "open", f"<{name}{attributes}>"
        yield from inner
        yield "close", f"</{name}>"
    else:
        yield from inner


def _attributes(name: str, node: Element, addresses: Addresses, is_linking: bool) -> str:  # noqa: FBT001
    if name == "a":
        href = addresses.link(node) if is_linking else ""
        own = addresses.anchor(node)
        return (f' href="{escape(href)}"' if href else "") + (f' id="{own}"' if own else "")
    own = addresses.anchor(node)
    found = (f' id="{own}"' if own and name in KEPT else "") + language_attributes(node)
    if name == "abbr" and node.get("title"):
        found += f' title="{escape(node.get("title", "")[:300])}"'
    return found


def _hoisted(pieces: list[Piece]) -> tuple[tuple[str, ...], list[Piece], tuple[str, ...]]:
    """Take the pictures that stand before the first and after the last word out of a run."""
    filled = [at for at, (kind, value) in enumerate(pieces) if kind == "text" and value.strip()]
    first, last = filled[0], filled[-1]
    before = tuple(v for k, v in pieces[:first] if k == "image")
    after = tuple(v for k, v in pieces[last:] if k == "image")
    middle = [piece for at, piece in enumerate(pieces) if piece[0] != "image" or first < at < last]
    return before, middle, after


def _folded(pieces: list[Piece]) -> tuple[str, str]:
    """Markup and text of *pieces*; a break counts as one space in the text."""
    html: list[str] = []
    text: list[str] = []
    gap = ""  # white space or a break that only counts when more text follows
    for kind, value in pieces:
        if kind == "text":
            folded = _UNFOLDED.sub(" ", value)
            if folded.startswith(" "):
                gap = gap or " "
                folded = folded[1:]
            if not folded:
                continue
            _close_gap(gap, html, text)
            gap = " " if folded.endswith(" ") else ""
            folded = folded[:-1] if gap else folded
            html.append(escape(folded, quote=False))
            text.append(folded)
        elif kind == "break":
            gap = "<br>"
        elif kind == "image":
            _close_gap(gap, html, text)
            gap = ""
            html.append(value)
        else:
            if kind == "open":
                _close_gap(gap, html, text)
                gap = ""
            html.append(value)
    return "".join(html), "".join(text)


def _close_gap(gap: str, html: list[str], text: list[str]) -> None:
    if not gap or not text:
        return
    is_spaced = text[-1].endswith(" ")
    if gap == "<br>" or not is_spaced:
        html.append(gap)
    if not is_spaced:
        text.append(" ")
