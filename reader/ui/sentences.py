"""The core's sentences in the language of the window.

Below the window all errors, notes and names of acts are English sentences, kept as such in the
library too. Here they are known again by their form, with %1, %2 … for what was filled in, and
said in the window's language with the same things filled in. A sentence that has no form, as
one from an older version may, stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from PySide6.QtCore import QCoreApplication

from reader.paths import resources

_PLACE = re.compile(r"%\d")
_NEXT_SENTENCE = re.compile(r"(?<=[.!?]) (?=\S)")
_ARTICLES = re.compile(r"(\d+) articles")


def said(sentence: str) -> str:
    """One sentence of the core, or several, in the language of the window."""
    if not sentence or not _is_translated():
        return sentence
    whole = _translated(sentence)
    if whole is not None:
        return whole
    parts = _NEXT_SENTENCE.split(sentence)
    return " ".join(_translated(part) or part for part in parts)


def _translated(sentence: str) -> str | None:
    """The sentence in the window's language; nothing where its form is not known."""
    for form, before, after in _forms():
        if not (sentence.startswith(before) and sentence.endswith(after)):
            continue
        if (match := _pattern(form).fullmatch(sentence)) is not None:
            return _filled(QCoreApplication.translate("Sentences", form), match.groups())
    return None


def _filled(words: str, places: Sequence[str]) -> str:
    """The words with %1, %2 … replaced by what stood in the sentence."""
    return _PLACE.sub(lambda place: _filled_in(places[int(place[0][1:]) - 1]), words)


def _filled_in(words: str) -> str:
    """What stands in a sentence: a name as it is, a number of articles, a sentence again."""
    if match := _ARTICLES.fullmatch(words):
        return QCoreApplication.translate("Sentences", "%n articles", "", int(match[1]))
    return _translated(words) or words


def _is_translated() -> bool:
    """Whether the window speaks another language than the core."""
    form, *_ = _forms()[0]
    return QCoreApplication.translate("Sentences", form) != form


@cache
def _forms() -> tuple[tuple[str, str, str], ...]:
    """Every form with the words before its first place and after its last, the wordiest first."""
    file = resources() / "translations" / "sentences.txt"
    forms = file.read_text("utf-8").splitlines()
    forms.sort(key=lambda form: (-len(_PLACE.sub("", form)), form))
    return tuple((form, *_ends(form)) for form in forms)


def _ends(form: str) -> tuple[str, str]:
    parts = _PLACE.split(form)
    return parts[0], parts[-1]


@cache
def _pattern(form: str) -> re.Pattern[str]:
    return re.compile("(.+?)".join(map(re.escape, _PLACE.split(form))), re.DOTALL)
