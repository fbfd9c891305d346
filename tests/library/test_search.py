"""Whatever is typed finds what it says, in any script, and nothing that is typed fails."""

import random
import threading
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.article import Order, Query, SavedLink, View
from reader.errors import LibraryError


@pytest.fixture
def shelf(library, draft, clock):
    """Articles by a name, and a function that gives the names of what a query finds."""
    texts = {
        "river": draft(
            "Économie du thé",
            "The quiet river runs to the sea. Climate summit ends.",
            site="The Long Line",
            byline="Ana Núñez",
            language="en-GB",
            words=200,
        ),
        "china": draft("新闻报道", "今天北京的天气很好", language="zh", words=900),
        "japan": draft("日本語の記事", "私は東京に住んでいます。コーヒーが好き", language="ja"),
        "thai": draft("ข่าว", "นายกรัฐมนตรีกล่าวว่าเศรษฐกิจดีขึ้น", language="th"),
        "korea": draft("뉴스", "대통령은 오늘 서울에서 회의를 열었다", language="ko"),
        "hindi": draft("समाचार", "दिल्ली में आज मौसम अच्छा है", language="hi"),
        "code": draft("C++ and don't", "Self-driving cars, file_name.txt and climate."),
    }
    ids = {}
    for name, text in texts.items():
        ids[name] = library.save(text).id
        clock.forward(hours=1)
    names = {number: name for name, number in ids.items()}

    def find(words, **more):
        return [names[number] for number in library.ids(Query(words=words, **more))]

    find.ids = ids
    return find


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("e", ["river"]),
        ("ec", ["river"]),
        ("econ", ["river"]),
        ("ECONOMIE", ["river"]),
        ("économie", ["river"]),
        ("the", ["river"]),
        ("quiet", ["river"]),
        ("qui", ["river"]),
        ("qu", []),
        ("quie summit", []),
        ("quie* summit", ["river"]),
        ('"quiet river"', ["river"]),
        ('"river quiet"', []),
        ('"quiet riv', ["river"]),
        ("climate", ["code", "river"]),
        ("climate -river", ["code"]),
        ("climate -cars", ["river"]),
        ("-climate", ["hindi", "korea", "thai", "japan", "china"]),
        ("summit OR cars", ["code", "river"]),
        ("climate summit OR cars", ["code", "river"]),
        ("summit | 東京", ["japan", "river"]),
        ("don't", ["code"]),
        ("self-driving", ["code"]),
        ("file_name", ["code"]),
        ("C++", ["code"]),
        ("title:thé", ["river"]),
        ("title:quiet", []),
        ("site:long", ["river"]),
        ("author:nunez", ["river"]),
        ("lang:en", ["river"]),
        ("lang:zh", ["china"]),
        ("minutes:<2 climate", ["code", "river"]),
        ("minutes:>3", ["china"]),
        ("minutes:4", ["china"]),
        ("北京", ["china"]),
        ("京的天", ["china"]),
        ("气很", ["china"]),
        ("新", ["china"]),
        ("闻报", ["china"]),
        ("好", []),
        ("東京に住", ["japan"]),
        ("ーヒー", ["japan"]),
        ("記", ["japan"]),
        ("รัฐมนตรี", ["thai"]),
        ("เศรษฐกิจ", ["thai"]),
        ("서울", ["korea"]),
        ("통령", ["korea"]),
        ("दिल्ली", ["hindi"]),
        ("unknown:field", []),
        ("is:nonsense", []),
        ("saved:nonsense", []),
    ],
)
def test_words_find(shelf, words, found):
    assert shelf(words) == found


@pytest.mark.parametrize("words", ["", " ", "-", '"', '""', "*", "OR", "| |", "()", "…"])
def test_what_has_no_words_is_passed_over(shelf, words):
    assert len(shelf(words)) == 7


def test_states_and_tags_narrow_down(library, shelf):
    ids = shelf.ids
    library.mark_read([ids["river"]])
    library.favorite([ids["code"]])
    library.archive([ids["china"]])
    library.tag([ids["river"], ids["code"]], add=["Deep Science"])
    library.tag([ids["code"]], add=["cars"])
    library.remove([ids["thai"]])
    assert shelf("is:read") == ["river"]
    assert shelf("is:unread climate") == ["code"]
    assert shelf("is:favorite") == ["code"]
    assert shelf("is:archived") == ["china"]
    assert shelf("tag:cars") == ["code"]
    assert shelf('tag:"deep science"') == ["code", "river"]
    assert shelf("-tag:cars climate") == ["river"]
    assert shelf("scien") == ["code", "river"]
    assert shelf("d") == ["code", "river"]
    assert shelf("quiet scien") == ["river"]
    assert shelf("climate", tags=("deep science", "CARS")) == ["code"]
    assert shelf("in:bin") == ["thai"]
    assert shelf("ข่าว") == []
    assert shelf("in:bin ข่าว") == ["thai"]
    assert shelf("", view=View.BIN) == ["thai"]


