"""An article on paper: its pages, and the words that copy out of them."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pypdfium2
import pytest

from reader.article import Article, ArticleId, Draft, Kind
from reader.errors import ExportError
from reader.ui import printing

WORDS = "The first official office offers fjord ferries; a swift waffle was often eaten over it."


def article(paragraphs):
    html = "".join(f'<p data-p="{n}">{text}</p>' for n, text in enumerate(paragraphs))
    html += f'<blockquote><p data-p="{len(paragraphs)}">{WORDS}</p></blockquote>'
    texts = (*paragraphs, WORDS)
    draft = Draft(
        title="Waffles in the fjord",
        site="example.org",
        byline="A. Writer",
        published=date(2026, 11, 20),
        url="https://example.org/waffles",
        html=html,
        paragraphs=texts,
        kinds=(Kind.TEXT,) * len(texts),
        word_count=100,
    )
    return Article(id=ArticleId(1), draft=draft, added=datetime(2026, 11, 22, tzinfo=UTC))


def pages_of(file):
    with pypdfium2.PdfDocument(file) as document:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def test_text_copies_out_as_it_reads(qapp, tmp_path):
    file = tmp_path / "article.pdf"
    printing.write_pdf(article([WORDS, "Привет, как дела?"]), file)
    (page,) = pages_of(file)
    assert page.count(WORDS) == 2  # upright and in italics
    assert "Привет, как дела?" in page
    assert "Waffles in the fjord" in page
    assert "example.org · A. Writer" in page
    assert "https://example.org/waffles" in page
    assert "Page 1 of 1" in page


def test_an_endless_title_leaves_room_for_the_text_and_none_is_the_address(qapp, tmp_path):
    file, plain = tmp_path / "title.pdf", article([WORDS])
    endless = replace(plain, draft=replace(plain.draft, title="On and on it goes " * 90))
    printing.write_pdf(endless, file)
    (page,) = pages_of(file)
    assert page.count(WORDS) == 2
    assert "…" in page
    printing.write_pdf(replace(plain, draft=replace(plain.draft, title="")), file)
    (page,) = pages_of(file)
    assert page.startswith("https://example.org/waffles")


def test_a_long_article_takes_several_pages_and_loses_no_word(qapp, tmp_path):
    file = tmp_path / "long.pdf"
    texts = [f"{WORDS} Number {n}." for n in range(120)]
    printing.write_pdf(article(texts), file)
    pages = pages_of(file)
    assert len(pages) > 3
    whole = " ".join(pages)
    assert all(f"Number {n}." in whole for n in range(120))
    assert f"Page {len(pages)} of {len(pages)}" in pages[-1]


def test_a_file_that_cannot_be_written_is_said_so(qapp, tmp_path):
    with pytest.raises(ExportError, match="could not be written"):
        printing.write_pdf(article([WORDS]), tmp_path)
