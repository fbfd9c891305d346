"""sumy's base class, without the half second that the rest of sumy takes to import.

The base of every sumy summarizer imports NLTK for its stemmers, pycountry for the names of
languages and requests for fetching pages; none of that is used here. While sumy is imported,
stand-ins take the places of those three: each brings the real module the moment that anything
is asked of it, so that sumy stays whole for whoever else uses it.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

_UNUSED = ("nltk", "nltk.stem", "nltk.stem.snowball", "requests", "pycountry")


class _Languages:
    """pycountry's `languages`, once somebody looks one up."""

    def __getattr__(self, name: str) -> Any:
        return getattr(importlib.import_module("pycountry").languages, name)


class _StandIn(ModuleType):
    """A module that is imported when something of it is needed."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        if (self.__name__, name) == ("pycountry", "languages"):
            return _Languages()
        if f"{self.__name__}.{name}" in _UNUSED:
            return sys.modules[f"{self.__name__}.{name}"]
        return getattr(importlib.import_module(self.__name__), name)


@contextmanager
def stand_ins() -> Iterator[None]:
    """Stand-ins for what isn't imported yet, as long as the context lasts."""
    names = [name for name in _UNUSED if name not in sys.modules]
    for name in names:
        sys.modules[name] = _StandIn(name)
    try:
        yield
    finally:
        for name in names:
            sys.modules.pop(name, None)


with stand_ins():
    from sumy.summarizers import AbstractSummarizer

__all__ = ["AbstractSummarizer", "stand_ins"]
