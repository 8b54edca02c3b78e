"""An attachment: sealed, prepared, covered, cleared by somebody else, and destroyed in time."""

from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import call_command

from stories.images.attachments.models import DocumentBox, StoryDocument
from stories.images.attachments.preparing import set_paper_boxes
from stories.images.attachments.work import AT_ONCE, AT_ONCE_PAGES, begin_paper
from stories.images.boxes import BoxKind
from stories.images.clearable import ALL_YES, FAILED, WAITING, Question
from stories.images.clearing import clear
from stories.images.retention import destroy_original
from tests import factories
from tests.images.attachments.hiding import MARKS, telling_paper
from tests.images.attachments.papers import plain
from tests.images.attachments.reading import tells

pytestmark = pytest.mark.django_db


def again(document: StoryDocument) -> StoryDocument:
    return StoryDocument.objects.get(pk=document.pk)


def cover(document: StoryDocument, by: str = "ruth", **sides: int) -> bool:
    box = DocumentBox(
        kind=BoxKind.NAME, **({"left": 150, "top": 140, "width": 58, "height": 40} | sides)
    )
    changed = set_paper_boxes(document=document, boxes=[box], by=factories.user(by))
    begin_paper(again(document))
    return changed


def clear_paper(document: StoryDocument, by: str = "ruth", **answers: bool) -> None:
    document = again(document)
    said = {**ALL_YES, **answers}
    clear(item=document, by=factories.user(by), digest=document.clean_digest, answers=said)


def test_what_lies_in_the_storage_and_in_the_database_is_sealed() -> None:
    document = again(factories.attachment(data=telling_paper()))
    assert document.is_prepared
    assert "kim" not in document.file.name
    stored = [Path(default_storage.path(name)).read_bytes() for name in default_storage.names()]
    assert len(stored) == 2
    for data in (*stored, bytes(document.found), bytes(document.texts)):
        assert data.startswith(b"LANDFALL")
        assert not [mark for mark in MARKS if mark.encode() in data]


def test_no_digest_of_the_original_is_kept() -> None:
    """Whoever has the file could be told by it that it was here."""
    document = again(factories.attachment())
    assert document.file_hash == document.get_file_hash() == ""


def test_the_words_of_the_clean_copy_are_known() -> None:
    document = again(factories.attachment(data=plain(["Dear friends"], pages=2)))
    assert document.page_texts() == ["Dear friends", "Dear friends"]
    assert document.page_count == 2


def test_a_box_takes_the_words_and_the_clearance_away() -> None:
    document = factories.attachment(data=plain(["Mirae is well"]))
    clear_paper(document)
    assert again(document).is_cleared
    before = again(document).content_digest()
    assert cover(document)
    covered = again(document)
    assert not covered.is_cleared
    assert covered.page_texts() == ["is well"]
    assert covered.content_digest() != before
    assert not tells(covered.clean_bytes(), "Mirae")
    assert not cover(document)  # the same box once more changes nothing


@pytest.mark.parametrize("sides", [{"left": 5000}, {"page": 3}])
def test_a_box_beside_the_page_is_refused(sides) -> None:
    with pytest.raises(ValueError, match="outside"):
        cover(factories.attachment(), **sides)


def test_whoever_brought_it_does_not_clear_it() -> None:
    document = factories.attachment(by="ruth")
    with pytest.raises(PermissionDenied, match="Somebody else"):
        clear_paper(document, by="ruth")
    clear_paper(document, by="noa")


def test_editors_do_not_clear() -> None:
    with pytest.raises(PermissionDenied, match="Only reviewers"):
        clear_paper(factories.attachment(), by="sami")


def test_every_question_is_answered_and_a_name_is_covered_first() -> None:
    document = factories.attachment()
    with pytest.raises(ValidationError, match="covered first"):
        clear_paper(document, **{Question.NAME: False})
    clear_paper(document, **{Question.FACE: False})
    assert again(document).shows_face is True


def test_a_clean_copy_that_somebody_exchanged_is_never_shown() -> None:
    document = again(factories.attachment())
    default_storage.replace(document.clean_file.name, plain(["Other words"]))
    assert not document.is_intact()


def test_another_file_behind_an_attachment_begins_anew() -> None:
    document = factories.attachment(data=plain(["Mirae is well"]))
    cover(document)
    clear_paper(document)
    document = again(document)
    document.file.save("new.pdf", ContentFile(plain(["Other words, longer ones"])))
    assert not again(document).is_cleared
    assert again(document).page_texts() == ["Other words, longer ones"]
    assert not document.boxes.exists()


def test_what_cannot_be_drawn_says_so_and_what_to_do() -> None:
    document = again(factories.attachment(data=b"%PDF-1.7 nothing %%EOF"))
    assert document.work_state == FAILED
    assert "save it as a new PDF" in document.work_trouble
    assert not document.is_prepared


def test_the_destroyed_original_takes_what_it_hid_along() -> None:
    document = factories.attachment(data=telling_paper())
    clear_paper(document)
    original = again(document).file.name
    assert again(document).what_was_found().hidden
    destroy_original(again(document), by=factories.user("ruth"))
    document = again(document)
    assert document.is_cleared
    assert document.what_was_found().hidden == []
    assert document.page_texts() == ["We met again\nXXXXX XXXX"]
    assert document.file.name != original
    begin_paper(document)
    assert again(document).is_cleared


def test_a_deleted_attachment_leaves_no_file(django_capture_on_commit_callbacks) -> None:
    document = again(factories.attachment())
    with django_capture_on_commit_callbacks(execute=True):
        document.delete()
    assert list(default_storage.names()) == []


def test_a_new_key_seals_what_was_found_anew(settings) -> None:
    document = again(factories.attachment(data=telling_paper()))
    held, texts = bytes(document.found), document.page_texts()
    settings.LANDFALL_IDENTITY_KEYS = [
        "bmV3LWtleS1uZXcta2V5LW5ldy1rZXktbmV3LWtleSE=",
        *settings.LANDFALL_IDENTITY_KEYS,
    ]
    call_command("rotate_identity_key", verbosity=0)
    assert bytes(again(document).found) != held
    settings.LANDFALL_IDENTITY_KEYS = settings.LANDFALL_IDENTITY_KEYS[:1]
    assert again(document).page_texts() == texts
    assert again(document).what_was_found().hidden


def test_what_a_restart_interrupted_is_taken_up(capsys) -> None:
    document = factories.attachment()
    StoryDocument.objects.update(clean_digest="", clean_from="", work_state="waiting")
    call_command("prepare_pictures")
    assert again(document).is_prepared
    assert again(document).work_state == ""


def test_a_small_file_of_many_pages_is_made_beside_the_request(
    django_capture_on_commit_callbacks: Any,
) -> None:
    """Sixty pages of text are a small file, and take a minute."""
    with django_capture_on_commit_callbacks() as waiting:
        book = factories.attachment(data=plain(["Dear friends"], pages=AT_ONCE_PAGES + 1))
    assert book.file_size is None or book.file_size <= AT_ONCE
    assert (again(book).is_prepared, again(book).work_state) == (False, WAITING)
    for each in waiting:
        each()
    assert (again(book).is_prepared, again(book).work_state) == (True, "")
