"""What is covered on a picture is known to the check, and is no passage of the page."""

import pytest

from stories.images.boxes import BoxKind, RedactionBox
from stories.images.geometry import Region
from stories.images.models import StoryImage
from stories.images.preparing import set_boxes
from stories.images.readings import ReadLine, sealed
from stories.images.work import prepare
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("readers_site")]


def scan_that_says(*words: str, language: str = "ko") -> StoryImage:
    """A prepared picture with one line, each word 90 pixels wide and 10 apart."""
    image = factories.picture()
    places = [Region(10 + 100 * number, 100, 90, 30) for number in range(len(words))]
    image.readings = sealed([ReadLine(language, tuple(zip(words, places, strict=True)))])
    image.tell_texts()
    image.save()
    return image


def cover(image: StoryImage, *numbers: int, kind: str = BoxKind.NAME) -> None:
    """Boxes over the words of these numbers, burnt in."""
    boxes = [
        RedactionBox(kind=kind, left=10 + 100 * number, top=100, width=90, height=30)
        for number in numbers
    ]
    set_boxes(image=image, boxes=boxes, by=factories.user("ruth"))
    image.refresh_from_db()
    prepare(image)
    image.refresh_from_db()


def letter(image: StoryImage | None, **texts: str):
    return "letter", {"scan": image, "scan_alt": "A letter", "language": "ko"} | texts


def test_a_letter_knows_the_names_and_the_words_under_its_boxes() -> None:
    image = scan_that_says("오빠", "백도현과", "함께", "살고")
    cover(image, 1)
    page = factories.story(body=[letter(image)])
    (scan,) = page.scans()
    assert (scan.names, scan.words, scan.is_letter) == (("백도현과",), (), True)
    assert f"{scan.block}.scan_alt" in {passage.path for passage in page.passages()}
    assert not [each for each in page.passages() if "백도현" in each.text]
    assert "백도현" not in str(page.sealed_content())


def test_words_under_other_boxes_are_kept_apart_from_names() -> None:
    image = scan_that_says("오빠", "백도현과", "함께", "살고")
    cover(image, 0, 1, kind=BoxKind.HANDWRITING)
    (scan,) = factories.story(body=[letter(image)]).scans()
    assert (scan.names, scan.words) == ((), ("오빠 백도현과",))


def test_pictures_on_which_nothing_was_read_say_nothing_unless_they_are_letters() -> None:
    image = factories.picture()
    shown = ("picture", {"image": image, "alt": "A harbour", "caption": ""})
    assert factories.story(body=[shown, letter(None)]).scans() == []
    (scan,) = factories.story(body=[letter(image)]).scans()
    assert scan.names == scan.words == ()


def test_a_hand_may_be_seen_where_everybody_agreed_and_the_reviewer_said_so() -> None:
    image = scan_that_says("안녕")
    person = factories.storyteller()
    record = factories.consent(person, picture_form="full")
    page = factories.story(person=person, record=record, body=[letter(image)])
    assert not page.scans()[0].may_show_hand
    factories.clear(image, by=factories.user("ruth"))
    again = type(page).objects.get(pk=page.pk)
    assert again.scans()[0].may_show_hand
    record.picture_form = "obscured"
    record.save()
    assert not type(page).objects.get(pk=page.pk).scans()[0].may_show_hand
