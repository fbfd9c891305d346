"""Notes as a reader meets them: a small raised number, its note, and one link back.

Each site has its own way to lead to a note and back. Here all come to the same: the number in
the text is raised, or stands in the author's own brackets; its link leads to the block that is
the note; and a note that led back does so once, at its end. A number that a list shows anyway
is not said twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.extract.markup import BLOCKS, Element, raw_text, remove, text_of, unwrap
from reader.extract.notes.linked import linked_notes
from reader.extract.notes.marks import (
    ARROWS,
    LEADING,
    Note,
    is_arrow,
    is_bracketed,
    is_named_in_text,
    is_raised,
    is_return,
    mark_in,
    ordinal,
    unlinked_references,
)
from reader.extract.notes.numbered import matched_notes

BACK = "↩"
_LABELS = frozenset({"sup", "strong", "b", "span", "a", "i", "em", "cite"})
_LINES = frozenset({"p", "div", "dd"})
_CELLS = frozenset({"td", "th", "dt"})
_FEW = 8
"""Characters that may stand before a link back: "^ a b c"."""
_OPEN, _CLOSED = re.compile(r"[\s\[(]*[\[(]\s*$"), re.compile(r"^\s*[\])]")
_CARET = re.compile(rf"^\s*[\^{ARROWS}]+\s*")
_ARROW_AT_END = re.compile(rf"\s*[{ARROWS}]+\s*$")


def put_in_order(content: Element) -> None:
    """Give the notes of *content* and what leads to them their plain form, in place."""
    _tie(content)
    for note in linked_notes(content):
        _put_note_in_order(note)
    for link in unlinked_references(content):
        _raise(link)


# --- numbers without links -------------------------------------------------------------------


def _tie(content: Element) -> None:
    """Link the numbers that stand raised in the text to the notes that begin with them."""
    notes = matched_notes(content)
    if not notes:
        return
    taken = {own for one in content.iter() if (own := one.get("id"))}
    for note in notes:
        link_both_ways(note.marks[0], note.roots, note.number, taken)


def link_both_ways(sup: Element, roots: Sequence[Element], number: str, taken: set[str]) -> None:
    """Make *sup* lead to the note in *roots*, and the end of the note back to it."""
    target = roots[0].get("id") or _free(f"note-{number}", taken)
    source = sup.get("id") or _free(f"note-mark-{number}", taken)
    roots[0].set("id", target)
    sup.set("id", source)
    link = sup.makeelement("a", href=f"#{target}")
    link.text, sup.text = sup.text, None
    link.extend(list(sup))
    sup.append(link)
    back = sup.makeelement("a", href=f"#{source}")
    back.text = BACK
    _append(roots, back)


def _free(name: str, taken: set[str]) -> str:
    found, count = name, 1
    while found in taken:
        count += 1
        found = f"{name}-{count}"
    taken.add(found)
    return found


# --- one note and what leads to it -----------------------------------------------------------


def _put_note_in_order(note: Note) -> None:
    first = note.roots[0]
    own = str(note.marks[0].get("href")).partition("#")[2]
    place = _join_label(note.roots)
    for one in (element for root in note.roots for element in root.iter()):
        if own in {one.get("id"), one.get("name")}:
            one.attrib.pop("name", "")
            one.attrib.pop("id", "")
    place.set("id", own)
    source = _source(note.marks[0], own)
    for mark in note.marks:
        mark.set("href", f"#{own}")
        _raise(mark)
    roots = [root for root in note.roots if root.getparent() is not None] or [first]
    has_back = _drop_returns(roots, note.number)
    _drop_doubled_number(place)
    _set_number_apart(place)
    if has_back:
        back = first.makeelement("a", href=f"#{source}")
        back.text = BACK
        _append(roots, back)


def _source(link: Element, own: str) -> str:
    """The id of the place in the text that *link* stands in, given to what will be written."""
    parent = link.getparent()
    named = [link]
    if parent is not None and mark_in(parent):
        named.append(parent)
    named += list(link.iter("sup"))
    source = next((one.get("id") for one in named if one.get("id")), None) or f"mark-of-{own}"
    for one in named:
        one.attrib.pop("id", "")
    link.set("id", source)
    return source


def _raise(link: Element) -> None:
    """Raise a number, unless it is, or brackets or words set it apart."""
    if not mark_in(link) or is_raised(link) or is_bracketed(link) or is_named_in_text(link):
        return
    parent = link.getparent()
    if link.tag == "span" or parent is None:
        link.tag = "sup"
        return
    sup = link.makeelement("sup")
    sup.tail, link.tail = link.tail, None
    parent.replace(link, sup)
    sup.append(link)


def _join_label(roots: Sequence[Element]) -> Element:
    """Put a number that stands in a block of its own before the note's first line.

    Returns:
        The block whose id will be written for the note.
    """
    lines = [line for root in roots for line in _lines(root)]
    is_label = len(lines) > 1 and lines[0].tag not in _CELLS and bool(mark_in(lines[0]))
    if is_label and lines[1].tag in _LINES:
        label, line = lines[0], lines[1]
        inner = list(label)
        text = label.text
        before = line.text
        line.text = text
        line[:0] = inner
        _append_text(line, len(inner), " " + (before or "").lstrip())
        remove(label)
        lines = lines[1:]
    root = roots[0]
    if root.tag == "li" or not lines:
        return root
    return lines[0]


def _append_text(line: Element, count: int, text: str) -> None:
    """Put *text* after the first *count* children of *line*."""
    if count:
        line[count - 1].tail = (line[count - 1].tail or "").rstrip() + text
    else:
        line.text = (line.text or "").rstrip() + text


def _lines(root: Element) -> Iterator[Element]:
    """The blocks in *root* that hold text and no blocks, itself if it does."""
    for one in root.iter(*BLOCKS):
        if not any(child.tag in BLOCKS for child in one) and text_of(one):
            yield one


def _drop_doubled_number(place: Element) -> None:
    """Drop the number that a note says and its list shows too."""
    number = ordinal(place) if place.tag == "li" else 0
    lines = list(_lines(place)) if number else []
    if not lines:
        return
    line = lines[0]
    if len(line) and not (line.text or "").strip() and line[0].tag in _LABELS:
        if mark_in(line[0]) == str(number):
            tail = (line[0].tail or "").lstrip(" .:)]\xa0")
            line[0].tail = None
            line.remove(line[0])
            line.text = tail
        return
    found = LEADING.match(line.text or "")
    if found and str(number) in {found[1], found[2]}:
        line.text = (line.text or "")[found.end() :]


def _set_number_apart(place: Element) -> None:
    """Put a space between a note's raised number and its first word."""
    line = next(_lines(place), None)
    if line is None or not len(line) or (line.text or "").strip() or not mark_in(line[0]):
        return
    tail = line[0].tail or ""
    if tail[:1].isalnum() or (not tail and len(line) > 1):
        line[0].tail = f" {tail}"


