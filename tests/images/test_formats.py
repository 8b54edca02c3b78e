"""What is accepted, what is known of it before it is decoded, and who is turned away."""

import io
import struct

import pytest
from PIL import Image, ImageFile

from stories.images import formats
from stories.images.formats import ENDINGS, PictureFacts, PictureUnreadable, inspect
from tests.images.carriers import FILM, MOTION, SAMSUNG, heif
from tests.images.writing import SMALL, box, frames, jpeg_with, saved, segment, strip, tiff

PLAIN = {
    **{form: saved(form) for form in ("JPEG", "PNG", "WEBP", "AVIF", "GIF", "TIFF")},
    "HEIF": heif(),
}
by_format = pytest.mark.parametrize("form", PLAIN)


class Named(io.BytesIO):
    """A file as it is uploaded: bytes and a name."""

    def __init__(self, data: bytes, name: str) -> None:
        super().__init__(data)
        self.name = name


def refusal_of(data: bytes, name: str = "") -> str:
    with pytest.raises(PictureUnreadable) as caught:
        inspect(Named(data, name) if name else io.BytesIO(data))
    return str(caught.value)


@by_format
def test_each_accepted_format_is_known_by_its_bytes(form) -> None:
    file = io.BytesIO(PLAIN[form])
    assert inspect(file) == PictureFacts(form, *SMALL, frames=1, orientation=1, carries=())
    assert file.tell() == 0


@by_format
def test_no_pixel_is_decoded_to_look_at_a_file(form, monkeypatch) -> None:
    monkeypatch.setattr(Image, "open", None)
    monkeypatch.setattr(ImageFile.ImageFile, "__init__", None)
    assert inspect(io.BytesIO(PLAIN[form])).width == SMALL[0]


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_file_that_is_what_its_ending_says_passes(ending) -> None:
    for name in (f"harbour.{ending}", f"HARBOUR.{ending.upper()}"):
        assert inspect(Named(PLAIN[ENDINGS[ending]], name)).format == ENDINGS[ending]


@pytest.mark.parametrize(
    ("data", "name", "told"),
    [
        (PLAIN["PNG"], "a.jpg", "called “.jpg”.* kind PNG.*ending “.png”"),
        (PLAIN["JPEG"], "a.HEIC", "called “.heic”.* kind JPEG.*ending “.jpg”"),
        (PLAIN["GIF"], "a.pdf", "called “.pdf”.* kind GIF.*ending “.gif”"),
        (PLAIN["TIFF"], "folder.png/a.webp", "called “.webp”.* kind TIFF"),
    ],
)
def test_a_file_that_is_called_something_else_is_refused(data, name, told) -> None:
    with pytest.raises(PictureUnreadable, match=told):
        inspect(Named(data, name))


@pytest.mark.parametrize("name", ["upload", "a.tmp", 17, "folder/png"])
def test_a_name_that_promises_nothing_is_no_lie(name) -> None:
    file = Named(PLAIN["JPEG"], "")
    file.name = name
    assert inspect(file).format == "JPEG"


FOREIGN = {
    "SVG": (b'<?xml version="1.0"?>\n<svg xmlns="x"/>', "Export it as PNG"),
    "SVG, without a head": (b"\n<svg/>", "Export it as PNG"),
    "Photoshop": (b"8BPS\0\1" + b"\0" * 30, "Export it as PNG"),
    "GIMP": (b"gimp xcf v011\0", "Export it as PNG"),
    "BMP": (saved("BMP"), "Save it as PNG or JPEG"),
    "JPEG 2000": (saved("JPEG2000"), "Save it as PNG or JPEG"),
    "JPEG XL": (b"\xff\x0a\xfa\x1f\x41", "Save it as PNG or JPEG"),
    "JPEG XL, in boxes": (b"\0\0\0\x0cJXL \r\n\x87\n", "Save it as PNG or JPEG"),
    "JPEG XR": (b"II\xbc\x01\x20\0\0\0", "Save it as PNG or JPEG"),
    "ICO": (saved("ICO"), "Save it as PNG or JPEG"),
    "PDF": (b"%PDF-1.7\n", "under attachments"),
    "PostScript": (b"%!PS-Adobe-3.0 EPSF", "Export it as PNG"),
    "video": (FILM, "Take a still"),
    "video, of another kind": (b"\x1a\x45\xdf\xa3\x01", "Take a still"),
    "document or archive": (b"PK\x03\x04\x14\0\6\0", "Take the picture out of it"),
    "document": (b"<!DOCTYPE html><p>", "Take the picture out of it"),
    "BigTIFF": (b"II\x2b\0\x08\0\0\0", "ordinary TIFF"),
}


