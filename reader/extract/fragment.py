"""From a cleaned tree to the readable fragment: markup and paragraphs, made in one pass.

Only what this module writes can reach the reader: it never copies markup, it writes the few
elements it knows, with the content that HTML allows in them, so that every parser sees the
same tree. Each text block carries `data-p`, its number among the paragraphs; such blocks
hold no others, and there is no text outside them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from html import escape
from types import MappingProxyType

from reader.article import Kind
from reader.extract.code.text import language_of_code, text_of_code
from reader.extract.inline import Addresses, Node, Run, is_empty, language_attributes, run_of
from reader.extract.markup import BLOCKS, HEADINGS, INVISIBLE, Element
from reader.extract.tables import caption_of, cells_of, is_data_table, rows_of
from reader.extract.written import Figure, Fragment, Place

MAX_NESTING = 8
"""How deep lists, quotes and tables may nest; deeper ones are written flat."""


def write(root: Element, addresses: Addresses) -> Fragment:
    """The readable fragment of a cleaned tree."""
    fragment = Fragment(addresses)
    _flow(root, fragment, Place())
    return fragment


def _flow(element: Element, fragment: Fragment, place: Place, name: str = "p") -> None:
    """Write what *element* holds: its blocks as blocks, its runs of text each in a *name*."""
    attributes = _attributes(element, fragment)
    for part in parts_of(element):
        if isinstance(part, list):
            run = run_of(part, fragment.addresses)
            if place.in_figure and not run.text:
                fragment.html.extend(fragment.new(run.before))
            else:
                fragment.block(name, run, place.kind, attributes)
                attributes = language_attributes(element)
        else:
            _block(part, fragment, place)


def _attributes(element: Element, fragment: Fragment) -> str:
    own = fragment.addresses.anchor(element)
    return (f' id="{own}"' if own else "") + language_attributes(element)


def parts_of(element: Element) -> Iterator[list[Node] | Element]:
    """The blocks in *element* and the runs of text and inline elements between them."""
    run: list[Node] = [element.text] if element.text else []
    for child in element:
        if child.tag in INVISIBLE or not isinstance(child.tag, str):
            pass
        elif is_block(child):
            if run:
                yield run
            run = []
            yield child
        else:
            run.append(child)
        if child.tail:
            run.append(child.tail)
    if run:
        yield run


def is_block(element: Element) -> bool:
    """Whether *element* stands on its own or holds something that does."""
    return element.tag in BLOCKS or any(child.tag in BLOCKS for child in element.iter())


def _block(element: Element, fragment: Fragment, place: Place) -> None:
    name = str(element.tag)
    write_it = _FLAT.get(name) or (_NESTED.get(name) if place.depth < MAX_NESTING else None)
    (write_it or _flow)(element, fragment, place)


def _heading(element: Element, fragment: Fragment, place: Place) -> None:
    name = "h2" if element.tag == "h1" else str(element.tag)
    if place.in_table or place.in_figure:
        _flow(element, fragment, place)
        return
    inner = Place(Kind.HEADING, place.depth, place.in_figure, place.in_table)
    _flow(element, fragment, inner, name)


def _code(element: Element, fragment: Fragment, place: Place) -> None:
    text = text_of_code(element)
    if is_empty(text):
        return
    language = language_of_code(element)
    mark = f' class="language-{escape(language)}"' if language else ""
    inner = escape(text, quote=False)
    if mark or element.find(".//code") is not None:
        inner = f"<code{mark}>{inner}</code>"
    del place  # code is code wherever it stands
    fragment.block("pre", Run(html=inner, text=text), Kind.CODE)


def _rule(element: Element, fragment: Fragment, place: Place) -> None:
    del element
    if not place.depth and fragment.html and fragment.html[-1] != "<hr>":
        fragment.html.append("<hr>")


def _figure(element: Element, fragment: Fragment, place: Place) -> None:
    is_pictured = element.find(".//img") is not None or element.find(".//figcaption") is not None
    if place.in_figure or not is_pictured or element.find(".//figure") is not None:
        _flow(element, fragment, place)
        return
    with _Group(fragment, "figure"):
        figure = Figure(fragment)
        _flow_figure(element, figure, place)
        figure.close_caption()


def _flow_figure(element: Element, figure: Figure, place: Place) -> None:
    """Pictures plain; every text in a figure is its caption."""
    inside = Place(Kind.CAPTION, place.depth + 1, in_figure=True, in_table=place.in_table)
    for part in parts_of(element):
        if isinstance(part, list):
            run = run_of(part, figure.fragment.addresses)
            figure.pictures(run.before)
            figure.words(run)
            figure.pictures(run.after)
        elif part.tag in {"pre", "ul", "ol", "table", "blockquote", "dl"}:
            figure.close_caption()
            _block(part, figure.fragment, inside)
        elif part.tag != "hr":
            _flow_figure(part, figure, place)


def _list(element: Element, fragment: Fragment, place: Place) -> None:
    name = "ol" if element.tag == "ol" else "ul"
    inside = place.inside(Kind.ITEM)
    with _Group(fragment, name, _list_attributes(element, name)):
        for part in parts_of(element):
            if isinstance(part, list):
                _runs([part], "li", "", fragment, inside)
            elif part.tag == "li":
                attributes = _number(part, "value") + _attributes(part, fragment)
                _runs(list(parts_of(part)), "li", attributes, fragment, inside)
            else:
                with _Group(fragment, "li"):
                    _block(part, fragment, inside)


def _list_attributes(element: Element, name: str) -> str:
    if name == "ul":
        return ""
    reversed_ = " reversed" if element.get("reversed") is not None else ""
    return _number(element, "start") + reversed_


def _number(element: Element, name: str, most: int = 1_000_000) -> str:
    value = (element.get(name) or "").strip()
    if value.isascii() and value.lstrip("-").isdigit() and abs(int(value[:9])) <= most:
        return f' {name}="{int(value[:9])}"'
    return ""


def _runs(
    parts: list[list[Node] | Element],
    name: str,
    attributes: str,
    fragment: Fragment,
    place: Place,
) -> None:
    """Write an element that is a text block when it holds one run, and else a group of them."""
    if len(parts) == 1 and isinstance(parts[0], Element) and parts[0].tag in {"p", "div"}:
        parts = list(parts_of(parts[0])) or parts
    if len(parts) == 1 and isinstance(parts[0], list):
        run = run_of(parts[0], fragment.addresses)
        if run.text and not run.before and not run.after:
            fragment.block(name, run, place.kind, attributes)
            return
    with _Group(fragment, name, attributes):
        for part in parts:
            if isinstance(part, list):
                fragment.block("p", run_of(part, fragment.addresses), place.kind)
            else:
                _block(part, fragment, place)


def _definitions(element: Element, fragment: Fragment, place: Place) -> None:
    inside = place.inside(Kind.ITEM)
    with _Group(fragment, "dl"):
        for part in _definition_parts(element):
            name = part.tag if part.tag in {"dt", "dd"} else "dd"
            _runs(list(parts_of(part)), str(name), _attributes(part, fragment), fragment, inside)


def _definition_parts(element: Element) -> Iterator[Element]:
    for child in element:
        if child.tag == "div":
            yield from _definition_parts(child)
        elif child.tag not in INVISIBLE:
            yield child


def _quote(element: Element, fragment: Fragment, place: Place) -> None:
    if place.in_figure:
        _flow(element, fragment, place)
        return
    with _Group(fragment, "blockquote", language_attributes(element)):
        _flow(element, fragment, place.inside(Kind.QUOTE))


def _table(element: Element, fragment: Fragment, place: Place) -> None:
    if place.in_table or place.in_figure or not is_data_table(element):
        _flow(element, fragment, place)
        return
    inside = place.inside(Kind.CELL)
    with _Group(fragment, "table"):
        caption = caption_of(element)
        if caption is not None:
            run = run_of(_inline_of(caption), fragment.addresses)
            fragment.block("caption", Run(html=run.html, text=run.text), Kind.CAPTION)
        for section, rows in rows_of(element):
            with _Group(fragment, section):
                for row in rows:
                    _row(row, fragment, inside)


def _row(row: Element, fragment: Fragment, place: Place) -> None:
    fragment.html.append("<tr>")
    for cell in cells_of(row):
        attributes = _attributes(cell, fragment)
        attributes += _number(cell, "colspan", 1000) + _number(cell, "rowspan", 1000)
        if cell.get("scope") in {"row", "col", "rowgroup", "colgroup"} and cell.tag == "th":
            attributes += f' scope="{cell.get("scope")}"'
        parts = list(parts_of(cell))
        before = len(fragment.html)
        _runs(parts, str(cell.tag), attributes, fragment, place)
        if len(fragment.html) == before:
            fragment.html.append(f"<{cell.tag}{attributes}></{cell.tag}>")
    fragment.html.append("</tr>")


def _inline_of(element: Element) -> list[Node]:
    """What *element* holds as one run, blocks or not."""
    for child in list(element.iter()):
        if child is not element and child.tag in BLOCKS:
            child.tag = "span"
            child.tail = " " + (child.tail or "")
    return [
        *([element.text] if element.text else []),
        *(node for child in element for node in (child, child.tail) if node is not None),
    ]


class _Group:
    """An element around others, that is only written when something was written in it."""

    def __init__(self, fragment: Fragment, name: str, attributes: str = "") -> None:
        self._html = fragment.html
        self._name = name
        self._open = f"<{name}{attributes}>"
        self._start = 0

    def __enter__(self) -> None:
        self._start = len(self._html)
        self._html.append(self._open)

    def __exit__(self, *_: object) -> None:
        if len(self._html) == self._start + 1:
            self._html.pop()
        else:
            self._html.append(f"</{self._name}>")


_Writer = Callable[[Element, Fragment, Place], None]
_FLAT: Mapping[str, _Writer] = MappingProxyType(
    {**dict.fromkeys(HEADINGS, _heading), "pre": _code, "hr": _rule, "figure": _figure}
)
_NESTED: Mapping[str, _Writer] = MappingProxyType(
    {
        **dict.fromkeys(("ul", "ol", "menu", "dir"), _list),
        "dl": _definitions,
        "blockquote": _quote,
        "table": _table,
    }
)
