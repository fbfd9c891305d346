"""An article's pictures: checked, scaled, encoded anew; the missing ones named."""

import base64
import io
import time

import pytest
from PIL import Image as Pillow
from PIL import ImageCms

from reader.article import Image, Page, Resource
from reader.capture import web
from reader.capture.images import images_of
from reader.capture.picture import THUMBNAIL, WIDEST, decoded, thumbnail
from reader.capture.saved import own_address
from reader.errors import FormatError

QUICK = web.Limits(seconds=2.0, size=1 << 20, pauses=())


def encode(picture, form="PNG", **options) -> bytes:
    out = io.BytesIO()
    picture.save(out, form, **options)
    return out.getvalue()


def noise(width=60, height=40):
    bands = [Pillow.effect_noise((width, height), 80) for _ in range(3)]
    return Pillow.merge("RGB", bands)


def opened(image: Image):
    picture = Pillow.open(io.BytesIO(image.data))
    assert picture.size == (image.width, image.height)
    assert f"image/{picture.format.lower()}" == image.media_type
    return picture


# --- one picture -----------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["JPEG", "PNG", "GIF", "WEBP", "AVIF", "BMP", "ICO"])
def test_allowed_formats_become_jpeg_or_png(form):
    image = decoded(encode(noise(48, 48), form), "https://x.example/a")
    assert image.media_type in {"image/jpeg", "image/png"}
    assert image.address == "https://x.example/a"
    assert opened(image).size == (48, 48)


@pytest.mark.parametrize("form", ["TIFF", "TGA", "PPM", "SGI", "PCX", "JPEG2000"])
def test_other_formats_are_refused(form):
    with pytest.raises(FormatError, match="no picture of a kind"):
        decoded(encode(noise(), form))


def test_photograph_becomes_jpeg_and_drawing_png():
    drawing = Pillow.new("RGB", (80, 80), "red")
    assert decoded(encode(noise(200, 200))).media_type == "image/jpeg"
    assert decoded(encode(drawing)).media_type == "image/png"


def test_transparency_is_kept_where_it_is_used():
    clear = Pillow.new("RGBA", (40, 40), (255, 0, 0, 100))
    opaque = noise(200, 200).convert("RGBA")
    assert opened(decoded(encode(clear))).mode == "RGBA"
    assert decoded(encode(opaque)).media_type == "image/jpeg"


def test_wide_picture_is_scaled_to_twice_the_column():
    image = decoded(encode(noise(2 * WIDEST, 900), "JPEG"))
    assert (image.width, image.height) == (WIDEST, 450)


def test_small_picture_is_not_enlarged():
    assert decoded(encode(noise(3, 2))).width == 3


def test_camera_rotation_is_applied_and_notes_are_dropped():
    notes = Pillow.Exif()
    notes[0x0112] = 6  # turned by a quarter
    notes[0x010E] = "canary"
    data = encode(noise(60, 40), "JPEG", exif=notes, comment=b"canary")
    image = decoded(data)
    assert b"canary" in data
    assert (image.width, image.height) == (40, 60)
    assert b"canary" not in image.data
    assert not opened(image).getexif()


def test_text_in_png_is_dropped():
    from PIL.PngImagePlugin import PngInfo

    notes = PngInfo()
    notes.add_text("Author", "canary")
    assert b"canary" not in decoded(encode(noise(), pnginfo=notes)).data


def test_color_profile_is_applied_and_dropped():
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    for icc in (profile, b"no profile at all"):
        image = decoded(encode(noise(), "JPEG", icc_profile=icc))
        assert "icc_profile" not in opened(image).info


def test_deep_gray_keeps_its_tones():
    deep = Pillow.new("I;16", (20, 20), 0x8000)
    middle = opened(decoded(encode(deep))).convert("L").getpixel((5, 5))
    assert 0x7C <= middle <= 0x84


def test_ink_colors_become_light_colors():
    assert opened(decoded(encode(noise().convert("CMYK"), "JPEG"))).mode in {"RGB", "L"}


def test_first_frame_of_an_animation():
    frames = [Pillow.new("RGB", (10, 10), color) for color in ("red", "blue")]
    image = decoded(encode(frames[0], "GIF", save_all=True, append_images=frames[1:]))
    assert opened(image).convert("RGB").getpixel((0, 0)) == (255, 0, 0)


