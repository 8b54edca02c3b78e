"""Boxes are an ordinary form: written as numbers, looked at first, burnt in, nothing lost."""

import io
from typing import Any

import pytest
from django.urls import reverse
from PIL import Image
from wagtail.models import Page

from stories.images.boxes import RedactionBox
from stories.images.models import StoryImage
from stories.images.preparing import set_boxes
from stories.redaction.approval import open_review
from stories.redaction.reviews import RedactionReview
from stories.redaction.tasks import manuscript_of
from tests import factories
from tests.desk import signed_in as desk

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("readers_site")]

FACE = {"kind": "face", "left": 100, "top": 120, "width": 200, "height": 160}
SIGN = {"kind": "sign", "left": 700, "top": 500, "width": 90, "height": 60}


@pytest.fixture
def image() -> StoryImage:
    """A harbour that Erin uploaded."""
    return factories.picture()


def at(image: StoryImage) -> str:
    return reverse("story_pictures:redact", args=[image.pk])


def sent(answer: Any, *boxes: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A form with these boxes, begun from the state of the page in ``answer``."""
    form = {"boxes-TOTAL_FORMS": len(boxes), "boxes-INITIAL_FORMS": 0}
    for number, box in enumerate(boxes):
        form |= {f"boxes-{number}-{name}": value for name, value in box.items()}
    return form | {"state": answer.context["state"]} | more


def pixel(image: StoryImage, x: int, y: int) -> int:
    shown = Image.open(io.BytesIO(image.clean_bytes())).convert("RGB")
    return max(shown.getpixel((x, y)))  # type: ignore[arg-type]


def test_numbers_become_a_box_in_the_clean_copy(image: StoryImage) -> None:
    erin = desk("erin")
    answer = erin.post(at(image), sent(erin.get(at(image)), FACE, SIGN), follow=True)
    assert "The boxes are burnt in" in answer.content.decode()
    image = StoryImage.objects.get()
    assert image.boxes.count() == 2
    assert pixel(image, 200, 200) < 40 < pixel(image, 500, 100)


def test_looking_first_saves_nothing_and_loses_nothing(image: StoryImage) -> None:
    erin = desk("erin")
    answer = erin.post(at(image), sent(erin.get(at(image)), FACE, preview="yes"))
    page = answer.content.decode()
    assert '<rect x="100" y="120" width="200" height="160" fill="#111"' in page
    assert 'value="100"' in page
    assert not image.boxes.exists()
    assert StoryImage.objects.get().clean_digest == image.clean_digest


def test_a_box_that_is_taken_away_uncovers(image: StoryImage) -> None:
    erin = desk("erin")
    erin.post(at(image), sent(erin.get(at(image)), FACE))
    erin.post(at(image), sent(erin.get(at(image)), FACE | {"DELETE": "on"}))
    image = StoryImage.objects.get()
    assert not image.boxes.exists()
    assert pixel(image, 200, 200) > 40


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"left": 5000}, "outside the picture, which is 1200 by 800 pixels"),
        ({"width": 0}, "greater than or equal to 1"),
        ({"left": -3}, "greater than or equal to 0"),
        ({"kind": "nose"}, "nose is not one of the available choices"),
        ({"top": "a lot"}, "Enter a whole number"),
    ],
)
def test_a_wrong_number_is_told_and_the_others_stay(
    image: StoryImage, wrong: dict[str, Any], told: str
) -> None:
    erin = desk("erin")
    page = erin.post(at(image), sent(erin.get(at(image)), FACE | wrong, SIGN)).content.decode()
    assert told in page
    assert 'value="700"' in page
    assert not image.boxes.exists()


def test_a_form_that_somebody_overtook_shows_both_and_saves_only_when_asked_again(
    image: StoryImage,
) -> None:
    erin, ruth = desk("erin"), desk("ruth")
    begun = erin.get(at(image))
    ruth.post(at(image), sent(ruth.get(at(image)), SIGN))
    answer = erin.post(at(image), sent(begun, FACE))
    page = answer.content.decode()
    assert "Somebody else has drawn on this picture meanwhile: 1 boxes are stored" in page
    assert 'value="100"' in page
    assert [box.kind for box in image.boxes.all()] == ["sign"]
    erin.post(at(image), sent(answer, FACE))
    assert [box.kind for box in image.boxes.all()] == ["face"]


def test_saving_without_a_change_keeps_the_clearance(image: StoryImage) -> None:
    erin = desk("erin")
    erin.post(at(image), sent(erin.get(at(image)), FACE))
    image = StoryImage.objects.get()
    factories.clear(image, by=factories.user("ruth"))
    answer = erin.post(at(image), sent(erin.get(at(image)), FACE), follow=True)
    assert "Nothing was changed." in answer.content.decode()
    assert StoryImage.objects.get().is_cleared


def test_a_stranger_and_somebody_without_the_right_do_not_see_the_original(
    image: StoryImage, client: Any
) -> None:
    for name in ("redact", "original", "clean", "work"):
        assert client.get(reverse(f"story_pictures:{name}", args=[image.pk])).status_code == 302
    factories.user("sami").groups.get().collection_permissions.all().delete()
    assert desk("sami").get(at(image)).status_code == 302


def shown_on_a_page(image: StoryImage) -> RedactionReview:
    """The open review of a story with the picture."""
    page = factories.story(body=[("picture", {"image": image, "alt": "x", "caption": ""})])
    return open_review(manuscript_of(Page.objects.get(pk=page.pk)), by=factories.user("erin"))


def test_a_reviewer_who_covers_something_keeps_the_review(image: StoryImage) -> None:
    review = shown_on_a_page(image)
    ruth = desk("ruth")
    answer = ruth.post(at(image), sent(ruth.get(at(image)), FACE), follow=True)
    assert "Reviews that go on with the new picture" in answer.content.decode()
    words = manuscript_of(Page.objects.get(pk=review.page_id))
    assert RedactionReview.objects.get(pk=review.pk).fingerprint == words.fingerprint()
    assert open_review(words) == review


def test_words_that_somebody_changed_are_not_carried_along(image: StoryImage) -> None:
    review = shown_on_a_page(image)
    page = manuscript_of(Page.objects.get(pk=review.page_id))
    page.title = "Another title"
    page.save_revision(user=factories.user("erin"))
    ruth = desk("ruth")
    ruth.post(at(image), sent(ruth.get(at(image)), FACE))
    assert RedactionReview.objects.get(pk=review.pk).fingerprint == review.fingerprint


def test_boxes_by_another_door_end_the_clearance_too(image: StoryImage) -> None:
    factories.clear(image, by=factories.user("ruth"))
    set_boxes(image=image, boxes=[RedactionBox(**FACE)], by=factories.user("erin"))
    assert not StoryImage.objects.get().is_cleared
