"""Who signs an article on the page itself: what is marked, named or introduced as its author.

Each element that may be a byline gets a rank by its name, its link and its first words, and by
how near it stands to the title; the least rank that holds a name wins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from lxml import etree

from reader.extract.dates import parse_date
from reader.extract.markup import (
    Element,
    class_and_id,
    elements_at,
    name_set,
    short_text_of,
    text_runs,
    up_from,
)
from reader.extract.names import (
    clean_name,
    is_introduced,
    is_introduction,
    is_name,
    is_nickname,
    is_of_others,
    is_plain,
    without_introduction,
)

_SHORT = 160
_LINE = 80
_BEFORE_TITLE = 1_500
_BESIDE_TITLE = 300
_AFTER_TITLE = 3_000
_SAYS_SO = 3
_FAR = 99
_COMMA = 2
_MOST_RUNS = 200
_LONGEST_RUN = 1_000
_MARKED = (
    "descendant::*/@rel[. = 'author']/.. | descendant::*/@itemprop[contains(., 'author')]/.. | "
    "descendant::*/@class[contains(., 'vcard')]/.."
)
_NAME_IN = ".//*[@itemprop='name' or contains(concat(' ', @class, ' '), ' fn ')]"
_CLASS = re.compile(
    r"author(?!i[tz])|byline|(?:^|[\s_-])(?:autor(?:e[ns]?|in)?|auteurs?|writer)(?=$|[\s_-])|"
    r"(?:written|posted)-?by|username|reporter|contributor|interviewer|signature"
)
_CLASS_OF_OTHERS = re.compile(
    r"(?:author|byline)\w*[-_]{1,2}(?:bio|image|img|avatar|photo|pic|social|desc|role|job|title|"
    r"position|links|more|modal|categor|topic|date|time|section)|categor|photo"
)
_ADDRESS = re.compile(
    r"/(?:authors?|autor(?:e[ns]?|in)?|auteurs?|staff|contributors?|writers?|journalists?|"
    r"editors?|columnists?|redaktion|experts|interviewer)/[^/?#]+"
)
_PEOPLE = re.compile(r"/(?:profiles?|people|users?|members?|u|team|person)/[^/?#]+")
_NOT_HERE = re.compile(
    r"comment|related|sidebar|footer|(?<!elementor-)(?<!et_pb_)widget|reply|recommend|teaser|"
    r"popular|latest|archive-list|card-grid|reaction|quote"
)
_REPLY = re.compile(r"comment|repl(?:y|ies)|related|recommend|teaser")
_USER = re.compile(
    r"user|author[-_]*(?:name|link)|u-author|nick|/(?:users?|members?|u|profile|authors?)/",
    re.IGNORECASE,
)
_ANSWER = re.compile(r"answer|comment|review(?!ed)", re.IGNORECASE)
_TAGS = name_set(
    "a span div p address li ul em i b small strong cite h2 h3 h4 h5 h6 dt dd section font header "
    "footer"
)
_AND = re.compile(r"^\s*,?\s*(?:and|und|et|y|e|en|&|,|;|/|och|og|и)\s*$", re.IGNORECASE)


def signatures(body: Element) -> Iterator[list[str]]:
    """The author as the page shows it, from the surest source to the least sure one."""
    spine = _spine(body)
    rank, name = _named(body, spine)
    if rank < 0:
        yield [name]
    yield list(_marked(body, spine))
    yield [name]


def _marked(body: Element, spine: set[Element]) -> Iterator[str]:
    """The text of an element that is marked up as the author."""
    found = [one for one in elements_at(body, _MARKED) if not _is_answer(one)]
    here = [one for one in found if not _is_elsewhere(one, spine)]
    for element in here or [one for one in found if not _is_reply(one)][:1]:
        names = elements_at(element, _NAME_IN)
        text = _spaced(names[0]) if names else (element.get("content") or "")
        name = clean_name(text or _name_in(element, is_user=True))
        if is_name(name) or is_plain(name):
            yield name
            return


def _is_answer(element: Element) -> bool:
    return any(_ANSWER.search(one.get("itemprop") or "") for one in up_from(element))


def _named(body: Element, spine: set[Element]) -> tuple[int, str]:
    """The name in what is called or introduced as an author, and its rank: best is least."""
    best = (_FAR, "")
    for rank, element in _candidates(body):
        if rank < best[0]:
            text = _name_in(element, is_user=_is_of_user(element))
            is_vague = rank >= _SAYS_SO and _is_vague(element, text)
            is_away = _is_reply(element) if rank < 0 else _is_elsewhere(element, spine)
            if text and not is_vague and not is_away:
                best = (rank, text)
        if best[0] <= 0:
            break
    return best


def _candidates(body: Element) -> Iterator[tuple[int, Element]]:
    """Elements that may name the author, each with a rank; the least is the best."""
    heading = next(iter(body.iter("h1")), None)
    title = _place_of(heading, body) if heading is not None else 0
    place = 0
    for element in body.iter(etree.Element):
        is_near = title - _BEFORE_TITLE <= place <= title + _AFTER_TITLE
        rank = _rank(element, is_near=is_near)
        if rank is not None:
            is_beside = heading is not None and title <= place <= title + _BESIDE_TITLE
            yield rank - 1 * is_beside + 4 * (not is_near), element
        if place <= title + _AFTER_TITLE:
            place += len(element.text or "") + len(element.tail or "")


def _place_of(wanted: Element, body: Element) -> int:
    place = 0
    for element in body.iter(etree.Element):
        if element is wanted:
            break
        place += len(element.text or "") + len(element.tail or "")
    return place


def _rank(element: Element, *, is_near: bool) -> int | None:
    """How much an element looks like a byline by its name, its address or its first words."""
    if element.tag not in _TAGS:
        return None
    if _is_class(class_and_id(element)):
        return 0
    href = (element.get("href") or "").lower() if element.tag == "a" else ""
    if href and _ADDRESS.search(href):
        return 1
    text = _start_of(element)
    is_label = ":" in text[:24]
    if text and (is_near or is_label) and is_introduced(f"{text} X"):
        return 2 if is_label else _SAYS_SO
    return _SAYS_SO if is_near and _PEOPLE.search(href) else None


@lru_cache(maxsize=4096)
def _is_class(names: str) -> bool:
    """Whether a class and id are those of an author; a page has few, repeated."""
    return bool(_CLASS.search(names)) and not _CLASS_OF_OTHERS.search(names)


def _start_of(element: Element) -> str:
    """What *element* or its first child starts with, if that is no more than a line."""
    text = (element.text or "").strip()
    if not text and len(element):
        text = (element[0].text or "").strip()
    return text if len(text) < _LINE else ""


def _name_in(element: Element, *, is_user: bool) -> str:
    """The first name in a short element, and those that are joined to it; or an empty string."""
    if not is_user and not short_text_of(element, _SHORT):
        return ""
    found, joint, is_due = "", "", False
    for piece, holder in _telling(element):
        if is_introduction(piece):
            found, joint, is_due = "", "", True
        elif found and _AND.match(piece):
            joint = f"{piece} " if piece[0] in ",;" else f" {piece} "
        else:
            name = clean_name(piece)
            is_one = _is_one(name, piece, is_user=is_user or _is_of_user(holder))
            is_joined = is_one and joint and (holder.tag == "a" or len(joint) > _COMMA)
            if (found and not is_joined) or (is_due and not is_one):
                break
            found += joint + name if is_one else ""
            joint, is_due = "", False
    return found


def _telling(element: Element) -> Iterator[tuple[str, Element]]:
    """The pieces of *element* that may name an author, up to those who helped."""
    for piece, holder in _runs(element):
        if is_of_others(piece):
            return
        is_aside = _CLASS_OF_OTHERS.search(class_and_id(holder)) and not is_introduced(piece)
        if not is_aside and not _is_weekday(piece):
            yield piece, holder


def _is_one(name: str, piece: str, *, is_user: bool) -> bool:
    """Whether *name*, found in *piece*, is one; a single word must be all that is introduced."""
    if is_user:
        return is_nickname(name) or is_name(name)
    is_whole = without_introduction(piece) == name or not is_introduced(piece)
    return is_name(name) and (" " in name or is_whole)


def _is_vague(element: Element, name: str) -> bool:
    """Whether one word stands before one other: "Theo Livestream" introduces nobody."""
    return " " not in name and len((element.text or "").split()) == 2  # noqa: PLR2004 - as it says


def _is_weekday(piece: str) -> bool:
    """Whether *piece* is a date, with no more than the day's name before it."""
    return parse_date(piece) is not None and " " not in clean_name(piece)


