"""A name in a line: without "By", dates, roles and addresses, or none at all."""

from __future__ import annotations

import re
from functools import cache

from reader.extract.dates import month_number
from reader.extract.furniture import byline_words, section_of
from reader.extract.markup import name_set

_MAX_LENGTH = 120
_MAX_NAME = 60
_MAX_WORDS = 6
_FEW_WORDS = 4
_DROPPED = re.compile(
    r"https?://\S+|www\.\S+|\S+@\S+\.\S+|(?<!\w)@\w+|"
    r"\s*[|•·–—»]\s*.*$|\s+-\s+.*$|\s*\([^)]*\)?\s*$|\s+(?:view author|follow|edited by|"
    r"reviewed by|get author|posts|joined)\b.*$|\s*\.\s+\w+ed by\b.*$|"
    r"\s*,?\s*(?<!\w)\d{1,2}[./:]\d{1,2}.*$|\s*\(?(?<!\w)\d{4}(?!\w).*$|"
    r"\b(?:published|updated|posted|last updated)\b.*$",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"(?:\s*,|\s[-–])\s*(?:(?:senior|staff|chief|contributing|guest|associate|special to|"
    r"political|national|digital|news|managing|executive|deputy|freelance|science|health|sports|"
    r"business|technology|tech|foreign|lead)\s+)*(?:writer|reporter|correspondent|"
    r"editor(?:-in-chief| in chief)?|columnist|contributor|journalist|staff|analyst|"
    r"redakteur(?:in)?|redaktion|rédacteur|périodiste|periodista|giornalista|follow|"
    r"view profile|opens in new tab)\b.*$",
    re.IGNORECASE,
)
_BEFORE_A_DATE = re.compile(r"\s+(?:on|at|am|um|vom|den|le|el|il|op|em|den)$")
_BY = re.compile(
    r"^(?:(?:a |an )?(?:guest )?(?:guide|recipe|recommended|interview|review|column|essay|report|"
    r"analysis|opinion|commentary|post|blog|contributed|authored|compiled|published|submitted|"
    r"created|shared|started|asked|research|feature|editorial)(?: and photos?)? )by\b\s*:?\s*",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(
    r"\b(?:photo\w*|image|illustrat\w+|edited|reviewed|checked|translated|sponsored|powered|"
    r"presented|produced|designed|hosted|updated|approved|verified) (?:\w+ )?by\b",
    re.IGNORECASE,
)
_NOBODY = name_set(
    "admin administrator editor editors staff author authors unknown none null undefined guest "
    "anonymous redaktion redazione redaccion redacción rédaction webmaster user root default "
    "wordpress writer contributor contributors username by name home news blog share follow "
    "subscribe print email comments menu profile asked answered edited offline online said wrote "
    "via"
)
_LABELS = re.compile(
    r"^(?:zur|zum|mehr|alle|über|zurück|voir|más)\b|\b(?:about|the author|authors?|written|posted|"
    r"published|view|read|see|more|all|share|follow|subscribe|comments?|minutes?|min|updated|last|"
    r"menu|copy|profile|avatar|log ?in|sign|register|join|account|library|key|image|photo|"
    r"category|articles?|phone)\b",
    re.IGNORECASE,
)
_WEEKDAYS = name_set("mon tue wed thu fri sat sun")
_TEAMS = name_set("team editors staff contributor contributors")
_SMALL = name_set(
    "a al and av bin ben da das de del della den der di do dos du e el en et i la las le les los "
    "of och og ten ter the und van vom von y zu zum zur & + et"
)


def clean_name(text: str) -> str:
    """A byline's names, without the words around them."""
    text = " ".join(text.split())
    if text.startswith(("http://", "https://", "/")) or "facebook.com" in text:
        return ""
    text = _before_date(without_introduction(text))
    text = _ROLE.sub("", _DROPPED.sub("", text))
    text = _BEFORE_A_DATE.sub("", text.strip(' \t,;:|-–—•·."«»“”')).rstrip(" ,")
    if len(text) > _MAX_LENGTH or not any(c.isalpha() for c in text):
        return ""
    return "" if text.casefold() in _NOBODY else re.sub(r"\s+,", ",", text)


def without_introduction(text: str) -> str:
    """*text* without the words that introduce an author, "By" or "Story by" or "Autor:"."""
    match = _introduced(text)
    return text[match.end() :] if match else text


def is_introduced(text: str) -> bool:
    """Whether *text* starts with such words, and goes on."""
    return _introduced(text) is not None


def is_introduction(text: str) -> bool:
    """Whether *text* is nothing but such words."""
    match = _introduced(f"{text} X")
    return match is not None and match.end() == len(text) + 1


def is_of_others(text: str) -> bool:
    """Whether *text* names who helped: photographers, editors, sponsors."""
    return bool(_OF_OTHERS.search(text))


def is_name(text: str) -> bool:
    """Whether *text* looks like the names of people or of a team, and says nothing else."""
    words = [word.strip("“”\"'’(),.") for word in text.split()]
    words = [word for word in words if word]
    if not words or len(text) > _MAX_NAME or len(words) > _MAX_WORDS:
        return False
    if text[-1] in "!?:…" or words[-1] in _SMALL or _LABELS.search(text) or section_of(text):
        return False
    large = [word for word in words if word.casefold() not in _SMALL]
    if len(large) > 1 and large[-1] in _TEAMS:
        large.pop()
    if text[:3].casefold() in _WEEKDAYS and len(words) == 1:
        return False
    return bool(large) and len(text) > 2 and all(map(_starts_large, large))  # noqa: PLR2004 - initials are no name


def is_plain(text: str) -> bool:
    """Whether *text*, which is marked up as a name, says nothing that no name says."""
    return 0 < len(text.split()) <= _FEW_WORDS and not _LABELS.search(text)


def is_nickname(text: str) -> bool:
    """Whether *text* may be what somebody is called in a forum: one word, of any kind."""
    return (
        1 < len(text) <= _MAX_NAME // 2
        and " " not in text
        and text.casefold() not in _NOBODY
        and any(c.isalpha() for c in text)
        and not section_of(text)
    )


def _starts_large(word: str) -> bool:
    first = next((c for c in word if c.isalnum()), "")
    return (first.isalpha() and not first.islower()) or any(c.isupper() for c in word[1:3])


def _before_date(text: str) -> str:
    """*text* up to a day and month, in either order."""
    words = text.split()
    for at, word in enumerate(words):
        if month_number(word.strip(".,").casefold()):
            before = at - 1 if at and words[at - 1].strip(".,").isdigit() else at
            after = words[at + 1 : at + 2]
            if before < at or (after and after[0].strip(".,").isdigit()):
                return " ".join(words[:before])
    return text


def _introduced(text: str) -> re.Match[str] | None:
    pattern, starts = _introductions()
    lowered = text[:4].lstrip(" -–—").casefold()
    match = pattern.match(text) if lowered[:2] in starts or lowered[:1] in starts else None
    return match or (None if _OF_OTHERS.match(text) else _BY.match(text))


@cache
def _introductions() -> tuple[re.Pattern[str], frozenset[str]]:
    """The words of all languages that introduce an author, and how they start."""
    found = byline_words()
    words = "|".join(re.escape(word) for word in found)
    pattern = re.compile(
        rf"^\s*[-–—]?\s*(?:{words})(?:\s*[:：]\s*|\s+|(?=[\u3040-\u9fff]))", re.IGNORECASE
    )
    return pattern, frozenset(word[:2] for word in found)
