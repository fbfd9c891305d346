"""What stands among an article's paragraphs and is no part of its story.

Headings, bylines, datelines, credits, "Read more" and the like are told by their form: a
paragraph that is short and ends without a stop, one that comes back word for word, a name
after "By", a line that begins as such lines do in many languages. A long sentence is never
furniture, whatever it begins with.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

from reader.paths import resources
from reader.summary.document import Document, Paragraph, Sentence
from reader.summary.languages import primary
from reader.summary.marks import CLOSING, STOPS, WIDE_STOPS

_ENDS = frozenset(STOPS + WIDE_STOPS + CLOSING + ":;\u037e")
_WITHOUT_STOPS = frozenset({"th", "lo", "km"})

_SHORT = 16  # words up to which a sentence's beginning can give it away
_LINE = 6  # words up to which a paragraph without a stop is no sentence; longer ones tell much
_NARROW = 300  # code points of the same
_LEAST = 0.2  # share of the words that a story has, or what was left out was the story
_KEY = 3  # letters by which a beginning is looked up

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_FORM = re.compile(
    # Bylines: "By Jane Doe and John Roe, Reuters", "Von Max Muster".
    r"(?:by|von|par|por|di|door|av|af|от|автор:?|text:?|texte\s?:|autor:?)\s+"
    r"(?-i:[^\W\d_a-zà-öø-ÿа-яα-ω][\w.'’-]*)(?:[\s,|/&]+(?:and|und|et|y|e|en|och|og|for|in|the"
    r"|(?-i:[^\W\d_a-zà-öø-ÿа-яα-ω][\w.'’-]*)))*[\s.]*$"
    # Datelines and times: "LONDON, March 3 (Reuters) -", "3:15 PM EST", "12.05.2023, 10:15 Uhr".
    r"|(?-i:[A-ZÀ-Þ][A-ZÀ-Þ\s.,]+)[\w\s.,]*\([\w\s./]+\)\s*[-–—]*$"
    rf"|(?:\w+,?\s+)?(?:{_MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{_MONTH}),?\s+\d{{4}}[\W\d]*"
    r"(?:[ap]\.?m\.?)?\W*(?:[A-Z]{2,4})?$"
    r"|[\d\s.,:/|–-]{5,}\s*(?:[ap]\.?m\.?|uhr|h|gmt|utc|est|edt|cet)?\W*$"
    r"|\d+\s+(?:minutes?|hours?|days?|weeks?|months?|years?|mins?|hrs?)\s+(?:ago|read)\W*$"
    # Embedded posts and addresses.
    r"|[—–-]\s.*\(@\w+\).*$"
    r"|@\w+\W*$|(?:https?://|www\.)\S*$|[\w.+-]+@[\w-]+\.[\w.]+$"
    r"|.*\bpic\.twitter\.com/\S*$",
    re.IGNORECASE,
)


def without_furniture(document: Document) -> Document:
    """The document of what tells the story; the whole one where hardly anything is left."""
    code = primary(document.language)
    repeated = _repeated(document)
    kept = [_without(part, repeated, code) for part in document.paragraphs]
    story = Document([part for part in kept if part.sentences or part.headings], document.language)
    return story if _size(story) >= _LEAST * _size(document) else document


def _without(part: Paragraph, repeated: Mapping[str, int], code: str) -> Paragraph:
    """The paragraph without its furniture; itself where it has none."""
    story = _story(part, repeated, code)
    return part if len(story) == len(part.sentences) else Paragraph(tuple(story), part.headings)


def _size(document: Document) -> int:
    """The number of words of the document's sentences."""
    return sum(len(sentence.stems) for sentence in document.sentences)


def _repeated(document: Document) -> Mapping[str, int]:
    """How often each short paragraph of one sentence stands there."""
    return Counter(
        part.sentences[0].text
        for part in document.paragraphs
        if len(part.sentences) == 1 and len(part.sentences[0].stems) <= _SHORT
    )


def _story(part: Paragraph, repeated: Mapping[str, int], code: str) -> Sequence[Sentence]:
    """The sentences of a paragraph that aren't furniture."""
    if len(part.sentences) == 1:
        only = part.sentences[0]
        if repeated.get(only.text, 0) > 1 or _is_line(only, code):
            return ()
    return [sentence for sentence in part.sentences if not is_furniture(sentence)]


def _is_line(sentence: Sentence, code: str) -> bool:
    """Whether a whole paragraph is a heading, a crumb of a list, or the like."""
    if code in _WITHOUT_STOPS:
        return False
    return len(sentence.stems) <= _LINE and sentence.text[-1] not in _ENDS


def is_furniture(sentence: Sentence) -> bool:
    """Whether a sentence is a widget's, a credit, a byline, a time or an address."""
    if not sentence.stems:
        return True
    if len(sentence.stems) > _SHORT or len(sentence.text) > _NARROW:
        return False
    text = " ".join(sentence.text[:200].lstrip("»▶►→•·*-–—|[(> ").split()).lower()
    if any(map(text.startswith, _beginnings().get(text[:_KEY], ()))):
        return True
    return _FORM.match(sentence.text) is not None


@cache
def _beginnings() -> Mapping[str, tuple[str, ...]]:
    """The beginnings that give furniture away, by their first letters."""
    lines = (resources() / "languages" / "furniture.txt").read_text(encoding="utf-8").splitlines()
    found: dict[str, tuple[str, ...]] = {}
    for line in lines:
        if line and not line.startswith("#"):
            found[line[:_KEY]] = (*found.get(line[:_KEY], ()), line)
    return found
