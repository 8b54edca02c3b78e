"""Doors beside the page: pictures, documents, shared words and settings."""

import io
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image
from wagtail.documents.models import Document
from wagtail.models import Page, Site

from stories.images.models import StoryImage
from stories.images.work import prepare
from stories.pages.taxonomy import Category, Series, Theme
from stories.people.public_names import PublicName
from stories.people.storytellers import Storyteller
from stories.publishing.editions import Edition
from tests import factories
from tests.publishing.doors.scene import APPROVED_TEXT, KNOWN, SECRET, Door, Scene, door

DOORS: list[Door] = []
KIND = "beside the page"


def telling_jpeg() -> bytes:
    """A picture whose metadata tell what nobody has reviewed."""
    exif = Image.Exif()
    exif[0x010E] = f"The {SECRET} gate"
    file = io.BytesIO()
    Image.new("RGB", (1200, 800), "purple").save(
        file, "JPEG", exif=exif, comment=f"taken at the {SECRET} gate".encode()
    )
    return file.getvalue()


def telling_picture() -> StoryImage:
    """The same as an upload by Erin, under a name that tells it too."""
    image = StoryImage.objects.create(
        title=f"The {SECRET} gate",
        file=ImageFile(io.BytesIO(telling_jpeg()), name=f"{SECRET}-gate.jpg"),
        uploaded_by_user=factories.user("erin"),
    )
    prepare(image)
    return image


def with_picture(scene: Scene) -> StoryImage:
    """Publish the page anew with a cleared picture in it."""
    image = telling_picture()
    factories.clear(image, by=factories.user("ruth"), shows_face=False)
    page = scene.fresh().live_revision.as_object()
    picture = {"image": image, "alt": "A harbour at dawn", "caption": "The harbour"}
    page.body = [("text", APPROVED_TEXT), ("picture", picture)]
    page.save_revision(user=factories.user("erin"), log_action=True)
    edition = factories.publish(page)
    assert edition.pictures.exists()
    return image


@door(DOORS, "upload a picture", kind=KIND)
def upload(scene: Scene) -> None:
    """Wagtail would hand it out at once, and an upload of several stays when it is broken off."""
    file = SimpleUploadedFile(f"{SECRET}.jpg", telling_jpeg(), "image/jpeg")
    answer = scene.as_("erin").post(
        "/admin/images/multiple/add/",
        {"title": f"The {SECRET} gate", "files[]": file, "collection": "1"},
    )
    assert scene.heard(answer).status_code == 200
    assert StoryImage.objects.exists()


@door(DOORS, "open a picture at the desk, which makes thumbnails", kind=KIND)
def thumbnails(scene: Scene) -> None:
    image = telling_picture()
    image.get_rendition("max-165x165")
    image.get_rendition("width-480")
    scene.heard(scene.as_("zoe").get("/admin/images/"))
    assert image.renditions.count() >= 2


@door(DOORS, "a cleared picture tells no more than its pixels", starts=(KNOWN,), kind=KIND)
def cleared_picture(scene: Scene) -> None:
    with_picture(scene)


@door(DOORS, "put another file behind a picture", starts=(KNOWN,), kind=KIND)
def replace_file(scene: Scene) -> None:
    image = with_picture(scene)
    for name in (image.file.name, image.clean_file.name):
        image.file.storage.replace(name, telling_jpeg() + SECRET.encode())
    image.renditions.all().delete()


@door(DOORS, "change the title of a picture", starts=(KNOWN,), kind=KIND)
def picture_title(scene: Scene) -> None:
    image = with_picture(scene)
    image.title = image.description = f"The {SECRET} gate"
    image.save()


@door(DOORS, "put other bytes behind an edition's picture", starts=(KNOWN,), kind=KIND)
def edition_picture(scene: Scene) -> None:
    with_picture(scene)
    edition = Edition.objects.get(page_number=scene.page.pk)
    assert edition.pictures.update(data=SECRET.encode())


@door(DOORS, "upload a document", kind=KIND)
def document(scene: Scene) -> None:
    file = ContentFile(f"The {SECRET} gate".encode(), name=f"{SECRET}.txt")
    Document.objects.create(title=f"The {SECRET} gate", file=file)


def rename(model: Any, kind: str) -> None:
    """A door for each kind of words that lists share."""

    @door(DOORS, f"change the name of a {kind}", starts=(KNOWN,), kind=KIND)
    def change(scene: Scene) -> None:
        term = model.objects.create(name="Bread", slug="bread", description="About bread.")
        home = factories.home()
        home.save_revision(user=factories.user("erin"))
        factories.publish(home)
        term.name, term.description, term.slug = f"{SECRET} bread", SECRET, f"{SECRET}-bread"
        term.save()


rename(Category, "category")
rename(Theme, "theme")
rename(Series, "series")


@door(DOORS, "change the words of the home page's row", starts=(KNOWN,), kind=KIND)
def home_row(scene: Scene) -> None:
    home = factories.home()
    type(home).objects.filter(pk=home.pk).update(
        organisation=SECRET, protection_note=SECRET, footer=f"<p>{SECRET}</p>", title=SECRET
    )


@door(DOORS, "change the settings of the site", kind=KIND)
def site_settings(scene: Scene) -> None:
    Site.objects.update(site_name=f"The {SECRET} site")
    PublicName.objects.create(name=f"{SECRET} house", reason=SECRET)


@door(DOORS, "point the site at the page", kind=KIND)
def site_root(scene: Scene) -> None:
    """Wagtail serves whatever is the root page of the site."""
    Site.objects.update(root_page=Page.objects.get(pk=scene.page.pk))


@door(DOORS, "change a storyteller's shown name", starts=(KNOWN,), kind=KIND)
def shown_name(scene: Scene) -> None:
    Storyteller.objects.update(shown_name=f"Mx. {SECRET}")
