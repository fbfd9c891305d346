"""Rules for one site: read, obeyed, and made by a reader."""

import pytest

from reader.errors import SettingsError
from reader.extract import site_rules
from reader.extract.tree import parse
from reader.intake import draft_from_html

TEXT = "A sentence of an article, with a comma, that is long enough. " * 6
PAGE = f"""<body><h2 class=top>Our title</h2><div id=story><p>{TEXT}</p><p class=promo>Buy now</p>
<p>{TEXT}</p></div><div class=other><p>{TEXT}</p><p>{TEXT}</p><p>{TEXT}</p></div></body>"""
URL = "https://www.rules.example/x"


def test_a_rule_chooses_strips_and_names(tmp_path):
    (tmp_path / "rules.example.txt").write_text(
        "# ours\nbody: //div[@id='story']\nstrip_id_or_class: promo\ntitle: //h2\n"
        "author: 'Ada Hill'\nunknown: x\n",
        encoding="utf-8",
    )
    draft = draft_from_html(PAGE.encode(), URL, rules=(tmp_path,))
    assert (draft.title, draft.byline) == ("Our title", "Ada Hill")
    assert draft.paragraphs == (TEXT.strip(), TEXT.strip())


def test_a_rule_of_a_wider_host_holds_below_it(tmp_path):
    (tmp_path / ".rules.example.txt").write_text("body: //p", encoding="utf-8")
    rule = site_rules.rule_for(URL, (tmp_path,))
    assert rule is not None
    assert rule.values("body") == ("//p",)
    assert site_rules.rule_for("https://elsewhere.test", (tmp_path,)) is None


def test_a_rule_that_finds_nothing_changes_nothing(tmp_path):
    plain = draft_from_html(PAGE.encode(), URL)
    (tmp_path / "rules.example.txt").write_text("body: //nav\nstrip: //[broken", encoding="utf-8")
    assert draft_from_html(PAGE.encode(), URL, rules=(tmp_path,)) == plain


def test_a_reader_removes_an_element(tmp_path):
    root = parse(PAGE).root
    path = site_rules.path_of_text(root, "Buy now")
    expression = site_rules.expression_for(root, path)
    assert expression == "//p[@class='promo']"
    site_rules.keep_rule(tmp_path, URL, "strip", expression)
    site_rules.keep_rule(tmp_path, URL, "strip", expression)
    rule = site_rules.rule_for(URL, (tmp_path,))
    assert rule is not None
    assert rule.values("strip") == (expression,)


def test_a_reader_picks_the_text(tmp_path):
    root = parse(PAGE).root
    expression = site_rules.expression_for(root, "/html/body/div[1]")
    assert expression == "//*[@id='story']"
    site_rules.keep_rule(tmp_path, URL, "body", expression)
    draft = draft_from_html(PAGE.encode(), URL, rules=(tmp_path,))
    assert draft.paragraphs == (TEXT.strip(), "Buy now", TEXT.strip())


@pytest.mark.parametrize("address", ["", "not an address", "https://../x"])
def test_no_rule_without_an_address(tmp_path, address):
    with pytest.raises(SettingsError):
        site_rules.keep_rule(tmp_path, address, "strip", "//p")


def test_only_expressions_are_kept(tmp_path):
    with pytest.raises(SettingsError):
        site_rules.keep_rule(tmp_path, URL, "strip", "//p[")
    with pytest.raises(SettingsError):
        site_rules.expression_for(parse(PAGE).root, "/html/body/nav")


def test_the_next_page_is_named(tmp_path):
    rule = site_rules.parse_rule("rules.example", "next_page_link: //a[@rel='next']")
    root = parse('<a rel=next href="/2">on</a>').root
    assert site_rules.next_page(root, rule) == "/2"
