"""The list: its model keeps Qt's rules, its rows say what they should."""

from array import array
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QAbstractItemModelTester

from reader.article import ArticleId, Headline, Status
from reader.ui.article_list import ArticleListModel
from reader.ui.article_list.model import HEADLINE, WINDOW
from reader.ui.article_list.wording import age, foot, minutes, spoken

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def headline(number=1, **parts):
    values = {"title": f"Title {number}", "site": "Signal", "url": f"https://example.org/{number}"}
    return Headline(id=ArticleId(number), added=NOW - timedelta(hours=2), **{**values, **parts})


@pytest.fixture(autouse=True)
def _english():
    former = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(former)


def checked_model():
    model = ArticleListModel(lambda ids: [headline(i) for i in ids], clock=lambda: NOW)
    return model, QAbstractItemModelTester(model, FATAL)


@given(st.lists(st.lists(st.integers(1, 30), unique=True, max_size=12), max_size=6))
def test_any_change_of_the_rows_keeps_qts_rules(qapp, lists):
    model, _tester = checked_model()
    for ids in lists:
        model.show(ids)
        assert list(model.ids) == ids
        assert [model.index(row).data() for row in range(model.rowCount())] == [
            f"Title {i}" for i in ids
        ]


def test_a_row_that_goes_is_removed_and_the_rest_stays(qapp, qtbot):
    model, _tester = checked_model()
    model.show([1, 2, 3, 4])
    with (
        qtbot.assertNotEmitted(model.modelReset),
        qtbot.waitSignal(model.rowsRemoved) as removed,
    ):
        model.show([1, 4])
    assert removed.args[1:] == [1, 2]


def test_rows_that_come_in_one_stretch_are_inserted(qapp, qtbot):
    model, _tester = checked_model()
    model.show([1, 4])
    with (
        qtbot.assertNotEmitted(model.modelReset),
        qtbot.waitSignal(model.rowsInserted) as inserted,
    ):
        model.show([1, 2, 3, 4])
    assert inserted.args[1:] == [1, 2]


def test_only_the_windows_that_are_looked_at_are_read(qapp):
    asked = []

    def headlines(ids):
        asked.append(list(ids))
        return [headline(i) for i in ids]

    model = ArticleListModel(headlines)
    model.show(array("q", range(1, 100_001)))
    assert model.rowCount() == 100_000
    assert model.index(99_999).data() == "Title 100000"
    assert len(asked) == 1
    assert len(asked[0]) <= WINDOW


def test_an_article_that_is_gone_leaves_an_empty_row_and_no_error(qapp):
    model = ArticleListModel(lambda ids: [headline(i) for i in ids if i != 2])
    model.show([1, 2, 3])
    assert model.index(1).data(HEADLINE) is None
    assert model.index(2).data() == "Title 3"


def test_a_dragged_row_is_its_address(qapp):
    model, _tester = checked_model()
    model.show([1, 2])
    data = model.mimeData([model.index(0), model.index(1)])
    assert [url.toString() for url in data.urls()] == [
        "https://example.org/1",
        "https://example.org/2",
    ]


def test_a_row_is_spoken_as_a_sentence(qapp):
    model = ArticleListModel(
        lambda _ids: [headline(favorite=True, minutes=4, progress=0.32)], clock=lambda: NOW
    )
    model.show([1])
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(0).data(role) == (
        "Unread, Favorite, Title 1, Signal, 4 minutes, 2 h, 32 % read"
    )


@pytest.mark.parametrize(
    ("past", "said"),
    [
        ({"seconds": 20}, "now"),
        ({"minutes": 18}, "18 min"),
        ({"hours": 3}, "3 h"),
        ({"days": 1}, "Yesterday"),
        ({"days": 3}, "Thu"),
        ({"days": 30}, "23 Oct"),
        ({"days": 400}, "18 Oct 2025"),
    ],
)
def test_ages_are_short(qapp, past, said):
    assert age(NOW - timedelta(**past), NOW) == said


@pytest.mark.parametrize(
    ("progress", "said"),
    [(0, "3 min"), (0.32, "2 min left"), (0.9, "1 min left"), (1, "Finished")],
)
def test_minutes_are_those_that_are_left(qapp, progress, said):
    assert minutes(headline(minutes=3, progress=progress)) == said


def test_a_row_without_text_says_why(qapp):
    failed = headline(status=Status.FAILED, failure="The site did not answer.")
    assert foot(failed) == "The site did not answer."
    assert foot(failed, is_fetching=True) == "Fetching…"
    assert "The site did not answer." in spoken(failed, NOW)
