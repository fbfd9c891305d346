"""Which figures an article has that Readability does not keep: the first, and some between.

Readability looks at the text around a picture, and a figure that stands apart from it is lost,
with its caption: the large one over an article, and those between its parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from reader.extract.blocks import Block
from reader.extract.clues import UNLIKELY_ROLES
from reader.extract.markup import BLOCKS, Element, class_and_id, name_set, text_of
from reader.extract.metadata import Metadata
from reader.extract.readability import NUMBER, Opinion
from reader.extract.twins import is_stand_in, pixels, subject_of, width_in

_ELSEWHERE = name_set("aside nav footer form table li")
_SITE = re.compile(
    r"logo|avatar|icon|sprite|banner|advert|\bads?\b|sponsor|promo|related|recommend|teaser|"
    r"author|newsletter|sidebar|widget|share|social|card|menu|gallery-thumb"
)
_LOGO = re.compile(r"(?<![a-z])(?:site)?logos?(?![a-z])[^/]*$")
_PICTURE = re.compile(r"\.(?:jpe?g|png|webp|avif|gif|svg)|file:|/photo|/image")
_MEASURE = re.compile(r"(?<!\d)(\d{2,4})x(\d{2,4})(?!\d)")
_LARGE, _SMALL = 400, 120
_MOST_LINKED = 0.5
_LONG_NAME = 10
_FAR = 12
"""Text blocks between a first picture and the text beyond which they do not belong together."""
_LEVELS = 3
_NEAR = 2


def wanted(
    body: Element, blocks: Sequence[Block], kept: set[int], opinion: Opinion, metadata: Metadata
) -> set[int]:
    """The numbers of the elements that make up the figures to keep with the *kept* blocks."""
    if not kept:
        return set()
    found = list(_figures(body))
    if found:
        text = [block for block in blocks if not _is_in_figure(block)]
        found = [figure for figure in found if _is_between(figure, text, kept)]
    lead = _lead(body, blocks, kept, opinion, metadata)
    if lead is not None:
        found.append(lead)
    return {_number(part) for figure in found for part in figure.iter(*BLOCKS)}


def _is_in_figure(block: Block) -> bool:
    return next(block.element.iterancestors("figure"), None) is not None


def _number(element: Element) -> int:
    return int(element.get(NUMBER, -1))


def _is_shown(image: Element, kept: set[int]) -> bool:
    around = next((one for one in image.iterancestors() if one.tag in BLOCKS), None)
    return around is not None and _number(around) in kept


def _figures(body: Element) -> Iterator[Element]:
    """The figures of *body* that show something and could be an article's."""
    for figure in body.iter("figure"):
        images = list(islice(figure.iter("img"), 5))
        is_plain = 0 < len(images) < 5 and figure.find(".//figure") is None  # noqa: PLR2004
        if is_plain and not _is_the_sites(figure) and not any(map(_is_small, images)):
            yield figure


def _is_the_sites(figure: Element) -> bool:
    """Whether *figure* shows a logo, a person or a way to another page."""
    around = [figure, *islice(figure.iterancestors(), _LEVELS)]
    if any(_SITE.search(class_and_id(one)) for one in around):
        return True
    if any(
        one.tag in _ELSEWHERE or one.get("role") in UNLIKELY_ROLES
        for one in figure.iterancestors()
    ):
        return True
    said = len(text_of(figure))
    linked = sum(len(text_of(link)) for link in figure.iter("a"))
    return said > 0 and linked > said * _MOST_LINKED


def _is_small(image: Element) -> bool:
    address = (image.get("src") or "").lower()
    is_named = bool(_SITE.search(f"{address} {class_and_id(image)}"))
    width, height = (pixels(image.get(name)) for name in ("width", "height"))
    found = _MEASURE.search(address)
    if found and not height:
        width, height = int(found[1]), int(found[2])
    is_tiny = 0 < min(width, height) <= _SMALL or width_in(address, unknown=_LARGE) <= _SMALL
    return is_named or is_tiny or is_stand_in(image)


def is_the_sites_picture(element: Element, *, is_before: bool, is_after: bool) -> bool:
    """Whether *element*, which stands over or below all text, is a logo or leads elsewhere."""
    images = list(element.iter("img"))
    if is_before:
        return any(_LOGO.search((image.get("src") or "").lower()) for image in images)
    links = [next(image.iterancestors("a"), None) for image in images] if is_after else []
    return bool(links) and all(_leads_elsewhere(link) for link in links)


def _leads_elsewhere(link: Element | None) -> bool:
    href = (link.get("href") or "").lower() if link is not None else ""
    is_page = bool(href) and not href.startswith("#") and "attachment" not in href
    return is_page and not _PICTURE.search(href)


def _is_between(figure: Element, blocks: Sequence[Block], kept: set[int]) -> bool:
    """Whether *figure* stands between two kept blocks, or its caption is kept itself."""
    start = _number(figure)
    inner = {_number(part) for part in figure.iter(*BLOCKS)}
    stop = max(inner)
    if not inner.isdisjoint(kept):
        return True
    before = [block.number for block in blocks if block.number < start]
    after = [block.number for block in blocks if block.number > stop]
    return not kept.isdisjoint(before[-_NEAR:]) and not kept.isdisjoint(after[:_NEAR])


def _lead(
    body: Element, blocks: Sequence[Block], kept: set[int], opinion: Opinion, metadata: Metadata
) -> Element | None:
    """The large picture over the text, alone or with a caption, if there is one not yet shown."""
    first = min(kept)
    images = list(body.iter("img"))
    over = [image for image in images if _number(image) < first and not _is_small(image)]
    if not over or any(_is_shown(image, kept | opinion.kept) for image in over):
        return None
    titles = [_number(title) for title in body.iter("h1") if _number(title) < first]
    before = [block.number for block in blocks if block.number < first]
    start = max([*titles[-1:], *before[-_FAR : -_FAR + 1]], default=0)
    for image in over:
        figure = _around(image)
        is_below_title = bool(titles) and _number(image) > start and _is_large(image)
        is_lead = is_below_title or _is_same(image, metadata.lead_image)
        if is_lead and figure is not None and not _is_the_sites(figure):
            own = subject_of(image.get("src") or "")
            others = (one for one in images if subject_of(one.get("src") or "") == own)
            is_known = any(_is_shown(one, kept | opinion.kept) for one in others)
            return None if is_known else figure
    return None


def _around(image: Element) -> Element | None:
    """The figure around *image*, or the block that has nothing but it."""
    figure = next(image.iterancestors("figure"), None)
    if figure is not None:
        return figure if figure.find(".//figure") is None else None
    block = next((one for one in image.iterancestors() if one.tag in BLOCKS), None)
    return block if block is not None and not text_of(block) and block.tag != "body" else None


def _is_large(image: Element) -> bool:
    width = pixels(image.get("width")) or width_in(image.get("src") or "", unknown=0)
    return width >= _LARGE


def _is_same(image: Element, address: str) -> bool:
    """Whether *image* is the picture that the page names for itself."""
    ours, theirs = subject_of(image.get("src") or ""), subject_of(address)
    if not address or not isinstance(ours, tuple) or not isinstance(theirs, tuple):
        return False
    return ours[:2] == theirs[:2] or (ours[1] == theirs[1] and len(ours[1]) >= _LONG_NAME)
