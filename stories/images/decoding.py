"""From a file to pixels: upright, in sRGB, on white, and nothing beside them.

Memory is the measure here. Pillow keeps four bytes for a pixel of three colours; a picture is
therefore changed in place, or taken apart into its colours, of which each needs only one byte.
"""

import struct
import warnings
from typing import IO

from PIL import Image, ImageChops, ImageFile
from PIL.AvifImagePlugin import AvifImageFile
from PIL.GifImagePlugin import GifImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from PIL.TiffImagePlugin import TiffImageFile
from PIL.WebPImagePlugin import WebPImageFile
from pillow_heif import HeifImageFile

from stories.images.colours import in_srgb
from stories.images.formats import PictureFacts, PictureUnreadable, inspect
from stories.images.formats.refusals import DAMAGED

# Named here, none of them is registered: other code opens what it opened before.
OPENERS: dict[str, type[ImageFile.ImageFile]] = {
    "AVIF": AvifImageFile,
    "GIF": GifImageFile,
    "HEIF": HeifImageFile,
    "JPEG": JpegImageFile,
    "PNG": PngImageFile,
    "TIFF": TiffImageFile,
    "WEBP": WebPImageFile,
}
TURNED_BY_THE_DECODER = {"HEIF", "TIFF"}
TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
# What decoders of damaged files raise, beside errors of their own.
TROUBLE = (
    ArithmeticError,
    AttributeError,
    EOFError,
    LookupError,
    MemoryError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    Image.DecompressionBombError,
    struct.error,
)


def decode(file: IO[bytes]) -> Image.Image:
    """The first frame of ``file``, upright, in sRGB, on white where it is transparent.

    The picture is a plain one of Pillow's in mode RGB, and its ``info`` is empty.

    Raises:
        PictureUnreadable: the file is not accepted (see :func:`inspect`), or damaged.
    """
    facts = inspect(file)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about notes that nobody is going to read
            return _pixels(file, facts)
    except TROUBLE as error:
        raise PictureUnreadable(DAMAGED) from error


def _pixels(file: IO[bytes], facts: PictureFacts) -> Image.Image:
    """Each name is given up as soon as its picture is not needed, for the sake of memory."""
    picture = in_srgb(_loaded(file, facts.format))
    if picture.mode == "RGBA":
        _lay_on_white(picture)
    bands = [picture.getchannel(colour) for colour in range(3)]
    del picture
    turn = _turn(facts)
    if turn is not None:  # the first of them counts as false
        for colour in range(3):
            bands[colour] = bands[colour].transpose(turn)
    plain = Image.merge("RGB", bands)
    plain.info = {}
    return plain


def _loaded(file: IO[bytes], kind: str) -> Image.Image:
    file.seek(0)
    source = OPENERS[kind](file)
    source.load()
    return source


def _turn(facts: PictureFacts) -> Image.Transpose | None:
    return None if facts.format in TURNED_BY_THE_DECODER else TURNS.get(facts.orientation)


def _lay_on_white(picture: Image.Image) -> None:
    """In place: under a transparent pixel lies whatever the program that drew it left there."""
    ground = picture.getchannel("A")
    ground = ImageChops.invert(ground)
    picture.paste((255, 255, 255, 255), mask=ground)
