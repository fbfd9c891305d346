"""What a saved feed's items bring, in each of the forms that feeds have had."""

import json
from datetime import UTC, datetime
from html import unescape

import pytest

from reader.article import SavedLink
from reader.errors import ImportFileError
from reader.importers import ExportFile, RowFailure, feed_texts, recognize

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>The Ferry Times</title><link>https://ferry.example/</link>
<language>en-us</language>{items}</channel></rss>"""
ATOM = '<feed xmlns="http://www.w3.org/2005/Atom"{given}><title>Notes</title>{entries}</feed>'


@pytest.fixture
def read(tmp_path):
    def make(content, encoding="utf-8"):
        path = tmp_path / "saved"
        text = content if isinstance(content, str) else json.dumps(content)
        path.write_bytes(text.encode(encoding))
        file = ExportFile(path)
        importer = recognize(file)
        assert importer is not None
        assert importer.name == "feed"
        return list(importer.read(file))

    return make


@pytest.fixture
def item(read):
    """The one item of an RSS feed that holds this."""

    def make(content):
        (link,) = read(RSS.format(items=f"<item>{content}</item>"))
        return link

    return make


@pytest.fixture
def entry(read):
    """The one entry of an Atom feed that holds this."""

    def make(content, given=""):
        (link,) = read(ATOM.format(given=given, entries=f"<entry>{content}</entry>"))
        return link

    return make


def test_an_item_of_rss_with_its_body(item):
    link = item(
        "<title>A &amp;amp; B, <![CDATA[<b>bold</b>]]></title><link>https://ferry.example/1</link>"
        "<pubDate>Mon, 01 Jan 2024 13:00:00 +0100</pubDate><dc:creator>Ann</dc:creator>"
        "<category>News</category><category><![CDATA[Ships & sea]]></category>"
        "<description>Short.</description>"
        "<content:encoded><![CDATA[<p>The whole text of it.</p>]]></content:encoded>"
        '<media:thumbnail url="/p.jpg"/>'
    )
    assert (link.url, link.title) == ("https://ferry.example/1", "A & B, bold")
    assert (link.site, link.byline, link.language) == ("The Ferry Times", "Ann", "en-us")
    assert link.published == datetime(2024, 1, 1, 12, tzinfo=UTC)
    assert (link.tags, link.saved) == (("News", "Ships & sea"), None)
    assert link.lead_image == "https://ferry.example/p.jpg"
    assert (link.body, link.is_excerpt) == ("<p>The whole text of it.</p>", False)


def test_the_longer_of_an_item_s_texts_is_its_body_and_a_short_summary_an_excerpt(item):
    address = "<link>https://ferry.example/1</link>"
    summary = "<p>" + "A long account of it. " * 100 + "</p>"
    link = item(
        f"{address}<content:encoded>No.</content:encoded>"
        f"<description><![CDATA[{summary}]]></description>"
    )
    assert "A long account" in link.body
    assert not link.is_excerpt
    assert item(f"{address}<description>In short.</description>").is_excerpt
    assert not item("<title>T</title><description>In short.</description>").is_excerpt


@pytest.mark.parametrize(
    ("content", "url"),
    [
        ('<guid isPermaLink="true">https://x.org/g</guid>', "https://x.org/g"),
        ("<guid>https://x.org/g</guid>", "https://x.org/g"),
        ('<guid isPermaLink="false">https://x.org/g</guid><description>d</description>', ""),
        ("<guid>https://x.org/g</guid><link>https://x.org/l</link>", "https://x.org/l"),
        ("<link>/l</link>", "https://ferry.example/l"),
        ("<link>https://x.org/?a=1&b=2&copy=3</link>", "https://x.org/?a=1&b=2&copy=3"),
    ],
)
def test_where_an_item_of_rss_is(item, content, url):
    assert item(content).url == url


@pytest.mark.parametrize(
    ("author", "name"),
    [
        ("<author>ann@x.org (Ann Lee)</author>", "Ann Lee"),
        ("<author>Ann Lee &lt;ann@x.org&gt;</author>", "Ann Lee"),
        ("<author>ann@x.org</author>", "ann@x.org"),
        ("<dc:creator>Ann</dc:creator><dc:creator>Bob</dc:creator>", "Ann, Bob"),
    ],
)
def test_who_wrote_an_item_of_rss(item, author, name):
    assert item(f"<link>https://x.org/1</link>{author}").byline == name


def test_an_item_without_address_is_a_text_and_one_without_both_fails(read):
    text, bad = read(
        RSS.format(
            items="<item><description>One\n\nTwo &amp;amp; a half</description></item>"
            "<item><title>Nothing</title></item>"
        )
    )
    assert (text.url, text.body) == ("", "<p>One</p><p>Two &amp; a half</p>")
    assert isinstance(bad, RowFailure)
    assert bad.row == "Nothing"


def test_rss_in_rdf(read):
    (link,) = read(
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
        ' xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        '<channel rdf:about="https://x.org/"><title>Old news</title><dc:language>de</dc:language>'
        '<items><rdf:Seq><rdf:li resource="https://x.org/1"/></rdf:Seq></items></channel>'
        '<item rdf:about="https://x.org/1"><title>T</title><dc:date>2003-12</dc:date>'
        "<dc:subject>a</dc:subject><dc:subject>b</dc:subject></item></rdf:RDF>"
    )
    assert (link.url, link.site, link.language) == ("https://x.org/1", "Old news", "de")
    assert link.published == datetime(2003, 12, 1, tzinfo=UTC)
    assert link.tags == ("a", "b")


def test_an_entry_of_atom(entry):
    link = entry(
        '<title type="html">A &amp;lt;b&amp;gt; &lt;i&gt;c&lt;/i&gt;</title>'
        '<link rel="self" href="/self"/><link rel="alternate" type="application/pdf" href="/p"/>'
        '<link rel="alternate" type="text/html" href="one"/><author><name>Ann</name></author>'
        '<category term="x1" label="News"/><category term="y"/>'
        '<category term="http://schemas.example/kind#post"/>'
        "<published>2024-01-01T12:00:00Z</published><updated>2024-02-01T12:00:00Z</updated>"
        '<content type="xhtml" xml:base="deep/"><div xmlns="http://www.w3.org/1999/xhtml">'
        '<p>Words<br/><a href="more">more</a> &nbsp;and &mdash; on</p></div></content>',
        ' xml:base="https://x.org/blog/" xml:lang="fr"',
    )
    assert (link.url, link.title) == ("https://x.org/blog/one", "A <b> c")
    assert (link.byline, link.tags, link.language) == ("Ann", ("News", "y"), "fr")
    assert link.published == datetime(2024, 1, 1, 12, tzinfo=UTC)
    assert unescape(link.body) == (
        '<div><p>Words<br><a href="https://x.org/blog/deep/more">more</a> \xa0and — on</p></div>'
    )


@pytest.mark.parametrize(
    ("content", "body"),
    [
        ('<content type="html">&lt;p&gt;a &amp;lt; b&lt;/p&gt;</content>', "<p>a &lt; b</p>"),
        ('<content type="text">a &lt;p&gt; b</content>', "<p>a &lt;p&gt; b</p>"),
        ('<content type="text/plain">One\n\nTwo</content>', "<p>One</p><p>Two</p>"),
        ('<content type="text/html" mode="escaped">&lt;b&gt;x&lt;/b&gt;</content>', "<b>x</b>"),
        ('<content type="text/html" mode="base64">PGI+eDwvYj4=</content>', "<b>x</b>"),
        ('<content type="text/html" mode="base64">!</content><summary>s</summary>', "<p>s</p>"),
        ('<content src="https://x.org/v" type="video/mp4"/><summary>s</summary>', "<p>s</p>"),
        ("<summary><!-- no --><![CDATA[<p>x & y</p>]]></summary>", "<p>x & y</p>"),
    ],
)
def test_what_a_text_of_atom_is(entry, content, body):
    assert entry(content).body == body


def test_the_older_atom_and_its_times(read):
    (link,) = read(
        '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title>T</title>'
        '<link rel="alternate" href="https://x.org/1"/><issued>2003-12-13T08:29:29-04:00</issued>'
        "</entry></feed>"
    )
    assert link.published == datetime(2003, 12, 13, 12, 29, 29, tzinfo=UTC)


def test_names_of_other_vocabularies_are_not_taken_for_the_feed_s(read):
    (link,) = read(
        '<rss version="2.0" xmlns:x="http://x.org/ns"><channel><item><x:title>No</x:title>'
        "<title>Yes</title><dc:creator>Ann</dc:creator><link>https://x.org/1</link></item>"
        "</channel></rss>"
    )
    assert (link.title, link.byline) == ("Yes", "Ann")


def test_a_json_feed(read):
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Notes",
        "home_page_url": "https://x.org/",
        "language": "en",
        "authors": [{"name": "Ann"}],
        "items": [
            {
                "id": "1",
                "url": "/1",
                "title": "T",
                "content_html": "<p>Text</p>",
                "summary": "s",
                "date_published": "2024-01-01T13:00:00+01:00",
                "tags": ["a", "b, c"],
                "image": "p.jpg",
            },
            {"id": "2", "content_text": "One\n\n<Two>"},
            {"id": "3", "url": "https://x.org/3", "summary": "In short."},
            {"id": "4"},
        ],
    }
    one, two, three, bad = read(feed)
    assert (one.url, one.body, one.is_excerpt) == ("https://x.org/1", "<p>Text</p>", False)
    assert (one.byline, one.site, one.language) == ("Ann", "Notes", "en")
    assert (one.tags, one.lead_image) == (("a", "b, c"), "https://x.org/p.jpg")
    assert one.published == datetime(2024, 1, 1, 12, tzinfo=UTC)
    assert (two.url, two.body) == ("", "<p>One</p><p>&lt;Two&gt;</p>")
    assert three.is_excerpt
    assert isinstance(bad, RowFailure)


def test_stray_bytes_and_an_encoding_of_its_own(read):
    text = RSS.format(items="<item><title>Fähre</title><link>https://x.org/1</link></item>")
    (stray,) = read(text, "latin-1")
    assert stray.title == "Fähre"
    (wide,) = read(text.replace("UTF-8", "UTF-16"), "utf-16")
    assert wide.title == "Fähre"
    (greek,) = read(text.replace("UTF-8", "iso-8859-7").replace("Fähre", "Πλοίο"), "iso-8859-7")
    assert greek.title == "Πλοίο"


def test_entities_across_the_pieces_that_are_read(read):
    for shift in range(12):
        text = RSS.format(
            items=f"<item><description>{'x' * (65_530 - 400 + shift)}{'&nbsp;&amp;&x=1 ' * 40}"
            f"<![CDATA[{'&lt;a & b' * 20}]]></description></item>"
        )
        (link,) = read(text)
        assert link.body.count("\xa0") == 40
        assert "x=1" in link.body


@pytest.mark.parametrize("kind", ["rss", "entry"])
def test_entities_of_its_own_are_refused(tmp_path, kind):
    file = tmp_path / "saved"
    file.write_text(
        f'<!DOCTYPE {kind} [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
        f'<{kind} xmlns="http://www.w3.org/2005/Atom"><title>&b;</title></{kind}>'
    )
    importer = recognize(ExportFile(file))
    assert importer is not None
    with pytest.raises(ImportFileError, match="entities"):
        list(importer.read(ExportFile(file)))


def test_an_article_on_entities_declares_none(item):
    text = "<description><![CDATA[<p>Write &lt;!ENTITY or <!ENTITY a 'b'></p>]]></description>"
    assert "Write" in item(text).body


def test_elements_without_end_give_what_came_before(read):
    deep = "<b>" * 100_000
    good = "<item><link>https://x.org/1</link></item>"
    links = read(RSS.format(items=f"{good}<item><description>{deep}</description></item>"))
    assert isinstance(links[0], SavedLink)


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html><html><body><p>What &lt;rss> is: <rss></body></html>",
        '<svg xmlns="http://www.w3.org/2000/svg"><feed/></svg>',
        "<feed><story/></feed>",
        '<entry key="1"><item/></entry>',
        '{"items": 1}',
    ],
)
def test_what_is_no_feed(tmp_path, text):
    path = tmp_path / "saved"
    path.write_text(text)
    importer = recognize(ExportFile(path))
    assert importer is None or importer.name != "feed"


def test_relative_addresses_of_pictures_and_their_sets():
    html = """<img src='a.png' srcset="b.png 1x, /c.png 2x"><code>href="x"</code>"""
    assert feed_texts.absolute(html, "https://x.org/d/") == (
        '<img src="https://x.org/d/a.png" srcset="https://x.org/d/b.png 1x, '
        'https://x.org/c.png 2x"><code>href="x"</code>'
    )
