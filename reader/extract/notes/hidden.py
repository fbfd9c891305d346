"""Notes that stand in the middle of a sentence, for scripts and style sheets to show elsewhere.

Sites hide a note beside its number until it is pressed, write it into the number's tooltip, or
put it between two words and draw it in the margin. Read as it stands, such a note breaks the
sentence or is lost; here it moves to a list at the page's end, and its number leads to it. A
remark in the margin that has no number comes to stand below its paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from reader.extract.markup import (
    BLOCKS,
    INVISIBLE,
    Element,
    class_and_id,
    elements_at,
    is_styled_away,
    raw_text,
    remove,
    text_of,
)
from reader.extract.notes.links import link_both_ways
from reader.extract.notes.marks import (
    MOST,
    Pointer,
    is_arrow,
    mark_in,
    mark_of,
    pointers,
    text_before,
)

_CALLED = re.compile(
    r"(?:foot|side|end|margin)-?_?note|modern-footnotes|(?:^|[\s_-])(?:fn|note)(?:[\s_-]|$)"
)
_UNNUMBERED = re.compile(r"margin-?_?note")
_INSIDE = re.compile(r"note|\bfn|content|text|body|tooltip|popup|popover")
_TIPS = ("data-content", "data-footnote", "data-note", "data-tippy-content", "data-bs-content",
         "data-tooltip", "data-bs-title", "data-original-title", "title")  # fmt: skip
_TAGS = re.compile(r"<[^<>]*>")
_ENOUGH = 12
_MOST = 4000
_MAYBE_CALLED = "descendant::sup | descendant::*/@role/.. | " + " | ".join(
    f"descendant::*/@{name}[contains(., 'ote') or contains(., 'OTE') or contains(., 'fn') or "
    "contains(., 'FN') or contains(., 'Fn')]/.."
    for name in ("class", "id")
)
_CANDIDATES = ("span", "small", "aside", "div", "sup", "a")


@dataclass(frozen=True, slots=True)
class Hidden:
    """A note amid the text: what shows its number, and the element or the text that says it."""

    mark: Element
    number: str
    note: Element | str


def bring_out(body: Element) -> None:
    """Move the notes that stand within the sentences of *body* to its end."""
    found = pointers(body)
    _uncover(body, found)
    _move_remarks(body)
    hidden = list(_hidden(body, {pointer.link for pointer in found}))
    if not hidden:
        return
    taken = {own for element in body.iter() if (own := element.get("id"))}
    listed = body.makeelement("ol", {"class": "footnotes"})
    said = _said_again(body)
    for at, one in enumerate(hidden, 1):
        item = _item(one)
        number = one.number or str(at)
        again = said.get(_folded(text_of(item)))
        if again is not None:
            link_both_ways(_raised(one.mark, number), [again], number, taken)
            continue
        if number.isdigit() and int(number) != len(listed) + 1:
            item.set("value", number)
        listed.append(item)
        link_both_ways(_raised(one.mark, number), [item], number, taken)
    if len(listed):
        body.append(listed)


def _said_again(body: Element) -> dict[str, Element]:
    """The items of *body* by what they say: a page may list its hidden notes for the printer."""
    return {_folded(text_of(item)): item for item in body.iter("li")}


def _folded(text: str) -> str:
    """*text* without a number at its start and its spaces."""
    return re.sub(r"^\W*\d{0,3}\W*|\s+", "", text)


def _uncover(body: Element, found: Sequence[Pointer]) -> None:
    """Let notes be seen that a style hides until their number is pressed."""
    for pointer in found:
        for one in (pointer.target, *pointer.target.iterancestors()):
            if one is body:
                break
            if _is_hidden(one) and text_of(one):
                one.attrib.pop("hidden", "")
                one.attrib.pop("style", "")


def _is_hidden(element: Element) -> bool:
    return element.get("hidden") is not None or is_styled_away(element)


# --- finding ---------------------------------------------------------------------------------


def _hidden(body: Element, leading: AbstractSet[Element]) -> Iterator[Hidden]:
    """The notes within sentences, in their order, none within another.

    Args:
        body: what is looked through.
        leading: the links that lead to a note already.
    """
    seen: set[Element] = set()
    for element in islice(_candidates(body), MOST):
        if any(one in seen for one in (element, *element.iterancestors())):
            continue
        found = _toggled(element) or _beside(element) or _within(element) or _in_tip(element)
        if (
            found is None
            or found.mark in seen
            or not _is_long_enough(found.note)
            or not _is_in_line(element)
        ):
            continue
        if not text_before(found.mark).strip():
            continue  # a number at the start of a line is a note's own
        if _holds_any(element, leading) or _holds_any(found.mark, leading):
            continue
        seen.add(found.mark)
        if isinstance(found.note, Element):
            seen.add(found.note)
        yield found


def _candidates(body: Element) -> Iterator[Element]:
    for element in elements_at(body, _MAYBE_CALLED):
        if element.tag not in _CANDIDATES:
            continue
        is_noted = element.tag == "sup" or element.get("role") in _ROLES
        if is_noted or _is_called(class_and_id(element)):
            yield element


@lru_cache(maxsize=4096)
def _is_called(names: str) -> bool:
    """Whether a class and id are a note's; a page has few, repeated."""
    return bool(_CALLED.search(names))


def _holds_any(element: Element, leading: AbstractSet[Element]) -> bool:
    return bool(leading) and any(link in leading for link in element.iter("a"))


