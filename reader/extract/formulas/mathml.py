"""MathML (https://www.w3.org/TR/mathml4/) as a line of text.

Elements are taken from the last to the first, so that what an element holds was read before
it, however deep a page nests. What isn't known, or isn't as the standard has it, is read as
what it holds, one after the other: no text is lost.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from html import unescape
from types import MappingProxyType

from reader.extract.formulas import constructs, notation, symbols
from reader.extract.formulas.notation import MID, SPACE, Role, Term, Terms
from reader.extract.markup import Element

_Builder = Callable[[Element, Sequence[Terms]], Terms]
_NO_WIDTH = re.compile(r"\s*(?:-|negative|0*\.?0*(?:[a-z%]|\s*$))")


def text_of_math(math: Element) -> str:
    """The formula of a `math` element, or nothing where it shows none."""
    made: dict[Element, Terms] = {}
    for element in reversed(list(math.iter())):
        parts = [made.pop(child) for child in element]
        made[element] = _BUILDERS.get(name_of(element), _row)(element, parts)
    return notation.finished(made[math])


def name_of(element: Element) -> str:
    """The element's name without the prefix that XHTML gives it."""
    return str(element.tag).rpartition(":")[2].lower()


def _row(element: Element, parts: Sequence[Terms]) -> Terms:
    """What *element* holds, one after the other."""
    terms = list(_stray(element.text))
    for child, part in zip(element, parts, strict=True):
        terms += (*part, *_stray(child.tail))
    return terms


def _stray(text: str | None) -> Terms:
    """Text where MathML has none, word by word."""
    return [term for one in _shown(text).split() for term in (SPACE, notation.symbol(one), SPACE)]


def _shown(text: str | None) -> str:
    text = text or ""
    return symbols.plain(unescape(text) if "&" in text else text)


def _nothing(element: Element, parts: Sequence[Terms]) -> Terms:
    del element, parts
    return ()


def _identifier(element: Element, parts: Sequence[Terms]) -> Terms:
    text = _shown(element.text).strip()
    if len(element) or not text:
        return _row(element, parts)
    if len(text) > 1 or text.isalnum():
        variant = element.get("mathvariant") or ""
        return [notation.word(symbols.in_variant(text, variant) if len(text) == 1 else text)]
    found = notation.symbol(text)
    return [found if found.role is Role.BAR else Term(text=found.text)]


def _number(element: Element, parts: Sequence[Terms]) -> Terms:
    text = _shown(element.text).strip().replace("-", "−")
    return _row(element, parts) if len(element) or not text else [Term(text=text)]


def _operator(element: Element, parts: Sequence[Terms]) -> Terms:
    text = _shown(element.text).strip()
    if len(element) or not text:
        return _row(element, parts)
    found = notation.symbol(text)
    is_fence = element.get("fence") == "true" or element.get("stretchy") is not None
    if found.role is Role.BAR and element.get("form") in {"prefix", "postfix"}:
        role = Role.OPENING if element.get("form") == "prefix" else Role.CLOSING
        return [Term(text=found.text, role=role)]
    if text == "∣" and not is_fence:
        return [MID]
    return [found]


def _text(element: Element, parts: Sequence[Terms]) -> Terms:
    if len(element):
        return _row(element, parts)
    return notation.text_terms(_shown(element.text))


def _string(element: Element, parts: Sequence[Terms]) -> Terms:
    if len(element):
        return _row(element, parts)
    left, right = element.get("lquote", '"'), element.get("rquote", '"')
    return [Term(text=f"{left}{_shown(element.text).strip()}{right}", role=Role.WORD)]


def _space(element: Element, parts: Sequence[Terms]) -> Terms:
    width = element.get("width") or ""
    inner = _row(element, parts)
    return inner if not width or _NO_WIDTH.match(width) else [SPACE, *inner]


def _picture(element: Element, parts: Sequence[Terms]) -> Terms:
    return [*notation.text_terms(_shown(element.get("alt"))), *_row(element, parts)]


def _of(count: int, make: Callable[[Element, Sequence[Terms]], Term | None]) -> _Builder:
    """A builder for an element that holds so many others and no text."""

    def build(element: Element, parts: Sequence[Terms]) -> Terms:
        texts = [element.text, *(child.tail for child in element)]
        if len(parts) != count or any((text or "").strip() for text in texts):
            return _row(element, parts)
        term = make(element, parts)
        return _row(element, parts) if term is None else [term]

    return build


def _fraction(element: Element, parts: Sequence[Terms]) -> Term:
    is_line = re.match(r"0*\.?0*(?:[a-z%]|$)", element.get("linethickness") or "1") is None
    return (constructs.fraction if is_line else constructs.choice)(parts[0], parts[1])


def _over(element: Element, parts: Sequence[Terms]) -> Term:
    del element
    return _decorated(parts[0], parts[1]) or constructs.scripts(parts[0], (), parts[1])


