"""What the core says to a reader, found in its sources so that the window can translate it.

The core knows no Qt and speaks English: errors, notes and what was undone are sentences. The
window translates them by their form (`reader.ui.sentences`), in which %1, %2 … stand for what
is filled in. The forms are kept in `resources/translations/sentences.txt`, one a line.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

NO_CORE = frozenset({"app.py", "cli", "self_check", "ui"})
"""What is in the package and speaks for itself: the window, and the terminal."""

_SENTENCE = re.compile(
    r"""(?:%\d|[“"]?[A-Z](?![A-Z]))(?:.*\s){2}.*(?<=[\w”"'’)%])[.!?]""", re.DOTALL
)
_FIELD = re.compile(r"\{\w*\}")


def sentences(package: Path) -> list[str]:
    """The forms of all sentences of the core, sorted."""
    found: set[str] = set()
    for file in sorted(package.rglob("*.py")):
        if file.relative_to(package).parts[0] not in NO_CORE:
            found.update(_said_in(ast.parse(file.read_text("utf-8"))))
    return sorted(found)


def _said_in(node: ast.AST) -> Iterator[str]:
    """The forms of the sentences below a node, docstrings aside."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant):
            continue
        form = _form(child)
        if form is None:
            yield from _said_in(child)
        elif _SENTENCE.fullmatch(form):
            yield form


def _form(node: ast.AST) -> str | None:
    """A text with %1, %2 … for what is filled in; nothing where the node is no text."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return _numbered(_FIELD.sub("\0", node.value))
    if isinstance(node, ast.JoinedStr):
        parts = (part.value if isinstance(part, ast.Constant) else "\0" for part in node.values)
        return _numbered("".join(map(str, parts)))
    return None


def _numbered(text: str) -> str:
    """The text with its places (NULs) numbered from 1."""
    first, *rest = text.split("\0")
    return first + "".join(f"%{number}{part}" for number, part in enumerate(rest, start=1))
