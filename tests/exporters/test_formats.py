"""Each format holds what it should, and nothing that does harm."""

import csv
import io
import json
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from reader.article import ArticleId
from reader.errors import ExportError
from reader.exporters import FORMATS, Shelf, exporter
from reader.exporters.marked import to_markdown
from reader.exporters.shelf import file_stem
from reader.importers import ExportFile, recognize


def written(shelf, form, path):
    assert exporter(form).write(shelf, path) == 1
    return path


def test_pocket_s_table_has_no_formula_and_comes_back(shelf, article, tmp_path):
    path = written(shelf, "pocket", tmp_path / "pocket.csv")
    with path.open(newline="", encoding="utf-8") as file:
        (row,) = csv.DictReader(file)
    assert row["title"].startswith("'=")
    importer = recognize(ExportFile(path))
    (link,) = importer.read(ExportFile(path))
    assert importer.name == "Pocket"
    assert (link.title, link.url) == (article.draft.title, article.draft.url)
    assert (link.saved, link.tags, link.archived) == (article.added, article.tags, True)


def test_bookmarks_come_back(shelf, article, tmp_path):
    path = written(shelf, "bookmarks", tmp_path / "bookmarks.html")
    importer = recognize(ExportFile(path))
    (link,) = importer.read(ExportFile(path))
    assert importer.name == "bookmarks"
    assert (link.title, link.url) == (article.draft.title, article.draft.url)
    assert (link.saved, link.tags, link.archived) == (article.added, article.tags, True)
    assert (link.favorite, link.lead_image) == (True, article.draft.lead_image)


def test_wallabag_s_json_comes_back(shelf, article, tmp_path):
    path = written(shelf, "wallabag", tmp_path / "wallabag.json")
    importer = recognize(ExportFile(path))
    (link,) = importer.read(ExportFile(path))
    assert importer.name == "wallabag"
    assert (link.body, link.byline) == (article.draft.html, article.draft.byline)
    assert (link.archived_at, link.favorite) == (article.archived, True)
    assert (link.highlights[0].quote, link.highlights[0].note) == ("bold", "=why")


def test_json_has_everything_of_an_article(shelf, article, tmp_path):
    (entry,) = json.loads(written(shelf, "json", tmp_path / "a.json").read_text())
    assert entry["tags"] == ["a", "long read"]
    assert entry["text"].startswith("One bold link")
    assert entry["highlights"][0]["note"] == "=why"


def test_no_article_is_an_empty_list(tmp_path):
    assert exporter("json").write(Shelf(articles=[], find=lambda *_: None), tmp_path / "a") == 0
    assert json.loads((tmp_path / "a").read_text()) == []


def test_front_matter_is_printable_and_a_line_each_whatever_the_title(shelf, article, tmp_path):
    title = "a: #b\x7f\x85\u2028\ufeff\ud800 \"c\"\n---\n- d 'e' [f] {g} 🌍 \\"
    odd = replace(article, draft=replace(article.draft, title=title))
    note = written(replace(shelf, articles=[odd]), "markdown", tmp_path / "a.md").read_text()
    front = note.split("\n---\n", 1)[0]
    (line,) = [line for line in front.split("\n") if line.startswith("title: ")]
    assert json.loads(line.removeprefix("title: ")) == title
    assert not re.search("[\x7f-\x9f\u2028\ud800-\udfff\ufeff]", front)


def test_markdown_notes_have_front_matter_and_pictures_beside_them(shelf, tmp_path):
    folder = written(shelf, "markdown", tmp_path / "notes")
    (note,) = folder.glob("*.md")
    text = note.read_text()
    front, body = text.split("---\n\n", 1)
    assert 'title: "=Été: <a> & “b”/.."' in front
    assert 'tags: ["a", "long-read"]' in front
    image = re.search(r"!\[A picture\]\((images/[0-9a-f]+\.png)\)", body)
    assert (folder / image[1]).read_bytes().startswith(b"\x89PNG")
    assert "## Part two" in body
    assert "- First\n- Second" in body
    assert "```python\nx = 1\n  y = 2\n```" in body
    assert "> Quoted" in body
    assert "| a | b\\|c |" in body
    assert "**bold** [link](https://y.org/a%28b%29) \\<b\\> \\*stars\\*" in body
    assert body.rstrip().endswith("## Highlights\n\n> bold\n\n=why")


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ('<p data-p="0"># no heading</p>', "\\# no heading"),
        ('<p data-p="0">1. no list</p>', "1\\. no list"),
        ('<p data-p="0">- no list</p>', "\\- no list"),
        ("<p><em> spaced </em>x</p>", "*spaced* x"),
        ("<p>a<br>b</p>", "a  \nb"),
        ("<p><code>a`b</code></p>", "`` a`b ``"),
        ("<ol start='3'><li><p>a</p><p>b</p></li><li>c</li></ol>", "3. a\n\n   b\n4. c"),
        ("<dl><dt>a</dt><dd>b</dd></dl>", "a\n\n: b"),
        ("", ""),
    ],
)
def test_markdown_of_single_elements(html, text):
    assert to_markdown(html, lambda address: address) == text


