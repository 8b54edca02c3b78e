"""Boxes cover for good, by a little more than was drawn, and an empty save changes nothing."""

import io
import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from stories.audit.lines import AuditLine
from stories.images.boxes import LARGEST_MARGIN, RedactionBox
from stories.images.burning import INK, burn
from stories.images.geometry import Region
from stories.images.models import StoryImage
from stories.images.preparing import make_clean_copy, set_boxes
from tests import factories

SIZE = (120, 90)
numbers = st.integers(-200, 200)


def noise(seed: int, size: tuple[int, int] = SIZE) -> Image.Image:
    chance = random.Random(seed)  # noqa: S311  pixels, no secret
    return Image.frombytes("RGB", size, chance.randbytes(size[0] * size[1] * 3))


def box(left: int, top: int, width: int, height: int, kind: str = "face") -> RedactionBox:
    return RedactionBox(kind=kind, left=left, top=top, width=width, height=height)


def erin() -> Any:
    return factories.user("erin")


@given(numbers, numbers, st.integers(0, 300), st.integers(0, 300))
def test_a_region_becomes_ink_whatever_was_there_and_nothing_else_changes(
    left: int, top: int, width: int, height: int
) -> None:
    region = Region(left, top, width, height)
    before = noise(1)
    after = burn(noise(1), [region])
    inside = region.within(SIZE)
    for x, y in ((0, 0), (119, 89), (60, 45), (inside.left, inside.top)):
        if not (x < SIZE[0] and y < SIZE[1]):
            continue
        is_in = inside.left <= x < inside.right and inside.top <= y < inside.bottom
        assert after.getpixel((x, y)) == (INK if is_in else before.getpixel((x, y)))
    if inside.area:
        corners = (inside.left, inside.top, inside.right, inside.bottom)
        assert after.crop(corners).getcolors() == [(inside.area, INK)]


@given(st.integers(1, 5000), st.integers(1, 5000))
def test_each_side_moves_outwards_by_chance_and_never_inwards(width: int, height: int) -> None:
    drawn = box(100, 100, width, height)
    drawn.draw_margins()
    assert len(drawn.margins) == 4
    assert all(1 <= margin <= LARGEST_MARGIN for margin in drawn.margins)
    assert drawn.burnt.common(drawn.drawn) == drawn.drawn.area


@pytest.mark.django_db
def test_boxes_that_are_saved_again_change_nothing() -> None:
    image = factories.picture()
    assert set_boxes(image=image, boxes=[box(10, 10, 90, 50)], by=erin())
    image = StoryImage.objects.get()
    make_clean_copy(image)
    factories.clear(image, by=factories.user("ruth"))
    digest, burnt = image.clean_digest, image.burnt_regions()
    assert not set_boxes(image=image, boxes=[box(10, 10, 90, 50)], by=erin())
    image = StoryImage.objects.get()
    assert image.is_cleared
    assert (image.clean_digest, image.burnt_regions()) == (digest, burnt)
    assert AuditLine.objects.filter(act="picture_redacted").count() == 1


@pytest.mark.django_db
def test_another_box_ends_the_clearance_and_keeps_the_margins_of_the_first() -> None:
    image = factories.picture()
    set_boxes(image=image, boxes=[box(10, 10, 90, 50)], by=erin())
    image = StoryImage.objects.get()
    make_clean_copy(image)
    factories.clear(image, by=factories.user("ruth"))
    first = image.burnt_regions()[0]
    set_boxes(image=image, boxes=[box(10, 10, 90, 50), box(300, 300, 40, 40)], by=erin())
    image = StoryImage.objects.get()
    assert not image.is_prepared
    assert not image.is_cleared
    assert image.burnt_regions()[0] == first
    make_clean_copy(image)
    shown = Image.open(io.BytesIO(image.clean_bytes())).convert("RGB")
    assert max(shown.getpixel((320, 320))) < 40
    assert not image.is_cleared


@pytest.mark.django_db
def test_a_box_outside_the_picture_is_refused_and_nothing_is_lost() -> None:
    image = factories.picture()
    set_boxes(image=image, boxes=[box(10, 10, 90, 50)], by=erin())
    with pytest.raises(ValueError, match="outside the picture"):
        set_boxes(image=image, boxes=[box(5000, 10, 90, 50)], by=erin())
    assert image.boxes.count() == 1


@pytest.mark.django_db
def test_boxes_that_are_drawn_while_the_copy_is_made_are_in_it(monkeypatch: Any) -> None:
    image = factories.picture()
    drawn = []

    def draw_once(percent: int) -> None:
        if percent == 70 and not drawn:
            drawn.append(percent)
            set_boxes(image=StoryImage.objects.get(), boxes=[box(200, 200, 80, 80)], by=erin())

    make_clean_copy(image, draw_once)
    shown = Image.open(io.BytesIO(StoryImage.objects.get().clean_bytes())).convert("RGB")
    assert drawn
    assert max(shown.getpixel((240, 240))) < 40


@pytest.mark.django_db
def test_boxes_do_not_outlive_the_original_on_which_they_were_drawn() -> None:
    image = factories.picture()
    set_boxes(image=image, boxes=[box(10, 10, 90, 50)], by=erin())
    make_clean_copy(StoryImage.objects.get())
    image = StoryImage.objects.get()
    image.file = factories.picture(colour="red").file
    image.save()
    make_clean_copy(image)
    assert not image.boxes.exists()


@pytest.mark.django_db
def test_thumbnails_made_before_a_box_are_gone_after_it() -> None:
    image = factories.picture()
    name = image.get_rendition("max-100x100").file.name
    set_boxes(image=image, boxes=[box(0, 0, 1200, 800)], by=erin())
    image = StoryImage.objects.get()
    make_clean_copy(image)
    assert not image.renditions.exists()
    with image.get_rendition("max-100x100").file as file:
        thumbnail = Image.open(file).convert("RGB")
    assert max(thumbnail.getpixel((50, 30))) < 40
    assert name