def _runs(element: Element) -> Iterator[tuple[str, Element]]:
    """The first runs of text in *element*, each with the element that it stands in."""
    for text, holder in islice(text_runs(element), _MOST_RUNS):
        piece = " ".join(text[:_LONGEST_RUN].split())
        if piece:
            yield piece, holder


def _spaced(element: Element) -> str:
    """The text of *element*, or what it holds for machines, with spaces between its parts."""
    return element.get("content") or " ".join(piece for piece, _ in _runs(element))


def _is_of_user(element: Element) -> bool:
    """Whether *element* holds nothing but what somebody is called."""
    link = element if element.tag == "a" else element.getparent()
    href = link.get("href") if link is not None and link.tag == "a" else ""
    return bool(_USER.search(class_and_id(element)) or _USER.search(href or ""))


def _spine(body: Element) -> set[Element]:
    """What the headings stand in: whatever it is called, it is the article or holds it."""
    return {up for heading in body.iter("h1") for up in heading.iterancestors()}


def _is_elsewhere(element: Element, spine: set[Element]) -> bool:
    for one in up_from(element):
        if one in spine or one.tag in {"article", "main", "body"}:
            return False
        if one.tag in {"nav", "blockquote"} or _NOT_HERE.search(class_and_id(one)):
            return True
    return False


def _is_reply(element: Element) -> bool:
    return any(_REPLY.search(class_and_id(one)) for one in up_from(element))
