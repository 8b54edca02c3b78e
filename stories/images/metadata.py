"""Pixels and nothing else: copies of pictures without metadata."""

import io
from dataclasses import dataclass
from typing import IO

from PIL import Image, ImageOps

PUBLIC_WIDTHS = (480, 960)  # phone, and one column of 68 characters on a doubled screen
MAX_PIXELS = 50_000_000  # a 50-megapixel camera; more is refused before it is decoded
QUALITY = 82


class PictureUnreadable(ValueError):
    """The file is not a picture that can be decoded safely."""


@dataclass(frozen=True, slots=True)
class CleanPicture:
    """An encoded copy: its bytes, its size in pixels and its media type."""

    data: bytes
    width: int
    height: int
    content_type: str = "image/webp"


def strip_metadata(file: IO[bytes], *, width: int) -> CleanPicture:
    """Decode ``file``, paste its pixels on a new canvas and encode them as WebP.

    A plain re-save keeps some metadata (HEIC positions, JPEG comments), a new canvas cannot.
    The picture is turned upright first and never enlarged.

    Raises:
        PictureUnreadable: the file cannot be decoded, or has more than ``MAX_PIXELS`` pixels.
    """
    try:
        with Image.open(file) as source:
            if source.width * source.height > MAX_PIXELS:
                raise PictureUnreadable("The picture is larger than 50 megapixels.")
            upright = ImageOps.exif_transpose(source).convert("RGB")
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise PictureUnreadable(f"The picture cannot be read: {error}") from error
    if upright.width > width:
        upright = upright.resize((width, max(1, round(upright.height * width / upright.width))))
    canvas = Image.new("RGB", upright.size)
    canvas.paste(upright)
    encoded = io.BytesIO()
    canvas.save(encoded, "WEBP", quality=QUALITY)
    return CleanPicture(encoded.getvalue(), canvas.width, canvas.height)


def public_sizes(width: int, height: int) -> list[tuple[int, int]]:
    """Sizes in pixels in which a picture of ``width`` × ``height`` goes out, smallest first."""
    widths = sorted({min(width, wanted) for wanted in PUBLIC_WIDTHS})
    return [(wide, max(1, round(height * wide / width))) for wide in widths]
