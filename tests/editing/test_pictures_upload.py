"""Every accepted kind of picture comes in by every door of the desk, and ends prepared."""

import io
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from PIL import Image
from pillow_heif import from_pillow
from wagtail.models import Collection, UploadedFile

from stories.images.boxes import RedactionBox
from stories.images.clearable import FAILED
from stories.images.formats import ENDINGS
from stories.images.models import StoryImage
from stories.images.preparing import set_boxes
from stories.images.work import prepare
from tests import factories
from tests.desk import signed_in as desk

pytestmark = pytest.mark.django_db

SIZE = (120, 80)


def upload(ending: str) -> SimpleUploadedFile:
    """A picture of this kind, as a browser sends it."""
    picture, file = Image.new("RGB", SIZE, "teal"), io.BytesIO()
    if ENDINGS[ending] == "HEIF":
        from_pillow(picture).save(file)
    else:
        picture.save(file, ENDINGS[ending])
    return SimpleUploadedFile(f"kim-at-home.{ending}", file.getvalue())


def add(erin: Client, file: Any) -> None:
    """The form of a new picture."""
    erin.post(reverse("wagtailimages:add"), form(file))


def choose(erin: Client, file: Any) -> None:
    """The tab of the chooser in the page editor."""
    sent = {f"image-chooser-upload-{name}": value for name, value in form(file).items()}
    erin.post(reverse("wagtailimages_chooser:create"), sent)


def add_several(erin: Client, file: Any) -> None:
    """Several at once: each waits until it has a title."""
    sent = {"files[]": file, "collection": Collection.objects.get().pk, "title": file.name}
    answer = erin.post(reverse("wagtailimages:add_multiple"), sent).json()
    assert answer["success"], answer
    address = re.search(r'action="([^"]+)"', answer["form"])[1]
    prefix = f"uploaded-image-{UploadedFile.objects.get().pk}"
    named = {f"{prefix}-title": "A harbour", f"{prefix}-collection": sent["collection"]}
    assert erin.post(address, named | {f"{prefix}-description": ""}).json()["success"]


def replace(erin: Client, file: Any) -> None:
    """New bytes for a picture that is there."""
    image = factories.picture()
    set_boxes(
        image=image,
        boxes=[RedactionBox(kind="face", left=1, top=1, width=9, height=9)],
        by=factories.user("erin"),
    )
    erin.post(reverse("wagtailimages:edit", args=[image.pk]), form(file))


def form(file: Any) -> dict[str, Any]:
    return {"title": "A harbour", "file": file, "collection": Collection.objects.get().pk}


@pytest.mark.parametrize("door", [add, add_several, choose, replace])
@pytest.mark.parametrize("ending", ENDINGS)
def test_every_kind_comes_in_by_every_door(
    ending: str,
    door: Callable[[Client, Any], None],
    django_capture_on_commit_callbacks: Callable[..., Any],
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        door(desk("erin"), upload(ending))
    image = StoryImage.objects.get()
    assert image.is_prepared
    assert (image.width, image.height) == SIZE
    assert not image.boxes.exists()
    shown = Image.open(io.BytesIO(image.clean_bytes()))
    assert (shown.format, shown.size) == ("JPEG", SIZE)
    assert image.get_rendition("fill-60x60").width == 60


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.pdf", b"%PDF-1.7\n", "Upload a PDF under attachments"),
        ("a.jpg", b"%PDF-1.7\n", "This is a file of the kind PDF"),
        ("a.jpg", upload("png").read(), "but it is a file of the kind PNG"),
        ("a.png", upload("png").read()[:-20], "breaks off before the end"),
        ("a.heic", b"\0\0\0\x18ftypmp42" + bytes(40), "Take a still of it"),
    ],
)
def test_what_is_refused_is_told_with_what_helps(name: str, data: bytes, told: str) -> None:
    erin = desk("erin")
    answer = erin.post(reverse("wagtailimages:add"), form(SimpleUploadedFile(name, data)))
    assert told in answer.content.decode()
    several = {"files[]": SimpleUploadedFile(name, data), "collection": Collection.objects.get().pk}
    assert told in erin.post(reverse("wagtailimages:add_multiple"), several).json()["error_message"]
    assert not StoryImage.objects.exists()
    assert not UploadedFile.objects.exists()


def test_a_picture_that_lies_on_its_side_is_measured_upright() -> None:
    file, exif = io.BytesIO(), Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", SIZE, "teal").save(file, "JPEG", exif=exif)
    add(desk("erin"), SimpleUploadedFile("a.jpg", file.getvalue()))
    image = StoryImage.objects.get()
    assert (image.width, image.height) == (80, 120)


def test_the_edit_form_shows_the_clean_copy_even_before_the_boxes_are_burnt() -> None:
    """Its focal point asks for a rendition; so does everything else at the desk."""
    image = factories.picture()
    box = RedactionBox(kind="face", left=300, top=200, width=500, height=400)
    set_boxes(image=image, boxes=[box], by=factories.user("erin"))
    image = StoryImage.objects.get()
    assert not image.is_prepared
    for _state in ("before", "after"):
        page = desk("erin").get(reverse("wagtailimages:edit", args=[image.pk])).content.decode()
        (shown,) = set(re.findall(r'src="(/admin/files/[^"]+max-800x600[^"]*)"', page))
        answer = desk("erin").get(shown)
        picture = Image.open(io.BytesIO(answer.content)).convert("RGB")
        assert max(picture.getpixel((350, 250))) < 40 < max(picture.getpixel((50, 50)))
        image.renditions.all().delete()
        prepare(image)


def test_a_picture_that_breaks_later_says_so_and_can_be_tried_again() -> None:
    image = factories.picture()
    StoryImage.objects.update(work_state=FAILED, work_trouble="The disk was full.", clean_digest="")
    page = desk("ruth").get(reverse("story_pictures:clear", args=[image.pk])).content.decode()
    assert "The disk was full." in page
    desk("ruth").post(reverse("story_pictures:again", args=[image.pk]))
    assert StoryImage.objects.get().is_prepared
