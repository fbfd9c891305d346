"""Filler of a site's templates goes; where it is the text, or the text is about it, it stays."""

from reader.intake import draft_from_html
from tests.extract.test_body import PROSE, body_of

LATIN = (
    "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt "
    "ut labore et dolore magna aliqua."
)
MORE = "Ut enim ad minim veniam, quis nostrud exercitation ullamco laboris nisi ut aliquip."


def test_filler_in_a_template_goes():
    assert body_of(f"<h3>Lorem Ipsum</h3><p>{LATIN}</p><p>{MORE}</p>").paragraphs == PROSE


def test_a_page_of_filler_stays():
    text = f"<p>{LATIN}</p><p>{MORE}</p>" * 6
    page = f"<html><body><article><h1>A page</h1>{text}</article></body></html>"
    assert draft_from_html(page.encode()).paragraphs == (LATIN, MORE) * 6


def test_an_article_about_it_quotes_it():
    told = "Since the sixties the words lorem ipsum have stood in the templates of printers."
    found = body_of(f"<p>{told}</p><blockquote><p>{LATIN}</p></blockquote>").paragraphs
    assert LATIN in found


def test_short_latin_stays():
    assert "Ut enim ad." in body_of(f"<p>{LATIN}</p><p>Ut enim ad.</p>").paragraphs
