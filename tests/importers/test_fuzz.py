"""No bytes make an importer fail otherwise than with a failed row or a sentence."""

import contextlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.article import SavedLink
from reader.errors import ImportFileError
from reader.importers import IMPORTERS, ExportFile, RowFailure, feeds, recognize

TOKENS = st.sampled_from(
    [
        "{", "}", "[", "]", ":", ",", '"', "\\", "\n", "null", "\x00", "\ud800", "'", "|",
        '"url"', '"https://x.org/a"', '"title"', '"tags"', '"highlights"', '"children"', '"uri"',
        '"roots"', '"is_archived"', '"savedAt"', '"slug"', '"content"', '"list"', '"lists"',
        '"collections"', '"windows"', '"format"', '"version"', "https://x.org/a", "url,title\n",
        "<DT>", "<DD>", "<DL>", "</DL>", "<A HREF=", "</A>", "<H3>", "</H3>", "<note>", "</note>",
        "<en-export>", "<content>", "<![CDATA[", "]]>", "<resource>", "<data>", "<entry>",
        "<?xml ", "<rss>", "<channel>", "<item>", "</item>", "<link>", "</link>", "<feed>",
        "<guid>", "<dc:date>", "<content type='xhtml'>", '"items"', '"feed_url"', "&nbsp;",
        "<outline xmlUrl=", "- [a](https://x.org)", "&amp;", "&#0;", "&x;", "=", "é", "🌍",
    ]
)  # fmt: skip
GARBAGE = st.one_of(
    st.lists(TOKENS, max_size=40).map(lambda parts: "".join(parts).encode("utf-8", "replace")),
    st.binary(max_size=200),
)


@pytest.mark.parametrize("importer", IMPORTERS, ids=lambda importer: importer.read.__qualname__)
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=GARBAGE)
def test_garbage_gives_rows_or_a_sentence(importer, tmp_path, data):
    path = tmp_path / "garbage"
    path.write_bytes(data)
    with contextlib.suppress(ImportFileError):
        for row in importer.read(ExportFile(path)):
            assert isinstance(row, (SavedLink, RowFailure))


@given(data=GARBAGE)
@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_garbage_is_recognized_or_not(tmp_path, data):
    path = tmp_path / "garbage"
    path.write_bytes(data)
    recognize(ExportFile(path))
    list(feeds.read(ExportFile(path)))
