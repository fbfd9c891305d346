"""What each service's export brings; the samples are our own, in their forms."""

import json
from datetime import UTC, datetime

import pytest

from reader.article import SavedLink
from reader.errors import ImportFileError
from reader.importers import ExportFile, RowFailure, feeds, recognize
from reader.importers.glimpse import glimpse

SAVED = datetime(2024, 1, 1, 12, tzinfo=UTC)
STAMP = "1704110400"


@pytest.fixture
def read(tmp_path):
    def make(content, name="export"):
        text = content if isinstance(content, str) else json.dumps(content)
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        file = ExportFile(path)
        importer = recognize(file)
        assert importer is not None
        return importer.name, list(importer.read(file))

    return make


@pytest.mark.parametrize(
    "header", ["title,url,time_added,tags,status", "title,url,time_added,cursor,tags,status"]
)
def test_pocket_s_table_with_both_column_sets(read, header):
    cursor = "c1," if "cursor" in header else ""
    name, (first, second) = read(
        f'{header}\n"A, title",https://x.org/a,{STAMP},{cursor}news|long,unread\n'
        f"https://x.org/b,https://x.org/b,{STAMP},{cursor},archive\n"
    )
    assert name == "Pocket"
    assert (first.title, first.tags, first.saved) == ("A, title", ("news", "long"), SAVED)
    assert not first.archived
    assert (second.title, second.archived, second.read) == ("", True, True)


def test_pocket_s_annotations(read):
    name, (link,) = read(
        [
            {
                "url": "https://x.org/a",
                "title": "A",
                "highlights": [{"quote": "Some words", "created_at": int(STAMP)}],
            }
        ]
    )
    assert name == "Pocket"
    assert (link.highlights[0].quote, link.highlights[0].created) == ("Some words", SAVED)


def test_pocket_s_older_page(read):
    _, (first, bad, second) = read(
        "<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Unread</h1>\n"
        f'<ul><li><a href="https://x.org/a" time_added="{STAMP}" tags="a,b">One &amp; all</a>\n'
        '</li><li><a href="javascript:void(0)">No</a></li></ul>\n<h1>Read Archive</h1><ul>\n'
        f'<li><a href="https://x.org/b" time_added="{STAMP}" tags="">Two</a></li></ul></body>'
    )
    assert (first.title, first.tags, first.saved) == ("One & all", ("a", "b"), SAVED)
    assert isinstance(bad, RowFailure)
    assert bad.line == 3
    assert not first.archived
    assert second.archived


def test_instapaper_s_folders_are_shelves_or_tags(read):
    name, links = read(
        "URL,Title,Selection,Folder,Timestamp,Tags\n"
        f'https://x.org/1,One,,Unread,{STAMP},[]\nhttps://x.org/2,Two,"Some words",Archive,'
        f'{STAMP},"[""a"", ""b""]"\nhttps://x.org/3,Three,,Starred,{STAMP},\n'
        f"https://x.org/4,Four,,Cooking,{STAMP},\n"
    )
    assert name == "Instapaper"
    one, two, three, four = links
    assert (one.archived, one.tags, one.saved) == (False, (), SAVED)
    assert (two.archived, two.tags, two.highlights[0].quote) == (True, ("a", "b"), "Some words")
    assert three.favorite
    assert four.tags == ("Cooking",)


def test_instapaper_s_older_table(read):
    _, (link,) = read("URL,Title,Selection,Folder\nhttps://x.org/1,One,,Archive\n")
    assert (link.archived, link.saved) == (True, None)


