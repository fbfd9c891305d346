"""Pictures: from placeholders, lazy attributes and sets of sources to one `img` with its address.

Runs on the page as it came, before anything invisible is dropped, since the true picture
often stands in a `noscript` beside its placeholder.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from reader.extract import twins
from reader.extract.decode import clean
from reader.extract.markup import Element, raw_text, remove, unwrap

BEST_WIDTH = 1600
_SMALL_WIDTH = 600
_TINY_DATA = 2_000
_PAGE_IN_NOSCRIPT = 500
"""A `noscript` with more text than this is the page for browsers without scripts."""
_LAZY_SOURCES = (
    "data-src", "data-original", "data-lazy-src", "data-lazy", "data-hi-res-src", "data-full-src",
    "data-large-file", "data-orig-file", "data-actualsrc", "data-echo", "data-img-src", "data-url",
    "data-image", "data-delayed-url", "data-original-src", "data-src-large", "data-raw-src",
    "data-runner-src", "data-src-medium", "data-default-src", "data-pin-media", "data-cfsrc",
)  # fmt: skip
_LAZY_SETS = ("data-srcset", "data-lazy-srcset", "data-original-set", "srcset")
_NO_ADDRESS = ("data:", "about:")
_PLACEHOLDER = re.compile(
    r"placeholder|blank\.(?:gif|png)|spacer|/1x1|transparent\.|lazy[-_]?load|"
    r"grey\.gif|gray\.gif|pixel\.gif|loading\.(?:gif|svg)|/lazy\.|empty\.gif"
)
_PICTURE_NAME = re.compile(r"\.(?:jpe?g|png|webp|avif|gif)(?:[?#].*)?$", re.IGNORECASE)
_TRACKER = re.compile(
    r"doubleclick|/pixel[/.?]|pixel\.|beacon|facebook\.com/tr|scorecardresearch|"
    r"google-analytics|feedburner\.com/~|feeds\.feedburner|gravatar\.com/avatar|/b\.gif|stats\.wordpress|"
    r"counter\.|quantserve|chartbeat|analytics"
)
"""As the one above, for addresses in small letters: `re` is slow where it has to ignore case."""
_CANDIDATE = re.compile(r"\s*([^\s,]\S*[^\s,]|\S)(?:\s+([\d.]+)([wx]))?\s*(?:,|$)")


def resolve(root: Element) -> None:
    """Give every picture of *root* its true source; trackers go."""
    for element in list(root.iter("amp-img", "amp-anim", "image")):
        element.tag = "img"
    for element in list(root.iter("noscript")):
        _open_noscript(element)
    for element in list(root.iter("picture")):
        _open_picture(element)
    for element in list(root.iter("figure")):
        _add_lazy_picture(element)
    for element in list(root.iter("img")):
        _resolve_one(element)
    twins.drop_twins(root)
    twins.drop_faces(root)


def _open_noscript(noscript: Element) -> None:
    """The picture for browsers without scripts replaces its lazy twin."""
    pictures = [img for img in noscript.iter("img") if not _is_tracker(img.get("src") or "")]
    text = raw_text(noscript).strip()
    if len(pictures) != 1 or text:
        if len(text) > _PAGE_IN_NOSCRIPT:
            noscript.tag = "div"
        elif pictures and not text:
            unwrap(noscript)
        else:
            remove(noscript)
        return
    twin = _twin(noscript)
    picture = pictures[0]
    if twin is not None:
        for name in ("alt", "width", "height"):
            if twin.get(name) and not picture.get(name):
                picture.set(name, twin.get(name, ""))
        remove(twin)
    unwrap(noscript)


def _twin(noscript: Element) -> Element | None:
    before = noscript.getprevious()
    if before is None:
        return None
    images = [before] if before.tag == "img" else list(before.iter("img"))
    if len(images) == 1 and not raw_text(before).strip():
        return before
    return None


def _open_picture(picture: Element) -> None:
    image = next(iter(picture.iter("img")), None)
    if image is None:
        image = etree.SubElement(picture, "img")
    sets = [
        source.get("srcset") or source.get("data-srcset") or ""
        for source in picture.iter("source")
    ]
    if not _own_source(image):
        best = _best([candidate for found in sets for candidate in _candidates(found)])
        if best:
            image.set("src", clean(best))
    for source in list(picture.iter("source")):
        unwrap(source)  # libxml2 takes what follows it for its content
    unwrap(picture)


def _add_lazy_picture(figure: Element) -> None:
    """Some scripts put a figure's picture in only later, from an attribute."""
    if figure.find(".//img") is not None:
        return
    for element in figure.iter("figure", "div", "span", "a"):
        for name, value in _attributes(element):
            if (name.startswith("data-") or name == "itemid") and _is_picture(value):
                figure.insert(0, etree.Element("img", src=clean(value)))
                return


def _resolve_one(image: Element) -> None:
    source = _own_source(image)
    if not source:
        source = _set_source(image)
    elif image.get("srcset"):
        source = _larger(source, image.get("srcset") or "")
    if not source or _is_tracker(source):
        remove(image)
        return
    image.set("src", clean(source).strip())


def _own_source(image: Element) -> str:
    """The picture's single address, from `src` or from where scripts keep it."""
    source = (image.get("src") or "").strip()
    if source and not _is_placeholder(source):
        return source
    for name in _LAZY_SOURCES:
        value = (image.get(name) or "").strip()
        is_address = value and not value.lower().startswith(_NO_ADDRESS) and " " not in value
        if is_address and value[0] != "{":
            return value
    return next(
        (
            value
            for name, value in _attributes(image)
            if name not in {"src", "alt", "srcset", "title"} and _is_picture(value)
        ),
        "",
    )


def _attributes(element: Element) -> Iterator[tuple[str, str]]:
    return ((str(name), str(value)) for name, value in element.attrib.items())


def _is_picture(address: str) -> bool:
    is_one = bool(_PICTURE_NAME.search(address)) and " " not in address.strip()
    return is_one and not _is_placeholder(address)


def _is_placeholder(source: str) -> bool:
    if source.startswith("data:image/") and "svg" not in source[:20] and len(source) > _TINY_DATA:
        return False
    start = source[:300].lower()
    return start.startswith(_NO_ADDRESS) or bool(_PLACEHOLDER.search(start))


def _is_tracker(source: str) -> bool:
    return bool(_TRACKER.search(source.lower()))


def _set_source(image: Element) -> str:
    for name in _LAZY_SETS:
        best = _best(list(_candidates(image.get(name) or "")))
        if best:
            return best
    source = (image.get("src") or "").strip()
    return "" if source.startswith(_NO_ADDRESS) or _is_placeholder(source) else source


def _larger(source: str, srcset: str) -> str:
    """A larger picture of the set when the page's own choice is a small one of it."""
    found = list(_candidates(srcset))
    own = [size for size, address in found if address == source]
    if own and 1 < own[0] < _SMALL_WIDTH:
        return _best(found) or source
    return source


def _candidates(srcset: str) -> Iterator[tuple[float, str]]:
    """The addresses of a `srcset` with their widths in pixels (a density counts as itself)."""
    for match in _CANDIDATE.finditer(srcset[:20_000]):
        address, size, _ = match.groups()
        if address and not _is_placeholder(address):
            try:
                yield float(size or 1), address
            except ValueError:
                continue


def _best(candidates: list[tuple[float, str]]) -> str:
    """The widest picture that isn't wider than needed, else the smallest that is."""
    fitting = [found for found in candidates if found[0] <= BEST_WIDTH]
    if fitting:
        return max(fitting)[1]
    return min(candidates)[1] if candidates else ""
