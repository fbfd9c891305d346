"""`standfirst --self-check`: whether the frozen program has everything that it needs.

A page goes the whole road in a temporary library, summaries are made in four scripts by every
method, and each library that is loaded late is asked to do its work once. No display and no
network are needed. Each line says what was checked; the exit status is 0 if all of it worked.
"""

from __future__ import annotations

import importlib.util
import platform
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType

from reader import __version__, paths

# One paragraph a line.
TEXTS = MappingProxyType(
    {
        "en": """\
The town opened its rebuilt harbor on Saturday after four years of work.
Fishing boats left the old quay at dawn, and the first ferry came in at noon.
The harbor master said that the new wall had held in the storm of last winter.
The work cost nine million crowns, a third less than the council had feared.
Most of the stone was taken from the old wall, which had stood for a century.
Shopkeepers hope that visitors will come back to the harbor and its market.""",
        "ru": """\
Город открыл перестроенную гавань в субботу после четырёх лет работ.
На рассвете рыбацкие лодки вышли от старой пристани, а в полдень пришёл первый паром.
Начальник порта сказал, что новая стена гавани выдержала зимний шторм.
Работы обошлись в девять миллионов, на треть дешевле, чем опасался совет.
Почти весь камень взяли из старой стены, которая простояла сто лет.
Торговцы надеются, что приезжие вернутся на пристань и на её рынок.""",
        "zh": """\
经过四年的施工，这座小城的新港口于星期六正式开放。
清晨，渔船从旧码头出发；中午，第一艘渡轮驶入港口。
港务长说，新的防波堤经受住了去年冬天的风暴。
工程耗资九百万元，比市议会原先担心的少三分之一。
大部分石料取自已有百年历史的旧堤。
店主们希望游客能够回到港口，回到码头上的集市。""",
        "ar": """\
افتتحت المدينة ميناءها الجديد يوم السبت بعد أربع سنوات من العمل.
خرجت قوارب الصيد من الرصيف القديم عند الفجر، ووصلت العبّارة الأولى ظهرا.
وقال مدير الميناء إن الجدار الجديد صمد أمام عاصفة الشتاء الماضي.
بلغت كلفة العمل تسعة ملايين، أي أقل بالثلث مما كان يخشاه مجلس المدينة.
وأُخذت معظم الحجارة من الجدار القديم الذي ظل قائما مئة عام.
يأمل أصحاب المتاجر أن يعود الزوار إلى الميناء وإلى سوقه.""",
    }
)
WANTED = 2
WORD = "summary"


def run() -> int:
    """Check everything, say what was found, and return the exit status."""
    failures = [name for name, check in _checks() if not _passes(name, check)]
    print("failed: " + ", ".join(failures) if failures else "everything works")
    return 1 if failures else 0


def _checks() -> tuple[tuple[str, Callable[[], str]], ...]:
    return (
        ("versions", _versions),
        ("the road", _road),
        *((f"summary in {language}", _summarize(language)) for language in TEXTS),
        ("pictures", _pictures),
        ("PDF", _pdf),
        ("compression", _compression),
        ("encodings", _encodings),
        ("encrypted connections", _tls),
        ("window", window),
        ("enumerations", _enumerations),
        ("refusals", _refusals),
    )


def _passes(name: str, check: Callable[[], str]) -> bool:
    try:
        print(f"ok      {name}: {check()}", flush=True)
    except Exception as error:  # noqa: BLE001 -- whatever it is, it is the finding
        print(f"FAILED  {name}: {type(error).__name__}: {error}", flush=True)
        return False
    return True


def _versions() -> str:
    mark = paths.resources() / "COMMIT"
    commit = mark.read_text("utf-8").strip() if mark.exists() else "no commit"
    python = platform.python_version()
    return f"Standfirst {__version__} ({commit}), Python {python}, SQLite {sqlite3.sqlite_version}"


def _road() -> str:
    """Capture, extract, keep, close, reopen, find, read, export."""
    from reader.article import Query
    from reader.exporters import FORMATS, Shelf
    from reader.library import Library
    from reader.saving import add

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with Library.open(folder / "library") as library:
            saved = add(library, str(paths.sample()))
        with Library.open(folder / "library") as library:
            found = list(library.ids(Query(words=WORD)))
            _expect(found == [saved.id], f"searching for “{WORD}” found {found}")
            article = library.article(saved.id)
            for form in FORMATS:
                shelf = Shelf(articles=[article], find=library.image)
                form.write(shelf, folder / f"out-{form.name}{form.suffix}")
    return f"“{article.draft.title}”, {article.draft.word_count} words, {len(FORMATS)} exports"


