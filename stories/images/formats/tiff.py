"""TIFF as a picture (TIFF 6.0, Adobe, 1992; DNG 1.6 only to know it)."""

from stories.images.formats.directories import Directories, Entry
from stories.images.formats.exif import CHILDREN, hear_tags, orientation
from stories.images.formats.refusals import (
    BROKEN_OFF,
    DAMAGED,
    RAW,
    TOO_LARGE,
    PictureUnreadable,
)
from stories.images.formats.source import Anatomy, Source
from stories.images.formats.tales import hear_iptc, hear_photoshop, hear_xmp

KIND, WIDTH, HEIGHT, BITS, COLOURS, SAMPLES = 254, 256, 257, 258, 262, 277
PLACES = ((273, 279), (324, 325))  # of strips and of tiles, each with their lengths
TILE_SIDES = (322, 323)
LARGEST_TILE = 1 << 26  # pixels: what the decoder takes at once
XMP, IPTC, PHOTOSHOP, LAYERS, DNG = 700, 33723, 34377, 37724, 50706
RAW_COLOURS = (32803, 34892)  # a colour filter array, linear raw
MOST_SAMPLES, MOST_BITS = 5, 32


def dissect(source: Source) -> Anatomy:
    """Every directory, every strip's place, every note.

    Raises:
        PictureUnreadable: cut off, a circle, a raw file, or tags that no picture has.
    """
    anatomy = Anatomy(frames=0)
    directories = Directories(source, strict=True)
    for entries in directories.chain(directories.first()):
        _directory(anatomy, directories, entries)
    if not anatomy.sizes:
        raise PictureUnreadable(DAMAGED)
    anatomy.width, anatomy.height = anatomy.sizes[0]
    anatomy.frames = max(anatomy.frames, 1)
    anatomy.end = directories.extent
    return anatomy


def _directory(anatomy: Anatomy, directories: Directories, entries: dict[int, Entry]) -> None:
    if DNG in entries or directories.number(entries.get(COLOURS)) in RAW_COLOURS:
        raise PictureUnreadable(RAW)
    first = not anatomy.sizes
    if first:
        anatomy.orientation = orientation(directories, entries)
    if WIDTH in entries:
        _picture(anatomy, directories, entries)
        small = not first and directories.number(entries.get(KIND)) & 1
        anatomy.carries |= {"thumbnail"} if small else set()
        anatomy.frames += not small
    hear_tags(anatomy, directories, entries)
    _notes(anatomy, directories, entries)
    for child in directories.numbers(entries.get(CHILDREN)):
        for below in directories.chain(child):
            _directory(anatomy, directories, below)


def _picture(anatomy: Anatomy, directories: Directories, entries: dict[int, Entry]) -> None:
    """Its size, and that all of it is there."""
    number = directories.number
    anatomy.sizes.append((number(entries.get(WIDTH)), number(entries.get(HEIGHT))))
    bits = directories.numbers(entries.get(BITS)) or (1,)
    if number(entries.get(SAMPLES), 1) > MOST_SAMPLES or max(bits) > MOST_BITS:
        raise PictureUnreadable(DAMAGED)
    wide, high = (number(entries.get(tag)) for tag in TILE_SIDES)
    if wide * high > LARGEST_TILE:
        raise PictureUnreadable(TOO_LARGE)
    for place, length in PLACES:
        starts = directories.numbers(entries.get(place))
        lengths = directories.numbers(entries.get(length))
        end = max((sum(pair) for pair in zip(starts, lengths, strict=False)), default=0)
        if end > directories.source.size:
            raise PictureUnreadable(BROKEN_OFF)
        directories.extent = max(directories.extent, end)


def _notes(anatomy: Anatomy, directories: Directories, entries: dict[int, Entry]) -> None:
    listeners = {XMP: hear_xmp, IPTC: hear_iptc, PHOTOSHOP: hear_photoshop}
    for tag, hear in listeners.items():
        if entry := entries.get(tag):
            hear(anatomy, directories.source.note(entry.position, entry.length))
    if LAYERS in entries:
        anatomy.carries.add("frames")
