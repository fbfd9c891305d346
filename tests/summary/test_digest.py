"""A digest tells each story once, with the article that each sentence is from."""

import pytest

from reader.errors import SummaryError
from reader.summary import Story, digest


@pytest.fixture
def stories(texts):
    return [
        Story(key=1, paragraphs=texts.FERRY, title=texts.FERRY_TITLE),
        Story(key=2, paragraphs=texts.BRUECKE, title=texts.BRUECKE_TITLE, language="de"),
        Story(key=3, paragraphs=texts.FERRY[2:7], title="Havn buys an electric ferry"),
        Story(key=4, paragraphs=texts.ECOLE, title=texts.ECOLE_TITLE),
    ]


def test_each_sentence_is_its_article_s(stories):
    paragraphs = {story.key: story.paragraphs for story in stories}
    found = digest(stories, 5)
    assert [part.sentence.rank for part in found] == [1, 2, 3, 4, 5]
    for part in found:
        place = part.sentence
        assert paragraphs[part.article][place.paragraph][place.start : place.end] == place.text


def test_a_story_that_two_tell_comes_first_and_once(stories):
    found = digest(stories, 4)
    assert {found[0].article, *found[0].also} == {1, 3}
    texts = [part.sentence.text for part in found]
    assert len(set(texts)) == len(texts)


def test_every_story_has_its_turn(stories):
    assert {part.article for part in digest(stories, 3)} >= {2, 4}


def test_words_limit_it(stories):
    found = digest(stories, "40w")
    assert 0 < sum(len(part.sentence.text.split()) for part in found) <= 40


def test_articles_without_text_are_passed_over(stories):
    assert digest([Story(key=9, paragraphs=["", " "]), Story(key=8, paragraphs=["!?"])]) == ()
    assert digest([]) == ()


@pytest.mark.parametrize("asked", [{"sentences": "x"}, {"method": "x"}])
def test_what_can_t_be_is_refused(stories, asked):
    with pytest.raises(SummaryError):
        digest(stories, **asked)


def test_a_story_that_nearly_all_tell_is_told_once(stories):
    same = [Story(key=n, paragraphs=stories[0].paragraphs, language="en") for n in range(3)]
    other = Story(key="other", paragraphs=stories[-1].paragraphs, language="en")
    parts = digest([*same, other], 6)
    texts = [part.sentence.text for part in parts]
    assert len(set(texts)) == len(texts)
    assert {len(part.also) for part in parts if part.article != "other"} == {2}
