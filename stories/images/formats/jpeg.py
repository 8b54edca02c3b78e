"""JPEG: segments, each behind a mark (ITU T.81; MPF: CIPA DC-007)."""

import re

from stories.images.formats.exif import hear_exif
from stories.images.formats.refusals import (
    BROKEN_OFF,
    DAMAGED,
    TOO_BUSY,
    PictureUnreadable,
)
from stories.images.formats.source import Anatomy, Source
from stories.images.formats.tales import hear_photoshop, hear_xmp

END, SCAN, COMMENT = 0xD9, 0xDA, 0xFE
ALONE = {0x00, 0x01, *range(0xD0, 0xD9)}  # these have no length, and no place between segments
FRAMES = set(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
APPS = range(0xE0, 0xF0)
MOST_SCANS = 100  # ordinary progressive files have about ten
MOST_SEGMENTS = 5000
MOST_FILLING = 64  # bytes between two segments
_MARK = re.compile(rb"\xff[\x01-\xcf\xd8-\xfe]")
_XMP = (b"http://ns.adobe.com/xap/1.0/\0", b"http://ns.adobe.com/xmp/extension/\0")
# Colours and how they were packed: nothing about anybody.
_HARMLESS = (b"ICC_PROFILE\0", b"Adobe", b"Ducky")


def dissect(source: Source) -> Anatomy:
    """Every segment up to the end mark.

    Raises:
        PictureUnreadable: cut off, damaged, or with more scans than a picture needs.
    """
    anatomy, place, scans = Anatomy(), 2, 0
    for _segment in range(MOST_SEGMENTS):
        mark, place = _mark(source, place)
        if mark == END:
            anatomy.end = place
            return anatomy
        length = source.unpack(">H", place)[0]
        if length < 2:
            raise PictureUnreadable(DAMAGED)
        _hear(anatomy, mark, source.read(place + 2, length - 2))
        place += length
        if mark == SCAN:
            scans += 1
            place = source.find(_MARK, place, longest=2)
        if place < 0:
            raise PictureUnreadable(BROKEN_OFF)
        if scans > MOST_SCANS:
            raise PictureUnreadable(TOO_BUSY)
    raise PictureUnreadable(DAMAGED)


def _mark(source: Source, place: int) -> tuple[int, int]:
    """The next mark and what follows it; a mark may be filled up with further 0xFF."""
    filled = source.read(place, min(MOST_FILLING, source.size - place))
    behind = filled.lstrip(b"\xff")
    if not behind:
        raise PictureUnreadable(BROKEN_OFF)
    if behind == filled or behind[0] in ALONE:
        raise PictureUnreadable(DAMAGED)
    return behind[0], place + len(filled) - len(behind) + 1


def _hear(anatomy: Anatomy, mark: int, data: bytes) -> None:
    if mark in FRAMES:
        if anatomy.width or len(data) < 6:
            raise PictureUnreadable(DAMAGED)
        anatomy.height = int.from_bytes(data[1:3])
        anatomy.width = int.from_bytes(data[3:5])
        anatomy.sizes.append((anatomy.width, anatomy.height))
    elif mark == COMMENT:
        anatomy.carries.add("notes")
    elif mark in APPS:
        _app(anatomy, mark - 0xE0, data)


def _app(anatomy: Anatomy, number: int, data: bytes) -> None:
    if number == 0 and data.startswith(b"JF"):
        small = data.startswith(b"JFXX\0") or data[12:14].strip(b"\0")
        anatomy.carries |= {"thumbnail"} if small else set()
    elif number == 1 and data.startswith(b"Exif\0"):
        hear_exif(anatomy, data)
    elif number == 1 and data.startswith(_XMP):
        hear_xmp(anatomy, data)
    elif number == 2 and data.startswith(b"MPF\0"):
        anatomy.announced.add("pictures")
    elif number == 2 and data.startswith(b"urn:iso:std:iso:ts:21496"):
        anatomy.carries.add("gain")
    elif number == 13 and data.startswith(b"Photoshop 3.0\0"):
        hear_photoshop(anatomy, data[14:])
    elif not data.startswith(_HARMLESS):
        anatomy.carries.add("notes")
