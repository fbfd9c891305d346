"""An export as a file: how far it has been read, and its bytes as text.

Exports come in UTF-8 with and without a byte order mark, in UTF-16, in the encoding that
they declare, and in Windows' code page; the text that comes out has none of the marks, and no
NUL. A stray byte in UTF-8 is taken for one of Windows' too, as it mostly is.
"""

from __future__ import annotations

import codecs
import io
import re
import stat
from collections.abc import Iterator
from pathlib import Path

from reader.errors import ImportFileError

HEAD = 64 * 1024
"""Bytes that are enough to tell what a file is."""

_DECLARED = re.compile(rb"(?i:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})")
_UNFIT = re.compile("utf|ascii|8859-1$|escape|code|idna|undefined")
"""What a text that isn't UTF-8 can't be, or what Windows' code page reads better."""

STRAY = "standfirst-stray"
"""How bytes are decoded that the encoding doesn't have, by the name that Python knows it by."""

WHOLE_LIMIT = 256 * 1024 * 1024
"""Bytes of a file that has to be read as one piece."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class ExportFile:
    """One file of an export; `fraction` tells how much of it was read."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._raw: io.FileIO | None = None
        self._size = 0

    @property
    def name(self) -> str:
        """How reports call it."""
        return self.path.name

    @property
    def fraction(self) -> float:
        """The share that was read, from 0 to 1."""
        if self._raw is None or self._raw.closed or not self._size:
            return 1.0 if self._raw is not None else 0.0
        return min(1.0, self._raw.tell() / self._size)

    def open(self) -> io.BufferedReader:
        """Its bytes.

        Raises:
            ImportFileError: when it can't be opened.
        """
        try:
            about = self.path.stat()
            if not stat.S_ISREG(about.st_mode) and not stat.S_ISDIR(about.st_mode):
                raise ImportFileError(  # a pipe may never say anything
                    f"{self.name} is a device or a pipe and no file.", self.path
                )
            self._raw = io.FileIO(self.path)
            self._size = about.st_size
        except OSError as error:
            raise ImportFileError(
                f"The file {self.name} can't be opened: {error.strerror}.", self.path
            ) from error
        return io.BufferedReader(self._raw)

    def head(self, size: int = HEAD) -> bytes:
        """Its beginning."""
        with self.open() as file:
            return file.read(size)

    def whole(self) -> bytes:
        """All of it.

        Raises:
            ImportFileError: when it is too large to be read as one piece.
        """
        with self.open() as file:
            data = file.read(WHOLE_LIMIT + 1)
        if len(data) > WHOLE_LIMIT:
            raise ImportFileError(
                f"The file {self.name} is larger than {WHOLE_LIMIT >> 20} MB, "
                "which is more than an export of its kind can be.",
                self.path,
            )
        return data

    def text(self) -> io.TextIOWrapper:
        """Its text, line ends as they are."""
        encoding = encoding_of(self.head())
        return io.TextIOWrapper(self.open(), encoding, errors=STRAY, newline="")

    def lines(self) -> Iterator[str]:
        """Its lines, without NULs."""
        with self.text() as file:
            for line in file:
                yield line.replace("\x00", "")


def encoding_of(head: bytes) -> str:
    """How a text that begins so is encoded."""
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding
    zeros = head[:1000].count(0)
    if zeros > len(head[:1000]) // 4:
        return "utf-16-le" if head[1:2] == b"\x00" else "utf-16-be"
    return "utf-8" if _is_utf8(head) else _declared(head)


def _declared(head: bytes) -> str:
    """The encoding that the beginning names; Windows' where it names none that there is."""
    found = _DECLARED.search(head[:4096])
    try:
        name = codecs.lookup(found[1].decode()).name if found else "cp1252"
        is_fit = not _UNFIT.search(name) and "a<".encode(name) == b"a<"
    except (LookupError, ValueError):
        return "cp1252"
    return name if is_fit else "cp1252"


def _is_utf8(head: bytes) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        decoder.decode(head, final=len(head) < HEAD)
    except UnicodeDecodeError:
        return False
    return True


def decode(data: bytes) -> str:
    """The text in *data*, without byte order mark and NULs."""
    return data.decode(encoding_of(data[:HEAD]), errors=STRAY).replace("\x00", "")


def _stray(error: UnicodeError) -> tuple[str, int]:
    """What stands for bytes that can't be: in UTF-8 their meaning in Windows' code page."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    data = error.object[error.start : error.end]
    is_utf8 = error.encoding.lower().startswith("utf-8")
    text = data.decode("cp1252" if is_utf8 else "ascii", "replace")
    return text, error.end


codecs.register_error(STRAY, _stray)
