"""Boxes within boxes: the skeleton of HEIC and AVIF (ISO/IEC 14496-12)."""

from collections.abc import Iterator
from typing import NamedTuple

from stories.images.formats.refusals import BROKEN_OFF, DAMAGED, PictureUnreadable
from stories.images.formats.source import Source

MOST_BOXES = 20_000
KNOWN = {b"ftyp", b"meta", b"mdat", b"moov", b"free", b"skip", b"wide", b"idat"}


class Box(NamedTuple):
    """Four letters, and where its content begins and ends."""

    letters: bytes
    start: int
    end: int


def boxes(source: Source, start: int, end: int) -> Iterator[Box]:
    """The boxes between ``start`` and ``end``; what is no box any more ends the row.

    Raises:
        PictureUnreadable: a box of a known kind is cut off, or there are too many boxes.
    """
    for _box in range(MOST_BOXES):
        if start + 8 > end:
            return
        length, letters = source.unpack(">I4s", start)
        content = start + 8
        if length == 1:
            length, content = source.unpack(">Q", content)[0], content + 8
        if not letters.isalnum() or (length and length < content - start):
            return
        after = start + length if length else end
        if after > end and letters not in KNOWN:
            return
        if after > end:
            raise PictureUnreadable(BROKEN_OFF)
        yield Box(letters, content, after)
        start = after
    raise PictureUnreadable(DAMAGED)


class Fields:
    """Numbers and words one behind the other, most significant byte first."""

    def __init__(self, source: Source, box: Box, *, full: bool = True) -> None:
        self.source, self.place, self.end = source, box.start, box.end
        self.version = self.flags = 0
        if full:
            self.version, self.flags = self.number(1), self.number(3)

    def number(self, count: int) -> int:
        """A number of ``count`` bytes.

        Raises:
            PictureUnreadable: the box ends before.
        """
        if self.place + count > self.end:
            raise PictureUnreadable(DAMAGED)
        self.place += count
        return int.from_bytes(self.source.read(self.place - count, count))

    def letters(self) -> bytes:
        """Four of them."""
        return self.number(4).to_bytes(4)

    def rest(self) -> bytes:
        """What is left of the box, as far as notes may be long."""
        return self.source.note(self.place, self.end - self.place)
