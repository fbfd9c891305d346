"""The files beside the database: original pages and images, named by what is in them.

A file's name is the SHA-256 of its bytes, so that the same picture is kept once and damage
shows. It is written under another name, synced, renamed, its folder synced, and only then may
a row name it; what a crash leaves behind is a file that no row names, and `collect` takes it.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Collection, Iterator
from pathlib import Path

from reader.library.trouble import on_disk

FOLDER_NAME = "files"
QUARANTINE_NAME = "quarantine"
_YOUNG = 24 * 3600.0
"""Seconds for which a file without a row is left alone: its row may be on its way."""


class FileStore:
    """Bytes by digest, in a folder of their own.

    Args:
        folder: the library's folder; ours is in it.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder / FOLDER_NAME
        self.quarantine_folder = folder / QUARANTINE_NAME

    def path(self, digest: str) -> Path:
        """Where the bytes of *digest* lie."""
        return self.folder / digest[:2] / digest

    def add(self, data: bytes) -> str:
        """Keep *data*, durably, and say its digest.

        Raises:
            StorageError: if the disk is full or fails.
        """
        digest = hashlib.sha256(data).hexdigest()
        path = self.path(digest)
        try:
            if path.exists() and path.stat().st_size == len(data):
                os.utime(path)
            else:
                _write(path, data)
        except OSError as error:
            sentence = f"A file could not be kept in {self.folder}: {error.strerror}."
            raise on_disk(error, sentence, self.folder) from error
        return digest

    def get(self, digest: str) -> bytes | None:
        """The bytes of *digest*, None if they are gone or not the same any more."""
        try:
            data = self.path(digest).read_bytes()
        except OSError:
            return None
        return data if hashlib.sha256(data).hexdigest() == digest else None

    def digests(self) -> Iterator[str]:
        """The names of all files that are kept, however they are."""
        for path in self.folder.glob("??/*"):
            if len(path.name) == hashlib.sha256().digest_size * 2:
                yield path.name

    def collect(self, wanted: Collection[str], *, youngest: float = _YOUNG) -> int:
        """Remove files that are not *wanted* and older than *youngest* seconds; say how many."""
        newest = time.time() - youngest
        gone = 0
        for path in self.folder.glob("??/*"):
            if path.name not in wanted and path.stat().st_mtime <= newest:
                path.unlink()
                gone += 1
        return gone

    def quarantine(self, digest: str) -> Path:
        """Move a file that isn't what its name says out of the way, and say where to."""
        return self.path(digest).rename(self._aside(digest))

    def keep_aside(self, name: str, data: bytes) -> Path:
        """Put *data*, which isn't what it should be, where a person may look at it."""
        aside = self._aside(name)
        _write(aside, data)
        return aside

    def _aside(self, name: str) -> Path:
        self.quarantine_folder.mkdir(mode=0o700, exist_ok=True)
        return self.quarantine_folder / f"{name}.{time.time_ns()}"


def _write(path: Path, data: bytes) -> None:
    is_new = not path.parent.is_dir()
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    import tempfile

    # mkstemp gives the rights 0600.
    handle, name = tempfile.mkstemp(prefix=".", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    sync_folder(path.parent)
    if is_new:
        sync_folder(path.parent.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in *folder* durable, where the system can."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
