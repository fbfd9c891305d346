"""An article as a chapter of a book: XHTML that is well-formed and points at nothing missing."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from html import escape
from types import MappingProxyType
from typing import Any

from reader.article import Article
from reader.exporters.plain import iso

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
_UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LENGTH = re.compile(r"\d{1,5}")


def chapter(article: Article, title: str, pictures: Mapping[str, str]) -> str:
    """The article as a document; *pictures* has the files in the book by their addresses."""
    language = article.draft.language
    lang = f' lang="{language}" xml:lang="{language}"' if _LANGUAGE.fullmatch(language) else ""
    return _UNFIT.sub("\N{REPLACEMENT CHARACTER}", f"""\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"{lang}>
<head><title>{escape(title) or "-"}</title><link rel="stylesheet" href="style.css"/></head>
<body>
<section epub:type="chapter">
<h1>{escape(title) or "-"}</h1>
{_about(article)}{_text(article.draft.html, pictures)}{_highlights(article)}
</section>
</body>
</html>
""")  # fmt: skip


def _about(article: Article) -> str:
    published = iso(article.draft.published)
    parts = [article.draft.byline, article.draft.site, published[:10] if published else ""]
    words = " · ".join(escape(part) for part in parts if part)
    url = escape(article.draft.url)
    source = f'<p class="about"><a href="{url}">{url}</a></p>\n' if _is_plain(url) else ""
    return (f'<p class="about">{words}</p>\n' if words else "") + source


def _is_plain(address: str) -> bool:
    """Whether an address is one by RFC 3986, which books are checked for."""
    return bool(
        re.fullmatch(r"https?://[A-Za-z0-9.\-:]+(/[A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]*)?", address)
    )


def _text(html: str, pictures: Mapping[str, str]) -> str:
    if not html.strip():
        return ""
    from lxml import etree
    from lxml.html import fragment_fromstring

    root = fragment_fromstring(_UNFIT.sub("", html), create_parent="div")
    names = {element.get("id") for element in root.iter() if element.get("id")}
    seen: set[str] = set()
    for element in list(root.iter()):
        _fit(element, pictures, names, seen)
    for image in list(root.iter("img")):
        if not image.get("src"):
            image.drop_tree()
    for time in list(root.iter("time")):
        time.drop_tag()  # without a machine's date it may hold nothing but text
    for element in list(root.iter("dl", "table", "figcaption")):
        _CONTENT[element.tag](element)
    inner = [escape(root.text or "")]
    inner += [etree.tostring(child, encoding="unicode", method="xml") for child in root]
    return "".join(inner)


def _fit(element: Any, pictures: Mapping[str, str], names: set[str], seen: set[str]) -> None:
    """Make an element's attributes valid in a book."""
    if not isinstance(element.tag, str):
        element.drop_tree()
        return
    element.attrib.pop("data-p", None)
    name = element.get("id")
    if name is not None and (name in seen or not re.fullmatch(r"[A-Za-z_][\w.-]*", name)):
        del element.attrib["id"]
    seen.add(name or "")
    if element.tag == "img":
        _fit_image(element, pictures)
    elif element.tag == "a":
        _fit_link(element, names)
    elif element.tag == "li" and element.getparent().tag != "ol":
        element.attrib.pop("value", None)
    if element.get("lang"):
        element.set("{http://www.w3.org/XML/1998/namespace}lang", element.get("lang"))


def _fit_definitions(element: Any) -> None:
    """Make plain groups of a list of definitions that isn't terms and definitions in turn."""
    turns = "".join("t" if child.tag == "dt" else "d" for child in element)
    if not re.fullmatch("(t+d+)+", turns):
        element.tag = "div"
        for child in element:
            child.tag = "div"


def _fit_table(element: Any) -> None:
    """Rows stand in groups or in the table itself, not both, and the foot comes last."""
    for foot in element.xpath("./tfoot"):
        element.append(foot)
    if element.find("tr") is not None:
        for group in element.xpath("./thead | ./tbody | ./tfoot"):
            group.drop_tag()


def _fit_caption(element: Any) -> None:
    """A figure has one caption, at its beginning or end."""
    figure = element.getparent()
    captions = [child for child in figure if child.tag == "figcaption"]
    is_at_end = element in (figure[0], figure[-1])
    if figure.tag != "figure" or len(captions) > 1 or not is_at_end:
        element.tag = "div"


_CONTENT: Mapping[str, Callable[[Any], None]] = MappingProxyType(
    {"dl": _fit_definitions, "table": _fit_table, "figcaption": _fit_caption}
)


def _fit_image(element: Any, pictures: Mapping[str, str]) -> None:
    element.set("src", pictures.get(element.get("src", ""), ""))
    element.set("alt", element.get("alt", ""))
    for side in ("width", "height"):
        if not _LENGTH.fullmatch(element.get(side, "0")):
            del element.attrib[side]


def _fit_link(element: Any, names: set[str]) -> None:
    address = element.get("href", "")
    is_own = address.startswith("#") and address[1:] in names
    if not (is_own or address.startswith("mailto:") or _is_plain(address)):
        element.attrib.pop("href", None)


def _highlights(article: Article) -> str:
    if not article.highlights:
        return ""
    marks = "\n".join(
        (f"<blockquote><p>{escape(mark.quote)}</p></blockquote>" if mark.quote else "")
        + (f"<p>{escape(mark.note)}</p>" if mark.note else "")
        for mark in article.highlights
    )
    return f"\n<section>\n<h2>Highlights</h2>\n{marks}\n</section>"
