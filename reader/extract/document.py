"""The whole way from a page to a draft, in the order in which it happens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from html import escape

from reader.article import Draft, Kind, Page
from reader.extract import images, joining, plain_text, prepare, site_rules
from reader.extract.addresses import WebAddresses, absolute
from reader.extract.blocks import Block
from reader.extract.content import choose, weighed_blocks
from reader.extract.dates import parse_date
from reader.extract.decode import clean, decode
from reader.extract.following import Part, lean_twin, opened, part_in, parts, single_page
from reader.extract.formulas.apart import set_apart
from reader.extract.fragment import write
from reader.extract.headings import ANCHOR
from reader.extract.hints import hints_of
from reader.extract.markup import Element, text_of
from reader.extract.metadata import Metadata, read_metadata
from reader.extract.names import clean_name
from reader.extract.notes.links import put_in_order
from reader.extract.sanitize import fence
from reader.extract.site_rules import RuleSource, SiteRule
from reader.extract.tree import parse
from reader.extract.words import count_words
from reader.extract.written import Fragment

_LITTLE = 800
_MUCH_LONGER, _FEW = 1.3, 40
"""By how much another text must be longer, in words, to be taken instead."""


def extract(page: Page, rule_folders: Sequence[RuleSource] = ()) -> Draft:
    """The readable article of *page*, by the rules of the reader's folders and by ours.

    Its following pages and its lean twin are used where they came with it. A page without any
    text gives a draft without paragraphs; whether that is an error is for the caller to say.
    """
    first = opened(page, rule_folders)
    rest = list(parts(first, partial(part_in, page), rule_folders))
    single, twin = part_in(page, single_page(first)), part_in(page, lean_twin(first))
    draft = _extracted(first, rest)
    if single is not None:
        whole = _extracted(opened(single, rule_folders), ())
        return longer(draft, whole, much=1.0, few=0)
    if twin is None:
        return draft
    return longer(draft, _extracted(opened(twin, rule_folders), ()))


def _extracted(first: Part, rest: Sequence[Part | None]) -> Draft:
    """The article that begins in *first*; it is partial where one of the *rest* is missing."""
    root = first.tree.root
    metadata = read_metadata(root, first.address)
    if first.rule is not None:
        metadata = _by_rule(metadata, root, first.rule)
    content = _content(first, metadata)
    here = [part for part in rest if part is not None]
    for part in here:
        joining.append(content, _content_of(part), _base_of(part))
    is_cut = any(part.tree.is_cut for part in (first, *here)) or len(here) < len(rest)
    return draft_of(first, metadata, content, is_cut=is_cut)


def draft_of(part: Part, metadata: Metadata, content: Element, *, is_cut: bool) -> Draft:
    """The draft that has *content*, an element of the page in *part*, for its text."""
    put_in_order(content)
    addresses = WebAddresses(_base_of(part), part.page.resources, _targets(content))
    fragment = write(content, addresses)
    return _draft(metadata, fragment, tuple(addresses.images), is_partial=is_cut)


def _content_of(part: Part) -> Element:
    return _content(part, read_metadata(part.tree.root, part.address))


def longer(draft: Draft, other: Draft, much: float = _MUCH_LONGER, few: int = _FEW) -> Draft:
    """*draft*, with the text of *other* where that is longer by a factor and some words."""
    if other.word_count < draft.word_count * much + few:
        return draft
    return replace(
        draft,
        title=draft.title or other.title,
        byline=draft.byline or other.byline,
        published=draft.published or other.published,
        lead_image=draft.lead_image or other.lead_image,
        language=draft.language or other.language,
        html=other.html,
        paragraphs=other.paragraphs,
        kinds=other.kinds,
        word_count=other.word_count,
        images=other.images,
        partial=other.partial,
    )


def _by_rule(metadata: Metadata, root: Element, rule: SiteRule) -> Metadata:
    date = site_rules.text_by(root, rule, "date")
    return replace(
        metadata,
        title=site_rules.text_by(root, rule, "title") or metadata.title,
        byline=clean_name(site_rules.text_by(root, rule, "author")) or metadata.byline,
        published=parse_date(date) or metadata.published,
    )


def _content(part: Part, metadata: Metadata) -> Element:
    """The part of the page that is the article: where the rule says, or as it is judged."""
    root, rule = part.tree.root, part.rule
    body = root.find("body")
    assert body is not None
    hints = hints_of(root, part.address)
    images.resolve(body)
    found: list[Element] = []
    if rule is not None:
        site_rules.strip(root, rule)
        selected = site_rules.select(root, rule, "body")
        found = [one for one in selected if isinstance(one, Element)]
        _keep_only(body, found)
    prepare.prepare(body)
    content = body if found else _fuller(choose(body, metadata, hints), metadata.body_text)
    return set_apart(content)


def _keep_only(body: Element, found: Sequence[Element]) -> None:
    """Leave nothing in *body* but what was *found* in it; it may be all of it."""
    inside = [one for one in found if body in one.iterancestors()]
    if not inside:
        return
    body[:] = [one for one in inside if not any(up in inside for up in one.iterancestors())]
    body.text = None
    for one in body:
        one.tail = None


def _fuller(content: Element, declared: str) -> Element:
    """The chosen content, or the text that the page declares when that is far more."""
    if len(declared) < _LITTLE or len(text_of(content)) * 2 > len(declared):
        return content
    markup = (
        declared
        if "<p" in declared
        else "".join(f"<p>{escape(line)}</p>" for line in declared.splitlines() if line.strip())
    )
    body = parse(markup).root.find("body")
    assert body is not None
    prepare.prepare(body)
    return body


def numbered_blocks(page: Page) -> tuple[list[Block], list[list[float]]]:
    """The text blocks of *page* and their numbers: for training."""
    root = parse(decode(page.data, page.charset)).root
    metadata = read_metadata(root, page.address)
    body = root.find("body")
    assert body is not None
    hints = hints_of(root, page.address)
    images.resolve(body)
    prepare.prepare(body)
    blocks, rows, _ = weighed_blocks(body, metadata, hints)
    return blocks, rows


def extract_text(text: str, url: str = "") -> Draft:
    """The article in a pasted or saved plain text."""
    lines = plain_text.read(clean(text))
    html: list[str] = []
    for number, (paragraph, kind) in enumerate(lines.paragraphs):
        name = {Kind.HEADING: "h2", Kind.ITEM: "li"}.get(kind, "p")
        block = f'<{name} data-p="{number}">{escape(paragraph, quote=False)}</{name}>'
        html.append(f"<ul>{block}</ul>" if kind is Kind.ITEM else block)
    paragraphs = tuple(paragraph for paragraph, _ in lines.paragraphs)
    return Draft(
        url=absolute(url),
        title=lines.title,
        html=fence("".join(html)).replace("</ul><ul>", ""),
        paragraphs=paragraphs,
        kinds=tuple(kind for _, kind in lines.paragraphs),
        word_count=count_words(paragraphs),
    )


def _draft(
    metadata: Metadata, fragment: Fragment, pictures: tuple[str, ...], *, is_partial: bool
) -> Draft:
    return Draft(
        url=metadata.url,
        title=metadata.title,
        byline=metadata.byline,
        site=metadata.site,
        language=metadata.language,
        published=metadata.published,
        lead_image=metadata.lead_image,
        html=fence("".join(fragment.html)),
        paragraphs=tuple(fragment.paragraphs),
        kinds=tuple(fragment.kinds),
        word_count=count_words(fragment.paragraphs),
        images=pictures,
        partial=is_partial,
    )


def _base_of(part: Part) -> str:
    """The address that a page's relative addresses start from."""
    declared = next(
        (one.get("href") for one in part.tree.root.iter("base") if one.get("href")), ""
    )
    return absolute(declared, part.address) or part.address


def _targets(content: Element) -> set[str]:
    """The ids in *content* that its own links lead to: its footnotes."""
    led_to = {
        str(link.get("href")).partition("#")[2]
        for link in content.iter("a")
        if "#" in (link.get("href") or "")
    }
    present = {own for element in content.iter() if (own := element.get("id") or "")}
    present |= {own for element in content.iter() if (own := element.get(ANCHOR) or "")}
    present |= {str(element.get("name")) for element in content.iter("a") if element.get("name")}
    return (led_to & present) - {""}
