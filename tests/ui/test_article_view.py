"""The article column, used as a reader uses it."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QBuffer, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QImage, QTextCursor, QWheelEvent

from reader.article import (
    Anchor,
    Article,
    ArticleId,
    Draft,
    Headline,
    Highlight,
    Kind,
    Summary,
    SummarySentence,
)
from reader.ui import tints
from reader.ui.article_view import ArticleView
from reader.ui.fonts import TypeStyle
from reader.ui.sheet import FIT_PAUSE
from reader.ui.theme import DARK, LIGHT, with_high_contrast

NOW = datetime(2026, 11, 22, tzinfo=UTC)
TEXT = (
    "The tram line 😀 number {} runs along the harbor, past the fish market and up the hill. "
    "It is late."
)


def article(paragraphs=40, **changes):
    """An article of numbered paragraphs, every tenth a heading."""
    texts = tuple(f"Heading {n}" if n % 10 == 5 else TEXT.format(n) for n in range(paragraphs))
    html = "".join(
        f'<h2 data-p="{n}">{text}</h2>' if n % 10 == 5 else f'<p data-p="{n}">{text}</p>'
        for n, text in enumerate(texts)
    )
    draft = Draft(
        title="A line for the hill",
        url="https://www.example.org/tram",
        site="example.org",
        published=date(2026, 11, 20),
        html=changes.pop("html", html),
        paragraphs=texts,
        kinds=tuple(Kind.HEADING if n % 10 == 5 else Kind.TEXT for n in range(paragraphs)),
        word_count=460,
    )
    return Article(id=ArticleId(1), draft=draft, added=NOW, **changes)


def summary(*paragraphs):
    """The last sentence of some paragraphs."""
    start = TEXT.index("It is late")
    return Summary(
        sentences=tuple(
            SummarySentence(
                text="It is late.",
                paragraph=number,
                start=start + len(str(number)) - 2,
                end=start + len(str(number)) - 2 + 11,
                rank=place + 1,
            )
            for place, number in enumerate(paragraphs)
        ),
        language="en",
        method="standfirst",
    )


def headline(title):
    return Headline(id=ArticleId(2), title=title, site="", url="", added=NOW)


@pytest.fixture
def view(qtbot):
    """A column as in a window of usual size, without motion."""
    made = ArticleView()
    qtbot.addWidget(made)
    made.set_motion(False)
    made.resize(706, 777)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def read(view, qtbot):
    """Shows an article and waits until all of it is there."""

    def show(shown=None):
        view.show_article(shown or article())
        qtbot.waitUntil(lambda: view.sheet.is_complete)
        return view

    return show


def top_of(view, paragraph):
    """Where a paragraph stands in the window."""
    return view.sheet.height_of(paragraph) - view.page.verticalScrollBar().value()


def scroll(view, paragraph, below=0):
    view.page.verticalScrollBar().setValue(round(view.sheet.height_of(paragraph)) - below)


def test_an_article_is_shown_with_its_source_and_title(read):
    view = read()
    assert view.head.title.text() == "A line for the hill"
    assert "example.org, 20 November 2026" in view.head.meta.accessibleName()
    assert "The tram line 😀 number 39" in view.page.toPlainText()
    assert view.foot.isVisibleTo(view)


def test_the_column_is_centered_and_never_touches_the_edge(read):
    view = read()
    left = view.head.mapTo(view, QPoint(0, 0)).x()
    assert left == pytest.approx((706 - 12 - view.page.column) / 2, abs=1)
    view.resize(480, 700)
    assert view.head.mapTo(view, QPoint(0, 0)).x() >= 32
    assert view.page.column <= 480 - 64


def test_opening_the_lower_pane_does_not_move_the_text(read, qtbot):
    view = read()
    view.show_summary(summary(0, 20, 39))
    bar = view.page.verticalScrollBar()
    bar.setValue(bar.maximum())
    before = top_of(view, 38)
    qtbot.mouseClick(view.lower_pane.header, Qt.MouseButton.LeftButton)
    assert view.upper_pane.is_open
    assert view.lower_pane.is_open
    assert top_of(view, 38) == pytest.approx(before, abs=1)
    qtbot.mouseClick(view.lower_pane.header, Qt.MouseButton.LeftButton)
    assert not view.upper_pane.is_open
    assert top_of(view, 38) == pytest.approx(before, abs=1)


def test_opening_by_key_in_the_middle_does_not_move_the_text(read):
    view = read()
    scroll(view, 20)
    before = top_of(view, 20)
    view.show_summary(summary(0, 20, 39))
    view.open_summary(True)
    assert top_of(view, 20) == pytest.approx(before, abs=1)


def test_a_click_on_the_header_toggles_and_tells(read, qtbot):
    view = read()
    with qtbot.waitSignal(view.summary_toggled) as toggled:
        qtbot.mouseClick(view.upper_pane.header, Qt.MouseButton.LeftButton)
    assert toggled.args == [True]
    assert view.page.verticalScrollBar().value() == 0


def test_a_key_sentence_leads_to_its_place_and_shines(read, qtbot):
    view = read()
    view.show_summary(summary(0, 20))
    view.open_summary(True)
    qtbot.mouseClick(view.upper_pane.sentences[1], Qt.MouseButton.LeftButton)
    assert 0 < top_of(view, 20) < 200
    one = summary(20).sentences[0]
    assert view.sheet.marks.pulsing == (20, one.start, one.end)
    assert view.sheet.paragraphs[20][one.start : one.end] == one.text


def test_marks_lie_under_exactly_the_marked_words(read):
    view = read()
    view.show_summary(summary(2))
    view.open_summary(True)
    (low, high) = next(span for tint in view.page.tints for span in tint.spans)
    cursor = QTextCursor(view.page.paper)
    cursor.setPosition(low)
    cursor.setPosition(high, QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == "It is late."
    rect = next(tints.line_rects(view.page.paper, low, high, 19))
    image = view.page.grab().toImage()
    point = rect.topLeft() - QPointF(0, view.page.verticalScrollBar().value())
    place = view.page.viewport().mapTo(view.page, point.toPoint() + QPoint(1, 4))
    assert image.pixelColor(place).name().upper() == LIGHT.mark


def test_marks_and_place_survive_type_theme_and_width(read, qtbot):
    view = read()
    view.show_summary(summary(20))
    view.open_summary(True)
    scroll(view, 20)
    here = view.position()
    for change in (
        lambda: view.set_type(TypeStyle(size=26, family="inter")),
        lambda: view.set_theme(DARK),
        lambda: view.resize(500, 600),
        lambda: view.set_theme(with_high_contrast(LIGHT)),
    ):
        change()
        qtbot.waitUntil(lambda: view.sheet.is_complete)
        assert view.position().paragraph == here.paragraph == 20
        assert any(tint.spans for tint in view.page.tints)


def test_the_place_is_kept_as_words_and_found_again(read, qtbot):
    view = read()
    with qtbot.waitSignal(view.position_changed) as moved:
        scroll(view, 23, below=-3)
    anchor, progress = moved.args
    assert anchor.paragraph == 23
    assert anchor.quote.startswith("The tram line 😀 number 23")
    assert 0.3 < progress < 0.9
    shifted = replace(anchor, paragraph=3)
    read(article(position=shifted))
    assert abs(top_of(view, 23)) < 31


def test_an_article_opens_at_its_top_without_a_place(read):
    view = read()
    scroll(view, 20)
    read(article())
    assert view.page.verticalScrollBar().value() == 0


def test_progress_runs_from_none_to_all(read):
    view = read()
    assert view.progress() == 0
    bar = view.page.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert view.progress() == 1


def test_a_page_down_ends_at_the_end(read):
    view = read()
    turns = 0
    while view.page_down():
        turns += 1
        assert turns < 100
    assert view.page.verticalScrollBar().value() == view.page.verticalScrollBar().maximum()
    assert view.page_up()


def test_sentences_are_walked_in_both_directions(read):
    view = read()
    assert not view.next_sentence()
    view.show_summary(summary(8, 20, 30))
    assert [view.next_sentence() for _ in range(4)] == [True, True, True, False]
    assert view.previous_sentence()
    assert 0 < top_of(view, 20) < 200


def test_skimming_dims_all_but_the_sentences(read):
    view = read()
    view.show_summary(summary(2))
    view.open_summary(True)
    view.set_skim(True)
    assert view.page.skim.spans == view.page.tints[0].spans
    view.set_skim(False)
    assert view.page.skim is None


def test_finding_counts_and_goes_round(read, qtbot):
    view = read()
    view.open_find()
    qtbot.keyClicks(view.find_bar.field, "NUMBER 3")
    assert view.find_bar.count.text() == "1 of 10"
    qtbot.keyClick(view.find_bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert view.find_bar.count.text() == "10 of 10"
    assert view.sheet.marks.current[0] == 39
    qtbot.keyClick(view.find_bar.field, Qt.Key.Key_Return)
    assert view.sheet.marks.current[0] == 3
    qtbot.keyClick(view.find_bar.field, Qt.Key.Key_Escape)
    assert not view.find_bar.isVisible()
    assert view.sheet.marks.current is None


def test_finding_nothing_says_so(read, qtbot):
    view = read()
    assert view.find_words("submarine") == (0, 0)
    view.open_find()
    qtbot.keyClicks(view.find_bar.field, "submarine")
    assert view.find_bar.count.text() == "No matches"


def test_selected_words_become_a_highlight(read, qtbot):
    view = read()
    assert not view.highlight_selection()
    cursor = view.page.textCursor()
    cursor.setPosition(view.sheet.map.position(3, 14))
    cursor.setPosition(view.sheet.map.position(4, 8), QTextCursor.MoveMode.KeepAnchor)
    view.page.setTextCursor(cursor)
    with qtbot.waitSignal(view.highlight_made) as made:
        assert view.highlight_selection()
    (highlight,) = made.args
    assert (highlight.paragraph, highlight.start) == (3, 14)
    assert (highlight.end_paragraph, highlight.end) == (4, 8)
    assert highlight.quote.startswith("😀 number 3 runs")
    assert highlight.quote.endswith("\nThe tram")
    view.show_highlights([highlight])
    assert sum(len(tint.spans) for tint in view.page.tints) == 2


def test_a_click_on_a_highlight_chooses_it(read, qtbot):
    view = read()
    marked = Highlight(paragraph=0, start=4, end_paragraph=0, end=8, quote="tram")
    view.show_highlights([marked])
    cursor = QTextCursor(view.page.paper)
    cursor.setPosition(view.sheet.map.position(0, 6))
    point = view.page.cursorRect(cursor).center()
    with qtbot.waitSignal(view.highlight_chosen) as chosen:
        qtbot.mouseClick(view.page.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert chosen.args == [marked]


def test_copied_words_are_plain_text(read, qtbot):
    view = read()
    view.page.selectAll()
    view.page.copy()
    mime = QGuiApplication.clipboard().mimeData()
    assert not mime.hasHtml()
    assert mime.text().startswith(TEXT.format(0) + "\n\n" + TEXT.format(1))


def test_a_link_is_shown_on_hover_and_opened_on_click(read, qtbot):
    html = '<p data-p="0">The <a href="https://example.com/a?b=1&amp;c=2">tram</a> line</p>'
    view = read(article(1, html=html))
    cursor = QTextCursor(view.page.paper)
    cursor.setPosition(view.sheet.map.position(0, 6))
    point = view.page.cursorRect(cursor).center()
    qtbot.mouseMove(view.page.viewport(), point)
    qtbot.waitUntil(view.link_bubble.isVisible)
    assert view.link_bubble.link == "https://example.com/a?b=1&c=2"
    with qtbot.waitSignal(view.link_chosen) as opened:
        qtbot.mouseClick(view.page.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert opened.args == ["https://example.com/a?b=1&c=2"]


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "file:///etc/passwd", "\u2028javascript:x", ""]
)
def test_nothing_else_is_opened(view, qtbot, link):
    with qtbot.assertNotEmitted(view.link_chosen):
        view.page.link_chosen.emit(link)


def test_the_source_opens_the_original(read, qtbot):
    view = read()
    with qtbot.waitSignal(view.link_chosen) as opened:
        qtbot.mouseClick(view.head.meta, Qt.MouseButton.LeftButton)
    assert opened.args == ["https://www.example.org/tram"]


def test_neighbors_are_shown_named_and_chosen(read, qtbot):
    view = read()
    view.show_neighbors(headline("Before"), headline("After"))
    assert view.foot.previous.accessibleName() == "Previous article: Before"
    assert view.foot.following.accessibleName() == "Next article: After"
    with qtbot.waitSignal(view.next_chosen):
        qtbot.mouseClick(view.foot.following, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(view.previous_chosen):
        view.foot.previous.setFocus()
        qtbot.keyClick(view.foot.previous, Qt.Key.Key_Space)
    view.show_neighbors(None, headline("After"))
    assert not view.foot.previous.isVisibleTo(view.foot)


def test_headings_are_listed_with_their_paragraphs(read):
    view = read()
    assert view.headings() == [(f"Heading {n}", n) for n in (5, 15, 25, 35)]


def picture_widths(view):
    """How wide each picture of the text is shown."""
    block, widths = view.page.paper.begin(), []
    while block.isValid():
        for part in block:
            made = part.fragment().charFormat()
            if made.isImageFormat():
                widths.append(round(made.toImageFormat().width()))
        block = block.next()
    return widths


def a_picture(width, height):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data())


def test_pictures_fill_the_column_that_a_wider_or_narrower_window_has(view, qtbot):
    wide = '<p data-p="0">One.</p><img src="https://e.org/wide.png" alt="">'
    text = "".join(f'<p data-p="{n}">{TEXT.format(n)}</p>' for n in range(1, 40))
    data = a_picture(1600, 800)
    view.show_article(article(html=wide + text), lambda _address: data)
    assert picture_widths(view) == [view.page.column]
    scroll(view, 20)
    before = top_of(view, 20)
    for width in (460, 900):
        view.resize(width, 777)
        column = view.page.column
        assert picture_widths(view) != [column]
        qtbot.waitUntil(lambda column=column: picture_widths(view) == [column])
        assert abs(top_of(view, 20) - before) < view.sheet.style.line


def test_a_text_without_pictures_is_not_laid_out_anew_by_another_width(read, qtbot):
    view = read()
    paper = view.page.paper
    view.resize(460, 777)
    qtbot.wait(FIT_PAUSE + 50)
    assert view.page.paper is paper


def test_a_long_article_comes_in_steps_and_goes_to_its_place(view, qtbot):
    texts = tuple(TEXT.format(n) * 5 for n in range(600))
    html = "".join(f'<p data-p="{n}">{text}</p>' for n, text in enumerate(texts))
    long = article(1, position=Anchor(paragraph=500, offset=0, quote=texts[500][:40]))
    draft = replace(long.draft, html=html, paragraphs=texts, kinds=(Kind.TEXT,) * 600)
    view.show_article(replace(long, draft=draft))
    assert not view.sheet.is_complete
    assert view.position().paragraph == 500
    qtbot.waitUntil(lambda: view.sheet.is_complete, timeout=20_000)
    assert abs(top_of(view, 500)) < 31


def test_scrolling_while_it_comes_keeps_the_reader_where_he_went(view, qtbot):
    texts = tuple(TEXT.format(n) * 5 for n in range(300))
    html = "".join(f'<p data-p="{n}">{text}</p>' for n, text in enumerate(texts))
    long = article(1, position=Anchor(paragraph=299, offset=0, quote=texts[299][:40]))
    draft = replace(long.draft, html=html, paragraphs=texts, kinds=(Kind.TEXT,) * 300)
    view.show_article(replace(long, draft=draft))
    view.page.verticalScrollBar().setValue(500)
    qtbot.waitUntil(lambda: view.sheet.is_complete, timeout=20_000)
    assert view.page.verticalScrollBar().value() == 500


def test_the_wheel_scrolls(read, qtbot):
    view = read()
    wheel = QWheelEvent(
        QPointF(300, 300),
        view.page.viewport().mapToGlobal(QPointF(300, 300)),
        QPoint(),
        QPoint(0, -240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QGuiApplication.sendEvent(view.page.viewport(), wheel)
    assert view.page.verticalScrollBar().value() > 0


def test_words_can_be_selected_without_a_pointer(read, qtbot):
    view = read()
    scroll(view, 12)
    view.page.setFocus()
    for _ in range(5):
        qtbot.keyClick(view.page, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.page.selected_text() == "The t"[: len(view.page.selected_text())]
    assert view.page.selected_text()
    qtbot.keyClick(view.page, Qt.Key.Key_F7)
    assert not view.page.has_caret


def test_nothing_is_shown_without_an_article(view):
    view.show_article(None)
    assert not view.head.isVisibleTo(view)
    assert not view.foot.isVisibleTo(view)
    assert view.page.toPlainText().strip() == ""
    assert view.headings() == []
    assert view.position() is None


def test_every_part_has_a_name_for_assistive_technology(read):
    view = read()
    view.show_summary(summary(0, 20))
    view.open_summary(True)
    view.show_neighbors(headline("Before"), headline("After"))
    named = {
        view.page: "Article text",
        view.upper_pane.header: "No time to read? Get a summary",
        view.upper_pane.sentences[0]: "Key sentence 1: It is late.",
        view.find_bar.field: "Find in article",
    }
    for widget, name in named.items():
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface.text(QAccessible.Text.Name) == name
    header = QAccessible.queryAccessibleInterface(view.upper_pane.header)
    assert header.state().checked


def test_the_tab_key_goes_down_the_page(read, qtbot):
    view = read()
    view.show_neighbors(headline("Before"), headline("After"))
    order = []
    widget = view.head.meta
    for _ in range(60):
        widget = widget.nextInFocusChain()
        if widget in (
            view.upper_pane.header,
            view.page,
            view.lower_pane.header,
            view.foot.previous,
            view.foot.following,
        ):
            order.append(widget)
        if widget is view.head.meta:
            break
    assert order == [
        view.upper_pane.header,
        view.page,
        view.lower_pane.header,
        view.foot.previous,
        view.foot.following,
    ]
