"""A library made of generated articles: how fast that goes, and how large it becomes."""

from __future__ import annotations

import contextlib
import itertools
import json
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import library_generator as generator
from library_figures import Figure, Times, measure
from library_plain import Plain, PlainIndex

from reader.article import SavedLink
from reader.library import Library
from reader.library.database import FILE_NAME

BATCH = 500
FTS5 = "FTS5 as it comes"
_LARGE = 100_000


def fill(folder: Path, links: Iterable[SavedLink]) -> None:
    """Save articles in batches, here and in the plain table; note how many a second."""
    times, count = Times(), 0
    plain = Plain(folder)
    with Library.open(folder) as library:
        waiting = iter(links)
        while batch := list(itertools.islice(waiting, BATCH)):
            with times.one(), library.batch():
                for link in batch:
                    library.save_link(link)
            plain.add(batch)
            count += len(batch)
    plain.connection.close()
    rates = [1000 * count / sum(each) for each in (times.cpu, times.wall)]
    (folder / "made").write_text(json.dumps(rates))


def measure_making(folder: Path) -> Iterator[Figure]:
    """What was noted while the library was made, and its size."""
    rate, wall = json.loads((folder / "made").read_text())
    base_rate, base_times, base_size = plain_index()
    yield Figure(
        act="bulk save",
        unit="a second",
        value=rate,
        wall=wall,
        bound=500,
        is_rate=True,
        baseline=base_rate,
        beside=f"{FTS5}, a commit each",
    )
    with contextlib.closing(Plain(folder).connection) as connection:
        text, count = connection.execute(
            "SELECT sum(length(CAST(body AS BLOB))), count(*) FROM article"
        ).fetchone()
    yield Figure(
        act="database beyond the text",
        unit="× the text",
        value=((folder / FILE_NAME).stat().st_size - text) / text,
        bound=1.6 if count >= _LARGE else None,
        baseline=base_size,
        beside=f"{FTS5}, html and text beside it",
    )
    with Library.open(folder) as library:
        links = list(generator.links(60, first=10_000_000))
        drafts = [link.draft for link in links if link.draft]
        cpu, clock = measure([lambda d=d: library.save(d) for d in drafts]).median
        numbers = [library.find_url(draft.url) for draft in drafts]
        library.delete_forever([number for number in numbers if number])
    yield Figure(
        act="save one article with its index, p50",
        unit="ms",
        value=cpu,
        wall=clock,
        bound=25,
        baseline=base_times.median[0],
        beside=f"{FTS5}, {len(base_times.cpu)} articles",
    )


def plain_index() -> tuple[float, Times, float]:
    """Articles a second, the times of each, and the size beyond the text of SQLite's index."""
    links = list(generator.links(300, first=20_000_000))
    text = sum(len(p.encode()) for link in links if link.draft for p in link.draft.paragraphs)
    with tempfile.TemporaryDirectory() as folder:
        index = PlainIndex(Path(folder))
        times = measure([lambda link=link: index.add(link) for link in links])
        index.close()
        size = index.file.stat().st_size
    return 1000 * len(links) / sum(times.cpu), times, (size - text) / text
