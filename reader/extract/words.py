"""How many words a text has, in scripts with spaces between words and without."""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
)
_SIGNS_PER_WORD = 2
"""Chinese, Japanese, Thai, Lao, Khmer and Burmese words: about two signs each."""


def count_words(paragraphs: Iterable[str]) -> int:
    """The words of all *paragraphs*; unspaced scripts count by their signs."""
    total = 0
    for paragraph in paragraphs:
        signs = 0 if paragraph.isascii() else len(_UNSPACED.findall(paragraph))
        spaced = _UNSPACED.sub(" ", paragraph) if signs else paragraph
        total += len(_WORD.findall(spaced)) + -(-signs // _SIGNS_PER_WORD)
    return total
