"""Every act of the reader can be taken back, and done again."""

import pytest

from reader.article import Anchor, Highlight, Query, View
from reader.errors import LibraryError, NotFoundError
from reader.library import Library


def state(library):
    """All that an act may change."""
    articles = []
    for view in (View.ALL, View.BIN):
        for number in sorted(library.ids(Query(view=view))):
            article = library.article(number)
            articles.append((view, article))
    return articles, dict(library.counts().tags)


@pytest.fixture
def three(library, draft):
    ids = [library.save(draft(f"Article {n}")).id for n in range(3)]
    library.tag(ids[:2], add=["Science", "old news"])
    library.add_highlight(ids[0], mark("first"))
    return ids


def mark(quote):
    return Highlight(paragraph=0, start=4, end_paragraph=0, end=9, quote=quote)


ACTS = {
    "read": lambda library, ids: library.mark_read(ids),
    "favorite": lambda library, ids: library.favorite(ids),
    "archive": lambda library, ids: library.archive(ids),
    "remove": lambda library, ids: library.remove(ids),
    "delete": lambda library, ids: library.delete_forever(ids[:2]),
    "tag": lambda library, ids: library.tag(ids, add=["new"], drop=["science"]),
    "rename": lambda library, ids: library.rename_tag("science", "Knowledge"),
    "respell": lambda library, ids: library.rename_tag("Science", "SCIENCE"),
    "merge": lambda library, ids: library.merge_tags(["Science", "old news"], "both"),
    "delete tag": lambda library, ids: library.delete_tag("science"),
    "highlight": lambda library, ids: library.add_highlight(ids[1], mark("x")),
    "note": lambda library, ids: library.change_note(library.highlights()[0][2].id, "why?"),
    "unmark": lambda library, ids: library.remove_highlight(library.highlights()[0][2].id),
}


@pytest.mark.parametrize("name", ACTS)
def test_an_act_is_undone_and_redone(library, three, name):
    before = state(library)
    ACTS[name](library, three)
    after = state(library)
    assert after != before
    sentence = library.undo()
    assert sentence.endswith(".")
    assert state(library) == before
    assert library.redo() == sentence
    assert state(library) == after


def test_all_acts_of_a_session_are_undone_in_turn(library, three):
    states = [state(library)]
    for act in list(ACTS.values())[:4] + list(ACTS.values())[5:9]:
        act(library, three)
        states.append(state(library))
    while states[1:]:
        assert state(library) == states.pop()
        assert library.undo()
    assert state(library) == states[0]


def test_another_text_is_brought_back_and_taken_back(library, draft):
    article = library.save(draft("One", "First words.", url="https://e.com/a")).id
    library.save(draft("Two", "Second words.", url="https://e.com/a"))
    library.restore_version(article, library.versions(article)[0].number)
    assert library.undo() == "Brought back another text of “One”."
    assert library.article(article).draft.title == "Two"
    assert list(library.ids(Query(words="second"))) == [article]
    assert library.redo()
    assert library.article(article).draft.paragraphs == ("First words.",)
    library.save(draft("Three", "Third words.", url="https://e.com/a"))
    library.undo()
    assert library.article(article).draft.title == "Three"


def test_there_is_an_end_to_undoing(library):
    assert library.undo() is None
    assert library.redo() is None


def test_an_act_that_changes_nothing_is_no_step(library, three):
    library.mark_read(three[:1])
    library.mark_read(three[:1])
    library.mark_read([999])
    assert "Article 0" in library.undo()
    assert not library.article(three[0]).read


def test_undo_does_not_trample_on_what_another_process_did(library, three):
    library.archive(three)
    with Library.open(library.folder) as other:
        other.archive(three[:1], False)
        other.archive(three[:1], True)
        archived_elsewhere = other.article(three[0]).archived
    library.undo()
    assert library.article(three[0]).archived == archived_elsewhere
    assert library.article(three[1]).archived is None


def test_a_bulk_act_is_one_step(library, three):
    library.remove(three)
    assert library.undo() == "Moved 3 articles to the bin."
    assert len(library.ids(Query())) == 3


def test_what_was_deleted_forever_is_gone_after_closing(tmp_path, draft):
    with Library.open(tmp_path) as library:
        gone, back = library.save(draft("Gone")).id, library.save(draft("Back")).id
        library.delete_forever([gone])
        library.delete_forever([back])
        library.undo()
        assert list(library.ids(Query())) == [back]
        with pytest.raises(NotFoundError):
            library.article(gone)
    with Library.open(tmp_path) as library:
        assert [h.title for h in library.headlines([gone, back])] == ["Back"]
        assert not library.ids(Query(words="gone"))
        assert library.check().is_sound


def test_the_bin_is_emptied_after_thirty_days(library, three, clock):
    library.remove(three[:1])
    clock.forward(days=29)
    library.remove(three[1:2])
    assert library.purge_bin() == 0
    clock.forward(days=2)
    assert library.purge_bin() == 1
    assert sorted(library.ids(Query(view=View.BIN))) == three[1:2]
    assert library.check().is_sound


def test_tags_are_the_same_in_any_case_and_merge_on_renaming(library, three):
    library.tag(three[2:], add=["SCIENCE ", "  "])
    assert library.article(three[2]).tags == ("Science",)
    library.rename_tag("old news", "science")
    assert dict(library.counts().tags) == {"Science": 3}


def test_a_tag_needs_a_name(library, three):
    with pytest.raises(LibraryError, match="needs a name"):
        library.rename_tag("science", "  ")
    assert "Science" in library.counts().tags


def test_a_position_is_kept_with_its_words_and_is_no_step(library, three):
    library.set_position(three[0], Anchor(paragraph=1, offset=4), 1.7)
    article = library.article(three[0])
    assert article.position == Anchor(paragraph=1, offset=4, quote="second one.")
    assert article.progress == 1.0
    assert "highlight" in library.undo()


def test_highlights_are_listed_with_their_articles(library, three):
    library.add_highlight(three[1], mark("second"))
    assert [(number, title) for number, title, _ in library.highlights()] == [
        (three[1], "Article 1"),
        (three[0], "Article 0"),
    ]
    assert list(library.ids(Query(view=View.HIGHLIGHTS))) == [three[1], three[0]]
    library.remove(three[:1])
    assert len(library.highlights()) == 1


def test_a_highlight_that_is_gone_is_a_sentence(library, three):
    with pytest.raises(NotFoundError, match="highlight"):
        library.change_note(99, "x")
