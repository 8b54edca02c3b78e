"""Every accepted format with every carrier of notes it has, and a mark planted in each."""

import io
import struct
import zlib
from dataclasses import dataclass, field
from typing import Any

import pillow_heif
from PIL import Image, PngImagePlugin

from tests.images.writing import (
    SMALL,
    Blob,
    box,
    chunk,
    frames,
    gif_with,
    jpeg_with,
    links,
    png_with,
    profile,
    riff_with,
    saved,
    segment,
    strip,
    tiff,
)

PLACE, TIME, DEVICE = "Tarnmoor", "1987:03:02 04:05:06", "Quillfox-9000"
AUTHOR, NOTE, INSIDE = "Nora Fenwick", "Birchgrove evening", "Vellum thumbnail"
THUMBNAIL = jpeg_with(segment(0xFE, INSIDE.encode()))
GPS = {0: b"\2\3\0\0", 1: "N", 2: ((41, 1), (47, 1), (3, 1)), 28: b"ASCII\0\0\0" + PLACE.encode()}


@dataclass(frozen=True)
class Laden:
    """A file, the words planted in it, and what the reviewer is told of it."""

    name: str
    data: bytes = field(repr=False)
    marks: tuple[str, ...]
    told: frozenset[str]

    def __str__(self) -> str:
        return self.name


EXIF: dict[str, tuple[tuple[dict[int, Any], ...], tuple[str, ...], set[str]]] = {
    "place": (({34853: GPS},), (PLACE,), {"place"}),
    "time": (({306: TIME, 34665: {36867: TIME, 36868: TIME}},), (TIME,), {"time"}),
    "device": (({271: DEVICE, 272: DEVICE, 34665: {42033: DEVICE}},), (DEVICE,), {"camera"}),
    "author": (({315: AUTHOR, 33432: AUTHOR, 34665: {42032: AUTHOR}},), (AUTHOR,), {"author"}),
    "title": (({270: NOTE, 40091: NOTE.encode("utf-16-le")},), (NOTE,), {"notes"}),
    "comment": (({34665: {37510: b"ASCII\0\0\0" + NOTE.encode()}},), (NOTE,), {"notes"}),
    "maker note": (({34665: {37500: b"Maker\0" + NOTE.encode()}},), (NOTE,), {"notes"}),
    "thumbnail": (
        ({282: ((72, 1),)}, {259: 6, 513: Blob(THUMBNAIL), 514: len(THUMBNAIL)}),
        (INSIDE,),
        {"thumbnail"},
    ),
}
XMP = f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:tiff="http://ns.adobe.com/tiff/1.0/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 photoshop:City="{PLACE}" xmp:CreateDate="1987-03-02T04:05:06" tiff:Make="{DEVICE}"
 photoshop:Headline="{NOTE}"><dc:creator><rdf:Seq><rdf:li>{AUTHOR}</rdf:li></rdf:Seq></dc:creator>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>""".encode()
XMP_MARKS, XMP_TOLD = (PLACE, DEVICE, NOTE, AUTHOR), {"place", "time", "camera", "author", "notes"}
RECORDS = ((90, PLACE), (80, AUTHOR), (120, NOTE), (55, "19870302"))
IPTC = b"".join(
    struct.pack(">BBBH", 0x1C, 2, number, len(text)) + text.encode() for number, text in RECORDS
)
IPTC_MARKS, IPTC_TOLD = (PLACE, AUTHOR, NOTE), {"place", "time", "author", "notes"}
PROFILE = profile(NOTE)
SAMSUNG = b"\0\0\1\x0a" + struct.pack("<I", 14) + b"Image_UTC_Data" + NOTE.encode() + b"SEFHSEFT"
FILM = box(b"ftyp", b"mp42\0\0\0\0isom") + box(b"mdat", NOTE.encode() + b"\0" * 64)
MOTION = XMP.replace(b'photoshop:Headline="', b'xmp:MotionPhoto="1" photoshop:Headline="')
DEPTH = XMP.replace(b'photoshop:Headline="', b'xmp:GDepth="1" photoshop:Headline="')
GAIN = XMP.replace(b'photoshop:Headline="', b'xmp:hdrgm="1" photoshop:Headline="')


def resource(number: int, data: bytes) -> bytes:
    """One of Photoshop's resources."""
    return b"8BIM" + struct.pack(">HHI", number, 0, len(data)) + data + b"\0" * (len(data) % 2)


PHOTOSHOP = resource(1028, IPTC)


def heif(picture: Image.Image | None = None, further: int = 0, **options: Any) -> bytes:
    """A HEIC as pillow-heif saves it."""
    file = io.BytesIO()
    heif_file = pillow_heif.from_pillow(picture or Image.new("RGB", SMALL, "teal"))
    for _frame in range(further):
        heif_file.add_from_pillow(Image.new("RGB", SMALL, "maroon"))
    heif_file.save(file, **options)
    return file.getvalue()


