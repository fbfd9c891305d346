"""Ten saved pages of other people go the whole road, and the news page copied as text."""

import gzip
import json
from pathlib import Path

import pytest

from reader import cli
from reader.article import Query
from reader.briefing import summary_of
from reader.library import Library
from reader.saving import add

PAGES = 10


def pages(folder: Path) -> list[Path]:
    """Every so many of the articles whose text is known, the same ones each time."""
    known = sorted((folder / "pages" / "scrapinghub").glob("*.json"))
    known += sorted((folder / "pages" / "mozilla").glob("*.json"))
    return known[:: len(known) // PAGES][:PAGES]


def saved_page(known: Path, folder: Path) -> Path:
    """The page as a file that a browser could have saved."""
    page = folder / f"{known.stem}.html"
    page.write_bytes(gzip.decompress(known.with_suffix(".html.gz").read_bytes()))
    return page


@pytest.mark.slow
def test_ten_pages_go_the_whole_road(tmp_path, test_data):
    chosen = pages(test_data)
    assert len(chosen) == PAGES
    with Library.open(tmp_path / "library") as library:
        ids = [add(library, str(saved_page(one, tmp_path))).id for one in chosen]
    with Library.open(tmp_path / "library") as library:
        assert set(library.ids(Query())) == set(ids)
        for number in ids:
            article = library.article(number)
            assert article.draft.title
            assert article.draft.word_count > 50
            for sentence in summary_of(library, article).sentences:
                paragraph = article.draft.paragraphs[sentence.paragraph]
                assert paragraph[sentence.start : sentence.end] == sentence.text


def test_the_seed_article_is_its_three_paragraphs(tmp_path, test_data, capsys):
    seed = test_data / "seed" / "article.txt"
    folder = ["--data-dir", str(tmp_path / "library")]
    assert cli.run(cli.parse([*folder, "add", str(seed)])) == 0
    capsys.readouterr()
    cli.run(cli.parse([*folder, "show", "1", "--json"]))
    (article,) = json.loads(capsys.readouterr().out)
    assert article["title"] == (
        "Chinese Automakers Expand Presence in Russia Amid Growing Market Share"
    )
    assert [text[:8] for text in article["paragraphs"]] == ["Chinese ", "Accordin", "In relat"]
    cli.run(cli.parse([*folder, "summary", "1", "--json", "--sentences", "100%"]))
    everything = capsys.readouterr().out + " ".join(article["paragraphs"])
    for line in ("No time to read", "Get a summary", "Previous Article", "Carrasco", "Roadmap"):
        assert line not in everything
