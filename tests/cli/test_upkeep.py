"""Commands on whole collections, and what looks after them."""

import json
import signal

import pytest

from reader import cli, paths
from reader.cli import transfers

POCKET = (
    "title,url,time_added,tags,status\n"
    "Tides,https://example.org/tides,1700000000,sea|moon,unread\n"
    "Broken,not an address,1700000001,,unread\n"
    "Winds,https://example.org/winds,1700000002,,archive\n"
)


@pytest.fixture
def sample(standfirst):
    standfirst("add", str(paths.sample()))
    return standfirst


def titles(standfirst) -> set[str]:
    return {row["title"] for row in json.loads(standfirst("list", "--json")[1])}


def test_an_import_says_what_became_of_each_row_and_can_be_taken_back(standfirst, tmp_path):
    export = tmp_path / "pocket.csv"
    export.write_text(POCKET)
    status, out, _ = standfirst("import", str(export), "--json")
    report = json.loads(out)
    assert status == 1
    assert (report["new"], report["failed"]) == (2, 1)
    assert report["failures"][0]["line"] == 3
    assert titles(standfirst) == {"Tides", "Winds"}

    again = json.loads(standfirst("import", str(export), "--json")[1])
    assert (again["new"], again["skipped"]) == (0, 2)

    assert standfirst("import", "--undo", report["run"])[0] == 0
    assert titles(standfirst) == set()


def test_an_interrupted_import_stops_between_rows_and_goes_on_later(
    standfirst, tmp_path, monkeypatch
):
    export = tmp_path / "pocket.csv"
    rows = [f"Story {n},https://example.org/{n},1700000000,,unread\n" for n in range(1200)]
    export.write_text("title,url,time_added,tags,status\n" + "".join(rows))
    told = []

    def interrupt(self, progress):
        if not told:
            signal.raise_signal(signal.SIGINT)
        told.append(progress)

    monkeypatch.setattr(transfers._Line, "import_went_on", interrupt)
    status, out, _ = standfirst("import", str(export))
    assert status == 1
    assert "standfirst import --resume" in out
    before = len(titles(standfirst))
    assert 0 < before < 1200
    status, out, _ = standfirst("import", "--resume")
    assert status == 0
    assert len(titles(standfirst)) == 1200
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_what_is_exported_comes_back_whole(sample, tmp_path, capsys):
    bundle = tmp_path / "all.zip"
    assert sample("export", "--output", str(bundle))[0] == 0
    other = ["--data-dir", str(tmp_path / "other")]
    assert cli.run(cli.parse([*other, "import", str(bundle)])) == 0
    capsys.readouterr()
    cli.run(cli.parse([*other, "show", "1", "--json"]))
    (copy,) = json.loads(capsys.readouterr().out)
    (original,) = json.loads(sample("show", "1", "--json")[1])
    assert copy["html"] == original["html"]
    assert copy["added"] == original["added"]


def test_an_unknown_format_is_one_sentence(sample, tmp_path):
    status, _, err = sample("export", "--format", "papyrus", "--output", str(tmp_path / "x"))
    assert status == 1
    assert "epub" in err


def test_a_backup_brings_the_library_back(sample, tmp_path):
    file = tmp_path / "library.backup"
    assert sample("backup", str(file))[0] == 0
    sample("remove", "1")
    assert titles(sample) == set()
    assert sample("restore", str(file))[0] == 0
    assert titles(sample) == {"The few lines under the headline"}


def test_a_backup_that_is_none_changes_nothing(sample, tmp_path):
    file = tmp_path / "letter.txt"
    file.write_text("Dear Sir or Madam")
    status, out, err = sample("restore", str(file))
    assert (status, out) == (1, "")
    assert err.count("\n") == 1
    assert titles(sample) == {"The few lines under the headline"}


def test_a_sound_library_is_said_to_be_in_order(sample):
    status, out, _ = sample("check")
    assert status == 0
    assert "in order" in out


