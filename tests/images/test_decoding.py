"""Pixels as they were meant: upright, in sRGB, on white, the first of many."""

import gc
import io
import struct
import subprocess
import sys

import pillow_heif
import pytest
from PIL import Image, ImageCms, ImageOps

from stories.images.decoding import decode
from stories.images.formats import PictureUnreadable, inspect
from tests.images.carriers import heif
from tests.images.writing import SMALL, frames, profile, saved, strip, tiff

RED, GREEN, BLUE, WHITE = (250, 10, 10), (10, 250, 10), (10, 10, 250), (255, 255, 255)
P3_SAMPLE, SRGB_SAMPLE = (200, 80, 60), (218, 67, 47)
LOSSLESS = {"JPEG": {"quality": 100, "subsampling": 0}, "WEBP": {"lossless": True}}
FORMATS = ("JPEG", "PNG", "WEBP", "AVIF", "HEIF", "GIF", "TIFF")


def pixels(data: bytes) -> Image.Image:
    return decode(io.BytesIO(data))


def file_of(form: str, picture: Image.Image, **options) -> bytes:
    """In any format, as true as the format can be."""
    if form == "HEIF":
        return heif(picture, quality=100, **options)
    return saved(form, picture, **LOSSLESS.get(form, {}), **options)


def corners() -> Image.Image:
    """Red, green and blue in three corners, white in the fourth: no two ways up are alike."""
    picture = Image.new("RGB", (128, 96), WHITE)
    for colour, place in ((RED, (0, 0)), (GREEN, (64, 0)), (BLUE, (0, 48))):
        picture.paste(colour, (*place, place[0] + 64, place[1] + 48))
    return picture


def seen_in_corners(picture: Image.Image) -> list[str]:
    names = {"red": RED, "green": GREEN, "blue": BLUE, "white": WHITE}
    wide, high = picture.size
    seen = []
    for place in ((9, 9), (wide - 9, 9), (9, high - 9), (wide - 9, high - 9)):
        found = picture.getpixel(place)
        distance = {
            name: sum(abs(a - b) for a, b in zip(found, colour, strict=True))
            for name, colour in names.items()
        }
        seen.append(min(distance, key=distance.__getitem__))
    return seen


def close(found: tuple[int, ...], wanted: tuple[int, ...], within: int = 4) -> bool:
    return all(abs(one - other) <= within for one, other in zip(found, wanted, strict=True))


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "AVIF", "HEIF", "TIFF"])
def test_a_picture_stands_upright_however_the_camera_was_held(form, orientation) -> None:
    exif = tiff({274: orientation})
    lying = {
        1: corners(),
        2: ImageOps.mirror(corners()),
        3: corners().transpose(Image.Transpose.ROTATE_180),
        4: ImageOps.flip(corners()),
        5: corners().transpose(Image.Transpose.TRANSPOSE),
        6: corners().transpose(Image.Transpose.ROTATE_90),
        7: corners().transpose(Image.Transpose.TRANSVERSE),
        8: corners().transpose(Image.Transpose.ROTATE_270),
    }[orientation]
    if form == "TIFF":
        data = saved("TIFF", lying, tiffinfo={274: orientation})
    else:
        data = file_of(form, lying, exif=b"Exif\0\0" + exif if form == "JPEG" else exif)
    upright, facts = pixels(data), inspect(io.BytesIO(data))
    assert upright.size == (facts.width, facts.height) == (128, 96)
    assert seen_in_corners(upright) == ["red", "green", "blue", "white"]


@pytest.mark.parametrize("form", FORMATS)
def test_the_result_is_plain_and_carries_nothing(form) -> None:
    options = {} if form in {"GIF", "TIFF", "HEIF"} else {"icc_profile": profile("a screen")}
    picture = pixels(file_of(form, corners(), **options))
    assert type(picture) is Image.Image
    assert picture.mode == "RGB"
    assert picture.info == {}
    assert vars(picture).keys() == vars(Image.Image()).keys()


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "AVIF", "HEIF", "TIFF"])
def test_a_red_of_a_wide_screen_becomes_the_red_that_every_screen_shows(form) -> None:
    picture = Image.new("RGB", (64, 64), P3_SAMPLE)
    if form == "HEIF":
        picture.info["icc_profile"] = profile("Display P3")
        data = file_of(form, picture)
    else:
        data = file_of(form, picture, icc_profile=profile("Display P3"))
    found = pixels(data).getpixel((30, 30))
    assert close(found, SRGB_SAMPLE)
    assert not close(found, P3_SAMPLE), "the profile was left aside"


