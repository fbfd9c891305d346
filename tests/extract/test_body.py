"""What of a page becomes the article's body, one small page for each thing kept or removed."""

import re

import pytest

from reader.intake import draft_from_html

PROSE = (
    (
        "The ferry left the harbour at dusk, with forty people on board, and the wind came from "
        "the north. Nobody had thought that the crossing would take until morning, least of all "
        "its crew."
    ),
    (
        "In the night the captain had the lamps put out, so that the watch could see the coast. "
        "The passengers slept, or tried to, while the engine, which was older than most of "
        "them, ran on."
    ),
    (
        "By six the island lay before them, green and quite still. A boy on the pier waved, then "
        "ran to tell the village, and when the ferry made fast, half of it had come to help "
        "with the ropes."
    ),
)
ADDRESS = "https://harbour.example/news/night-ferry"


def body_of(inner, *, after="", head="", prose=PROSE):
    first, second, third = (f"<p>{text}</p>" for text in prose)
    page = (
        f"<html><head><title>The night ferry</title>{head}</head><body><main><article>"
        f"<h1>The night ferry</h1>{first}{second}{inner}{third}</article></main>{after}"
        "</body></html>"
    )
    return draft_from_html(page.encode(), ADDRESS)


@pytest.mark.parametrize(
    ("inner", "kept"),
    [
        ("<h2>On the pier</h2><p>They stood there for an hour, in the rain.</p>", "<h2"),
        ("<p>Call <code>moor()</code> first, then wait for the other rope.</p>", "<code>moor()"),
        (
            '<pre class="language-rust"><code>fn main() {}\n    // rope</code></pre>',
            '<code class="language-rust">fn main() {}\n    // rope',
        ),
        (
            "<div class='highlight-source-js'><pre>let a = 1;\n  let b = 2;</pre></div>",
            '<code class="language-js">let a = 1;\n  let b = 2;',
        ),
        (
            "<pre><div class='line'>first()</div><div class='line'>  second()</div></pre>",
            "first()\n  second()",
        ),
        ("<ol start='3'><li>Cast off the bow rope.</li><li>Wait.</li></ol>", '<ol start="3"><li'),
        (
            "<dl><dt>Bow</dt><dd>The front of a ship, where the first rope is.</dd></dl>",
            "<dl><dt",
        ),
        ("<blockquote><p>We saw no lights at all that night.</p></blockquote>", "<blockquote><p"),
        (
            (
                "<p>The speed<sup><a href='#n1'>1</a></sup> was nine knots, no more than that.</p>"
                "<ol><li id='n1'>As the log has it, which is kept in the town hall.</li></ol>"
            ),
            'id="fn-n1"',
        ),
        (
            (
                "<p>The way is <math><semantics><mrow><mi>s</mi><mo>=</mo><mi>v</mi><mi>t</mi>"
                "</mrow><annotation encoding='application/x-tex'>s=vt</annotation></semantics>"
                "</math> long.</p>"
            ),
            "The way is s = vt long.",
        ),
        (
            (
                "<table><thead><tr><th>Port</th><th>Hour</th></tr></thead><tbody><tr><td>Skarvik</td>"
                "<td>18:40</td></tr></tbody></table>"
            ),
            "<table><thead><tr><th",
        ),
        ("<table><tr><td><p>One cell that lays the page out.</p></td></tr></table>", "One cell"),
        (
            "<p>See <a href='/log'>the log of that year</a> for more of it all.</p>",
            '<a href="https://harbour.example/log"',
        ),
        ("<p>Before.<br>After the break, and some more words.</p>", "Before.<br>After"),
    ],
)
def test_keeps_how_the_author_built_it(inner, kept):
    assert kept in body_of(inner).html


@pytest.mark.parametrize(
    "inner",
    [
        "<img src='/ferry.jpg' alt=''>",
        "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw=' data-src='/ferry.jpg'>",
        "<img src='/placeholder.gif' data-lazy-src='/ferry.jpg'>",
        "<img srcset='/ferry-s.jpg 300w, /ferry.jpg 1200w, /ferry-xl.jpg 4000w'>",
        "<picture><source srcset='/ferry.jpg 1200w, /small.jpg 200w'><img></picture>",
        "<img class='lazy' src='/blank.gif'><noscript><img src='/ferry.jpg'></noscript>",
        "<figure><div data-src='/ferry.jpg'></div></figure>",
        "<p><a href='/ferry-xl.jpg'><img src='/ferry.jpg'></a></p>",
    ],
)
def test_finds_the_picture_behind_its_placeholder(inner):
    assert body_of(inner).images == ("https://harbour.example/ferry.jpg",)


