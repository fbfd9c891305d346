"""Pictures with words below them: what sites build of plain elements becomes a figure.

Runs before anything is chosen, so that a caption goes where its picture goes.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

from reader.extract.markup import CONTAINERS, Element, class_and_id, raw_text, text_of

_CAPTION = re.compile(
    r"caption|legende|bildunterschrift|didascalia|pie-de-foto|piefoto|image-credit|photo-credit|"
    r"img-credit|image-source|photo-source|bild-?text"
)
_NOT_CAPTION = re.compile(
    r"captioned|no-caption|caption-?(?:wrap|container|outer|box)|video|closed-"
)
_LONGEST = 600
_LEVELS = 3
_MANY = 300
_MOST = 0.6
_CLOSING = ".,;:!?)"


def mark_captions(body: Element) -> None:
    """Make figures of pictures and their captions, and keep the words of credits apart."""
    elements = body.iter("p", "div", "span", "small", "em", "cite")
    named = (one for one in elements if _is_caption_name(class_and_id(one)))
    for element in list(islice(named, _MANY)):
        if _is_caption(element):
            _make_figure(element)
    for caption in body.iter("figcaption"):
        for part in caption.iter("span", "cite", "small", "time", "a"):
            _space_out(part)


@lru_cache(maxsize=4096)
def _is_caption_name(names: str) -> bool:
    return bool(_CAPTION.search(names)) and not _NOT_CAPTION.search(names)


def _is_caption(element: Element) -> bool:
    return (
        element.find(".//img") is None
        and 0 < len(text_of(element)) <= _LONGEST
        and not any(parent.tag in {"figure", "table", "a"} for parent in element.iterancestors())
    )


def _make_figure(caption: Element) -> None:
    """Turn the nearest element around *caption* that has a picture, and little else, to a figure.

    Where the picture stands in the element before instead, the two get a figure of their own.
    """
    for level, around in enumerate(caption.iterancestors()):
        if level == _LEVELS or around.tag not in CONTAINERS - {"body", "article", "main"}:
            break
        if around.find(".//img") is not None:
            if _says_little_else(around, caption):
                around.tag, caption.tag = "figure", "figcaption"
                return
            break
    _join_picture_before(caption)


def _says_little_else(around: Element, caption: Element) -> bool:
    few = sum(1 for _ in islice(around.iter("img"), 2)) == 1 and around.find(".//figure") is None
    return few and len(text_of(caption)) >= _MOST * len(text_of(around))


def _join_picture_before(caption: Element) -> None:
    before = caption.getprevious()
    if before is None or (before.tail or "").strip() or text_of(before):
        return
    is_picture = before.tag == "img" or sum(1 for _ in islice(before.iter("img"), 2)) == 1
    if not is_picture or before.tag in {"figure", "table"}:
        return
    figure = caption.makeelement("figure")
    before.addprevious(figure)
    tail, caption.tail = caption.tail, None
    before.tail = None
    figure.extend((before, caption))
    figure.tail, caption.tag = tail, "figcaption"


def _space_out(part: Element) -> None:
    """A credit's label and its name are set apart by style only; here by a space."""
    own = text_of(part)
    before = part.getprevious()
    parent = part.getparent()
    if not own or parent is None:
        return
    if own[0].isupper():
        text = (before.tail or "") if before is not None else (parent.text or "")
        last = text[-1:] or (raw_text(before)[-1:] if before is not None else "")
        if last.isalnum() or (last and last in _CLOSING):
            if before is not None:
                before.tail = text + " "
            else:
                parent.text = text + " "
    last = raw_text(part)[-1:]
    if part.tail and part.tail[0].isupper() and (last.isalnum() or last in _CLOSING):
        part.tail = " " + part.tail
