"""Doors of pictures: what lies under a box, and every way to put other pixels in its place.

What nobody has cleared is of one colour that is in nothing that readers may see.
"""

import io
from collections.abc import Callable, Iterator

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.urls import reverse
from PIL import Image, ImageDraw

from stories.images.boxes import BoxKind, RedactionBox
from stories.images.clearing import clear_image
from stories.images.models import StoryImage
from stories.images.preparing import set_boxes
from stories.images.work import prepare
from stories.publishing.editions import EditionPicture
from tests import desk, factories
from tests.crawler import Crawl, crawl

SECRET_COLOUR = (255, 0, 255)
UNDER = (400, 250, 300, 300)  # where the secret lies: left, top, width, height
COLUMNS = "cleared_digest", "cleared_at", "cleared_by_id", "answers", "clearance_seal"


def telling_pixels() -> bytes:
    """A JPEG with the secret in the middle."""
    left, top, width, height = UNDER
    picture = Image.new("RGB", (1200, 800), "darkgreen")
    ImageDraw.Draw(picture).rectangle((left, top, left + width, top + height), SECRET_COLOUR)
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=90)
    return file.getvalue()


def raw_picture() -> StoryImage:
    """An upload by Erin that shows the secret, prepared and not cleared."""
    image = factories.picture(name="raw.jpg")
    image.file.save("raw.jpg", SimpleUploadedFile("raw.jpg", telling_pixels()), save=True)
    prepare(image)
    image.refresh_from_db()
    return image


def covered_picture() -> StoryImage:
    """The same with a box over the secret, cleared by Ruth."""
    image = raw_picture()
    left, top, width, height = UNDER
    box = RedactionBox(
        kind=BoxKind.FACE, left=left - 8, top=top - 8, width=width + 16, height=height + 16
    )
    set_boxes(image=image, boxes=[box], by=factories.user("ruth"))
    image.refresh_from_db()
    prepare(image)
    factories.clear(image, by=factories.user("ruth"))
    return image


def guesses() -> Iterator[str]:
    """Every address of every picture that anybody could think of."""
    yield from ("/admin/images/multiple/", "/admin/images/chooser/", "/admin/images/uploads/")
    yield from (f"/media/{name}" for name in default_storage.names())  # type: ignore[attr-defined]
    for image in StoryImage.objects.all():
        for screen in ("clear", "redact", "original", "clean", "work"):
            yield reverse(f"story_pictures:{screen}", args=[image.pk])
        yield from (
            f"/admin/images/chooser/{image.pk}/",
            f"/admin/images/{image.pk}/generate_url/max-800x800/",
            f"/admin/images/{image.pk}/preview/original/",
            f"/api/v2/images/{image.pk}/",
            f"/pictures/{image.pk}",
            f"/pictures/{image.pk}/1200",
        )
        names = [image.file.name, image.clean_file.name]
        names += [rendition.file.name for rendition in image.renditions.all()]
        for name in filter(None, names):
            yield from (f"/pictures/{name}", reverse("stories_private_file", args=[name]))


def seen_by_a_stranger() -> Crawl:
    """Everything that the crawler gets when he tries these addresses as well."""
    return crawl(extra=guesses())


def showing_secret(seen: Crawl) -> list[str]:
    """The addresses that answered with a picture in which the secret can be seen."""
    return [
        address
        for address, answer in seen.answers.items()
        if "Content-Type: image/" in answer.headers
        and "svg" not in answer.headers
        and shows_secret(answer.body)
    ]


def shows_secret(data: bytes) -> bool:
    """Whether a pixel comes near the secret's colour."""
    with Image.open(io.BytesIO(data)) as picture:
        small = picture.convert("RGB").resize((120, 80))
    return any(
        red > 180 and green < 90 and blue > 180
        for red, green, blue in zip(*[iter(small.tobytes())] * 3, strict=True)
    )


def pictures_read(seen: Crawl) -> list[str]:
    """The addresses of pictures that an edition shows, among those that answered."""
    return [address for address in seen.readable() if address.startswith("/pictures/")]


