"""Elements of an XML export, one at a time, with nothing fetched and no entity expanded.

XML can ask its reader to open files and addresses and to expand a few lines to gigabytes
(CWE-611, CWE-776). A document that declares entities of its own is refused; a DOCTYPE that
only names its grammar, as Evernote's does, is fine and is not loaded. HTML's entities, which
feeds use without declaring them, are read as the signs that they stand for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html.entities import html5
from typing import Any

from reader.errors import ImportFileError
from reader.importers.files import ExportFile

PIECE = 64 * 1024
_DECLARED = re.compile(r"<!\s*ENTITY")
_OPEN = re.compile(r"(?:&[A-Za-z0-9#]{0,32}|<(?:!\[?[CDAT]{0,5}\[?)?|\]{1,2})\Z")
_SPECIAL = re.compile(
    r"<!\[CDATA\[|\]\]>|&(?:(?P<name>[A-Za-z][A-Za-z0-9]{1,31};)|#1(?P<control>[2-5]\d);"
    r"|#\d{1,7};|#x[0-9A-Fa-f]{1,6};)?"
)
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_MARKUP = frozenset("<>&\"'")
_OWN = frozenset({"lt;", "gt;", "amp;", "quot;", "apos;"})
_FIRST_CONTROL, _LAST_CONTROL = 128, 159


def elements(file: ExportFile, tag: str, parent: str = "") -> Iterator[Any]:
    """The elements called *tag* (in a *parent*, if named), each emptied after its use.

    A file that ends in the middle of it, or goes wrong there, gives what came before.

    Raises:
        ImportFileError: when it declares entities, or is no XML from the start.
    """
    return chosen(file, lambda element: element.tag == tag and _is_in(element, parent))


def chosen(file: ExportFile, is_wanted: Callable[[Any], bool]) -> Iterator[Any]:
    """The elements that are wanted, in the order of their ends; otherwise as `elements`."""
    from lxml import etree

    parser = etree.XMLPullParser(
        events=("start", "end"), resolve_entities=False, no_network=True, load_dtd=False,
        recover=True, huge_tree=True, encoding="utf-8",
    )  # fmt: skip
    seen = 0
    for part, is_declaring in _parts(file):
        if is_declaring and not seen:
            raise _entities(file)
        try:
            parser.feed(part.encode("utf-8", "replace"))
        except etree.XMLSyntaxError as error:
            if not seen:
                raise _no_xml(file, error) from error
            return
        events: Any = parser.read_events()
        for event, element in events:
            seen += 1
            if event == "end" and is_wanted(element):
                yield element
                _forget(element)


def _parts(file: ExportFile) -> Iterator[tuple[str, bool]]:
    """The text in pieces, and whether one begins with what may declare an entity.

    Only the first such place is told: behind the start of an element it is some text's.
    """
    before, is_found = "", False
    for piece in _pieces(file):
        declared = None if is_found else _DECLARED.search(before + piece)
        if declared:
            is_found, cut = True, max(0, declared.start() - len(before))
            yield piece[:cut], False
            yield piece[cut:], True
        else:
            yield piece, False
        before = piece[-32:]


def _pieces(file: ExportFile) -> Iterator[str]:
    """The text from the first sign on, with HTML's entities as signs."""
    open_end, is_first, signs = "", True, _Signs()
    with file.text() as text:
        while piece := text.read(PIECE):
            piece = open_end + (piece.lstrip() if is_first else piece)
            goes_on = _OPEN.search(piece, max(0, len(piece) - 34))
            open_end = goes_on[0] if goes_on else ""
            piece = _UNFIT.sub("", piece.removesuffix(open_end))
            is_first = is_first and not piece
            if piece:
                yield signs.mended(piece)
    if open_end:
        yield open_end


class _Signs:
    """Puts signs for what XML doesn't know: HTML's entities and a lone `&`, as in addresses.

    In CDATA an entity is text, and HTML's mean the same there; a lone `&` is right there.
    """

    def __init__(self) -> None:
        self._is_data = False

    def mended(self, piece: str) -> str:
        return _SPECIAL.sub(self._sign, piece)

    def _sign(self, found: re.Match[str]) -> str:
        if found[0][0] != "&":
            self._is_data = found[0][0] == "<"
            return found[0]
        if found["name"]:
            return self._named(found["name"])
        if found["control"] and _FIRST_CONTROL <= int(f"1{found['control']}") <= _LAST_CONTROL:
            return bytes([int(f"1{found['control']}")]).decode("cp1252", "replace")
        return "&amp;" if found[0] == "&" and not self._is_data else found[0]

    def _named(self, name: str) -> str:
        sign = html5.get(name, "")
        if sign and _MARKUP.isdisjoint(sign):
            return sign
        return f"&{name}" if self._is_data or name in _OWN else f"&amp;{name}"


def _is_in(element: Any, parent: str) -> bool:
    above = element.getparent()
    return not parent or (above is not None and above.tag == parent)


def _forget(element: Any) -> None:
    """Free an element that was used, and the emptied ones of its kind before it."""
    element.clear(keep_tail=False)
    above, before = element.getparent(), element.getprevious()
    while above is not None and before is not None and before.tag == element.tag:
        above.remove(before)
        before = element.getprevious()


def _entities(file: ExportFile) -> ImportFileError:
    return ImportFileError(
        f"The file {file.name} declares XML entities, which can fill the memory or read "
        "other files; it was not read.",
        file.path,
    )


def _no_xml(file: ExportFile, error: Exception) -> ImportFileError:
    return ImportFileError(f"The file {file.name} isn't XML: {error}.", file.path)
