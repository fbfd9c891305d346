"""The modules of a start in one file, uncompressed, for the frozen program.

PyInstaller keeps modules compressed at the executable's end, and Python's own in an archive
that `zipimport` reads twice for each of them; and whoever looks for a module asks four finders,
folder by folder. For the modules that every start of the window imports, `install` puts a
finder before all of those: it knows by name where in the file that `write` made their code
lies, and where extension modules are. All other modules take the usual way.
"""

from __future__ import annotations

import marshal
import os
import sys
from _frozen_importlib import ModuleSpec
from _frozen_importlib_external import ExtensionFileLoader

# What `typing` has under this name, but typing is to come from here itself.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
    from types import CodeType, ModuleType

NAME = "first.modules"
# Bytes at the file's beginning that tell how long its table is.
HEAD = 8
# A format without references, which come out differently each time.
FORMAT = 2


def write(
    file: Path, codes: Mapping[str, tuple[bytes, bool]], extensions: Mapping[str, str]
) -> None:
    """Make the file.

    Args:
        file: where to write it.
        codes: by a module's name its marshaled code, and whether it is a package.
        extensions: by an extension module's name its file, as a path from the program's folder.
    """
    places, start = {}, 0
    for name, (code, is_package) in sorted(codes.items()):
        places[name] = (start, len(code), is_package)
        start += len(code)
    table = marshal.dumps((places, dict(sorted(extensions.items()))), FORMAT)
    parts = [len(table).to_bytes(HEAD, "little"), table]
    parts += [code for _, (code, _) in sorted(codes.items())]
    file.write_bytes(b"".join(parts))


def install(folder: str) -> None:
    """From now on, look modules up in the file that lies in the program's folder first."""
    sys.meta_path.insert(0, _Finder(folder))


class _Finder:
    """Finds and loads the file's modules; for any other it leaves that to the next finder."""

    def __init__(self, folder: str) -> None:
        # Paths are put together by hand, for pathlib is to come from here itself.
        self._folder = folder
        self._file = f"{folder}{os.sep}{NAME}"
        with open(self._file, "rb") as stream:  # noqa: PTH123
            size = int.from_bytes(stream.read(HEAD), "little")
            self._places, self._extensions = marshal.loads(stream.read(size))  # noqa: S302
        self._start = HEAD + size

    def find_spec(
        self, name: str, _path: object = None, _target: object = None
    ) -> ModuleSpec | None:
        """Where a module is, or None for one that is not here (MetaPathFinder)."""
        place = self._places.get(name)
        if place is not None:
            return self._of_code(name, is_package=place[2])
        file = self._extensions.get(name)
        return None if file is None else self._of_library(name, f"{self._folder}{os.sep}{file}")

    def create_module(self, _spec: ModuleSpec) -> None:
        """Leave it to Python to make the module (Loader)."""

    def exec_module(self, module: ModuleType) -> None:
        """Run a module's code in it (Loader)."""
        module.__file__ = self.get_filename(module.__name__)
        exec(self.get_code(module.__name__), vars(module))  # noqa: S102 -- what importing does

    def get_code(self, name: str) -> CodeType:
        """A module's code (InspectLoader)."""
        start, length, _ = self._places[name]
        with open(self._file, "rb", buffering=0) as stream:  # noqa: PTH123
            stream.seek(self._start + start)
            code: CodeType = marshal.loads(stream.read(length))  # noqa: S302 -- our own file
        return code

    def get_source(self, _name: str) -> None:
        """Nothing: the text is not in the program (InspectLoader)."""

    def is_package(self, name: str) -> bool:
        """Whether a module has modules in it (InspectLoader)."""
        found: bool = self._places[name][2]
        return found

    def get_filename(self, name: str) -> str:
        """Where the text would lie if it were in the program (ExecutionLoader)."""
        return self._path(name) + (f"{os.sep}__init__.py" if self.is_package(name) else ".py")

    def _path(self, name: str) -> str:
        return f"{self._folder}{os.sep}{name.replace('.', os.sep)}"

    def _of_code(self, name: str, *, is_package: bool) -> ModuleSpec:
        file = self.get_filename(name)
        spec = ModuleSpec(name, self, origin=file, is_package=is_package)  # type: ignore[arg-type]
        if is_package:
            spec.submodule_search_locations = [self._path(name)]
        return spec

    def _of_library(self, name: str, file: str) -> ModuleSpec:
        spec = ModuleSpec(name, ExtensionFileLoader(name, file), origin=file)
        spec.has_location = True
        return spec
