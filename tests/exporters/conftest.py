"""Articles to export, with a picture."""

import io
from datetime import UTC, date, datetime

import pytest
from PIL import Image

from reader.article import Anchor, Article, ArticleId, Draft, Highlight, Kind
from reader.exporters import Shelf

PICTURE = "https://x.org/p.png"
HTML = (
    '<p data-p="0">One <strong>bold</strong> <a href="https://y.org/a(b)">link</a> &lt;b&gt; '
    "*stars* # and `ticks`</p>"
    f'<figure><img src="{PICTURE}" alt="A picture" width="4" height="3">'
    '<figcaption data-p="1">Below it</figcaption></figure>'
    '<h2 data-p="2">Part two</h2><ul><li data-p="3">First</li><li data-p="4">Second</li></ul>'
    '<pre data-p="5"><code class="language-python">x = 1\n  y = 2</code></pre>'
    '<blockquote><p data-p="6">Quoted</p></blockquote>'
    '<table><tr><td data-p="7">a</td><td data-p="8">b|c</td></tr></table>'
    f'<p data-p="9">Gone: <img src="https://x.org/gone.png" alt=""> <time>today</time></p>'
)
PARAGRAPHS = (
    ("One bold link <b> *stars* # and `ticks`", Kind.TEXT),
    ("Below it", Kind.CAPTION),
    ("Part two", Kind.HEADING),
    ("First", Kind.ITEM),
    ("Second", Kind.ITEM),
    ("x = 1\n  y = 2", Kind.CODE),
    ("Quoted", Kind.QUOTE),
    ("a", Kind.CELL),
    ("b|c", Kind.CELL),
    ("Gone: today", Kind.TEXT),
)


def png() -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (4, 3), "red").save(file, "PNG")
    return file.getvalue()


@pytest.fixture
def article():
    return Article(
        id=ArticleId(12),
        draft=Draft(
            url="https://x.org/a?b=1&c=2",
            title="=Été: <a> & “b”/..",
            byline="Ann Author",
            site="The Paper",
            language="en",
            published=date(2023, 12, 24),
            lead_image=PICTURE,
            html=HTML,
            paragraphs=tuple(text for text, _ in PARAGRAPHS),
            kinds=tuple(kind for _, kind in PARAGRAPHS),
            word_count=20,
            images=(PICTURE, "https://x.org/gone.png"),
        ),
        added=datetime(2024, 1, 1, 12, tzinfo=UTC),
        read=datetime(2024, 1, 2, 12, tzinfo=UTC),
        archived=datetime(2024, 1, 3, 12, tzinfo=UTC),
        favorite=True,
        progress=0.5,
        position=Anchor(paragraph=3, offset=2, quote="rst"),
        tags=("a", "long read"),
        highlights=(
            Highlight(
                paragraph=0,
                start=4,
                end_paragraph=0,
                end=8,
                quote="bold",
                note="=why",
                created=datetime(2024, 1, 2, tzinfo=UTC),
            ),
        ),
    )


@pytest.fixture
def shelf(article):
    def find(number, address):
        return ("image/png", png()) if address == PICTURE else None

    return Shelf(articles=[article], find=find, title="My articles")
