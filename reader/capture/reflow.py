"""Lines on sheets of paper, put together again to paragraphs.

What is repeated at the top and bottom of the sheets (page numbers, running titles) goes, words
broken at line ends are joined, and a paragraph ends where the layout says so: a gap, an indent,
another size, a short last line.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from reader.capture.made import escaped

_EDGE = 0.09
"""The part of a sheet's height at its top and bottom where running titles stand."""

_FEWEST_REPEATS = 3
_GAP = 1.4
_LARGER = 1.12
_MUCH_LARGER = 1.3
_LONGEST_HEADING = 200
_SHORTEST_TITLE = 4
_TITLE_BLOCKS = 12
"""Paragraphs at the start among which the title is looked for."""

_NUMBER = re.compile(
    r"\W*(?:(?:page|seite|p\.|s\.|página|pagina|side|sida)\s*)?\d{1,4}"
    r"(?:\s*(?:/|of|von|de|sur|av|di)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)
_BULLET = re.compile(r"(?:[•◦▪‣●○■·∙*–—-]|\(?(?:\d{1,2}|[a-z])[.)])\s+(?=\S)")
_MARKS = "•◦▪‣●○■·∙"
_ENDS = tuple(".!?:…\"”»'’)。！？")
_HYPHENS = ("-", "\u00ad", "\u2010", "\ufffe", "\x02")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of text and its place on the sheet in points, counted from the lower left.

    `left`, `top` and `bottom` are its first letter's, `right` and `end` the right and lower edge
    of its last one: what is given as one line may have been broken on the sheet.
    """

    text: str
    left: float
    right: float
    top: float
    bottom: float
    end: float

    @property
    def height(self) -> float:
        """The size of its letters."""
        return max(0.1, self.top - self.bottom)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One page of paper: its lines in reading order."""

    height: float
    lines: list[Line]


@dataclass(slots=True, kw_only=True)
class _Block:
    """A paragraph as it grows."""

    text: str
    height: float


def as_html(sheets: list[Sheet], title: str = "") -> tuple[str, str]:
    """The title, found if none is given, and the text as HTML."""
    kept = _without_running(sheets)
    body_height = _usual_height(kept)
    blocks = list(_blocks(kept))
    if not title:
        title = _largest(blocks, body_height)
    blocks = _without_title(blocks, title)
    body = "\n".join(_element(block, body_height) for block in blocks)
    return title, body.replace("</ul>\n<ul>", "\n")


def _without_running(sheets: list[Sheet]) -> list[Sheet]:
    """The sheets without page numbers and what stands at the edge of many of them."""
    repeats = Counter(
        key
        for sheet in sheets
        for key in {_key(one) for one in sheet.lines if _at_edge(sheet, one)}
    )
    return [
        Sheet(
            height=sheet.height,
            lines=[
                line
                for line in sheet.lines
                if not _at_edge(sheet, line)
                or (repeats[_key(line)] < _FEWEST_REPEATS and not _NUMBER.fullmatch(line.text))
            ],
        )
        for sheet in sheets
    ]


def _at_edge(sheet: Sheet, line: Line) -> bool:
    return line.bottom > sheet.height * (1 - _EDGE) or line.top < sheet.height * _EDGE


def _key(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text.casefold())


def _usual_height(sheets: list[Sheet]) -> float:
    heights: Counter[float] = Counter()
    for sheet in sheets:
        for line in sheet.lines:
            heights[round(line.height, 1)] += len(line.text)
    return heights.most_common(1)[0][0] if heights else 1.0


def _blocks(sheets: list[Sheet]) -> Iterator[_Block]:
    block: _Block | None = None
    last: Line | None = None
    pitch = _usual_pitch(sheets)
    for sheet in sheets:
        edges = _right_edges(sheet)
        for line in sheet.lines:
            if block and last and not _begins(last, line, pitch, edges):
                block.text = _joined(block.text, line.text)
            else:
                if block:
                    yield block
                block = _Block(text=line.text, height=line.height)
            last = line
    if block:
        yield block


def _usual_pitch(sheets: list[Sheet]) -> float:
    """How far apart lines stand, mostly."""
    steps = [above.end - line.bottom for sheet in sheets for above, line in pairwise(sheet.lines)]
    falling = [step for step in steps if step > 0]
    return median(falling) if falling else 0.0


def _right_edges(sheet: Sheet) -> dict[int, float]:
    """How far lines reach to the right, by where they begin, in steps of 20 points."""
    edges: dict[int, float] = defaultdict(float)
    for line in sheet.lines:
        edges[round(line.left / 20)] = max(edges[round(line.left / 20)], line.right)
    return edges


def _begins(last: Line, line: Line, pitch: float, edges: dict[int, float]) -> bool:
    """Whether *line* begins a paragraph after *last*."""
    if not 1 / _LARGER < line.height / last.height < _LARGER:
        return True
    if last.text.endswith(_HYPHENS) and line.text[:1].islower():
        return False
    if _BULLET.match(line.text) and line.text[0] in _MARKS:
        return True
    step = last.end - line.bottom
    if step < 0 or step > 10 * line.height:
        # Another column or sheet: the sentence tells whether the paragraph goes on.
        return last.text.endswith(_ENDS)
    if step > _GAP * max(pitch, line.height):
        return True
    is_indented = line.left - last.left > 0.8 * line.height
    width = edges.get(round(last.left / 20), last.right) - last.left
    is_short = last.right - last.left < 0.85 * width
    is_listed = _BULLET.match(line.text) is not None
    return last.text.endswith(_ENDS) and (is_indented or is_short or is_listed)


def _joined(text: str, line: str) -> str:
    """*text* continued by *line*, a word broken between them made whole."""
    if text.endswith(_HYPHENS):
        if text[-1] != "-":
            return text[:-1] + line
        if line[:1].islower() and len(text) > 1 and text[-2].islower():
            return text[:-1] + line
        return text + line
    return f"{text} {line}"


def _largest(blocks: list[_Block], body_height: float) -> str:
    """The title that the first blocks show: the largest among them, clearly larger than text."""
    candidates = [
        block
        for block in blocks[:_TITLE_BLOCKS]
        if _SHORTEST_TITLE <= len(block.text) <= _LONGEST_HEADING
    ]
    best = max(candidates, key=lambda block: block.height, default=None)
    if best is None or best.height < _LARGER * body_height:
        return ""
    return _settled(best.text)


def _without_title(blocks: list[_Block], title: str) -> list[_Block]:
    wanted = _letters(title)
    for place, block in enumerate(blocks[:_TITLE_BLOCKS]):
        if wanted and _letters(block.text) == wanted:
            return blocks[:place] + blocks[place + 1 :]
    return blocks


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def _settled(text: str) -> str:
    """*text* with the signs resolved by which pdfium marks broken words within lines."""
    text = re.sub("[\ufffe\x02\u00ad]\\s*", "", text)
    return " ".join(text.split())


def _element(block: _Block, body_height: float) -> str:
    text = escaped(_settled(block.text))
    if block.height > _LARGER * body_height and len(text) <= _LONGEST_HEADING:
        level = "h2" if block.height > _MUCH_LARGER * body_height else "h3"
        return f"<{level}>{text}</{level}>"
    if text[:1] in _MARKS and (match := _BULLET.match(text)):
        return f"<ul><li>{text[match.end() :]}</li></ul>"
    return f"<p>{text}</p>"
