"""Which files are accepted as pictures, and what they hold, before a pixel is decoded.

Each format has a module that walks over the parts of a file and reads their heads: sizes,
frames, notes, the end. Nothing is unpacked but short texts, so a file that would swell costs
nothing. Programs that decode see only files that passed here.
"""

from dataclasses import dataclass
from typing import IO

from stories.images.formats import gif, heif, jpeg, png, tiff, webp
from stories.images.formats.kinds import ENDINGS, check_ending, kind_of
from stories.images.formats.refusals import (
    DAMAGED,
    TOO_HEAVY,
    TOO_LARGE,
    TOO_LONG,
    PictureUnreadable,
)
from stories.images.formats.source import Anatomy, Source
from stories.images.formats.trailers import check_trailer

MAX_PIXELS = 50_000_000  # a 50-megapixel camera; more is refused before it is decoded
MAX_SIDE = 16_383  # what a WebP, in which pictures go out, can hold (RFC 9649)
MAX_BYTES = 250_000_000  # 40 megapixels of 16 bits in three colours, without compression
DISSECTORS = {
    "JPEG": jpeg.dissect,
    "PNG": png.dissect,
    "WEBP": webp.dissect,
    "AVIF": heif.dissect,
    "HEIF": heif.dissect,
    "GIF": gif.dissect,
    "TIFF": tiff.dissect,
}
CARRIERS = (
    "place",
    "time",
    "camera",
    "author",
    "thumbnail",
    "notes",
    "frames",
    "depth",
    "gain",
    "trailer",
)

__all__ = ["CARRIERS", "ENDINGS", "MAX_PIXELS", "PictureFacts", "PictureUnreadable", "inspect"]


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """What is known without decoding.

    ``width`` and ``height`` are those of the upright picture; ``orientation`` (1 to 8, as EXIF
    counts) is how it lies in the file; ``carries`` are words of ``CARRIERS``, in their order.
    """

    format: str
    width: int
    height: int
    frames: int
    orientation: int
    carries: tuple[str, ...]


def inspect(file: IO[bytes]) -> PictureFacts:
    """Look at the file's parts; afterwards it stands at its beginning again.

    Raises:
        PictureUnreadable: it is not accepted; the words say why, and what helps.
    """
    source = Source(file)
    if source.size > MAX_BYTES:
        raise PictureUnreadable(TOO_HEAVY)
    kind = kind_of(source)
    check_ending(file, kind)
    anatomy = _dissected(kind, source)
    _check_sizes(anatomy)
    check_trailer(source, anatomy)
    file.seek(0)
    if anatomy.frames > 1:
        anatomy.carries.add("frames")
    lying = anatomy.orientation > 4
    return PictureFacts(
        format=kind,
        width=anatomy.height if lying else anatomy.width,
        height=anatomy.width if lying else anatomy.height,
        frames=anatomy.frames,
        orientation=anatomy.orientation,
        carries=tuple(name for name in CARRIERS if name in anatomy.carries),
    )


def _dissected(kind: str, source: Source) -> Anatomy:
    """Nesting so deep that Python gives up is damage as well."""
    try:
        return DISSECTORS[kind](source)
    except RecursionError as error:
        raise PictureUnreadable(DAMAGED) from error


def _check_sizes(anatomy: Anatomy) -> None:
    """Of the picture and of every other one inside."""
    if not (anatomy.width and anatomy.height):
        raise PictureUnreadable(DAMAGED)
    for width, height in [(anatomy.width, anatomy.height), *anatomy.sizes]:
        if width * height > MAX_PIXELS:
            raise PictureUnreadable(TOO_LARGE)
        if max(width, height) > MAX_SIDE:
            raise PictureUnreadable(TOO_LONG)
