"""What the writer of a document knows of its blocks before and while it writes them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from reader.ui.typography import Inline, Role


class Decoration(NamedTuple):
    """A stretch of the document that is painted under its text."""

    start: int
    end: int
    kind: str


@dataclass(slots=True)
class Level:
    """One list around a block: how deep it is, and the number of its next item, if it has one."""

    depth: int = 1
    number: int | None = None

    def next_mark(self) -> str:
        """What stands before the next item."""
        if self.number is None:
            return "•" if self.depth % 2 else "◦"
        self.number += 1
        return f"{self.number - 1}."


@dataclass(slots=True, kw_only=True)
class Block:
    """What is known of a block before its text comes.

    Args:
        role: how it is set.
        paragraph: its number in the article, or -1.
        direction: `ltr`, `rtl`, or empty to follow its text.
        level: the innermost list that it stands in.
        depth: how many lists it stands in.
        is_item: whether it begins an item and bears the list's mark.
        quotes: how many quotations it stands in.
        names: identifiers that links within the article lead to.
    """

    role: Role = Role.BODY
    paragraph: int = -1
    direction: str = ""
    level: Level | None = None
    depth: int = 0
    is_item: bool = False
    quotes: int = 0
    names: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Progress:
    """How far the writing of a block came.

    `offset` counts the paragraph's code points before the present run and `position` is where
    in the document that run began; `breaks` and `space` are due before the next text.
    """

    has_begun: bool = False
    style: Inline = Inline.PLAIN
    last: tuple[Inline, str] = (Inline.PLAIN, "")
    parts: list[str] = field(default_factory=list)
    offset: int = 0
    length: int = 0
    lines: int = 0
    position: int = 0
    breaks: int = 0
    space: str = ""
