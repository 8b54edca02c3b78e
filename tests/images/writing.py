"""Writers of parts of picture files, for what no library would write."""

import io
import struct
import zlib
from typing import Any

from PIL import Image

SMALL = (64, 48)


class Blob(bytes):
    """Bytes that a tag of a TIFF points to, such as pixels or a thumbnail."""


def _value(value: Any) -> tuple[int, int, bytes]:
    """Type, count and bytes of a tag's value."""
    if isinstance(value, str):
        data = value.encode() + b"\0"
        return 2, len(data), data
    if isinstance(value, bytes):
        return 7, len(value), value
    if isinstance(value, int):
        return 4, 1, struct.pack("<I", value)
    return 5, len(value), b"".join(struct.pack("<II", *pair) for pair in value)


def _directory(tags: dict[int, Any], start: int, follows: bool) -> bytes:
    """A directory that lies at ``start``, with all it points to; a dict is a child."""
    rows, behind = b"", b""
    place = start + 6 + 12 * len(tags)
    for tag, value in sorted(tags.items()):
        if isinstance(value, Blob | dict):
            rows += struct.pack("<HHII", tag, 4, 1, place)
            data = _directory(value, place, False) if isinstance(value, dict) else bytes(value)
        else:
            kind, count, data = _value(value)
            if len(data) <= 4:
                rows += struct.pack("<HHI", tag, kind, count) + data.ljust(4, b"\0")
                continue
            rows += struct.pack("<HHII", tag, kind, count, place)
        data += b"\0" * (len(data) % 2)
        behind, place = behind + data, place + len(data)
    return struct.pack("<H", len(tags)) + rows + struct.pack("<I", place * follows) + behind


def tiff(*directories: dict[int, Any]) -> bytes:
    """A TIFF of these directories, one behind the other; also what EXIF consists of."""
    data = b"II*\0" + struct.pack("<I", 8)
    for row, tags in enumerate(directories, 1):
        data += _directory(tags, len(data), row < len(directories))
    return data


def strip(size: tuple[int, int] = SMALL, grey: int = 120) -> dict[int, Any]:
    """The tags of a grey picture without compression."""
    pixels = Blob(bytes([grey]) * (size[0] * size[1]))
    tags: dict[int, Any] = {256: size[0], 257: size[1], 258: 8, 259: 1, 262: 1}
    return tags | {273: pixels, 277: 1, 278: size[1], 279: len(pixels)}


def saved(form: str, picture: Image.Image | None = None, **options: Any) -> bytes:
    """A small picture as Pillow saves it."""
    file = io.BytesIO()
    (picture or Image.new("RGB", SMALL, "teal")).save(file, form, **options)
    return file.getvalue()


def frames(count: int = 2) -> dict[str, Any]:
    """Options with which Pillow appends further frames."""
    colours = ["maroon", "navy", "olive"]
    return {
        "save_all": True,
        "append_images": [Image.new("RGB", SMALL, colours[row % 3]) for row in range(count - 1)],
    }


def segment(mark: int, data: bytes) -> bytes:
    """A segment of a JPEG."""
    return struct.pack(">BBH", 0xFF, mark, len(data) + 2) + data


def jpeg_with(*segments: bytes, of: bytes = b"") -> bytes:
    """A JPEG that begins with these segments."""
    plain = of or saved("JPEG")
    return plain[:2] + b"".join(segments) + plain[2:]


def chunk(letters: bytes, data: bytes) -> bytes:
    """A chunk of a PNG."""
    return (
        struct.pack(">I", len(data))
        + letters
        + data
        + struct.pack(">I", zlib.crc32(letters + data))
    )


def png_with(*chunks: bytes) -> bytes:
    """A PNG that has these chunks behind its head."""
    plain = saved("PNG")
    return plain[:33] + b"".join(chunks) + plain[33:]


def links(data: bytes) -> bytes:
    """A chain of blocks of at most 255 bytes, as GIF has them."""
    pieces = (data[start : start + 255] for start in range(0, len(data), 255))
    return b"".join(bytes([len(piece)]) + piece for piece in pieces) + b"\0"


def gif_with(*extensions: bytes) -> bytes:
    """A GIF that ends with these extensions."""
    return saved("GIF")[:-1] + b"".join(extensions) + b";"


def riff_with(*chunks: tuple[bytes, bytes]) -> bytes:
    """A WebP that ends with these chunks."""
    body = saved("WEBP")[8:]
    for letters, data in chunks:
        body += letters + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def box(letters: bytes, data: bytes) -> bytes:
    """A box of a HEIC, an AVIF or a film."""
    return struct.pack(">I", len(data) + 8) + letters + data


def profile(description: str) -> bytes:
    """A profile of Display P3 with gamma 2.2 (ICC.1:2010, version 2), under this name."""
    words = description.encode() + b"\0"
    name = b"desc\0\0\0\0" + struct.pack(">I", len(words)) + words + b"\0" * 78
    curve = b"curv\0\0\0\0" + struct.pack(">IH", 1, round(2.2 * 256))
    white, red = (0.9642, 1.0, 0.8249), (0.51512, 0.24120, -0.00105)
    green, blue = (0.29198, 0.69225, 0.04189), (0.15710, 0.06657, 0.78407)
    parts = {b"desc": name, b"cprt": b"text\0\0\0\0none\0"}
    parts |= {b"wtpt": _xyz(white), b"rXYZ": _xyz(red), b"gXYZ": _xyz(green), b"bXYZ": _xyz(blue)}
    parts |= dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve)
    table, data, start = b"", b"", 132 + 12 * len(parts)
    for letters, part in parts.items():
        table += struct.pack(">4sII", letters, start + len(data), len(part))
        data += part.ljust(-(-len(part) // 4) * 4, b"\0")
    length = start + len(data)
    head = struct.pack(">I4sI4s4s4s", length, b"none", 0x02100000, b"mntr", b"RGB ", b"XYZ ")
    head = head.ljust(36, b"\0") + b"acsp"
    head = head.ljust(68, b"\0") + struct.pack(">3i", 63190, 65536, 54061)
    return head.ljust(128, b"\0") + struct.pack(">I", len(parts)) + table + data


def _xyz(values: tuple[float, float, float]) -> bytes:
    return b"XYZ \0\0\0\0" + struct.pack(">3i", *(round(value * 65536) for value in values))
