"""GIF: blocks, each a chain of at most 255 bytes (GIF 89a, CompuServe)."""

from stories.images.formats.refusals import (
    DAMAGED,
    TOO_MANY_FRAMES,
    TOO_MUCH_TEXT,
    PictureUnreadable,
)
from stories.images.formats.source import Anatomy, Source
from stories.images.formats.tales import hear_xmp

MOST_FRAMES = 1000
MOST_EXTENSIONS = 5000
PICTURE, EXTENSION, END = 0x2C, 0x21, 0x3B
COMMENT, WORDS, APPLICATION = 0xFE, 0x01, 0xFF
LONGEST_NOTE = 1 << 20
HARMLESS = {b"NETSCAPE2.0", b"ANIMEXTS1.0", b"ICCRGBG1012"}


def dissect(source: Source) -> Anatomy:
    """Every block up to the end mark.

    Raises:
        PictureUnreadable: cut off, damaged, or without an end.
    """
    anatomy, extensions = Anatomy(frames=0), 0
    wide, high, flags = source.unpack("<HHB", 6)
    anatomy.sizes.append((wide, high))
    place = 13 + _colours(flags)
    while (block := source.read(place, 1)[0]) != END:
        if block == PICTURE:
            place = _picture(anatomy, source, place + 1)
        elif block == EXTENSION:
            extensions += 1
            place = _extension(anatomy, source, place + 1)
        else:
            raise PictureUnreadable(DAMAGED)
        if anatomy.frames > MOST_FRAMES or extensions > MOST_EXTENSIONS:
            raise PictureUnreadable(TOO_MANY_FRAMES)
    if not anatomy.frames:
        raise PictureUnreadable(DAMAGED)
    anatomy.width = max(size[0] for size in anatomy.sizes[:2])
    anatomy.height = max(size[1] for size in anatomy.sizes[:2])
    anatomy.end = place + 1
    return anatomy


def _colours(flags: int) -> int:
    """Bytes of the table of colours that the flags announce."""
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0


def _picture(anatomy: Anatomy, source: Source, place: int) -> int:
    left, top, wide, high, flags = source.unpack("<HHHHB", place)
    anatomy.sizes.append((left + wide, top + high))
    anatomy.frames += 1
    return _after(source, place + 9 + _colours(flags) + 1)


def _extension(anatomy: Anatomy, source: Source, place: int) -> int:
    label = source.read(place, 1)[0]
    end = _after(source, place + 1)
    if label in {COMMENT, WORDS}:
        anatomy.carries.add("notes")
    elif label == APPLICATION:
        if end - place > LONGEST_NOTE:
            raise PictureUnreadable(TOO_MUCH_TEXT)
        data = source.read(place + 2, end - place - 2)
        if data.startswith(b"XMP DataXMP"):
            hear_xmp(anatomy, data)
        elif data[:11] not in HARMLESS:
            anatomy.carries.add("notes")
    return end


def _after(source: Source, place: int) -> int:
    """Behind a chain of links, which ends with an empty one."""
    while length := source.read(place, 1)[0]:
        place += 1 + length
    return place + 1
