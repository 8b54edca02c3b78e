"""A picture that is redacted anew: what readers have stays until a page adopts it by review."""

import pytest
from django.urls import reverse

from stories.images.boxes import BoxKind, RedactionBox
from stories.images.models import StoryImage
from stories.images.preparing import set_boxes
from stories.images.work import prepare
from stories.publishing.blockers import PublicationBlocked
from stories.publishing.editions import Edition
from stories.publishing.gate import find_blockers, issue_edition
from stories.redaction.reviews import RedactionReview
from stories.redaction.tasks import manuscript_of
from tests import desk, factories

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("readers_site")]


@pytest.fixture
def image() -> StoryImage:
    return factories.picture()


@pytest.fixture
def page(image: StoryImage):
    shown = {"image": image, "alt": "A harbour", "caption": ""}
    return factories.story(body=[("picture", shown)])


def cover(image: StoryImage) -> None:
    image.refresh_from_db()
    box = RedactionBox(kind=BoxKind.SIGN, left=100, top=100, width=300, height=200)
    set_boxes(image=image, boxes=[box], by=factories.user("ruth"))
    image.refresh_from_db()
    prepare(image)
    image.refresh_from_db()


def fingerprint(page) -> str:
    return manuscript_of(type(page).objects.get(pk=page.pk)).fingerprint()


def pixels(edition: Edition) -> list[bytes]:
    return [bytes(copy.data) for copy in edition.pictures.order_by("key")]


def test_clearing_alone_changes_no_fingerprint_and_another_redaction_does(image, page) -> None:
    before = fingerprint(page)
    factories.clear(image, by=factories.user("ruth"))
    assert fingerprint(page) == before
    cover(image)
    covered = fingerprint(page)
    assert covered != before
    factories.clear(image, by=factories.user("noa"))
    assert fingerprint(page) == covered


def test_a_new_redaction_changes_no_edition_and_its_page_asks_for_a_review(image, page) -> None:
    factories.clear(image, by=factories.user("ruth"))
    edition = factories.publish(page)
    review = RedactionReview.objects.get(pk=edition.review_number)
    before = pixels(edition)
    cover(image)
    factories.clear(image, by=factories.user("ruth"))
    edition.refresh_from_db()
    assert pixels(edition) == before
    assert Edition.objects.readable().filter(pk=edition.pk).exists()
    words = manuscript_of(type(page).objects.get(pk=page.pk))
    assert "changed" in {blocker.code for blocker in find_blockers(words, review)}
    with pytest.raises(PublicationBlocked):
        issue_edition(review, by=factories.user("ruth"))
    newer = factories.publish(page)
    assert newer.pk != edition.pk
    assert pixels(newer) != before


def test_the_screen_of_the_picture_lists_the_pages_that_show_the_older_copy(image, page) -> None:
    factories.clear(image, by=factories.user("ruth"))
    factories.publish(page)
    screen = reverse("story_pictures:clear", args=[image.pk])
    ruth = desk.signed_in("ruth")
    assert ruth.get(screen).context["older"] == []
    cover(image)
    factories.clear(image, by=factories.user("ruth"))
    (older,) = ruth.get(screen).context["older"]
    assert older.page_number == page.pk
    factories.publish(page)
    assert ruth.get(screen).context["older"] == []
