"""ZIP archives, unpacked so that nothing in them can do harm.

No name leads out of the folder (CWE-22), no link is followed (CWE-61), the bytes are counted
while they are unpacked and not believed from the directory (CWE-409), and archives in the
archive stay closed. What is left out is told, member by member; the rest is unpacked. Of two
members with one name both are kept.
"""

from __future__ import annotations

import re
import stat
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from reader.errors import ImportFileError
from reader.importers.rows import RowFailure, failure

MEMBERS_LIMIT = 30_000
BUNDLE_LIMIT = 400_000
"""Files of a bundle of ours, which has several for each article of a whole library."""
BUNDLE = "standfirst.json"
MEMBER_LIMIT = 1 << 30
TOTAL_LIMIT = 8 << 30
RATIO_LIMIT = 200
"""How much larger than the archive its contents may be; text in exports shrinks to a tenth."""
RATIO_FREE = 64 << 20
"""Bytes that are unpacked whatever the ratio."""

PIECE = 256 * 1024
_NESTED = (".zip", ".7z", ".rar", ".tar", ".tgz", ".gz", ".bz2", ".xz", ".zst", ".jar")
_KEPT = (".warc.gz", ".arc.gz")
_SYSTEM = ("__MACOSX/", ".DS_Store", "Thumbs.db")
_RESERVED = frozenset(
    {"con", "prn", "aux", "nul", *(f"{name}{n}" for name in ("com", "lpt") for n in range(1, 10))}
)
_PLAIN = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9_.-]{0,98}[A-Za-z0-9_-]")
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)


def is_archive(head: bytes) -> bool:
    """Whether a file that begins so is a ZIP archive of any kind."""
    return head.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def names(path: Path) -> tuple[str, ...]:
    """The names of an archive's members.

    Raises:
        ImportFileError: when it is no archive, or has far too many members.
    """
    with _opened(path) as archive:
        return tuple(archive.namelist())


def unpack(path: Path, folder: Path) -> Iterator[RowFailure]:
    """Unpack the archive at *path* into the empty *folder*; what is left out is yielded.

    Raises:
        ImportFileError: when it is no archive, or a bomb.
    """
    with _opened(path) as archive:
        budget, targets = _Budget(path), _Targets(folder)
        for member in archive.infolist():
            if _is_nothing(member):
                continue
            reason = _refusal(member)
            try:
                if not reason:
                    _write(archive, member, targets.free(member.filename), budget)
            except _BROKEN as error:
                reason = f"It is damaged or locked with a password: {error}."
            if reason:
                yield failure(reason, file=f"{path.name}: {member.filename[:200]}")


def _is_nothing(member: zipfile.ZipInfo) -> bool:
    """Whether a member is a folder, or of the system that packed it."""
    return member.is_dir() or member.filename.startswith(_SYSTEM)


def _opened(path: Path) -> zipfile.ZipFile:
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise ImportFileError(
            f"The archive {path.name} is damaged and can't be opened: {error}.", path
        ) from error
    most = BUNDLE_LIMIT if BUNDLE in archive.NameToInfo else MEMBERS_LIMIT
    if len(archive.infolist()) > most:
        archive.close()
        raise ImportFileError(
            f"The archive {path.name} holds more than {most:,} files; "
            "unpack it and import the folder.",
            path,
        )
    return archive


def _refusal(member: zipfile.ZipInfo) -> str:
    """Why a member stays in the archive, as a sentence; empty when it doesn't."""
    name = member.filename.replace("\\", "/")
    if stat.S_ISLNK(member.external_attr >> 16):
        return "It is a link to another file and was not followed."
    if name.startswith("/") or ".." in PurePosixPath(name).parts or ":" in name[:3]:
        return "Its name leads out of the archive; it was not unpacked."
    lowered = name.lower()
    if lowered.endswith(_NESTED) and not lowered.endswith(_KEPT):
        return "It is an archive in the archive; unpack it and import it by itself."
    if member.file_size > MEMBER_LIMIT:
        return f"It is larger than {MEMBER_LIMIT >> 20} MB."
    return ""


class _Budget:
    """How many bytes may still be unpacked."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._left = min(TOTAL_LIMIT, max(RATIO_FREE, path.stat().st_size * RATIO_LIMIT))

    def take(self, count: int) -> None:
        self._left -= count
        if self._left < 0:
            raise ImportFileError(
                f"The archive {self._path.name} unpacks to far more than an export can be; "
                "it was not imported.",
                self._path,
            )


def _write(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, target: Path, budget: _Budget
) -> None:
    with archive.open(member) as source, target.open("xb") as file:
        _copy(source, file, budget)


def _copy(source: object, file: BinaryIO, budget: _Budget) -> None:
    assert hasattr(source, "read")
    while piece := source.read(PIECE):
        budget.take(len(piece))
        file.write(piece)


class _Targets:
    """Where members go: their own paths in safe names, with a number where that is taken."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._taken: dict[str, int] = {}
        self._made: dict[str, Path] = {}

    def free(self, name: str) -> Path:
        """A path that is still free, in a folder that is there."""
        inside, _, last = name.replace("\\", "/").rpartition("/")
        folder = self._made.get(inside) or self._make(inside)
        safe = _safe(last)
        path = folder / safe
        while path.exists():
            key = f"{folder}/{safe}"
            self._taken[key] = number = self._taken.get(key, 1) + 1
            path = folder / f"{Path(safe).stem}~{number}{Path(safe).suffix}"
        return path

    def _make(self, inside: str) -> Path:
        parts = [_safe(part) for part in inside.split("/") if part not in {"", "."}]
        folder = self._folder.joinpath(*parts)
        folder.mkdir(parents=True, exist_ok=True)
        self._made[inside] = folder
        return folder


def _safe(part: str) -> str:
    """A part of a name that every file system takes."""
    if _PLAIN.fullmatch(part):
        return _unreserved(part)
    kept = "".join(
        "_" if sign in '<>:"|?*' or unicodedata.category(sign).startswith("C") else sign
        for sign in part
    ).rstrip(" .")
    return _short(_unreserved(kept or "_"))


def _unreserved(name: str) -> str:
    return f"_{name}" if name.split(".", maxsplit=1)[0].lower() in _RESERVED else name


def _short(name: str) -> str:
    """At most 200 bytes, with the suffix."""
    suffix = Path(name).suffix[-20:]
    stem = name.removesuffix(suffix).encode()[: 200 - len(suffix.encode())]
    return name if len(name.encode()) <= 200 else stem.decode(errors="ignore") + suffix  # noqa: PLR2004
