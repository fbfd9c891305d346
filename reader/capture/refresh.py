"""Pages that are only a step on the way: a `meta` refresh, and nothing to read.

Link shorteners and news agents answer with such pages instead of a redirect. One that holds a
text is a page of its own, wherever it leads after a while.
"""

from __future__ import annotations

import html
import re

_LARGEST = 100_000
_MOST_TEXT = 200
_LONGEST_WAIT = 5
_META = re.compile(
    rb"<meta\s[^>]{0,200}?http-equiv\s*=\s*[\"']?refresh[\"']?[^>]{0,4000}>", re.IGNORECASE
)
_CONTENT = re.compile(
    rb"content\s*=\s*[\"']?\s*(\d{1,4})(?:\.\d*)?\s*[;,]\s*url\s*=\s*[\"']?\s*([^\"'>\s]{1,4000})",
    re.IGNORECASE,
)
_UNSEEN = re.compile(
    rb"<!--.*?-->|<(script|style|noscript|title|template|svg)\b.*?</\1\s*>|<[^>]*>",
    re.IGNORECASE | re.DOTALL,
)


def leads_to(data: bytes, media_type: str) -> str:
    """Where a page without a text sends its visitor, as it is written there; or nothing."""
    if media_type not in {"text/html", "application/xhtml+xml", ""} or len(data) > _LARGEST:
        return ""
    found = _META.search(data)
    target = _CONTENT.search(found[0]) if found else None
    if target is None or int(target[1]) > _LONGEST_WAIT:
        return ""
    if len(b" ".join(_UNSEEN.sub(b" ", data).split())) > _MOST_TEXT:
        return ""
    return html.unescape(target[2].decode("utf-8", "replace"))
