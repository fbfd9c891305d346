"""An article's other texts can be looked at one by one, and a new article brings its own."""

from datetime import UTC, datetime, timedelta

import pytest

from reader.article import EarlierText, Image, Page, SavedLink
from reader.errors import NotFoundError

TIME = datetime(2020, 1, 1, tzinfo=UTC)
URL = "https://e.com/a"


def picture(address, data=b"1"):
    return Image(address=address, media_type="image/png", width=1, height=1, data=data)


@pytest.fixture
def earlier(draft):
    def make(number, *images, page=None):
        return EarlierText(
            kept=TIME + timedelta(days=number),
            reason="Replaced.",
            draft=draft(f"Old {number}", f"Text number {number}.", images=images),
            images=tuple(map(picture, images)),
            page=page,
        )

    return make


def test_another_text_is_looked_at_and_nothing_changes(library, draft, clock):
    page = Page(data=b"<p>One.", captured=clock())
    article = library.save(draft("One", "First of all.", url=URL), page=page).id
    library.save(draft("Two", "Then the second.", url=URL), page=Page(data=b"<p>Two."))
    [version] = library.versions(article)
    text = library.earlier_text(article, version)
    assert (text.draft.title, text.draft.paragraphs) == ("One", ("First of all.",))
    assert (text.draft.url, text.kept, text.page) == (URL, version.kept, page)
    assert library.article(article).draft.title == "Two"
    assert library.versions(article) == (version,)


def test_a_text_that_is_not_there_is_not_found(library, draft):
    article = library.save(draft("One", "First of all.", url=URL)).id
    library.save(draft("Two", "Then the second.", url=URL))
    [version] = library.versions(article)
    library.restore_version(article, version.number)
    with pytest.raises(NotFoundError):
        library.earlier_text(article, version)


def test_a_new_article_brings_its_other_texts_and_their_pictures(library, draft, earlier):
    page = Page(data=b"<p>Old.", captured=TIME)
    texts = (earlier(2, "https://e.com/2.png"), earlier(1, page=page))
    link = SavedLink(url=URL, draft=draft("Now", url=URL), page=page, versions=texts)
    article = library.save_link(link).id
    found = [library.earlier_text(article, each) for each in library.versions(article)]
    assert [(t.kept, t.reason, t.draft.title) for t in found] == [
        (TIME + timedelta(days=2), "Replaced.", "Old 2"),
        (TIME + timedelta(days=1), "Replaced.", "Old 1"),
    ]
    assert [text.page for text in found] == [None, page]
    library.restore_version(article, library.versions(article)[0].number)
    assert library.article(article).draft.images == ("https://e.com/2.png",)
    assert library.image(article, "https://e.com/2.png") == ("image/png", b"1")
    assert library.check().is_sound


def test_only_the_newest_of_very_many_are_kept(library, draft, earlier):
    texts = tuple(map(earlier, range(50, 0, -1)))
    article = library.save_link(SavedLink(url=URL, draft=draft("Now", url=URL), versions=texts)).id
    assert [v.title for v in library.versions(article)] == [f"Old {n}" for n in range(50, 42, -1)]


def test_a_picture_of_another_text_takes_no_place_of_the_articles_own(library, draft, earlier):
    address = "https://e.com/p.png"
    link = SavedLink(
        url=URL,
        draft=draft("Now", url=URL, images=(address,)),
        images=(picture(address, b"now"), picture("thumbnail:", b"small")),
        versions=(earlier(1, address, "thumbnail:"),),
    )
    article = library.save_link(link).id
    assert library.image(article, address) == ("image/png", b"now")
    assert library.image(article, "thumbnail:") == ("image/png", b"small")


def test_the_very_same_link_with_other_texts_changes_nothing(library, draft, earlier):
    link = SavedLink(url=URL, draft=draft("Now", url=URL))
    article = library.save_link(link).id
    again = library.save_link(
        SavedLink(url=URL, draft=draft("Now", url=URL), versions=(earlier(1),))
    )
    assert again.unchanged
    assert library.versions(article) == ()
