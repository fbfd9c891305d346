"""All that a page says, as text and in its order: what a reader compares an article with."""

from __future__ import annotations

from reader.article import Draft, Page
from reader.extract import images, prepare
from reader.extract.document import draft_of
from reader.extract.following import opened
from reader.extract.formulas.apart import set_apart
from reader.extract.metadata import read_metadata


def everything(page: Page) -> Draft:
    """The text of the whole *page* but what a browser would not show either."""
    part = opened(page)
    metadata = read_metadata(part.tree.root, part.address)
    body = part.tree.root.find("body")
    assert body is not None
    images.resolve(body)
    prepare.prepare(body)
    set_apart(body)
    return draft_of(part, metadata, body, is_cut=part.tree.is_cut)
