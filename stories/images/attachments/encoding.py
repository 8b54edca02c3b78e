"""The picture of a page in as few bytes as it reads well in: pixels only, nothing beside them."""

import io
import struct
from dataclasses import dataclass

from PIL import Image, ImageChops

JPEG_QUALITY = 72
GREY = 8  # of 255 steps; a page whose colours differ less is kept without colours
STEPS = 16  # of grey on a page of print: the edges of letters need no more
WORTH_IT = 0.5  # as few steps as that are seen on a photograph; so only where much is saved
_PNG_HEAD = 8


@dataclass(frozen=True, slots=True)
class Encoded:
    """Bytes of a picture, and how a PDF says what they are."""

    data: bytes
    entries: str


def encode(picture: Image.Image) -> Encoded:
    """A picture of which everything that is to be covered is covered already.

    It is pasted on a new canvas first, so that nothing but its pixels can come along.
    """
    canvas = Image.new("RGB", picture.size)
    canvas.paste(picture)
    grey = canvas.convert("L")
    difference = ImageChops.difference(canvas, grey.convert("RGB")).histogram()
    if any(count for step, count in enumerate(difference) if step % 256 >= GREY):
        return Encoded(_jpeg(canvas), _entries("/DeviceRGB", 8, "/DCTDecode"))
    photograph, print_ = _jpeg(grey), _steps(grey)
    if len(print_) < len(photograph) * WORTH_IT:
        parameters = f"/Predictor 15 /Colors 1 /BitsPerComponent 4 /Columns {grey.width}"
        entries = _entries("/DeviceGray", 4, "/FlateDecode")
        return Encoded(print_, f"{entries} /DecodeParms << {parameters} >>")
    return Encoded(photograph, _entries("/DeviceGray", 8, "/DCTDecode"))


def _entries(colours: str, bits: int, decoder: str) -> str:
    return f"/ColorSpace {colours} /BitsPerComponent {bits} /Filter {decoder}"


def _jpeg(picture: Image.Image) -> bytes:
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=JPEG_QUALITY, optimize=True)
    return file.getvalue()


def _steps(grey: Image.Image) -> bytes:
    """Sixteen steps of grey, packed as a PNG packs them; a PDF reads the same pieces."""
    last = STEPS - 1
    levels = grey.point(lambda value: round(value * last / 255))
    levels.putpalette([level * 255 // last for level in range(STEPS) for _colour in "rgb"])
    file = io.BytesIO()
    levels.save(file, "PNG", bits=4, optimize=True)
    data, place, pieces = file.getvalue(), _PNG_HEAD, []
    while place < len(data):
        length, kind = struct.unpack(">I4s", data[place : place + 8])
        if kind == b"IDAT":
            pieces.append(data[place + 8 : place + 8 + length])
        place += length + 12
    return b"".join(pieces)
