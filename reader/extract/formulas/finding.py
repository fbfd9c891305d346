"""Formulas become text: each of them once, in one line, in the place where it was drawn.

Pages hold a formula as MathML, as TeX (in an annotation, an attribute, a script or the words
that stand in for a picture), as what a script drew of it, and mostly as several of these.
What says most is read: MathML, else TeX. Its twins go with it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from lxml import etree

from reader.extract.formulas.apart import apart, join
from reader.extract.formulas.pictures import is_formula, text_instead
from reader.extract.formulas.places import (
    DRAWN,
    MATH,
    classes_of,
    is_displayed,
    is_drawn,
    is_wrapper,
    outermost,
    replace,
    says_display,
)
from reader.extract.formulas.texts import is_same_tex, of_markup, of_math, of_tex, source_of
from reader.extract.markup import (
    BLOCKS,
    Element,
    elements_at,
    is_styled_away,
    name_set,
    remove,
    text_of,
)

_MARKED = "descendant::*/@class[contains(., 'ath') or contains(., 'katex-html')]/.."
_SOURCES = ("data-math", "data-tex", "data-latex", "data-formula")
_SOURCED = " | ".join(f"descendant::*/@{name}/.." for name in (*_SOURCES, "data-attrs"))
_FLAGS = name_set("true false yes no on off 0 1")
_DELIMITED = re.compile(r"\\\(.+\\\)|\\\[.+\\\]|\$[^$]+\$|\$\$[^$]+\$\$", re.DOTALL)
_EQUATIONS = name_set("ltx_equation ltx_equationgroup ltx_eqn_table")


def formulas_to_text(body: Element) -> None:
    """Write each formula of *body* as text; it is changed in place."""
    marked = elements_at(body, _MARKED)
    for script in list(body.iter("script")):
        _write_script(script)
    for math in _still_in(body, list(body.iter(*MATH))):
        _write_math(math)
    for element in _still_in(body, elements_at(body, _SOURCED)):
        _write_source(element)
    for element in _still_in(body, marked):
        _write_marked(element)
    for image in list(body.iter("img")):
        _write_picture(image)
    for table in list(body.iter("table")):
        _open_equations(table)
    join(body)


def _still_in(body: Element, elements: Iterable[Element]) -> Iterator[Element]:
    """Those of *elements* that did not go with another one's formula meanwhile."""
    return (one for one in elements if next(one.iterancestors(body.tag), None) is not None)


def _write_script(script: Element) -> None:
    """MathJax 2 leaves a formula's source in a script, behind what it drew of it."""
    kind = script.get("type") or ""
    if not kind.startswith("math/"):
        return
    drawn = list(_drawn_before(script))
    text = next(filter(None, map(_mathml_in, drawn)), "") or _of_script(kind, script.text or "")
    is_display = "display" in kind or any(map(says_display, drawn))
    for element in drawn:
        remove(element)
    replace(script, text, is_display=is_display)


def _of_script(kind: str, source: str) -> str:
    if "mml" in kind:
        return of_markup(source)
    return of_tex(source) if "tex" in kind else source.strip()


def _drawn_before(script: Element) -> Iterator[Element]:
    before = script.getprevious()
    while before is not None and not (before.tail or "").strip() and is_drawn(before):
        yield before
        before = before.getprevious()


def _mathml_in(drawn: Element) -> str:
    """The formula that MathJax keeps beside what it drew, for screen readers."""
    math = next(drawn.iter(*MATH), None)
    if math is not None:
        return of_math(math)
    kept = elements_at(drawn, "descendant-or-self::*/@data-mathml/..")
    return of_markup(kept[0].get("data-mathml") or "") if kept else ""


def _write_math(math: Element) -> None:
    if next(math.iter(*BLOCKS), None) is not None:
        math.tag = "span"  # it was never closed, and has swallowed what follows
        for note in list(math.iter("annotation", "annotation-xml")):
            remove(note)
        return
    root = outermost(math)
    twins = list(_twins_beside(root, source_of(math)))
    if _is_hidden(root) and not twins:
        return
    for twin in twins:
        remove(twin)
    replace(root, of_math(math), is_display=is_displayed(root, math))


