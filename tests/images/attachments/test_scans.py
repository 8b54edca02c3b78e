"""Attachments that are scans: what is written on their pixels is known to the checks."""

from hashlib import sha256

import pytest
from django.test import Client
from django.urls import reverse
from PIL import Image, ImageDraw, ImageFont

from stories.images import lettering_program
from stories.images.attachments import scans, work
from stories.images.attachments.models import StoryDocument
from stories.images.attachments.preparing import set_paper_boxes
from stories.images.attachments.scans import keep_read, read_scans
from stories.images.lettering import languages_read
from tests import factories
from tests.images.attachments.papers import Paper
from tests.images.attachments.test_attachments import again

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not languages_read(), reason="apt-get install tesseract-ocr"),
]
LINES = ("The lamp shop keeps its", "accounts with Kwon Mirae", "on the second floor")


def scanned(lines=LINES) -> bytes:
    """A PDF of one page that is a photograph of printed lines, without any text of its own."""
    picture = Image.new("RGB", (1240, 1754), "white")
    pen, font = ImageDraw.Draw(picture), ImageFont.load_default(size=54)
    for number, line in enumerate(lines):
        pen.text((130, 200 + number * 130), line, fill="black", font=font)
    paper = Paper()
    number = paper.photograph(picture, quality=92)
    resources = f"/XObject << /P {number} 0 R >>"
    return paper.page("q 595 0 0 842 0 0 cm /P Do Q", resources=resources).bytes()


READ: dict[tuple[str, ...], str] = {}


@pytest.fixture(autouse=True)
def _read_once(monkeypatch) -> None:
    """The program reads the same picture in the same way once: it always says the same of it."""
    truly = lettering_program._run

    def run(command: list[str], given: bytes, seconds: float) -> str:
        asked = (*command, sha256(given).hexdigest())
        if asked not in READ:
            READ[asked] = truly(command, given, seconds)
        return READ[asked]

    monkeypatch.setattr(lettering_program, "_run", run)


@pytest.fixture
def scan(settings, django_capture_on_commit_callbacks) -> StoryDocument:
    settings.LANDFALL_PICTURE_SUGGESTIONS = True
    with django_capture_on_commit_callbacks(execute=True):
        document = factories.attachment(data=scanned())
    return again(document)


def test_what_is_written_on_a_scan_is_a_passage_of_the_page(scan) -> None:
    (text,) = scan.page_texts()
    assert "accounts with Kwon Mirae" in text
    assert scan.what_was_found().pages[0].words == []


def test_the_file_that_readers_get_holds_no_word_that_a_program_read(scan) -> None:
    assert scan.what_was_found().pages[0].text == ""
    assert b"Kwon" not in scan.clean_bytes()


def test_what_a_box_covers_is_not_read(scan, django_capture_on_commit_callbacks) -> None:
    box = scan.boxes.model(kind="name", left=100, top=300, width=1000, height=130)
    with django_capture_on_commit_callbacks(execute=True):
        set_paper_boxes(document=scan, boxes=[box], by=factories.user("eun"))
        work.begin_paper(again(scan))
    (text,) = again(scan).page_texts()
    assert "lamp shop" in text
    assert "Kwon" not in text


def test_what_was_read_on_another_copy_is_not_kept(scan) -> None:
    assert not keep_read(scan.pk, "0" * 64, {0: "Words of the copy before"})
    assert not keep_read(0, scan.clean_digest, {0: "Words of nobody's copy"})
    assert "before" not in again(scan).page_texts()[0]


def test_the_screen_says_who_read_it_and_what_that_is_worth(scan) -> None:
    ruth = Client()
    ruth.force_login(factories.user("ruth"))
    screen = ruth.get(reverse("story_attachments:clear", args=[scan.pk])).content.decode()
    assert "accounts with Kwon Mirae" in screen
    assert "were read on it by a program" in screen


def test_pages_for_which_the_time_does_not_suffice_stay_unread(scan, monkeypatch) -> None:
    monkeypatch.setattr(scans, "MOST_SECONDS", -1)
    assert scans.words_on_scans(scan) == {}


def test_a_copy_that_is_gone_leaves_what_was_known(scan, caplog) -> None:
    before = scan.page_texts()
    scan.clean_file.storage.delete(scan.clean_file.name)
    read_scans.func(scan.pk)
    assert "was not read" in caplog.text
    assert again(scan).page_texts() == before


def test_a_deleted_attachment_is_nothing_to_read(scan) -> None:
    number = scan.pk
    scan.delete()
    read_scans.func(number)
    assert not StoryDocument.objects.filter(pk=number).exists()


def test_without_suggestions_nothing_is_read(settings, django_capture_on_commit_callbacks) -> None:
    settings.LANDFALL_PICTURE_SUGGESTIONS = False
    with django_capture_on_commit_callbacks(execute=True):
        document = factories.attachment(data=scanned())
    assert again(document).what_was_found().pages[0].read is None
