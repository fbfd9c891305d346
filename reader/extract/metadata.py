"""What a page says of itself: title, byline, date, site, address, language, lead image.

In this order: JSON-LD, then `meta` elements (OpenGraph, Dublin Core, Parsely …), then
microdata, then the page as its reader sees it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import urlsplit

from reader.extract.addresses import absolute
from reader.extract.bylines import byline_of
from reader.extract.markup import Element
from reader.extract.published import published
from reader.extract.sites import site_of
from reader.extract.structured import Structured, texts_of
from reader.extract.titles import title_of

_LANGUAGE = re.compile(r"^([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\d{3}))?\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """Title, byline and so on; empty where the page doesn't say."""

    url: str = ""
    title: str = ""
    byline: str = ""
    site: str = ""
    language: str = ""
    published: datetime | date | None = None
    lead_image: str = ""
    body_text: str = ""


def read_metadata(root: Element, address: str) -> Metadata:
    """Read what *root*, the page found at *address*, says of itself."""
    structured = Structured(root)
    site = site_of(root, structured, address)
    language = _language(root, structured)
    title = title_of(root, structured, site, address)
    return Metadata(
        url=_canonical(root, structured, address),
        title=title,
        byline=byline_of(root, structured, site, address),
        site=site,
        language=language,
        published=published(root, structured, address, language, title),
        lead_image=_lead_image(structured, address),
        body_text=structured.body_text(),
    )


def _canonical(root: Element, structured: Structured, address: str) -> str:
    """The page's own address for itself; one of another site is not believed."""
    declared = [
        link.get("href") for link in root.iter("link") if "canonical" in (link.get("rel") or "")
    ]
    for found in (*declared, structured.meta("og:url")):
        canonical = absolute(found, address)
        if canonical and (not address or _is_same_page(canonical, address)):
            return canonical
    return absolute(address)


def _is_same_page(canonical: str, address: str) -> bool:
    ours, theirs = urlsplit(canonical), urlsplit(address)
    is_front = ours.path in {"", "/"} and theirs.path not in {"", "/"}
    return (
        _site_of_host(ours.hostname or "") == _site_of_host(theirs.hostname or "") and not is_front
    )


def _site_of_host(host: str) -> str:
    return ".".join(host.removeprefix("www.").split(".")[-2:])


def _language(root: Element, structured: Structured) -> str:
    html = root if root.tag == "html" else root.find("html")
    body = root.find("body")
    for found in (
        html.get("lang") if html is not None else "",
        html.get("{http://www.w3.org/XML/1998/namespace}lang") if html is not None else "",
        html.get("xml:lang") if html is not None else "",
        body.get("lang") if body is not None else "",
        structured.meta(
            "content-language", "dc.language", "dcterms.language", "language", "og:locale"
        ),
        *structured.article_values("inLanguage"),
    ):
        tag = language_tag(found or "")
        if tag:
            return tag
    return ""


def language_tag(text: str) -> str:
    """*text* as a BCP 47 tag such as `pt-BR`, or an empty string."""
    match = _LANGUAGE.match(text.strip())
    if not match or match[1].lower() in {"und", "mul", "zxx", "xx"}:
        return ""
    script = f"-{match[2].title()}" if match[2] else ""
    region = f"-{match[3].upper()}" if match[3] else ""
    return match[1].lower() + script + region


def _lead_image(structured: Structured, address: str) -> str:
    declared = structured.meta(
        "og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src"
    )
    for thing in structured.articles:
        image = thing.get("image")
        first = image[0] if isinstance(image, list) and image else image
        url = first.get("url") if isinstance(first, dict) else first
        declared = declared or next(texts_of(url), "")
    return absolute(declared, address)
