"""Sequences of pictures in HEIC and AVIF, built as films are (ISO/IEC 14496-12)."""

from stories.images.formats.boxes import Box, Fields, boxes
from stories.images.formats.source import Anatomy, Source
from stories.images.formats.streams import sizes_in_av1

PARENTS = {b"moov", b"trak", b"mdia", b"minf", b"stbl"}
LONGEST_START = 1 << 20  # of the first frame; its header stands before its pixels


def hear_film(anatomy: Anatomy, source: Source, box: Box) -> None:
    """Sizes and number of the frames.

    Raises:
        PictureUnreadable: damaged or cut off.
    """
    for part in boxes(source, box.start, box.end):
        if part.letters in PARENTS:
            hear_film(anatomy, source, part)
        elif part.letters in {b"udta", b"meta"}:
            anatomy.carries.add("notes")
        elif part.letters in READERS:
            READERS[part.letters](anatomy, source, part)


def _track(anatomy: Anatomy, source: Source, box: Box) -> None:
    """Its head ends with width and height, in parts of 65,536."""
    wide, high = (number >> 16 for number in source.unpack(">II", box.end - 8))
    anatomy.sizes.append((wide, high))
    anatomy.width, anatomy.height = anatomy.width or wide, anatomy.height or high


def _count(anatomy: Anatomy, source: Source, box: Box) -> None:
    fields = Fields(source, box)
    fields.number(4)
    anatomy.frames = max(anatomy.frames, fields.number(4))


def _description(anatomy: Anatomy, source: Source, box: Box) -> None:
    if box.end - box.start >= 44:
        anatomy.sizes.append(source.unpack(">HH", box.start + 40))


def _first_frame(anatomy: Anatomy, source: Source, box: Box) -> None:
    """The only one that is decoded; in an AVIF it says its size itself."""
    fields = Fields(source, box)
    if source.head(12)[8:11] == b"avi" and fields.number(4):
        start = fields.number(4)
        data = source.read(start, min(LONGEST_START, max(source.size - start, 0)))
        anatomy.sizes += sizes_in_av1(data, whole=False)


READERS = {b"tkhd": _track, b"stsz": _count, b"stsd": _description, b"stco": _first_frame}
