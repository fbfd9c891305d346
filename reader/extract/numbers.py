"""What can be said of a page's text blocks in numbers, for `judge` to weigh.

The numbers tell what a block is made of, where it stands, what its neighbors and ancestors
are like, and what Readability thinks of them. The order of the columns is part of the trained
weights: who changes it grows the trees anew.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from types import MappingProxyType

from reader.extract.blocks import Block
from reader.extract.hints import Hints
from reader.extract.lineage import SMALL_PRINT, Lineage
from reader.extract.markup import class_and_id, text_of
from reader.extract.readability import Opinion

_LONG = 120
_TAGS = ("p", "li", "td", "pre", "blockquote", "figcaption", "dd", "dt", "th", "div")
_NO_TAG = (False,) * len(_TAGS)
_TAG_ROWS = MappingProxyType({tag: tuple(tag == name for name in _TAGS) for tag in _TAGS})
_SECTIONS = (
    "summary", "neighbor", "related", "share", "newsletter", "comments", "cookies",
    "advertisement", "paywall", "navigation",
)  # fmt: skip
_SECTION_NUMBERS = MappingProxyType({name: at for at, name in enumerate(_SECTIONS, 1)})
_END = re.compile(r"""[.!?…。！？।۔:]["'”’»)\]]*$""")
_STOP = re.compile(r"[.!?…。！？।۔](?:\s|$)")
_DATE = re.compile(r"\b(?:19|20)\d\d\b")
_MARKS = re.compile(r"[|»›·•→/>]")
_SMALL_WORDS = re.compile(r"©|\(c\)|all rights reserved|https?://|@|c(?<=\bc)ookies?\b")
"""For folded text; each choice starts with a letter of its own, or `re` would try every place."""
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d\b|\b\d+\s*(?:min|h|d|ago)\b", re.IGNORECASE)


def numbers_of(
    blocks: Sequence[Block], opinion: Opinion, title: str, declared: str, hints: Hints
) -> list[list[float]]:
    """One row of numbers per block."""
    page = _Page(blocks, opinion, title, declared, hints)
    return [
        [
            *page.of_text(at),
            *page.of_place(at),
            *page.of_neighbors(at),
            *page.of_headings(at),
            *page.lineage.of(blocks[at].element),
            *page.shared,
        ]
        for at in range(len(blocks))
    ]


