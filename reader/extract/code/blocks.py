"""Code as its authors wrote it: one `pre` for each block, without what a site draws around it.

Sites show code in tables with a column of numbers, in editors, in lines that are elements of
their own, under bars with the language's name and a button. Runs before anything invisible is
dropped, since buttons tell a bar from the code.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.extract.code.gutters import drop_numbers, is_column_of_numbers, is_number_of_line
from reader.extract.code.labels import take_labels
from reader.extract.code.lines import set_lines
from reader.extract.code.names import languages_around
from reader.extract.markup import (
    BLOCKS,
    INVISIBLE,
    Element,
    elements_at,
    name_set,
    raw_text,
    remove,
    text_of,
)

_EDITORS = (
    ("cm-editor", "cm-content"),
    ("CodeMirror", "CodeMirror-code"),
    ("monaco-editor", "view-lines"),
    ("ace_editor", "ace_text-layer"),
    ("syntaxhighlighter", "container"),
    ("crayon-syntax", "crayon-pre"),
    ("dp-highlighter", "dp-c"),
    ("react-code-file-contents", "react-code-lines"),
)
"""What code stands in that a script has drawn, and the part of it that has the lines."""
_MAYBE_EDITOR = " or ".join(
    f"contains(., '{part}')"
    for part in ("editor", "CodeMirror", "highlighter", "crayon-", "react-code")
)
_CODE_CELL = re.compile(r"blob-code|hljs-ln|(?:^|[\s_-])(?:code|line|lntd|highlight)(?:$|[\s_-])")
_CODE_TABLE = re.compile(r"highlight|code|line-?num|(?:^|[\s_-])(?:lntable|hljs|crayon)")
_TOP = re.compile(r"(?:^|;)\s*top\s*:\s*(\d+)")
_BLOCK_NAMES = name_set("block d-block code-block codeblock block-code blockcode code_block")
_BLOCK_STYLE = re.compile(r"display\s*:\s*(?:block|flex|grid)|white-space\s*:\s*pre(?:-wrap)?\b")
_INDENTED = re.compile(r"^[ \t]*\r?\n[ \t]*")
_UNSEEN = INVISIBLE - {"button"}
"""What no browser shows; buttons tell where a bar is."""
_NEAR = 2


def settle(body: Element) -> None:
    """Make each block of code in *body* one `pre` of its lines, with its language on it."""
    _open_editors(body)
    for table in list(body.iter("table")):
        _open_table(table)
    _make_blocks(body)
    for code in list(body.iter("pre")):
        if next(code.iterancestors("pre"), None) is None:
            _settle_one(code)


def _settle_one(code: Element) -> None:
    if next(code.iter("img", "figure"), None) is not None:
        return
    for inner in list(code.iter("pre")):
        if inner is not code:
            inner.tag = "div"
    for unseen in list(code.iter(*_UNSEEN)):
        remove(unseen)
    language = next((found for found in languages_around(code) if found), "")
    _drop_column_before(code)
    label = take_labels(code)
    drop_numbers(code)
    set_lines(code)
    if language or label:
        code.set("data-language", language or label)


# --- editors and tables ----------------------------------------------------------------------


def _open_editors(body: Element) -> None:
    """Leave nothing of an editor but its lines."""
    for editor in elements_at(body, f"descendant::div/@class[{_MAYBE_EDITOR}]/.."):
        names = (editor.get("class") or "").split()
        inner = next((name for outer, name in _EDITORS if outer in names), "")
        lines = next((one for one in editor.iter() if inner in _names(one)), None)
        if not inner or lines is None or editor.getparent() is None:
            continue
        if inner == "view-lines":
            lines[:] = sorted(lines, key=_top)
        language = next((found for found in languages_around(editor) if found), "")
        if language:
            editor.set("data-language", language)
        _hold_only(editor, lines)


def _names(element: Element) -> list[str]:
    return (element.get("class") or "").split()


def _top(line: Element) -> int:
    """How far down a line is drawn: an editor does not keep its lines in order."""
    found = _TOP.search(line.get("style") or "")
    return int(found[1]) if found else 0


def _hold_only(element: Element, lines: Element) -> None:
    """Make a `pre` of *element* that has nothing in it but *lines*."""
    lines.tail = None
    element[:] = [lines]
    element.text = None
    element.tag = "pre"


def _open_table(table: Element) -> None:
    """Make a `pre` of a table whose rows are lines of code, or that has them in a cell."""
    rows = [row for row in table.iter("tr") if next(row.iterancestors("table"), None) is table]
    cells = [[cell for cell in row if cell.tag in {"td", "th"}] for row in rows]
    if not rows or any(len(row) < 2 for row in cells):  # noqa: PLR2004 - numbers and code
        return
    if len(rows) == 1 and is_column_of_numbers(cells[0][0]) and _holds_code(table, cells[0]):
        code = cells[0][-1]
        for cell in cells[0][:-1]:
            remove(cell)
        _hold_only(table, code)
        code.tag = "div"
    elif _is_numbered(table, cells):
        for row in cells:
            for cell in row[:-1]:
                remove(cell)
        table.tag = "pre"
        table.text = None
        table[:] = [row[-1] for row in cells]
        for line in table:
            line.tag, line.tail = "div", None


def _holds_code(table: Element, cells: Sequence[Element]) -> bool:
    last = cells[-1]
    return (
        next(last.iter("pre", "code"), None) is not None
        or bool(_CODE_CELL.search((last.get("class") or "").lower()))
        or _is_among_code(table)
    )


def _is_among_code(table: Element) -> bool:
    names = f"{table.get('class') or ''}".lower()
    return bool(_CODE_TABLE.search(names)) or next(table.iterancestors("pre"), None) is not None


def _is_numbered(table: Element, cells: Sequence[Sequence[Element]]) -> bool:
    """Whether each row of *table* is a line of code, with its number before it."""
    if not all(is_number_of_line(row[0]) for row in cells):
        numbers = [text_of(row[0]) for row in cells]
        first = numbers[0]
        is_counted = first.isdecimal() and numbers == [
            str(at) for at in range(int(first), int(first) + len(numbers))
        ]
        if not is_counted or next(table.iterancestors("pre"), None) is None:
            return False
    return all(len(row) <= 3 for row in cells) and (  # noqa: PLR2004 - a diff has two numbers
        _is_among_code(table)
        or all(_CODE_CELL.search((row[-1].get("class") or "").lower()) for row in cells)
    )


def _drop_column_before(code: Element) -> None:
    """Take out the element beside *code* that holds its lines' numbers and nothing else."""
    count = len(raw_text(code).strip("\n").split("\n"))
    place = code
    for _ in range(_NEAR):
        beside = place.getprevious()
        if beside is not None and beside.tag in {"div", "pre", "ol", "ul", "span", "td"}:
            pieces = [piece for text in beside.itertext() for piece in str(text).split()]
            is_as_long = len(pieces) > 1 and abs(len(pieces) - count) <= 1
            is_column = not (beside.tail or "").strip() and is_column_of_numbers(beside)
            if is_column and (is_as_long or is_number_of_line(beside)):
                remove(beside)
            return
        up = place.getparent()
        if up is None or up.tag not in {"div", "figure", "span", "section"}:
            return
        place = up


