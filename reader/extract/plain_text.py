"""From pasted text to an article: its title, its paragraphs, and not what the site added.

Text copied whole from a page has the page's widgets in it as lines of their own. They are
known by their words (see `furniture`) and by what follows them: after "Previous article"
comes a neighbor's headline, after "Related" a list of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.article import Kind
from reader.extract.furniture import section_of

MAX_TITLE = 250
_HEADLINE = 220
_SENTENCE_END = re.compile(r"""[.!?…。！？।۔؟:;,][\s"'”’»)\]]*$""")
_BULLET = re.compile(r"^(?:[-*•‣◦▪–—·]|\d{1,3}[.)])\s+(?=\S)")
_HARD_WRAP = range(45, 110)
_LISTING = frozenset({"related", "neighbor"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """A text's own lines: its title and its paragraphs with what they are."""

    title: str
    paragraphs: tuple[tuple[str, Kind], ...]


def read(text: str) -> Lines:
    """Find the title and the paragraphs of a pasted text."""
    kept = _without_furniture(list(_lines(text)))
    title, body = _title(kept)
    paragraphs = tuple(_kinds(body))
    if not title and paragraphs:
        title = _shortened(paragraphs[0][0])
    return Lines(title=title, paragraphs=paragraphs)


def is_headline(line: str) -> bool:
    """Whether *line* could stand above or beside an article rather than in it."""
    return len(line) <= _HEADLINE and not _SENTENCE_END.search(line)


def _lines(text: str) -> Iterator[str]:
    """One line per paragraph; lines broken by a mail program or a terminal are joined."""
    for chunk in re.split(r"\n[ \t]*\n", text.replace("\r\n", "\n").replace("\r", "\n")):
        lines = [" ".join(line.split()) for line in chunk.split("\n")]
        lines = [line for line in lines if line]
        if _is_hard_wrapped(lines):
            yield " ".join(lines)
        else:
            yield from lines


def _is_hard_wrapped(lines: Sequence[str]) -> bool:
    if len(lines) < 3 or any(_BULLET.match(line) for line in lines):  # noqa: PLR2004 - two may be anything
        return False
    inner = [len(line) for line in lines[:-1]]
    return all(size in _HARD_WRAP for size in inner) and max(inner) - min(inner) < 30  # noqa: PLR2004 - a word or two


def _without_furniture(lines: list[str]) -> list[str]:
    kept: list[str] = []
    dropping = ""  # the section whose headlines are being dropped
    for at, line in enumerate(lines):
        section = section_of(line)
        if section:
            dropping = section if section in _LISTING and _has_body_before(kept) else ""
        elif dropping and is_headline(line) and not _leads_to_prose(lines, at, dropping):
            dropping = "" if dropping == "neighbor" else dropping
        else:
            dropping = ""
            kept.append(line)
    return kept


def _has_body_before(kept: Sequence[str]) -> bool:
    return any(len(line) > _HEADLINE or _SENTENCE_END.search(line) for line in kept)


def _leads_to_prose(lines: Sequence[str], at: int, dropping: str) -> bool:
    """Whether the headline at *at* belongs to a paragraph after it rather than to a list."""
    following = lines[at + 1] if at + 1 < len(lines) else ""
    is_prose = len(following) > _HEADLINE
    return is_prose and dropping != "neighbor"


def _title(lines: Sequence[str]) -> tuple[str, Sequence[str]]:
    if not lines:
        return "", ()
    first = lines[0]
    is_question = first.endswith(("?", "!", "？", "！", "؟"))
    if len(first) <= MAX_TITLE and (is_headline(first) or is_question) and len(lines) > 1:
        return re.sub(r"^#{1,6}\s+", "", first), lines[1:]
    return "", lines


def _kinds(lines: Sequence[str]) -> Iterator[tuple[str, Kind]]:
    for at, line in enumerate(lines):
        bullet = _BULLET.match(line)
        if bullet:
            yield line[bullet.end() :], Kind.ITEM
        elif re.match(r"#{1,6}\s+\S", line):
            yield line.lstrip("# "), Kind.HEADING
        elif _is_heading(line) and at + 1 < len(lines) and not _is_heading(lines[at + 1]):
            yield line, Kind.HEADING
        else:
            yield line, Kind.TEXT


def _is_heading(line: str) -> bool:
    return len(line) <= 90 and is_headline(line) and len(line.split()) <= 14  # noqa: PLR2004 - a short line


def _shortened(paragraph: str, most: int = 90) -> str:
    if len(paragraph) <= most:
        return paragraph
    return paragraph[:most].rsplit(" ", 1)[0].rstrip(",;:") + "…"
