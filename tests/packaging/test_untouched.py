"""What was changed in an installed package is found."""

import hashlib
from base64 import urlsafe_b64encode

import pytest


@pytest.fixture
def installed(tmp_path):
    """A folder with a package of one module and one file of data, as pip installs it."""
    files = {"changed/__init__.py": b"", "changed/roots.pem": b"one\n"}
    info = tmp_path / "changed-1.0.dist-info"
    lines = []
    for name, data in files.items():
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(data)
        digest = urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
        lines.append(f"{name},sha256={digest},{len(data)}")
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: changed\nVersion: 1.0\n")
    (info / "RECORD").write_text("\n".join([*lines, f"{info.name}/RECORD,,"]))
    return tmp_path


def altered_in(folder):
    import untouched

    return untouched.altered([str(folder)])


def test_nothing_is_found_where_nothing_was_changed(installed):
    assert altered_in(installed) == []


def test_a_changed_file_is_named(installed):
    with (installed / "changed" / "roots.pem").open("ab") as file:
        file.write(b"two\n")
    assert altered_in(installed) == ["changed: changed/roots.pem"]


def test_a_missing_file_says_nothing(installed):
    (installed / "changed" / "roots.pem").unlink()
    assert altered_in(installed) == []
