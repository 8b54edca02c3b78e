"""Cover art as PNG: what others show where a page is shared. The same scene, no font, no words.

Twice as large is drawn as is sent, because Pillow's lines have no soft edges of their own.
"""

import io
import math
from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from itertools import pairwise

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from PIL import Image, ImageDraw

from stories.reading.answers import not_found
from stories.reading.kept_pages import keep
from stories.reading.moments import Moment
from stories.reading.scenes import HEIGHT, STEP, WIDTH, Point, Scene, scene_of
from stories.reading.shelf import readable_cards

SIZE = (1200, 630)  # what services that show a picture with a link ask for
_LARGER = 2
_SCALE = _LARGER * max(SIZE[0] / WIDTH, SIZE[1] / HEIGHT)
_LEFT = (WIDTH * _SCALE - _LARGER * SIZE[0]) / 2  # what does not fit is cut on both sides

Fill = str | int


@require_safe
def share_picture(request: HttpRequest, page: str) -> HttpResponse:
    """The cover of a page, while the page can be read."""
    moment = Moment.present()
    for card in readable_cards(moment, page_number=int(page)):
        picture = HttpResponse(cover_png(card.cover_seed), content_type="image/png")
        return keep(picture, moment, changed=card.issued_at)
    return not_found()


@lru_cache(maxsize=8)
def cover_png(seed: int) -> bytes:
    """The cover that belongs to ``seed``, 1200 × 630 pixels: always the same, under 60 kB."""
    scene = scene_of(seed)
    canvas = Image.new("RGB", (SIZE[0] * _LARGER, SIZE[1] * _LARGER))
    palette, shore = scene.palette, round(scene.shore * _SCALE)
    _gradient(canvas, palette.sky, palette.glow, 0, shore)
    _sun(canvas, scene)
    for ridge in scene.ridges:
        line = [*_ridge(ridge.heights), (WIDTH, scene.shore), (0, scene.shore)]
        ImageDraw.Draw(canvas).polygon(_placed(line), fill=ridge.colour)
    _gradient(canvas, palette.shallow, palette.deep, shore, canvas.height)
    _water(canvas, scene)
    _crossing(canvas, scene)
    small = canvas.resize(SIZE, Image.Resampling.BOX)
    encoded = io.BytesIO()
    small.save(encoded, "PNG", compress_level=6)
    return encoded.getvalue()


def _placed(points: list[Point]) -> list[Point]:
    return [(x * _SCALE - _LEFT, y * _SCALE) for x, y in points]


def _gradient(canvas: Image.Image, top: str, bottom: str, start: int, end: int) -> None:
    """From one colour to the other, between two heights in pixels."""
    first, last = ([int(each[i : i + 2], 16) for i in (1, 3, 5)] for each in (top, bottom))
    column = Image.new("RGB", (1, end - start))
    for y in range(end - start):
        share = y / (end - start)
        column.putpixel(
            (0, y), tuple(round(a + (b - a) * share) for a, b in zip(first, last, strict=True))
        )
    wide = column.resize((canvas.width, end - start), Image.Resampling.NEAREST)
    canvas.paste(wide, (0, start))


def _paint(
    canvas: Image.Image,
    colour: str,
    opacity: float,
    draw: Callable[[ImageDraw.ImageDraw, int], None],
) -> None:
    """Let ``draw`` set a shape, which gets ``colour`` and lets through what is below."""
    mask = Image.new("L", canvas.size)
    draw(ImageDraw.Draw(mask), round(255 * opacity))
    box = mask.getbbox()
    if box:
        canvas.paste(colour, box, mask.crop(box))


def _dot(pen: ImageDraw.ImageDraw, fill: Fill, at: Point, width: float) -> None:
    ((x, y),), half = _placed([at]), width * _SCALE / 2
    pen.ellipse((x - half, y - half, x + half, y + half), fill=fill)


def _dots(pen: ImageDraw.ImageDraw, fill: Fill, spots: list[Point]) -> None:
    for spot in spots:
        _dot(pen, fill, spot, 1)


