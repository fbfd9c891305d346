"""The clean HTML of an article as Markdown.

Only the elements that articles have are known (see `reader.article`); anything else is read
for its text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from types import MappingProxyType
from typing import Any

_SPECIAL = re.compile(r"([\\`*_\[\]<>~|])")
_LINE_START = re.compile(r"^(\s*)(#{1,6}(?=\s)|[-+](?=\s)|=+$|-{2,}$|\d+(?=[.)]\s))", re.MULTILINE)
_SPACE = re.compile(r"[ \t\r\n\f]+")
_AROUND = MappingProxyType(
    {"em": "*", "i": "*", "strong": "**", "b": "**", "s": "~~", "del": "~~", "mark": "=="}
)
_BLOCKS = frozenset(
    {"p", "ul", "ol", "li", "blockquote", "pre", "figure", "figcaption", "table", "hr", "dl", "dt",
     "dd", "div", "h1", "h2", "h3", "h4", "h5", "h6"}
)  # fmt: skip

FindAddress = Callable[[str], str]


def escaped(text: str) -> str:
    """Plain text in which nothing is taken for a mark."""
    return _LINE_START.sub(_escaped_start, _SPECIAL.sub(r"\\\1", text))


def _escaped_start(found: re.Match[str]) -> str:
    sign = found[2]
    return f"{found[1]}{sign}\\" if sign.isdigit() else f"{found[1]}\\{sign}"


def to_markdown(html: str, picture: FindAddress) -> str:
    """The fragment as Markdown; *picture* gives each picture's address."""
    if not html.strip():
        return ""
    from lxml.html import fragment_fromstring

    return "\n\n".join(_blocks(fragment_fromstring(html, create_parent="div"), picture))


def _blocks(element: Any, picture: FindAddress) -> list[str]:
    """The blocks in an element; runs of text between them are blocks too."""
    blocks: list[str] = []
    run = [escaped(_SPACE.sub(" ", element.text or ""))]
    for child in element:
        if child.tag in _BLOCKS:
            blocks += ["".join(run).strip(), *_block(child, picture)]
            run = []
        else:
            run.append(_inline(child, picture))
        run.append(escaped(_SPACE.sub(" ", child.tail or "")))
    return [block for block in (*blocks, "".join(run).strip()) if block]


def _block(element: Any, picture: FindAddress) -> list[str]:
    match element.tag:
        case "ul" | "ol":
            blocks = ["\n".join(_items(element, picture))]
        case "pre":
            blocks = [_code(element)]
        case "table":
            blocks = _table(element, picture)
        case "hr":
            blocks = ["---"]
        case "dd":
            blocks = [f": {block}" for block in _blocks(element, picture)]
        case "blockquote":
            lines = "\n\n".join(_blocks(element, picture)).splitlines()
            blocks = ["\n".join(f"> {line}".rstrip() for line in lines)]
        case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
            words = " ".join(_blocks(element, picture))
            blocks = [f"{'#' * int(element.tag[1])} {words}"] if words else []
        case _:
            blocks = _blocks(element, picture)
    return blocks


def _items(element: Any, picture: FindAddress) -> list[str]:
    lines: list[str] = []
    first = element.get("start", "1")
    number = int(first) if first.isdecimal() else 1
    for child in element.iterchildren("li"):
        sign = f"{number}. " if element.tag == "ol" else "- "
        text = "\n\n".join(_blocks(child, picture)).splitlines() or [""]
        lines += [sign + text[0], *(f"{' ' * len(sign)}{line}".rstrip() for line in text[1:])]
        number += 1
    return lines


def _code(element: Any) -> str:
    text = element.text_content().strip("\n")
    longest = max((len(ticks) for ticks in re.findall(r"`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    found = element.find("code")
    name = (found.get("class") or "") if found is not None else ""
    return f"{fence}{name.removeprefix('language-')}\n{text}\n{fence}"


def _table(element: Any, picture: FindAddress) -> list[str]:
    rows = [
        [
            " ".join(_blocks(cell, picture)).replace("\n", " ")
            for cell in row.iterchildren("td", "th")
        ]
        for row in element.iter("tr")
    ]
    width = max(map(len, rows), default=0)
    lines = [f"| {' | '.join(row + [''] * (width - len(row)))} |" for row in rows]
    caption = element.find("caption")
    above = _blocks(caption, picture) if caption is not None else []
    if not lines:
        return above
    return [*above, "\n".join((lines[0], "|" + " --- |" * width, *lines[1:]))]


def _inline(element: Any, picture: FindAddress) -> str:
    if not isinstance(element.tag, str):
        return ""
    if element.tag == "br":
        return "  \n"
    if element.tag == "img":
        alt = escaped(_SPACE.sub(" ", element.get("alt", "")))
        return f"![{alt}]({_target(picture(element.get('src', '')))})"
    if element.tag == "code":
        return _inline_code(element.text_content())
    inner = escaped(_SPACE.sub(" ", element.text or "")) + "".join(
        _inline(child, picture) + escaped(_SPACE.sub(" ", child.tail or "")) for child in element
    )
    if element.tag == "a" and element.get("href"):
        return f"[{inner}]({_target(element.get('href'))})" if inner.strip() else inner
    return _marked(inner, _AROUND.get(element.tag, ""))


def _inline_code(text: str) -> str:
    longest = max((len(ticks) for ticks in re.findall(r"`+", text)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if "`" in text else ""
    return f"{fence}{pad}{_SPACE.sub(' ', text)}{pad}{fence}"


def _target(address: str) -> str:
    return re.sub(
        r"[()<>\s\\]", lambda sign: "".join(f"%{b:02X}" for b in sign[0].encode()), address
    )


def _marked(inner: str, sign: str) -> str:
    """The text between signs, which must touch it."""
    core = inner.strip()
    if not core or not sign:
        return inner
    start = inner[: len(inner) - len(inner.lstrip())]
    end = inner[len(inner.rstrip()) :]
    return f"{start}{sign}{core}{sign}{end}"
