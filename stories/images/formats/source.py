"""Reading a file in small pieces, and what the reading of its parts finds."""

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO, Any

from stories.images.formats.refusals import BROKEN_OFF, TOO_BUSY, TOO_MUCH_TEXT, PictureUnreadable

PIECE = 1 << 18
NOTE_LIMIT = 8_000_000  # bytes of one block of notes; those of honest pictures have thousands
MOST_STEPS = 2_000_000  # twice as many as the largest GIF has; keeps nobody busy for minutes
MOST_NOTES = 4 * NOTE_LIMIT  # and of all together, also where one is referred to many times


class Source:
    """A file that is read where one likes, never beyond its end and never as a whole."""

    def __init__(self, file: IO[bytes]) -> None:
        self.file = file
        self.size = file.seek(0, 2)
        self.noted = self.steps = 0

    def read(self, offset: int, count: int) -> bytes:
        """Exactly ``count`` bytes.

        Raises:
            PictureUnreadable: the file ends before, or has more parts than anybody reads.
        """
        self.steps += 1
        if self.steps > MOST_STEPS:
            raise PictureUnreadable(TOO_BUSY)
        if offset < 0 or offset + count > self.size:
            raise PictureUnreadable(BROKEN_OFF)
        self.file.seek(offset)
        return self.file.read(count)

    def unpack(self, form: str, offset: int) -> tuple[Any, ...]:
        """Numbers in the notation of :mod:`struct`.

        Raises:
            PictureUnreadable: the file ends before.
        """
        return struct.unpack(form, self.read(offset, struct.calcsize(form)))

    def note(self, offset: int, count: int) -> bytes:
        """A block of notes.

        Raises:
            PictureUnreadable: it is too long, or the file ends before.
        """
        self.noted += count
        if count > NOTE_LIMIT or self.noted > MOST_NOTES:
            raise PictureUnreadable(TOO_MUCH_TEXT)
        return self.read(offset, count)

    def head(self, count: int) -> bytes:
        """The first bytes, at most ``count``."""
        return self.read(0, min(count, self.size))

    def tail(self, count: int) -> bytes:
        """The last bytes, at most ``count``."""
        count = min(count, self.size)
        return self.read(self.size - count, count)

    def pieces(self, start: int, overlap: int = 0) -> Iterator[tuple[int, bytes]]:
        """Everything from ``start`` on with the offsets; neighbours share ``overlap`` bytes."""
        while start < self.size:
            piece = self.read(start, min(PIECE, self.size - start))
            yield start, piece
            if start + len(piece) == self.size:
                return
            start += len(piece) - overlap

    def find(self, pattern: re.Pattern[bytes], start: int, *, longest: int) -> int:
        """Where ``pattern``, ``longest`` bytes at most, is found next; -1 when nowhere."""
        for offset, piece in self.pieces(start, overlap=longest - 1):
            if match := pattern.search(piece):
                return offset + match.start()
        return -1


@dataclass
class Anatomy:
    """What the parts of a file say; ``end`` is the first byte behind the picture."""

    width: int = 0
    height: int = 0
    frames: int = 1
    orientation: int = 1  # 1 to 8, as EXIF counts the ways a camera may be held
    end: int = 0
    carries: set[str] = field(default_factory=set)
    announced: set[str] = field(default_factory=set)  # what the notes say follows the picture
    sizes: list[tuple[int, int]] = field(default_factory=list)  # of every other picture inside
