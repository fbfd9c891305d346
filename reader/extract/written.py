"""What `fragment` has written so far, and where it is: blocks, their pictures, open figures."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.article import Kind
from reader.extract.furniture import section_of
from reader.extract.inline import Addresses, Run

_FEW = 20
"""Among how many lines of a caption one is looked for that was there before."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the fragment the writer is."""

    kind: Kind = Kind.TEXT
    depth: int = 0
    in_figure: bool = False
    in_table: bool = False

    def inside(self, kind: Kind) -> Place:
        """The place one list, quote or table deeper."""
        return Place(kind, self.depth + 1, self.in_figure, self.in_table or kind is Kind.CELL)


@dataclass(slots=True)
class Fragment:
    """What was written so far."""

    addresses: Addresses
    html: list[str] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)
    kinds: list[Kind] = field(default_factory=list)
    last: str = ""
    """The address of the last picture that stands for itself."""

    def block(self, name: str, run: Run, kind: Kind, attributes: str = "") -> None:
        """Write one text block, with the pictures around it outside."""
        self.pictures(run.before)
        if run.text:
            number = len(self.paragraphs)
            self.html.append(f'<{name} data-p="{number}"{attributes}>{run.html}</{name}>')
            self.paragraphs.append(run.text)
            self.kinds.append(kind)
        self.pictures(run.after)

    def pictures(self, tags: tuple[str, ...]) -> None:
        """Write pictures that stand for themselves."""
        self.html.extend(f"<figure>{tag}</figure>" for tag in self.new(tags))

    def new(self, tags: tuple[str, ...]) -> tuple[str, ...]:
        """Those of the pictures in *tags* that are not the one that was written last."""
        found: list[str] = []
        for tag in tags:
            source = tag.split('"', 2)[1]
            if source != self.last:
                found.append(tag)
            self.last = source
        return tuple(found)


class Figure:
    """A figure while it is written: its pictures as they come, its words as one caption."""

    def __init__(self, fragment: Fragment) -> None:
        self.fragment = fragment
        self._runs: list[Run] = []
        self._has_pictures = False

    def pictures(self, tags: tuple[str, ...]) -> None:
        """Write pictures; those that come after a picture's caption begin another figure."""
        tags = self.fragment.new(tags)
        if tags and self._runs and self._has_pictures:
            self.close_caption()
            self.fragment.html.append("</figure><figure>")
        self.fragment.html.extend(tags)
        self._has_pictures = self._has_pictures or bool(tags)

    def words(self, run: Run) -> None:
        """Add a line to the caption, unless it is there or belongs to the site."""
        is_known = any(run.text in known.text for known in self._runs[-_FEW:])
        if run.text and not is_known and not section_of(run.text):
            self._runs.append(run)

    def close_caption(self) -> None:
        """Write the caption."""
        html = "<br>".join(run.html for run in self._runs)
        text = " ".join(run.text for run in self._runs)
        self.fragment.block("figcaption", Run(html=html, text=text), Kind.CAPTION)
        self._runs = []
