"""What XMP packets, IPTC records and Photoshop's resources tell.

XMP is not parsed: a name of a property anywhere in the packet counts, so that no trick of
writing hides it. IPTC: IIM 4.2, record 2. Photoshop: its file formats specification, 2019.
"""

import re

from stories.images.formats.exif import hear_exif
from stories.images.formats.source import Anatomy

PROPERTIES = {
    "place": rb"GPS|Location|City|Country|State|Sublocation|geo:|\bLat(itude)?\b",
    "time": rb"Date|Time|When",
    "camera": rb"Make\b|Model\b|CreatorTool|SerialNumber|Lens|Software|hardware|aux:|crs:",
    "author": rb"creator\b|rights|Author|Credit|Byline|Artist|Owner|contributor|By-line",
    "thumbnail": rb"Thumbnail|xmpGImg",
    "gain": rb"hdrgm|GainMap",
    "depth": rb"GDepth|DepthMap|Semantic=\W*Depth|depthBlurEffect|GImage",
}
_PROPERTIES = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in PROPERTIES.items()}
_PICTURES = re.compile(rb"hdrgm|GainMap|Container:Directory|Semantic", re.IGNORECASE)
_VIDEO = re.compile(rb"MotionPhoto|MicroVideo", re.IGNORECASE)
RECORDS = {
    "place": {26, 27, 90, 92, 95, 100, 101},
    "time": {30, 35, 37, 38, 47, 55, 60, 62, 63, 70},
    "camera": {65},
    "author": {80, 85, 110, 115, 116, 122},
    "thumbnail": {202},
}
IPTC, EXIF, EXIF_MORE, XMP, THUMBNAIL, OLD_THUMBNAIL = 1028, 1058, 1059, 1060, 1036, 1033


def hear_xmp(anatomy: Anatomy, packet: bytes) -> None:
    """Add what a packet tells: always notes, and what its properties are called."""
    plain = packet.replace(b"\0", b"")  # UTF-16 becomes readable enough
    anatomy.carries.add("notes")
    for name, pattern in _PROPERTIES.items():
        if pattern.search(plain):
            anatomy.carries.add(name)
    if _PICTURES.search(plain):
        anatomy.announced.add("pictures")
    if _VIDEO.search(plain):
        anatomy.announced.add("video")


def hear_iptc(anatomy: Anatomy, block: bytes) -> None:
    """Add what records tell: a mark, record and number, the length, the words."""
    anatomy.carries.add("notes")
    place = 0
    while place + 5 <= len(block) and block[place] == 0x1C:
        number, length = block[place + 2], int.from_bytes(block[place + 3 : place + 5])
        if block[place + 1] == 2:
            anatomy.carries |= {name for name, numbers in RECORDS.items() if number in numbers}
        place += 5 + length


def hear_photoshop(anatomy: Anatomy, block: bytes) -> None:
    """Add what resources tell: 8BIM, number, a name of even length, the length, the data."""
    place = 0
    while block[place : place + 4] == b"8BIM":
        number = int.from_bytes(block[place + 4 : place + 6])
        name = block[place + 6] if place + 6 < len(block) else 0
        start = place + 6 + (name + 2) // 2 * 2
        length = int.from_bytes(block[start : start + 4])
        _hear_resource(anatomy, number, block[start + 4 : start + 4 + length])
        place = start + 4 + (length + 1) // 2 * 2


def _hear_resource(anatomy: Anatomy, number: int, data: bytes) -> None:
    if number == IPTC:
        hear_iptc(anatomy, data)
    elif number in {EXIF, EXIF_MORE}:
        turned = anatomy.orientation
        hear_exif(anatomy, data)
        anatomy.orientation = turned
    elif number == XMP:
        hear_xmp(anatomy, data)
    elif number in {THUMBNAIL, OLD_THUMBNAIL}:
        anatomy.carries.add("thumbnail")
    else:
        anatomy.carries.add("notes")
