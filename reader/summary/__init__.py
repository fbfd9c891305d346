"""Paragraphs become a few of their own sentences.

`summarize` makes the summary of one article, `digest` that of many. Nothing here needs Qt or
the network. The way of a text through this room: `languages` says what it is written in,
`sentences` cuts it, `words` counts what it says, `furniture` leaves out what is no part of the
story, `methods` ranks the sentences, and `summarize` takes the best of them.
"""

from __future__ import annotations

from reader.summary.digest import DigestSentence, Story, digest
from reader.summary.methods import DEFAULT_METHOD, METHODS
from reader.summary.summarize import summarize
from reader.summary.version import METHOD_VERSION

__all__ = [
    "DEFAULT_METHOD",
    "METHODS",
    "METHOD_VERSION",
    "DigestSentence",
    "Story",
    "digest",
    "summarize",
]
