"""What a page is painted with, object by object, in the order of painting."""

import ctypes
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

DEEPEST = 15  # forms within forms; PDFium itself stops at about as many
MOST_OBJECTS = 50_000
_LAYER_MARK = "OC"  # ISO 32000-1, 8.11.3.2: content that belongs to a layer
_SAME = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)

Box = tuple[float, float, float, float]
Matrix = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Painted:
    """A text, path, picture or shading; ``order`` grows with each, ``box`` is in page points."""

    handle: Any
    kind: int
    order: int
    box: Box

    @property
    def is_text(self) -> bool:
        """Whether it writes letters."""
        return self.kind == pdfium.FPDF_PAGEOBJ_TEXT

    @property
    def covers(self) -> bool:
        """Whether it can hide what was painted before it: a picture, or a filled shape."""
        if self.kind != pdfium.FPDF_PAGEOBJ_PATH:
            return not self.is_text
        mode, stroke = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDFPath_GetDrawMode(self.handle, mode, stroke)
        return mode.value != pdfium.FPDF_FILLMODE_NONE

    @property
    def is_picture(self) -> bool:
        """Whether it is made of pixels."""
        return self.kind == pdfium.FPDF_PAGEOBJ_IMAGE

    @property
    def is_invisible_by_intent(self) -> bool:
        """Whether its letters are set to be drawn not at all (text render mode 3 or 7)."""
        mode = pdfium.FPDFTextObj_GetTextRenderMode(self.handle)
        return mode in {pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP}

    @property
    def is_on_a_layer(self) -> bool:
        """Whether it is marked as part of a layer, which somebody can switch off."""
        count = pdfium.FPDFPageObj_CountMarks(self.handle)
        return any(_mark(self.handle, index) == _LAYER_MARK for index in range(max(count, 0)))

    def show(self, shown: bool) -> None:
        """Let it be drawn, or not."""
        pdfium.FPDFPageObj_SetIsActive(self.handle, shown)


def painted(page: pypdfium2.PdfPage) -> list[Painted]:
    """Everything the page is painted with, forms opened, at most ``MOST_OBJECTS``."""
    count = pdfium.FPDFPage_CountObjects(page)
    handles = (pdfium.FPDFPage_GetObject(page, index) for index in range(count))
    found: list[Painted] = []
    for handle, kind, matrix in _leaves(handles, _SAME, 0):
        if len(found) == MOST_OBJECTS:
            break
        found.append(Painted(handle, kind, len(found), _box(handle, matrix)))
    return found


def address(handle: Any) -> int:
    """What two handles of one object have in common."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0


def read_utf16(ask: Callable[..., int], *arguments: Any) -> str:
    """What a call of PDFium writes into a buffer (in bytes), as text; empty when nothing."""
    needed = ask(*arguments, None, 0)
    if needed <= 2:
        return ""
    buffer = ctypes.create_string_buffer(needed)
    ask(*arguments, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), needed)
    return buffer.raw.decode("utf-16-le", "replace").rstrip("\0")


def _leaves(
    handles: Iterable[Any], matrix: Matrix, depth: int
) -> Iterator[tuple[Any, int, Matrix]]:
    for handle in handles:
        kind = pdfium.FPDFPageObj_GetType(handle)
        if kind != pdfium.FPDF_PAGEOBJ_FORM:
            yield handle, kind, matrix
        elif depth < DEEPEST:
            count = pdfium.FPDFFormObj_CountObjects(handle)
            inner = (pdfium.FPDFFormObj_GetObject(handle, index) for index in range(count))
            yield from _leaves(inner, _after(_matrix(handle), matrix), depth + 1)


def _matrix(handle: Any) -> Matrix:
    found = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(handle, found):
        return _SAME
    return found.a, found.b, found.c, found.d, found.e, found.f


def _after(one: Matrix, two: Matrix) -> Matrix:
    """First ``one``, then ``two`` (ISO 32000-1, 8.3.4)."""
    a, b, c, d, e, f = one
    return (
        *_turned((a, b), two),
        *_turned((c, d), two),
        *(turned + moved for turned, moved in zip(_turned((e, f), two), two[4:], strict=True)),
    )


def _turned(point: tuple[float, float], matrix: Matrix) -> tuple[float, float]:
    x, y = point
    return x * matrix[0] + y * matrix[2], x * matrix[1] + y * matrix[3]


def _box(handle: Any, matrix: Matrix) -> Box:
    sides = [ctypes.c_float() for _side in range(4)]
    if not pdfium.FPDFPageObj_GetBounds(handle, *sides):
        return (0.0, 0.0, 0.0, 0.0)
    left, bottom, right, top = (side.value for side in sides)
    corners = [_turned((x, y), matrix) for x in (left, right) for y in (bottom, top)]
    across, up = [x + matrix[4] for x, _y in corners], [y + matrix[5] for _x, y in corners]
    return min(across), min(up), max(across), max(up)


def _mark(handle: Any, index: int) -> str:
    mark = pdfium.FPDFPageObj_GetMark(handle, index)
    needed = ctypes.c_ulong()
    pdfium.FPDFPageObjMark_GetName(mark, None, 0, needed)
    if needed.value <= 2:
        return ""
    buffer = ctypes.create_string_buffer(needed.value)
    words = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
    pdfium.FPDFPageObjMark_GetName(mark, words, needed.value, needed)
    return buffer.raw.decode("utf-16-le", "replace").rstrip("\0")
