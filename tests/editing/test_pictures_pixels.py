"""Whatever lay under a box: the clean copy, every public size and every rendition are the same.

Two originals of random pixels differ under the boxes only, and wildly. JPEG and WebP code blocks
of pixels and filters look at neighbours, so if one pixel under a box were not burnt before it is
encoded or made smaller, the bytes of what follows would differ.
"""

import io
import os
import random
import re
from functools import cache
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.images import ImageFile
from django.template.utils import get_app_template_dirs
from PIL import Image

from stories.images.boxes import RedactionBox
from stories.images.burning import INK
from stories.images.geometry import Region
from stories.images.metadata import PUBLIC_WIDTHS, strip_metadata
from stories.images.models import StoryImage
from stories.images.preparing import set_boxes
from stories.images.work import prepare
from tests import factories

pytestmark = pytest.mark.django_db

SIZE = (1200, 700)
BY_HAND = (
    "original",
    "width-333",
    "height-97",
    "max-800x600",
    "min-500x400",
    "scale-37",
    "fill-300x300",
    "fill-200x200-c100",
    "fill-64x200-c50",
    "fill-300x300|jpegquality-60",
    "width-400|format-webp",
    "fill-120x90|format-png",
)
TAG = re.compile(r"{%-?\s*(?:image|picture|srcset_image|image_url)\s+[\w.]+\s+['\"]?([^%]*?)%}")
FILTER = re.compile(r"\b(?:original|(?:width|height|max|min|fill|scale)-[\w-]+)(?:\|[\w-]+)*")


@cache
def filters_of_templates() -> frozenset[str]:
    """The filters that templates of the house and of Wagtail's admin ask for."""
    found: set[str] = set()
    for folder in [*settings.TEMPLATES[0]["DIRS"], *get_app_template_dirs("templates")]:
        for path in Path(folder).rglob("*.html"):
            for asked in TAG.findall(path.read_text(encoding="utf-8")):
                found |= set(FILTER.findall(asked))
    return frozenset(found)


def test_the_search_for_filters_finds_those_of_the_admin() -> None:
    assert {"max-165x165", "max-800x600"} <= filters_of_templates()


def noise(random_bytes: bytes) -> Image.Image:
    return Image.frombytes("RGB", SIZE, random_bytes)


def drawn_by(chance: random.Random) -> list[Region]:
    """Between one and four boxes anywhere, also over the edge."""
    return [
        Region(
            chance.randrange(0, SIZE[0] - 20),
            chance.randrange(0, SIZE[1] - 20),
            chance.randrange(9, 420),
            chance.randrange(9, 420),
        )
        for _box in range(chance.randrange(1, 5))
    ]


def other_beneath(original: Image.Image, burnt: list[Region], chance: random.Random) -> Image.Image:
    """The same picture with something else under the boxes."""
    other = original.copy()
    kinds = [(255, 255, 255), (0, 0, 0), tuple(chance.randrange(256) for _band in range(3)), None]
    for region in burnt:
        part = region.within(SIZE)
        ground = chance.choice(kinds)
        shape = (part.width, part.height)
        fresh = (
            Image.new("RGB", shape, ground)
            if ground
            else Image.frombytes("RGB", shape, os.urandom(part.area * 3))
        )
        other.paste(fresh, (part.left, part.top))
    return other


def stored(picture: Image.Image) -> StoryImage:
    file = io.BytesIO()
    picture.save(file, "PNG", compress_level=1)
    image = StoryImage.objects.create(
        title="Noise",
        file=ImageFile(file, name="noise.png"),
        uploaded_by_user=factories.user("erin"),
    )
    prepare(image)
    return image


def covered(image: StoryImage, drawn: list[Region], margins: list[list[int]]) -> StoryImage:
    """With these boxes, and with the same margins on both pictures."""
    boxes = [
        RedactionBox(kind="face", left=r.left, top=r.top, width=r.width, height=r.height)
        for r in drawn
    ]
    set_boxes(image=image, boxes=boxes, by=factories.user("erin"))
    for box, kept in zip(image.boxes.all(), margins, strict=True):
        box.margins = kept
        box.save()
    image = StoryImage.objects.get(pk=image.pk)
    prepare(image)
    return StoryImage.objects.get(pk=image.pk)


def point_at(image: StoryImage, region: Region) -> None:
    """Somebody sets the focal point exactly on what is covered."""
    part = region.within(SIZE)
    image.focal_point_x = part.left + part.width // 2
    image.focal_point_y = part.top + part.height // 2
    image.focal_point_width, image.focal_point_height = part.width, part.height
    image.save()


@pytest.mark.parametrize("seed", range(4))
def test_what_lies_beneath_changes_no_byte_of_anything_shown(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  the same pictures in every run
    drawn = drawn_by(chance)
    margins = [[chance.randrange(1, 25) for _side in range(4)] for _box in drawn]
    burnt = [
        Region(r.left - m[0], r.top - m[1], r.width + m[0] + m[2], r.height + m[1] + m[3])
        for r, m in zip(drawn, margins, strict=True)
    ]
    original = noise(chance.randbytes(SIZE[0] * SIZE[1] * 3))
    other = other_beneath(original, burnt, chance)
    assert original.tobytes() != other.tobytes()
    pair = [covered(stored(each), drawn, margins) for each in (original, other)]

    one, two = (image.clean_bytes() for image in pair)
    assert one == two
    inside = burnt[0].within(SIZE)
    middle = (inside.left + inside.width // 2, inside.top + inside.height // 2)
    seen = Image.open(io.BytesIO(one)).convert("RGB").getpixel(middle)
    assert all(abs(a - b) < 6 for a, b in zip(seen, INK, strict=True))  # type: ignore[arg-type]
    for width in PUBLIC_WIDTHS:
        sizes = [strip_metadata(io.BytesIO(data), width=width).data for data in (one, two)]
        assert sizes[0] == sizes[1], width
    for focus in (None, *burnt):
        if focus:
            for image in pair:
                point_at(image, focus)
        for spec in sorted({*BY_HAND, *filters_of_templates()}):
            first, second = (rendition(image, spec) for image in pair)
            assert first == second, (spec, focus)


def rendition(image: StoryImage, spec: str) -> bytes:
    with image.get_rendition(spec).file.open() as file:
        data: bytes = file.read()
    return data


def test_a_rendition_shows_no_more_than_the_clean_copy_before_it_is_made_either() -> None:
    """Boxes count from the moment they are saved, not from when somebody has prepared them."""
    pictures = [stored(Image.new("RGB", SIZE, colour)) for colour in ("white", "red")]
    shown = []
    for image in pictures:
        box = RedactionBox(kind="face", left=0, top=0, width=SIZE[0], height=SIZE[1])
        set_boxes(image=image, boxes=[box], by=factories.user("erin"))
        now = StoryImage.objects.get(pk=image.pk)
        assert not now.is_prepared
        now.renditions.all().delete()
        shown.append(rendition(now, "fill-100x100"))
    assert shown[0] == shown[1]
