"""Pictures at the desk: private files, bare pixels, cleared by somebody who did not bring them."""

import io
import re

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from PIL import Image
from wagtail.models import Collection, UploadedFile

from stories.images.clearable import ALL_YES
from stories.images.models import StoryImage
from stories.images.work import prepare
from tests import factories
from tests.desk import signed_in as desk

pytestmark = pytest.mark.django_db

CAMERA = b"Secret Camera Works"


def upload(form: str = "JPEG", name: str = "kim-at-home.jpg", size: tuple[int, int] = (300, 200)):
    """A file as a browser sends it, with a camera's name in it."""
    exif = Image.Exif()
    exif[0x010F] = CAMERA.decode()
    exif.get_ifd(0x8825)[2] = (41.0, 47.0, 3.0)
    file = io.BytesIO()
    Image.new("RGB", size, "teal").save(file, form, exif=exif)
    return SimpleUploadedFile(name, file.getvalue(), f"image/{form.lower()}")


def add(client: Client, file: SimpleUploadedFile):
    """Send the form of a new picture."""
    return client.post(
        reverse("wagtailimages:add"),
        {"title": "The harbour", "file": file, "collection": Collection.objects.get().pk},
        follow=True,
    )


def every_file() -> list[str]:
    """All files in the storage, by name."""
    return [
        f"{folder}/{name}"
        for folder in default_storage.listdir("")[0]
        for name in default_storage.listdir(folder)[1]
    ]


@pytest.mark.parametrize(
    ("form", "name"), [("JPEG", "a.jpg"), ("PNG", "a.png"), ("WEBP", "a.webp")]
)
def test_erin_uploads_a_picture_and_its_own_name_is_forgotten(form, name) -> None:
    add(desk("erin"), upload(form, f"kim-at-home-{name}"))
    image = StoryImage.objects.get()
    assert "kim" not in image.file.name
    assert image.uploaded_by_user.username == "erin"
    assert not [file for file in every_file() if "kim" in file]


def test_an_svg_is_refused() -> None:
    svg = SimpleUploadedFile("a.svg", b'<svg xmlns="http://www.w3.org/2000/svg"/>', "image/svg+xml")
    answer = add(desk("erin"), svg)
    assert not StoryImage.objects.exists()
    assert "This is a file of the kind SVG. Export it as PNG" in answer.content.decode()


def test_a_decompression_bomb_is_refused_before_it_is_decoded() -> None:
    row = io.BytesIO()
    Image.new("1", (10_000, 6_000)).save(row, "PNG")
    bomb = SimpleUploadedFile("bomb.png", row.getvalue(), "image/png")
    assert bomb.size < 100_000
    answer = add(desk("erin"), bomb)
    assert not StoryImage.objects.exists()
    assert "larger than 50 megapixels. Make it smaller" in answer.content.decode()


def test_the_desk_shows_pictures_without_what_the_camera_wrote() -> None:
    erin = desk("erin")
    add(erin, upload())
    image = StoryImage.objects.get()
    page = erin.get(reverse("wagtailimages:index")).content.decode()
    shown = set(re.findall(r'src="(/admin/files/[^"]+)"', page))
    assert shown
    own = [reverse(f"story_pictures:{name}", args=[image.pk]) for name in ("original", "clean")]
    for address in {*shown, *own}:
        answer = erin.get(address)
        assert answer.status_code == 200
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert "no-store" in answer["Cache-Control"]
        assert CAMERA not in answer.content
        assert not Image.open(io.BytesIO(answer.content)).getexif()
    for name in default_storage.listdir("images")[1]:
        with default_storage.open(f"images/{name}") as file:
            assert CAMERA not in file.read()


def test_a_stranger_gets_no_file_by_any_address() -> None:
    add(desk("erin"), upload())
    image = StoryImage.objects.get()
    image.get_rendition("max-165x165")
    names = every_file()
    assert len(names) >= 2
    for name in names:
        guesses = [f"/admin/files/{name}", f"/media/{name}", f"/{name}", f"/private/{name}"]
        for address in guesses:
            answer = Client().get(address)
            assert answer.status_code in {302, 404}, address


@pytest.mark.parametrize(
    "name",
    [
        "../landfall.sqlite3",
        "original_images/../../landfall.sqlite3",
        "images/%2e%2e/secret.jpg",
        "..%2f..%2fetc%2fpasswd",
        "secrets/key.png",
        "images/none.jpg",
        "images/none.svg",
        "images/a%00.jpg",
    ],
)
def test_no_other_file_is_handed_out(name, settings) -> None:
    settings.MEDIA_ROOT.mkdir(parents=True)
    (settings.MEDIA_ROOT.parent / "landfall.sqlite3").write_bytes(b"everything")
    (settings.MEDIA_ROOT / "secret.jpg").write_bytes(b"everything")
    assert desk("erin").get(f"/admin/files/{name}").status_code == 404


def test_a_user_without_any_right_to_pictures_gets_none() -> None:
    image = factories.picture()
    group = factories.user("ruth").groups.get()
    group.collection_permissions.all().delete()
    assert desk("ruth").get(image.file.url).status_code == 302