def test_times_are_those_where_the_reader_lives(library, shelf, clock):
    day = datetime(2020, 2, 29, 12, tzinfo=UTC).astimezone()
    link = SavedLink(url="https://e.com/leap", title="Leap", saved=day)
    leap = library.save_link(link).id

    def find(words):
        return leap in library.ids(Query(words=words))

    found = ["saved:2020", "saved:2020-02", "saved:2020-02-29", "saved:<2021", "saved:>2020-01"]
    missed = [
        "saved:2020-03",
        "saved:<2020-02-29",
        "saved:>2020-02-29",
        "saved:30d",
        "-saved:2020",
    ]
    assert [find(words) for words in found] == [True] * 5
    assert [find(words) for words in missed] == [False] * 5
    assert len(shelf("saved:1d")) == 7


def test_minutes_are_those_that_the_list_shows(library, draft):
    for words in range(1, 1200, 61):
        library.save(draft(str(words), words=words))
    for least, operator, most in ((3, "", 3), (1, "<=", 4), (1, "<", 4), (3, ">=", 99)):
        number = least if operator in {"", ">="} else most
        shown = library.headlines(library.ids(Query(words=f"minutes:{operator}{number}")))
        upper = most - 1 if operator == "<" else most
        everything = library.headlines(library.ids(Query()))
        expected = [h for h in everything if least <= h.minutes <= upper]
        assert shown == expected


def test_a_waiting_link_has_no_minutes(library):
    library.save_link(SavedLink(url="https://e.com/1"))
    assert not library.ids(Query(minutes=5))


@pytest.mark.parametrize("order", Order)
@pytest.mark.parametrize("words", ["", "climate", "tag:t OR climate", "cli", "c"])
def test_orders_sort_and_limit(library, shelf, order, words):
    library.tag(list(shelf.ids.values())[:3], add=["cliff"])
    ids = list(library.ids(Query(words=words, order=order)))
    assert ids
    assert list(library.ids(Query(words=words, order=order), limit=1)) == ids[:1]
    articles = [library.article(number) for number in ids]
    keys = {
        Order.NEWEST: lambda a: -a.added.timestamp(),
        Order.OLDEST: lambda a: a.added,
        Order.SHORTEST: lambda a: a.draft.word_count,
        Order.LONGEST: lambda a: -a.draft.word_count,
        Order.PROGRESS: lambda a: -a.progress,
    }
    if order in keys:
        assert articles == sorted(articles, key=keys[order])


def test_the_best_match_comes_first(library, draft):
    often = library.save(draft("Otters", "Otter otters otter. Otter.")).id
    once = library.save(draft("Rivers", "One otter in a long text about rivers " * 5)).id
    assert list(library.ids(Query(words="otter", order=Order.BEST_MATCH))) == [often, once]


def test_sites_and_minutes_of_the_query_narrow_down(library, shelf):
    assert shelf("", site="The Long Line") == ["river"]
    assert shelf("climate", site="The Long Line") == ["river"]
    assert "china" not in shelf("", minutes=2)


PIECES = (
    *"\"-*()^:+|{}[]<>=~&%$#@!?.,;/\\'`",
    *("AND", "OR", "NOT", "NEAR", "NEAR(", "title:", "tag:", "is:", "saved:", "minutes:", "in:"),
    *("lang:", "bin", "unread", "7d", "2026-13", "<", ">", "9999999", "0000", "climate", "qu"),
    *("中", "中国", "ก", "é", "😀", "\0", "\ud800", "\u202e", " ", "  ", "\n", "\t", "a" * 300),
)


def test_any_string_is_a_query(library, shelf):
    source = random.Random(7)
    for number in range(100_000):
        words = "".join(source.choices(PIECES, k=source.randint(1, 9)))
        library.ids(Query(words=words), limit=5)
        if number % 50 == 0:
            library.ids(Query(words=words, order=source.choice(list(Order))))
            library.snippet(shelf.ids["river"], words)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(codec=None)))
def test_any_text_is_a_query(library, words):
    library.ids(Query(words=words, order=Order.BEST_MATCH), limit=5)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(min_size=1, max_size=30), st.data())
def test_every_part_of_a_run_and_every_word_is_found(library, draft, text, data):
    from reader.library.folding import query_tokens, run

    article = library.save(draft("T", f"before {text} after")).id
    words = text.split()
    word = data.draw(st.sampled_from(words)) if words else ""
    runs = run().findall(word)
    if runs:
        start = data.draw(st.integers(0, len(runs[0]) - 1))
        word = runs[0][start:]
    if len("".join(query_tokens(word))) >= 3 and '"' not in word:
        assert article in library.ids(Query(words=f'"{word}'))


def test_a_search_can_be_interrupted_from_another_thread(library):
    endless = """WITH RECURSIVE counted(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted)
      SELECT count(*) FROM counted"""
    timer = threading.Timer(0.2, library.interrupt)
    timer.start()
    with pytest.raises(LibraryError, match="stopped"):
        library._store.database.rows(endless)
    timer.join()
    assert not library.ids(Query(words="afterwards"))
