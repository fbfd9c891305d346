"""The interface in other languages: all of it, with their plurals, and from the right."""

import importlib.util
import re
import sys
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QWidget

from reader.ui import translation
from reader.ui.dialogs.settings import LANGUAGES
from reader.ui.sentences import said

ROOT = Path(__file__).parent.parent.parent
SOURCES = ROOT / "resources" / "translations"

# What is filled in must be in both; %n may be spelled out in a singular.
FILLED_IN = re.compile(r"\{\w+\}|%\d")

LETTERS = str.maketrans("aeiouyAEIOUY", "اهيوعىآةئؤغـ")


@pytest.fixture(scope="module")
def build():
    """The module that compiles the translations when the program is built."""
    spec = importlib.util.spec_from_file_location(
        "build_translations", ROOT / "packaging" / "build_translations.py"
    )
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules[spec.name]


@pytest.fixture(scope="module")
def compiled(build, tmp_path_factory):
    folder = tmp_path_factory.mktemp("translations")
    build.release(into=folder)
    return folder


@pytest.fixture
def speak(qapp, compiled):
    """Lets the interface speak a language until the test is over."""
    former = QLocale()
    installed = []

    def speak_(language, folder=compiled):
        installed.extend(translation.install(qapp, language, folder))

    yield speak_
    for one in installed:
        qapp.removeTranslator(one)
    QLocale.setDefault(former)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def tree(language):
    return ET.parse(SOURCES / f"standfirst_{language}.ts").getroot()


@pytest.mark.parametrize("language", ["en", "es", "ru"])
def test_the_translations_hold_what_the_sources_say_and_nothing_else(build, language):
    file = SOURCES / f"standfirst_{language}.ts"
    wanted = build.everything(build.said_below())
    expected = build.updated(language, wanted, ET.parse(file).getroot())
    assert file.read_text("utf-8") == expected, (
        "run python packaging/build_translations.py --update"
    )


@pytest.mark.parametrize("language", ["en", "es", "ru"])
def test_every_text_is_translated(build, language):
    for text, element in build.translations(tree(language)).items():
        assert element.get("type") is None, text
        forms = [form.text for form in element.findall("numerusform")]
        assert len(forms) == (build.PLURALS[language] if text.is_plural else 0), text
        for words in forms or [element.text]:
            assert words, text
            filled_in = Counter(FILLED_IN.findall(words))
            assert filled_in == Counter(FILLED_IN.findall(text.source)), text
            assert words.endswith("…") == text.source.endswith("…"), text
            assert not text.is_plural or re.search("%L?n", words), text


def test_the_forms_of_the_core_are_as_the_sources_have_them(build):
    forms = (SOURCES / "sentences.txt").read_text("utf-8").splitlines()
    assert forms == build.said_below(), "run python packaging/build_translations.py --update"


def test_texts_of_every_kind_are_found_in_the_sources(build, tmp_path):
    (tmp_path / "pane.py").write_text(
        "class Pane(Widget):\n"
        "    def show(self):\n"
        '        self.words.setText(f"{self.tr("Own")} {self.tr(\'In an f-string\')}")\n'
        '        self.tr("%n of " "them", "", len(self.them))\n'
        'NAME = QT_TRANSLATE_NOOP("Names", "Marked")\n'
        'print(QCoreApplication.translate("Names", "%n parts", "", max(1, parts // 2)))\n'
        'print(translate("Names", NAME), painter.translate(0, 4))\n'.replace('"Own"', "'Own'")
    )
    found = {(text.context, text.source) for text in build.texts(tmp_path)}
    assert found == {
        ("Pane", "Own"),
        ("Pane", "In an f-string"),
        ("Pane", "%n of them"),
        ("Names", "Marked"),
        ("Names", "%n parts"),
    }


def test_a_text_that_is_not_known_before_the_program_runs_is_refused(build, tmp_path):
    (tmp_path / "pane.py").write_text("class Pane:\n    a = self.tr(words)\n")
    with pytest.raises(ValueError, match=r"pane\.py: line 2"):
        build.texts(tmp_path)


def test_the_settings_offer_the_languages_that_there_are(build):
    assert set(LANGUAGES) == set(build.PLURALS)
    assert {file.stem for file in SOURCES.glob("*.ts")} == {
        f"standfirst_{language}" for language in LANGUAGES
    }


@pytest.mark.parametrize(
    ("language", "number", "expected"),
    [
        ("en", 1, "1 article archived"),
        ("en", 2, "2 articles archived"),
        ("es", 1, "1 artículo archivado"),
        ("es", 0, "0 artículos archivados"),
        ("ru", 1, "1 статья убрана в архив"),
        ("ru", 3, "3 статьи убраны в архив"),
        ("ru", 11, "11 статей убрано в архив"),
        ("ru", 21, "21 статья убрана в архив"),
    ],
)
def test_plurals(speak, language, number, expected):
    speak(language)
    assert QCoreApplication.translate("Acts", "%n articles archived", "", number) == expected


