"""PDF files that the tests write themselves, object by object, to hide what they like in them."""

import io
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field

from PIL import Image

A4 = (595, 842)


@dataclass
class Leaf:
    """One page: its content stream and what it refers to."""

    content: str
    size: tuple[int, int] = A4
    extra: str = ""  # more entries of the page, such as /Rotate 90 or /Annots [7 0 R]
    resources: str = ""


@dataclass
class Paper:
    """A PDF in the making. ``add`` gives back the number of an object."""

    leaves: list[Leaf] = field(default_factory=list)
    catalog: str = ""
    info: str = ""
    objects: dict[int, bytes] = field(default_factory=dict)
    first_free: int = 10  # lower numbers: catalog, tree, info, fonts

    def add(self, body: str | bytes) -> int:
        """One more object; its number."""
        number, self.first_free = self.first_free, self.first_free + 1
        self.objects[number] = body.encode("latin-1") if isinstance(body, str) else body
        return number

    def stream(self, data: bytes, entries: str = "", *, packed: bool = False) -> int:
        """One more stream; its number."""
        if packed:
            data, entries = zlib.compress(data), f"{entries} /Filter /FlateDecode"
        head = f"<< {entries} /Length {len(data)} >>\nstream\n".encode("latin-1")
        return self.add(head + data + b"\nendstream")

    def photograph(self, picture: Image.Image, **options: object) -> int:
        """A picture as a JPEG object, with whatever ``options`` put into its file."""
        file = io.BytesIO()
        picture.save(file, "JPEG", **options)
        size = f"/Width {picture.width} /Height {picture.height}"
        kind = "/Type /XObject /Subtype /Image /ColorSpace /DeviceRGB /BitsPerComponent 8"
        return self.stream(file.getvalue(), f"{kind} {size} /Filter /DCTDecode")

    def page(self, content: str, **options: object) -> "Paper":
        """One more page."""
        self.leaves.append(Leaf(content, **options))  # type: ignore[arg-type]
        return self

    def bytes(self) -> bytes:
        """The whole file."""
        objects = dict(self.objects)
        pages = []
        for leaf in self.leaves:
            content = self.stream(leaf.content.encode("latin-1"))
            pages.append(
                self.add(
                    f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {leaf.size[0]} {leaf.size[1]}]"
                    f" /Contents {content} 0 R {leaf.extra} /Resources <<"
                    f" /Font << /F 4 0 R /K 5 0 R /J 7 0 R >> {leaf.resources} >> >>"
                )
            )
        objects |= self.objects
        kids = " ".join(f"{number} 0 R" for number in pages)
        objects[1] = f"<< /Type /Catalog /Pages 2 0 R {self.catalog} >>".encode("latin-1")
        objects[2] = f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode("latin-1")
        objects[3] = f"<< {self.info} >>".encode("latin-1")
        objects[4] = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
        objects |= _eastern(5, "HYSMyeongJo-Medium", "Korea1", "UniKS-UTF16-H")
        objects |= _eastern(7, "HeiseiMin-W3", "Japan1", "UniJIS-UTF16-H")
        return _file(objects)


def _eastern(number: int, font: str, collection: str, encoding: str) -> dict[int, bytes]:
    system = f"/CIDSystemInfo << /Registry (Adobe) /Ordering ({collection}) /Supplement 2 >>"
    return {
        number: f"<< /Type /Font /Subtype /Type0 /BaseFont /{font} /Encoding /{encoding}"
        f" /DescendantFonts [{number + 1} 0 R] >>".encode(),
        number + 1: f"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /{font} {system}"
        f" /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /{font} /Flags 6"
        f" /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120"
        f" /CapHeight 700 /StemV 80 >> >>".encode(),
    }


def _file(objects: dict[int, bytes]) -> bytes:
    out = io.BytesIO()
    out.write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places = {}
    for number in sorted(objects):
        places[number] = out.tell()
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, objects[number]))
    table = out.tell()
    size = max(objects) + 1
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % size)
    for number in range(1, size):
        used = b"00000 n" if number in places else b"65535 f"
        out.write(b"%010d %s \n" % (places.get(number, 0), used))
    out.write(b"trailer\n<< /Size %d /Root 1 0 R /Info 3 0 R >>\n" % size)
    out.write(b"startxref\n%d\n%%%%EOF\n" % table)
    return out.getvalue()


def words(text: str, x: float = 72, y: float = 700, *, size: float = 12, more: str = "") -> str:
    """Content that writes a line of Latin letters; ``more`` stands before it."""
    return f"q BT {more} /F {size} Tf {x} {y} Td ({text}) Tj ET Q\n"


def eastern(text: str, x: float = 72, y: float = 660, *, font: str = "K", size: int = 16) -> str:
    """Content that writes a line of Korean (font K) or Japanese (font J)."""
    return f"q BT /{font} {size} Tf {x} {y} Td <{text.encode('utf-16-be').hex()}> Tj ET Q\n"


def plain(lines: Iterable[str], *, pages: int = 1) -> bytes:
    """An honest letter: these lines on each of ``pages`` pages, nothing hidden."""
    paper = Paper()
    lines = list(lines)
    for _page in range(pages):
        paper.page("".join(words(line, y=760 - 20 * row) for row, line in enumerate(lines)))
    return paper.bytes()