def sql(statement: str, *values: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def of_table(model: type) -> str:
    return str(model._meta.db_table)  # type: ignore[attr-defined]


def digest_forged(image: StoryImage) -> None:
    """The columns say cleared, and nobody sealed it."""
    sql(f"UPDATE {of_table(StoryImage)} SET cleared_digest = clean_digest")  # noqa: S608


def answers_changed(image: StoryImage) -> None:
    """Cleared properly, and afterwards other answers."""
    sql(f"UPDATE {of_table(StoryImage)} SET answers = '{{\"face\": true}}'")  # noqa: S608


def clearance_copied(image: StoryImage) -> None:
    """Everything that the clearance of another picture says, onto this one."""
    other = factories.picture(name="cleared.jpg")
    factories.clear(other, by=factories.user("ruth"))
    StoryImage.objects.filter(pk=image.pk).update(
        **{name: getattr(other, name) for name in COLUMNS}
    )


def clearance_with_its_copy(image: StoryImage) -> None:
    """The clean digest of the other one goes along, so that all the columns agree."""
    clearance_copied(image)
    sql(f"UPDATE {of_table(StoryImage)} SET clean_digest = cleared_digest")  # noqa: S608


def cleared_in_the_shell_by_its_uploader(image: StoryImage) -> None:
    answers = {"face": True, "name": True, "place": True, "handwriting": True}
    with pytest.raises(PermissionDenied):
        clear_image(image=image, by=factories.user("erin"), answers=answers)


FORGERIES: tuple[Callable[[StoryImage], None], ...] = (
    digest_forged,
    clearance_copied,
    clearance_with_its_copy,
    cleared_in_the_shell_by_its_uploader,
)


def boxes_deleted(image: StoryImage) -> None:
    sql(f"DELETE FROM {of_table(RedactionBox)}")  # noqa: S608


def original_exchanged(image: StoryImage) -> None:
    default_storage.replace(image.file.name, telling_pixels())  # type: ignore[attr-defined]


def clean_copy_exchanged(image: StoryImage) -> None:
    default_storage.replace(image.clean_file.name, telling_pixels())  # type: ignore[attr-defined]


def another_file_under_it(image: StoryImage) -> None:
    image.refresh_from_db()
    image.file.save("another.jpg", SimpleUploadedFile("another.jpg", telling_pixels()), save=True)
    prepare(image)


def edition_exchanged(image: StoryImage) -> None:
    """The pixels of the edition's own copies, by SQL."""
    sql(f"UPDATE {of_table(EditionPicture)} SET data = %s", telling_pixels())  # noqa: S608


def edition_added(image: StoryImage) -> None:
    """A row beside those that were sealed."""
    known = EditionPicture.objects.first()
    assert known is not None
    EditionPicture.objects.create(
        edition=known.edition,
        key="1/1200",
        name="a-name-of-its-own",
        width=1200,
        height=800,
        content_type="image/jpeg",
        data=telling_pixels(),
    )


def uncovered_and_cleared_again(image: StoryImage) -> None:
    """Properly, by the desk; but the page was not reviewed with it."""
    image.refresh_from_db()
    set_boxes(image=image, boxes=[], by=factories.user("erin"))
    image.refresh_from_db()
    prepare(image)
    factories.clear(image, by=factories.user("noa"), shows_face=True)


def thumbnails_made(image: StoryImage) -> None:
    """Of a raw picture beside the cleared one, by every kind of filter."""
    raw = raw_picture()
    for spec in ("max-165x165", "width-480", "original", "fill-200x200-c100", "format-webp"):
        raw.get_rendition(spec)


def upload_broken_off(image: StoryImage) -> None:
    """Wagtail keeps a file of several aside until somebody writes its title."""
    file = SimpleUploadedFile("harbour.jpg", telling_pixels(), "image/jpeg")
    form = {"title": "harbour", "files[]": file, "collection": "1"}
    assert desk.signed_in("erin").post("/admin/images/multiple/add/", form).status_code == 200


LATER: tuple[Callable[[StoryImage], None], ...] = (
    answers_changed,
    boxes_deleted,
    original_exchanged,
    clean_copy_exchanged,
    another_file_under_it,
    edition_exchanged,
    edition_added,
    uncovered_and_cleared_again,
    thumbnails_made,
    upload_broken_off,
)
