"""The items of a HEIC or AVIF file and how they belong together (ISO/IEC 23008-12)."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from stories.images.formats.boxes import Box, Fields, boxes
from stories.images.formats.refusals import DAMAGED, PictureUnreadable
from stories.images.formats.source import Source

MOST_ITEMS = 20_000
MOST_PIECES = 100_000


@dataclass
class Item:
    """A picture, a tile of one, or a note: its kind, its pieces and its properties."""

    kind: bytes = b""
    hidden: bool = False
    in_idat: bool = False
    pieces: list[tuple[int, int]] = field(default_factory=list)
    properties: list[Box] = field(default_factory=list)


@dataclass
class Items:
    """What the box `meta` says."""

    items: dict[int, Item] = field(default_factory=dict)
    primary: int = 0
    properties: list[Box] = field(default_factory=list)
    references: list[tuple[bytes, int, list[int]]] = field(default_factory=list)
    idat: int = 0

    def of(self, number: int) -> Item:
        """The item of that number, made when it is named for the first time.

        Raises:
            PictureUnreadable: more items than a picture has.
        """
        if len(self.items) > MOST_ITEMS:
            raise PictureUnreadable(DAMAGED)
        return self.items.setdefault(number, Item())


def items_of(source: Source, meta: Box) -> Items:
    """Read the box `meta`.

    Raises:
        PictureUnreadable: damaged or cut off.
    """
    items = Items()
    readers = {b"iinf": _kinds, b"iloc": _places, b"iref": _references, b"iprp": _properties}
    for box in boxes(source, meta.start + 4, meta.end):
        if box.letters == b"pitm":
            fields = Fields(source, box)
            items.primary = fields.number(4 if fields.version else 2)
        elif box.letters == b"idat":
            items.idat = box.start
        elif box.letters in readers:
            readers[box.letters](source, box, items)
    return items


def _kinds(source: Source, box: Box, items: Items) -> None:
    fields = Fields(source, box)
    fields.number(4 if fields.version else 2)
    for entry in boxes(source, fields.place, box.end):
        told = Fields(source, entry)
        item = items.of(told.number(4 if told.version > 2 else 2))
        told.number(2)
        item.kind = told.letters()
        item.hidden = bool(told.flags & 1)


def _places(source: Source, box: Box, items: Items) -> None:
    fields = Fields(source, box)
    widths = fields.number(2)
    offset, length, base = widths >> 12, widths >> 8 & 15, widths >> 4 & 15
    index = widths & 15 if fields.version else 0
    count, pieces = fields.number(4 if fields.version > 1 else 2), 0
    for _item in range(count):
        item = items.of(fields.number(4 if fields.version > 1 else 2))
        item.in_idat = fields.version > 0 and fields.number(2) & 15 == 1
        fields.number(2)
        start = fields.number(base)
        extents = fields.number(2)
        pieces += extents
        if pieces > MOST_PIECES:
            raise PictureUnreadable(DAMAGED)
        for _piece in range(extents):
            fields.number(index)
            item.pieces.append((start + fields.number(offset), fields.number(length)))


def _references(source: Source, box: Box, items: Items) -> None:
    version = Fields(source, box).version
    wide = 4 if version else 2
    for entry in boxes(source, box.start + 4, box.end):
        fields = Fields(source, entry, full=False)
        origin = fields.number(wide)
        others = [fields.number(wide) for _other in range(fields.number(2))]
        items.references.append((entry.letters, origin, others))


def _properties(source: Source, box: Box, items: Items) -> None:
    """The properties, and then which item has which; they count from one."""
    for part in boxes(source, box.start, box.end):
        if part.letters == b"ipco":
            items.properties = list(boxes(source, part.start, part.end))
        elif part.letters == b"ipma":
            for number, index in _associations(Fields(source, part)):
                if 0 < index <= len(items.properties):
                    items.of(number).properties.append(items.properties[index - 1])


def _associations(fields: Fields) -> Iterator[tuple[int, int]]:
    wide = fields.flags & 1
    for _item in range(fields.number(4)):
        number = fields.number(4 if fields.version else 2)
        for _property in range(fields.number(1)):
            yield number, fields.number(1 + wide) & (0x7FFF if wide else 0x7F)