def _summarize(language: str) -> Callable[[], str]:
    def check() -> str:
        from reader.summary import METHODS, summarize

        methods = [method for method in METHODS if _is_shipped(method)]
        for method in methods:
            summary = summarize(TEXTS[language], sentences=WANTED, method=method)
            count, found = len(summary.sentences), summary.language.partition("-")[0]
            _expect(count == WANTED, f"{method} made {count} sentences instead of {WANTED}")
            _expect(found == language, f"the language was taken for {found}")
        return f"{len(methods)} methods"

    return check


def _is_shipped(method: str) -> bool:
    """Whether a method is meant to work here; one needs numpy, which is left out on purpose."""
    return method != "lsa" or importlib.util.find_spec("numpy") is not None


def _pictures() -> str:
    import io

    from PIL import Image, features

    for form in ("PNG", "JPEG", "GIF", "WEBP", "AVIF"):
        stream = io.BytesIO()
        Image.new("RGB", (8, 8), "teal").save(stream, form)
        _expect(Image.open(io.BytesIO(stream.getvalue())).size == (8, 8), form)
    return f"Pillow {features.version('pil')}"


def _pdf() -> str:
    import pypdfium2

    document = pypdfium2.PdfDocument.new()
    document.new_page(100, 100)
    _expect(len(document) == 1, "a page was lost")
    document.close()
    return f"PDFium {pypdfium2.PDFIUM_INFO}"


def _compression() -> str:
    import brotli
    import zstandard

    text = WORD.encode() * 100
    _expect(brotli.decompress(brotli.compress(text)) == text, "Brotli")
    packed = zstandard.ZstdCompressor().compress(text)
    _expect(zstandard.ZstdDecompressor().decompress(packed) == text, "Zstandard")
    return "Brotli, Zstandard"


def _encodings() -> str:
    from reader.intake import draft_from_html

    body = "".join(f"<p>{paragraph}</p>" for paragraph in TEXTS["ru"].splitlines())
    page = f"<html><title>Гавань</title><body><article>{body}</article></body></html>"
    draft = draft_from_html(page.encode("windows-1251"))
    _expect(TEXTS["ru"].splitlines()[0] in draft.paragraphs, "Windows-1251 was not recognized")
    return "Windows-1251 without a word about it"


def _tls() -> str:
    import ssl

    count = len(ssl.create_default_context().get_ca_certs())
    return f"{ssl.OPENSSL_VERSION}, {count} certificates of the system"


def window() -> str:
    """Open the window on a display of its own, and wait until it has painted its list."""
    from PySide6.QtCore import qVersion
    from PySide6.QtWidgets import QApplication

    from reader.library import Library
    from reader.settings import Settings
    from reader.ui.frame import Frame

    existing = QApplication.instance()
    application = existing or QApplication(["standfirst", "-platform", "offscreen"])
    assert isinstance(application, QApplication), "it is no application with windows"
    with tempfile.TemporaryDirectory() as name, Library.open(Path(name)) as library:
        frame = Frame(application, library, paths.locate(name), Settings())
        frame.show(application.quit)
        application.exec()
        frame.window.close()
        frame.window.deleteLater()
    return f"Qt {qVersion()}, painted"


def _refusals() -> str:
    """What the slim loader of shiboken leaves until it is wanted: words for a wrong call."""
    from PySide6.QtCore import QTimer

    try:
        QTimer.singleShot("soon", "nothing")  # type: ignore[call-overload]
    except TypeError as error:
        _expect("singleShot" in str(error), f"it was refused with “{error}”")
        return "a wrong call is refused with the right ones"
    raise RuntimeError("a wrong call was taken")


def _enumerations() -> str:
    import quick_enums
    from PySide6 import QtCore, QtGui, QtWidgets

    if not quick_enums.is_suited():
        return "left to this Python's own way"
    unlike = quick_enums.unlike((QtCore, QtGui, QtWidgets))
    _expect(not unlike, f"these differ from Python's own: {unlike[:5]}")
    return "as Python makes them"


def _expect(holds: bool, otherwise: str) -> None:  # noqa: FBT001 -- reads like assert, which -OO drops
    if not holds:
        raise RuntimeError(otherwise)


if __name__ == "__main__":
    sys.exit(run())
