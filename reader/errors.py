"""Everything that can go wrong and is not a bug.

    ReaderError                 carries its subject; str() is a sentence for a person
    ├── CaptureError            a page could not be brought in
    │   ├── NetworkError        the network or the site did not answer
    │   ├── PrivateAddressError the address is in the person's own network
    │   └── FormatError         what came is not an article in a form that we read
    ├── LibraryError            the library could not do it
    │   ├── NotFoundError       no such article
    │   ├── ReadOnlyError       it is open for reading only
    │   ├── ForeignFileError    the file is another program's, or a newer version's
    │   ├── DamagedError        the file is damaged
    │   └── StorageError        the disk is full, or reading and writing fails
    ├── ImportFileError         another program's export can't be read
    ├── ExportError             a file could not be written
    ├── SummaryError            a summary was asked for in a way that can't be
    └── SettingsError           the settings can't be read or kept

Everything else that is raised is a bug and is never caught to be forgotten.
"""

from __future__ import annotations


class ReaderError(Exception):
    """Something failed that a person can understand and act on.

    Args:
        sentence: what happened and what can be done, as one full sentence.
        subject: what it is about, such as an address or a file.
    """

    def __init__(self, sentence: str, subject: object = "") -> None:
        super().__init__(sentence)
        self.subject = subject


class CaptureError(ReaderError):
    """A page could not be brought in; `retriable` says whether later may help."""

    retriable = False


class NetworkError(CaptureError):
    """The network or the site did not answer as it should."""

    retriable = True


class PrivateAddressError(CaptureError):
    """The address leads into the person's own network, which must be allowed first."""


class FormatError(CaptureError):
    """What came is not an article in a form that we read."""


class LibraryError(ReaderError):
    """The library could not do what it was asked to."""


class NotFoundError(LibraryError):
    """The library has no such article."""


class ReadOnlyError(LibraryError):
    """The library is open for reading only."""


class ForeignFileError(LibraryError):
    """The file belongs to another program or to a newer version; it was not touched."""


class DamagedError(LibraryError):
    """The library's file is damaged."""


class StorageError(LibraryError):
    """The disk is full or failing; what was kept before is unharmed."""


class ImportFileError(ReaderError):
    """Another program's export can't be read."""


class ExportError(ReaderError):
    """A file could not be written."""


class SummaryError(ReaderError):
    """A summary was asked for in a way that can't be done."""


class SettingsError(ReaderError):
    """The settings can't be read or kept."""
