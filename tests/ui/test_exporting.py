"""Articles leave the window: files in every format, PDF, and what is said about it."""

import os
import subprocess
import sys
import zipfile

import pypdfium2
import pytest
from PySide6.QtWidgets import QFileDialog

from reader.exporters import exporter
from reader.ui.exporting import FORMATS, PDF, file_name


@pytest.fixture
def answer(monkeypatch):
    """The reader's answer to Qt's dialog that asks for a file."""

    def set_(target, form):
        chosen = next(one.filter for one in FORMATS if one.name == form)

        def ask(_parent, _caption, name, filters):
            assert chosen in filters.split(";;")
            return str(target(name)), chosen

        monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)

    return set_


def said(desktop):
    return desktop.notices.accessibleName()


def test_the_open_article_is_written_as_a_book(desktop, qtbot, tmp_path, answer):
    desktop.list.choose_row(0)
    answer(lambda name: tmp_path / name, "epub")
    desktop.actions.export()
    qtbot.waitUntil(lambda: "written" in said(desktop), timeout=20_000)
    assert said(desktop).endswith("written to Alpha.epub")
    with zipfile.ZipFile(tmp_path / "Alpha.epub") as book:
        assert "mimetype" in book.namelist()


def test_the_whole_list_becomes_a_folder_of_pdfs(desktop, qtbot, tmp_path, answer):
    answer(lambda _name: tmp_path / "papers.pdf", PDF)
    desktop.actions.export_list()
    qtbot.waitUntil(lambda: "written" in said(desktop))
    assert said(desktop) == "3 articles written to papers"
    files = sorted((tmp_path / "papers").iterdir())
    assert [file.suffix for file in files] == [".pdf"] * 3
    with pypdfium2.PdfDocument(files[0]) as document:
        assert "Gamma" in document[0].get_textpage().get_text_range()


def test_one_article_is_saved_as_pdf(desktop, qtbot, tmp_path, answer):
    desktop.list.choose_row(1)
    answer(lambda _name: tmp_path / "paper", PDF)
    desktop.actions.save_pdf()
    qtbot.waitUntil(lambda: "written" in said(desktop))
    assert (tmp_path / "paper.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("form", [PDF, "epub"])
def test_a_place_that_cannot_be_written_to_is_said(desktop, qtbot, tmp_path, answer, form):
    (tmp_path / "file").touch()
    desktop.list.choose_row(0)
    answer(lambda _name: tmp_path / "file" / "paper", form)
    desktop.actions.export()
    qtbot.waitUntil(lambda: "could not be written" in said(desktop), timeout=20_000)


def test_giving_up_the_dialog_writes_nothing(desktop, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    desktop.list.choose_row(0)
    desktop.actions.export()
    assert not desktop.jobs.is_busy() or said(desktop) == ""


def test_every_format_of_the_core_is_offered():
    for one in FORMATS:
        if one.name != PDF:
            assert exporter(one.name).name == one.name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ('Who? Me/You: a "story"', "Who Me You a story"),
        ("Тайна\x00 моря ", "Тайна моря"),
        ("...", "Standfirst"),
        ("x" * 300, "x" * 80),
    ],
)
def test_a_title_becomes_a_name_for_any_system(title, name):
    assert file_name(title) == name


def test_a_command_writes_pdf_without_a_window(library, tmp_path):
    environ = {key: value for key, value in os.environ.items() if key != "DISPLAY"}
    command = [sys.executable, "-m", "reader", "--data-dir", str(library.folder), "export"]

    def export(*more):
        return subprocess.run(
            [*command, *more, "--format", "pdf"],
            env={**environ, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            text=True,
            check=False,
        )

    done = export("title:alpha", "--output", str(tmp_path / "alpha.pdf"))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("One article was written")
    with pypdfium2.PdfDocument(tmp_path / "alpha.pdf") as document:
        assert "Alpha" in document[0].get_textpage().get_text_range()
    failed = export("title:omega", "--output", str(tmp_path / "none.pdf"))
    assert (failed.returncode, failed.stdout) == (1, "")
    assert failed.stderr.count("\n") == 1
