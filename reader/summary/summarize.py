"""Paragraphs become a few of their own sentences, word for word, each with its place.

This is the whole way: find the language, split into sentences, leave out what is no part of
the story, let a method rank the rest, and take as many as were asked for, in reading order.
Nothing here touches the network, and the same text gives the same summary everywhere.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.article import Summary, SummarySentence
from reader.errors import SummaryError
from reader.summary.document import Document, Sentence, document_of
from reader.summary.furniture import without_furniture
from reader.summary.languages import SAMPLE, UNKNOWN, language_of, primary
from reader.summary.length import Length, Unit
from reader.summary.methods import DEFAULT_METHOD, METHODS, ranking
from reader.summary.wordlists import stop_words

_FEW_SENTENCES = 3
_FEW_WORDS = 60

_NO_TEXT = "There is no text to summarize."
_TOO_SHORT = "The text is no longer than a summary, so it is shown whole."
_CUT = "The text is very long; only its first part was summarized."
_ALL = "The text has no more than these {count} sentences."
_ALL_WORDS_ALIKE = (
    "The common words of this language are not known here, so all its words count alike."
)
_LANGUAGE_UNKNOWN = "The language of this text could not be told, so all its words count alike."


def summarize(
    paragraphs: Sequence[str] | str,
    title: str = "",
    language: str | None = None,
    sentences: int | str = 3,
    method: str = DEFAULT_METHOD,
) -> Summary:
    """A few of the article's own sentences, in reading order.

    Args:
        paragraphs: the article's text by paragraph, or one string that is split at line ends;
            empty paragraphs are passed over and counted.
        title: the article's title, which tells what it is about.
        language: what the page says its language is (BCP 47); a text that is surely in
            another one overrules it.
        sentences: how many of them (3), a share ("20%"), or a number of words ("60w").
        method: one of `METHODS`.

    Raises:
        SummaryError: the length or the method is not one that we know.
    """
    length = Length.of(sentences)
    check_method(method)
    texts = paragraphs.splitlines() if isinstance(paragraphs, str) else paragraphs
    found = language_of(sample_of(texts), language)
    whole = document_of(texts, title, found)
    document = without_furniture(whole)
    if _is_short(document):
        chosen = list(document.sentences)
        notes = [_TOO_SHORT if chosen else _NO_TEXT]
    else:
        ranked, notes = ranking(document, method, length.sentences_of(len(document.sentences)))
        chosen = _take(ranked, length)
        notes += _limits(document, length, found)
    if whole.is_cut:
        notes.append(_CUT)
    return Summary(
        sentences=_in_reading_order(chosen),
        language=found,
        method=method,
        length=sentences,
        note=" ".join(notes),
    )


def check_method(method: str) -> None:
    """Refuse a *method* that isn't there.

    Raises:
        SummaryError: it is none of `METHODS`.
    """
    if method not in METHODS:
        known = ", ".join(METHODS)
        raise SummaryError(f"There is no method {method!r} to summarize by: use {known}.", method)


def sample_of(texts: Sequence[str]) -> str:
    """Enough of the text to know its language by."""
    parts: list[str] = []
    size = 0
    for text in texts:
        parts.append(text[:SAMPLE])
        size += len(parts[-1])
        if size > SAMPLE:
            break
    return "\n".join(parts)


def _is_short(document: Document) -> bool:
    """Whether a text is no longer than its summary would be."""
    sentences = document.sentences
    if len(sentences) <= _FEW_SENTENCES:
        return True
    return sum(len(part.stems) for part in sentences) <= _FEW_WORDS


def _limits(document: Document, length: Length, language: str) -> list[str]:
    """What was not possible: as many sentences as were asked for, or to know common words."""
    count = len(document.sentences)
    notes = []
    if length.unit is Unit.SENTENCES and length.amount > count:
        notes.append(_ALL.format(count=count))
    if language == UNKNOWN:
        notes.append(_LANGUAGE_UNKNOWN)
    elif not stop_words(primary(language)):
        notes.append(_ALL_WORDS_ALIKE)
    return notes


def _take(ranked: Sequence[Sentence], length: Length) -> list[Sentence]:
    """As many of the best as were asked for; by words, those that still fit, at least one."""
    if length.unit is not Unit.WORDS:
        return list(ranked)
    taken: list[Sentence] = []
    left = length.amount
    for sentence in ranked:
        size = len(sentence.text.split())
        if size <= left or not taken:
            taken.append(sentence)
            left -= size
        if left <= 0:
            break
    return taken


def _in_reading_order(ranked: Sequence[Sentence]) -> tuple[SummarySentence, ...]:
    """The sentences as they stand in the article, each with its rank."""
    places = sorted(
        ((part.paragraph, part.start, rank, part) for rank, part in enumerate(ranked, start=1)),
        key=lambda place: place[:2],
    )
    return tuple(
        SummarySentence(
            text=part.text, paragraph=part.paragraph, start=part.start, end=part.end, rank=rank
        )
        for _, _, rank, part in places
    )
