"""Opening a PDF within limits: its pages as pictures, and nothing of it is ever run.

PDFium is built without JavaScript and without XFA: scripts, launch actions, embedded files and
forms are data that nobody reads. What it cannot draw is refused. All of this runs in a process
of its own with bounded memory and time, see ``apart.py``.
"""

import ctypes
import math
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

from stories.images.geometry import Region

MAX_BYTES = 25 * 1024 * 1024
MAX_PAGES = 80
MAX_PAGE_PIXELS = 4_000_000  # A4 at 150 dots per inch has 2.2 million
LONGEST_SIDE = 4_000
DOTS_PER_POINT = 150 / 72  # sharp enough to read small print on a screen and on paper
HEAD = b"%PDF-"
END = b"%%EOF"
WHERE_THE_END_IS = 2048  # ISO 32000-1, annex H: readers look for it in the last kilobyte
SMALLEST_PAGE, LARGEST_PAGE = 3, 14_400  # points; the larger one is the limit of Acrobat

Point = tuple[float, float]


class Refusal(StrEnum):
    """Why a file is not taken."""

    NO_PDF = "no_pdf"
    TOO_LARGE = "too_large"
    CUT_OFF = "cut_off"
    LOCKED = "locked"
    BROKEN = "broken"
    NO_PAGES = "no_pages"
    TOO_MANY_PAGES = "too_many_pages"
    ODD_PAGE = "odd_page"
    LIVE_FORM = "live_form"
    TOO_COSTLY = "too_costly"


class PaperRefused(ValueError):
    """The file is not taken; ``reason`` says why."""

    def __init__(self, reason: Refusal) -> None:
        super().__init__(reason.value)
        self.reason = reason


def check_bytes(data: bytes) -> None:
    """Refuse what can be seen without opening: another kind, too large, cut off.

    A PDF begins with its mark: a file that is something else as well is no PDF here.

    Raises:
        PaperRefused: with the reason.
    """
    if not data.startswith(HEAD):
        raise PaperRefused(Refusal.NO_PDF)
    if len(data) > MAX_BYTES:
        raise PaperRefused(Refusal.TOO_LARGE)
    if END not in data[-WHERE_THE_END_IS:]:
        raise PaperRefused(Refusal.CUT_OFF)


@contextmanager
def open_paper(data: bytes) -> Iterator[pypdfium2.PdfDocument]:
    """The document in ``data``, checked, and closed afterwards.

    Raises:
        PaperRefused: with the reason.
    """
    check_bytes(data)
    try:
        paper = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower() or "security" in str(error).lower()
        raise PaperRefused(Refusal.LOCKED if locked else Refusal.BROKEN) from error
    try:
        _check_pages(paper)
        yield paper
    except pypdfium2.PdfiumError as error:
        raise PaperRefused(Refusal.BROKEN) from error
    finally:
        paper.close()


def _check_pages(paper: pypdfium2.PdfDocument) -> None:
    if not len(paper):
        raise PaperRefused(Refusal.NO_PAGES)
    if len(paper) > MAX_PAGES:
        raise PaperRefused(Refusal.TOO_MANY_PAGES)
    if paper.get_formtype() in {pdfium.FORMTYPE_XFA_FULL, pdfium.FORMTYPE_XFA_FOREGROUND}:
        # What is on such a page is made by a program that only one reader has.
        raise PaperRefused(Refusal.LIVE_FORM)
    for index in range(len(paper)):
        sides = paper.get_page_size(index)
        if not all(SMALLEST_PAGE <= side <= LARGEST_PAGE for side in sides):
            raise PaperRefused(Refusal.ODD_PAGE)


def page_flat(paper: pypdfium2.PdfDocument, index: int) -> pypdfium2.PdfPage:
    """A page with its notes, stamps and form fields drawn into it, as a reader sees it.

    Raises:
        PaperRefused: the page cannot be read.
    """
    page = paper[index]
    # Drawing once makes the looks of notes that have none; otherwise a black square drawn as a
    # note would be missing, and show what it covers.
    page.render(scale=min(1.0, 64 / max(page.get_size())), draw_annots=True).close()
    done = pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY)
    page.close()
    if done == pdfium.FLATTEN_FAIL:
        raise PaperRefused(Refusal.BROKEN)
    return paper[index]


def picture_size(page: pypdfium2.PdfPage) -> tuple[int, int]:
    """Width and height in pixels of the full-size picture of a page."""
    wide, high = page.get_size()
    scale = min(
        DOTS_PER_POINT, LONGEST_SIDE / max(wide, high), math.sqrt(MAX_PAGE_PIXELS / (wide * high))
    )
    return max(1, round(wide * scale)), max(1, round(high * scale))


def draw(
    page: pypdfium2.PdfPage, size: tuple[int, int], ground: tuple[int, int, int] = (255, 255, 255)
) -> Image.Image:
    """The picture of a page in exactly ``size`` pixels, in plain colours, upright."""
    bitmap = pypdfium2.PdfBitmap.new_native(*size, pdfium.FPDFBitmap_BGR, rev_byteorder=True)
    try:
        bitmap.fill_rect((*ground, 255), 0, 0, *size)
        flags = pdfium.FPDF_ANNOT | pdfium.FPDF_REVERSE_BYTE_ORDER
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, *size, 0, flags)
        return bitmap.to_pil().convert("RGB").copy()
    finally:
        bitmap.close()


def place(
    page: pypdfium2.PdfPage, size: tuple[int, int], box: tuple[float, float, float, float]
) -> Region:
    """A box in points of the page (left, bottom, right, top) as pixels of its picture."""
    corners = [_pixel(page, size, (x, y)) for x in box[::2] for y in box[1::2]]
    left, right = (side(x for x, _y in corners) for side in (min, max))
    top, bottom = (side(y for _x, y in corners) for side in (min, max))
    return Region(left, top, max(right - left, 1), max(bottom - top, 1))


def _pixel(page: pypdfium2.PdfPage, size: tuple[int, int], point: Point) -> tuple[int, int]:
    x, y = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDF_PageToDevice(page, 0, 0, *size, 0, *point, x, y)
    return x.value, y.value
