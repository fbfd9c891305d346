"""An article's title: as its heading has it, without the name of the site.

What a page declares is often written for search engines; its heading is what its readers
see. So the heading wins where the two agree, or where it is the only one and shares its
words with what is declared or with the address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from itertools import islice
from urllib.parse import unquote, urlsplit

from reader.extract.markup import (
    BLOCKS,
    Element,
    class_and_id,
    short_text_of,
    text_of,
    text_runs,
)
from reader.extract.structured import Structured
from reader.extract.words import count_words

_SEPARATOR = re.compile(r"\s+[|\-–—»«›•·/\\>:~]+\s+|\s*[|｜»•]\s*|\s+::\s+")
_STRONG = re.compile(r"\s+(?:[|｜]|::)\s+")
_SAME_AGAIN = re.compile(r"^(.{12,}?\w{3}.*?)\s+([/\-–|»])\s+[^/]+\s+\2\s+.+$")
_ARCHIVE = re.compile(r"^(?:.*\s»\s)?blog[- ]?archiv\w*\s+»\s+", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_ANCHOR = re.compile(r"[\s¶§#🔗]+$")
_MAX_LENGTH = 1_000
_MIN_NAME = 4
_MOST = 50
_HOME = re.compile(r"^\s*(?:https?:)?(?://[^/?#]+)?/?(?:[?#].*)?\s*$")
_LOGO = re.compile(r"logo|site-?title|site-?name|brand|masthead")
_HIDDEN = re.compile(r"\b(?:sr-only|visually-?hidden|screen-reader\S*|headerlink)\b")
_FEW = 3
_PART = 0.4
_SHARED = 0.5
_ALIKE = 0.75


def title_of(root: Element, structured: Structured, site: str, address: str = "") -> str:
    """The title; headings win when what the page declares agrees with them."""
    declared = _declared(root, structured, site)
    banners = _banners(root, declared)
    headings = [
        (one, text)
        for one, text in islice(_headings(root), _MOST)
        if not _is_name(text, site) and tuple(_words(text)) not in banners
    ]
    found = _agreed(headings, declared) or _only(headings, declared, address)
    if found is not None:
        return _without_kicker(*found, declared)
    if declared:
        return _tidy(declared[0], is_alone=len(set(declared)) == 1)
    if headings:
        return headings[0][1]
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


# --- what the page declares --------------------------------------------------------------------


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
    return found or ([document] if document else [])


def _tidy(title: str, *, is_alone: bool) -> str:
    """A declared title without what sites put behind it: sections, their own name."""
    title = _STRONG.split(_ARCHIVE.sub("", title))[0]
    return _longest_part(title) if is_alone else title


def _longest_part(title: str) -> str:
    """A title without other evidence: its part before the last separator, if that says enough."""
    again = _SAME_AGAIN.match(title)
    marks = list(_SEPARATOR.finditer(title))
    if not marks:
        return title
    head = again[1] if again else title[: marks[-1].start()].strip()
    return head if len(head.split()) >= 4 else title  # noqa: PLR2004 - Readability's


# --- what its readers see ----------------------------------------------------------------------


def _headings(root: Element) -> Iterator[tuple[Element, str]]:
    for element in root.iter("h1"):
        if not _LOGO.search(class_and_id(element)) and not _leads_home(element):
            text = _ANCHOR.sub("", " ".join("".join(_pieces(element)).split()))
            if 2 < len(text) <= _MAX_LENGTH:  # noqa: PLR2004 - a letter is no title
                yield element, _STRONG.split(unescape(text))[0]


def _banners(root: Element, declared: list[str]) -> set[tuple[str, ...]]:
    """The words of headings that are the site's: both stand in the document's title."""
    element = root.find(".//title")
    title = short_text_of(element, _MAX_LENGTH) if element is not None else ""
    parts = _SEPARATOR.split(title)
    ends = {tuple(_words(part)) for part in (parts[0], parts[-1])}
    shown = {tuple(_words(short_text_of(one, _MAX_LENGTH))) for one in root.iter("h1", "h2", "h3")}
    is_one_of_two = len(ends & shown) == 2  # noqa: PLR2004 - both ends
    return ends - {tuple(_words(one)) for one in declared} if is_one_of_two else set()


def _leads_home(heading: Element) -> bool:
    """Whether all of *heading* is a link to the site's front page: the site's name, then."""
    links = (*heading.iterancestors("a"), *heading.iter("a"))
    link = links[0] if links else None
    if link is None or not _HOME.match(link.get("href") or "x"):
        return False
    return text_of(heading) in text_of(link)


def _pieces(element: Element) -> list[str]:
    """The runs of text that are seen of *element*; blocks and breaks stand apart."""
    found = []
    for text, holder in text_runs(element):
        is_apart = not text and (holder.tag in BLOCKS or holder.tag == "br")
        if holder is element or not _HIDDEN.search(holder.get("class") or ""):
            found.append(" " if is_apart and holder is not element else text)
    return found


def _agreed(
    headings: list[tuple[Element, str]], declared: list[str]
) -> tuple[Element, str] | None:
    """The heading that says the same as a declaration, or nearly so."""
    for is_same in (_is_same, _agree):
        for heading in headings:
            if any(is_same(heading[1], one) for one in declared):
                return heading
    return None


def _only(
    headings: list[tuple[Element, str]], declared: list[str], address: str
) -> tuple[Element, str] | None:
    """The only heading, when at least half of its words are declared or in the address."""
    if len(headings) != 1:
        return None
    path = unquote(urlsplit(address).path)
    known = {word for text in (*declared, path) for word in _words(text)}
    text = headings[0][1]
    words = set(_words(text))
    is_known = count_words([text]) >= _FEW and len(words & known) >= _SHARED * len(words)
    is_address = _words(text) == _words(path.rstrip("/").rpartition("/")[2])
    return headings[0] if words and (is_known or is_address) else None


def _without_kicker(element: Element, text: str, declared: list[str]) -> str:
    """A heading without the line above or below it that stands in an element of its own."""
    pieces = [piece for piece in _pieces(element) if piece.strip()]
    for at in range(1, len(pieces)):
        for part in (pieces[at:], pieces[:at]):
            shorter = " ".join("".join(part).split())
            words = _words(shorter)
            if len(words) >= _PART * len(_words(text)) and words in map(_words, declared):
                return shorter.strip(" :|•·-–—")
    return text


def _is_same(heading: str, declared: str) -> bool:
    """Whether *heading* is the declared title, or all of it before a separator."""
    words = _words(heading)
    parts = _SEPARATOR.split(declared)
    return bool(words) and words in (_words(declared), _words(parts[0]))


def _agree(heading: str, declared: str) -> bool:
    first, second = _words(heading), _words(declared)
    if not first or not second:
        return False
    shorter, longer = sorted((first, second), key=len)
    is_part = f" {' '.join(shorter)} " in f" {' '.join(longer)} "
    if is_part and len(shorter) >= max(2, len(longer) * _PART):
        return True
    common = len(set(first) & set(second))
    return common >= _ALIKE * max(len(set(first)), len(set(second)))


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
