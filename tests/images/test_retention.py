"""Originals go when their time is over; what was cleared stays as it was."""

import hashlib
import io
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.images import ImageFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import timezone

from stories.audit.lines import AuditLine
from stories.images.boxes import RedactionBox
from stories.images.geometry import Region
from stories.images.models import StoryImage
from stories.images.preparing import make_clean_copy, set_boxes
from stories.images.readings import ReadLine, sealed
from stories.images.retention import OriginalNeeded, destroy_original
from tests import factories
from tests.desk import signed_in

pytestmark = pytest.mark.django_db

NAME = RedactionBox(kind="name", left=50, top=0, width=120, height=40)


@pytest.fixture
def committed(django_capture_on_commit_callbacks: Any) -> Any:
    """Do what waits for the end of the transaction."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def letter(committed: Any) -> StoryImage:
    """A cleared letter on which a name was read and covered."""
    image = factories.picture()
    words = (("Dear", Region(10, 10, 30, 20)), ("Sun-hi", Region(60, 10, 90, 20)))
    StoryImage.objects.update(readings=sealed([ReadLine("en", words)]))
    set_boxes(image=image, boxes=[NAME], by=factories.user("erin"))
    image = StoryImage.objects.get()
    with committed():
        make_clean_copy(image)
    factories.clear(image, by=factories.user("ruth"))
    return image


def test_the_original_goes_and_the_cleared_copy_takes_its_place(
    letter: Any, committed: Any
) -> None:
    original, shown = letter.file.name, letter.clean_bytes()
    assert letter.hidden_words() == ["Sun-hi"]
    with committed():
        destroy_original(letter, by=factories.user("ruth"))
    letter = StoryImage.objects.get()
    assert not Path(default_storage.path(original)).exists()
    assert letter.is_cleared
    assert letter.clean_bytes() == shown
    assert (letter.hidden_words(), letter.readable_text()) == ([], "Dear")
    assert letter.get_rendition("max-100x100")
    assert AuditLine.objects.filter(act="original_destroyed").count() == 1


def test_a_box_can_be_added_after_the_original_is_gone(letter: Any, committed: Any) -> None:
    with committed():
        destroy_original(letter)
    letter = StoryImage.objects.get()
    former = letter.clean_file.name
    another = RedactionBox(kind="sign", left=400, top=400, width=50, height=50)
    set_boxes(image=letter, boxes=[NAME, another], by=factories.user("erin"))
    letter = StoryImage.objects.get()
    with committed():
        make_clean_copy(letter)
    letter = StoryImage.objects.get()
    assert letter.is_prepared
    assert letter.is_intact()
    assert not letter.is_cleared
    assert letter.file.name == letter.clean_file.name != former
    assert not Path(default_storage.path(former)).exists()


def test_what_nobody_cleared_keeps_its_original() -> None:
    image = factories.picture()
    with pytest.raises(OriginalNeeded, match="until somebody has cleared"):
        destroy_original(image)
    factories.clear(image, by=factories.user("ruth"))
    destroy_original(image)
    with pytest.raises(OriginalNeeded, match="gone already"):
        destroy_original(image)


def test_the_command_destroys_what_is_due_and_nothing_else(settings: Any) -> None:
    settings.LANDFALL_ORIGINALS_KEPT_DAYS = 30
    due, early, waiting = factories.picture(), factories.picture(), factories.picture()
    for image in (due, early):
        factories.clear(image, by=factories.user("ruth"))
    long_ago = timezone.now() - timedelta(days=31)
    due.cleared_at = long_ago
    due.close_clearance(due.answers)
    due.save()
    told = io.StringIO()
    call_command("destroy_originals", stdout=told)
    gone = StoryImage.objects.exclude(original_destroyed_at=None)
    assert [image.pk for image in gone] == [due.pk]
    assert "Files destroyed: 1." in told.getvalue()
    assert waiting.pk


def test_one_that_cannot_be_destroyed_keeps_no_other(monkeypatch: Any) -> None:
    first, second = factories.picture(), factories.picture()
    for image in (first, second):
        factories.clear(image, by=factories.user("ruth"))
        image.cleared_at = timezone.now() - timedelta(days=100)
        image.close_clearance(image.answers)
        image.save()
    default_storage.delete(first.clean_file.name)
    with pytest.raises(CommandError, match="1 originals could not be destroyed"):
        call_command("destroy_originals", stdout=io.StringIO())
    assert StoryImage.objects.get(pk=second.pk).original_destroyed_at
    assert not StoryImage.objects.get(pk=first.pk).original_destroyed_at


def test_a_deleted_picture_takes_every_file_along(letter: Any, committed: Any) -> None:
    letter.get_rendition("max-100x100")
    assert len(list(default_storage.names())) == 3
    with committed():
        letter.delete()
    assert list(default_storage.names()) == []


def test_a_new_file_after_the_original_is_gone_is_an_original_again(
    letter: Any, committed: Any
) -> None:
    with committed():
        destroy_original(letter)
    image = StoryImage.objects.get()
    image.file = ImageFile(io.BytesIO(factories.jpeg("red")), name="b.jpg")
    with committed():
        image.save()
    image = StoryImage.objects.get()
    assert image.is_prepared
    assert image.original_destroyed_at is None
    factories.clear(image, by=factories.user("ruth"))
    destroy_original(image)
    assert StoryImage.objects.get().original_destroyed_at


def test_no_digest_tells_which_file_was_uploaded(committed: Any) -> None:
    data = factories.jpeg("teal")
    upload = {"title": "A bay", "collection": 1}
    for name in ("a.jpg", "b.jpg"):
        file = SimpleUploadedFile(name, data, "image/jpeg")
        signed_in("erin").post(reverse("wagtailimages:add"), upload | {"file": file})
    one, same = StoryImage.objects.all()
    assert one.file_hash == same.file_hash  # the desk says that it is there already
    digests = {hashlib.new(name, data).hexdigest()[:40] for name in ("md5", "sha1", "sha256")}
    assert one.file_hash not in digests
    factories.clear(one, by=factories.user("ruth"))
    with committed():
        destroy_original(one)
    assert StoryImage.objects.get(pk=one.pk).file_hash == ""
