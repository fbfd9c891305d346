"""Headings: one line each, and their own words no names of the site's boxes."""

import pytest

from reader.extract import utility_classes
from reader.extract.tree import parse
from tests.extract.test_body import PROSE, body_of


@pytest.mark.parametrize(
    "inner",
    [
        (
            "On the pier<div class='anchor-parent'><div class='contents'><div id='§on-the-pier'>"
            "</div><button type='button'>Link</button></div></div>"
        ),
        "<a href='/pier'><div>On the pier</div></a>",
        "<div><div>On</div><div>the pier</div></div>",
        "On the pier<a class='headerlink' href='#on-the-pier' title='Permalink'>¶</a>",
        "<a class='anchor' href='#on-the-pier'>#</a> On the pier",
        "On the pier<a href='#s1'>#section1</a>",
    ],
)
def test_a_heading_is_one_line_of_its_own_words(inner):
    draft = body_of(f"<h2>{inner}</h2><p>{PROSE[0].replace('ferry', 'boat')}</p>")
    assert "On the pier" in draft.paragraphs
    assert draft.html.count("<h2") == 1


def test_a_heading_that_is_only_a_sign_stays():
    draft = body_of(f"<h2><a href='#c'>#</a></h2><p>{PROSE[0].replace('ferry', 'boat')}</p>")
    assert "#" in draft.paragraphs


def test_a_section_is_not_taken_for_what_it_is_about():
    section = (
        "<section id='respond-to-review-comments'><h2>Respond to review comments</h2>"
        f"<p>{PROSE[0].replace('ferry', 'boat')}</p></section>"
    )
    assert "Respond to review comments" in body_of(section).paragraphs


def test_a_note_leads_to_a_heading_by_its_words():
    draft = body_of(
        "<p>Of that night more is told <a href='#what-the-crew-says'>below</a>, by those who were "
        "there and have not forgotten it.</p><h2 id='what-the-crew-says'>What the crew says</h2>"
        f"<p>{PROSE[0].replace('ferry', 'boat')}</p>"
    )
    assert 'href="#fn-what-the-crew-says"' in draft.html
    assert 'id="fn-what-the-crew-says"' in draft.html


def test_names_of_looks_are_dropped_where_a_page_is_styled_by_them():
    plain = "<p class='text-black hover:underline lg:[&>p]:m-2 entry'>Text</p>"
    body = parse("<div class='scroll-mt-2 hidden md:block'>" + plain * 30 + "</div>").root.find(
        "body"
    )
    utility_classes.drop(body)
    assert {element.get("class") for element in body.iter("p")} == {"entry"}
    assert body.find("div").get("class") == ""


def test_names_stay_where_a_page_is_styled_by_others():
    body = parse("<p class='text-body scroll-box hidden'>Text</p>").root.find("body")
    utility_classes.drop(body)
    assert body.find("p").get("class") == "text-body scroll-box hidden"
