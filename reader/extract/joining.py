"""The pages of one article put together: what is repeated on each of them is there once."""

from __future__ import annotations

from lxml import etree

from reader.extract.addresses import absolute
from reader.extract.markup import BLOCKS, Element, remove, text_of

_LONG = 30
"""Signs from which on the same text in two places is a repetition and no accident."""
_MENTIONS = ("href", "src")


def append(content: Element, more: Element, base: str) -> None:
    """Put what *more* holds, whose addresses start from *base*, at the end of *content*."""
    _drop_repeated(more, content)
    for element in more.iter(etree.Element):
        for name in _MENTIONS:
            _make_absolute(element, name, base)
    if more.text and more.text.strip():
        _add_text(content, more.text)
    content.extend(list(more))


def _make_absolute(element: Element, name: str, base: str) -> None:
    address = element.get(name)
    if address and not address.startswith(("#", "data:", "cid:")):
        found = absolute(address, base)
        if found:
            element.set(name, found)


def _drop_repeated(more: Element, content: Element) -> None:
    """Take out of *more* the teasers, notes and pictures that *content* shows already."""
    texts = {text for element in content.iter(*BLOCKS) if len(text := text_of(element)) >= _LONG}
    pictures = {image.get("src") for image in content.iter("img")}
    for element in list(more.iter(*BLOCKS, "img")):
        is_shown = (
            element.get("src") in pictures if element.tag == "img" else text_of(element) in texts
        )
        if is_shown and element is not more:
            remove(element)


def _add_text(content: Element, text: str) -> None:
    if len(content):
        content[-1].tail = (content[-1].tail or "") + text
    else:
        content.text = (content.text or "") + text
