"""Lists of attacks on sanitizers that others collected: nothing of them is left to execute."""

import json
import re
from html import escape
from html.parser import HTMLParser
from urllib.parse import urlsplit

import lxml.html
import pytest

from reader.article import SavedLink
from reader.extract.sanitize import ATTRIBUTES, ELEMENTS, SCHEMES, fence
from reader.intake import draft_from_html
from reader.transfer.cleaning import cleaned_here

TEXT = "This paragraph has enough words, with a comma or two, to be taken for an article. " * 3
FOLDERS = ("sanitize", "strings", "urls", "svg-xml")
SHORTEST, PARTS = 3, 8


def strings_in(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        value = [*value, *value.values()]
    if isinstance(value, list):
        for one in value:
            yield from strings_in(one)


def payloads(test_data):
    """Every string, line and file of the lists, once."""
    found = {}
    for folder in FOLDERS:
        for file in sorted((test_data / "hostile" / folder).rglob("*")):
            if file.is_file():
                text = file.read_bytes().decode("utf-8", "replace")
                listed = strings_in(json.loads(text)) if file.suffix == ".json" else ()
                found.update(dict.fromkeys((*listed, *text.splitlines(), text)))
    return [one for one in found if len(one) >= SHORTEST]


class Harmless(HTMLParser):
    """Another reader of HTML than the two that wrote it, and what it minds."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.minded = []

    def handle_starttag(self, tag, attributes):
        if tag not in ELEMENTS:
            self.minded.append(tag)
            return
        for name, value in attributes:
            if name not in ATTRIBUTES[tag] or (name in {"href", "src"} and not is_web(value)):
                self.minded.append(f"{tag} {name}={value}")

    def handle_decl(self, declared):
        self.minded.append(declared)

    handle_pi = unknown_decl = handle_comment = handle_decl


def is_web(address):
    """Whether an address leads to the web, also after what browsers and Python clean off."""
    bare = re.sub(
        r"[\x00-\x20\x7f-\xa0\u1680\u180e\u2000-\u200f\u2028-\u202f\u3000\ufeff]", "", address
    )
    return bare.startswith("#fn-") or (
        urlsplit(address).scheme.lower() in SCHEMES
        and bare.lower().startswith(("http://", "https://", "mailto:"))
    )


def assert_harmless(html, payload):
    reader = Harmless()
    reader.feed(html)
    reader.close()
    assert reader.minded == [], payload
    tree = lxml.html.fragment_fromstring(html, create_parent="div")
    for element in tree.iterdescendants():
        assert element.tag in ELEMENTS, payload
        assert set(element.attrib) <= ATTRIBUTES[element.tag], payload


def test_there_are_payloads(test_data):
    assert len(payloads(test_data)) > 2000


@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
def test_nothing_of_a_payload_is_left_to_execute(test_data, part):
    for payload in payloads(test_data)[part::PARTS]:
        quoted = escape(payload)
        body = (
            f"<p>{TEXT}</p>{payload}<p>{TEXT}<a href='{quoted}'>link</a>"
            f"<img src='{quoted}' alt='{quoted}'></p>"
        )
        page = f"<title>{payload}</title><base href='{quoted}'><article>{body}</article>"
        draft = draft_from_html(page.encode("utf-8", "replace"), payload[:500])
        assert_harmless(draft.html, payload)
        for address in (draft.url, draft.lead_image, *draft.images):
            assert not address or is_web(address), payload
        assert_harmless(fence(body), payload)


@pytest.mark.slow
def test_nothing_of_a_payload_comes_in_by_an_import(test_data):
    for payload in payloads(test_data)[::PARTS]:
        link = SavedLink(url="https://a.example/", title=payload, body=f"<p>{TEXT}</p>{payload}")
        made = cleaned_here(link)
        if made.draft is not None:
            assert_harmless(made.draft.html, payload)
