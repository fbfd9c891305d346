"""What the builder makes of sanitized fragments, read from the document that it filled."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QIODevice, QUrl
from PySide6.QtGui import QFont, QImage, QTextCursor

from reader.ui import tints
from reader.ui.document import Builder
from reader.ui.fonts import TypeStyle
from reader.ui.paper import Paper
from reader.ui.pictures import Pictures
from reader.ui.theme import LIGHT
from reader.ui.typography import ITEM, PANEL, QUOTE, RULE, Typography

WIDTH = 600


def png(width, height):
    """The bytes of a picture."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    image.save(buffer, "PNG")
    return buffer.data().data()


class Built:
    """A fragment and the document made of it."""

    def __init__(self, fragment, pictures=None, **style):
        self.paper = Paper()
        self.paper.setTextWidth(WIDTH)
        self.paper.pictures = Pictures((pictures or {}).get)
        self.paper.documentLayout()  # from now on what is written is laid out
        typography = Typography(LIGHT, TypeStyle(**style))
        self.builder = Builder(self.paper, typography, WIDTH, self.paper.pictures)
        self.steps = sum(1 for _ in self.builder.steps(fragment, 2_000, 2_000))
        self.map = self.builder.map

    def words(self, paragraph, start=0, end=10**9):
        """The shown text between two places of a paragraph."""
        cursor, found = QTextCursor(self.paper), []
        for low, high in self.map.spans((paragraph, start), (paragraph, end)):
            cursor.setPosition(low)
            cursor.setPosition(high, QTextCursor.MoveMode.KeepAnchor)
            found.append(cursor.selectedText())
        return "".join(found).replace("\u2028", "\n").replace("\u2029", "\n")

    def block(self, paragraph):
        """The block that a paragraph begins in."""
        return self.paper.findBlock(self.map.position(paragraph))

    def format(self, paragraph, offset):
        """How a character is set."""
        cursor = QTextCursor(self.paper)
        cursor.setPosition(self.map.position(paragraph, offset) + 1)
        return cursor.charFormat()


@pytest.fixture
def build(qapp):
    """Builds a fragment."""
    return Built


def test_white_space_is_folded_as_browsers_do(build):
    made = build('<p data-p="0">  a\n <b> b </b>  c <i>d</i>\t</p>')
    assert made.words(0) == "a b c d"


def test_a_break_is_one_code_point_of_the_paragraph(build):
    made = build('<p data-p="0">one <br> two<br><br>three</p>')
    assert made.words(0) == "one\ntwo\nthree"
    assert made.words(0, 8, 13) == "three"
    assert "two\u2028\u2028three" in made.block(0).text()


def test_emphasis_and_links_are_set_and_spaces_between_them_are_plain(build):
    made = build(
        '<p data-p="0">a <strong>b</strong> <a href="https://example.org/x?a=1&amp;b=2">c</a></p>'
    )
    assert made.words(0) == "a b c"
    assert made.format(0, 2).font().variableAxisValue(QFont.Tag("wght")) > 600
    assert made.format(0, 4).anchorHref() == "https://example.org/x?a=1&b=2"
    assert not made.format(0, 3).isAnchor()


@pytest.mark.parametrize(
    "href", ["javascript:alert(1)", "file:///etc/passwd", "data:,x", "\u2028javascript:x"]
)
def test_other_schemes_are_no_links(build, href):
    made = build(f'<p data-p="0"><a href="{href}">x</a></p>')
    assert not made.format(0, 0).isAnchor()


def test_code_keeps_its_lines_and_has_a_panel(build):
    made = build('<pre data-p="0"><code>a  b\n\tc &lt;d&gt;\n</code></pre>')
    assert made.words(0) == "a  b\n\tc <d>"
    assert made.block(0).blockFormat().hasProperty(PANEL)


def test_items_are_marked_and_indented(build):
    made = build(
        '<ul><li data-p="0">a</li><li><p data-p="1">b</p><p data-p="2">b2</p>'
        '<ol start="7"><li data-p="3">c</li><li data-p="4">d</li></ol></li></ul>'
    )
    marks = [made.block(number).blockFormat().property(ITEM) for number in range(5)]
    assert marks == ["•", "•", None, "7.", "8."]
    margins = [made.block(number).blockFormat().leftMargin() for number in range(5)]
    assert margins[0] == margins[1] == margins[2] < margins[3] == margins[4]


def test_quotations_know_their_depth(build):
    made = build(
        '<blockquote><p data-p="0">a</p><blockquote><p data-p="1">b</p></blockquote></blockquote>'
        '<p data-p="2">c</p>'
    )
    depths = [made.block(number).blockFormat().property(QUOTE) for number in range(3)]
    assert depths == [1, 2, None]
    assert made.format(0, 0).font().italic()


