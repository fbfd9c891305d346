"""Bytes to be read as a page, and what is known of where they are from."""

from __future__ import annotations

import io
import stat
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from reader.article import Page, now
from reader.errors import CaptureError, FormatError

HEAD = 1 << 16
"""Bytes that recognition looks at."""

LARGEST = 60 << 20
"""Bytes of a file that is read whole; formats that are streamed may be larger."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file, or what an address gave.

    `data` is None for a file, which is opened when it is read. `address` is where it was
    fetched or, as far as the file's format tells, saved from.
    """

    name: str
    path: Path | None = None
    data: bytes | None = None
    asked: str = ""
    address: str = ""
    media_type: str = ""
    charset: str | None = None
    etag: str = ""
    last_modified: str = ""
    captured: datetime = field(default_factory=now)

    def open(self) -> BinaryIO:
        """The bytes as a file to read from.

        Raises:
            CaptureError: the file can't be opened.
        """
        if self.path is None:
            return io.BytesIO(self.data or b"")
        try:
            return self.path.open("rb")
        except OSError as error:
            raise unreadable(self.path, error) from error

    def head(self) -> bytes:
        """The first bytes, enough to recognize the format.

        Raises:
            CaptureError: the file can't be read.
        """
        return self._read(HEAD)

    def read(self, most: int = LARGEST) -> bytes:
        """All bytes.

        Raises:
            CaptureError: the file can't be read.
            FormatError: it has more than *most* bytes.
        """
        data = self._read(most + 1)
        if len(data) > most:
            raise FormatError(
                f"{self.name} is larger than {most >> 20} MB, which is more than an article "
                "needs; it was not read.",
                self.path or self.address,
            )
        return data

    def _read(self, size: int) -> bytes:
        with self.open() as file:
            try:
                return file.read(size)
            except OSError as error:
                raise unreadable(self.name, error) from error

    def page(self, data: bytes, **known: object) -> Page:
        """A page of this source with *data* as its markup; *known* overrides what is known."""
        fields: dict[str, object] = {
            "asked": self.asked,
            "address": self.address,
            "captured": self.captured,
            "charset": self.charset,
            "etag": self.etag,
            "last_modified": self.last_modified,
            **known,
        }
        return Page(data=data, **fields)  # type: ignore[arg-type]

    def unreadable(self, what: str) -> FormatError:
        """The failure that says what kind of file this is and what is wrong with it."""
        return FormatError(f"{self.name} {what}", self.path or self.address)


def from_file(path: Path) -> Source:
    """The source of a saved file; its time is the file's.

    Raises:
        CaptureError: there is none, or it is a folder or a device.
    """
    try:
        status = path.stat()
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from error
    if stat.S_ISDIR(status.st_mode):
        raise FormatError(f"{path} is a folder; choose a file in it.", path)
    if not stat.S_ISREG(status.st_mode):
        raise FormatError(f"{path} is not a file.", path)
    if not status.st_size:
        raise FormatError(f"{path.name} is empty.", path)
    return Source(name=path.name, path=path, captured=_moment(status.st_mtime))


def from_page(page: Page) -> Source:
    """The source of what was fetched from the web."""
    return Source(
        name=page.address,
        data=page.data,
        asked=page.asked,
        address=page.address,
        media_type=page.media_type,
        charset=page.charset,
        etag=page.etag,
        last_modified=page.last_modified,
        captured=page.captured,
    )


def unreadable(path: Path | str, error: Exception) -> CaptureError:
    """The failure to open or read the file at *path*."""
    if isinstance(error, FileNotFoundError):
        return CaptureError(f"There is no file {path}.", path)
    if isinstance(error, PermissionError):
        return CaptureError(f"You have no right to read {path}.", path)
    reason = getattr(error, "strerror", None) or "its name is not a valid one"
    return CaptureError(f"{path} can't be read: {reason}.", path)


def _moment(seconds: float) -> datetime:
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (OverflowError, ValueError, OSError):
        return now()