# --- the way back ----------------------------------------------------------------------------


def _drop_returns(roots: Sequence[Element], mark: str) -> bool:
    """Take the links back out of a note, but leave its number; whether there were any."""
    links = [link for root in roots for link in root.iter("a") if _may_lead_back(link)]
    first = next((line for root in roots for line in _lines(root)), None)
    is_found = False
    for link in links:
        is_first = first is not None and _is_at_start(link, first)
        own = mark_in(link)
        if is_first and own and (own == mark or own.isdigit()):
            _leave_number(link)
        elif is_return(link) or (is_first and own):
            _drop_with_wrappers(link)
        else:
            continue
        is_found = True
    lines = [line for root in roots for line in _lines(root)]
    if is_found and lines:
        _strip_caret(lines[0])
        _strip_arrow(lines[-1])
    return is_found


def _leave_number(link: Element) -> None:
    """Let a note's number lead nowhere; bare, it is raised as in the text."""
    if is_raised(link) or not text_of(link).isdigit():
        unwrap(link)
        return
    for name in [*link.attrib]:
        del link.attrib[name]
    link.tag = "sup"


def _may_lead_back(link: Element) -> bool:
    href = link.get("href") or ""
    return href.startswith("#") or ("#" in href and (is_return(link) or bool(mark_in(link))))


def _is_at_start(link: Element, line: Element) -> bool:
    """Whether nothing but a caret and other such links stand before *link* in its line."""
    if line is not link and all(one is not line for one in link.iterancestors()):
        return False
    before = ""
    place = link
    while place is not line:
        for one in place.itersiblings(preceding=True):
            before = raw_text(one) + (one.tail or "") + before
        parent = place.getparent()
        assert parent is not None
        before = (parent.text or "") + before
        place = parent
    return len("".join(before.split())) <= _FEW


def _drop_with_wrappers(link: Element) -> None:
    """Drop *link*, the brackets around it, and the elements that held nothing else."""
    place = link
    while (parent := place.getparent()) is not None and parent.tag not in BLOCKS:
        rest = [one for one in parent if one is not place]
        words = f"{parent.text or ''}{place.tail or ''}"
        if rest or not is_arrow(words):
            break
        place = parent
    before, parent = place.getprevious(), place.getparent()
    if parent is None:
        return
    text = (before.tail if before is not None else parent.text) or ""
    after = place.tail or ""
    if _OPEN.search(text) and _CLOSED.match(after):
        text, after = _OPEN.sub("", text), _CLOSED.sub("", after)
        place.tail = after
        if before is not None:
            before.tail = text
        else:
            parent.text = text
    remove(place)


def _strip_caret(line: Element) -> None:
    """Take the caret off that stood before the links back."""
    for one in line.iter():
        if (one.text or "").strip():
            one.text = _CARET.sub("", one.text or "")
            return
        if len(one) == 0 and (one.tail or "").strip() and one is not line:
            one.tail = _CARET.sub("", one.tail or "")
            return


def _strip_arrow(line: Element) -> None:
    """Take an arrow that leads nowhere off the end of a note's last line."""
    if len(line):
        line[-1].tail = _ARROW_AT_END.sub("", line[-1].tail or "")
    else:
        line.text = _ARROW_AT_END.sub("", line.text or "")


def _append(roots: Sequence[Element], back: Element) -> None:
    """Put the link back at the end of a note's last line of words."""
    lines = [
        line for root in roots for line in _lines(root) if line.tag not in {"pre", "figcaption"}
    ]
    if not lines:
        return
    line = lines[-1]
    if len(line):
        line[-1].tail = (line[-1].tail or "").rstrip() + " "
    else:
        line.text = (line.text or "").rstrip() + " "
    line.append(back)