@pytest.mark.parametrize("text", ["これは引用です。", "هذا اقتباس"])
def test_scripts_without_italics_are_quoted_upright(build, text):
    made = build(f'<blockquote><p data-p="0">{text}</p></blockquote>')
    assert not made.format(0, 0).font().italic()


def test_a_right_to_left_paragraph_begins_at_the_right(build):
    made = build('<p data-p="0">مرحبا بكم في هذا المقال</p><p data-p="1" dir="rtl">abc</p>')
    for number in (0, 1):
        line = made.block(number).layout().lineAt(0)
        assert line.naturalTextRect().right() > WIDTH * 0.9


def test_lines_have_a_fixed_height_whatever_the_script(build):
    made = build(
        '<p data-p="0">'
        + "Latin 漢字 عربي <code>code</code> x<sup>2</sup> 😀 हिन्दी ไทย " * 8
        + "</p>"
    )
    layout = made.block(0).layout()
    tops = [
        layout.lineAt(number).y() + layout.lineAt(number).ascent()
        for number in range(layout.lineCount())
    ]
    steps = {round(lower - upper) for upper, lower in itertools.pairwise(tops)}
    assert steps == {31}


def test_a_table_is_a_grid_when_it_fits(build):
    made = build(
        '<table><tr><th data-p="0">Land</th><th data-p="1">Cars</th></tr>'
        '<tr><td data-p="2">A</td><td data-p="3">1</td></tr></table><p data-p="4">after</p>'
    )
    table = tints.table_of(made.block(3))
    assert (table.rows(), table.columns()) == (2, 2)
    assert tints.table_of(made.block(4)) is None
    assert [made.words(number) for number in range(5)] == ["Land", "Cars", "A", "1", "after"]


def test_a_table_that_is_too_wide_is_folded(build):
    heads = "".join(f'<th data-p="{n}">Quantity{n}</th>' for n in range(11))
    cells = "".join(f'<td data-p="{n + 11}">extraordinarily{n}</td>' for n in range(11))
    made = build(f"<table><tr>{heads}</tr><tr>{cells}</tr></table>")
    assert tints.table_of(made.block(12)) is None
    text = made.paper.toPlainText()
    assert "Quantity3\nextraordinarily3" in text
    label = next(block for block in blocks(made.paper) if block.text() == "Quantity3")
    assert label.blockFormat().bottomMargin() == 0
    assert label.next().blockFormat().bottomMargin() > 0


def blocks(paper):
    block = paper.begin()
    while block.isValid():
        yield block
        block = block.next()


def test_tables_in_tables_are_flattened(build):
    depth = 30
    made = build("<table><tr><td>" * depth + '<p data-p="0">x</p>' + "</td></tr></table>" * depth)
    assert made.words(0) == "x"
    assert tints.table_of(made.block(0)) is None


def test_spanning_cells_keep_their_text(build):
    made = build(
        '<table><tr><th data-p="0" colspan="2">both</th></tr>'
        '<tr><td data-p="1" rowspan="2">left</td><td data-p="2">b</td></tr>'
        '<tr><td data-p="3">c</td></tr></table>'
    )
    assert [made.words(number) for number in range(4)] == ["both", "left", "b", "c"]


