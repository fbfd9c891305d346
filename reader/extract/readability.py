"""Mozilla's Readability: score paragraphs, let their parents inherit, take the best subtree.

Written after the algorithm of https://github.com/mozilla/readability (Apache-2.0). It works
on a copy whose elements carry numbers, and says which of them it would keep; what is done
with its opinion is `content`'s matter.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass, field
from types import MappingProxyType

from lxml import etree

from reader.extract import clues
from reader.extract.conditional import clean_article
from reader.extract.markup import Element, class_and_id, name_set, remove, text_of

NUMBER = "data-number"
_ENOUGH = 500
_CANDIDATES = 5
_SCORED = name_set("section h2 h3 h4 h5 h6 p td pre")
_TAG_SCORES = MappingProxyType(
{
    "div": 5, "pre": 3, "td": 3, "blockquote": 3, "address": -3, "ol": -3, "ul": -3, "dl": -3,
    "dd": -3, "dt": -3, "li": -3, "form": -3, "h1": -5, "h2": -5, "h3": -5, "h4": -5, "h5": -5,
    "h6": -5, "th": -5,
}
)  # fmt: skip
_EMPTY_ALIKE = name_set("div section header h1 h2 h3 h4 h5 h6")
_COMMAS = ",،﹐︐︑⹁⸴⸲，、"


@dataclass(frozen=True, slots=True)
class Effort:
    """How strictly one attempt works; each attempt gives up one rule more."""

    strips_unlikely: bool = True
    weighs_names: bool = True
    cleans: bool = True


_EFFORTS = (
    Effort(),
    Effort(strips_unlikely=False),
    Effort(strips_unlikely=False, weighs_names=False),
    Effort(strips_unlikely=False, weighs_names=False, cleans=False),
)


@dataclass(slots=True)
class Opinion:
    """The numbers of the elements to keep, and of the subtree that they stand in."""

    kept: set[int] = field(default_factory=set)
    top: int = -1
    effort: int = 0


def opinion(body: Element, title: str) -> Opinion:
    """Which numbered elements of *body* are the article."""
    best: tuple[int, Opinion] = (-1, Opinion())
    for number, effort in enumerate(_EFFORTS):
        article, top = _grab(copy.deepcopy(body), title, effort)
        length = sum(len(text_of(part)) for part in article)
        kept = {
            int(element.get(NUMBER, -1))
            for part in article
            for element in part.iter(etree.Element)
        }
        if length > best[0]:
            best = (length, Opinion(kept - {-1}, top, number))
        if length >= _ENOUGH:
            break
    return best[1]


def _grab(body: Element, title: str, effort: Effort) -> tuple[list[Element], int]:
    scored = _strip(body, title, effort)
    scores = _scores(scored, effort)
    top = _top_candidate(body, scores)
    article = _with_siblings(top, scores)
    clean_article(article, weighs_names=effort.weighs_names, cleans=effort.cleans)
    return article, int(top.get(NUMBER, -1))


# --- first walk: what can't be an article goes ---------------------------------------------


def _strip(body: Element, title: str, effort: Effort) -> list[Element]:
    scored: list[Element] = []
    stack = [body]
    has_byline = has_title = False
    while stack:
        element = stack.pop()
        names = class_and_id(element)
        if element is not body:
            if not has_byline and _is_byline(element, names):
                has_byline = True
                remove(element)
                continue
            if not has_title and _repeats(element, title):
                has_title = True
                remove(element)
                continue
            if _is_unlikely(element, names, effort) or _is_void(element):
                remove(element)
                continue
            element = _as_paragraph(element)
        if element.tag in _SCORED:
            scored.append(element)
        stack.extend(reversed(element))
    return scored


def _is_byline(element: Element, names: str) -> bool:
    is_marked = (
        element.get("rel") == "author"
        or "author" in (element.get("itemprop") or "")
        or clues.is_byline(names)
    )
    return bool(is_marked) and 0 < len(text_of(element)) < 100  # noqa: PLR2004 - Readability's


def _repeats(element: Element, title: str) -> bool:
    if element.tag not in {"h1", "h2"} or not title:
        return False
    text = text_of(element)
    return len(text) < 400 and similarity(title, text) > 0.75  # noqa: PLR2004 - Readability's


def similarity(first: str, second: str) -> float:
    """How alike two titles are, from 0 to 1."""
    from difflib import SequenceMatcher

    return SequenceMatcher(None, first.casefold(), second.casefold(), autojunk=False).ratio()


def _is_unlikely(element: Element, names: str, effort: Effort) -> bool:
    if element.get("role") in clues.UNLIKELY_ROLES:
        return effort.strips_unlikely
    if not effort.strips_unlikely or element.tag in {"body", "a"}:
        return False
    if not clues.is_unlikely(names):
        return False
    return not any(parent.tag in {"table", "code"} for parent in element.iterancestors())


def _is_void(element: Element) -> bool:
    if element.tag not in _EMPTY_ALIKE:
        return False
    return all(child.tag in {"br", "hr"} for child in element) and not text_of(element)


def _as_paragraph(element: Element) -> Element:
    """A division that only wraps one paragraph is that paragraph."""
    if element.tag != "div" or len(element) != 1 or element[0].tag != "p":
        return element
    if (element.text or "").strip() or (element[0].tail or "").strip():
        return element
    if link_density(element) >= 0.25:  # noqa: PLR2004 - Readability's
        return element
    paragraph = element[0]
    parent = element.getparent()
    if parent is None:
        return element
    paragraph.tail = element.tail
    parent.replace(element, paragraph)
    return paragraph


# --- scores --------------------------------------------------------------------------------


def _scores(scored: list[Element], effort: Effort) -> dict[Element, float]:
    scores: dict[Element, float] = {}
    for element in scored:
        text = text_of(element)
        if len(text) < 25 or element.getparent() is None:  # noqa: PLR2004 - Readability's
            continue
        score = 1 + sum(map(text.count, _COMMAS)) + 1 + min(len(text) // 100, 3)
        for level, ancestor in enumerate(element.iterancestors()):
            if level >= 5 or ancestor.getparent() is None:  # noqa: PLR2004 - Readability's
                break
            if ancestor not in scores:
                named = clues.weight(ancestor) if effort.weighs_names else 0
                scores[ancestor] = _TAG_SCORES.get(str(ancestor.tag), 0) + named
            scores[ancestor] += score / (1, 2, 6, 9, 12)[level]
    return {element: score * (1 - link_density(element)) for element, score in scores.items()}


def link_density(element: Element) -> float:
    """The share of an element's text that is links; links within the page count little."""
    length = len(text_of(element))
    if not length:
        return 0.0
    linked = 0.0
    for link in element.iter("a"):
        factor = 0.3 if (link.get("href") or "").startswith("#") else 1
        linked += len(text_of(link)) * factor
    return linked / length


