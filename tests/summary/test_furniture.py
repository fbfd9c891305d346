"""What is no part of the story is no part of its summary."""

import pytest

from reader.summary.document import document_of
from reader.summary.furniture import without_furniture

STORY = (
    "The council of Havn voted on Tuesday to close the bridge.",
    "Engineers had found cracks in three of its pillars a week before.",
    "A ferry will carry people over the sound until the spring.",
)


def kept(*lines, language="en"):
    document = without_furniture(document_of([*STORY, *lines], "", language))
    return [part.text for part in document.sentences if part.paragraph >= len(STORY)]


@pytest.mark.parametrize(
    "line",
    [
        "Read more: The bridge's long history",
        "Read more.",
        "Subscribe to our newsletter for news from the coast.",
        "By Jane Doe and John Roe, Reuters",
        "By JANE DOE",
        "Von Max Muster",
        "LONDON (Reuters) -",
        "Updated 3:15 PM EST",
        "March 3, 2023",
        "12.05.2023, 10:15 Uhr",
        "5 min read",
        "3 hours ago",
        "Photo: Jane Doe",
        "© 2023 The Gazette",
        "Getty Images",
        "— Jane Doe (@janedoe) March 3, 2023",
        "The bridge tonight pic.twitter.com/abc123",
        "https://example.org/article",
        "Follow us on Facebook!",
        "Related topics",
        "Anzeige",
        "Lesen Sie auch: Die Brücke",
        "À lire aussi : Le pont",
        "Leer también: El puente",
        "Leggi anche: Il ponte",
        "Lees ook: De brug",
        "Les også: Brua",
        "Читайте также: Мост",
        "関連記事",
        "* * *",
    ],
)
def test_lines_around_a_story(line):
    assert kept(line) == []


@pytest.mark.parametrize(
    "line",
    [
        "By Monday the bridge had been closed to all who wanted to cross.",
        "Photographs of the cracks were shown to the council on Monday.",
        "Subscribe to what they say or not, the people here have to live with what was decided.",
        "Sources in the town hall confirmed the plan to the Gazette on the condition of silence.",
        "“We had no choice.”",
        "Who pays?",
    ],
)
def test_sentences_that_only_begin_alike(line):
    assert kept(line) == [line]


def test_a_widget_that_comes_back_is_left_out():
    assert kept("What else is new?", "Nobody else was hurt at sea.", "What else is new?") == [
        "Nobody else was hurt at sea."
    ]


def test_a_text_of_nothing_but_lines_is_kept():
    poem = ["roses are red", "violets are blue", "the ferry is late"]
    assert len(without_furniture(document_of(poem, "", "en")).sentences) == 3