def _is_hidden(root: Element) -> bool:
    return not is_wrapper(root) and is_styled_away(root)


def _twins_beside(root: Element, source: str) -> Iterator[Element]:
    """What shows the same formula next to it: a picture, or what a script drew."""
    after, before = root.getnext(), root.getprevious()
    for twin, between in ((after, root.tail), (before, "" if before is None else before.tail)):
        if twin is not None and not (between or "").strip() and _is_twin(twin, source):
            yield twin


def _is_twin(element: Element, source: str) -> bool:
    if element.tag == "img":
        alt = element.get("alt") or ""
        return is_formula(element) or (bool(alt.strip()) and is_same_tex(alt, source))
    return is_drawn(element) and next(element.iter(*MATH), None) is None


def _write_source(element: Element) -> None:
    """A formula whose TeX is in an attribute, around what a script drew or will draw."""
    source = next((found for name in _SOURCES if (found := element.get(name) or "")), "")
    if not source and "latex" in (element.get("class") or ""):
        source = _persistent(element.get("data-attrs") or "")
    if not source.strip() or source.strip().lower() in _FLAGS:
        return
    is_pictured = element.tag == "img" or element.find(".//img") is not None
    if is_pictured or not _is_of_one_formula(element, source):
        return
    root = outermost(element)
    is_display = element.tag == "div" or is_displayed(root, element)
    replace(root, of_tex(source), is_display=is_display)


def _persistent(attributes: str) -> str:
    """The TeX that Substack keeps of a formula, in JSON."""
    try:
        found = json.loads(attributes)
    except (ValueError, RecursionError):
        return ""
    return str(found.get("persistentExpression") or "") if isinstance(found, dict) else ""


def _is_of_one_formula(element: Element, source: str) -> bool:
    """Whether *element* shows nothing, its own source, or only what was drawn of it."""
    text = text_of(element)
    if not text or is_same_tex(text, source):
        return True
    drawn = next((one for one in element.iter() if is_drawn(one) or is_wrapper(one)), None)
    return drawn is not None and text == text_of(drawn)


def _write_marked(element: Element) -> None:
    """What is called a formula and has no source of the kinds above."""
    names = classes_of(element)
    source = (element.text or "").strip()
    if "MathJax_Preview" in names:
        remove(element)
    elif "katex-html" in names:
        element.attrib.pop("aria-hidden", "")  # all that is left of it
    elif DRAWN & names:
        text = _mathml_in(element)
        if text:
            root = outermost(element)
            replace(root, text, is_display=is_displayed(root, element))
    elif (
        not len(element)
        and "math" in (element.get("class") or "").lower()
        and _DELIMITED.fullmatch(source)
    ):
        is_display = says_display(element) or source.startswith(("\\[", "$$"))
        replace(element, of_tex(source), is_display=is_display)


def _write_picture(image: Element) -> None:
    text = text_instead(image)
    if text:
        replace(image, text, is_display="display" in (image.get("class") or ""))


def _open_equations(table: Element) -> None:
    """LaTeXML sets equations in tables; each becomes one block, its rows lines of it."""
    parent = table.getparent()
    if parent is None or not _EQUATIONS & classes_of(table) or table.find(".//table") is not None:
        return
    block, equations = etree.Element("p"), apart()
    block.append(equations)
    for row in list(table.iter("tr")):
        filled = [cell for cell in row if text_of(cell) or cell.find(".//img") is not None]
        if filled and len(equations):
            etree.SubElement(equations, "br")
        for cell in filled:
            inner = etree.SubElement(equations, "span")
            inner.text = cell.text
            inner.extend(list(cell))
            inner.tail = " "
    block.tail = table.tail
    parent.replace(table, block)
