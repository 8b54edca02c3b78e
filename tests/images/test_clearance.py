"""A picture goes out only as the bytes that somebody else has looked at."""

import io

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.storage import default_storage
from PIL import Image

from stories.images.clearable import CopyChanged
from stories.images.metadata import PictureUnreadable
from stories.images.models import StoryImage
from stories.images.storage import PrivateStorage
from stories.publishing.editions import EditionPicture
from tests import factories

pytestmark = pytest.mark.django_db

CAMERA = b"Secret Camera Works"


def test_the_uploader_does_not_clear() -> None:
    image = factories.picture(by="ruth")
    with pytest.raises(PermissionDenied, match="Somebody else"):
        factories.clear(image, by=factories.user("ruth"), shows_face=False)


def test_an_editor_does_not_clear() -> None:
    with pytest.raises(PermissionDenied, match="Only reviewers"):
        factories.clear(factories.picture(), by=factories.user("sami"), shows_face=False)


def test_another_original_takes_the_clearance_away() -> None:
    image = factories.picture()
    factories.clear(image, by=factories.user("ruth"), shows_face=False)
    assert image.is_cleared
    image.file = factories.picture(colour="red").file
    assert not image.is_cleared


def test_a_clean_copy_that_was_changed_in_its_place_is_not_shown() -> None:
    image = factories.picture()
    factories.clear(image, by=factories.user("ruth"), shows_face=False)
    default_storage.replace(image.clean_file.name, factories.jpeg("red"))
    assert image.is_cleared
    assert not image.is_intact()
    with pytest.raises(CopyChanged, match="was changed"):
        image.clean_bytes()


def test_an_edition_has_pixels_and_nothing_that_the_camera_wrote() -> None:
    image = factories.picture()
    with image.open_file() as file:
        assert CAMERA in file.read()
    factories.clear(image, by=factories.user("ruth"), shows_face=False)
    _page, edition = factories.published_story(
        body=[("picture", {"image": image, "alt": "A harbour in the evening", "caption": ""})]
    )
    copies = EditionPicture.objects.filter(edition=edition)
    kinds = sorted(copies.values_list("content_type", flat=True))
    assert kinds == ["image/avif", "image/avif", "image/webp", "image/webp"]
    for copy in copies:
        data = bytes(copy.data)
        assert CAMERA not in data
        with Image.open(io.BytesIO(data)) as picture:
            assert not picture.getexif()
            assert picture.width == copy.width
    assert "harbour" not in " ".join(copies.values_list("name", flat=True))


def test_a_file_has_no_public_address() -> None:
    image = factories.picture(name="kim-at-home.jpg")
    assert isinstance(default_storage._wrapped, PrivateStorage)
    assert image.file.url.startswith("/admin/files/")
    assert "kim" not in image.file.url
    assert image.get_rendition("max-100x100").url.startswith("/admin/files/")


def test_a_file_that_is_no_picture_makes_no_rendition() -> None:
    image = factories.picture()
    default_storage.replace(image.file.name, b"not a picture")
    StoryImage.objects.update(clean_digest="")
    with pytest.raises(PictureUnreadable):
        StoryImage.objects.get(pk=image.pk).get_rendition("max-100x100")
