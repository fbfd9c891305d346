"""How long a summary shall be: a number of sentences, a share of them, or a number of words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from reader.errors import SummaryError

_WRITTEN = re.compile(r"\s*([0-9]{1,7}(?:[.,][0-9]{1,3}(?=\s*%))?)\s*([%w]?)\s*")


class Unit(StrEnum):
    """What a length counts."""

    SENTENCES = ""
    PERCENT = "%"
    WORDS = "w"


@dataclass(frozen=True, slots=True)
class Length:
    """A length asked for, such as 3, "12.5%" or "60w"."""

    amount: float
    unit: Unit = Unit.SENTENCES

    @classmethod
    def of(cls, asked: int | str) -> Length:
        """Read what was asked for.

        Raises:
            SummaryError: it is not a length, or not a positive one.
        """
        match = _WRITTEN.fullmatch(str(asked)) if not isinstance(asked, bool) else None
        amount = float(match[1].replace(",", ".")) if match else 0.0
        if match is None or not amount:
            raise SummaryError(
                f"A summary can't be {str(asked)[:40]!r} long: give a number of sentences such as "
                "3, a share such as 20%, or a number of words such as 60w.",
                asked,
            )
        return cls(amount, Unit(match[2]))

    def sentences_of(self, total: int) -> int:
        """How many of *total* sentences that is, at least one; all of them for words."""
        if self.unit is Unit.PERCENT:
            return min(total, max(1, round(total * self.amount / 100)))
        if self.unit is Unit.WORDS:
            return total
        return min(total, int(self.amount))
