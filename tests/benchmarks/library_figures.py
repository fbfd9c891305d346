"""Figures of the library beside their bounds and baselines, as tables."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

NONE = "–"


@dataclass(slots=True)
class Times:
    """What each try took, in milliseconds of processor and of clock."""

    cpu: list[float] = field(default_factory=list)
    wall: list[float] = field(default_factory=list)

    @contextlib.contextmanager
    def one(self) -> Iterator[None]:
        """Measure a try."""
        cpu, wall = time.process_time(), time.perf_counter()
        yield
        self.cpu.append((time.process_time() - cpu) * 1000)
        self.wall.append((time.perf_counter() - wall) * 1000)

    def at(self, part: float) -> tuple[float, float]:
        """The processor's and the clock's time below which *part* of the tries are."""
        place = min(int(len(self.cpu) * part), len(self.cpu) - 1)
        return sorted(self.cpu)[place], sorted(self.wall)[place]

    @property
    def median(self) -> tuple[float, float]:
        """The middle one of the tries."""
        return self.at(0.5)

    @property
    def p95(self) -> tuple[float, float]:
        """What nineteen tries of twenty are below."""
        return self.at(0.95)


def measure(
    works: Iterable[Callable[[], object]], before: Callable[[], object] | None = None
) -> Times:
    """What each of *works* takes; *before* is done before each, and not measured."""
    times = Times()
    for work in works:
        if before:
            before()
        with times.one():
            work()
    return times


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """What was measured: by the processor, and by the clock where that says more.

    `bound` is what it may be at most, or at least where `is_rate`; None where none is set.
    """

    act: str
    unit: str
    value: float
    wall: float | None = None
    bound: float | None = None
    is_rate: bool = False
    baseline: float | None = None
    beside: str = ""

    @property
    def holds(self) -> bool:
        """Whether the bound is met."""
        if self.bound is None:
            return True
        return self.value >= self.bound if self.is_rate else self.value <= self.bound

    @property
    def ratio(self) -> float | None:
        """How many times better than the baseline."""
        if self.baseline is None or not self.baseline or not self.value:
            return None
        return self.value / self.baseline if self.is_rate else self.baseline / self.value

    def row(self) -> str:
        """A line of the table."""
        sign = "≥" if self.is_rate else "≤"
        bound = f"{sign} {self.bound:g}" if self.bound is not None else NONE
        wall = f" ({_short(self.wall)})" if self.wall is not None else ""
        beside = f"{_short(self.baseline)}: {self.beside}" if self.baseline is not None else NONE
        ratio = f"{_short(self.ratio)}×" if self.ratio else NONE
        holds = NONE if self.bound is None else "yes" if self.holds else "NO"
        cells = (self.act, self.unit, bound, f"{_short(self.value)}{wall}", holds, ratio, beside)
        return f"| {' | '.join(cells)} |"


HEAD = """| act | in | bound | measured | holds | better than | baseline |
|---|---|---|---|---|---|---|"""


def growth(found: dict[int, list[Figure]]) -> str:
    """How each figure grows with the number of articles, as a table."""
    sizes = sorted(found)
    values = {size: {figure.act: figure for figure in found[size]} for size in sizes}
    heads = " | ".join(f"{size:,}" for size in sizes)
    lines = [f"| act | {heads} | for ten times as many |", f"|---|{'---|' * len(sizes)}---|"]
    for act, largest in values[sizes[-1]].items():
        cells = [_short(values[s][act].value) if act in values[s] else NONE for s in sizes]
        before = values[sizes[-2]].get(act) if len(sizes) > 1 else None
        grown = f"{_short(largest.value / before.value)}×" if before and before.value else NONE
        lines.append(f"| {act} | {' | '.join(cells)} | {grown} |")
    return "\n".join(lines)


def _short(number: float) -> str:
    return f"{number:,.0f}" if abs(number) >= 100 else f"{number:.3g}"
