"""Makes the library file of the present version, to be kept here when the version is shipped.

    python tests/libraries/make.py

Files of earlier versions are never made again: tests/library/test_upgrade.py opens each.
"""

from __future__ import annotations

import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from reader.article import (
    Anchor,
    Draft,
    Highlight,
    Kind,
    Query,
    SavedLink,
    Summary,
    SummarySentence,
)
from reader.library import Library, schema
from reader.library.database import FILE_NAME

HERE = Path(__file__).parent
START = datetime(2026, 11, 1, 12, tzinfo=UTC)
SENTENCES = ("The ferry leaves at six.", "Nobody had counted the gulls.", "Rain came late.")


def draft(number: int) -> Draft:
    """A short article in one of three scripts."""
    text = (
        f"Article number {number}.",
        " ".join(SENTENCES),
        ("渡し船は六時に出る", "Ånd", "مرحبا")[number % 3],
    )
    return Draft(
        url=f"https://example.com/{number}",
        title=f"Title {number}",
        byline="Ana Núñez",
        site="Example",
        language=("ja", "nb", "ar")[number % 3],
        published=START.date(),
        html="".join(f'<p data-p="{n}">{part}</p>' for n, part in enumerate(text)),
        paragraphs=text,
        kinds=(Kind.HEADING, Kind.TEXT, Kind.CODE),
        word_count=200 * (number + 1),
    )


def fill(library: Library) -> None:
    """Everything that a library can hold, but for files beside it."""
    ids = [library.save(draft(number)).id for number in range(6)]
    library.save_link(
        SavedLink(url="https://example.com/waiting", title="Waiting", saved=START - timedelta(9))
    )
    failed = library.save_link(SavedLink(url="https://example.com/failed", title="Failed")).id
    library.fail(failed, "The site did not answer.")
    library.tag(ids[:3], add=["Science", "sea"])
    library.mark_read(ids[:2])
    library.favorite(ids[2:4])
    library.archive(ids[3:4])
    library.remove(ids[5:])
    library.set_position(ids[0], Anchor(paragraph=1, offset=4), 0.4)
    library.add_highlight(
        ids[0],
        Highlight(
            paragraph=1, start=4, end_paragraph=1, end=9, quote="ferry", note="why?", created=START
        ),
    )
    sentence = SummarySentence(text=SENTENCES[0], paragraph=1, start=0, end=24, rank=1)
    library.keep_summary(
        ids[0],
        "standfirst/3/1",
        Summary(sentences=(sentence,), language="en", method="standfirst"),
    )
    library.save(
        Draft(
            url="https://example.com/1",
            title="Title 1 again",
            html="<p>Longer.</p>",
            paragraphs=("Longer now.",),
            kinds=(Kind.TEXT,),
            word_count=900,
        )
    )
    assert library.ids(Query(words="ferry"))


def main() -> None:
    target = HERE / f"version-{schema.VERSION}.db"
    if target.exists():
        sys.exit(f"{target.name} is there; a shipped version is never made again.")
    with tempfile.TemporaryDirectory() as folder:
        with Library.open(Path(folder), clock=lambda: START) as library:
            fill(library)
        target.write_bytes((Path(folder) / FILE_NAME).read_bytes())
    sys.stdout.write(f"{target.name}: {target.stat().st_size} bytes\n")


if __name__ == "__main__":
    main()
