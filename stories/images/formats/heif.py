"""HEIC, HEIF and AVIF: pictures and notes as items (ISO/IEC 23008-12, AV1 image format 1.1)."""

from stories.images.formats.boxes import KNOWN, Box, Fields, boxes
from stories.images.formats.exif import hear_exif
from stories.images.formats.films import hear_film
from stories.images.formats.items import Item, Items, items_of
from stories.images.formats.refusals import BROKEN_OFF, DAMAGED, TOO_MUCH_TEXT, PictureUnreadable
from stories.images.formats.source import NOTE_LIMIT, Anatomy, Source
from stories.images.formats.streams import sizes_in_av1, sizes_in_hevc, sizes_in_hevc_settings
from stories.images.formats.tales import hear_xmp

LARGEST_PLAN = 1 << 20  # bytes that say where everything lies; phones need some thousand
PICTURES = {b"hvc1", b"av01", b"grid", b"iden", b"iovl", b"jpeg", b"avc1", b"tmap", b"unci"}
STREAMS = {b"av01", b"hvc1"}
EXTRAS = {b"hdrgainmap": "gain", b"auxid:2": "depth", b"depth": "depth"}
# Turned by quarters against the clock, then mirrored: as EXIF counts it (none, across, down).
TURNS = {0: (1, 4, 2), 1: (8, 5, 7), 2: (3, 2, 4), 3: (6, 7, 5)}


def dissect(source: Source) -> Anatomy:
    """Every box, every item.

    Raises:
        PictureUnreadable: cut off, damaged, or without a picture.
    """
    anatomy = Anatomy()
    for box in boxes(source, 0, source.size):
        anatomy.end = box.end
        if box.letters in {b"meta", b"moov"} and box.end - box.start > LARGEST_PLAN:
            raise PictureUnreadable(DAMAGED)
        if box.letters == b"meta":
            _meta(anatomy, source, box)
        elif box.letters == b"moov":
            hear_film(anatomy, source, box)
        elif box.letters in {b"mpvd", b"sefd"}:
            anatomy.carries.add("trailer")
        elif box.letters not in KNOWN:
            anatomy.carries.add("notes")
    if not anatomy.width:
        raise PictureUnreadable(DAMAGED)
    return anatomy


def _meta(anatomy: Anatomy, source: Source, box: Box) -> None:
    items = items_of(source, box)
    for spread in items.properties:
        if spread.letters == b"ispe":
            fields = Fields(source, spread)
            anatomy.sizes.append((fields.number(4), fields.number(4)))
        elif spread.letters == b"auxC":
            words = Fields(source, spread).rest().lower()
            anatomy.carries |= {name for mark, name in EXTRAS.items() if mark in words}
        elif spread.letters == b"hvcC":
            anatomy.sizes += sizes_in_hevc_settings(
                source.note(spread.start, spread.end - spread.start)
            )
        elif spread.letters in {b"udes", b"crtt", b"mdft"}:
            anatomy.carries.add("notes")
    _primary(anatomy, source, items.of(items.primary))
    _company(anatomy, items)
    pieces = [piece for item in items.items.values() for piece in item.pieces]
    if sum(length for _offset, length in pieces) > 2 * source.size:
        raise PictureUnreadable(DAMAGED)
    for item in items.items.values():
        _item(anatomy, source, items, item)


def _primary(anatomy: Anatomy, source: Source, item: Item) -> None:
    angle, mirror = 0, 0
    for box in item.properties:
        fields = Fields(source, box, full=box.letters == b"ispe")
        if box.letters == b"ispe":
            anatomy.width, anatomy.height = fields.number(4), fields.number(4)
        elif box.letters == b"clap" and item.kind != b"av01":  # AVIF is shown as a whole
            wide, parts, high, pieces = (fields.number(4) for _number in range(4))
            anatomy.width, anatomy.height = wide // max(parts, 1), high // max(pieces, 1)
        elif box.letters == b"irot":
            angle = fields.number(1) & 3
        elif box.letters == b"imir":
            mirror = 1 + (fields.number(1) & 1)
    anatomy.orientation = TURNS[angle][mirror]


def _company(anatomy: Anatomy, items: Items) -> None:
    """Which further pictures there are: small ones, extras, tiles, and such as stand alone."""
    belonging = {items.primary}
    for kind, origin, others in items.references:
        if kind == b"thmb":
            anatomy.carries.add("thumbnail")
        if kind in {b"thmb", b"auxl", b"cdsc"}:
            belonging.add(origin)
        elif kind == b"dimg":
            belonging.update(others)
    pictures = {number for number, item in items.items.items() if item.kind in PICTURES}
    if any(item.kind == b"tmap" for item in items.items.values()):
        anatomy.carries.add("gain")
    anatomy.frames = max(1, 1 + len(pictures - belonging))


def _item(anatomy: Anatomy, source: Source, items: Items, item: Item) -> None:
    """That it is there as a whole, and what it tells when it is a note."""
    start = items.idat if item.in_idat else 0
    for offset, length in item.pieces:
        if start + offset + length > source.size:
            raise PictureUnreadable(BROKEN_OFF)
    if item.kind in PICTURES - STREAMS:
        return
    length = sum(length for _offset, length in item.pieces)
    if item.kind not in STREAMS and length > NOTE_LIMIT:
        raise PictureUnreadable(TOO_MUCH_TEXT)
    data = b"".join(source.read(start + offset, length) for offset, length in item.pieces)
    if item.kind == b"av01":
        anatomy.sizes += sizes_in_av1(data)
    elif item.kind == b"hvc1":
        settings = [box.start for box in item.properties if box.letters == b"hvcC"]
        prefix = 1 + (source.read(settings[0] + 21, 1)[0] & 3) if settings else 4
        anatomy.sizes += sizes_in_hevc(data, prefix=prefix)
    else:
        _note(anatomy, item, data)


def _note(anatomy: Anatomy, item: Item, data: bytes) -> None:
    if item.kind == b"Exif":
        turned = anatomy.orientation
        hear_exif(anatomy, data[4 + int.from_bytes(data[:4]) :])
        anatomy.orientation = turned  # in these formats that of EXIF does not count
    elif b"<x:xmpmeta" in data or b"<rdf:RDF" in data:
        hear_xmp(anatomy, data)
    elif data:
        anatomy.carries.add("notes")
