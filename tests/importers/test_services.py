"""What each service's export brings; the samples are our own, in their forms."""

import json
from datetime import UTC, datetime

import pytest

from reader.article import SavedLink
from reader.errors import ImportFileError
from reader.importers import ExportFile, RowFailure, feeds, fields, recognize
from reader.importers.glimpse import glimpse

SAVED = datetime(2024, 1, 1, 12, tzinfo=UTC)
STAMP = "1704110400"


@pytest.fixture
def read(tmp_path):
    def make(content, name="export", encoding="utf-8"):
        text = content if isinstance(content, str) else json.dumps(content)
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode(encoding))
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


def test_pocket_s_annotations_in_their_other_spelling(read):
    marks = [{"text": "Some words", "note": "why"}]
    name, (link,) = read([{"url": "https://x.org/a", "title": "A", "annotations": marks}])
    assert name == "Pocket"
    assert (link.highlights[0].quote, link.highlights[0].note) == ("Some words", "why")


def test_instapaper_s_older_page(read):
    _, (one, two, three, four) = read(
        "<html><head><title>Instapaper: Export</title></head><body><h1>Unread</h1><ol>\n"
        '<li><a href="https://x.org/1">One</a></ol><h1>Starred</h1><ol>'
        '<li><a href="https://x.org/2">Two</a></ol><h1>Archive</h1><ol>'
        '<li><a href="https://x.org/3">Three</a></ol><h1>Cooking</h1><ol>'
        '<li><a href="https://x.org/4">Four</a></ol></body>'
    )
    assert (one.tags, one.favorite, one.archived) == ((), False, False)
    assert two.favorite
    assert three.archived
    assert four.tags == ("Cooking",)


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


def test_instapaper_s_texts_without_a_page(read):
    _, (note, bad) = read(
        'URL,Title,Selection,Folder,Timestamp,Tags\n,A note,"One\n\nTwo",Unread,1,[]\n'
        "instapaper-private://email/1,A mail,,Unread,1,[]\n"
    )
    assert (note.title, note.body, note.highlights) == ("A note", "<p>One</p><p>Two</p>", ())
    assert isinstance(bad, RowFailure)


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


def test_tags_that_never_end_cost_no_time(read):
    """Each of them was once looked through from each of its beginnings."""
    for tag in ("<en-media ", "<en-todo ", "<a ", "<"):
        _, (note,) = read(
            '<?xml version="1.0"?><en-export><note><title>T</title><content><![CDATA[<en-note>x'
            f"{tag * 100_000}]]></content></note></en-export>"
        )
        assert note.title == "T"


def test_a_million_highlights_are_contained(read):
    header = "id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n"
    cell = "".join("Highlight:a\n" for _ in range(20_000))
    _, (link,) = read(f'{header}1,T,,,https://x.org/a,,,2024-01-01,,"{cell}",\n')
    assert 0 < len(link.highlights) <= fields.MARKS_LIMIT


def test_a_long_first_article_hides_nothing(read):
    entry = {"1": "x" * 500_000, "title": "T", "url": "https://x.org/a", "is_read": "1"}
    name, (link,) = read([{**entry, "content": "<p>x</p>"}])
    assert (name, link.archived) == ("wallabag", True)


def test_wallabag_s_tree(read):
    name, (link,) = read(
        '<?xml version="1.0" encoding="UTF-8"?>\n<result><entry><is_archived>1</is_archived>'
        "<is_starred>1</is_starred><tags><entry><![CDATA[a b]]></entry></tags><id>3</id>"
        "<title><![CDATA[T & U]]></title><url><![CDATA[https://x.org/a]]></url>"
        "<content><![CDATA[<p>Text</p>]]></content>"
        "<created_at><![CDATA[2024-01-01T12:00:00+00:00]]></created_at>"
        "<published_by><entry><![CDATA[Ann]]></entry><entry>Bob</entry></published_by>"
        "<annotations><entry><text>why</text><quote>Te</quote><ranges/></entry></annotations>"
        "<language>de</language><preview_picture>https://x.org/p.jpg</preview_picture>"
        "</entry></result>"
    )
    assert name == "wallabag"
    assert (link.title, link.tags, link.saved) == ("T & U", ("a b",), SAVED)
    assert (link.archived, link.favorite, link.byline) == (True, True, "Ann, Bob")
    assert (link.highlights[0].quote, link.highlights[0].note) == ("Te", "why")
    assert (link.body, link.language) == ("<p>Text</p>", "de")


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


