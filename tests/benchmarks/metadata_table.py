"""How often title, author, date and the rest are exactly right, by set, extractors side by side.

What is counted, and how, so that nobody is wronged:

- Texts are compared by their words, without case, punctuation and typography.
- A date is right when its day is; days that no calendar has are left out.
- Pages without a date count only where a person looked for one: other sets say what some
  program found, and a tenth of trafilatura's pages were never annotated; most do have a date.
- defuddle's site names stand in their column only: its addresses are invented, and where a
  page names no site it takes the author for one.
- An extractor that never gives a field has no row for it.
- Lead image and address are compared without scheme, query and a last slash.
- The last two columns split all pages in halves by their host: what fits the one half only
  shows there.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterable, Mapping
from datetime import date

CORPORA = (
    "wcxb", "trafilatura", "htmldate", "postlight", "metascraper", "mozilla", "newspaper4k",
    "defuddle",
)  # fmt: skip
BY_PEOPLE = ("wcxb", "trafilatura")
FIELDS = {"lang": "language", "canonical": "url"}
WORD = re.compile(r"\w+")


def folded(text: str) -> str:
    return " ".join(WORD.findall(text.casefold()))


def same_words(found: str, wanted: str) -> bool:
    return folded(found) == folded(wanted)


def same_day(found: str, wanted: str) -> bool:
    return found[:10] == wanted[:10]


def same_language(found: str, wanted: str) -> bool:
    return found.lower()[:2] == wanted.lower()[:2]


def same_address(found: str, wanted: str) -> bool:
    def bare(address):
        return re.sub(r"^https?:|[?#].*$|/$", "", address).rstrip("/")

    return bare(found) == bare(wanted)


MATCHES = {
    "title": same_words,
    "author": same_words,
    "date": same_day,
    "site": same_words,
    "lang": same_language,
    "lead_image": same_address,
    "canonical": same_address,
}
UNDATED = "undated"

Scores = dict[tuple[str, str], list[int]]
"""By field and set: how many are right, and of how many."""


def scores(pages: Iterable[tuple[object, Mapping]]) -> Scores:
    """Count results against what is known of their pages."""
    found: Scores = {}
    for result, known in pages:
        for field, is_right in _judged(result, known):
            for group in _groups(known, field):
                cell = found.setdefault((field, group), [0, 0])
                cell[0] += is_right
                cell[1] += 1
    return found


def _judged(result: object, known: Mapping) -> Iterable[tuple[str, bool]]:
    for field, same in MATCHES.items():
        wanted = known.get(field)
        wanted = ", ".join(wanted) if isinstance(wanted, list) else wanted
        if wanted and (field != "date" or _is_day(wanted)):
            yield field, same(getattr(result, FIELDS.get(field, field)), wanted)
    is_looked_at = known["corpus"] in BY_PEOPLE and known.get("annotated", True)
    if is_looked_at and not known.get("date"):
        yield UNDATED, bool(result.date)


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text[:10])
    except ValueError:
        return False
    return True


def _groups(known: Mapping, field: str) -> tuple[str, ...]:
    if (known["corpus"], field) == ("defuddle", "site"):
        return (known["corpus"],)
    half = "half A" if zlib.crc32(known["splitkey"].encode()) % 2 else "half B"
    return known["corpus"], "all", half


def table(by_extractor: Mapping[str, Scores]) -> str:
    """One row a field and extractor, one column a set; the share of undated pages with a date."""
    columns = [*CORPORA, "all", "half A", "half B"]
    lines = ["| exactly right | | " + " | ".join(columns) + " |"]
    lines.append("|---" * (len(columns) + 2) + "|")
    for field in (*MATCHES, UNDATED):
        for name, found in by_extractor.items():
            if not any(right for (one, _), (right, _) in found.items() if one == field):
                continue
            cells = [_cell(found.get((field, column))) for column in columns]
            label = "a date where none is" if field == UNDATED else field
            lines.append(f"| {label} | {name} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def _cell(counted: list[int] | None) -> str:
    return f"{counted[0] / counted[1]:.3f} ({counted[1]})" if counted else ""


def run_all(
    extractors: Mapping[str, Callable], cases: Callable[[str, int], Iterable], sample: int
) -> dict[str, Scores]:
    """The scores of each extractor over all sets."""
    found: dict[str, Scores] = {}
    for name, extractor in extractors.items():
        pages = (
            (extractor(case), case.known) for corpus in CORPORA for case in cases(corpus, sample)
        )
        found[name] = scores(pages)
    return found
