"""What the frozen program does before all else."""

import os
import subprocess
import sys

import pytest

SERVE = (
    "import sys; sys.path.insert(0, sys.argv.pop(1)); import head_start; "
    "head_start.serve_parent(sys.argv[1:]); print('went on')"
)


@pytest.fixture
def serve(scripts):
    def act(*words, **more):
        command = [sys.executable, "-c", SERVE, str(scripts), *words]
        return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, **more)

    return act


def test_the_keeper_of_shared_memory_ends_with_those_that_it_was_started_for(serve):
    reading, writing = os.pipe()
    command = f"from multiprocessing.resource_tracker import main;main({reading})"
    process = serve("-OO", "-c", command, pass_fds=[reading])
    os.close(reading)
    os.write(writing, b"PROBE:0:noop\n")
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(0.3)
    os.close(writing)
    assert process.communicate(timeout=20)[0] == ""
    assert process.returncode == 0


@pytest.mark.parametrize("words", [[], ["list"], ["-c"], ["-c", "print(1)"], ["a", "b", "c"]])
def test_whoever_else_is_started_goes_on(serve, words):
    assert serve(*words).communicate(timeout=20)[0] == "went on\n"


def test_the_loader_of_shiboken_is_only_changed_where_it_is_known(scripts):
    import shiboken

    with pytest.raises(SystemExit, match="does not know this version"):
        shiboken.slim_loader("from shibokensupport.signature import layout\n")
