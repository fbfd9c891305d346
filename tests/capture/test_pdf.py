"""A PDF's lines become paragraphs again."""

import textwrap

import pytest

from reader.capture import capture
from reader.capture.reflow import Line, Sheet, as_html
from reader.errors import FormatError

SIZE, STEP, HEIGHT = 10.0, 12.0, 800.0


def pdf(*sheets: list[tuple[float, float, float, str]], info: str = "") -> bytes:
    """A PDF of lines, each given as left, baseline, size and text, by the rules of ISO 32000."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    kids = []
    for lines in sheets:
        shown = "\n".join(
            f"BT /F1 {size} Tf {left} {base} Td ({text}) Tj ET" for left, base, size, text in lines
        )
        objects.append(f"<< /Length {len(shown)} >>\nstream\n{shown}\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 {HEIGHT}] "
            f"/Contents {len(objects)} 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    objects.append(f"<< {info} >>")
    out = "%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>"
    size = len(objects) + 1
    head = f"xref\n0 {size}\n0000000000 65535 f \n"
    return f"{out}{head}{table}{end}\nstartxref\n{len(out)}\n%%EOF".encode()


def test_pdf_is_read_with_its_title_author_and_date(tmp_path):
    words = "The harbor opened again on Monday and ships came in from all sides of the sea. " * 4
    lines = textwrap.wrap(words, 70)
    sheet = [(50, 700, 24, "A great day")]
    sheet += [(50, 650 - 12 * place, 10, text) for place, text in enumerate(lines)]
    sheet += [(50, 580 - 12 * place, 10, text) for place, text in enumerate(lines)]
    info = "/Title (paper.docx) /Author (Ann Lee) /CreationDate (D:20261122103000+01'00')"
    file = tmp_path / "a.pdf"
    file.write_bytes(pdf(sheet, info=info))
    text = capture(file).data.decode()
    assert "<title>A great day</title>" in text
    assert text.count("A great day") == 2
    assert 'content="Ann Lee"' in text
    assert 'content="2026-11-22T10:30:00+01:00"' in text
    assert text.count(f"<p>{words.strip()}</p>") == 2


def test_pdf_of_pictures_is_said(tmp_path):
    file = tmp_path / "scan.pdf"
    file.write_bytes(pdf([]))
    with pytest.raises(FormatError, match=r"scan\.pdf holds pictures"):
        capture(file)


def lines(*texts: str, left: float = 50, top: float = 700, size: float = SIZE, width: float = 400):
    """Lines one below another; a text that starts with a tab is indented, with '>' is short."""
    made = []
    for place, text in enumerate(texts):
        indent = 20 if text.startswith("\t") else 0
        right = left + (width / 2 if text.startswith(">") else width)
        bottom = top - place * STEP - size
        made.append(
            Line(
                text=text.lstrip("\t>"),
                left=left + indent,
                right=right,
                top=bottom + size,
                bottom=bottom,
                end=bottom,
            )
        )
    return made


def sheet(*groups: list[Line]) -> Sheet:
    return Sheet(height=HEIGHT, lines=[line for group in groups for line in group])


def body(*sheets: Sheet) -> str:
    return as_html(list(sheets))[1]


def test_lines_of_a_paragraph_are_joined():
    assert (
        body(sheet(lines("one two", "three four", "five."))) == "<p>one two three four five.</p>"
    )


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("inter-", "national", "international"),
        ("inter\ufffe", "national", "international"),
        ("inter\u00ad", "national", "international"),
        ("New York-", "Boston", "New York-Boston"),
        ("from 1990-", "2000 on", "from 1990-2000 on"),
    ],
)
def test_broken_words_are_mended(first, second, whole):
    assert body(sheet(lines(first, second))) == f"<p>{whole}</p>"


def test_gap_indent_and_short_line_end_a_paragraph():
    gap = body(sheet(lines("one", "two"), lines("three", "four", top=640)))
    indent = body(sheet(lines("One", "two.", "\tThree", "four")))
    short = body(sheet(lines("One", ">two.", "Three", "four")))
    assert gap.count("<p>") == indent.count("<p>") == short.count("<p>") == 2


def test_sentence_goes_on_across_columns_and_sheets():
    columns = body(sheet(lines("one", "two"), lines("three", "four.", left=300)))
    sheets = body(sheet(lines("one", "two")), sheet(lines("three", "four.")))
    assert columns == sheets == "<p>one two three four.</p>"


def test_running_titles_and_page_numbers_go():
    sheets = [
        sheet(
            lines(f"The Daily, page {number}", top=790),
            lines(f"Text {number}", "goes on."),
            lines(f"– {number} –", top=20),
        )
        for number in range(1, 5)
    ]
    text = body(*sheets)
    assert "Daily" not in text
    assert "–" not in text
    assert "Text 4" in text


def test_what_stands_at_an_edge_once_stays():
    assert "Only here" in body(sheet(lines("Only here", top=790), lines("Text")))


def test_larger_lines_are_headings_and_marked_ones_a_list():
    text = body(
        sheet(
            lines("Big title", size=30, top=760),
            lines("Some text that is long enough to be what there is most of here."),
            lines("Part", size=12, top=650),
            lines("• one", "• two", top=600),
        )
    )
    assert "<h3>Part</h3>" in text
    assert "<ul><li>one</li>\n<li>two</li></ul>" in text


def test_signs_of_markup_are_only_text():
    assert body(sheet(lines("a < b & <script>"))) == "<p>a &lt; b &amp; &lt;script&gt;</p>"
