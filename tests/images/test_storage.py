"""Everything in the private folder is encrypted, and can be renewed under another key."""

import base64
import io
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.utils import timezone

from stories.images.models import StoryImage
from stories.images.sealing import SealBroken
from stories.images.storage import PrivateStorage
from tests import factories

NEW_KEY = base64.urlsafe_b64encode(b"another-key-for-tests-only-32-by").decode()


def raw(name: str) -> bytes:
    return Path(default_storage.path(name)).read_bytes()


def test_what_lies_on_the_disk_is_not_what_was_stored() -> None:
    name = default_storage.save("a.txt", ContentFile(b"her name"))
    assert b"her name" not in raw(name)
    with default_storage.open(name) as file:
        assert file.read() == b"her name"
    assert default_storage.size(name) == len(b"her name")


def test_a_file_can_be_opened_again_after_it_was_closed() -> None:
    name = default_storage.save("a.txt", ContentFile(b"her name"))
    file = default_storage.open(name)
    assert file.read(3) == b"her"
    file.open()
    assert file.read() == b"her name"
    file.close()
    file.open()
    assert file.read() == b"her name"
    file.close()


def test_a_large_file_is_sealed_without_lying_open_anywhere(monkeypatch: Any) -> None:
    monkeypatch.setattr("stories.images.storage.IN_MEMORY", 1000)
    data = b"her name " * 50_000
    name = default_storage.save("a.bin", ContentFile(data))
    assert b"her name" not in raw(name)
    with default_storage.open(name) as file:
        assert file.read() == data


def test_a_file_that_lies_open_is_not_read() -> None:
    name = default_storage.save("a.txt", ContentFile(b"x"))
    Path(default_storage.path(name)).write_bytes(b"put there by hand")
    with pytest.raises(SealBroken, match="rotate_identity_key"):
        default_storage.open(name)


def test_a_file_without_a_name_has_no_address() -> None:
    with pytest.raises(ValueError, match="without a name"):
        PrivateStorage().url(None)


def test_names_are_told_through_every_folder() -> None:
    assert list(default_storage.names()) == []
    for name in ("b.txt", "one/a.txt", "one/two/c.txt"):
        default_storage.save(name, ContentFile(b"x"))
    assert set(default_storage.names()) == {"b.txt", "one/a.txt", "one/two/c.txt"}


@pytest.mark.django_db
def test_a_new_key_renews_every_file_and_what_was_read_on_pictures(settings: Any) -> None:
    image = factories.picture()
    open_name = default_storage.save("left.txt", ContentFile(b"x"))
    Path(default_storage.path(open_name)).write_bytes(b"from an older version")
    old = settings.LANDFALL_IDENTITY_KEYS
    settings.LANDFALL_IDENTITY_KEYS = [NEW_KEY, *old]
    told = io.StringIO()
    call_command("rotate_identity_key", stdout=told)
    assert "files" in told.getvalue()
    settings.LANDFALL_IDENTITY_KEYS = [NEW_KEY]
    image = StoryImage.objects.get(pk=image.pk)
    assert image.is_intact()
    with image.open_file() as file:
        assert file.read().startswith(b"\xff\xd8")
    with default_storage.open(open_name) as file:
        assert file.read() == b"from an older version"
    before = raw(image.file.name)
    call_command("rotate_identity_key", stdout=io.StringIO())
    assert raw(image.file.name) == before


@pytest.mark.django_db
def test_what_belongs_to_nothing_goes_after_a_day_and_not_before(monkeypatch: Any) -> None:
    image = factories.picture()
    image.get_rendition("max-100x100")
    left = default_storage.save("original_images/left.jpg", ContentFile(b"x"))
    call_command("destroy_originals", stdout=io.StringIO())
    assert left in default_storage.names()
    tomorrow = timezone.now() + timedelta(days=2)
    monkeypatch.setattr("django.utils.timezone.now", lambda: tomorrow)
    told = io.StringIO()
    call_command("destroy_originals", stdout=told)
    assert "Files destroyed: 1." in told.getvalue()
    assert left not in default_storage.names()
    assert StoryImage.objects.get(pk=image.pk).is_intact()