@pytest.mark.parametrize(
    "inner",
    [
        (
            "<figure><img src='/f.jpg'><figcaption>The pier <span>Photo</span>"
            "<span>Ada Berg</span></figcaption></figure>"
        ),
        (
            "<div class='wp-caption'><img src='/f.jpg'><p class='wp-caption-text'>The pier Photo "
            "Ada Berg</p></div>"
        ),
        "<div><img src='/f.jpg'></div><div class='image-caption'>The pier Photo Ada Berg</div>",
        (
            "<div class='media'><div class='pic'><img src='/f.jpg'></div>"
            "<div class='caption'>The pier Photo Ada Berg</div></div>"
        ),
    ],
)
def test_a_caption_goes_with_its_picture(inner):
    draft = body_of(inner)
    assert '<figure><img src="https://harbour.example/f.jpg"' in draft.html
    assert "The pier Photo Ada Berg" in draft.paragraphs
    assert draft.html.count("<figcaption") == 1


def test_a_figure_of_two_pictures_becomes_two():
    draft = body_of(
        "<figure><img src='/a.jpg'><p>The first pier of them.</p><img src='/b.jpg'>"
        "<p>The second pier of them.</p></figure>"
    )
    assert draft.html.count("<figure>") == draft.html.count("<figcaption") == 2


def test_a_folded_panel_is_part_of_the_article():
    draft = body_of(
        "<button aria-controls='more'>What did it cost?</button>"
        "<div id='more' style='display:none'><p>The ticket cost four crowns, which was a day's "
        "pay for those who worked on the fields, and children went along for half of it.</p></div>"
    )
    assert any("four crowns" in paragraph for paragraph in draft.paragraphs)


def test_a_page_that_waits_for_its_scripts_is_read():
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PROSE)
    page = f"<body><div style='visibility:hidden'><h1>Ferry</h1>{text}</div></body>"
    assert draft_from_html(page.encode()).paragraphs[-3:] == PROSE


LINES = {
    "share": ("Share this article", "Artikel teilen", "Partager cet article", "Поделиться"),
    "newsletter": (
        "Sign up for our newsletter",
        "Newsletter abonnieren",
        "Abonnez-vous à notre newsletter",
        "Подписаться на рассылку",
    ),
    "related": ("Related articles", "Ähnliche Artikel", "Articles liés", "Читайте также"),
    "summary": (
        "Show summary",
        "Zusammenfassung anzeigen",
        "Lire le résumé",
        "Краткое содержание",
    ),
}


@pytest.mark.parametrize("line", [line for lines in LINES.values() for line in lines])
def test_a_line_of_a_widget_is_removed(line):
    assert line not in body_of(f"<div><span>{line}</span></div>").paragraphs


@pytest.mark.parametrize(
    "widget",
    [
        "<div class='share-bar'><a href='/f'>Facebook</a> <a href='/t'>Twitter</a></div>",
        (
            "<aside class='newsletter'><h3>Our newsletter</h3><p>WIDGET every week, for free, in "
            "your inbox.</p><form><input type='email'><button>Subscribe</button></form></aside>"
        ),
        (
            "<div class='related-posts'><h3>You may also like</h3><ul><li><a href='/a'>WIDGET one "
            "of the island's stories</a></li><li><a href='/b'>WIDGET another of its stories</a>"
            "</li></ul></div>"
        ),
        (
            "<div id='cookie-banner'><p>WIDGET: we use cookies to give you the best experience."
            "</p><button>Accept</button></div>"
        ),
        "<div class='advertisement'><p>WIDGET: buy a boat now.</p></div>",
        "<script>document.write('WIDGET')</script>",
        "<form><label>WIDGET</label><input name='q'></form>",
    ],
)
@pytest.mark.parametrize("place", ["inside", "after"])
def test_what_the_site_added_is_removed(widget, place):
    draft = body_of(widget) if place == "inside" else body_of("", after=widget)
    text = "\n".join(draft.paragraphs)
    assert "WIDGET" not in text
    assert "Facebook" not in text
    assert [paragraph for paragraph in draft.paragraphs if paragraph in PROSE] == list(PROSE)


def test_what_shows_over_a_link_is_left_out_of_its_sentence():
    card = (
        "<span class='rollover'><span><img src='/ada.jpg' width='100' height='100'><a href='/ada'>"
        "Ada Berg</a><a href='/1'>Berg has the harbor deepened</a> <a href='/2'>Ferries wait</a>"
        "</span></span>"
    )
    sentence = (
        f"<p>The mayor, <span><a href='/ada'>Ada Berg</a>{card}</span>, was on board too.</p>"
    )
    assert "The mayor, Ada Berg, was on board too." in body_of(sentence).paragraphs


