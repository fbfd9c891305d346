"""Formulas that are set apart from the text: they stay in it while the article is chosen.

By itself a short line of signs looks like a site's furniture. So such a formula stands in the
paragraph beside it until it is known which paragraphs are kept, and then gets a block.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from reader.extract.markup import (
    BLOCKS,
    HEADINGS,
    Element,
    elements_at,
    put_at_end,
    remove,
    short_text_of,
    text_of,
)

_APART = "data-set-apart"
_MARKED = f"descendant::*/@{_APART}/.."
_OUTER = HEADINGS | {"body", "article", "main", "li", "td", "th", "blockquote", "figure"}
_WRAPPING = frozenset({"div", "section", "center", "span"})
_LONG = 3000
"""More characters than formulas that are set beneath each other have."""
_MANY = 500


def apart(text: str = "") -> Element:
    """A formula that is to stand in a block of its own in the end."""
    element = etree.Element("span", {_APART: ""})
    element.text = text
    return element


def join(body: Element) -> None:
    """Put what holds nothing but such formulas into the paragraph before it, or after it."""
    waiting = [block for block in _blocks(body) if not _is_joined(block, to_next=False)]
    for block in reversed(waiting):  # then the last of several stands beside the text
        _is_joined(block, to_next=True)


def _blocks(body: Element) -> Iterator[Element]:
    """The largest elements that hold formulas and no other text."""
    refused: set[Element] = set()
    seen: set[Element] = set()
    for formula in elements_at(body, _MARKED):
        block = None if formula in seen else _block_around(formula, refused)
        if block is not None:
            seen.update(_formulas_of(block))
            yield block


def _is_joined(block: Element, *, to_next: bool) -> bool:
    """Whether there was a paragraph right before or after *block* to put its formulas in."""
    paragraph = None
    if not _text_around(block).strip():
        beside = block.getnext() if to_next else block.getprevious()
        paragraph = _paragraph_at(beside, 0 if to_next else -1)
    if paragraph is None:
        return False
    formulas = list(_formulas_of(block))
    for formula in reversed(formulas) if to_next else formulas:
        remove(formula)
        (_prepend if to_next else _append)(paragraph, formula)
    if block.get(_APART) is None:
        remove(block)
    return True


def set_apart(root: Element) -> Element:
    """Give each such formula of *root* its block, after the article was chosen."""
    marked = elements_at(root, _MARKED)
    for paragraph in dict.fromkeys(one.getparent() for one in marked):
        if paragraph is not None and paragraph.tag == "p" and paragraph is not root:
            _split(paragraph)
    return root


def _formulas_of(block: Element) -> Iterator[Element]:
    return (one for one in block.iter("span") if one.get(_APART) is not None)


def _block_around(formula: Element, refused: set[Element]) -> Element | None:
    """The largest block that holds *formula* and no other text; itself where it stands alone.

    What holds other text is added to *refused*, and not looked through again.
    """
    found: Element | None = None
    for around in formula.iterancestors():
        if around.tag in _OUTER or around in refused or not _has_only_formulas(around):
            refused.add(around)
            break
        if around.tag in BLOCKS:
            found = around
    parent = formula.getparent()
    if found is None and parent is not None and parent.tag in BLOCKS:
        is_in_text = _text_around(formula).strip() or parent.tag == "p"
        return None if is_in_text else formula
    return found


def _has_only_formulas(element: Element) -> bool:
    text = short_text_of(element, _LONG)
    own = " ".join(short_text_of(one, _LONG) for one in _formulas_of(element))
    is_pictured = next(element.iter("img", "figure", "video", "audio", "iframe"), None) is not None
    return bool(text) and "".join(text.split()) == "".join(own.split()) and not is_pictured


def _text_around(element: Element) -> str:
    before, parent = element.getprevious(), element.getparent()
    if before is not None:
        return f"{before.tail or ''}{element.tail or ''}"
    return f"{(parent.text if parent is not None else '') or ''}{element.tail or ''}"


def _paragraph_at(element: Element | None, edge: int) -> Element | None:
    """The paragraph that *element* is, or that stands at one edge of it."""
    while element is not None and next(element.iterchildren(*BLOCKS), None) is not None:
        if element.tag not in _WRAPPING or (edge and (element[edge].tail or "").strip()):
            return None
        element = element[edge]
    if element is None or element.tag not in {"p", "div"} or len(element) > _MANY:
        return None
    return element if _has_words(element) else None


def _has_words(paragraph: Element) -> bool:
    """Whether *paragraph* holds more than formulas."""
    if (paragraph.text or "").strip():
        return True
    return any(
        (child.tail or "").strip() or (child.get(_APART) is None and text_of(child))
        for child in paragraph
    )


def _append(paragraph: Element, formula: Element) -> None:
    put_at_end(paragraph, " ")
    paragraph.append(formula)


def _prepend(paragraph: Element, formula: Element) -> None:
    formula.tail = f" {paragraph.text or ''}"
    paragraph.text = None
    paragraph.insert(0, formula)


def _split(paragraph: Element) -> None:
    """Make several paragraphs of one: its formulas, and what is between them."""
    kept = {name: value for name in ("lang", "dir") if (value := paragraph.get(name))}
    parts = [paragraph]
    for child in list(paragraph):
        if child.get(_APART) is not None:
            rest = etree.Element("p", kept)
            rest.text, child.tail = child.tail, None
            child.tag = "p"
            parts[-1].addnext(child)
            child.addnext(rest)
            parts.append(rest)
        elif len(parts) > 1:
            parts[-1].append(child)
    for part in parts:
        if not len(part) and not (part.text or "").strip():
            remove(part)
