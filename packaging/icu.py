"""Qt's ICU data, cut to what Qt can ask for: 32 MB become about 3.

Qt uses ICU to compare words in a language's order and to read old encodings; its names of
countries, calendars, currencies and emoji Qt brings itself, or never shows. The data is one
package inside a library: a header, a table of contents, and the items (ICU User Guide, "ICU
Data"; the format is that of ICU's ucmndata.h). A smaller package is written and put into a
library of the same name by the assembler and the linker.
"""

from __future__ import annotations

import re
import struct
import subprocess
from pathlib import Path

KEPT_ENDINGS = (".icu", ".nrm")
KEPT_NAMES = frozenset(
    {
        "cnvalias.icu",
        "root.res",
        "res_index.res",
        "pool.res",
        "supplementalData.res",
        "likelySubtags.res",
        "keyTypeData.res",
        "timezoneTypes.res",
        "metaZones.res",
        "zoneinfo64.res",
        "numberingSystems.res",
        "plurals.res",
        "metadata.res",
        "langInfo.res",
        "icuver.res",
        "icustd.res",
        "en.res",
        "en_US.res",
    }
)
# The names of all characters, 300 kB, and the unihan order that no locale asks for.
DROPPED = frozenset({"unames.icu"})

SOURCE = """
.section .rodata
.global {symbol}
.balign 16
.type {symbol}, @object
.size {symbol}, .Lend - {symbol}
{symbol}:
.incbin "{data}"
.Lend:
.section .note.GNU-stack, "", @progbits
"""


def slimmed(entry: tuple[str, str, str], work: Path) -> str | None:
    """The smaller library for an entry that is ICU's data; None for any other."""
    match = re.search(r"libicudata\.so\.(\d+)$", entry[0])
    if match is None or entry[2] == "SYMLINK":
        return None
    symbol = f"icudt{match[1]}_dat"
    package = repacked(read_package(Path(entry[1]), symbol))
    return str(_library(package, symbol, f"libicudata.so.{match[1]}", work))


def read_package(library: Path, symbol: str) -> bytes:
    """The data that stands behind a symbol of a 64-bit ELF library.

    Here addresses and places in the file differ only by their segment's offset.
    """
    data = library.read_bytes()
    table = _output("readelf", "--wide", "--dyn-syms", str(library))
    row = next(line.split() for line in table.splitlines() if line.split()[-1:] == [symbol])
    address, size = int(row[1], 16), int(row[2], 0)
    for line in _output("readelf", "--wide", "--segments", str(library)).splitlines():
        fields = line.split()
        if fields[:1] == ["LOAD"]:
            offset, start, length = int(fields[1], 16), int(fields[2], 16), int(fields[4], 16)
            if start <= address < start + length:
                begin = offset + address - start
                return data[begin : begin + size]
    message = f"{library} holds no {symbol}"
    raise ValueError(message)


def repacked(package: bytes) -> bytes:
    """The package with only the items that Qt can ask for."""
    (header_size,) = struct.unpack_from("<H", package)
    body = package[header_size:]
    kept = {name: item for name, item in _items(body).items() if _is_kept(name)}
    names = b"".join(name.encode() + b"\0" for name in kept)
    table_size = 4 + 8 * len(kept)
    place = _aligned(table_size + len(names))
    table, data, name_place = [struct.pack("<I", len(kept))], bytearray(), table_size
    for name, item in kept.items():
        table.append(struct.pack("<II", name_place, place + len(data)))
        data += item + b"\xaa" * (_aligned(len(item)) - len(item))
        name_place += len(name) + 1
    head = b"".join(table) + names
    return package[:header_size] + head.ljust(place, b"\xaa") + bytes(data)


def _items(body: bytes) -> dict[str, bytes]:
    (count,) = struct.unpack_from("<I", body)
    places = [struct.unpack_from("<II", body, 4 + 8 * number) for number in range(count)]
    ends = [place[1] for place in places[1:]] + [len(body)]
    return {
        body[name : body.index(b"\0", name)].decode(): body[start:end]
        for (name, start), end in zip(places, ends, strict=True)
    }


def _is_kept(name: str) -> bool:
    """Whether Qt can ask for an item; names look like icudt73l/coll/de.res."""
    short = name.partition("/")[2]
    if short in DROPPED:
        return False
    return short in KEPT_NAMES or short.startswith("coll/") or short.endswith(KEPT_ENDINGS)


def _library(package: bytes, symbol: str, name: str, work: Path) -> Path:
    data, source, library = work / "icu.dat", work / "icu.S", work / name
    data.write_bytes(package)
    # The bare name, so that the build's folder leaves no trace in the library.
    source.write_text(SOURCE.format(symbol=symbol, data=data.name), "utf-8")
    flags = ("-shared", "-soname", name, "-Bsymbolic", "-z", "noseparate-code")
    for command in (
        ["as", "-o", "icu.o", source.name],
        ["ld", *flags, "--build-id=sha1", "-o", library.name, "icu.o"],
    ):
        subprocess.run(command, cwd=work, check=True)
    return library


def _aligned(size: int) -> int:
    return (size + 15) // 16 * 16


def _output(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
