"""What can be read on a picture is read like any other words of the page."""

import pytest

from stories.images.geometry import Region
from stories.images.models import StoryImage
from stories.images.readings import ReadLine, sealed
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("readers_site")]


def picture_that_says(*words: str) -> StoryImage:
    """A prepared picture on which these words were read."""
    image = factories.picture()
    places = [Region(10 + 100 * number, 10, 90, 30) for number in range(len(words))]
    image.readings = sealed([ReadLine("en", tuple(zip(words, places, strict=True)))])
    image.tell_texts()
    image.save()
    return image


def test_the_words_of_a_picture_are_a_passage_of_its_block() -> None:
    image = picture_that_says("Chongjin", "Railway", "Station")
    page = factories.story(body=[("picture", {"image": image, "alt": "A sign", "caption": ""})])
    (passage,) = [each for each in page.passages() if "#picture" in each.path]
    assert passage.path.endswith(f".image#picture{image.pk}")
    assert passage.text == "Chongjin Railway Station"
    assert passage.language == "en"


def test_words_in_another_script_are_read_in_their_language() -> None:
    image = picture_that_says("청진역", "앞에서", "기다려요")
    page = factories.story(body=[("letter", {"scan": image, "scan_alt": "x", "language": "ko"})])
    (passage,) = [each for each in page.passages() if "#picture" in each.path]
    assert passage.language == "ko"


def test_a_picture_without_words_and_a_letter_without_a_scan_say_nothing() -> None:
    body = [
        ("picture", {"image": factories.picture(), "alt": "A harbour", "caption": ""}),
        ("letter", {"scan": None, "transcription": "Dear all", "language": "en"}),
    ]
    assert not [each for each in factories.story(body=body).passages() if "#" in each.path]
