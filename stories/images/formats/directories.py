"""Directories of tags, as TIFF and EXIF have them (TIFF 6.0, Adobe, 1992)."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from stories.images.formats.refusals import (
    BROKEN_OFF,
    CIRCLE,
    DAMAGED,
    TOO_MANY_FRAMES,
    PictureUnreadable,
)
from stories.images.formats.source import Source

SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
MOST_DIRECTORIES = 1000
MOST_TAGS = 1024
MOST_VALUES = 1 << 20  # of all tags that are read, also where many point to the same


@dataclass(frozen=True, slots=True)
class Entry:
    """One tag: its type, how many values it has and where they lie."""

    kind: int
    count: int
    position: int

    @property
    def length(self) -> int:
        """In bytes; what has no known type has none."""
        return SIZES.get(self.kind, 0) * self.count


class Directories:
    """The directories of a TIFF; ``strict`` where it is a picture, lenient in EXIF."""

    def __init__(self, source: Source, *, strict: bool) -> None:
        self.source, self.strict = source, strict
        self.order = "<" if source.head(2) == b"II" else ">"
        self.seen: set[int] = set()
        self.extent = 8
        self.values = 0

    def chain(self, offset: int) -> Iterator[dict[int, Entry]]:
        """Directories one behind the other.

        Raises:
            PictureUnreadable: a circle, too many, or the file ends before.
        """
        while offset:
            if offset in self.seen:
                raise PictureUnreadable(CIRCLE)
            if len(self.seen) >= MOST_DIRECTORIES:
                raise PictureUnreadable(TOO_MANY_FRAMES)
            self.seen.add(offset)
            entries, offset = self._directory(offset)
            yield entries

    def first(self) -> int:
        """Where the first directory lies."""
        return int(self.source.unpack(f"{self.order}I", 4)[0])

    def _directory(self, offset: int) -> tuple[dict[int, Entry], int]:
        count = self.source.unpack(f"{self.order}H", offset)[0]
        if not 0 < count <= MOST_TAGS:
            raise PictureUnreadable(DAMAGED)
        entries = {}
        table = self.source.read(offset + 2, 12 * count)
        for row, values in enumerate(struct.iter_unpack(f"{self.order}HHII", table)):
            tag, kind, number, value = values
            short = SIZES.get(kind, 0) * number <= 4
            entry = Entry(kind, number, offset + 10 + 12 * row if short else value)
            if entry.position + entry.length <= self.source.size:
                entries[tag] = entry
                self.extent = max(self.extent, entry.position + entry.length)
            elif self.strict:
                raise PictureUnreadable(BROKEN_OFF)
        end = offset + 2 + 12 * count
        self.extent = max(self.extent, end + 4)
        if not self.strict and end + 4 > self.source.size:
            return entries, 0
        return entries, int(self.source.unpack(f"{self.order}I", end)[0])

    def numbers(self, entry: Entry | None) -> tuple[int, ...]:
        """Whole numbers of a tag; none where it has others.

        Raises:
            PictureUnreadable: more than any picture has.
        """
        letter = {1: "B", 3: "H", 4: "I", 13: "I"}.get(entry.kind) if entry else None
        if entry is None or letter is None:
            return ()
        self.values += entry.count
        if self.values > MOST_VALUES:
            raise PictureUnreadable(DAMAGED)
        return self.source.unpack(f"{self.order}{entry.count}{letter}", entry.position)

    def number(self, entry: Entry | None, otherwise: int = 0) -> int:
        """The first of them."""
        numbers = self.numbers(entry)
        return numbers[0] if numbers else otherwise
