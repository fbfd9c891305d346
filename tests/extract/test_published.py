"""When it was published: what is declared, in the address, or to be seen."""

from datetime import date

import pytest

from reader.intake import draft_from_html

BODY = "<p>" + "A sentence of an article, with a comma, that is long enough. " * 6 + "</p>"
DECLARED = '<meta property="article:published_time" content="2025-11-05T03:05:00+00:00">'


def day(body, head="", url="https://site.example/17"):
    page = f"<html lang=en><head>{head}</head><body>{body}{BODY}</body></html>"
    moment = draft_from_html(page.encode(), url).published
    return str(moment)[:10] if moment else ""


def test_the_day_below_the_title_is_not_the_one_in_greenwich():
    assert day("<h1>Old bridge closes</h1><p>November 4, 2025</p>", DECLARED) == "2025-11-04"


def test_a_page_made_anew_keeps_the_day_below_its_title():
    assert day("<h1>Old bridge closes</h1><p>3 May 2019</p>", DECLARED) == "2019-05-03"


def test_a_change_below_the_title_is_no_publication():
    for line in ("<p>Updated May 3, 2025</p>", "<p><b>Last updated</b> <i>May 3, 2025</i></p>"):
        assert day(f"<h1>Old bridge closes</h1>{line}", DECLARED) == "2025-11-05"


def test_what_the_article_tells_of_is_no_publication():
    told = "On 3 May 2019 a man walked over the old bridge, and did not come back for years."
    assert day(f"<h1>Old bridge closes</h1><p>{told}</p>", DECLARED) == "2025-11-05"
    assert day(f"<h1>Old bridge closes</h1><p>{told * 2}</p>") == ""


def test_a_day_read_in_the_wrong_order_is_not_an_earlier_one():
    assert day("<h1>Old bridge closes</h1><p>05/11/2025</p>", DECLARED) == "2025-11-05"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/2017/07/12/bridge", "2017-07-12"),
        ("/home/2017/7/12/bridge", "2017-07-12"),
        ("/news/12-07-2017-bridge", "2017-07-12"),
        ("/web/20160218174457/bridge", ""),
        ("/2017/07/bridge", ""),
    ],
)
def test_days_in_addresses(path, expected):
    assert day("", url=f"https://site.example{path}") == expected


@pytest.mark.parametrize(
    "body",
    [
        "<h1>Old bridge closes</h1><aside class=meta><time datetime=2017-07-12>1</time></aside>",
        "<h1>Old bridge closes</h1><ul><li><a>July 12, 2017</a></li></ul>",
        "<h2>Wednesday, July 12, 2017</h2><h3>Old bridge closes</h3>",
        "<h1>Old bridge closes</h1><p>12.7.2017 – " + "A bridge is closed. " * 9 + "</p>",
        "<h1>Old bridge closes</h1>" + BODY * 5 + "<p>Erschienen am: 12.07.2017</p>",
        "<p>July 12, 2017</p><h1>Old bridge closes</h1>" + BODY * 5,
    ],
)
def test_places_of_dates(body):
    assert day(body, "<title>Old bridge closes</title>") == "2017-07-12"


def test_a_question_is_as_old_as_itself_not_as_its_answer():
    body = (
        '<h1>Why is it closed?</h1><time itemprop="dateCreated" datetime="2012-06-29T10:51:01">'
        'Asked</time><div class="answer"><time itemprop="dateCreated" datetime="2016-03-17">'
        "</time></div>"
    )
    assert day(body) == "2012-06-29"


def test_of_several_dates_far_from_the_title_none_is_believed():
    body = "<h1>Releases</h1>" + BODY * 5 + "<p>3 May 2019</p><p>7 May 2019</p>"
    assert day(body) == ""


def test_a_day_that_is_declared_stays_without_a_time():
    page = f'<meta name="date" content="2020-02-03"><body>{BODY}</body>'
    assert draft_from_html(page.encode(), "https://site.example/1").published == date(2020, 2, 3)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("08.05.12", "2012-05-08"),
        (", 8.5.12, 11:51", "2012-05-08"),
        ("Version 8.5.12", ""),
        ("38.5.12", ""),
        ("8.5.1.12", ""),
    ],
)
def test_years_of_two_digits_below_the_title(line, expected):
    assert day(f"<h1>Old bridge closes</h1><p><a>Ann Lee</a>{line}</p>") == expected


MARGIN = "<aside class=sidebar><div class=post-date>May 3, 2019</div></aside>"
FOOTER = "<div class=post_footer><p>Published: 3 May 2019<br>Changed: 4/5/20</p></div>"
CARD = "<div class=related><div class=post-date>June 9, 2020</div></div>"


def test_a_date_of_publication_in_the_margin():
    assert day(f"<h1>Old bridge closes</h1>{BODY * 5}{MARGIN}{CARD}") == "2019-05-03"
    assert day(f"<h1>Old bridge closes</h1>{BODY * 5}{FOOTER}{CARD}") == "2019-05-03"


def test_of_two_dates_of_publication_in_margins_none_is_believed():
    other = "<aside class=sidebar><div class=post-date>May 4, 2019</div></aside>"
    assert day(f"<h1>Old bridge closes</h1>{BODY * 5}{MARGIN}{other}") == ""
