"""Waiting links are fetched politely, and wait on when they can't be."""

import json

import pytest

from reader.article import ArticleId, Draft, Kind, Page, Query, SavedLink, Status
from reader.errors import FormatError, NetworkError
from reader.intake import draft_from
from reader.saving import Arrival, keep
from reader.transfer import audit, fetch_waiting, import_paths
from reader.transfer.rota import OFFLINE_PAUSE, PAUSE, RETRIES, Rota


def arrival(url):
    text = f"The text of {url}."
    draft = Draft(
        url=url,
        title="A title",
        html=f'<p data-p="0">{text}</p>',
        paragraphs=(text,),
        kinds=(Kind.TEXT,),
        word_count=4,
    )
    return Arrival(page=Page(asked=url, address=url, data=text.encode()), draft=draft)


def links(*urls):
    return [(ArticleId(n), url) for n, url in enumerate(urls, start=1)]


def test_pages_come_and_their_rows_are_complete(library):
    for site in "abc":
        library.save_link(SavedLink(url=f"https://{site}.org/1", title="x", tags=("t",)))
    assert not audit(library).is_complete
    seen = []
    state = fetch_waiting(library, fetch=arrival, on_progress=seen.append)
    assert (state.complete, state.failed, state.waiting) == (3, 0, 0)
    assert len(seen) == 3
    assert audit(library).sentence() == "All 3 articles are complete offline."
    assert all(library.article(n).tags == ("t",) for n in library.ids(Query()))


def test_a_page_that_is_no_article_fails_with_its_reason(library):
    number = library.save_link(SavedLink(url="https://x.org/1")).id

    def refuse(url):
        raise FormatError("It is a picture.", url)

    state = fetch_waiting(library, fetch=refuse)
    assert (state.failed, state.waiting) == (1, 0)
    (row,) = library.headlines([number])
    assert (row.status, row.failure) == (Status.FAILED, "It is a picture.")


def test_without_a_network_links_wait_on(library):
    for site in "abcd":
        library.save_link(SavedLink(url=f"https://{site}.org/1"))

    def unreachable(url):
        raise NetworkError("There is no network.", url)

    state = fetch_waiting(library, fetch=unreachable, is_patient=False)
    assert (state.failed, state.waiting, state.is_offline) == (0, 4, True)
    assert len(library.waiting()) == 4


def test_fetching_can_be_stopped(library):
    library.save_link(SavedLink(url="https://x.org/1"))
    assert fetch_waiting(library, fetch=arrival, should_stop=lambda: True).waiting == 1


def test_only_what_was_chosen_is_fetched(library):
    numbers = [library.save_link(SavedLink(url=f"https://{s}.org/1")).id for s in "ab"]
    assert fetch_waiting(library, only=numbers[:1], fetch=arrival).complete == 1
    assert [number for number, _ in library.waiting()] == numbers[1:]


def test_a_site_is_asked_for_one_page_at_a_time_with_pauses():
    rota = Rota(links("https://x.org/1", "https://www.x.org/2", "https://y.org/1"))
    first, other = rota.next(0.0), rota.next(0.0)
    assert (first.url, other.url) == ("https://x.org/1", "https://y.org/1")
    assert rota.next(0.0) is None
    rota.done(first, 1.0)
    assert rota.next(1.0) is None
    assert rota.wait(1.0) == pytest.approx(PAUSE)
    assert rota.next(1.0 + PAUSE).url == "https://www.x.org/2"


def test_a_site_that_does_not_answer_is_asked_again_ever_later_and_given_up():
    rota, now = Rota(links("https://x.org/1")), 0.0
    for pause in RETRIES:
        assert rota.failed(rota.next(now), now)
        assert rota.wait(now) == pytest.approx(pause)
        now += pause
    assert not rota.failed(rota.next(now), now)
    assert rota.wait(now) is None


def test_three_sites_in_a_row_mean_that_the_network_is_missing():
    rota = Rota(links("https://x.org/1", "https://y.org/1", "https://z.org/1"))
    turns = [rota.next(0.0) for _ in range(3)]
    assert all(rota.failed(turn, 0.0) for turn in turns)
    assert rota.is_offline
    assert rota.next(OFFLINE_PAUSE - 1) is None
    back = rota.next(OFFLINE_PAUSE)
    assert back.tries == 0
    rota.done(back, OFFLINE_PAUSE)
    assert not rota.is_offline


def body_of(words, ending="."):
    return "".join(
        f"<p>{'The ferry is late again today. ' * 4}{n}{ending}</p>" for n in range(words)
    )


def imported(library, tmp_path, body):
    """An article that an export brought with a text of its own."""
    file = tmp_path / "export.json"
    entry = {"url": "https://a.org/1", "title": "Late", "content": body, "is_archived": 0}
    file.write_text(json.dumps([entry]), encoding="utf-8")
    report = import_paths(library, [file])
    assert report.tally.new == 1
    [number] = library.ids(Query())
    assert library.article(number).draft.paragraphs
    return number


def fetched(words):
    def fetch(url):
        page = Page(asked=url, address=url, data=f"<title>Late</title>{body_of(words)}".encode())
        return Arrival(page=page, draft=draft_from(page))

    return fetch


def test_a_text_that_breaks_off_waits_for_its_page_and_the_longer_one_wins(library, tmp_path):
    number = imported(library, tmp_path, body_of(2) + "<p>And then the captain said…</p>")
    assert library.article(number).status is Status.WAITING
    state = fetch_waiting(library, fetch=fetched(6))
    assert state.complete == 1
    article = library.article(number)
    assert article.status is Status.COMPLETE
    assert len(article.draft.paragraphs) == 6


def test_a_page_that_has_less_than_the_export_does_not_take_its_place(library, tmp_path):
    number = imported(library, tmp_path, body_of(5) + "<p>And then the captain said…</p>")
    before = library.article(number).draft
    fetch_waiting(library, fetch=fetched(4))
    article = library.article(number)
    assert article.status is Status.COMPLETE
    assert article.draft == before
    [other] = library.versions(number)
    assert other.word_count < before.word_count


def test_a_page_that_can_not_be_had_leaves_the_exports_text(library, tmp_path):
    number = imported(library, tmp_path, body_of(2) + "<p>And then the captain said…</p>")

    def refuse(url):
        raise FormatError("It is a picture.", url)

    fetch_waiting(library, fetch=refuse)
    article = library.article(number)
    assert (article.status, article.failure) == (Status.COMPLETE, "")
    assert article.draft.paragraphs


def test_a_whole_text_waits_for_nothing(library, tmp_path):
    number = imported(library, tmp_path, body_of(3))
    assert library.article(number).status is Status.COMPLETE
    assert library.waiting() == []


def test_an_export_that_has_less_than_the_page_does_not_take_its_place(library, tmp_path):
    arrival = fetched(6)("https://a.org/1")
    number = keep(library, arrival).id
    file = tmp_path / "export.json"
    entry = {"url": "https://a.org/1", "title": "Late", "content": body_of(5), "is_archived": 0}
    file.write_text(json.dumps([entry]), encoding="utf-8")
    import_paths(library, [file])
    assert len(library.article(number).draft.paragraphs) == 6
