"""Rows of teasers after the article go, and whatever else stands in rows stays."""

import pytest

from reader.extract.blocks import blocks_of
from reader.extract.teasers import teasers
from reader.extract.tree import parse

LINE = "Forty people were on board when the ferry left the harbour at dusk that night."
HEADLINE = "<a href='/other'>Storm closes the western pier again</a>"


def found(markup, odds):
    blocks = blocks_of(parse(markup).root.find("body"))
    assert len(blocks) == len(odds)
    return list(teasers(blocks, odds))


def row(count, headline=HEADLINE, names="card"):
    return f"<div class='{names}'><h3>{headline}</h3><p>{LINE}</p></div>" * count


def article(count):
    return f"<p>{LINE}</p>" * count


def test_teasers_after_the_article_go():
    assert found(article(4) + row(3), [3] * 4 + [-3, 0.5] * 3) == list(range(4, 10))


@pytest.mark.parametrize(
    ("markup", "odds"),
    [
        pytest.param(article(4) + row(2), [3] * 4 + [-3, 0.5] * 2, id="two are no row"),
        pytest.param(row(3) + article(4), [-3, 0.5] * 3 + [3] * 4, id="before the text"),
        pytest.param(article(4) + row(3), [3] * 4 + [-1, 1.4] * 3, id="rather the article's"),
        pytest.param(article(1) + row(3), [3] + [-3, 0.5] * 3, id="they are the page"),
        pytest.param(
            article(4) + row(3, headline="The first day of the storm"),
            [3] * 4 + [-3, 0.5] * 3,
            id="no links",
        ),
        pytest.param(
            article(4) + row(3, headline="<a href='/ann'>Ann Lee</a>"),
            [3] * 4 + [-3, 0.5] * 3,
            id="names of commenters",
        ),
        pytest.param(
            article(4) + "".join(row(1, names=f"section s{at}") for at in range(3)),
            [3] * 4 + [-3, 0.5] * 3,
            id="not alike",
        ),
    ],
)
def test_other_rows_stay(markup, odds):
    assert found(markup, odds) == []
