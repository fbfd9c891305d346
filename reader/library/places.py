"""The order in which articles were saved, as one whole number each and no two the same.

A place is the time of saving in sixteenths of a second. What is saved now always comes after
all that was there; what comes with a date of its own goes there, or just before what has that
place already.
"""

from __future__ import annotations

from reader.library.database import Database

_MICROSECONDS = 62_500


def newest_place(database: Database, added: int) -> int:
    """A place after all others, for what was saved at *added* (microseconds)."""
    highest = database.number("SELECT max(place) FROM article")
    return max(added // _MICROSECONDS, highest + 1)


def dated_place(database: Database, added: int) -> int:
    """A free place at *added* or closely before it.

    Imports may bring a hundred thousand of the same second; steps are doubled so that
    looking for a gap stays short.
    """
    wanted = added // _MICROSECONDS
    step = 0
    while _is_taken(database, wanted - step):
        step = step * 2 or 1
    taken, free = step // 2, step
    while free - taken > 1:
        middle = (taken + free) // 2
        if _is_taken(database, wanted - middle):
            taken = middle
        else:
            free = middle
    return wanted - free


def _is_taken(database: Database, place: int) -> bool:
    return database.row("SELECT 1 FROM article WHERE place = ?", place) is not None
