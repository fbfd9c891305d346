"""Files and folders that are written whole or not at all.

The bytes go to a neighbor with another name, are flushed to the disk, and take the name at
the end; whoever looks meanwhile sees the old file or none (POSIX rename(2) is atomic).
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from reader.errors import ExportError


@contextmanager
def whole_file(target: Path) -> Iterator[BinaryIO]:
    """A file to write in; it takes the place of *target* when the block ends well.

    Raises:
        ExportError: when it can't be written; what was there stays.
    """
    with _as_export_error(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{target.name[:50]}.", dir=target.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            Path(name).chmod(0o644 & ~_umask())
            Path(name).replace(target)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
        _settle(target.parent)


@contextmanager
def whole_folder(target: Path) -> Iterator[Path]:
    """A folder to write in; it becomes *target*, which must not be there or be empty.

    Raises:
        ExportError: when it can't be written, or *target* holds something.
    """
    with _as_export_error(target):
        if target.exists() and (not target.is_dir() or any(target.iterdir())):
            raise ExportError(
                f"{target} is there already; choose another name or an empty folder.", target
            )
        target.parent.mkdir(parents=True, exist_ok=True)
        folder = Path(tempfile.mkdtemp(prefix=f".{target.name[:50]}.", dir=target.parent))
        try:
            yield folder
            for path in folder.rglob("*"):
                if path.is_file():
                    _flush(path)
            folder.chmod(0o755 & ~_umask())
            folder.replace(target)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        _settle(target.parent)


@contextmanager
def _as_export_error(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise ExportError(f"{target} could not be written: {reason}.", target) from error


def _umask() -> int:
    """The mask that new files get; reading it means setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _flush(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())


def _settle(folder: Path) -> None:
    """Make the new name last; Windows has no handles of folders, and needs none."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
