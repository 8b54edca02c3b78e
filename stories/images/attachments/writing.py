"""The public PDF, written anew: pictures of pages, and an invisible text over them.

Nothing of the original's structure goes in. There is no title, author, date, program or number
that tells one copy from another; the same pictures and words always make the same bytes.
"""

import io
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PIL import Image

from stories.images.attachments.encoding import Encoded, encode
from stories.images.attachments.glyphless import EM, font_file
from stories.images.attachments.words import Word, with_gaps

_CATALOG, _TREE, _FONT, _INNER_FONT, _DESCRIPTOR, _FILE, _MAP, _GLYPHS = range(1, 9)
_FIRST_PAGE = 9
_NAME = "/Words"
_MANY = 100  # entries of a character map at once (Adobe Technical Note 5014)
_MAP_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Words def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""
_MAP_END = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"


@dataclass(frozen=True, slots=True)
class PublicPage:
    """One page: its picture, pixels, size in points, and the words over it."""

    picture: Encoded
    pixels: tuple[int, int]
    points: tuple[int, int]
    words: Sequence[Word]


def public_page(
    picture: Image.Image, points: tuple[float, float], words: Sequence[Word]
) -> PublicPage:
    """Encode a picture of which everything that is to be covered is covered already."""
    size = (max(1, round(points[0])), max(1, round(points[1])))
    return PublicPage(encode(picture), picture.size, size, words)


def write_paper(pages: Iterable[PublicPage]) -> bytes:
    """The PDF of these pages."""
    several = list(pages)
    letters = sorted({letter for page in several for word in page.words for letter in word.text})
    codes = {letter: code for code, letter in enumerate([" ", *letters], start=1)}
    objects = _fonts(codes)
    numbers = []
    for number, page in enumerate(several):
        place = _FIRST_PAGE + 3 * number
        numbers.append(place)
        objects |= _page(page, place, codes)
    kids = " ".join(f"{number} 0 R" for number in numbers)
    objects[_CATALOG] = b"<< /Type /Catalog /Pages 2 0 R >>"
    objects[_TREE] = f"<< /Type /Pages /Kids [{kids}] /Count {len(numbers)} >>".encode()
    return _file(objects)


def _page(page: PublicPage, place: int, codes: dict[str, int]) -> dict[int, bytes]:
    wide, high = page.points
    content = f"q {wide} 0 0 {high} 0 0 cm /P Do Q\n{_text(page, codes)}".encode()
    return {
        place: f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {wide} {high}] /Contents {place + 1}"
        f" 0 R /Resources << /Font << /W {_FONT} 0 R >> /XObject << /P {place + 2} 0 R >> >>"
        " >>".encode(),
        place + 1: _packed(content),
        place + 2: _stream(
            page.picture.data,
            f"/Type /XObject /Subtype /Image /Width {page.pixels[0]} /Height {page.pixels[1]}"
            f" {page.picture.entries}",
        ),
    }


def _text(page: PublicPage, codes: dict[str, int]) -> str:
    """Words in render mode 3: read by machines, painted by nobody."""
    lines = []
    across, up = page.points[0] / page.pixels[0], page.points[1] / page.pixels[1]
    for word, gap in with_gaps(page.words):
        letters = word.text + (" " if gap.strip() != gap else "")
        shown = "".join(f"{codes[letter]:04X}" for letter in letters)
        left, bottom = word.region.left * across, page.points[1] - word.region.bottom * up
        wide, high = word.region.width * across, word.region.height * up
        if high > wide * 1.5 and len(word.text) > 1:  # written from top to bottom
            matrix = f"0 {-high / len(word.text):.2f} {wide:.2f} 0 {left:.2f} {bottom + high:.2f}"
        else:
            matrix = f"{wide / len(word.text):.2f} 0 0 {high:.2f} {left:.2f} {bottom:.2f}"
        lines.append(f"{matrix} Tm <{shown}> Tj")
    body = "\n".join(lines)
    return f"BT 3 Tr /W 1 Tf\n{body}\nET\n" if lines else ""


def _fonts(codes: dict[str, int]) -> dict[int, bytes]:
    system = "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
    return {
        _FONT: f"<< /Type /Font /Subtype /Type0 /BaseFont {_NAME} /Encoding /Identity-H"
        f" /DescendantFonts [{_INNER_FONT} 0 R] /ToUnicode {_MAP} 0 R >>".encode(),
        _INNER_FONT: f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont {_NAME} {system} /DW {EM}"
        f" /FontDescriptor {_DESCRIPTOR} 0 R /CIDToGIDMap {_GLYPHS} 0 R >>".encode(),
        _DESCRIPTOR: f"<< /Type /FontDescriptor /FontName {_NAME} /Flags 5 /FontBBox [0 0 {EM}"
        f" {EM}] /ItalicAngle 0 /Ascent {EM} /Descent 0 /CapHeight {EM} /StemV 80"
        f" /FontFile2 {_FILE} 0 R >>".encode(),
        _FILE: _packed(font_file(), f"/Length1 {len(font_file())}"),
        _MAP: _packed(_character_map(codes).encode()),
        _GLYPHS: _packed(bytes(2 * (len(codes) + 1))),
    }


def _character_map(codes: dict[str, int]) -> str:
    lines = [
        f"<{code:04X}> <{letter.encode('utf-16-be').hex().upper()}>"
        for letter, code in codes.items()
    ]
    groups = [lines[start : start + _MANY] for start in range(0, len(lines), _MANY)]
    body = "".join(
        f"{len(group)} beginbfchar\n" + "\n".join(group) + "\nendbfchar\n" for group in groups
    )
    return _MAP_HEAD + body + _MAP_END


def _packed(data: bytes, entries: str = "") -> bytes:
    return _stream(zlib.compress(data, 9), f"{entries} /Filter /FlateDecode".strip())


def _stream(data: bytes, entries: str) -> bytes:
    return f"<< {entries} /Length {len(data)} >>\nstream\n".encode() + data + b"\nendstream"


def _file(objects: dict[int, bytes]) -> bytes:
    out = io.BytesIO()
    out.write(b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number in sorted(objects):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, objects[number]))
    table = out.tell()
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    out.write(b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(places) + 1, rows))
    out.write(b"trailer\n<< /Size %d /Root 1 0 R >>\n" % (len(places) + 1))
    out.write(b"startxref\n%d\n%%%%EOF\n" % table)
    return out.getvalue()
