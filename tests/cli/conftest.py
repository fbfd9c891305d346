"""Commands are run in this process, each test on a library of its own."""

import pytest

from reader import cli


@pytest.fixture
def standfirst(tmp_path, capsys):
    """Runs a command on a library of its own; gives status, output and errors."""

    def call(*arguments: str) -> tuple[int, str, str]:
        status = cli.run(cli.parse(["--data-dir", str(tmp_path / "library"), *arguments]))
        shown = capsys.readouterr()
        return status, shown.out, shown.err

    return call