class _Page:
    """What is shared by all blocks of a page."""

    def __init__(
        self, blocks: Sequence[Block], opinion: Opinion, title: str, declared: str, hints: Hints
    ) -> None:
        self._blocks = blocks
        self._kept = kept = [block.number in opinion.kept for block in blocks]
        self.lineage = Lineage(blocks, kept)
        places = [at for at, is_kept in enumerate(kept) if is_kept]
        self._first = places[0] if places else 0
        self._last = places[-1] if places else len(blocks) - 1
        total = sum(len(block.text) for block in blocks) or 1
        share = sum(len(b.text) for b, k in zip(blocks, kept, strict=True) if k) / total
        long = sum(len(b.text) for b in blocks if len(b.text) > _LONG and b.linked < 0.3)  # noqa: PLR2004
        items = sum(1 for b in blocks if b.element.tag == "li")
        self.shared = [
            share, math.log1p(total), math.log1p(len(blocks)), opinion.effort, long / total,
            items / (len(blocks) or 1), *hints.kinds,
        ]  # fmt: skip
        self._title = set(title.casefold().split())
        self._declared = " ".join(declared.split()).casefold()
        self._description = hints.description.casefold()
        self._seen = Counter(block.text for block in blocks)
        sizes = [len(block.text) for block in blocks]
        self._running = [
            [0, *accumulate(values)]
            for values in (
                sizes,
                [size * is_kept for size, is_kept in zip(sizes, kept, strict=True)],
                [size * block.linked for size, block in zip(sizes, blocks, strict=True)],
                [bool(block.section) for block in blocks],
            )
        ]
        self._before = self._distances(range(len(blocks)))
        self._after = self._distances(range(len(blocks) - 1, -1, -1))
        shapes = [self._shape(block) for block in blocks]
        long_ones = Counter(s for s, size in zip(shapes, sizes, strict=True) if size > _LONG)
        self._alike = [math.log1p(long_ones[shape]) for shape in shapes]
        self._headings = [at for at, block in enumerate(blocks) if block.is_heading]
        self._signs = [
            at for at, block in enumerate(blocks) if block.section and block.linked < 0.8  # noqa: PLR2004
        ]  # fmt: skip
        self._top = self._place_of_title()
        self._sections = [_SECTION_NUMBERS.get(block.section, 0) for block in blocks]
        self._small = [bool(SMALL_PRINT.search(class_and_id(b.element))) for b in blocks]
        self._tags = [str(block.element.tag) for block in blocks]
        self._looks = [
            (math.log1p(size), block.linked, is_kept, bool(block.section), block.is_heading)
            for size, block, is_kept in zip(sizes, blocks, kept, strict=True)
        ]

    def _place_of_title(self) -> int:
        """Where the heading stands that repeats the title, or the first `h1`; else -1."""
        words = self._title
        best, at_best = 0.5, -1
        for at in self._headings:
            own = set(self._blocks[at].text.casefold().split())
            alike = len(words & own) / (len(words | own) or 1)
            if alike > best:
                best, at_best = alike, at
        if at_best < 0:
            firsts = [at for at in self._headings if self._blocks[at].element.tag == "h1"]
            at_best = firsts[0] if firsts else -1
        return at_best

    def _distances(self, order: range) -> list[int]:
        """How many blocks ago the last kept one was, at most 20."""
        found = [20] * len(self._blocks)
        last = 20
        for at in order:
            last = 0 if self._kept[at] else min(20, last + 1)
            found[at] = last
        return found

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
        folded = text.casefold()
        words = folded.split()
        count = len(words) or 1
        shared = len(self._title & set(words)) / (len(self._title) or 1)
        head = text[:200]
        digits = sum(map(str.isdigit, head))
        may_be_date = digits > 0 and length < 200  # noqa: PLR2004 - a dateline
        return [
            math.log1p(length),
            block.linked,
            count / (length or 1),
            bool(_END.search(text)),
            len(_STOP.findall(text)),
            text.count(",") + text.count("，") + text.count("、"),
            digits / len(head),
            sum(map(str.isupper, head)) / len(head),
            may_be_date and bool(_DATE.search(head)),
            may_be_date and bool(_CLOCK.search(head)),
            len(_MARKS.findall(head)),
            bool(_SMALL_WORDS.search(folded)),
            sum(len(word) <= 3 for word in words) / count,  # noqa: PLR2004 - function words
            text.endswith("?"),
            self._seen[text] > 1,
            shared,
            self._in_declared(folded),
            self._in_description(folded),
            block.is_heading,
            *_TAG_ROWS.get(self._tags[at], _NO_TAG),
            *self._of_inner(block),
            self._small[at],
            self._sections[at],
        ]

    @staticmethod
    def _of_inner(block: Block) -> list[float]:
        """What elements the block's line is made of."""
        links = bold = code = pictures = inner = 0
        if not len(block.element):
            return [0, 0, 0, 0, 0]
        for child in block.element.iter("a", "b", "strong", "code", "img", "span", "em", "i"):
            inner += 1
            if child.tag == "a":
                links += 1
            elif child.tag in {"b", "strong"}:
                bold += len(text_of(child))
            elif child.tag == "code":
                code += 1
            elif child.tag == "img":
                pictures += 1
        return [links, bold / len(block.text), code, pictures, math.log1p(inner)]

    def _in_declared(self, folded: str) -> float:
        if len(self._declared) < 400:  # noqa: PLR2004 - too little to say
            return -1
        return folded[:100] in self._declared

    def _in_description(self, folded: str) -> float:
        if len(self._description) < 40:  # noqa: PLR2004 - too little to say
            return -1
        if len(folded) < 40:  # noqa: PLR2004 - too little to say
            return 0
        return folded[:80] in self._description or self._description[:80] in folded

    def of_place(self, at: int) -> list[float]:
        """Where the block stands, also among those that Readability keeps."""
        span = max(1, self._last - self._first)
        return [
            self._kept[at],
            at / len(self._blocks),
            max(-1.0, min(2.0, (at - self._first) / span)),
            self._before[at],
            self._after[at],
            math.log1p(max(0, self._first - at)),
            math.log1p(max(0, at - self._last)),
            self._alike[at],
        ]

    def of_headings(self, at: int) -> list[float]:
        """What the headings and the lines of widgets before the block say."""
        row: list[float] = []
        before = bisect_right(self._headings, at) - 1
        if before >= 0:
            heading = self._headings[before]
            block = self._blocks[heading]
            row += [
                int(self._tags[heading][1]), min(30, at - heading), bool(block.section),
                self._sections[heading], block.linked, self._kept[heading],
                self._small[heading],
            ]  # fmt: skip
        else:
            row += [0, 30, 0, 0, 0, 0, 0]
        line = bisect_right(self._signs, at) - 1
        if line >= 0:
            row += [min(30, at - self._signs[line]), self._sections[self._signs[line]]]
        else:
            row += [30, 0]
        if self._top < 0:
            return [*row, 0, 0, -1]
        return [*row, math.log1p(max(0, at - self._top)), math.log1p(max(0, self._top - at)), 1]

    def of_neighbors(self, at: int) -> list[float]:
        """What stands before and after."""
        row: list[float] = []
        for offset in (-2, -1, 1, 2):
            other = at + offset
            if 0 <= other < len(self._blocks):
                row += [*self._looks[other], self._tags[other] == self._tags[at]]
            else:
                row += [0, 0, 0, 0, 0, 0]
        sizes, kept, links, sections = self._running
        for reach in (3, 8):
            start, stop = max(0, at - reach), min(len(self._blocks), at + reach + 1)
            length = sizes[stop] - sizes[start]
            row += [
                (kept[stop] - kept[start]) / (length or 1),
                (links[stop] - links[start]) / (length or 1),
                math.log1p(length / (stop - start)),
                (sections[stop] - sections[start]) / (stop - start),
            ]
        return row
