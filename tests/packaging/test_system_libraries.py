"""Missing libraries are named with what brings them, and installed only where that is allowed."""

import os
import sys

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems have them all")


@pytest.fixture
def libraries(scripts):
    import system_libraries

    return system_libraries


def test_only_what_does_not_load_is_missing(libraries):
    assert libraries.missing(("libc.so.6", "libno-such.so.9")) == ("libno-such.so.9",)


def test_the_advice_is_one_command_with_each_package_once(libraries, capfd, monkeypatch):
    names = ("libglib-2.0.so.0", "libgthread-2.0.so.0", "libEGL.so.1")
    monkeypatch.setattr(libraries, "missing", lambda: names)
    monkeypatch.setattr(libraries, "_rights", lambda: None)
    monkeypatch.setattr(libraries.shutil, "which", lambda name: f"/usr/bin/{name}")
    libraries.provide()
    assert capfd.readouterr().err.endswith("sudo apt install libegl1 libglib2.0-0\n")


def test_where_there_is_no_apt_the_libraries_are_named(libraries, capfd, monkeypatch):
    monkeypatch.setattr(libraries, "missing", lambda: ("libEGL.so.1",))
    monkeypatch.setenv("PATH", "/nowhere")
    libraries.provide()
    assert "libEGL.so.1" in capfd.readouterr().err


def test_nothing_is_installed_by_someone_without_rights(libraries, monkeypatch, tmp_path):
    sudo = tmp_path / "sudo"
    sudo.write_text("#!/bin/sh\nexit 1\n")
    sudo.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert libraries._rights() is None
    assert libraries.install(["libegl1"]) is False


def test_a_sudo_that_asks_nothing_is_used(libraries, monkeypatch, tmp_path):
    calls = tmp_path / "calls"
    for name in ("sudo", "apt-get"):
        script = tmp_path / name
        script.write_text(f'#!/bin/sh\necho "{name} $*" >> {calls}\n')
        script.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert libraries.install(["libegl1"]) is True
    last = calls.read_text().splitlines()[-1]
    assert last.startswith("sudo --non-interactive apt-get install")
    assert last.endswith(" libegl1")
