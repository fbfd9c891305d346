"""What it means to a person that the disk did not do what it was asked to, and what to do."""

from __future__ import annotations

import errno
import shutil
from pathlib import Path

from reader.errors import StorageError

FULL_DISK = "The disk is full. Make room and try again; nothing that was kept before is lost."
_ADVICE = "Change who may write there, or choose another place."
_FULL = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
_FORBIDDEN = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})
_NEXT_TO_NOTHING = 64 * 1024
"""Bytes; SQLite can't even begin to read with less, for want of room for its locks."""


def on_disk(error: OSError, sentence: str, subject: object, advice: str = _ADVICE) -> StorageError:
    """What to raise for *error*; the sentence says what could not be done, as far as known.

    The advice follows where writing is forbidden.
    """
    if error.errno in _FULL:
        return StorageError(FULL_DISK, subject)
    if error.errno in _FORBIDDEN:
        return StorageError(f"{sentence} {advice}".strip(), subject)
    return StorageError(sentence, subject)


def is_full(folder: Path) -> bool:
    """Whether there is next to no room left for *folder*."""
    try:
        return shutil.disk_usage(folder).free < _NEXT_TO_NOTHING
    except OSError:
        return False
