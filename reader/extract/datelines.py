"""The dates that a page shows: beside its title, in `time` elements, or in lines that say so."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain

from lxml import etree

from reader.extract.dates import Moment, parse_date
from reader.extract.markup import (
    INVISIBLE,
    Element,
    class_and_id,
    short_text_of,
    text_of,
    text_runs,
    up_from,
)

_NAMED = re.compile(
    r"publish|pubdate|pub-date|posted|entry-date|post-date|postdate|post_date|article-date|"
    r"article__date|articledate|dateline|date-published|byline|timestamp|datetime|post-meta|"
    r"entry-meta|\bdate\b|_date|-date|time\b|datum|meta\b|submitted|created"
)
_NAMED_PUBLISHED = re.compile(r"publi(?:sh|c)|pubdate|post(?:ed)?[-_]?(?:date|on)|entry-date")
_UPDATED = re.compile(
    r"updat|modif|\bedit|revis|review|aktuali[sz]|bearbeitet|mise? à jour|màj|actualiz|aggiorn|"
    r"обновл|изменен|bijgewerkt|\bstand\b|zuletzt|atualiza|güncel|更新|最終",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"(?:publi(?:sh|é|cad|cat|kowan)\w*|posted|erschienen|veröffentlicht|pubblicato|опубликовано|"
    r"gepubliceerd|publicerad|publisert|udgivet|yayınlan\w*|posté|mis en ligne|eingestellt|"
    r"発売日|公開|掲載)[^\d]{0,24}\d",
    re.IGNORECASE,
)
_IN_SCRIPT = re.compile(
    r"""["'](?:datePublished|published_at|publishedAt|publishDate|pubDate|publicationDate)["']\s*:\s*["']([\d][^"']{7,30})["']"""
)
_ELSEWHERE = re.compile(
    r"comment|related|sidebar|footer|recommend|teaser|widget|popular|latest|nav|menu|ticker"
)
_REPLY = re.compile(r"comment|repl(?:y|ies)|related|recommend|ticker|countdown")
_NEAR = 1_500
_BESIDE = 400
_MIN_DATE = 6
_LINE = 80
_META_LINE = 200
_BARE = 45
_STARTING = re.compile(r"^.{0,30}?\d{4}\)?\s*(?:[-–—:|]|\.\s)")
_SHORT_YEAR = re.compile(r"[^\w\d]*([0-3]?\d)\.([01]?\d)\.([0-2]\d)(?:\W+\d\d?[:.]\d\d\W*|\W*)")
"""A day and nothing else, as it is written where day, month and year are parted by periods."""
_LABEL = 30
_BEFORE = "preceding::text()[normalize-space()][position() < 8]"
_DATED = ".//text()[string-length() < 200 and (contains(., '20') or contains(., '19'))]"
_HOLDERS = ("span", "div", "p", "a", "em", "small", "td", "dd", "b", "font", "i")
_SILENT = frozenset({"script", "style", "noscript", "template", "title", "option"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """A date near the title.

    Whether it is one of a change, whether hardly anything stands beside it in its line, and
    how many letters off the title it is.
    """

    moment: Moment
    is_update: bool
    is_bare: bool
    distance: int


def heading_of(root: Element, title: str) -> Element | None:
    """The element that shows *title*, or else the page's first heading."""
    headings = [one for name in ("h1", "h2", "h3") for one in root.iter(name)]
    wanted = title.casefold()
    same = (one for one in headings if wanted and wanted in text_of(one).casefold())
    return next(same, headings[0] if headings else None)


def near_title(heading: Element, *, is_american: bool) -> Iterator[Dateline]:
    """The dates in short lines after and before the title, the nearest first."""
    spine = set(heading.iterancestors())
    for following in (_after, _before):
        distance = 0
        before = ""
        for line, holder in following(heading):
            moment = _in_line(line, holder, is_american=is_american)
            is_beside = distance <= _BESIDE
            if moment and not (_is_reply(holder) if is_beside else _is_elsewhere(holder, spine)):
                is_update = _is_update(line, before, _clues(holder))
                yield Dateline(
                    moment=moment,
                    is_update=is_update,
                    is_bare=len(line) <= _BARE,
                    distance=distance,
                )
            before = line
            distance += len(line)
            if distance > _NEAR:
                break


def _after(heading: Element) -> Iterator[tuple[str, Element]]:
    """The lines after *heading*, each with its element."""
    for up in (heading, *heading.iterancestors()):
        parent = up.getparent()
        if parent is not None and (up.tail or "").strip():
            yield " ".join((up.tail or "").split()), parent
        for sibling in up.itersiblings():
            runs = text_runs(sibling) if sibling.tag not in INVISIBLE else ()
            for text, holder in chain(runs, [(sibling.tail or "", parent)]):
                if text.strip() and holder is not None:
                    yield " ".join(text.split()), holder


def _before(heading: Element) -> Iterator[tuple[str, Element]]:
    """The few lines before *heading*, the nearest first."""
    return reversed(_lines(heading, _BEFORE))


def _in_line(line: str, holder: Element, *, is_american: bool) -> Moment | None:
    """The date that is all of a short line, or starts a long one."""
    exact = parse_date(holder.get("datetime") or "") if holder.tag == "time" else None
    if exact:
        return exact
    if len(line) > _LINE:
        start = _STARTING.match(line)
        line = start[0] if start else ""
    if len(line) < _MIN_DATE:
        return None
    short = _SHORT_YEAR.fullmatch(line)
    if short:
        line = f"{short[1]}.{short[2]}.20{short[3]}"
    return parse_date(line, is_american=is_american)


def _is_update(line: str, before: str, clues: str) -> bool:
    """Whether a line, the label before it or its element speaks of a change."""
    if _PUBLISHED.search(line):
        return False
    is_label = len(before) < _LABEL and _UPDATED.search(before)
    is_named = "publish" not in clues and _UPDATED.search(clues)
    return bool(_UPDATED.search(line) or is_label or is_named)


def _clues(element: Element) -> str:
    parent = element.getparent()
    return class_and_id(element) + (class_and_id(parent) if parent is not None else "")


def _lines(element: Element, expression: str) -> list[tuple[str, Element]]:
    """The texts that an expression finds, each with its element, but for those of scripts."""
    lines = []
    found = element.xpath(expression)
    for text in found if isinstance(found, list) else ():
        if not isinstance(text, etree._ElementUnicodeResult):  # noqa: SLF001 - no public name
            continue
        holder = text.getparent()
        if holder is not None and text.is_tail:
            holder = holder.getparent()
        if holder is not None and holder.tag not in _SILENT:
            lines.append((" ".join(str(text).split()), holder))
    return lines


def _is_elsewhere(element: Element, spine: Collection[Element] = ()) -> bool:
    """Whether *element* belongs to another article, a list or the page's margin."""
    for one in up_from(element):
        if one in spine or one.tag in {"body", "article", "main"}:
            return False
        clues = class_and_id(one)
        if one.tag in {"aside", "footer", "nav"} and not _NAMED.search(clues):
            return True
        if (one.tag == "li" and not spine) or _ELSEWHERE.search(clues):
            return True
    return False


def _is_reply(element: Element) -> bool:
    return any(_REPLY.search(class_and_id(one)) for one in up_from(element))


def in_times(root: Element, heading: Element | None) -> Moment | None:
    """The date of the first `time` element, of those that don't speak of a change if there are."""
    spine = set(heading.iterancestors()) if heading is not None else set()
    times = [one for one in root.iter("time") if not _is_elsewhere(one, spine)]
    times.sort(key=lambda one: bool(_UPDATED.search(_clues(one))))
    texts = (
        text
        for one in times
        for text in (one.get("datetime") or "", short_text_of(one, _META_LINE))
    )
    return next((moment for moment in map(parse_date, texts) if moment), None)


def anywhere(root: Element, *, is_american: bool) -> Moment | None:
    """The date that a line of the page says is the one, or the only one that there is."""
    return (
        _labelled(root, is_american=is_american)
        or _in_scripts(root)
        or _labelled_in_the_margin(root, is_american=is_american)
        or _only_one(root)
        or _only_time(root)
    )


def _labelled(root: Element, *, is_american: bool) -> Moment | None:
    """The date in a line that says it is the one, or in an element named for it."""
    for line in _dated(root):
        match = _PUBLISHED.search(line)
        found = parse_date(line[match.end() - 1 :], is_american=is_american) if match else None
        if found:
            return found
    for element in root.iter(*_HOLDERS):
        if _NAMED.search(class_and_id(element)) and not _is_elsewhere(element):
            text = short_text_of(element, _META_LINE)
            is_enough = len(text) >= _MIN_DATE
            found = parse_date(text, is_american=is_american) if is_enough else None
            if found:
                return found
    return None


def _labelled_in_the_margin(root: Element, *, is_american: bool) -> Moment | None:
    """The one date in the margins, or below the text, that says it is that of publication."""
    body = root.find("body")
    found: set[Moment] = set()
    for line, holder in _lines(body, _DATED) if body is not None else []:
        match = _PUBLISHED.search(line)
        named = _NAMED_PUBLISHED.search(_clues(holder)) and len(line) <= _BARE
        moment = parse_date(line[match.end() - 1 if match else 0 :], is_american=is_american)
        if moment and (match or named) and not _is_reply(holder):
            found.add(moment)
    return found.pop() if len(found) == 1 else None


def _dated(root: Element) -> Iterator[str]:
    """The lines that may hold a date, wherever they stand in the article."""
    body = root.find("body")
    for line, holder in _lines(body, _DATED) if body is not None else []:
        if not _is_elsewhere(holder):
            yield line


def _only_one(root: Element) -> Moment | None:
    """The date in a page's short lines, when they all name the same one."""
    lines = (line for line in _dated(root) if _MIN_DATE <= len(line) <= _LINE)
    found = {day for day in (parse_date(line, is_american=False) for line in lines) if day}
    return found.pop() if len(found) == 1 else None


def _only_time(root: Element) -> date | None:
    """The day of all `time` elements, wherever they stand, when they agree."""
    texts = (
        one.get("datetime") or text_of(one) for one in root.iter("time") if not _is_reply(one)
    )
    found = {str(moment)[:10] for moment in map(parse_date, texts) if moment}
    return date.fromisoformat(found.pop()) if len(found) == 1 else None


def _in_scripts(root: Element) -> Moment | None:
    """The one date of publication that the page's own data names, if it names just one."""
    found = {
        day
        for script in root.iter("script")
        for day in _IN_SCRIPT.findall((script.text or "")[:500_000])
    }
    return parse_date(found.pop()) if len(found) == 1 else None
