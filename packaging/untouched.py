"""Packages as they were published: what was changed in them since doesn't reach the program.

pip checks what it downloads by its hash, once. Some machines add to what it installed, as
those that put a certificate authority of their own beside certifi's; a program that carried
it would trust that authority on every reader's machine.
"""

from __future__ import annotations

import hashlib
import sys
from base64 import urlsafe_b64encode
from collections.abc import Iterator, Sequence
from importlib.metadata import Distribution, PackagePath, distributions
from pathlib import Path


def altered(folders: Sequence[str] = sys.path) -> list[str]:
    """The files of the packages in *folders* that aren't as their packages recorded them.

    What is not there any more, or was never recorded with a hash, can't be told.
    """
    packages = distributions(path=list(folders))
    return sorted(f"{one.name}: {file}" for one in packages for file in _altered_in(one))


def _altered_in(package: Distribution) -> Iterator[PackagePath]:
    for file in package.files or ():
        path = Path(file.locate())
        if file.hash is not None and file.suffix != ".pyc" and path.is_file():
            digest = hashlib.new(file.hash.mode, path.read_bytes()).digest()
            if urlsafe_b64encode(digest).rstrip(b"=").decode() != file.hash.value:
                yield file
