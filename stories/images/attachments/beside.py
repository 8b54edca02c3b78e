"""What a PDF carries beside its pages: notes, fields, addresses, properties, programs, files."""

import ctypes
import io
import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import ExifTags, Image

from stories.images.attachments.hidden import MOST_WORDS, Hidden, Why
from stories.images.attachments.painting import painted, read_utf16

MOST_OF_A_KIND = 200
_XMP = re.compile(rb"<x:xmpmeta.*?</x:xmpmeta>", re.DOTALL)
_MARKUP = re.compile(r"<[^>]+>")
_ATTRIBUTE = re.compile(r"""[\w:]+\s*=\s*["']([^"']*)["']""")
_END = b"%%EOF"
# Keys of a note that hold words (ISO 32000-1, tables 164, 170 and 220).
_NOTE_KEYS = (b"Contents", b"T", b"Subj", b"RC")
_FIELD_KEYS = (b"V", b"DV", b"T", b"TU")


def beside_pages(paper: pypdfium2.PdfDocument, data: bytes) -> Iterator[Hidden]:
    """What the file as a whole carries along."""
    for name, value in paper.get_metadata_dict(skip_empty=True).items():
        yield Hidden(Why.PROPERTIES, f"{name}: {value}"[:MOST_WORDS])
    for packet in _XMP.findall(data)[:MOST_OF_A_KIND]:
        yield Hidden(Why.PROPERTIES, _words_of_xmp(packet)[:MOST_WORDS])
    titles = [mark.get_title() for mark in islice(paper.get_toc(), MOST_OF_A_KIND)]
    if titles:
        yield Hidden(Why.OUTLINE, " · ".join(titles)[:MOST_WORDS])
    yield from _embedded(paper)
    yield from _programs(paper)
    if data.count(_END) > 1:
        yield Hidden(Why.EARLIER_VERSIONS, str(data.count(_END) - 1))


def beside_words(page: pypdfium2.PdfPage, index: int) -> Iterator[Hidden]:
    """What one page carries along; ask before its notes are drawn into it."""
    for number in range(min(pdfium.FPDFPage_GetAnnotCount(page), MOST_OF_A_KIND)):
        note = pdfium.FPDFPage_GetAnnot(page, number)
        try:
            yield from _note(page, note, index)
        finally:
            pdfium.FPDFPage_CloseAnnot(note)
    yield from _descriptions(page, index)
    yield from _photographs(page, index)


def _note(page: pypdfium2.PdfPage, note: Any, index: int) -> Iterator[Hidden]:
    kind = pdfium.FPDFAnnot_GetSubtype(note)
    is_field = kind == pdfium.FPDF_ANNOT_WIDGET
    for key in _FIELD_KEYS if is_field else _NOTE_KEYS:
        words = read_utf16(pdfium.FPDFAnnot_GetStringValue, note, key).strip()
        if words:
            words = _MARKUP.sub(" ", words) if key == b"RC" else words
            yield Hidden(Why.FORM_FIELD if is_field else Why.NOTE, words[:MOST_WORDS], index)
    link = pdfium.FPDFAnnot_GetLink(note)
    action = pdfium.FPDFLink_GetAction(link) if link else None
    if action:
        yield from _action(page, action, index)


def _action(page: pypdfium2.PdfPage, action: Any, index: int) -> Iterator[Hidden]:
    kind = pdfium.FPDFAction_GetType(action)
    target = _read_bytes(pdfium.FPDFAction_GetURIPath, page.pdf, action)
    target = target or _read_bytes(pdfium.FPDFAction_GetFilePath, action)
    if kind == pdfium.PDFACTION_LAUNCH:
        yield Hidden(Why.PROGRAM, target[:MOST_WORDS], index)
    elif target:
        yield Hidden(Why.ADDRESS, target[:MOST_WORDS], index)


def _descriptions(page: pypdfium2.PdfPage, index: int) -> Iterator[Hidden]:
    """What a screen reader would be told instead of what is drawn."""
    tree = pdfium.FPDF_StructTree_GetForPage(page)
    if not tree:
        return
    count = pdfium.FPDF_StructTree_CountChildren(tree)
    waiting = [pdfium.FPDF_StructTree_GetChildAtIndex(tree, one) for one in range(count)]
    told = 0
    while waiting and told < MOST_OF_A_KIND:
        element = waiting.pop(0)
        if not element:
            continue
        told += 1
        for ask in (
            pdfium.FPDF_StructElement_GetAltText,
            pdfium.FPDF_StructElement_GetActualText,
            pdfium.FPDF_StructElement_GetExpansion,
            pdfium.FPDF_StructElement_GetTitle,
        ):
            if words := read_utf16(ask, element).strip():
                yield Hidden(Why.DESCRIPTION, words[:MOST_WORDS], index)
        inner = pdfium.FPDF_StructElement_CountChildren(element)
        waiting += [pdfium.FPDF_StructElement_GetChildAtIndex(element, one) for one in range(inner)]
    pdfium.FPDF_StructTree_Close(tree)


def _photographs(page: pypdfium2.PdfPage, index: int) -> Iterator[Hidden]:
    """What the files of photographs carry beside their pixels, by the names of the entries."""
    for one in [one for one in painted(page) if one.is_picture][:MOST_OF_A_KIND]:
        raw = _raw(pdfium.FPDFImageObj_GetImageDataRaw, one.handle)
        if not raw.startswith(b"\xff\xd8"):
            continue
        try:
            with Image.open(io.BytesIO(raw), formats=["JPEG"]) as picture:
                exif, notes = picture.getexif(), str(picture.info.get("comment", b"") or "")
        except (OSError, ValueError, SyntaxError):
            continue
        names = [str(ExifTags.TAGS.get(tag, tag)) for tag in exif]
        if names or notes:
            told = ", ".join([*names, *(["comment"] if notes else [])])
            yield Hidden(Why.PHOTOGRAPH, told[:MOST_WORDS], index)


def _embedded(paper: pypdfium2.PdfDocument) -> Iterator[Hidden]:
    for number in range(min(pdfium.FPDFDoc_GetAttachmentCount(paper), MOST_OF_A_KIND)):
        file = pdfium.FPDFDoc_GetAttachment(paper, number)
        name = read_utf16(pdfium.FPDFAttachment_GetName, file) if file else ""
        yield Hidden(Why.EMBEDDED, name[:MOST_WORDS])


def _programs(paper: pypdfium2.PdfDocument) -> Iterator[Hidden]:
    for number in range(min(max(pdfium.FPDFDoc_GetJavaScriptActionCount(paper), 0), 20)):
        action = pdfium.FPDFDoc_GetJavaScriptAction(paper, number)
        if action:
            script = read_utf16(pdfium.FPDFJavaScriptAction_GetScript, action)
            pdfium.FPDFDoc_CloseJavaScriptAction(action)
            yield Hidden(Why.PROGRAM, script[:MOST_WORDS])


def _words_of_xmp(packet: bytes) -> str:
    text = packet.decode("utf-8", "replace")
    values = [value for value in _ATTRIBUTE.findall(text) if "://" not in value]
    return " ".join(" ".join([*values, _MARKUP.sub(" ", text)]).split())


def _raw(ask: Callable[..., int], *arguments: Any) -> bytes:
    needed = ask(*arguments, None, 0)
    if not needed:
        return b""
    buffer = ctypes.create_string_buffer(needed)
    ask(*arguments, buffer, needed)
    return buffer.raw


def _read_bytes(ask: Callable[..., int], *arguments: Any) -> str:
    return _raw(ask, *arguments).rstrip(b"\0").decode("utf-8", "replace")
