"""Where ink stands on a ground, whoever wrote it: found by contrast alone, without reading.

It prepares pages for reading, and proposes lines that nobody could read, such as handwriting.
"""

import itertools
import math
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from PIL import Image, ImageChops, ImageFilter, ImageOps, ImageStat

from stories.images.geometry import Region
from stories.images.suggestions_turning import enlarged

SIDE = 1000  # lines are looked for in a copy with this many pixels on its longer side
GROUND = 6  # the ground is what is left when a copy so many times as small is smoothed
INK = 48  # levels of grey, of 255, between ink and its ground
ACROSS, DOWN = 8, 2  # pixels of a cell; letters of one line touch when seen in cells
DENSE = 26  # of 255: a cell with a tenth of ink belongs to a line
LEAST_HEIGHT, MOST_HEIGHT = 6, 110  # of a line, in the reduced copy
LEAST_LENGTH = 2.2  # of a line, in its heights: a shorter piece is a stain or a drawing
STROKES = 0.8  # changes between ink and ground along a line, in every height of it
LEANS = 15  # degrees to each side that a page may lie askew
UNREAD = 0.3  # how sure such a line is


def evened(grey: Image.Image) -> Image.Image:
    """The page as if every ink were dark and every ground white: shadows and colours gone."""
    small = grey.resize([max(1, side // GROUND) for side in grey.size], Image.Resampling.BOX)
    ground = small.filter(ImageFilter.MedianFilter(11)).filter(ImageFilter.BoxBlur(2))
    ground = ground.resize(grey.size, Image.Resampling.BILINEAR)
    contrast = ImageChops.difference(grey, ground)
    return ImageOps.invert(contrast.point([min(255, round(level * 1.6)) for level in range(256)]))


@dataclass(frozen=True, slots=True)
class Sketch:
    """A small copy of a page that was levelled: the lines of ink in it, and the way back."""

    size: tuple[int, int]
    factor: float
    angle: int
    lines: tuple[Region, ...]

    @property
    def line_height(self) -> float:
        """How high most lines are in the page itself; 0 where there are none."""
        return median(line.height for line in self.lines) / self.factor if self.lines else 0.0


def sketched(picture: Image.Image) -> Sketch:
    """Where ink may be writing, on a page that may lie askew."""
    factor = min(1.0, SIDE / max(picture.size))
    small = picture.convert("L").resize(scaled(picture.size, factor), Image.Resampling.BOX)
    even = evened(small)
    angle = lean(even)
    ink = ink_of(levelled(even, angle))
    lines = tuple(alike([line for line in _clusters(ink) if is_line(line, ink)]))
    return Sketch(ink.size, factor, angle, lines)


def find_ink_lines(picture: Image.Image) -> list[Region]:
    """Lines of ink in an upright picture, from top to bottom, in pixels of the picture."""
    sketch = sketched(picture)
    return [
        enlarged(leaning(line, sketch.angle, sketch.size), 1 / sketch.factor).within(picture.size)
        for line in sketch.lines
    ]


def scaled(size: tuple[int, int], factor: float) -> tuple[int, int]:
    """Both sides times ``factor``, and at least a pixel each."""
    return max(1, round(size[0] * factor)), max(1, round(size[1] * factor))


def levelled(even: Image.Image, angle: int) -> Image.Image:
    """A page that leans by ``angle``, turned until its lines lie level."""
    return even.rotate(-angle, Image.Resampling.BICUBIC, fillcolor=255) if angle else even


def leaning(region: Region, angle: int, size: tuple[int, int]) -> Region:
    """What of a levelled page lay there before: a rectangle around the leaning one."""
    if not angle:
        return region
    cosine, sine = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    x, y = size[0] / 2, size[1] / 2
    across, down = (region.left - x, region.right - x), (region.top - y, region.bottom - y)
    corners = itertools.product(across, down)
    places = [(x + a * cosine + b * sine, y - a * sine + b * cosine) for a, b in corners]
    left, top = (math.floor(min(side)) for side in zip(*places, strict=True))
    right, bottom = (math.ceil(max(side)) for side in zip(*places, strict=True))
    return Region(left, top, right - left, bottom - top, region.score)


def ink_of(even: Image.Image) -> Image.Image:
    """White where ink is, black elsewhere; rulings and other long strokes are taken out."""
    ink = even.point([255 if level < 255 - INK * 1.6 else 0 for level in range(256)])
    width, height = ink.size
    for step, size in ((40, (max(1, width // 40), height)), (40, (width, max(1, height // 40)))):
        if max(width, height) < 4 * step:
            continue
        full = ink.resize(size, Image.Resampling.BOX).point([0] * 242 + [255] * 14)
        ink = ImageChops.subtract(ink, full.resize(ink.size).filter(ImageFilter.MaxFilter(3)))
    return ink


def _clusters(ink: Image.Image) -> Iterator[Region]:
    """Rectangles around cells with ink that touch, row by row."""
    size = (max(1, ink.width // ACROSS), max(1, ink.height // DOWN))
    cells = ink.resize(size, Image.Resampling.BOX).tobytes()
    width, height = size
    open_ones = {place for place, level in enumerate(cells) if level >= DENSE}
    while open_ones:
        waiting = [open_ones.pop()]
        rows, columns = [], []
        while waiting:
            row, column = divmod(waiting.pop(), width)
            rows.append(row)
            columns.append(column)
            for near in _neighbours(row, column, width, height):
                if near in open_ones:
                    open_ones.remove(near)
                    waiting.append(near)
        left, top = min(columns) * ACROSS, min(rows) * DOWN
        right, bottom = (max(columns) + 1) * ACROSS, (max(rows) + 1) * DOWN
        yield Region(left, top, right - left, bottom - top, UNREAD)


def _neighbours(row: int, column: int, width: int, height: int) -> Iterator[int]:
    """Cells beside one: two to the left and right, for the gaps between words; one up and down."""
    for step in (-2, -1, 1, 2):
        if 0 <= column + step < width:
            yield row * width + column + step
    for step in (-1, 1):
        if 0 <= row + step < height:
            yield (row + step) * width + column


def is_line(line: Region, ink: Image.Image) -> bool:
    """Whether a cluster has the shape and the rhythm of writing."""
    shaped = LEAST_HEIGHT <= line.height <= MOST_HEIGHT
    if not shaped or line.width < LEAST_LENGTH * line.height:
        return False
    part = ink.crop((line.left, line.top, line.right, line.bottom))
    if not 15 <= ImageStat.Stat(part).mean[0] <= 140:
        return False
    middle = part.resize((line.width, 3), Image.Resampling.BOX).crop((0, 1, line.width, 2))
    marks = [level > 60 for level in middle.tobytes()]
    changes = sum(a != b for a, b in itertools.pairwise(marks))
    return changes >= STROKES * line.width / line.height


def alike(lines: list[Region]) -> list[Region]:
    """Lines about as high as most of the others; a single one among them is no writing."""
    if not lines:
        return []
    usual = median(line.height for line in lines)
    kept = [line for line in lines if usual / 2 <= line.height <= usual * 2.2]
    return sorted(kept, key=lambda line: (line.top, line.left))


def lean(even: Image.Image) -> int:
    """Degrees by which the lines of a page rise to the right; turning by minus that levels them.

    Lines that lie level leave the emptiest gaps between them.
    """
    factor = min(1.0, 500 / max(even.size))
    size = [max(1, round(side * factor)) for side in even.size]
    ink = ImageOps.invert(even.resize(size, Image.Resampling.BOX))
    ragged = {angle: _unevenness(ink, -angle) for angle in range(-LEANS, LEANS + 1)}
    best = max(ragged, key=lambda angle: ragged[angle])
    # A page that is nearly as good as it lies stays as it lies.
    return best if ragged[best] > 1.2 * ragged[0] else 0


def _unevenness(ink: Image.Image, angle: int) -> float:
    """How much the rows of a turned page differ in ink."""
    turned = ink.rotate(angle, Image.Resampling.BILINEAR)
    rows = turned.resize((1, turned.height), Image.Resampling.BOX).tobytes()
    return float(sum((a - b) ** 2 for a, b in itertools.pairwise(rows)))
