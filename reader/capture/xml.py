"""XML from strangers: no entities of its own, no other files, no network (CWE-611, CWE-776)."""

from __future__ import annotations

from typing import Any

from reader.capture.source import Source

LARGEST = 10 << 20
"""Bytes; a tree takes about ten times as many."""


def parsed(source: Source, data: bytes) -> Any:
    """The root element of the XML in *data*, an lxml element.

    Raises:
        FormatError: it is too large, not well-formed, or declares entities.
    """
    from lxml import etree

    if len(data) > LARGEST:
        raise source.unreadable("holds more than a text needs; it was not read.")
    if b"<!ENTITY" in data.replace(b"\0", b""):
        raise source.unreadable("declares entities of its own, as no honest document does it.")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(data.strip(), parser)
    except (etree.XMLSyntaxError, ValueError, AssertionError) as error:
        raise source.unreadable("is damaged: a list in it is no XML.") from error


def local(element: Any) -> str:
    """The name of *element* without its namespace; nothing for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Any, name: str) -> str:
    """The value of the attribute called *name* in any namespace, or nothing."""
    for key, value in element.items():
        if key.rpartition("}")[2] == name:
            return str(value)
    return ""


def named(root: Any, name: str) -> list[Any]:
    """All elements below *root* called *name*, whatever their namespace."""
    return [element for element in root.iter() if local(element) == name]


def words(element: Any) -> str:
    """The text of *element*, white space folded."""
    return " ".join("".join(element.itertext()).split())


def first_words(root: Any, name: str) -> str:
    """The text of the first element below *root* called *name* that has one, or nothing."""
    return next((text for one in named(root, name) if (text := words(one))), "")