def _is_in_line(element: Element) -> bool:
    """Whether *element* stands in a block, and not right in the page."""
    block = next((one for one in element.iterancestors() if one.tag in BLOCKS), None)
    return block is not None and block.tag != "body"


def _is_long_enough(note: Element | str) -> bool:
    text = note if isinstance(note, str) else raw_text(note)
    return _ENOUGH <= len(" ".join(text.split())) <= _MOST


def _toggled(element: Element) -> Hidden | None:
    """A note that a check box without a script shows: label, box, note."""
    box = element.getprevious()
    if box is None or box.tag != "input" or box.get("type") != "checkbox":
        return None
    label = box.getprevious()
    if label is None or label.tag != "label" or not _is_called(class_and_id(element)):
        return None
    return Hidden(label, mark_in(label), element)


def _beside(element: Element) -> Hidden | None:
    """A note that follows its number and is hidden, or is called a tooltip or a note."""
    mark = element.getprevious()
    if mark is None or (mark.tail or "").strip() or mark.tag not in {"sup", "a", "span", "button"}:
        return None
    is_note = _is_called(class_and_id(element)) or element.get("role") in _ROLES
    number = mark_in(mark)
    is_number = number and (mark.tag == "sup" or _is_called(class_and_id(mark)))
    is_margin = is_note and "sidenote" in class_and_id(element) and not text_of(mark)
    if is_number and (is_note or _is_hidden(element)):
        return Hidden(mark, number, element)
    return Hidden(mark, "", element) if is_margin and _is_called(class_and_id(mark)) else None


_ROLES = frozenset({"tooltip", "doc-footnote", "note"})


def _within(element: Element) -> Hidden | None:
    """A number and its note in one element."""
    if not _is_called(class_and_id(element)) and element.tag != "sup":
        return None
    number = mark_of(element.text or "")
    parts = list(element)
    if number and len(parts) == 1 and not (parts[0].tail or "").strip():
        is_note = _is_hidden(parts[0]) or _INSIDE.search(class_and_id(parts[0]))
        return Hidden(element, number, parts[0]) if is_note else None
    return None


def _in_tip(element: Element) -> Hidden | None:
    """A number whose tooltip says the note."""
    following = element.getnext()
    if following is not None and _beside(following) is not None:
        return None
    number = mark_in(element)
    if not number:
        return None
    for one in element.iter("sup", "a", "span"):
        for name in _TIPS:
            text = _TAGS.sub("", one.get(name) or "").strip()
            if " " in text and len(text) >= _ENOUGH and not _is_instruction(text):
                return Hidden(element, number, text)
    return None


def _is_instruction(text: str) -> bool:
    return bool(
        re.match(r"(?:jump|go|scroll|see|read|show|click|view|open|link) ", text, re.IGNORECASE)
    )


# --- moving ----------------------------------------------------------------------------------


def _item(hidden: Hidden) -> Element:
    """The list's item with the note; it is taken out of the sentence."""
    item = hidden.mark.makeelement("li")
    if isinstance(hidden.note, str):
        item.text = hidden.note
        return item
    note = hidden.note
    remove(note)
    for one in list(note.iter(*INVISIBLE)):
        remove(one)
    for name in ("style", "hidden", "aria-hidden", "role", "class", "id"):
        note.attrib.pop(name, "")
    if not note.get("data-p") and next(note.iter(*BLOCKS), None) is None:
        note.tag = "span"
    _drop_number(note, hidden.number)
    item.append(note)
    return item


def _drop_number(note: Element, number: str) -> None:
    """Take the number off the start of *note*: its list shows it."""
    if len(note) and not (note.text or "").strip() and number and mark_in(note[0]) == number:
        remove(note[0])


def _raised(mark: Element, number: str) -> Element:
    """What showed the number, as an element that is raised and says nothing else."""
    for name in [*mark.attrib]:
        if name != "id":
            del mark.attrib[name]
    text = text_of(mark) if mark_in(mark) else ""
    for child in list(mark):
        mark.remove(child)
    mark.tag = "sup"
    mark.text = text or number
    _close_up(mark)
    return mark


def _close_up(mark: Element) -> None:
    """Let a number follow its word without the space that the markup had between."""
    place = mark
    while (parent := place.getparent()) is not None:
        before = place.getprevious()
        if before is not None and before.tag in INVISIBLE and not (before.tail or "").strip():
            remove(before, keep_tail=False)
        elif before is not None:
            before.tail = (before.tail or "").rstrip() or None
            return
        else:
            parent.text = (parent.text or "").rstrip() or None
            if parent.text or parent.tag in BLOCKS:
                return
            place = parent


def _move_remarks(body: Element) -> None:
    """Put the remarks of a margin, which have no number, below the paragraph they stand in."""
    last: dict[Element, Element] = {}
    for remark in list(body.iter("span", "small")):
        if not _UNNUMBERED.search(class_and_id(remark)) or remark.find(".//input") is not None:
            continue
        block = next((one for one in remark.iterancestors() if one.tag in BLOCKS), None)
        if block is None or block.tag != "p" or not _is_long_enough(remark):
            continue
        _drop_toggle(remark)
        remove(remark)
        remark.tag = "p"
        last.get(block, block).addnext(remark)
        last[block] = remark


def _drop_toggle(remark: Element) -> None:
    """Drop the check box and the sign that show a remark on a small screen."""
    toggles: Sequence[Element] = list(remark.itersiblings(preceding=True))[:2]
    for toggle in toggles:
        if toggle.tag in {"input", "label"} and (
            is_arrow(text_of(toggle)) or len(text_of(toggle)) == 1
        ):
            remove(toggle)
