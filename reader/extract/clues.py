"""What the names that sites give to their elements tell of their purpose.

The expressions are those of Mozilla's Readability (https://github.com/mozilla/readability,
Apache-2.0), whose algorithm `readability` follows.
"""

from __future__ import annotations

import re
from functools import lru_cache

from reader.extract.markup import Element, name_set

UNLIKELY = re.compile(
    "-ad-|ai2html|banner|breadcrumbs|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|"
    "header|legends|menu|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|"
    "supplemental|ad-break|agegate|pagination|pager|popup|yom-remote"
)
MAYBE = re.compile("and|article|body|column|content|main|mathjax|shadow")
POSITIVE = re.compile(
    "article|body|content|entry|hentry|h-entry|main|page|pagination|post|text|blog|story"
)
NEGATIVE = re.compile(
    "-ad-|hidden|^hid$| hid$| hid |^hid |banner|combx|comment|com-|contact|footer|gdpr|masthead|"
    "media|meta|outbrain|promo|related|scroll|share|shoutbox|sidebar|skyscraper|sponsor|shopping|"
    "tags|widget"
)
BYLINE = re.compile("byline|author|dateline|writtenby|p-author")
SHARE = re.compile(r"(\b|_)(share|sharedaddy)(\b|_)")
UNLIKELY_ROLES = name_set("menu menubar complementary navigation alert alertdialog dialog")


@lru_cache(maxsize=4096)
def is_unlikely(names: str) -> bool:
    """Whether a class and id are those of anything but an article; a page has few, repeated."""
    return bool(UNLIKELY.search(names)) and not MAYBE.search(names)


@lru_cache(maxsize=4096)
def is_byline(names: str) -> bool:
    """Whether a class and id are those of a byline."""
    return bool(BYLINE.search(names))


def weight(element: Element) -> int:
    """How much an element's class and id speak for (+25 each) or against it."""
    return _weight(element.get("class") or "") + _weight(element.get("id") or "")


@lru_cache(maxsize=4096)
def _weight(name: str) -> int:
    name = name.lower()
    return 25 * (bool(POSITIVE.search(name)) - bool(NEGATIVE.search(name)))
