"""What EXIF tells: a TIFF without a picture (EXIF 2.32, CIPA DC-008)."""

import io

from stories.images.formats.directories import Directories, Entry
from stories.images.formats.refusals import PictureUnreadable
from stories.images.formats.source import Anatomy, Source

ORIENTATION = 274
CHILDREN, DETAILS, PLACE, OTHERS = 330, 34665, 34853, 40965
THUMBNAIL = (513, 273)  # a JPEG, or strips
TELLING = {
    "time": {306, 36867, 36868, 50971},
    "camera": {271, 272, 305, 316, 42033, 42034, 42035, 42036, 50708, 50735},
    "author": {315, 33432, 40093, 42032},
    "notes": {269, 270, 285, 37500, 37510, 40091, 40092, 40094, 40095, 42016, 50827},
}
TIME_OF_PLACE = {7, 29}


def hear_exif(anatomy: Anatomy, block: bytes) -> None:
    """Add what a block of EXIF tells, and the orientation, where it can be read.

    Cameras write broken blocks as well: what cannot be read is a note.
    """
    block = block.removeprefix(b"Exif\0\0")
    if not block.startswith((b"II*\0", b"MM\0*")):
        anatomy.carries.add("notes")
        return
    directories = Directories(Source(io.BytesIO(block)), strict=False)
    try:
        for row, entries in enumerate(directories.chain(directories.first())):
            if row == 0:
                anatomy.orientation = orientation(directories, entries)
            elif any(tag in entries for tag in THUMBNAIL):
                anatomy.carries.add("thumbnail")
            hear_tags(anatomy, directories, entries)
    except PictureUnreadable:
        anatomy.carries.add("notes")


def orientation(directories: Directories, entries: dict[int, Entry]) -> int:
    """1 to 8; whatever else is written there means upright."""
    said = directories.number(entries.get(ORIENTATION), 1)
    return said if 1 <= said <= 8 else 1


def hear_tags(anatomy: Anatomy, directories: Directories, entries: dict[int, Entry]) -> None:
    """What one directory tells, and those below it.

    Raises:
        PictureUnreadable: a circle, or the file ends before.
    """
    anatomy.carries |= {name for name, tags in TELLING.items() if tags & entries.keys()}
    for tag in (DETAILS, OTHERS):
        for child in directories.numbers(entries.get(tag)):
            for below in directories.chain(child):
                hear_tags(anatomy, directories, below)
    for child in directories.numbers(entries.get(PLACE)):
        for below in directories.chain(child):
            anatomy.carries |= {"time"} if TIME_OF_PLACE & below.keys() else set()
            anatomy.carries |= {"place"} if below.keys() - {0} - TIME_OF_PLACE else set()
