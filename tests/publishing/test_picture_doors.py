"""No door leads to an original, to a copy that nobody cleared, or to what lies under a box."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.db import connection
from django.utils import timezone

from stories.images.boxes import RedactionBox
from stories.images.geometry import Region
from stories.images.models import StoryImage
from stories.images.proposals import PictureProposal, keep_proposals
from stories.images.readings import ReadLine, sealed
from stories.publishing.blockers import PublicationBlocked
from stories.publishing.editions import EditionPicture
from stories.publishing.gate import issue_edition
from stories.publishing.search import find_traces
from stories.publishing.withdrawal import withdraw_consent
from stories.redaction.approval import approve
from stories.redaction.tasks import manuscript_of
from tests import factories
from tests.publishing.doors.pictures import (
    FORGERIES,
    LATER,
    covered_picture,
    pictures_read,
    raw_picture,
    seen_by_a_stranger,
    showing_secret,
    shows_secret,
    telling_pixels,
)

pytestmark = [pytest.mark.django_db, pytest.mark.doors, pytest.mark.usefixtures("readers_site")]

Act = Callable[[StoryImage], None]


def shown(image: StoryImage) -> list[tuple[str, object]]:
    return [("picture", {"image": image, "alt": "A harbour", "caption": ""})]


def approve_and_issue(opened: Any) -> None:
    done = approve(review=opened, page=manuscript_of(opened.page), by=factories.user("ruth"))
    issue_edition(done, by=factories.user("ruth"))


def test_the_secret_can_be_seen_in_the_original_and_not_in_the_cleared_copy() -> None:
    assert shows_secret(telling_pixels())
    image = covered_picture()
    with image.open_file() as original:
        assert shows_secret(original.read())
    assert not shows_secret(image.clean_bytes())


def test_a_stranger_gets_no_picture_before_it_is_published() -> None:
    factories.story(body=shown(raw_picture()))
    covered_picture().get_rendition("max-165x165")
    seen = seen_by_a_stranger()
    assert showing_secret(seen) == []
    assert pictures_read(seen) == []


@pytest.mark.parametrize("forge", FORGERIES, ids=[each.__name__ for each in FORGERIES])
def test_what_nobody_cleared_does_not_go_out_whatever_its_row_says(forge: Act) -> None:
    image = raw_picture()
    page = factories.story(body=shown(image))
    forge(image)
    image.refresh_from_db()
    opened = factories.review(type(page).objects.get(pk=page.pk))
    with pytest.raises(PublicationBlocked):
        approve_and_issue(opened)
    assert not EditionPicture.objects.exists()
    assert showing_secret(seen_by_a_stranger()) == []


@pytest.mark.parametrize("act", LATER, ids=[each.__name__ for each in LATER])
def test_readers_never_see_what_a_box_covered_when_it_was_cleared(act: Act) -> None:
    image = covered_picture()
    page = factories.story(body=shown(image))
    factories.publish(page)
    before = seen_by_a_stranger()
    assert showing_secret(before) == []
    assert pictures_read(before)
    act(image)
    after = seen_by_a_stranger()
    assert showing_secret(after) == []


def test_pictures_go_when_the_consent_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    person = factories.storyteller()
    record = factories.consent(person, expires_on=timezone.localdate() + timedelta(days=30))
    page = factories.story(person=person, record=record, body=shown(covered_picture()))
    edition = factories.publish(page)
    addresses = pictures_read(seen_by_a_stranger())
    assert addresses
    later = edition.valid_until + timedelta(minutes=1)
    monkeypatch.setattr(timezone, "now", lambda: later)
    assert pictures_read(seen_by_a_stranger()) == []


def test_a_withdrawal_takes_everything_of_a_picture_along(
    django_capture_on_commit_callbacks: Callable,
) -> None:
    image = covered_picture()
    keep_proposals(image, {"face": [Region(450, 300, 90, 90)], "text": [Region(9, 60, 90, 20)]})
    places = Region(9, 60, 90, 20), Region(410, 300, 90, 20)
    words = tuple(zip(("Marzipan", "Tolmarine"), places, strict=True))
    image.readings = sealed([ReadLine("en", words)])
    image.tell_texts()
    image.title = "The harbour of Quendelmoor"
    image.save()
    image.get_rendition("max-165x165")
    factories.clear(image, by=factories.user("ruth"))
    page = factories.story(body=shown(image))
    factories.publish(page)
    told = ("Marzipan", "Tolmarine", "Quendelmoor")
    assert all(find_traces(word) for word in told)
    names = [image.file.name, image.clean_file.name, image.renditions.get().file.name]
    assert all(default_storage.exists(name) for name in names)
    known = pictures_read(seen_by_a_stranger())

    with django_capture_on_commit_callbacks(execute=True):
        withdraw_consent(record=page.appearances.get().consent, by=factories.user("ruth"))

    assert not StoryImage.objects.exists()
    assert not RedactionBox.objects.exists()
    assert not PictureProposal.objects.exists()
    assert not EditionPicture.objects.exists()
    assert [name for name in names if default_storage.exists(name)] == []
    assert [find_traces(word) for word in told] == [[], [], []]
    if connection.vendor == "sqlite":
        connection.ensure_connection()
        stored = connection.connection.serialize()
        assert [word for word in told if word.encode() in stored] == []
    after = seen_by_a_stranger()
    assert known
    assert pictures_read(after) == []
    assert showing_secret(after) == []
