"""The signs of formulas: what each is, its twin in small, and how it is usually written."""

from __future__ import annotations

import unicodedata
from types import MappingProxyType

OPENING = frozenset("([{⟨⌊⌈⟦⟪")
CLOSING = frozenset(")]}⟩⌋⌉⟧⟫")
BARS = frozenset("|‖")
PUNCTUATION = frozenset(",;:")
BINARY = frozenset("+−±∓×÷⋅·∗*∘∙•∪∩⊕⊗⊖⊙⊘∧∨⊔⊓∖⊎⋆∔≀⋉⋊")
LARGE = frozenset("∏∐∑∫∬∭∮∯∰∱∲∳⋀⋁⋂⋃⨀⨁⨂⨄⨆⨌")
INVISIBLE = frozenset("\u2061\u2062\u2063\u2064\u200b\u200c\u200d\u2060\ufeff\xad")
USUAL = MappingProxyType(
    {
        "-": "−", "﹣": "−", "'": "′", "''": "″", "∣": "|", "∥": "‖", "||": "‖", "¦": "|",
        "〈": "⟨", "〉": "⟩", "\u27e8": "⟨", "\u27e9": "⟩", "...": "…", "ⅆ": "d", "ⅇ": "e",
        "ⅈ": "i", "∼": "~", "⁄": "/", "∕": "/", "︸": "⏟", "︷": "⏞",
    }
)  # fmt: skip
_NOT_RELATIONS = frozenset("∀∁∂∃∄∅∆∇∎∞∟∠∡∢√∛∜⋮⋯⋰⋱⊤⊥")
_RELATIONS = frozenset("=<>~≔≕≪≫≺≻⟂")

_RANGES = (("\u2190", "\u21ff"), ("\u2200", "\u22ff"), ("\u27f0", "\u297f"), ("\u2a7d", "\u2afe"))
"""Arrows and relations, and of other signs only those that are listed above."""
_SMALL = "0123456789+−=()"
_RAISED = MappingProxyType(
    dict(zip(_SMALL, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾", strict=True))
    | dict(zip("abcdefghijklmnoprstuvwxyz", "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ", strict=True))
    | dict(zip("ABDEGHIJKLMNOPRTUW", "ᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁᵂ", strict=True))
    | {"′": "′", "″": "″", "‴": "‴", "∘": "°", "°": "°"}
)
_LOWERED = MappingProxyType(
    dict(zip(_SMALL, "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎", strict=True))
    | dict(zip("aehijklmnoprstuvx", "ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ", strict=True))
)
_LEGIBLE = 4
"""How many small letters in a row can still be read."""

ACCENTS = MappingProxyType(
    {
        **dict.fromkeys("^ˆ\u0302", ("hat", "\u0302")),
        **dict.fromkeys("~˜\u0303", ("tilde", "\u0303")),
        **dict.fromkeys("¯‾―_─−\u0304\u0305", ("overline", "\u0304")),
        **dict.fromkeys("˙.\u0307", ("dot", "\u0307")),
        **dict.fromkeys("¨\u0308", ("ddot", "\u0308")),
        **dict.fromkeys("→⃗⇀", ("vec", "\u20d7")),
        **dict.fromkeys("ˇ\u030c", ("check", "\u030c")),
        **dict.fromkeys("˘\u0306", ("breve", "\u0306")),
        **dict.fromkeys("´ˊ\u0301", ("acute", "\u0301")),
        **dict.fromkeys("`ˋ\u0300", ("grave", "\u0300")),
        **dict.fromkeys("˚\u030a", ("ring", "\u030a")),
        **dict.fromkeys("⏞⏜⎴", ("brace", "")),
    }
)
"""What stands over a letter: its name, for where there are several letters, and its character."""
UNDER = MappingProxyType(
    {
        **dict.fromkeys("_‾¯―─−\u0332\u0331", ("underline", "\u0332")),
        **dict.fromkeys("⏟⏝⎵", ("brace", "")),
    }
)

_VARIANTS = MappingProxyType(
    {
        "double-struck": ("DOUBLE-STRUCK",),
        "script": ("SCRIPT",),
        "fraktur": ("FRAKTUR", "BLACK-LETTER"),
    }
)


def is_relation(text: str) -> bool:
    """Whether *text* is a relation or an arrow."""
    if len(text) > 1:
        return text in {":=", "=:", "==", "!=", "<=", ">=", "->", "=>", "⟺"} or text[0] == "="
    if text in _RELATIONS:
        return True
    is_among = any(first <= text <= last for first, last in _RANGES)
    return is_among and text not in _NOT_RELATIONS


def raised(text: str) -> str | None:
    """*text* in superscript characters; None where they lack or would be hard to read."""
    return _small(text, _RAISED)


def lowered(text: str) -> str | None:
    """*text* in subscript characters; None where they lack or would be hard to read."""
    return _small(text, _LOWERED)


def _small(text: str, twins: MappingProxyType[str, str]) -> str | None:
    found = [twins.get(character) for character in text]
    if None in found or (len(text) > _LEGIBLE and any(map(str.isalpha, text))):
        return None
    return "".join(one for one in found if one)


def in_variant(text: str, variant: str) -> str:
    """A letter in the alphabet that MathML calls *variant*, where that tells it from others."""
    for style in _VARIANTS.get(variant.removeprefix("bold-"), ()):
        for prefix in ("", "MATHEMATICAL "):
            kind = "CAPITAL" if text.isupper() else "SMALL" if text.islower() else "DIGIT"
            name = unicodedata.name(text, "").removeprefix("DIGIT ").rpartition(" ")[2]
            try:
                return unicodedata.lookup(f"{prefix}{style} {kind} {name}")
            except KeyError:
                continue
    return text


def plain(text: str) -> str:
    """*text* without invisible signs, and letters for their italic twins, which mean the same."""
    return "".join(_upright(one) for one in text if one not in INVISIBLE)


def _upright(character: str) -> str:
    if character == "ℎ":
        return "h"
    is_italic = (
        "\U0001d434" <= character <= "\U0001d467" or "\U0001d6a4" <= character <= "\U0001d71b"
    )
    return unicodedata.normalize("NFKC", character) if is_italic else character
