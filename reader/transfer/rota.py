"""Whose turn it is: links to fetch, one at a time from each site, with pauses between.

A site that doesn't answer is asked again after half a minute, two and ten minutes, and then
given up. When three sites in a row can't be reached it is the network that is missing: all
wait a minute, and it counts as nobody's try.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field

from reader.article import ArticleId
from reader.library.addresses import host_of

PAUSE = 2.0
RETRIES = (30.0, 120.0, 600.0)
OFFLINE_AFTER = 3
OFFLINE_PAUSE = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A link to fetch; `tries` is how often that failed before."""

    article: ArticleId
    url: str
    tries: int = 0

    @property
    def host(self) -> str:
        """The site that it is from."""
        return host_of(self.url)


@dataclass(slots=True)
class _Site:
    """A site's links that wait, and from when on it may be asked."""

    turns: deque[Turn] = field(default_factory=deque)
    free_at: float = 0.0
    is_busy: bool = False


class Rota:
    """The order of fetching; times are seconds of any clock that only goes forward."""

    def __init__(self, links: Iterable[tuple[ArticleId, str]]) -> None:
        self._sites: dict[str, _Site] = {}
        self._unreached: dict[str, Turn] = {}
        self._paused_until = 0.0
        for article, url in links:
            turn = Turn(article=article, url=url)
            self._sites.setdefault(turn.host, _Site()).turns.append(turn)

    @property
    def is_offline(self) -> bool:
        """Whether the network seems to be missing."""
        return len(self._unreached) >= OFFLINE_AFTER

    def next(self, now: float) -> Turn | None:
        """A link whose turn it is; its site is busy until `done` or `failed` is told."""
        if now < self._paused_until:
            return None
        for site in self._sites.values():
            if site.turns and not site.is_busy and site.free_at <= now:
                site.is_busy = True
                return site.turns.popleft()
        return None

    def wait(self, now: float) -> float | None:
        """Seconds until there may be a turn again; None when no link is left to wait for."""
        times = [s.free_at for s in self._sites.values() if s.turns and not s.is_busy]
        if not times:
            return None
        return max(0.0, self._paused_until - now, min(times) - now)

    def done(self, turn: Turn, now: float) -> None:
        """The page was had, or its site said for good that it isn't to be had."""
        self._unreached.clear()
        self._free(turn, now + PAUSE)

    def failed(self, turn: Turn, now: float) -> bool:
        """The site didn't answer; whether it will be asked again."""
        site = self._sites[turn.host]
        self._unreached[turn.host] = turn
        if self.is_offline:
            self._paused_until = now + OFFLINE_PAUSE
            for missed in self._unreached.values():
                self._give_back(missed, now)
            return True
        if turn.tries >= len(RETRIES):
            self._free(turn, now + PAUSE)
            return False
        site.turns.append(Turn(article=turn.article, url=turn.url, tries=turn.tries + 1))
        self._free(turn, now + RETRIES[turn.tries])
        return True

    def _give_back(self, turn: Turn, now: float) -> None:
        """Put a turn that wasn't its site's fault to the front again, as it was."""
        site = self._sites[turn.host]
        others = [each for each in site.turns if each.article != turn.article]
        site.turns = deque([turn, *others])
        self._free(turn, now)

    def _free(self, turn: Turn, at: float) -> None:
        site = self._sites[turn.host]
        site.is_busy = False
        site.free_at = at
