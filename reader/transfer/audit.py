"""What a library lacks to be complete without a network."""

from __future__ import annotations

from dataclasses import dataclass

from reader.article import ArticleId, Query, Status, View
from reader.library import Library


@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """Articles whose text is missing, and pictures that are missing, by article."""

    articles: int
    without_text: tuple[ArticleId, ...]
    without_images: tuple[tuple[ArticleId, str], ...]

    @property
    def is_complete(self) -> bool:
        """Whether everything is here."""
        return not self.without_text and not self.without_images

    def sentence(self) -> str:
        """The outcome in words."""
        if self.is_complete:
            return f"All {self.articles:,} articles are complete offline."
        return (
            f"Of {self.articles:,} articles {len(self.without_text):,} have no text yet, and "
            f"{len(self.without_images):,} pictures are missing."
        )


def audit(library: Library) -> Audit:
    """Look through all articles for what is missing."""
    texts: list[ArticleId] = []
    images: list[tuple[ArticleId, str]] = []
    numbers = [ArticleId(number) for number in library.ids(Query(view=View.ALL))]
    for number in numbers:
        article = library.article(number)
        if article.status is not Status.COMPLETE:
            texts.append(number)
        images += [
            (number, address)
            for address in article.draft.images
            if library.image(number, address) is None
        ]
    return Audit(articles=len(numbers), without_text=tuple(texts), without_images=tuple(images))
