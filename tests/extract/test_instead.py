"""Pages that hold something else than an article are known for what they are."""

import pytest

from reader.article import Page
from reader.extract.instead import Instead, instead_of_article
from reader.intake import draft_from

SHORT = "The ferry is late again today, said the captain, who has been late for thirty years now. "


def found(body, title="News", asked="https://news.example/a", address=""):
    markup = f"<html><head><title>{title}</title></head><body>{body}</body></html>"
    page = Page(asked=asked, address=address or asked, data=markup.encode())
    return instead_of_article(page, draft_from(page))


@pytest.mark.parametrize(
    "body",
    [
        (
            "<noscript>You need to enable JavaScript to run this app.</noscript>"
            "<div id=root></div><script src=/main.js></script>"
        ),
        "<div>Please enable JavaScript to continue using this application.</div><script></script>",
        "<div id=__next></div><script src=/next.js></script>",
        "<p>Bitte aktivieren Sie JavaScript, um diese Seite zu sehen.</p><script></script>",
        "<p>Для работы сайта включите JavaScript</p><script></script>",
        "<p>JavaScriptを有効にしてください</p><script></script>",
    ],
)
def test_a_shell_for_scripts(body):
    assert found(body) is Instead.SCRIPTS


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Just a moment...", "<p>Checking your browser before you go on.</p>"),
        ("news.example", "<p>Verify you are human by completing the action below.</p>"),
        ("Are you a robot?", "<p>Our systems have detected unusual traffic from you.</p>"),
    ],
)
def test_a_test_for_robots(title, body):
    assert found(body, title) is Instead.ROBOTS


FORM = "<form><label>Password <input type=password></label><button>Go</button></form>"


def test_a_log_in():
    assert found(f"<h1>Sign in</h1><p>Welcome back to the news.</p>{FORM}", "Sign in") is (
        Instead.LOG_IN
    )
    sent = "https://news.example/login?next=/a"
    assert found(f"<p>{SHORT}</p>{FORM}", address=sent) is Instead.LOG_IN


@pytest.mark.parametrize(
    "body",
    [
        f"<article><h1>Late</h1><p>{SHORT * 2}</p></article>{FORM}",
        (
            f"<article><p>{SHORT * 2}</p></article><script></script>"
            "<noscript>Please enable JavaScript to view the comments.</noscript>"
        ),
        f"<article><p>JavaScript turns thirty. {SHORT}</p></article><script></script>",
        "<article><p>" + "You need to enable JavaScript, said the man. " * 12 + "</p></article>"
        "<script></script>",
        f"<article><p>{SHORT} Just a moment, he said, and left.</p></article>",
        f"<article><p>{SHORT}</p></article><div id=app></div><script></script>",
    ],
)
def test_short_articles_are_articles(body):
    assert found(body) is None
