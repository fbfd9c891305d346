"""What stands in an article's place: a shell for scripts, a log-in, a test for robots.

Such pages have few words of their own, and the words or the form in them say what they are.
A page with a real text is never one of them, whatever it talks about.
"""

from __future__ import annotations

import re
from enum import StrEnum

from reader.article import Draft, Page
from reader.extract.decode import decode
from reader.extract.markup import Element, class_and_id, text_of
from reader.extract.tree import parse

FEW = 60
"""Words above which a page has a text of its own."""
_HARDLY_ANY = 12
_LARGEST = 2_000_000
_ROBOTS = re.compile(
    r"just a moment\W*$|checking (?:your browser|if the site connection)|verify(?:ing)? (?:that )?"
    r"you are (?:a )?human|are you a (?:human|robot)|not a robot|complete the captcha|"
    r"unusual traffic from|pardon our interruption|attention required!|ddos protection by",
    re.IGNORECASE | re.MULTILINE,
)
_ASKED = (
    r"(?:enabl|turn(?:ed)? (?:it )?on|allow|requir|needs?\b|disabled|without|support|aktivier|"
    r"activ|habilit|abilit|attiv|schakel|inschakel|slå|włącz|povol|zapn|включ|увімк|有効|启用|啟用|사용|تفعيل|etkin)"
)
_SCRIPTS = re.compile(
    rf"{_ASKED}.{{0,60}}java\s?script|java\s?script.{{0,60}}{_ASKED}", re.IGNORECASE
)
_ROOTS = re.compile(r"(?:^|\s)(?:root|app|__next|__nuxt|app-root|react-root|main-app)(?:\s|$)")
_DOORS = re.compile(
    r"log-?in|sign-?in|/auth|/sso|anmeld|connexion|acceso|accedi|inloggen|logowanie", re.IGNORECASE
)


class Instead(StrEnum):
    """What stands there."""

    SCRIPTS = "scripts"
    LOG_IN = "log-in"
    ROBOTS = "robots"


def instead_of_article(page: Page, draft: Draft) -> Instead | None:
    """What stands in an article's place on *page*, whose *draft* was made; None for nothing."""
    if draft.word_count > FEW or not page.data:
        return None
    root = parse(decode(page.data[:_LARGEST], page.charset)).root
    if _is_door(page, draft, root):
        return Instead.LOG_IN
    words = "\n".join((draft.title, *draft.paragraphs))
    if _ROBOTS.search(words):
        return Instead.ROBOTS
    return Instead.SCRIPTS if _is_shell(draft, words, root) else None


def _is_door(page: Page, draft: Draft, root: Element) -> bool:
    """Whether a password is asked for, and that is what the page is there for."""
    if not any((field.get("type") or "").lower() == "password" for field in root.iter("input")):
        return False
    was_sent_there = page.address != page.asked and bool(_DOORS.search(page.address))
    is_called_so = bool(_DOORS.search(draft.title.replace(" ", "-")))
    return was_sent_there or is_called_so or draft.word_count <= _HARDLY_ANY


def _is_shell(draft: Draft, words: str, root: Element) -> bool:
    if draft.images or next(root.iter("script"), None) is None:
        return False
    if _SCRIPTS.search(words):
        return True
    # Many a page with a text asks for scripts too, but for its comments.
    asked = " ".join(map(text_of, root.iter("noscript")))
    return draft.word_count <= _HARDLY_ANY and (bool(_SCRIPTS.search(asked)) or _has_root(root))


def _has_root(root: Element) -> bool:
    """Whether the page has the empty element that a framework would fill."""
    return any(
        _ROOTS.search(class_and_id(element)) and not text_of(element)
        for element in root.iter("div", "main", "app-root")
    )
