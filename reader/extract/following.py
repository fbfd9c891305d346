"""Where an article goes on: its next page, if that is certain, and its lean twin.

Sites call many things "next": the next article, the next page of a list, the next page of
comments. A page is the next of this article when a link says so, its address differs only by
a page's number, and the page itself, once it is here, has the same title or leads back. A
site's rule is believed at its word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import urldefrag, urlsplit

from reader.article import Page
from reader.extract import site_rules
from reader.extract.addresses import absolute, same_site
from reader.extract.decode import charset_of, decode
from reader.extract.markup import Element, class_and_id, text_of
from reader.extract.metadata import read_metadata
from reader.extract.page_labels import leads_on
from reader.extract.page_numbers import is_list, is_page
from reader.extract.site_rules import RuleSource, SiteRule
from reader.extract.structured import Structured
from reader.extract.tree import Tree, parse

MOST_PAGES = 40
LITTLE = 250
"""Words below which a page may have less than its lean twin."""
HTML = frozenset({"", "text/html", "application/xhtml+xml"})

_OTHER = re.compile(r"comment|respond|replies|related|post-nav|nav-links|siblings|archive")
_BARE = re.compile(r"[/=]\w{0,8}\d{1,2}/?$")
_WHOLE = frozenset({"html", "body"})
_LEAST_WORDS = 0.5
_NEVER_SAYS_SO = frozenset({"website", "profile", "blog"})


class Link(NamedTuple):
    """Where a page says that it goes on, and whether its site's rule says so."""

    address: str
    is_ruled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One page of an article as it was read."""

    page: Page
    tree: Tree
    address: str
    rule: SiteRule | None


def opened(page: Page, folders: Sequence[RuleSource] = ()) -> Part:
    """A page's tree, and the rule of its site."""
    address = absolute(page.address or page.asked)
    rule = site_rules.rule_for(address, folders)
    text = site_rules.replaced(decode(page.data, page.charset), rule)
    return Part(page=page, tree=parse(text), address=address, rule=rule)


def part_in(page: Page, address: str) -> Page | None:
    """The page at *address* that came with *page*."""
    found = page.resources.get(address)
    kind = found.media_type.partition(";")[0].strip().lower() if found else ""
    if found is None or kind not in HTML or not kind:
        return None
    return Page(
        asked=address, address=address, data=found.data, charset=charset_of(found.media_type)
    )


def parts(
    first: Part, get: Callable[[str], Page | None], folders: Sequence[RuleSource] = ()
) -> Iterator[Part | None]:
    """The article's pages after the *first*, in order; a last None where one is missing.

    Args:
        first: the page that the article begins with.
        get: the page at an address, None where it can't be had.
        folders: the reader's folders of site rules.
    """
    seen, part = {_key(first.address)}, first
    for number in range(2, MOST_PAGES + 1):
        link = next_page(part, number, first.address)
        if link is None or _key(link.address) in seen:
            return
        seen.add(_key(link.address))
        page = get(link.address)
        if page is None:
            yield None
            return
        following = opened(page, folders)
        if not link.is_ruled and not _goes_on(following, part, first):
            return
        yield following
        part = following


def lacking(
    page: Page, words: int, tried: Collection[str], folders: Sequence[RuleSource] = ()
) -> str:
    """The address of the page that the article in *page* lacks first; empty if it lacks none.

    Args:
        page: the article's first page, with what came of the others among its files.
        words: how many words were found in it.
        tried: the addresses that were asked already.
        folders: the reader's folders of site rules.
    """
    first, missing = opened(page, folders), []

    def get(address: str) -> Page | None:
        found = part_in(page, address)
        if found is None:
            missing.append(address)
        return found

    single = single_page(first)
    if not single or get(single) is None:
        if single and single not in tried:
            return single
        for _ in parts(first, get, folders):
            pass
    if words < LITTLE and (twin := lean_twin(first)):
        get(twin)
    return next((address for address in missing if address not in tried), "")


def next_page(part: Part, number: int = 2, first: str = "") -> Link | None:
    """Where the article in *part* goes on, None where it doesn't or nothing is certain.

    Args:
        part: the page before.
        number: which page of the article is looked for.
        first: the address of the article's first page, if it isn't this one.
    """
    if not urlsplit(part.address).hostname:
        return None
    root = part.tree.root
    if part.rule is not None and (ruled := site_rules.link_by(root, part.rule, "next_page_link")):
        address = absolute(ruled, part.address)
        return Link(urldefrag(address)[0], is_ruled=True) if address else None
    if is_list(part.address):
        return None
    for element in root.iter("a", "link"):
        # Cheap questions first: a page has a thousand links.
        if _says_next(element, number):
            address = urldefrag(absolute(element.get("href"), part.address))[0]
            is_numbered = bool(address) and is_page(address, number, first or part.address)
            if is_numbered and not _is_elsewhere(element):
                return None if _is_no_article(root) else Link(address)
    return None


def single_page(part: Part) -> str:
    """The address at which all of the article stands on one page, where a rule knows it."""
    rule = part.rule
    ruled = site_rules.link_by(part.tree.root, rule, "single_page_link") if rule else ""
    address = urldefrag(absolute(ruled, part.address))[0] if ruled else ""
    return address if address and _key(address) != _key(part.address) else ""


def lean_twin(part: Part) -> str:
    """The address of the page's AMP twin, which is plainer, if it is of the same site."""
    for element in part.tree.root.iter("link"):
        if "amphtml" in (element.get("rel") or "").lower().split():
            address = urldefrag(absolute(element.get("href"), part.address))[0]
            if address and same_site(address, part.address):
                return address
    return ""


def _is_no_article(root: Element) -> bool:
    """Whether the page declares that it is something else than an article."""
    structured = Structured(root)
    return structured.meta("og:type").lower() in _NEVER_SAYS_SO and not structured.articles


def _says_next(element: Element, number: int) -> bool:
    if element.tag == "link":
        # WordPress writes the same of the next article, whose name may end in a number.
        is_next = "next" in (element.get("rel") or "").lower().split()
        return is_next and bool(_BARE.search(element.get("href") or ""))
    labels = (text_of(element), element.get("aria-label") or "", element.get("title") or "")
    return any(leads_on(label, number) for label in labels if label)


def _is_elsewhere(element: Element) -> bool:
    """Whether a link stands among comments or neighbors, whose pages are not the article's."""
    around = (one for one in (element, *element.iterancestors()) if one.tag not in _WHOLE)
    return any(_OTHER.search(class_and_id(one)) for one in around)


def _goes_on(part: Part, before: Part, first: Part) -> bool:
    """Whether a page that came is the one after *before*, and not another article."""
    if not same_site(part.address, first.address):
        return False
    ours, theirs = _title(first), _title(part)
    shared = len(ours & theirs)
    has_title = bool(shared) and shared >= _LEAST_WORDS * max(len(ours), len(theirs))
    return has_title or (bool(ours & theirs) and _leads_to(part, before))


def _title(part: Part) -> set[str]:
    title = read_metadata(part.tree.root, part.address).title
    return set(re.findall(r"\w+", re.sub(r"\b\d{1,2}\b", " ", title.casefold())))


def _leads_to(part: Part, before: Part) -> bool:
    wanted = _key(before.address)
    return any(
        _key(absolute(link.get("href"), part.address)) == wanted
        for link in part.tree.root.iter("a")
    )


def _key(address: str) -> str:
    """What two spellings of one address share."""
    bare = urldefrag(address)[0].partition("://")[2].removeprefix("www.")
    return bare.rstrip("/")
