"""What a block stands in: its ancestors' names, what they hold, and whether they come in rows.

Everything is worked out once per element, however many blocks stand in it.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from reader.extract import clues
from reader.extract.blocks import Block
from reader.extract.markup import HEADINGS, Element, class_and_id

_LEVELS = 4
_HELD = 6
_ALIKE = 3
_AREAS = (
    "article", "main", "aside", "nav", "footer", "header", "form", "figure", "table", "ul",
    "ol", "dl", "section", "blockquote", "details",
)  # fmt: skip
SMALL_PRINT = re.compile(
    r"byline|author|\bdate|time|tag|categor|share|social|caption|credit|copyright|meta|"
    r"breadcrumb|rating|newsletter|subscribe|promo|related|recommend|comment|reply|\bbio\b|toc\b"
)
_CONTENT = re.compile(r"article|content|entry|post|story|body|text|markdown|prose")
_COMMENT = re.compile(r"comment|reply|replies|disqus|respond|thread|message|forum|answer")
_LISTING = re.compile(
    r"related|recommend|popular|trending|latest|more-|read-?next|teaser|card|promo|carousel|"
    r"slider|widget|recirc|also-|similar|suggest"
)
BOX = re.compile(
    r"author|bio\b|about-|newsletter|subscribe|signup|sign-up|cta\b|callout|donat|disclaim|"
    r"copyright|legal|sponsor|advert|\bads?\b|banner|cookie|consent|modal|popup|login|paywall"
)
_MENU = re.compile(
    r"\bnav|menu|breadcrumb|toc\b|table-of-contents|pagination|pager|tabs?\b|toolbar"
)
_UNSEEN = re.compile(
    r"sr-only|visually-?hidden|screen-reader|assistive|d-none|\bhidden\b|print-only"
)
_NAMES = (
    clues.NEGATIVE, SMALL_PRINT, _CONTENT, _COMMENT, _LISTING, BOX, _MENU, _UNSEEN,
)  # fmt: skip
_SIGNS = 12
_UNSIGNED = (False,) * _SIGNS
_ONE = math.log1p(1)


@dataclass(frozen=True, slots=True)
class _Inside:
    """What all blocks share that stand in one element, however deep."""

    above: list[float]
    """What the element and its ancestors are called."""
    levels: list[float]
    """What the innermost of them hold, `_HELD` numbers each."""
    alikes: list[float]
    """The outermost row of elements alike that hold several blocks: comments, teasers."""
    core: list[float]
    """How far below or beside the smallest element that holds most of the prose."""


_NOWHERE = _Inside(
    above=[0.0] * (len(_AREAS) + _SIGNS + 1),
    levels=[-1.0] * (_HELD * _LEVELS),
    alikes=[0.0, -1.0, 0.0, 0.0, 0.0, 0.0],
    core=[-1.0, -1.0],
)


class Lineage:
    """The ancestors of a page's blocks."""

    def __init__(self, blocks: Sequence[Block], kept: Sequence[bool]) -> None:
        self._known: dict[Element, _Inside] = {}
        self._alike: dict[Element, Counter[tuple[str, str | None]]] = {}
        self._sums = _sums(blocks, kept)
        self._page = max((sums[0] for sums in self._sums.values()), default=1.0)
        self._prose = max((sums[3] for sums in self._sums.values()), default=0.0)
        self._core = self._deepest_with_most()
        self._deepest = max(self._core.values(), default=0)

    def _deepest_with_most(self) -> dict[Element, int]:
        """The elements that hold more than half of the page's prose, with their depths."""
        most = [element for element, sums in self._sums.items() if sums[3] > self._prose / 2]
        return {element: sum(1 for _ in element.iterancestors()) for element in most}

    def of(self, element: Element) -> list[float]:
        """The row of numbers of a block's *element*."""
        inside = self._inside(element.getparent())
        return [
            *inside.above, *inside.levels, self._like(element), *inside.alikes, *inside.core,
        ]  # fmt: skip

    def _inside(self, element: Element | None) -> _Inside:
        """What the blocks in *element* share; its ancestors' part is worked out before."""
        if element is None:
            return _NOWHERE
        known = self._known.get(element)
        if known is None:
            around = self._inside(element.getparent())
            known = self._known[element] = _Inside(
                above=_named_above(element, around.above),
                levels=[*self._held(element), *around.levels[:-_HELD]],
                alikes=self._alikes(element, around.alikes),
                core=self._from_core(element, around.core),
            )
        return known

    def _held(self, element: Element) -> list[float]:
        length, kept, linked, prose, headings, count = self._sums[element]
        return [
            math.log1p(length),
            kept / length,
            linked / length,
            prose / length,
            headings / count,
            self._like(element),
        ]

    def _like(self, element: Element) -> float:
        """How many siblings of the same name and class *element* has, itself among them."""
        parent = element.getparent()
        if parent is None:
            return 0.0
        shapes = self._alike.get(parent)
        if shapes is None:
            if len(parent) == 1:  # known of many: lxml counts them, all of them each time
                return _ONE
            shapes = Counter([(str(one.tag), one.get("class")) for one in parent])
            self._alike[parent] = shapes
        return math.log1p(shapes[str(element.tag), element.get("class")])

    def _alikes(self, element: Element, around: list[float]) -> list[float]:
        """The row of alikes that *element* stands in, or else is one of itself."""
        if around[1] >= 0:
            return [around[0], around[1] + 1, *around[2:]]
        sums = self._sums[element]
        alike = self._like(element)
        if sums[5] < 2 or alike < math.log1p(_ALIKE):  # noqa: PLR2004
            return around
        parent = element.getparent()
        outer = self._sums[parent] if parent is not None else sums
        return [
            alike, 1, outer[0] / self._page, outer[2] / outer[0],
            outer[3] / outer[0], math.log1p(outer[0] / outer[5]),
        ]  # fmt: skip

    def _from_core(self, element: Element, around: list[float]) -> list[float]:
        """*element*'s own distance if it holds most of the prose, or one more than *around*."""
        depth = self._core.get(element)
        if depth is not None:
            return [self._deepest - depth, 0]
        return [around[0], around[1] + 1] if around[1] >= 0 else around


