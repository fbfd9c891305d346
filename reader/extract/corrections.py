"""What a reader puts right on a page, as instructions that hold for the site's other pages too.

*This doesn't belong here* becomes a `strip`, *the article stands there* a `body` (see
`site_rules`). An instruction counts only when the article made with it is as the reader wants.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import chain
from types import MappingProxyType
from urllib.parse import urlsplit

from reader.article import Correction, Draft, Page
from reader.errors import SettingsError
from reader.extract.decode import decode
from reader.extract.document import extract
from reader.extract.element_names import name_of_part, names_of_box, names_of_text, seen_texts
from reader.extract.following import opened
from reader.extract.markup import CONTAINERS, INVISIBLE, Element, text_of
from reader.extract.site_rules import RuleSource, SiteRule, host_of
from reader.extract.words import count_words

MOST_CHOICES = 12
_LEAST_WORDS = 25
_START_OF_LINE = 90
_MOST_LEFT = 0.6
"""The share of an article that is left when a box is taken out of it."""
_LEAST_RUN = 20
"""Signs of words that are taken out of the markup wherever they stand."""
_CHOSEN = CONTAINERS - {"html", "nav"} | {"td", "blockquote", "ul", "ol", "table"}


def corrected(
    page: Page, corrections: Sequence[Correction], sources: Sequence[RuleSource] = ()
) -> Draft:
    """The article of *page* with *corrections* before all other rules of its site.

    Raises:
        SettingsError: the page has no address that a rule could be for.
    """
    return extract(page, (_rule(page, corrections), *sources))


def removal(
    page: Page,
    texts: Sequence[str],
    images: Sequence[str] = (),
    sources: Sequence[RuleSource] = (),
) -> tuple[tuple[Correction, ...], Draft]:
    """The corrections that take paragraphs and pictures out of an article, and what is left.

    Args:
        page: the page that the article was made of.
        texts: the paragraphs, as the article has them.
        images: the addresses of the pictures.
        sources: the rules that hold already.

    Raises:
        SettingsError: the page has no address, or no element that holds just these words.
    """
    made = tuple(_without_image(address) for address in dict.fromkeys(images))
    root = opened(page, sources).tree.root
    draft = corrected(page, made, sources)
    markup = decode(page.data, page.charset)
    for text in dict.fromkeys(texts):
        # It may have gone with its twin, or never have come: the text that the reader sees may
        # have been made by an older version of this program.
        if text in draft.paragraphs or not _is_on(root, text):
            offered = chain(_by_names(root, text), _by_words(markup, text))
            more, draft = _removal(page, text, offered, (made, draft), sources)
            made = (*made, *more)
    return made, draft


def box_removal(
    page: Page, text: str, sources: Sequence[RuleSource] = ()
) -> tuple[tuple[Correction, ...], Draft]:
    """The correction that takes out all that stands in one box with the paragraph *text*.

    Raises:
        SettingsError: the page has no address, or no such box that isn't most of the article.
    """
    root = opened(page, sources).tree.root
    before = extract(page, sources)
    for expression in names_of_box(root, text):
        made = (Correction(name="strip", expression=expression),)
        draft = corrected(page, made, sources)
        is_box = draft.word_count >= _MOST_LEFT * before.word_count
        if is_box and text not in draft.paragraphs:
            return made, draft
    raise SettingsError("No box stands around these words, so nothing was removed.", text)


def _by_names(root: Element, text: str) -> Iterator[tuple[Correction, ...]]:
    """Ways to strip the element that holds *text*."""
    for expression in names_of_text(root, text):
        yield (Correction(name="strip", expression=expression),)


def _by_words(markup: str, text: str) -> Iterator[tuple[Correction, ...]]:
    """Ways to read the markup without *text*, which no element holds alone: a run of lines."""
    for words in dict.fromkeys((text, escape(text, quote=False), escape(text))):
        if len(words) >= _LEAST_RUN and "\n" not in words and words in markup:
            yield (
                Correction(name="find_string", expression=words),
                Correction(name="replace_string", expression=""),
            )


def _without_image(address: str) -> Correction:
    name = urlsplit(address).path.rpartition("/")[2]
    if not name:
        raise SettingsError("A picture without a name can't be removed by a rule.", address)
    return Correction(name="strip_image_src", expression=name)


def _removal(
    page: Page,
    text: str,
    offered: Iterable[tuple[Correction, ...]],
    so_far: tuple[tuple[Correction, ...], Draft],
    sources: Sequence[RuleSource],
) -> tuple[tuple[Correction, ...], Draft]:
    """The first of the *offered* corrections after which the article lacks little but *text*."""
    made, before = so_far
    for more in offered:
        draft = corrected(page, (*made, *more), sources)
        if _is_removed(text, before, draft):
            return more, draft
    raise SettingsError(
        "The words could not be found on the page as it was kept, so nothing was removed.", text
    )


def _is_on(root: Element, text: str) -> bool:
    """Whether a page has these words, wherever it draws its lines."""
    return "".join(text.split()) in "".join(text_of(root).split())


def _is_removed(text: str, before: Draft, after: Draft) -> bool:
    gone = Counter(before.paragraphs) - Counter(after.paragraphs)
    lost = sum(count * len(one) for one, count in gone.items())
    return (
        gone[text] > 0 and lost <= 2 * before.paragraphs.count(text) * len(text) + _START_OF_LINE
    )


def choices(page: Page, sources: Sequence[RuleSource] = ()) -> tuple[Correction, ...]:
    """The parts of *page* that may be its article, those with the most text of their own first.

    Raises:
        SettingsError: the page has no address that a rule could be for.
    """
    root = opened(page, sources).tree.root
    _rule(page, ())
    found: list[tuple[float, Correction]] = []
    texts, offered = seen_texts(root), set[str]()
    for element in _containers(root):
        text = texts.get(element, "")
        words = count_words((text,))
        if words >= _LEAST_WORDS and text not in offered:
            offered.add(text)
            choice = Correction(
                name="body",
                expression=name_of_part(root, element),
                start=text[:300],
                end=text[-160:],
                words=words,
            )
            found.append((_prose(element), choice))
    found.sort(key=lambda one: -one[0])
    return tuple(choice for _, choice in found[:MOST_CHOICES])


def rule_text(before: str, corrections: Sequence[Correction]) -> str:
    """The text of a rule's file with *corrections* in it; a picked text replaces one before."""
    lines = before.splitlines()
    for correction in corrections:
        if correction.name == "body":
            lines = [line for line in lines if not line.startswith("body:")]
        line = f"{correction.name}: {correction.expression}".rstrip()
        # What replaces stands after what is found, and so may stand there many times.
        if line not in lines or correction.name == "replace_string":
            lines.append(line)
    return "\n".join(lines) + "\n"


