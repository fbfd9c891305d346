"""Articles on paper: printed, or written as PDF, in black on white whatever the theme.

The title, where the article is from and its address stand above the text, page numbers below
it. The same builder lays the text out as on the screen, so what is copied from the PDF reads
as it does there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import (
    QBuffer,
    QCoreApplication,
    QDate,
    QIODevice,
    QLocale,
    QMarginsF,
    QPointF,
    QRectF,
    QSizeF,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QWidget

from reader.article import Article, ArticleId, Status
from reader.errors import ExportError
from reader.library import Library
from reader.ui import fonts, lines
from reader.ui.article_list import wording
from reader.ui.document import Builder
from reader.ui.fonts import TypeStyle
from reader.ui.paper import Paper
from reader.ui.pictures import Pictures, Source, no_pictures
from reader.ui.theme import LIGHT
from reader.ui.typography import Typography, is_foreign
from reader.ui.underlay import Underlay

PRINT = replace(
    LIGHT,
    name="print",
    text="#000000",
    body="#000000",
    text2="#444444",
    accent="#000000",
    link="#000000",
    quote="#999999",
    code="#F4F4F4",
    line="#CCCCCC",
)
TYPE_SIZE = 15
PIXELS_PER_INCH = 96
"""A pixel of the design is a 96th of an inch on paper, as in CSS."""
PICTURE_RATIO = 2.5
MARGIN_MM = 20
FOOTER = 36
TITLE_SIZE, TITLE_LINE, META_LINE = 28, 35, 20
TITLE_LINES = 8


def write_pdf(article: Article, file: Path, image: Source = no_pictures) -> None:
    """Write an article as PDF.

    Args:
        article: what to write.
        file: where to; it is written whole or not at all.
        image: gives the bytes of the picture at an address.

    Raises:
        ExportError: the file can't be written.
    """
    from reader.exporters.whole import whole_file

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(1200)
    writer.setTitle(wording.name(article.draft.title, article.draft.url))
    writer.setCreator("Standfirst")
    writer.setPageLayout(_page_layout())
    paint(article, writer, image)
    with whole_file(file) as whole:
        whole.write(buffer.data().data())


def write_pdfs(library: Library, articles: Sequence[ArticleId], target: Path) -> Iterator[int]:
    """Write one article as a file, or several as a folder of files, each when it is asked for.

    Yields how many are written so far; links whose text isn't here have no file.

    Raises:
        ExportError: a file can't be written, or none of the articles has a text.
    """
    if len(articles) == 1:
        write_pdf(library.article(articles[0]), target, pictures_of(library, articles[0]))
        yield 1
        return
    from reader.exporters.shelf import file_stem
    from reader.exporters.whole import whole_folder

    written = 0
    with whole_folder(target) as folder:
        for number in articles:
            article = library.article(number)
            if article.status is Status.COMPLETE:
                file = folder / f"{file_stem(article)}.pdf"
                write_pdf(article, file, pictures_of(library, number))
                written += 1
                yield written
        if not written:
            raise ExportError("There is no article with a text to be exported.", target)


def write_without_window(library: Library, articles: Sequence[ArticleId], target: Path) -> int:
    """Write all of them where no window is open; how many there were."""
    if QGuiApplication.instance() is None:
        # Kept until the end, for fonts go with the application.
        app = QGuiApplication(["standfirst", "-platform", "offscreen"])
        app.setApplicationName("standfirst")
        return write_without_window(library, articles, target)
    return max(write_pdfs(library, articles, target))


def pictures_of(library: Library, article: ArticleId) -> Source:
    """What gives the bytes of an article's pictures."""

    def bytes_of(address: str) -> bytes | None:
        found = library.image(article, address)
        return None if found is None else found[1]

    return bytes_of


