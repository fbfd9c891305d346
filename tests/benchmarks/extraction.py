"""How much of the articles is kept, and how much of the rest, beside other extractors.

    python tests/benchmarks/extraction.py [--sample N] [--peers] [--only CORPUS]

Reads the saved pages of STANDFIRST_TEST_DATA (or ~/.cache/standfirst-data). Scores are the
mean over pages of the F1 of 4-word shingles; structure is the share of the reference's
elements found again; times are CPU seconds of one process.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import re
import statistics
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from lxml import html as lxml_html

sys.path[:0] = [str(Path(__file__).resolve().parents[2]), str(Path(__file__).resolve().parent)]

from metadata_table import run_all, table  # noqa: E402

SHINGLE = 4
WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Case:
    """A saved page and what is known of it."""

    data: bytes
    known: dict


@dataclass(frozen=True)
class Result:
    """What an extractor made of a page."""

    text: str
    html: str = ""
    title: str = ""
    author: str = ""
    date: str = ""
    site: str = ""
    language: str = ""
    lead_image: str = ""
    url: str = ""


def cases(corpus: str, sample: int = 0) -> Iterator[Case]:
    """The pages of one corpus, every n-th of them when a sample is asked for."""
    files = sorted((folder() / corpus).glob("*.json"))
    step = max(1, len(files) // sample) if sample else 1
    for file in files[::step]:
        known = json.loads(file.read_text(encoding="utf-8"))
        if not known.get("dup_of"):
            yield Case(gzip.decompress(file.with_suffix(".html.gz").read_bytes()), known)


def folder() -> Path:
    """Where the saved pages lie."""
    home = os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")
    return Path(os.environ.get("STANDFIRST_TEST_DATA", Path(home) / "standfirst-data")) / "pages"


# --- extractors ------------------------------------------------------------------------------


def standfirst(case: Case) -> Result:
    from reader.intake import draft_from_html

    draft = draft_from_html(case.data, case.known["url"])
    published = draft.published
    return Result(
        text="\n".join(draft.paragraphs),
        html=draft.html,
        title=draft.title,
        author=draft.byline,
        date=_day(published) if published else "",
        site=draft.site,
        language=draft.language,
        lead_image=draft.lead_image,
        url=draft.url,
    )


def trafilatura(case: Case) -> Result:
    import trafilatura

    found = trafilatura.bare_extraction(case.data, url=case.known["url"], with_metadata=True)
    if found is None:
        return Result(text="")
    return Result(
        text=found.text or "",
        html=_trafilatura_html(case) if "expected_html" in case.known else "",
        title=found.title or "",
        author=found.author or "",
        date=found.date or "",
        site=found.sitename or "",
        language=found.language or "",
        lead_image=found.image or "",
        url=found.url or "",
    )


def _trafilatura_html(case: Case) -> str:
    """Its markup with all that it can be asked for; only pages of known structure need it."""
    import trafilatura

    html = trafilatura.extract(
        case.data,
        url=case.known["url"],
        output_format="html",
        include_images=True,
        include_links=True,
        include_formatting=True,
    )
    return re.sub(r"</?(?:html|body)>", "", html or "")


def readability_lxml(case: Case) -> Result:
    from readability import Document

    from reader.extract.decode import decode

    document = Document(decode(case.data))
    try:
        html = document.summary(html_partial=True)
    except Exception:  # noqa: BLE001 - a peer that fails scores nothing
        return Result(text="")
    tree = lxml_html.fromstring(html or "<p></p>")
    blocks = [" ".join(node.itertext()) for node in tree.iter("p", "li", "pre", "h2", "td")]
    return Result(text="\n".join(blocks) or tree.text_content(), html=html, title=document.title())


# --- scores ----------------------------------------------------------------------------------


def shingles(text: str) -> Counter:
    words = WORD.findall(text.lower())
    if len(words) < SHINGLE:
        return Counter([tuple(words)]) if words else Counter()
    return Counter(zip(*(words[at:] for at in range(SHINGLE)), strict=False))


def f1(found: str, wanted: str) -> float:
    ours, theirs = shingles(found), shingles(wanted)
    common = sum((ours & theirs).values())
    if not common:
        return float(not ours and not theirs)
    precision, recall = common / sum(ours.values()), common / sum(theirs.values())
    return 2 * precision * recall / (precision + recall)


def _day(value: datetime | date) -> str:
    return (value.date() if isinstance(value, datetime) else value).isoformat()


def _folded(text: str) -> str:
    return " ".join(WORD.findall(text.casefold()))


ELEMENTS = ("img", "heading", "li", "quote", "td", "pre", "code", "caption")


def structure(found: str, wanted: str) -> dict[str, tuple[int, int]]:
    """For each kind of element: how many of the reference's are found again, and of how many."""
    ours, theirs = _elements(found), _elements(wanted)
    return {
        name: (sum((ours[name] & theirs[name]).values()), sum(theirs[name].values()))
        for name in ELEMENTS
    }


