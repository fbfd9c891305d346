"""Enumerations made the quick way can't be told from Python's own."""

import enum
import pickle

import pytest

PAIRS = [("one", 1), ("two", 2), ("four", 4), ("first", 1), ("both", 3), ("none", 0)]


@pytest.fixture
def quick_enums(scripts):
    import quick_enums

    return quick_enums


@pytest.fixture
def make(quick_enums):
    """Makes an enumeration both ways: the quick one, then the standard one."""
    if not quick_enums.is_suited():
        pytest.skip("this Python keeps the members of enumerations in another way")

    def both(kind, pairs, **more):
        more = {"module": __name__, "boundary": enum.KEEP, **more}
        ways = (quick_enums.create, quick_enums.STANDARD)
        return [way(kind, "Made", list(pairs), **more) for way in ways]

    return both


@pytest.mark.parametrize("kind", [enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag])
@pytest.mark.parametrize(
    "pairs",
    [
        PAIRS,
        PAIRS[::-1],
        [],
        [("all", -1), ("last", -(2**31)), ("large", 2**40)],
        [("value", 1), ("name", 2)],
        [("_hidden", 1), ("plain", 2)],
    ],
    ids=["aliases", "unordered", "empty", "extremes", "descriptors", "private"],
)
def test_every_attribute_is_alike(quick_enums, make, kind, pairs):
    assert quick_enums.differences(*make(kind, pairs)) == []


def test_a_difference_is_found(quick_enums, make):
    quick, _ = make(enum.Enum, PAIRS)
    _, standard = make(enum.Enum, [*PAIRS, ("five", 5)])
    assert {"five", "_member_map_"} <= set(quick_enums.differences(quick, standard))


@pytest.mark.parametrize("way", [0, 1], ids=["quick", "standard"])
def test_members_do_what_members_do(make, way):
    made = make(enum.IntFlag, PAIRS)[way]
    assert made(1) is made.one is made["first"]
    assert made.one | made.two is made.both
    assert made(9).value == 9
    assert list(made) == [made.one, made.two, made.four]
    assert made.both & ~made.one == made.two
    with pytest.raises(AttributeError):
        made.one = 7


def test_an_unknown_value_is_refused_in_the_same_words(make):
    told = []
    for made in make(enum.Enum, PAIRS):
        with pytest.raises(ValueError, match="9") as refusal:
            made(9)
        told.append(str(refusal.value))
    assert told[0] == told[1]


def test_members_can_be_pickled(make, monkeypatch):
    made, _ = make(enum.IntEnum, PAIRS)
    monkeypatch.setitem(globals(), "Made", made)
    assert pickle.loads(pickle.dumps(made.two)) is made.two


def test_what_is_out_of_the_ordinary_goes_the_usual_way(quick_enums):
    made = quick_enums.create(enum.Enum, "Made", "red green", module=__name__)
    assert [each.value for each in made] == [1, 2]
    made = quick_enums.create(enum.Enum, "Made", [("pi", 3.14)], module=__name__, type=float)
    assert made.pi == 3.14


def test_another_python_keeps_its_own_way(quick_enums, monkeypatch):
    monkeypatch.setattr(enum.EnumType, "_create_", quick_enums.STANDARD)
    monkeypatch.setattr(quick_enums, "differences", lambda *_: ["_member_map_"])
    quick_enums.install()
    assert enum.EnumType._create_ is quick_enums.STANDARD


def test_the_module_is_that_of_the_caller(quick_enums, make, monkeypatch):
    # Restored after the test.
    monkeypatch.setattr(enum.EnumType, "_create_", enum.EnumType._create_)
    quick_enums.install()
    assert enum.Enum("Made", [("one", 1)]).__module__ == __name__


def test_those_of_qt_are_alike(quick_enums, make):
    core = pytest.importorskip("PySide6.QtCore")
    assert core.Qt.AlignmentFlag.AlignLeft
    assert quick_enums.unlike([core]) == []
