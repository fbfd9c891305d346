r"""The formulas of TeX: simple ones as a line of text, and all others as they were written.

Simple is what needs no macros and no environments: letters, numbers and signs, scripts,
fractions, roots, accents and names. The commands are those of LaTeX and amsmath
(https://www.latex-project.org/help/documentation/amsldoc.pdf).
"""

from __future__ import annotations

import re

from reader.extract.formulas import constructs, notation, symbols
from reader.extract.formulas.notation import MID, SPACE, Role, Term, Terms
from reader.extract.formulas.tex_commands import (
    ACCENTS,
    DELIMITED,
    FONTS,
    FRACTIONS,
    IGNORED,
    NAMED,
    NAMING,
    SIGNS,
    SPACES,
    TEXTS,
    VARIANTS,
)

_PIECE = re.compile(r"\\[A-Za-z]+\*?|\\.|\s+|.", re.DOTALL)
_DELIMITERS = (("$$", "$$"), ("\\[", "\\]"), ("\\(", "\\)"), ("$", "$"), ("{", "}"))
_STYLE = re.compile(r"^\\(?:display|text)style\b\s*")
_LONGEST, _DEEPEST = 2000, 40
_FEW = 8


def as_text(source: str) -> str:
    """The formula as a line of text, or as TeX between dollar signs; nothing for nothing."""
    bare = stripped(source)
    if not bare:
        return ""
    try:
        return _Reader(bare[: _LONGEST + 1]).formula() or f"${bare}$"
    except _NotSimpleError:
        return f"${bare}$"


def stripped(source: str) -> str:
    """TeX without what only says where a formula begins and ends, and how large it is set."""
    text = " ".join(source.split())
    for _ in range(_FEW if len(text) <= _LONGEST else 0):
        text = _STYLE.sub("", _inside(text), count=1).strip()
    return text


def _inside(text: str) -> str:
    """What one pair of delimiters or braces holds, if that is all of *text*."""
    for opening, closing in _DELIMITERS:
        is_held = text.startswith(opening) and text.endswith(closing)
        if is_held and len(text) >= len(opening) + len(closing):
            inner = text[len(opening) : -len(closing)]
            if opening not in inner and closing not in inner:
                return inner
            if opening == "{" and _is_balanced(inner):
                return inner
    return text


def _is_balanced(text: str) -> bool:
    depth = 0
    for piece in _PIECE.findall(text):
        depth += (piece == "{") - (piece == "}")
        if depth < 0:
            return False
    return depth == 0


class _NotSimpleError(Exception):
    """The formula has something that isn't read here."""


class _Reader:
    """Reads one formula, by descent into its groups."""

    def __init__(self, source: str) -> None:
        if len(source) > _LONGEST:
            raise _NotSimpleError
        self._pieces = _PIECE.findall(source)
        self._at = 0
        self._depth = 0

    def formula(self) -> str:
        terms = self._row("")
        if self._at < len(self._pieces):
            raise _NotSimpleError
        return notation.finished(terms)

    def _next(self) -> str:
        piece = self._peek()
        self._at += 1
        return piece

    def _peek(self) -> str:
        return self._pieces[self._at] if self._at < len(self._pieces) else ""

    def _row(self, end: str) -> Terms:
        """What stands before *end*, which is passed over."""
        units: list[Terms] = []
        while (piece := self._next()) != end:
            if not piece:
                raise _NotSimpleError
            if piece in "^_'":
                self._at -= 1
                base = units.pop() if units else ()
                units.append([self._scripts(base)])
            elif not piece.isspace():
                units.append(self._unit(piece))
        return [term for unit in units for term in unit]

    def _scripts(self, base: Terms) -> Term:
        low: Terms = ()
        high: list[Term] = []
        while (piece := self._peek()) and piece in "^_'":
            self._at += 1
            if piece == "'":
                high.append(Term(text="′"))
            elif piece == "^":
                high += self._argument()
            elif low:
                raise _NotSimpleError
            else:
                low = self._argument()
            self._skip_spaces()
        return constructs.scripts(base, low, high)

    def _skip_spaces(self) -> None:
        while self._peek().isspace():
            self._at += 1

    def _argument(self) -> Terms:
        """One group, or one sign."""
        self._skip_spaces()
        piece = self._next()
        if not piece or piece in "^_'}":
            raise _NotSimpleError
        return self._unit(piece, is_single=True)

    def _unit(self, piece: str, *, is_single: bool = False) -> Terms:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise _NotSimpleError
        terms = self._read(piece, is_single=is_single)
        self._depth -= 1
        return terms

    def _read(self, piece: str, *, is_single: bool) -> Terms:
        if piece == "{":
            group = self._row("}")
            is_sign = len(group) == 1 and group[0].role is Role.PUNCTUATION
            return [Term(text=group[0].text)] if is_sign else group
        if piece.isdigit() and not is_single:
            return [Term(text=piece + self._digits())]
        if piece.startswith("\\"):
            return self._command(piece[1:])
        if piece == "~":
            return [SPACE]
        if piece in "&#%$}^_":
            raise _NotSimpleError
        return [notation.symbol(piece)]

    def _digits(self) -> str:
        digits = ""
        while self._peek().isdigit() or (
            self._peek() == "."
            and self._pieces[self._at + 1 : self._at + 2]
            and self._pieces[self._at + 1].isdigit()
        ):
            digits += self._next()
        return digits

    def _command(self, name: str) -> Terms:
        if name in IGNORED:
            return ()
        if name in SIGNS:
            return [notation.symbol(SIGNS[name])]
        if name == "mid":
            return [MID]
        if name in NAMED:
            return [notation.word(name)]
        if name in SPACES:
            return [SPACE]
        return self._with_arguments(name)

    def _with_arguments(self, name: str) -> Terms:
        if name in DELIMITED:
            return self._delimiter()
        if name in TEXTS:
            return self._text(is_name=name in NAMING)
        if name in FONTS:
            return self._argument()
        if name in VARIANTS:
            return [self._in_variant(term, VARIANTS[name]) for term in self._argument()]
        return [self._built(name)]

    def _built(self, name: str) -> Term:
        if name in FRACTIONS:
            return constructs.fraction(self._argument(), self._argument())
        if name in {"binom", "dbinom", "tbinom"}:
            chosen = constructs.choice(self._argument(), self._argument())
            return Term(text=f"({chosen.text})")
        if name == "sqrt":
            self._skip_spaces()
            index = self._row("]") if self._peek() == "[" and self._next() else ()
            return constructs.root(self._argument(), index)
        if name in ACCENTS:
            found = constructs.accented(self._argument(), ACCENTS[name])
            if found is not None:
                return found
        raise _NotSimpleError

    def _delimiter(self) -> Terms:
        self._skip_spaces()
        piece = self._next()
        return () if piece == "." else self._unit(piece)

    def _in_variant(self, term: Term, variant: str) -> Term:
        return Term(text="".join(symbols.in_variant(one, variant) for one in term.text))

    def _text(self, *, is_name: bool) -> Terms:
        """Words among signs, whose spaces count; in a name they don't."""
        self._skip_spaces()
        if self._next() != "{":
            raise _NotSimpleError
        text = ""
        while (piece := self._next()) != "}":
            if not piece or piece[0] in "\\{$^_":
                raise _NotSimpleError
            text += piece.replace("~", " ")
        if is_name:
            return [notation.word("".join(text.split()))] if text.strip() else ()
        return notation.text_terms(text)