def test_pictures_are_as_wide_as_the_column_at_most(build):
    made = build(
        '<figure><img src="https://e.org/a.png" alt="">'
        '<figcaption data-p="0">c</figcaption></figure>',
        {"https://e.org/a.png": png(1200, 600)},
    )
    image = _images(made.paper)[0]
    assert (image.width(), image.height()) == (WIDTH, WIDTH / 2)
    shown = made.paper.loadResource(2, QUrl(image.name()))
    assert (shown.width(), shown.height()) == (WIDTH, WIDTH // 2)


def test_a_picture_inside_a_paragraph_does_not_shift_its_places(build):
    made = build(
        '<p data-p="0">before <img src="https://e.org/a.png" alt=""> after</p>',
        {"https://e.org/a.png": png(300, 200)},
    )
    assert made.words(0, 0, 6) == "before"
    assert made.words(0, 7, 12) == "after"


def test_a_picture_that_was_not_kept_leaves_its_description(build):
    made = build('<figure><img src="https://e.org/a.png" alt="A red bridge"></figure>')
    assert "A red bridge" in made.paper.toPlainText()


@pytest.mark.parametrize(
    "name",
    ["file:///etc/hostname", "/etc/hostname", "https://e.org/x.png", "qrc:/x", "picture:99"],
)
def test_no_address_is_ever_opened(qapp, name):
    shown = Paper().loadResource(2, QUrl(name))
    assert (shown.width(), shown.height()) == (1, 1)


@pytest.mark.parametrize(
    "data", [b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"", b"not a picture"]
)
def test_only_pictures_of_known_kinds_are_shown(qapp, data):
    assert Pictures(lambda _address: data).size("x") is None


def test_a_long_paragraph_goes_on_without_a_gap(build):
    text = " ".join(f"word{number}" for number in range(3000))
    made = build(f'<p data-p="0">{text}</p><p data-p="1">next</p>')
    assert made.words(0) == text
    assert made.steps > 1
    start = text.index("word2000")
    assert made.words(0, start, start + 8) == "word2000"
    first = made.block(0)
    assert first.blockFormat().bottomMargin() == 0
    assert first.next().blockFormat().topMargin() == 0


def test_links_within_the_article_have_places(build):
    made = build(
        '<p data-p="0">a<sup><a href="#fn-1">1</a></sup></p><p data-p="1" id="fn-1">note</p>'
    )
    assert made.map.place(made.builder.names["fn-1"]) == (1, 0)


def test_a_note_leads_back_to_its_paragraph(build):
    made = build(
        '<p data-p="0">a<sup><a href="#fn-1" id="fn-back">1</a></sup></p><p data-p="1">b</p>'
        '<ol><li data-p="2" id="fn-1">note <a href="#fn-back">↩</a></li></ol>'
    )
    assert made.map.place(made.builder.names["fn-1"]) == (2, 0)
    assert made.map.place(made.builder.names["fn-back"]) == (0, 0)


def test_a_rule_is_a_line(build):
    made = build('<p data-p="0">a</p><hr><p data-p="1">b</p>')
    assert made.block(0).next().blockFormat().hasProperty(RULE)


def test_text_outside_of_paragraphs_is_shown_too(build):
    made = build('loose <b>words</b><p data-p="0">a</p> more')
    assert made.paper.toPlainText().split() == ["loose", "words", "a", "more"]


def _images(paper):
    found, block = [], paper.firstBlock()
    while block.isValid():
        for fragment in block:
            made = fragment.fragment().charFormat()
            if made.isImageFormat():
                found.append(made.toImageFormat())
        block = block.next()
    return found


NASTY = st.text(
    st.characters() | st.sampled_from("\x00\u2028\u2029\ufdd0\ufdd1\ufffc\ud800\u202e😀\r\x0b"),
    max_size=40,
).map(lambda text: text.replace("<", "").replace("&", ""))


@settings(max_examples=60, deadline=None)
@given(NASTY)
def test_no_character_breaks_a_block(qapp, text):
    made = Built(f'<p data-p="0">x{text}y</p><p data-p="1">z</p>')
    assert made.words(0).startswith("x")
    assert made.words(0).endswith("y")
    assert made.words(1) == "z"


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "<p data-p='9'>",
                '<p data-p="0">',
                "</p>",
                "<ul>",
                "</ul>",
                "<li>",
                "</li>",
                "<b>",
                "</b>",
                "<table>",
                "</table>",
                "<tr>",
                '<td data-p="1">',
                "</td>",
                "<blockquote>",
                "</blockquote>",
                "<hr>",
                "<br>",
                '<pre data-p="2">',
                "</pre>",
                "<figure>",
                "</figure>",
                "<img>",
                "words",
                '<a href="https://e.org">',
                "</a>",
                "<div>",
                "</div>",
                '<div dir="rtl">',
                "<dl>",
                "</dl>",
            ]
        ),
        max_size=40,
    )
)
def test_text_is_shown_whatever_the_order_of_tags(qapp, parts):
    made = Built("".join(parts))
    assert made.paper.toPlainText().count("words") == parts.count("words")


def test_long_code_goes_on_in_the_same_panel(build):
    lines = [f"line {number}" for number in range(400)]
    made = build('<pre data-p="0">' + "\n".join(lines) + "</pre>")
    whole = "\n".join(lines)
    assert made.words(0, whole.index("line 333"), whole.index("line 333") + 8) == "line 333"
    panels = {block.blockFormat().property(PANEL) for block in _blocks(made.paper)} - {None}
    assert panels == {1}
    assert made.paper.toPlainText().split("\n").count("") == 2  # the head's and the foot's room


def _blocks(paper):
    block = paper.firstBlock()
    while block.isValid():
        yield block
        block = block.next()
