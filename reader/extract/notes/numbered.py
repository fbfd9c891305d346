"""Notes that no link leads to: lists below a text whose numbers stand raised in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.extract.markup import (
    BLOCKS,
    HEADINGS,
    Element,
    class_and_id,
    name_set,
    short_text_of,
)
from reader.extract.notes.marks import (
    CALLED,
    LISTS,
    MOST,
    Note,
    is_first,
    leading_number,
    ordinal,
    plain_marks,
)
from reader.extract.notes.words import is_label

_OUTSIDE = name_set("body html article main nav")
_HEADING_LENGTH = 60
_FEW = 5


def numbered_notes(root: Element, *, only_called: bool = False) -> list[Note]:
    """The notes in *root* that begin with a number which stands raised in the text before them.

    Args:
        root: what is looked through.
        only_called: take only those in a part of the page that is called notes.
    """
    marks = [(sup, mark) for sup, mark in plain_marks(root) if not _begins_block(sup)]
    if not marks:
        return []
    entries = list(_entries(root, only_called=only_called))
    inside = {one for _, roots in entries for part in roots for one in part.iter("sup")}
    numbers = {number for number, _ in entries}
    by_number: dict[str, list[Element]] = {}
    for sup, mark in marks:
        if sup not in inside and mark in numbers:
            by_number.setdefault(mark, []).append(sup)
    return [Note(roots, tuple(by_number.get(number, ())), number) for number, roots in entries]


def matched_notes(root: Element) -> list[Note]:
    """The numbered notes of *root* when each number stands once in the text, in their order.

    A list of which only some numbers stand in the text is none of notes: they are exponents.
    """
    lists: dict[Element | None, list[Note]] = {}
    for note in numbered_notes(root):
        lists.setdefault(note.roots[0].getparent(), []).append(note)
    whole = [group for group in lists.values() if all(note.marks for note in group)]
    notes = [note for group in whole for note in group]
    return notes if _are_matched(notes, root) else []


def _are_matched(notes: Sequence[Note], root: Element) -> bool:
    """Whether each number stands once in the text and once before a note, in the same order."""
    numbers = [note.number for note in notes]
    if not notes or any(len(note.marks) != 1 for note in notes):
        return False
    if len(set(numbers)) < len(numbers) or numbers != sorted(numbers, key=int):
        return False
    places = {element: at for at, element in enumerate(root.iter())}
    marked = [places[note.marks[0]] for note in notes]
    is_before = all(at < places[note.roots[0]] for at, note in zip(marked, notes, strict=True))
    return is_before and marked == sorted(marked)


def _begins_block(sup: Element) -> bool:
    place = sup
    while is_first(place):
        parent = place.getparent()
        if parent is None or parent.tag in BLOCKS:
            return True
        place = parent
    return False


def _entries(root: Element, *, only_called: bool) -> Iterator[tuple[str, tuple[Element, ...]]]:
    """The numbered notes in the parts of *root* that look like lists of them."""
    seen: set[Element] = set()
    for part in _parts(root, only_called=only_called):
        for number, roots in _numbered(part):
            if seen.isdisjoint(roots):
                seen.update(roots)
                yield number, roots


def _parts(root: Element, *, only_called: bool) -> Iterator[list[Element]]:
    """The neighbors that may be notes: in what is called so, below such a heading, in asides."""
    for element in root.iter("div", "section", "aside", "ol", "p", "footer", "ul", *HEADINGS):
        may_label = element.tag in HEADINGS or (element.tag == "p" and len(element) < _FEW)
        if may_label and is_label(short_text_of(element, _HEADING_LENGTH)):
            yield _below(element)
            continue
        names = f"{class_and_id(element)} {element.get('role') or ''}"
        if CALLED.search(names) or element.get("data-footnotes") is not None:
            yield [element] if element.tag in {"ol", "ul", "p"} else _inner(element)
        elif element.tag == "aside":
            yield from _only_list(element)
    if only_called:
        return
    for rule in root.iter("hr"):
        yield _below(rule)
    yield from ([one] for one in root.iter("p") if len(one) and _starts_raised(one))


def _below(element: Element) -> list[Element]:
    """What follows a heading or a rule, up to the next; of its box too, where it ends that."""
    found: list[Element] = []
    place: Element | None = element
    for _ in range(2):
        if place is None or found or place.tag in _OUTSIDE:
            break
        for one in place.itersiblings():
            if one.tag in HEADINGS or one.tag == "hr":
                break
            found.append(one)
        place = place.getparent()
    return _inner(found[0]) if len(found) == 1 and found[0].tag in {"div", "section"} else found


def _inner(element: Element) -> list[Element]:
    children = list(element)
    while len(children) == 1 and children[0].tag in {"div", "section"}:
        children = list(children[0])
    return children


def _only_list(aside: Element) -> Iterator[list[Element]]:
    """The list that is all an aside holds, when it says where its numbers begin."""
    children = _inner(aside)
    if len(children) == 1 and children[0].tag == "ol" and children[0].get("start"):
        yield children


def _starts_raised(block: Element) -> bool:
    first = block[0]
    return first.tag == "sup" and not (block.text or "").strip() and bool(leading_number(block))


def _numbered(neighbors: Sequence[Element]) -> Iterator[tuple[str, tuple[Element, ...]]]:
    """The notes among *neighbors*: items, or what begins with a number and all up to the next.

    What follows the last one may be no note any more: it gets no more than the others have.
    """
    found: list[tuple[str, list[Element]]] = []
    for element in neighbors:
        if element.tag in HEADINGS or element.tag == "hr":
            continue
        own = leading_number(element) if element.tag in BLOCKS - LISTS else ""
        if own and (not found or int(own) == int(found[-1][0]) + 1):
            found.append((own, [element]))
        elif found:
            found[-1][1].append(element)
        elif element.tag in {"ol", "ul"}:
            yield from _items(element)
    most = max((len(roots) for _, roots in found[:-1]), default=1)
    yield from ((number, tuple(roots)) for number, roots in found[:-1])
    yield from ((number, tuple(roots[:most])) for number, roots in found[-1:])


def _items(element: Element) -> Iterator[tuple[str, tuple[Element, ...]]]:
    if len(element) > MOST:
        return
    for item in element.iterchildren("li"):
        number = ordinal(item) if element.tag == "ol" else 0
        own = str(number) if number else leading_number(item)
        if own:
            yield own, (item,)
