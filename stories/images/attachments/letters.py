"""Every letter that a page writes, with its place, its size and what paints it."""

from dataclasses import dataclass
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from stories.images.attachments.painting import address
from stories.images.attachments.reading import place
from stories.images.attachments.words import LINE, NO_GAP, SPACE, Letter
from stories.images.geometry import Region

MOST_LETTERS = 60_000  # a page of a telephone book has about 15 000
_HYPHEN = "\x02"  # PDFium's sign for a word that is broken at the end of a line
_BREAKS = "\r\n"


@dataclass(frozen=True, slots=True)
class Glyph:
    """A letter with the tight and the loose rectangle around it, and the object that paints it."""

    letter: Letter
    tight: Region
    height: float  # of the loose rectangle, in points
    painter: int


def glyphs_of(
    page: pypdfium2.PdfPage, text: pypdfium2.PdfTextPage, size: tuple[int, int]
) -> list[Glyph]:
    """The letters of a page in reading order, each with what follows it."""
    glyphs: list[Glyph] = []
    for index in range(min(text.count_chars(), MOST_LETTERS)):
        character = _character(text, index)
        if character.isspace() or not character:
            _follow(glyphs, LINE if character in _BREAKS and character else SPACE)
            continue
        loose = text.get_charbox(index, loose=True)
        region, tight = place(page, size, loose), place(page, size, text.get_charbox(index))
        painter = address(pdfium.FPDFText_GetTextObject(text, index))
        height = min(loose[3] - loose[1], 1e6)
        gap = LINE if character == _HYPHEN else NO_GAP
        shown = "-" if character == _HYPHEN else character
        glyphs.append(Glyph(Letter(shown, region, gap), tight, height, painter))
    return glyphs


def _character(text: Any, index: int) -> str:
    number = pdfium.FPDFText_GetUnicode(text, index)
    if number in {0, 0xFFFE, 0xFFFF} or 0xD800 <= number <= 0xDFFF:
        return "\ufffd"  # painted, but nobody said which letter it is
    return chr(number)


def _follow(glyphs: list[Glyph], gap: str) -> None:
    """Note what follows the last letter; the end of a line is stronger than a space."""
    if glyphs and glyphs[-1].letter.gap != LINE:
        last = glyphs[-1]
        letter = Letter(last.letter.text, last.letter.region, gap)
        glyphs[-1] = Glyph(letter, last.tight, last.height, last.painter)
