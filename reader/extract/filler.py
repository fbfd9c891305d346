"""Filler text: the Latin that stands in a template where nobody has written anything."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.extract.blocks import Block
from reader.extract.markup import name_set

_LATIN = name_set(
    "lorem ipsum dolor sit amet consectetur adipiscing adipisicing elit sed do eiusmod tempor "
    "incididunt ut labore et dolore magna aliqua enim ad minim veniam quis nostrud exercitation "
    "ullamco laboris nisi aliquip ex ea commodo consequat duis aute irure in reprehenderit "
    "voluptate velit esse cillum eu fugiat nulla pariatur excepteur sint occaecat cupidatat non "
    "proident sunt culpa qui officia deserunt mollit anim id est laborum"
)
"""The words of the passage that layouts are filled with since the 1960s."""
_NAME = "lorem ipsum"
_FEW, _MOSTLY = 5, 0.8
_ENOUGH = 400
_WORD = re.compile(r"[^\W\d_]+")


def filler(kept: Sequence[Block]) -> set[int]:
    """The numbers of those of the *kept* blocks that are filler.

    None is where hardly anything else is, as on a page that tries a layout out, and where the
    rest speaks of it.
    """
    named = [block for block in kept if _NAME in block.text.casefold()]
    if not named or not all(_is_filler(block.text) for block in named):
        return set()
    found = {block.number for block in kept if _is_filler(block.text)}
    rest = sum(len(block.text) for block in kept if block.number not in found)
    return found if rest >= _ENOUGH else set()


def _is_filler(text: str) -> bool:
    words = _WORD.findall(text.casefold())
    is_enough = len(words) >= _FEW or _NAME in text.casefold()
    return is_enough and sum(word in _LATIN for word in words) >= _MOSTLY * len(words)
