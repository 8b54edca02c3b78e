"""Attachments at the gate, in editions, and how they go."""

import pytest
from django.core.files.storage import default_storage
from wagtail.models import Locale

from stories.images.attachments.copying import PageRead
from stories.images.attachments.keeping import Found
from stories.images.attachments.models import StoryDocument
from stories.images.attachments.preparing import set_paper_boxes
from stories.images.attachments.work import begin_paper
from stories.publishing.attachments import EditionAttachment, editions_with_another_paper
from stories.publishing.gate import find_blockers
from stories.publishing.search import find_traces
from stories.publishing.takedown import take_down
from stories.publishing.withdrawal import withdraw_consent
from stories.redaction.risk import risks_of
from stories.redaction.scanning import open_musts
from stories.redaction.tasks import manuscript_of
from tests import factories
from tests.images.attachments.papers import plain

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("readers_site")]


def body(document: StoryDocument, **words: str) -> list:
    return [("attachment", {"document": document, "text": "A letter", "note": ""} | words)]


def cleared(data: bytes = b"", *, shows_face: bool = False) -> StoryDocument:
    document = factories.attachment(data=data)
    factories.clear(document, by=factories.user("ruth"), shows_face=shows_face)
    return document


def codes(page) -> set[str]:
    return {blocker.code for blocker in find_blockers(manuscript_of(page))}


def test_an_uncleared_attachment_shuts_the_gate_and_says_who_can_open_it() -> None:
    page = factories.story(body=body(factories.attachment()))
    blocker = next(one for one in find_blockers(manuscript_of(page)) if one.code == "attachment")
    assert "A letter from the harbour" in blocker.message
    assert "did not upload it" in blocker.who
    factories.clear(StoryDocument.objects.get(), by=factories.user("ruth"))
    assert "attachment" not in codes(page)


def test_an_edition_s_copy_is_called_by_its_name_without_meaning() -> None:
    factories.published_story(body=body(cleared()))
    copy = EditionAttachment.objects.get()
    assert str(copy) == copy.name


def test_a_clean_copy_that_was_exchanged_shuts_the_gate() -> None:
    document = cleared()
    page = factories.story(body=body(document))
    default_storage.replace(document.clean_file.name, plain(["Other words"]))
    assert "attachment_changed" in codes(page)


@pytest.mark.parametrize(("form", "shut"), [("none", True), ("obscured", True), ("full", False)])
def test_a_face_goes_out_only_where_everybody_agreed_to_faces(form, shut) -> None:
    person = factories.storyteller()
    record = factories.consent(person, picture_form=form)
    page = factories.story(person=person, record=record, body=body(cleared(shows_face=True)))
    assert ("attachment_face" in codes(page)) == shut
    assert "face" in {rule.code for rule in risks_of(manuscript_of(page))}


def test_who_is_on_a_translation_of_the_page_is_in_its_attachment_as_well() -> None:
    person = factories.storyteller()
    everything = factories.consent(person, picture_form="full")
    page = factories.story(person=person, record=everything, body=body(cleared(shows_face=True)))
    assert "attachment_face" not in codes(page)
    japanese, _made = Locale.objects.get_or_create(language_code="ja")
    key = {"translation_key": page.translation_key, "locale": japanese}
    type(page).objects.filter(pk=factories.story(person=person).pk).update(**key)
    assert "attachment_face" in codes(page)


def test_a_letter_without_a_face_needs_no_consent_to_pictures() -> None:
    person = factories.storyteller()
    record = factories.consent(person, picture_form="none")
    page = factories.story(person=person, record=record, body=body(cleared()))
    assert "attachment_face" not in codes(page)


def test_every_word_in_the_file_is_a_passage_and_is_checked() -> None:
    """K. M.'s true name stands on the second page of the letter, and nowhere else."""
    document = cleared(plain(["Dear friends", "from Kwon Mi-rae in Pugo-ri"], pages=2))
    page = manuscript_of(factories.story(body=body(document, note="Two pages")))
    texts = {one.path.rpartition(".")[2]: one.text for one in page.passages()}
    assert texts["page1"] == texts["page2"] == "Dear friends from Kwon Mi-rae in Pugo-ri"
    assert {"A letter", "Two pages"} <= set(texts.values())
    assert {"Kwon Mi-rae", "Pugo-ri"} <= {found.words for found in open_musts(page)}


def test_korean_words_in_the_file_are_read_as_korean() -> None:
    document = cleared()
    document.keep_found(Found([PageRead((9, 9), [], "미래의 편지입니다")]))
    document.save(update_fields=["found", "texts"])
    page = manuscript_of(factories.story(body=body(document)))
    assert [one.language for one in page.passages() if "#file" in one.path] == ["ko"]


def test_a_new_box_changes_the_fingerprint_but_no_edition() -> None:
    document = cleared(plain(["Dear friends", "we are well"]))
    page, edition = factories.published_story(body=body(document))
    before = manuscript_of(page).fingerprint()
    assert editions_with_another_paper(StoryDocument.objects.get()) == []
    public = bytes(EditionAttachment.objects.get().data)
    box = document.boxes.model(kind="name", left=140, top=130, width=90, height=40)
    set_paper_boxes(document=document, boxes=[box], by=factories.user("ruth"))
    begin_paper(StoryDocument.objects.get())
    assert manuscript_of(page).fingerprint() != before
    assert bytes(EditionAttachment.objects.get().data) == public
    assert editions_with_another_paper(StoryDocument.objects.get()) == [edition]
    assert "attachment" in codes(page)


def test_an_edition_has_a_copy_of_its_own_under_a_name_without_meaning() -> None:
    document = cleared()
    _page, edition = factories.published_story(body=body(document))
    copy = EditionAttachment.objects.get()
    assert bytes(copy.data) == document.clean_bytes()
    assert copy.name not in document.clean_file.name
    assert edition.content["attachments"][str(document.pk)][:3] == [copy.name, 1, False]
    assert f"landfall:attachment/{document.pk}" in edition.fragment
    assert "PDF, 1 page, " in edition.fragment


def test_a_takedown_takes_the_copies() -> None:
    _page, edition = factories.published_story(body=body(cleared()))
    take_down(edition)
    assert not EditionAttachment.objects.exists()


def test_a_consent_that_no_longer_allows_faces_ends_the_edition() -> None:
    person = factories.storyteller()
    record = factories.consent(person, picture_form="full")
    document = cleared(shows_face=True)
    _page, edition = factories.published_story(person=person, record=record, body=body(document))
    record.picture_form = "obscured"
    record.save()
    edition.refresh_from_db()
    assert edition.withdrawn_at is not None


def test_a_withdrawal_takes_the_attachment_that_nobody_else_offers(
    django_capture_on_commit_callbacks,
) -> None:
    alone, shared = cleared(plain(["Zephyrine is well"])), cleared()
    page, _edition = factories.published_story(body=[*body(alone), *body(shared)])
    factories.article(body=body(shared))
    with django_capture_on_commit_callbacks(execute=True):
        receipt = withdraw_consent(record=page.appearances.get().consent, by=None)
    assert receipt.traces_erased["attachments"] == 1
    assert list(StoryDocument.objects.all()) == [shared]
    assert not EditionAttachment.objects.exists()
    assert len(list(default_storage.names())) == 2
    assert find_traces("Zephyrine") == []
