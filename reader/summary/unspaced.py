"""Sentence ends in scripts without spaces between words.

Chinese and Japanese stop with their own full stop, but not inside quotation marks or brackets
unless nothing continues them. Thai, Lao and Khmer write no stops: their sentences end at
spaces, and a piece is taken for a sentence once it is long enough to be one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType

_PAIRS = MappingProxyType(
    {"「": "」", "『": "』", "（": "）", "(": ")", "《": "》", "“": "”", "【": "】"}
)
_STOPS = "。！？｡!?．"
_AFTER_STOP = re.compile(f'[{_STOPS}…」』”）)"’]*+')
_EVENT = re.compile(f"[\n.{_STOPS}{''.join(_PAIRS)}{''.join(_PAIRS.values())}]")
_TOLD_ON = re.compile(r".{0,6}[说說道称稱问問表]|[，,、；;]")
_REACH = 200  # code points within which a bracket must close to count
_DEEPEST = 4

_THAI_ENOUGH = 60
_SPACE = re.compile(r"\s+")


def chinese_ends(text: str, language: str) -> Iterator[int]:
    """The code points after each sentence of Chinese or Japanese text but the last."""
    stack: list[str] = []
    done = 0
    for event in _EVENT.finditer(text):
        at = event.start()
        if at < done:
            continue
        end = _chinese_end(text, at, stack, language)
        if end:
            done = end
            yield end


def _chinese_end(text: str, at: int, stack: list[str], language: str) -> int:
    """Where a sentence ends because of the character at *at*, or 0."""
    mark = text[at]
    if mark == "\n":
        stack.clear()
        return at + 1
    if mark in _PAIRS:
        closing = _PAIRS[mark]
        if len(stack) < _DEEPEST and text.find(closing, at + 1, at + _REACH) >= 0:
            stack.append(closing)
        return 0
    if stack and mark == stack[-1]:
        stack.pop()
        return at + 1 if not stack and _closes_sentence(text, at, language) else 0
    if stack or mark not in _STOPS + ".":
        return 0
    return _stop_end(text, at)


def _closes_sentence(text: str, at: int, language: str) -> bool:
    """Whether a quotation that ends in a stop ends the sentence around it."""
    if text[at] not in "」』”" or text[at - 1] not in "。！？!?…":
        return False
    following = text[at + 1 : at + 2]
    if following in {"「", "『", "“", "\u3000", " "}:
        return True
    return following != "" and language == "zh" and not _TOLD_ON.match(text, at + 1)


def _stop_end(text: str, at: int) -> int:
    """Where the sentence ends whose stop is at *at*, or 0 if it goes on."""
    mark = text[at]
    if mark == ".":
        spaced = not text[at + 1 : at + 2].strip()
        return at + 1 if spaced and at and not text[at - 1].isascii() else 0
    after = _AFTER_STOP.match(text, at + 1)
    end = after.end() if after else at + 1
    following = text[end : end + 1]
    if mark in "!?" and end == at + 1 and (following.isascii() and following.isalnum()):
        return 0  # A word such as "Yahoo!JAPAN", or part of an address.
    if mark in "!?" and end == at + 1 and following in {"/", "&", "="}:
        return 0
    return 0 if mark in "!?！？" and following in {"、", "，", ",", "と"} else end


def thai_ends(text: str) -> Iterator[int]:
    """The code points after each piece of Thai, Lao or Khmer text that may be a sentence."""
    start = 0
    for gap in _SPACE.finditer(text):
        at, end = gap.span()
        if "\n" in gap[0] or (at - start >= _THAI_ENOUGH and not _is_inner(text, at, end)):
            yield at
            start = end


def _is_inner(text: str, at: int, end: int) -> bool:
    """Whether a space stands beside a number or before a mark of repetition."""
    return (
        text[end : end + 1].isdigit()
        or text[at - 1 : at].isdigit()
        or text[end : end + 2] in {"ๆ", "ฯ "}
    )
