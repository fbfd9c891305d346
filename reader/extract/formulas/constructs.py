"""What formulas are built of, typed in one line: (a + b)/2, √(x² + y²), ∑_(k=1)^n."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from reader.extract.formulas import symbols
from reader.extract.formulas.notation import GAP, Level, Role, Term, Terms, grouped, level, line


def fraction(top: Terms, bottom: Terms) -> Term:
    """*top* over *bottom*."""
    under = grouped(bottom, Level.SUM if _is_differential(bottom) else Level.POWER)
    return Term(text=f"{grouped(top, Level.PRODUCT)}/{under}", level=Level.FRACTION)


def _is_differential(terms: Terms) -> bool:
    texts = [term.text for term in terms if term.text]
    return len(texts) == 2 and texts[0] in {"d", "∂"} and texts[1][0].isalpha()  # noqa: PLR2004 - d and x


def choice(top: Terms, bottom: Terms) -> Term:
    """The binomial coefficient without its parentheses."""
    return Term(text=f"{line(top)} choose {line(bottom)}", level=Level.SUM)


def root(terms: Terms, index: Terms = ()) -> Term:
    """The square root of *terms*, or that of another *index*."""
    which = _tight(index)
    sign = {"": "√", "2": "√", "3": "∛", "4": "∜"}.get(which) or f"{_typed('^', which)}√"
    is_long = sign[0] not in "√∛∜"
    return Term(
        text=sign + grouped(terms, Level.ATOM),
        loose_before=is_long,
        loose_after=level(terms) < Level.POWER,
    )


def scripts(base: Terms, low: Terms = (), high: Terms = ()) -> Term:
    """*base* with what stands below and above on its right, or under and over it."""
    shown = [term for term in base if term.text]
    role = shown[0].role if len(shown) == 1 else Role.ORDINARY
    below, above = _tight(low), _tight(high)
    if role is Role.LARGE:
        marks = _limits(below, above)
    else:
        marks = _typed("_", below) + _typed("^", above)
    body = grouped(base, Level.ATOM if above.strip("′″‴") else Level.POWER)
    return Term(
        text=body + marks,
        role=role,
        level=Level.POWER if above else Level.ATOM,
        loose_before=not body,
        loose_after="_" in marks or "^" in marks,
    )


def _limits(below: str, above: str) -> str:
    """The limits of a sum or an integral: small ones as scripts where both can be."""
    low, high = symbols.lowered(below), symbols.raised(above)
    is_small = all(len(limit) == 1 or limit.isdigit() for limit in (below, above) if limit)
    if is_small and low is not None and high is not None:
        return low + high
    return "".join(
        mark + (limit if len(limit) == 1 else f"({limit})")
        for mark, limit in (("_", below), ("^", above))
        if limit
    )


def _typed(mark: str, text: str) -> str:
    """A script in characters of its own where there are some, and else after _ or ^."""
    if not text:
        return ""
    own = symbols.lowered(text) if mark == "_" else symbols.raised(text)
    if own is not None:
        return own
    return f"{mark}{text}" if len(text) == 1 else f"{mark}({text})"


def _tight(terms: Terms) -> str:
    """*terms* as they are typed in a script."""
    text = line(terms).replace(GAP, "")
    is_fenced = len(terms) > 2 and text[:1] == "(" and level(terms) is Level.ATOM  # noqa: PLR2004 - ( )
    return text[1:-1] if is_fenced and symbols.raised(text) is None else text


def before(base: Terms, low: Terms, high: Terms) -> Term:
    """*base* with what stands below and above on its left: the numbers of an atom."""
    marks = _typed("^", _tight(high)) + _typed("_", _tight(low))
    return Term(text=marks + grouped(base, Level.POWER), loose_before=True)


def accented(base: Terms, mark: str, *, is_under: bool = False) -> Term | None:
    """*base* with an accent over or under it; None where *mark* is no accent."""
    name, combining = (symbols.UNDER if is_under else symbols.ACCENTS).get(mark, ("", ""))
    text = line(base)
    if not name:
        return None
    if name == "brace" or not text:
        return Term(text=text, level=level(base), role=_role_of(base))
    if len(text) == 1 and combining:
        return Term(text=unicodedata.normalize("NFC", text + combining))
    return Term(text=f"{name}({text})", role=Role.WORD)


def _role_of(terms: Terms) -> Role:
    return terms[0].role if len(terms) == 1 else Role.ORDINARY


def cells(row: Sequence[Terms]) -> Term:
    """One row of a matrix, of a list of cases or of equations set under each other."""
    filled = [cell for cell in row if line(cell)]
    text = ""
    last: Role | None = None
    for cell in filled:
        settled = [term for term in cell if term.text]
        is_joined = settled[0].role in _JOINING or last in _JOINING or last is Role.PUNCTUATION
        text += (GAP if is_joined else f",{GAP}") * bool(text) + line(cell)
        last = settled[-1].role
    if len(filled) == 1:
        return Term(text=text, level=level(filled[0]))
    return Term(text=text, level=Level.SUM)


_JOINING = frozenset({Role.RELATION, Role.BINARY})


def rows(lines: Terms) -> Term:
    """The rows of a table."""
    filled = [one for one in lines if one.text]
    if len(filled) == 1:
        return filled[0]
    return Term(
        text=f";{GAP}".join(one.text.rstrip(",;" + GAP) for one in filled), level=Level.SUM
    )
