"""The commands as a person types them: what is printed, where, and with which exit status."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from reader import cli, paths

TEXT = (
    "The council of Marrow Bay voted on Tuesday to close the coast road for good. "
    "Storms have taken eleven meters of the cliff since the spring. "
    "The road carried four thousand cars a day before the first slide.\n\n"
    "Engineers had proposed a wall of concrete that would have cost ninety million. "
    "The council called it a promise to spend the same sum again in twenty years. "
    "Instead a lane through the hills behind the town will be widened.\n\n"
    "Shops along the front fear for their customers. "
    "A survey found that two in three visitors come by the coast road. "
    "The mayor said that a town without a cliff has no visitors at all.\n"
)


@pytest.fixture
def story(tmp_path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text("Town Gives Up Its Coast Road\n\n" + TEXT, encoding="utf-8")
    return path


def test_add_then_list_then_show(standfirst, story):
    status, out, err = standfirst("add", str(story))
    assert (status, err) == (0, "")
    assert "Town Gives Up Its Coast Road" in out
    assert "Town Gives Up Its Coast Road" in standfirst("list")[1]
    status, out, _ = standfirst("show", "1")
    assert status == 0
    assert "Storms have taken eleven meters" in out


def test_tags_given_when_adding_are_found_again(standfirst, story):
    standfirst("add", str(story), "--tag", "coast", "--tag", "roads")
    assert len(json.loads(standfirst("list", "--tag", "coast", "--json")[1])) == 1
    assert json.loads(standfirst("list", "--tag", "ships", "--json")[1]) == []


def test_what_cannot_be_added_is_one_sentence_and_does_not_stop_the_rest(standfirst, story):
    status, out, err = standfirst("add", "nowhere.html", str(story))
    assert status == 1
    assert "Town Gives Up" in out
    assert err.startswith("standfirst: ")
    assert "nowhere.html" in err
    assert err.count("\n") == 1


def test_an_unknown_number_is_one_sentence(standfirst):
    for command in ("show", "remove", "restore", "summary"):
        status, out, err = standfirst(command, "77")
        assert (status, out) == (1, "")
        assert "77" in err
        assert err.count("\n") == 1


def test_nothing_is_removed_when_one_number_is_unknown(standfirst, story):
    standfirst("add", str(story))
    assert standfirst("remove", "1", "77")[0] == 1
    assert len(json.loads(standfirst("list", "--json")[1])) == 1


def test_the_fields_of_lists_articles_and_summaries_are_documented(
    standfirst, story, documented_fields
):
    standfirst("add", str(story))
    (row,) = json.loads(standfirst("list", "--json")[1])
    assert set(row) == documented_fields("list")
    (article,) = json.loads(standfirst("show", "1", "--json")[1])
    assert set(article) == documented_fields("show")
    assert set(json.loads(standfirst("summary", "1", "--json")[1])) == documented_fields("summary")
    parts = json.loads(standfirst("digest", "--json")[1])
    assert set(parts[0]) == documented_fields("digest")


def test_a_file_is_summarized_without_being_saved(standfirst, story):
    status, out, _ = standfirst("summary", str(story), "--sentences", "2", "--json")
    assert status == 0
    assert len(json.loads(out)["sentences"]) == 2
    assert standfirst("list")[1] == ""


def test_several_files_give_several_summaries(standfirst, story):
    _, out, _ = standfirst("summary", str(story), str(story), "--json")
    assert [one["source"] for one in json.loads(out)] == [str(story)] * 2


def test_standard_input_is_summarized(standfirst, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode()), "utf-8"))
    status, out, _ = standfirst("summary", "-")
    assert status == 0
    assert out.startswith("1. ") or "\n1. " in out


def test_lines_of_json_get_a_result_each(standfirst, tmp_path):
    lines = tmp_path / "texts.jsonl"
    good = json.dumps({"id": "a", "title": "Coast road", "text": TEXT, "language": "en"})
    lines.write_text(f"{good}\nnot json\n\n{json.dumps({'id': 'b', 'text': TEXT})}\n")
    status, out, err = standfirst("summary", "--jsonl", str(lines))
    results = [json.loads(line) for line in out.splitlines()]
    assert status == 1
    assert [one["id"] for one in results] == ["a", None, "b"]
    assert "Line 2" in err
    assert all(
        one["text"] == TEXT.splitlines()[one["paragraph"]][one["start"] : one["end"]]
        for one in results[0]["sentences"]
    )


@pytest.mark.parametrize("length", ["0", "-1", "0%", "12.5.3%", "many", "w"])
def test_a_length_that_is_none_is_one_sentence(standfirst, story, length):
    status, out, err = standfirst("summary", str(story), f"--sentences={length}")
    assert (status, out) == (1, "")
    assert err.count("\n") == 1


def test_an_unknown_method_is_one_sentence_that_names_the_known(standfirst, story):
    status, _, err = standfirst("summary", str(story), "--method", "oracle")
    assert status == 1
    assert "lex-rank" in err


def test_extract_shows_what_would_be_saved(standfirst):
    status, out, _ = standfirst(
        "extract", str(paths.sample()), "--url", "https://example.org/a", "--json"
    )
    found = json.loads(out)
    assert status == 0
    assert found["title"] == "The few lines under the headline"
    assert found["published"].startswith("2026-11-22")
    assert "<table" in found["html"]
    assert standfirst("list")[1] == ""


def test_extract_answers_lines_of_json(standfirst, tmp_path):
    lines = tmp_path / "pages.jsonl"
    lines.write_text(json.dumps({"id": 7, "path": str(paths.sample()), "url": "https://e.org/"}))
    status, out, _ = standfirst("extract", "--jsonl", str(lines))
    assert status == 0
    assert json.loads(out)["id"] == 7


def test_a_digest_names_the_article_of_each_sentence(standfirst, story):
    standfirst("add", str(story), str(paths.sample()))
    status, out, _ = standfirst("digest", "--sentences", "4", "--json")
    assert status == 0
    assert {one["article"] for one in json.loads(out)} <= {1, 2}


def test_the_sample_can_be_shown_without_a_window(capsys):
    assert cli.show_sample() == 0
    assert "The few lines under the headline" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "command", "sources"),
    [
        ([], cli.OPEN, []),
        (["https://example.org/"], cli.OPEN, ["https://example.org/"]),
        (["--data-dir", "list", "a.html"], cli.OPEN, ["a.html"]),
        (["open", "list"], cli.OPEN, ["list"]),
        (["add", "a.html"], "add", ["a.html"]),
    ],
)
def test_the_window_is_meant_where_no_command_is_named(arguments, command, sources):
    parsed = cli.parse(arguments)
    assert (parsed.command, parsed.sources) == (command, sources)


@pytest.mark.parametrize("arguments", [["add"], ["show", "one"], ["list", "--view", "moon"]])
def test_a_wrong_use_ends_with_2(arguments, capsys):
    with pytest.raises(SystemExit) as exit_:
        cli.parse(arguments)
    assert exit_.value.code == 2
    assert "usage:" in capsys.readouterr().err


def test_list_and_show_load_no_qt_and_no_summarizer(tmp_path, story):
    code = (
        "import sys; from reader import cli;"
        f"cli.run(cli.parse(['--data-dir', {str(tmp_path / 'l')!r}, 'list']));"
        "print(*sorted({n.split('.')[0] for n in sys.modules} & {'PySide6', 'sumy', 'nltk'}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_a_reader_of_our_output_that_stops_early_causes_no_traceback(tmp_path, story):
    command = f"{sys.executable} -m reader --data-dir {tmp_path / 'l'} show 1 --json | true"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr


def test_extract_says_of_an_address_why_there_is_no_article(standfirst):
    status, out, error = standfirst("extract", "http://127.0.0.1:9/story")
    assert status == 1
    assert not out
    assert "your own network" in error
