"""From characters to a tree, within limits and without losing text.

libxml2 has limits of its own: it stops at a depth of 256 elements (2,048 where it was told
that the page is huge), checks attributes in quadratic time, and says so only in its log. Here
markup is measured first. Tags that carry hundreds of attributes are shortened, text is kept
when elements nest too deep (the tags go, the words stay), and whatever had to be cut makes the
tree *partial*.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from reader.extract.markup import Element, name_set

MAX_CHARACTERS = 24_000_000
MAX_TAGS = 100_000
MAX_DEPTH = 100
MAX_ATTRIBUTES = 200
_DEEPEST = 256
_HUGE = 9_000_000
"""Bytes after which libxml2 has to be told, or it would drop a text of more than 10 MB."""
_LONG_TAG = 4_000

_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)[^>]*>")
_CODE_TAG = re.compile(r"<(/?)(pre|div)(?=[\s>])", re.IGNORECASE)
_LONG = re.compile(r"<[a-zA-Z][^<>]{%d,}>?" % _LONG_TAG)  # noqa: UP031 - braces
_ATTRIBUTE = re.compile(r"""[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?""")
_DATA = re.compile(r"(data:[^,\"'\s>]{0,100};base64,)[A-Za-z0-9+/=\s%]{65536,}")
_WRITTEN_OUT = tuple(
    re.compile(rf"(=\s*{mark}\s*data:[^,{mark}]{{0,200}},)[^{mark}]{{65536,}}", re.IGNORECASE)
    for mark in ('"', "'")
)
"""The same where it isn't base64, which may hold any sign but the one that ends it."""
_CONTROL_REFERENCE = re.compile(
    r"&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])(?!\d)|x0*(?:[0-8bcef]|1[0-9a-f]|fff[ef])(?![0-9a-f]));?",
    re.IGNORECASE,
)
"""Characters that no page may hold, written as numbers: lxml refuses to write them again."""
_OF_HEAD = name_set(
    "base basefont bgsound link meta noframes noscript object script style template title"
)
_VOID = name_set("area base br col embed hr img input link meta param source track wbr")
_UNKNOWN_AS_VOID = ("wbr", "track", "source", "embed", "keygen", "bgsound")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """A page's root element, and whether something had to be left out."""

    root: Element
    is_cut: bool = False


def parse(text: str) -> Tree:
    """The tree of a page's markup.

    A document without a body has an empty one afterwards. Large `data:` addresses are
    dropped: pictures in them are read by capture, before.
    """
    text, is_cut = _within_limits(_CONTROL_REFERENCE.sub(" ", text))
    text = _with_closed_code(text)
    root, is_deep = _parse(text)
    if is_deep:
        root, is_deep = _parse(_flatten(text))
    return Tree(root=root, is_cut=is_cut or is_deep)


def _parse(text: str) -> tuple[Element, bool]:
    data = text.encode() or b"<html></html>"
    is_huge = len(data) > _HUGE
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=is_huge, remove_comments=True, remove_pis=True
    )
    root = etree.fromstring(data, parser)
    if root is None:
        root = etree.fromstring(b"<html><body></body></html>", parser)
    if root.find("body") is None:
        _add_body(root)
    _empty_head(root)
    _empty_void(root)
    is_deep = any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log)
    return root, is_deep or (is_huge and _is_deep(root))


def _is_deep(root: Element) -> bool:
    """Whether elements nest deeper than libxml2 allows for what is not huge."""
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > _DEEPEST:
            return True
    return False


def _add_body(root: Element) -> None:
    body = etree.SubElement(root, "body")
    for child in list(root)[:-1]:
        if child.tag not in {"head", "frameset"}:
            body.append(child)


def _empty_head(root: Element) -> None:
    """Move to the body what libxml2 takes into the head where no body begins: an `article`."""
    head, body = root.find("head"), root.find("body")
    if head is None or body is None:
        return
    first = next((n for n, child in enumerate(head) if child.tag not in _OF_HEAD), None)
    if first is None:
        return
    moved = list(head)[first:]
    moved[-1].tail = (moved[-1].tail or "") + (body.text or "")
    body.text = None
    body[:0] = moved


def _empty_void(root: Element) -> None:
    """Put behind a `wbr` and its like what follows them, which libxml2 takes for their content."""
    for element in list(root.iter(*_UNKNOWN_AS_VOID)):
        parent = element.getparent()
        if parent is None or not (len(element) or element.text):
            continue
        tail, element.tail = element.tail or "", element.text
        element.text = None
        children = list(element)
        parent[parent.index(element) + 1 : parent.index(element) + 1] = children
        last = children[-1] if children else element
        last.tail = (last.tail or "") + tail


def _with_closed_code(text: str) -> str:
    """*text*, where a `pre` ends the `div`s in it too: libxml2 would take all that follows in."""
    if "<pre" not in text:
        return text
    pieces: list[str] = []
    last = 0
    opened: list[int] = []
    for match in _CODE_TAG.finditer(text, text.index("<pre")):
        is_end, name = match[1], match[2].lower()
        if name == "pre" and not is_end:
            opened.append(0)
        elif not opened:
            continue
        elif name == "div":
            opened[-1] = max(0, opened[-1] + (-1 if is_end else 1))
        else:
            pieces += (text[last : match.start()], "</div>" * opened.pop())
            last = match.start()
    pieces.append(text[last:])
    return "".join(pieces)


def _within_limits(text: str) -> tuple[str, bool]:
    if len(text) > _DATA_SIZE:
        text = _DATA.sub(r"\1", text)
        for pattern in _WRITTEN_OUT:
            text = pattern.sub(r"\1", text)
    is_cut = len(text) > MAX_CHARACTERS
    text = text[:MAX_CHARACTERS]
    shortened = _LONG.sub(_short_tag, text)
    is_cut = is_cut or len(shortened) < len(text)
    text = shortened
    if text.count("<") > MAX_TAGS:
        return text[: _place_of_tag(text, MAX_TAGS)], True
    return text, is_cut


_DATA_SIZE = 65536


def _short_tag(match: re.Match[str]) -> str:
    tag = match[0]
    if tag.count("=") <= MAX_ATTRIBUTES and len(tag.split(None, MAX_ATTRIBUTES)) <= MAX_ATTRIBUTES:
        return tag
    kept = []
    for found in _ATTRIBUTE.finditer(tag, 1):
        kept.append(found[0])
        if len(kept) > MAX_ATTRIBUTES:
            break
    return "<" + " ".join(kept) + ">"


def _place_of_tag(text: str, number: int) -> int:
    place = 0
    for _ in range(number):
        place = text.index("<", place) + 1
    return place - 1


def _flatten(text: str) -> str:
    """*text* without the tags that stand too deep; its words are all kept."""
    depth = 0
    pieces: list[str] = []
    last = 0
    for match in _TAG.finditer(text):
        name = match[2].lower()
        if name in _VOID:
            continue
        if match[1]:
            is_kept = depth <= MAX_DEPTH
            depth = max(0, depth - 1)
        else:
            depth += 1
            is_kept = depth <= MAX_DEPTH
        if not is_kept:
            pieces += (text[last : match.start()], " ")
            last = match.end()
    pieces.append(text[last:])
    return "".join(pieces)