def _named_above(element: Element, above: Sequence[float]) -> list[float]:
    """The names that stand above a block in *element*, those of its ancestors ever weaker."""
    areas, signs = [*above[: len(_AREAS)]], above[len(_AREAS) : -1]
    if element.tag in _AREAS:
        areas[_AREAS.index(element.tag)] = 1.0
    own = _signs(element) if element.tag not in {"body", "html"} else _UNSIGNED
    weighed = [1.0 if sign else 0.8 * value for sign, value in zip(own, signs, strict=True)]
    return [*areas, *weighed, above[-1] + 1]


def _signs(element: Element) -> tuple[bool, ...]:
    return _signs_in(
        class_and_id(element),
        (element.get("itemprop") or "").lower(),
        element.get("role") or "",
        bool(element.get("hidden")),
    )


@lru_cache(maxsize=4096)
def _signs_in(names: str, about: str, role: str, is_hidden: bool) -> tuple[bool, ...]:  # noqa: FBT001
    """What an element's attributes stand for; a page has few of them, over and over."""
    negative, small, content, comment, listing, box, menu, unseen = (
        bool(pattern.search(names)) for pattern in _NAMES
    )
    return (
        clues.is_unlikely(names),
        negative,
        small,
        content,
        comment or about in {"comment", "suggestedanswer"},
        about in {"articlebody", "text", "description", "acceptedanswer"},
        listing,
        box,
        menu or role in {"navigation", "menu", "tablist"},
        unseen or is_hidden,
        role in {"main", "article"},
        role in {"complementary", "contentinfo", "banner", "dialog", "alert", "search"},
    )


def _sums(blocks: Sequence[Block], kept: Sequence[bool]) -> dict[Element, list[float]]:
    """For each ancestor: its text, that of Readability's, of links, of prose; headings, blocks."""
    found: dict[Element, list[float]] = {}
    around: dict[Element | None, list[list[float]]] = {}
    for block, is_kept in zip(blocks, kept, strict=True):
        length = len(block.text)
        linked = length * block.linked
        is_prose = length > 120 and block.linked < 0.3  # noqa: PLR2004 - a sentence or two
        is_heading = block.element.tag in HEADINGS
        parent = block.element.getparent()
        if parent not in around:
            ancestors = block.element.iterancestors()
            around[parent] = [found.setdefault(one, [0.0] * 6) for one in ancestors]
        for sums in around[parent]:
            sums[0] += length
            sums[1] += length * is_kept
            sums[2] += linked
            sums[3] += length * is_prose
            sums[4] += is_heading
            sums[5] += 1
    return found
