"""Letters without any size: PDFium does not count them as letters of a page."""

import ctypes
from collections.abc import Sequence

import pypdfium2
import pypdfium2.raw as pdfium

from stories.images.attachments.painting import Painted, painted, read_utf16

READABLE = 10.0  # points
UNREAD = ""  # there are such letters, but within a form, which is not written anew


def words_without_size(
    page: pypdfium2.PdfPage, index: int, objects: Sequence[Painted]
) -> list[str]:
    """The words of the page's texts of size zero.

    They are given a size, in memory, and read again. The page is not to be used afterwards.
    """
    flat = [one for one in objects if one.is_text and _has_no_size(one)]
    if not flat:
        return []
    for one in flat:
        pdfium.FPDFTextObj_SetFontSize(one.handle, READABLE)
    pdfium.FPDFPage_GenerateContent(page)
    again = page.pdf[index]
    text = again.get_textpage()
    try:
        fresh = {one.order: one for one in painted(again)}
        return [
            read_utf16(pdfium.FPDFTextObj_GetText, fresh[one.order].handle, text).strip()
            if one.order in fresh
            else UNREAD
            for one in flat
        ]
    finally:
        text.close()
        again.close()


def _has_no_size(one: Painted) -> bool:
    size = ctypes.c_float()
    return bool(pdfium.FPDFTextObj_GetFontSize(one.handle, size)) and not size.value