def _top_candidate(body: Element, scores: dict[Element, float]) -> Element:
    ranked = sorted(scores, key=lambda element: -scores[element])[:_CANDIDATES]
    if not ranked or ranked[0].tag == "body":
        return body
    top = _common_ancestor(ranked, scores)
    top = _better_parent(top, scores)
    while True:
        parent = top.getparent()
        if parent is None or parent.tag == "body" or len(parent) != 1:
            return top
        top = parent


def _common_ancestor(ranked: list[Element], scores: dict[Element, float]) -> Element:
    top = ranked[0]
    rivals = [
        set(rival.iterancestors()) for rival in ranked[1:] if scores[rival] >= scores[top] * 0.75
    ]
    if len(rivals) < 3:  # noqa: PLR2004 - Readability's
        return top
    for ancestor in top.iterancestors():
        if ancestor.tag == "body":
            break
        if sum(ancestor in rival for rival in rivals) >= 3:  # noqa: PLR2004 - Readability's
            return ancestor
    return top


def _better_parent(top: Element, scores: dict[Element, float]) -> Element:
    last = scores.get(top, 0.0)
    threshold = last / 3
    for parent in list(top.iterancestors()):
        if parent.tag == "body":
            break
        if parent not in scores:
            continue
        if scores[parent] < threshold:
            break
        if scores[parent] > last:
            return parent
        last = scores[parent]
    return top


def _with_siblings(top: Element, scores: dict[Element, float]) -> list[Element]:
    parent = top.getparent()
    if parent is None or top.tag == "body":
        return [top]
    threshold = max(10.0, scores.get(top, 0.0) * 0.2)
    names = top.get("class")
    article = []
    for sibling in parent:
        bonus = scores.get(top, 0.0) * 0.2 if names and sibling.get("class") == names else 0
        if (
            sibling is top
            or scores.get(sibling, float("-inf")) + bonus >= threshold
            or (sibling.tag == "p" and _is_prose(sibling))
        ):
            article.append(sibling)
    return article


def _is_prose(paragraph: Element) -> bool:
    text = text_of(paragraph)
    density = link_density(paragraph)
    if len(text) > 80:  # noqa: PLR2004 - Readability's
        return density < 0.25  # noqa: PLR2004 - Readability's
    return bool(text) and density == 0 and (". " in text or text.endswith("."))
