"""Notes: kept wherever they stand, tied to their numbers, and led back from once."""

import re

import pytest
from lxml import html as lxml_html

from reader.extract import readability
from reader.extract.notes.linked import opinion
from reader.extract.readability import NUMBER
from reader.extract.tree import parse
from tests.extract.test_body import PROSE, body_of

FIRST = "The tide tables of that year were printed with an error in the month of March."
SECOND = "So the mate says, who was asleep at the time and has it from the cook."
TEXT = "<p>" + PROSE[0].replace("ferry", "boat") + "</p>"
LINKED = "<p>The boat was late.<sup><a href='#{0}' id='back-{0}'>1</a></sup> Nobody knew why.</p>"
NUMBERED = "<p>The boat was late.<sup>1</sup> Nobody knew why.<sup>2</sup></p>"
BACK = "<a href='#back-{0}'>↩</a>"


def notes_of(inner, after=""):
    return body_of(f"{TEXT}{inner}", after=after)


def assert_is_tied(draft, note, number="1"):
    """The number leads to *note*, and the note's end back to the number's paragraph."""
    root = lxml_html.fragment_fromstring(draft.html, create_parent="div")
    ids = {one.get("id"): one for one in root.iter() if one.get("id")}
    sups = [one for one in root.iter("sup") if one.text_content() == number and "late" in up(one)]
    link = next(
        one for one in root.iter("a") if one.text_content() == number and "late" in up(one)
    )
    assert sups
    place = ids[link.get("href")[1:]]
    following = [place, *place.itersiblings()]
    assert note in " ".join(one.text_content() for one in following)
    backs = [one for one in root.iter("a") if one.text_content() == "↩"]
    assert any("late" in up(ids[one.get("href")[1:]]) for one in backs)
    assert draft.html.count("↩") == len(backs)


def numbered(markup):
    """A body whose elements are numbered as they are when the article is chosen."""
    body = parse(markup).root.find("body")
    for number, element in enumerate(body.iter()):
        element.set(NUMBER, str(number))
    return body


def up(element):
    """What the paragraph or item around *element* says."""
    while element.tag not in {"p", "li"}:
        element = element.getparent()
    return element.text_content()


@pytest.mark.parametrize(
    "notes",
    [
        f"<footer><ol><li id='n1'>{FIRST} {BACK.format('n1')}</li></ol></footer>",
        f"<aside><p id='n1'>1. {FIRST} <a href='#back-n1'>Jump up</a></p></aside>",
        f"<div><a href='#back-n1' id='n1'>1</a><div><p>{FIRST}</p></div></div>",
        f"<div id='n1'><sup>1</sup><p>{FIRST} <a href='#'>↩︎</a></p></div>",
        f"<ol class='references'><li id='n1'><b><a href='#back-n1'>^</a></b> {FIRST}</li></ol>",
        (
            f"<div class='comments'><p>Well said.</p></div><ul><li id='n1'>{FIRST} "
            "[<a href='#back-n1'>↩</a>]</li></ul>"
        ),
        f"<p><span id='n1'></span>{FIRST} <a class='to-top' href='#back-n1'></a></p>",
    ],
)
def test_a_note_that_a_link_leads_to_is_kept_wherever_it_stands(notes):
    draft = notes_of(LINKED.format("n1"), after=notes)
    assert_is_tied(draft, FIRST)
    assert "Well said." not in draft.html
    assert "^" not in draft.html
    assert "Jump up" not in draft.html


def test_a_whole_note_is_kept_with_its_list_and_number():
    notes = (
        f"<section class='footnotes'><h2>Fußnoten</h2><ol start='5'><li id='n5'><p>5. {FIRST}</p>"
        f"<ul><li>One reason</li></ul><p>{SECOND}</p></li><li>Another note</li></ol></section>"
    )
    draft = notes_of(LINKED.format("n5").replace(">1<", ">5<"), after=notes)
    assert '<ol start="5"><li id="fn-n5">' in draft.html
    start = draft.paragraphs.index("Fußnoten")
    assert draft.paragraphs[start + 1 :] == (FIRST, "One reason", SECOND, "Another note")


@pytest.mark.parametrize(
    "notes",
    [
        (
            f"<div class='Post__x1__footnotes'><h4>Footnotes</h4><ol><li>{FIRST}</li>"
            f"<li>{SECOND}</li></ol></div>"
        ),
        f"<h3>Notes</h3><p>1. {FIRST}</p><p>2. {SECOND}</p>",
        (
            f"<section role='doc-endnotes'><p><sup>1</sup>{FIRST}</p><p><sup>2</sup>{SECOND}</p>"
            "</section>"
        ),
        (
            f"<aside><ol start='1'><li>{FIRST}</li></ol></aside>"
            f"<aside><ol start='2'><li>{SECOND}</li></ol></aside>"
        ),
    ],
)
def test_a_note_that_only_a_number_leads_to_is_tied(notes):
    draft = notes_of(NUMBERED, after=notes)
    assert_is_tied(draft, FIRST)
    assert_is_tied(draft, SECOND, "2")


def test_notes_after_a_rule_end_where_the_others_do():
    notes = f"<hr><p><b>1</b> {FIRST}</p><p><b>2</b> {SECOND}</p><p>More of the harbor soon.</p>"
    draft = notes_of(NUMBERED + notes)
    assert_is_tied(draft, SECOND, "2")
    assert "More of the harbor soon." in draft.paragraphs


