"""Pictures that come twice: a small or blurred one to look at until the full one has come.

Two pictures are one where their addresses differ only in what they say of size and quality,
or where one of two in a figure is declared as a stand-in. The best one stays.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from functools import lru_cache
from itertools import islice, pairwise
from urllib.parse import parse_qsl, urlsplit

from reader.extract.markup import INVISIBLE, Element, class_and_id, name_set, remove

_SIZE_IN_PATH = re.compile(
    r"/(?:"
    r"(?:max|fit/c|resize|thumbnail|w|width|scale|thumbs?|crop|size)(?:[/:_=-]\d{1,4}){1,2}|"
    r"[swh]\d{2,4}(?:-[a-z0-9-]{1,20})?|"
    r"\d{1,4}x\d{0,4}|"
    r"[a-z]{1,8}[_=:][\w.:-]{1,12}(?:,[a-z]{1,8}[_=:][\w.:-]{1,12})*|"
    r"small|medium|large|full|original|thumbs?|thumbnails?|tiny|blur"
    r")(?=/)"
)
_SIZE_IN_NAME = re.compile(
    r"(?:[-_.@](?:\d{1,5}x\d{0,5}|\d{2,4}(?:w|px)|\dx|scaled|small|medium|large|thumb(?:nail)?|"
    r"tiny|full|original|hd|lqip|blur(?:red)?|placeholder|preview|low|lowres))+$"
)
_EXTENSION = re.compile(r"\.(?:jpe?g|png|webp|avif|gif)$")
_MEASURES = name_set(
    "w h q width height quality resize fit crop dpr auto fm format imwidth imheight size s ssl "
    "strip blur sw sh scale wid hei fmt qlt"
)
"""Parameters of an address that say the same."""
_WIDTH = re.compile(
    r"(?:max|fit/c|resize|thumbnail|\bw|\bs|width|size|wid)[/_=:-]?(\d{1,5})(?!\d)|"
    r"(?<!\d)(\d{1,5})x\d{1,5}(?!\d)"
)
_STAND_IN = re.compile(r"lqip|placeholder|blur|low-?res|[-_/]tiny[-_/.]")
_POOR = re.compile(r"[?&;/_,](?:q|quality)[=_:][12]?\d(?!\d)")
_TINY, _SMALL, _LARGE = 100, 300, 1000
_MANY = 20
_STEPS = 40
"""Elements between two pictures beyond which they do not stand together."""
_SQUARE = 1.2
_FACE = 128
_FACE_NAMES = re.compile(
    r"avatar|gravatar|headshot|author-?(?:image|photo|pic)|profile-?(?:image|pic)"
)
_PERSON = re.compile(r"/@|/(?:authors?|by|people|profiles?|users?|staff|contributors?|team)/")


def drop_twins(body: Element) -> None:
    """Leave one of the pictures in *body* that stand together and show the same."""
    for figure in list(body.iter("figure")):
        pictures = list(figure.iter("img"))
        if 1 < len(pictures) <= _MANY and figure.find(".//figure") is None:
            _leave_best(pictures)
    images = list(body.iter("img"))
    for first, second in pairwise(images):
        is_same = subject_of(first.get("src") or "") == subject_of(second.get("src") or "")
        if is_same and _is_next(first, second):
            _leave_best((first, second))


def drop_faces(body: Element) -> None:
    """Take out the small pictures of authors that stand beside their names."""
    for image in list(body.iter("img")):
        if _is_face(image):
            remove(image)


def _leave_best(pictures: Sequence[Element]) -> None:
    """Leave one of those *pictures* that show the same, and no stand-in beside its picture."""
    alike: dict[Hashable, list[Element]] = {}
    for picture in pictures:
        alike.setdefault(subject_of(picture.get("src") or ""), []).append(picture)
    if len(pictures) == 2 and _is_pair(*pictures):  # noqa: PLR2004
        alike = {"": list(pictures)}
    for same in alike.values():
        best = max(same, key=_goodness)
        for picture in same:
            if picture is not best:
                _hand_over(picture, best)


def _is_pair(first: Element, second: Element) -> bool:
    """Whether one of two pictures holds the place of the other."""
    if is_stand_in(first) == is_stand_in(second):
        return False
    sizes = [(one.get("width"), one.get("height")) for one in (first, second)]
    texts = [one.get("alt") or "" for one in (first, second)]
    is_as_large = sizes[0] == sizes[1] and all(sizes[0])
    return is_as_large or texts[0] == texts[1] or not all(texts)


def _hand_over(picture: Element, kept: Element) -> None:
    """Remove *picture*; what it says of itself is said of the one that is *kept*."""
    if picture.get("alt") and not kept.get("alt"):
        kept.set("alt", picture.get("alt", ""))
    remove(picture)


@lru_cache(maxsize=4096)
def subject_of(address: str) -> Hashable:
    """What a picture's address says but for its size and quality."""
    try:
        parts = urlsplit(address.strip().lower())
    except ValueError:
        return address
    folder, _, name = _SIZE_IN_PATH.sub("", _SIZE_IN_PATH.sub("", parts.path)).rpartition("/")
    stem = _SIZE_IN_NAME.sub("", _EXTENSION.sub("", name))
    asked = tuple(pair for pair in parse_qsl(parts.query) if pair[0] not in _MEASURES)
    return (folder, stem, asked) if stem else address