def test_the_red_at_the_edge_of_a_wide_screen_is_the_reddest_there_is() -> None:
    data = saved("PNG", Image.new("RGB", SMALL, "red"), icc_profile=profile("Display P3"))
    assert pixels(data).getpixel((3, 3)) == (255, 0, 0)


def test_a_profile_of_srgb_changes_nothing() -> None:
    plain = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = saved("PNG", Image.new("RGB", SMALL, P3_SAMPLE), icc_profile=plain)
    assert pixels(data).getpixel((3, 3)) == P3_SAMPLE


@pytest.mark.parametrize("mode", ["RGB", "L", "P", "RGBA", "CMYK"])
@pytest.mark.parametrize(
    "broken", [b"nonsense", profile("cut")[:150], b"\0" * 300, profile("P3")[:-60] + b"\0" * 60]
)
def test_a_broken_profile_stops_nothing(mode, broken) -> None:
    form = "TIFF" if mode == "CMYK" else "PNG"
    data = saved(form, Image.new("RGB", SMALL, "teal").convert(mode), icc_profile=broken)
    assert pixels(data).size == SMALL


@pytest.mark.parametrize("mode", ["L", "P", "CMYK"])
def test_a_profile_for_other_colours_than_the_picture_has_stops_nothing(mode) -> None:
    grey = Image.new("L", SMALL, 120)
    picture = (grey.convert("RGB") if mode == "CMYK" else grey).convert(mode)
    data = saved("TIFF", picture, icc_profile=profile("Display P3"))
    assert close(pixels(data).getpixel((3, 3)), (120, 120, 120))


def test_a_grey_profile_turns_grey_into_grey() -> None:
    """A curve of gamma 1: half of the light is a grey of 188 in sRGB."""
    data = saved("PNG", Image.new("L", SMALL, 128), icc_profile=grey_profile())
    assert close(pixels(data).getpixel((3, 3)), (188, 188, 188), within=2)


def grey_profile() -> bytes:
    """A profile for grey pictures with a straight curve (ICC.1:2010, version 2)."""
    white = b"XYZ \0\0\0\0" + struct.pack(">3i", 63190, 65536, 54061)
    parts = {b"desc": b"desc\0\0\0\0\0\0\0\1\0" + b"\0" * 79, b"wtpt": white}
    parts |= {b"kTRC": b"curv\0\0\0\0\0\0\0\0", b"cprt": b"text\0\0\0\0none\0\0\0\0"}
    table, data, start = b"", b"", 132 + 12 * len(parts)
    for letters, part in parts.items():
        table += struct.pack(">4sII", letters, start + len(data), len(part))
        data += part
    length = start + len(data)
    head = struct.pack(">I4sI4s4s4s", length, b"none", 0x02100000, b"mntr", b"GRAY", b"XYZ ")
    head = (head.ljust(36, b"\0") + b"acsp").ljust(68, b"\0")
    head += struct.pack(">3i", 63190, 65536, 54061)
    return head.ljust(128, b"\0") + struct.pack(">I", len(parts)) + table + data


@pytest.mark.parametrize(
    ("form", "mode"),
    [
        *(("PNG", mode) for mode in ("1", "L", "LA", "P", "RGB", "RGBA", "I;16")),
        *(("TIFF", mode) for mode in ("1", "L", "LA", "P", "RGBA", "CMYK", "LAB", "I;16", "YCbCr")),
        ("JPEG", "L"),
        ("JPEG", "CMYK"),
        ("GIF", "L"),
        ("GIF", "P"),
    ],
)
def test_white_stays_white_and_black_black_in_every_kind_of_pixel(form, mode) -> None:
    picture = Image.new("L", SMALL, 255)
    picture.paste(0, (0, 0, 32, 48))
    if mode == "I;16":
        picture = Image.new("I;16", SMALL, 65_535)
        picture.paste(0, (0, 0, 32, 48))
    elif mode == "LAB":
        picture = ImageCms.profileToProfile(
            picture.convert("RGB"),
            ImageCms.createProfile("sRGB"),
            ImageCms.createProfile("LAB"),
            outputMode="LAB",
        )
    else:
        picture = picture.convert("RGB" if mode == "CMYK" else mode).convert(mode)
    found = pixels(saved(form, picture))
    assert close(found.getpixel((5, 5)), (0, 0, 0), within=40)
    assert close(found.getpixel((60, 5)), WHITE, within=6)


