"""What leaves the window: addresses of the web and of mail, and nothing else whatever its look."""

import pytest
from PySide6.QtGui import QDesktopServices

from reader.article import SavedLink

from .conftest import draft, titles

NOT_OPENED = [
    "javascript:alert(1)", "JavaScript:alert(1)", "\u2028javascript:alert(1)",
    "\xa0javascript:alert(1)", "\x01javascript:alert(1)", "java\nscript:alert(1)",
    " file:///etc/passwd", "file:///etc/passwd", "/etc/passwd", "//host/share", "\\\\host\\share",
    "C:\\x.exe", "data:text/html,x", "smb://host/x", "ms-settings:", "vbscript:x", "x", "",
    "\u2028https://a.example/", "https\u200b://a.example/", "htt\np://a.example/",
]  # fmt: skip


class Opened(list):
    def take(self, link):
        self.append(link.toString())
        return True


@pytest.fixture
def opened(monkeypatch):
    made = Opened()
    monkeypatch.setattr(QDesktopServices, "openUrl", made.take)
    return made


@pytest.mark.parametrize("address", NOT_OPENED)
def test_only_the_web_and_mail_are_opened(desktop, opened, address):
    desktop.actions.open_link(address)
    assert opened == []


@pytest.mark.parametrize("address", ["https://a.example/b?c=d#e", "mailto:a@a.example"])
def test_the_web_and_mail_are_opened(desktop, opened, address):
    desktop.actions.open_link(address)
    assert opened == [address]


@pytest.mark.parametrize("address", NOT_OPENED)
def test_an_article_from_nowhere_has_no_original(library, open_desktop, opened, address):
    number = library.save(draft("Odd", url=address or "x:")).id
    desktop = open_desktop(library)
    desktop.reading.open(number)
    desktop.actions.open_original()
    assert opened == []


def test_a_row_whose_address_is_none_is_listed(library, open_desktop):
    library.save_link(SavedLink(url="https://[a.example/b"))
    assert titles(open_desktop(library))[0] == "https://[a.example/b"
