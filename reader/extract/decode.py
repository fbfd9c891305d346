"""From bytes to characters: which encoding a page is written in.

The order is that of the HTML standard's sniffing with two turns that saved pages have
taught: bytes that are valid UTF-8 beyond ASCII are UTF-8 whatever the page claims, and what
is declared nowhere is guessed from the bytes by faust-cchardet. Labels mean what the
Encoding standard (https://encoding.spec.whatwg.org/) says: "iso-8859-1" is windows-1252.
"""

from __future__ import annotations

import codecs
import re
from types import MappingProxyType

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WHATWG = MappingProxyType(
    {
        "ascii": "cp1252",
        "iso8859-1": "cp1252",
        "iso8859-9": "cp1254",
        "iso8859-11": "cp874",
        "tis-620": "cp874",
        "gb2312": "gb18030",
        "gbk": "gb18030",
        "big5": "big5hkscs",
        "shift_jis": "cp932",
        "euc_kr": "cp949",
        "utf-16": "utf-16-le",
        "utf-7": "utf-8",
    }
)
_ALIASES = MappingProxyType(
    {
        "x-sjis": "cp932",
        "windows-31j": "cp932",
        "ks_c_5601-1987": "cp949",
        "ks_c_5601": "cp949",
        "x-gbk": "gb18030",
        "x-x-big5": "big5hkscs",
        "unicode": "utf-16-le",
        "x-mac-roman": "mac_roman",
        "x-mac-cyrillic": "mac_cyrillic",
        "windows-874": "cp874",
        "iso-8859-8-i": "iso8859-8",
    }
)
_META = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,400}?(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]+)""", re.IGNORECASE
)
_SNIFFED = 8192
_TWICE = re.compile("[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_CONTROLS = re.compile("[\xc2-\xf4][\x80-\x9f]")
_ENOUGH = 3
_CONTROL_BYTES = bytes([*range(9), 11, *range(14, 32), 127])


def decode(data: bytes, charset: str | None = None) -> str:
    """The text of *data*, without characters that no page may hold.

    Args:
        data: a page or a text as it came.
        charset: what the transport declared, if anything.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return clean(data[len(mark) :].decode(name, "replace"))
    return _once(clean(data.decode(_encoding(data, charset), "replace")))


def _once(text: str) -> str:
    """*text* as it was before it was taken for Latin-1 and encoded a second time.

    The mark of it are control characters that no page writes, after letters with accents:
    a curled apostrophe has become an "â" and two of them, as all punctuation that is curled,
    U+0080 and another.
    """
    if "\x80" not in text or len(_CONTROLS.findall(text)) < _ENOUGH:
        return text
    return _TWICE.sub(_decoded, text)


def _decoded(match: re.Match[str]) -> str:
    try:
        return match[0].encode("latin-1").decode("utf-8")
    except UnicodeDecodeError:
        return match[0]


def clean(text: str) -> str:
    """*text* without NULs, control characters and lone surrogates."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", " ")
    data = text.encode("utf-8", "ignore").translate(None, _CONTROL_BYTES)
    return data.decode("utf-8").replace("\ufffe", "").replace("\uffff", "")


def charset_of(content_type: str | None) -> str | None:
    """The charset named in a Content-Type header, or None."""
    found = re.search(r"charset\s*=\s*[\"']?([\w:.-]+)", content_type or "", re.IGNORECASE)
    return found[1] if found else None


def _encoding(data: bytes, declared: str | None) -> str:
    if b"\x1b$" in data:
        return "iso2022_jp"
    wide = _wide(data)
    if wide:
        return wide
    if _is_utf8(data):
        return "utf-8"
    found = _META.search(data[:_SNIFFED])
    in_markup = found[1].decode("ascii", "ignore") if found else None
    for label in (declared, in_markup):
        known = _known(label)
        if known and not known.startswith("utf"):
            return known
    return _guessed(data)


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of its markup is zero."""
    head = data[:64]
    if not head or head.count(0) < max(2, len(head) // 3):
        return None
    return "utf-16-le" if head[1::2].count(0) > head[::2].count(0) else "utf-16-be"


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        # A cut last character, or one bad byte in a long page, doesn't change the encoding.
        return _mostly_utf8(data) or error.start >= len(data) - 3
    return True


def _mostly_utf8(data: bytes) -> bool:
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum(1 for _ in re.finditer("[^\x00-\x7f\ufffd]", text))
    return good > 20 * bad


def _known(label: str | None) -> str | None:
    if not label:
        return None
    name = label.strip().lower()
    name = _ALIASES.get(name, name)
    try:
        name = codecs.lookup(name).name
    except LookupError:
        return None
    return _WHATWG.get(name, name)


def _guessed(data: bytes) -> str:
    from cchardet import detect

    markup_free = re.sub(rb"<[^>]*>", b" ", data[:400_000])
    return _known(detect(markup_free).get("encoding")) or "cp1252"
