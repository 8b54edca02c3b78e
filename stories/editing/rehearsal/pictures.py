"""Two drawings for the drafts: a coat on a hanger, and a man with a face at a workbench."""

import io
from typing import Any

from django.core.files.images import ImageFile
from django.utils import timezone
from PIL import Image, ImageDraw

from stories.images.clearable import ALL_YES
from stories.images.models import StoryImage
from stories.images.work import keep_drawn

SIZE = (960, 640)
WALL, FLOOR, CLOTH, WOOD = (236, 228, 212), (178, 158, 130), (70, 92, 116), (150, 104, 62)
SKIN, HAIR, SHIRT = (224, 184, 150), (52, 44, 40), (122, 62, 48)


def coat() -> Image.Image:
    """A coat at a window; nobody is to be seen."""
    picture, draw = _room()
    draw.rectangle([90, 70, 380, 400], fill=(190, 212, 224), outline=WOOD, width=14)
    draw.line([(235, 70), (235, 400)], fill=WOOD, width=8)
    draw.line([(560, 150), (680, 105), (800, 150)], fill=HAIR, width=7)
    shape = [(680, 120), (830, 190), (850, 420), (800, 420), (800, 560), (560, 560), (560, 420)]
    draw.polygon([*shape, (510, 420), (530, 190)], fill=CLOTH)
    for button in range(5):
        y = 220 + 60 * button
        draw.ellipse([672, y, 688, y + 16], fill=WALL)
    return picture


def workshop() -> Image.Image:
    """A man behind a bench who looks at the camera: his face is plain to see."""
    picture, draw = _room()
    draw.polygon([(400, 640), (420, 330), (580, 330), (600, 640)], fill=SHIRT)
    draw.ellipse([415, 110, 585, 330], fill=SKIN)
    draw.chord([405, 90, 595, 250], 180, 360, fill=HAIR)
    for eye in (465, 535):
        draw.ellipse([eye - 13, 205, eye + 13, 222], fill=(250, 250, 246))
        draw.ellipse([eye - 6, 206, eye + 6, 221], fill=HAIR)
    draw.line([(500, 225), (492, 258), (506, 260)], fill=(180, 136, 106), width=4)
    draw.arc([465, 255, 535, 297], 20, 160, fill=(150, 80, 70), width=5)
    draw.rectangle([120, 470, 860, 520], fill=WOOD)
    draw.rectangle([300, 430, 430, 470], fill=HAIR)
    return picture


def _room() -> tuple[Image.Image, ImageDraw.ImageDraw]:
    picture = Image.new("RGB", SIZE, WALL)
    draw = ImageDraw.Draw(picture)
    draw.rectangle([0, 520, *SIZE], fill=FLOOR)
    return picture, draw


def upload(name: str, *, by: Any) -> StoryImage:
    """Keep a drawing of the rehearsal. The coat is cleared; the face waits for somebody."""
    title, draw = DRAWINGS[name]
    file = io.BytesIO()
    draw().save(file, "PNG")
    file.seek(0)
    image = StoryImage(title=title, uploaded_by_user=by, file=ImageFile(file, name=f"{name}.png"))
    image._set_image_file_metadata()
    keep_drawn(image)
    if name == "coat":
        image.cleared_at, image.shows_face = timezone.now(), False
        image.close_clearance(ALL_YES)
        image.save()
    return image


DRAWINGS = {"coat": ("Rehearsal: a coat", coat), "workshop": ("Rehearsal: a workshop", workshop)}
