"""What a reader corrects on one page holds on the site's next pages, and harms none of them."""

import pytest

from reader.article import Correction, Page
from reader.errors import SettingsError
from reader.extract.corrections import (
    box_removal,
    choices,
    corrected,
    file_name,
    removal,
    rule_text,
)
from reader.extract.document import extract
from reader.extract.site_rules import parse_rule

URL = "https://www.news.example/2026/ice"


def prose(word, count=6):
    return "".join(
        f"<p>{word} {n}: the ice came early this year, and the harbor, which never froze before, "
        f"was white from pier to pier by the {n}th of the month.</p>"
        for n in range(1, count + 1)
    )


def page(body, url=URL):
    markup = f"<html lang=en><title>Ice</title><body><article><h1>Ice</h1>{body}</article></body>"
    return Page(asked=url, address=url, data=markup.encode(), charset="utf-8")


def after(other, corrections):
    """The paragraphs of another page of the site, with the corrections made on the first."""
    return corrected(other, corrections).paragraphs


def test_a_promotion_goes_by_its_class_here_and_on_the_next_page():
    promo = (
        "<div class='join-us x'><p>Join 90,000 readers of our letter, it costs nothing.</p></div>"
    )
    text = "Join 90,000 readers of our letter, it costs nothing."
    made, draft = removal(page(prose("Snow") + promo + prose("Frost")), [text])
    assert text not in draft.paragraphs
    assert len(draft.paragraphs) == 12
    assert "join-us" in made[0].expression
    other = page(
        prose("Rain") + "<div class='join-us'><p>Join 95,000 readers now.</p></div>" + prose("Sun")
    )
    assert "Join 95,000 readers now." not in after(other, made)
    assert len(after(other, made)) == 12


def test_words_without_a_name_go_by_themselves_and_take_no_other_paragraph():
    text = "Our reporters’ work is paid for by people like you; don't you want to be one?"
    made, draft = removal(page(prose("Snow") + f"<p>{text}</p>" + prose("Frost")), [text])
    assert text not in draft.paragraphs
    other = page(prose("Rain", 6) + "<p>What somebody wrote at this place, years later.</p>")
    assert after(other, made) == extract(other).paragraphs
    again = page(prose("Rain") + f"<p>{text}</p>" + prose("Sun"))
    assert text not in after(again, made)
    assert len(after(again, made)) == 12


@pytest.mark.parametrize(
    "text", ['It\'s "ours" now, isn\'t it, and "theirs" no more.', "Café … 100 %"]
)
def test_words_with_any_sign_are_found(text):
    made, draft = removal(page(prose("Snow") + f"<p>{text}</p>" + prose("Frost")), [text])
    assert text not in draft.paragraphs
    assert len(made) == 1


def test_long_words_across_inline_markup_are_found():
    text = (
        "A note of the editors, which is long enough to be taken for the author’s own words. " * 4
    )
    html = f"<p><b>A note</b> of{text.strip()[9:]}</p>"
    whole = page(prose("Snow") + html + prose("Frost"))
    paragraph = next(one for one in extract(whole).paragraphs if one.startswith("A note"))
    _, draft = removal(whole, [paragraph])
    assert paragraph not in draft.paragraphs
    assert len(draft.paragraphs) == 12


def test_lines_that_no_element_holds_alone_go_by_their_words():
    line = "Write to us, Tom & Ann, at the old harbor office on the pier."
    html = f"<div>{'What somebody wrote. ' * 9}<br><br>{line.replace('&', '&amp;')}<br><br>"
    whole = page(prose("Snow") + html + f"{'What somebody else wrote. ' * 9}</div>")
    assert line in extract(whole).paragraphs
    made, draft = removal(whole, [line])
    assert line not in draft.paragraphs
    assert len(draft.paragraphs) == len(extract(whole).paragraphs) - 1
    assert [one.name for one in made] == ["find_string", "replace_string"]
    again = rule_text(rule_text("", made), (*made[:1], *made[1:]))
    assert parse_rule("a.example", again).values("find_string") == (made[0].expression,)
    more = rule_text(again, (Correction(name="find_string", expression="x" * 20), made[1]))
    assert parse_rule("a.example", more).values("replace_string") == ("", "")