def test_wallabag_s_second_version(read):
    name, (link,) = read(
        [
            {
                "is_archived": 1,
                "is_starred": 0,
                "tags": ["a"],
                "title": "T",
                "url": "https://x.org/a",
                "content": "<p>Text</p>",
                "created_at": "2024-01-01T13:00:00+0100",
                "published_at": "2023-12-24T00:00:00+00:00",
                "published_by": ["Ann", "Bob"],
                "annotations": [
                    {"quote": "Te", "text": "why", "created_at": "2024-01-01 12:00:00"}
                ],
                "language": "pt_BR",
                "preview_picture": "https://x.org/p.jpg",
            }
        ]
    )
    assert name == "wallabag"
    assert (link.saved, link.byline, link.language) == (SAVED, "Ann, Bob", "pt-BR")
    assert (link.archived, link.favorite, link.body) == (True, False, "<p>Text</p>")
    assert (link.highlights[0].quote, link.highlights[0].note) == ("Te", "why")
    assert link.lead_image == "https://x.org/p.jpg"
    assert link.published.year == 2023


def test_wallabag_s_first_version(read):
    _, (link,) = read(
        [
            {
                "id": "1",
                "title": "T",
                "url": "https://x.org/a",
                "is_read": "1",
                "is_fav": "1",
                "content": "<p>x</p>",
                "tags": "a,b",
            }
        ]
    )
    assert (link.archived, link.favorite, link.tags, link.body) == (
        True,
        True,
        ("a", "b"),
        "<p>x</p>",
    )


def test_wallabag_s_table(read):
    _, (link,) = read(
        'Title;URL;Content;Tags;"MIME Type";Language;"Creation date"\n'
        'T;https://x.org/a;"<p>One; two</p>";"a, b";text/html;fr;"01/01/2024 12:00:00"\n'
    )
    assert (link.tags, link.body, link.language, link.saved) == (
        ("a", "b"),
        "<p>One; two</p>",
        "fr",
        SAVED,
    )


def test_omnivore_with_what_lies_beside_its_list(read, tmp_path):
    for folder, suffix, text in (
        ("content", ".html", "<p>Body</p>"),
        ("highlights", ".md", "> First words\n> go on\n\n#label\n\nA note\n\n> Second\n"),
    ):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / f"a-slug{suffix}").write_text(text)
    entry = {
        "id": "1",
        "slug": "a-slug",
        "title": "T",
        "author": "Ann",
        "url": "https://x.org/a",
        "state": "Archived",
        "readingProgress": 42.5,
        "labels": ["a"],
        "savedAt": "2024-01-01T12:00:00.000Z",
    }
    name, (link, other) = read([entry, {**entry, "slug": "../../etc/passwd"}])
    assert name == "Omnivore"
    assert (link.body, link.archived, link.progress) == ("<p>Body</p>", True, 0.425)
    assert (link.tags, link.saved, link.byline) == (("a",), SAVED, "Ann")
    assert [(m.quote, m.note) for m in link.highlights] == [
        ("First words\ngo on", "A note"),
        ("Second", ""),
    ]
    assert other.body == ""


def test_readwise_reader_s_places(read):
    name, (first, second) = read(
        "Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\n"
        "\"A\",https://x.org/a,1,\"['a', 'b']\",2024-01-01 12:00:00+00:00,0.5,shortlist,True\n"
        "B,https://x.org/b,2,,2024-01-01 12:00:00+00:00,100,archive,True\n"
    )
    assert name == "Readwise Reader"
    assert (first.tags, first.favorite, first.progress) == (("a", "b"), True, 0.5)
    assert (second.archived, second.progress, second.saved) == (True, 1.0, SAVED)


def test_raindrop_s_folders_notes_and_highlights(read):
    name, (link,) = read(
        "id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n"
        '1,T,My note,x,https://x.org/a,Work / Reading,"a, b",2024-01-01T12:00:00.000Z,,'
        '"Highlight:First words\nNote:why\n\nHighlight:Second",true\n'
    )
    assert name == "Raindrop"
    assert (link.tags, link.favorite, link.saved) == (("Work", "Reading", "a", "b"), True, SAVED)
    assert [(m.quote, m.note) for m in link.highlights] == [
        ("", "My note"),
        ("First words", "why"),
        ("Second", ""),
    ]


