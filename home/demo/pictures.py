"""Pictures drawn by the program, kept as uploads whose boxes are burnt in like any others."""

import io
import random
from collections.abc import Iterable
from typing import Any

from django.core.files.images import ImageFile
from PIL import Image, ImageDraw, ImageFilter

from stories.images.boxes import RedactionBox
from stories.images.geometry import Region
from stories.images.models import StoryImage
from stories.images.preparing import make_clean_copy, set_boxes
from stories.images.work import keep_drawn

SEED = 18  # always the same picture
SKY = ((250, 214, 178), (122, 148, 176))
HILLS = ((120, 132, 150), (88, 104, 124), (56, 76, 96))
WATER, LAMP = (44, 72, 92), (250, 214, 140)
PAPER, INK = (226, 236, 222), (58, 70, 92)

Size = tuple[int, int]


def landscape(size: Size = (1600, 1000)) -> Image.Image:
    """Hills, water, and lights along it."""
    width, height = size
    chance = random.Random(SEED)  # noqa: S311  a picture, no secret
    picture = Image.new("RGB", size)
    draw = ImageDraw.Draw(picture)
    for row in range(height):
        part = min(1.0, row / (height * 0.65))
        colour = tuple(round(low + (high - low) * part) for high, low in zip(*SKY, strict=True))
        draw.line([(0, row), (width, row)], fill=colour)
    for number, colour in enumerate(HILLS):
        _hill(draw, size, chance, number, colour)
    shore = round(height * 0.72)
    draw.rectangle([0, shore, width, height], fill=WATER)
    for _lamp in range(46):
        _lamp_and_reflection(draw, chance, width, shore)
    return picture.filter(ImageFilter.GaussianBlur(1.2))


def _hill(
    draw: ImageDraw.ImageDraw, size: Size, chance: random.Random, number: int, colour: Any
) -> None:
    width, height = size
    base, step = height * (0.42 + 0.1 * number), width // 12
    crest = [
        (x, base - chance.uniform(0, height * (0.16 - 0.04 * number)))
        for x in range(0, width + step, step)
    ]
    draw.polygon([(0, height), *crest, (width, height)], fill=colour)


def _lamp_and_reflection(
    draw: ImageDraw.ImageDraw, chance: random.Random, width: int, shore: int
) -> None:
    x, radius = chance.randrange(width), chance.choice((2, 3, 4))
    y = shore - chance.randrange(4, 40)
    draw.ellipse([x - radius, y - radius, x + radius, y + radius], fill=LAMP)
    for step in range(0, chance.randrange(30, 120), 9):
        draw.line([(x - 3, shore + step), (x + 3, shore + step)], fill=LAMP, width=2)


def scribbled_lines(draw: ImageDraw.ImageDraw, size: Size) -> None:
    """Lines of handwriting that say nothing, for a machine without a Korean font."""
    width, height = size
    chance = random.Random(SEED + 1)  # noqa: S311  a picture, no secret
    for line, y in enumerate(range(220, height - 360, 74)):
        x, end = 130, width - (480 if line % 6 == 5 else 130)
        while x < end:
            x = _syllable(draw, chance, x, y)


def _syllable(draw: ImageDraw.ImageDraw, chance: random.Random, x: int, y: int) -> int:
    """A few strokes in a square: it looks like a syllable and is none."""
    side = chance.randrange(26, 34)
    for _stroke in range(chance.randrange(3, 6)):
        start = (x + chance.randrange(side), y + chance.randrange(side))
        is_flat = chance.random() < 0.5
        reach = chance.randrange(10, side)
        end = (start[0] + reach, start[1] + 2) if is_flat else (start[0] - 2, start[1] + reach)
        draw.line([start, end], fill=INK, width=3)
    is_last = chance.random() < 0.28
    return x + side + (34 if is_last else 9)


def lighthouse(draw: ImageDraw.ImageDraw, x: int, y: int) -> None:
    """A small drawing in the corner of a letter."""
    draw.line([(x, y), (x - 22, y + 190), (x + 82, y + 190), (x + 60, y)], fill=INK, width=4)
    draw.rectangle([x - 6, y - 46, x + 66, y], outline=INK, width=4)
    draw.line([(x - 6, y - 46), (x + 30, y - 86), (x + 66, y - 46)], fill=INK, width=4)
    for rise in (-40, 0, 40):
        draw.line([(x + 80, y - 24), (x + 170, y - 24 + rise)], fill=INK, width=3)


def upload(
    title: str, picture: Image.Image, boxes: Iterable[tuple[str, Region]] = (), *, by: Any
) -> StoryImage:
    """Keep a drawn picture as if ``by`` had uploaded it and drawn ``boxes`` on it."""
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=88)
    file.seek(0)
    drawn = ImageFile(file, name="drawn.jpg")
    image = StoryImage(title=title, uploaded_by_user=by, file=drawn)
    image._set_image_file_metadata()
    keep_drawn(image)
    if set_boxes(image=image, boxes=[_box(kind, region) for kind, region in boxes], by=by):
        image = StoryImage.objects.get(pk=image.pk)
        make_clean_copy(image)
    return image


def _box(kind: str, region: Region) -> RedactionBox:
    return RedactionBox(
        kind=kind, left=region.left, top=region.top, width=region.width, height=region.height
    )
