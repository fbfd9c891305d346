"""What Python works out anew at every start, worked out once, for the frozen program.

Regular expressions are compiled to numbers, and the methods of dataclasses are written out as
text and compiled, whenever their modules are imported: a hundred milliseconds before anything
is painted. While the program is packaged `record` writes down the outcomes; in the frozen
program `install` looks them up by what they were made from, so that a pattern or a class that
nobody wrote down takes the usual way.
"""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]
import collections
import marshal
import re
import sys
from types import CodeType, ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

# What the window needs before it is painted and furnished, and what else there is.
FIRST, LATER = "first.notes", "later.notes"
# A format without references, which come out differently each time.
FORMAT = 2

Pattern = tuple[str | bytes, int]
Numbers = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]

_compiler: Any = re._compiler  # type: ignore[attr-defined]  # noqa: SLF001
_compile, _engine = _compiler.compile, _sre


def record() -> tuple[dict[Pattern, Numbers], dict[str, CodeType]]:
    """From now on, write down what is compiled; returns the two tables that are filled."""
    patterns: dict[Pattern, Numbers] = {}
    texts: dict[str, CodeType] = {}

    def compile_pattern(pattern: Any, flags: int = 0) -> Any:
        def keep(source: Any, *rest: Any) -> Any:
            final, code, groups, index, names = rest
            numbers = b"".join(number.to_bytes(4, sys.byteorder) for number in code)
            patterns[source, int(flags)] = (int(final), numbers, groups, dict(index), names)
            return _engine.compile(source, *rest)

        _compiler._sre = ModuleType("_sre")  # noqa: SLF001
        vars(_compiler._sre).update({**vars(_engine), "compile": keep})  # noqa: SLF001
        try:
            return _compile(pattern, flags)
        finally:
            _compiler._sre = _engine  # noqa: SLF001

    def run_text(text: str, names: dict[str, Any], made: dict[str, Any]) -> None:
        texts[text] = compile(text, "<string>", "exec", optimize=2)
        exec(texts[text], names, made)  # noqa: S102 -- what dataclasses does

    def value_of(text: str, names: dict[str, Any]) -> Any:
        texts[text] = compile(text, "<string>", "eval", optimize=2)
        return eval(texts[text], names)  # noqa: S307 -- what namedtuple does

    _compiler.compile = compile_pattern
    vars(collections)["eval"] = value_of
    # Only now, for it compiles something itself.
    import dataclasses

    vars(dataclasses)["exec"] = run_text
    return patterns, texts


def write(file: Path, patterns: dict[Pattern, Numbers], texts: dict[str, CodeType]) -> None:
    """Keep two tables in a file, in an order that doesn't depend on what came first."""
    tables = (dict(sorted(patterns.items(), key=repr)), dict(sorted(texts.items())))
    file.write_bytes(marshal.dumps(tables, FORMAT))


def install(folder: Path) -> None:
    """From now on, look up what was written down in a folder's two files."""
    notes = _Notes(folder)

    def compile_pattern(pattern: Any, flags: int = 0) -> Any:
        known = notes.find(0, (pattern, flags)) if type(pattern) in {str, bytes} else None
        if known is None:
            return _compile(pattern, flags)
        final, numbers, groups, index, names = known
        code = memoryview(numbers).cast("I").tolist()
        return _engine.compile(pattern, final, code, groups, index, names)

    def run_text(text: str, names: dict[str, Any], made: dict[str, Any]) -> None:
        exec(notes.find(1, text) or text, names, made)  # noqa: S102

    def value_of(text: str, names: dict[str, Any]) -> Any:
        return eval(notes.find(1, text) or text, names)  # noqa: S307

    _compiler.compile = compile_pattern
    vars(collections)["eval"] = value_of
    import dataclasses

    vars(dataclasses)["exec"] = run_text
    _spare_signatures(dataclasses)


class _Notes:
    """The tables of the start, and those of all the rest as soon as one is asked for."""

    def __init__(self, folder: Path) -> None:
        self._rest = [folder / LATER]
        self._tables = [_read(folder / FIRST)]

    def find(self, kind: int, key: Any) -> Any:
        for tables in self._tables:
            if key in tables[kind]:
                return tables[kind][key]
        if not self._rest:
            return None
        self._tables.append(_read(self._rest.pop()))
        return self.find(kind, key)


def _read(file: Path) -> Any:
    return marshal.loads(file.read_bytes())  # noqa: S302 -- a part of the program


def _spare_signatures(dataclasses: Any) -> None:
    """Keep a class without a text from getting its signature for one; the texts are left out."""
    process = dataclasses._process_class  # noqa: SLF001

    def process_class(cls: Any, *choices: Any) -> Any:
        cls.__doc__ = cls.__doc__ or cls.__name__
        return process(cls, *choices)

    dataclasses._process_class = process_class  # noqa: SLF001


def put_off(*names: str) -> None:
    """Import these modules only when something of them is wanted, which may be never."""
    for name in names:
        sys.modules.setdefault(name, _Later(name))


class _Later(ModuleType):
    def __getattr__(self, name: str) -> Any:
        """Become the real module."""
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        real = __import__(self.__name__)
        vars(self).update(vars(real))
        return getattr(real, name)
