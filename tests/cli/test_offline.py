"""Offline means offline: what reads, finds, summarizes and exports asks the network nothing."""

import subprocess
import sys
from pathlib import Path

import pytest

from reader import paths
from reader.article import Draft, Kind
from reader.library import Library

ROOT = Path(__file__).parents[2]
WATCHED = """
import sys

ASKING = {"socket.connect", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo",
          "socket.gethostbyname", "socket.gethostbyaddr", "urllib.Request", "http.client.connect"}

def refuse(event, arguments):
    if event in ASKING:
        print(event, arguments[-1:], file=sys.stderr, flush=True)
        raise SystemExit(77)

sys.addaudithook(refuse)
from reader.app import main
sys.exit(main(sys.argv[1:]))
"""
TEXT = "The harbor of the small town froze over in the first week of the winter. "


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    """A library with an article whose pictures are all in the web."""
    folder = tmp_path_factory.mktemp("data")
    picture = "http://127.0.0.1:9/a.png"
    with Library.open(folder) as library:
        for number in range(3):
            library.save(
                Draft(
                    title=f"Harbor {number}",
                    url=f"http://127.0.0.1:9/{number}",
                    language="en",
                    html=f'<p data-p="0">{TEXT * 9}</p><figure><img src="{picture}"></figure>',
                    paragraphs=(TEXT * 9,),
                    kinds=(Kind.TEXT,),
                    word_count=120,
                    images=(picture,),
                    lead_image=picture,
                )
            )
    return folder


def run(data, *arguments):
    return subprocess.run(
        [sys.executable, "-c", WATCHED, "--data-dir", data, *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    "arguments",
    [
        ("list", "harbor"),
        ("show", "1"),
        ("show", "--json", "1"),
        ("summary", "1"),
        ("digest", "harbor"),
        ("audit",),
        ("check",),
        ("export", "harbor", "--format", "html", "--output", "out.html"),
        ("export", "harbor", "--format", "epub", "--output", "out.epub"),
        ("export", "harbor", "--format", "standfirst", "--output", "out.zip"),
        ("backup", "backup.zip"),
    ],
    ids=lambda arguments: " ".join(arguments[:4]),
)
def test_no_command_that_reads_asks_the_network(data, tmp_path, arguments):
    arguments = [tmp_path / one if "." in one else one for one in arguments]
    done = run(data, *arguments)
    assert done.returncode in {0, 1}, done.stderr
    assert "socket." not in done.stderr
    assert done.stdout


def test_a_saved_file_is_added_without_the_network(data):
    done = run(data, "add", paths.sample())
    assert done.returncode == 0, done.stderr


def test_a_page_is_not_fetched_unseen(data):
    """The watch sees what it is to see."""
    done = run(data, "add", "--allow-private", "http://127.0.0.1:9/")
    assert "socket." in done.stderr
