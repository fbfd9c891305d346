"""A text that its reader corrected takes the place of the one that the program had made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.article import ArticleId, Draft, Image
from reader.library import bodies, reading
from reader.library.records import storable, storable_draft
from reader.library.store import Store
from reader.library.undo import TextChange


def correct(store: Store, article: ArticleId, draft: Draft, images: Sequence[Image]) -> TextChange:
    """Make *draft* the text of an article, and add *images* to its pictures.

    All else that is known of it (title, author, date, address) stays, for it was the text
    that was wrong.

    Raises:
        NotFoundError: there is no such article.
    """
    before = reading.article(store, article).draft
    new = storable_draft(draft)
    after = replace(
        before,
        html=new.html,
        paragraphs=new.paragraphs,
        kinds=new.kinds,
        images=new.images,
        word_count=new.word_count,
        partial=new.partial,
    )
    digests = [(image, store.files.add(image.data)) for image in images]
    with store.transaction():
        old = bodies.hash_of(store, article)
        bodies.keep_current(store, article, "Replaced by your correction.")
        bodies.write(store, article, after, None)
        store.database.run_each(
            "INSERT OR IGNORE INTO image VALUES (?, ?, ?, ?, ?, ?)",
            (
                (article, storable(i.address), i.media_type, i.width, i.height, digest)
                for i, digest in digests
            ),
        )
    return TextChange(article=article, before=old, after=bodies.hash_of(store, article))
