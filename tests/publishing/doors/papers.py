"""Doors of attachments: what a PDF hides, and every way to put another one in its place."""

from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile

from stories.images.attachments.models import DocumentBox, StoryDocument
from stories.images.attachments.preparing import set_paper_boxes
from stories.images.attachments.work import begin_paper
from stories.images.boxes import BoxKind
from stories.publishing.attachments import EditionAttachment
from stories.publishing.editions import Edition
from tests import factories
from tests.images.attachments.papers import Paper, plain, words
from tests.publishing.doors.scene import APPROVED_TEXT, KNOWN, SECRET, Door, Scene, door

DOORS: list[Door] = []
KIND = "attachments"


def telling_paper() -> bytes:
    """A letter that tells the secret in every place but the one that people read."""
    paper = Paper(info=f"/Author ({SECRET}) /Title (The {SECRET} gate)")
    note = f"/Type /Annot /Subtype /Text /Rect [9 9 30 30] /Contents ({SECRET}) /T ({SECRET})"
    number = paper.add(f"<< {note} >>")
    hidden = words(SECRET, y=600) + "q 0 g 60 590 300 30 re f Q\n" + words(SECRET, more="1 g")
    shown = words("We met again", y=740)
    return paper.page(
        shown + hidden + words(SECRET, x=-300) + words(SECRET, y=300, more="3 Tr"),
        extra=f"/Annots [{number} 0 R]",
    ).bytes()


def with_paper(scene: Scene, data: bytes = b"") -> StoryDocument:
    """Publish the page anew with a cleared attachment, and see that readers have it."""
    document = factories.attachment(data=data or telling_paper(), title=f"The {SECRET} gate")
    factories.clear(document, by=factories.user("ruth"))
    page = scene.fresh().live_revision.as_object()
    paper = {"document": document, "text": "A letter", "note": ""}
    page.body = [("text", APPROVED_TEXT), ("attachment", paper)]
    page.save_revision(user=factories.user("erin"), log_action=True)
    edition = factories.publish(page)
    assert copies(edition).exists()
    return document


def copies(edition: Edition) -> Any:
    return EditionAttachment.objects.filter(edition=edition)


def of_scene(scene: Scene) -> Any:
    return copies(Edition.objects.get(page_number=scene.page.pk))


@door(DOORS, "upload a letter", kind=KIND)
def upload(scene: Scene) -> None:
    """Wagtail would hand it out at once, and an upload of several stays when it is broken off."""
    for address, name in (("add/", "file"), ("multiple/add/", "files[]")):
        file = SimpleUploadedFile(f"{SECRET}.pdf", telling_paper(), "application/pdf")
        form = {"title": f"The {SECRET} gate", name: file, "collection": "1"}
        scene.heard(scene.as_("erin").post(f"/admin/documents/{address}", form))
    assert StoryDocument.objects.exists()


@door(DOORS, "a cleared letter tells no more than its pages", starts=(KNOWN,), kind=KIND)
def cleared(scene: Scene) -> None:
    with_paper(scene)


@door(DOORS, "a word under a box", starts=(KNOWN,), kind=KIND)
def covered(scene: Scene) -> None:
    """The letter says it openly, and a box covers it before anybody clears it."""
    document = factories.attachment(data=plain([f"{SECRET} is well"]))
    box = DocumentBox(kind=BoxKind.NAME, left=140, top=135, width=130, height=45)
    set_paper_boxes(document=document, boxes=[box], by=factories.user("ruth"))
    document.refresh_from_db()
    begin_paper(document)
    factories.clear(document, by=factories.user("ruth"))
    page = scene.fresh().live_revision.as_object()
    paper = {"document": document, "text": "A letter", "note": ""}
    page.body = [("text", APPROVED_TEXT), ("attachment", paper)]
    page.save_revision(user=factories.user("erin"), log_action=True)
    assert copies(factories.publish(page)).exists()


@door(DOORS, "put another file behind an attachment", starts=(KNOWN,), kind=KIND)
def replace_file(scene: Scene) -> None:
    document = with_paper(scene)
    document.file.save("new.pdf", ContentFile(plain([f"The {SECRET} gate"])))


@door(DOORS, "put other bytes behind a clean copy", starts=(KNOWN,), kind=KIND)
def replace_copy(scene: Scene) -> None:
    document = with_paper(scene)
    document.refresh_from_db()
    default_storage.replace(document.clean_file.name, plain([SECRET]))  # type: ignore[attr-defined]


@door(DOORS, "put other bytes behind an edition's attachment", starts=(KNOWN,), kind=KIND)
def replace_public(scene: Scene) -> None:
    with_paper(scene)
    assert of_scene(scene).update(data=plain([SECRET]))


@door(DOORS, "an attachment put beside an edition", starts=(KNOWN,), kind=KIND)
def add_public(scene: Scene) -> None:
    edition = Edition.objects.get(page_number=scene.page.pk)
    EditionAttachment.objects.create(
        edition=edition, key="1", name="sixteen-letters-.pdf", pages=1, data=plain([SECRET])
    )


@door(DOORS, "change the title of an attachment", starts=(KNOWN,), kind=KIND)
def title(scene: Scene) -> None:
    document = with_paper(scene)
    document.refresh_from_db()
    document.title = f"Another {SECRET} gate"
    document.save()


@door(DOORS, "take the boxes off again", starts=(KNOWN,), kind=KIND)
def uncover(scene: Scene) -> None:
    """The page readers have goes on offering the copy that was approved."""
    covered(scene)
    document = StoryDocument.objects.get()
    set_paper_boxes(document=document, boxes=[], by=factories.user("erin"))
    document.refresh_from_db()
    begin_paper(document)
    assert SECRET in " ".join(StoryDocument.objects.get().page_texts())
