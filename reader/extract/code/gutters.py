"""Numbers of lines, which sites put before code for the eye: they are no part of it.

A number goes where it stands in an element of its own and the page or the order says that it
is one of a line: the element is called so, or the numbers go up by one from line to line. Code
whose own lines begin with numbers keeps them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from lxml import etree

from reader.extract.markup import BLOCKS, Element, raw_text, remove

_NAMED = re.compile(
    r"gutter|line-?_?(?:num|no(?:s|\b))|lineno|linenum|(?:^|\s)lnt?(?:$|\s)|"
    r"(?:^|[\s_-])(?:ln-?num|blob-num|crayon-num|hljs-ln-n|nums?-line|number-line)(?:$|[\s_-])"
)
_TOKEN = re.compile(
    r"number|token|hljs|literal|constant|(?:^|\s)(?:m[ifhobl]?|il|mtk\d+|pl-\w+)(?:\s|$)"
)
"""Names that highlighters give to numbers in the code itself."""
_APART = re.compile(
    r"user-select\s*:\s*none|text-align\s*:\s*(?:right|end)|min-width|"
    r"select-none|text-(?:right|end)(?:\s|$)"
)
"""How a style says that a number stands in a column of its own."""
_NUMBER = re.compile(r"\d{1,6}[.:|)]?")
_ONLY_NUMBERS = re.compile(r"[\d\s.:|+*…·–-]*")
_MARK = "\0"
"""What stands for a number: no page holds this character."""
_MOST_AROUND = 3
_GLUED = 0.1
"""Of how many lines the first letter follows the number at once: no code reads like "1import"."""


def drop_numbers(code: Element) -> None:
    """Take the numbers of lines out of *code*."""
    for element in list(code.iter(etree.Element)):
        is_part = element is not code and element.tag != "code"
        if is_part and _is_named(element) and _says_numbers(element) and raw_text(element).strip():
            remove(element)
    groups: dict[tuple[object, ...], list[Element]] = {}
    for element in _numbers_alone(code):
        key = (element.tag, element.get("class"), element.get("style"))
        groups.setdefault(key, []).append(element)
    for group in groups.values():
        if _count_up([raw_text(one) for one in group]) and _is_column(code, group):
            for one in group:
                remove(one)


def is_column_of_numbers(element: Element) -> bool:
    """Whether *element* holds nothing but the numbers of lines, one after the other."""
    pieces = [piece for text in element.itertext() for piece in str(text).split()]
    return bool(pieces) and _count_up(pieces, few=1)


def is_number_of_line(element: Element) -> bool:
    """Whether *element* is called the number of a line and says nothing else."""
    return (_is_named(element) or bool(_of_line(element))) and _says_numbers(element)


def _of_line(element: Element) -> str:
    return element.get("data-line-number") or ""


def _is_named(element: Element) -> bool:
    return bool(_NAMED.search((element.get("class") or "").lower()))


def _says_numbers(element: Element) -> bool:
    """Whether *element* says nothing but numbers, or the marks of a diff."""
    text = " ".join(str(piece) for piece in element.itertext())
    return bool(_ONLY_NUMBERS.fullmatch(text))


def _numbers_alone(code: Element) -> Iterator[Element]:
    """The outermost elements in *code* that hold a number and nothing else."""
    for element in list(code.iter(etree.Element)):
        if element is code or len(element) or not _NUMBER.fullmatch((element.text or "").strip()):
            continue
        around = element
        for parent in islice(element.iterancestors(), _MOST_AROUND):
            says_more = (parent.text or "").strip() or (around.tail or "").strip()
            if parent is code or len(parent) > 1 or says_more:
                break
            around = parent
        yield around


def _count_up(texts: Sequence[str], few: int = 2) -> bool:
    numbers = [text.strip().rstrip(".:|)") for text in texts]
    if len(numbers) < few or not all(
        number.isascii() and number.isdecimal() for number in numbers
    ):
        return False
    if few == 1 and len(numbers) == 1:
        return len(numbers[0]) < 5  # noqa: PLR2004 - no file begins at a line so far down
    return all(int(after) - int(before) == 1 for before, after in pairwise(numbers))


def _is_column(code: Element, numbers: Sequence[Element]) -> bool:
    """Whether *numbers* stand beside the lines of *code* and are no words of them."""
    first = numbers[0]
    if _TOKEN.search((first.get("class") or "").lower()):
        return False
    begun = _beginnings(code, numbers)
    if begun is None:
        return False
    return _is_apart(first) or sum(map(str.isalpha, begun)) > len(numbers) * _GLUED


def _is_apart(number: Element) -> bool:
    """Whether the page sets *number* apart from what follows it."""
    looks = f"{number.get('class') or ''} {number.get('style') or ''}".lower()
    beside = number.getnext()
    is_anchor = number.tag == "a" and not (number.get("href") or "").lower().startswith("http")
    return bool(
        number.get("aria-hidden")
        or number.get("unselectable")
        or _of_line(number)
        or is_anchor
        or number.tag in BLOCKS
        or _APART.search(looks)
        or (beside is not None and beside.tag in BLOCKS and not (number.tail or "").strip())
    )


def _beginnings(code: Element, numbers: Sequence[Element]) -> list[str] | None:
    """The first sign of each line of *code*, where each begins with one of *numbers*."""
    before, *lines = "".join(_text_with_marks(code, set(numbers))).split(_MARK)
    is_leading = not before.strip() and all(_is_ended(line) for line in lines[:-1])
    if not is_leading or any(_holds_lines(line) > 1 for line in lines):
        return None
    return [line[:1] for line in lines]


def _is_ended(line: str) -> bool:
    _, feed, rest = line.rpartition("\n")
    return bool(feed) and not rest.strip()


def _holds_lines(text: str) -> int:
    return sum(bool(line.strip()) for line in text.split("\n"))


def _text_with_marks(code: Element, numbers: set[Element]) -> Iterator[str]:
    """The text of *code*, broken where its elements break it, with a mark for each number."""
    inside = 0
    for event, element in etree.iterwalk(code, events=("start", "end")):
        breaks = element.tag == "br" or (element.tag in BLOCKS and element is not code)
        if event == "start":
            inside += element in numbers
            if element in numbers:
                yield _MARK
            elif not inside:
                yield "\n" * breaks + (element.text or "")
        elif element is not code:
            if not inside:
                yield "\n" * breaks
            inside -= element in numbers
            if not inside:
                yield element.tail or ""
