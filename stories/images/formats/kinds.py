"""Which kind of file it is, by its first bytes and by its ending."""

import re
from pathlib import PurePath
from typing import IO, NamedTuple

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from stories.images.formats.refusals import (
    EMPTY,
    NO_PICTURE,
    OTHER_ENDING,
    RAW,
    RENAME,
    TWO_IN_ONE,
    PictureUnreadable,
    refusal,
)
from stories.images.formats.source import Source

ENDINGS = {
    "jpg": "JPEG",
    "jpeg": "JPEG",
    "png": "PNG",
    "webp": "WEBP",
    "avif": "AVIF",
    "heic": "HEIF",
    "heif": "HEIF",
    "gif": "GIF",
    "tif": "TIFF",
    "tiff": "TIFF",
}
HEAD = 1024  # readers of PDF and HTML look for the beginning of a document as far as this
SECOND_HEAD = re.compile(rb"%PDF-|<!doctype|<html|<script|<\?php|<svg", re.IGNORECASE)
HEIF_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}
AVIF_BRANDS = {b"avif", b"avis"}


class Foreign(NamedTuple):
    """A kind of file that is not accepted, and what to do instead."""

    pattern: re.Pattern[bytes]
    name: str | Promise
    cure: str | Promise
    endings: tuple[str, ...] = ()


def _foreign(pattern: bytes, name: str | Promise, cure: str | Promise, endings: str) -> Foreign:
    return Foreign(re.compile(pattern, re.DOTALL | re.IGNORECASE), name, cure, (*endings.split(),))


_EXPORT = _("Export it as PNG and upload that.")
_CONVERT = _("Save it as PNG or JPEG and upload that.")
_PDF = _("Upload a PDF under attachments, or save the page as PNG and upload that.")
_STILL = _("Take a still of it, save that as PNG or JPEG, and upload that.")
_WORDS = _("Take the picture out of it, save it as PNG or JPEG, and upload that.")
FOREIGN = (
    _foreign(rb"\s*%PDF-", "PDF", _PDF, "pdf"),
    _foreign(
        rb"(\xef\xbb\xbf)?\s*(<\?xml.*?|<!--.*?|<!doctype svg.*?)?<svg", "SVG", _EXPORT, "svg"
    ),
    _foreign(rb"8BPS", "Photoshop", _EXPORT, "psd psb"),
    _foreign(rb"gimp xcf", "GIMP", _EXPORT, "xcf"),
    _foreign(rb"BM.{12}[\x0c\x28\x38\x40\x6c\x7c]\0", "BMP", _CONVERT, "bmp dib"),
    _foreign(rb"\0\0\0\x0cjP  |\xff\x4f\xff\x51", "JPEG 2000", _CONVERT, "jp2 j2k jpx jpf"),
    _foreign(rb"\0\0\0\x0cJXL |\xff\x0a", "JPEG XL", _CONVERT, "jxl"),
    _foreign(rb"II\xbc\x01", "JPEG XR", _CONVERT, "jxr wdp hdp"),
    _foreign(rb"(II\x2b\0|MM\0\x2b)", "BigTIFF", _("Save it as ordinary TIFF or as PNG."), ""),
    _foreign(rb"\0\0\x01\0[^\0]\0", "ICO", _CONVERT, "ico cur"),
    _foreign(rb"%!PS", "PostScript", _EXPORT, "eps ps ai"),
    _foreign(
        rb".{4}ftyp|RIFF....AVI |\x1a\x45\xdf\xa3", _("video"), _STILL, "mp4 mov avi mkv webm"
    ),
    _foreign(
        rb"PK\x03\x04|\xd0\xcf\x11\xe0", _("document or archive"), _WORDS, "zip docx doc pptx"
    ),
    _foreign(rb"\s*(<!doctype|<html|<\?xml|\{\\rtf)", _("document"), _WORDS, "html htm rtf xml"),
)


def kind_of(source: Source) -> str:
    """Its format, in the words of ``ENDINGS``.

    Raises:
        PictureUnreadable: it is of another kind, or of two kinds at once.
    """
    head = source.head(HEAD)
    if not head:
        raise PictureUnreadable(EMPTY)
    kind = _accepted(head)
    if kind is None:
        raise PictureUnreadable(_words_for(head))
    if SECOND_HEAD.search(head):
        raise PictureUnreadable(TWO_IN_ONE)
    return kind


def _accepted(head: bytes) -> str | None:
    if head.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if head.startswith((b"GIF87a", b"GIF89a")):
        return "GIF"
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return "WEBP"
    if head.startswith((b"II*\0", b"MM\0*")):
        if head[8:10] == b"CR":
            raise PictureUnreadable(RAW)
        return "TIFF"
    return _by_brand(head) if head[4:8] == b"ftyp" else None


def _by_brand(head: bytes) -> str | None:
    """Brands are four letters each: the major one, a version, and those it goes along with."""
    length = int.from_bytes(head[:4])
    brands = {head[start : start + 4] for start in (8, *range(16, min(length, HEAD) - 3, 4))}
    if head[8:12] not in HEIF_BRANDS | AVIF_BRANDS:
        return None
    return "AVIF" if brands & AVIF_BRANDS else "HEIF"


def _words_for(head: bytes) -> Promise:
    for foreign in FOREIGN:
        if foreign.pattern.match(head):
            reason = format_lazy(_("This is a file of the kind {kind}."), kind=foreign.name)
            return refusal(reason, foreign.cure)
    return NO_PICTURE


def check_ending(file: IO[bytes], kind: str) -> None:
    """A name that promises another kind of file is a mistake, or a trap.

    Files without a name, and names whose ending promises nothing, pass.

    Raises:
        PictureUnreadable: the name says otherwise.
    """
    name = getattr(file, "name", None)
    ending = PurePath(name).suffix.lower().lstrip(".") if isinstance(name, str) else ""
    promised = ENDINGS.get(ending)
    if promised is None and not any(ending in foreign.endings for foreign in FOREIGN):
        return
    if promised != kind:
        fitting = next(ending for ending, promise in ENDINGS.items() if promise == kind)
        reason = format_lazy(OTHER_ENDING, ending=ending, kind=kind)
        raise PictureUnreadable(refusal(reason, format_lazy(RENAME, ending=fitting)))
