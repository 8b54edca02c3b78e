"""Letters that seem to be seen, but only because others are written over them."""

from collections.abc import Iterator

from stories.images.attachments.canvas import Canvas, Judged
from stories.images.attachments.letters import Glyph
from stories.images.attachments.painting import Painted

COMMON_SHARE = 0.4  # of the smaller of two letters; neighbours share less
_CELL = 64  # pixels; only letters in cells that touch are compared

_Side = tuple[int, int, int, int, Glyph]


def painters_below(canvas: Canvas) -> list[Painted]:
    """Texts over which another text writes other letters, in the order of painting."""
    cells: dict[tuple[int, int], list[_Side]] = {}
    for judged in canvas.letters:
        tight = judged.glyph.tight
        side = (tight.left, tight.top, tight.right, tight.bottom, judged.glyph)
        cells.setdefault((tight.left // _CELL, tight.top // _CELL), []).append(side)
    found: dict[int, Painted] = {}
    for one, other in _touching(cells):
        if lower := _lower(one, other, canvas):
            found[lower.order] = lower
    return [found[order] for order in sorted(found)]


def letters_by(canvas: Canvas, painter: Painted) -> list[Judged]:
    """The letters that one text writes."""
    return [one for one in canvas.letters if canvas.painter(one.glyph) is painter]


def _touching(cells: dict[tuple[int, int], list[_Side]]) -> Iterator[tuple[Glyph, Glyph]]:
    """Letters of two texts whose rectangles have something in common."""
    for (column, row), here in cells.items():
        near = [
            side
            for right in (-1, 0, 1)
            for down in (-1, 0, 1)
            for side in cells.get((column + right, row + down), ())
        ]
        for left, top, right, bottom, one in here:
            for other in near:
                if other[0] < right and left < other[2] and other[1] < bottom and top < other[3]:
                    yield one, other[4]


def _lower(one: Glyph, other: Glyph, canvas: Canvas) -> Painted | None:
    if one.painter == other.painter or one.letter.text == other.letter.text:
        return None
    smaller = min(one.tight.area, other.tight.area)
    if one.tight.common(other.tight) < smaller * COMMON_SHARE:
        return None
    first, second = canvas.painter(one), canvas.painter(other)
    if first is None or second is None:
        return None
    return first if first.order < second.order else second