@pytest.mark.parametrize(("mode", "brightest"), [("I", 65_535), ("I", 200), ("F", 1.0), ("F", 255)])
def test_numbers_of_every_size_are_brought_to_eight_bits(mode, brightest) -> None:
    picture = Image.new(mode, SMALL, 0)
    picture.paste(brightest, (0, 0, 32, 48))
    found = pixels(saved("TIFF", picture))
    assert found.getpixel((60, 5)) == (0, 0, 0)
    assert found.getpixel((5, 5))[0] == (200 if brightest == 200 else 255)


def test_sixteen_bits_keep_their_middle() -> None:
    assert close(
        pixels(saved("PNG", Image.new("I;16", SMALL, 32_896))).getpixel((0, 0)), (128,) * 3
    )


@pytest.mark.parametrize("form", ["PNG", "WEBP", "AVIF", "TIFF"])
def test_nothing_shines_through_what_was_transparent(form) -> None:
    """Under a transparent pixel lies whatever the program that drew it left there."""
    hidden = Image.new("RGBA", SMALL, (*RED, 0))
    hidden.paste((*BLUE, 255), (32, 0, 64, 48))
    options = {"lossless": True, "exact": True} if form == "WEBP" else {}
    found = pixels(saved(form, hidden, **options))
    assert found.getpixel((5, 5)) == WHITE
    assert close(found.getpixel((50, 20)), BLUE, within=12)


def test_a_transparent_colour_of_a_palette_is_white() -> None:
    picture = Image.new("P", SMALL, 1)
    picture.putpalette([*RED, *BLUE])
    for form in ("GIF", "PNG"):
        assert pixels(saved(form, picture, transparency=1)).getpixel((5, 5)) == WHITE
        assert close(pixels(saved(form, picture)).getpixel((5, 5)), BLUE, within=0)


def test_half_of_a_colour_lies_on_white() -> None:
    half = saved("PNG", Image.new("RGBA", SMALL, (0, 0, 0, 128)))
    assert close(pixels(half).getpixel((5, 5)), (127, 127, 127), within=1)


@pytest.mark.parametrize("form", ["PNG", "WEBP", "AVIF", "GIF", "TIFF"])
def test_only_the_first_of_many_frames_is_decoded(form) -> None:
    data = saved(form, Image.new("RGB", SMALL, "teal"), **frames(3))
    assert close(pixels(data).getpixel((9, 9)), (0, 128, 128), within=8)


def test_the_file_that_is_handed_in_stays_open() -> None:
    for form in FORMATS:
        file = io.BytesIO(file_of(form, corners()))
        decode(file)
        gc.collect()
        file.seek(0)
        assert decode(file).size == (128, 96)


def test_a_page_of_a_film_scanner_without_colours_is_read() -> None:
    assert pixels(tiff(strip(grey=77))).getpixel((1, 1)) == (77, 77, 77)


def test_no_other_code_can_open_heic_because_we_can() -> None:
    """Openers are called by name: what Pillow opens elsewhere in the program is as before."""
    check = (
        "import PIL.Image, stories.images.decoding; PIL.Image.init();"
        "assert not {'HEIF', 'HEIC'} & (PIL.Image.OPEN.keys() | PIL.Image.SAVE.keys());"
        "assert '.heic' not in PIL.Image.registered_extensions()"
    )
    subprocess.run([sys.executable, "-c", check], check=True)  # noqa: S603
    assert pillow_heif.options.THUMBNAILS


def test_pixels_that_are_damaged_are_refused_with_advice() -> None:
    whole = saved("PNG", corners())
    broken = whole.replace(whole[60:90], bytes(30), 1)
    with pytest.raises(PictureUnreadable, match=r"damaged.*save it as PNG or JPEG"):
        pixels(broken)
