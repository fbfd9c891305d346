"""Tables of contents that lead to other pages: on a page that has little else, they are its text.

A table of contents whose links lead into the same page only repeats its headings; the first
page of a manual or of one of its chapters is one whose links lead to the pages below it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from urllib.parse import urljoin, urlsplit

from reader.extract.blocks import Block
from reader.extract.markup import Element, class_and_id, name_set

_NAMES = name_set("toc toctree-wrapper table-of-contents tableofcontents contents index-list")
_FRAMES = ("nav", "aside", "header", "footer")
_LINKS = 4
_MOSTLY = 0.8
_NEAR = 2


def contents(body: Element, blocks: Sequence[Block], kept: set[int], address: str) -> set[int]:
    """The numbers of the *blocks* of a table of contents that says more than what is *kept*.

    Args:
        body: the page's body.
        blocks: its text blocks.
        kept: the numbers of those that belong to the article.
        address: the page's own, which the links start from.
    """
    article = [block for block in blocks if block.number in kept]
    length = sum(len(block.text) for block in article)
    found: set[int] = set()
    for table in _tables(body, address):
        inside = [block for block in blocks if table in _around(block)]
        near = set(islice(table.iterancestors(), _NEAR))
        is_beside = any(not near.isdisjoint(_around(block)) for block in article)
        if is_beside and sum(len(block.text) for block in inside) * 2 > length:
            found.update(block.number for block in inside)
    return found


def _around(block: Block) -> Iterator[Element]:
    yield block.element
    yield from block.element.iterancestors()


def _tables(body: Element, address: str) -> Iterator[Element]:
    """The outermost tables of contents in *body* whose links lead to pages below the page's."""
    found: set[Element] = set()
    for element in body.iter("div", "section", "ul", "ol", "dl"):
        if _NAMES.isdisjoint(class_and_id(element).split()):
            continue
        above = set(element.iterancestors())
        is_framed = any(one.tag in _FRAMES for one in above)
        if found.isdisjoint(above) and not is_framed and _leads_below(element, address):
            found.add(element)
            yield element


def _leads_below(table: Element, address: str) -> bool:
    folder = urljoin(address, ".")
    here = urlsplit(address)._replace(fragment="").geturl()
    links = [urljoin(address, link.get("href") or "") for link in table.iter("a")]
    below = [
        link
        for link in links
        if link.startswith(folder) and urlsplit(link)._replace(fragment="").geturl() != here
    ]
    return len(below) >= max(_LINKS, _MOSTLY * len(links))
