"""Figures: the large one over the text and those between its parts stay, with their captions."""

import pytest

from reader.intake import draft_from_html

PROSE = "The boats come in before the storm, and the crew makes them fast, as they have done. " * 4
LARGE = '<img src="/photos/storm-1200x800.jpg" alt="The storm" width="1200" height="800">'
HEAD = '<meta property="og:image" content="https://sea.example/photos/storm-600x400.jpg">'


def html_of(before, between="", head=""):
    page = (
        f"<html><head><title>The storm</title>{head}</head><body><header class='site'><a href='/'>"
        '<img src="/logo.png" width="600" height="200"></a></header>'
        f"<div class='top'>{before}</div><div class='text'><p>{PROSE}</p><p>{PROSE} One.</p></div>"
        f"{between}<div class='text'><p>{PROSE} Two.</p><p>{PROSE} Three.</p></div></body></html>"
    )
    return draft_from_html(page.encode(), "https://sea.example/1").html


@pytest.mark.parametrize(
    ("before", "head"),
    [
        (f"<h1>The storm</h1><figure>{LARGE}<figcaption>Waves at noon</figcaption></figure>", ""),
        (
            f"<figure>{LARGE}<figcaption>Waves at noon</figcaption></figure><h1>The storm</h1>",
            HEAD,
        ),
    ],
)
def test_the_large_figure_over_the_text_stays_with_its_caption(before, head):
    html = html_of(before, head=head)
    assert html.count("storm-1200x800.jpg") == 1
    assert ">Waves at noon</figcaption>" in html
    assert "logo.png" not in html


def test_the_picture_that_the_page_names_stays_without_a_figure():
    html = html_of(f"<h1>The storm</h1><div class='hero'>{LARGE}</div>", head=HEAD)
    assert html.count("storm-1200x800.jpg") == 1


@pytest.mark.parametrize(
    "before",
    [
        '<h1>The storm</h1><figure><img src="/a.jpg" width="90" height="90"></figure>',
        f'<h1>The storm</h1><figure class="author">{LARGE}</figure>',
        f"<h1>The storm</h1><aside><figure>{LARGE}</figure></aside>",
        '<h1>The storm</h1><figure><img src="/strip-970x90.jpg"></figure>',
    ],
)
def test_small_strange_and_flat_ones_do_not(before):
    assert "<img" not in html_of(before)


def test_a_figure_between_the_parts_of_the_text_stays_with_its_caption():
    between = f"<div><div><figure>{LARGE}<figcaption>The storm</figcaption></figure></div></div>"
    html = html_of("<h1>Boats</h1>", between)
    assert "storm-1200x800.jpg" in html
    assert ">The storm</figcaption>" in html


def test_a_teaser_between_them_does_not():
    between = f'<div class="related-card"><figure>{LARGE}</figure></div>'
    assert "<img" not in html_of("<h1>Boats</h1>", between)


def test_pictures_in_a_row_keep_their_own_captions():
    row = "".join(
        f'<div class="single"><div><a href="/wiki/File:{name}.jpg"><img src="/{name}.jpg" '
        f'width="200" height="150"></a></div><div class="thumbcaption">{name} at noon</div></div>'
        for name in ("Bow", "Stern")
    )
    html = html_of("<h1>Boats</h1>", f"<div class='multi'><div class='row'>{row}</div></div>")
    assert ">Bow at noon</figcaption>" in html
    assert ">Stern at noon</figcaption>" in html


def test_a_caption_that_says_what_the_picture_says_is_shown():
    figure = f"<figure>{LARGE}<figcaption>The storm</figcaption></figure>"
    assert ">The storm</figcaption>" in html_of("<h1>Boats</h1>", figure)


def test_a_picture_below_the_text_that_leads_to_another_page_goes():
    page = (
        f"<article><h1>Boats</h1><p>{PROSE}</p><p>{PROSE} Two.</p><p>{PROSE} Three.</p>"
        '<p><a href="/2"><img src="/two.jpg" width="300" height="200"></a></p></article>'
    )
    assert "two.jpg" not in draft_from_html(page.encode(), "https://sea.example/1").html
