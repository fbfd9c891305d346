"""What Flathub's linter would refuse is found in a manifest before it gets there."""

import copy
from datetime import date
from pathlib import Path

import pytest

FILE = Path("io.github.someone.Reader.yml")
TODAY = date(2026, 11, 28)
GOOD = {
    "id": "io.github.someone.Reader",
    "runtime": "org.freedesktop.Platform",
    "runtime-version": "25.08",
    "command": "reader",
    "finish-args": [
        *("--share=ipc", "--share=network", "--socket=wayland", "--socket=fallback-x11"),
        "--device=dri",
    ],
    "modules": [{"name": "reader", "sources": [{"type": "archive", "sha256": "ab"}]}],
}


def faults(manifest, file=FILE):
    import flatpak_rules

    return list(flatpak_rules.faults(manifest, file, TODAY))


def test_a_good_manifest_has_no_faults():
    assert faults(GOOD) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"id": "io.github.someone.Other"}, "is called"),
        ({"runtime-version": "24.08"}, "not kept safe since 2026-09-08"),
        ({"runtime-version": "30.08"}, "not known"),
        ({"command": "/app/bin/reader"}, "the name of a program"),
        ({"finish-args": [*GOOD["finish-args"], "--filesystem=home"]}, "--filesystem=home"),
        ({"finish-args": ["--socket=fallback-x11"]}, "belong together"),
        ({"modules": []}, "nothing to build"),
        ({"modules": [{"name": "reader", "sources": [{"md5": "ab"}]}]}, "SHA-256"),
    ],
)
def test_a_fault_is_said(change, said):
    (fault,) = faults(copy.deepcopy(GOOD) | change)
    assert said in fault


@pytest.mark.parametrize("identifier", ["com.github.someone.Reader", "io.github.Reader"])
def test_a_name_at_a_hoster_is_looked_at(identifier):
    (fault,) = faults(GOOD | {"id": identifier}, Path(f"{identifier}.yml"))
    assert "code hoster" in fault