def test_matter(read):
    name, (link,) = read(
        "Title,Author,Publisher,URL,Tags,Word Count,In Queue,Favorited,Read,Highlight_Count,"
        "Last Interaction Date,File Id\n"
        "T,Ann,The Paper,https://x.org/a,a;b,10,False,True,True,0,2024-01-01,f\n"
    )
    assert name == "Matter"
    assert (link.byline, link.site, link.tags) == ("Ann", "The Paper", ("a", "b"))
    assert (link.archived, link.favorite, link.read) == (True, True, True)


def test_karakeep_with_its_lists(read):
    _, (link, text) = read(
        {
            "bookmarks": [
                {
                    "createdAt": int(STAMP),
                    "title": "T",
                    "tags": ["a"],
                    "lists": ["l1", "l2"],
                    "content": {"type": "link", "url": "https://x.org/a"},
                    "note": "My note",
                    "archived": True,
                },
                {
                    "createdAt": 1,
                    "title": "x",
                    "tags": [],
                    "content": {"type": "text", "text": "y"},
                },
            ],
            "lists": [
                {"id": "l1", "name": "Later", "type": "manual"},
                {"id": "l2", "name": "All", "type": "smart"},
            ],
        }
    )
    assert (link.url, link.tags, link.archived) == ("https://x.org/a", ("a", "Later"), True)
    assert (link.saved, link.highlights[0].note) == (SAVED, "My note")
    assert isinstance(text, RowFailure)


def test_linkwarden_with_collections_and_pins(read):
    _, (link,) = read(
        {
            "id": 1,
            "collections": [
                {
                    "name": "Later",
                    "links": [
                        {
                            "name": "T",
                            "url": "https://x.org/a",
                            "tags": [{"name": "a"}],
                            "createdAt": "2024-01-01T12:00:00.000Z",
                        }
                    ],
                }
            ],
            "pinnedLinks": [{"url": "https://x.org/a"}],
        }
    )
    assert (link.title, link.tags, link.favorite, link.saved) == ("T", ("a", "Later"), True, SAVED)


def test_pinboard(read):
    _, (link,) = read(
        [
            {
                "href": "https://x.org/a",
                "description": "T",
                "extended": "My note",
                "time": "2024-01-01T12:00:00Z",
                "toread": "no",
                "tags": "a b",
            }
        ]
    )
    assert (link.title, link.tags, link.saved) == ("T", ("a", "b"), SAVED)
    assert link.highlights[0].note == "My note"
    assert link.archived


def test_pocket_s_own_interface(read):
    _, (link,) = read(
        {
            "status": 1,
            "list": {
                "1": {
                    "given_url": "https://x.org/a",
                    "given_title": "T",
                    "status": "1",
                    "favorite": "1",
                    "time_added": STAMP,
                    "tags": {"a": {"tag": "a"}},
                }
            },
        }
    )
    assert (link.title, link.archived, link.favorite, link.tags) == ("T", True, True, ("a",))


@pytest.mark.parametrize(
    "tree",
    [
        {
            "title": "",
            "guid": "root________",
            "children": [
                {
                    "title": "Cooking",
                    "children": [
                        {"title": "T", "uri": "https://x.org/a", "dateAdded": int(STAMP) * 10**6}
                    ],
                }
            ],
        },
        {
            "checksum": "x",
            "roots": {
                "bookmark_bar": {
                    "name": "Bookmarks bar",
                    "children": [
                        {
                            "name": "Cooking",
                            "type": "folder",
                            "children": [
                                {
                                    "name": "T",
                                    "type": "url",
                                    "url": "https://x.org/a",
                                    "date_added": "13348584000000000",
                                }
                            ],
                        }
                    ],
                }
            },
        },
    ],
    ids=["Firefox", "Chrome"],
)
def test_browsers_own_trees(read, tree):
    name, (link,) = read(tree)
    assert name == "browser"
    assert (link.title, link.tags, link.saved) == ("T", ("Cooking",), SAVED)