def test_a_library_in_a_bad_place_is_warned_of(tmp_path, capsys):
    folder = ["--data-dir", str(tmp_path / "Dropbox")]
    cli.run(cli.parse([*folder, "list"]))
    assert cli.run(cli.parse([*folder, "check"])) == 0
    assert "synchronized" in capsys.readouterr().err


def test_reextract_says_what_changed(sample):
    status, out, _ = sample("reextract", "--json")
    assert status == 0
    assert json.loads(out)["looked_at"] == 1
    status, out, err = sample("reextract", "--undo")
    assert (status, out) == (1, "")
    assert err.count("\n") == 1


def page(folder, paragraphs):
    """A saved page of a story that grew."""
    file = folder / "story.html"
    text = "".join(
        f"<p>Paragraph {n} of the story tells what the council of the harbor decided.</p>"
        for n in range(paragraphs)
    )
    file.write_text(
        "<html lang=en><head><title>The harbor</title>"
        "<link rel=canonical href=https://example.org/harbor></head>"
        f"<body><article><h1>The harbor</h1>{text}</article></body></html>"
    )
    return str(file)


def test_an_earlier_text_is_listed_and_comes_back(standfirst, tmp_path):
    standfirst("add", page(tmp_path, 4))
    assert "no other text" in standfirst("versions", "1")[1]
    standfirst("add", page(tmp_path, 9))
    (version,) = json.loads(standfirst("versions", "1", "--json")[1])["versions"]
    assert version["title"] == "The harbor"
    assert f"{version['number']}" in standfirst("versions", "1")[1]

    status, out, _ = standfirst("versions", "1", "--restore", str(version["number"]))
    assert status == 0
    assert "again" in out
    assert len(json.loads(standfirst("show", "1", "--json")[1])[0]["paragraphs"]) == 4


def test_a_version_that_is_not_there_is_one_sentence(sample):
    status, out, err = sample("versions", "1", "--restore", "7")
    assert (status, out) == (1, "")
    assert "no version number 7" in err


def test_what_is_missing_offline_is_listed(sample, tmp_path):
    assert json.loads(sample("audit", "--json")[1])["complete"]
    export = tmp_path / "pocket.csv"
    export.write_text(POCKET.replace("not an address", "https://example.org/broken"))
    sample("import", str(export))
    status, out, _ = sample("audit")
    assert status == 1
    assert "Tides" in out
    assert "Winds" in out
    assert "3 have no text" in out


@pytest.mark.parametrize("limit", ["0", "-1", "x"])
def test_a_limit_is_a_number_from_one_on(sample, limit):
    with pytest.raises(SystemExit) as ended:
        sample("list", "--limit", limit)
    assert ended.value.code == 2


def test_the_fields_of_everything_else_are_documented(sample, tmp_path, documented_fields):
    export, file = tmp_path / "pocket.csv", str(tmp_path / "all.zip")
    export.write_text(POCKET)
    for command in (
        ("import", str(export)),
        ("export", "--output", file),
        ("backup", str(tmp_path / "library.backup")),
        ("check",),
        ("audit",),
        ("reextract",),
    ):
        found = json.loads(sample(*command, "--json")[1])
        assert set(found) <= documented_fields(command[0]), command


@pytest.mark.parametrize(
    "command",
    [
        ("check",),
        ("audit",),
        ("backup", "FILE"),
        ("reextract",),
        ("digest",),
        ("export", "--output", "FILE"),
        ("fetch",),
    ],
)
def test_a_library_that_is_not_there_is_a_sentence_and_not_made(standfirst, tmp_path, command):
    file = tmp_path / "file"
    status, out, err = standfirst(*(str(file) if word == "FILE" else word for word in command))
    assert (status, out) == (1, "")
    assert "no library" in err
    assert "--data-dir" in err
    assert err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_what_is_no_library_at_all_is_not_repaired(standfirst, tmp_path):
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "library.db").write_text("My dear diary. " * 500)
    status, out, err = standfirst("check")
    assert (status, out) == (1, "")
    assert "left as it is" in err
    assert [path.name for path in folder.iterdir()] == ["library.db"]
    assert (folder / "library.db").read_text() == "My dear diary. " * 500
