"""How values lie in rows: texts made storable, times as numbers, bodies packed and hashed.

Two things can't be stored as text and are replaced, one code point for one, so that every
place in the text stays where it was: NUL and lone surrogates become U+FFFD, as the HTML
standard does with NUL (section 13.2.5).
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass, fields, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from reader.article import Anchor, Draft, Kind, Status, Summary, SummarySentence
from reader.errors import DamagedError

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_LOGIN = re.compile(r"^([a-z]+://)[^/?#]*@", re.IGNORECASE)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def storable(text: str) -> str:
    """*text* with U+FFFD for what a file of text can't hold."""
    if text.isascii() and "\0" not in text:
        return text
    return _UNSTORABLE.sub("\ufffd", text)


def status_of(text: str) -> Status:
    """The status that is stored; complete where it was altered on the disk."""
    try:
        return Status(text)
    except ValueError:
        return Status.COMPLETE


def without_login(url: str) -> str:
    """*url* without a name and password, which belong to no library and no export."""
    return _LOGIN.sub(r"\1", url) if "@" in url else url


def storable_draft(draft: Draft) -> Draft:
    """*draft* with every text in it storable, and nobody's password."""
    texts = {
        field.name: storable(text)
        for field in fields(draft)
        if isinstance(text := getattr(draft, field.name), str) and text != storable(text)
    }
    if "@" in draft.url:
        texts["url"] = without_login(texts.get("url", draft.url))
    paragraphs = tuple(map(storable, draft.paragraphs))
    if not texts and paragraphs == draft.paragraphs:
        return draft
    return replace(draft, **texts, paragraphs=paragraphs)  # type: ignore[arg-type]


def moment(time: datetime) -> int:
    """*time* as whole microseconds since 1970, in UTC."""
    return (time - _EPOCH) // _MICROSECOND


def time_of(stored: int) -> datetime:
    """The time that `moment` made *stored* of."""
    return _EPOCH + stored * _MICROSECOND


def optional_time(stored: int | None) -> datetime | None:
    """The time that *stored* stands for, None for None."""
    return None if stored is None else time_of(stored)


def date_text(when: datetime | date | None) -> str:
    """*when* as ISO 8601, in UTC where it has a time; empty for None."""
    if when is None:
        return ""
    return when.astimezone(UTC).isoformat() if isinstance(when, datetime) else when.isoformat()


def date_of(text: str) -> datetime | date | None:
    """What `date_text` made *text* of; None for what was altered on the disk."""
    try:
        return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)
    except ValueError:
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The readable text of an article, and its images' addresses."""

    html: str = ""
    paragraphs: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = ()
    images: tuple[str, ...] = ()

    @property
    def text_hash(self) -> bytes:
        """What a summary of the paragraphs is bound to."""
        return hashlib.sha256(_json([self.paragraphs, self.kinds])).digest()


def body_of(draft: Draft) -> Body:
    """The part of *draft* that isn't kept in columns."""
    return Body(
        html=draft.html, paragraphs=draft.paragraphs, kinds=draft.kinds, images=draft.images
    )


def pack(body: Body) -> tuple[bytes, bytes]:
    """The hash of *body* and its compressed form."""
    import zstandard

    plain = _json([body.html, body.paragraphs, body.kinds, body.images])
    return hashlib.sha256(plain).digest(), zstandard.ZstdCompressor(level=3).compress(plain)


def unpack(digest: bytes, packed: bytes, subject: object = "") -> Body:
    """The body that was packed.

    Raises:
        DamagedError: if it is not, to the last bit, what was kept.
    """
    import zstandard

    try:
        plain = zstandard.ZstdDecompressor().decompress(packed)
    except zstandard.ZstdError as error:
        raise altered(subject) from error
    if hashlib.sha256(plain).digest() != digest:
        raise altered(subject)
    html, paragraphs, kinds, images = json.loads(plain)
    return Body(
        html=html,
        paragraphs=tuple(paragraphs),
        kinds=tuple(map(Kind, kinds)),
        images=tuple(images),
    )


def seal(*texts: object) -> bytes:
    """A short hash of texts in a row, by which a check sees that they are as they were."""
    return hashlib.blake2b(_json([str(text) for text in texts]), digest_size=8).digest()


def altered(subject: object) -> DamagedError:
    """What to raise for an article that isn't as it was kept."""
    return DamagedError(
        f"Article {subject} was altered on the disk."
        " “standfirst check” looks for another copy of it.",
        subject,
    )


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def anchor_text(anchor: Anchor | None) -> str:
    """*anchor* as JSON, empty for None."""
    if anchor is None:
        return ""
    return json.dumps([anchor.paragraph, anchor.offset, storable(anchor.quote)])


def anchor_of(text: str) -> Anchor | None:
    """What `anchor_text` made *text* of; None for what was altered on the disk."""
    try:
        paragraph, offset, quote = json.loads(text)
        return Anchor(paragraph=int(paragraph), offset=int(offset), quote=str(quote))
    except (ValueError, TypeError):
        return None


def summary_text(summary: Summary) -> str:
    """*summary* as JSON."""
    sentences = [[s.text, s.paragraph, s.start, s.end, s.rank] for s in summary.sentences]
    value = [sentences, summary.language, summary.method, summary.length, summary.note]
    return storable(json.dumps(value, ensure_ascii=False))


def summary_of(text: str) -> Summary | None:
    """What `summary_text` made *text* of; None for what was altered on the disk."""
    try:
        return _summary_of(*json.loads(text))
    except (ValueError, TypeError):
        return None


def _summary_of(
    sentences: list[Any], language: str, method: str, length: int | str, note: str
) -> Summary:
    return Summary(
        sentences=tuple(map(_sentence_of, sentences)),
        language=language,
        method=method,
        length=length,
        note=note,
    )


def _sentence_of(stored: list[Any]) -> SummarySentence:
    text, paragraph, start, end, rank = stored
    return SummarySentence(text=text, paragraph=paragraph, start=start, end=end, rank=rank)
