#!/usr/bin/env python3
"""The interface's languages, from their sources to what Qt reads.

    python packaging/build_translations.py            compile: a .qm beside each .ts
    python packaging/build_translations.py --update   take new texts into the .ts files

Building a wheel, or installing the project editable, compiles them too: pyproject.toml names
this module as a hook.

lrelease is Qt's own, as PySide6 brings it. Its lupdate is not used: it passes over texts inside
of f-strings and over every plural whose number is more than a name, without a word. Here the
syntax tree is asked, and a text that can't be known from the source is an error.
"""

from __future__ import annotations

import argparse
import ast
import importlib.util
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ImportError:  # started as a command, outside of a build
    BuildHookInterface = object  # type: ignore[assignment, misc]

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
FOLDER = ROOT / "resources" / "translations"
FORMS = "sentences.txt"
PLURALS = {"en": 2, "es": 2, "ru": 3}
"""The languages, and how many plural forms Qt asks of each."""


class TranslationsHook(BuildHookInterface):  # type: ignore[type-arg]
    """Compiles the translations before hatchling collects the files."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, object]) -> None:  # noqa: ARG002
        """Compile, for wheels as well as for editable installs.

        lrelease needs system libraries as the window does. A checkout that is set up before
        they are there speaks English until `start.py` finds them; a wheel must be whole.
        """
        try:
            release()
        except (OSError, subprocess.CalledProcessError) as error:
            if version != "editable":
                raise
            print(f"The translations were not compiled: {error}", file=sys.stderr)


class Text(NamedTuple):
    """A text of the interface: who says it, what it is, and what translators are told.

    A tuple, since hatchling loads this file in a way that data classes do not survive.
    """

    context: str
    source: str
    comment: str = ""

    @property
    def is_plural(self) -> bool:
        """Whether it is said of a number."""
        return "%n" in self.source or "%Ln" in self.source


def texts(folder: Path = ROOT / "reader" / "ui") -> list[Text]:
    """All texts of the interface as the sources have them now.

    Raises:
        ValueError: `tr` is called with something other than a plain text.
    """
    found: set[Text] = set()
    for file in sorted(folder.rglob("*.py")):
        try:
            found.update(_texts_in(ast.parse(file.read_text("utf-8")), ""))
        except ValueError as error:
            raise ValueError(f"{file}: {error}") from None
    return sorted(found)


def everything(forms: list[str]) -> list[Text]:
    """The interface's texts, and the core's sentences by their *forms*."""
    return sorted({*texts(), *(Text("Sentences", form) for form in forms)})


def said_below(package: Path = ROOT / "reader") -> list[str]:
    """The forms of the core's sentences, which the window translates."""
    sys.path.insert(0, str(HERE))
    try:
        from core_sentences import sentences
    finally:
        sys.path.remove(str(HERE))
    return sentences(package)


def _texts_in(node: ast.AST, owner: str) -> Iterator[Text]:
    """The texts below a node, which belongs to the class *owner*."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call) and (text := _text_of(child, owner)):
            yield text
        yield from _texts_in(child, child.name if isinstance(child, ast.ClassDef) else owner)


def _text_of(call: ast.Call, owner: str) -> Text | None:
    called = call.func
    name = getattr(called, "attr", None) or getattr(called, "id", None)
    if name == "tr" and isinstance(called, ast.Attribute):
        return Text(owner, *_plain(call, call.args[:2]))
    # What is translated by a variable was marked where it got its value.
    if name in {"translate", "QT_TRANSLATE_NOOP"} and all(map(_is_plain, call.args[:2])):
        return Text(*_plain(call, call.args[:3]))
    return None


def _plain(call: ast.Call, arguments: list[ast.expr]) -> list[str]:
    if not all(map(_is_plain, arguments)):
        raise ValueError(f"line {call.lineno} translates what is no plain text")
    return [ast.literal_eval(argument) for argument in arguments]


def _is_plain(argument: ast.expr) -> bool:
    return isinstance(argument, ast.Constant) and isinstance(argument.value, str)


def release(folder: Path = FOLDER, into: Path | None = None) -> list[Path]:
    """Compile each .ts of a folder; returns the files made, beside it or in another folder.

    Raises:
        FileNotFoundError: PySide6 is not installed here.
    """
    made = []
    for source in sorted(folder.glob("*.ts")):
        target = (into or folder) / f"{source.stem}.qm"
        subprocess.run(
            [_pyside("lrelease", "lrelease.exe"), "-silent", source, "-qm", target], check=True
        )
        made.append(target)
    return made


def are_stale(folder: Path = FOLDER) -> bool:
    """Whether a .ts has no .qm beside it, or an older one."""
    pairs = ((source, source.with_suffix(".qm")) for source in folder.glob("*.ts"))
    return any(
        not target.exists() or target.stat().st_mtime < source.stat().st_mtime
        for source, target in pairs
    )


def qt_words() -> list[Path]:
    """Qt's own words in our languages, for packages that leave out the rest of them."""
    found = (_pyside("Qt/translations", "translations") / f"qtbase_{name}.qm" for name in PLURALS)
    return [file for file in found if file.is_file()]


