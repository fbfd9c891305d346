"""What a formula says, whatever it is written in.

Those who read MathML and TeX are loaded with the first formula: most pages have none.
"""

from __future__ import annotations

from reader.extract.formulas.places import MATH
from reader.extract.markup import Element
from reader.extract.tree import parse

_LONGEST = 100_000


def of_tex(source: str) -> str:
    """The formula in TeX."""
    from reader.extract.formulas import tex

    return tex.as_text(source)


def is_same_tex(one: str, other: str) -> bool:
    """Whether two sources hold the same formula."""
    from reader.extract.formulas import tex

    return tex.stripped(one) == tex.stripped(other)


def of_math(math: Element) -> str:
    """What a `math` element shows, or the TeX that it was made of."""
    from reader.extract.formulas.mathml import text_of_math

    return text_of_math(math) or of_tex(source_of(math))


def of_markup(markup: str) -> str:
    """The formula in MathML that is written out in a text."""
    math = next(parse(markup[:_LONGEST]).root.iter(*MATH), None)
    return "" if math is None else of_math(math)


def source_of(math: Element) -> str:
    """The TeX that a `math` element was made of, if it says so."""
    for note in math.iter("annotation", "m:annotation", "mml:annotation"):
        if "tex" in (note.get("encoding") or "").lower() and note.text:
            return note.text
    return math.get("alttext") or ""
