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
