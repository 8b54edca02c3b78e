"""Which letters does the reader of a page see? Measured, not guessed.

A page is drawn with its letters and without them; what differs is what the reader sees of them.
The letters alone, on white and on black, show how much ink there should be. Where a letter ought
to have ink and the page does not change without it, it lies under something, or has the colour
of its ground; where it has no ink at all, it was never meant to be seen.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import pypdfium2
from PIL import Image, ImageChops

from stories.images.attachments.painting import Painted
from stories.images.attachments.reading import draw
from stories.images.geometry import Region

WHITE, BLACK = (255, 255, 255), (0, 0, 0)
# Of 255 steps; what differs less from its ground is not read on a usual screen.
FAINT = 26
SEEN_SHARE = 0.35  # of its ink; a letter of which less can be seen counts as hidden


@dataclass(frozen=True, slots=True)
class Sight:
    """A page as it looks, without its letters, and where ink of letters is and can be seen."""

    full: Image.Image
    bare: Image.Image
    ink: Image.Image
    seen: Image.Image

    def ink_of(self, region: Region) -> int:
        """Pixels of ink that the letters have there."""
        return _count(self.ink, region)

    def share_seen(self, region: Region) -> float:
        """How much of that ink can be seen, 0 to 1; 0 where there is none."""
        ink = self.ink_of(region)
        return _count(self.seen, region) / ink if ink else 0.0


def look_at(page: pypdfium2.PdfPage, size: tuple[int, int], objects: Sequence[Painted]) -> Sight:
    """Draw the page in four ways. All ``objects`` are shown again afterwards."""
    return _compare(lambda ground: draw(page, size, ground), objects, lambda one: one.is_text)


def look_at_one(
    page: pypdfium2.PdfPage, size: tuple[int, int], objects: Sequence[Painted], painter: int
) -> Sight:
    """The same for one text alone (``order`` is ``painter``), where several lie over each other."""
    return _compare(
        lambda ground: draw(page, size, ground), objects, lambda one: one.order == painter
    )


def _compare(
    picture: Callable[[tuple[int, int, int]], Image.Image],
    objects: Sequence[Painted],
    asked: Callable[[Painted], bool],
) -> Sight:
    texts = [one for one in objects if asked(one)]
    others = [one for one in objects if not asked(one)]
    full = picture(WHITE)
    _show(texts, False)
    bare = picture(WHITE)
    _show(texts, True)
    _show(others, False)
    ink = ImageChops.lighter(
        _differs(picture(WHITE), Image.new("RGB", full.size, WHITE)),
        _differs(picture(BLACK), Image.new("RGB", full.size, BLACK)),
    )
    _show(others, True)
    return Sight(full, bare, ink, ImageChops.darker(_differs(full, bare), ink))


def _show(objects: Iterable[Painted], shown: bool) -> None:
    for one in objects:
        one.show(shown)


def _differs(one: Image.Image, other: Image.Image) -> Image.Image:
    """White where two pictures differ in any colour by more than ``FAINT``, black elsewhere."""
    red, green, blue = ImageChops.difference(one, other).split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return most.point(lambda value: 255 if value > FAINT else 0)


def _count(mask: Image.Image, region: Region) -> int:
    part = region.within(mask.size)
    if not part.area:
        return 0
    return mask.crop((part.left, part.top, part.right, part.bottom)).histogram()[255]


def is_written_there(picture: Image.Image, region: Region, letters: int) -> bool:
    """Whether the picture itself shows writing in ``region``, as a scan does.

    Writing has strong contrast, strokes (so the colour changes often along a row), and quieter
    rows above and below it than in its middle.
    """
    part = region.within(picture.size)
    if part.width < 3 or part.height < 5:
        return False
    crop = picture.crop((part.left, part.top, part.right, part.bottom)).convert("L")
    tones = [tone for tone, count in enumerate(crop.histogram()) if count]
    low, high = tones[0], tones[-1]
    if high - low < 3 * FAINT:
        return False
    middle = (low + high) / 2
    ink = crop.point(lambda value: 255 if value < middle else 0)
    rows = [ink.crop((0, row, ink.width, row + 1)).tobytes() for row in range(ink.height)]
    inner = rows[len(rows) // 4 : -len(rows) // 4]
    strokes = sum(row.count(b"\xff\x00") + row.count(b"\x00\xff") for row in inner) / len(inner)
    edge = max(1, len(rows) // 10)
    quiet = sum(row.count(b"\xff") for row in [*rows[:edge], *rows[-edge:]]) / (2 * edge)
    loud = sum(row.count(b"\xff") for row in inner) / len(inner)
    return strokes >= max(2, letters * 0.8) and quiet < 0.7 * loud < 0.7 * ink.width * 0.75