def file_name(address: str) -> str:
    """What the file of a site's rule is called.

    Raises:
        SettingsError: *address* is not one of a site.
    """
    host = host_of(address)
    if not host:
        raise SettingsError("A rule needs the address that the article is from.", address)
    return f"{host}.txt"


def _rule(page: Page, corrections: Sequence[Correction]) -> SiteRule:
    address = page.address or page.asked
    file_name(address)
    instructions: dict[str, tuple[str, ...]] = {}
    for one in corrections:
        instructions[one.name] = (*instructions.get(one.name, ()), one.expression)
    return SiteRule(host=host_of(address), instructions=MappingProxyType(instructions))


def _containers(root: Element) -> Iterator[Element]:
    for element in root.iter(*_CHOSEN):
        if not any(one.tag in INVISIBLE for one in element.iterancestors()):
            yield element


def _prose(element: Element) -> float:
    """How much of an element's text is its own: not linked, and near it in the tree."""
    total = 0.0
    for block in element.iter("p", "pre", "li", "blockquote", "h2", "h3", "td"):
        depth = sum(1 for _ in block.iterancestors()) - sum(1 for _ in element.iterancestors())
        linked = sum(len(text_of(link)) for link in block.iter("a"))
        total += max(0, len(text_of(block)) - 2 * linked) / (1 + depth / 4)
    return total
