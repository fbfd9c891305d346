"""An article as a summarizer sees it: sentences with their places, their words and stems.

The classes have the names and members of sumy's document model, so that every sumy summarizer
reads them. A sentence equals only itself: sumy keeps its ratings in dictionaries by sentence,
where two that read alike would otherwise be one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import chain

from reader.summary.languages import primary
from reader.summary.lexicon import Lexicon, lexicon_of
from reader.summary.sentences import spans
from reader.summary.words import words

MOST_CHARACTERS = 4_000_000
MOST_SENTENCES = 30_000
_TITLE = 1000  # code points; more is no title


class Sentence:
    """A sentence, where it stands, and what it is made of.

    The scorer needs its stems only; `words` and `content`, which sumy's own methods ask for,
    are found when they are first asked for.

    Attributes:
        text: the sentence word for word.
        paragraph: the index of its paragraph; -1 for the title.
        start: its first code point there; `end` is the one after its last.
        stems: the stem of each of its words.
        names: the stems of the words within it that begin with a capital letter.
    """

    __slots__ = ("_lexicon", "_words", "end", "names", "paragraph", "start", "stems", "text")

    def __init__(self, text: str, paragraph: int, start: int, lexicon: Lexicon) -> None:
        self.text = text
        self.paragraph = paragraph
        self.start = start
        self.end = start + len(text)
        self._lexicon = lexicon
        self._words: tuple[str, ...] | None = None
        self.stems, self.names = lexicon.stems(text)

    @property
    def words(self) -> tuple[str, ...]:
        """Its words in lower case."""
        if self._words is None:
            self._words = tuple(map(str.lower, words(self.text, self._lexicon.language)))
        return self._words

    @property
    def content(self) -> list[str]:
        """The stems of the words that are no stop words."""
        common = self._lexicon.common_words
        pairs = zip(self.words, self.stems, strict=True)
        return [stem for word, stem in pairs if word not in common]

    @property
    def is_heading(self) -> bool:
        """Whether it is the article's title."""
        return self.paragraph < 0


class Paragraph:
    """The sentences of one paragraph."""

    __slots__ = ("headings", "sentences")

    def __init__(
        self, sentences: tuple[Sentence, ...], headings: tuple[Sentence, ...] = ()
    ) -> None:
        self.sentences = sentences
        self.headings = headings

    @property
    def words(self) -> tuple[str, ...]:
        """The words of all its sentences, headings included."""
        return tuple(chain.from_iterable(part.words for part in (*self.headings, *self.sentences)))


class Document:
    """The sentences of an article by paragraph, its title as a heading.

    `is_cut` says that the text went on after what is looked at.
    """

    def __init__(
        self, paragraphs: Iterable[Paragraph], language: str, *, is_cut: bool = False
    ) -> None:
        self.paragraphs = tuple(paragraphs)
        self.language = language
        self.is_cut = is_cut

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All of them in reading order."""
        return tuple(chain.from_iterable(part.sentences for part in self.paragraphs))

    @cached_property
    def headings(self) -> tuple[Sentence, ...]:
        """The title, where there is one."""
        return tuple(chain.from_iterable(part.headings for part in self.paragraphs))

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of everything, title included."""
        return tuple(chain.from_iterable(part.words for part in self.paragraphs))


def document_of(texts: Sequence[str], title: str, language: str) -> Document:
    """Split *texts*, one string a paragraph, and look at the words of each sentence.

    An empty paragraph has no sentences, and the others keep their numbers. Of a text longer
    than `MOST_CHARACTERS` or `MOST_SENTENCES` the first part is taken.
    """
    code = primary(language)
    lexicon = lexicon_of(code)
    parts = []
    if title.strip():
        parts.append(Paragraph((), (Sentence(title[:_TITLE], -1, 0, lexicon),)))
    characters, sentences = MOST_CHARACTERS, MOST_SENTENCES
    for number, text in enumerate(texts):
        places = spans(text[:characters], code, sentences) if text.strip() else ()
        if places:
            found = [Sentence(text[a:b], number, a, lexicon) for a, b in places]
            parts.append(Paragraph(tuple(found)))
        characters -= len(text)
        sentences -= len(places)
        if characters < 0 or sentences <= 0:
            return Document(parts, language, is_cut=True)
    return Document(parts, language)
