"""A reader's correction is kept: on the article, for its site, and until it is undone."""

from dataclasses import replace

import pytest

from reader.article import Anchor, Highlight, Page
from reader.correcting import choices, choose_text, keep_correction, original_text, remove_from
from reader.errors import NotFoundError, SettingsError
from reader.intake import draft_from
from reader.library import Library
from reader.paths import site_rules

URL = "https://news.example/ice"
PROMO = "The museum of the harbor is open on every day of the year but one."
LETTER = "Subscribe to our newsletter"


def body(word):
    return "".join(
        f"<p>{word} {n}: the ice came early this year, and the harbor, which never froze before, "
        f"was white from pier to pier by the {n}th of the month.</p>"
        for n in range(1, 6)
    )


def page(word="Snow", url=URL):
    markup = (
        f"<html lang=en><head><title>{word} and ice</title></head><body><nav>Menu</nav><article>"
        f"<h1>{word} and ice</h1><p>{PROMO}</p>{body(word)}<p>{LETTER}</p></article>"
        "<footer>Imprint</footer>"
    )
    return Page(asked=url, address=url, data=markup.encode(), charset="utf-8")


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library") as library:
        yield library


@pytest.fixture
def rules(library):
    return site_rules(library.folder)


@pytest.fixture
def article(library):
    """An article with the reader's place and a highlight in its fourth paragraph."""
    number = library.save(draft_from(page()), page=page()).id
    quote = "the harbor, which never froze before"
    paragraphs = library.article(number).draft.paragraphs
    at = next(n for n, text in enumerate(paragraphs) if text.startswith("Snow 3"))
    start = paragraphs[at].index(quote)
    library.add_highlight(
        number,
        Highlight(
            paragraph=at, start=start, end_paragraph=at, end=start + len(quote), quote=quote
        ),
    )
    library.set_position(number, Anchor(paragraph=at, offset=0), 0.5)
    return number


def marked(article):
    [highlight] = article.highlights
    return article.draft.paragraphs[highlight.paragraph][highlight.start : highlight.end]


def place(article):
    return article.draft.paragraphs[article.position.paragraph][:6]


def remove(library, article, rules, text=PROMO):
    corrected = remove_from(library, article, [text], [], rules)
    keep_correction(library, article, corrected)


def test_what_was_removed_is_gone_and_highlights_and_place_stay(library, article, rules):
    before = library.article(article)
    assert PROMO in before.draft.paragraphs
    remove(library, article, rules)
    after = library.article(article)
    assert PROMO not in after.draft.paragraphs
    assert marked(after) == "the harbor, which never froze before"
    assert place(after) == "Snow 3"
    assert after.position.paragraph == before.position.paragraph - 1
    assert after.draft.title == before.draft.title


def test_the_rule_holds_for_the_sites_next_page_and_for_making_this_one_anew(
    library, article, rules
):
    remove(library, article, rules)
    assert PROMO not in draft_from(page("Frost", f"{URL}-2"), rules).paragraphs
    assert PROMO in draft_from(page("Frost", "https://other.example/ice"), rules).paragraphs
    assert library.reextract(lambda one: draft_from(one, rules)).changed == ()


def test_words_that_would_not_be_taken_any_more_need_no_rule(library, article, rules):
    assert LETTER not in draft_from(page()).paragraphs
    remove(library, article, rules, LETTER)
    assert PROMO in library.article(article).draft.paragraphs


def test_undo_brings_text_and_rule_back_and_redo_takes_them_again(library, article, rules):
    before = library.article(article)
    remove(library, article, rules)
    after = library.article(article)
    assert library.undo() == "Corrected the text of “Snow and ice”."
    assert library.article(article) == before
    assert not (rules[0] / "news.example.txt").exists()
    library.redo()
    assert library.article(article) == after
    assert (rules[0] / "news.example.txt").is_file()


def test_a_highlight_of_removed_words_comes_back_with_them(library, article, rules):
    paragraph = library.article(article).draft.paragraphs.index(PROMO)
    words = PROMO[:20]
    library.add_highlight(
        article,
        Highlight(paragraph=paragraph, start=0, end_paragraph=paragraph, end=20, quote=words),
    )
    before = library.article(article)
    remove(library, article, rules)
    assert len(library.article(article).highlights) == 2
    library.undo()
    assert library.article(article) == before


def test_two_corrections_are_one_rule_and_undone_one_by_one(library, article, rules):
    remove(library, article, rules)
    second = library.article(article).draft.paragraphs[0]
    remove(library, article, rules, second)
    lines = (rules[0] / "news.example.txt").read_text("utf-8").splitlines()
    assert len(lines) == 2
    library.undo()
    assert second in library.article(article).draft.paragraphs
    assert PROMO not in library.article(article).draft.paragraphs
    assert (rules[0] / "news.example.txt").read_text("utf-8").splitlines() == lines[:1]


def test_what_the_reader_wrote_into_the_rule_meanwhile_is_not_trampled_on(library, article, rules):
    remove(library, article, rules)
    file = rules[0] / "news.example.txt"
    file.write_text("# mine now\n", encoding="utf-8")
    library.undo()
    assert file.read_text(encoding="utf-8") == "# mine now\n"


def test_the_text_from_before_is_an_earlier_text(library, article, rules):
    remove(library, article, rules)
    [version] = library.versions(article)
    assert version.reason == "Replaced by your correction."
    library.restore_version(article, version.number)
    assert PROMO in library.article(article).draft.paragraphs


def test_another_part_of_the_page_is_picked(library, article, rules):
    offered = choices(library.original(article), rules)
    whole = next(one for one in offered if one.start.startswith("Snow and ice"))
    keep_correction(library, article, choose_text(library, article, whole, rules))
    assert PROMO in library.article(article).draft.paragraphs
    assert f"body: {whole.expression}" in (rules[0] / "news.example.txt").read_text("utf-8")


def test_the_original_is_all_of_the_page_as_text(library, article):
    text = original_text(library.original(article)).paragraphs
    assert {"Menu", PROMO, "Imprint"} <= set(text)


def test_an_article_without_its_page_can_not_be_corrected(library, rules):
    number = library.save(replace(draft_from(page()), url="https://a.example/b")).id
    with pytest.raises(NotFoundError, match="was not kept"):
        remove_from(library, number, [PROMO], [], rules)


def test_an_article_from_a_file_can_not_have_a_rule(library, rules):
    number = library.save(draft_from(page(url="")), page=page(url="")).id
    with pytest.raises(SettingsError, match="needs the address"):
        remove_from(library, number, [PROMO], [], rules)
