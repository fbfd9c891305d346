"""Books and office documents become pages written here."""

import pytest

from reader.capture import capture, pages
from reader.errors import FormatError


def test_book_is_one_article(made, keep, png):
    [page] = pages(keep("a.epub", made.zipped(made.book(png))))
    text = page.data.decode()
    assert '<html lang="en">' in text
    assert "<h1>The Harbor</h1>" in text
    assert 'content="Ann Lee"' in text
    assert '<a id="x"></a>Café\xa0one &lt;1&gt;' in text
    assert text.index("one") < text.index("Chapter two")
    assert "Contents" not in text
    assert made.only_picture(page)[1] == png


def test_protected_book_is_said(made, keep, png):
    protection = '<encryption><EncryptionMethod Algorithm="http://www.w3.org/x#aes"/></encryption>'
    files = made.book(png) | {"META-INF/encryption.xml": protection}
    with pytest.raises(FormatError, match="protected"):
        capture(keep("a.epub", made.zipped(files)))


def test_word_document(made, keep, png):
    body = """<w:document xmlns:w="w" xmlns:r="r" xmlns:a="a"><w:body>
<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Part</w:t></w:r></w:p>
<w:p><w:r><w:rPr><w:b/><w:i w:val="0"/></w:rPr><w:t>bold</w:t></w:r>
<w:r><w:t> &lt;rest&gt;</w:t></w:r>
<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>
<w:hyperlink r:id="l"><w:r><w:t>link</w:t></w:r></w:hyperlink></w:p>
<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>one</w:t></w:r></w:p>
<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>two</w:t></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
<w:p><w:r><w:drawing><a:blip r:embed="i"/></w:drawing></w:r></w:p></w:body></w:document>"""
    links = """<Relationships><Relationship Id="l" Target="https://x.example/?a=1&amp;b=2"/>
<Relationship Id="i" Target="media/a.png"/></Relationships>"""
    core = '<c xmlns:dc="d"><dc:title>Harbor</dc:title><dc:creator>Ann</dc:creator></c>'
    page = capture(
        keep(
            "a.docx",
            made.zipped(
                {
                    "word/document.xml": body,
                    "word/_rels/document.xml.rels": links,
                    "docProps/core.xml": core,
                    "word/media/a.png": png,
                }
            ),
        )
    )
    text = page.data.decode()
    assert "<h1>Harbor</h1>" in text
    assert "<h2>Part</h2>" in text
    assert "<strong>bold</strong> &lt;rest&gt;" in text
    assert '<a href="https://x.example/?a=1&amp;b=2">link</a>' in text
    assert "<ul>\n<li>one</li>\n<li>two</li>\n</ul>" in text
    assert "<td><p>cell</p></td>" in text
    assert "gone" not in text
    assert made.only_picture(page)[1] == png


def test_opendocument_text(made, keep, png):
    content = """<o:document-content xmlns:o="o" xmlns:t="t" xmlns:s="s" xmlns:x="x" xmlns:f="f">
<o:automatic-styles><s:style s:name="B"><s:text-properties f:font-weight="bold"/></s:style>
</o:automatic-styles><o:body><o:text><t:h t:outline-level="1">Part</t:h>
<t:p>Plain <t:span t:style-name="B">bold</t:span><t:s/>tail <t:a x:href="https://x.example/">l</t:a></t:p>
<t:list><t:list-item><t:p>one</t:p></t:list-item></t:list>
<t:table><t:table-row><t:table-cell/><t:table-cell><t:p>c</t:p></t:table-cell></t:table-row></t:table>
<t:p><t:frame><t:image x:href="Pictures/a.png"/></t:frame></t:p></o:text></o:body>
</o:document-content>"""
    meta = "<m xmlns:d='d'><d:title>Harbor</d:title><d:creator>Ann</d:creator></m>"
    files = {"content.xml": content, "meta.xml": meta, "Pictures/a.png": png}
    page = capture(keep("a.odt", made.zipped(files)))
    text = page.data.decode()
    assert "<h1>Harbor</h1>" in text
    assert "<h2>Part</h2>" in text
    assert '<p>Plain <strong>bold</strong> tail <a href="https://x.example/">l</a></p>' in text
    assert "<ul><li><p>one</p>\n</li>\n</ul>" in text
    assert "<tr><td></td><td><p>c</p>\n</td></tr>" in text
    assert made.only_picture(page)[1] == png
