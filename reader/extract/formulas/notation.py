"""A row of a formula in one line, as a person would type it.

Those who read MathML and TeX say what a formula is made of; how that is typed is said here
and in `constructs`, once. A row is a sequence of terms, and what stands between two of them
follows from their roles, which are TeX's (The TeXbook, chapter 18).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, IntEnum, auto

from reader.extract.formulas import symbols

GAP = "\x1f"
"""A space around an operator, which a script does without: a + b, but x^(a+b).

No page holds this character.
"""


class Role(Enum):
    """What a term is to its neighbors."""

    ORDINARY = auto()
    WORD = auto()
    LARGE = auto()
    BINARY = auto()
    SIGN = auto()
    RELATION = auto()
    OPENING = auto()
    CLOSING = auto()
    BAR = auto()
    PUNCTUATION = auto()
    SPACE = auto()


class Level(IntEnum):
    """How loosely a term holds together: what is looser than its place allows is put in ( )."""

    ATOM = auto()
    POWER = auto()
    PRODUCT = auto()
    FRACTION = auto()
    SUM = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One thing in a row, as it is typed.

    Where a letter beside it would seem to belong to it, it is loose before or after.
    """

    text: str
    role: Role = Role.ORDINARY
    level: Level = Level.ATOM
    loose_before: bool = False
    loose_after: bool = False


Terms = Sequence[Term]
SPACE = Term(text="", role=Role.SPACE)
MID = Term(text="|", role=Role.RELATION)
"""The bar that says "given" or "for which", and not the one around an absolute value."""
_NO_OPERAND = frozenset(
    {Role.BINARY, Role.SIGN, Role.RELATION, Role.OPENING, Role.PUNCTUATION, Role.LARGE}
)
_SETS = (
    (symbols.OPENING, Role.OPENING),
    (symbols.CLOSING, Role.CLOSING),
    (symbols.BARS, Role.BAR),
    (symbols.PUNCTUATION, Role.PUNCTUATION),
    (symbols.BINARY, Role.BINARY),
    (symbols.LARGE, Role.LARGE),
)


def symbol(text: str) -> Term:
    """An operator, a bracket or another sign."""
    text = symbols.USUAL.get(text, text)
    for members, role in _SETS:
        if text in members:
            return Term(text=text, role=role)
    if symbols.is_relation(text):
        return Term(text=text, role=Role.RELATION)
    return word(text)


def word(text: str) -> Term:
    """A name or a number; a name of several letters keeps clear of others."""
    is_long = len(text) > 1 and any(map(str.isalpha, text)) and not text[0].isdigit()
    return Term(text=text, role=Role.WORD if is_long else Role.ORDINARY)


def text_terms(text: str) -> Terms:
    """Words in a formula; a space at their ends stands there to be seen."""
    words = " ".join(text.split())
    if not words:
        return [SPACE] if text else ()
    is_sign = len(words) == 1 and not words.isalnum()
    term = symbol(words) if is_sign else Term(text=words, role=Role.WORD)
    return [SPACE] * text[0].isspace() + [term] + [SPACE] * text[-1].isspace()


def finished(terms: Terms) -> str:
    """The line that a whole formula makes."""
    text = " ".join(line(terms).replace(GAP, " ").split())
    return text + "}" * (text.count("{") - text.count("}") == 1)  # cases: nothing closes them


def line(terms: Terms) -> str:
    """*terms* one after the other, with the spaces that their roles ask for."""
    shown = list(_with_spaces(_settled(terms)))
    pieces: list[str] = []
    for at, (term, is_spaced) in enumerate(shown):
        before = shown[at - 1][0] if at else None
        after = shown[at + 1][0] if at + 1 < len(shown) else None
        is_factor = term.level is Level.FRACTION and (
            (before is not None and before.role in _FACTORS_BEFORE)
            or (after is not None and after.role in _FACTORS_AFTER)
        )
        if before is not None:
            gap = _gap(before, term) or (" " if is_spaced and _may_part(before, term) else "")
            # Or it would look like a function of what is in the parentheses.
            pieces.append(gap or (GAP if is_factor and before.text[-1].isalpha() else ""))
        pieces.append(f"({term.text})" if is_factor else term.text)
    return "".join(pieces)


