"""What we rely on in PySide6, so that a bad version is noticed here and not by readers.

Version 6.12.0 takes one reference too many from True and None whenever a signal carries
them, until the interpreter ends; when this passes with a newer one, the bound in
pyproject.toml may be lifted.
"""

import sys

import pytest
from PySide6.QtCore import QObject, Signal


class Bell(QObject):
    rung = Signal()
    switched = Signal(bool)
    sent = Signal(object)


@pytest.mark.parametrize("value", [True, None])
@pytest.mark.skipif(sys.version_info >= (3, 12), reason="True and None are immortal since 3.12")
def test_emitting_keeps_true_and_none_alive(qapp, value):
    bell = Bell()
    bell.switched.connect(bool)
    bell.sent.connect(bool)
    before = sys.getrefcount(value)
    for _ in range(200):
        bell.rung.emit()
        bell.switched.emit(True)
        bell.sent.emit(value)
    assert abs(sys.getrefcount(value) - before) < 20
