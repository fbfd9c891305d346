"""What all tests share: the place of test material, and doing without Qt where it is missing."""

import importlib.util
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

HAS_QT = importlib.util.find_spec("PySide6") is not None

# The core is tested without Qt as well: what needs the window is then left out.
collect_ignore = [] if HAS_QT else ["ui", "test_app.py"]


def pytest_addoption(parser):
    """Without pytest-qt its settings in pyproject.toml would be unknown ones."""
    if importlib.util.find_spec("pytestqt") is None:
        for name in ("qt_api", "qt_log_level_fail", "qt_log_ignore"):
            parser.addini(name, "set for pytest-qt, which is not installed")


def pytest_configure():
    """No test opens a window on the screen of whoever runs it, and none is judged by its time."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    settings.register_profile(
        "busy machine", deadline=None, suppress_health_check=[HealthCheck.too_slow]
    )
    settings.load_profile("busy machine")


@pytest.fixture(scope="session")
def test_data() -> Path:
    """Pages, exports and texts that others wrote; a test that needs them skips without."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    folder = Path(os.environ.get("STANDFIRST_TEST_DATA") or cache / "standfirst-data")
    if not folder.is_dir():
        pytest.skip("the test material is not unpacked")
    return folder
