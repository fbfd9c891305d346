"""A page's text blocks, and what can be said of each in numbers.

A block is an element that holds text and no other block. Its numbers tell what it is made
of, where it stands, what its neighbors and ancestors are like, and what Readability thinks
of them; `judge` weighs them.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from reader.extract import clues
from reader.extract.furniture import section_of
from reader.extract.markup import BLOCKS, HEADINGS, INVISIBLE, Element, class_and_id, text_of
from reader.extract.readability import NUMBER, Opinion

_LONG = 120
_TAGS = ("p", "li", "td", "pre", "blockquote", "figcaption", "dd", "div")
_AREAS = ("article", "main", "aside", "nav", "footer", "header", "form", "figure", "table", "ul")
_END = re.compile(r"""[.!?…。！？।۔:]["'”’»)\]]*$""")
_DATE = re.compile(r"\b(?:19|20)\d\d\b")
_SMALL_PRINT = re.compile(
    r"byline|author|\bdate|time|tag|categor|share|social|caption|credit|copyright|meta|"
    r"breadcrumb|rating|newsletter|subscribe|promo|related|recommend|comment|reply|\bbio\b|toc\b"
)
_CONTENT = re.compile(r"article|content|entry|post|story|body|text|markdown|prose")
_COMMENT = re.compile(r"comment|reply|replies|disqus|respond|thread|message|forum")


@dataclass(frozen=True, slots=True)
class Block:
    """One text block."""

    element: Element
    number: int
    text: str
    linked: float


def blocks_of(body: Element) -> list[Block]:
    """The text blocks of *body* in its order."""
    found = []
    for element in body.iter(*BLOCKS):
        if any(child.tag in BLOCKS for child in element) or element.tag in INVISIBLE:
            continue
        text = text_of(element)
        if text:
            linked = sum(len(text_of(link)) for link in element.iter("a"))
            found.append(
                Block(element, int(element.get(NUMBER, -1)), text, min(1.0, linked / len(text)))
            )
    return found


def numbers_of(
    blocks: Sequence[Block], opinion: Opinion, title: str, declared: str
) -> list[list[float]]:
    """One row of numbers per block; the order of its columns is part of the trained weights."""
    kept = [block.number in opinion.kept for block in blocks]
    page = _Page(blocks, kept, opinion, title, declared)
    return [
        [*page.of_text(at), *page.of_place(at), *page.of_neighbors(at), *page.of_ancestors(at)]
        for at in range(len(blocks))
    ]


