"""The language of the interface: the chosen one, or the first of the system's that we speak.

All words on the screen are of one language: ours, Qt's own for its dialogs, the names of
months, and the direction in which the window is laid out. A system in a language that we
don't speak gets English throughout. The compiled files are made when the program is built
(packaging/build_translations.py); without them the interface is English, with "1 articles".
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from reader import paths

ENGLISH = "en"


def install(
    app: QApplication, chosen: str = "", folder: Path | None = None
) -> tuple[QTranslator, ...]:
    """Let *app* speak a language, and return what was installed for it.

    Args:
        app: the application, before its first window is made.
        chosen: a language, as in "es"; empty for the system's.
        folder: where the compiled translations are, unless with our resources.
    """
    folder = folder or paths.resources() / "translations"
    language = spoken(chosen, QLocale.system().uiLanguages(), folder)
    locale = locale_of(language, QLocale.system())
    QLocale.setDefault(locale)
    app.setLayoutDirection(locale.textDirection())
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    found = (
        _installed(app, f"{name}_{language}", (folder, qt)) for name in ("qtbase", "standfirst")
    )
    return tuple(translator for translator in found if translator is not None)


def spoken(chosen: str, wanted: Sequence[str], folder: Path) -> str:
    """The first language that we have a translation into, English if there is none.

    >>> spoken("", ["xx-YY"], Path("nowhere"))
    'en'
    """
    for name in (chosen, *wanted) if chosen else wanted:
        language = name.replace("_", "-").partition("-")[0]
        if (folder / f"standfirst_{language}.qm").is_file():
            return language
    return ENGLISH


def locale_of(language: str, system: QLocale) -> QLocale:
    """The system's way to write numbers and dates if it is in this language, else the usual."""
    usual = QLocale(language)
    return system if system.language() is usual.language() else usual


def _installed(app: QApplication, name: str, folders: Sequence[Path]) -> QTranslator | None:
    for folder in folders:
        translator = QTranslator(app)
        if translator.load(name, str(folder)):
            app.installTranslator(translator)
            return translator
    return None
