"""What sites write over code: the name of its language, buttons to copy it, the name of a file.

The language is taken down and the words for it go, as do those for buttons. The name of a
file or a title is the author's and stays, as a line of its own before the code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.extract.code.names import language_of_label
from reader.extract.markup import (
    BLOCKS,
    HEADINGS,
    Element,
    class_and_id,
    name_set,
    raw_text,
    remove,
    text_of,
    text_runs,
)

_ACTS = frozenset((
    "copy", "copy code", "copied", "copied!", "copy to clipboard", "copy snippet",
    "copy text", "copy command", "click to copy", "run", "run code", "try it", "edit",
    "wrap", "wrap lines", "toggle word wrap", "word wrap", "expand", "collapse", "download",
    "raw", "view raw", "show more", "show less", "explain", "fullscreen", "line wrap",
    "select all", "kopieren", "code kopieren", "kopiert", "copier", "copier le code",
    "copié", "copiar", "copiar código", "copia", "copia codice", "kopiëren", "kopiuj",
    "копировать", "複製", "скопировать", "copiar codigo", "コピー",
    "コピーする", "复制", "复制代码", "복사",
))  # fmt: skip
"""What buttons over code say that they do."""
_BAR = re.compile(
    r"head|title|file|label|lang|caption|tool|bar|copy|clipboard|button|btn|info|meta"
)
_WRAPPER = re.compile(r"code|highlight|snippet|listing|syntax|terminal|shiki|prism|pre\b")
_WRAPPERS = name_set("div figure section span header details")
_LEAVES = (
    "div", "span", "p", "li", "a", "small", "strong", "b", "figcaption", "header", "button",
)  # fmt: skip
_LONGEST = 80
_LEVELS = 4


def take_labels(code: Element) -> str:
    """Take the words of bars out of and around *code*; say which language they name, if any."""
    language = _take_inner(code)
    for button in list(code.iter("button")):
        remove(button)
    for element in list(code.iter("div", "span", "a", "em", "small", "i", "td")):
        is_bar = element is not code and _BAR.search(class_and_id(element))
        if is_bar and text_of(element).casefold() in _ACTS:
            remove(element)
    around = _wrapper(code)
    if around is None:
        return language
    for element in _beside(around, code):
        language = _take(element) or language
    return language


# --- in the code -----------------------------------------------------------------------------


def _take_inner(code: Element) -> str:
    """Take out the bar that the code begins with; what an author wrote there goes before it."""
    bar = _first_part(code)
    if bar is None:
        return ""
    has_button = next(bar.iter("button"), None) is not None
    is_bar = has_button or bar.tag == "figcaption" or bool(_BAR.search(class_and_id(bar)))
    said = _said(bar)
    labels = [label for label in map(_label, said) if label is not None]
    if len(labels) == len(said) and (is_bar or bar.tag in BLOCKS):
        remove(bar)
    elif is_bar and bar.tag in BLOCKS and len(" ".join(said)) <= _LONGEST:
        _take(bar)
        remove(bar)
        bar.tag, bar.tail = "p", None
        code.addprevious(bar)
    else:
        return ""
    return next(filter(None, labels), "")


def _first_part(code: Element) -> Element | None:
    """The first element of *code* that says something, where more follows it."""
    place = code
    while not (place.text or "").strip():
        speaking = [child for child in place if _speaks(child)]
        if not speaking or any((child.tail or "").strip() for child in place if not len(child)):
            is_block = bool(speaking) and speaking[0].tag in BLOCKS
            return speaking[0] if is_block and not (speaking[0].tail or "").strip() else None
        if len(speaking) > 1 or (speaking[0].tail or "").strip():
            return speaking[0]
        place = speaking[0]
    return None


def _speaks(element: Element) -> bool:
    return any(text.strip() for text, _ in text_runs(element))


# --- around the code -------------------------------------------------------------------------


def _wrapper(code: Element) -> Element | None:
    """The outermost element around *code* that has nothing in it but the code and a bar."""
    found = None
    length = len(text_of(code))
    place = code
    for _ in range(_LEVELS):
        parent = place.getparent()
        if parent is None or parent.tag not in _WRAPPERS:
            return found
        others = [one for one in parent if one is not place]
        if any(next(one.iter("pre", "img", *HEADINGS), None) is not None for one in others):
            return found
        is_named = bool(_WRAPPER.search(class_and_id(parent)))
        has_prose = any(next(one.iter("p", "ul", "ol"), None) is not None for one in others)
        if (has_prose and not is_named) or len(text_of(parent)) - length > _LONGEST:
            return found
        found = place = parent
        length = len(text_of(parent))
    return found


def _beside(around: Element, code: Element) -> Iterator[Element]:
    """The elements in *around* that say something and do not hold *code*."""
    place = code
    while place is not around:
        parent = place.getparent()
        assert parent is not None
        yield from [one for one in parent if one is not place and _speaks_or_acts(one)]
        place = parent


def _speaks_or_acts(element: Element) -> bool:
    return bool(raw_text(element).strip())


def _take(bar: Element) -> str:
    """Take the labels and buttons out of *bar*, and all of it where nothing else is left."""
    language = ""
    for leaf in list(bar.iter(*_LEAVES)):
        label = "" if leaf.tag == "button" else _label(" ".join(_said(leaf)))
        if label is not None and (leaf.tag == "button" or _is_apart(leaf)):
            language = language or label
            remove(leaf)
    if bar.getparent() is not None and not _said(bar) and bar.find(".//img") is None:
        remove(bar)
    return language


def _is_apart(element: Element) -> bool:
    """Whether no running text stands around *element*."""
    parent = element.getparent()
    beside = [parent.text, *(one.tail for one in parent)] if parent is not None else []
    return not any((text or "").strip() for text in beside)


def _said(element: Element) -> Sequence[str]:
    """The runs of text in *element*, those of buttons left out."""
    return [said for text, _ in text_runs(element) if (said := " ".join(text.split()))]


def _label(said: str) -> str | None:
    """The language that *said* names, empty where it says what a button does, None for else."""
    return "" if said.casefold() in _ACTS else language_of_label(said)
