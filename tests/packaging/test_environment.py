"""The environment is made once, anew when what it depends on changes, and never by a guess."""

import os
import sys

import pytest


@pytest.fixture
def environment(scripts):
    import environment

    return environment


def test_a_ready_environment_is_used_without_a_word(environment, tmp_path, capfd):
    requirements = ("six",)
    (tmp_path / f"ready-{environment._digest(tmp_path, requirements)}").touch()
    assert environment.make(tmp_path, requirements) == environment.interpreter(tmp_path)
    assert capfd.readouterr() == ("", "")


def test_an_edited_list_of_requirements_makes_it_anew(environment, tmp_path):
    listing = tmp_path / "requirements.txt"
    listing.write_text("six==1.0")
    before = environment._digest(tmp_path, ("-r", str(listing)))
    listing.write_text("six==1.1")
    assert environment._digest(tmp_path, ("-r", str(listing))) != before


def test_a_moved_folder_makes_it_anew(environment, tmp_path):
    assert environment._digest(tmp_path / "a", ()) != environment._digest(tmp_path / "b", ())


def test_an_old_python_is_refused_with_a_sentence(environment, tmp_path, monkeypatch):
    monkeypatch.setattr(environment, "OLDEST_PYTHON", (99, 1))
    with pytest.raises(environment.SetUpError, match=r"needs Python 99\.1 or newer"):
        environment.make(tmp_path, ("six",))
    assert list(tmp_path.iterdir()) == []


def test_an_environment_whose_making_was_cut_short_does_not_work(environment, tmp_path):
    assert not environment._works(tmp_path)
    python = environment.interpreter(tmp_path)
    python.parent.mkdir(parents=True)
    python.touch()
    assert not environment._works(tmp_path)


@pytest.mark.skipif(os.name != "posix", reason="a shell script stands for Python")
def test_a_step_that_fails_stops_the_set_up_with_a_sentence(environment):
    with pytest.raises(environment.SetUpError, match="The set-up stopped"):
        environment._run(sys.executable, "-c", "raise SystemExit(3)")
