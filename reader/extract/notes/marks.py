"""The marks of notes: the small numbers and signs in a text, and the links that lead to notes.

A mark is short (`1`, `[1]`, `*`, `a`). Alone it proves nothing, as pages and comments have
numbers too; so a link is only taken for a note's when it is raised, in brackets, called a
reference, or leads to something that is called a note or begins with the same number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import islice

from reader.extract.markup import (
    BLOCKS,
    HEADINGS,
    INVISIBLE,
    Element,
    class_and_id,
    elements_at,
    name_set,
    raw_text,
    short_text_of,
    text_of,
)

MARK = re.compile(
    r"(?P<open>[\[(]?)\s*(?:(?:foot)?note|fn|n|nb|anm|nota)?\.?\s*"
    r"(?P<value>\d{1,3}[a-z]?|[a-z]|[ivxl]{1,6}|\*{1,4}|[†‡§¶]{1,3})\s*(?P<close>[\])]?)\.?",
    re.IGNORECASE,
)
LEADING = re.compile(r"\s*(?:[\[(]\s*(\d{1,3})\s*[\])]|(\d{1,3})\s*[.):\]]?)(?=\s|$)\s*")
"""A note's own number at the start of its text."""

ARROWS = "↩↑⤴↵⏎⮐⮌↖⇑⬆▲⇧↪\N{VARIATION SELECTOR-15}\N{VARIATION SELECTOR-16}"
LISTS = name_set("ol ul dl table tbody")
CALLED = re.compile(
    r"(?:^|[\s_-])(?:(?:foot|end)-?_?notes?|notes|doc-endnotes|doc-footnotes)(?:[\s_-]|$)"
)
_NOTE_TARGET = re.compile(r"note|fn|ftn|edn|^_?ref\W?\d|^b(?:ib)?\W?r?\d|^cr\d|cite|endnote")
_REFERENCE = re.compile(
    r"note-?ref|fn-?ref|footnote|endnote|sidenote|reference|biblioref|\bfn\b|citation|\bcite\b|bibr"
)
_SAYS_NUMBER = re.compile(
    r"(?:note|notes|footnote|footnotes|anm\.?|nr\.?|no\.?)\s*$", re.IGNORECASE
)
_LONGEST = 12
MOST = 2000
"""Marks, or items of a list, beyond which a page is no article with notes, but made to be slow."""
_NAMED_NOTES = re.compile(r"(?:^|[\s_-])(?:(?:foot|end)-?notes?|notes|references?|reflist|fn)")
_AUTHOR_YEAR = re.compile(r"\d{4}[a-z]?\W*$|^\W*[^\W\d_].{0,60}$")
_LONGEST_CITATION = 60


@dataclass(frozen=True, slots=True)
class Pointer:
    """A link that leads to a note: its mark, and the element that its address names."""

    link: Element
    mark: str
    target: Element


@dataclass(frozen=True, slots=True)
class Note:
    """One note: the neighbors that hold it, and the links or the raised number that lead to it."""

    roots: tuple[Element, ...]
    marks: tuple[Element, ...]
    number: str


def mark_of(text: str) -> str:
    """The value of a mark ("1" of "[1]"), or nothing when *text* is none."""
    found = MARK.fullmatch(text.strip()) if len(text) <= 4 * _LONGEST else None
    return found["value"].lower() if found else ""


def mark_in(element: Element) -> str:
    """The mark that is all that *element* says."""
    return mark_of(short_text_of(element, _LONGEST))


def pointers(root: Element) -> list[Pointer]:
    """The links of *root* that lead to notes, in their order."""
    links = [
        (link, fragment, said)
        for link in elements_at(root, "descendant::a/@href[contains(., '#')]/..")
        if (fragment := str(link.get("href")).partition("#")[2]) and (said := _said(link))
    ]
    if not links or len(links) > MOST:
        return []
    targets = _targets(root, {fragment for _, fragment, _ in links})
    found = [
        Pointer(link, said, target)
        for link, fragment, said in links
        if (target := targets.get(fragment)) is not None
        and _is_led_to(target, link, fragment, said)
    ]
    if not found:
        return []
    places = {element: at for at, element in enumerate(root.iter())}
    return [one for one in found if places[one.link] < places[one.target]]


def _targets(root: Element, wanted: AbstractSet[str]) -> dict[str, Element]:
    """The first elements that bear the names that are *wanted*."""
    found: dict[str, Element] = {}
    for element in elements_at(root, "descendant::*/@id/.. | descendant::a/@name/.."):
        for own in (element.get("id"), element.get("name") if element.tag == "a" else None):
            if own is not None and own in wanted:
                found.setdefault(own, element)
    return found


def _said(link: Element) -> str:
    """The mark that *link* is, or the citation when it is called one."""
    mark = mark_in(link)
    if mark or not _REFERENCE.search(_names(link)):
        return mark
    text = short_text_of(link, _LONGEST_CITATION)
    return text if _AUTHOR_YEAR.search(text) else ""


def _is_led_to(target: Element, link: Element, fragment: str, said: str) -> bool:
    """Whether *link* leads to *target* as notes' links do."""
    if target.tag in HEADINGS or any(one is target for one in link.iterancestors()):
        return False
    if not mark_of(said):
        return _is_entry(target)
    return (
        bool(_NOTE_TARGET.search(fragment.lower()))
        or is_raised(link)
        or is_bracketed(link)
        or bool(_REFERENCE.search(_names(link)))
        or _leading_mark(target, said) == said
    )


def _names(link: Element) -> str:
    parent = link.getparent()
    outer = class_and_id(parent) if parent is not None and parent.tag in {"sup", "span"} else ""
    own = " ".join(link.get(name) or "" for name in ("role", "data-type", "rel"))
    marked = "footnote" if link.get("data-footnote-ref") is not None else ""
    return f"{class_and_id(link)} {own} {outer} {marked}".lower()


