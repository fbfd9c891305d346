"""Before anything is chosen: what a browser would not show goes, what it would show stands out.

Pictures get their real source, formulas become text, and every run of text comes to stand
in a block of its own, so that later steps can keep or drop whole blocks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from lxml import etree

from reader.extract import buttons, headings, utility_classes
from reader.extract.captions import mark_captions
from reader.extract.code import blocks as code_blocks
from reader.extract.decode import clean
from reader.extract.formulas.finding import formulas_to_text
from reader.extract.markup import (
    BLOCKS,
    CONTAINERS,
    INVISIBLE,
    Element,
    elements_at,
    is_styled_away,
    remove,
    text_of,
)
from reader.extract.notes.hidden import bring_out

_DROPPED = INVISIBLE | {"math-field"}
_MAYBE_HIDDEN = (
    "descendant::*/@hidden/.. | descendant::*/@style/.. | "
    "descendant::*/@aria-hidden[. = 'true']/.."
)
_CONTROLS = (
    "descendant::*/@aria-controls/.. | descendant::*/@data-target/.. | "
    "descendant::*/@data-bs-target/.."
)
_CHOICES = "descendant::*/@role[. = 'listbox']/.."
"""Lists to choose one thing from, which are drawn and not fields of a form."""
_SWALLOWING = frozenset({"button", "object", "canvas", "video", "audio", "select", "noscript"})
_MANY = 5
_FEW_WORDS = 100
_FEW_LINES = 300
_NEARLY_ALL = 0.7
_STREAMED = re.compile(r"^S:[0-9a-f]+$")
"""React sends parts of a page in hidden elements with such ids, for a script to show."""
_MIXED = CONTAINERS | {"blockquote", "li", "dd", "td", "th", "figcaption", "p"}


def prepare(body: Element) -> None:
    """Make *body* ready for choosing; it is changed in place."""
    formulas_to_text(body)
    bring_out(body)
    code_blocks.settle(body)
    buttons.keep_words(body)
    _drop_invisible(body)
    _drop_choices(body)
    _drop_cards(body)
    utility_classes.drop(body)
    headings.put_in_order(body)
    mark_captions(body)
    _open_inline_around_blocks(body)
    for element in list(body.iter(*_MIXED)):
        _wrap_runs(element)


def _drop_invisible(body: Element) -> None:
    opened = _opened_by_scripts(body)
    for form in list(body.iter("form")):
        if _asks(form):
            remove(form)
    for element in list(body.iter(*_DROPPED)):
        if _has_swallowed(element):
            element.tag = "div"
        else:
            remove(element)
    for element in list(body.iter("details", "summary")):
        element.tag = "div" if element.tag == "details" else "p"
    hidden = [one for one in elements_at(body, _MAYBE_HIDDEN) if _is_hidden(one)]
    most = _NEARLY_ALL * len(text_of(body)) if hidden else 0
    for element in hidden:
        if not _is_folded(element, opened) and not _is_the_page(element, most):
            remove(element)


def _asks(form: Element) -> bool:
    """Whether *form* only asks: it has fields and few words."""
    has_fields = next(form.iter("input", "select", "textarea", "button"), None) is not None
    return has_fields and len(text_of(form)) < _FEW_LINES and form.find(".//img") is None


def _has_swallowed(element: Element) -> bool:
    """Whether an unclosed button or the like has come to hold the page itself."""
    if element.tag not in _SWALLOWING or element.find(".//p") is None:
        return False
    return sum(1 for _ in element.iter("p", "article", "main")) >= _MANY


def _is_hidden(element: Element) -> bool:
    if element.get("hidden") is not None and element.get("hidden") != "until-found":
        return not _STREAMED.match(element.get("id") or "")
    if is_styled_away(element):
        return True
    return (
        element.get("aria-hidden") == "true"
        and "fallback-image" not in (element.get("class") or "")
        and element.find(".//img") is None
        and element.tag != "img"
    )


def _opened_by_scripts(body: Element) -> frozenset[str]:
    """The ids of the panels that buttons and links of *body* say they open."""
    found: set[str] = set()
    for control in elements_at(body, _CONTROLS):
        for name in ("aria-controls", "data-target", "data-bs-target"):
            found.update(part.lstrip("#") for part in (control.get(name) or "").split())
    return frozenset(found)


def _is_folded(element: Element, opened: frozenset[str]) -> bool:
    """Whether *element* is a panel of tabs or an accordion, and holds more than links."""
    is_panel = element.get("role") == "tabpanel" or element.get("id") in opened
    if not is_panel or next(element.iterancestors("nav", "header", "footer"), None) is not None:
        return False
    length = len(text_of(element))
    linked = sum(len(text_of(link)) for link in element.iter("a"))
    is_much = length >= _FEW_WORDS or element.find(".//pre") is not None
    return is_much and linked < length / 4


def _is_the_page(element: Element, most: float) -> bool:
    """Whether *element* holds more than *most* of the text: a script shows it once it has run."""
    return len(text_of(element)) > most


def _drop_choices(body: Element) -> None:
    for element in elements_at(body, _CHOICES):
        remove(element)


def _drop_cards(body: Element) -> None:
    """Drop what shows over a link when a pointer rests on it: its words again, and more links."""
    for card in list(body.iter("span")):
        link = card.getprevious()
        if link is None or link.tag != "a" or (link.tail or "").strip():
            continue
        inner = [text for one in card.iter("a") if (text := text_of(one))]
        if len(inner) > 1 and inner[0] == text_of(link):
            remove(card)


def _open_inline_around_blocks(body: Element) -> None:
    """Inline elements that hold blocks become blocks; their link goes into each block's text."""
    elements = list(body.iter(etree.Element))
    holding = _holding_blocks(elements)
    for element in elements:
        if element not in holding:
            if "-" in str(element.tag):
                element.tag = "span"
        elif element.tag not in BLOCKS or element.tag == "p":
            if element.tag == "a" and element.get("href"):
                _push_link_down(element)
            element.tag = "div"


