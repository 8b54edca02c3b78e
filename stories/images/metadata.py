"""Pixels and nothing else: copies of pictures without metadata."""

import io
from collections.abc import Iterable
from dataclasses import dataclass
from typing import IO, Literal

from PIL import Image

from stories.images.burning import burn
from stories.images.decoding import decode
from stories.images.formats import MAX_PIXELS, PictureUnreadable, inspect
from stories.images.geometry import Region

PUBLIC_WIDTHS = (480, 960)  # phone, and one column of 68 characters on a doubled screen
Form = Literal["WEBP", "AVIF", "JPEG"]
# AVIF at 60 looks as WebP does at 82; its slower speeds save little and cost a reviewer seconds.
OPTIONS: dict[Form, dict[str, int]] = {
    "WEBP": {"quality": 82},
    "AVIF": {"quality": 60, "speed": 6},
    "JPEG": {"quality": 90},
}
CONTENT_TYPES = {"WEBP": "image/webp", "AVIF": "image/avif", "JPEG": "image/jpeg"}

__all__ = [
    "MAX_PIXELS",
    "PUBLIC_WIDTHS",
    "CleanPicture",
    "PictureUnreadable",
    "bare_copy",
    "carried_along",
    "decode",
    "encode",
    "public_sizes",
    "strip_metadata",
]


@dataclass(frozen=True, slots=True)
class CleanPicture:
    """An encoded copy: its bytes, its size in pixels and its media type."""

    data: bytes
    width: int
    height: int
    content_type: str = "image/webp"


def encode(picture: Image.Image, *, width: int | None = None, form: Form = "WEBP") -> CleanPicture:
    """The pixels of ``picture``, at most ``width`` wide, never enlarged.

    A plain re-save keeps some metadata (HEIC positions, JPEG comments); a canvas that never had
    any cannot.
    """
    canvas = _canvas(_at_most(picture, width))
    encoded = io.BytesIO()
    canvas.save(encoded, form, **OPTIONS[form])
    return CleanPicture(encoded.getvalue(), *canvas.size, CONTENT_TYPES[form])


def _at_most(picture: Image.Image, width: int | None) -> Image.Image:
    if width is None or picture.width <= width:
        return picture
    if picture.mode != "RGB":
        picture = picture.convert("RGB")
    return picture.resize((width, max(1, round(picture.height * width / picture.width))))


def _canvas(picture: Image.Image) -> Image.Image:
    """A picture of Pillow's plainest kind that carries nothing; itself where it is one already.

    Encoders take what they are not given from ``info``, from the class of the file that was
    opened and from EXIF that was read once. What has none of these needs no second copy of 40
    million pixels.
    """
    if type(picture) is Image.Image and picture.mode == "RGB" and _carries_nothing(picture):
        return picture
    canvas = Image.new("RGB", picture.size)
    canvas.paste(picture)
    return canvas


def _carries_nothing(picture: Image.Image) -> bool:
    further = vars(picture).keys() - vars(Image.Image()).keys()
    return not (further or picture.info or picture.getexif())


def strip_metadata(file: IO[bytes], *, width: int) -> CleanPicture:
    """Decode ``file`` and encode its pixels as WebP, upright and at most ``width`` wide.

    Raises:
        PictureUnreadable: the file is not accepted, or damaged.
    """
    return encode(decode(file), width=width)


def bare_copy(file: IO[bytes], covered: Iterable[Region] = ()) -> io.BytesIO:
    """The pixels in full size, as a JPEG without metadata; ``covered`` regions are burnt in.

    Raises:
        PictureUnreadable: as :func:`strip_metadata`.
    """
    return io.BytesIO(encode(burn(decode(file), covered), form="JPEG").data)


def carried_along(file: IO[bytes]) -> list[str]:
    """What the file carries beside its pixels, as words of :data:`stories.images.formats.CARRIERS`.

    It is told to the reviewer, so that a file that gives much away can be deleted altogether.

    Raises:
        PictureUnreadable: the file is not accepted.
    """
    return list(inspect(file).carries)


def public_sizes(width: int, height: int) -> list[tuple[int, int]]:
    """Sizes in pixels in which a picture of ``width`` × ``height`` goes out, smallest first."""
    widths = sorted({min(width, wanted) for wanted in PUBLIC_WIDTHS})
    return [(wide, max(1, round(height * wide / width))) for wide in widths]
