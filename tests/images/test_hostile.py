"""Files made to harm: each is refused by name, with advice, and before it costs memory."""

import io
import json
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from stories.images import formats
from stories.images.decoding import decode
from stories.images.formats import PictureUnreadable, inspect
from stories.images.formats.trailers import ZIP_END
from tests.images.carriers import FILM, heif
from tests.images.writing import (
    SMALL,
    box,
    chunk,
    gif_with,
    jpeg_with,
    links,
    png_with,
    riff_with,
    saved,
    segment,
    strip,
    tiff,
)

MEGABYTES_TO_REFUSE = 48  # for all of them together, beyond a program that has imported Pillow
PLAIN = {
    **{form: saved(form) for form in ("JPEG", "PNG", "WEBP", "AVIF", "GIF", "TIFF")},
    "HEIF": heif(),
}
TOO_LARGE, TOO_LONG = "larger than 50 megapixels", "longer than 16,383"
DAMAGED, BROKEN_OFF = "file is damaged", "breaks off"
TWO_IN_ONE, BEHIND = "two things at once", "something else in the file"
TEXT, BUSY, CIRCLE = "more text than", "keep computers busy", "in a circle"
MANY = "more than 1,000 pictures"
ZIP = b"PK\x03\x04\x14\0\0\0rest" + b"PK\x01\x02" + ZIP_END + b"\0" * 16 + b"\x05\0hello"
BOMB = zlib.compress(bytes(100_000_000), 9)


def replaced(data: bytes, old: bytes, new: bytes) -> bytes:
    assert old in data
    return data.replace(old, new)


def png_of(width: int, height: int) -> bytes:
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0))
    data = chunk(b"IDAT", zlib.compress(bytes(100_000)))
    return b"\x89PNG\r\n\x1a\n" + head + data + chunk(b"IEND", b"")


def sized(form: str, width: int, height: int) -> bytes:
    """A small file whose head claims another size."""
    plain, (wide, high) = PLAIN[form], SMALL
    if form == "JPEG":
        return replaced(plain, struct.pack(">HH", high, wide), struct.pack(">HH", height, width))
    if form == "GIF":
        return plain[:6] + struct.pack("<HH", width, height) + plain[10:]
    spread = plain.index(b"ispe") + 8
    return plain[:spread] + struct.pack(">II", width, height) + plain[spread + 8 :]


def lossless(width: int, height: int) -> bytes:
    bits = struct.pack("<BI", 0x2F, width - 1 | height - 1 << 14)
    body = b"WEBPVP8L" + struct.pack("<I", len(bits)) + bits + b"\0"
    return b"RIFF" + struct.pack("<I", len(body)) + body


def wide_webp() -> bytes:
    canvas = b"\0\0\0\0" + b"\xff\xff\xff" + b"\xff\xff\xff"
    body = b"WEBPVP8X" + struct.pack("<I", 10) + canvas
    return b"RIFF" + struct.pack("<I", len(body)) + body


def scans(count: int) -> bytes:
    """A progressive JPEG that draws its last scan over and over."""
    plain = saved("JPEG", progressive=True)
    last = plain[plain.rindex(b"\xff\xda") : -2]
    return plain[:-2] + last * count + plain[-2:]


def circle() -> bytes:
    """A TIFF whose first directory is followed by itself."""
    data = bytearray(tiff(strip()))
    end = 10 + 12 * len(strip())
    data[end : end + 4] = struct.pack("<I", 8)
    return bytes(data)


def nested(depth: int) -> bytes:
    """A TIFF whose directory has a child, which has a child, and so on."""
    data = b"II*\0" + struct.pack("<I", 8)
    for _level in range(depth):
        below = len(data) + 42
        rows = ((256, 4, 1, 1), (257, 4, 1, 1), (330, 4, 1, below))
        data += struct.pack("<H", 3) + b"".join(struct.pack("<HHII", *row) for row in rows)
        data += bytes(4)
    return data + tiff(strip())[8:]


def film_in_film(depth: int) -> bytes:
    data = b""
    for _level in range(depth):
        data = box(b"moov", data)
    return data