def _holding_blocks(elements: Sequence[Element]) -> set[Element]:
    """Those of *elements*, which stand in the page's order, that hold blocks."""
    holding: set[Element] = set()
    for element in reversed(elements):
        parent = element.getparent()
        if parent is not None and (element.tag in BLOCKS or element in holding):
            holding.add(parent)
    return holding


def _push_link_down(link: Element) -> None:
    for block in list(link.iter("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "div", "span")):
        is_leaf = not any(child.tag in BLOCKS for child in block.iter() if child is not block)
        parent = block.getparent()
        if is_leaf and block is not link and parent is not None and parent.tag != "a":
            inner = etree.Element("a", href=clean(link.get("href", "")))
            inner.text, block.text = block.text, None
            inner.extend(list(block))
            block.append(inner)


def _wrap_runs(element: Element) -> None:
    """Put each run of text that stands beside blocks, or between double breaks, into a `p`."""
    children = list(element)
    has_blocks = any(child.tag in BLOCKS for child in children)
    if not has_blocks and not _double_breaks(children):
        if element.tag in CONTAINERS and element.tag != "body":
            _wrap(element, children)
        return
    if element.tag == "p":
        element.tag = "div"
    _wrap(element, children)


def _double_breaks(children: Sequence[Element]) -> bool:
    return any(
        first.tag == "br" and second.tag == "br" and not (first.tail or "").strip()
        for first, second in pairwise(children)
    )


def _wrap(element: Element, children: Sequence[Element]) -> None:
    """Wrap the runs of *element*; its blocks stay where they are, for to move a tree is slow."""
    text, element.text = element.text, None
    inline: list[Element] = []
    breaks = 0
    for child in children:
        tail = child.tail
        if child.tag in BLOCKS:
            child.tail = None
            _close(element, text, inline, child)
            text, inline, breaks = tail, [], 0
        elif child.tag == "br" and breaks:
            _close(element, text, inline, child)
            element.remove(child)
            text, inline = tail, []
        else:
            inline.append(child)
        if child.tag == "br":
            breaks = 0 if (tail or "").strip() else breaks + 1
        elif child.tag not in BLOCKS:
            breaks = 0
    _close(element, text, inline, None)


def _close(
    element: Element, text: str | None, inline: list[Element], following: Element | None
) -> None:
    """Put a run of text and *inline* elements into a `p` before the *following* child, if any."""
    while inline and inline[-1].tag == "br" and not (inline[-1].tail or "").strip():
        element.remove(inline.pop())
    if not inline and not (text or "").strip():
        return
    run = element.makeelement("p")
    run.text = text
    if following is None:
        element.append(run)
    else:
        following.addprevious(run)
    run.extend(inline)
