"""A second start hands its arguments to the first window, and to nobody else's."""

import json
import socket
import sys
import threading

import pytest

from reader.ui.single_instance import Instance, InstanceError


@pytest.fixture
def first(tmp_path):
    instance = Instance(tmp_path)
    assert instance.claim()
    instance.listen()
    yield instance
    instance.release()


def received(instance):
    """What the first gets, taken as the window does when its notifier rings."""
    instance.socket.setblocking(True)
    return instance.receive()


def hand_over(folder, sources):
    thread = threading.Thread(target=Instance(folder).hand_over, args=(sources,))
    thread.start()
    return thread


def test_there_is_one_first(first, tmp_path):
    assert not Instance(tmp_path).claim()


def test_another_library_has_its_own_window(first, tmp_path):
    other = Instance(tmp_path / "other")
    assert other.claim()
    other.release()


def test_the_first_gets_what_the_second_was_given(first, tmp_path):
    thread = hand_over(tmp_path, ["https://example.org/ü", "/a b.html"])
    assert received(first) == ["https://example.org/ü", "/a b.html"]
    thread.join()


def test_after_the_first_ended_the_next_is_first(first, tmp_path):
    first.release()
    again = Instance(tmp_path)
    assert again.claim()
    again.release()


def test_a_window_that_does_not_answer_is_said(first, tmp_path):
    first.socket.close()
    with pytest.raises(InstanceError, match="does not answer"):
        Instance(tmp_path).hand_over([], patience=0.1)


def test_a_start_that_comes_too_soon_waits_until_the_first_listens(tmp_path):
    slow = Instance(tmp_path)
    assert slow.claim()
    thread = hand_over(tmp_path, ["x"])
    with pytest.raises(InstanceError):
        Instance(tmp_path).hand_over([], patience=0)
    slow.listen()
    assert received(slow) == ["x"]
    thread.join()
    slow.release()


@pytest.mark.skipif(sys.platform == "win32", reason="a Unix socket")
@pytest.mark.parametrize(
    "message", [b"\n", b"[]\n", b'{"token": "wrong", "sources": ["x"]}\n', b"\xff\n", b""]
)
def test_a_message_without_the_token_is_ignored(first, tmp_path, message):
    address = json.loads((tmp_path / "window.address").read_text())["address"]
    with socket.socket(socket.AF_UNIX) as line:
        line.connect(address)
        line.sendall(message)
        line.shutdown(socket.SHUT_WR)
        assert received(first) is None


def test_only_its_owner_can_read_the_token(first, tmp_path):
    if sys.platform != "win32":
        assert (tmp_path / "window.address").stat().st_mode & 0o077 == 0


def test_a_long_path_gets_a_socket_elsewhere(tmp_path):
    folder = tmp_path / ("deep" * 30)
    instance = Instance(folder)
    assert instance.claim()
    instance.listen()
    thread = hand_over(folder, ["x"])
    assert received(instance) == ["x"]
    thread.join()
    instance.release()
