"""Whether the books that we write of found pages are valid, by epubcheck.

    python tests/benchmarks/books.py [COUNT]

COUNT pages of every collection in the material's `pages` become one book each collection, with
a picture for every picture that they name.
"""

import gzip
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from PIL import Image

from reader import intake
from reader.article import Article, ArticleId, Highlight
from reader.errors import CaptureError
from reader.exporters import Shelf, exporter

COUNT = 25


def material() -> Path:
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return Path(os.environ.get("STANDFIRST_TEST_DATA") or cache / "standfirst-data") / "pages"


def articles(folder: Path, count: int):
    files = sorted(folder.glob("*.html.gz"))
    random.Random(5).shuffle(files)
    for number, file in enumerate(files[:count], start=1):
        facts = file.with_name(f"{file.name.removesuffix('.html.gz')}.json")
        url = json.loads(facts.read_text()).get("url") if facts.exists() else None
        try:
            draft = intake.draft_from_html(gzip.decompress(file.read_bytes()), url)
        except CaptureError:
            continue
        mark = Highlight(
            paragraph=0, start=0, end_paragraph=0, end=5, quote="Ma\x0brk & <b>", note="No\x00te"
        )
        yield Article(
            id=ArticleId(number), draft=draft, added=datetime.now(UTC), highlights=(mark,)
        )


def picture() -> bytes:
    with tempfile.TemporaryFile() as file:
        Image.new("RGB", (4, 3), "red").save(file, "WEBP")
        file.seek(0)
        return file.read()


def checked(book: Path) -> str:
    program = Path(shutil.which("epubcheck")).resolve()
    start = ["java", "-jar", program] if program.suffix == ".jar" else [program]
    done = subprocess.run([*start, book], capture_output=True, text=True, check=False)
    found = [line for line in done.stderr.splitlines() if line.startswith(("ERROR", "FATAL"))]
    return "\n".join(found) or ("valid" if done.returncode == 0 else done.stdout + done.stderr)


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    data = picture()
    with tempfile.TemporaryDirectory() as folder:
        for collection in sorted(material().iterdir()):
            found = list(articles(collection, count))
            shelf = Shelf(articles=found, find=lambda *_: ("image/webp", data))
            book = Path(folder, f"{collection.name}.epub")
            exporter("epub").write(shelf, book)
            print(f"{collection.name}: {len(found)} articles: {checked(book)}", flush=True)


if __name__ == "__main__":
    main()
