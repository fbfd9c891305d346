"""Tables: which hold data, which only lay a page out, and what stands in their rows.

The marks of a data table are Firefox's heuristics, as Readability has them: a caption,
header cells, a summary, several rows and columns.
"""

from __future__ import annotations

from collections.abc import Iterator

from reader.extract.markup import Element, text_of

_MANY_CELLS = 10
_SHORT = 200


def is_data_table(table: Element) -> bool:
    """Whether *table* is one for its reader and not for the page's layout."""
    if table.get("role") in {"presentation", "none"} or table.get("datatable") == "0":
        return False
    if table.find(".//table") is not None:
        return False
    marked = table.get("summary") or any(
        table.find(f".//{name}") is not None
        for name in ("caption", "col", "colgroup", "th", "thead", "tfoot")
    )
    rows = list(table.iter("tr"))
    columns = max((sum(1 for _ in cells_of(row)) for row in rows), default=0)
    if len(rows) < 2 and columns < 2:  # noqa: PLR2004 - a single cell holds no data
        return False
    if marked:
        return True
    if len(rows) == 1 or columns == 1:
        return False
    return len(rows) * columns >= 4 and not _holds_prose(table)  # noqa: PLR2004 - two by two


def _holds_prose(table: Element) -> bool:
    parts = table.iter("p", "h2", "h3", "ul", "article")
    return sum(1 for part in parts if not _is_a_cell(part)) > _MANY_CELLS


def _is_a_cell(part: Element) -> bool:
    """Whether *part* is a short paragraph that is all that its cell holds."""
    holder = part.getparent()
    while holder is not None and holder.tag == "div" and len(holder) == 1:
        holder = holder.getparent()
    if part.tag != "p" or holder is None or holder.tag not in {"td", "th"} or len(holder) > 1:
        return False
    return len(text_of(part)) <= _SHORT


def caption_of(table: Element) -> Element | None:
    """The table's caption, if it has one."""
    return table.find("caption")


def rows_of(table: Element) -> Iterator[tuple[str, list[Element]]]:
    """The sections of *table* (`thead`, `tbody` or `tfoot`) with their rows."""
    rows: list[Element] = []
    for child in table:
        if child.tag == "tr":
            rows.append(child)
        elif child.tag in {"thead", "tbody", "tfoot"}:
            if rows:
                yield "tbody", rows
                rows = []
            yield str(child.tag), [row for row in child if row.tag == "tr"]
    if rows:
        yield "tbody", rows


def cells_of(row: Element) -> Iterator[Element]:
    """The cells of *row*."""
    return (cell for cell in row if cell.tag in {"td", "th"})
