"""The one coordinate system: element n holds paragraph n, and there is no other text."""

import re

import lxml.html
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import Page
from reader.extract.everything import everything
from reader.extract.sanitize import ELEMENTS
from reader.intake import draft_from_html

HARMLESS = re.compile(r"(?i)^(?:https?://|mailto:|#fn-)")
LONG = "This paragraph has enough words, with a comma or two, to be taken for an article. "

names = st.sampled_from(
    [*sorted(ELEMENTS), "script", "style", "svg", "math", "iframe", "form", "h1", "x-y"]
)
words = st.text(
    alphabet=st.characters(codec="utf-8", exclude_characters="\r"), max_size=12
) | st.sampled_from(["two words", " ", "\n", "&amp;", "&lt;b&gt;", "<br>", "<br><br>", LONG])
attributes = st.sampled_from(
    ["", ' href="javascript:alert(1)"', ' href="/x"', ' onclick="x()"', ' id="a"', ' href="#a"',
     ' src="a.png"', ' src="data:text/html,x"', ' style="color:red"', ' lang="de" dir="rtl"',
     ' href="\u2028javascript:alert(1)"', ' class="language-py"', ' colspan="2"', ' data-p="0"']
)  # fmt: skip


@st.composite
def markup(draw, depth=3):
    if depth == 0:
        return draw(words)
    inner = "".join(draw(st.lists(markup(depth - 1), max_size=4)))
    name = draw(names)
    return draw(words) + f"<{name}{draw(attributes)}>{inner}</{name}>"


def check(draft):
    tree = lxml.html.fragment_fromstring(draft.html, create_parent="div")
    blocks = tree.xpath(".//*[@data-p]")
    assert [int(block.get("data-p")) for block in blocks] == list(range(len(draft.paragraphs)))
    assert len(draft.kinds) == len(draft.paragraphs)
    for block, paragraph in zip(blocks, draft.paragraphs, strict=True):
        assert not block.xpath(".//*[@data-p]")
        assert text_of(block) == paragraph
    for block in blocks:
        block.clear(keep_tail=True)
    assert not tree.text_content().strip()


def text_of(block):
    for line_break in block.iter("br"):
        line_break.tail = " " + (line_break.tail or "")
    text = "".join(block.itertext())
    return text if block.tag == "pre" else re.sub("[ \t\n\r\f]+", " ", text).strip(" \t\n\r\f")


def check_harmless(html):
    tree = lxml.html.fragment_fromstring(html, create_parent="div")
    for element in tree.iterdescendants():
        assert element.tag in ELEMENTS
        for name, value in element.attrib.items():
            assert not name.startswith("on")
            assert name not in {"style", "srcdoc"}
            if name in {"href", "src"}:
                assert HARMLESS.match(value), value


@settings(max_examples=150, deadline=None)
@given(st.lists(markup(), min_size=1, max_size=4))
def test_any_markup_gives_harmless_markup_and_its_paragraphs(pieces):
    page = f"<body><article><p>{LONG}</p>{''.join(pieces)}<p>{LONG}</p></article></body>"
    draft = draft_from_html(page.encode(), "https://example.org/page")
    check(draft)
    check_harmless(draft.html)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_a_page(data):
    draft = draft_from_html(data, "https://example.org/page")
    check(draft)
    check_harmless(draft.html)


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)",
        "java\nscript:alert(1)", "\u2028javascript:alert(1)", "\xa0javascript:alert(1)",
        "\x01javascript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd",
        "blob:https://example.org/x", "https:///nohost",
    ],
)  # fmt: skip
def test_no_address_but_of_the_web_is_kept(href):
    page = f'<p>{LONG}<a href="{href}">a link</a></p>'
    draft = draft_from_html(page.encode())
    assert "a link" in draft.paragraphs[0]
    assert "href" not in draft.html


def test_white_space_folds_across_inline_elements():
    page = f"<p>{LONG}</p><p> One <b> two </b>\n <i>three</i><br>four&nbsp;five </p>"
    draft = draft_from_html(page.encode())
    assert draft.paragraphs[1] == "One two three four\xa0five"


inline = st.sampled_from(
    ["em", "strong", "b", "i", "u", "s", "sub", "sup", "mark", "small", "q", "cite", "abbr", "kbd",
     "samp", "var", "span", "font", "tt", "big", "ins", "del", "dfn", "bdi", "label", "time",
     "data", "a", "code", "x-y"]
)  # fmt: skip
said = st.text(alphabet="ab.,;:!?()[]\"'»-–…1 \n\t", max_size=8) | st.sampled_from(["..", ". ."])


@st.composite
def line(draw, depth=3):
    """Inline markup, and the text that a browser finds in it."""
    text = draw(said)
    written = text.replace("&", "&amp;").replace("<", "&lt;")
    for _ in range(draw(st.integers(0, 3)) if depth else 0):
        name, after = draw(inline), draw(said)
        inner, inner_text = draw(line(depth - 1))
        inside_link = "<a " in inner and name == "a"
        tag = "span" if inside_link else name
        link = ' href="/x"' if tag == "a" else ""
        written += draw(st.sampled_from(["", "<wbr>", "<!-- x -->"]))
        written += f"<{tag}{link}>{inner}</{tag}>{after}"
        text += inner_text + after
    return written, text


@settings(max_examples=300, deadline=None)
@given(line())
def test_the_text_of_a_line_is_what_a_browser_finds_in_it(pair):
    written, text = pair
    page = f"<article><p>{LONG}</p><p>x{written}x</p></article>"
    draft = everything(Page(data=page.encode(), address="https://site.example/1"))
    assert draft.paragraphs[1:] == (re.sub("[ \t\n\r\f]+", " ", f"x{text}x"),)


def test_code_keeps_its_white_space():
    page = (
        f'<p>{LONG * 3}</p><pre><code class="language-sh">a\n  b\n</code></pre><p>{LONG * 3}</p>'
    )
    draft = draft_from_html(page.encode())
    assert "a\n  b" in draft.paragraphs


def test_a_layout_table_is_unwrapped_and_tables_never_nest():
    inner = f"<table><tr><td><p>{LONG}</p></td></tr></table>"
    page = f"<table><tr><td>{inner}</td></tr><tr><td><p>{LONG}</p></td></tr></table>"
    assert "<table" not in draft_from_html(page.encode()).html
