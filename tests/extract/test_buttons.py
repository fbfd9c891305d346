"""Buttons go, but for those that are words of a sentence."""

import pytest

from reader.intake import draft_from_html

PROSE = (
    "The boats come in before the storm, and the crew makes them fast with two ropes, as they "
    "have done every autumn since the harbor was built, long before anybody wrote it down."
)


def paragraphs(markup):
    page = f"<article><h1>Ropes</h1><p>{PROSE}</p>{markup}<p>{PROSE} It holds.</p></article>"
    return draft_from_html(page.encode(), "https://ropes.example/1").paragraphs


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        (
            (
                "<p>Find the longest <span><button><em>common</em></button></span> "
                "<button>thread</button> in <code>r</code>, and cut it.</p>"
            ),
            "Find the longest common thread in r, and cut it.",
        ),
        (
            (
                "<p>Tie the rope to the <button "
                "aria-expanded='false'>bollard</button>. Then wait.</p>"
            ),
            "Tie the rope to the bollard. Then wait.",
        ),
        (
            "<p>Press <button>Play</button> to hear how the rope sounds in the wind.</p>",
            "Press Play to hear how the rope sounds in the wind.",
        ),
        (
            "<p><button>Bollards</button> are made of iron, and some of them of stone.</p>",
            "Bollards are made of iron, and some of them of stone.",
        ),
    ],
)
def test_a_button_in_a_sentence_is_a_word(markup, text):
    assert text in paragraphs(markup)


@pytest.mark.parametrize(
    "button",
    [
        "<button>Share</button>",
        "<button>Copy link</button> <button>Play</button>",
        "<button><svg></svg></button>",
        "<button>Read more</button>",
        "<button>1</button>",
    ],
)
@pytest.mark.parametrize("around", ["<div>{}</div>", "<p>{}</p>", "<p>Two ropes hold it. {}</p>"])
def test_a_button_that_does_something_goes(button, around):
    found = paragraphs(f"<p>{PROSE} Here.</p>{around.format(button)}<p>{PROSE} There.</p>")
    text = " ".join(found)
    assert not {"Share", "Copy", "Play", "Read", "1"} & set(text.split())


def test_a_list_to_choose_from_goes():
    choices = (
        '<div role="listbox"><div role="option">Hemp</div><div role="option">Wire</div></div>'
    )
    assert not {"Hemp", "Wire"} & set(paragraphs(f"<div>{choices}<p>{PROSE} Here.</p></div>"))