def test_the_window_speaks_russian(speak, library, open_desktop):
    speak("ru")
    desktop = open_desktop(library)
    sidebar = desktop.window.sidebar
    assert sidebar.first().accessibleName() == "Непрочитанное, 3 статьи"
    desktop.list.choose_row(0)
    assert desktop.view.foot.following.accessibleName() == "Следующая статья: Beta"
    assert desktop.commands.action("archive").text() == "В архив"
    desktop.actions.archive()
    assert desktop.notices.accessibleName() == "«Alpha» в архиве"


def test_qts_own_dialogs_speak_the_same_language(speak):
    speak("es")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancelar"
    assert QLocale().toString(1234567) == "1.234.567"


def test_without_compiled_files_the_interface_is_english(speak, tmp_path):
    speak("ru", tmp_path)
    assert QCoreApplication.translate("Commands", "Archive") == "Archive"
    assert QLocale().language() is QLocale.Language.English


@pytest.mark.parametrize(
    ("chosen", "system", "expected"),
    [
        ("es", ["ru-RU"], "es"),
        ("", ["ru-RU", "en"], "ru"),
        ("", ["fr-FR", "es-MX"], "es"),
        ("", ["fr-FR"], "en"),
        ("", ["C"], "en"),
        ("tlh", ["ru"], "ru"),
        ("", [], "en"),
    ],
)
def test_the_first_language_that_we_speak(compiled, chosen, system, expected):
    assert translation.spoken(chosen, system, compiled) == expected


def test_the_systems_way_of_writing_numbers_is_kept_in_its_own_language():
    mexican = QLocale("es_MX")
    assert translation.locale_of("es", mexican) == mexican
    assert translation.locale_of("ru", mexican).language() is QLocale.Language.Russian


@pytest.fixture
def from_the_right(build, tmp_path):
    """Every text in letters that run to the left, compiled as if it were Arabic."""
    wanted = ET.fromstring(build.updated("ru", build.texts(), None))
    wanted.set("language", "ar")
    for text, element in build.translations(wanted).items():
        del element.attrib["type"]
        words = re.sub(r"[A-Za-z](?![^{]*\})", lambda one: one[0].translate(LETTERS), text.source)
        element.text = None if text.is_plural else words
        for form in element.findall("numerusform"):
            element.remove(form)
        for _ in range(6 if text.is_plural else 0):
            ET.SubElement(element, "numerusform").text = words
    (tmp_path / "standfirst_ar.ts").write_bytes(ET.tostring(wanted, encoding="utf-8"))
    build.release(tmp_path)
    return tmp_path


def test_the_window_is_mirrored_for_a_language_that_runs_to_the_left(
    speak, from_the_right, library, open_desktop
):
    speak("ar", from_the_right)
    desktop = open_desktop(library)
    desktop.list.choose_row(1)
    window = desktop.window
    assert window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert left(window.article, window) < left(window.list_pane, window)
    assert left(window.list_pane, window) < left(window.sidebar, window)
    bar = desktop.bar
    assert left(bar.more, window) < left(bar.previous, window)
    foot = desktop.view.foot
    assert left(foot.following, window) < left(foot.previous, window)
    # The article is English, and stays so.
    assert desktop.view.page.textCursor().block().textDirection() is Qt.LayoutDirection.LeftToRight


def left(widget: QWidget, window: QWidget) -> int:
    return widget.mapTo(window, widget.rect().topLeft()).x()


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("There is no network, or no way to example.org.", "Нет сети или пути к example.org."),
        ("Moved 1 articles to the bin.", "Перемещено в корзину: 1 статья."),
        ("Moved 3 articles to the bin.", "Перемещено в корзину: 3 статьи."),
        ("Moved “A 50 % rise” to the bin.", "Перемещено в корзину: “A 50 % rise”."),
        (
            (
                "The method kl looked at the first 2000 sentences only. "
                "The text is very long; only its first part was summarized."
            ),
            (
                "Метод kl посмотрел только первые 2000 предложений. "
                "Текст очень длинный; пересказано только его начало."
            ),
        ),
        ("What an older version said.", "What an older version said."),
        ("", ""),
    ],
)
def test_what_the_core_says_is_said_in_the_language_of_the_window(speak, sentence, expected):
    assert said(sentence) == sentence
    speak("ru")
    assert said(sentence) == expected


def test_only_sentences_of_the_core_are_collected(build, tmp_path):
    (tmp_path / "ui").mkdir()
    (tmp_path / "ui" / "pane.py").write_text('say("The window says this itself.")\n')
    (tmp_path / "store.py").write_text(
        '"""This is a docstring."""\n'
        'raise StorageError(f"The file {name!r} is gone; " f"{count:,} are left.", name)\n'
        'SAID = "{host} did not answer."\n'
        'run("UPDATE article SET title = ? WHERE id = ?")\n'
    )
    assert build.said_below(tmp_path) == [
        "%1 did not answer.",
        "The file %1 is gone; %2 are left.",
    ]
