"""What is saved is there when the library is opened again, once, and as good as it ever was."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.article import (
    Anchor,
    Draft,
    Highlight,
    Image,
    Kind,
    Page,
    Query,
    Resource,
    SavedLink,
    Status,
    View,
)
from reader.errors import LibraryError, NotFoundError
from reader.library import Library


def test_an_article_comes_back_as_it_was_saved_after_reopening(tmp_path, draft):
    code = "def f():\n\n    return 'ü 😀'\n"
    saved_draft = Draft(
        url="https://example.com/a",
        title="Économie",
        byline="A. Writer",
        site="Example",
        language="fr",
        published=date(2026, 11, 1),
        lead_image="https://example.com/i.png",
        html="<p data-p='0'>x</p>",
        paragraphs=("x", code, "  kept  "),
        kinds=(Kind.TEXT, Kind.CODE, Kind.QUOTE),
        word_count=321,
        images=("https://example.com/i.png",),
        partial=True,
    )
    with Library.open(tmp_path) as library:
        saved = library.save(saved_draft)
        assert saved.is_new
    with Library.open(tmp_path) as library:
        article = library.article(saved.id)
        assert article.draft == saved_draft
        assert article.status is Status.COMPLETE
        assert [h.title for h in library.headlines(library.ids(Query()))] == ["Économie"]


def test_a_published_time_keeps_its_moment(library, draft):
    time = datetime(2026, 3, 1, 23, 30, tzinfo=UTC)
    saved = library.save(draft(published=time))
    assert library.article(saved.id).draft.published == time


def test_an_unknown_article_is_a_sentence(library):
    with pytest.raises(NotFoundError, match="no article number 7"):
        library.article(7)


def test_headlines_come_in_the_order_asked_for_and_skip_what_is_gone(library, draft):
    first, second = library.save(draft("One")).id, library.save(draft("Two")).id
    found = library.headlines([second, 99, first])
    assert [headline.title for headline in found] == ["Two", "One"]


def test_one_page_under_many_addresses_is_one_article(library, draft):
    first = library.save(draft(url="https://www.example.com/a?utm_source=x#top"))
    second = library.save(draft(url="http://m.example.com/a/"))
    assert second.id == first.id
    assert not second.is_new
    assert library.find_url("https://example.com/a/amp") == first.id
    assert library.find_url("https://example.com/b") is None


def test_the_address_asked_for_is_remembered_after_a_redirect(library, draft):
    page = Page(asked="https://sho.rt/x", address="https://example.com/landing", data=b"")
    saved = library.save(draft(url="https://example.com/a"), page=page)
    assert library.find_url("https://sho.rt/x") == saved.id
    assert library.find_url("https://example.com/landing") == saved.id


def test_saving_again_brings_to_the_top_and_keeps_the_state(library, draft, clock):
    old = library.save(draft("Old", url="https://example.com/old")).id
    library.favorite([old])
    library.tag([old], add=["kept"])
    clock.forward(days=1)
    new = library.save(draft("New", url="https://example.com/new")).id
    assert list(library.ids(Query())) == [new, old]
    library.save(draft("Old", url="https://example.com/old"))
    assert list(library.ids(Query())) == [old, new]
    article = library.article(old)
    assert article.favorite
    assert article.tags == ("kept",)
    assert article.added == clock()


def test_a_binned_article_comes_back_when_it_is_saved_again(library, draft):
    article = library.save(draft(url="https://example.com/a")).id
    library.remove([article])
    library.save(draft(url="https://example.com/a"))
    assert list(library.ids(Query())) == [article]


def test_a_worse_text_never_replaces_a_good_one(library, draft):
    good = library.save(draft("Good", "word " * 200, url="https://example.com/a"))
    again = library.save(draft("Bad", "Please accept cookies.", url="https://example.com/a"))
    assert again.kept_old_body
    assert library.article(good.id).draft.title == "Good"
    (version,) = library.versions(good.id)
    assert version.title == "Bad"


def test_a_replaced_text_can_be_brought_back(library, draft):
    article = library.save(draft("One", "first words here", url="https://example.com/a")).id
    library.save(draft("Two", "second words here", url="https://example.com/a"))
    assert library.article(article).draft.paragraphs == ("second words here",)
    library.restore_version(article, library.versions(article)[0].number)
    assert library.article(article).draft.paragraphs == ("first words here",)
    assert [v.title for v in library.versions(article)] == ["Two"]
    assert list(library.ids(Query(words="first"))) == [article]
    assert not library.ids(Query(words="second"))


def test_the_same_text_again_makes_no_version(library, draft):
    article = library.save(draft(url="https://example.com/a")).id
    library.save(draft(url="https://example.com/a"))
    assert library.versions(article) == ()


def test_places_move_with_their_words_into_a_new_text(library, draft):
    article = library.save(draft("T", "Intro.", "The quiet river.", url="https://e.com/a")).id
    library.set_position(article, Anchor(paragraph=1, offset=4), 0.5)
    highlight = Highlight(paragraph=1, start=4, end_paragraph=1, end=15, quote="quiet river")
    library.add_highlight(article, highlight)
    library.save(draft("T", "New.", "Intro.", "Oh! The quiet river.", url="https://e.com/a"))
    read = library.article(article)
    assert (read.position.paragraph, read.position.offset) == (2, 8)
    (moved,) = read.highlights
    assert (moved.paragraph, moved.start, moved.end) == (2, 8, 19)


def refrain(*between):
    """A text in which the same words come again and again."""
    return tuple(text for line in between for text in (line, "He said so. Nobody else did."))


MOVED = {
    "kept": ("Verse one.", "Verse two.", "Verse three."),
    "a paragraph came before": ("New.", "Verse one.", "Verse two.", "Verse three."),
    "a paragraph went": ("Verse two.", "Verse three."),
    "the verse before was altered": ("Verse one.", "Verse 2.", "Verse three."),
    "all before was altered": ("Verse 1.", "Verse 2.", "Verse three."),
}


@pytest.mark.parametrize("lines", MOVED.values(), ids=MOVED)
def test_places_among_the_same_words_stay_in_their_paragraph(library, draft, lines):
    text = refrain("Verse one.", "Verse two.", "Verse three.")
    article = library.save(draft("T", *text, url="https://e.com/a")).id
    library.set_position(article, Anchor(paragraph=3, offset=3), 0.5)
    said = Highlight(paragraph=3, start=3, end_paragraph=3, end=7, quote="said")
    library.add_highlight(article, said)
    new = refrain(*lines)
    library.save(draft("T", *new, url="https://e.com/a"))
    read = library.article(article)
    expected = new.index("Verse three.") - 1
    assert (read.position.paragraph, read.position.offset) == (expected, 3)
    (moved,) = read.highlights
    assert (moved.paragraph, moved.start, moved.end) == (expected, 3, 7)


def test_a_place_whose_words_were_corrected_is_found_by_the_first_of_them(library, draft):
    long = "The ferry leaves at six in the morning and comes back at nien in the evening."
    article = library.save(draft("T", "Intro.", long, url="https://e.com/a")).id
    library.set_position(article, Anchor(paragraph=1, offset=4), 0.5)
    new = ("One.", "Two.", "Three.", "Oh! " + long.replace("nien", "nine"))
    library.save(draft("T", *new, url="https://e.com/a"))
    position = library.article(article).position
    assert new[position.paragraph][position.offset :].startswith("ferry leaves")


@pytest.mark.parametrize("paragraph", [-5, 10**12])
def test_a_place_that_never_was_is_no_trouble(library, draft, paragraph):
    article = library.save(draft("T", "First.", "Second.", url="https://e.com/a")).id
    far = Highlight(paragraph=paragraph, start=0, end_paragraph=paragraph, end=3, quote="no")
    library.add_highlight(article, far)
    library.set_position(article, Anchor(paragraph=paragraph, offset=1, quote="no"), 0.5)
    library.save(draft("T", "First.", "Second, too.", url="https://e.com/a"))
    assert 0 <= library.article(article).position.paragraph <= 1


def picture(address):
    return Image(address=address, media_type="image/png", width=1, height=1, data=address.encode())


def test_pictures_go_with_the_last_text_that_shows_them(library, draft):
    first = picture("https://e.com/first")
    text = draft("0", url="https://e.com/a", images=(first.address,))
    article = library.save(text, images=(first, picture("thumbnail:"))).id
    for number in range(1, 9):
        library.save(
            draft(str(number), f"Text number {number} has six words.", url="https://e.com/a")
        )
    assert library.image(article, first.address)
    library.restore_version(article, library.versions(article)[-1].number)
    assert library.article(article).draft.images == (first.address,)
    assert library.image(article, first.address)
    for number in range(9, 19):
        library.save(
            draft(str(number), f"Text number {number} has six words.", url="https://e.com/a")
        )
    assert library.image(article, first.address) is None
    assert library.thumbnail(library.headlines([article])[0].thumbnail)


def test_a_link_waits_and_gets_its_page(library, draft):
    link = SavedLink(
        url="https://example.com/a",
        title="Waiting",
        tags=("news", "later"),
        saved=datetime(2020, 1, 1, tzinfo=UTC),
        favorite=True,
        highlights=(Highlight(paragraph=0, start=0, end_paragraph=0, end=0, quote="second one"),),
    )
    waiting = library.save_link(link)
    assert library.waiting() == [(waiting.id, "https://example.com/a")]
    assert library.headlines([waiting.id])[0].status is Status.WAITING
    library.fail(waiting.id, "The site did not answer.")
    assert library.headlines([waiting.id])[0].failure == "The site did not answer."
    fetched = library.save(draft("Here", url="https://example.com/a"), article=waiting.id)
    assert fetched.id == waiting.id
    article = library.article(waiting.id)
    assert article.status is Status.COMPLETE
    assert article.added == link.saved
    assert article.tags == ("later", "news")
    (highlight,) = article.highlights
    assert (highlight.paragraph, highlight.start, highlight.end) == (1, 4, 14)


def test_a_failed_fetch_does_not_touch_a_text_that_is_here(library, draft):
    article = library.save(draft()).id
    library.fail(article, "No.")
    assert library.article(article).status is Status.COMPLETE


def test_two_links_that_lead_to_one_page_become_one_article(library, draft):
    there = library.save(draft(url="https://example.com/real")).id
    link = library.save_link(SavedLink(url="https://sho.rt/1", tags=("t",), favorite=True)).id
    saved = library.save(draft(url="https://example.com/real"), article=link)
    assert saved.id == there
    assert list(library.ids(Query())) == [there]
    article = library.article(there)
    assert article.tags == ("t",)
    assert article.favorite
    assert library.find_url("https://sho.rt/1") == there


def test_the_same_link_twice_changes_nothing_that_the_reader_did(library):
    link = SavedLink(url="https://example.com/a", tags=("one",))
    article = library.save_link(link).id
    library.tag([article], drop=["one"])
    assert library.save_link(link).unchanged
    assert library.article(article).tags == ()
    other = library.save_link(SavedLink(url="https://example.com/a", tags=("two",)))
    assert not other.is_new
    assert library.article(article).tags == ("two",)


def test_links_of_the_same_second_all_have_their_place(library):
    when = datetime(2019, 5, 5, tzinfo=UTC)
    with library.batch():
        for number in range(300):
            library.save_link(SavedLink(url=f"https://example.com/{number}", saved=when))
    assert len(library.ids(Query())) == 300
    assert {h.added for h in library.headlines(library.ids(Query()))} == {when}


def test_a_batch_is_kept_whole_or_not_at_all(library, draft):
    def save_and_fail():
        with library.batch():
            library.save(draft("Gone"))
            raise LibraryError("The import was stopped.")

    with pytest.raises(LibraryError):
        save_and_fail()
    assert not library.ids(Query())
    assert not library.ids(Query(words="gone"))
    with library.batch():
        library.save(draft("Kept"))
    assert len(library.ids(Query(words="kept"))) == 1


def test_images_and_the_original_are_kept_and_shared(library, draft):
    image = Image(address="https://e.com/i", media_type="image/png", width=1, height=1, data=b"i")
    small = Image(address="thumbnail:", media_type="image/png", width=1, height=1, data=b"t")
    page = Page(
        asked="https://e.com/a",
        address="https://e.com/a",
        data=b"<html>" * 100,
        charset="utf-8",
        resources={
            "https://e.com/i": Resource(media_type="image/png", data=b"large"),
            "https://e.com/s.css": Resource(media_type="text/css", data=b"body{}"),
        },
    )
    first = library.save(draft("1", url="https://e.com/a"), page=page, images=(image, small)).id
    second = library.save(draft("2", url="https://e.com/b"), images=(image,)).id
    assert library.image(first, "https://e.com/i") == ("image/png", b"i")
    assert library.image(second, "https://e.com/i") == ("image/png", b"i")
    assert library.image(second, "https://e.com/none") is None
    assert library.thumbnail(library.headlines([first])[0].thumbnail) == b"t"
    kept = library.original(first)
    assert kept.data == page.data
    assert dict(kept.resources) == {"https://e.com/s.css": page.resources["https://e.com/s.css"]}
    assert library.original(second) is None


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.text(st.characters(codec=None)), min_size=1), st.text(st.characters(codec=None))
)
def test_any_text_can_be_saved_and_keeps_its_length(library, paragraphs, title):
    made = Draft(
        title=title,
        html="".join(paragraphs),
        paragraphs=tuple(paragraphs),
        kinds=(Kind.CODE,) * len(paragraphs),
        word_count=1,
    )
    read = library.article(library.save(made).id).draft
    assert [len(p) for p in read.paragraphs] == [len(p) for p in paragraphs]
    assert read.title == "".join(
        "\ufffd" if c == "\0" or "\ud800" <= c <= "\udfff" else c for c in title
    )


def test_a_view_shows_what_it_says(library, draft):
    unread, read, kept, gone = (library.save(draft(str(n))).id for n in range(4))
    library.mark_read([read])
    library.archive([kept])
    library.favorite([kept])
    library.remove([gone])
    shown = {view: set(library.ids(Query(view=view))) for view in View}
    assert shown == {
        View.UNREAD: {unread},
        View.ALL: {unread, read, kept},
        View.FAVORITES: {kept},
        View.ARCHIVE: {kept},
        View.HIGHLIGHTS: set(),
        View.BIN: {gone},
    }
    counted = library.counts()
    assert {view: len(ids) for view, ids in shown.items()} == dict(counted.views)
    assert counted.unread == 1


def test_counts_leave_out_the_bin(library, draft):
    here, gone = (library.save(draft(str(n), site="Paper")).id for n in range(2))
    library.tag([here, gone], add=["t"])
    library.tag([gone], add=["only there"])
    library.remove([gone])
    assert dict(library.counts().tags) == {"t": 1}
    assert dict(library.counts().sites) == {"Paper": 1}