def _is_entry(target: Element) -> bool:
    """Whether *target* stands in a list that is called a bibliography."""
    around = (target, *target.iterancestors())
    return any(_NAMED_NOTES.search(class_and_id(one)) for one in around[:5])


def _leading_mark(target: Element, said: str) -> str:
    """The number or sign that the block around *target* starts with, or that its list shows."""
    block = target
    while block.tag not in BLOCKS and (parent := block.getparent()) is not None:
        block = parent
    if block.tag == "li":
        return str(ordinal(block) or "")
    if not said.isalnum() and raw_text(block).lstrip().startswith(said):
        return said
    return leading_number(block)


def leading_number(block: Element) -> str:
    """The number that the text of *block* starts with."""
    start = raw_text(block)[:80]
    if block.tag in BLOCKS and len(block) and not (block.text or "").strip():
        first = block[0]
        if first.tag in {"sup", "strong", "b", "a", "span"} and (mark := mark_in(first)):
            return mark if mark.isdigit() else ""
    found = LEADING.match(start)
    return (found[1] or found[2]) if found else ""


def is_raised(element: Element) -> bool:
    """Whether *element* is in a `sup`, or what it says is."""
    if element.tag == "sup" or element.find(".//sup") is not None:
        return True
    for parent in element.iterancestors():
        if parent.tag in BLOCKS:
            return False
        if parent.tag == "sup":
            return True
    return False


def is_bracketed(element: Element) -> bool:
    """Whether the author's own brackets are in *element* or around it."""
    text = short_text_of(element, _LONGEST)
    if text[:1] in {"[", "("} and text[-1:] in {"]", ")"}:
        return True
    before, after = text_before(element).rstrip(), (element.tail or "").lstrip()
    return (
        before[-1:] in tuple("[(,–-;")
        and after[:1] in tuple("]),–-;")
        and (before[-1:] in tuple("[(") or after[:1] in tuple("])") or _is_listed(element))
    )


def _is_listed(element: Element) -> bool:
    before, after = element.getprevious(), element.getnext()
    return any(one is not None and one.tag == element.tag for one in (before, after))


def is_named_in_text(element: Element) -> bool:
    """Whether the sentence itself says the number: "see note 3"."""
    return bool(_SAYS_NUMBER.search(text_before(element)))


def text_before(element: Element) -> str:
    """The text that stands right before *element* in its block."""
    place = element
    while place.tag not in BLOCKS:
        for before in place.itersiblings(preceding=True):
            said = "" if before.tag in INVISIBLE | BLOCKS else raw_text(before)
            text = said + (before.tail or "")
            if text.strip() or before.tag in BLOCKS:
                return text
        parent = place.getparent()
        if parent is None or (parent.text or "").strip():
            return (parent.text or "") if parent is not None else ""
        place = parent
    return ""


def is_first(element: Element) -> bool:
    """Whether no text stands before *element* in its parent."""
    parent = element.getparent()
    if parent is None or (parent.text or "").strip():
        return False
    before = element.itersiblings(preceding=True)
    return not any((one.tail or "").strip() or text_of(one) for one in before)


def ordinal(item: Element) -> int:
    """The number that a list shows before *item*; nought where it shows none."""
    parent = item.getparent()
    if parent is None or parent.tag != "ol" or parent.get("reversed") is not None:
        return 0
    if len(parent) > MOST:
        return 0
    number = _integer(parent.get("start"), 1)
    for child in parent:
        if child.tag != "li":
            continue
        number = _integer(child.get("value"), number)
        if child is item:
            return number
        number += 1
    return 0


def _integer(value: str | None, default: int) -> int:
    text = (value or "").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else default  # noqa: PLR2004


def is_return(link: Element) -> bool:
    """Whether *link* says no more than that it leads back."""
    names = f"{class_and_id(link)} {link.get('role') or ''} {link.get('rev') or ''}".lower()
    if re.search(r"back-?(?:ref|link)|return|to-top|backlink", names):
        return True
    text = short_text_of(link, 40)
    return is_arrow(text) or bool(_RETURN_WORDS.fullmatch(text))


_RETURN_WORDS = re.compile(
    r"\W*(?:jump up|jump back|(?:go )?back(?: to (?:the )?(?:text|article|content|top))?|return|"
    r"return to (?:the )?(?:text|article)|back to (?:reference|footnote|note)(?: \d+)?|"
    r"zurück(?: zum text)?|retour(?: au texte)?|volver(?: al texto)?|torna(?: al testo)?)\W*",
    re.IGNORECASE,
)


def is_arrow(text: str) -> bool:
    """Whether *text* is an arrow, or the caret that stands for one."""
    inner = text.strip().strip("[]() ")
    return not inner or inner == "^" or all(sign in ARROWS for sign in inner)


def plain_marks(root: Element) -> Iterator[tuple[Element, str]]:
    """The raised numbers in *root* that lead nowhere, in their order."""
    for sup in islice(root.iter("sup"), MOST):
        mark = mark_in(sup)
        if mark.isdigit() and sup.find(".//a") is None and not _is_in_link(sup):
            yield sup, mark


def _is_in_link(element: Element) -> bool:
    return next(element.iterancestors("a"), None) is not None


def unlinked_references(root: Element) -> Iterator[Element]:
    """What is a note's number amid the text of *root* by what it is called."""
    for element in root.iter("a", "span"):
        if not element.get("class") or not mark_in(element).isdigit():
            continue
        if _REFERENCE.search(_names(element)) and text_before(element).strip():
            yield element
