"""What a person agreed to decides which pictures go out, wherever on the page they stand."""

from typing import Any

import pytest
from django.urls import reverse
from wagtail.models import Locale

from stories.consent.appearances import Appearance
from stories.images.boxes import BoxKind, RedactionBox
from stories.images.clearable import ALL_YES
from stories.images.geometry import Region
from stories.images.models import StoryImage
from stories.images.preparing import set_boxes
from stories.images.proposals import dismiss, keep_proposals
from stories.images.work import prepare
from stories.publishing.conditions_pictures import pictures_agreed, pictures_cleared
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("readers_site")]

FACE = Region(200, 150, 120, 140)


def with_face() -> StoryImage:
    """A picture on which a face was proposed."""
    image = factories.picture()
    keep_proposals(image, {"face": [FACE]})
    return image


def cover(image: StoryImage) -> StoryImage:
    box = RedactionBox(kind=BoxKind.FACE, left=195, top=145, width=130, height=150)
    set_boxes(image=image, boxes=[box], by=factories.user("ruth"))
    image.refresh_from_db()
    prepare(image)
    image.refresh_from_db()
    return image


def shown(image: StoryImage) -> list[tuple[str, Any]]:
    return [("picture", {"image": image, "alt": "A harbour", "caption": ""})]


def page_with(image: StoryImage, form: str) -> Any:
    person = factories.storyteller()
    record = factories.consent(person, picture_form=form)
    return factories.story(person=person, record=record, body=shown(image))


def missing(page: Any) -> list[str]:
    return [blocker.code for blocker in pictures_agreed(page, None)]


@pytest.mark.parametrize(
    ("form", "covered", "says_face", "codes"),
    [
        ("none", True, False, ["picture_refused"]),
        ("obscured", True, False, []),
        ("obscured", True, True, ["face_not_covered"]),
        ("full", False, True, []),
        ("full", True, False, []),
    ],
)
def test_each_form_asks_for_what_it_says(
    form: str, covered: bool, says_face: bool, codes: list[str]
) -> None:
    image = cover(with_face()) if covered else with_face()
    factories.clear(image, by=factories.user("ruth"), shows_face=says_face)
    assert missing(page_with(image, form)) == codes


def test_a_face_on_a_page_about_nobody_was_agreed_by_nobody() -> None:
    image = with_face()
    factories.clear(image, by=factories.user("ruth"), shows_face=True)
    page = factories.article(body=shown(image))
    assert missing(page) == ["face_of_nobody"]
    covered = cover(image)
    factories.clear(covered, by=factories.user("ruth"))
    assert missing(type(page).objects.get(pk=page.pk)) == []


def test_what_is_not_cleared_leads_to_the_screen_where_it_is() -> None:
    image = factories.picture()
    (blocker,) = pictures_cleared(factories.article(body=shown(image)), None)
    assert blocker.address == reverse("story_pictures:clear", args=[image.pk])


def test_a_face_that_is_proposed_later_shuts_the_gate_until_it_is_covered_or_is_none() -> None:
    image = factories.picture()
    factories.clear(image, by=factories.user("ruth"))
    page = page_with(image, "obscured")
    assert missing(page) == []
    keep_proposals(image, {"face": [FACE]})
    assert missing(page) == ["face_not_covered"]
    dismiss(image.proposals.get(), by=factories.user("ruth"))
    assert missing(page) == []


def test_everybody_at_a_meeting_is_asked_and_the_narrowest_consent_counts() -> None:
    image = factories.picture()
    factories.clear(image, by=factories.user("ruth"), shows_face=True)
    forms = {"Kim S.": "full", "Park OO": "obscured", "K. M.": "none"}
    people = {name: factories.storyteller(name, form="alias") for name in forms}
    records = [
        (factories.consent(person, picture_form=forms[name]), "All is well.")
        for name, person in people.items()
    ]
    page = factories.meeting(records, body=shown(image))
    blockers = list(pictures_agreed(page, None))
    assert [each.code for each in blockers] == ["picture_refused", "face_not_covered"]
    assert "K. M." in blockers[0].message
    assert "Kim S." not in blockers[0].message + blockers[1].message
    assert "Park OO" in blockers[1].message


def test_who_is_on_a_translation_of_the_page_is_on_its_picture_as_well() -> None:
    image = factories.picture()
    factories.clear(image, by=factories.user("ruth"))
    page = page_with(image, "full")
    other = factories.story(person=None, record=None, body=shown(image))
    assert missing(other) == []
    japanese, _made = Locale.objects.get_or_create(language_code="ja")
    key = {"translation_key": page.translation_key, "locale": japanese}
    type(other).objects.filter(pk=other.pk).update(**key)
    other = type(other).objects.get(pk=other.pk)
    record = page.appearances.get().consent
    record.picture_form = "none"
    record.save()
    assert missing(other) == ["picture_refused"]
    both = factories.consent(record.storyteller, picture_form="full")
    Appearance.objects.create(page=other, storyteller=record.storyteller, consent=both)
    assert missing(type(other).objects.get(pk=other.pk)) == ["picture_refused"]


def test_who_has_no_consent_yet_is_left_to_the_condition_about_consents() -> None:
    image = factories.picture()
    factories.clear(image, by=factories.user("ruth"), shows_face=True)
    person = factories.storyteller()
    assert missing(factories.story(person=person, record=None, body=shown(image))) == []


def test_a_page_without_pictures_asks_nobody() -> None:
    person = factories.storyteller()
    record = factories.consent(person, picture_form="none")
    assert missing(factories.story(person=person, record=record)) == []


@pytest.mark.parametrize("block", ["scan", "poster"])
def test_scans_and_pictures_of_films_are_pictures(block: str) -> None:
    image = factories.picture()
    film = {"address": "https://example.org/film", "text": "A film", "poster": image, "alt": "x"}
    scan = {"scan": image, "scan_alt": "A letter", "language": "ko"}
    body = [("video", film)] if block == "poster" else [("letter", scan)]
    person = factories.storyteller()
    record = factories.consent(person, picture_form="none")
    page = factories.story(person=person, record=record, body=body)
    assert missing(page) == ["picture_refused"]
    assert [each.code for each in pictures_cleared(page, None)] == ["picture"]


def test_a_column_that_somebody_changed_denies_no_face() -> None:
    """The reviewer's answer is under the seal; the column beside it is not."""
    image = factories.picture()
    factories.clear(image, by=factories.user("ruth"), shows_face=True)
    StoryImage.objects.update(shows_face=False)
    page = page_with(StoryImage.objects.get(), "obscured")
    assert missing(page) == ["face_not_covered"]
    StoryImage.objects.update(answers=ALL_YES)
    page = type(page).objects.get(pk=page.pk)
    assert [blocker.code for blocker in pictures_cleared(page, None)] == ["picture"]
