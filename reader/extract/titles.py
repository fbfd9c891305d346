"""An article's title: as its heading has it, without the name of the site."""

from __future__ import annotations

import re
from html import unescape

from reader.extract.markup import Element, class_and_id, text_of
from reader.extract.structured import Structured

_SEPARATOR = re.compile(r"\s+[|\-–—»«›•·/\\>:~]+\s+|\s*[|｜»•]\s*|\s+::\s+")
_WORD = re.compile(r"\w+")
_MAX_LENGTH = 1_000
_MIN_NAME = 4
_LOGO = re.compile(r"logo|site-?title|site-?name|brand|masthead")


def title_of(root: Element, structured: Structured, site: str) -> str:
    """The title; headings win when what the page declares agrees with them."""
    declared = _declared(root, structured, site)
    headings = [(h, text_of(h)) for h in root.iter("h1") if not _LOGO.search(class_and_id(h))]
    texts = [text for _, text in headings if 2 < len(text) <= _MAX_LENGTH]  # noqa: PLR2004 - a letter is no title
    for text in texts:
        if any(_agree(text, one) for one in declared):
            return text
    if declared:
        return declared[0]
    if texts:
        return texts[0]
    second = next((text_of(h) for h in root.iter("h2") if text_of(h)), "")
    return second[:_MAX_LENGTH]


def without_site(title: str, site: str) -> str:
    """*title* without the site's name before or after a separator."""
    parts = _SEPARATOR.split(title)
    if len(parts) < 2 or not site:  # noqa: PLR2004 - nothing to take off
        return title
    if _is_name(parts[-1], site):
        last = list(_SEPARATOR.finditer(title))[-1]
        return title[: last.start()].strip()
    if _is_name(parts[0], site):
        first = next(iter(_SEPARATOR.finditer(title)))
        return title[first.end() :].strip()
    return title


def _declared(root: Element, structured: Structured, site: str) -> list[str]:
    element = root.find(".//title")
    document = text_of(element)[:_MAX_LENGTH] if element is not None else ""
    found = []
    for text in (
        structured.meta("og:title"),
        *list(structured.article_values("headline"))[:1],
        structured.meta("twitter:title", "dc.title", "dcterms.title", "parsely-title", "title"),
        structured.meta("citation_title", "sailthru.title"),
        document,
    ):
        cleaned = without_site(unescape(text), site).strip()
        if cleaned and not _is_name(cleaned, site):
            found.append(cleaned[:_MAX_LENGTH])
    if not found and document:
        found.append(document)
    if found and found[-1] is found[0]:
        found[0] = _longest_part(found[0])
    return found


def _longest_part(title: str) -> str:
    """A title without other evidence: its part before the last separator, if that says enough."""
    marks = list(_SEPARATOR.finditer(title))
    if not marks:
        return title
    head = title[: marks[-1].start()].strip()
    return head if len(head.split()) >= 4 else title  # noqa: PLR2004 - Readability's


def _agree(heading: str, declared: str) -> bool:
    first, second = _words(heading), _words(declared)
    if not first or not second:
        return False
    if first == second:
        return True
    shorter, longer = sorted((first, second), key=len)
    is_part = f" {' '.join(shorter)} " in f" {' '.join(longer)} "
    if is_part and len(shorter) >= max(2, len(longer) * 0.4):
        return True
    common = len(set(first) & set(second))
    return common >= 0.75 * max(len(set(first)), len(set(second)))


def _is_name(text: str, site: str) -> bool:
    ours, theirs = "".join(_words(text)), "".join(_words(site))
    return bool(ours) and (
        ours == theirs
        or (
            len(ours) >= _MIN_NAME
            and (ours in theirs or theirs in ours)
            and len(ours) < 2 * len(theirs) + _MIN_NAME
        )
    )


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