@pytest.mark.parametrize("kind", FOREIGN)
def test_other_kinds_are_refused_by_name_and_with_advice(kind) -> None:
    data, cure = FOREIGN[kind]
    words, name = refusal_of(data), kind.partition(",")[0]
    assert words.startswith(f"This is a file of the kind {name}.")
    assert cure in words


@pytest.mark.parametrize("form", ["PPM", "TGA", "PCX", "SGI", "DDS"])
def test_formats_that_nobody_expects_are_refused_with_advice(form) -> None:
    """Old formats have old decoders; what is not accepted is not opened either."""
    words = refusal_of(saved(form))
    assert "no format of pictures known here" in words
    assert "save it as PNG or JPEG" in words


def test_raw_files_of_cameras_are_refused_with_advice() -> None:
    raw = [
        tiff(strip() | {50706: b"\1\4\0\0"}),
        tiff(strip() | {262: 32803}),
        tiff(strip() | {330: strip() | {262: 32803}}),
        b"II*\0\x10\0\0\0CR\2\0" + b"\0" * 40,
    ]
    for data in raw:
        assert "Export it as JPEG or TIFF" in refusal_of(data)


def test_an_empty_file_is_refused_with_advice() -> None:
    assert "upload it again" in refusal_of(b"")


@pytest.mark.parametrize("orientation", range(1, 9))
def test_width_and_height_are_those_of_the_upright_picture(orientation) -> None:
    exif = tiff({274: orientation})
    marked = [saved(form, exif=exif) for form in ("PNG", "WEBP", "AVIF")]
    marked += [saved("JPEG", exif=b"Exif\0\0" + exif), tiff(strip() | {274: orientation})]
    for data in marked:
        facts = inspect(io.BytesIO(data))
        assert facts.orientation == orientation
        assert (facts.width, facts.height) == (SMALL if orientation < 5 else SMALL[::-1])


def test_frames_are_counted() -> None:
    several = {form: saved(form, **frames(3)) for form in ("PNG", "WEBP", "AVIF", "GIF", "TIFF")}
    several["HEIF"] = heif(further=2)
    assert {inspect(io.BytesIO(data)).frames for data in several.values()} == {3}


HONEST = {
    "a film of the moment": saved("JPEG", xmp=MOTION) + FILM,
    "a film inside": heif() + box(b"mpvd", FILM),
    "a second view": saved("MPO", **frames()),
    "Samsung's blocks": saved("JPEG") + SAMSUNG,
    "Samsung's film": saved("JPEG") + FILM + SAMSUNG,
    "the remains of a longer file": PLAIN["PNG"] + bytes(range(100, 200)),
}


@pytest.mark.parametrize("kind", HONEST)
def test_a_photograph_with_what_phones_put_behind_it_is_accepted(kind) -> None:
    assert "trailer" in inspect(io.BytesIO(HONEST[kind])).carries


@by_format
def test_padding_is_nothing(form) -> None:
    assert inspect(io.BytesIO(PLAIN[form] + b"\0" * 300_000 + b"\r\n")).carries == ()


def test_filled_up_marks_are_read() -> None:
    data = jpeg_with(b"\xff\xff\xff" + segment(0xFE, b"note"))
    assert inspect(io.BytesIO(data)).carries == ("notes",)


def test_the_largest_picture_passes_and_a_larger_one_does_not(monkeypatch) -> None:
    monkeypatch.setattr(formats, "MAX_PIXELS", 64 * 48)
    assert inspect(io.BytesIO(PLAIN["PNG"])).height == 48
    assert "larger than 50 megapixels" in refusal_of(saved("PNG", Image.new("RGB", (64, 49))))


def test_the_heaviest_file_passes_and_a_heavier_one_does_not(monkeypatch) -> None:
    monkeypatch.setattr(formats, "MAX_BYTES", len(PLAIN["PNG"]))
    assert inspect(io.BytesIO(PLAIN["PNG"])).format == "PNG"
    assert "250 megabytes" in refusal_of(PLAIN["PNG"] + b"\0")


def test_a_broken_block_of_exif_is_a_note_and_no_reason_to_refuse() -> None:
    """Cameras and chat programs write such blocks; the pixels are as good as ever."""
    circle = b"II*\0\x08\0\0\0" + struct.pack("<HHHIII", 1, 271, 2, 4, 0x41424344, 8)
    cut = tiff({271: "Quillfox-9000"})[:20]
    for block in (circle, cut, b"nothing of the kind"):
        told = inspect(io.BytesIO(jpeg_with(segment(0xE1, b"Exif\0\0" + block)))).carries
        assert "notes" in told