def test_omnivore_s_interface(read):
    name, (link,) = read(
        [
            {
                "title": "T",
                "originalUrl": "https://x.org/a",
                "savedAt": "2024-01-01T12:00:00.000Z",
                "readingProgressPercent": 1,
                "labels": [{"name": "a"}],
                "content": "<p>Text</p>",
                "highlights": [{"quote": "Te", "annotation": "why"}],
            }
        ]
    )
    assert name == "Omnivore"
    assert (link.tags, link.progress, link.read) == (("a",), 0.01, False)
    assert (link.body, link.highlights[0].note) == ("<p>Text</p>", "why")


def test_matter_with_the_texts_beside_its_table(read, tmp_path):
    (tmp_path / "c1.html").write_text("<p>Text</p>")
    _, (link, other) = read(
        "Title,Author,Publisher,URL,Word Count,Saved,Read,Highlight Count,Last Interaction Date,"
        "File Id\nT,,,https://x.org/a,10,True,False,0,2024-01-01,c1\n"
        "U,,,https://x.org/b,10,False,False,0,2024-01-01,../c1\n"
    )
    assert (link.body, link.archived) == ("<p>Text</p>", False)
    assert (other.body, other.archived) == ("", True)


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
    assert (text.url, text.title, text.body) == ("", "x", "<p>y</p>")


def test_lists_in_lists_and_collections_in_collections_are_tags_too(read):
    _, (kept,) = read(
        {
            "bookmarks": [
                {"content": {"type": "link", "url": "https://x.org/a"}, "lists": ["b"], "tags": []}
            ],
            "lists": [
                {"id": "a", "name": "Work", "type": "manual", "parentId": "b"},
                {"id": "b", "name": "Later", "type": "manual", "parentId": "a"},
            ],
        }
    )
    assert kept.tags == ("Work", "Later")
    collections = [
        {"id": 1, "name": "Work", "parentId": None, "links": []},
        {"id": 2, "name": "Later", "parentId": 1, "links": [{"url": "https://x.org/a"}]},
        {"id": 3, "name": "Unorganized", "links": [{"url": "https://x.org/b"}]},
    ]
    _, (inner, loose) = read({"collections": collections})
    assert (inner.tags, loose.tags) == (("Work", "Later"), ())


def test_linkwarden_s_own_date_of_what_it_imported(read):
    links = [{"url": "https://x.org/a", "createdAt": "2025-05-05T00:00:00Z", "importDate": STAMP}]
    _, (link,) = read({"collections": [{"name": "A", "links": links}]})
    assert link.saved == SAVED


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


def test_pinboard_s_and_delicious_s_xml(read):
    _, (first, second) = read(
        '<?xml version="1.0"?><posts user="ann"><post href="https://x.org/a" description="T" '
        'time="2024-01-01T12:00:00Z" extended="My note" tag="a b" toread="yes" shared="no"/>'
        '<post href="https://x.org/b" description="U &amp; V" toread="no"/></posts>'
    )
    assert (first.title, first.tags, first.saved) == ("T", ("a", "b"), SAVED)
    assert (first.highlights[0].note, first.archived) == ("My note", False)
    assert (second.title, second.archived) == ("U & V", True)


def test_xbel(read):
    _, (first, second, third) = read(
        '<?xml version="1.0"?><!DOCTYPE xbel PUBLIC "+//IDN python.org//DTD XML Bookmark '
        'Exchange Language 1.0//EN//XML" "http://x.org/xbel.dtd"><xbel version="1.0"><folder>'
        "<title>Work</title><folder><title>Later</title>"
        '<bookmark href="https://x.org/a" added="2024-01-01T12:00:00Z"><title>T</title>'
        '<desc>Why</desc></bookmark><bookmark href="https://x.org/b"/></folder>'
        '<bookmark href="https://x.org/c"/></folder></xbel>'
    )
    assert (first.title, first.tags, first.saved) == ("T", ("Work", "Later"), SAVED)
    assert first.highlights[0].note == "Why"
    assert (second.tags, third.tags) == (("Work", "Later"), ("Work",))


def test_linkding_s_and_shaarli_s_answers(read):
    _, (link,) = read(
        {
            "count": 1,
            "results": [
                {
                    "url": "https://x.org/a",
                    "title": "",
                    "website_title": "T",
                    "description": "Why",
                    "notes": "",
                    "is_archived": False,
                    "unread": False,
                    "tag_names": ["a"],
                    "date_added": "2024-01-01T12:00:00.000000Z",
                }
            ],
        }
    )
    assert (link.title, link.tags, link.saved) == ("T", ("a",), SAVED)
    assert (link.read, link.archived, link.highlights[0].note) == (True, False, "Why")


