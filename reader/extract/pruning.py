"""What is left of a page once it is known which of its blocks are the article's."""

from __future__ import annotations

from reader.extract import figures
from reader.extract.markup import BLOCKS, Element, remove
from reader.extract.readability import NUMBER, Opinion

_NEAR = 20


def prune(
    body: Element, kept: set[int], texts: set[int], opinion: Opinion, pictured: set[int]
) -> None:
    """Drop what holds no block of *body* that is *kept*.

    Pictures and rules follow Readability and their neighbors. What is *pictured* stays too, and
    of a row of a table that stays each cell, be it empty.

    Args:
        body: the page's body, whose blocks bear their numbers.
        kept: the numbers of the article's blocks.
        texts: the numbers of all blocks that hold text.
        opinion: what Readability keeps.
        pictured: the numbers of what makes up the article's figures.
    """
    elements = list(body.iter(*BLOCKS))
    first = min(kept, default=0)
    last = max(kept, default=len(elements))
    holding: set[Element] = set()
    dropped: list[Element] = []
    for element in reversed(elements):
        number = int(element.get(NUMBER, -1))
        is_kept = number in kept or number in pictured
        if number not in texts and not is_kept and number in opinion.kept:
            is_near = first - _NEAR <= number <= last + _NEAR
            is_kept = is_near and _is_shown(element, number, first, last)
        parent = element.getparent()
        if parent is not None and (is_kept or element in holding):
            holding.add(parent)
        elif element is not body:
            dropped.append(element)
    for element in dropped:
        if element.tag in {"td", "th"} and element.getparent() in holding:
            _empty(element)
        else:
            remove(element)


def _is_shown(element: Element, number: int, first: int, last: int) -> bool:
    """Whether *element* is a rule, or shows a picture of the article's and says nothing."""
    return _is_textless(element) and not figures.is_the_sites_picture(
        element, is_before=number < first, is_after=number > last
    )


def _empty(cell: Element) -> None:
    """Leave *cell* with nothing in it: without it the next ones would stand in other columns."""
    cell[:] = []
    cell.text = None


def _is_textless(element: Element) -> bool:
    """Whether *element* is a rule, or shows a picture and says nothing."""
    if element.tag == "hr":
        return True
    has_picture = next(element.iter("img"), None) is not None
    return has_picture and not any(child.tag in BLOCKS for child in element)
