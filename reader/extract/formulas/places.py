"""Where a formula stands in a page, with all that was drawn of it, and what takes its place."""

from __future__ import annotations

import re
from itertools import islice

from reader.extract.decode import clean
from reader.extract.formulas.apart import apart
from reader.extract.markup import HEADINGS, Element, name_set, raw_text, remove

MATH = ("math", "m:math", "mml:math")
"""MathML's element, and its names in XHTML."""
DRAWN = name_set("MathJax MathJax_Display MathJax_SVG MathJax_SVG_Display MathJax_CHTML mjx-chtml")
"""The classes of what MathJax 2 draws."""
_WRAPPERS = DRAWN | name_set(
    "katex katex-mathml katex-display mwe-math-element mwe-math-mathml-inline "
    "mwe-math-mathml-display mwe-math-mathml-a11y MathJax_MathML MJX_Assistive_MathML MJXc-display"
)
"""The elements in which scripts and wikis put one formula with all its twins."""
_WRAPPING = ("mjx-container", "mjx-assistive-mml")
_DISPLAYED = re.compile(r"(?:^|[-_ ])(?:block|display)(?:$|[-_ ])|_Display\b|\bMJXc-display\b")
_CLOSING = re.compile(r"\s*([,.;:!?…]+)(?=\s|$)")
_LINES = HEADINGS | {"a", "pre", "caption", "dt", "td", "th"}
_NEAR = 6


def classes_of(element: Element) -> set[str]:
    """The element's classes, as they are written."""
    return set((element.get("class") or "").split())


def is_wrapper(element: Element) -> bool:
    """Whether *element* is known to hold one formula and nothing else."""
    return element.tag in _WRAPPING or bool(_WRAPPERS & classes_of(element))


def is_drawn(element: Element) -> bool:
    """Whether *element* is what a script drew of a formula."""
    names = classes_of(element)
    is_known = bool(DRAWN & names) or "MathJax_Preview" in names or "katex-html" in names
    return is_known or element.tag == "mjx-container"


def outermost(formula: Element) -> Element:
    """The element around *formula* that holds nothing else but its twins."""
    root = formula
    while (parent := root.getparent()) is not None:
        is_one = is_wrapper(parent) and sum(1 for _ in islice(parent.iter(*MATH), 2)) <= 1
        if not is_one and not _is_all_in(root, parent):
            break
        root = parent
    return root


def _is_all_in(formula: Element, parent: Element) -> bool:
    """Whether *parent* is a plain span around *formula* and shows nothing else."""
    around = f"{parent.text or ''}{formula.tail or ''}"
    return (
        parent.tag == "span" and len(parent) == 1 and not around.strip() and not parent.get("id")
    )


def is_displayed(root: Element, inner: Element) -> bool:
    """Whether one of the elements from *inner* out to *root* says that it is set apart."""
    element: Element | None = inner
    while element is not None:
        if says_display(element):
            return True
        element = None if element is root else element.getparent()
    return False


def says_display(element: Element) -> bool:
    """Whether *element* says of its formula that it stands in a line of its own."""
    if element.tag in MATH:
        return element.get("display") == "block" or element.get("mode") == "display"
    return element.get("display") == "true" or bool(_DISPLAYED.search(element.get("class") or ""))


def replace(root: Element, text: str, *, is_display: bool) -> None:
    """Put *text* in the place of *root*, in a block of its own if it is set apart."""
    text = clean(text)
    if is_display and text and not _is_in_line(root):
        _replace_apart(root, text)
        return
    # In print the space between letters of a formula and of words is seen without one.
    is_joined = text[:1].isalnum() and _text_before(root)[-1:].isalnum()
    root.tail = f"{' ' * is_joined}{text}{root.tail or ''}"
    remove(root)


def _replace_apart(root: Element, text: str) -> None:
    """The mark that ends the sentence after a formula is set beside it."""
    parent, tail = root.getparent(), root.tail or ""
    if parent is None:
        return
    ending = _CLOSING.match(tail)
    formula = apart(text + (ending[1] if ending else ""))
    formula.tail = tail[ending.end() :] if ending else tail
    parent.replace(root, formula)


def _is_in_line(root: Element) -> bool:
    """Whether no block may stand in the place of *root*."""
    return any(one.tag in _LINES for one in islice(root.iterancestors(), _NEAR))


def _text_before(element: Element) -> str:
    before, parent = element.getprevious(), element.getparent()
    if before is not None:
        return before.tail or raw_text(before)
    return "" if parent is None else parent.text or ""
