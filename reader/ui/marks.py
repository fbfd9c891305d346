"""All marks of one article: from places in its text to tints on its page.

They are kept as paragraphs and code points, so that another size, width or theme, or the
next step of a long article, only needs `apply`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.article import Highlight, SummarySentence
from reader.ui.blocks import Decoration
from reader.ui.places import Span
from reader.ui.text_map import TextMap
from reader.ui.theme import Theme
from reader.ui.tints import Tint


@dataclass(slots=True)
class Marks:
    """What is marked, and which of it is shown."""

    sentences: tuple[SummarySentence, ...] = ()
    are_sentences_shown: bool = False
    is_skimming: bool = False
    highlights: tuple[Highlight, ...] = ()
    matches: Sequence[Span] = ()
    current: Span | None = None
    pulsing: Span | None = None

    def tints(
        self, places: TextMap, decorations: Sequence[Decoration], theme: Theme
    ) -> list[Tint]:
        """The tints to paint, the lowest first."""
        made = _decorated(decorations, theme)
        if self.are_sentences_shown:
            made.append(self._sentences(places, theme))
        spans = [
            span
            for mark in self.highlights
            for span in places.spans((mark.paragraph, mark.start), (mark.end_paragraph, mark.end))
        ]
        line = theme.star if theme.high_contrast else ""
        made.append(Tint(theme.highlight, spans, 2, 4, underline=line))
        made.append(Tint(theme.find, _spans(places, self.matches), 1, 3))
        for span, color in ((self.current, theme.find_current), (self.pulsing, theme.find)):
            if span is not None:
                made.append(Tint(color, _spans(places, [span]), 3, 5))
        return [tint for tint in made if tint.spans]

    def skim_tint(self, places: TextMap, theme: Theme) -> Tint | None:
        """What stays clear while skimming."""
        return self._sentences(places, theme) if self.is_skimming and self.sentences else None

    def _sentences(self, places: TextMap, theme: Theme) -> Tint:
        spans = [(one.paragraph, one.start, one.end) for one in self.sentences]
        line = theme.accent if theme.high_contrast else ""
        return Tint(theme.mark, _spans(places, spans), 3, 5, underline=line)


def _spans(places: TextMap, spans: Sequence[Span]) -> list[tuple[int, int]]:
    return [
        found
        for paragraph, start, end in spans
        for found in places.spans((paragraph, start), (paragraph, end))
    ]


def _decorated(decorations: Sequence[Decoration], theme: Theme) -> list[Tint]:
    colors = {"code": theme.code, "mark": theme.highlight}
    return [
        Tint(
            color,
            [(one.start, one.end) for one in decorations if one.kind == kind],
            2,
            4,
            underline="",
        )
        for kind, color in colors.items()
    ]
