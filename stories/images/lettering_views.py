"""Pages made ready for reading: grey, dark on white, level and of the right size."""

import math
from dataclasses import dataclass, replace

from PIL import Image

from stories.images.geometry import Region
from stories.images.lettering_ink import evened, leaning, levelled, scaled, sketched
from stories.images.lettering_lines import Line, told
from stories.images.suggestions_turning import Turn, enlarged, turned, turned_back

MOST_PIXELS = 10_000_000  # a page at 300 dots for each inch; more costs time and reads no better
GOOD_HEIGHT = 44  # pixels of a line, from descender to ascender, which the program reads best
SMALL = 1200  # a picture whose longer side is shorter is enlarged before it is read
FAINTEST = 215  # the darkest grey of a page with nothing on it
# Where no line of ink is, grass and walls are read as letters: only what is long and sure stays.
LEAST_APART, LETTERS_APART = 0.8, 4


@dataclass(frozen=True, slots=True)
class View:
    """A copy prepared for reading, and how to get from its pixels back to the picture's."""

    pixels: Image.Image
    turn: Turn
    factor: float
    angle: int
    size: tuple[int, int]
    ink: tuple[Region, ...]

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands out from its ground anywhere."""
        marks = [255 if level <= FAINTEST else 0 for level in range(256)]
        return self.pixels.point(marks).getbbox() is None

    def holds(self, line: Line) -> bool:
        """Whether a line that was read is one, and no pattern that looks like letters."""
        if len(line.text) >= LETTERS_APART and line.score >= LEAST_APART:
            return True
        return any(told(line.region, region) for region in self.ink)

    def back(self, line: Line) -> Line:
        """The line with its places in the upright picture at its full size."""
        words = tuple((word, self._back(region)) for word, region in line.words)
        return replace(line, region=self._back(line.region), words=words)

    def _back(self, region: Region) -> Region:
        askew = leaning(region, self.angle, self.pixels.size)
        flat = enlarged(askew, 1 / self.factor)
        return turned_back(flat, self.turn, self.size).within(self.size)


def prepared(picture: Image.Image, turn: Turn) -> View:
    """Grey, dark on white, level, and so large that its letters are as the program likes them."""
    upright = turned(picture.convert("L"), turn)
    sketch = sketched(upright)
    if sketch.line_height:
        factor = min(max(GOOD_HEIGHT / sketch.line_height, 0.3), 3.0)
    else:
        factor = 2.0 if max(picture.size) < SMALL else 1.0
    factor = min(factor, math.sqrt(MOST_PIXELS / (picture.width * picture.height)))
    size = scaled(upright.size, factor)
    grey = upright.resize(size, Image.Resampling.BICUBIC, reducing_gap=2.0)
    level = levelled(evened(grey), sketch.angle)
    ink = tuple(enlarged(line, factor / sketch.factor) for line in sketch.lines)
    return View(level, turn, factor, sketch.angle, picture.size, ink)
