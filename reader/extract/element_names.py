"""Names of elements that hold on a site's other pages: expressions of XPath 1.0.

What sites keep from page to page is an id, a class of its own, and for words that stand on
every page the words themselves. A place such as "the third paragraph" is only a way down from
such a name, for on another page it would be what somebody wrote.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from reader.extract.markup import BLOCKS, INVISIBLE, Element, elements_at, name_set, text_of

_WHOLE_LINE = 160
_START_OF_LINE = 90
_MOST_EXTRA = 1.4
_GENERATED = re.compile(
    r"\d{3}|^(?:css|sc|jsx?|svelte|ember)-|[a-z]\d\w*[a-z]\d|__?[A-Za-z0-9]{5,}$"
)
_COMMON = name_set("p li div span text body content article paragraph first last odd even active")


def names_of_text(root: Element, text: str) -> Iterator[str]:
    """Expressions for the element that holds just *text*, those that hold elsewhere first."""
    holding = _holding(root, text)
    for element in holding:
        yield from _stable_names(root, element)
    for element in reversed(holding):
        yield _by_words(element)


def names_of_box(root: Element, text: str) -> Iterator[str]:
    """Expressions for the elements around the one that holds *text*, the nearest first.

    Only those that have a name of their own and hold more than it.
    """
    holding = _holding(root, text)
    length = len(text_of(holding[0])) if holding else 0
    for element in holding[0].iterancestors() if holding else ():
        if element.tag not in {"html", "body"} and len(text_of(element)) > length:
            yield from _stable_names(root, element)


def _holding(root: Element, text: str) -> list[Element]:
    """The elements that hold just *text*, or little more, the outermost first."""
    wanted = "".join(text.split())
    exact: list[Element] = []
    larger: list[tuple[int, Element]] = []
    for element, seen in seen_texts(root).items():
        if element.tag in {"html", "body"}:
            continue
        found = "".join(seen.split())
        if found == wanted:
            exact.append(element)
        elif wanted in found and len(found) <= _MOST_EXTRA * len(wanted):
            larger.append((len(found), element))
    return exact or [one for _, one in sorted(larger, key=lambda pair: pair[0])]


def _by_words(element: Element) -> str:
    words = str(element.xpath("normalize-space(.)"))
    if len(words) <= _WHOLE_LINE:
        return f"//{element.tag}[normalize-space(.)={_quoted(words)}]"
    return f"//{element.tag}[starts-with(normalize-space(.), {_quoted(words[:_START_OF_LINE])})]"


def _quoted(words: str) -> str:
    """*words* as a string of XPath 1.0, which knows no escapes."""
    if "'" not in words:
        return f"'{words}'"
    if '"' not in words:
        return f'"{words}"'
    parts = ', "\'", '.join(f"'{part}'" for part in words.split("'"))
    return f"concat({parts})"


# --- names of elements -----------------------------------------------------------------------


def _stable_names(root: Element, element: Element) -> Iterator[str]:
    """Expressions for *element* alone by an id or a class that people gave it."""
    own = element.get("id") or ""
    if re.fullmatch(r"[A-Za-z][\w-]*", own) and not _GENERATED.search(own):
        yield f"//*[@id='{own}']"
    for name in (element.get("class") or "").split():
        if re.fullmatch(r"[A-Za-z][\w-]*", name) and not _GENERATED.search(name):
            expression = _by_class(element, name)
            if name.lower() not in _COMMON and len(elements_at(root, expression)) == 1:
                yield expression


def _by_class(element: Element, name: str) -> str:
    return f"//{element.tag}[contains(concat(' ', normalize-space(@class), ' '), ' {name} ')]"


def name_of_part(root: Element, element: Element) -> str:
    """An expression for a part of the page: its name, or the way down from one above it."""
    steps: list[str] = []
    place: Element | None = element
    while place is not None and place.tag not in {"html", "body"}:
        name = next(_stable_names(root, place), "")
        if name:
            return "/".join((name, *steps))
        parent = place.getparent()
        alike = [one for one in parent if one.tag == place.tag] if parent is not None else [place]
        steps.insert(0, f"{place.tag}[{alike.index(place) + 1}]")
        place = parent
    return "/".join(("//body", *steps))


def seen_texts(root: Element) -> dict[Element, str]:
    """The text that a browser shows of each element, in single spaces and the page's order."""
    texts: dict[Element, str] = {}
    elements = list(root.iter(etree.Element))
    for element in reversed(elements):
        inside = (_with_tail(child, texts.get(child, "")) for child in element)
        is_shown = element.tag not in INVISIBLE
        texts[element] = "".join((element.text or "", *inside)) if is_shown else ""
    return {one: " ".join(texts[one].split()) for one in elements if texts[one].strip()}


def _with_tail(element: Element, text: str) -> str:
    """The text in an element and what follows it, apart where a browser sets them apart."""
    apart = " " if element.tag in BLOCKS or element.tag == "br" else ""
    return f"{apart}{text}{apart}{element.tail or ''}"
