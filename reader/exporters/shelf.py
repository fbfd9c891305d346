"""What an exporter is given: articles one by one, and a way to their pictures."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from types import MappingProxyType

from reader.article import THUMBNAIL_ADDRESS, Article, ArticleId, EarlierText, Page

SUFFIXES = MappingProxyType(
    {
        "image/jpeg": ".jpg",
        "image/png": ".png",
        "image/gif": ".gif",
        "image/webp": ".webp",
        "image/avif": ".avif",
        "image/svg+xml": ".svg",
        "image/bmp": ".bmp",
    }
)
_SLUG_LENGTH = 60

FindPage = Callable[[ArticleId], Page | None]
"""An article in, the page that it was made of out, where that was kept."""

FindEarlier = Callable[[ArticleId], Iterable[EarlierText]]
"""An article in, its other texts out, the newest first; their pictures are found like its own."""

FindPicture = Callable[[ArticleId, str], tuple[str, bytes] | None]
"""An article and an address in, the picture's media type and bytes out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture of an article, by the address that its HTML uses."""

    address: str
    media_type: str
    data: bytes

    @property
    def suffix(self) -> str:
        """The ending of its file's name."""
        return SUFFIXES.get(self.media_type, ".bin")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """Articles to export, read as they are needed; they may be gone through more than once."""

    articles: Iterable[Article]
    find: FindPicture
    original: FindPage = lambda _article: None
    earlier: FindEarlier = lambda _article: ()
    title: str = "Standfirst"

    def pictures(self, article: Article) -> Iterator[Picture]:
        """The pictures of an article that are here, each once."""
        return self._found(article, _shown(article))

    def pictures_only_in(self, text: EarlierText, article: Article) -> Iterator[Picture]:
        """The pictures of another text that the article's own doesn't show, each once."""
        shown = _shown(article)
        return self._found(
            article, (a for a in dict.fromkeys(text.draft.images) if a not in shown)
        )

    def thumbnail(self, article: Article) -> Iterator[Picture]:
        """The small picture of the list, where there is one."""
        return self._found(article, (THUMBNAIL_ADDRESS,))

    def _found(self, article: Article, addresses: Iterable[str]) -> Iterator[Picture]:
        for address in addresses:
            found = self.find(article.id, address) if address else None
            if found:
                yield Picture(address=address, media_type=found[0], data=found[1])


def _shown(article: Article) -> dict[str, None]:
    return dict.fromkeys((*article.draft.images, article.draft.lead_image))


def file_stem(article: Article) -> str:
    """A name for an article's file that is unique, readable, and safe on every system."""
    plain = unicodedata.normalize("NFKD", article.draft.title).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", plain.lower())[:_SLUG_LENGTH].strip("-")
    return f"{article.id:06d}-{slug}".rstrip("-")
