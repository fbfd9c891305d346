"""In which language an article is written, from its text first and its markup second.

A script that only one language of news uses settles it; otherwise CLD3 reads the text
(Botha et al. 2017, "Natural Language Processing with Small Feed-Forward Networks"). What the
page says of itself counts where the text is too short to be sure, and decides between
languages that no text of a few sentences tells apart.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Any

from reader.summary.relatives import UNKNOWN_TO_DETECTOR, group_of, nearest
from reader.summary.strangers import stranger

UNKNOWN = "und"
"""BCP 47's name for a language that isn't known."""

SAMPLE = 600
"""Characters that are looked at; more of them don't make it surer."""

_SURE = 0.9
_SURE_OF_GROUP = 0.5
_LONG = 300
_MANY_LETTERS = 12
_FEW = 0.5  # share of the letters that are names and terms in another script

# What CLD3 or older markup say, and BCP 47's (or the written standard's) word for it.
_SAME = MappingProxyType(
    {"iw": "he", "in": "id", "ji": "yi", "jw": "jv", "no": "nb", "mo": "ro", "fil": "tl"}
    | {"sh": "sr", "cnr": "sr", "yue": "zh", "wuu": "zh", "cmn": "zh"}
)

_SCRIPTS = (
    ("ja", "[\u3041-\u309f\u30a0-\u30fa]", 0.08),
    ("ko", "[\uac00-\ud7af]", 0.3),
    ("zh", "[\u3400-\u9fff]", 0.35),
    ("th", "[\u0e00-\u0e7f]", 0.4),
    ("lo", "[\u0e80-\u0eff]", 0.4),
    ("my", "[\u1000-\u109f]", 0.4),
    ("km", "[\u1780-\u17ff]", 0.4),
    ("ka", "[\u10a0-\u10ff]", 0.4),
    ("hy", "[\u0530-\u058f]", 0.4),
    ("el", "[\u0370-\u03ff]", 0.4),
    ("ta", "[\u0b80-\u0bff]", 0.4),
    ("te", "[\u0c00-\u0c7f]", 0.4),
    ("kn", "[\u0c80-\u0cff]", 0.4),
    ("ml", "[\u0d00-\u0d7f]", 0.4),
    ("gu", "[\u0a80-\u0aff]", 0.4),
    ("pa", "[\u0a00-\u0a7f]", 0.4),
    ("si", "[\u0d80-\u0dff]", 0.4),
    ("bo", "[\u0f00-\u0fff]", 0.4),
)

_LATIN = re.compile("[A-Za-z\u00c0-\u024f]+")
_OTHER_SCRIPT = re.compile("[\u0370-\u03ff\u0530-\u058f\u0a00-\u9fff\uac00-\ud7af]")
_NOISE = re.compile(r"https?://\S+|\S+@\S+|[#@]\w+|[\ud800-\udfff\x00-\x1f]")


@lru_cache(maxsize=256)
def primary(tag: str) -> str:
    """The language of a BCP 47 tag, lower-case and by its present name ("pt-BR" is "pt")."""
    language = re.split("[-_]", tag.strip().lower(), maxsplit=1)[0]
    return _SAME.get(language, language)


def language_of(text: str, hint: str | None = None) -> str:
    """The BCP 47 tag of the language *text* is in.

    Args:
        text: what is read, of any length.
        hint: what the page says; kept, with its region, unless the text surely disagrees.
    """
    found, is_sure, is_apart = _detect(text)
    if hint is None or not primary(hint).isalpha():
        return found
    hinted = primary(hint)
    if not is_sure or hinted in {found, *UNKNOWN_TO_DETECTOR}:
        is_kept = True
    else:
        is_kept = hinted in group_of(found) and not is_apart
    return hint.strip().replace("_", "-") if is_kept else found


def _detect(text: str) -> tuple[str, bool, bool]:
    """The language of *text*, whether that is sure, and whether it surely is no near relative."""
    sample = _NOISE.sub(" ", text[:SAMPLE])
    letters = sum(map(str.isalpha, sample))
    if not letters:
        return UNKNOWN, False, False
    for language, pattern, share in _scripts() if _OTHER_SCRIPT.search(sample) else ():
        if len(pattern.findall(sample)) > share * letters:
            return language, True, True
    found = _identifier().FindLanguage(text=_legible(sample, letters))
    language, is_apart = nearest(stranger(primary(found.language), sample), sample)
    # Near relatives share what the detector is sure of.
    enough = _SURE if len(group_of(language)) == 1 else _SURE_OF_GROUP
    sure = found.probability > enough or letters > _LONG
    return language, sure and letters > _MANY_LETTERS, is_apart


def _legible(sample: str, letters: int) -> str:
    """The sample as CLD3 reads it best: not all in capitals, nor with Latin names in between."""
    if sample.isupper():
        return sample.lower()
    latin = 0 if sample.isascii() else sum(map(len, _LATIN.findall(sample)))
    return _LATIN.sub(" ", sample) if 0 < latin < _FEW * letters else sample


@cache
def _scripts() -> tuple[tuple[str, re.Pattern[str], float], ...]:
    return tuple((language, re.compile(chars), share) for language, chars, share in _SCRIPTS)


@cache
def _identifier() -> Any:
    import gcld3

    return gcld3.NNetLanguageIdentifier(0, SAMPLE)
