"""What we know of HTML's elements: which stand on their own, which run in a line.

Everything in this room that walks a tree asks here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from lxml import etree

Element = etree._Element  # noqa: SLF001 - lxml has no public name for it
_STYLED_AWAY = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def name_set(text: str) -> frozenset[str]:
    """The words of *text*, as a set: lists of names read best in lines."""
    return frozenset(text.split())


BLOCKS = name_set(
    "address article aside blockquote body caption center colgroup dd details dialog dir div dl "
    "dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li "
    "main menu nav ol p pre section summary table tbody td tfoot th thead tr ul"
)
CONTAINERS = name_set(
    "address article aside body center details dialog dir div fieldset figure footer form header "
    "hgroup html main nav section"
)
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
INVISIBLE = name_set(
    "applet area audio base basefont bgsound button canvas col datalist embed frame frameset head "
    "iframe input link map meta noframes noscript object optgroup option param progress script "
    "select source style svg template textarea title track video meter dialog"
)
SPACE = " \t\n\r\f"
_HEIGHT = 40


def elements_at(element: Element, expression: str) -> list[Element]:
    """The elements that an XPath expression finds, seen from *element*, in the page's order.

    Of a whole page, `descendant::*/@name/..` is found several times as fast as `.//*[@name]`.
    """
    found = element.xpath(expression)
    return [one for one in found if isinstance(one, Element)] if isinstance(found, list) else []


def up_from(element: Element) -> Iterator[Element]:
    """*element* and what it stands in, as far up as a name can still speak of it."""
    yield element
    yield from islice(element.iterancestors(), _HEIGHT)


def text_of(element: Element) -> str:
    """All text inside *element*, folded to single spaces."""
    return " ".join(raw_text(element).split())


def raw_text(element: Element) -> str:
    """All text inside *element* as it stands."""
    if not len(element):
        return element.text or ""
    return etree.tostring(element, encoding="unicode", method="text", with_tail=False)


def short_text_of(element: Element, limit: int) -> str:
    """Like `text_of`, but empty as soon as there are more than *limit* characters."""
    pieces: list[str] = []
    left = 10 * limit  # markup is indented
    for piece in element.itertext():
        pieces.append(str(piece))
        left -= len(piece)
        if left < 0:
            break
    text = " ".join("".join(pieces).split())
    return text if left >= 0 and len(text) <= limit else ""


def text_runs(element: Element) -> Iterator[tuple[str, Element]]:
    """The runs of text inside *element* in their order, each with the element it stands in.

    Where a child starts or ends, a run of no characters is given for it. What is never seen
    is left out.
    """
    yield element.text or "", element
    waiting = [(element, iter(element))]
    while waiting:
        parent, children = waiting[-1]
        child = next(children, None)
        if child is None:
            waiting.pop()
            if waiting:
                yield "", parent
                yield parent.tail or "", waiting[-1][0]
        elif child.tag in INVISIBLE or not isinstance(child.tag, str):
            yield child.tail or "", parent
        else:
            yield "", child
            yield child.text or "", child
            waiting.append((child, iter(child)))


def remove(element: Element, *, keep_tail: bool = True) -> None:
    """Take *element* out of its tree; the text that follows it stays."""
    parent = element.getparent()
    if parent is None:
        return
    if keep_tail and element.tail:
        put_before(element, element.tail)
    element.tail = None
    parent.remove(element)


def unwrap(element: Element) -> None:
    """Replace *element* by what it holds."""
    parent = element.getparent()
    if parent is None:
        return
    if element.text:
        put_before(element, element.text)
    place = parent.index(element)
    children = list(element)
    if element.tail:
        if children:
            children[-1].tail = (children[-1].tail or "") + element.tail
        else:
            put_before(element, element.tail)
    element.tail = None
    parent[place : place + 1] = children


def class_and_id(element: Element) -> str:
    """The element's class and id in lower case, as clues to its purpose."""
    return f"{element.get('class', '')} {element.get('id', '')}".lower()


def put_before(element: Element, text: str) -> None:
    """Put *text* right before *element*, which stands in another."""
    before = element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + text
    else:
        parent = element.getparent()
        assert parent is not None
        parent.text = (parent.text or "") + text


def put_at_end(element: Element, text: str) -> None:
    """Put *text* after all that *element* holds."""
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def is_styled_away(element: Element) -> bool:
    """Whether the element's own style hides it."""
    return bool(_STYLED_AWAY.search(element.get("style") or ""))