def test_exponents_are_no_notes():
    draft = notes_of(
        "<p>The deck is 20 m<sup>2</sup>, the hold 60 m<sup>3</sup>, and both are full.</p><hr>"
        "<ol><li>Buy a ticket</li><li>Find a seat</li><li>Wait for the tide</li></ol>"
    )
    assert "#fn-" not in draft.html


@pytest.mark.parametrize(
    "sentence",
    [
        (
            "late.<span class='inline-footnote' title='x'>1<span style='display:none'>"
            f"{FIRST}</span></span> Nobody"
        ),
        (
            "late.<label for='s'></label><input type='checkbox' id='s'><span class='sidenote'>"
            f"{FIRST}</span> Nobody"
        ),
        f"late.<sup title='{FIRST}'>1</sup> Nobody",
        f"late.<a class='footnote' href='#' data-content='&lt;p>{FIRST}&lt;/p>'>1</a> Nobody",
        (
            f"late.<sup class='fn'><a href='javascript:0'>1</a></sup><span role='tooltip'>{FIRST}"
            "</span> Nobody"
        ),
    ],
)
def test_a_note_hidden_in_a_sentence_moves_to_the_end(sentence):
    draft = notes_of(f"<p>The boat was {sentence} knew why.</p>{TEXT}")
    assert_is_tied(draft, FIRST)
    assert "The boat was late.1 Nobody knew why." in draft.paragraphs
    assert draft.paragraphs[-1].startswith(FIRST)
    assert re.search("<ol><li[^>]*>[^<]* <a [^>]*>↩</a></li></ol>$", draft.html)


def test_a_hidden_note_that_is_listed_too_is_said_once():
    draft = notes_of(
        f"<p>The boat was late.<sup class='fn'>1</sup><span role='tooltip'>{FIRST}</span></p>"
        f"{TEXT}<ul class='footnotes'><li><span>1</span><div>{FIRST}</div></li></ul>"
    )
    assert_is_tied(draft, FIRST)
    assert draft.html.count(FIRST) == 1


def test_a_remark_in_the_margin_does_not_break_its_sentence():
    draft = notes_of(f"<p>The boat was<span class='marginnote'>{FIRST}</span> late.</p>{TEXT}")
    at = draft.paragraphs.index("The boat was late.")
    assert draft.paragraphs[at + 1] == FIRST


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("late.<a href='#n1'>1</a>", "</a></sup>"),
        ("late <a href='#n1'>[1]</a>", "[1]</a>"),
        ("late [<a href='#n1'>1</a>]", "[<a"),
        ("late.<a href='#n1'>*</a>", "*</a></sup>"),
        ("late.<span class='footnote-ref'>1</span>", "<sup>1</sup>"),
    ],
)
def test_a_number_is_raised_or_in_the_authors_brackets(written, shown):
    sign = "*" if "*" in written else "1."
    draft = notes_of(f"<p>The boat was {written} Nobody knew.</p><p id='n1'>{sign} {FIRST}</p>")
    assert shown in draft.html
    assert '<sup><a href="#fn-n1">[1]' not in draft.html


def test_the_text_does_not_lose_against_its_notes():
    notes = "".join(f"<p><sup>{n}</sup> {FIRST} {SECOND} {FIRST} {SECOND}</p>" for n in (1, 2))
    draft = body_of(
        "<p>The boat was late.<sup>1</sup></p><p>Nobody knew why.<sup>2</sup></p></article>"
        f"<div class='page'><div class='footnotes'><h4>Footnotes</h4>{notes}</div></div><article>"
    )
    assert_is_tied(draft, FIRST)


def test_pages_comments_and_contents_are_no_notes():
    draft = notes_of(
        "<ul><li><a href='#s1'>1</a></li></ul><p>See <a href='#comments'>2</a> comments.</p>"
        f"<div id='s1'><h2>One</h2>{TEXT}</div></article><div id='comments'><p>Well said, I must "
        "say, and well meant too.</p></div><article>"
    )
    assert "Well said" not in draft.html
    assert "<sup>" not in draft.html


def test_a_bibliography_that_the_text_cites_is_kept():
    notes = (
        "<div class='references'><h2>References</h2><div id='ref-smith'>Smith, J. 2010. On tides."
        "</div><div id='ref-b'>Brown, A. 2011. On boats.</div></div>"
    )
    cited = "<p>It was late (<a class='citation' href='#ref-smith'>Smith 2010</a>) again.</p>"
    draft = notes_of(cited, after=notes)
    assert "References" in draft.paragraphs
    assert 'id="fn-ref-smith"' in draft.html


def test_readability_does_not_take_the_notes_for_the_article():
    notes = "".join(f"<p><sup>{n}</sup> {FIRST} {SECOND}, {PROSE[n]}</p>" for n in (1, 2))
    body = numbered(
        "<article><p>The boat was late, they say.<sup>1</sup></p><p>Nobody knew why, or when."
        f"<sup>2</sup></p></article><div class='footnotes'><h4>Footnotes</h4>{notes}</div>"
    )
    text, box = (int(body.find(name).get(NUMBER)) for name in ("article/p", "div"))
    assert box in readability.opinion(body, "").kept
    assert text in opinion(body, "").kept
    assert box not in opinion(body, "").kept


def test_notes_are_kept_that_a_script_would_show():
    notes = f"<div style='display:none'><ol><li id='n1'>{FIRST}</li></ol></div>"
    assert FIRST in notes_of(LINKED.format("n1"), after=notes).paragraphs
    assert FIRST not in notes_of("", after=notes).paragraphs