def test_huge_canvas_is_refused_before_it_is_decoded():
    bomb = encode(Pillow.new("1", (8_000, 6_000)))
    begun = time.monotonic()
    with pytest.raises(FormatError, match="million pixels"):
        decoded(bomb)
    assert time.monotonic() - begun < 2


def test_endless_passes_of_a_jpeg_are_refused():
    data = encode(noise(), "JPEG", progressive=True)
    with pytest.raises(FormatError, match="very long"):
        decoded(data + b"\xff\xda" * 200)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "no picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "SVG"),
        (b"<?xml version='1.0'?><!-- x --><svg/>", "SVG"),
        (b"<!doctype html><p>Not found", "a page instead"),
        (b"%!PS-Adobe-3.0 EPSF-3.0", "no picture"),
        (b"GIF89a", "damaged|no picture"),
    ],
)
def test_what_is_no_picture_is_said(data, words):
    with pytest.raises(FormatError, match=words):
        decoded(data)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "GIF"])
def test_cut_off_picture_is_refused(form):
    data = encode(noise(200, 200), form)
    with pytest.raises(FormatError):
        decoded(data[: len(data) // 2])


@pytest.mark.parametrize("size", [(300, 100), (10, 400), (1, 1)])
def test_thumbnail_is_a_small_square(size):
    small = Pillow.open(io.BytesIO(thumbnail(decoded(encode(noise(*size))))))
    assert (small.size, small.format) == ((THUMBNAIL, THUMBNAIL), "JPEG")


def test_thumbnail_of_a_transparent_picture_lies_on_white():
    clear = decoded(encode(Pillow.new("RGBA", (40, 40), (0, 0, 0, 0))))
    small = Pillow.open(io.BytesIO(thumbnail(clear)))
    assert min(small.getpixel((60, 60))) > 250


# --- an article's pictures -------------------------------------------------------------------


def page(**fields) -> Page:
    return Page(**{"data": b"<p>", **fields})


def test_pictures_of_a_file_need_no_network(png):
    own = own_address(png, "image/png")
    saved = page(resources={own: Resource(media_type="image/png", data=png)})
    inline = "data:image/png;base64," + base64.b64encode(png).decode()
    images, missing = images_of([own, inline, own], saved)
    assert [image.address for image in images] == [own, inline]
    assert missing == ()


def test_mail_asks_no_site_for_its_pictures(hostile):
    images, missing = images_of([hostile.url("/picture")], page(), allow_private=True)
    assert images == ()
    assert "because this came from a file" in missing[0]
    assert not hostile.asked


def test_pictures_of_a_page_are_fetched_in_order(hostile):
    addresses = [hostile.url(f"/picture/{number}") for number in range(9)]
    asked = page(asked=hostile.url("/news?secret=canary"), address=hostile.url("/news"))
    images, missing = images_of(addresses, asked, allow_private=True, limits=QUICK)
    assert [image.address for image in images] == addresses
    assert missing == ()
    assert all(f"Referer: {hostile.url('/')}" in request for request in hostile.asked)
    assert not any("canary" in request for request in hostile.asked)


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/status/404", "no page at this address"),
        ("/news", "a page instead of the picture"),
        ("/endless", "larger than 1 MB"),
        ("/gzip-bomb", "larger than 1 MB"),
        ("/slow-body", "did not finish"),
        ("/to-metadata", "your own network"),
        ("/to-localhost", "your own network"),
        ("/to-file", "Only http and https"),
    ],
)
def test_missing_pictures_are_named_and_cost_no_other(hostile, path, words):
    addresses = [hostile.url(path), hostile.url("/picture")]
    images, missing = images_of(
        addresses, page(asked=hostile.url("/")), allow_private=True, limits=QUICK
    )
    assert [image.address for image in images] == addresses[1:]
    assert len(missing) == 1
    assert missing[0].startswith(addresses[0])
    assert words in missing[0]


def test_public_page_reaches_no_picture_at_home(hostile):
    asked = page(asked="https://news.example/")
    images, missing = images_of([hostile.url("/picture")], asked, allow_private=True, limits=QUICK)
    assert images == ()
    assert "your own network" in missing[0]
    assert not hostile.asked


def test_pictures_are_counted(png):
    own = own_address(png, "image/png")
    saved = page(resources={own: Resource(media_type="image/png", data=png)})
    wanted = [own, *(f"https://x.example/{number}" for number in range(400))]
    images, missing = images_of(wanted, saved)
    assert len(images) == 1
    assert len(missing) == 400
    assert "over 300 pictures" in missing[-1] or "over 300 pictures" in missing[0]
