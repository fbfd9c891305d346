"""The words of a sentence, as a summarizer counts them.

A word keeps its digits, hyphens and apostrophes (COVID-19, G20, aujourd'hui); an elided
article is cut off (l'eau). Scripts without spaces are cut into n-grams: Chinese into pairs
between function characters, Japanese into kanji and pairs of them, Thai and its neighbors
into threes. That ranks sentences much as a dictionary's words do, in a fraction of the time.
Words are stemmed by Snowball (Porter 2001) where it knows the language.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from types import MappingProxyType

_UNSPACED = (
    "\u0e00-\u0e7f\u0e80-\u0eff\u1000-\u109f\u1780-\u17ff\u3005\u3040-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0002fa1f"
)
_MARKS = "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0900-\u0dff\u200c"
_UNSPACED_START = re.compile(f"[{_UNSPACED}]")
_SPACED_WORD = re.compile(
    f"[^\\W_][\\w{_MARKS}]*(?:['\u2019\u05f3\u05f4\"\u00b7-][^\\W_][\\w{_MARKS}]*|[.,]\\d[\\w{_MARKS}]*)*"
)
_WORD = re.compile(
    f"[{_UNSPACED}]+"
    f"|[^\\W_{_UNSPACED}](?:(?![{_UNSPACED}])[\\w{_MARKS}]"
    "|['\u2019\u05f3\u05f4\"\u00b7-](?=[^\\W_])|[.,](?=\\d))*"
)
_ELISION = re.compile(
    "^(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu|quoiqu|(?:d|n|s|c|qu)?ell|all|dall|sull|un|quest|gl"
    "|sant)['\u2019](?=.)",
    re.IGNORECASE,
)
_ELIDING = frozenset({"fr", "it", "ca", "oc"})

_RUN = re.compile(
    "[\u0e00-\u17ff]+|[\u3040-\u309f]+|[\u30a0-\u30ff\u31f0-\u31ff]+"
    "|[^\u0e00-\u17ff\u3040-\u30ff\u31f0-\u31ff]+"
)
_FUNCTION = re.compile(
    "[的了是在和有不就都而及与與着著或之也还還但这這那个個们們为為以于於被把对對从從向到将將会會能可让讓给給"
    "所其此该該她它我你您吗嗎呢吧啊上下中他]+"
)

# Snowball's stemmer for a language, or that of a close relative.
_STEMMERS = MappingProxyType(
    {"ar": "arabic", "hy": "armenian", "eu": "basque", "ca": "catalan", "cs": "czech"}
    | {"da": "danish", "nl": "dutch", "en": "english", "eo": "esperanto", "et": "estonian"}
    | {"fi": "finnish", "fr": "french", "de": "german", "el": "greek", "hi": "hindi"}
    | {"hu": "hungarian", "id": "indonesian", "ms": "indonesian", "ga": "irish"}
    | {"it": "italian", "lt": "lithuanian", "ne": "nepali", "nb": "norwegian"}
    | {"nn": "norwegian", "fa": "persian", "pl": "polish", "pt": "portuguese"}
    | {"gl": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian"}
    | {"hr": "serbian", "bs": "serbian", "es": "spanish", "sv": "swedish", "ta": "tamil"}
    | {"tr": "turkish", "yi": "yiddish", "sk": "czech", "st": "sesotho"}
)


def has_spaces(text: str) -> bool:
    """Whether *text* is in scripts that have spaces between words, throughout."""
    return text.isascii() or not _UNSPACED_START.search(text)


def words(text: str, language: str) -> list[str]:
    """The words of *text* as they are written, in their order."""
    if language != "ko" and has_spaces(text):
        spaced: list[str] = _SPACED_WORD.findall(text)
        if "'" in text or "\u2019" in text:
            return [_bare(word, language) for word in spaced]
        return spaced
    found: list[str] = []
    for word in _WORD.findall(text):
        if _UNSPACED_START.match(word):
            found.extend(_grams(word, language))
        elif language == "ko" and "\uac00" <= word[0] <= "\ud7af":
            found.extend(_pairs(word))
        else:
            found.append(_bare(word, language))
    return found


@cache
def stemmer(language: str) -> Callable[[str], str]:
    """A function that stems a lower-case word; it leaves those of unknown languages alone."""
    name = _STEMMERS.get(language)
    if name is None:
        return str
    import Stemmer

    stem: Callable[[str], str] = Stemmer.Stemmer(name).stemWord
    return stem


def _bare(word: str, language: str) -> str:
    """The word without an elided article before it, its apostrophes written one way."""
    if "'" in word or "\u2019" in word:
        if language in _ELIDING:
            word = _ELISION.sub("", word, count=1)
        return word.replace("\u2019", "'")
    return word


def _grams(run: str, language: str) -> list[str]:
    """What stands for the words of a run without spaces."""
    found: list[str] = []
    for part in _RUN.findall(run):
        first = part[0]
        if first < "\u1800":
            found.extend(_threes(part))
        elif "\u30a0" <= first <= "\u30ff":
            found.append(part)  # A foreign word in katakana is whole.
        elif "\u3040" <= first <= "\u309f":
            continue  # Hiragana writes particles and endings.
        elif language == "ja":
            found.extend(part)
            found.extend(part[i : i + 2] for i in range(len(part) - 1))
        else:
            for piece in _FUNCTION.split(part):
                found.extend(_pairs(piece))
    return found


def _pairs(piece: str) -> list[str]:
    if len(piece) <= 2:  # noqa: PLR2004  a pair is two
        return [piece] if piece else []
    return [piece[i : i + 2] for i in range(len(piece) - 1)]


def _threes(piece: str) -> list[str]:
    return [piece[i : i + 3] for i in range(max(1, len(piece) - 2))]
