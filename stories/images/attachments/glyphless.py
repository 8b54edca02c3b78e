"""A font without shapes: it carries letters that machines read, and paints nothing.

One font for every script, so that no font of a computer is named in the file. Its single
glyph is a line from corner to corner: it has a size, by which words can be found and marked, and
no area that could be painted. The tables are those that TrueType requires (ISO/IEC 14496-22), as
short as they get.
"""

import struct

EM = 1000
_CHECKSUM = 0xB1B0AFBA


def font_file() -> bytes:
    """The font, always the same bytes."""
    tables = {
        b"cmap": struct.pack(">HHHHIHHHHHHH", 0, 1, 3, 1, 12, 4, 24, 0, 2, 2, 0, 0)
        + struct.pack(">HHHH", 0xFFFF, 0, 0xFFFF, 1)
        + struct.pack(">H", 0),
        b"glyf": struct.pack(">hhhhhHHBBhhhh", 1, 0, 0, EM, EM, 1, 0, 1, 1, 0, EM, 0, EM),
        b"head": struct.pack(
            ">IIIIHHqqhhhhHHhhh",
            0x00010000, 0x00010000, 0, 0x5F0F3CF5, 0, EM, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0,
        ),
        b"hhea": struct.pack(">IhhhHhhhhhh8xhH", 0x00010000, EM, 0, 0, EM, 0, 0, 0, 1, 0, 0, 0, 1),
        b"hmtx": struct.pack(">Hh", EM, 0),
        b"loca": struct.pack(">HH", 0, 12),
        b"maxp": struct.pack(">IHHH22x", 0x00010000, 1, 2, 1),
        b"post": struct.pack(">IIhhIIIII", 0x00030000, 0, 0, 0, 1, 0, 0, 0, 0),
    }  # fmt: skip
    whole = _assemble(tables)
    fixed = (_CHECKSUM - _sum(whole)) & 0xFFFFFFFF
    place = whole.index(tables[b"head"]) + 8
    return whole[:place] + struct.pack(">I", fixed) + whole[place + 4 :]


def _assemble(tables: dict[bytes, bytes]) -> bytes:
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    head = struct.pack(">IHHHH", 0x00010000, count, power * 16, power.bit_length() - 1,
                       (count - power) * 16)  # fmt: skip
    entries, bodies, place = b"", b"", len(head) + 16 * count
    for name, body in sorted(tables.items()):
        padded = body + bytes(-len(body) % 4)
        entries += name + struct.pack(">III", _sum(padded), place, len(body))
        bodies += padded
        place += len(padded)
    return head + entries + bodies


def _sum(data: bytes) -> int:
    padded = data + bytes(-len(data) % 4)
    return sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF
