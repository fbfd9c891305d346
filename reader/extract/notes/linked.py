"""Footnotes, endnotes and references: what the text points to belongs to it, wherever it stands.

Notes look like what sites put around articles: short lines with links, below the text, in a box
of their own. What tells them apart is that the text points to them, by a link or by a number.
"""

from __future__ import annotations

import copy
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise

from reader.extract import readability
from reader.extract.blocks import Block
from reader.extract.markup import (
    BLOCKS,
    HEADINGS,
    Element,
    class_and_id,
    elements_at,
    name_set,
    remove,
    short_text_of,
    text_of,
)
from reader.extract.notes.marks import CALLED, LISTS, Note, Pointer, is_first, mark_of, pointers
from reader.extract.notes.numbered import numbered_notes
from reader.extract.notes.words import is_label
from reader.extract.readability import NUMBER, Opinion

_LISTED = re.compile(r"note|reference|reflist|bibliograph|citation|\bfn\b")
_COMMENTS = re.compile(r"(?:^|[\s_-])(?:comments?|commentlist|respond|replies|disqus)(?:[\s_-]|$)")
_ITEMS = name_set("li dd tr")
_OUTSIDE = name_set("body html article main nav")
_LONGEST = 5000
_HEADING_LENGTH = 60
_GAP = 5
_NEAR = 4
_MOSTLY = 0.6


# --- notes that links lead to ----------------------------------------------------------------


def linked_notes(root: Element, found: Sequence[Pointer] | None = None) -> list[Note]:
    """The notes in *root* that links lead to, in the order of the first links."""
    leading: dict[Element, list[Pointer]] = {}
    for pointer in pointers(root) if found is None else found:
        leading.setdefault(pointer.target, []).append(pointer)
    held = Counter(one for target in leading for one in (target, *target.iterancestors()))
    notes = []
    for target, group in leading.items():
        roots = _roots(target, held)
        if roots and _is_note(roots, group):
            marks = tuple(pointer.link for pointer in group)
            notes.append(Note(roots, marks, group[0].mark))
    return notes


def _roots(target: Element, held: Counter[Element]) -> tuple[Element, ...]:
    """The block that begins with *target*; more where that says no more than the number."""
    place = target
    while place.tag not in BLOCKS or _is_bare(place):
        parent = place.getparent()
        if parent is None or not is_first(place) or not _is_alone(parent, held):
            break
        place = parent
    if place.tag not in BLOCKS:
        return ()
    if _is_bare(place):
        following = place.getnext()
        return (place, following) if following is not None and not held[following] else ()
    parent = place.getparent()
    while parent is not None and is_first(place) and _is_alone(parent, held):
        is_called = parent.tag not in LISTS and _LISTED.search(class_and_id(parent))
        if place.tag in _ITEMS or not (parent.tag in _ITEMS or is_called):
            break
        place, parent = parent, parent.getparent()
    return (place,)


def _is_bare(element: Element) -> bool:
    text = short_text_of(element, 12)
    return bool(mark_of(text)) or (not text and not text_of(element))


def _is_alone(parent: Element, held: Counter[Element]) -> bool:
    return held[parent] <= 1 and parent.tag not in _OUTSIDE and parent.find(".//h2") is None


def _is_note(roots: Sequence[Element], group: Sequence[Pointer]) -> bool:
    """Whether what a link leads to is no section, no comment and not where the link stands."""
    if sum(len(text_of(one)) for one in roots) > _LONGEST:
        return False
    first = roots[0]
    around = [first, *first.iterancestors()]
    if any(one.tag in HEADINGS or one.tag == "nav" for one in around):
        return False
    if any(next(one.iter(*HEADINGS), None) is not None for one in roots):
        return False
    if any(_COMMENTS.search(class_and_id(one)) for one in around if one.tag not in _OUTSIDE):
        return False
    return not any(one in roots for pointer in group for one in pointer.link.iterancestors())


# --- what is kept ----------------------------------------------------------------------------


def keep(body: Element, blocks: Sequence[Block], kept: set[int]) -> set[int]:
    """The numbers of the *blocks* that are notes of the *kept* ones, with their headings."""
    numbers = {block.number for block in blocks}
    found = pointers(body)
    linked = linked_notes(body, found)
    called = numbered_notes(body, only_called=True)
    if not linked and not called:
        return set()
    wanted: dict[Element, None] = {}
    added: set[int] = set()
    for _ in range(2):  # notes may point to references
        for note in linked:
            if any(_block_of(mark, numbers) in kept | added for mark in note.marks):
                wanted.update(dict.fromkeys(note.roots))
        added |= _numbers_in(wanted, numbers)
    if any(_block_of(mark, numbers) in kept for note in called for mark in note.marks):
        wanted.update(dict.fromkeys(one for note in called for one in note.roots))
    whole = list(_completed(wanted))
    added = _numbers_in(whole, numbers)
    return added | set(_headings(blocks, added))


def _block_of(mark: Element, numbers: set[int]) -> int:
    for one in mark.iterancestors():
        own = int(one.get(NUMBER, -1)) if one.tag in BLOCKS else -1
        if own in numbers:
            return own
    return -1


def _numbers_in(elements: Iterable[Element], numbers: set[int]) -> set[int]:
    return {
        int(one.get(NUMBER, -1)) for element in elements for one in element.iter(*BLOCKS)
    } & numbers


def _completed(roots: Iterable[Element]) -> Iterator[Element]:
    """*roots* with the rest of their lists, what is between two of them and what ends the last."""
    groups: dict[Element, list[Element]] = {}
    for root in roots:
        parent = root.getparent()
        if parent is not None:
            groups.setdefault(parent, []).append(root)
    for parent, group in groups.items():
        yield from group
        items = [one for one in parent if one.tag in _ITEMS]
        if group[0].tag in _ITEMS:
            is_list = _LISTED.search(class_and_id(parent)) or 2 * len(group) >= len(items)
            yield from items if is_list else ()
            continue
        children = list(parent)
        orders = {child: at for at, child in enumerate(children)}
        places = sorted(orders[one] for one in group)
        is_called = any(
            CALLED.search(class_and_id(one))
            for one in (parent, *islice(parent.iterancestors(), 1))
        )
        end = len(children) if is_called else places[-1]
        for first, second in zip(places, [*places[1:], end], strict=True):
            between = children[first + 1 : second]
            if len(between) < _GAP and not any(one.tag in HEADINGS for one in between):
                yield from between


def _headings(blocks: Sequence[Block], added: set[int]) -> Iterator[int]:
    """The headings that stand right above the first of some notes."""
    for before, block in pairwise(blocks):
        if block.number not in added or before.number in added:
            continue
        if len(before.text) > _HEADING_LENGTH:
            continue
        if is_label(before.text) or (before.is_heading and _is_of(before, block)):
            yield before.number


def _is_of(heading: Block, block: Block) -> bool:
    """Whether *block* stands in the box that *heading* begins, and that is called notes."""
    box = heading.element.getparent()
    is_inside = any(one is box for one in block.element.iterancestors())
    return box is not None and is_inside and bool(_LISTED.search(class_and_id(box)))


# --- the text before its notes ---------------------------------------------------------------


def opinion(body: Element, title: str) -> Opinion:
    """Readability's opinion; where it takes the notes for the article, that on the rest."""
    found = readability.opinion(body, title)
    notes = [*linked_notes(body), *numbered_notes(body, only_called=True)]
    top = _numbered_element(body, found.top) if notes else None
    if top is None or top is body:
        return found
    marks = [mark for note in notes for mark in note.marks]
    inside = [one for note in notes for one in note.roots if _is_in(one, top)]
    if not marks or not inside or any(_is_in(mark, top) for mark in marks):
        return found
    if sum(len(text_of(one)) for one in inside) < _MOSTLY * len(text_of(top)):
        return found
    rest = copy.deepcopy(body)
    copied = _numbered_element(rest, found.top)
    if copied is not None:
        remove(copied)
    return readability.opinion(rest, title)


def _numbered_element(body: Element, number: int) -> Element | None:
    return next(iter(elements_at(body, f"descendant-or-self::*[@{NUMBER}='{number}']")), None)


def _is_in(element: Element, top: Element) -> bool:
    return element is top or any(one is top for one in element.iterancestors())
