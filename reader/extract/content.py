"""Which blocks are the article: Readability's opinion, weighed block by block by a second one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from lxml import etree

from reader.extract import figures, judge
from reader.extract.blocks import Block, blocks_of
from reader.extract.contents_pages import contents
from reader.extract.filler import filler
from reader.extract.hints import Hints
from reader.extract.markup import (
    BLOCKS,
    HEADINGS,
    Element,
    class_and_id,
    name_set,
    remove,
)
from reader.extract.metadata import Metadata
from reader.extract.notes import linked as notes
from reader.extract.numbers import numbers_of
from reader.extract.pruning import prune
from reader.extract.readability import NUMBER, Opinion
from reader.extract.repeats import repeated
from reader.extract.settling import settled

_ENOUGH = 500
_PROSE = 140
_MOSTLY = 0.8
_WIDGETS = name_set("summary neighbor related share newsletter cookies advertisement")
_LISTINGS = name_set("neighbor related")
_NEVER = name_set(
    "advert advertisement adsbygoogle ad-slot ad-unit ad-container ad-wrapper ad-box "
    "sponsored-content cookie-banner cookie-notice cookie-consent cookie-bar cookie-popup "
    "cookiebanner cookie-law-info-bar onetrust-banner-sdk consent-banner gdpr-banner"
)
_COMMENTS = name_set(
    "comments commentlist comment-list comments-area comments-section comments-list "
    "comments-container comments-wrapper disqus_thread kommentare commentaires comentarios"
)
_CELLS = name_set("li td th dt dd pre")


def choose(body: Element, metadata: Metadata, hints: Hints) -> Element:
    """Prune *body* to the article's blocks and what stands between them."""
    blocks, rows, opinion = weighed_blocks(body, metadata, hints)
    trees = judge.forest()
    is_chosen = settled(blocks, [judge.odds(row, trees) for row in rows])
    chosen = [block for block, is_kept in zip(blocks, is_chosen, strict=True) if is_kept]
    kept = _agreed(chosen, [block for block in blocks if block.number in opinion.kept])
    main = _main_article([block for block in blocks if block.number in kept])
    kept -= {block.number for block in _furniture(blocks, main)}
    called = _called(body)
    kept -= _inside(called, blocks, _NEVER)
    if not hints.is_discussion:
        comments = _inside(called, blocks, _COMMENTS)
        rest = kept - comments
        if sum(len(block.text) for block in blocks if block.number in rest) > _PROSE:
            kept = rest
        elif comments and _has_prose(blocks, comments):
            _drop(body, comments)
            return choose(body, metadata, hints)
    kept |= contents(body, blocks, kept, metadata.url)
    kept |= {block.number for block in blocks if _is_caption(block, opinion)}
    kept |= notes.keep(body, blocks, kept)
    for surplus in (repeated, filler):
        kept -= surplus([block for block in blocks if block.number in kept])
    kept -= {block.number for block in _titles(blocks, kept, metadata.title)}
    pictured = figures.wanted(body, blocks, kept, opinion, metadata)
    prune(body, kept, {block.number for block in blocks}, opinion, pictured)
    return body


def _agreed(chosen: Sequence[Block], others: Sequence[Block]) -> set[int]:
    """The chosen blocks, and Readability's too when most of its text would be dropped."""
    kept = {block.number for block in chosen}
    length = sum(len(block.text) for block in others)
    shared = sum(len(block.text) for block in others if block.number in kept)
    if not kept or (length > _ENOUGH and shared < length / 2):
        kept |= {block.number for block in others}
    return kept


def _called(body: Element) -> list[tuple[Element, list[str]]]:
    """What may hold blocks in *body*, with the names in its class and id."""
    elements = body.iter("div", "section", "aside", "span", "p", "ins", "ol", "ul")
    return [(element, class_and_id(element).split()) for element in elements]


def _inside(
    called: Sequence[tuple[Element, list[str]]], blocks: Sequence[Block], names: frozenset[str]
) -> set[int]:
    """The blocks in those of *called* that bear one of *names*."""
    found = {element for element, own in called if not names.isdisjoint(own)}
    if not found:
        return set()
    return {
        block.number
        for block in blocks
        if block.element in found or any(one in found for one in block.element.iterancestors())
    }


def _has_prose(blocks: Sequence[Block], comments: set[int]) -> bool:
    """Whether there is a text before the comments that outweigh it."""
    return any(
        len(block.text) > _PROSE and block.linked < 1 - _MOSTLY
        for block in blocks
        if block.number < min(comments)
    )


def _drop(body: Element, numbers: set[int]) -> None:
    for element in list(body.iter(*BLOCKS)):
        if int(element.get(NUMBER, -1)) in numbers:
            remove(element)


def _is_caption(block: Block, opinion: Opinion) -> bool:
    """Whether *block* stands under a picture that Readability keeps.

    It is no text of the article's, but who looks at a picture wants it.
    """
    figure = next(block.element.iterancestors("figure"), None)
    return figure is not None and int(figure.get(NUMBER, -1)) in opinion.kept


def _main_article(kept: Sequence[Block]) -> Element | None:
    """The `article` that holds most of the text."""
    lengths: Counter[Element] = Counter()
    for block in kept:
        own = next(block.element.iterancestors("article"), None)
        if own is not None:
            lengths[own] += len(block.text)
    return max(lengths, key=lengths.__getitem__, default=None)


def _furniture(blocks: Sequence[Block], main: Element | None) -> Iterator[Block]:
    """Lines that say only what sites say around articles, and the linked headlines after them.

    Whole articles that follow such a heading are others too, but for the *main* one.
    """
    is_listing = False
    heading: Block | None = None
    for block in blocks:
        section = block.section
        is_link = block.linked > _MOSTLY
        if section in _WIDGETS and (is_link or not _is_cell(block)):
            is_listing = section in _LISTINGS
            heading = block if is_listing and block.is_heading and not is_link else None
            yield block
        elif (heading is not None and _is_in_another_article(block, heading, main)) or (
            is_listing and is_link and len(block.text) < _PROSE
        ):
            yield block
        else:
            is_listing = False


def _is_cell(block: Block) -> bool:
    """Whether *block* is a cell or an item, or all that is in one: "x" is a number there."""
    parent = block.element.getparent()
    is_all = parent is not None and parent.tag in _CELLS and len(parent) == 1
    return block.element.tag in _CELLS or is_all


def _is_in_another_article(block: Block, heading: Block, main: Element | None) -> bool:
    own = next(block.element.iterancestors("article"), None)
    if own is None or own is main:
        return False
    return all(own is not one for one in heading.element.iterancestors())


def _titles(blocks: Sequence[Block], kept: set[int], title: str) -> Iterator[Block]:
    """The kept headings before the text that only repeat the article's title."""
    for block in blocks:
        if block.number not in kept:
            continue
        if block.element.tag in HEADINGS and block.text.casefold() == title.casefold():
            yield block
        elif len(block.text) > _PROSE:
            return


def weighed_blocks(
    body: Element, metadata: Metadata, hints: Hints
) -> tuple[list[Block], list[list[float]], Opinion]:
    """The text blocks of *body* with their numbers, and what Readability thinks."""
    for number, element in enumerate(body.iter(etree.Element)):
        element.set(NUMBER, str(number))
    opinion = notes.opinion(body, metadata.title)
    blocks = blocks_of(body)
    rows = numbers_of(blocks, opinion, metadata.title, metadata.body_text, hints)
    return blocks, rows, opinion
