"""Attachments at the desk: what is taken, what is refused, covered and cleared."""

import re

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from wagtail.models import Collection, UploadedFile

from stories.editing.attachments.changes import attachment_changes
from stories.editing.protection_lines import finding_line
from stories.editing.protection_missing import Missing
from stories.images.attachments.models import StoryDocument
from stories.redaction.scanning import open_musts
from stories.redaction.tasks import manuscript_of
from tests import factories
from tests.desk import signed_in as desk
from tests.images.attachments.hiding import HIDDEN, telling_paper
from tests.images.attachments.papers import plain
from tests.images.attachments.reading import text_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("readers_site")]

ALL_YES = dict.fromkeys(("face", "name", "place", "handwriting"), "yes")


def upload(data: bytes = b"", name: str = "kim-at-home.pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data or plain(["Mirae is well"]), "application/pdf")


def add(client: Client, file: SimpleUploadedFile, title: str = "A letter"):
    """Send the form of a new attachment."""
    return client.post(
        reverse("wagtaildocs:add"),
        {"title": title, "file": file, "collection": Collection.objects.get().pk},
        follow=True,
    )


def paper(**options) -> StoryDocument:
    return StoryDocument.objects.get(pk=factories.attachment(**options).pk)


def screen(document: StoryDocument, name: str = "clear", *more: int) -> str:
    return reverse(f"story_attachments:{name}", args=[document.pk, *more])


def test_erin_uploads_a_letter_and_its_own_name_is_forgotten() -> None:
    add(desk("erin"), upload())
    document = StoryDocument.objects.get()
    assert document.uploaded_by_user.username == "erin"
    assert document.is_prepared
    assert not [name for name in default_storage.names() if "kim" in name]


REFUSED = {
    "letter.docx": (b"PK\x03\x04 word/document.xml", "Word keeps earlier versions and names"),
    "list.xlsx": (b"PK\x03\x04 xl/workbook.xml", "hidden rows and names of authors"),
    "photo.jpg": (b"\xff\xd8\xff\xe0", "This is a picture"),
    "notes.txt": (b"Kim lives there", "save it as a PDF"),
    "all.zip": (b"PK\x03\x04", "An archive may hold anything"),
    "renamed.pdf": (b"PK\x03\x04 word/document.xml", "This is no PDF file"),
    "cut.pdf": (plain(["Mirae"])[:300], "The file is cut off"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_other_kinds_are_refused_with_the_reason_and_what_to_do(name: str) -> None:
    data, reason = REFUSED[name]
    answer = add(desk("erin"), upload(data, name)).content.decode()
    assert reason in answer
    assert not StoryDocument.objects.exists()
    assert list(default_storage.names()) == []


@pytest.mark.parametrize("title", ["kim-at-home", "kim-at-home.pdf"])
def test_the_name_of_the_file_is_no_title(title: str) -> None:
    answer = add(desk("erin"), upload(), title)
    assert "often tells who it is about" in answer.content.decode()
    assert not StoryDocument.objects.exists()


@pytest.mark.parametrize(
    "name", ["wagtaildocs:add", "wagtaildocs:add_multiple", "wagtaildocs_chooser:choose"]
)
def test_no_form_proposes_a_title_or_asks_for_tags(name) -> None:
    form = desk("erin").get(reverse(name))
    html = form.json()["html"] if name.endswith("choose") else form.content.decode()
    assert 'type="file"' in html
    assert "w-sync" not in html
    assert not re.search(r'name="[^"]*tags"', html)


def test_several_at_once_wait_for_a_title_each_and_forget_their_names() -> None:
    erin, collection = desk("erin"), Collection.objects.get().pk
    sent = {"files[]": upload(), "collection": collection, "title": "kim-at-home"}
    answer = erin.post(reverse("wagtaildocs:add_multiple"), sent).json()
    assert answer["success"]
    assert "kim" not in answer["form"]
    waiting = UploadedFile.objects.filter()
    assert not [file for file in waiting if "kim" in file.file.name]
    assert not [name for name in default_storage.names() if "kim" in name]


@pytest.mark.parametrize("name", ["wagtaildocs:add_multiple", "wagtailimages:add_multiple"])
def test_several_at_once_are_told_that_nothing_is_kept_without_a_title(name: str) -> None:
    form = desk("erin").get(reverse(name)).content.decode()
    assert "It has arrived and is not kept yet." in form
    assert "Upload successful" not in form
    assert "data-accept-file-types" not in form  # the server refuses, with what helps


def test_an_attachment_that_is_not_cleared_is_what_the_review_is_for() -> None:
    given = Missing("attachment", ("Not cleared.",), "", waiting=False, helpers=())
    assert given.in_review


def test_the_form_of_an_attachment_leads_to_clearing_and_covering() -> None:
    document, erin = paper(), desk("erin")
    form = erin.get(reverse("wagtaildocs:edit", args=[document.pk])).content.decode()
    assert f'href="{screen(document)}">Not cleared yet</a>' in form
    assert f'href="{screen(document, "boxes", 1)}"' in form


def test_a_reviewer_sees_first_what_the_file_hides() -> None:
    document = paper(data=telling_paper())
    page = desk("ruth").get(screen(document)).content.decode()
    for why, words in HIDDEN.items():
        assert re.sub(r"[(')]", "", words.split()[-1])[:12] in re.sub(r"[(')]|&#x27;", "", page), (
            why
        )
    assert page.index('id="hidden-section"') < page.index('id="pages-section"')
    assert page.index('id="pages-section"') < page.index('id="questions-section"')


def test_ruth_clears_exactly_the_copy_before_her() -> None:
    document, ruth = paper(), desk("ruth")
    page = ruth.get(screen(document)).content.decode()
    assert "Dear friends, the harbour is quiet." in page
    ruth.post(screen(document), {"digest": "another", **ALL_YES})
    assert not StoryDocument.objects.get().is_cleared
    ruth.post(screen(document), {"digest": document.clean_digest, **ALL_YES})
    assert StoryDocument.objects.get().is_cleared
    assert "cleared" in ruth.get(reverse("story_attachments:index")).content.decode()


def test_ruth_comes_back_to_her_review_whatever_she_does_on_the_way() -> None:
    document, ruth, review = paper(), desk("ruth"), "/admin/stories/review/7/"
    back = "?next=%2Fadmin%2Fstories%2Freview%2F7%2F"
    page = ruth.get(screen(document) + back).content.decode()
    assert f'href="{review}"' in page
    boxes = re.search(r'href="([^"]+)"[^>]*>Cover something on page 1', page)[1]
    covering = ruth.get(boxes).content.decode()
    assert f'href="{screen(document)}{back}"' in covering
    answer = ruth.post(boxes, {"words": "harbour", "cover": "yes", "next": review})
    assert answer["Location"] == screen(document, "boxes", 1) + back
    document.refresh_from_db()
    answers = {"digest": document.clean_digest, "next": review, **ALL_YES}
    assert ruth.post(screen(document), answers)["Location"] == review


def test_nobody_clears_what_they_brought_and_no_editor_clears() -> None:
    for by, who, reason in (("ruth", "ruth", "Somebody else"), ("erin", "sami", "Only reviewers")):
        document, person = paper(by=by), desk(who)
        assert reason in person.get(screen(document)).content.decode()
        person.post(screen(document), {"digest": document.clean_digest, **ALL_YES})
        assert not StoryDocument.objects.get(pk=document.pk).is_cleared


def test_ruth_covers_a_name_wherever_it_is_written() -> None:
    document, ruth = paper(data=plain(["Mirae is well", "and so is mirae."], pages=2)), desk("ruth")
    answer = ruth.post(
        screen(document, "boxes", 1), {"words": "MIRAE", "cover": "yes"}, follow=True
    )
    assert "4 places are covered" in answer.content.decode()
    document.refresh_from_db()
    assert document.boxes.count() == 4
    assert text_in(document.clean_bytes()) == "is well and so is is well and so is"
    unknown = {"words": "Mirae", "cover": "yes"}
    again = ruth.post(screen(document, "boxes", 1), unknown, follow=True)
    assert "is not written in this file" in again.content.decode()


def numbers(*boxes: dict) -> dict:
    """The form of boxes as numbers."""
    form = {"form-TOTAL_FORMS": len(boxes), "form-INITIAL_FORMS": 0}
    for number, box in enumerate(boxes):
        form |= {f"form-{number}-{name}": value for name, value in box.items()}
    return form


def save(person, address: str, *boxes: dict):
    """Open the form, and burn these boxes in."""
    begun = person.get(address).context["state"]
    return person.post(address, numbers(*boxes) | {"save": "yes", "state": begun})


BOX = {"kind": "name", "left": 150, "top": 140, "width": 58, "height": 40}


def test_boxes_are_entered_as_numbers_looked_at_and_burnt_in() -> None:
    document, erin = paper(data=plain(["Mirae is well"])), desk("erin")
    address = screen(document, "boxes", 1)
    shown = erin.post(address, numbers(BOX) | {"preview": "yes"}).content.decode()
    assert '<rect x="150" y="140" width="58" height="40"' in shown
    assert not document.boxes.exists()
    save(erin, address, BOX)
    document.refresh_from_db()
    assert document.page_texts() == ["is well"]
    stored = erin.get(address).content.decode()
    assert 'value="150"' in stored
    save(erin, address, BOX | {"DELETE": "on"})
    document.refresh_from_db()
    assert document.page_texts() == ["Mirae is well"]


def test_a_box_that_is_no_box_changes_nothing() -> None:
    document, erin = paper(), desk("erin")
    for box in (BOX | {"left": 9000}, BOX | {"width": 0}, BOX | {"height": ""}):
        save(erin, screen(document, "boxes", 1), box)
    assert not document.boxes.exists()


def test_nobody_overwrites_boxes_that_they_have_not_seen() -> None:
    document, erin, ruth = paper(data=plain(["Mirae is well"])), desk("erin"), desk("ruth")
    address = screen(document, "boxes", 1)
    begun = erin.get(address).context["state"]
    save(ruth, address, BOX)
    other = BOX | {"left": 300}
    said = erin.post(address, numbers(other) | {"save": "yes", "state": begun})
    assert "Somebody else has drawn" in said.content.decode()
    assert 'value="300"' in said.content.decode()
    assert [box.left for box in document.boxes.all()] == [BOX["left"]]
    once_more = said.context["state"]
    erin.post(address, numbers(other) | {"save": "yes", "state": once_more})
    assert [box.left for box in document.boxes.all()] == [300]


def test_a_form_that_does_not_say_what_it_has_seen_overwrites_nothing() -> None:
    document, erin = paper(), desk("erin")
    erin.post(screen(document, "boxes", 1), numbers(BOX) | {"save": "yes"})
    assert not document.boxes.exists()


def test_words_are_not_covered_over_what_somebody_covers_in_the_same_moment(monkeypatch) -> None:
    document, erin = paper(data=plain(["Mirae is well"])), desk("erin")
    monkeypatch.setattr("stories.editing.attachments.boxes.state_of", lambda document: "before")
    said = erin.post(screen(document, "boxes", 1), {"cover": "yes", "words": "Mirae"}, follow=True)
    assert "at the same moment" in said.content.decode()
    assert not document.boxes.exists()


def test_originals_are_shown_to_those_who_may_cover_something_only() -> None:
    document = paper(by="erin")
    assert desk("erin").get(screen(document, "original", 1)).status_code == 200
    assert desk("ruth").get(screen(document, "original", 1)).status_code == 200
    assert desk("sami").get(screen(document, "original", 1)).status_code == 302
    assert desk("sami").get(screen(document, "boxes", 1)).status_code == 302
    assert "Ghost" not in desk("sami").get(screen(document)).content.decode()
    assert desk("ruth").get(screen(document, "original", 2)).status_code == 404


def test_the_clean_copy_is_shown_to_whoever_chooses_attachments() -> None:
    document = paper(data=telling_paper())
    for name in ("erin", "sami", "ruth"):
        answer = desk(name).get(screen(document, "clean"))
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert "no-store" in answer["Cache-Control"]
        assert answer.content == document.clean_bytes()
        assert desk(name).get(screen(document, "clean_page", 1)).content.startswith(b"\xff\xd8")


def test_a_stranger_gets_nothing_by_any_address() -> None:
    document = paper()
    addresses = [
        screen(document), screen(document, "clean"), screen(document, "clean_page", 1),
        screen(document, "original", 1), screen(document, "boxes", 1),
        f"/documents/{document.pk}/{document.filename}", f"/attachments/{document.filename}",
        *(f"/{folder}{name}" for name in default_storage.names()
          for folder in ("admin/files/", "media/", "private/", "")),
    ]  # fmt: skip
    for address in addresses:
        assert Client().get(address).status_code in {302, 404}, address
    for name in default_storage.names():
        assert desk("ruth").get(f"/admin/files/{name}").status_code in {302, 404}


def test_somebody_without_any_right_to_attachments_gets_none() -> None:
    document = paper()
    factories.user("ruth").groups.get().collection_permissions.all().delete()
    assert desk("ruth").get(screen(document, "clean")).status_code == 302


def test_a_failed_attachment_is_prepared_once_more() -> None:
    document = paper()
    StoryDocument.objects.update(clean_digest="", clean_from="", work_state="failed")
    assert "cannot be prepared" in desk("ruth").get(screen(document)).content.decode()
    desk("ruth").post(screen(document, "again"))
    document.refresh_from_db()
    assert document.is_prepared


def test_the_original_is_destroyed_by_hand_once_it_is_cleared() -> None:
    document, ruth = paper(data=telling_paper()), desk("ruth")
    ruth.post(screen(document, "destroy_original"))
    assert StoryDocument.objects.get().original_destroyed_at is None
    ruth.post(screen(document), {"digest": document.clean_digest, **ALL_YES})
    ruth.post(screen(document, "destroy_original"))
    document.refresh_from_db()
    assert document.original_destroyed_at
    assert "The original is destroyed" in ruth.get(screen(document)).content.decode()
    assert ruth.get(screen(document, "boxes", 1)).status_code == 404


def test_editors_choose_attachments_and_reviewers_have_the_entry_in_the_menu() -> None:
    paper()
    assert desk("erin").get(reverse("wagtaildocs_chooser:choose")).status_code == 200
    menu = reverse("story_attachments:index")
    assert menu in desk("ruth").get(reverse("wagtailadmin_home")).content.decode()
    assert menu not in desk("erin").get(reverse("wagtailadmin_home")).content.decode()


def offered(document: StoryDocument):
    """A story by Erin that offers the attachment."""
    block = {"document": document, "text": "A letter", "note": ""}
    return factories.story(body=[("attachment", block)])


def test_words_in_a_file_lead_to_the_file_and_are_not_changed_on_the_page() -> None:
    document = paper(data=plain(["from Kwon Mi-rae"]))
    page = manuscript_of(offered(document))
    found = next(one for one in open_musts(page) if one.words == "Kwon Mi-rae")
    line = finding_line(found, {one.path: one for one in page.passages()})
    assert [part.jump for part in line.parts] == [f"{screen(document)}#page-1"]
    assert not any(part.offers for part in line.parts)


def test_the_review_shows_the_attachment_and_the_way_to_clear_it() -> None:
    document = paper()
    page = offered(document)
    answer = desk("ruth").get(reverse("stories_review", args=[page.pk])).content.decode()
    assert screen(document) in answer
    assert "not cleared" in answer
    words = desk("ruth").get(reverse("stories_review_words", args=[page.pk])).content.decode()
    assert screen(document, "clean") in words


def test_the_review_tells_that_a_file_has_another_clean_copy() -> None:
    document = paper(data=plain(["Dear friends", "we are well"]))
    factories.clear(document, by=factories.user("ruth"))
    page = offered(document)
    edition = factories.publish(page)
    assert list(attachment_changes(manuscript_of(page), edition)) == []
    save(desk("ruth"), screen(document, "boxes", 1), BOX)
    changes = list(attachment_changes(manuscript_of(page), edition))
    assert [(one.what, one.note) for one in changes] == [
        ("changed", "“A letter from the harbour” has another clean copy. Look at its pages.")
    ]
    empty = manuscript_of(factories.story(person=factories.storyteller("S. P.")))
    assert [one.what for one in attachment_changes(empty, edition)] == ["removed"]
