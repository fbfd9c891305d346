"""How an article uses its words: which sentences have each, and where it is met first.

Everything is counted in whole rows and dictionaries, which is many times faster than word by
word. A stem is common when one of the language's stop words has it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from reader.summary.document import Document
from reader.summary.languages import primary
from reader.summary.lexicon import lexicon_of


@dataclass(frozen=True, slots=True)
class Uses:
    """What the sentences of an article do with each of its stems.

    Attributes:
        rows: the different stems of each sentence, in their order.
        sentences: in how many sentences each stem is, in the order in which they are met.
        times: how often it is there at all.
        first: the number of the sentence in which it is met first.
        capitals: in how many sentences it has a capital, not being the first word.
        title: the title's stems.
        common: the stems that every text of the language has.
    """

    rows: Sequence[tuple[str, ...]]
    sentences: Mapping[str, int]
    times: Mapping[str, int]
    first: Mapping[str, int]
    capitals: Mapping[str, int]
    title: frozenset[str]
    common: frozenset[str]


def uses_of(document: Document) -> Uses:
    """Count the stems of *document*."""
    sentences = document.sentences
    rows = [tuple(dict.fromkeys(sentence.stems)) for sentence in sentences]
    first: dict[str, int] = {}
    for i in range(len(rows) - 1, -1, -1):
        first.update(dict.fromkeys(rows[i], i))
    return Uses(
        rows=rows,
        sentences=Counter(chain.from_iterable(rows)),
        times=Counter(chain.from_iterable(sentence.stems for sentence in sentences)),
        first=first,
        capitals=Counter(chain.from_iterable(dict.fromkeys(part.names) for part in sentences)),
        title=frozenset(stem for part in document.headings for stem in part.stems),
        common=lexicon_of(primary(document.language)).common_stems,
    )
