"""What can be told of a file from its beginning, so that importers can recognize it."""

from __future__ import annotations

from dataclasses import dataclass

from reader.importers import objects, tables
from reader.importers.files import ExportFile, decode


@dataclass(frozen=True, slots=True, kw_only=True)
class Glimpse:
    """A file's beginning as text, its columns if it is a table, its keys if it is JSON.

    `is_list` says that the JSON is a list; the keys are those of its objects then.
    """

    head: str
    columns: tuple[str, ...]
    keys: frozenset[str]
    is_list: bool

    def has_columns(self, *names: str) -> bool:
        """Whether the table has all these columns."""
        return set(names) <= set(self.columns)

    def has_keys(self, *names: str) -> bool:
        """Whether the JSON has all these keys."""
        return self.keys >= set(names)

    def has(self, *words: str) -> bool:
        """Whether all these lower-case words are in the beginning."""
        lowered = self.head.lower()
        return all(word in lowered for word in words)


def glimpse(file: ExportFile) -> Glimpse:
    """Look at the beginning of *file*."""
    data = file.head()
    head = "" if _is_binary(data) else decode(data)
    return Glimpse(
        head=head,
        columns=tables.header_of(head) if not head.lstrip().startswith(("<", "{", "[")) else (),
        keys=_keys(file, head),
        is_list=head.lstrip().startswith("["),
    )


def _keys(file: ExportFile, head: str) -> frozenset[str]:
    """The keys of JSON, for which more is read: a single article's text may be long."""
    if head.lstrip()[:1] not in {"{", "["}:
        return frozenset()
    return objects.keys_of(decode(file.head(objects.FIRST)))


def _is_binary(data: bytes) -> bool:
    """Whether this is a picture, an archive or the like, and no text."""
    return data.startswith(
        (
            b"PK\x03\x04",
            b"\x89PNG",
            b"\xff\xd8\xff",
            b"GIF8",
            b"%PDF",
            b"\x1f\x8b",
            b"RIFF",
            b"SQLite",
        )
    )
