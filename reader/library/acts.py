"""What a reader does with articles: read, favor, archive, tag, mark, throw away.

Each act is one transaction and one step of the history. Articles that are gone, or already as
they are asked to be, are passed over; an act that changes nothing leaves no step.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from reader.article import Anchor, ArticleId, Draft, Highlight, HighlightId, Image
from reader.errors import LibraryError, NotFoundError
from reader.library import bodies, reading, tags, tending
from reader.library.anchors import quote_at
from reader.library.folding import tag_key
from reader.library.records import anchor_text, seal, storable
from reader.library.store import Store, require
from reader.library.undo import (
    Act,
    Change,
    ColumnChange,
    FileChange,
    HighlightChange,
    History,
    Respelling,
    TagChange,
    TextChange,
    remove_highlight,
)


class Acts:
    """The acts, and the history that they make.

    Args:
        store: the open library's parts.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self.history = History()

    # --- state -----------------------------------------------------------------------------

    def mark_read(self, ids: Sequence[ArticleId], read: bool = True) -> None:  # noqa: FBT001, FBT002 - reads well
        """Note that articles were read, or not."""
        what = "Marked {} as read." if read else "Marked {} as unread."
        self._set("read", ids, self._store.moment if read else None, what)

    def favorite(self, ids: Sequence[ArticleId], on: bool = True) -> None:  # noqa: FBT001, FBT002 - reads well
        """Put articles among the favorites, or take them away."""
        what = "Added {} to the favorites." if on else "Removed {} from the favorites."
        self._set("favorite", ids, int(on), what)

    def archive(self, ids: Sequence[ArticleId], on: bool = True) -> None:  # noqa: FBT001, FBT002 - reads well
        """Put articles into the archive, or take them out."""
        what = "Archived {}." if on else "Moved {} out of the archive."
        self._set("archived", ids, self._store.moment if on else None, what)

    def remove(self, ids: Sequence[ArticleId]) -> None:
        """Throw articles into the bin."""
        self._set("binned", ids, self._store.moment, "Moved {} to the bin.")

    def restore(self, ids: Sequence[ArticleId]) -> None:
        """Take articles out of the bin."""
        self._set("binned", ids, None, "Restored {} from the bin.")

    def delete_forever(self, ids: Sequence[ArticleId]) -> None:
        """Hide articles until the session ends; then they are gone."""
        self._set("erased", ids, self._store.moment, "Deleted {} forever.")

    def _set(self, column: str, ids: Sequence[ArticleId], value: Any, sentence: str) -> None:
        unchanged = (
            f"{column} = ?" if column == "favorite" else f"({column} IS NULL) = (? IS NULL)"
        )
        with self._store.transaction():
            before = self._store.database.rows(
                f"""SELECT article.id, {column}
                    FROM json_each(?) JOIN article ON article.id = value
                    WHERE NOT ({unchanged})""",  # noqa: S608 - a column of ours
                json.dumps(list(ids)),
                value,
            )
            self._store.database.run_each(
                f"UPDATE article SET {column} = ? WHERE id = ?",  # noqa: S608
                ((value, row[0]) for row in before),
            )
        if before:
            change = ColumnChange(column=column, before=tuple(before), after=value)
            self._note(sentence.format(self._named([row[0] for row in before])), change)

    def finish(self) -> None:
        """Drop what was deleted forever in this session; it can't be taken back any more."""
        numbers = [article for act in self.history.done() for article in act.erased()]
        if numbers:
            rows = self._store.database.rows(
                """SELECT article.id FROM json_each(?) JOIN article ON article.id = value
                   WHERE erased IS NOT NULL""",
                json.dumps(numbers),
            )
            tending.drop(self._store, [row[0] for row in rows])

    # --- tags ------------------------------------------------------------------------------

    def tag(
        self, ids: Sequence[ArticleId], add: Iterable[str] = (), drop: Iterable[str] = ()
    ) -> None:
        """Give articles tags and take others off."""
        with self._store.transaction():
            added = tags.add(self._store, ids, add)
            dropped = tags.drop(self._store, ids, drop)
        changed = list(dict.fromkeys(article for article, _ in (*added, *dropped)))
        if changed:
            change = TagChange(added=added, dropped=dropped)
            self._note(f"Changed the tags of {self._named(changed)}.", change)

    def rename_tag(self, old: str, new: str) -> None:
        """Call a tag otherwise; two tags become one if that name is taken."""
        with self._store.transaction():
            if tag_key(old) == tag_key(new):
                tags.respell(self._store, new)
                change: Change = Respelling(before=old, after=new)
            else:
                change = self._move(old, new)
        self._note(f"Renamed the tag “{old}” to “{new}”.", change)

    def merge_tags(self, names: Iterable[str], into: str) -> None:
        """Make one tag of several."""
        others = [n for n in names if tag_key(n) != tag_key(into)]
        with self._store.transaction():
            changes = tuple(self._move(name, into) for name in others)
        self._note(f"Merged {len(others)} tags into “{into}”.", *changes)

    def delete_tag(self, name: str) -> None:
        """Take a tag off all articles."""
        with self._store.transaction():
            dropped = tags.drop(self._store, tags.tagged(self._store, name), [name])
        if dropped:
            self._note(f"Deleted the tag “{name}”.", TagChange(dropped=dropped))

    def _move(self, old: str, new: str) -> TagChange:
        if not new.strip():
            raise LibraryError("A tag needs a name.", new)
        articles = tags.tagged(self._store, old)
        added = tags.add(self._store, articles, [new])
        return TagChange(added=added, dropped=tags.drop(self._store, articles, [old]))

    # --- places in the text ----------------------------------------------------------------

    def set_position(self, article: ArticleId, anchor: Anchor | None, progress: float) -> None:
        """Note where the reader stopped; no step of the history."""
        if anchor and not anchor.quote:
            paragraphs = bodies.read_body(self._store, article).paragraphs
            quote = quote_at(paragraphs, anchor.paragraph, anchor.offset)
            anchor = replace(anchor, quote=quote)
        self._store.database.run(
            "UPDATE article SET position = ?, progress = ? WHERE id = ?",
            anchor_text(anchor),
            min(1.0, max(0.0, progress)),
            article,
        )

    def add_highlight(self, article: ArticleId, highlight: Highlight) -> HighlightId:
        """Mark words of an article and say under which number."""
        with self._store.transaction():
            require(self._store, article)
            new = replace(highlight, id=HighlightId(0))
            number = bodies.add_highlight(self._store, article, new)
        change = HighlightChange(article=article, before=None, after=replace(new, id=number))
        self._note("Added a highlight.", change)
        return number

    def change_note(self, number: HighlightId, note: str) -> None:
        """Write another note to a highlight."""
        article, old = self._highlight(number)
        with self._store.transaction():
            self._store.database.run(
                "UPDATE highlight SET note = ?, seal = ? WHERE id = ?",
                storable(note),
                seal(old.quote, storable(note)),
                number,
            )
        after = replace(old, note=note)
        self._note("Changed a note.", HighlightChange(article=article, before=old, after=after))

    def remove_highlight(self, number: HighlightId) -> None:
        """Take a highlight away."""
        article, old = self._highlight(number)
        with self._store.transaction():
            remove_highlight(self._store, number)
        self._note(
            "Removed a highlight.", HighlightChange(article=article, before=old, after=None)
        )

    def _highlight(self, number: HighlightId) -> tuple[ArticleId, Highlight]:
        row = self._store.database.row(
            """SELECT id, paragraph, start, end_paragraph, "end", quote, note, created, article
               FROM highlight WHERE id = ?""",
            number,
        )
        if row is None:
            raise NotFoundError("This highlight is not there any more.", number)
        return ArticleId(row[8]), bodies.highlight_of(row[:8])

    # --- the text itself -------------------------------------------------------------------

    def correct(
        self, article: ArticleId, draft: Draft, images: Sequence[Image], rule: FileChange
    ) -> None:
        """Give an article the text that its reader wants, and keep the *rule* that makes it.

        What points into the text moves along; the old text is kept as a version too.
        """
        from reader.library import correcting

        after = correcting.correct(self._store, article, draft, images)
        rule.redo(self._store)
        self._note(f"Corrected the text of {self._named([article])}.", after, rule)

    def restore_version(self, article: ArticleId, version: int) -> None:
        """Make another text the article's; the present one becomes a version.

        Raises:
            NotFoundError: there is no such article, or no such version of it.
        """
        with self._store.transaction():
            before = bodies.hash_of(self._store, article)
            bodies.bring_back(self._store, reading.article(self._store, article), version)
            after = bodies.hash_of(self._store, article)
        change = TextChange(article=article, before=before, after=after)
        self._note(f"Brought back another text of {self._named([article])}.", change)

    def want_page(self, article: ArticleId) -> None:
        """Let an article's page be fetched though a text is here; the longer of both stays."""
        from reader.library import awaited

        awaited.want_page(self._store, article)

    # --- words for the history -------------------------------------------------------------

    def _note(self, sentence: str, *changes: Change) -> None:
        self.history.note(Act(sentence=sentence, changes=changes))

    def _named(self, articles: Sequence[ArticleId]) -> str:
        if len(articles) > 1:
            return f"{len(articles)} articles"
        row = self._store.database.row("SELECT title FROM article WHERE id = ?", articles[0])
        return f"“{row[0]}”" if row else "an article"