def test_a_table_with_a_paragraph_in_each_cell_holds_data():
    row = "<tr><td><p>{}</p></td><td><div class='c'><p>{}</p></div></td><td><p> </p></td></tr>"
    rates = {
        "Advantage": 260,
        "Alamo": 380,
        "Avis": 290,
        "Budget": 280,
        "Dollar": 450,
        "Hertz": 41,
    }
    rows = "".join(row.format(name, price) for name, price in rates.items())
    assert body_of(f"<table class='rates'>{rows}</table>").html.count("<tr>") == len(rates)


def test_the_article_is_no_other_one_for_a_box_above_it():
    page = (
        "<html><head><title>The night ferry</title></head><body><header><div class='box'>"
        "<h4>Related</h4><p><a href='/a'>Another ship</a></p></div></header><h3>Related</h3>"
        f"<article><p>{'</p><p>'.join(PROSE)}</p></article></body></html>"
    )
    assert draft_from_html(page.encode(), ADDRESS).paragraphs == PROSE


def test_comments_are_removed():
    comments = "".join(
        f"<li class='comment'><b>Reader {n}</b> <time>{n} May 2024</time><p>COMMENT number {n}: I "
        "was on that ferry too, and I remember the boy on the pier very well.</p>"
        "<a href='#'>Reply</a></li>"
        for n in range(1, 6)
    )
    after = f"<section id='comments'><h2>5 comments</h2><ol>{comments}</ol></section>"
    assert "COMMENT" not in "\n".join(body_of("", after=after).paragraphs)


def test_a_short_post_outweighs_its_many_comments():
    text = (
        "This is the quarterly open thread of the harbour's society. Ask what you like about our "
        "boats, our books and what we spend; somebody of the board reads all of it, each evening."
    )
    comments = "".join(
        f"<div class='comment-body'><p>COMMENT {n}. {paragraph}</p></div>"
        for n in range(4)
        for paragraph in PROSE
    )
    page = (
        f"<title>Open thread</title><body><div class='entry'><h1>Open thread</h1><p>{text}</p>"
        "</div>"
        f"<div id='comments'><ol class='comment-list'><li>{comments}</li></ol></div></body>"
    )
    paragraphs = draft_from_html(page.encode(), ADDRESS).paragraphs
    assert text in paragraphs
    assert "COMMENT" not in "\n".join(paragraphs)


def test_whole_articles_below_a_related_heading_are_others():
    others = "".join(f"<article><p>OTHER {n}. {PROSE[n]}</p></article>" for n in range(3))
    draft = body_of("", after=f"<section><h3>Ähnliche Artikel</h3>{others}</section>")
    assert "OTHER" not in "\n".join(draft.paragraphs)


def test_declared_text_is_used_where_the_markup_has_less():
    declared = " ".join(PROSE * 3)
    head = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry", '
        f'"articleBody": "{declared}"}}</script>'
    )
    page = f"<html><head>{head}</head><body><p>Please turn on scripts.</p></body></html>"
    assert PROSE[0] in "\n".join(draft_from_html(page.encode(), ADDRESS).paragraphs)


def test_an_empty_cell_keeps_its_column():
    table = (
        "<table><thead><tr><th></th><th>Boats</th><th>Crew</th></tr></thead><tbody>"
        "<tr><td>Monday</td><td></td><td>5</td></tr>"
        "<tr><td>Tuesday</td><td><a href='/share'>Share</a></td><td>4</td></tr></tbody></table>"
    )
    rows = re.findall(r"<tr>(.*?)</tr>", body_of(table).html)
    assert [re.sub(" [^>]*", "", row) for row in rows] == [
        "<th></th><th>Boats</th><th>Crew</th>",
        "<td>Monday</td><td></td><td>5</td>",
        "<td>Tuesday</td><td></td><td>4</td>",
    ]


def test_what_could_name_a_network_is_a_value_in_a_cell():
    row = "<tr><td><p>x</p></td><td><p>{}</p></td></tr>"
    draft = body_of(f"<table>{row.format('four boats')}{row.format('five boats')}</table>")
    assert draft.paragraphs[2:6] == ("x", "four boats", "x", "five boats")
    items = body_of("<ul><li><p>x = 1</p></li><li><p>A rope and an anchor</p></li></ul>")
    assert "x = 1" in items.paragraphs