def _elements(html: str) -> dict[str, Counter]:
    found = {name: Counter() for name in ELEMENTS}
    if not html.strip():
        return found
    for node in lxml_html.fragment_fromstring(html, create_parent="div").iter():
        tag = str(node.tag)
        name = {"blockquote": "quote", "figcaption": "caption", "caption": "caption"}.get(tag, tag)
        name = "heading" if re.fullmatch("h[1-6]", tag) else name
        name = "td" if tag == "th" else name
        if tag == "img":
            if not (node.get("src") or "data:").startswith("data:"):
                found["img"][_picture(node)] = 1
        elif name == "code" and node.getparent().tag == "pre":
            continue
        elif name in found:
            text = _folded(" ".join(node.itertext()))[:80]
            if text:
                found[name][text] += 1
    return found


def _picture(node: lxml_html.HtmlElement) -> str:
    address = re.sub(r"[?#].*", "", node.get("src") or "")
    return address.rsplit("/", 1)[-1].lower()


# --- tables ----------------------------------------------------------------------------------


def measure(name: str, extractor: Callable[[Case], Result], sample: int, only: str) -> None:
    """Print one extractor's figures."""
    print(f"\n== {name}")
    times: list[float] = []

    def run(case: Case) -> Result:
        start = time.process_time()
        result = extractor(case)
        times.append(time.process_time() - start)
        return result

    if only in ("", "wcxb"):
        _texts(run, "wcxb", sample)
    if only in ("", "scrapinghub"):
        _texts(run, "scrapinghub", sample)
    if only in ("", "structure"):
        _structures(run, sample)
    ordered = sorted(times)
    print(
        f"time ms  p50 {ordered[len(ordered) // 2] * 1e3:.0f}  "
        f"p95 {ordered[int(len(ordered) * 0.95)] * 1e3:.0f}  pages {len(ordered)}"
    )


def _texts(run: Callable[[Case], Result], corpus: str, sample: int) -> None:
    scores: dict[str, list[tuple[float, str]]] = {}
    for case in cases(corpus, sample):
        wanted = case.known.get("text")
        if wanted:
            kind = case.known.get("page_type", "article")
            scores.setdefault(kind, []).append((f1(run(case).text, wanted), case.known["id"]))
    for kind, found in scores.items():
        values = [score for score, _ in found]
        poor = sum(score < 0.5 for score in values) / len(values)
        print(
            f"{corpus} {kind}: F1 {statistics.mean(values):.4f}  n {len(values)}  "
            f"under .5: {poor:.1%}"
        )


def _structures(run: Callable[[Case], Result], sample: int) -> None:
    totals = {name: [0, 0] for name in ELEMENTS}
    for case in cases("mozilla", sample):
        for name, (found, of) in structure(run(case).html, case.known["expected_html"]).items():
            totals[name][0] += found
            totals[name][1] += of
    print("recall  " + "  ".join(f"{n} {f / (t or 1):.3f} ({t})" for n, (f, t) in totals.items()))


def import_time() -> float:
    """CPU milliseconds of importing what reads the first page."""
    code = (
        "import time; t = time.process_time(); from reader.intake import draft_from_html; "
        "import reader.extract; print(time.process_time() - t)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return float(done.stdout) * 1e3


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--only", default="")
    parser.add_argument("--peers", action="store_true")
    chosen = parser.parse_args()
    print(f"import: {import_time():.0f} ms")
    extractors = {"standfirst": standfirst}
    if chosen.peers:
        extractors |= {"trafilatura": trafilatura, "readability-lxml": readability_lxml}
    if chosen.only != "metadata":
        for name, extractor in extractors.items():
            measure(name, extractor, chosen.sample, chosen.only)
    if chosen.only in ("", "metadata"):
        extractors.pop("readability-lxml", None)
        print("\n" + table(run_all(extractors, cases, chosen.sample)))


if __name__ == "__main__":
    main()
