"""Shows hostile articles in a window, one after the other; run under strace by a test.

python traced_window.py FOLDER CANARY PORT
"""

import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path.insert(0, str(Path(__file__).parents[2]))


def payloads(canary, port):
    """Markup that asks for the files below *canary*, and for an address of this computer."""
    names = [f"{canary}.png", f"file://{canary}.png", f"file://localhost{canary}.png"]
    names += [f"http://127.0.0.1:{port}/a.png", f"\\\\127.0.0.1@{port}\\a.png", "//127.0.0.1/a"]
    names += [f"qrc:{canary}.png", f"\u2028file://{canary}.png", f" file:{canary}.png"]
    for name in names:
        yield f'<img src="{name}">'
        yield f'<img srcset="{name} 2x" lowsrc="{name}" data-src="{name}">'
        yield f'<p style="background:url({name})">x</p>'
        yield f'<table background="{name}"><tr><td background="{name}">x</td></tr></table>'
        yield f'<link rel="stylesheet" href="{name}"><style>@import "{name}";</style>'
        yield f"<style>p {{ background-image: url('{name}'); list-style: url({name}) }}</style>"
        yield f'<svg><image href="{name}" xlink:href="{name}"/><use href="{name}#a"/></svg>'
        yield f'<object data="{name}"></object><embed src="{name}"><iframe src="{name}"></iframe>'
        yield f'<a href="{name}">a link</a><base href="{name}">'
        yield f'<video poster="{name}" src="{name}"></video><audio src="{name}"></audio>'
        yield f'<meta http-equiv="refresh" content="0;url={name}">'
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg"><image href="{canary}.png"/></svg>'
    yield f"<img src='data:image/svg+xml,{drawing}'>"


def drafts(canary, port):
    """Each payload as a page that was cleaned, and as one that somehow was not."""
    from reader.article import Draft, Kind
    from reader.intake import draft_from_html

    text = "This paragraph has enough words, with a comma or two, to be an article. " * 4
    for number, markup in enumerate(payloads(canary, port)):
        page = f"<title>{number}</title><article><p>{text}</p>{markup}<p>{text}</p></article>"
        yield draft_from_html(page.encode(), f"file://{canary}.html")
        yield draft_from_html(page.encode(), f"https://a.example/{number}")
        yield Draft(
            title=f"Raw {number} {markup}",
            html=f'<p data-p="0">{text}</p>{markup}',
            paragraphs=(text,),
            kinds=(Kind.TEXT,),
            lead_image=f"file://{canary}.png",
            word_count=60,
        )


def main(folder, canary, port):
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from reader import paths
    from reader.article import Image
    from reader.library import Library
    from reader.settings import Settings, View
    from reader.ui.desktop import Desktop
    from reader.ui.frame import Frame

    drawing = f'<svg xmlns="http://www.w3.org/2000/svg"><image href="{canary}.png"/></svg>'
    kept = Image(
        address=f"file://{canary}.png",
        media_type="image/svg+xml",
        width=40,
        height=40,
        data=drawing.encode(),
    )
    app = QApplication([])
    opened = []
    with Library.open(Path(folder)) as library:
        articles = [library.save(draft, images=(kept,)).id for draft in drafts(canary, port)]
        places = paths.locate(Path(folder) / "places")
        frame = Frame(app, library, places, Settings(view=View.UNREAD, reduce_motion=True))
        frame.show(lambda: opened.append(Desktop(frame)))
        while not opened:
            QTest.qWait(10)
        desktop = opened[0]
        # What is asked for from here on is asked for by articles.
        Path(folder, "showing").write_text("now")
        for article in articles:
            desktop.reading.open(article)
            while not desktop.view.sheet.is_complete:
                QTest.qWait(1)
            QTest.qWait(5)
        Path(folder, "shown").write_text(str(len(articles)))
        desktop.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