def _pyside(*names: str) -> Path:
    """The first of these paths that is in PySide6's folder."""
    spec = importlib.util.find_spec("PySide6")
    for folder in (spec.submodule_search_locations if spec else None) or ():
        for name in names:
            if (path := Path(folder) / name).exists():
                return path
    raise FileNotFoundError(f"{names[0]} is not here: it comes with PySide6-Essentials.")


def updated(language: str, wanted: list[Text], kept: ET.Element | None) -> str:
    """The .ts of a language: every text that is wanted with its translation in *kept*, if any.

    English has plural forms only; the rest says itself.
    """
    known = translations(kept)
    tree = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = None
    for text in wanted:
        if language == "en" and not text.is_plural:
            continue
        if context is None or context.findtext("name") != text.context:
            context = ET.SubElement(tree, "context")
            ET.SubElement(context, "name").text = text.context
        context.append(_message(text, known.get(text), PLURALS[language]))
    ET.indent(tree, "    ")
    body = ET.tostring(tree, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'


def translations(tree: ET.Element | None) -> dict[Text, ET.Element]:
    """What a .ts holds: for each text the element with its translation."""
    return {
        Text(
            context.findtext("name") or "",
            message.findtext("source") or "",
            message.findtext("comment") or "",
        ): translation
        for context in (() if tree is None else tree.iter("context"))
        for message in context.iter("message")
        if (translation := message.find("translation")) is not None
    }


def _message(text: Text, known: ET.Element | None, plurals: int) -> ET.Element:
    """A message with its translation, or with an empty one that is marked unfinished."""
    message = ET.Element("message", {"numerus": "yes"} if text.is_plural else {})
    ET.SubElement(message, "source").text = text.source
    if text.comment:
        ET.SubElement(message, "comment").text = text.comment
    if known is not None:
        message.append(known)
        return message
    empty = ET.SubElement(message, "translation", type="unfinished")
    for _ in range(plurals if text.is_plural else 0):
        ET.SubElement(empty, "numerusform")
    return message


def update(folder: Path = FOLDER) -> int:
    """Bring each .ts up to date; returns how many texts wait for their translation."""
    forms = said_below()
    (folder / FORMS).write_text("\n".join((*forms, "")), encoding="utf-8", newline="\n")
    wanted = everything(forms)
    waiting = 0
    for language in PLURALS:
        file = folder / f"standfirst_{language}.ts"
        kept = ET.parse(file).getroot() if file.exists() else None  # noqa: S314 (our own)
        text = updated(language, wanted, kept)
        file.write_text(text, encoding="utf-8", newline="\n")
        waiting += text.count('type="unfinished"')
    return waiting


def main() -> int:
    """Do what the arguments ask; 1 where texts wait for a translation."""
    parser = argparse.ArgumentParser(description="Compile the interface's translations.")
    parser.add_argument("--update", action="store_true", help="take new texts into the .ts files")
    if parser.parse_args().update and (waiting := update()):
        print(f"{waiting} texts wait for a translation in {FOLDER}")
        return 1
    for file in release():
        print(file)
    return 0


if __name__ == "__main__":
    sys.exit(main())
