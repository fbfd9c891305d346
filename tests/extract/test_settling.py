"""Blocks that belong together are kept together."""

import pytest

from reader.extract.blocks import blocks_of
from reader.extract.settling import settled
from reader.extract.tree import parse

LINE = "Forty people were on board when the ferry left the harbour at dusk that night."


def kept(markup, odds):
    body = parse(markup).root.find("body")
    return settled(blocks_of(body), odds)


def test_a_list_is_kept_or_dropped_whole():
    markup = f"<p>{LINE}</p><ul><li>{LINE}</li><li>Rope</li><li>{LINE}</li></ul>"
    assert kept(markup, [3, 2, -3, 2]) == [True, True, True, True]
    assert kept(markup, [3, -2, 3, -2]) == [True, False, False, False]


def test_a_table_is_kept_or_dropped_whole():
    row = "<tr><td>Bow</td><td><p>Four ropes</p></td></tr>"
    markup = (
        f"<p>{LINE}</p><table><thead><tr><th>Place</th><th>Ropes</th></tr></thead>{row}</table>"
    )
    assert kept(markup, [3, 1, 1, -0.5, 1]) == [True] * 5
    assert kept(markup, [3, -2, -2, 1, -2]) == [True, False, False, False, False]


@pytest.mark.parametrize(
    ("cell", "odds", "after", "is_kept"),
    [
        ("Bow", -2, 3, True),
        ("Bow", -3.5, 3, False),
        ("Bow", -2, -3, False),
        ("<a href='/bow'>Bow</a>", -2, 3, False),
    ],
)
def test_a_table_in_the_text_is_kept(cell, odds, after, is_kept):
    row = f"<tr><td>{cell}</td><td>{cell}</td></tr>"
    markup = f"<p>{LINE}</p><table>{row * 2}</table><p>{LINE}</p>"
    assert kept(markup, [3, *[odds] * 4, after]) == [True, *[is_kept] * 4, after > 0]


def test_lists_of_a_table_for_layout_are_decided_alone():
    lists = f"<ul><li>{LINE}</li></ul>"
    markup = f"<table role='presentation'><tr><td>{lists}</td><td>{lists}</td></tr></table>"
    assert kept(markup, [3, -3]) == [True, False]


@pytest.mark.parametrize(
    ("between", "odds", "is_filled"),
    [
        ("<p>A short one.</p>", -0.5, True),
        ("<p>A short one.</p>", -1.5, False),
        ("<p><a href='/a'>A short one.</a></p>", -0.5, False),
        ("<p>One.</p><p>Two.</p><p>Three.</p>", -0.5, False),
    ],
)
def test_a_small_hole_is_filled(between, odds, is_filled):
    count = between.count("<p>")
    found = kept(f"<p>{LINE}</p>{between}<p>{LINE}</p>", [3, *[odds] * count, 3])
    assert found == [True, *[is_filled] * count, True]


def test_a_heading_stays_with_its_text():
    markup = f"<p>{LINE}</p><h2>On the pier</h2><p>{LINE}</p>"
    assert kept(markup, [3, -1.8, 3]) == [True, True, True]
    assert kept(markup, [3, -1.8, -3]) == [True, False, False]
    assert kept(markup, [-3, -1.8, 3]) == [False, False, True]


def test_a_short_line_alone_goes_unless_it_is_sure():
    markup = f"<p>{LINE}</p><div>Menu</div><div>Home</div><p>Contact</p><p>Imprint</p>"
    assert kept(markup, [3, -3, -3, 0.5, -3]) == [True, False, False, False, False]
    assert kept(markup, [3, -3, -3, 2.5, -3]) == [True, False, False, True, False]


def test_no_blocks_are_none():
    assert settled([], []) == []