def with_profile() -> Image.Image:
    """A picture with a profile, where a saver takes it from there."""
    picture = Image.new("RGB", SMALL, "teal")
    picture.info["icc_profile"] = PROFILE
    return picture


def _row(name: str, data: bytes, marks: tuple[str, ...], *told: str) -> Laden:
    return Laden(name, data, marks, frozenset(told))


def exif_rows() -> list[Laden]:
    """Every kind of note that EXIF knows, in every format that can hold EXIF."""
    rows = []
    for kind, (directories, marks, told) in EXIF.items():
        block = tiff(*directories)
        whole = (strip() | directories[0], *directories[1:])
        files = {
            "JPEG": saved("JPEG", exif=b"Exif\0\0" + block),
            "PNG": saved("PNG", exif=block),
            "WebP": saved("WEBP", exif=block),
            "AVIF": saved("AVIF", exif=block),
            "HEIC": heif(exif=block),
            "TIFF": tiff(*whole),
        }
        if kind == "thumbnail":
            files["TIFF"] = tiff(strip(), strip((8, 6)) | {254: 1, 270: INSIDE})
            rows.append(_row("TIFF, thumbnail", files.pop("TIFF"), marks, "notes", *told))
        rows += [_row(f"{form}, EXIF {kind}", data, marks, *told) for form, data in files.items()]
    return rows


def xmp_rows() -> list[Laden]:
    """The packet of XMP wherever a format keeps it, and profiles with a telling name."""
    text = b"XML:com.adobe.xmp\0\0\0\0\0" + XMP
    packed = b"XML:com.adobe.xmp\0\1\0\0\0" + zlib.compress(XMP)
    magic = XMP + b"\1" + bytes(range(255, -1, -1)) + b"\0"
    extended = b"http://ns.adobe.com/xmp/extension/\0" + b"0" * 32 + struct.pack(">II", len(XMP), 0)
    gif = b"!\xff\x0bXMP DataXMP" + magic
    files = {
        "JPEG, XMP": saved("JPEG", xmp=XMP),
        "JPEG, extended XMP": jpeg_with(segment(0xE1, extended + XMP)),
        "JPEG, XMP in Photoshop's segment": jpeg_with(
            segment(0xED, b"Photoshop 3.0\0" + resource(1060, XMP))
        ),
        "PNG, XMP": png_with(chunk(b"iTXt", text)),
        "PNG, packed XMP": png_with(chunk(b"iTXt", packed)),
        "WebP, XMP": saved("WEBP", xmp=XMP),
        "AVIF, XMP": saved("AVIF", xmp=XMP),
        "HEIC, XMP": heif(xmp=XMP),
        "GIF, XMP": gif_with(gif),
        "TIFF, XMP": tiff(strip() | {700: XMP}),
        "JPEG, IPTC": jpeg_with(segment(0xED, b"Photoshop 3.0\0" + PHOTOSHOP)),
        "TIFF, IPTC": tiff(strip() | {33723: IPTC}),
        "TIFF, Photoshop's resources": tiff(strip() | {34377: PHOTOSHOP}),
    }
    return [
        _row(name, data, IPTC_MARKS, *IPTC_TOLD)
        if "IPTC" in name or "resources" in name
        else _row(name, data, XMP_MARKS, *XMP_TOLD)
        for name, data in files.items()
    ]


def text_rows() -> list[Laden]:
    """Comments, texts and names of profiles."""
    note, info = NOTE.encode(), PngImagePlugin.PngInfo()
    info.add_text("Comment", NOTE)
    hexed = b"\nexif\n%8d\n" % len(block := tiff({271: DEVICE})) + block.hex().encode() + b"\n"
    raw = b"Raw profile type exif\0\0" + zlib.compress(hexed)
    thumb = b"JFXX\0\x10" + THUMBNAIL
    rows = [
        _row("JPEG, comment", saved("JPEG", comment=note), (NOTE,), "notes"),
        _row(
            "JPEG, unknown segment", jpeg_with(segment(0xE9, b"Maker\0" + note)), (NOTE,), "notes"
        ),
        _row("JPEG, thumbnail of JFIF", jpeg_with(segment(0xE0, thumb)), (INSIDE,), "thumbnail"),
        _row("PNG, text", saved("PNG", pnginfo=info), (NOTE,), "notes"),
        _row("PNG, packed text", png_with(_packed(b"Comment")), (NOTE,), "notes"),
        _row("PNG, author", png_with(_packed(b"Author")), (NOTE,), "author", "notes"),
        _row("PNG, text in a language", png_with(_spoken()), (NOTE,), "notes"),
        _row("PNG, EXIF in digits", png_with(chunk(b"zTXt", raw)), (DEVICE,), "camera", "notes"),
        _row("PNG, time", png_with(chunk(b"tIME", b"\x07\xc3\3\2\4\5\6")), (TIME,), "time"),
        _row("GIF, comment", gif_with(b"!\xfe" + links(note)), (NOTE,), "notes"),
        _row("GIF, words", gif_with(b"!\x01\x0c" + b"\0" * 12 + links(note)), (NOTE,), "notes"),
        _row("GIF, application", gif_with(b"!\xff\x0bFENWICK 1.0" + links(note)), (NOTE,), "notes"),
        _row("WebP, unknown chunk", riff_with((b"NOTE", note)), (NOTE,), "notes"),
        _row("AVIF, unknown box", saved("AVIF") + box(b"note", note), (NOTE,), "notes"),
    ]
    profiles = {form: saved(form, icc_profile=PROFILE) for form in ("JPEG", "PNG", "WEBP", "AVIF")}
    profiles["HEIC"] = heif(with_profile())
    profiles["TIFF"] = tiff(strip() | {34675: PROFILE})
    profiles["GIF"] = gif_with(b"!\xff\x0bICCRGBG1012" + links(PROFILE))
    return rows + [_row(f"{form}, profile", data, (NOTE,)) for form, data in profiles.items()]