def said(image: StoryImage) -> dict[str, str]:
    """What a reviewer sends who answers every question with yes."""
    return {"digest": image.clean_digest} | dict.fromkeys(ALL_YES, "yes")


def test_ruth_sees_what_the_file_carries_and_clears_it() -> None:
    add(desk("erin"), upload())
    image, ruth = StoryImage.objects.get(), desk("ruth")
    address = reverse("story_pictures:clear", args=[image.pk])
    page = ruth.get(address).content.decode()
    assert "the place where it was taken" in page
    assert "the camera or phone" in page
    unsaid = ruth.post(address, {"digest": image.clean_digest}, follow=True).content.decode()
    assert "Answer every question. Nothing was cleared." in unsaid
    ruth.post(address, said(image))
    image.refresh_from_db()
    assert image.is_cleared
    assert image.shows_face is False
    assert image.cleared_by.username == "ruth"
    assert "cleared" in ruth.get(reverse("story_pictures:index")).content.decode()


def test_what_was_replaced_under_ruths_eyes_is_not_cleared() -> None:
    image = factories.picture()
    seen = said(image)
    other = factories.picture(colour="red")
    image.file = other.file
    image.save()
    prepare(image)
    address = reverse("story_pictures:clear", args=[image.pk])
    answer = desk("ruth").post(address, seen, follow=True)
    assert "changed meanwhile" in answer.content.decode()
    image.refresh_from_db()
    assert not image.cleared_digest


def test_erin_may_not_clear() -> None:
    image = factories.picture(by="sami")
    erin, address = desk("erin"), reverse("story_pictures:clear", args=[image.pk])
    assert "Only reviewers clear pictures" in erin.get(address).content.decode()
    erin.post(address, said(image))
    image.refresh_from_db()
    assert not image.is_cleared


def test_nobody_clears_a_picture_that_they_brought() -> None:
    image = factories.picture(by="ruth")
    ruth, address = desk("ruth"), reverse("story_pictures:clear", args=[image.pk])
    assert "Somebody else than the person who uploaded" in ruth.get(address).content.decode()
    ruth.post(address, said(image))
    image.refresh_from_db()
    assert not image.is_cleared


def test_new_bytes_need_a_new_clearance_from_somebody_else() -> None:
    """Ada replaces Erin's file: it is Ada's now, and what Ruth cleared counts no more."""
    image = factories.picture()
    address = reverse("story_pictures:clear", args=[image.pk])
    desk("ruth").post(address, said(image))
    desk("ada").post(
        reverse("wagtailimages:edit", args=[image.pk]),
        {"title": "The harbour", "file": upload(), "collection": Collection.objects.get().pk},
    )
    image = StoryImage.objects.get(pk=image.pk)
    assert not image.is_cleared
    assert image.uploaded_by_user.username == "ada"
    assert "changed after clearing" in desk("noa").get(address).content.decode()


@pytest.mark.parametrize(
    "name", ["wagtailimages:add", "wagtailimages:add_multiple", "wagtailimages_chooser:choose"]
)
def test_no_form_proposes_a_title_or_asks_for_tags(name) -> None:
    """``w-sync`` is what copies the file's name into the title."""
    form = desk("erin").get(reverse(name))
    html = form.json()["html"] if name.endswith("choose") else form.content.decode()
    assert 'type="file"' in html
    assert "w-sync" not in html
    assert not re.search(r'name="[^"]*tags"', html)


@pytest.mark.parametrize("proposed", [{}, {"title": "kim-at-home"}, {"title": "kim-at-home.jpg"}])
def test_several_pictures_at_once_wait_for_a_title_each(proposed) -> None:
    """What Wagtail's own script sends is the file's name, as a title or not at all."""
    erin, collection = desk("erin"), Collection.objects.get().pk
    sent = {"files[]": upload(), "collection": collection} | proposed
    answer = erin.post(reverse("wagtailimages:add_multiple"), sent).json()
    assert answer["success"]
    assert not StoryImage.objects.exists()
    assert "kim" not in answer["form"]
    title = re.search(r'<input[^>]*name="([^"]*-title)"[^>]*>', answer["form"])
    assert "value=" not in title[0]
    assert "tags" not in answer["form"]
    waiting = UploadedFile.objects.get()
    assert "kim" not in waiting.file.name

    address = re.search(r'action="([^"]+)"', answer["form"])[1]
    prefix = title[1].removesuffix("-title")
    form = {f"{prefix}-collection": collection, f"{prefix}-description": ""}
    refused = erin.post(address, form | {f"{prefix}-title": ""}).json()
    assert not refused["success"]
    assert not StoryImage.objects.exists()
    assert erin.post(address, form | {f"{prefix}-title": "A kitchen"}).json()["success"]
    image = StoryImage.objects.get()
    assert (image.title, image.uploaded_by_user.username) == ("A kitchen", "erin")
    assert not UploadedFile.objects.exists()
    assert not [file for file in every_file() if "kim" in file]


def test_the_name_of_the_file_is_no_title() -> None:
    collection = Collection.objects.get().pk
    sent = {"title": "kim-at-home", "file": upload(), "collection": collection}
    answer = desk("erin").post(reverse("wagtailimages:add"), sent)
    assert "often tells who is on it" in answer.content.decode()
    assert not StoryImage.objects.exists()
