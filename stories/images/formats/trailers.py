"""What may follow the end of a picture, and what may not.

Phones put more behind a photograph than its end mark lets expect: further views (MPF, CIPA
DC-007), gain maps of the light, a short film of the moment (announced in XMP), blocks of
Samsung's that end with `SEFT`, the remains of a screenshot that was cut, zeros that fill a
sector. None of it survives the copy that is made from pixels, so it is accepted and told to
whoever reviews the picture.

A file that is a picture for one program and something else for the next is refused, although it
would not survive either: nobody makes such a file by accident, and whoever looks at it outside
this site would be in danger. Its marks are a directory of a ZIP at the very end (also GIFAR), the
beginning of a document, page, archive or program, or a second picture or film that the first one
does not announce. A film may hold any four letters by chance; marks that are searched for
everywhere have five or more.
"""

import re

from stories.images.formats.refusals import SOMETHING_BEHIND, TWO_IN_ONE, PictureUnreadable
from stories.images.formats.source import Anatomy, Source

PADDING = re.compile(rb"[\x00\s]*")
DOCUMENT = re.compile(
    rb"%PDF-\d|<!doctype|<html|<script|<\?php|<svg[ >]"
    rb"|PK\x03\x04[\x00-\x3f]\x00|Rar!\x1a\x07|7z\xbc\xaf\x27\x1c",
    re.IGNORECASE,
)
LONGEST_MARK = 10
SECOND = re.compile(
    rb"GIF8[79]a|\x89PNG\r\n|RIFF....(WEBP|AVI )|II\*\x00|MM\x00\*|BM.{12}\x28\x00|8BPS|MZ|\x7fELF"
    rb"|\x1f\x8b\x08|\xca\xfe\xba\xbe|#!|%!PS",
    re.DOTALL,
)
ZIP_END = b"PK\x05\x06"
ZIP_END_LENGTH, LONGEST_ZIP_COMMENT = 22, 65_535
SAMSUNG_END = b"SEFT"


def check_trailer(source: Source, anatomy: Anatomy) -> None:
    """Look at what stands behind ``anatomy.end``; note it among what the file carries.

    Raises:
        PictureUnreadable: it makes the file something else besides a picture.
    """
    if _is_zip(source):
        raise PictureUnreadable(TWO_IN_ONE)
    start = _behind_padding(source, anatomy.end)
    if start is None:
        return
    if source.find(DOCUMENT, anatomy.end, longest=LONGEST_MARK) >= 0:
        raise PictureUnreadable(TWO_IN_ONE)
    head = source.read(start, min(16, source.size - start))
    allowed = anatomy.announced | ({"video"} if source.tail(4) == SAMSUNG_END else set())
    if SECOND.match(head):
        raise PictureUnreadable(SOMETHING_BEHIND)
    if head.startswith(b"\xff\xd8\xff"):
        if "pictures" not in allowed:
            raise PictureUnreadable(SOMETHING_BEHIND)
        anatomy.frames += 1
    if b"ftyp" in head and "video" not in allowed:
        raise PictureUnreadable(SOMETHING_BEHIND)
    anatomy.carries.add("trailer")


def _behind_padding(source: Source, start: int) -> int | None:
    """Where something begins that fills no gap; None when there is nothing."""
    for offset, piece in source.pieces(start):
        filled = PADDING.match(piece)
        if filled and filled.end() < len(piece):
            return offset + filled.end()
    return None


def _is_zip(source: Source) -> bool:
    """Programs for ZIP read from the end: a directory, and a comment that ends with the file."""
    tail = source.tail(ZIP_END_LENGTH + LONGEST_ZIP_COMMENT)
    place = tail.rfind(ZIP_END)
    while place >= 0:
        comment = int.from_bytes(tail[place + 20 : place + 22], "little")
        if place + ZIP_END_LENGTH + comment == len(tail):
            return True
        place = tail.rfind(ZIP_END, 0, place)
    return False
