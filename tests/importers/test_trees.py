"""XML that wants to do harm, and XML that broke off."""

import pytest

from reader.errors import ImportFileError
from reader.importers import ExportFile, evernote, recognize, trees, wallabag

NOTE = """<note><title>A note</title><content><![CDATA[<?xml version="1.0"?>
<!DOCTYPE en-note SYSTEM "http://xml.evernote.com/pub/enml2.dtd">
<en-note><div>Words <en-media hash="5d41402abc4b2a76b9719d911017c592" type="image/png"/>
<en-todo checked="true"/></div></en-note>]]></content>
<created>20240101T120000Z</created><tag>one</tag><tag>two</tag>
<note-attributes><source-url>https://example.org/a</source-url><author>Ann</author>
</note-attributes>{resource}</note>"""
HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<!DOCTYPE en-export SYSTEM "http://xml.evernote.com/pub/evernote-export4.dtd">\n<en-export>'
)


@pytest.fixture
def export(tmp_path):
    def make(text):
        path = tmp_path / "export.enex"
        path.write_text(text)
        return ExportFile(path)

    return make


@pytest.mark.parametrize(
    "declaration",
    [
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>',
        '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://127.0.0.1/x.dtd"> %x;]>',
    ],
)
def test_entities_are_refused(export, declaration):
    file = export(f'<?xml version="1.0"?>{declaration}<en-export><note>&x;</note></en-export>')
    with pytest.raises(ImportFileError, match="entities"):
        list(trees.elements(file, "note"))


def test_entities_behind_a_long_comment_are_refused_too(export):
    comment = f"<!--{'x' * 200_000}-->"
    file = export(f'<?xml version="1.0"?>{comment}<!DOCTYPE a [<!ENTITY x "y">]><a><note/></a>')
    with pytest.raises(ImportFileError, match="entities"):
        list(trees.elements(file, "note"))


def test_a_file_that_breaks_off_gives_what_came_before(export):
    whole = NOTE.format(resource="")
    file = export(HEAD + whole + whole + whole[:100])
    assert len(list(evernote.read(file))) >= 2


def test_a_note_with_its_picture(export):
    picture = "<resource><data>aGVsbG8=</data><mime>image/png</mime></resource>"
    file = export(HEAD + NOTE.format(resource=picture) + "</en-export>")
    importer = recognize(file)
    assert importer is not None
    assert importer.name == "Evernote"
    (link,) = importer.read(file)
    assert (link.url, link.title, link.byline) == ("https://example.org/a", "A note", "Ann")
    assert link.tags == ("one", "two")
    assert link.saved.isoformat() == "2024-01-01T12:00:00+00:00"
    assert "Words" in link.body
    assert "data:image/png;base64,aGVsbG8=" in link.body
    assert "☑" in link.body
    assert "DOCTYPE" not in link.body


def test_wallabag_s_xml(export):
    file = export(
        '<?xml version="1.0" encoding="UTF-8"?><result><entry><is_archived>1</is_archived>'
        "<is_starred>0</is_starred><tags><entry><![CDATA[news]]></entry></tags>"
        "<title><![CDATA[A title]]></title><url><![CDATA[https://example.org/a]]></url>"
        "<content><![CDATA[<p>Text</p>]]></content>"
        "<created_at><![CDATA[2024-01-01T12:00:00+0000]]></created_at></entry></result>"
    )
    importer = recognize(file)
    assert importer is not None
    assert importer.read is wallabag.read_tree
    (link,) = importer.read(file)
    assert (link.url, link.tags, link.archived) == ("https://example.org/a", ("news",), True)
    assert link.body == "<p>Text</p>"
