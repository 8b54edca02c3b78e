"""Beside the question about pictures: who cleared what, what is open, and until when it is kept."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.utils import formats, timezone

from stories.editing.evidence import evidence_for
from stories.editing.protection import look_at
from stories.images.geometry import Region
from stories.images.proposals import keep_proposals
from stories.images.retention import destroy_original
from tests import factories as make
from tests.desk import latest
from tests.pages.test_pictures_covered import cover, letter, scan_that_says

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("readers_site")]


def lines(page):
    draft = latest(page)
    return evidence_for(draft, look_at(draft))["pictures"]


def shown(image):
    return [("picture", {"image": image, "alt": "x", "caption": ""})]


def day(at) -> str:
    return formats.date_format(at, "DATE_FORMAT")


def test_a_clearance_is_told_with_its_answers_and_how_long_the_original_stays() -> None:
    image = scan_that_says("Market", "hall", language="en")
    page = make.story(body=shown(image))
    (line,) = lines(page)
    assert "2 words can be read" in line.known
    assert "original kept until somebody clears the picture" in line.known
    make.clear(image, by=make.user("ruth"))
    (line,) = lines(page)
    assert f"cleared by ruth on {day(timezone.now())} (No face may be recognised: yes" in line.known
    assert "Handwriting may be shown, or there is none: yes" in line.known
    until = timezone.now() + timedelta(days=settings.LANDFALL_ORIGINALS_KEPT_DAYS)
    assert f"original kept until {day(until)}" in line.known
    destroy_original(image, by=make.user("ada"))
    (line,) = lines(page)
    assert f"original destroyed on {day(timezone.now())}" in line.known


@pytest.mark.parametrize(
    ("faces", "told"),
    [(1, "1 proposed face is"), (2, "2 proposed faces are")],
)
def test_faces_that_nobody_covered_are_counted(faces: int, told: str) -> None:
    image = make.picture()
    make.clear(image, by=make.user("ruth"))
    keep_proposals(image, {"face": [Region(90 * n, 9, 60, 60) for n in range(faces)]})
    (line,) = lines(make.story(body=shown(image)))
    assert f"{told} not covered" in line.known
    assert line.in_order is False


def test_a_scan_that_no_program_could_read_waits_for_somebody_to_compare_it() -> None:
    told = {"transcription": "안녕하세요", "translation": "Hello"}
    unread = make.picture()
    first, second = lines(make.story(body=[letter(unread, **told)]))
    assert second.known == "nobody has compared the scan with the transcription"
    assert second.in_order is False
    assert str(unread.pk) in second.link
    assert first.link == second.link
    assert len(lines(make.story(slug="bare", body=[letter(unread)]))) == 1


def test_a_scan_that_was_read_or_is_wholly_covered_was_compared() -> None:
    image = scan_that_says("안녕하세요")
    page = make.story(body=[letter(image, transcription="안녕하세요")])
    assert len(lines(page)) == 1
    cover(image, 0)
    assert len(lines(page)) == 1
