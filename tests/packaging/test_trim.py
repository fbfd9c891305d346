"""The frozen program holds what is on the lists, and a surprise fails the build."""

import struct

import pytest


@pytest.fixture
def trim(scripts):
    import trim

    return trim


@pytest.fixture
def icu(scripts):
    import icu

    return icu


@pytest.mark.parametrize(
    ("name", "stays"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("PySide6/Qt/plugins/imageformats/libqpdf.so", False),
        ("PySide6/Qt/lib/libQt6Core.so.6", True),
        ("PySide6/Qt/lib/libQt6Quick.so.6", False),
        ("PySide6/QtWidgets.abi3.so", True),
        ("PySide6/QtNetwork.abi3.so", False),
        ("PySide6\\Qt6Qml.dll", False),
        ("lxml/etree.cpython-311-x86_64-linux-gnu.so", True),
    ],
)
def test_only_our_part_of_qt_stays(trim, name, stays):
    entry = (name, "/nowhere", "BINARY")
    assert trim.only_our_qt([entry]) == ([entry] if stays else [])


def test_a_large_file_that_nobody_foresaw_is_named(trim, tmp_path):
    file = tmp_path / "blob"
    file.write_bytes(bytes(trim.LARGE + 1))
    entries = [("corpus.bin", str(file), "DATA"), ("lxml/etree.so", str(file), "EXTENSION")]
    assert [text.split()[0] for text in trim.unforeseen(entries)] == ["corpus.bin"]


def test_links_to_what_was_left_out_go_too(trim):
    link = ("libQt6Qml.so.6", "PySide6/Qt/lib/libQt6Qml.so.6", "SYMLINK")
    up = ("PySide6/Qt/lib/x.so", "../../../x.so", "SYMLINK")
    assert trim.without_dangling([link, up], {"x.so"}) == [up]


def test_libraries_beside_modules_stay_only_if_they_are_asked_for(trim, monkeypatch):
    needs = {"/m.so": ["liba.so"], "/liba.so": ["libb.so"], "/libb.so": [], "/libc.so": []}
    monkeypatch.setattr(trim, "_asked_for", needs.__getitem__)
    module = ("PIL/m.so", "/m.so", "EXTENSION")
    asked = [(f"pillow.libs/lib{x}.so", f"/lib{x}.so", "BINARY") for x in "ab"]
    other = ("pillow.libs/libc.so", "/libc.so", "BINARY")
    assert trim.only_needed([module, *asked, other]) == [module, *asked]


def test_every_exclusion_has_its_reason(trim):
    tables = (trim.EXCLUDED_MODULES, trim.EXCLUDED_DATA, trim.EXCLUDED_BINARIES)
    assert all(reason.strip() for table in tables for reason in table.values())


def test_modules_found_by_name_are_all_listed(trim, tmp_path):
    for name in ("room/__init__.py", "room/one.py", "room/inner/__init__.py"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    assert trim.modules(tmp_path / "room") == ["room", "room.inner", "room.one"]


def package_of(items: dict[str, bytes]) -> bytes:
    header = struct.pack("<H", 32).ljust(32, b"\0")
    table, names, data = [struct.pack("<I", len(items))], b"", b""
    place = 4 + 8 * len(items)
    start = (place + sum(len(name) + 1 for name in items) + 15) // 16 * 16
    for name, item in items.items():
        table.append(struct.pack("<II", place + len(names), start + len(data)))
        names += name.encode() + b"\0"
        data += item.ljust((len(item) + 15) // 16 * 16, b"\0")
    return header + (b"".join(table) + names).ljust(start, b"\0") + data


def test_icu_keeps_what_orders_words_and_loses_the_rest(icu):
    items = {
        "icudt73l/coll/de.res": b"German order",
        "icudt73l/curr/de.res": b"names of money",
        "icudt73l/root.res": b"root",
        "icudt73l/unames.icu": b"names of characters",
        "icudt73l/uprops.icu": b"properties",
    }
    smaller = icu.repacked(package_of(items))
    kept = icu._items(smaller[32:])
    assert list(kept) == ["icudt73l/coll/de.res", "icudt73l/root.res", "icudt73l/uprops.icu"]
    assert all(kept[name].startswith(items[name]) for name in kept)
    assert smaller[:32] == package_of(items)[:32]
