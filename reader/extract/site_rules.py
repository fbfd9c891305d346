"""What is known better for one site: plain files that say where its articles stand.

A rule is a text file named after its host (`example.org.txt`; `.example.org.txt` speaks for
every host below), one instruction a line, in the format of the open collection
ftr-site-config (https://github.com/fivefilters/ftr-site-config, CC0), whose folder can be
used as it is:

    body: //div[@class='story']         where the text stands; several are tried in turn
    title: //h1                         also: author, date
    strip: //div[@id='promo']           what isn't part of it
    strip_id_or_class: newsletter       the same, by a part of an id or class
    strip_image_src: /ads/              pictures, by a part of their address
    next_page_link: //a[@rel='next']    where the article goes on
    single_page_link: //a[@id='all']    where all of it stands on one page
    find_string: <h5>                   markup that is read as if it were what the next
    replace_string: <h2>                line says
    # a remark

Expressions are XPath 1.0. Other instructions of the collection are passed over. A rule can
only choose among a page's elements; it can't run anything. Rules of several folders for one
host are read as one, the reader's first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from urllib.parse import urlsplit

from lxml import etree

from reader.extract.markup import Element, name_set, remove, text_of
from reader.paths import resources

_HOST = re.compile(r"^[a-z0-9.-]{1,253}$")
_INSTRUCTION = re.compile(r"^([a-z_]+)\s*:\s*(.+?)\s*$")
_KNOWN = name_set(
    "body title author date strip strip_id_or_class strip_image_src next_page_link "
    "single_page_link find_string replace_string"
)
_PAIRED = ("find_string", "replace_string")
_PAIR = re.compile(r"^replace_string\((.+?)\)\s*:\s*(.*?)\s*$")
_EMPTY = re.compile(r"^replace_string\s*:\s*$")
_MAX_BYTES = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteRule:
    """The instructions for one host, by their names."""

    host: str
    instructions: Mapping[str, tuple[str, ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )

    def values(self, name: str) -> tuple[str, ...]:
        """All values of one instruction, in the file's order."""
        return self.instructions.get(name, ())


RuleSource = Path | SiteRule
"""A folder of rules, or a rule that lies in none."""


def rule_for(address: str, sources: Sequence[RuleSource] = ()) -> SiteRule | None:
    """The rule for an address: what the reader's own sources say, then what ours do."""
    host = host_of(address)
    if not host:
        return None
    found = [rule for source in (*sources, ours()) if (rule := _rule_in(source, host)) is not None]
    if not found:
        return None
    names = dict.fromkeys(name for rule in found for name in rule.instructions)
    together = {name: tuple(v for rule in found for v in rule.values(name)) for name in names}
    return SiteRule(host=host, instructions=MappingProxyType(together))


def ours() -> Path:
    """The folder of the rules that come with the program."""
    return resources() / "site-rules"


def _rule_in(source: RuleSource, host: str) -> SiteRule | None:
    if isinstance(source, SiteRule):
        return source if source.host == host else None
    for name in _file_names(host):
        file = source / name
        if file.is_file() and file.stat().st_size <= _MAX_BYTES:
            return parse_rule(host, file.read_text(encoding="utf-8", errors="replace"))
    return None


def parse_rule(host: str, text: str) -> SiteRule:
    """Read a rule file's text; lines that say nothing known are passed over."""
    found: dict[str, tuple[str, ...]] = {}
    for line in text.splitlines():
        for name, value in _instructions_in(line):
            if name in _KNOWN:
                found[name] = (*found.get(name, ()), value)
    # Two rules that are read as one must not pair what one finds with what the other puts there.
    pairs = min(len(found.get(name, ())) for name in _PAIRED)
    found.update({name: found[name][:pairs] for name in _PAIRED if name in found})
    return SiteRule(host=host, instructions=MappingProxyType(found))


def _instructions_in(line: str) -> Iterator[tuple[str, str]]:
    if pair := _PAIR.match(line):
        yield "find_string", pair[1]
        yield "replace_string", pair[2]
    elif _EMPTY.match(line):
        yield "replace_string", ""
    elif match := _INSTRUCTION.match(line):
        yield match[1], match[2]


def replaced(text: str, rule: SiteRule | None) -> str:
    """A page's markup with what the rule replaces in it, in the rule's order."""
    if rule is not None:
        pairs = zip(rule.values("find_string"), rule.values("replace_string"), strict=False)
        for old, new in pairs:
            text = text.replace(old, new)
    return text


def select(root: Element, rule: SiteRule, name: str) -> list[Element | str]:
    """What the first expression of an instruction that finds something finds."""
    for expression in rule.values(name):
        found = _found(root, expression)
        if found:
            return found
    return []


def text_by(root: Element, rule: SiteRule, name: str) -> str:
    """The text that a `title`, `author` or `date` instruction leads to; empty if none."""
    texts = (one if isinstance(one, str) else text_of(one) for one in select(root, rule, name))
    return next((" ".join(text.split()) for text in texts if text.strip()), "")


def strip(root: Element, rule: SiteRule) -> None:
    """Take out of *root* what the rule says isn't part of an article."""
    for expression in rule.values("strip"):
        for found in _found(root, expression):
            if not isinstance(found, str) and found.tag not in {"html", "body"}:
                remove(found)
    for part in rule.values("strip_id_or_class"):
        _strip_named(root, part.strip("'\""))
    for part in rule.values("strip_image_src"):
        for image in list(root.iter("img")):
            if part.strip("'\"") in (image.get("src") or ""):
                remove(image)


def link_by(root: Element, rule: SiteRule, name: str) -> str:
    """The address that a `…_link` instruction leads to, as it stands in the markup; or nothing."""
    for found in select(root, rule, name):
        return found if isinstance(found, str) else found.get("href") or ""
    return ""


def host_of(address: str) -> str:
    """The host that an address's rule is for; empty where it has none."""
    try:
        host = (urlsplit(address).hostname or "").lower().removeprefix("www.")
    except ValueError:
        return ""
    return host if _HOST.match(host) and ".." not in host else ""


def _file_names(host: str) -> Iterator[str]:
    yield f"{host}.txt"
    yield f"www.{host}.txt"
    parts = host.split(".")
    for at in range(len(parts) - 1):
        yield f".{'.'.join(parts[at:])}.txt"


def _found(root: Element, expression: str) -> list[Element | str]:
    try:
        found = root.getroottree().xpath(expression)
    except etree.XPathError:
        return []
    if isinstance(found, list):
        return [one if isinstance(one, Element) else str(one) for one in found]
    return [str(found)] if found else []


def _strip_named(root: Element, part: str) -> None:
    for element in list(root.iter(etree.Element)):
        names = f"{element.get('class') or ''} {element.get('id') or ''}"
        if part and part in names and element.tag not in {"html", "body"}:
            remove(element)
