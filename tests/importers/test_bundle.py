"""A bundle that anybody may have written: what is misshapen in it costs as little as can be."""

import json
import os
from datetime import UTC, datetime

import pytest

from reader.importers import ExportFile, recognize
from reader.importers.bundle import VERSIONS_BYTES, VERSIONS_LIMIT

TIME = "2026-01-31T12:00:00+00:00"
TEXT = {"paragraphs": ["Old."], "kinds": ["text"], "word_count": 1, "images": [], "partial": False}
VERSION = {
    "kept": TIME,
    "reason": "Replaced.",
    "title": "Before",
    "text": TEXT | {"html": "html/old.html"},
    "images": [],
    "original": None,
}
ENTRY = {
    "url": "https://x.org/a",
    "title": "A",
    "byline": "",
    "site": "",
    "language": "en",
    "lead_image": "",
    "published": None,
    "added": TIME,
    "read": None,
    "archived": None,
    "favorite": False,
    "progress": 0,
    "tags": [],
    "highlights": [],
    "images": [],
    "text": TEXT | {"html": "html/a.html"},
}


@pytest.fixture
def read(tmp_path):
    """Reads a bundle of one article with so much more in its object."""
    (tmp_path / "html").mkdir()
    (tmp_path / "html" / "a.html").write_text("<p>Now.</p>")
    (tmp_path / "html" / "old.html").write_text("<p>Old.</p>")
    about = {"format": "standfirst-bundle", "version": 1, "articles": 1}
    (tmp_path / "standfirst.json").write_text(json.dumps(about))

    def one(**more):
        (tmp_path / "articles.jsonl").write_text(json.dumps(ENTRY | more))
        file = ExportFile(tmp_path / "standfirst.json")
        [row] = recognize(file).read(file)
        return row

    return one


def test_earlier_texts_are_read(read):
    [text] = read(versions=[VERSION]).versions
    assert (text.draft.title, text.draft.html) == ("Before", "<p>Old.</p>")
    assert (text.kept, text.reason) == (datetime.fromisoformat(TIME), "Replaced.")
    assert text.draft.url == "https://x.org/a"


@pytest.mark.parametrize(
    "versions",
    [
        None,
        "1.2",
        3,
        {"html": 1},
        [None],
        ["text"],
        [{}],
        [VERSION | {"kept": "yesterday"}],
        [VERSION | {"text": None}],
        [VERSION | {"text": TEXT | {"html": "html/missing.html"}}],
        [VERSION | {"text": TEXT | {"html": "../secret"}}],
        [VERSION | {"text": TEXT | {"html": "html/old.html", "kinds": []}}],
        [VERSION | {"images": [{"file": "images/none"}]}],
        [VERSION | {"original": {"file": "originals/none", "files": []}}],
    ],
)
def test_what_is_no_earlier_text_costs_no_article(read, versions):
    row = read(versions=versions)
    assert row.draft.html == "<p>Now.</p>"
    assert row.versions == ()


def test_one_misshapen_earlier_text_costs_no_other(read):
    assert len(read(versions=[VERSION, {}, VERSION]).versions) == 2


def test_earlier_texts_without_number_are_not_all_read(read):
    assert len(read(versions=[VERSION] * 1000).versions) == VERSIONS_LIMIT


def test_the_newest_texts_are_read_of_those_that_are_too_large_together(read, tmp_path):
    (tmp_path / "originals").mkdir()
    (tmp_path / "originals" / "large").touch()
    os.truncate(tmp_path / "originals" / "large", VERSIONS_BYTES)
    original = {"file": "originals/large", "files": []}
    found = read(versions=[VERSION, VERSION | {"original": original}, VERSION])
    assert len(found.versions) == 1


def test_times_that_do_not_say_their_zone_are_in_utc(read):
    plain = "2026-01-31T12:00:00"
    row = read(added=plain, read=plain, published=plain, versions=[VERSION | {"kept": plain}])
    noon = datetime(2026, 1, 31, 12, tzinfo=UTC)
    assert (row.saved, row.read_at, row.published, row.versions[0].kept) == (noon,) * 4
