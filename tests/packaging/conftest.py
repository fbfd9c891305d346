"""The scripts in packaging/ are no package: they import one another by their folder."""

from pathlib import Path

import pytest

PACKAGING = Path(__file__).parent.parent.parent / "packaging"


@pytest.fixture(autouse=True)
def scripts(monkeypatch):
    monkeypatch.syspath_prepend(str(PACKAGING))
    return PACKAGING
