"""Buttons that are words of a sentence: a term that explains itself when it is pressed.

Most buttons do something to the page and go with all that is not text. Some sites make words
of their articles buttons; without them the sentence would have holes.
"""

from __future__ import annotations

import re

from lxml import etree

from reader.extract.furniture import section_of
from reader.extract.markup import BLOCKS, INVISIBLE, Element, name_set, short_text_of

_PARAGRAPHS = name_set("p li dd dt td th blockquote figcaption div h1 h2 h3 h4 h5 h6")
_LONGEST = 80
_FEW_WORDS = 3
_LETTER = re.compile(r"[^\W\d_]")
_GOES_ON = re.compile(r"\s*(?:[^\W\d_]|[\d(\"“‘«–—]|[.,;:!?)\]’”»'-]+(?:\s|$))")
"""What follows a word in a sentence."""
_SENTENCE_ENDS = re.compile(r"[.!?。！？…][\"”’»)]*\s*$")


def keep_words(body: Element) -> None:
    """Let the buttons in *body* that are words of a sentence be text; the others stay buttons."""
    for button in list(body.iter("button")):
        if _is_word(button):
            button.tag = "span"


def _is_word(button: Element) -> bool:
    said = short_text_of(button, _LONGEST)
    if not _LETTER.search(said) or any(child.tag in BLOCKS for child in button.iter()):
        return False
    paragraph = next((one for one in button.iterancestors() if one.tag in BLOCKS), None)
    if paragraph is None or paragraph.tag not in _PARAGRAPHS:
        return False
    before, after = _around(paragraph, button)
    few = _FEW_WORDS if paragraph.tag == "p" else 2 * _FEW_WORDS
    if len(f"{before} {after}".split()) < few or not _GOES_ON.match(after):
        return False
    is_begun = bool(_LETTER.search(before)) and not _SENTENCE_ENDS.search(before)
    goes_on = after.lstrip()[:1].islower()
    if section_of(said):
        return is_begun and goes_on and paragraph.tag == "p"
    return is_begun or goes_on


def _around(paragraph: Element, button: Element) -> tuple[str, str]:
    """The text of *paragraph* before and after *button*, up to the blocks in it.

    The words of other buttons are left out.
    """
    before: list[str] = []
    after: list[str] = []
    skipped = 0
    side = before
    for event, element in etree.iterwalk(paragraph, events=("start", "end")):
        is_block = element.tag in BLOCKS and element is not paragraph
        if is_block and side is after:
            break
        if is_block:
            before.clear()
        if element is button:
            side = after
        skipped += (element.tag in INVISIBLE) * (1 if event == "start" else -1)
        if event == "start" and not skipped:
            side.append(element.text or "")
        elif event == "end" and not skipped and element is not paragraph:
            side.append(element.tail or "")
    return "".join(before), "".join(after)