def _line(pen: ImageDraw.ImageDraw, fill: Fill, points: list[Point], width: float) -> None:
    """A line with round ends."""
    pen.line(_placed(points), fill=fill, width=round(width * _SCALE), joint="curve")
    for end in (points[0], points[-1]):
        _dot(pen, fill, end, width)


def _sun(canvas: Image.Image, scene: Scene) -> None:
    for larger, opacity in ((2.3, 0.16), (1, 0.92)):
        width = 2 * scene.radius * larger
        disc = partial(_dot, at=scene.sun, width=width)
        _paint(canvas, scene.palette.sun, opacity, disc)


def _ridge(heights: list[float]) -> list[Point]:
    """Points on the soft line that SVG draws through the heights."""
    line: list[Point] = [(0, heights[0])]
    for index in range(1, len(heights) - 1):
        control = (float(index * STEP), heights[index])
        middle = (index * STEP + STEP / 2, (heights[index] + heights[index + 1]) / 2)
        line.extend(_curve(line[-1], control, middle))
    control = (2 * line[-1][0] - control[0], 2 * line[-1][1] - control[1])
    line.extend(_curve(line[-1], control, (WIDTH, heights[-1])))
    return line


def _curve(start: Point, control: Point, end: Point, steps: int = 12) -> Iterator[Point]:
    """Points on a quadratic curve, without its start."""
    for step in range(1, steps + 1):
        t = step / steps
        yield (
            (1 - t) ** 2 * start[0] + 2 * (1 - t) * t * control[0] + t * t * end[0],
            (1 - t) ** 2 * start[1] + 2 * (1 - t) * t * control[1] + t * t * end[1],
        )


def _water(canvas: Image.Image, scene: Scene) -> None:
    """The shimmer below the sun, the lights of the far shore, and what the water makes of them."""

    def shimmer(pen: ImageDraw.ImageDraw, fill: int) -> None:
        for x, y, length in scene.shimmer:
            _line(pen, fill, [(x, y), (x + length, y)], 1)

    def reflections(pen: ImageDraw.ImageDraw, fill: int) -> None:
        for x, down in scene.reflections:
            _line(pen, fill, [(x, scene.shore + 3), (x, scene.shore + 3 + down)], 1)

    _paint(canvas, scene.palette.sun, 0.34, shimmer)
    _paint(canvas, scene.palette.light, 0.38, reflections)
    for light in scene.lights:
        _dot(ImageDraw.Draw(canvas), scene.palette.light, light, 2.4)


def _crossing(canvas: Image.Image, scene: Scene) -> None:
    from_left, start, bend, pull, boat, end = scene.crossing
    x, y = boat

    def placed(points: list[Point]) -> list[Point]:
        return points if from_left else [(WIDTH - x, y) for x, y in points]

    wake = [_cubic(start, bend, pull, (x, y + 1), step / 40) for step in range(41)]
    way = list(_curve(boat, pull, end, steps=200))
    light, near = scene.palette.light, scene.palette.near
    _paint(canvas, light, 0.75, partial(_line, points=placed(wake), width=1.3))
    _paint(canvas, light, 0.6, partial(_dots, spots=placed(list(_every(way, 4.1)))))
    pen = ImageDraw.Draw(canvas)
    hull = [(x - 8, y - 2), (x + 8, y - 2), *_curve((x + 8, y - 2), (x + 5, y + 3), (x, y + 3))]
    hull.extend(_curve((x, y + 3), (x - 5, y + 3), (x - 8, y - 2)))
    pen.polygon(_placed(placed(hull)), fill=near)
    for spot in placed([(x + 1, y - 4), (end[0], float(scene.shore - 3))]):
        _dot(pen, light, spot, 3)


def _cubic(start: Point, one: Point, two: Point, end: Point, t: float) -> Point:
    u = 1 - t
    shares = (u**3, 3 * u * u * t, 3 * u * t * t, t**3)
    x, y = (
        sum(share * point[i] for share, point in zip(shares, (start, one, two, end), strict=True))
        for i in (0, 1)
    )
    return x, y


def _every(line: list[Point], distance: float) -> Iterator[Point]:
    """Points on a line at equal distances."""
    gone = distance
    for before, here in pairwise(line):
        gone += math.dist(before, here)
        if gone >= distance:
            yield here
            gone = 0.0
