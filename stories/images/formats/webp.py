"""WebP: chunks in a RIFF (RFC 9649)."""

from stories.images.formats.exif import hear_exif
from stories.images.formats.refusals import DAMAGED, TOO_MANY_FRAMES, PictureUnreadable
from stories.images.formats.source import Anatomy, Source
from stories.images.formats.tales import hear_xmp

MOST_FRAMES = 1000
MOST_CHUNKS = 10_000
KNOWN = {b"ALPH", b"ANIM", b"ICCP"}


def dissect(source: Source) -> Anatomy:
    """Every chunk; the RIFF says how long it is.

    Raises:
        PictureUnreadable: cut off, damaged, or with more frames than a picture has.
    """
    anatomy, place = Anatomy(frames=0), 12
    anatomy.end = source.unpack("<I", 4)[0] + 8
    source.read(anatomy.end - 1, 1)
    for _chunk in range(MOST_CHUNKS):
        if place + 8 > anatomy.end:
            break
        letters, length = source.unpack("<4sI", place)
        if place + 8 + length > anatomy.end:
            raise PictureUnreadable(DAMAGED)
        _hear(anatomy, letters, source, place + 8, length)
        place += 8 + length + length % 2
    if not anatomy.sizes:
        raise PictureUnreadable(DAMAGED)
    if anatomy.frames > MOST_FRAMES:
        raise PictureUnreadable(TOO_MANY_FRAMES)
    anatomy.frames = max(anatomy.frames, 1)
    anatomy.width, anatomy.height = anatomy.sizes[0]
    return anatomy


def _hear(anatomy: Anatomy, letters: bytes, source: Source, start: int, length: int) -> None:
    if letters == b"VP8X":
        wide, high = source.read(start + 4, 3), source.read(start + 7, 3)
        size = int.from_bytes(wide, "little") + 1, int.from_bytes(high, "little") + 1
        anatomy.sizes.append(size)
    elif letters == b"VP8 ":
        wide, high = source.unpack("<HH", start + 6)
        anatomy.sizes.append((wide & 0x3FFF, high & 0x3FFF))
    elif letters == b"VP8L":
        bits = source.unpack("<I", start + 1)[0]
        anatomy.sizes.append(((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1))
    elif letters == b"ANMF":
        anatomy.frames += 1
        wide, high = source.read(start + 6, 3), source.read(start + 9, 3)
        size = int.from_bytes(wide, "little") + 1, int.from_bytes(high, "little") + 1
        anatomy.sizes.append(size)
    elif letters == b"EXIF":
        hear_exif(anatomy, source.note(start, length))
    elif letters == b"XMP ":
        hear_xmp(anatomy, source.note(start, length))
    elif letters not in KNOWN:
        anatomy.carries.add("notes")