_FACTORS_BEFORE = frozenset({Role.ORDINARY, Role.CLOSING})
_FACTORS_AFTER = frozenset({Role.ORDINARY, Role.WORD, Role.OPENING, Role.LARGE})


def _settled(terms: Terms) -> list[Term]:
    """*terms* with bars in pairs, and with signs told from operators between two things."""
    bars = sum(term.role is Role.BAR for term in terms)
    settled: list[Term] = []
    before: Role | None = None
    seen = 0
    for at, term in enumerate(terms):
        role = term.role
        if role is Role.BAR:
            role = Role.ORDINARY if bars % 2 else (Role.OPENING, Role.CLOSING)[seen % 2]
            seen += 1
        elif role is Role.BINARY:
            if before is None or before in _NO_OPERAND:
                role = Role.SIGN
            elif all(one.role in {Role.CLOSING, Role.SPACE} for one in terms[at + 1 : at + 2]):
                role = Role.ORDINARY
        elif term.text == ":" and [one.text for one in terms[at + 1 : at + 2]] == ["="]:
            role = Role.RELATION
        settled.append(replace(term, role=role) if role is not term.role else term)
        before = before if role is Role.SPACE else role
    return settled


def _with_spaces(terms: Terms) -> Iterator[tuple[Term, bool]]:
    """Each term, and whether a space was written before it."""
    is_spaced = False
    for term in terms:
        if term.role is Role.SPACE:
            is_spaced = True
        elif term.text:
            yield term, is_spaced
            is_spaced = False


def _may_part(left: Term, right: Term) -> bool:
    return right.role not in {Role.PUNCTUATION, Role.CLOSING} and left.role not in {
        Role.OPENING,
        Role.SIGN,
    }


def _gap(left: Term, right: Term) -> str:  # noqa: PLR0911 - one line for each pair of roles
    roles = {left.role, right.role}
    if not _may_part(left, right):
        return ""
    if roles == {Role.RELATION} or (left.text == ":" and right.text[0].isdigit()):
        return ""
    if left.role is Role.PUNCTUATION or roles & {Role.BINARY, Role.RELATION}:
        return GAP
    if Role.LARGE in roles or (right.role is Role.SIGN):
        return " "
    if right.role is Role.OPENING:
        return " " if left.role is Role.WORD and left.loose_after else ""
    if left.loose_after or right.loose_before:
        return " "
    if Role.WORD in roles and not _is_mark(right):
        return " "
    return GAP if left.text[-1].isdigit() and right.text[0].isdigit() else ""


def _is_mark(term: Term) -> bool:
    """Whether *term* is a sign that stands right behind a word: a prime, an exclamation mark."""
    return (
        term.role is Role.ORDINARY and not term.text[0].isalnum() and term.text[0] not in "√∛∜∞∂∇"
    )


def level(terms: Terms) -> Level:
    """How loosely a row holds together."""
    shown = [term for term in _settled(terms) if term.text and term.role is not Role.SPACE]
    if len(shown) == 1:
        return shown[0].level
    if not shown or _is_fenced(shown):
        return Level.ATOM
    inner = _outside_of_brackets(shown)
    if any(term.role in _SUMS or term.level is Level.SUM for term in inner):
        return Level.SUM
    if any(term.text == "/" for term in inner):
        return Level.FRACTION
    return Level.PRODUCT


_SUMS = frozenset({Role.BINARY, Role.RELATION, Role.PUNCTUATION, Role.LARGE, Role.WORD})


def _depths(terms: Terms) -> Iterator[int]:
    """How many brackets are open after each of *terms*."""
    depth = 0
    for term in terms:
        depth += (term.role is Role.OPENING) - (term.role is Role.CLOSING)
        yield depth


def _is_fenced(terms: Terms) -> bool:
    """Whether one pair of brackets holds all *terms*."""
    is_pair = terms[0].role is Role.OPENING and terms[-1].role is Role.CLOSING
    return is_pair and all(depth > 0 for depth in list(_depths(terms))[:-1])


def _outside_of_brackets(terms: Terms) -> list[Term]:
    return [term for term, depth in zip(terms, _depths(terms), strict=True) if depth <= 0]


def grouped(terms: Terms, most: Level) -> str:
    """*terms* in a place for what isn't looser than *most*."""
    return f"({line(terms)})" if level(terms) > most else line(terms)