class _Page:
    """What is shared by all blocks of a page."""

    def __init__(
        self,
        blocks: Sequence[Block],
        kept: Sequence[bool],
        opinion: Opinion,
        title: str,
        declared: str,
    ) -> None:
        self._blocks = blocks
        self._kept = kept
        self._effort = opinion.effort
        places = [at for at, is_kept in enumerate(kept) if is_kept]
        self._first = places[0] if places else 0
        self._last = places[-1] if places else len(blocks) - 1
        self._total = sum(len(block.text) for block in blocks) or 1
        self._share = (
            sum(len(b.text) for b, k in zip(blocks, kept, strict=True) if k) / self._total
        )
        self._title = set(title.casefold().split())
        self._declared = " ".join(declared.split()).casefold()
        self._seen = Counter(block.text for block in blocks)
        self._furniture = [bool(section_of(block.text)) for block in blocks]
        sizes = [len(block.text) for block in blocks]
        self._running = [
            [0, *accumulate(values)]
            for values in (
                sizes,
                [size * is_kept for size, is_kept in zip(sizes, kept, strict=True)],
                [size * block.linked for size, block in zip(sizes, blocks, strict=True)],
                self._furniture,
            )
        ]
        self._before = self._distances(range(len(blocks)))
        self._after = self._distances(range(len(blocks) - 1, -1, -1))
        self._ancestors: dict[Element, list[float]] = {}
        self._families: dict[Element, tuple[float, float, float]] = {}
        self._shapes = Counter(self._shape(block) for block in blocks if len(block.text) > _LONG)
        self._gather_families()

    def _distances(self, order: range) -> list[int]:
        """How many blocks ago the last kept one was, at most 20."""
        found = [20] * len(self._blocks)
        last = 20
        for at in order:
            last = 0 if self._kept[at] else min(20, last + 1)
            found[at] = last
        return found

    def _gather_families(self) -> None:
        sums: dict[Element, list[float]] = {}
        for block, is_kept in zip(self._blocks, self._kept, strict=True):
            for level, parent in enumerate(block.element.iterancestors()):
                if level > 1:
                    break
                total = sums.setdefault(parent, [0.0, 0.0, 0.0])
                total[0] += len(block.text)
                total[1] += len(block.text) * is_kept
                total[2] += len(block.text) * block.linked
        for parent, (length, of_kept, of_links) in sums.items():
            self._families[parent] = (math.log1p(length), of_kept / length, of_links / length)

    @staticmethod
    def _shape(block: Block) -> tuple[object, ...]:
        parent = block.element.getparent()
        outer = parent.getparent() if parent is not None else None
        return (
            block.element.tag,
            parent.get("class") if parent is not None else "",
            outer.get("class") if outer is not None else "",
        )

    def of_text(self, at: int) -> list[float]:
        """What the block itself says."""
        block = self._blocks[at]
        text = block.text
        length = len(text)
        words = text.casefold().split()
        shared = len(self._title & set(words)) / (len(self._title) or 1)
        tag = str(block.element.tag)
        names = class_and_id(block.element)
        return [
            math.log1p(length),
            block.linked,
            len(words) / (length or 1),
            bool(_END.search(text)),
            text.count(",") + text.count("，") + text.count("、"),
            sum(map(str.isdigit, text[:200])) / min(length, 200),
            sum(map(str.isupper, text[:200])) / min(length, 200),
            bool(_DATE.search(text)) and length < 200,  # noqa: PLR2004 - a dateline
            self._furniture[at],
            self._seen[text] > 1,
            shared,
            self._in_declared(text),
            tag in HEADINGS,
            *(tag == name for name in _TAGS),
            bool(_SMALL_PRINT.search(names)),
            block.element.find(".//img") is not None,
        ]

    def _in_declared(self, text: str) -> float:
        if len(self._declared) < 400:  # noqa: PLR2004 - too little to say
            return -1
        return text.casefold()[:100] in self._declared

    def of_place(self, at: int) -> list[float]:
        """Where the block stands, also among those that Readability keeps."""
        span = max(1, self._last - self._first)
        count = len(self._blocks)
        return [
            self._kept[at],
            at / count,
            max(-1.0, min(2.0, (at - self._first) / span)),
            self._before[at],
            self._after[at],
            math.log1p(max(0, self._first - at)),
            math.log1p(max(0, at - self._last)),
            self._share,
            math.log1p(self._total),
            math.log1p(count),
            self._effort,
            math.log1p(self._shapes[self._shape(self._blocks[at])]),
        ]

    def of_neighbors(self, at: int) -> list[float]:
        """What stands before and after."""
        row: list[float] = []
        for offset in (-1, 1):
            other = at + offset
            if 0 <= other < len(self._blocks):
                block = self._blocks[other]
                row += [
                    math.log1p(len(block.text)), block.linked, self._kept[other],
                    self._furniture[other], block.element.tag in HEADINGS,
                ]  # fmt: skip
            else:
                row += [0, 0, 0, 0, 0]
        for reach in (3, 8):
            start, stop = max(0, at - reach), min(len(self._blocks), at + reach + 1)
            length, kept, linked, furniture = (sums[stop] - sums[start] for sums in self._running)
            row += [
                kept / (length or 1),
                linked / (length or 1),
                math.log1p(length / (stop - start)),
                furniture / (stop - start),
            ]
        return row

    def of_ancestors(self, at: int) -> list[float]:
        """What the block stands in."""
        parent = self._blocks[at].element.getparent()
        assert parent is not None
        outer = parent.getparent()
        nothing = (0.0, 0.0, 0.0)
        return [
            *self._above(parent),
            *self._families.get(parent, nothing),
            *(self._families.get(outer, nothing) if outer is not None else nothing),
        ]

    def _above(self, element: Element) -> list[float]:
        known = self._ancestors.get(element)
        if known is not None:
            return known
        parent = element.getparent()
        above = self._above(parent) if parent is not None else [0.0] * (len(_AREAS) + 7)
        names = class_and_id(element)
        row = [max(value, element.tag == name) for value, name in zip(above, _AREAS, strict=False)]
        rest = above[len(_AREAS) :]
        own = (
            bool(clues.UNLIKELY.search(names)) and not clues.MAYBE.search(names),
            bool(clues.NEGATIVE.search(names)),
            bool(_SMALL_PRINT.search(names)),
            bool(_CONTENT.search(names)),
            bool(_COMMENT.search(names)),
            element.get("itemprop") == "articleBody",
        )
        decays = element.tag not in {"body", "html"}
        row += [
            max(0.8 * value, float(sign and decays))
            for value, sign in zip(rest, own, strict=False)
        ]
        row.append(rest[-1] + 1)
        self._ancestors[element] = row
        return row
