"""One picture: looked at before it is decoded, set upright, scaled, and encoded anew.

Whatever came from a site is only decoded: what is kept was encoded here, as JPEG or PNG, so no
flaw in it and no hidden data (place, camera, thumbnail) travels on. SVG is not a picture but a
program and is refused. Decoding holds no lock on the window for long, but belongs in a worker.
"""

from __future__ import annotations

import io
import struct
import warnings
import zlib
from typing import TYPE_CHECKING

from reader.article import Image
from reader.errors import FormatError

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

WIDEST = 1320
"""Pixels: twice the widest column of text, for fine screens."""

TALLEST = 10_000
MOST_PIXELS = 40_000_000
THUMBNAIL = 120

_FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "AVIF", "BMP", "ICO")
_DAMAGE = (
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    OverflowError,
    MemoryError,
    IndexError,
    ZeroDivisionError,
    struct.error,
    zlib.error,
)
"""What Pillow's decoders raise on damaged data; they have no error of their own."""

_MOST_SCANS = 100
"""Passes of a progressive JPEG; a small file can ask for thousands, each over all pixels."""

_QUALITY = 85
_FEW_COLORS = 1 << 12
"""Colors up to which a picture is taken for a drawing, which PNG keeps sharp and small."""


def decoded(data: bytes, address: str = "") -> Image:
    """The picture in *data*, upright, at most `WIDEST` wide, in sRGB, as JPEG or PNG.

    Raises:
        FormatError: it is none, of a format that isn't read, too large, or damaged.
    """
    with warnings.catch_warnings():
        # Pillow warns of what it mends; only what it can't mend matters here.
        warnings.simplefilter("ignore")
        picture = _opened(data, address)
        try:
            ready = _scaled(_upright(picture))
            is_lossy = picture.format == "JPEG"
            media_type, encoded = _encoded(ready, is_lossy=is_lossy)
        except _DAMAGE as error:
            raise FormatError("The picture is damaged.", address) from error
    width, height = ready.size
    return Image(address=address, media_type=media_type, width=width, height=height, data=encoded)


def is_ours(image: Image) -> bool:
    """Whether a picture has the form, the type and the size that `decoded` gives it."""
    import PIL.Image

    form = {"image/jpeg": "JPEG", "image/png": "PNG"}.get(image.media_type)
    if form is None or image.width > WIDEST or image.width * image.height > MOST_PIXELS:
        return False
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with PIL.Image.open(io.BytesIO(image.data), formats=(form,)) as picture:
                return picture.size == (image.width, image.height)
        except _DAMAGE:
            return False


def thumbnail(image: Image) -> bytes:
    """A square of `THUMBNAIL` pixels from the middle of *image*, as JPEG, for the list."""
    import PIL.Image
    from PIL import ImageOps

    with PIL.Image.open(io.BytesIO(image.data), formats=("JPEG", "PNG")) as picture:
        picture.draft("RGB", (2 * THUMBNAIL, 2 * THUMBNAIL))
        square = ImageOps.fit(_on_white(picture), (THUMBNAIL, THUMBNAIL))
    return _saved(square, "JPEG", quality=_QUALITY)


def _opened(data: bytes, address: str) -> Picture:
    import PIL.Image

    _refuse_drawing(data, address)
    if data.startswith(b"\xff\xd8") and data.count(b"\xff\xda") > _MOST_SCANS:
        raise FormatError("The picture is built to take very long to decode.", address)
    try:
        picture = PIL.Image.open(io.BytesIO(data), formats=_FORMATS)
    except PIL.Image.DecompressionBombError as error:
        raise _too_large(address) from error
    except PIL.UnidentifiedImageError as error:
        raise FormatError("This is no picture of a kind that can be shown.", address) from error
    except _DAMAGE as error:
        raise FormatError("The picture is damaged.", address) from error
    width, height = picture.size
    if width * height > MOST_PIXELS:
        raise _too_large(address)
    return picture


