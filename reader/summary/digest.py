"""The most important sentences of many articles, a story that several tell being told once.

Each article names its best sentences. Articles whose words are nearly the same are one story,
and a story that many tell counts more. Sentences are then taken by what they are worth, each
story waiting its turn, and what has been said is not said again.
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

from reader.article import SummarySentence
from reader.summary.document import Document, Sentence, document_of
from reader.summary.furniture import without_furniture
from reader.summary.languages import language_of
from reader.summary.length import Length, Unit
from reader.summary.methods import DEFAULT_METHOD, ranking
from reader.summary.summarize import check_method, sample_of
from reader.summary.vectors import Row, products, smooth_rarity, unit_rows

_NAMED = 3  # sentences that an article names
_OPENING = 12  # sentences by which articles are compared
_SAME_STORY = 0.35  # cosine of two articles' openings
_SAME_SENTENCE = 0.5  # cosine of two sentences


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """An article to make a digest of; `key` is what the caller knows it by."""

    key: Hashable
    paragraphs: Sequence[str]
    title: str = ""
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestSentence:
    """A sentence of a digest, the article it is from, and the others that tell its story."""

    article: Hashable
    sentence: SummarySentence
    also: tuple[Hashable, ...] = ()


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A sentence that its article named, which is number *story* of the stories."""

    article: int
    story: int
    sentence: Sentence
    worth: float


def digest(
    stories: Iterable[Story], sentences: int | str = 5, method: str = DEFAULT_METHOD
) -> tuple[DigestSentence, ...]:
    """The best sentences over all *stories*, the most important one first.

    Args:
        stories: the articles, in the order in which equals shall stand.
        sentences: how many sentences (5), a share of all there are ("2%"), or a number of
            words ("200w").
        method: how each article's sentences are ranked, one of `METHODS`.

    Raises:
        SummaryError: the length or the method is not one that we know.
    """
    length = Length.of(sentences)
    check_method(method)
    articles = [article for article in stories if any(map(str.strip, article.paragraphs))]
    documents = [_document(article) for article in articles]
    told_by = _stories(documents)
    candidates = _candidates(documents, told_by, method)
    wanted = length.sentences_of(sum(len(document.sentences) for document in documents))
    taken = _take(candidates, wanted, length.amount if length.unit is Unit.WORDS else None)
    return tuple(
        DigestSentence(
            article=articles[one.article].key,
            sentence=_placed(one.sentence, rank),
            also=tuple(
                articles[other].key
                for other, story in enumerate(told_by)
                if story == one.story and other != one.article
            ),
        )
        for rank, one in enumerate(taken, start=1)
    )


def _document(article: Story) -> Document:
    language = language_of(sample_of(article.paragraphs), article.language)
    return without_furniture(document_of(article.paragraphs, article.title, language))


def _stories(documents: Sequence[Document]) -> list[int]:
    """For each article the number of the first one that tells the same story."""
    rows = unit_rows([_opening(document) for document in documents], smooth_rarity)
    first = list(range(len(documents)))
    for i, shared in enumerate(products(rows, rows)):
        same = [first[j] for j, cosine in shared.items() if j < i and cosine > _SAME_STORY]
        first[i] = min(same, default=i)
    return first


def _opening(document: Document) -> list[str]:
    """The words by which an article is compared with others: its title's and its first ones."""
    parts = (*document.headings, *document.sentences[:_OPENING])
    return [stem for part in parts for stem in part.content]


def _candidates(
    documents: Sequence[Document], told_by: Sequence[int], method: str
) -> list[_Candidate]:
    """The sentences that the articles name; those of a story that many tell are worth more."""
    found: list[_Candidate] = []
    for number, document in enumerate(documents):
        if not document.sentences:
            continue
        story = told_by[number]
        weight = 1 + math.log(told_by.count(story))
        ranked, _ = ranking(document, method, _NAMED)
        found.extend(
            _Candidate(number, story, sentence, weight / (1 + place))
            for place, sentence in enumerate(ranked)
        )
    return found


def _take(candidates: Sequence[_Candidate], wanted: int, words: float | None) -> list[_Candidate]:
    """The best candidates that don't repeat each other, until enough are there."""
    rows = unit_rows([candidate.sentence.content for candidate in candidates])
    left = dict(enumerate(candidates))
    turns: dict[int, int] = {}
    taken: list[_Candidate] = []
    told: list[Row] = []
    while left and len(taken) < wanted and (words is None or words > 0):
        best = max(left, key=lambda i: left[i].worth / (1 + turns.get(left[i].story, 0)))
        candidate = left.pop(best)
        if any(cosine > _SAME_SENTENCE for cosine in _cosines(rows[best], told)):
            continue
        size = len(candidate.sentence.text.split())
        if words is not None:
            if size > words and taken:
                continue
            words -= size
        turns[candidate.story] = turns.get(candidate.story, 0) + 1
        taken.append(candidate)
        told.append(rows[best])
    return taken


def _cosines(row: Row, others: Sequence[Row]) -> Iterable[float]:
    return (sum(weight * other.get(stem, 0.0) for stem, weight in row.items()) for other in others)


def _placed(sentence: Sentence, rank: int) -> SummarySentence:
    return SummarySentence(
        text=sentence.text,
        paragraph=sentence.paragraph,
        start=sentence.start,
        end=sentence.end,
        rank=rank,
    )
