"""The summary of a kept article: made once, kept with its text, made anew when that changes."""

from dataclasses import replace

import pytest

from reader import intake
from reader.article import Kind, Query
from reader.briefing import (
    articles_for,
    digest_of,
    make_summary,
    prose,
    stored_summary,
    summary_of,
)
from reader.errors import SummaryError
from reader.library import Library

TEXT = (
    "Bakers Return to the Old Mill\n\n"
    "The mill at Orrin turns again after forty years of silence. "
    "Six bakers of the valley paid for its new wheel. "
    "They want to grind the grain that grows within sight of their ovens.\n\n"
    "The wheel was built by a carpenter who had never built one before. "
    "He copied it from a drawing that hung in the village school. "
    "It turned on the first try, to the surprise of everyone but him.\n\n"
    "Flour from the mill costs twice as much as flour from the shop. "
    "The bakers say that their bread keeps twice as long. "
    "The first loaves were gone within an hour on Sunday.\n"
)


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library") as library:
        yield library


@pytest.fixture
def article(library):
    saved = library.save(intake.draft_from_text(TEXT))
    return library.article(saved.id)


def test_a_summary_is_made_once_and_kept(library, article):
    assert stored_summary(library, article.id) is None
    made = summary_of(library, article)
    assert stored_summary(library, article.id) == made


def test_each_length_and_method_is_kept_for_itself(library, article):
    summary_of(library, article, 3)
    assert stored_summary(library, article.id, 2) is None
    assert stored_summary(library, article.id, 3, "luhn") is None


def test_a_new_text_gets_a_new_summary(library, article):
    summary_of(library, article)
    longer = intake.draft_from_text(TEXT + "\nA second mill is to follow in the spring. " * 3)
    library.save(replace(longer, url=article.draft.url), article=article.id)
    assert stored_summary(library, article.id) is None


def test_tables_and_captions_keep_their_place_but_give_no_sentence():
    assert prose(("One.", "1 | 2", "Two."), (Kind.TEXT, Kind.CELL, Kind.QUOTE)) == [
        "One.",
        "",
        "Two.",
    ]


def test_a_summary_needs_no_library(article):
    summary = make_summary(article.draft, 2)
    assert len(summary.sentences) == 2


def test_a_digest_names_articles_of_the_library(library, article):
    parts = digest_of(articles_for(library, Query()), 2)
    assert {part.article for part in parts} == {article.id}


def test_a_digest_of_nothing_is_a_sentence(library):
    with pytest.raises(SummaryError, match="No article"):
        articles_for(library, Query(words="nothing at all"))