def test_bookmarks_with_folders_tags_notes_and_line_numbers(read):
    name, links = read(
        "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>\n<DL><p>\n"
        "<DT><H3>Bookmarks bar</H3>\n<DL><p>\n<DT><H3>Cooking</H3>\n<DD>About it\n<DL><p>\n"
        f'<DT><A HREF="https://x.org/a?b&amp;c" ADD_DATE="{STAMP}" TAGS="a,b">T &amp; U</A>\n'
        '<DD>My note, <a href="https://y.org">a link in it</a>\n</DL><p>\n</DL><p>\n'
        '<DT><A HREF="place:x">Recent</A>\n<DT><A HREF="https://x.org/b">V</A>\n</DL>\n'
    )
    link, bad, last = links
    assert name == "bookmarks"
    assert (link.url, link.title, link.saved) == ("https://x.org/a?b&c", "T & U", SAVED)
    assert link.tags == ("Cooking", "a", "b")
    assert link.highlights[0].note == "My note, a link in it"
    assert isinstance(bad, RowFailure)
    assert bad.line == 13
    assert (last.title, last.tags) == ("V", ())


def test_a_mended_bookmark_is_read_again(read):
    _, (bad,) = read('<DT><A HREF="" TAGS="a&quot;b">T &lt; U</A>\n<DD>A note')
    assert isinstance(bad, RowFailure)
    _, (link,) = read(bad.row.replace('HREF=""', 'HREF="https://x.org/a"'))
    assert isinstance(link, SavedLink)
    assert (link.title, link.tags, link.highlights[0].note) == ("T < U", ('a"b',), "A note")


@pytest.mark.parametrize(
    "text",
    [
        "https://x.org/a | T\n",
        "- [T](https://x.org/a) <!-- TAGS: a,b -->\n",
        "* [[https://x.org/a][T]] :a:b:\n",
    ],
)
def test_plain_lists(read, text):
    _, (link,) = read(text)
    assert (link.url, link.title) == ("https://x.org/a", "T")
    assert link.tags in {("a", "b"), ()}


def test_any_table_with_addresses(read):
    _, (link, bad) = read(
        "id,type,title,url,note,tags,created\n1,l,T,https://x.org/a,N,a,2024-01-01\n2,n,U,,N,,\n"
    )
    assert (link.title, link.tags, link.highlights[0].note) == ("T", ("a",), "N")
    assert isinstance(bad, RowFailure)
    assert bad.line == 3


@pytest.mark.parametrize(
    "text", ["", "Just a text.\n", "<html><body>A page</body></html>", "\x89PNG"]
)
def test_what_is_no_export_is_left_to_others(tmp_path, text):
    path = tmp_path / "file"
    path.write_text(text)
    assert recognize(ExportFile(path)) is None


def test_a_list_of_feeds_in_any_case(tmp_path):
    path = tmp_path / "feeds.opml"
    path.write_text(
        '<opml><body><Outline Type="RSS" Text="A &amp; B" XMLURL="https://x.org/f"/>'
        '<outline text="x"><outline title="C" xmlUrl="https://y.org/f" htmlUrl="https://y.org"/>'
        '<outline text="torn" xmlUrl="htt'
    )
    file = ExportFile(path)
    assert feeds.claims(glimpse(file))
    assert [(f.title, f.url) for f in feeds.read(file)] == [
        ("A & B", "https://x.org/f"),
        ("C", "https://y.org/f"),
    ]


def test_a_bundle_of_a_newer_version_is_refused(read):
    with pytest.raises(ImportFileError, match="newer version"):
        read({"format": "standfirst-bundle", "version": 99})


def test_a_bundle_reads_no_file_outside_of_it(read, tmp_path):
    (tmp_path / "secret").write_text("x")
    line = {
        "url": "https://x.org/a",
        "title": "T",
        "text": {"html": "../secret", "paragraphs": [], "kinds": []},
    }
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "articles.jsonl").write_text(json.dumps(line) + "\nnot json\n")
    _, rows = read({"format": "standfirst-bundle", "version": 1}, name="b/standfirst.json")
    assert [row.line for row in rows if isinstance(row, RowFailure)] == [1, 2]