def test_readeck_s_answers(read):
    _, (link,) = read(
        [
            {
                "id": "x",
                "href": "https://readeck.example/api/bookmarks/x",
                "url": "https://x.org/a",
                "title": "T",
                "site_name": "The Paper",
                "authors": ["Ann", "Bob"],
                "lang": "fr",
                "description": "The page's own",
                "has_article": True,
                "created": "2024-01-01T12:00:00Z",
                "is_marked": True,
                "is_archived": True,
                "labels": ["a"],
                "read_progress": 1,
            }
        ]
    )
    assert (link.url, link.site, link.byline) == ("https://x.org/a", "The Paper", "Ann, Bob")
    assert (link.language, link.highlights, link.progress) == ("fr", (), 0.01)
    assert (link.favorite, link.archived, link.tags, link.saved) == (True, True, ("a",), SAVED)


def test_goodlinks(read):
    _, (link,) = read(
        [
            {
                "url": "https://x.org/a",
                "title": "T",
                "author": "Ann",
                "starred": True,
                "addedAt": int(STAMP) + 0.5,
                "readAt": int(STAMP) + 60.25,
                "tags": ["a"],
                "highlights": [{"content": "Some words", "note": "why", "time": int(STAMP)}],
            }
        ]
    )
    assert (link.byline, link.favorite, link.read) == ("Ann", True, True)
    assert (link.read_at - link.saved).total_seconds() == 59.75
    assert [(m.quote, m.note, m.created) for m in link.highlights] == [
        ("Some words", "why", SAVED)
    ]


def test_google_reader_s_form(read):
    _, (link,) = read(
        {
            "id": "user/1/state/com.google/starred",
            "items": [
                {
                    "title": "T",
                    "canonical": [{"href": "https://x.org/a"}],
                    "categories": ["user/1/label/News", "user/1/state/com.google/read"],
                    "published": int(STAMP),
                    "author": "Ann",
                    "summary": {"content": "<p>Text</p>"},
                }
            ],
        }
    )
    assert (link.url, link.body, link.byline) == ("https://x.org/a", "<p>Text</p>", "Ann")
    assert (link.published, link.tags) == (SAVED, ("News",))


def test_our_own_json_comes_back(read):
    entry = {
        "url": "https://x.org/a",
        "title": "T",
        "added": SAVED.isoformat(),
        "read": SAVED.isoformat(),
        "archived": None,
        "favorite": True,
        "progress": 1,
        "html": "<p>Text</p>",
        "highlights": [{"quote": "Te", "note": "why", "created": SAVED.isoformat()}],
    }
    _, (link,) = read([entry])
    assert (link.saved, link.read, link.read_at, link.archived) == (SAVED, True, SAVED, False)
    assert (link.progress, link.body, link.highlights[0].note) == (1.0, "<p>Text</p>", "why")


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


def test_what_needn_t_be_read_is_archived_by_pinboard_but_not_by_linkding(read):
    _, (pinboard, linkding, unread) = read(
        '<DT><A HREF="https://x.org/a" ADD_DATE="1" PRIVATE="1" TOREAD="0">T</A>\n'
        '<DT><A HREF="https://x.org/b" ADD_DATE="1" LAST_MODIFIED="1" TOREAD="0">T</A>\n'
        '<DT><A HREF="https://x.org/c" ADD_DATE="1" LAST_MODIFIED="1" TOREAD="1">T</A>\n'
    )
    assert (pinboard.read, pinboard.archived) == (True, True)
    assert (linkding.read, linkding.archived) == (True, False)
    assert not unread.read


@pytest.mark.parametrize("encoding", ["windows-1251", "koi8-r", "utf-8", "utf-16"])
def test_bookmarks_in_the_encoding_that_they_declare(read, encoding):
    text = f"<META CONTENT='text/html; charset={encoding}'><DT><A HREF='https://x.org'>Новости</A>"
    _, (link,) = read(text, encoding=encoding)
    assert link.title == "Новости"


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
    _, (link, note, bad) = read(
        "id,type,title,url,content,note,tags,created\n1,l,T,https://x.org/a,Q,N,a,2024-01-01\n"
        "2,n,,,One\\nline,,,\n3,n,V,javascript:x,,N,,\n".replace("One\\nline", '"One\n\nTwo"')
    )
    assert (link.title, link.tags) == ("T", ("a",))
    assert (link.highlights[0].quote, link.highlights[0].note) == ("Q", "N")
    assert (note.url, note.body) == ("", "<p>One</p><p>Two</p>")
    assert isinstance(bad, RowFailure)
    assert bad.line == 6


def test_columns_are_known_by_their_letters(read):
    _, (link,) = read(
        "Title,URL,Folder,Is Favorite,Saved At,Author,Site name\n"
        f"T,https://x.org/a,Work/Later,yes,{STAMP},Ann,The Paper\n"
    )
    assert (link.tags, link.favorite, link.saved) == (("Work", "Later"), True, SAVED)
    assert (link.byline, link.site) == ("Ann", "The Paper")


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
