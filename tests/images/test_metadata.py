"""Pixels and nothing else: what a camera writes into a file never goes further."""

import io

import pytest
from PIL import Image, PngImagePlugin

from stories.images.metadata import (
    CleanPicture,
    PictureUnreadable,
    bare_copy,
    carried_along,
    decode,
    encode,
    public_sizes,
    strip_metadata,
)

SECRETS = (b"Secret Camera Works", b"Kim at home", b"2019:04:01", b"GPS")


def photograph(size: tuple[int, int] = (400, 300), *, turned: bool = False) -> io.BytesIO:
    """A JPEG with a camera, a title, a time, a place, a comment and a thumbnail of its own."""
    small = io.BytesIO()
    Image.new("RGB", (40, 30), "red").save(small, "JPEG")
    exif = Image.Exif()
    exif[0x010E], exif[0x010F], exif[0x0132] = "Kim at home", "Secret Camera Works", "2019:04:01"
    if turned:
        exif[0x0112] = 6
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (41.0, 47.0, 3.0)
    file = io.BytesIO()
    Image.new("RGB", size, "teal").save(file, "JPEG", exif=exif, comment=b"Kim at home")
    file.seek(0)
    return file


def test_no_copy_for_readers_or_for_the_desk_carries_anything_along() -> None:
    assert [secret for secret in SECRETS if secret in photograph().getvalue()] != []
    for data in (strip_metadata(photograph(), width=200).data, bare_copy(photograph()).getvalue()):
        assert not [secret for secret in SECRETS if secret in data]
        with Image.open(io.BytesIO(data)) as copy:
            assert not copy.getexif()
            assert not copy.info.keys() & {"exif", "comment", "xmp", "icc_profile"}


def test_a_picture_is_turned_upright_before_the_sign_to_turn_it_is_lost() -> None:
    clean = strip_metadata(photograph((400, 300), turned=True), width=960)
    assert (clean.width, clean.height) == (300, 400)
    with Image.open(bare_copy(photograph((400, 300), turned=True))) as copy:
        assert copy.size == (300, 400)


def test_a_picture_is_made_smaller_but_never_larger() -> None:
    assert strip_metadata(photograph((400, 300)), width=200).height == 150
    assert strip_metadata(photograph((400, 300)), width=960).width == 400
    assert public_sizes(2000, 1000) == [(480, 240), (960, 480)]
    assert public_sizes(300, 200) == [(300, 200)]


def test_what_was_transparent_is_white() -> None:
    """Under a transparent place lies whatever the program that drew it left there."""
    drawn = io.BytesIO()
    Image.new("RGBA", (10, 10), (255, 0, 0, 0)).save(drawn, "PNG")
    drawn.seek(0)
    with Image.open(io.BytesIO(strip_metadata(drawn, width=10).data)) as copy:
        assert min(copy.convert("RGB").getpixel((5, 5))) > 250


def test_the_reviewer_hears_what_a_file_carries() -> None:
    assert carried_along(photograph()) == ["place", "time", "camera", "notes"]
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Comment", "Kim at home")
    file = io.BytesIO()
    Image.new("RGB", (9, 9)).save(file, "PNG", pnginfo=notes)
    file.seek(0)
    assert carried_along(file) == ["notes"]
    plain = io.BytesIO()
    Image.new("RGB", (9, 9)).save(plain, "PNG")
    plain.seek(0)
    assert carried_along(plain) == []


@pytest.mark.parametrize("data", [b"", b"not a picture", b"\xff\xd8\xff\xe0 cut off", b"<svg/>"])
def test_what_is_no_picture_is_refused_with_advice(data) -> None:
    for act in (bare_copy, carried_along, lambda file: strip_metadata(file, width=100)):
        with pytest.raises(PictureUnreadable, match="upload"):
            act(io.BytesIO(data))


def test_a_bomb_is_refused_before_it_is_decoded() -> None:
    bomb = io.BytesIO()
    Image.new("1", (10_000, 6_000)).save(bomb, "PNG")
    bomb.seek(0)
    with pytest.raises(PictureUnreadable, match="larger than 50 megapixels"):
        strip_metadata(bomb, width=480)


def test_a_format_that_nobody_expects_is_not_decoded() -> None:
    """Old formats have old decoders; what cannot be uploaded is not opened either."""
    other = io.BytesIO()
    Image.new("RGB", (9, 9)).save(other, "PPM")
    other.seek(0)
    with pytest.raises(PictureUnreadable):
        bare_copy(other)


def laden(mode: str = "RGB") -> Image.Image:
    """A picture in memory to which everything clings that an encoder might take along."""
    picture = Image.new(mode, (60, 40), "teal")
    exif = Image.Exif()
    exif[0x010E] = "Kim at home"
    marks = {"exif": exif.tobytes(), "comment": b"Kim at home", "xmp": b"Kim at home"}
    picture.info |= marks | {"icc_profile": b"Kim at home", "dpi": (71, 71), "Title": "Kim at home"}
    return picture


@pytest.mark.parametrize("form", ["WEBP", "JPEG"])
@pytest.mark.parametrize("mode", ["RGB", "L", "RGBA"])
@pytest.mark.parametrize("width", [None, 20])
def test_nothing_that_clings_to_a_picture_in_memory_is_encoded(mode, width, form) -> None:
    picture = laden(mode)
    clean = encode(picture, width=width, form=form)
    plain = encode(Image.new(mode, (60, 40), "teal"), width=width, form=form)
    assert clean == plain
    assert picture.info["comment"] == b"Kim at home", "the caller's picture is left as it was"


def test_the_encoder_is_handed_pixels_and_a_quality(monkeypatch) -> None:
    handed, file = [], photograph()

    def save(picture, file, form, **options) -> None:
        handed.append((type(picture), picture.info, dict(picture.getexif()), form, options))

    monkeypatch.setattr(Image.Image, "save", save)
    for picture in (laden(), decode(file)):
        encode(picture, form="JPEG")
    assert handed == [(Image.Image, {}, {}, "JPEG", {"quality": 90})] * 2


def test_a_decoded_picture_is_encoded_without_a_second_copy(monkeypatch) -> None:
    """Two copies of 40 million pixels would break the promise about memory."""
    picture = decode(photograph())
    monkeypatch.setattr(Image, "new", None)
    assert isinstance(encode(picture), CleanPicture)


def test_a_copy_says_of_what_kind_it_is() -> None:
    assert encode(laden()).content_type == "image/webp"
    jpeg = encode(laden(), form="JPEG", width=30)
    assert (jpeg.content_type, jpeg.width, jpeg.height) == ("image/jpeg", 30, 20)
