"""What the packages say: the manual, the completions, the metadata, the terms."""

import importlib.util
import os
import plistlib
import re
import shutil
import struct
import subprocess
import tomllib
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from reader.cli import parser

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def product(scripts):
    import product

    return product


def words() -> set[str]:
    """Every command and every long option."""
    found = set()
    for name in parser.parsers()[1]:
        found.add(name)
        text = subparser(name).format_help()
        found |= set(re.findall(r"--[a-z][a-z-]+", text.partition("example:")[0]))
    return found - {"--help"}


def subparser(name: str):
    top, _ = parser.parsers()
    group = next(action for action in top._actions if action.dest == "command")
    return group.choices[name]


def test_the_manual_says_every_word_of_the_command_line(scripts):
    import manual

    page = manual.page().replace("\\-", "-")
    assert {word for word in words() if word not in page} == set()


def test_no_line_of_the_manual_is_taken_for_a_command(scripts):
    import manual

    assert manual._plain(".hidden\n'too") == "\\&.hidden\n\\&'too"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completions_know_every_word(scripts, shell, tmp_path):
    import completions

    text = getattr(completions, shell)()
    assert {word for word in words() if word.removeprefix("--") not in text} == set()
    if shutil.which(shell):
        script = tmp_path / "script"
        script.write_text(text)
        assert subprocess.run([shell, "-n", script], check=False).returncode == 0


def test_templates_are_filled_whole(product):
    for file in sorted((product.HERE / "linux").iterdir()):
        more = {"DATE": "2026-01-01", "DEPENDS": "", "ARCHIVE": "a", "CHECKSUM": "b"}
        assert not re.search(r"@[A-Z]+@", product.filled(file, **more)), file.name


def test_metainfo_and_desktop_entry_name_one_another(product):
    text = product.filled(product.HERE / "linux" / "standfirst.metainfo.xml", DATE="2026-01-01")
    component = ET.fromstring(text)
    assert component.findtext("launchable") == f"{component.findtext('id')}.desktop"
    assert component.find("releases/release").get("version") == product.version()


def test_each_type_that_a_file_manager_offers_is_one_that_systems_know(product):
    entry = product.filled(product.HERE / "linux" / "standfirst.desktop")
    offered = re.search(r"^MimeType=(.*);$", entry, re.MULTILINE)[1].split(";")
    ours = (product.HERE / "linux" / "standfirst.mime.xml").read_text("utf-8")
    known = {
        "text/html",
        "application/xhtml+xml",
        "multipart/related",
        "application/x-mimearchive",
        "application/epub+zip",
    }
    assert set(offered) == known | set(re.findall(r'mime-type type="([^"]+)"', ours))


def test_the_property_lists_are_sound(product):
    plist = plistlib.loads((product.HERE / "macos" / "Info.plist").read_bytes())
    assert plist["CFBundleURLTypes"][0]["CFBundleURLName"] == product.IDENTIFIER
    plistlib.loads((product.HERE / "macos" / "entitlements.plist").read_bytes())


@pytest.mark.parametrize(
    ("terms", "free"),
    [
        ("MIT", True),
        ("LGPL-3.0-only OR GPL-2.0-only", True),
        ("GPL-3.0-or-later", False),
        ("MIT AND AGPL-3.0-only", False),
        ("GNU Lesser General Public License v2 (LGPLv2)", True),
        ("GPL-2.0-only OR AGPL-3.0-only", False),
        ("GPL-2.0-or-later WITH Bootloader-exception", True),
        ("GPL-2.0-or-later WITH Bootloader-exception AND GPL-3.0-only", False),
    ],
)
def test_what_is_only_under_the_gpl_is_refused(scripts, terms, free):
    import trust

    assert trust.is_free(terms) is free


def test_the_bill_of_materials_names_each_component(scripts):
    import trust

    part = trust.Component(
        name="Part", version="1", license="MIT", text="…", locator="pkg:pypi/part@1"
    )
    bill = trust.bill([part])
    assert bill["bomFormat"] == "CycloneDX"
    assert [(each["name"], each["purl"]) for each in bill["components"]] == [
        ("Part", "pkg:pypi/part@1")
    ]
    assert "Part 1: MIT" in trust._chapter(part)


def test_every_dependency_is_pinned_by_hash_and_no_index_is_named(product):
    pins = (product.HERE / "requirements.txt").read_text("utf-8")
    pinned = {name.lower() for name in re.findall(r"^([\w.-]+)==", pins, re.MULTILINE)}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = (*project["dependencies"], *project["optional-dependencies"]["packaging"])
    names = {re.match(r"[\w.-]+", line)[0].lower() for line in wanted}
    assert names - pinned == set()
    assert "://" not in pins
    assert len(re.findall(r"^[\w.-]+==.*\\\n    --hash=sha256:", pins, re.MULTILINE)) == len(
        pinned
    )


@pytest.mark.skipif(importlib.util.find_spec("PySide6") is None, reason="Qt draws the icons")
def test_icons_hold_what_their_directories_promise(scripts, request):
    # The window's tests need an application of another kind, and there is only one a process.
    request.getfixturevalue("qapp")
    import pictures

    data = pictures.ico()
    count = struct.unpack_from("<HHH", data)[2]
    for number in range(count):
        side, *_, size, place = struct.unpack_from("<BBBBHHII", data, 6 + 16 * number)
        picture = data[place : place + size]
        assert picture.startswith(b"\x89PNG")
        assert struct.unpack_from(">I", picture, 16)[0] % 256 == side
    apple = pictures.icns()
    assert apple[:4] == b"icns"
    assert struct.unpack_from(">I", apple, 4)[0] == len(apple)


def test_translations_are_stale_until_they_are_compiled(scripts, tmp_path):
    import build_translations

    source, target = tmp_path / "standfirst_xx.ts", tmp_path / "standfirst_xx.qm"
    source.write_text("<TS/>")
    assert build_translations.are_stale(tmp_path)
    target.write_bytes(b"compiled")
    os.utime(target, ns=(source.stat().st_mtime_ns, source.stat().st_mtime_ns))
    assert not build_translations.are_stale(tmp_path)
    os.utime(target, ns=(0, 0))
    assert build_translations.are_stale(tmp_path)
