"""PNG: chunks with a length, four letters and a sum (W3C PNG, third edition)."""

import zlib

from stories.images.formats.exif import hear_exif
from stories.images.formats.refusals import DAMAGED, TOO_MUCH_TEXT, PictureUnreadable
from stories.images.formats.source import Anatomy, Source
from stories.images.formats.tales import hear_iptc, hear_xmp

LONGEST_TEXT = 1 << 20  # bytes when unpacked, as Pillow's own limit
MOST_TEXT = 8 << 20
MOST_CHUNKS = 200_000  # a picture of 50 megapixels in chunks of one kilobyte
TEXTS = {b"tEXt", b"zTXt", b"iTXt"}
XMP = b"XML:com.adobe.xmp"
TELLING = {b"Author": "author", b"Copyright": "author", b"Creation Time": "time"}
TELLING |= {b"Software": "camera", b"Source": "camera"}


def dissect(source: Source) -> Anatomy:
    """Every chunk up to IEND.

    Raises:
        PictureUnreadable: cut off, damaged, or with text that swells when unpacked.
    """
    anatomy, place, text = Anatomy(), 8, 0
    for row in range(MOST_CHUNKS):
        length, letters = source.unpack(">I4s", place)
        if (row == 0) != (letters == b"IHDR"):
            raise PictureUnreadable(DAMAGED)
        if letters == b"IHDR":
            anatomy.width, anatomy.height = source.unpack(">II", place + 8)
        elif letters in TEXTS | {b"iCCP"}:
            text += _text(anatomy, letters, source.note(place + 8, length))
        else:
            _chunk(anatomy, letters, source, place + 8, length)
        if text > MOST_TEXT:
            raise PictureUnreadable(TOO_MUCH_TEXT)
        place += 12 + length
        if letters == b"IEND":
            source.read(place - 1, 1)
            anatomy.end = place
            return anatomy
    raise PictureUnreadable(DAMAGED)


def _chunk(anatomy: Anatomy, letters: bytes, source: Source, start: int, length: int) -> None:
    if letters == b"eXIf":
        hear_exif(anatomy, source.note(start, length))
    elif letters == b"tIME":
        anatomy.carries.add("time")
    elif letters == b"acTL":
        anatomy.frames = max(int(source.unpack(">I", start)[0]), 1)
    elif letters == b"fcTL":
        anatomy.sizes.append(source.unpack(">II", start + 4))
    elif letters in {b"caBX", b"gIFx", b"dSIG"}:
        anatomy.carries.add("notes")


def _text(anatomy: Anatomy, letters: bytes, data: bytes) -> int:
    """Hear what a chunk of text tells; how long it is when unpacked."""
    keyword, _nul, rest = data.partition(b"\0")
    if letters == b"iCCP":
        return len(_unpacked(rest[1:]))
    if letters == b"zTXt":
        rest = _unpacked(rest[1:])
    elif letters == b"iTXt":
        packed, rest = rest[:1] == b"\1", rest[2:]
        _language, _nul, rest = rest.partition(b"\0")
        _keyword, _nul, rest = rest.partition(b"\0")
        rest = _unpacked(rest) if packed else rest
    if len(rest) > LONGEST_TEXT:
        raise PictureUnreadable(TOO_MUCH_TEXT)
    _hear(anatomy, keyword, rest)
    return len(rest)


def _hear(anatomy: Anatomy, keyword: bytes, text: bytes) -> None:
    anatomy.carries.add("notes")
    if keyword == XMP or b"<x:xmpmeta" in text:
        hear_xmp(anatomy, text)
    elif keyword.startswith(b"Raw profile type "):
        _hear_profile(anatomy, keyword, text)
    elif keyword in TELLING:
        anatomy.carries.add(TELLING[keyword])


def _hear_profile(anatomy: Anatomy, keyword: bytes, text: bytes) -> None:
    """A block in hexadecimal digits, as ImageMagick writes it: name, length, digits."""
    lines = text.split(b"\n")
    try:
        block = bytes.fromhex(b"".join(lines[3:]).decode("ascii"))
    except ValueError:
        return
    if keyword.endswith((b"exif", b"APP1")):
        hear_exif(anatomy, block)
    elif keyword.endswith(b"xmp"):
        hear_xmp(anatomy, block)
    elif keyword.endswith((b"iptc", b"8bim")):
        hear_iptc(anatomy, block)


def _unpacked(data: bytes) -> bytes:
    """Never more than ``LONGEST_TEXT``; what is damaged has no text."""
    unpacker = zlib.decompressobj()
    try:
        text = unpacker.decompress(data, LONGEST_TEXT + 1)
    except zlib.error:
        return b""
    if len(text) > LONGEST_TEXT:
        raise PictureUnreadable(TOO_MUCH_TEXT)
    return text
