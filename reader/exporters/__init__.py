"""Articles on their way out, in forms for other programs and for people.

Each format has a function that takes a `Shelf` (articles one by one, and their pictures) and
a target, writes it whole or not at all, and says how many articles it wrote. PDF is not among
them: it is printed from what the window shows.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from reader.errors import ExportError
from reader.exporters import bundle, epub, markdown, pages, plain, text
from reader.exporters.shelf import Shelf

__all__ = ["FORMATS", "Exporter", "Shelf", "exporter"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Exporter:
    """A format: its name, what it is good for, its suffix, and how it is written.

    `is_folder` says that more than one article becomes a folder of files, `wants_text` that
    pages which weren't fetched yet have no place in it, `has_everything` that the library can
    be made of it again, the bin too.
    """

    name: str
    title: str
    suffix: str
    write: Callable[[Shelf, Path], int]
    is_folder: bool = False
    wants_text: bool = False
    has_everything: bool = False


FORMATS = (
    Exporter(
        name="standfirst",
        title="Standfirst bundle: everything, to be imported again",
        suffix=".standfirst.zip",
        write=bundle.write,
        has_everything=True,
    ),
    Exporter(
        name="markdown",
        title="Markdown notes with pictures",
        suffix=".md",
        write=markdown.write,
        is_folder=True,
        wants_text=True,
    ),
    Exporter(
        name="html",
        title="HTML files, each complete in itself",
        suffix=".html",
        write=pages.write_files,
        is_folder=True,
        wants_text=True,
    ),
    Exporter(
        name="html-folder",
        title="HTML folder with an index",
        suffix="",
        write=pages.write_folder,
        is_folder=True,
        wants_text=True,
    ),
    Exporter(name="epub", title="EPUB book", suffix=".epub", write=epub.write, wants_text=True),
    Exporter(
        name="text",
        title="Plain text",
        suffix=".txt",
        write=text.write,
        is_folder=True,
        wants_text=True,
    ),
    Exporter(name="json", title="JSON", suffix=".json", write=plain.write_json),
    Exporter(name="wallabag", title="wallabag JSON", suffix=".json", write=plain.write_wallabag),
    Exporter(name="pocket", title="Pocket CSV", suffix=".csv", write=plain.write_pocket),
    Exporter(
        name="bookmarks", title="Browser bookmarks", suffix=".html", write=plain.write_bookmarks
    ),
)


def exporter(name: str) -> Exporter:
    """The format of that name.

    Raises:
        ExportError: when there is none.
    """
    found = next((each for each in FORMATS if each.name == name), None)
    if found is None:
        known = ", ".join((*(each.name for each in FORMATS), "pdf"))
        raise ExportError(f"There is no format called {name}; there are {known}.", name)
    return found