def film_of(width: int, height: int) -> bytes:
    track = box(b"tkhd", bytes(76) + struct.pack(">II", width << 16, height << 16))
    return box(b"moov", box(b"trak", track))


SIZES = {
    "PNG of billions of pixels": (png_of(60_000, 60_000), TOO_LARGE),
    "PNG of one bit each": (png_of(10_000, 6_000), TOO_LARGE),
    "PNG of numbers without a sign": (png_of(0xFFFFFFFF, 0xFFFFFFFF), TOO_LARGE),
    "PNG that is a line": (png_of(20_000, 10), TOO_LONG),
    "PNG of nothing": (png_of(0, 10), DAMAGED),
    "PNG with a large frame": (
        png_with(chunk(b"fcTL", struct.pack(">III", 0, 60_000, 60_000) + bytes(14))),
        TOO_LARGE,
    ),
    "JPEG of billions of pixels": (sized("JPEG", 65_500, 65_500), TOO_LARGE),
    "JPEG that is a line": (sized("JPEG", 65_500, 9), TOO_LONG),
    "JPEG without a height": (sized("JPEG", 64, 0), DAMAGED),
    "GIF of billions of pixels": (sized("GIF", 65_535, 65_535), TOO_LARGE),
    "GIF with a large frame": (
        saved("GIF")[:-1] + b"," + struct.pack("<HHHHB", 0, 0, 65_535, 65_535, 0) + b"\2\0;",
        TOO_LARGE,
    ),
    "AVIF of billions of pixels": (sized("AVIF", 65_535, 65_535), TOO_LARGE),
    "AVIF of a large film": (PLAIN["AVIF"] + film_of(60_000, 60_000), TOO_LARGE),
    "HEIC of billions of pixels": (sized("HEIF", 65_535, 65_535), TOO_LARGE),
    "WebP of billions of pixels": (wide_webp(), TOO_LARGE),
    "WebP without loss": (lossless(16_384, 16_384), TOO_LARGE),
    "TIFF of billions of pixels": (tiff(strip() | {256: 1 << 31, 257: 1 << 31}), TOO_LARGE),
    "TIFF that is a line": (tiff(strip() | {256: 1 << 20, 257: 9}), TOO_LONG),
    "TIFF with a large second page": (
        tiff(strip(), strip() | {256: 60_000, 257: 60_000}),
        TOO_LARGE,
    ),
    "TIFF with a large child": (
        tiff(strip() | {330: strip() | {256: 60_000, 257: 60_000}}),
        TOO_LARGE,
    ),
    "TIFF with large tiles": (tiff(strip() | {322: 1 << 20, 323: 1 << 20}), TOO_LARGE),
}
TAGS = {
    "TIFF with sixty thousand colours": (tiff(strip() | {277: 60_000}), DAMAGED),
    "TIFF of sixty thousand bits": (tiff(strip() | {258: 60_000}), DAMAGED),
    "TIFF that points beyond its end": (tiff(strip() | {273: 1 << 30}), BROKEN_OFF),
    "TIFF with a tag beyond its end": (tiff(strip() | {270: "x" * 50})[:-30], BROKEN_OFF),
    "TIFF without a picture": (tiff({270: "no picture"}), DAMAGED),
    "TIFF in a circle": (circle(), CIRCLE),
    "TIFF of a thousand pages": (tiff(*[strip((1, 1))] * 1100), MANY),
    "TIFF of a thousand children": (nested(1100), f"{MANY}|{DAMAGED}"),
    "TIFF with no directory": (b"II*\0" + struct.pack("<I", 999), BROKEN_OFF),
    "TIFF with a heavy packet": (tiff(strip() | {700: b" " * 9_000_000}), TEXT),
    "TIFF with an empty directory": (b"II*\0\x08\0\0\0" + bytes(8), DAMAGED),
    "AVIF of boxes in boxes": (PLAIN["AVIF"] + film_in_film(3000), DAMAGED),
    "AVIF with a plan of two megabytes": (PLAIN["AVIF"] + box(b"moov", bytes(2_000_000)), DAMAGED),
    "HEIC without a picture": (PLAIN["HEIF"][: PLAIN["HEIF"].index(b"meta") - 4], DAMAGED),
    "JPEG with two sizes": (jpeg_with(segment(0xC0, b"\x08\0\x09\0\x09\1\1\x11\0")), DAMAGED),
    "JPEG with a mark out of place": (jpeg_with(b"\xff\xd0"), DAMAGED),
    "JPEG with a segment of no length": (jpeg_with(b"\xff\xe5\0\0"), DAMAGED),
    "JPEG with rubbish between segments": (jpeg_with(segment(0xFE, b""), b"rubbish"), DAMAGED),
    "JPEG of ten thousand segments": (jpeg_with(segment(0xFE, b"") * 10_000), DAMAGED),
    "JPEG of two hundred scans": (scans(200), BUSY),
    "PNG without a head": (b"\x89PNG\r\n\x1a\n" + chunk(b"IEND", b""), DAMAGED),
    "WebP whose chunk is longer than itself": (
        riff_with((b"NOTE", b"")).replace(b"NOTE\0", b"NOTE\x09"),
        DAMAGED,
    ),
}
TEXTS = {
    "PNG with a packed bomb": (png_with(chunk(b"zTXt", b"Comment\0\0" + BOMB)), TEXT),
    "PNG with a bomb in a language": (png_with(chunk(b"iTXt", b"T\0\1\0\0\0" + BOMB)), TEXT),
    "PNG with a bomb as profile": (png_with(chunk(b"iCCP", b"P\0\0" + BOMB)), TEXT),
    "PNG with a novel": (png_with(chunk(b"tEXt", b"T\0" + b"word " * 400_000)), TEXT),
    "PNG with a library": (png_with(*[chunk(b"tEXt", b"T\0" + b"word " * 200_000)] * 10), TEXT),
    "GIF with a novel": (gif_with(b"!\xff\x0bFENWICK 1.0" + links(b"word " * 300_000)), TEXT),
    "WebP with a novel": (riff_with((b"XMP ", b"word " * 2_000_000)), TEXT),
}
DOT = b"," + struct.pack("<HHHHB", 0, 0, 1, 1, 0) + b"\2\2\x44\1\0"
FRAMES = {
    "GIF of two thousand frames": (PLAIN["GIF"][:-1] + DOT * 2000 + b";", MANY),
    "GIF that never ends": (PLAIN["GIF"][:-1] + DOT * 50, BROKEN_OFF),
    "WebP of two thousand frames": (riff_with(*[(b"ANMF", bytes(24))] * 2000), MANY),
    "GIF of six thousand comments": (gif_with(b"!\xfe\0" * 6000), MANY),
    "GIF without a frame": (PLAIN["GIF"][:10] + b"\0\0\0;", DAMAGED),
    "GIF with unknown blocks": (PLAIN["GIF"][:-1] + b"???;", DAMAGED),
}
HIDDEN = {
    "JPEG with the head of a PDF": (jpeg_with(segment(0xFE, b"%PDF-1.7 1 0 obj")), TWO_IN_ONE),
    "JPEG with a page": (jpeg_with(segment(0xFE, b"<HTML><script>alert(1)</script>")), TWO_IN_ONE),
    "GIF with a script": (
        gif_with(b"!\xfe" + links(b"*/=1;<script>alert(1)</script>")),
        TWO_IN_ONE,
    ),
    "PNG with a program": (png_with(chunk(b"tEXt", b"T\0<?php system($_GET[0]);")), TWO_IN_ONE),
    "two photographs": (PLAIN["JPEG"] * 2, BEHIND),
    "a film that nobody announced": (PLAIN["JPEG"] + FILM, BEHIND),
    "a film behind a PNG": (PLAIN["PNG"] + FILM, BEHIND),
    "an archive that is packed differently": (PLAIN["PNG"] + b"Rar!\x1a\x07\x01\0", TWO_IN_ONE),
    "a program": (PLAIN["GIF"] + b"\0\0\x7fELF\2\1\1", BEHIND),
}
BEHIND_EACH = {
    "archive": ZIP,
    "archive without files": ZIP_END + bytes(18),
    "PDF": b"\n%PDF-1.4\n",
    "page": b"\0" * 70_000 + b"\n<html><body>",
    "GIF": PLAIN["GIF"],
    "PNG": PLAIN["PNG"],
}
HOSTILE = SIZES | TAGS | TEXTS | FRAMES | HIDDEN
HOSTILE |= {
    f"{form}, behind it a file of the kind {kind}": (data + rest, f"{TWO_IN_ONE}|{BEHIND}")
    for form, data in PLAIN.items()
    for kind, rest in BEHIND_EACH.items()
}
HOSTILE |= {
    f"{form}, cut after {count} of a hundred": (
        data[: len(data) * count // 100],
        f"{BROKEN_OFF}|{DAMAGED}",
    )
    for form, data in PLAIN.items()
    for count in (20, 50, 90, 99)
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_by_name_and_with_advice(name) -> None:
    data, reason = HOSTILE[name]
    for act in (inspect, decode):
        with pytest.raises(PictureUnreadable, match=reason) as caught:
            act(io.BytesIO(data))
        assert "upload" in str(caught.value)


@pytest.mark.parametrize("form", ["AVIF", "AVIF film", "HEIF", "HEIF in tiles"])
def test_a_head_that_lies_about_the_pixels_below_is_no_help(form, monkeypatch) -> None:
    """Three kilobytes may hold a gigabyte of one colour, whatever the file around them says."""
    large = Image.new("RGB", (640, 480), "maroon")
    further = {"save_all": True, "append_images": [Image.new("RGB", (640, 480))]}
    data = {
        "AVIF": lambda: saved("AVIF", large),
        "AVIF film": lambda: saved("AVIF", large, **further),
        "HEIF": lambda: heif(large),
        "HEIF in tiles": lambda: heif(large, tile_size=256),
    }[form]()
    small, spread = struct.pack(">II", 64, 48), b"ispe\0\0\0\0"
    for size in ((640, 480), (256, 256)):
        data = data.replace(spread + struct.pack(">II", *size), spread + small)
    data = data.replace(struct.pack(">II", 640 << 16, 480 << 16), bytes(8))
    data = data.replace(struct.pack(">HH", 640, 480), struct.pack(">HH", 64, 48))
    monkeypatch.setattr(formats, "MAX_PIXELS", 255 * 255)
    assert spread + small in data
    with pytest.raises(PictureUnreadable, match=TOO_LARGE):
        inspect(io.BytesIO(data))


PROGRAM = """
import json, resource, sys
from pathlib import Path
import django
django.setup()
from stories.images.decoding import decode
from stories.images.formats import PictureUnreadable
from PIL import Image
for path in sorted(Path(sys.argv[1]).glob("plain-*")):
    with path.open("rb") as file:
        decode(file)
before, passed = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, []
for path in sorted(Path(sys.argv[1]).glob("hostile-*")):
    with path.open("rb") as file:
        try:
            decode(file)
        except PictureUnreadable:
            continue
    passed.append(path.name)
after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps({"passed": passed, "megabytes": (after - before) / 1000}))
"""


def test_all_of_them_together_cost_little_memory(tmp_path: Path) -> None:
    """In a process of its own, which has decoded an honest file of each format before."""
    for form, data in PLAIN.items():
        (tmp_path / f"plain-{form}").write_bytes(data)
    for row, (data, _reason) in enumerate(HOSTILE.values()):
        (tmp_path / f"hostile-{row:03}").write_bytes(data)
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", PROGRAM, str(tmp_path)],
        capture_output=True,
        check=True,
        cwd=Path(__file__).parents[2],
        timeout=300,
    )
    told = json.loads(done.stdout)
    assert told["passed"] == []
    assert told["megabytes"] < MEGABYTES_TO_REFUSE


@given(st.data())
def test_no_damage_makes_anything_else_happen_than_a_refusal(data) -> None:
    """Bytes changed, taken out and repeated: it is read, or refused with words."""
    whole = bytearray(PLAIN[data.draw(st.sampled_from(sorted(PLAIN)))])
    for _change in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(whole) - 1))
        count = data.draw(st.integers(0, 8))
        whole[place : place + count] = data.draw(st.binary(max_size=8))
    try:
        picture = decode(io.BytesIO(bytes(whole)))
    except PictureUnreadable as refusal:
        words, picture = str(refusal), None
    assert (picture.mode, picture.info) == ("RGB", {}) if picture else "upload" in words