# --- code that is no `pre` -------------------------------------------------------------------


def _make_blocks(body: Element) -> None:
    """Put `code` that stands as a block of its own, and what follows it likewise, into a `pre`."""
    done: set[Element] = set()
    for code in list(body.iter("code")):
        if code in done or not _is_block(code):
            continue
        run = [code]
        after = code.getnext()
        while after is not None and after.tag == "code" and _is_block(after):
            run.append(after)
            after = after.getnext()
        done.update(run)
        _put_into_pre(run)


def _put_into_pre(run: Sequence[Element]) -> None:
    block = run[0].makeelement("pre")
    language = next((found for one in run for found in languages_around(one, 1) if found), "")
    if language:
        block.set("data-language", language)
    block.tail = run[-1].tail
    run[0].addprevious(block)
    for code in run:
        code.tail = None
        code.text = _INDENTED.sub("", code.text) if code.text else None
        if len(code) and not (code[-1].tail or "").strip():
            code[-1].tail = None
    block.extend(run)


def _is_block(code: Element) -> bool:
    """Whether *code* stands for itself, and is shown as a block or has several lines."""
    parent = code.getparent()
    if parent is None or not text_of(code) or next(code.iterancestors("pre"), None) is not None:
        return False
    if any(child.tag in {"pre", "p", "table"} for child in code.iter()):
        return False
    if not _stands_alone(code):
        return False
    names = (code.get("class") or "").lower().split()
    is_shown_so = not _BLOCK_NAMES.isdisjoint(names) or bool(
        _BLOCK_STYLE.search((code.get("style") or "").lower())
    )
    if is_shown_so:
        return True
    is_only = len(parent) == 1 and not (parent.text or "").strip() and parent.tag not in _CELLS
    return is_only and ("\n" in raw_text(code).strip() or code.find(".//br") is not None)


_CELLS = name_set("a em strong b i span h1 h2 h3 h4 h5 h6 td th dt")


def _stands_alone(code: Element) -> bool:
    """Whether there is no text in the line before and after *code*."""
    before, after = code.getprevious(), code.getnext()
    text = (before.tail if before is not None else code.getparent().text) or ""  # type: ignore[union-attr]
    if text.strip() or (code.tail or "").strip():
        return False
    return all(
        one is None or one.tag in BLOCKS | {"code", "br", "button"} for one in (before, after)
    )