def test_html_files_need_no_other_file_and_load_none(shelf, tmp_path):
    folder = written(shelf, "html", tmp_path / "pages")
    (page,) = folder.glob("*.html")
    text = page.read_text()
    assert "data:image/png;base64," in text
    assert "gone.png" not in text
    assert "<h1>=Été: &lt;a&gt; &amp; “b”/..</h1>" in text
    assert "default-src 'none'" in text
    assert "data-p" not in text


def test_one_html_file_for_one_article_and_a_folder_for_more(shelf, article, tmp_path):
    assert written(shelf, "html", tmp_path / "one.html").is_file()
    two = replace(shelf, articles=[article, replace(article, id=ArticleId(13))])
    assert exporter("html").write(two, tmp_path / "two.html") == 2
    assert len(list((tmp_path / "two").glob("*.html"))) == 2


def test_an_html_folder_opens_without_our_program(shelf, tmp_path):
    folder = written(shelf, "html-folder", tmp_path / "folder")
    link = re.search(r'<a href="(articles/[^"]+)">', (folder / "index.html").read_text())
    page = folder / link[1]
    image = re.search(r'src="\.\./(images/[^"]+)"', page.read_text())
    assert (folder / image[1]).is_file()


def test_plain_text(shelf, tmp_path):
    text = written(shelf, "text", tmp_path / "a.txt").read_text()
    assert text.startswith("=Été: <a> & “b”/..\nAnn Author · The Paper · 2023-12-24\n")
    assert "\n\n- First\n\n- Second\n\n" in text


def test_a_book_has_its_parts_in_order_and_is_well_formed(shelf, tmp_path):
    from lxml import etree

    path = written(shelf, "epub", tmp_path / "book.epub")
    with zipfile.ZipFile(path) as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        for name in archive.namelist():
            if name.endswith((".xhtml", ".opf", ".xml")):
                etree.fromstring(archive.read(name))
        chapter = archive.read(f"EPUB/{file_stem(shelf.articles[0])}.xhtml").decode()
        package = archive.read("EPUB/package.opf").decode()
    assert 'src="images/' in chapter
    assert "gone.png" not in chapter
    assert "<dc:creator>Ann Author</dc:creator>" in package
    assert "<dc:title>=Été: &lt;a&gt;" in package


@pytest.mark.skipif(not shutil.which("epubcheck"), reason="epubcheck is not installed")
@pytest.mark.slow
@pytest.mark.parametrize("form", ["PNG", "WEBP", "GIF", "BMP"])
def test_a_book_is_valid(article, tmp_path, form):
    picture = io.BytesIO()
    Image.new("RGB", (4, 3), "red").save(picture, form)
    two = Shelf(
        articles=[article, replace(article, id=ArticleId(13))],
        find=lambda *_: (f"image/{form.lower()}", picture.getvalue()),
    )
    exporter("epub").write(two, tmp_path / "book.epub")
    program = Path(shutil.which("epubcheck")).resolve()
    # Debian's is a jar, which only some kernels are told to start by themselves.
    start = ["java", "-jar", program] if program.suffix == ".jar" else [program]
    checked = subprocess.run(
        [*start, tmp_path / "book.epub"], capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr


@pytest.mark.parametrize("form", [each.name for each in FORMATS])
def test_a_target_that_cannot_be_written_leaves_nothing(shelf, tmp_path, form):
    def broken(*_):
        raise OSError(28, "No space left on device")

    target = tmp_path / "out" / "export"
    unlucky = replace(shelf, articles=_Breaking(shelf.articles[0]), find=broken)
    with pytest.raises((ExportError, OSError)):
        exporter(form).write(unlucky, target)
    assert not target.exists()
    assert list((tmp_path / "out").iterdir()) == []


class _Breaking:
    """Articles of which the second can't be read."""

    def __init__(self, article):
        self.article = article

    def __iter__(self):
        yield self.article
        raise OSError(28, "No space left on device")


def test_a_file_that_was_there_stays_when_the_new_one_fails(shelf, tmp_path):
    target = tmp_path / "a.json"
    target.write_text("old")
    with pytest.raises(ExportError, match="No space left"):
        exporter("json").write(replace(shelf, articles=_Breaking(shelf.articles[0])), target)
    assert target.read_text() == "old"


def test_a_folder_that_holds_something_is_not_touched(shelf, tmp_path):
    (tmp_path / "mine").write_text("x")
    with pytest.raises(ExportError, match="is there already"):
        exporter("markdown").write(shelf, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["mine"]


def test_names_are_safe_whatever_the_title(article):
    for title in ("../../etc/passwd", "CON", "a\x00b", "\u202e", "x" * 1000, "日本"):
        stem = file_stem(replace(article, draft=replace(article.draft, title=title)))
        assert re.fullmatch(r"000012(-[a-z0-9-]{1,60})?", stem)


def test_an_unknown_format_is_named():
    with pytest.raises(ExportError, match="no format called docx"):
        exporter("docx")


def test_targets_of_every_format_are_paths(shelf, tmp_path):
    for form in FORMATS:
        target = tmp_path / form.name / f"x{form.suffix}"
        assert form.write(shelf, target) == 1
        assert any(Path(tmp_path / form.name).iterdir())
