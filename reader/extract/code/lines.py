"""What code looks like in a browser, line by line, whatever elements its lines are made of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.extract.markup import BLOCKS, Element, put_at_end, put_before, raw_text, remove

_LINE = re.compile(
    r"(?:^|[\s_-])(?:line|codeline|view-line|ec-line|token-line|cl|row|loc)(?:$|\s)|line(?:$|\s)"
)
_BLOCK_STYLE = re.compile(r"display\s*:\s*(?:block|flex|grid|table-row)")
_DEEPEST = 200


def set_lines(code: Element) -> None:
    """End each line of *code* by a line feed, and let its blocks be blocks no longer."""
    _drop_doubled_breaks(code)
    _set(code, is_fresh=True, depth=0)
    for element in code.iter(*BLOCKS):
        if element is not code:
            element.tag = "span"


def _drop_doubled_breaks(code: Element) -> None:
    """Take out the `br` of each line where all lines end in a line feed too."""
    breaks = list(code.iter("br"))
    if len(breaks) > 1 and all((one.tail or "").startswith(("\n", "\r\n")) for one in breaks):
        for one in breaks:
            remove(one)


def _set(element: Element, *, is_fresh: bool, depth: int) -> bool:
    """End the lines in *element*; say whether what follows begins a line."""
    children = list(element)
    lines = _lines_in(element, children)
    is_fresh = _is_fresh_after(element.text, is_fresh=is_fresh)
    for child in children:
        if child.tag == "br":
            is_fresh = True
        elif child in lines or child.tag in BLOCKS:
            if not is_fresh:
                put_before(child, "\n")
            if depth < _DEEPEST:
                is_ended = _set(child, is_fresh=True, depth=depth + 1)
                if not is_ended or (child in lines and _is_empty_line(child)):
                    put_at_end(child, "\n")
            is_fresh = True
        elif depth < _DEEPEST:
            is_fresh = _set(child, is_fresh=is_fresh, depth=depth + 1)
        is_fresh = _is_fresh_after(child.tail, is_fresh=is_fresh)
    return is_fresh


def _is_fresh_after(text: str | None, *, is_fresh: bool) -> bool:
    return text.endswith("\n") if text else is_fresh


def _lines_in(element: Element, children: Sequence[Element]) -> set[Element]:
    """Those of *children* that stand one below the other, as blocks do.

    White space between them only sets the markup in order then, unless it is all that ends them.
    """
    if len(children) < 2:  # noqa: PLR2004 - one is no list of lines
        return set()
    gaps = [element.text or "", *(child.tail or "" for child in children)]
    if any(gap.strip() for gap in gaps):
        return set()
    inner = gaps[1:-1]
    if all(child.tag in BLOCKS for child in children):
        if all("\n" in gap for gap in inner):
            _clear_gaps(element, children)
        return set(children)
    is_ended = "\n" in "".join(inner) or any(_has_break(child) for child in children[:-1])
    if is_ended or not all(_is_line(child) for child in children):
        return set()
    return set(children)


def _clear_gaps(element: Element, children: Sequence[Element]) -> None:
    element.text = None
    for child in children:
        child.tail = None


def _has_break(element: Element) -> bool:
    return "\n" in raw_text(element) or element.tag == "br" or element.find(".//br") is not None


def _is_line(element: Element) -> bool:
    return (
        element.tag == "code"
        or element.get("data-line") is not None
        or bool(_LINE.search((element.get("class") or "").lower()))
        or bool(_BLOCK_STYLE.search((element.get("style") or "").lower()))
    )


def _is_empty_line(element: Element) -> bool:
    """Whether *element* stands for a line with nothing in it, as its neighbors are lines."""
    if raw_text(element) or element.find(".//br") is not None:
        return False
    parent = element.getparent()
    alike = [
        one
        for one in (parent if parent is not None else ())
        if one.tag == element.tag and one.get("class") == element.get("class")
    ]
    return _is_line(element) or len(alike) > 1
