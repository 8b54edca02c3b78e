"""Pixels and nothing else: copies of pictures without metadata."""

import io
from dataclasses import dataclass
from typing import IO

from PIL import ExifTags, Image, ImageOps

PUBLIC_WIDTHS = (480, 960)  # phone, and one column of 68 characters on a doubled screen
MAX_PIXELS = 50_000_000  # a 50-megapixel camera; more is refused before it is decoded
QUALITY = 82
DESK_QUALITY = 90
FORMATS = ("JPEG", "PNG", "WEBP", "GIF")
TOO_LARGE = "The picture is larger than 50 megapixels."


class PictureUnreadable(ValueError):
    """The file is not a picture that can be decoded safely."""


@dataclass(frozen=True, slots=True)
class CleanPicture:
    """An encoded copy: its bytes, its size in pixels and its media type."""

    data: bytes
    width: int
    height: int
    content_type: str = "image/webp"


def decode(file: IO[bytes]) -> Image.Image:
    """The first frame of ``file``, upright, in plain colours, on white where it is transparent.

    Raises:
        PictureUnreadable: the file cannot be decoded, or has more than ``MAX_PIXELS`` pixels.
    """
    try:
        with Image.open(file, formats=FORMATS) as source:
            if source.width * source.height > MAX_PIXELS:
                raise PictureUnreadable(TOO_LARGE)
            upright = ImageOps.exif_transpose(source)
            if upright.has_transparency_data:
                layer = upright.convert("RGBA")
                ground = Image.new("RGBA", layer.size, "white")
                return Image.alpha_composite(ground, layer).convert("RGB")
            return upright.convert("RGB")
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise PictureUnreadable(TOO_LARGE) from error
    except (OSError, SyntaxError, ValueError) as error:
        raise PictureUnreadable(f"The picture cannot be read: {error}") from error


def strip_metadata(file: IO[bytes], *, width: int) -> CleanPicture:
    """Decode ``file``, paste its pixels on a new canvas and encode them as WebP.

    A plain re-save keeps some metadata (HEIC positions, JPEG comments), a new canvas cannot.
    The picture is turned upright first and never enlarged.

    Raises:
        PictureUnreadable: the file cannot be decoded, or has more than ``MAX_PIXELS`` pixels.
    """
    upright = decode(file)
    if upright.width > width:
        upright = upright.resize((width, max(1, round(upright.height * width / upright.width))))
    canvas = Image.new("RGB", upright.size)
    canvas.paste(upright)
    encoded = io.BytesIO()
    canvas.save(encoded, "WEBP", quality=QUALITY)
    return CleanPicture(encoded.getvalue(), canvas.width, canvas.height)


def bare_copy(file: IO[bytes]) -> io.BytesIO:
    """The pixels in full size, as a JPEG without metadata: what the desk shows.

    Raises:
        PictureUnreadable: as :func:`strip_metadata`.
    """
    source = decode(file)
    canvas = Image.new("RGB", source.size)
    canvas.paste(source)
    encoded = io.BytesIO()
    canvas.save(encoded, "JPEG", quality=DESK_QUALITY)
    encoded.seek(0)
    return encoded


def carried_along(file: IO[bytes]) -> list[str]:
    """What the file carries beside its pixels, as keys: place, time, camera, thumbnail, notes.

    It is told to the reviewer, so that a file that gives much away can be deleted altogether.

    Raises:
        PictureUnreadable: the file cannot be opened.
    """
    try:
        with Image.open(file, formats=FORMATS) as source:
            exif, info = source.getexif(), source.info
    except (OSError, SyntaxError, ValueError) as error:
        raise PictureUnreadable(f"The picture cannot be read: {error}") from error
    details = exif.get_ifd(ExifTags.IFD.Exif)
    found = {
        "place": bool(exif.get_ifd(ExifTags.IFD.GPSInfo)),
        "time": ExifTags.Base.DateTime in exif or ExifTags.Base.DateTimeOriginal in details,
        "camera": ExifTags.Base.Make in exif or ExifTags.Base.Model in exif,
        "thumbnail": bool(exif.get_ifd(ExifTags.IFD.IFD1)),
        "notes": bool(info.keys() & {"comment", "xmp", "Comment", "XML:com.adobe.xmp"})
        or ExifTags.Base.Artist in exif
        or ExifTags.Base.ImageDescription in exif,
    }
    return [name for name, is_there in found.items() if is_there]


def public_sizes(width: int, height: int) -> list[tuple[int, int]]:
    """Sizes in pixels in which a picture of ``width`` × ``height`` goes out, smallest first."""
    widths = sorted({min(width, wanted) for wanted in PUBLIC_WIDTHS})
    return [(wide, max(1, round(height * wide / width))) for wide in widths]