def _refuse_drawing(data: bytes, address: str) -> None:
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith((b"<svg", b"<?xml", b"<!DOCTYPE svg", b"<!--")) and b"<svg" in data[:8192]:
        raise FormatError("Drawings in SVG are not kept, because they can hold programs.", address)
    if head.startswith(b"<"):
        raise FormatError("The site sent a page instead of the picture.", address)


def _too_large(address: str) -> FormatError:
    millions = MOST_PIXELS // 1_000_000
    return FormatError(f"The picture has more than {millions} million pixels.", address)


def _upright(picture: Picture) -> Picture:
    """The first frame, turned as the camera noted, in sRGB, at about the size that is needed."""
    from PIL import ImageOps

    icc = picture.info.get("icc_profile")
    if picture.format == "JPEG":
        # Lets the decoder leave out what scaling would throw away.
        picture.draft(picture.mode, (WIDEST, WIDEST))
    picture.load()
    upright = ImageOps.exif_transpose(_plain(picture))
    return _in_srgb(upright, icc) if isinstance(icc, bytes) else upright


def _plain(picture: Picture) -> Picture:
    """In one of the modes L, LA, P, RGB, RGBA; deep gray is brought to eight bits."""
    if picture.mode.startswith("I") or picture.mode == "F":
        return picture.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if picture.mode == "P" and "transparency" in picture.info:
        return picture.convert("RGBA")
    if picture.mode in {"L", "LA", "P", "RGB", "RGBA", "1"}:
        return picture
    return picture.convert("RGBA" if picture.mode in {"PA", "La", "RGBa"} else "RGB")


def _in_srgb(picture: Picture, icc: bytes) -> Picture:
    """Convert from the color space of profile *icc*; unchanged when the profile is no good."""
    from PIL import ImageCms

    if picture.mode not in {"RGB", "RGBA"} or len(icc) > 1 << 20:
        return picture
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(icc))
        if "sRGB" in ImageCms.getProfileDescription(source):
            return picture
        return (
            ImageCms.profileToProfile(picture, source, ImageCms.createProfile("sRGB")) or picture
        )
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return picture


def _scaled(picture: Picture) -> Picture:
    import PIL.Image

    factor = min(1.0, WIDEST / picture.width, TALLEST / picture.height)
    if factor == 1.0:
        return picture
    if picture.mode in {"P", "1"}:
        picture = picture.convert("RGB")
    size = (max(1, round(picture.width * factor)), max(1, round(picture.height * factor)))
    return picture.resize(size, PIL.Image.Resampling.LANCZOS, reducing_gap=3.0)


def _encoded(picture: Picture, *, is_lossy: bool) -> tuple[str, bytes]:
    """As PNG when transparent or a drawing, otherwise as JPEG."""
    if _is_transparent(picture) or (not is_lossy and _is_drawing(picture)):
        return "image/png", _saved(picture, "PNG")
    return "image/jpeg", _saved(_on_white(picture), "JPEG", quality=_QUALITY, optimize=True)


def _is_transparent(picture: Picture) -> bool:
    if not picture.has_transparency_data:
        return False
    low, _ = picture.convert("RGBA").getchannel("A").getextrema()
    return bool(isinstance(low, int | float) and low < 255)  # noqa: PLR2004 - opaque


def _is_drawing(picture: Picture) -> bool:
    few = min(_FEW_COLORS, picture.width * picture.height // 8)
    return picture.mode in {"P", "1"} or (
        picture.mode != "L" and picture.getcolors(max(2, few)) is not None
    )


def _on_white(picture: Picture) -> Picture:
    import PIL.Image

    if not picture.has_transparency_data:
        return picture if picture.mode in {"L", "RGB"} else picture.convert("RGB")
    layer = picture.convert("RGBA")
    white = PIL.Image.new("RGBA", layer.size, "white")
    return PIL.Image.alpha_composite(white, layer).convert("RGB")


def _saved(picture: Picture, form: str, **options: int) -> bytes:
    bare = picture.copy()
    bare.info = {}
    out = io.BytesIO()
    bare.save(out, form, **options)
    return out.getvalue()
