"""Elements of an XML export, one at a time, with nothing fetched and no entity expanded.

XML can ask its reader to open files and addresses and to expand a few lines to gigabytes
(CWE-611, CWE-776). A document that declares entities of its own is refused; a DOCTYPE that
only names its grammar, as Evernote's does, is fine and is not loaded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from reader.errors import ImportFileError
from reader.importers.files import ExportFile

PIECE = 64 * 1024
_ENTITY = re.compile(rb"<!\s*ENTITY|<\0!\0E\0N\0T\0I\0T\0Y|\0<\0!\0E\0N\0T\0I\0T\0Y")


def elements(file: ExportFile, tag: str, parent: str = "") -> Iterator[Any]:
    """The elements called *tag* (in a *parent*, if named), each emptied after its use.

    A file that ends in the middle of it, or goes wrong there, gives what came before.

    Raises:
        ImportFileError: when it declares entities, or is no XML from the start.
    """
    from lxml import etree

    parser = etree.XMLPullParser(
        events=("start", "end"), resolve_entities=False, no_network=True, load_dtd=False,
        recover=True, huge_tree=True,
    )  # fmt: skip
    seen, before = 0, b""
    with file.open() as data:
        while piece := data.read(PIECE):
            if not seen and _ENTITY.search(before + piece):
                raise _entities(file)
            before = piece[-32:]
            try:
                parser.feed(piece)
            except etree.XMLSyntaxError as error:
                if not seen:
                    raise _no_xml(file, error) from error
                return
            events: Any = parser.read_events()
            for event, element in events:
                seen += 1
                if event == "end" and element.tag == tag and _is_in(element, parent):
                    yield element
                    _forget(element)


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
