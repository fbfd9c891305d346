"""A letter or essay in Rich Text (RTF 1.9.1): its paragraphs, bold and italics."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from reader.article import Page
from reader.capture.made import Known, document
from reader.capture.source import Source

LARGEST = 50 << 20
_DEEPEST = 1_000
_MOST_TOKENS = 600_000
_TOKEN = re.compile(
    rb"\\([a-z]{1,32})(-?\d{1,10})? ?|((?:\\'[0-9a-fA-F]{2})+)|\\(.)"
    rb"|([{}])|([^\\{}\r\n]+)|[\r\n]+",
    re.DOTALL,
)
_SKIPPED = frozenset(
    b"fonttbl colortbl stylesheet info pict object header footer headerl headerr headerf footerl "
    b"footerr footerf listtable listoverridetable rsidtbl themedata colorschememapping datastore "
    b"latentstyles generator xmlnstbl fldinst bkmkstart bkmkend annotation".split()
)
_SIGNS = MappingProxyType(
    {
        b"emdash": "—",
        b"endash": "–",
        b"lquote": "‘",
        b"rquote": "’",
        b"ldblquote": "“",
        b"rdblquote": "”",
        b"bullet": "•",
        b"tab": " ",
        b"line": "\n",
        b"emspace": " ",
        b"enspace": " ",
        b"cell": " ",
        b"row": "\n",
    }
)
_ENDS = frozenset({b"par", b"sect", b"page"})
_PLAIN = MappingProxyType(
    {
        b"~": "\u00a0",
        b"-": "",
        b"_": "-",
        b"{": "{",
        b"}": "}",
        b"\\": "\\",
        b"\n": "\n",
        b"\r": "\n",
    }
)
_KNOWN = frozenset({b"title", b"author"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _State:
    """What holds within a group."""

    is_skipped: bool = False
    bold: bool = False
    italic: bool = False
    fallback: int = 1
    kept: bytes = b""


@dataclass(slots=True, kw_only=True)
class _Reader:
    """Goes through the tokens and gathers paragraphs."""

    charset: str = "windows-1252"
    state: _State = field(default_factory=_State)
    groups: list[_State] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)
    runs: list[tuple[_State, str]] = field(default_factory=list)
    known: dict[bytes, str] = field(default_factory=dict)
    to_skip: int = 0

    def take(self, match: re.Match[bytes]) -> None:
        """Follow one token."""
        word, number, byte, sign, brace, text = match.groups()
        if brace:
            self._brace(brace)
        elif word is not None:
            self._word(word, int(number) if number else None)
        elif byte:
            self._text(bytes.fromhex(byte.replace(b"\\'", b"").decode()))
        elif sign == b"*":
            self.state = replace(self.state, is_skipped=True)
        elif sign is not None:
            self._words(_PLAIN.get(sign, ""))
        elif text:
            self._text(text)

    def end(self) -> None:
        """Close the paragraph."""
        written = "".join(_marked(state, text) for state, text in self.runs)
        if written.strip():
            self.paragraphs.append(f"<p>{written.strip()}</p>")
        self.runs = []

    def _brace(self, brace: bytes) -> None:
        if brace == b"{" and len(self.groups) < _DEEPEST:
            self.groups.append(self.state)
        elif brace == b"}" and self.groups:
            self.state = self.groups.pop()

    def _word(self, word: bytes, number: int | None) -> None:
        if word in _KNOWN:
            self.state = replace(self.state, kept=word, is_skipped=True)
        elif word in _SKIPPED:
            self.state = replace(self.state, is_skipped=True)
        elif word in _ENDS:
            self.end()
        elif word in _SIGNS:
            self._words(_SIGNS[word])
        else:
            self._setting(word, number)

    def _setting(self, word: bytes, number: int | None) -> None:
        match word:
            case b"b":
                self.state = replace(self.state, bold=number != 0)
            case b"i":
                self.state = replace(self.state, italic=number != 0)
            case b"plain":
                self.state = replace(self.state, bold=False, italic=False)
            case b"uc":
                self.state = replace(self.state, fallback=max(0, min(10, number or 0)))
            case b"u" if number is not None:
                self._words(chr(number % 0x10000))
                self.to_skip = self.state.fallback
            case b"ansicpg" if number is not None:
                self.charset = _charset(number)

    def _text(self, data: bytes) -> None:
        # What follows a Unicode character is its likeness for old readers.
        skipped, self.to_skip = min(self.to_skip, len(data)), max(0, self.to_skip - len(data))
        self._words(data[skipped:].decode(self.charset, "replace"))

    def _words(self, text: str) -> None:
        if self.state.kept:
            self.known[self.state.kept] = self.known.get(self.state.kept, "") + text
        elif text and not self.state.is_skipped:
            self.runs.append((self.state, text))


def read(source: Source) -> Iterator[Page]:
    """The one page of *source*.

    Raises:
        CaptureError: the file can't be read or holds no text.
    """
    reader = _Reader()
    for number, match in enumerate(_TOKEN.finditer(source.read(LARGEST))):
        if number > _MOST_TOKENS:
            raise source.unreadable("is too complicated for a text.")
        reader.take(match)
    reader.end()
    if not reader.paragraphs:
        raise source.unreadable("holds no text.")
    yield source.page(
        document(
            _paired("\n".join(reader.paragraphs)),
            Known(
                title=_paired(reader.known.get(b"title", "").strip()),
                author=_paired(reader.known.get(b"author", "").strip()),
            ),
        ),
        charset="utf-8",
        media_type="text/html",
    )


def _marked(state: _State, text: str) -> str:
    text = escaped_keeping_halves(text).replace("\n", "<br>")
    if state.italic:
        text = f"<em>{text}</em>"
    return f"<strong>{text}</strong>" if state.bold else text


def escaped_keeping_halves(text: str) -> str:
    """As `escaped`, but with the halves of characters kept, whose others come in the next run."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _paired(text: str) -> str:
    """RTF writes characters beyond the first 65,536 as two halves; put them together."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _charset(page: int) -> str:
    name = {65001: "utf-8", 10000: "mac-roman"}.get(page, f"cp{page}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "windows-1252"
