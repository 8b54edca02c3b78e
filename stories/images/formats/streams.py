"""The sizes that packed pictures themselves give: they, not the file around them, cost memory.

AV1: bitstream specification 1.0.0, sections 5.3 to 5.5. HEVC: ITU-T H.265, section 7.3.
"""

from collections.abc import Iterator

from stories.images.formats.refusals import DAMAGED, PictureUnreadable

Size = tuple[int, int]
SEQUENCE_HEADER = 1  # among AV1's units
PARAMETER_SET = 33  # among HEVC's
LONGEST_HEADER = 1024


class Bits:
    """Bits one behind the other, the most significant first; beyond the end they are zero."""

    def __init__(self, data: bytes) -> None:
        self.number = int.from_bytes(data)
        self.left = len(data) * 8

    def take(self, count: int) -> int:
        """The next ``count`` as a number."""
        self.left -= count
        shifted = self.number >> self.left if self.left >= 0 else 0
        return shifted & (1 << count) - 1

    def exponential(self) -> int:
        """A number after Golomb: as many zeros as the number has further digits."""
        zeros = 0
        while self.left > 0 and not self.take(1):
            zeros += 1
        return (1 << zeros) - 1 + self.take(zeros)


def sizes_in_av1(data: bytes, *, whole: bool = True) -> Iterator[Size]:
    """Of every sequence header.

    Raises:
        PictureUnreadable: a unit is longer than the data, although these are ``whole``.
    """
    place = 0
    while place < len(data):
        head = data[place]
        place += 1 + (head >> 2 & 1)
        length, place = _leb128(data, place) if head & 2 else (len(data) - place, place)
        if place + length > len(data):
            if whole:
                raise PictureUnreadable(DAMAGED)
            return
        if head >> 3 & 15 == SEQUENCE_HEADER:
            yield _size_of_sequence(Bits(data[place : place + min(length, LONGEST_HEADER)]))
        place += length


def _leb128(data: bytes, place: int) -> tuple[int, int]:
    """Seven bits in each byte, the least significant first."""
    number = 0
    for row, byte in enumerate(data[place : place + 8]):
        number |= (byte & 127) << 7 * row
        if byte < 128:
            return number, place + row + 1
    raise PictureUnreadable(DAMAGED)


def _size_of_sequence(bits: Bits) -> Size:
    bits.take(4)  # profile, still
    if bits.take(1):  # the short header of a still
        bits.take(5)
    else:
        _skip_points(bits, *_timing(bits))
    wide, high = bits.take(4) + 1, bits.take(4) + 1
    return bits.take(wide) + 1, bits.take(high) + 1


def _timing(bits: Bits) -> tuple[bool, int]:
    """Whether a decoder is modelled, and how many bits its delays have."""
    if not bits.take(1):
        return False, 0
    bits.take(64)
    if bits.take(1):
        bits.exponential()
    if not bits.take(1):
        return False, 0
    delay = bits.take(5) + 1
    bits.take(42)
    return True, delay


def _skip_points(bits: Bits, modelled: bool, delay: int) -> None:
    waits = bits.take(1)
    for _point in range(bits.take(5) + 1):
        bits.take(12)
        if bits.take(5) > 7:
            bits.take(1)
        if modelled and bits.take(1):
            bits.take(2 * delay + 1)
        if waits and bits.take(1):
            bits.take(4)


def sizes_in_hevc(data: bytes, *, prefix: int = 4) -> Iterator[Size]:
    """Of every set of parameters; each unit stands behind its length of ``prefix`` bytes.

    Raises:
        PictureUnreadable: a unit is longer than the data.
    """
    place = 0
    while place + prefix < len(data):
        length = int.from_bytes(data[place : place + prefix])
        place += prefix
        if place + length > len(data):
            raise PictureUnreadable(DAMAGED)
        unit = data[place : place + min(length, LONGEST_HEADER)]
        if unit and unit[0] >> 1 & 63 == PARAMETER_SET:
            yield _size_of_set(Bits(unit[2:].replace(b"\0\0\3", b"\0\0")))
        place += length


def sizes_in_hevc_settings(data: bytes) -> Iterator[Size]:
    """Of the parameters in a box `hvcC` (ISO/IEC 14496-15): arrays of units behind 22 bytes.

    Raises:
        PictureUnreadable: as :func:`sizes_in_hevc`.
    """
    place = 23
    for _array in range(data[22] if len(data) > 22 else 0):
        count = int.from_bytes(data[place + 1 : place + 3])
        place += 3
        for _unit in range(count):
            length = int.from_bytes(data[place : place + 2])
            yield from sizes_in_hevc(data[place : place + 2 + length], prefix=2)
            place += 2 + length


def _size_of_set(bits: Bits) -> Size:
    bits.take(4)
    layers = bits.take(3)
    bits.take(1 + 88 + 8)
    present = [(bits.take(1), bits.take(1)) for _layer in range(layers)]
    if layers:
        bits.take(2 * (8 - layers))
    for profile, level in present:
        bits.take(88 * profile + 8 * level)
    bits.exponential()
    if bits.exponential() == 3:
        bits.take(1)
    return bits.exponential(), bits.exponential()