def nested_rows() -> list[Laden]:
    """Notes in blocks of other programs, which hold blocks themselves."""
    rows = []
    within = {
        "EXIF": (1058, tiff({272: DEVICE, 274: 6}), (DEVICE,), "camera"),
        "a thumbnail": (1036, bytes(28) + THUMBNAIL, (INSIDE,), "thumbnail"),
        "layers": (1024, NOTE.encode(), (NOTE,), "notes"),
    }
    for kind, (number, data, marks, told) in within.items():
        block = segment(0xED, b"Photoshop 3.0\0" + resource(number, data))
        rows.append(_row(f"JPEG, {kind} in Photoshop's segment", jpeg_with(block), marks, told))
    for kind, data, marks, told in (
        ("xmp", XMP, XMP_MARKS, XMP_TOLD),
        ("iptc", IPTC, IPTC_MARKS, IPTC_TOLD),
    ):
        digits = b"\n%s\n%8d\n" % (kind.encode(), len(data)) + data.hex().encode()
        packed = chunk(
            b"zTXt", b"Raw profile type " + kind.encode() + b"\0\0" + zlib.compress(digits)
        )
        rows.append(_row(f"PNG, {kind} in digits", png_with(packed), marks, *told))
    return rows


def _packed(keyword: bytes) -> bytes:
    return chunk(b"zTXt", keyword + b"\0\0" + zlib.compress(NOTE.encode()))


def _spoken() -> bytes:
    return chunk(b"iTXt", b"Title\0\0\0en\0Title\0" + NOTE.encode())


def company_rows() -> list[Laden]:
    """Further frames and pictures, and what stands behind the end."""
    second = jpeg_with(segment(0xFE, INSIDE.encode()))
    mpo = saved("MPO", **frames())
    gain = jpeg_with(segment(0xE2, b"MPF\0" + tiff({45056: b"0100"})), of=saved("JPEG", xmp=GAIN))
    with_second = ("gain", "frames", "trailer", *XMP_TOLD)
    rows = [
        _row("JPEG, second view", mpo, (), "frames", "trailer"),
        _row("JPEG, gain map", gain + second, (INSIDE, *XMP_MARKS), *with_second),
        _row("JPEG, depth map", saved("JPEG", xmp=DEPTH), XMP_MARKS, "depth", *XMP_TOLD),
        _row("JPEG, film", saved("JPEG", xmp=MOTION) + FILM, XMP_MARKS, "trailer", *XMP_TOLD),
        _row("JPEG, Samsung's trailer", saved("JPEG") + SAMSUNG, (NOTE,), "trailer"),
        _row("HEIC, film", heif() + box(b"mpvd", FILM), (NOTE,), "trailer"),
        _row(
            "HEIC, thumbnail", heif(Image.new("RGB", (256, 192)), thumbnails=[64]), (), "thumbnail"
        ),
        _row("HEIC, further pictures", heif(further=2), (), "frames"),
        _row(
            "TIFF, further pages", tiff(strip(), strip() | {270: NOTE}), (NOTE,), "frames", "notes"
        ),
        _row(
            "TIFF, child", tiff(strip() | {330: strip() | {270: NOTE}}), (NOTE,), "frames", "notes"
        ),
    ]
    rows += [
        _row(f"{form}, further frames", saved(form, **frames(3)), (), "frames")
        for form in ("PNG", "WEBP", "AVIF", "GIF", "TIFF")
    ]
    plain = {form: saved(form) for form in ("JPEG", "PNG", "WEBP", "AVIF", "GIF")}
    plain |= {"HEIC": heif(), "TIFF": tiff(strip())}
    rest = b"....left over: " + NOTE.encode()
    return rows + [
        _row(f"{form}, bytes behind the end", data + rest, (NOTE,), "trailer")
        for form, data in plain.items()
    ]


def laden_files() -> list[Laden]:
    """The whole table."""
    return exif_rows() + xmp_rows() + text_rows() + nested_rows() + company_rows()
