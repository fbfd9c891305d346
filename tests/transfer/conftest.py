"""A library, and a Pocket export to import into it."""

import pytest

from reader.library import Library

STAMP = 1_704_110_400


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def export(tmp_path):
    def make(rows, name="part_000000.csv"):
        path = tmp_path / name
        lines = (f"Story {n},https://x.org/{n},{STAMP + n},,a|b,unread" for n in rows)
        path.write_text("title,url,time_added,cursor,tags,status\n" + "\n".join(lines) + "\n")
        return path

    return make
