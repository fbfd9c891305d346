"""Code in a page: its text with its own white space, and the language it is written in."""

from __future__ import annotations

import re

from reader.extract.markup import Element, name_set

_LANGUAGE_CLASS = re.compile(
    r"(?:^|\s)(?:language|lang|brush:?|highlight-source|highlight|prettyprint lang|sourceCode|"
    r"hljs)[-: ]\s*([A-Za-z0-9+#._-]{1,20})(?=[\s;]|$)"
)
_LANGUAGE_ATTRIBUTES = ("data-lang", "data-language", "lang", "data-code-language")
_NOT_LANGUAGES = name_set(
    "none text plain plaintext nohighlight highlight code hljs wrapper source default copy "
    "en en-us"
)
_GUTTER = re.compile(
    r"(?:^|[\s_-])(?:gutter|line-?numbers?|lineno|linenos|rouge-gutter|ln-num)", re.IGNORECASE
)


def text_of_code(element: Element) -> str:
    """The text of a `pre` as it would be shown, without empty lines at its ends."""
    text = "".join(_pieces(element)).replace("\xa0", " ")
    return text.strip("\n").rstrip() if text.strip() else ""


def _pieces(element: Element) -> list[str]:
    pieces = [element.text or ""]
    for child in element:
        if child.tag == "br":
            pieces.append("\n")
        elif not _GUTTER.search(child.get("class") or ""):
            inner = _pieces(child)
            if child.tag in {"div", "p", "li", "tr"} and not "".join(inner).endswith("\n"):
                inner.append("\n")
            pieces += inner
        pieces.append(child.tail or "")
    return pieces


def language_of_code(element: Element) -> str:
    """The language named on a `pre`, on its `code` or on what wraps it; empty if none is."""
    nodes = [element.find(".//code"), element, element.getparent()]
    parent = element.getparent()
    if parent is not None:
        nodes.append(parent.getparent())
    for node in nodes:
        found = _language_on(node) if node is not None else ""
        if found:
            return found
    return ""


def _language_on(element: Element) -> str:
    for name in _LANGUAGE_ATTRIBUTES[:2]:
        value = (element.get(name) or "").strip().lower()
        if re.fullmatch(r"[a-z0-9+#._-]{1,20}", value) and value not in _NOT_LANGUAGES:
            return value
    for match in _LANGUAGE_CLASS.finditer(element.get("class") or ""):
        value = match[1].lower()
        if value not in _NOT_LANGUAGES:
            return value
    return ""