def print_article(article: Article, parent: QWidget, image: Source = no_pictures) -> bool:
    """Ask for a printer and print an article; False when the reader thinks better of it."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(_page_layout())
    printer.setDocName(wording.name(article.draft.title, article.draft.url))
    dialog = QPrintDialog(printer, parent)
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return False
    paint(article, printer, image)
    return True


def paint(article: Article, device: QPagedPaintDevice, image: Source = no_pictures) -> int:
    """Paint an article onto the pages of a device; how many pages it took."""
    place = device.pageLayout().paintRect(QPageLayout.Unit.Inch)
    width = place.width() * PIXELS_PER_INCH
    height = place.height() * PIXELS_PER_INCH - FOOTER
    style = TypeStyle(size=TYPE_SIZE, line_height=1.5)
    heading = _Heading(article, style, int(width))
    paper = _laid_out(article, style, QSizeF(width, height), heading.height, image)
    painter = QPainter(device)
    zoom = device.logicalDpiX() / PIXELS_PER_INCH
    painter.scale(zoom, zoom)
    pages = paper.pageCount()
    for page in range(pages):
        if page:
            device.newPage()
        else:
            heading.paint(painter)
        _paint_page(painter, paper, style, QRectF(0, page * height, width, height))
        _paint_footer(painter, QRectF(0, height, width, FOOTER), page + 1, pages)
    painter.end()
    return pages


def _page_layout() -> QPageLayout:
    """Letter where inches are usual, A4 elsewhere."""
    is_metric = QLocale().measurementSystem() is QLocale.MeasurementSystem.MetricSystem
    size = QPageSize.PageSizeId.A4 if is_metric else QPageSize.PageSizeId.Letter
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    orientation = QPageLayout.Orientation.Portrait
    return QPageLayout(QPageSize(size), orientation, margins, QPageLayout.Unit.Millimeter)


def _laid_out(
    article: Article, style: TypeStyle, page: QSizeF, above: int, image: Source
) -> Paper:
    paper = Paper()
    paper.pictures = Pictures(image, PICTURE_RATIO)
    paper.setTextWidth(page.width())
    draft = article.draft
    typography = Typography(PRINT, style, draft.language, is_for_pdf=True)
    builder = Builder(paper, typography, int(page.width()), paper.pictures)
    for _ in builder.steps(draft.html):
        pass
    made = QTextBlockFormat()
    made.setLineHeight(above, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    QTextCursor(paper.firstBlock()).setBlockFormat(made)
    paper.setPageSize(page)
    return paper


def _paint_page(painter: QPainter, paper: Paper, style: TypeStyle, part: QRectF) -> None:
    painter.save()
    painter.translate(0, -part.top())
    painter.setClipRect(part)
    under = Underlay(paper, PRINT, style, 0, part.width())
    under.paint_grounds(painter, part)
    paper.drawContents(painter, part)
    painter.restore()


def _paint_footer(painter: QPainter, place: QRectF, page: int, pages: int) -> None:
    text = QCoreApplication.translate("Printing", "Page %1 of %2")
    locale = QLocale()
    text = text.replace("%1", locale.toString(page), 1).replace("%2", locale.toString(pages), 1)
    painter.setFont(fonts.font(fonts.INTERFACE, 11))
    painter.setPen(QColor(PRINT.text2))
    painter.drawText(place, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, text)


class _Heading:
    """Title, source and address above the text of the first page."""

    def __init__(self, article: Article, style: TypeStyle, width: int) -> None:
        draft = article.draft
        families = fonts.reading_families(style.family)
        name = wording.name(draft.title, draft.url)
        foreign = is_foreign(name)
        font = fonts.font(families, TITLE_SIZE, 700, is_foreign=foreign)
        font = fonts.without_ligatures(font)
        self._title = lines.lay_out(name, font, width, TITLE_LINE, most=TITLE_LINES)
        about = " · ".join(part for part in (draft.site, draft.byline, _day(article)) if part)
        small = fonts.without_ligatures(fonts.font(fonts.INTERFACE, 13))
        self._meta = [
            lines.lay_out(text, small, width, META_LINE) for text in (about, draft.url) if text
        ]
        self.height = self._title.height + 8 + sum(meta.height for meta in self._meta) + 24

    def paint(self, painter: QPainter) -> None:
        """Paint it at the top of a page."""
        self._title.draw(painter, QPointF(0, 0), PRINT.text)
        top = self._title.height + 8
        for meta in self._meta:
            meta.draw(painter, QPointF(0, top), PRINT.text2)
            top += meta.height


def _day(article: Article) -> str:
    published = article.draft.published
    if published is None:
        return ""
    day = published.date() if isinstance(published, datetime) else published
    date = QDate(day.year, day.month, day.day)
    return QLocale().toString(date, QLocale.FormatType.LongFormat)
