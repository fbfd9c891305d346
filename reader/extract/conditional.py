"""Readability's second half: clean the chosen subtree of what looks like anything but prose.

Written after the algorithm of https://github.com/mozilla/readability (Apache-2.0).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from reader.extract import clues
from reader.extract.markup import HEADINGS, Element, class_and_id, remove, text_of
from reader.extract.tables import is_data_table

_TEXTUAL = ("span", "li", "td", "blockquote", "dl", "div", "img", "ol", "p", "pre", "table", "ul")
_AD_WORDS = re.compile(
    r"^(ad(vertising|vertisement)?|pub(licité)?|werb(ung)?|广告|реклама|anuncio|"
    r"((loading|正在加载|загрузка|chargement|cargando)(…|\.\.\.)?))$",
    re.IGNORECASE,
)
_SHORT = 500
_PROSE_PER_PICTURE = 0.5
_MANY_ITEMS = 100
_WELL_NAMED = 25
_LINKED = 0.2
_MOSTLY_LINKED = 0.5
_FEW_PICTURES = 2
_MOSTLY_HEADING = 0.9
_WORDLESS = 25


def clean_article(article: Sequence[Element], *, weighs_names: bool, cleans: bool) -> None:
    """Take forms, asides, share bars, link lists and the like out of *article*, in place."""
    tables = {table for part in article for table in part.iter("table") if is_data_table(table)}
    if cleans:
        _conditionally(article, ("form", "fieldset"), tables, weighs_names=weighs_names)
    for element in _found(article, ("footer", "aside")):
        remove(element)
    _drop_share_bars(article)
    for heading in _found(article, ("h1", "h2")) if weighs_names else ():
        if clues.weight(heading) < 0:
            remove(heading)
    for name in ("table", "ul", "div") if cleans else ():
        _conditionally(article, (name,), tables, weighs_names=weighs_names)


def _found(article: Iterable[Element], names: Sequence[str]) -> list[Element]:
    return [element for part in article for element in part.iter(*names) if element is not part]


def _drop_share_bars(article: Sequence[Element]) -> None:
    for part in article:
        for element in list(part.iter()):
            is_share_bar = element is not part and clues.SHARE.search(class_and_id(element))
            if is_share_bar and len(text_of(element)) < _SHORT:
                remove(element)


def _conditionally(
    article: Sequence[Element], names: Sequence[str], tables: set[Element], *, weighs_names: bool
) -> None:
    for element in reversed(_found(article, names)):
        if not _is_protected(element, tables) and _is_clutter(element, weighs_names=weighs_names):
            remove(element)


def _is_protected(element: Element, tables: set[Element]) -> bool:
    if element in tables or any(
        parent in tables or parent.tag == "code" for parent in element.iterancestors()
    ):
        return True
    return any(table in tables for table in element.iter("table"))


def _is_clutter(element: Element, *, weighs_names: bool) -> bool:
    named = clues.weight(element) if weighs_names else 0
    if named < 0:
        return True
    text = text_of(element)
    if text.count(",") >= 10:  # noqa: PLR2004 - Readability's
        return False
    if _AD_WORDS.match(text):
        return True
    is_list = element.tag in {"ul", "ol"} or (
        bool(text) and _is_longer(element, ("ul", "ol"), len(text) * 0.9)
    )
    is_clutter = _looks_cluttered(element, text, named, is_list=is_list)
    if is_list and is_clutter:
        return not _is_picture_list(element)
    return is_clutter


def _looks_cluttered(element: Element, text: str, named: int, *, is_list: bool) -> bool:
    """Readability's list of rules, with its figures."""
    paragraphs = _count(element, ("p",))
    pictures = _count(element, ("img",))
    in_figure = any(parent.tag == "figure" for parent in element.iterancestors())
    density = _link_length(element) / len(text) if text else 0.0
    is_gallery = not in_figure and pictures > 1 and paragraphs / pictures < _PROSE_PER_PICTURE
    is_menu = _count(element, ("li",)) - _MANY_ITEMS > paragraphs
    is_label = not in_figure and _is_label(element, text, pictures, density)
    has_links = named < _WELL_NAMED and density > _LINKED
    return (
        is_gallery
        or (not is_list and (is_menu or is_label or has_links))
        or (named >= _WELL_NAMED and density > _MOSTLY_LINKED)
        or (pictures == 0 and not _is_longer(element, _TEXTUAL, 0))
    )


def _is_label(element: Element, text: str, pictures: int, density: float) -> bool:
    """Whether *element* says next to nothing but links."""
    headed = _length(element, tuple(HEADINGS)) / len(text) if text else 0.0
    is_plain = pictures == 0 or pictures > _FEW_PICTURES
    return is_plain and headed < _MOSTLY_HEADING and len(text) < _WORDLESS and density > 0


def _is_picture_list(element: Element) -> bool:
    if any(len(child) > 1 for child in element):
        return False
    items = _count(element, ("li",))
    return items > 0 and _count(element, ("img",)) == items


def _count(element: Element, names: Sequence[str]) -> int:
    return sum(1 for _ in element.iter(*names)) - (element.tag in names)


def _length(element: Element, names: Sequence[str]) -> int:
    return sum(len(text_of(child)) for child in element.iter(*names) if child is not element)


def _is_longer(element: Element, names: Sequence[str], length: float) -> bool:
    """Whether `_length` is more; where they nest deep, adding all up would take minutes."""
    total = 0
    for child in element.iter(*names):
        total += len(text_of(child)) if child is not element else 0
        if total > length:
            return True
    return False


def _link_length(element: Element) -> float:
    return sum(
        len(text_of(link)) * (0.3 if (link.get("href") or "").startswith("#") else 1)
        for link in element.iter("a")
    )
