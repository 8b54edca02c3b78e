"""Sorting the letters of a page into those that its reader sees and those that are hidden."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

import pypdfium2

from stories.images.attachments.canvas import Canvas, Judged
from stories.images.attachments.flat_letters import words_without_size
from stories.images.attachments.hidden import MOST_WORDS, Hidden, Why
from stories.images.attachments.letters import Glyph
from stories.images.attachments.overlaps import letters_by, painters_below
from stories.images.attachments.seeing import SEEN_SHARE, Sight, is_written_there
from stories.images.attachments.words import LINE, Letter, around, text_of, words_of

READABLE_HEIGHT = 2.5  # points; the smallest print of a contract has 4
MOST_OVERLAPS = 40  # texts of one page that lie below others and are looked at one by one
SCAN_SHARE = 0.5  # of the words that are never drawn; then the page is a scan with its text


@dataclass(frozen=True, slots=True)
class PageLetters:
    """The letters that a reader sees (also in a scan's picture), and what is hidden from them."""

    letters: list[Letter]
    hidden: list[Hidden]


def letters_seen(page: pypdfium2.PdfPage, size: tuple[int, int], index: int) -> PageLetters:
    """The letters of page ``index`` that are seen, and the words that are not."""
    text = page.get_textpage()
    try:
        canvas = Canvas(page, text, size)
        for one in canvas.letters:
            one.why = _verdict(one.glyph, canvas, canvas.sight)
        _look_below(canvas)
        _know_scans(canvas)
        hidden = [*_finds(canvas, index), *_without_size(canvas, index)]
        seen = [one.glyph.letter for one in canvas.letters if one.why in {None, Why.SCAN_TEXT}]
    finally:
        text.close()
    return PageLetters(seen, hidden)


def _verdict(glyph: Glyph, canvas: Canvas, sight: Sight) -> Why | None:
    if glyph.tight.within(canvas.size).area * 2 < glyph.tight.area:
        return Why.OUTSIDE
    if glyph.height < READABLE_HEIGHT:
        return Why.TOO_SMALL
    if not sight.ink_of(glyph.tight):
        return _never_drawn(glyph, canvas)
    return None if sight.share_seen(glyph.tight) >= SEEN_SHARE else _covered(glyph, canvas)


def _never_drawn(glyph: Glyph, canvas: Canvas) -> Why:
    painter = canvas.painter(glyph)
    if painter and painter.is_invisible_by_intent:
        return Why.INVISIBLE
    return Why.LAYER_OFF if painter and painter.is_on_a_layer else Why.NOT_DRAWN


def _covered(glyph: Glyph, canvas: Canvas) -> Why:
    painter = canvas.painter(glyph)
    order = painter.order if painter else -1
    for one, region in canvas.covers:
        if one.order > order and region.common(glyph.tight) * 2 >= glyph.tight.area:
            return Why.UNDER_PICTURE if one.is_picture else Why.UNDER_BOX
    return Why.SAME_COLOUR


def _look_below(canvas: Canvas) -> None:
    for count, painter in enumerate(painters_below(canvas)):
        sight = canvas.alone(painter) if count < MOST_OVERLAPS else None
        for one in letters_by(canvas, painter):
            if one.why is None:
                why = _verdict(one.glyph, canvas, sight) if sight else Why.UNDER_TEXT
                one.why = Why.UNDER_TEXT if why is Why.SAME_COLOUR else why


def _know_scans(canvas: Canvas) -> None:
    """Words that are never drawn, but stand in the picture of the page: the text of a scan."""
    words = list(_by_word(one for one in canvas.letters if one.why is Why.INVISIBLE))
    written = [word for word in words if _is_written(word, canvas)]
    if len(written) >= len(words) * SCAN_SHARE:
        for one in (each for word in written for each in word):
            one.why = Why.SCAN_TEXT


def _is_written(word: list[Judged], canvas: Canvas) -> bool:
    region = around(one.glyph.letter.region for one in word)
    return is_written_there(canvas.sight.bare, region, len(word))


def _by_word(letters: Iterable[Judged]) -> Iterator[list[Judged]]:
    word: list[Judged] = []
    for one in letters:
        word.append(one)
        if one.glyph.letter.gap:
            yield word
            word = []
    if word:
        yield word


def _finds(canvas: Canvas, index: int) -> Iterator[Hidden]:
    """Neighbouring letters that are hidden for one reason, line by line; a scan's as a whole."""
    seen = _text(one.glyph.letter for one in canvas.letters if one.why is None)
    for (why, _line), run in groupby(_with_lines(canvas.letters), key=lambda pair: pair[0]):
        letters = [letter for _key, letter in run]
        words = _text(letters)
        doubled = why is Why.UNDER_TEXT and words in seen  # bold letters, made by writing twice
        if why and not doubled:
            region = around(letter.region for letter in letters)
            yield Hidden(why, words[:MOST_WORDS], index, region)


def _with_lines(letters: Iterable[Judged]) -> Iterator[tuple[tuple[Why | None, int], Letter]]:
    line = 0
    for one in letters:
        yield (one.why, 0 if one.why is Why.SCAN_TEXT else line), one.glyph.letter
        line += one.glyph.letter.gap == LINE


def _without_size(canvas: Canvas, index: int) -> Iterator[Hidden]:
    for words in words_without_size(canvas.page, index, canvas.objects):
        yield Hidden(Why.TOO_SMALL, words[:MOST_WORDS], index)


def _text(letters: Iterable[Letter]) -> str:
    return text_of(words_of(letters))
