"""Rules for one site: read, obeyed, and made by a reader."""

import pytest
from lxml import etree

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


@pytest.mark.parametrize("expression", ["//body", "//html", "/*", "//body | //p"])
def test_a_rule_may_choose_the_whole_page(tmp_path, expression):
    (tmp_path / "rules.example.txt").write_text(f"body: {expression}", encoding="utf-8")
    draft = draft_from_html(PAGE.encode(), URL, rules=(tmp_path,))
    assert draft.paragraphs.count(TEXT.strip()) == 5


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


def test_rules_of_several_folders_are_one_the_readers_first(tmp_path):
    for name, text in (("mine", "strip: //aside\nbody: //main"), ("theirs", "body: //article")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "rules.example.txt").write_text(text, encoding="utf-8")
    rule = site_rules.rule_for(URL, (tmp_path / "mine", tmp_path / "theirs"))
    assert rule is not None
    assert rule.values("body") == ("//main", "//article")
    assert rule.values("strip") == ("//aside",)


def test_the_next_page_is_named():
    rule = site_rules.parse_rule("rules.example", "next_page_link: //a[@rel='next']")
    root = parse('<a rel=next href="/2">on</a>').root
    assert site_rules.link_by(root, rule, "next_page_link") == "/2"
    assert site_rules.link_by(root, rule, "single_page_link") == ""


def test_markup_is_read_as_the_rule_says(tmp_path):
    (tmp_path / "rules.example.txt").write_text(
        "find_string: <h6 class=x>\nreplace_string: <p>\n"
        "replace_string(<hr id=end>): <h2>The end</h2>\n"
        "find_string: secret \nreplace_string:\nbody: //article\n",
        encoding="utf-8",
    )
    page = f"<article><h6 class=x>{TEXT}</h6><p>A secret door.</p><hr id=end></article>"
    draft = draft_from_html(page.encode(), URL, rules=(tmp_path,))
    assert draft.paragraphs == (TEXT.strip(), "A door.", "The end")


def test_what_the_open_collection_says_else_is_passed_over():
    text = (
        "http_header(User-Agent): x\ntidy: no\nprune: no\ntest_url: https://a.example\nbody: //p"
    )
    rule = site_rules.parse_rule("rules.example", text)
    assert dict(rule.instructions) == {"body": ("//p",)}


OURS = sorted(site_rules.ours().glob("*.txt"))


@pytest.mark.parametrize("file", OURS, ids=[file.name for file in OURS])
def test_each_of_our_rules_says_why_and_only_what_is_known(file):
    lines = file.read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("# ")
    host = file.stem.removeprefix(".")
    assert site_rules.host_of(f"https://{host}/a") == host
    rule = site_rules.rule_for(f"https://www.{host}/a")
    assert rule is not None
    said = [line.partition(": ") for line in lines if not line.startswith("#")]
    for name, _, value in said:
        assert value in rule.values(name)
        etree.XPath(value)