def _under(element: Element, parts: Sequence[Terms]) -> Term:
    del element
    return _decorated(parts[0], parts[1], is_under=True) or constructs.scripts(parts[0], parts[1])


def _under_over(element: Element, parts: Sequence[Terms]) -> Term:
    base, low, high = parts
    over = _decorated(base, high)
    if over is not None:
        return _under(element, ([over], low))
    under = _decorated(base, low, is_under=True)
    return (
        constructs.scripts(base, low, high) if under is None else _over(element, ([under], high))
    )


def _decorated(base: Terms, mark: Terms, *, is_under: bool = False) -> Term | None:
    shown = [term for term in mark if term.text]
    if len(shown) != 1 or any(term.role in {Role.LARGE, Role.RELATION} for term in base[:1]):
        return None
    return constructs.accented(base, shown[0].text, is_under=is_under)


def _root(element: Element, parts: Sequence[Terms]) -> Terms:
    return [constructs.root(_row(element, parts))]


def _fenced(element: Element, parts: Sequence[Terms]) -> Terms:
    signs = "".join((element.get("separators") or ",").split()) or ","
    terms: list[Term] = list(_stray(element.text))
    for at, part in enumerate(parts):
        if at:
            terms.append(notation.symbol(signs[min(at, len(signs)) - 1]))
        terms += part
    opening, closing = element.get("open", "("), element.get("close", ")")
    for child in element:
        terms += _stray(child.tail)
    return [_fence(opening, Role.OPENING), *terms, _fence(closing, Role.CLOSING)]


def _fence(text: str, role: Role) -> Term:
    return Term(text=_shown(text).strip(), role=role)


def _enclosed(element: Element, parts: Sequence[Terms]) -> Terms:
    inner = _row(element, parts)
    names = (element.get("notation") or "").split()
    mark = {"top": "¯", "radical": "√"}.get(names[0] if names else "")
    if mark == "√":
        return [constructs.root(inner)]
    over = constructs.accented(inner, mark) if mark else None
    return inner if over is None else [over]


def _cells(element: Element, parts: Sequence[Terms]) -> Terms:
    label = parts[:1] if name_of(element) == "mlabeledtr" else ()
    stray = [part for text in _texts_of(element) if (part := _stray(text))]
    row = constructs.cells([*parts[len(label) :], *stray])
    return [row, *(term for part in label for term in (SPACE, *part))]


def _texts_of(element: Element) -> list[str | None]:
    return [element.text, *(child.tail for child in element)]


def _table(element: Element, parts: Sequence[Terms]) -> Terms:
    stray = [part for text in _texts_of(element) if (part := _stray(text))]
    lines = [
        part[0] if len(part) == 1 else Term(text=notation.line(part), level=notation.level(part))
        for part in [*parts, *stray]
    ]
    return [constructs.rows(lines)]


def _many_scripts(element: Element, parts: Sequence[Terms]) -> Terms:
    """A base, its scripts below and above in turn, and after a mark those on its left."""
    if not parts or any((text or "").strip() for text in _texts_of(element)):
        return _row(element, parts)
    names = [name_of(child) for child in element]
    mark = names.index("mprescripts") if "mprescripts" in names else len(parts)
    right, left = parts[1:mark], parts[mark + 1 :]
    base: Terms = parts[0]
    if right:
        base = [constructs.scripts(base, *_in_turn(right))]
    return [constructs.before(base, *_in_turn(left))] if left else base


def _in_turn(parts: Sequence[Terms]) -> tuple[Terms, Terms]:
    return tuple(term for part in parts[::2] for term in part), tuple(
        term for part in parts[1::2] for term in part
    )


def _first(element: Element, parts: Sequence[Terms]) -> Terms:
    del element
    return parts[0] if parts else ()


_BUILDERS: Mapping[str, _Builder] = MappingProxyType(
    {
        "mi": _identifier,
        "mn": _number,
        "mo": _operator,
        "mtext": _text,
        "ms": _string,
        "mspace": _space,
        "mglyph": _picture,
        "mfrac": _of(2, _fraction),
        "msqrt": _root,
        "mroot": _of(2, lambda _, parts: constructs.root(parts[0], parts[1])),
        "msup": _of(2, lambda _, parts: constructs.scripts(parts[0], (), parts[1])),
        "msub": _of(2, lambda _, parts: constructs.scripts(parts[0], parts[1])),
        "msubsup": _of(3, lambda _, parts: constructs.scripts(*parts)),
        "mover": _of(2, _over),
        "munder": _of(2, _under),
        "munderover": _of(3, _under_over),
        "mfenced": _fenced,
        "menclose": _enclosed,
        "mtable": _table,
        "mtr": _cells,
        "mlabeledtr": _cells,
        "mmultiscripts": _many_scripts,
        "semantics": _first,
        "maction": _first,
        **dict.fromkeys(("annotation", "annotation-xml", "mphantom", "script", "style"), _nothing),
    }
)
