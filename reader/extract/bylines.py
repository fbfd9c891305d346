"""Who wrote it: names only, without "By", dates, roles and addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from reader.extract.dates import month_number
from reader.extract.furniture import byline_words
from reader.extract.markup import Element, class_and_id, elements_at, name_set
from reader.extract.structured import Structured, texts_of

_MAX_LENGTH = 120
_SHORT_LINE = 80
_MAX_WORDS = 8
_HOLDERS = ("span", "div", "p", "a", "address", "li", "em", "small", "strong", "cite")
_AUTHORS = ".//*[@rel='author' or contains(@itemprop, 'author') or contains(@class, 'vcard')]"
_NAME_IN_AUTHOR = ".//*[contains(@itemprop, 'name') or contains(@class, 'fn')]"
_AFTER = "following::*[self::p or self::span or self::div or self::a][position() < 25]"
_META = (
    "author", "article:author_name", "parsely-author", "sailthru.author", "dc.creator",
    "dcterms.creator", "dc.author", "byl", "citation_author", "article:author", "og:author",
    "cxenseparse:author", "twitter:creator:name", "creator", "authors", "bt:author",
    "article.author", "mediator_author", "dable:author", "publisher-author", "rbauthors",
)  # fmt: skip
_NAMED = re.compile(
    r"(?:^|[\s_-])(?:byline[\w-]*|author[\w-]*name|author|authors|post-author|entry-author|"
    r"article-author|article__author|writer|by-author|p-author|c-byline[\w-]*|reporter|autor|"
    r"autore|auteur|field--name-field-author|contributor|username|posted-by|meta-author)(?:$|\s)"
)
_NOT_HERE = re.compile(r"comment|related|sidebar|footer|bio|avatar|widget|reply")
_DROPPED = re.compile(
    r"https?://\S+|www\.\S+|\S+@\S+\.\S+|(?<!\w)@\w+|"
    r"\s*[|•·–—/(]\s*.*$|\s+-\s+.*$|\s+(?:view author|follow|edited by|reviewed by|get author|"
    r"posts|joined)\b.*$|\s*\.\s+\w+ed by\b.*$|\s*,?\s*\d{1,2}[./:]\d{1,2}.*$|\s*\(?\d{4}.*$|"
    r"\b(?:published|updated|posted|last updated|on)\b.*$",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"(?:,|\s[-–])\s*(?:(?:senior|staff|chief|contributing|guest|associate|special to|political|"
    r"national|digital|news|managing|executive|deputy|freelance|science|health|sports|business|"
    r"technology|tech|foreign|lead)\s+)*(?:writer|reporter|correspondent|editor(?:-in-chief|"
    r" in chief)?|columnist|contributor|journalist|staff|redakteur(?:in)?|redaktion|rédacteur|"
    r"périodiste|periodista|giornalista|m\.?d\.?|ph\.?d\.?|follow|view profile|"
    r"opens in new tab)\b.*$",
    re.IGNORECASE,
)
_NOBODY = name_set(
    "admin administrator editor editors staff author unknown none null undefined guest anonymous "
    "redaktion redazione redaccion redacción rédaction webmaster user root default wordpress "
    "writer contributor"
)


def byline_of(root: Element, structured: Structured, site: str) -> str:
    """The authors, joined by commas; empty where nobody is named."""
    for source in (
        _declared(structured),
        (value for name in _META for value in structured.metas(name)[:6]),
        _labelled(structured),
        _marked(root),
    ):
        names = _names(source, site)
        if names:
            return ", ".join(names)
    return ""


def _declared(structured: Structured) -> Iterator[str]:
    for thing in structured.articles:
        found = list(_people(thing.get("author"), structured)) or list(
            _people(thing.get("creator"), structured)
        )
        if found:
            yield from found
            return


def _labelled(structured: Structured) -> Iterator[str]:
    """What the page's card for social networks says was written by whom."""
    if structured.meta("twitter:label1").casefold().strip(" :") in byline_words():
        yield structured.meta("twitter:data1")


def _people(value: Any, structured: Structured) -> Iterator[str]:
    for one in value if isinstance(value, list) else [value]:
        yield from texts_of(structured.resolve(one))


def _marked(root: Element) -> Iterator[str]:
    body = root.find("body")
    if body is None:
        return
    found = _by_relation(body) or _by_name(body) or _introduced(body)
    if found:
        yield found


def _by_relation(body: Element) -> str:
    """The text of an element that is marked up as the author."""
    found = elements_at(body, _AUTHORS)
    for element in [one for one in found if not _is_elsewhere(one)] or found[:1]:
        name = elements_at(element, _NAME_IN_AUTHOR)
        return _spaced(name[0] if name else element)
    return ""


def _spaced(element: Element) -> str:
    """The text of *element*, or what it holds for machines, with spaces between its parts."""
    texts = (str(piece) for piece in element.itertext())
    return element.get("content") or " ".join(" ".join(texts).split())


def _by_name(body: Element) -> str:
    """The text of an element whose class or id speaks of an author."""
    for element in body.iter(*_HOLDERS):
        if _NAMED.search(class_and_id(element)) and not _is_elsewhere(element):
            text = _spaced(element)
            if 2 < len(text) < _MAX_LENGTH:  # noqa: PLR2004 - initials are no name
                return text
    return ""


def _introduced(body: Element) -> str:
    """A short line near the title that starts with "By"."""
    heading = next(iter(body.iter("h1")), None)
    following = elements_at(heading, _AFTER) if heading is not None else []
    return next((text for text in map(_spaced, following) if _is_introduced(text)), "")


def _is_introduced(text: str) -> bool:
    match = _introduction().match(text)
    if not match or len(text) >= _SHORT_LINE or text.endswith("."):
        return False
    return len(text[match.end() :].split()) <= _MAX_WORDS


def _is_elsewhere(element: Element) -> bool:
    return any(
        _NOT_HERE.search(class_and_id(one)) or one.tag in {"aside", "footer"}
        for one in (element, *element.iterancestors())
        if one.tag not in {"body", "html", "article", "main"}
    )


def _names(values: Iterable[str], site: str) -> list[str]:
    found: list[str] = []
    for value in values:
        name = clean_name(value)
        if not name or name.casefold() in _NOBODY:
            continue
        if name.casefold() not in {known.casefold() for known in found}:
            found.append(name)
        if len(found) >= 6:  # noqa: PLR2004 - more is a list of staff
            break
    del site
    return found


def clean_name(text: str) -> str:
    """A byline's names, without the words around them."""
    text = " ".join(text.split())
    if text.startswith(("http://", "https://", "/")) or "facebook.com" in text:
        return ""
    text = _before_date(_introduction().sub("", text, count=1))
    text = _ROLE.sub("", _DROPPED.sub("", text)).strip(' \t,;:|-–—•·."')
    if len(text) > _MAX_LENGTH or not any(c.isalpha() for c in text):
        return ""
    return text


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


@cache
def _introduction() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in byline_words())
    return re.compile(rf"^\s*(?:{words})(?:\s*[:：]\s*|\s+|(?=[\u3040-\u9fff]))", re.IGNORECASE)
