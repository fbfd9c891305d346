"""A bundle is lossless: what is read from it is what was written."""

import io
import tempfile
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from reader.article import (
    THUMBNAIL_ADDRESS,
    Anchor,
    Article,
    ArticleId,
    Draft,
    Highlight,
    Kind,
    Page,
    Resource,
)
from reader.exporters import Shelf, bundle
from reader.importers import ExportFile, RowFailure, archives, recognize

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
TIMES = st.datetimes(datetime(1970, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
MAYBE = st.none() | TIMES
PLACE = st.integers(0, 10_000)
HIGHLIGHTS = st.builds(
    Highlight,
    paragraph=PLACE,
    start=PLACE,
    end_paragraph=PLACE,
    end=PLACE,
    quote=TEXT,
    note=TEXT,
    created=TIMES,
)


@st.composite
def drafts(draw):
    blocks = draw(st.lists(st.tuples(TEXT, st.sampled_from(Kind)), max_size=4))
    return Draft(
        url=draw(TEXT),
        title=draw(TEXT),
        byline=draw(TEXT),
        site=draw(TEXT),
        language=draw(TEXT),
        published=draw(st.none() | TIMES | st.dates()),
        lead_image=draw(TEXT),
        html=draw(TEXT.map(lambda text: f"<p>{text}</p>")),
        paragraphs=tuple(text for text, _ in blocks),
        kinds=tuple(kind for _, kind in blocks),
        word_count=draw(PLACE),
        images=tuple(draw(st.lists(TEXT.filter(bool), max_size=3))),
        partial=draw(st.booleans()),
    )


@st.composite
def articles(draw):
    return Article(
        id=ArticleId(draw(st.integers(1, 10**9))),
        draft=draw(drafts()),
        added=draw(TIMES),
        read=draw(MAYBE),
        archived=draw(MAYBE),
        binned=draw(MAYBE),
        favorite=draw(st.booleans()),
        progress=draw(st.floats(0, 1)),
        position=draw(st.none() | st.builds(Anchor, paragraph=PLACE, offset=PLACE, quote=TEXT)),
        tags=tuple(draw(st.lists(TEXT, max_size=4))),
        highlights=tuple(draw(st.lists(HIGHLIGHTS, max_size=3))),
    )


def png(width, height):
    file = io.BytesIO()
    Image.new("RGB", (width, height)).save(file, "PNG")
    return file.getvalue()


PICTURE = png(4, 3)


RESOURCES = st.builds(Resource, media_type=TEXT, data=st.binary(max_size=40))
PAGES = st.builds(
    Page,
    asked=TEXT,
    address=TEXT,
    data=st.binary(max_size=40),
    media_type=TEXT,
    charset=st.none() | TEXT,
    resources=st.dictionaries(TEXT, RESOURCES, max_size=2),
    captured=TIMES,
    etag=TEXT,
    last_modified=TEXT,
)


@settings(max_examples=30, deadline=None)
@given(
    st.lists(articles(), min_size=1, max_size=3, unique_by=lambda article: article.id),
    st.none() | PAGES,
)
def test_what_is_read_is_what_was_written(written, page):
    with tempfile.TemporaryDirectory() as name:
        shelf = Shelf(
            articles=written,
            find=lambda *_: ("image/png", PICTURE),
            original=lambda _article: page,
        )
        links = round_trip(shelf, Path(name))
    assert len(links) == len(written)
    for link, article in zip(links, written, strict=True):
        assert link.draft == article.draft
        assert link.saved == article.added
        assert (link.read_at, link.archived_at) == (article.read, article.archived)
        assert (link.read, link.archived) == (bool(article.read), bool(article.archived))
        assert (link.favorite, link.progress) == (article.favorite, article.progress)
        assert (link.position, link.tags) == (article.position, article.tags)
        assert link.highlights == article.highlights
        assert (link.binned_at, link.page) == (article.binned, page)
        addresses = {*article.draft.images, article.draft.lead_image, THUMBNAIL_ADDRESS} - {""}
        assert {image.address for image in link.images} == addresses
        assert all((i.width, i.height, i.data) == (4, 3, PICTURE) for i in link.images)


def round_trip(shelf, folder):
    bundle.write(shelf, folder / "x.zip")
    (folder / "out").mkdir()
    assert list(archives.unpack(folder / "x.zip", folder / "out")) == []
    file = ExportFile(folder / "out" / "standfirst.json")
    importer = recognize(file)
    assert importer is not None
    assert importer.name == "Standfirst"
    rows = list(importer.read(file))
    assert not [row for row in rows if isinstance(row, RowFailure)]
    return rows


def test_a_picture_of_two_articles_is_kept_once(article, tmp_path):
    shelf = Shelf(
        articles=[article, replace(article, id=ArticleId(13))],
        find=lambda *_: ("image/png", PICTURE),
    )
    bundle.write(shelf, tmp_path / "x.zip")
    with zipfile.ZipFile(tmp_path / "x.zip") as archive:
        assert sum(name.startswith("images/") for name in archive.namelist()) == 1
