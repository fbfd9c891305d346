"""Articles as plain text, one paragraph after the other."""

from __future__ import annotations

from pathlib import Path

from reader.article import Article, Kind
from reader.exporters.plain import iso
from reader.exporters.shelf import Shelf, file_stem
from reader.exporters.whole import whole_file, whole_folder


def write(shelf: Shelf, target: Path) -> int:
    """Write a file of all articles if *target* ends in `.txt`, a folder of files otherwise."""
    count = 0
    if target.suffix.lower() == ".txt":
        with whole_file(target) as file:
            for article in shelf.articles:
                file.write(b"\n\n\n" * bool(count) + text_of(article))
                count += 1
        return count
    with whole_folder(target) as folder:
        for article in shelf.articles:
            (folder / f"{file_stem(article)}.txt").write_bytes(text_of(article))
            count += 1
    return count


def text_of(article: Article) -> bytes:
    """The article as text with its title, its source and the reader's highlights."""
    draft = article.draft
    published = iso(draft.published)
    about = (draft.byline, draft.site, published[:10] if published else "")
    head = (draft.title, " · ".join(part for part in about if part), draft.url)
    marks = [f"> {mark.quote}\n\n{mark.note}".strip("> \n") for mark in article.highlights]
    blocks = (
        "\n".join(part for part in head if part),
        *(_block(p, k) for p, k in zip(draft.paragraphs, draft.kinds, strict=True)),
        *(["Highlights", *marks] if marks else []),
    )
    return ("\n\n".join(block for block in blocks if block) + "\n").encode("utf-8", "replace")


def _block(paragraph: str, kind: Kind) -> str:
    return f"- {paragraph}" if kind is Kind.ITEM else paragraph