def test_a_box_goes_with_all_that_stands_in_it():
    box = (
        "<aside class='join-in'><div><h3>Be one of us</h3><p>We write a letter every week.</p>"
        "<p>Nobody has to pay for it, but you may.</p></div></aside>"
    )
    whole = page(prose("Snow") + box + prose("Frost"))
    before = extract(whole).paragraphs
    text = "Nobody has to pay for it, but you may."
    assert text in before
    made, draft = box_removal(whole, text)
    assert [one for one in before if one not in draft.paragraphs] == [
        one for one in before if not one.startswith(("Snow", "Frost"))
    ]
    assert "join-in" in made[0].expression


def test_the_article_itself_is_no_box():
    with pytest.raises(SettingsError, match="No box"):
        box_removal(page(f"<div class=story-text>{prose('Snow')}</div>"), prose("Snow")[3:7])
    whole = page(f"<div class=story-text>{prose('Snow')}</div>")
    with pytest.raises(SettingsError, match="No box"):
        box_removal(whole, extract(whole).paragraphs[0])


def test_several_paragraphs_at_once():
    texts = ["First line of a box, which says little.", "Second line of a box, which says less."]
    html = "".join(f"<p>{one}</p>" for one in texts)
    made, draft = removal(page(prose("Snow") + html + prose("Frost")), texts)
    assert not set(texts) & set(draft.paragraphs)
    assert len(made) == 2


def test_generated_names_are_not_believed():
    promo = "<p class='css-1a2b3c'>Get the app today, it is quick.</p>"
    made, _ = removal(page(prose("Snow") + promo), ["Get the app today, it is quick."])
    assert "css-" not in made[0].expression


def test_a_picture_goes():
    html = prose("Snow") + "<figure><img src='/i/promo.jpg' width=600 height=400></figure>"
    whole = page(html + prose("Frost"))
    address = "https://www.news.example/i/promo.jpg"
    assert address in extract(whole).images
    made, draft = removal(whole, [], [address])
    assert draft.images == ()
    assert made == (Correction(name="strip_image_src", expression="promo.jpg"),)


def test_words_that_are_not_on_the_page_are_said():
    with pytest.raises(SettingsError, match="could not be found"):
        removal(page(prose("Snow")), ["Words from somewhere else."])


def test_a_page_from_nowhere_has_no_rule():
    with pytest.raises(SettingsError, match="needs the address"):
        removal(page(prose("Snow"), url=""), ["x"])
    with pytest.raises(SettingsError, match="needs the address"):
        file_name("not an address")


def test_the_article_is_among_the_choices_and_can_be_picked():
    wrong = "<div id=cookies>" + prose("Cookie", 9) + "</div>"
    right = "<div class='tx-story-7'>" + prose("Snow", 4) + "</div>"
    whole = page(wrong + right)
    offered = choices(whole)
    picked = next(one for one in offered if one.start.startswith("Snow 1"))
    assert picked.end.endswith("the 4th of the month.")
    draft = corrected(whole, (picked,))
    assert [text[:6] for text in draft.paragraphs] == [f"Snow {n}" for n in range(1, 5)]
    assert len({one.expression for one in offered}) == len(offered)


def test_choices_are_made_on_a_deep_page():
    whole = page("<div>" * 300 + prose("Snow") + "</div>" * 300)
    assert any(one.start.startswith("Snow 1") for one in choices(whole))


def test_a_rules_file_gets_each_line_once_and_one_text():
    strip = Correction(name="strip", expression="//aside")
    first = rule_text("# mine\n", (strip, strip))
    assert first == "# mine\nstrip: //aside\n"
    picked = rule_text(first, (Correction(name="body", expression="//main"),))
    again = rule_text(picked, (Correction(name="body", expression="//article"),))
    assert again == "# mine\nstrip: //aside\nbody: //article\n"
    assert parse_rule("a.example", again).values("body") == ("//article",)
