"""The texts that several tests of this room read."""

import importlib.util
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def texts():
    spec = importlib.util.spec_from_file_location(
        "summary_texts", Path(__file__).with_name("texts.py")
    )
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