def _goodness(picture: Element) -> tuple[bool, int]:
    return not is_stand_in(picture), width_in(picture.get("src") or "")


def width_in(address: str, unknown: int = _LARGE) -> int:
    """The width that an address names; where it names none it is *unknown*."""
    widths = [int(first or second) for first, second in _WIDTH.findall(address)]
    if widths:
        return min(widths)
    return _SMALL if re.search(r"[-_/](?:small|thumb|sm|preview)", address) else unknown


def is_stand_in(picture: Element) -> bool:
    """Whether *picture* only holds the place of another: it is tiny, blurred or called so."""
    address = (picture.get("src") or "").lower()
    said = f"{address} {class_and_id(picture)} {picture.get('style') or ''}".lower()
    is_poor = bool(_STAND_IN.search(said) or _POOR.search(address))
    return is_poor or width_in(address) <= _TINY


def _is_next(first: Element, second: Element) -> bool:
    """Whether nothing is said between two pictures of a page."""
    place, text, is_left = first, first.tail, True
    for _ in range(_STEPS):
        if (text or "").strip():
            return False
        inner = None if is_left or place.tag in INVISIBLE or not len(place) else place[0]
        following = inner if inner is not None else place.getnext()
        if following is second:
            return True
        if following is None:
            parent = place.getparent()
            if parent is None:
                return False
            place, text, is_left = parent, parent.tail, True
        elif is_left or inner is not None or not (place.tail or "").strip():
            place, is_left = following, False
            text = None if following.tag in INVISIBLE else following.text
        else:
            return False
    return False


def _is_face(image: Element) -> bool:
    """Whether *image* is small and square and is called a person's, or leads to one."""
    width, height = (pixels(image.get(name)) for name in ("width", "height"))
    is_small = 0 < width <= _FACE and 0 < height <= _FACE
    if not is_small or max(width, height) > _SQUARE * min(width, height):
        return False
    around = [image, *islice(image.iterancestors(), 2)]
    if any(_FACE_NAMES.search(class_and_id(one)) for one in around):
        return True
    link = next(image.iterancestors("a"), None)
    leads_to = (link.get("href") or "").lower() if link is not None else ""
    is_called_so = _FACE_NAMES.search((image.get("src") or "").lower())
    return bool(is_called_so or _PERSON.search(leads_to))


def pixels(value: str | None) -> int:
    """The pixels that an attribute names; 0 where it names none."""
    digits = (value or "").strip().removesuffix("px")
    return int(digits) if digits.isascii() and digits.isdecimal() and len(digits) < 6 else 0  # noqa: PLR2004
