"""What a block stands in: its ancestors' names, what they hold, and whether they come in rows.

Everything is worked out once per element, however many blocks stand in it.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from reader.extract import clues
from reader.extract.blocks import Block
from reader.extract.markup import HEADINGS, Element, class_and_id

_LEVELS = 4
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
_BOX = re.compile(
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
    clues.NEGATIVE, SMALL_PRINT, _CONTENT, _COMMENT, _LISTING, _BOX, _MENU, _UNSEEN,
)  # fmt: skip
_UNNAMED = (False,) * (len(_NAMES) + 1)
_SIGNS = 12


class Lineage:
    """The ancestors of a page's blocks."""

    def __init__(self, blocks: Sequence[Block], kept: Sequence[bool]) -> None:
        self._rows: dict[Element, list[float]] = {}
        self._alike: dict[Element, Counter[tuple[str, str | None]]] = {}
        self._sums = _sums(blocks, kept)
        self._page = max((sums[0] for sums in self._sums.values()), default=1.0)
        self._prose = max((sums[3] for sums in self._sums.values()), default=0.0)
        self._core = self._deepest_with_most()

    def _deepest_with_most(self) -> dict[Element, int]:
        """The elements that hold more than half of the page's prose, with their depths."""
        most = [element for element, sums in self._sums.items() if sums[3] > self._prose / 2]
        return {element: sum(1 for _ in element.iterancestors()) for element in most}

    def of(self, element: Element) -> list[float]:
        """The row of numbers of a block's *element*."""
        ancestors = list(element.iterancestors())
        row = list(self._above(ancestors[0])) if ancestors else [0.0] * (len(_AREAS) + _SIGNS + 1)
        for level in range(_LEVELS):
            if level < len(ancestors):
                length, kept, linked, prose, headings, count = self._sums[ancestors[level]]
                row += [
                    math.log1p(length),
                    kept / length,
                    linked / length,
                    prose / length,
                    headings / count,
                    self._like(ancestors[level]),
                ]
            else:
                row += [-1.0] * 6
        return [*row, self._like(element), *self._row_of_alikes([element, *ancestors]),
                *self._from_core(ancestors)]  # fmt: skip

    def _like(self, element: Element) -> float:
        """How many siblings of the same name and class *element* has, itself among them."""
        parent = element.getparent()
        if parent is None:
            return 0.0
        shapes = self._alike.get(parent)
        if shapes is None:
            shapes = Counter((str(one.tag), one.get("class")) for one in parent)
            self._alike[parent] = shapes
        return math.log1p(shapes[str(element.tag), element.get("class")])

    def _row_of_alikes(self, chain: Sequence[Element]) -> list[float]:
        """The outermost row of elements alike that hold several blocks: comments, teasers."""
        for level in range(len(chain) - 1, 0, -1):
            element = chain[level]
            sums = self._sums.get(element)
            if sums is None or sums[5] < 2 or self._like(element) < math.log1p(_ALIKE):  # noqa: PLR2004
                continue
            around = self._sums[chain[level + 1]] if level + 1 < len(chain) else sums
            return [
                self._like(element), level, around[0] / self._page, around[2] / around[0],
                around[3] / around[0], math.log1p(around[0] / around[5]),
            ]  # fmt: skip
        return [0.0, -1.0, 0.0, 0.0, 0.0, 0.0]

    def _from_core(self, ancestors: Sequence[Element]) -> list[float]:
        """How far below or beside the smallest element that holds most of the prose."""
        deepest = max(self._core.values(), default=0)
        for level, element in enumerate(ancestors):
            depth = self._core.get(element)
            if depth is not None:
                return [deepest - depth, level]
        return [-1.0, -1.0]

    def _above(self, element: Element) -> list[float]:
        known = self._rows.get(element)
        if known is not None:
            return known
        parent = element.getparent()
        above = self._above(parent) if parent is not None else [0.0] * (len(_AREAS) + _SIGNS + 1)
        row = [max(value, element.tag == name) for value, name in zip(above, _AREAS, strict=False)]
        signs = _signs(element) if element.tag not in {"body", "html"} else (False,) * _SIGNS
        row += [
            max(0.8 * value, float(sign))
            for value, sign in zip(above[len(_AREAS) :], signs, strict=False)
        ]
        row.append(above[-1] + 1)
        self._rows[element] = row
        return row


def _signs(element: Element) -> tuple[bool, ...]:
    names = class_and_id(element)
    about = (element.get("itemprop") or "").lower()
    role = element.get("role") or ""
    unlikely, negative, small, content, comment, listing, box, menu, unseen = _named(names)
    return (
        unlikely,
        negative,
        small,
        content,
        comment or about in {"comment", "suggestedanswer"},
        about in {"articlebody", "text", "description", "acceptedanswer"},
        listing,
        box,
        menu or role in {"navigation", "menu", "tablist"},
        unseen or bool(element.get("hidden")),
        role in {"main", "article"},
        role in {"complementary", "contentinfo", "banner", "dialog", "alert", "search"},
    )


@lru_cache(maxsize=4096)
def _named(names: str) -> tuple[bool, ...]:
    """What a class and id stand for; a page has few of them, over and over."""
    if not names.strip():
        return _UNNAMED
    return (
        bool(clues.UNLIKELY.search(names)) and not clues.MAYBE.search(names),
        *(bool(pattern.search(names)) for pattern in _NAMES),
    )


def _sums(blocks: Sequence[Block], kept: Sequence[bool]) -> dict[Element, list[float]]:
    """For each ancestor: its text, that of Readability's, of links, of prose; headings, blocks."""
    found: dict[Element, list[float]] = {}
    for block, is_kept in zip(blocks, kept, strict=True):
        length = len(block.text)
        is_prose = length > 120 and block.linked < 0.3  # noqa: PLR2004 - a sentence or two
        own = (
            length, length * is_kept, length * block.linked, length * is_prose,
            block.element.tag in HEADINGS, 1,
        )  # fmt: skip
        for parent in block.element.iterancestors():
            sums = found.get(parent)
            if sums is None:
                found[parent] = list(map(float, own))
                continue
            sums[0] += own[0]
            sums[1] += own[1]
            sums[2] += own[2]
            sums[3] += own[3]
            sums[4] += own[4]
            sums[5] += 1
    return found
