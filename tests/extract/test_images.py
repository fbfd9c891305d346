"""Pictures: the true source is found, and what isn't one goes."""

import pytest

from reader.intake import draft_from_html

TEXT = "<p>" + "A sentence of an article, with a comma, that is long enough. " * 6 + "</p>"
BLANK = "data:image/gif;base64,R0lGODlhAQABAAAAACw="


def images(markup):
    page = f"<article>{TEXT}{markup}{TEXT}</article>"
    return draft_from_html(page.encode(), "https://site.example/a/b").images


@pytest.mark.parametrize(
    "markup",
    [
        '<img src="/p.jpg">',
        f'<img src="{BLANK}" data-src="/p.jpg">',
        '<img class="lazy" data-original="/p.jpg">',
        '<img data-srcset="/p-small.jpg 300w, /p.jpg 1200w">',
        '<img src="/p-small.jpg" srcset="/p-small.jpg 300w, /p.jpg 1200w, /p-huge.jpg 4000w">',
        f'<img src="{BLANK}"><noscript><img src="/p.jpg"></noscript>',
        f'<picture><source srcset="/p.jpg 1x"><img src="{BLANK}"></picture>',
        '<figure data-image="/p.jpg"></figure>',
        '<amp-img src="/p.jpg"></amp-img>',
    ],
)
def test_the_true_source_is_found(markup):
    assert images(f"<figure>{markup}</figure>") == ("https://site.example/p.jpg",)


@pytest.mark.parametrize(
    "markup",
    [
        '<img src="https://t.example/pixel.gif" width="1" height="1">',
        '<img src="/icon.png" width="16" height="16">',
        '<img src="https://www.facebook.com/tr?id=1">',
        f'<img src="{BLANK}">',
        '<img src="javascript:alert(1)">',
    ],
)
def test_trackers_icons_and_placeholders_go(markup):
    assert images(f"<p>{markup}</p>") == ()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ('<img src="/max/60/boat.jpg?q=20">', '<img src="/max/1800/boat.jpg">'),
        ('<img src="/boat-small.jpg" alt="A boat">', '<img src="/boat-large.webp" alt="A boat">'),
        ('<img src="/boat.jpg?w=20&q=10">', '<img src="/boat.jpg?w=1200">'),
        ('<img src="/boat-300x200.jpg">', '<img src="/boat-1024x683.jpg">'),
        ('<img src="/w_40,q_10/v1/boat.jpg">', '<img src="/w_1200,q_80/v1/boat.jpg">'),
        (
            '<img src="/x1.jpg" class="blur-up" width="800" height="600">',
            '<img src="/x2.jpg" width="800" height="600">',
        ),
        (
            '<div><img src="/max/60/boat.jpg"></div><img width="900" height="600">',
            '<noscript><img src="/max/900/boat.jpg"></noscript>',
        ),
    ],
)
@pytest.mark.parametrize("is_first", [True, False])
def test_of_two_pictures_of_one_thing_the_better_stays(first, second, is_first):
    pair = first + second if is_first or "noscript" in second else second + first
    found = images(f"<figure>{pair}<figcaption>A boat at the pier.</figcaption></figure>")
    (better,) = found
    assert better.rpartition("/")[2] in second
    assert ("max/60" not in better) or "max/60" in second


def test_two_pictures_of_two_things_stay():
    markup = (
        '<figure><img src="/2024/03/a.jpg"><img src="/2024/04/a.jpg"><img src="/b-1.jpg">'
        '<img src="/b-2.jpg"><figcaption>Boats.</figcaption></figure>'
    )
    assert len(images(markup)) == 4


def test_a_picture_in_a_sentence_may_come_again_in_the_next():
    formula = '<img src="/latex/e.png" alt="E = mc²">'
    page = (
        f"<article>{TEXT}<p>Here {formula} is said.</p><p>There {formula} is, too.</p></article>"
    )
    draft = draft_from_html(page.encode(), "https://site.example/a/b")
    assert draft.html.count("<img") == 2


def test_the_small_picture_of_an_author_goes():
    face = '<a href="/@ann"><img src="/fit/c/96/96/1.jpg" alt="Ann" width="48" height="48"></a>'
    assert images(f"<div>{face}<span>Ann Lee</span></div>") == ()
