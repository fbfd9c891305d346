"""What comes out of a library goes into another one, and is the same."""

import io
import sqlite3
import tempfile
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image as Pixels

from reader.article import (
    THUMBNAIL_ADDRESS,
    Anchor,
    Draft,
    Highlight,
    HighlightId,
    Image,
    Kind,
    Page,
    Query,
    Resource,
    SavedLink,
    View,
)
from reader.errors import ExportError
from reader.exporters import FORMATS
from reader.library import Library
from reader.transfer import export, import_paths

PICTURE = "https://x.org/p.png"
TIME = datetime(2024, 1, 1, 12, tzinfo=UTC)


@pytest.fixture
def full(library):
    file = io.BytesIO()
    Pixels.new("RGB", (4, 3)).save(file, "PNG")
    draft = Draft(
        url="https://x.org/a",
        title="Rivers",
        byline="Ann",
        html=f'<p data-p="0">About rivers.</p><figure><img src="{PICTURE}" alt=""></figure>',
        paragraphs=("About rivers.",),
        kinds=(Kind.TEXT,),
        word_count=2,
        images=(PICTURE,),
    )
    library.save_link(
        SavedLink(
            url=draft.url,
            draft=draft,
            images=(
                Image(
                    address=PICTURE,
                    media_type="image/png",
                    width=4,
                    height=3,
                    data=file.getvalue(),
                ),
            ),
            saved=TIME,
            tags=("a", "long read"),
            read=True,
            read_at=TIME,
            archived=True,
            archived_at=TIME,
            favorite=True,
            progress=0.5,
            position=Anchor(paragraph=0, offset=6, quote="rivers"),
            highlights=(
                Highlight(
                    paragraph=0,
                    start=6,
                    end_paragraph=0,
                    end=12,
                    quote="rivers",
                    note="N",
                    created=TIME,
                ),
            ),
        )
    )
    library.save_link(SavedLink(url="https://x.org/b", title="Waiting", saved=TIME))
    library.save_link(SavedLink(url="https://x.org/d", title="Failed", saved=TIME))
    library.fail(library.find_url("https://x.org/d"), "The site has no such page.")
    thrown = library.save(
        replace(draft, url="https://x.org/c", title="Thrown away", images=()),
        page=Page(
            asked="https://x.org/c?utm_source=x",
            address="https://x.org/c",
            data=b"<p>About rivers.",
            charset="utf-8",
            captured=TIME,
            etag="e",
            resources={"s.css": Resource(media_type="text/css", data=b"p { color: red }")},
        ),
        images=(
            Image(
                address=THUMBNAIL_ADDRESS,
                media_type="image/png",
                width=4,
                height=3,
                data=file.getvalue(),
            ),
        ),
    )
    library.remove([thrown.id])
    return library


def everything(library):
    found = []
    for number in (*library.ids(Query()), *library.ids(Query(view=View.BIN))):
        article = library.article(number)
        marks = tuple(replace(mark, id=HighlightId(0)) for mark in article.highlights)
        addresses = (*article.draft.images, THUMBNAIL_ADDRESS)
        pictures = tuple(library.image(number, address) for address in addresses)
        original = library.original(number)
        texts = [whole_text(library, number, version) for version in library.versions(number)]
        found.append((replace(article, id=0, highlights=marks), pictures, original, texts))
    return sorted(found, key=lambda parts: parts[0].draft.url)


def whole_text(library, number, version):
    text = library.earlier_text(number, version)
    assert (version.title, version.word_count) == (text.draft.title, text.draft.word_count)
    return text, [library.image(number, address) for address in text.draft.images]


def test_import_export_import_gives_the_same_library(full, tmp_path):
    assert export(full, Query(), tmp_path / "all.zip", "standfirst") == 4
    with Library.open(tmp_path / "other") as other:
        report = import_paths(other, [tmp_path / "all.zip"])
        assert (report.tally.new, report.sources) == (4, ("Standfirst",))
        assert everything(other) == everything(full)
        assert import_paths(other, [tmp_path / "all.zip"]).tally.skipped == 4


TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp"]), max_size=20)
WORDS = st.lists(st.text("aäbß雨 ,.", min_size=1, max_size=12), min_size=1, max_size=4)
MAYBE = st.none() | st.datetimes(
    datetime(1990, 1, 1),  # noqa: DTZ001 - the zone follows
    datetime(2025, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
)


@st.composite
def links(draw):
    """Links with and without a text, as they lie in a library."""
    paragraphs = tuple(" ".join(words.split()) or "x" for words in draw(WORDS))
    url = f"https://x.org/{draw(st.integers(0, 10**9))}"
    read, archived = draw(MAYBE), draw(MAYBE)
    draft = Draft(
        url=url,
        title=draw(TEXT.filter(str.strip)),
        byline=draw(TEXT),
        published=draw(MAYBE | st.dates(date(1900, 1, 1), date(2030, 1, 1))),
        html="".join(f'<p data-p="{n}">{text}</p>' for n, text in enumerate(paragraphs)),
        paragraphs=paragraphs,
        kinds=(Kind.TEXT,) * len(paragraphs),
        word_count=sum(len(text.split()) for text in paragraphs),
    )
    place = draw(st.integers(0, len(paragraphs) - 1))
    quote = paragraphs[place]
    mark = Highlight(
        paragraph=place,
        start=0,
        end_paragraph=place,
        end=len(quote),
        quote=quote,
        note=draw(TEXT),
        created=draw(MAYBE) or TIME,
    )
    has_text = draw(st.booleans())
    return SavedLink(
        url=url,
        title=draft.title,
        byline=draft.byline,
        saved=draw(MAYBE),
        tags=tuple(draw(st.lists(TEXT.filter(str.strip), max_size=3))),
        read=read is not None,
        read_at=read,
        archived=archived is not None,
        archived_at=archived,
        binned_at=draw(MAYBE),
        favorite=draw(st.booleans()),
        progress=draw(st.floats(0, 1)),
        position=draw(st.none() | st.just(Anchor(paragraph=place, offset=0, quote=quote[:5]))),
        highlights=(mark,) if has_text and draw(st.booleans()) else (),
        draft=draft if has_text else None,
    )


def picture(number):
    file = io.BytesIO()
    Pixels.new("RGB", (number + 1, 3)).save(file, "PNG")
    return Image(
        address=f"https://x.org/{number}.png",
        media_type="image/png",
        width=number + 1,
        height=3,
        data=file.getvalue(),
    )


@st.composite
def later_texts(draw):
    """What an article became afterwards: a draft, perhaps its page, and its pictures."""
    words = " ".join("".join(draw(WORDS)).split()) or "x"
    pictures = tuple(map(picture, sorted(draw(st.sets(st.integers(0, 3), max_size=2)))))
    shown = "".join(f'<img src="{each.address}" alt="">' for each in pictures)
    draft = Draft(
        title=draw(TEXT.filter(str.strip)),
        html=f'<p data-p="0">{words}</p>{shown}',
        paragraphs=(words,),
        kinds=(Kind.TEXT,),
        word_count=len(words.split()),
        images=tuple(each.address for each in pictures),
        partial=draw(st.booleans()),
    )
    data = draw(st.none() | st.binary(max_size=9))
    page = None if data is None else Page(data=data, captured=draw(MAYBE) or TIME)
    return draft, page, pictures


class Clock:
    """Tells one time, behind all that articles bring, until it is moved on."""

    def __init__(self):
        self.time = datetime(2026, 1, 1, tzinfo=UTC)

    def __call__(self):
        return self.time

    def forward(self):
        self.time += timedelta(seconds=1, microseconds=1)


LIVES = st.tuples(links(), st.lists(later_texts(), max_size=4), st.booleans())


@settings(max_examples=30, deadline=None)
@given(st.lists(LIVES, min_size=1, max_size=6, unique_by=lambda life: life[0].url))
def test_any_library_comes_back_the_same_and_in_its_order(found):
    clock = Clock()
    with (
        tempfile.TemporaryDirectory() as name,
        Library.open(Path(name, "one"), clock=clock) as library,
    ):
        for link, later, is_awaited in found:
            article = library.save_link(link).id
            clock.forward()
            for draft, page, pictures in later:
                clock.forward()
                library.save(draft, page=page, images=pictures, article=article)
            if is_awaited:
                library.want_page(article)
        file = Path(name, "all.zip")
        assert export(library, Query(), file, "standfirst") == len(found)
        with Library.open(Path(name, "other"), clock=clock) as other:
            assert import_paths(other, [file]).tally.new == len(found)
            assert everything(other) == everything(library)
            assert shelf_of(other) == shelf_of(library)
            assert import_paths(other, [file]).tally.skipped == len(found)
            assert everything(other) == everything(library)
            clock.forward()
            bring_back_the_oldest(library)
            bring_back_the_oldest(other)
            assert everything(other) == everything(library)


def bring_back_the_oldest(library):
    for number in (*library.ids(Query()), *library.ids(Query(view=View.BIN))):
        if versions := library.versions(number):
            library.restore_version(number, versions[-1].number)


def shelf_of(library):
    return [each.url for each in library.headlines(library.ids(Query()))]


def test_a_bundle_with_html_that_is_not_clean_is_cleaned(full, tmp_path):
    export(full, Query(), tmp_path / "all.zip", "standfirst")
    with (
        zipfile.ZipFile(tmp_path / "all.zip") as old,
        zipfile.ZipFile(tmp_path / "evil.zip", "w") as new,
    ):
        for name in old.namelist():
            data = old.read(name)
            if name.startswith("html/"):
                data = b'<p data-p="0" onclick="x()">About rivers.</p><script>alert(1)</script>'
            new.writestr(name, data)
    with Library.open(tmp_path / "other") as other:
        import_paths(other, [tmp_path / "evil.zip"])
        html = other.article(other.find_url("https://x.org/a")).draft.html
    assert "About rivers." in html
    assert "script" not in html
    assert "onclick" not in html


def test_a_page_is_awaited_where_it_was_and_nowhere_else(full, tmp_path):
    draft = full.article(full.find_url("https://x.org/a")).draft
    for letter in "ef":
        url, text = f"https://x.org/{letter}", "It goes on…"
        html = f'<p data-p="0">{text}</p>'
        full.save(replace(draft, url=url, html=html, paragraphs=(text,), images=()))
    full.want_page(full.find_url("https://x.org/f"))
    awaited = {url for _, url in full.waiting()}
    assert awaited == {"https://x.org/b", "https://x.org/f"}
    export(full, Query(), tmp_path / "all.zip", "standfirst")
    with Library.open(tmp_path / "other") as other:
        import_paths(other, [tmp_path / "all.zip"])
        assert {url for _, url in other.waiting()} == awaited


def texts(library, url):
    number = library.find_url(url)
    return [library.earlier_text(number, each).draft for each in library.versions(number)]


def rewritten(path, change):
    """The bundle with *change* made to the name and bytes of each of its files."""
    target = path.with_name("changed.zip")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return target


@pytest.fixture
def retold(full):
    """A library with an article that had another text."""
    old = full.article(full.find_url("https://x.org/a")).draft
    new = 'About "rivers" and lakes.'
    draft = replace(
        old, title="Lakes", html=f'<p data-p="0">{new}</p>', paragraphs=(new,), images=()
    )
    full.save(draft)
    return full


def test_an_earlier_text_that_is_not_clean_is_cleaned(retold, tmp_path):
    export(retold, Query(), tmp_path / "all.zip", "standfirst")
    evil = b'<p data-p="0" onclick="x()">About rivers.</p><script>alert(1)</script>'
    changed = rewritten(
        tmp_path / "all.zip", lambda name, data: evil if "-earlier-" in name else data
    )
    with Library.open(tmp_path / "other") as other:
        import_paths(other, [changed])
        [text] = texts(other, "https://x.org/a")
    assert text.paragraphs == ("About rivers.",)
    assert "script" not in text.html
    assert "onclick" not in text.html


@pytest.mark.parametrize("is_own", [True, False])
def test_an_article_that_is_there_keeps_its_own_history(retold, tmp_path, is_own):
    export(retold, Query(), tmp_path / "all.zip", "standfirst")
    with Library.open(tmp_path / "other") as other:
        draft = retold.article(retold.find_url("https://x.org/a")).draft
        if is_own:
            other.save(replace(draft, html="<p>Old.</p>", paragraphs=("Old.",), word_count=1))
        other.save(draft)
        before = texts(other, draft.url)
        assert len(before) == is_own
        import_paths(other, [tmp_path / "all.zip"])
        assert texts(other, draft.url) == before


def test_a_damaged_earlier_text_does_not_keep_the_others_from_coming_out(retold, tmp_path):
    folder = retold.folder
    retold.save(replace(retold.article(retold.find_url("https://x.org/a")).draft, title="Sea"))
    draft = retold.article(retold.find_url("https://x.org/a")).draft
    retold.save(replace(draft, html='<p data-p="0">The sea.</p>', paragraphs=("The sea.",)))
    assert len(texts(retold, draft.url)) == 2
    database = sqlite3.connect(next(folder.glob("*.db")))
    database.execute("UPDATE version SET packed = x'00' WHERE id = (SELECT max(id) FROM version)")
    database.commit()
    database.close()
    export(retold, Query(), tmp_path / "all.zip", "standfirst")
    with Library.open(tmp_path / "other") as other:
        import_paths(other, [tmp_path / "all.zip"])
        assert [text.paragraphs for text in texts(other, draft.url)] == [("About rivers.",)]


def test_a_bundle_with_a_picture_that_is_none_or_not_ours_is_kept_without_harm(full, tmp_path):
    export(full, Query(), tmp_path / "all.zip", "standfirst")
    gif = io.BytesIO()
    Pixels.new("P", (4, 3)).save(gif, "GIF")
    for data, kept in ((b"<svg onload='alert(1)'/>", None), (gif.getvalue(), "image/png")):
        with (
            zipfile.ZipFile(tmp_path / "all.zip") as old,
            zipfile.ZipFile(tmp_path / "evil.zip", "w") as new,
        ):
            for name in old.namelist():
                new.writestr(name, data if name.startswith("images/") else old.read(name))
        with Library.open(tmp_path / f"other-{kept}") as other:
            import_paths(other, [tmp_path / "evil.zip"])
            found = other.image(other.find_url("https://x.org/a"), PICTURE)
        assert (found and found[0]) == kept


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_every_format_is_written_from_a_library(full, tmp_path, form):
    count = export(full, Query(), tmp_path / "out", form.name)
    assert count == (1 if form.wants_text else 4 if form.has_everything else 3)
    assert (tmp_path / "out").is_dir() == form.is_folder


def test_nothing_found_is_said_and_nothing_written(full, tmp_path):
    with pytest.raises(ExportError, match="no article"):
        export(full, Query(words="glaciers"), tmp_path / "out.json", "json")
    assert not (tmp_path / "out.json").exists()
