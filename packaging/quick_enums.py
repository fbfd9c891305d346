"""Qt's enumerations made ten times as fast, for the frozen program's start.

PySide6 makes an enumeration of Python's kind whenever a class that has some is first touched:
three hundred of them, with more than four thousand members, before anything is painted. The
standard machinery takes each through checks that are for people who write enumerations by
hand. Here a class is copied from an empty one that the standard machinery made, and its plain
members are put in. Whatever is out of the ordinary is left to the standard machinery.

`differences` compares what comes out of both; the tests and `--self-check` ask it about all
enumerations of the Qt modules that the program uses.
"""

from __future__ import annotations

import builtins
import enum
import sys
from collections.abc import Iterable
from functools import cache
from typing import Any

Pairs = list[tuple[str, int]]

STANDARD = enum.EnumType._create_  # type: ignore[attr-defined]
KINDS = (enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag)
# All that versions may take differently: nothing, a bit, two bits, out of order, a second name.
TELLING: Pairs = [("none", 0), ("one", 1), ("both", 3), ("two", 2), ("first", 1)]
# What a class says of itself or of its members, and no other class may share.
OWN = frozenset({"__dict__", "__weakref__", "__module__", "__new__"})


def install() -> None:
    """Make every enumeration from now on that is given as a list the quick way."""
    if is_suited():
        enum.EnumType._create_ = create  # type: ignore[attr-defined]


def is_suited() -> bool:
    """Whether this Python keeps members as this module does; 3.11.2 and 3.11.7 are not alike."""
    return not any(
        differences(
            create(kind, "Made", TELLING, module=__name__),
            STANDARD(kind, "Made", TELLING, module=__name__),
        )
        for kind in (enum.Enum, enum.Flag)
    )


def create(  # noqa: PLR0913 -- the signature is the standard library's
    kind: Any,
    class_name: str,
    names: Any,
    *,
    module: str | None = None,
    qualname: str | None = None,
    type: builtins.type | None = None,  # noqa: A002 -- the standard library's name
    start: int = 1,
    boundary: enum.FlagBoundary | None = None,
) -> Any:
    """What `EnumType._create_` makes of the same arguments."""
    if module is None:
        # As the standard machinery finds it: behind this call stands `EnumType.__call__`.
        module = sys._getframe(2).f_globals.get("__name__")  # noqa: SLF001
    if type is None and module is not None and _is_plain(kind, names):
        return _quick(kind, class_name, names, module, qualname or class_name, boundary)
    more = {"qualname": qualname, "type": type, "start": start, "boundary": boundary}
    return STANDARD(kind, class_name, names, module=module, **more)


def differences(quick: Any, standard: Any) -> list[str]:
    """The attributes in which two enumerations are not alike."""
    mine, theirs = _picture(quick), _picture(standard)
    names = sorted({*mine, *theirs})
    return [name for name in names if mine.get(name, "none") != theirs.get(name, "none")]


def _is_plain(kind: Any, names: Any) -> bool:
    """Whether there is nothing but names that mean nothing else, with whole numbers."""
    return (
        kind in KINDS
        and builtins.type(names) is list
        and all(
            builtins.type(value) is int and name[0] != "_" and name not in _taken(kind)
            for name, value in names
        )
    )


def _quick(  # noqa: PLR0913, PLR0917
    kind: Any,
    class_name: str,
    pairs: Pairs,
    module: str,
    qualname: str,
    boundary: enum.FlagBoundary | None,
) -> Any:
    shared, new = _pattern(kind, boundary)
    namespace = {
        **shared,
        "__module__": module,
        "__qualname__": qualname,
        "_member_names_": [],
        "_member_map_": {},
        "_value2member_map_": {},
        "_unhashable_values_": [],
    }
    made: Any = builtins.type.__new__(enum.EnumType, class_name, (kind,), namespace)
    builtins.type.__setattr__(made, "__new__", new)
    _fill(made, pairs, is_flag=issubclass(kind, enum.Flag))
    return made


def _fill(made: Any, pairs: Pairs, *, is_flag: bool) -> None:
    """Put the members in; the second name for a value leads to the first one's member."""
    names, by_name, by_value = made._member_names_, made._member_map_, made._value2member_map_
    new, with_value = made._new_member_, made._use_args_
    put = builtins.type.__setattr__
    for name, value in pairs:
        member = by_value.get(value)
        if member is None:
            member = by_value[value] = new(made, value) if with_value else new(made)
            member._value_ = value
            member._name_ = name
            member.__objclass__ = made
            member._sort_order_ = len(names)
            if not is_flag or _is_single_bit(value):
                names.append(name)
        by_name[name] = member
        put(made, name, member)
    if is_flag:
        _finish_flag(made, [value for _, value in pairs])


def _finish_flag(made: Any, values: list[int]) -> None:
    mask = single = 0
    for value in values:
        mask |= value
        single |= value if _is_single_bit(value) else 0
    put = builtins.type.__setattr__
    put(made, "_flag_mask_", mask)
    put(made, "_singles_mask_", single)
    put(made, "_all_bits_", 2 ** mask.bit_length() - 1)
    listed = [made._member_map_[name]._value_ for name in made._member_names_]
    if listed != sorted(listed):
        put(made, "_iter_member_", made._iter_member_by_def_)


def _is_single_bit(value: int) -> bool:
    return value != 0 and value & (value - 1) == 0


@cache
def _pattern(kind: Any, boundary: enum.FlagBoundary | None) -> tuple[dict[str, Any], Any]:
    """What all enumerations of a kind have alike, and how they find a member."""
    empty = STANDARD(kind, "Empty", [], module=__name__, boundary=boundary)
    shared = {name: value for name, value in vars(empty).items() if name not in OWN}
    return shared, vars(empty)["__new__"]


@cache
def _taken(kind: Any) -> frozenset[str]:
    """The names that a member can't have without further ado."""
    return frozenset({*dir(kind), *dir(enum.EnumType)})


def _picture(made: Any) -> dict[str, Any]:
    """An enumeration's attributes, its members told apart by what they are."""
    return {name: _told(value, made) for name, value in vars(made).items() if name not in OWN}


def _told(value: Any, made: Any) -> Any:
    if isinstance(value, made):
        order = value._sort_order_
        return (value._name_, value._value_, repr(value), str(value), hash(value), order)
    if isinstance(value, dict):
        return [(key, _told(each, made)) for key, each in value.items()]
    if isinstance(value, enum.property):
        return _told(vars(value).get("member"), made)
    # Methods that are bound to the class differ with it.
    return getattr(value, "__func__", value)


def unlike(modules: Iterable[Any]) -> list[str]:
    """The enumerations in Qt modules that the standard machinery would have made otherwise."""
    found = []
    for made in {each for module in modules for each in _enumerations(module)}:
        pairs = [(name, member._value_) for name, member in made.__members__.items()]
        arguments = {"module": made.__module__, "qualname": made.__qualname__}
        arguments |= {"boundary": getattr(made, "_boundary_", None)}
        standard = STANDARD(made.__bases__[0], made.__name__, pairs, **arguments)
        quick = create(made.__bases__[0], made.__name__, pairs, **arguments)
        found += [f"{made.__qualname__}.{name}" for name in differences(quick, standard)]
    return found


def _enumerations(module: Any) -> Iterable[Any]:
    for owner in list(vars(module).values()):
        if isinstance(owner, type):
            yield from (each for each in vars(owner).values() if isinstance(each, enum.EnumType))
